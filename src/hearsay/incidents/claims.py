"""Claims of happenings and the denials that may answer them, each with what the two are compared by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.incidents.shared_words import lands_by_stem, name_stems, words_said
from hearsay.incidents.told import Told, party_of
from hearsay.records import Actor, Statement

ANSWERED = frozenset(
    {
        "ASSAULT",
        "COERCE",
        "MOBILIZE",
        "AID",
        "SANCTION",
        "THREATEN",
        "RETREAT",
        "AGREE",
        "COOPERATE",
        "PROTEST",
    }
)
"""Types that are denied: deeds. What somebody said is denied as a statement, not as a happening."""
KNOWN_BY_TYPE = ANSWERED - {"ASSAULT", "COERCE", "THREATEN"}
"""Types of which a side does few in a fortnight: a denial of one answers the claim of one."""
_CALLED = re.compile(r"\b(accus|alleg|charge|claim|report|complain)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial with what it is compared by; ``name`` is the stems of who denies, by which a claim may speak of him.

    ``named`` are the states its words name; ``types`` are those of deeds told only to be denied: "had never supplied arms" answers "accused of arming rebels".
    """

    id: str
    party: str
    name: frozenset[str]
    side: str
    document: str
    day: int
    words: frozenset[str]
    claimants: frozenset[str]
    named: frozenset[str]
    is_called: bool
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Claim:
    """What makes a group of events a claim that can be answered."""

    group: int
    day: int
    documents: frozenset[str]
    actors: frozenset[str]
    claimants: frozenset[str]
    words: frozenset[str]
    is_charge: bool
    type: str


def claims_of(
    groups: Sequence[Sequence[Told]], by_id: Mapping[str, Statement], days: Mapping[str, int | None]
) -> list[Claim]:
    """The happenings whose deed somebody affirms in words of his own, on a page whose day is known.

    Args:
        groups: Events by happening. by_id: The statements that were kept. days: The day of each document as an ordinal.
    """
    found = []
    for number, group in enumerate(groups):
        affirmed = [
            (event, by_id[held.statement])
            for event in group
            if event.type in ANSWERED and not event.is_past
            for held in event.stances
            if held.stance == "affirms" and held.statement is not None and held.statement in by_id
        ]
        told_on = [day for event, _ in affirmed if (day := days.get(event.document)) is not None]
        if not affirmed or not told_on:
            continue
        sayings = [statement for _, statement in affirmed]
        found.append(
            Claim(
                number,
                min(told_on),
                frozenset(event.document for event, _ in affirmed),
                frozenset(actor for event in group for actor in event.actors),
                frozenset(side_of(s.speaker) for s in sayings),
                frozenset(word for s in sayings for word in words_said(s)),
                any(s.act == "accuse" for s in sayings),
                affirmed[0][0].type,
            )
        )
    return found


def denied_types(groups: Sequence[Sequence[Told]]) -> Mapping[str, set[str]]:
    """By denial, the types of the deeds it denies; attacks are too many for their type to tell one from another."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for event in group:
            for held in event.stances:
                if held.stance == "denies" and held.statement is not None and event.type in KNOWN_BY_TYPE:
                    found[held.statement].add(event.type)
    return found


def denials_of(
    statements: Iterable[Statement], days: Mapping[str, int | None], types: Mapping[str, set[str]]
) -> list[Denial]:
    """The denials among some statements that a party makes on a known day, by their ids.

    Args:
        days: The day of each document as an ordinal. types: By denial, the types of the deeds it denies.
    """
    statements = list(statements)
    inner: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        party = party_of(statement.speaker)
        if statement.parent is not None and party is not None:
            inner[statement.parent].add(party)
    found = []
    for statement in statements:
        party, day = party_of(statement.speaker), days.get(statement.document)
        if statement.act != "deny" or party is None or day is None:
            continue
        claimants = inner[statement.id] | {p for a in statement.addressees if (p := party_of(a)) is not None}
        content = " ".join(span.text for span in statement.content)
        words = frozenset(words_said(statement))
        found.append(
            Denial(
                statement.id,
                party,
                name_stems(party),
                side_of(statement.speaker),
                statement.document,
                day,
                words,
                frozenset(claimants - {party}),
                frozenset(lands_by_stem()[w] for w in words if w in lands_by_stem()) - {party},
                _CALLED.search(content) is not None,
                frozenset(types.get(statement.id, ())),
            )
        )
    return sorted(found, key=lambda denial: denial.id)


APART = frozenset({"MED", "OPP", "REB", "NGO", "CVL", "REL", "BUS", "LAB", "SOC", "EDU", "HLH"})
"""Sectors of a country that do not speak for its state: a cleric may charge the ministry of his own country."""


def side_of(actor: Actor | None) -> str:
    """Whose word it is: the party, apart from it those who do not speak for the state, "" for somebody nobody names."""
    party = party_of(actor)
    if actor is None or party is None:
        return ""
    return f"{party} {actor.sector}" if actor.sector in APART else party
