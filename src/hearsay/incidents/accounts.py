"""The parties' accounts of one incident, side by side, and where they cannot both hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from hearsay.incidents.titles import title_of
from hearsay.incidents.told import DEED, HeldStance, Told, party_of
from hearsay.packs import Knowledge
from hearsay.records import (
    Account,
    Dispute,
    Figure,
    Incident,
    Origin,
    Statement,
    When,
    Where,
)
from hearsay.records.incident import AccountStance

HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION"})
"""Types of which a party that says another did it holds that other responsible."""


VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types that are done by saying something: who says it is on record for it."""


LOSSES = frozenset({"killed", "wounded", "missing"})
"""What is counted of people a fight has cost."""


@dataclass(frozen=True, slots=True)
class _Saying:
    id: str
    party: str | None
    said: When | None
    words: tuple[int, int]
    act: str


class Tellings:
    """What the accounts of all incidents are made from, found by event and by statement."""

    def __init__(
        self,
        statements: Iterable[Statement],
        figures: Iterable[Figure],
        events: Sequence[Told],
        origins: Sequence[Origin],
    ) -> None:
        self.sayings: dict[str, _Saying] = {}
        self.said_in: dict[str, list[_Saying]] = defaultdict(list)
        for statement in statements:
            words = statement.cue or statement.evidence
            saying = _Saying(
                statement.id,
                party_of(statement.speaker),
                statement.said,
                (words.start, words.end),
                statement.act,
            )
            self.sayings[statement.id] = saying
            self.said_in[statement.document].append(saying)
        self.origin_of = {
            document: number for number, origin in enumerate(origins) for document in origin.documents
        }
        self.origins = origins
        self.figures: dict[str, list[Figure]] = defaultdict(list)
        in_document: dict[str, list[Told]] = defaultdict(list)
        for event in events:
            in_document[event.document].append(event)
        for figure in figures:
            event_id = figure.event or _event_beside(figure, in_document.get(figure.document, ()))
            if event_id:
                self.figures[event_id].append(figure)

    def stances(self, event: Told) -> Iterator[HeldStance]:
        """Who stands by an event: what it says itself; for a verbal deed, whoever does it by saying so; else the outlet."""
        yield from event.stances
        sayings = self.done_by(event)
        yield from (HeldStance(saying.id, saying.party, "affirms") for saying in sayings)
        if not event.stances and not sayings:
            yield HeldStance(None, None, "denies" if event.plane == "negation" else "affirms")

    def done_by(self, event: Told) -> list[_Saying]:
        """The sayings by which a verbal deed is done; empty for other deeds, and where the outlet says it."""
        own = () if event.type not in VERBAL else self.said_in.get(event.document, ())
        return [
            saying for saying in own if saying.party in event.actors and _overlap(saying.words, event.trigger)
        ]

    def saying_party(self, figure: Figure) -> str | None:
        """Who gives a number; None for the outlet's own voice."""
        saying = self.sayings.get(figure.by) if figure.by else None
        return saying.party if saying else None


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _event_beside(figure: Figure, events: Sequence[Told]) -> str | None:
    """The event in whose sentence a figure stands that was not tied to one; violence before anything else."""
    span = figure.evidence.start, figure.evidence.end
    beside = [event for event in events if _overlap(event.sentence, span)]
    beside.sort(key=lambda event: (event.type != "ASSAULT", event.sentence, event.id))
    return beside[0].id if beside and beside[0].type in ("ASSAULT", "COERCE", "RETREAT", "MOBILIZE") else None


