"""The office beside a name: before it, in apposition, behind "is", with what is ruled between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.described import Described
from hearsay.mentions.names import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TITLES = {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "sheikh", "sheik", "ayatollah", "imam", "prof", "rev", "mr.", "mrs.", "ms.", "dr.", "prof.", "rev.",
           "gen", "gen.", "col", "col.", "lt", "lt.", "maj", "maj.", "capt", "capt.", "brig", "brig.", "sgt", "sgt.", "adm", "adm."}  # fmt: skip
_APPOSITION_REACH = 9
# So many words at most name what a governor or a commander rules.
_LONGEST_REALM = 6
_LONGEST_TITLE = 10
_REALMS = frozenset(("Region", "Oblast", "Province", "State", "Governorate", "District", "Administration", "County", "Territory", "Republic", "Department",
                     "Command", "Navy", "Army", "Force", "Forces", "Corps", "Council", "Committee", "Prefecture", "Krai", "City", "Directorate"))  # fmt: skip
# How an office goes on before a comma: "Chad's envoy to the council, X", "the governor of Chad's Ennedi region, Y".
_GOES_ON = {"to", "of", "for", "at", "in", "and", "'s", "’s", "there"}


def over_realm(doc: Doc, before: int, offices: Mapping[int, Described]) -> Described | None:
    """The office of "Acting Governor of the Kursk Region X", "head of the Lower Juba Administration Y": what is ruled stands between."""
    at = before
    if not before or doc[before - 1].text not in _REALMS:
        return None
    while at > 0 and before - at < _LONGEST_REALM and doc[at - 1].text[:1].isupper() and doc[at - 1].is_alpha:
        at -= 1
    at -= at < before and doc[at - 1].lower_ == "the"
    if at == before or at < 1 or doc[at - 1].lower_ not in ("of", "for"):
        return None
    return offices.get(at - 1)


def office_beyond(doc: Doc, before: int, offices: Mapping[int, Described]) -> Described | None:
    """The office before what stands between it and the name: "Director (East Africa) Dr X", "Deputy Minister (Fisheries) Y"."""
    return next((offices[at] for at in _back_over_titles(doc, before) if at in offices), None)


def owner_beyond(doc: Doc, before: int, names: Mapping[int, NameAtom]) -> Name | None:
    """Whose a title is that no table has: "Kenya's Director General Coast Operations (DGCO) Commodore X"."""
    for at in _back_over_titles(doc, before):
        if doc[at - 1].text in ("'s", "’s"):
            atom = names.get(at - 1)
            return atom.of("country", "seat") if atom else None
    return None


def _back_over_titles(doc: Doc, before: int) -> Iterator[int]:
    """Tokens back from one, over words of a title and what stands in brackets, where something else may end."""
    at = before
    while at > 1 and before - at < _LONGEST_TITLE:
        if doc[at - 1].text == ")":
            at = next(
                (i for i in range(at - 2, max(at - 2 - _LONGEST_REALM, 0), -1) if doc[i].text == "("), 0
            )
        elif doc[at - 1].text[:1].isupper() and doc[at - 1].is_alpha:
            at -= 1
        else:
            return
        yield at


def title_before(doc: Doc, start: int) -> int:
    """The first token of the titles before a name."""
    at = start
    while at > 0 and (
        doc[at - 1].lower_ in TITLES or (doc[at - 1].text == "." and at > 1 and doc[at - 2].lower_ in TITLES)
    ):
        if doc[at - 1].lower_.rstrip(".") in ("gen", "col", "lt", "maj", "capt", "brig", "sgt", "adm"):
            break  # ranks are offices: they carry a sector
        at -= 1
    return at


def office_apposed(
    doc: Doc, start: int, end: int, offices: Sequence[Described], named: Mapping[int, tuple[int, int]]
) -> Described | None:
    """The office in apposition: "X, secretary of Y," after the name, or "Sudan's envoy to the UN, X," before it."""
    first = bisect_left(offices, start - 3 * _APPOSITION_REACH, key=lambda each: each.start)
    for each in offices[first:]:
        if each.start > end + _APPOSITION_REACH:
            break
        if (
            end < len(doc)
            and doc[end].text in (",", "(")
            and end < each.start
            and each.head < end + _APPOSITION_REACH
        ):
            between = doc[end + 1 : each.start]
            if not any(_breaks(token) or token.pos_ == "CCONJ" for token in between):
                return each
        if start > 1 and doc[start - 1].text == "," and start - 1 - _APPOSITION_REACH < each.end <= start - 1:
            between = doc[each.end : start - 1]
            is_open = len(between) == 0 or between[0].lower_ in _GOES_ON or _is_name_going_on(doc, each.end)
            if _is_source(doc, each.start) and not (end < len(doc) and doc[end].text in (",", ")")):
                continue  # "According to the minister, X arrived": X is somebody else
            if is_open and not any(_breaks(token) or token.i in named for token in between):
                return each
    return None


def _is_name_going_on(doc: Doc, end: int) -> bool:
    """The "District" of "the spokesman of Fiji's Northern Military District, X"."""
    return doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper() and doc[end - 1].text[:1].isupper()


def said_to_be(doc: Doc, end: int, offices: Sequence[Described]) -> Described | None:
    """The office with an owner in "X is the prime minister of Y", "X was Y's envoy"."""
    if end + 2 >= len(doc) or doc[end].lower_ not in ("is", "was"):
        return None
    at = end + 1 + (doc[end + 1].lower_ in ("the", "a", "an"))
    first = bisect_left(offices, at, key=lambda each: each.start)
    each = offices[first] if first < len(offices) else None
    return (
        each if each is not None and each.start == at and each.owner is not None and each.owner.name else None
    )


def _is_source(doc: Doc, start: int) -> bool:
    """Whether an office stands right behind "according to"."""
    first = start - 1 - (doc[start - 1].lower_ == "the" if start else 0)
    return first > 0 and doc[first].lower_ == "to" and doc[first - 1].lower_ == "according"


def inside(offices: Sequence[Described], rank: Described | None) -> Described | None:
    """The office before a rank: "the Chadian army spokesman, Colonel X" without the comma."""
    if rank is None or rank.start == rank.atom.start:
        return None
    first = bisect_left(offices, rank.start, key=lambda each: each.start)
    return next(
        (
            each
            for each in offices[first : first + 3]
            if each is not rank and each.start == rank.start and each.end == rank.atom.start
        ),
        None,
    )


def _breaks(token: Token) -> bool:
    is_verb = token.pos_ in ("VERB", "AUX") and token.dep_ not in (
        "amod",
        "compound",
    )  # "United" of the Nations
    return is_verb or token.text in {",", ".", ";", ":", '"', "”", "“"} or token.dep_.startswith("nsubj")
