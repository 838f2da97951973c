"""One line a record, as lists show it: date, who, act, to whom, words, page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.records import Account, Actor, Document, Event, Figure, Incident, Statement
from hearsay.records.event import Side
from hearsay.views.days import published_words, span_words
from hearsay.views.words import listed, party_name, words


@dataclass(frozen=True, slots=True)
class Line:
    """A record on one line.

    Attributes:
        date: Its days in words; for a record that has none, "day not known".
        who: Speaker, actors or claimant; "" when nobody is named.
        act: What is said or done, in plain words.
        whom: Addressees, recipients, or whose people.
        words: The words of the record, verbatim, line breaks folded.
        page: Name of the page, "" for records over many pages.
        id: Of the record.
        link: What stands between act and whom: an arrow, or "of" for people counted.
    """

    date: str
    who: str
    act: str
    whom: str
    words: str
    page: str
    id: str
    link: str = "->"


def page_words(document: Document | None) -> str:
    """How lists name a page: its outlet and title, or its address."""
    if document is None:
        return ""
    return ": ".join(part for part in (document.outlet, document.title or document.name) if part)


def actor_words(actor: Actor | None) -> str:
    """An actor's canonical name; "" for nobody."""
    if actor is None:
        return ""
    return (
        party_name(actor.country) if actor.kind == "country" and actor.country else actor.name or actor.text
    )


def actors_words(actors: tuple[Actor, ...]) -> str:
    """Actors' names, each once."""
    return listed(tuple(dict.fromkeys(actor_words(actor) for actor in actors)))


def speaker_words(statement: Statement | None) -> str:
    """Who says it; "" where nobody is named. A land that is only likely is said to be: "police (Chad, likely)"."""
    speaker = statement.speaker if statement is not None else None
    if statement is None or speaker is None or not statement.likely:
        return actor_words(speaker)
    return f"{speaker.name or speaker.text} ({party_name(speaker.country)}, {words().likely})"


def side_words(event: Event, side: Side) -> str:
    """Who stands on a side of an event; a land that is only likely is said to be: "Chad (likely)", "two guards (Chad, likely)"."""
    actors = event.actors if side == "actors" else event.recipients
    if not event.is_likely(side):
        return actors_words(actors)
    likely = words().likely
    return listed(
        tuple(
            f"{actor.name or actor.text} ({party_name(actor.country)}, {likely})"
            if actor.kind == "unnamed" and actor.country
            else actor_words(actor) + (f" ({likely})" if actor.span is None else "")
            for actor in actors
        )
    )


def where_words(event: Event, *, with_precision: bool = False) -> str:
    """The place of an event; "" where none is known, and "Aleppo (likely)" where it is only likely: "Aleppo (exact, likely)"."""
    if event.where is None:
        return ""
    precision = (event.where.precision,) if with_precision else ()
    beside = (*precision, words().likely) if event.is_likely("where") else precision
    return event.where.name + (f" ({', '.join(beside)})" if beside else "")


def statement_line(statement: Statement, document: Document | None) -> Line:
    """Who says what to whom."""
    said = statement.said
    return Line(
        date=span_words(said.start, said.end) if said else "day not known",
        who=speaker_words(statement) or "somebody unnamed",
        act=act_words(statement),
        whom=actors_words(statement.addressees),
        words=said_words(statement),
        page=page_words(document),
        id=statement.id,
    )


def event_line(event: Event, document: Document | None) -> Line:
    """Who is said to have done what to whom."""
    name = words().types[event.type].name
    told = [words().auxiliary[auxiliary] for auxiliary in event.auxiliary]
    return Line(
        date=span_words(event.when.start, event.when.end) if event.when else "day not known",
        who=side_words(event, "actors") or "nobody named",
        act=name + (f" ({', '.join(told)})" if told else ""),
        whom=side_words(event, "recipients"),
        words=folded(event.evidence.text),
        page=page_words(document),
        id=event.id,
    )


