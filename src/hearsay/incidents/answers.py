"""Denials that tell no deed of their own, given to the happening of other pages that they answer.

"Paris called the allegation grotesque", a day after another page carried the allegation: the denial has no event that could join
the accusation's. It is tied by who denies, whose claim it names, the words both share and the days between; where two claims fit
alike nothing is tied, and the denial stays among the unresolved.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hearsay.gazetteer import country_names
from hearsay.incidents.told import HeldStance, Told, party_of
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
ANSWER_DAYS = 14
"""A denial comes so many days at most after the claim, and a day before it where pages differ on the day."""
CLAIMANT_NAMED, CONCERNED, OPEN, CALLED = 2.0, 0.7, 0.4, 0.6
NOBODY = ""
"""The key of claims that lay a deed at nobody's door."""
ENOUGH = 1.25
"""The score from which on a claim is the one denied; benchmarks/statements, class denial_cross_document."""
WORDS_COUNTED = 3
FOR_ANOTHER = 2
"""So many words, the accused's name among them, must be shared by who denies another's deed."""
_STEM, _SHORTEST = 6, 4
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{2,}")
_CALLED = re.compile(r"\b(accus|alleg|charge|claim|report|complain)", re.IGNORECASE)
_COMMON = frozenset(
    [
        "about",
        "after",
        "again",
        "against",
        "all",
        "also",
        "always",
        "and",
        "any",
        "been",
        "before",
        "being",
        "both",
        "claim",
        "could",
        "dismissed",
        "false",
        "from",
        "have",
        "having",
        "into",
        "its",
        "itself",
        "lie",
        "made",
        "make",
        "more",
        "most",
        "nor",
        "not",
        "nothing",
        "only",
        "other",
        "our",
        "out",
        "over",
        "part",
        "report",
        "reports",
        "said",
        "same",
        "should",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "will",
        "with",
        "would",
        "yesterday",
        "accusation",
        "accusations",
        "allegation",
        "allegations",
        "baseless",
        "called",
        "denied",
        "denial",
        "true",
        "untrue",
        "country",
        "countries",
        "government",
        "ministry",
        "military",
        "army",
        "forces",
        "troops",
    ]
)


@dataclass(frozen=True, slots=True)
class _Denial:
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
class _Claim:
    """What makes a group of events a claim that can be answered."""

    group: int
    day: int
    documents: frozenset[str]
    actors: frozenset[str]
    claimants: frozenset[str]
    words: frozenset[str]
    is_charge: bool
    type: str


