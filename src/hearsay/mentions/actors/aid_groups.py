"""Bodies of no land that are told by what they do alone: "rights groups", "a medical charity", "the aid group Hope Bridge"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.words import lowered
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BODIES = frozenset(("group", "groups", "organisation", "organization", "organisations", "organizations", "agency", "agencies", "network", "networks"))  # fmt: skip
_ALONE = frozenset(("charity", "charities", "ngo", "ngos"))
# "A media watchdog" is as often a state's, "the nuclear watchdog" the United Nations'.
_WATCHDOGS = frozenset(("watchdog", "watchdogs"))
_RIGHTS = frozenset(("rights", "advocacy", "liberties"))
_AID = frozenset(("aid", "relief", "humanitarian", "charity", "charitable", "non-governmental", "nongovernmental"))  # fmt: skip
_CAUSES = frozenset(("freedom", "war"))
# Whose it is, is told: a state's agency, the United Nations', an armed group that also feeds people.
_OF_SOMEBODY = frozenset(("state", "government", "run", "federal", "national", "ministry", "armed", "official", "un", "u.n.", "party", "church", "rebel"))  # fmt: skip
_MEMBERS = frozenset(("doctors", "medics", "activists", "volunteers", "lawyers", "charities", "researchers"))
_LONGEST = 4
_POSSESSIVES = ("'s", "’s")


def aid_groups(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors and, PLOVER's NGO, each body of aid or of rights that no word says whose it is.

    "Sudanese rights groups" are Sudan's; "the aid group Hope Bridge" gives the name its code.
    """
    landed = {at for each in actors if each.actor.country for at in range(each.start, each.end)}
    names = {
        each.start: each for each in actors if each.actor.country is None and each.actor.kind != "unnamed"
    }
    bodies = [
        each.start
        for each in actors
        if each.actor.kind in ("organisation", "person")
        and each.actor.sector in (None, "HRI", "NGO")
        and doc[each.start].text[:1].isupper()
    ]
    found = list(_found(doc, landed, min(bodies, default=len(doc))))
    named = {
        id(name): msgspec.structs.replace(name.actor, kind="organisation", country="NGO", party="NGO")
        for each in found
        if (name := names.get(each.end)) is not None and doc[name.start].text[:1].isupper()
    }
    inside = {at for each in found for at in range(each.start, each.end)}
    rest = [
        FoundActor(each.start, each.end, named[id(each)]) if id(each) in named else each
        for each in actors
        if each.actor.country or not inside & {*range(each.start, each.end)}
    ]
    return [*rest, *(each for each in found if id(names.get(each.end)) not in named)]


def _found(doc: Doc, landed: set[int], named: int) -> Iterator[FoundActor]:
    words = lowered(doc)
    for at, word in enumerate(words):
        if word not in _BODIES and word not in _ALONE and word not in _WATCHDOGS:
            continue
        start = _start(doc, words, at)
        own = {*words[start:at]}
        is_rights = bool(own & _RIGHTS)
        end = at + 1
        is_of_members = word in ("network", "networks") and words[end : end + 1] == ("of",)
        if is_of_members and words[end + 1 : end + 2] and words[end + 1] in _MEMBERS:
            end += 2  # "a network of doctors"
        if word in _WATCHDOGS:
            is_body = is_rights or bool(own & _CAUSES)
        else:
            is_body = word in _ALONE or is_rights or bool(own & _AID) or end > at + 1
        if not is_body or own & _OF_SOMEBODY or _is_owned(doc, words, start, landed):
            continue
        if at in landed or words[end : end + 1] in (("of",), ("-",)):
            continue  # "a charity of the Health Ministry", "charity-run"
        if at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN" and doc[at].dep_ == "compound":
            continue  # "charity workers"
        is_known = words[max(0, start - 1) : start] == ("the",) and not word.endswith("s")
        is_known = is_known and words[end : end + 1] != ("that",)  # "the charity that runs the hospital"
        is_called = doc[end : end + 1].text[:1].isupper()
        if is_known and not is_called and (word == "agency" or named < start):
            continue  # the one named before
        if is_rights and is_called:
            continue  # a rights group with a name is of the one land of its page: landed.py
        span = span_of(doc, start, end)
        yield FoundActor(
            start,
            end,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="organisation",
                country="NGO",
                sector="HRI" if is_rights else None,
                party="NGO",
            ),
        )


def _start(doc: Doc, words: Sequence[str], at: int) -> int:
    """The first of the small words before a body that say what it does: "international human rights groups"."""
    start = at
    while start and at - start < _LONGEST:
        token = doc[start - 1]
        opens = token.is_sent_start or (start > 1 and doc[start - 2].is_space)
        is_word = token.is_alpha and (token.is_lower or opens) and token.pos_ in ("NOUN", "ADJ", "PROPN", "")
        is_hyphen = token.text == "-" and not token.whitespace_
        if not is_word and not is_hyphen and words[start - 1] not in _AID:
            break
        start -= 1
    return start


def _is_owned(doc: Doc, words: Sequence[str], start: int, landed: set[int]) -> bool:
    """ "Sudanese rights groups", "Medani's aid agencies", "its charity", "the state-run relief agency"."""
    if not start:
        return False
    before = start - 1
    if (
        words[before] in _OF_SOMEBODY
        or doc[before].text in _POSSESSIVES
        or words[before] in ("its", "their", "his", "her", "our", "whose")
    ):
        return True
    return before in landed or (doc[before].text[:1].isupper() and not doc[before].is_sent_start)
