"""Sayings that point back: "This was stated by the president", "He said this in an interview", "This is stated in an article by ..."."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.objects import objects
from hearsay.codebooks.tree import Tree
from hearsay.statements.content import trim
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.saying import Saying

POINTERS = frozenset({"this", "that"})


def point_back(tree: Tree, sayings: Sequence[Saying]) -> None:
    """Give a saying of "this" alone the sentence before: what is said in it, where somebody says something, else the whole."""
    for saying in sayings:
        if saying.act != "assert" or saying.cue is None or saying.is_noun:
            continue
        if pointed_at(tree, saying.cue) is None:
            continue
        number = tree.sentence[saying.cue] - 1
        while number >= 0 and not any(tree.words[w].isalnum() for w in range(*tree.sentences[number])):
            number -= 1
        if number < 0:
            continue
        start, end = tree.sentences[number]
        told = [
            each
            for each in sayings
            if each.cue is not None and start <= each.cue < end and each.ranges and not each.is_noun
        ]
        first = min(told, key=lambda each: each.cue or 0, default=None)
        saying.is_quoted = first is not None and first.is_quoted
        whole = trim(tree, (start, end))
        saying.ranges = ([whole] if whole else []) if first is None else list(first.ranges)
        saying.content = (
            [w for w in range(start, end) if tree.heads[w] == w] if first is None else list(first.content)
        )


def pointed_at(tree: Tree, cue: int) -> int | None:
    """The bare "this" that is all a verb of saying says; None where it says a clause, or of "this attack"."""
    if tree.relations[cue] not in {"ROOT", "root", "conj", "parataxis"}:
        return None  # "a training area that had been announced"
    passive = [kid for kid in tree.children[cue] if tree.deps[kid] == "nsubj:pass"]
    named = passive if tree.is_passive(cue) else objects(tree, cue)
    named = named or [kid for kid in tree.kids(cue, "obl") if tree.case(kid) in {"about", "of"}]
    if len(named) != 1 or tree.words[named[0]] not in POINTERS or tree.kids(cue, "ccomp", "csubj", "xcomp"):
        return None
    is_alone = all(tree.relations[kid] == "case" for kid in tree.children[named[0]])
    return named[0] if is_alone and tree.pos[named[0]] in {"PRON", "DET"} else None


def writers(tree: Tree, cue: int) -> list[int]:
    """Whose paper it is in which something "is stated": "in a paper by two advisers", "in his op-ed"."""
    for kid in tree.kids(cue, "obl", "nmod"):
        if tree.case(kid) != "in" or tree.lemmas[kid] not in SPOKEN:
            continue
        found = [each for each in tree.children[kid] if tree.deps[each] == "nmod:poss"]
        return found or [each for each in tree.kids(kid, "nmod") if tree.case(each) in {"by", "of"}]
    return []
