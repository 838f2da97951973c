"""An event, cut down to what linking compares; texts and words stay in the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hearsay.records import (
    Actor,
    Document,
    Event,
    EventType,
    Grain,
    Stance,
    StanceKind,
    When,
    WhenBasis,
    Where,
)
from hearsay.records.times import NEWS_DAYS

Plane = str
"""What is told happens, or is foreseen, imagined or said not to be: a threat of a deed is never the deed."""

DEED: Plane = "deed"

SHARED_CODES = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes for whole kinds of actors; EUR and UNO are one actor each."""


@dataclass(frozen=True, slots=True)
class HeldStance:
    """One stance: the statement (None: the outlet tells it), the holder's party (None: nobody named), the kind."""

    statement: str | None
    party: str | None
    stance: StanceKind


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one document tells it.

    Attributes:
        plane: "deed", or the auxiliary ("negation", "hypothetical", "future") that keeps it apart from deeds.
        actors, recipients: Parties; actors nobody names ("gunmen") are left out.
        first, last: Days as ordinals; None when not known.
        basis: How the days were found; "document" also where the event has none of its own.
        sentence, trigger: Where its evidence and its trigger stand, ``(start, end)``.
        unnamed_actors, unnamed_recipients: Words for those left out ("gunmen", "civilians").
        is_past: Told as behind the news of its page.
        origin: The first document of its origin; "" is its own document.
        basis_of_type: The rule that coded it: two deeds by one rule are more alike than two of one type.
    """

    id: str
    document: str
    type: EventType
    plane: Plane
    modes: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    first: int | None
    last: int | None
    grain: Grain
    basis: WhenBasis
    where: Where | None
    sentence: tuple[int, int]
    trigger: tuple[int, int]
    stances: tuple[HeldStance, ...]
    unnamed_actors: tuple[str, ...] = ()
    unnamed_recipients: tuple[str, ...] = ()
    is_past: bool = False
    origin: str = ""
    basis_of_type: str = ""

    @property
    def report(self) -> str:
        """What is one report with all its copies."""
        return self.origin or self.document

    @property
    def parties(self) -> frozenset[str]:
        """Everybody who takes part."""
        return self.actors | self.recipients

    @property
    def concerned(self) -> frozenset[str]:
        """Everybody who takes part; of a deed of nobody named, who denies it: nobody else has reason to."""
        return self.parties or frozenset(party for party in self.deniers if party is not None)

    @property
    def is_reply(self) -> bool:
        """Whether it is told only to be denied, without a day of its own: it answers what others told days before."""
        return self.basis == "document" and any(
            held.party is not None and held.stance == "denies" for held in self.stances
        )

    @property
    def deniers(self) -> frozenset[str | None]:
        """Whose denial of it is on record."""
        return frozenset(held.party for held in self.stances if held.stance == "denies")


def party_of(actor: Actor | None) -> str | None:
    """Whom an actor stands for in a dispute: its party, else its country, else its name; None when nobody is named.

    Countries are codes, others names. A code that many share (PLOVER's IGO, NGO ...) gives way to the name: the African Union
    and NATO are two parties. Who speaks for one by his office ("Secretary-General of NATO") stands for it.
    """
    if actor is None:
        return None
    code = actor.party or actor.country
    if code in SHARED_CODES and actor.kind != "unnamed":
        return _organisation_of(actor) or actor.name
    if code:
        return code
    return None if actor.kind == "unnamed" else actor.name


def _organisation_of(actor: Actor) -> str | None:
    """NATO, of a "Secretary-General of NATO"; None where the office names none."""
    _, of, organisation = (actor.role or "").partition(" of ")
    organisation = organisation.removeprefix("the ")
    return organisation if of and actor.kind == "person" and organisation[:1].isupper() else None


def told(event: Event, document: Document, origin: str | None = None) -> Told:
    """What linking needs of an event of this document; ``origin`` is the first document of the report it is a copy of.

    A deed told as history without a day of its own has none: the page's day would put it among today's. A land that is only likely
    neither joins two tellings nor parts them.
    """
    event = event.as_told()
    is_past = is_behind_news(event, document)
    days = _days(event.when) or (None if is_past else _published(document))
    when = event.when
    is_own = _days(event.when) is not None
    return Told(
        id=event.id,
        document=event.document,
        type=event.type,
        plane=_plane(event),
        modes=frozenset(event.modes),
        actors=_parties(event.actors),
        recipients=_parties(event.recipients),
        first=days[0] if days else None,
        last=days[1] if days else None,
        grain=when.grain if when and is_own else "day",
        basis=when.basis if when and is_own else "document",
        where=event.where,
        sentence=(event.evidence.start, event.evidence.end),
        trigger=(event.trigger.start, event.trigger.end),
        stances=tuple(
            HeldStance(stance.statement, party_of(stance.holder), _stance_on_deed(stance, event))
            for stance in event.stances
        ),
        unnamed_actors=_unnamed(event.actors),
        unnamed_recipients=_unnamed(event.recipients),
        is_past=is_past,
        origin=origin or "",
        basis_of_type=event.basis.partition("+")[0].partition(";")[0],
    )


def is_behind_news(event: Event, document: Document) -> bool:
    """Whether a page recalls a deed rather than reports it: told as history, or with words for a time two months before the page."""
    if "historical" in event.auxiliary:
        return True
    page = document.published.day or document.published.low
    days = _days(event.when)
    if days is None or page is None or event.when is None or event.when.basis == "document":
        return False
    return date.fromisoformat(page).toordinal() - days[1] > NEWS_DAYS


def _stance_on_deed(stance: Stance, event: Event) -> StanceKind:
    """A page that says itself that something did not happen is not on record for it: it denies it, as a party would."""
    is_own_voice = stance.statement is None and stance.holder is None
    return "denies" if is_own_voice and _plane(event) == "negation" else stance.stance


def _plane(event: Event) -> Plane:
    """A party that says "we did not fire" denies the deed that others tell; its words are no telling of their own plane."""
    if "negation" in event.auxiliary and any(s.statement and s.stance == "denies" for s in event.stances):
        return DEED
    return next((name for name in ("negation", "hypothetical", "future") if name in event.auxiliary), DEED)


def _parties(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(party for actor in actors if (party := party_of(actor)))


def _unnamed(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.name or actor.text for actor in actors if party_of(actor) is None))


def _days(when: When | None) -> tuple[int, int] | None:
    if when is None or not (when.start or when.end):
        return None
    first, last = when.start or when.end, when.end or when.start
    assert first and last
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def published_day(document: Document) -> int | None:
    """The day of a page as an ordinal; None where it may be of any of several."""
    days = _published(document)
    return days[0] if days is not None and days[0] == days[1] else None


def _published(document: Document) -> tuple[int, int] | None:
    low = document.published.low or document.published.day
    high = document.published.high or document.published.day
    if not low or not high:
        return None
    return date.fromisoformat(low).toordinal(), date.fromisoformat(high).toordinal()
