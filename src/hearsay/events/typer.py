"""A third voice on the type of a deed: what the words between and above its two sides mostly mean, learnt from marked passages.

Ridge regression on lemmas, one row a feature and one column a type (``language/typer.npz``). It asks only the parse, so that a
reader model with other weights needs no new table; ``python -m benchmarks.event_types PLV_FILE --write FILE`` makes one all the same.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.language.neutral import neutral_words
from hearsay.records import Actor

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Interval = tuple[int, int]
REACH = 1
"""So many sentences apart two actors may stand: PLV's passages are a sentence or two."""
SILENT = frozenset({"PUNCT", "DET", "PROPN", "NUM", "SPACE"})
"""Parts of speech that do not count between the actors: names would teach who does what."""
AROUND = ("compound", "obj", "xcomp", "ccomp", "aux", "advmod", "obl")
LEAST = 0.2
"""The least fit of a type the typer says: 1 is a passage like those it learnt from, below it only guesses."""
SURE = 0.4
"""By how much it must lead another type to be heard. On PLV by folds, with ``LEAST``, it was then right in 12 of 15 deeds where it was
against the model alone, which was right in 2."""
OUTVOTES = 0.8
"""By how much it must lead, with the model on its side, against a rule: right in 13 of 13 (PLV by folds), the rule in none."""
YIELDS = frozenset({"CONCEDE", "RETREAT"})
"""Types that are one to the typer, "YIELD"."""


Known = tuple["NDArray[np.int64]", "NDArray[np.float32]"]
"""Rows of the table, and what weighs each."""


@dataclass(frozen=True, slots=True, eq=False)
class Typer:
    """The table.

    Attributes:
        types: Its columns: PLOVER's types, CONCEDE and RETREAT together as YIELD.
        columns: By feature its row. rarity: what a feature weighs. weights, offset: the regression's.
    """

    types: tuple[str, ...]
    columns: Mapping[str, int]
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    offset: NDArray[np.float32]

    def scores(self, *found: Mapping[str, float]) -> dict[str, float]:
        """By type how well the features, in one mapping or several, fit it: about 1 for the right and -1 for every other."""
        return self._fits([self._known(each) for each in found])

    def _known(self, found: Mapping[str, float]) -> Known:
        """The rows of the features that the table has, and their weights."""
        import numpy as np

        columns = self.columns
        known = [(columns[name], weight) for name, weight in found.items() if name in columns]
        return (
            np.array([row for row, _ in known], dtype=np.int64),
            np.array([weight for _, weight in known], dtype=np.float32),
        )

    def _fits(self, known: Sequence[Known]) -> dict[str, float]:
        import numpy as np

        rows = np.concatenate([each for each, _ in known])
        values = np.concatenate([each for _, each in known]) * self.rarity[rows]
        size = float(np.linalg.norm(values)) or 1.0
        fits = (values / size) @ self.weights[rows] + self.offset
        return dict(zip(self.types, fits.tolist(), strict=True))

    def says(self, tree: Tree, actors: Sequence[Actor], recipients: Sequence[Actor]) -> dict[str, float]:
        """The scores of what the first actor does to the first recipient, else to the second actor; empty where no actor is written."""
        written = [(a.span.start, a.span.end) for a in actors if a.span]
        met = [(a.span.start, a.span.end) for a in recipients if a.span]
        if not written or not self.types:
            return {}
        target = met[0] if met else written[1] if len(written) > 1 else None
        if target is not None and _apart(tree, written[0], target) > REACH:
            return {}
        alone, between, others = _parts(tree, written[0], target)
        return self._fits([self._known(alone), _known_between(self, tree, between), self._known(others)])


def silent_typer() -> Typer:
    """A typer that never speaks, to measure what the other voices do without it."""
    import numpy as np

    none = np.zeros(0, dtype=np.float32)
    return Typer((), {}, none, np.zeros((0, 0), dtype=np.float32), none)


@functools.cache
def load_typer() -> Typer:
    """The table in the package, read once."""
    import numpy as np

    with files("hearsay.language").joinpath("typer.npz").open("rb") as data, np.load(data) as stored:
        return Typer(
            types=tuple(stored["types"].tolist()),
            columns={name: row for row, name in enumerate(stored["features"].tolist())},
            rarity=stored["rarity"].astype(np.float32),
            weights=stored["weights"].astype(np.float32),
            offset=stored["offset"].astype(np.float32),
        )


def lead(scores: Mapping[str, float], kind: str) -> tuple[str, float]:
    """The likeliest type, and by how much it leads another: over ``kind``, or where it is that one over the next."""
    own = "YIELD" if kind in YIELDS else kind
    best = max(scores, key=lambda each: scores[each])
    rest = (
        [score for each, score in scores.items() if each != best] if best == own else [scores.get(own, -1.0)]
    )
    return best, scores[best] - max(rest)


def features(tree: Tree, source: Interval | None, target: Interval | None) -> dict[str, float]:
    """What stands between two actors and above them, with weights up to 1."""
    alone, between, others = _parts(tree, source, target)
    return alone | _between(tree, between) | others


