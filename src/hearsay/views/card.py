"""One record on a card: its fields in words, and the text that carries it."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.library import Library
from hearsay.records import (
    Decision,
    Document,
    Event,
    Figure,
    Incident,
    Mention,
    Record,
    Reject,
    Span,
    Statement,
)
from hearsay.views.days import published_words, when_words
from hearsay.views.document import document_view
from hearsay.views.framing import Framing, framings
from hearsay.views.lines import (
    actor_words,
    actors_words,
    incident_line,
    number_words,
    page_words,
    side_words,
    speaker_words,
    stance_words,
    where_words,
)
from hearsay.views.segments import Mark, Segment, segments, sentence_around
from hearsay.views.words import listed, party_name, words

Rows = tuple[tuple[str, str], ...]
Texts = tuple[tuple[str, tuple[Segment, ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record for people. ``rows`` are (label, words); ``texts`` are (heading, text cut at its marks)."""

    title: str
    rows: Rows
    texts: Texts


def card(record: Record, library: Library) -> Card:
    """The card of any record of a library."""
    if isinstance(record, Document):
        return _document(record, library)
    if isinstance(record, Statement):
        return _statement(record, library)
    if isinstance(record, Event):
        return _event(record, library)
    if isinstance(record, Figure):
        return _figure(record, library)
    if isinstance(record, Incident):
        return _incident(record, library)
    if isinstance(record, Reject):
        return Card(
            "rejected page", _rows(("page", record.uri), ("code", record.code), ("reason", record.reason)), ()
        )
    if isinstance(record, Mention):
        return _mention(record, library)
    return _decision(record)


def _rows(*rows: tuple[str, str | None]) -> Rows:
    return tuple((label, value) for label, value in rows if value)


def _page(library: Library, id_: str) -> Document:
    record = library.record(id_)
    if not isinstance(record, Document):
        raise TypeError(f"{id_} is no document")
    return record


def _text(page: Document, evidence: Span, marks: list[Mark]) -> Texts:
    around = sentence_around(page, evidence)
    return ((page_words(page), segments(page.text, around.start, around.end, marks)),)


def _document(document: Document, library: Library) -> Card:
    published = document.published
    rows = _rows(
        ("page", document.uri),
        ("outlet", document.outlet),
        ("report of", document.agency),
        ("by", document.byline),
        ("published", f"{published_words(published)} ({words().bases[published.basis]})"),
        ("because", "; ".join(published.reasons)),
        *((f"flag {flag.code}", flag.note) for flag in document.flags),
    )
    view = document_view(document, library)
    texts = tuple((part.kind if part.kind != "paragraph" else "", part.segments) for part in view.parts)
    return Card(document.title or document.name, rows, texts)


def _statement(statement: Statement, library: Library) -> Card:
    page = _page(library, statement.document)
    marks = [Mark(piece.start, piece.end, "content") for piece in statement.content]
    marks += [Mark(statement.cue.start, statement.cue.end, "cue")] if statement.cue else []
    speaker = statement.speaker
    rows = _rows(
        ("act", statement.act),
        ("speaker", speaker_words(statement)),
        (
            "country, sector",
            ", ".join(p for p in (speaker.country, speaker.sector) if p) if speaker else None,
        ),
        ("role", speaker.role if speaker else None),
        ("to", actors_words(statement.addressees)),
        ("passed on by", listed([relay.name for relay in statement.relays])),
        ("said", when_words(statement.said)),
        ("inside", statement.parent),
        ("incidents", listed([incident.id for incident in library.incidents_of(statement.id)])),
    )
    title = f"{actor_words(speaker) or 'somebody unnamed'} {words().acts[statement.act]}"
    return Card(title, rows, _text(page, statement.evidence, marks))


def _event(event: Event, library: Library) -> Card:
    page = _page(library, event.document)
    rows = _rows(
        ("type", f"{event.type}: {words().types[event.type].name}"),
        ("modes", ", ".join(event.modes)),
        ("contexts", ", ".join(event.contexts)),
        ("actors", side_words(event, "actors")),
        ("recipients", side_words(event, "recipients")),
        ("when", when_words(event.when)),
        ("where", where_words(event, with_precision=True)),
        ("told as", listed([words().auxiliary[auxiliary] for auxiliary in event.auxiliary])),
        *(
            (
                words().stances[stance.stance].replace(" it", ""),
                actor_words(stance.holder) or party_name(None),
            )
            for stance in event.stances
        ),
        ("coded by", event.basis),
        ("incidents", listed([incident.id for incident in library.incidents_of(event.id)])),
    )
    marks = [Mark(event.trigger.start, event.trigger.end, "trigger")]
    title = f"{side_words(event, 'actors') or 'somebody'}: {words().types[event.type].name}"
    return Card(title, rows, _text(page, event.evidence, marks))


