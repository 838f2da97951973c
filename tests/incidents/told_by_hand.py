"""Tellings and records for the tests of incidents, in as few words as they allow."""

from __future__ import annotations

import itertools

import msgspec

from hearsay.packs import Knowledge
from hearsay.records import (
    Actor,
    Auxiliary,
    Document,
    Event,
    EventType,
    Figure,
    FigureKind,
    Part,
    Published,
    Span,
    Stance,
    StanceKind,
    Statement,
    When,
    Where,
)

NO_PACKS = Knowledge()


def document(
    name: str, date: str | None, text: str = "Text.", *, outlet: str | None = None, agency: str | None = None
) -> Document:
    published = Published(
        date=date, time=None, zone=None, basis="stated" if date else "unknown", low=date, high=date
    )
    return Document(
        uri=f"https://{name}.example/1",
        title=None,
        outlet=outlet,
        agency=agency,
        byline=None,
        language="en",
        text=text,
        sha256="0" * 64,
        parts=(Part("paragraph", 0, len(text)),),
        published=published,
        updated=None,
        dateline=None,
    )


def party(code: str) -> Actor:
    return Actor(text=code, span=None, name=code, kind="country", country=code, party=code)


def day(date: str | None, end: str | None = None) -> When | None:
    if date is None:
        return None
    return When(
        text=date,
        span=None,
        start=date,
        end=end or date,
        grain="day" if end is None else "span",
        basis="stated",
    )


def place(name: str, latitude: float, longitude: float, country: str = "SSD") -> Where:
    return Where(
        text=name,
        span=None,
        name=name,
        country=country,
        latitude=latitude,
        longitude=longitude,
        precision="exact",
    )


_serial = itertools.count(0, 10)


def statement(doc: Document, speaker: str, act: str = "assert", said: str | None = None) -> Statement:
    start = next(_serial)
    return Statement(
        document=doc.id,
        act=act,  # type: ignore[arg-type]
        speaker=party(speaker),
        relays=(),
        addressees=(),
        said=day(said),
        cue=None,
        content=(),
        quoted=False,
        parent=None,
        evidence=Span(start, start + 4, "said"),
    )


def event(
    doc: Document,
    kind: EventType = "ASSAULT",
    actors: str = "SSD",
    recipients: str = "SDN",
    when: When | None = None,
    where: Where | None = None,
    *,
    modes: tuple[str, ...] = (),
    auxiliary: tuple[Auxiliary, ...] = (),
    stances: tuple[tuple[Statement | None, str | None, StanceKind], ...] = (),
    by: tuple[Actor, ...] = (),
    on: tuple[Actor, ...] = (),
    sentence: Span | None = None,
) -> Event:
    """An event; ``by`` and ``on`` are actors and recipients that are no countries."""
    start = next(_serial)
    return Event(
        document=doc.id,
        type=kind,
        modes=modes,
        contexts=(),
        actors=(*(party(code) for code in actors.split()), *by),
        recipients=(*(party(code) for code in recipients.split()), *on),
        when=when,
        where=where,
        trigger=Span(start, start + 4, "word"),
        evidence=sentence or Span(start, start + 4, "word"),
        auxiliary=auxiliary,
        stances=tuple(
            Stance(said.id if said else None, party(holder) if holder else None, kind_)
            for said, holder, kind_ in stances
        ),
    )


def beside(
    other: Event,
    actors: str = "",
    recipients: str = "",
    when: When | None = None,
    where: Where | None = None,
    *,
    modes: tuple[str, ...] = (),
    auxiliary: tuple[Auxiliary, ...] = (),
    on: tuple[Actor, ...] = (),
) -> Event:
    """Another event told in the same sentence of the same page."""
    doc = document("any", None)
    made = event(doc, other.type, actors, recipients, when, where, modes=modes, auxiliary=auxiliary, on=on)
    return msgspec.structs.replace(made, id="", document=other.document, evidence=other.evidence)


def unnamed(words: str) -> Actor:
    """Actors of no known party: "gunmen", "civilians"."""
    return Actor(text=words, span=None, name=words, kind="unnamed", country=None, party=None)


def figure(
    told: Event,
    count: int,
    whose: str,
    by: Statement | None,
    what: FigureKind = "killed",
    *,
    at_least: bool = False,
) -> Figure:
    start = next(_serial)
    return Figure(
        document=told.document,
        what=what,
        low=count,
        high=None if at_least else count,
        qualifier="at_least" if at_least else "exact",
        text=str(count),
        whose=party(whose),
        by=by.id if by else None,
        event=told.id,
        when=None,
        evidence=Span(start, start + 4, "dead"),
    )