def _parts(
    tree: Tree, source: Interval | None, target: Interval | None
) -> tuple[dict[str, float], range, dict[str, float]]:
    """The features of two actors: their order, the words between them, which many pairs have alike, and what else there is."""
    tree = _plain(tree)

    def words(start: int, end: int) -> range:
        """The words that begin in a character range."""
        return range(bisect_left(tree.starts, start), bisect_left(tree.starts, end))

    inside = {role: words(*span) for role, span in (("s", source), ("t", target)) if span is not None}
    alone: dict[str, float] = {}
    ends = [span for span in (source, target) if span is not None]
    low, high = 0, len(tree.ends) and tree.ends[-1]
    if len(ends) == 2:
        low, high = min(e for _, e in ends), max(s for s, _ in ends)
        alone["order:st" if ends[0][0] < ends[1][0] else "order:ts"] = 1
    last = max((e for _, e in ends), default=0)
    after = range(bisect_left(tree.starts, last), len(tree.words))[:8]
    found = {f"a:{tree.lemmas[i]}": 1.0 for i in after if tree.pos[i] in {"VERB", "NOUN", "ADJ"}}
    told = _around(tree, ends)
    weights = found | {f"w:{tree.lemmas[i]}": 0.5 for i in told if tree.pos[i] in {"VERB", "NOUN"}}
    for role, tokens in inside.items():
        weights |= _above(tree, role, tokens)
    return alone, words(low, high), weights


@functools.lru_cache(maxsize=1)
def _plain(tree: Tree) -> Tree:
    """The tree with loaded lemmas as their plain fellows: no type may hang on who is called a terrorist."""
    return replace(tree, lemmas=neutral_words(tree.lemmas))


@functools.lru_cache(maxsize=1)  # beside one actor alone the whole document stands, time and again
def _known_between(typer: Typer, tree: Tree, tokens: range) -> Known:
    """The rows of ``_between``."""
    import numpy as np

    alone, beside = _rows_between(typer, tree)
    past = max(tokens.start, tokens.stop - 1)
    rows = [*dict.fromkeys(alone[tokens.start : tokens.stop]), *dict.fromkeys(beside[tokens.start : past])]
    known = np.array([row for row in rows if row is not None], dtype=np.int64)
    return known, np.ones(len(known), dtype=np.float32)


@functools.lru_cache(maxsize=1)
def _rows_between(typer: Typer, tree: Tree) -> tuple[list[int | None], list[int | None]]:
    """For each word the table's row of it, and of it with the next one; None for what it has not."""
    tree, columns = _plain(tree), typer.columns
    alone = [
        None if kind in SILENT else columns.get(f"b:{lemma}")
        for lemma, kind in zip(tree.lemmas, tree.pos, strict=True)
    ]
    return alone, [columns.get(f"bb:{one} {other}") for one, other in itertools.pairwise(tree.lemmas)]


def _between(tree: Tree, tokens: range) -> dict[str, float]:
    """The words between two actors, and what stands side by side among them."""
    tree = _plain(tree)
    lemmas, pos = tree.lemmas[tokens.start : tokens.stop], tree.pos[tokens.start : tokens.stop]
    alone = {f"b:{lemma}": 1.0 for lemma, kind in zip(lemmas, pos, strict=True) if kind not in SILENT}
    return alone | {f"bb:{one} {other}": 1.0 for one, other in itertools.pairwise(lemmas)}


def _around(tree: Tree, spans: Sequence[Interval]) -> range:
    """The words of the sentences that two actors stand in, and of those between: it learnt from passages, not from pages."""
    places = [bisect_left(tree.starts, start) for start, _ in spans]
    numbers = [tree.sentence[min(place, len(tree.words) - 1)] for place in places]
    if not numbers:
        return range(len(tree.words))
    return range(tree.sentences[min(numbers)][0], tree.sentences[max(numbers)][1])


def _apart(tree: Tree, one: Interval, other: Interval) -> int:
    """How many sentences lie between two actors; 0 in one sentence."""
    numbers = [
        tree.sentence[min(bisect_left(tree.starts, each[0]), len(tree.words) - 1)] for each in (one, other)
    ]
    return abs(numbers[0] - numbers[1])


def _above(tree: Tree, role: str, tokens: Sequence[int]) -> dict[str, float]:
    """The words that an actor hangs on, four levels up, with what hangs on them."""
    top = next((i for i in tokens if tree.heads[i] not in tokens or tree.heads[i] == i), None)
    if top is None:
        return {}
    weights = {f"{role}rel:{tree.deps[top]}": 1.0}
    case = tree.case(top)
    head = tree.heads[top]
    if case:
        weights[f"{role}case:{case}"] = weights[f"{role}hc:{tree.lemmas[head]} {case}"] = 1.0
    for level in range(4):
        if head in tokens:
            break
        weight = 1 / (1 + 0.5 * level)
        weights.setdefault(f"{role}up:{tree.lemmas[head]}", weight)
        for child in tree.kids(head, *AROUND):
            if child in tokens or tree.pos[child] in SILENT:
                continue
            weights.setdefault(f"{role}d:{tree.relations[child]}:{tree.lemmas[child]}", weight)
        if tree.heads[head] == head:
            break
        head = tree.heads[head]
    return weights
