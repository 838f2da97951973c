"""Heads that give each word one label: sentence starts, parts of speech, names, and the three layers of a saying."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.batches import Batch, Window
from training.bert import WIDTH
from training.corpora import NER_TYPES
from training.entities import ENTITY_KINDS
from training.heads.head import Head

UPOS = (
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
)
KINDS = ("", *ENTITY_KINDS)
"""What a word's mention is; "" for a word that heads none."""
WEAK = 0.3
UNKNOWN = -100
"""The label that costs nothing."""


class Tagger(Head):
    """A linear layer and cross entropy; ``gold`` gives a window's labels, or None where it lacks the layer."""

    def __init__(
        self,
        name: str,
        labels: tuple[str, ...],
        gold: Callable[[Window], list[int] | None],
        weight: float,
        layer: str = "",
    ) -> None:
        super().__init__()
        self.name, self.labels, self.gold, self.weight, self.layer = name, labels, gold, weight, layer  # type: ignore[misc]
        self.out = nn.Linear(WIDTH, len(labels))

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        return {self.name: self.out(words)}

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        gold = torch.full(batch.word_mask.shape, UNKNOWN, dtype=torch.long)
        weight = self.weight
        for i, window in enumerate(batch.windows):
            labels = self.gold(window)
            if labels is not None:
                gold[i, : len(labels)] = torch.tensor(labels)
                if self.layer in window.weak:
                    weight = self.weight * WEAK
        if not bool((gold != UNKNOWN).any()):
            return {}
        scores = self.out(F.dropout(words, 0.1, self.training)).float()
        return {
            self.name: weight
            * F.cross_entropy(
                scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, label_smoothing=0.02
            )
        }


def bio(length: int, spans: list[tuple[int, int, int]]) -> list[int]:
    """A row of BIO indices: 0 is O, ``1 + 2k`` begins and ``2 + 2k`` continues kind k; the earlier span wins."""
    row = [0] * length
    for start, end, kind in sorted(spans):
        if not any(row[start:end]):
            row[start:end] = [1 + 2 * kind] + [2 + 2 * kind] * (end - start - 1)
    return row


def _starts(window: Window) -> list[int] | None:
    return None if window.starts is None else [int(s) for s in window.starts]


def _pos(window: Window) -> list[int] | None:
    return None if window.pos is None else [UNKNOWN if p is None else UPOS.index(p) for p in window.pos]


def _names(window: Window) -> list[int] | None:
    if window.names is None:
        return None
    row = bio(len(window.words), [(s, e, NER_TYPES.index(k)) for s, e, k in window.names])
    known = window.names_known
    return row if known is None else [tag if k else UNKNOWN for tag, k in zip(row, known, strict=True)]


def _kinds(window: Window) -> list[int] | None:
    if window.kinds is None:
        return None
    return [UNKNOWN if kind is None else KINDS.index(kind) for kind in window.kinds]


def _saying(role: int) -> Callable[[Window], list[int] | None]:
    def gold(window: Window) -> list[int] | None:
        if window.sayings is None:
            return None
        return bio(
            len(window.words),
            [(s, e, 0) for s, e in {span for saying in window.sayings for span in saying[role]}],
        )

    return gold


def taggers() -> list[Head]:
    """The tagging heads in order of export."""
    names = ("O", *(f"{p}-{kind}" for kind in NER_TYPES for p in "BI"))
    return [
        Tagger("start", ("no", "yes"), _starts, 2.0, "starts"),
        Tagger("pos", UPOS, _pos, 1.0, "pos"),
        Tagger("name", names, _names, 2.0, "names"),
        Tagger("kind", KINDS, _kinds, 1.0),
        Tagger("cue", ("O", "B", "I"), _saying(0), 3.0),
        Tagger("source", ("O", "B", "I"), _saying(1), 2.0),
        Tagger("content", ("O", "B", "I"), _saying(2), 1.5),
    ]