def figure_line(figure: Figure, document: Document | None, claimant: Statement | None) -> Line:
    """How many people, whose, according to whom."""
    return Line(
        date=span_words(figure.when.start, figure.when.end) if figure.when else "day not known",
        who=speaker_words(claimant) or party_name(None),
        act=f"counts {number_words(figure)} {figure.what}",
        whom=actor_words(figure.whose),
        words=folded(figure.evidence.text),
        page=page_words(document),
        id=figure.id,
        link="of",
    )


def incident_line(incident: Incident) -> Line:
    """One happening, with how many origins tell of it and whether it is disputed."""
    when = incident.when
    stances = [
        f"{party_name(account.party)} {stance_words(account, incident)}"
        for account in incident.accounts
        if account.stance != "silent"
    ]
    return Line(
        date=span_words(when.start, when.end) if when else "day not known",
        who=bare_title(incident),
        act="(disputed)" if incident.disputed else "",
        whom="",
        words="; ".join(stances) or "in the pages' own words",
        page=f"{len(incident.origins)} origin{'' if len(incident.origins) == 1 else 's'}",
        id=incident.id,
    )


def stance_words(account: Account, incident: Incident) -> str:
    """What a party, or the pages in their own voice, say of an incident.

    An accusation is not affirmed by who makes it: it is made. Hence "says so" for acts of saying.
    """
    if account.party is None:
        return words().own_voice[account.stance]
    if account.stance == "affirms" and words().types[incident.type].group == "words":
        return "says so"
    return words().stances[account.stance]


def bare_title(incident: Incident) -> str:
    """An incident's title without its days, for places where the days stand beside it.

    "Chad → Sudan: shelling near Geneina, 4 March 2024" is "Chad → Sudan: shelling near Geneina".
    """
    title, comma, tail = incident.title.rpartition(", ")
    return title if comma and re.fullmatch(r"(?:.* )?\d{4}", tail) else incident.title


def document_line(document: Document) -> Line:
    """A page: when, by whom, what."""
    return Line(
        date=published_words(document.published),
        who=document.outlet or "outlet not known",
        act=document.agency or "",
        whom="",
        words=document.title or folded(document.text[:120]),
        page=document.name,
        id=document.id,
    )


def said_words(statement: Statement) -> str:
    """What is said, verbatim; the whole piece of evidence where the content alone would not be understood.

    "Mali denied the accusation": the content "the accusation" tells nothing.
    """
    return folded(statement.evidence.text) if is_whole_sentence(statement) else _content(statement)


def is_whole_sentence(statement: Statement) -> bool:
    """Whether `said_words` gives the whole piece of evidence, in which speaker and act stand already."""
    return len(_content(statement).split()) <= 3


def _content(statement: Statement) -> str:
    return folded(" … ".join(piece.text for piece in statement.content))


def act_words(statement: Statement) -> str:
    """What a speaker does, agreeing with it: "Mali accuses", "soldiers accuse".

    Names of many end in an s before an "of" and begin small ("authorities of Darfur"); Honduras and the United Nations are one.
    """
    speaker = actor_words(statement.speaker)
    head = speaker.partition(" of ")[0]
    is_many = head[:1].islower() and head.endswith("s") and not head.endswith("ss")
    return (words().acts_of_many if is_many else words().acts)[statement.act]


def is_words(incident: Incident) -> bool:
    """Whether it was done by saying something: an accusation, a demand."""
    return words().types[incident.type].group == "words"


def number_words(figure: Figure) -> str:
    """A figure's number: digits with how exact they are, or the words themselves where they give no number.

    "at least 12", "about 300", "2-4", "dozens".
    """
    low, high = figure.low, figure.high
    if figure.qualifier == "vague" or (low is None and high is None):
        return figure.text
    if low is not None and high is not None and low != high:
        return f"{low:,}-{high:,}"
    number = f"{low if low is not None else high:,}"
    qualifiers = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
    return qualifiers.get(figure.qualifier, "") + number


def folded(text: str) -> str:
    """Line breaks and runs of spaces as one space."""
    return " ".join(text.split())
