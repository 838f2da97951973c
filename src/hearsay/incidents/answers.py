"""Denials that tell no deed of their own, given to the happening of other pages that they answer.

"Paris called the allegation grotesque", a day after another page carried the allegation: the denial has no event that could join
the accusation's. It is tied by who denies, whose claim it names, the words both share and the days between; where two claims fit
alike nothing is tied, and the denial stays among the unresolved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hearsay.incidents.claims import ANSWERED, Claim, Denial, claims_of, denials_of, denied_types
from hearsay.incidents.told import HeldStance, Told
from hearsay.records import Statement

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
        by_key: dict[tuple[int, str], list[Claim]] = defaultdict(list)
        for claim in claims_of(self._groups, self._kept, days):
            for key in claim.actors | claim.claimants if claim.actors else {NOBODY}:
                by_key[claim.day, key].append(claim)
        tied = _tied(self._groups, self._kept)
        answered: dict[tuple[str, str], set[int]] = defaultdict(set)
        open_: list[Denial] = []
        for denial in denials_of(self._kept.values(), days, denied_types(self._groups)):
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


def _deny(group: list[Told], denial: Denial) -> None:
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


def _meant(denial: Denial, claims: Sequence[Claim]) -> Claim | None:
    scored = sorted(
        ((score, claim) for claim in claims if (score := _score(denial, claim)) >= ENOUGH),
        key=lambda pair: (-pair[0], -pair[1].day, pair[1].group),
    )
    if not scored:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0] and scored[1][1].day == scored[0][1].day:
        return None
    return scored[0][1]


def _score(denial: Denial, claim: Claim) -> float:
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
