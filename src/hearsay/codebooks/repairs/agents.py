"""Who does what a noun tells, where the parse gave him to a word around the noun."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.words import repair_words

AIMED = frozenset({"at", "against", "on", "upon", "towards", "toward"})
"""What stands behind the doer and tells whom the deed was aimed at: "the opening of fire by guards at a post"."""


def return_agent(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], by: int
) -> None:
    """In "reports about the shelling of a village by troops" the troops shell: they are neither the village's nor the reports'."""
    doer = heads[by]
    if doer < by or not deps[doer].startswith(("nmod", "obl")) or by == 0:
        return
    above = heads[doer]
    if any(deps[kid] == "aux:pass" for kid in children[above]):
        return  # "the shelling of the village was denied by Chad"
    noun = by - 1
    for _ in range(REACH):
        if noun != above and _is_deed(words, pos, noun) and _has_of(words, deps, children, noun, by):
            move(heads, children, doer, noun)
            deps[doer] = "nmod"
            for kid in list(children[doer]):
                if kid > doer and any(words[case] in AIMED for case in children[kid] if deps[case] == "case"):
                    move(heads, children, kid, noun)
            return
        if heads[noun] == noun or (noun == above and pos[above] != "NOUN"):
            return
        noun = heads[noun]


REACH = 7
"""So many words are looked at from the one before "by" upwards."""


def _is_deed(words: list[str], pos: list[str], noun: int) -> bool:
    return pos[noun] == "NOUN" and (words[noun].endswith("ing") or words[noun] in repair_words().blows)


def _has_of(words: list[str], deps: list[str], children: list[list[int]], noun: int, by: int) -> bool:
    """Whether an "of" phrase stands between a noun and "by"."""
    return any(
        noun < kid < by and any(words[case] == "of" and deps[case] == "case" for case in children[kid])
        for kid in children[noun]
    )
