"""Words by which two tellings are known to be of one deed: forms of one word, things, places and numbers of its own clause."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.tree import Tree
from hearsay.events.accounts import BROAD, COMMON
from hearsay.events.claims import STEM
from hearsay.events.scene import Scene
from hearsay.mentions.times.words import DAY_PARTS, MONTHS, UNITS, WEEKDAYS

ALIKE = ("harm", "captivity", "ground_changing_hands", "ill_treatment", "shots")
"""Lists of words any two of which may tell one deed: "captured a post", "denied losing the post"."""
CALENDAR = frozenset({*MONTHS, *WEEKDAYS, *UNITS, *DAY_PARTS, "yesterday", "today"}) - {
    "second",
    "sun",
    "sat",
    "mar",
}


def own_part(scene: Scene, token: int, *, clause: int | None = None) -> list[int]:
    """The other words of the sentence a deed is told in, without those of clauses joined to its own.

    Args:
        clause: The head of the clause to stay under; None for the whole sentence.
    """
    tree, top = scene.tree, token
    while top != clause and tree.heads[top] != top and not _is_joined(tree, top):
        top = tree.heads[top]
    joined = {
        w
        for kid in tree.subtree(top)
        if kid != top and _is_joined(tree, kid) and not tree.is_under(token, kid)
        for w in tree.subtree(kid)
    }
    return [w for w in tree.subtree(top) if w not in joined and w != token]


def _is_joined(tree: Tree, word: int) -> bool:
    return tree.relations[word] in {"conj", "parataxis"} and tree.is_clause(word)


def is_one_word(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word: "kill" and "killing", "bomb" and "bombardment"."""
    short = min(len(one), len(other))
    return one == other or (short >= STEM - 1 and one[: STEM - 1] == other[: STEM - 1])


def _counts(tree: Tree, word: int) -> bool:
    """A number of something, and not a day or a year."""
    noun = tree.heads[word]
    return tree.pos[word] == "NUM" and tree.relations[word] == "nummod" and tree.words[noun] not in CALENDAR


def things(scene: Scene, tokens: Sequence[int] | range, names: frozenset[str]) -> set[str]:
    """The lemmas of places, things and numbers among some words that can make two tellings one."""
    tree, lists = scene.tree, scene.codebook.words.lists
    return {
        tree.lemmas[w]
        for w in tokens
        if (tree.pos[w] in {"NOUN", "PROPN"} or _counts(tree, w))
        and tree.words[w] not in CALENDAR
        and tree.lemmas[w] not in names
        and tree.lemmas[w] not in COMMON
        and tree.lemmas[w] not in lists["vague_places"]
        and tree.lemmas[w] not in lists["accusations"]
        and tree.lemmas[w] not in lists["falsehoods"]
        and not any(tree.lemmas[w] in lists[name] for name in BROAD)
        and scene.cue_of(w) is None
        and tree.lemmas[w] not in scene.codebook.cue_nouns
    }
