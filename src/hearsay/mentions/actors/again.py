"""What a text calls by a common word after it was named: "the council", "the Brigades", "the kingdom", "the bloc"."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import lowered
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Words that a body's name ends with, and by which it is taken up; "the company", "the party" may be anybody's.
_HEADS = frozenset(("council", "committee", "commission", "agency", "authority", "authorities", "service", "office", "board", "bureau", "directorate",
                    "department", "administration", "association", "federation", "union", "syndicate", "league", "network", "institute", "centre",
                    "center", "trust", "fund", "foundation", "society", "alliance", "coalition", "observatory", "organisation", "organization",
                    "mission", "brigade", "brigades", "front", "battalion", "militia", "movement", "legion", "command", "force", "guard", "corps",
                    "charity", "programme", "program", "watchdog", "body", "junta", "tribunal", "court", "chamber", "secretariat", "embassy", "presidency", "inspectorate", "ombudsman", "monitor", "party"))  # fmt: skip
# Words for bodies of no state, whatever they are called, and what PLOVER calls those bodies.
_OF_MANY = {
    "agency": ("UNO",), "programme": ("UNO",), "program": ("UNO",), "fund": ("UNO", "NGO"), "charity": ("NGO",), "organisation": ("UNO", "IGO", "NGO"),
    "organization": ("UNO", "IGO", "NGO"), "watchdog": ("UNO", "NGO"), "mission": ("UNO", "IGO", "EUR"), "body": ("UNO", "IGO"),
}  # fmt: skip
# Who serves a body is named behind it: "the agency chief".
_STAFF = frozenset(("chief", "head", "director", "boss", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "chairman", "secretary"))  # fmt: skip
_NEAR = 80
_LONGEST = 6
_KINDS = ("organisation", "group")
_LOOK_BACK = 400
_BLOCS = frozenset(("bloc", "alliance"))
_TITLES = Path(__file__).parent.parent / "data" / "titles.tsv"
UNARMED = "(no army)"
"""What the table of offices calls the states that have none."""
_TABLE = Path(__file__).parent.parent / "data" / "epithets.tsv"


def with_bodies_again(
    doc: Doc, actors: tuple[FoundActor, ...], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[FoundActor, ...]:
    """The actors, each "the council" that nobody is found for as the body named last whose name ends so.

    Where two bodies of one kind were named, of two states, the words stay open.
    """
    at = {token: each for each in actors for token in range(each.start, each.end)}
    added: dict[tuple[int, int], FoundActor] = {}
    words = lowered(doc)
    for index in range(1, len(words)):
        if words[index] not in _HEADS or words[index - 1] not in ("the", "this", "same"):
            continue
        token = doc[index]
        own = at.get(token.i)
        if token.i in anaphors or (own is not None and (own.actor.country or own.end - own.start > 1)):
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if after is not None and (
            after.lower_ == "of" or (after.pos_ in ("NOUN", "PROPN") and after.lower_ not in _STAFF)
        ):
            continue
        meant = _meant(doc, token.i, token.lower_, actors)
        if meant is not None:
            span = Span(token.idx, token.idx + len(token), token.text)
            made = msgspec.structs.replace(meant, text=span.text, span=span)
            added[token.i, token.i + 1] = FoundActor(token.i, token.i + 1, made)
    known = epithets()
    for index in range(1, len(words)):
        is_bloc = words[index] in _BLOCS and _is_the(doc, index)
        if is_bloc or (words[index - 1] == "the" and words[index] in known):
            token = doc[index]
            taken = at.get(token.i)
            meant = _by_epithet(token, taken, actors) if token.is_lower else None
            if meant is not None:
                span = Span(token.idx, token.idx + len(token), token.text)
                made = msgspec.structs.replace(meant, text=span.text, span=span)
                start = taken.start if taken is not None else token.i
                added[start, token.i + 1] = FoundActor(start, token.i + 1, made)
    if not added:
        return actors
    rest = [each for each in actors if (each.start, each.end) not in added]
    return tuple(sorted([*rest, *added.values()], key=lambda each: (each.start, -each.end)))


def _is_the(doc: Doc, at: int) -> bool:
    """Whether "the" stands before a word and what describes it: "the bloc", "the 15-member regional bloc"."""
    first = at - 1
    while first > at - _LONGEST and (
        doc[first].text == "-" or doc[first].pos_ in ("ADJ", "NUM") or doc[first].lower_ == "member"
    ):
        first -= 1
    return doc[first].lower_ == "the"


@cache
def epithets() -> dict[str, frozenset[str]]:
    """The states that a common word can stand for, by the word: those that are a kingdom, those that a junta rules."""
    with _TABLE.open(encoding="utf-8") as file:
        return {
            row["word"]: frozenset(row["countries"].split()) for row in csv.DictReader(file, delimiter="\t")
        }


@cache
def holders_of(title: str) -> frozenset[str]:
    """The states that have an office of this name, lower case; empty where any state may have it."""
    with _TITLES.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return next(
            (frozenset(row["countries"].split()) for row in rows if row["title"] == title), frozenset()
        )


def _by_epithet(token: Token, own: FoundActor | None, actors: Sequence[FoundActor]) -> Actor | None:
    """The one state of the page before that is a kingdom; for "the bloc" the last body of many states."""
    word = token.lower_
    before = [
        each.actor for each in actors if each.end <= token.i and (own is None or each.start != own.start)
    ]
    if word in _BLOCS:
        bodies = [
            actor
            for actor in before
            if actor.country in ("IGO", "EUR")
            and actor.kind != "person"
            and actor.name != "international community"
        ]
        return bodies[-1] if bodies and (own is None or own.actor.name != bodies[-1].name) else None
    codes = epithets().get(word, frozenset())
    if (
        not codes
        or own is not None
        or token.dep_ not in ("nsubj", "nsubj:outer", "obj", "obl", "nmod:poss", "nsubj:pass")
    ):
        return None
    states = {actor.country for actor in before if actor.country in codes}
    if len(states) != 1:
        return None
    code = states.pop() or ""
    name = country_names()[code]
    return Actor(text=name, span=None, name=name, kind="country", country=code, sector="GOV", party=code)


def _meant(doc: Doc, at: int, word: str, actors: Sequence[FoundActor]) -> Actor | None:
    before = [
        each.actor
        for each in actors
        if at - _LOOK_BACK < each.start
        and each.end <= at
        and each.actor.kind in _KINDS
        and each.actor.country
        and (doc[each.end - 1].lower_ == word or each.actor.name.lower().split()[-1] == word)
    ]
    if before:
        return before[-1] if len({actor.country for actor in before[-3:]}) == 1 else None
    return _body_of_many(at, word, actors)


def _body_of_many(at: int, word: str, actors: Sequence[FoundActor]) -> Actor | None:
    """ "The agency" after the World Food Programme, "the charity" after Médecins Sans Frontières: the body of no state named last."""
    if word not in _OF_MANY:
        return None
    bodies = [
        each.actor
        for each in actors
        if at - _NEAR < each.start and each.end <= at and each.actor.kind == "organisation"
    ]
    last = next(
        (actor for actor in reversed(bodies) if actor.sector == "MED" or actor.country in _OF_MANY[word]),
        None,
    )
    return None if last is None or last.sector == "MED" else last
