"""By whom a figure is, where its own sentence does not tell: a headline's by whom the text has it, "two more were wounded" by whom the last was."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.events.scene import Scene
from hearsay.records import Figure

FURTHER = frozenset({"more", "others", "other", "another", "further"})
"""Words of a count that goes on with the one before it."""

APART = frozenset({"separate", "separately", "elsewhere", "meanwhile", "earlier", "unrelated", "different"})
"""Words of a sentence that goes on to another happening."""


def with_sources(scene: Scene, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with those of nobody lent a source.

    "Forty killed in raid" over "the ministry said that 40 villagers had been killed": the headline has it from there. "The army said five
    soldiers were killed. Two more were wounded": so has the next sentence of the paragraph.
    """
    found: list[Figure] = []
    for at, each in enumerate(figures):
        by = each.by
        if by is None and _is_of_headline(scene, each):
            by = _only_source(scene, [other.by for other in figures[at + 1 :] if _is_same(each, other)])
        if by is None and found and found[-1].by is not None and _goes_on(scene, found[-1], each):
            by = found[-1].by
        found.append(each if by is None else msgspec.structs.replace(each, by=by))
    return found


def _only_source(scene: Scene, told: Sequence[str | None]) -> str | None:
    """The first of the statements that tell a figure, where one side alone tells it; not where the outlet or another does too."""
    tellers = {scene.by_id[each].speaker if each is not None else None for each in told}
    names = {teller.name if teller is not None else None for teller in tellers}
    return told[0] if len(names) == 1 else None


def _is_same(one: Figure, other: Figure) -> bool:
    return one.what == other.what and one.low == other.low


def _is_of_headline(scene: Scene, figure: Figure) -> bool:
    """Whether a figure stands in the title, or in a first line that ends without a stop."""
    tree, place = scene.tree, figure.evidence.start
    part = next((each for each in scene.document.parts if each.start <= place < each.end), None)
    if part is None:
        return False
    if part.kind == "title":
        return True
    is_first = part.start == min(each.start for each in scene.document.parts)
    last = scene.token_at(part.end - 1)
    return is_first and len(scene.document.parts) > 1 and tree.words[last] not in {".", "!", "?", '"', "”"}


def _goes_on(scene: Scene, before: Figure, figure: Figure) -> bool:
    """Whether a figure is one more of those of the sentence before, in the same paragraph, told by nobody else."""
    tree = scene.tree
    first, here = scene.sentence_at(before.evidence.start), scene.sentence_at(figure.evidence.start)
    if here - first != 1 or scene.told_in(scene.token_at(figure.evidence.start)):
        return False
    start, end = tree.sentences[here]
    is_same_part = any(
        part.start <= before.evidence.start and figure.evidence.end <= part.end
        for part in scene.document.parts
    )
    words = {tree.words[word] for word in scene.tokens(figure.evidence.start, figure.evidence.end)}
    # "three others died in a separate fire in Palermo"
    is_apart = bool(scene.mentions.places_in(start, end)) or bool(APART & set(tree.words[start:end]))
    is_said = is_apart or any(scene.cue_of(word) is not None for word in range(start, end))
    return is_same_part and bool(words & FURTHER) and not is_said
