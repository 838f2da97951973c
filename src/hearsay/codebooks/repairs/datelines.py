"""The town a report is sent from takes no part in its first sentence: "SANAA - A member of the office said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.columns import sentences_of
from hearsay.codebooks.repairs.moving import move

if TYPE_CHECKING:
    from spacy.tokens import Doc

DASHES = frozenset({"-", "–", "—", "--"})
LONGEST = 14
"""So many tokens at most stand before the dash: "GOMA, DR Congo, Feb 8 (SUNA) -"."""


MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})


LOOSE = frozenset({"appos", "nmod", "conj", "flat", "compound"})
"""How the parse hangs the true subject on the dateline."""


def free_datelines(doc: Doc, deps: list[str], heads: list[int], children: list[list[int]]) -> None:
    """Take datelines in capitals out of the trees, in place; what hung on them hangs on the verb."""
    for start, end in sentences_of(doc):
        first = start
        while first < end and doc[first].is_space:
            first += 1
        past = _past(doc, first, end)
        if past is not None:
            _free(doc, first, past, deps, heads, children)


def _past(doc: Doc, first: int, end: int) -> int | None:
    """The token behind the dash of a dateline that begins a sentence; None where there is none.

    "SANAA. May 3 (Saba) -" is two sentences, of which the second begins with the day.
    """
    if first + 1 >= end:
        return None
    is_town = doc[first].is_upper and len(doc[first].text) > 2
    is_day = doc[first].lower_[:3] in MONTHS and doc[first + 1].like_num
    if not is_town and not (is_day and "(" in [token.text for token in doc[first + 2 : first + 4]]):
        return None
    for token in doc[first + 1 : min(end, first + LONGEST)]:
        stands_free = token.i + 1 < end and doc[token.i - 1].whitespace_ != "" and token.whitespace_ != ""
        if token.text in DASHES and stands_free:
            return token.i + 1
        if token.pos_ in {"VERB", "AUX"}:
            return None
    return None


def _free(
    doc: Doc, first: int, past: int, deps: list[str], heads: list[int], children: list[list[int]]
) -> None:
    inside = range(first, past)
    for top in [i for i in inside if heads[i] not in inside and heads[i] != i and deps[i] != "punct"]:
        verb, role = heads[top], deps[top]
        for kid in sorted(kid for i in inside for kid in children[i] if kid >= past):
            move(heads, children, kid, verb)
            if deps[kid] in LOOSE and doc[kid].pos_ in {"NOUN", "PROPN", "PRON"}:
                has_subject = any(
                    deps[other].startswith("nsubj") and other >= past for other in children[verb]
                )
                deps[kid] = role if role.startswith("nsubj") and not has_subject else "dep"
        deps[top] = "dep"