class Answers:
    """Gives denials to the groups they answer; the statements it needs are kept while they pass by, the rest are not.

    Args:
        groups: Events by happening.
    """

    def __init__(self, groups: Sequence[Sequence[Told]]) -> None:
        self._groups = groups
        self._kept: dict[str, Statement] = {}
        self._affirming = {
            held.statement
            for group in groups
            for event in group
            if event.type in ANSWERED
            for held in event.stances
            if held.stance == "affirms"
        }

    def watch(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements as they are; denials, what is reported inside others, and who affirms a deed are remembered."""
        for statement in statements:
            if statement.act == "deny" or statement.parent is not None or statement.id in self._affirming:
                self._kept[statement.id] = statement
            yield statement

    def given(self, days: Mapping[str, int | None]) -> list[list[Told]]:
        """The groups with the stance of each denial that answers one of them; call it when all statements have passed.

        Args:
            days: The day of each document as an ordinal, None where it is not known.
        """
        result = [list(group) for group in self._groups]
        by_key: dict[tuple[int, str], list[_Claim]] = defaultdict(list)
        for claim in _claims(self._groups, self._kept, days):
            for key in claim.actors | claim.claimants if claim.actors else {NOBODY}:
                by_key[claim.day, key].append(claim)
        tied = _tied(self._groups, self._kept)
        answered: dict[tuple[str, str], set[int]] = defaultdict(set)
        open_: list[_Denial] = []
        for denial in _denials(self._kept.values(), days, _denied_types(self._groups)):
            if denial.id in tied:
                continue
            near = {
                claim.group: claim
                for day in range(denial.day - ANSWER_DAYS, denial.day + 2)
                for key in {denial.party, *denial.claimants, *denial.named, NOBODY}
                for claim in by_key.get((day, key), ())
            }
            meant = _meant(denial, list(near.values()))
            if meant is None:
                open_.append(denial)
            else:
                answered[denial.document, denial.party].add(meant.group)
                _deny(result[meant.group], denial)
        for denial in open_:
            # "ridiculed the charges. We have never interfered, its spokesman said": it goes on denying the same
            groups = answered[denial.document, denial.party]
            if len(groups) == 1:
                _deny(result[next(iter(groups))], denial)
        return result


def _deny(group: list[Told], denial: _Denial) -> None:
    held = HeldStance(denial.id, denial.party, "denies")
    group[0] = replace(group[0], stances=(*group[0].stances, held))


def _tied(groups: Sequence[Sequence[Told]], by_id: Mapping[str, Statement]) -> frozenset[str]:
    """The denials of a deed that somebody affirms; a deed told only to be denied answers something told elsewhere.

    So does one that nobody affirms but the denial itself: "rejected the American charges of meddling".
    """
    found: set[str] = set()
    for group in groups:
        affirmed = {s.statement for event in group for s in event.stances if s.stance == "affirms"}
        denials = {
            s.statement for event in group for s in event.stances if s.stance == "denies" and s.statement
        }
        inner = {s for s in affirmed if s and (kept := by_id.get(s)) and denials & {s, kept.parent}}
        if affirmed - inner:
            found |= denials
    return frozenset(found)


def _claims(
    groups: Sequence[Sequence[Told]], by_id: Mapping[str, Statement], days: Mapping[str, int | None]
) -> list[_Claim]:
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
            _Claim(
                number,
                min(told_on),
                frozenset(event.document for event, _ in affirmed),
                frozenset(actor for event in group for actor in event.actors),
                frozenset(_side(s.speaker) for s in sayings),
                frozenset(word for s in sayings for word in _words(s)),
                any(s.act == "accuse" for s in sayings),
                affirmed[0][0].type,
            )
        )
    return found


def _denied_types(groups: Sequence[Sequence[Told]]) -> Mapping[str, set[str]]:
    """By denial, the types of the deeds it denies; attacks are too many for their type to tell one from another."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for event in group:
            for held in event.stances:
                if held.stance == "denies" and held.statement is not None and event.type in KNOWN_BY_TYPE:
                    found[held.statement].add(event.type)
    return found


def _denials(
    statements: Iterable[Statement], days: Mapping[str, int | None], types: Mapping[str, set[str]]
) -> list[_Denial]:
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
        words = frozenset(_words(statement))
        found.append(
            _Denial(
                statement.id,
                party,
                _names(party),
                _side(statement.speaker),
                statement.document,
                day,
                words,
                frozenset(claimants - {party}),
                frozenset(_lands()[w] for w in words if w in _lands()) - {party},
                _CALLED.search(content) is not None,
                frozenset(types.get(statement.id, ())),
            )
        )
    return sorted(found, key=lambda denial: denial.id)


APART = frozenset({"MED", "OPP", "REB", "NGO", "CVL", "REL", "BUS", "LAB", "SOC", "EDU", "HLH"})
"""Sectors of a country that do not speak for its state: a cleric may charge the ministry of his own country."""


def _side(actor: Actor | None) -> str:
    """Whose word it is: the party, apart from it those who do not speak for the state, "" for somebody nobody names."""
    party = party_of(actor)
    if actor is None or party is None:
        return ""
    return f"{party} {actor.sector}" if actor.sector in APART else party


def _words(statement: Statement) -> set[str]:
    text = " ".join(span.text for span in statement.content).lower()
    words = {_stem(word) for word in _WORD.findall(text) if len(word) >= _SHORTEST and word not in _COMMON}
    return words | set(_NUMBER.findall(text))


def _stem(word: str) -> str:
    """The letters by which two forms of a word are alike: "drone", "drones"."""
    is_plural = len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss")
    return (word[:-1] if is_plural else word)[:_STEM]


def _names(party: str) -> frozenset[str]:
    """The stems of what a party is called."""
    return frozenset(_stem(w) for w in _WORD.findall(country_names().get(party, party).lower()))


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    """States by the stem of a name of one word: "russia" is in "Russian" too."""
    return {_stem(name.lower()): code for code, name in country_names().items() if " " not in name}


def _meant(denial: _Denial, claims: Sequence[_Claim]) -> _Claim | None:
    scored = sorted(
        ((score, claim) for claim in claims if (score := _score(denial, claim)) >= ENOUGH),
        key=lambda pair: (-pair[0], -pair[1].day, pair[1].group),
    )
    if not scored:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0] and scored[1][1].day == scored[0][1].day:
        return None
    return scored[0][1]


def _score(denial: _Denial, claim: _Claim) -> float:
    if denial.document in claim.documents or not claim.claimants - {denial.side}:
        return 0.0
    concerned = denial.party in claim.actors or (not claim.actors and bool(denial.name & claim.words))
    is_named = bool(denial.claimants & claim.claimants)
    shared = len((denial.words & claim.words) - denial.name)
    # "the Russian instructors had been nowhere near the mine", said by the state that called them in
    is_for_another = shared >= FOR_ANOTHER and bool(denial.named & claim.actors)
    if claim.actors and not concerned and not is_named and not is_for_another:
        return 0.0
    shared += concerned and claim.type in denial.types
    if not shared and not is_named and not (denial.is_called and claim.is_charge and concerned):
        return 0.0
    return (
        min(shared, WORDS_COUNTED)
        + CLAIMANT_NAMED * is_named
        + (CONCERNED if concerned else OPEN)
        + CALLED * (denial.is_called and claim.is_charge)
    )