def incident_of(events: Sequence[Told], tellings: Tellings, knowledge: Knowledge) -> Incident:
    """The incident that these events tell of."""
    events = sorted(events, key=lambda event: event.id)
    figures = sorted(
        (figure for event in events for figure in tellings.figures.get(event.id, ())),
        key=lambda figure: figure.id,
    )
    accounts = tuple(_accounts(events, figures, tellings))
    disputes = tuple(_disputes(events, accounts, figures, tellings))
    when, where = _when(events), _where(events)
    return Incident(
        type=events[0].type,
        title=title_of(
            events,
            when,
            where,
            knowledge,
            has_losses=any(figure.what in LOSSES for figure in figures),
            acts=[saying.act for event in events for saying in tellings.done_by(event)],
        ),
        when=when,
        where=where,
        parties=tuple(sorted({party for event in events for party in event.parties})),
        events=tuple(event.id for event in events),
        origins=tuple(_origins(events, tellings)),
        accounts=accounts,
        disputed=bool(disputes),
        disputes=disputes,
    )


def _accounts(events: Sequence[Told], figures: Sequence[Figure], tellings: Tellings) -> Iterator[Account]:
    """One account a party that takes part or speaks, and one for the outlets where they tell it themselves."""
    held: dict[str | None, list[tuple[Told, HeldStance]]] = defaultdict(list)
    for event in events:
        for stance in tellings.stances(event):
            held[stance.party].append((event, stance))
    counted: dict[str | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        counted[tellings.saying_party(figure)].append(figure)
    taking_part = {party for event in events for party in event.parties}
    named = sorted({party for party in {*held, *counted, *taking_part} if party is not None})
    others: list[str | None] = [None] if None in held or None in counted else []
    for party in [*named, *others]:
        yield _account(party, held.get(party, ()), counted.get(party, ()), tellings)


def _account(
    party: str | None, held: Sequence[tuple[Told, HeldStance]], figures: Sequence[Figure], tellings: Tellings
) -> Account:
    ids = {stance.statement for _, stance in held if stance.statement}
    ids |= {figure.by for figure in figures if figure.by}
    said = [
        saying.said
        for id_ in sorted(ids)  # of two on one day always the same one
        if (saying := tellings.sayings.get(id_)) and saying.said and saying.said.start
    ]
    blames = {
        blamed
        for event, stance in held
        if stance.stance == "affirms"
        and event.type in HOSTILE
        and party not in event.actors
        and not _is_of_both(event)
        for blamed in event.actors
    }
    return Account(
        party=party,
        stance=_stance(held, figures),
        blames=tuple(sorted(blames)),
        statements=tuple(sorted(ids)),
        figures=tuple(sorted(figure.id for figure in figures)),
        said=min(said, key=lambda when: (when.start or "", when.end or "")) if said else None,
    )


def _is_of_both(event: Told) -> bool:
    """Whether two sides fight and neither is said to have begun: who tells that blames nobody."""
    return len(event.actors) > 1 and not event.recipients


def _stance(held: Sequence[tuple[Told, HeldStance]], figures: Sequence[Figure]) -> AccountStance:
    """Who counts the dead of an event affirms it; a doubt is neither yes nor no."""
    kinds = {stance.stance for _, stance in held}
    if figures:
        kinds.add("affirms")
    if "doubts" in kinds or {"affirms", "denies"} <= kinds:
        return "mixed"
    if "affirms" in kinds:
        return "affirms"
    return "denies" if "denies" in kinds else "silent"


def _disputes(
    events: Sequence[Told], accounts: Sequence[Account], figures: Sequence[Figure], tellings: Tellings
) -> Iterator[Dispute]:
    occurrence = _about_occurrence(events)
    if occurrence:
        yield occurrence
    yield from _about_responsibility(events, accounts)
    yield from _about_figures(figures, tellings)


def _about_occurrence(events: Sequence[Told]) -> Dispute | None:
    """Somebody says it happened and another says it did not.

    That the outlet tells it itself is one's word too, and so is its "allegedly": somebody alleged it.
    """
    affirmed = [
        (event, held)
        for event in events
        for held in event.stances
        if held.stance == "affirms"
        or (held.stance == "doubts" and held.statement is None and event.plane == DEED)
    ]
    denied = [(event, held) for event in events for held in event.stances if held.stance == "denies"]
    deniers = {held.party for _, held in denied}
    against = [(event, held) for event, held in affirmed if held.party not in deniers or held.party is None]
    if not denied or not against:
        return None
    parties = {held.party for _, held in [*against, *denied]}
    evidence = {held.statement or event.id for event, held in [*against, *denied]}
    return Dispute(
        about="occurrence",
        accounts=tuple(sorted(party for party in parties if party)),
        evidence=tuple(sorted(evidence)),
    )


def _about_responsibility(events: Sequence[Told], accounts: Sequence[Account]) -> Iterator[Dispute]:
    blamers = [account for account in accounts if account.party and account.blames]
    for one, other in combinations(blamers, 2):
        if one.party in other.blames and other.party in one.blames:
            assert one.party and other.party
            statements = {
                held.statement or event.id
                for event in events
                for held in event.stances
                if held.stance == "affirms"
                and held.party in (one.party, other.party)
                and held.party not in event.actors
            }
            yield Dispute(
                about="responsibility",
                accounts=tuple(sorted((one.party, other.party))),
                evidence=tuple(sorted(statements)),
            )


def _about_figures(figures: Sequence[Figure], tellings: Tellings) -> Iterator[Dispute]:
    """Different numbers for the same loss of the same side by two parties; one party's later number is an update."""
    counted: dict[tuple[str, str], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        whose, by = party_of(figure.whose), tellings.saying_party(figure)
        if whose and by:
            counted[figure.what, whose][by].append(figure)
    for _, by_party in sorted(counted.items()):
        for one, other in combinations(sorted(by_party), 2):
            apart = [
                {left.id, right.id}
                for left in by_party[one]
                for right in by_party[other]
                if not _can_both_hold(left, right)
            ]
            if apart and len(apart) == len(by_party[one]) * len(by_party[other]):
                yield Dispute(
                    about="figure", accounts=(one, other), evidence=tuple(sorted(set().union(*apart)))
                )


def _can_both_hold(one: Figure, other: Figure) -> bool:
    """ "At least four" and "six" can; "four" and "six" cannot; a number without bounds fits every other."""
    low = max(figure.low or 0 for figure in (one, other))
    highs = [figure.high for figure in (one, other) if figure.high is not None]
    return (
        not highs
        or low <= min(highs)
        or ("about" in (one.qualifier, other.qualifier) and low <= 1.2 * min(highs))
    )


def _origins(events: Sequence[Told], tellings: Tellings) -> Iterator[Origin]:
    documents = {event.document for event in events}
    numbers = sorted(
        {tellings.origin_of[document] for document in documents if document in tellings.origin_of}
    )
    for number in numbers:
        origin = tellings.origins[number]
        kept = tuple(document for document in origin.documents if document in documents)
        yield Origin(name=origin.name, documents=kept, reason=origin.reason if len(kept) > 1 else "")


def _when(events: Sequence[Told]) -> When | None:
    """The days that the surest tellings allow: an event's own words before the date of a page."""
    dated = [event for event in events if event.first is not None and event.last is not None]
    if not dated:
        return None
    own = [event for event in dated if event.basis != "document"]
    narrowest = min(
        own or dated, key=lambda event: ((event.last or 0) - (event.first or 0), event.first, event.id)
    )
    assert narrowest.first is not None and narrowest.last is not None
    return When(
        text=None,
        span=None,
        start=date.fromordinal(narrowest.first).isoformat(),
        end=date.fromordinal(narrowest.last).isoformat(),
        grain=narrowest.grain,
        basis=narrowest.basis,
    )


def _where(events: Sequence[Told]) -> Where | None:
    """The most precise place; of several, the one told most often."""
    sharpness = ("unresolved", "country", "region", "near", "exact")
    told = [event.where for event in events if event.where is not None]
    counts = Counter((where.name, where.precision) for where in told)
    return max(
        told,
        key=lambda where: (sharpness.index(where.precision), counts[where.name, where.precision], where.name),
        default=None,
    )
