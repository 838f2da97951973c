"""Four-word shingles: how much of a text another holds, as the public article-extraction-benchmark counts it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Counts:
    """Shingles two texts share, those only the found text has, those only the true one has."""

    shared: int
    added: int
    missed: int

    @property
    def precision(self) -> float | None:
        """None when nothing was found."""
        return self.shared / (self.shared + self.added) if self.shared + self.added else None

    @property
    def recall(self) -> float | None:
        """None when there was nothing to find."""
        return self.shared / (self.shared + self.missed) if self.shared + self.missed else None

    @property
    def f1(self) -> float:
        """1 when there was nothing to find and nothing was found."""
        total = 2 * self.shared + self.added + self.missed
        return 2 * self.shared / total if total else 1.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The multiset of a text's shingles; a text of fewer words is one shingle."""
    words = _WORD.findall(text)
    found = (tuple(words[i : i + SIZE]) for i in range(max(1, len(words) - SIZE + 1)))
    return Counter(shingle for shingle in found if shingle)


def count(true: str, found: str) -> Counts:
    """Compares a found text with the true one."""
    wanted, given = shingles(true), shingles(found)
    return Counts((wanted & given).total(), (given - wanted).total(), (wanted - given).total())


def summary(counts: Sequence[Counts]) -> dict[str, float]:
    """Means over pages: precision and recall over the pages that have one, F1 of these means, and the mean of the pages' F1."""
    precisions = [c.precision for c in counts if c.precision is not None]
    recalls = [c.recall for c in counts if c.recall is not None]
    precision = sum(precisions) / len(precisions) if precisions else 0.0
    recall = sum(recalls) / len(recalls) if recalls else 0.0
    both = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
        "f1_pages": round(sum(c.f1 for c in counts) / len(counts), 4) if counts else 0.0,
    }
