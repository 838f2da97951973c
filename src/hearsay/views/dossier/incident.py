"""One incident as the dossier tells it: accounts side by side, figures, origins, how it was coded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from hearsay.incidents.told import party_of
from hearsay.packs import Knowledge
from hearsay.records import Account, Event, Incident, Statement
from hearsay.views.days import span_words, when_words
from hearsay.views.dossier.holdings import Holdings
from hearsay.views.dossier.model import (
    AccountView,
    CodedEvent,
    IncidentRow,
    IncidentView,
    OriginView,
    Saying,
    SpokenRow,
)
from hearsay.views.dossier.notes import Notes
from hearsay.views.figures_table import figures_table
from hearsay.views.framing import Framing, framings
from hearsay.views.lines import (
    act_words,
    bare_title,
    folded,
    is_whole_sentence,
    is_words,
    said_words,
    side_words,
    speaker_words,
    stance_words,
    where_words,
)
from hearsay.views.small_map import draw_map
from hearsay.views.words import listed, party_name, words

ROW_CHARACTERS = 160
"""Words of a page on a line of a table: two lines of print."""

SAYINGS_SHOWN = 6
"""Sayings of one account before the rest is folded: what fits beside another account on a printed page."""


def incident_view(
    incident: Incident,
    holdings: Holdings,
    notes: Notes,
    knowledge: Knowledge,
    spoken: tuple[SpokenRow, ...] = (),
) -> IncidentView:
    """An incident told in full; ``spoken`` are the accusations and demands about it."""
    events = [holdings.event(id_) for id_ in incident.events]
    heard = [account for account in incident.accounts if account.stance != "silent"]
    accounts = tuple(_account(account, incident, events, holdings, notes) for account in heard)
    figures = [holdings.figure(id_) for account in incident.accounts for id_ in account.figures]
    statements = {f.by: holdings.statement(f.by) for f in figures if f.by}
    framed = _framings(events, holdings)
    where = incident.where
    return IncidentView(
        id=incident.id,
        title=bare_title(incident),
        type=words().types[incident.type].name,
        code=incident.type,
        told_as=told_as(events),
        when=span_words(incident.when.start, incident.when.end) if incident.when else "day not known",
        when_basis=_basis(incident),
        where=where.name if where else "place not said",
        precision=_precision(incident),
        parties=tuple(party_name(party) for party in incident.parties),
        disputes=tuple(
            f"{words().disputes[d.about]}: {listed(tuple(party_name(party) for party in d.accounts))}"
            for d in incident.disputes
        ),
        accounts=accounts,
        told=() if accounts else _own_voice(events, notes),
        silent=tuple(party_name(a.party) for a in incident.accounts if a.stance == "silent" and accounts),
        spoken=spoken,
        framings=framed,
        word_notes=_word_notes(framed, holdings, notes),
        figures=figures_table(figures, statements),
        figure_notes={figure.id: notes.figure(figure) for figure in figures},
        origins=tuple(
            OriginView(
                origin.name,
                origin.reason,
                tuple(holdings.page(holdings.document(id_)) for id_ in origin.documents),
            )
            for origin in incident.origins
        ),
        coded=tuple(_coded(event, notes) for event in events),
        map=draw_map([place for event in events if (place := event.as_told().where)], knowledge),
        credibility=f"{incident.credibility}: {incident.reason}" if incident.credibility else "",
    )


def _framings(events: Sequence[Event], holdings: Holdings) -> tuple[Framing, ...]:
    told_by = {s.statement for event in events for s in event.stances if s.statement}
    statements = {id_: holdings.statement(id_) for id_ in told_by}
    documents = {event.document: holdings.document(event.document) for event in events}
    return framings(events, statements, documents)


def _word_notes(framed: Iterable[Framing], holdings: Holdings, notes: Notes) -> dict[str, int]:
    cited = (word.event for framing in framed for wording in framing.wordings for word in wording.words)
    return {id_: notes.event(holdings.event(id_)) for id_ in cited}


def spoken_rows(
    incidents: Iterable[Incident], holdings: Holdings, notes: Notes, anchors: set[str]
) -> tuple[SpokenRow, ...]:
    """Accusations and demands as lines under a deed; ``anchors`` takes up those that have been shown."""
    rows = []
    for incident in incidents:
        when = incident.when
        cited = dict.fromkeys(notes.event(holdings.event(id_)) for id_ in incident.events)
        anchor = "" if incident.id in anchors else incident.id
        date = span_words(when.start, when.end) if when else "day not known"
        rows.append(SpokenRow(anchor, bare_title(incident), date, tuple(cited)))
        anchors.add(incident.id)
    return tuple(rows)


def incident_row(
    incident: Incident, holdings: Holdings, notes: Notes | None, spoken: tuple[SpokenRow, ...] = ()
) -> IncidentRow:
    """An incident on one line; without ``notes`` it cites nothing (its full text does)."""
    events = [holdings.event(id_) for id_ in incident.events]
    cited = [notes.event(event) for event in events] if notes else []
    when = incident.when
    return IncidentRow(
        id=incident.id,
        date=span_words(when.start, when.end) if when else "day not known",
        title=bare_title(incident),
        told_as=told_as(events),
        disputed=incident.disputed,
        affirmed_by=_holders(incident, "affirms", events),
        denied_by=_holders(incident, "denies", events),
        origins=len(incident.origins),
        pages=len({id_ for origin in incident.origins for id_ in origin.documents}),
        notes=tuple(dict.fromkeys(cited)),
        words=_words(incident, events, holdings) if notes else "",
        spoken=spoken,
    )


def _words(incident: Incident, events: Sequence[Event], holdings: Holdings) -> str:
    """What a row is about, in the page's words: who said what, for acts of saying; else the first sentence that tells it.

    "Mali → Niger: accusation" alone leaves the reader to ask: of what?
    """
    said = [holdings.statement(id_) for account in incident.accounts for id_ in account.statements]
    telling = max(said, key=lambda statement: len(said_words(statement)), default=None)
    text = folded(telling.evidence.text if telling and is_words(incident) else events[0].evidence.text)
    return text if len(text) <= ROW_CHARACTERS else text[: ROW_CHARACTERS - 1].rsplit(" ", 1)[0] + "…"


def told_as(events: Iterable[Event]) -> tuple[str, ...]:
    """What all its events are told as: planned, supposed, past; empty when at least one is told as simply having happened."""
    auxiliaries = [set(event.auxiliary) for event in events]
    if not auxiliaries or not all(auxiliaries):
        return ()
    return tuple(words().auxiliary[auxiliary] for auxiliary in sorted(set().union(*auxiliaries)))


def _holders(incident: Incident, stance: str, events: Sequence[Event]) -> str:
    """Who affirms or denies. Who denies one telling and affirms another does both "in part"; who leaves it open does neither.

    Niger says that its soldiers fired back, and not that they attacked: it neither simply affirms nor simply denies the clash.
    """
    held: dict[str | None, set[str]] = defaultdict(set)
    for event in events:
        for each in event.stances:
            held[party_of(each.holder) if each.holder else None].add(each.stance)
    chosen = []
    for account in incident.accounts:
        told = held[account.party] | ({"affirms"} if account.figures else set())
        if account.stance == stance:
            chosen.append(party_name(account.party))
        elif account.stance == "mixed" and stance in told:
            is_both = {"affirms", "denies"} <= told
            chosen.append(
                f"{party_name(account.party)} ({words().in_part})" if is_both else party_name(account.party)
            )
    return listed(tuple(chosen))


def _account(
    account: Account, incident: Incident, events: Iterable[Event], holdings: Holdings, notes: Notes
) -> AccountView:
    if account.party is None:
        # An event without any stance is the page's own word as well: "The truce was announced in Moscow."
        own = [
            e for e in events if not e.stances or any(s.holder is None and not s.statement for s in e.stances)
        ]
        sayings = folded_sayings([holdings.statement(id_) for id_ in account.statements], notes) + _own_voice(
            own, notes
        )
    else:
        sayings = folded_sayings([holdings.statement(id_) for id_ in account.statements], notes)
    return AccountView(
        party=party_name(account.party),
        stance=account.stance,
        stance_words=stance_words(account, incident),
        blames=tuple(party_name(party) for party in account.blames),
        sayings=sayings[:SAYINGS_SHOWN],
        more=sayings[SAYINGS_SHOWN:],
    )


def folded_sayings(statements: Iterable[Statement], notes: Notes) -> tuple[Saying, ...]:
    """Statements as sayings; the same words by the same speaker on several pages are one saying with several notes."""
    same: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in statements:
        text = said_words(statement)
        same.setdefault((speaker_words(statement), statement.act, text.casefold()), []).append(statement)
    return tuple(
        Saying(
            speaker=speaker_words(first) or "somebody unnamed",
            act=act_words(first),
            text=said_words(first),
            quoted=first.quoted,
            relays=tuple(dict.fromkeys(relay.name for statement in group for relay in statement.relays)),
            said=when_words(first.said),
            notes=tuple(dict.fromkeys(notes.statement(statement) for statement in group)),
            is_whole=is_whole_sentence(first),
        )
        for group in same.values()
        for first in group[:1]
    )


def _own_voice(events: Iterable[Event], notes: Notes) -> tuple[Saying, ...]:
    same: dict[str, list[Event]] = {}
    for event in events:
        same.setdefault(folded(event.evidence.text), []).append(event)
    return tuple(
        Saying(
            speaker=None,
            act="reports",
            text=text,
            quoted=False,
            relays=(),
            said=when_words(group[0].when),
            notes=tuple(dict.fromkeys(notes.event(event) for event in group)),
        )
        for text, group in same.items()
    )


def _coded(event: Event, notes: Notes) -> CodedEvent:
    return CodedEvent(
        id=event.id,
        type=event.type,
        modes=event.modes,
        actors=side_words(event, "actors") or "not said",
        recipients=side_words(event, "recipients"),
        when=when_words(event.when),
        where=where_words(event),
        auxiliary=tuple(words().auxiliary[a] for a in event.auxiliary),
        trigger=event.trigger.text,
        basis=event.basis,
        note=notes.event(event),
    )


def _basis(incident: Incident) -> str:
    if incident.when is None:
        return ""
    if incident.when.basis == "document" and incident.when.start != incident.when.end:
        return "nothing said: the page's own day, which is not known closer"
    return {
        "stated": "the day is written out",
        "relative": "counted from the day of the page",
        "narrative": "counted from the day told before",
        "document": "nothing said: the day of the page",
    }[incident.when.basis]


def _precision(incident: Incident) -> str:
    if incident.where is None:
        return ""
    return {
        "exact": "",
        "near": "near it",
        "region": "a region",
        "country": "no finer than the country",
        "unresolved": "not found in the gazetteer",
    }[incident.where.precision]
