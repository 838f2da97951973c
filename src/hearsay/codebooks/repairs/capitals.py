"""Initials in capitals that were read as a word: "IS fighters killed two", "strikes on IS", where "is" is no verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.columns import texts
from hearsay.codebooks.repairs.moving import move

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
BEFORE = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "VERB", "DET", "ADJ", "NUM", "PART"})
"""What may stand before the name; behind a noun or pronoun capitals only stress the verb: "this IS a war"."""


def free_initials(
    doc: Doc, pos: list[str], deps: list[str], heads: list[int], children: list[list[int]]
) -> None:
    """Make a name of each "IS" that stands in capitals among words that do not."""
    for at, word in enumerate(texts(doc, "ORTH")):
        if word != "IS" or pos[at] not in {"AUX", "VERB"} or at + 1 >= len(doc) or children[at]:
            continue
        before, behind = at - 1, at + 1
        is_first = doc[at].is_sent_start or at == 0
        if not is_first and pos[before] not in BEFORE:
            continue
        if any(len(doc[i].text) > 1 and doc[i].is_upper for i in (before, behind) if i >= 0):
            continue
        if pos[behind] in NAMES:
            _beside_noun(pos, deps, heads, children, at)
        elif pos[behind] in {"VERB", "AUX"}:
            verb = behind if pos[behind] == "VERB" else heads[behind]
            if verb != at and not any(deps[kid].startswith("nsubj") for kid in children[verb]):
                move(heads, children, at, verb)
                pos[at], deps[at] = "PROPN", "nsubj"


def _beside_noun(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], at: int
) -> None:
    noun = at + 1
    while noun + 1 < len(pos) and pos[noun + 1] in {"NOUN", "PROPN"} and noun < at + 4:
        noun += 1
    if pos[noun] == "ADJ" or heads[at] == at:
        return
    before = at - 1
    if (
        before >= 0
        and pos[before] == "ADP"
        and deps[noun] in {"parataxis", "conj", "advcl"}
        and heads[before] != noun
    ):
        # "were killed in IS attacks": the parse makes a clause of what the preposition opens
        above = heads[before]
        if heads[above] != noun:
            move(heads, children, before, noun)
            move(heads, children, noun, above)
            deps[before], deps[noun] = "case", "obl" if pos[above] == "VERB" else "nmod"
    move(heads, children, at, noun)
    if heads[at] == noun:
        pos[at], deps[at] = "PROPN", "compound"
