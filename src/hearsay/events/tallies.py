"""Counts that a noun of counting gives: "put the death toll at 58", "the number of people killed has risen to 23"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.phrases import CALENDAR
from hearsay.events.fates import Fate, kind_of
from hearsay.events.scene import Scene
from hearsay.records.event import FigureKind

if TYPE_CHECKING:
    from hearsay.mentions import FoundQuantity

REACH = 28
"""Tokens between the number and the noun that is counted up to it."""
PHRASE = 8
"""Tokens a count and what is counted may lie apart: "the number of Sudanese people confirmed killed"."""
AT = frozenset({"at", "to", "as", "of", "past", "above", "beyond", "than", "by"})
SET = frozenset({"at", "to", "as", "of"})
"""What stands before the number where the verb stands before the noun: "put the dead [at] 31"."""


def tally_of(scene: Scene, quantity: FoundQuantity, before: FigureKind | None = None) -> Fate | None:
    """What a number says that counts nobody beside it: the fate, and the noun that names the count.

    The parse of "has risen to 23, with 118 wounded" hangs the number anywhere, so the order of words is asked: the number alone,
    before it "at", "to" or a verb of counting, and before that the noun, with such a verb on one side of it.

    Args:
        before: What the count before was of: "40 of its men died; the rebels put the figure at 90".
    """
    tree, table = scene.tree, scene.codebook.figures
    if not _counts_nobody(scene, quantity):
        return None
    start, _ = tree.sentences[tree.sentence[quantity.start]]
    last = quantity.start - 1
    is_later = quantity.qualifier == "range" and tree.words[last] == "from"  # "raised it from 31 to 44"
    is_set = last >= start and (tree.words[last] in SET or is_later)
    if last < start or not (
        is_later or tree.words[last] in AT or tree.lemmas[last] in table.tallying or tree.pos[last] == "ADV"
    ):
        return None
    has_verb = False
    for word in range(last, max(start, quantity.start - REACH) - 1, -1):
        if tree.words[word] in {";", '"', "”"} or any(
            q.start <= word < q.end and tree.words[q.start - 1] != "from" for q in scene.mentions.quantities
        ):
            return None
        is_tallying = tree.lemmas[word] in table.tallying  # "has fallen to 40" kills nobody
        if tree.pos[word] in {"VERB", "AUX"} and (is_tallying or kind_of(scene, word) is None):
            has_verb = has_verb or is_tallying
            continue
        kind = _kind_counted(scene, word, quantity.start) or (before if _points_back(scene, word) else None)
        if kind is None:
            continue
        is_direct = word == last - 1 and tree.words[last] == "of"
        if has_verb or is_direct or (is_set and _is_put(scene, word)):
            return Fate(kind, word)
        if tree.lemmas[word] in table.tallies:
            return None
    return None


def _points_back(scene: Scene, word: int) -> bool:
    """Whether a noun of counting is that of the count before: "put the figure at 90", "their number"."""
    tree = scene.tree
    is_that = {tree.words[kid] for kid in tree.children[word]} & {"the", "that", "their", "this"}
    return tree.lemmas[word] in {"figure", "number", "count", "tally", "estimate"} and bool(is_that)


def _counts_nobody(scene: Scene, quantity: FoundQuantity) -> bool:
    tree = scene.tree
    behind = quantity.end
    if quantity.unit is not None and quantity.start <= quantity.unit < quantity.end:
        return False
    if behind >= len(tree.words) or tree.words[behind] in CALENDAR:
        return True
    people = scene.codebook.figures.armed | scene.codebook.figures.settled
    if tree.words[quantity.start - 1] == "at" and tree.lemmas[behind] in people:
        return True  # "put its dead at fourteen civilians"
    # "to 45 people", "at 12 killed" are read as what they count
    return tree.pos[behind] not in {"NOUN", "PROPN", "ADJ", "SYM", "NUM"} and kind_of(scene, behind) is None


def _kind_counted(scene: Scene, word: int, end: int) -> FigureKind | None:
    """The kind of people a noun of counting counts, None for every other word."""
    tree, table = scene.tree, scene.codebook.figures
    if tree.lemmas[word] in table.tallies and tree.pos[word] in {"NOUN", "PROPN"}:
        told = [kind for at in _phrase(scene, word, end) if (kind := kind_of(scene, at)) is not None]
        if tree.words[word] in {"toll", "tolls"}:
            return told[0] if told else "killed"
        # "puts the number of Rwandan soldiers there at 3,000"
        of = [k for k in tree.kids(word, "nmod") if tree.case(k) == "of"]
        is_armed = any(tree.lemmas[k] in table.armed - {"man"} for k in of)
        return told[0] if told else "troops" if is_armed and tree.words[word] == "number" else None
    if tree.pos[word] in {"NOUN", "PROPN", "ADJ"}:
        # "the dead", "its losses", "arrests" are counts without another noun
        is_inside = any(
            tree.lemmas[at] in table.tallies for at in range(max(0, word - PHRASE), word + 2) if at < end
        )
        return None if is_inside else kind_of(scene, word)
    return None


def _phrase(scene: Scene, word: int, end: int) -> list[int]:
    """The words right before a noun of counting and those behind it up to its verb."""
    tree = scene.tree
    found = [at for at in (word - 1, word - 2) if at >= 0 and tree.pos[at] in {"NOUN", "ADJ", "VERB"}]
    for at in range(word + 1, min(end, word + PHRASE)):
        if tree.words[at] in {",", ";"} or (
            tree.pos[at] in {"VERB", "AUX"}
            and (kind_of(scene, at) is None or tree.lemmas[at] in scene.codebook.figures.tallying)
        ):
            break
        found.append(at)
    return found


def _is_put(scene: Scene, noun: int) -> bool:
    """Whether the noun is what a verb of counting before it sets: "put the confirmed death toll"."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[noun]]
    for word in range(noun - 1, max(start, noun - PHRASE) - 1, -1):
        if tree.pos[word] == "VERB" and kind_of(scene, word) is None:
            return tree.lemmas[word] in scene.codebook.figures.tallying
        if tree.words[word] in {",", ";"}:
            return False
    return False