def _figure(figure: Figure, library: Library) -> Card:
    page = _page(library, figure.document)
    claimant = library.record(figure.by) if figure.by else None
    rows = _rows(
        ("whose", actor_words(figure.whose)),
        (
            "according to",
            speaker_words(claimant if isinstance(claimant, Statement) else None) or party_name(None),
        ),
        ("when", when_words(figure.when)),
        ("statement", figure.by),
        ("event", figure.event),
    )
    return Card(f"{number_words(figure)} {figure.what}", rows, _text(page, figure.evidence, []))


def _incident(incident: Incident, library: Library) -> Card:
    line = incident_line(incident)
    rows = _rows(
        ("when", line.date),
        ("where", incident.where.name if incident.where else None),
        ("type", f"{incident.type}: {words().types[incident.type].name}"),
        ("parties", listed([party_name(party) for party in incident.parties])),
        *((party_name(account.party), stance_words(account, incident)) for account in incident.accounts),
        *(
            (
                "disputed",
                f"{words().disputes[d.about]}: {listed([party_name(party) for party in d.accounts])}",
            )
            for d in incident.disputes
        ),
        *(
            (
                "origin",
                origin.name + (f": {len(origin.documents)} pages; {origin.reason}" if origin.reason else ""),
            )
            for origin in incident.origins
        ),
        *(
            (
                f"in whose words, {framing.about}",
                "; ".join(
                    f"{w.teller}: {', '.join(f'“{word.text}”' for word in w.words)}" for w in framing.wordings
                ),
            )
            for framing in _framings(incident, library)
        ),
    )
    return Card(incident.title, rows, _versions(incident, library))


def _framings(incident: Incident, library: Library) -> tuple[Framing, ...]:
    events = [event for id_ in incident.events if isinstance(event := library.record(id_), Event)]
    told_by = {s.statement for event in events for s in event.stances if s.statement}
    statements = {id_: said for id_ in told_by if isinstance(said := library.record(id_), Statement)}
    pages = {event.document: _page(library, event.document) for event in events}
    return framings(events, statements, pages)


def _versions(incident: Incident, library: Library) -> Texts:
    """Each account's sentences under the party's name; for acts of saying, which have no account, the events' own."""
    texts: list[tuple[str, tuple[Segment, ...]]] = []
    for account in incident.accounts:
        for id_ in account.statements:
            statement = library.record(id_)
            if isinstance(statement, Statement):
                page = _page(library, statement.document)
                marks = [Mark(statement.cue.start, statement.cue.end, "cue")] if statement.cue else []
                ((where, cut),) = _text(page, statement.evidence, marks)
                texts.append((f"{party_name(account.party)}, {where}", cut))
    for id_ in incident.events if not texts else ():
        event = library.record(id_)
        if isinstance(event, Event):
            marks = [Mark(event.trigger.start, event.trigger.end, "trigger")]
            texts += _text(_page(library, event.document), event.evidence, marks)
    return tuple(dict.fromkeys(texts))


def _mention(mention: Mention, library: Library) -> Card:
    page = _page(library, mention.document)
    rows = _rows(
        ("layer", mention.layer),
        ("name", mention.name),
        ("value", mention.value),
        ("country, sector", ", ".join(p for p in (mention.country, mention.sector) if p)),
        ("days", " to ".join(p for p in (mention.first, mention.last) if p)),
    )
    marks = [Mark(mention.start, mention.end, "trigger")]
    return Card(mention.text, rows, _text(page, page.span(mention.start, mention.end), marks))


def _decision(decision: Decision) -> Card:
    rows = _rows(
        ("about", decision.about), ("by", decision.by), ("at", decision.at), ("reason", decision.reason)
    )
    return Card(f"decision: {decision.verb}", rows, ())
