"""Modes that the words beside a deed give where its rule gives none: with what it was done, what is threatened."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.codebooks.slots import slot
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling

WEAPONS = ("unconventional", "suicide-attack", "aerial", "explosives", "heavy-weapons", "firearms")
"""Modes of ASSAULT by weapon, the narrower first; their words are the lists ``mode_NAME`` of the codebook."""
THREATS = ("restrict", "relations", "violence")
"""Modes of THREATEN by what is threatened, in the order they are asked for."""
BESIDE = ("subj", "agent", "obj", "with", "by", "from", "in", "mod")


def told_modes(scene: Scene, telling: Telling) -> tuple[str, ...]:
    """The modes of a telling: its rule's, else what its words give; empty where they say nothing."""
    if telling.type == "ASSAULT" and telling.deed is not None:
        modes = _found(scene, _beside(scene, telling.deed.trigger.head), WEAPONS)
        if "unconventional" in modes:
            return ("unconventional",)
        # "warplanes hit the bridge": the rule for what lands there says less than the words
        return modes[:1] if modes and telling.modes in {(), ("heavy-weapons",)} else telling.modes
    if telling.type == "THREATEN" and not telling.modes:
        spans = telling.statement.content if telling.statement is not None else ()
        words = [token for span in spans for token in scene.tokens(span.start, span.end)]
        start, end = scene.tree.sentences[scene.sentence_at(telling.trigger[0])]
        return _found(scene, words or range(start, end), THREATS)[:1]
    return telling.modes


def _beside(scene: Scene, head: int) -> list[int]:
    """Who and what stands beside the deed, with what names it closer: "gas shells", "a suicide bomber"."""
    tree = scene.tree
    near = [word for name in BESIDE for word in slot(tree, head, name)]
    near += [kid for word in near for kid in tree.kids(word, "compound", "amod")]
    return [head, *tree.kids(head, "compound"), *near]


def _found(scene: Scene, words: Iterable[int], names: tuple[str, ...]) -> tuple[str, ...]:
    lemmas = {scene.tree.lemmas[word] for word in words}
    lists = scene.codebook.words.lists
    return tuple(name for name in names if not lemmas.isdisjoint(lists.get(f"mode_{name}", ())))
