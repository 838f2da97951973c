"""A small library made by hand: an invented shelling between Chad and Sudan, told three ways, and as many fillers as asked for."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hearsay.library import Library
from hearsay.library.writing import replace_incidents
from hearsay.reading import Reading
from hearsay.records import (
    Account,
    Actor,
    Dispute,
    Document,
    Event,
    Figure,
    Flag,
    Incident,
    Origin,
    Part,
    Published,
    Reject,
    Span,
    Stance,
    Statement,
    When,
    Where,
)

FIRST = (
    "Sudan said on Monday that Chadian artillery had shelled Geneina. The Sudanese army said 4 soldiers were killed. "
    "<b>Chad</b> denied the accusation."
)
SECOND = (
    "Chad's government said 2 Sudanese soldiers were killed when their own shell fell short near Geneina."
)


def document(text: str, *, title: str, uri: str, outlet: str, day: str = "2024-03-05") -> Document:
    whole = f"{title}\n\n{text}"
    return Document(
        uri=uri,
        title=title,
        outlet=outlet,
        agency=None,
        byline=None,
        language="en",
        text=whole,
        sha256="0" * 64,
        parts=(Part("title", 0, len(title)), Part("paragraph", len(title) + 2, len(whole))),
        published=Published(date=day, time="17:19", zone="+02:00", basis="stated", low=day, high=day),
        updated=None,
        dateline=None,
        flags=(Flag("unlikely-holder", 0, 4, "a ministry that cannot have said it"),)
        if "second" in uri
        else (),
    )


def country(name: str, code: str, span: Span | None = None) -> Actor:
    return Actor(text=name, span=span, name=name, kind="country", country=code, sector="GOV", party=code)


SUDAN, CHAD = country("Sudan", "SDN"), country("Chad", "TCD")
MONDAY = When(
    text="on Monday", span=None, start="2024-03-04", end="2024-03-04", grain="day", basis="relative"
)
GENEINA = Where(
    text="Geneina",
    span=None,
    name="Geneina",
    country="SDN",
    latitude=13.45,
    longitude=22.44,
    precision="exact",
)


def span(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return doc.span(start, start + len(words))


def statement(doc: Document, act: str, speaker: Actor, cue: str, content: str, evidence: str) -> Statement:
    return Statement(
        document=doc.id,
        act=act,  # type: ignore[arg-type]
        speaker=speaker,
        relays=(),
        addressees=(),
        said=MONDAY,
        cue=span(doc, cue),
        content=(span(doc, content),),
        quoted=False,
        parent=None,
        evidence=span(doc, evidence),
    )


def figure(doc: Document, by: Statement, event: str | None, number: int, evidence: str) -> Figure:
    return Figure(
        document=doc.id,
        what="killed",
        low=number,
        high=number,
        qualifier="exact",
        text=str(number),
        whose=SUDAN,
        by=by.id,
        event=event,
        when=MONDAY,
        evidence=span(doc, evidence),
    )


def shelling() -> tuple[list[Reading], Incident]:
    """The shelling: two readings and the incident made of them; Sudan affirms it, Chad denies it."""
    one = document(
        FIRST, title="Sudan says Chad shelled border town", uri="https://one.example/a", outlet="First Post"
    )
    two = document(SECOND, title="Chad blames a stray shell", uri="pages/second.html", outlet="Second Sun")
    said = statement(
        one, "accuse", SUDAN, "said", "Chadian artillery had shelled Geneina", FIRST.split(". ")[0]
    )
    count = statement(
        one,
        "assert",
        SUDAN,
        "army said",
        "4 soldiers were killed",
        "The Sudanese army said 4 soldiers were killed",
    )
    denied = statement(one, "deny", CHAD, "denied", "the accusation", "<b>Chad</b> denied the accusation")
    told = statement(two, "assert", CHAD, "said", "2 Sudanese soldiers were killed", SECOND[:-1])
    event = Event(
        document=one.id,
        type="ASSAULT",
        modes=("artillery",),
        contexts=("military",),
        actors=(CHAD,),
        recipients=(SUDAN,),
        when=MONDAY,
        where=GENEINA,
        trigger=span(one, "shelled Geneina"),
        evidence=span(one, FIRST.split(". ")[0] + "."),
        auxiliary=(),
        stances=(Stance(said.id, SUDAN, "affirms"), Stance(denied.id, CHAD, "denies")),
        basis="codebook:shell",
    )
    four = figure(one, count, event.id, 4, "4 soldiers were killed")
    two_ = figure(two, told, None, 2, "2 Sudanese soldiers were killed")
    readings = [
        Reading(
            document=one, statements=(said, count, denied), events=(event,), figures=(four,), page="pag_1"
        ),
        Reading(document=two, statements=(told,), figures=(two_,), page="pag_2"),
        Reading(
            document=None,
            reject=Reject(uri="pages/menu.html", code="not-an-article", reason="only links were found"),
            page="pag_3",
        ),
    ]
    incident = Incident(
        type="ASSAULT",
        title="Chad → Sudan: shelling near Geneina",
        when=MONDAY,
        where=GENEINA,
        parties=("SDN", "TCD"),
        events=(event.id,),
        origins=(Origin(name="First Post", documents=(one.id,)), Origin(name="Second Sun", documents=(two.id,))),
        accounts=(
            Account(party="SDN", stance="affirms", blames=("TCD",), statements=(said.id, count.id), figures=(four.id,), said=MONDAY),
            Account(party="TCD", stance="denies", blames=(), statements=(denied.id,), figures=(two_.id,), said=MONDAY),
        ),
        disputed=True,
        disputes=(Dispute(about="occurrence", accounts=("SDN", "TCD"), evidence=(said.id, denied.id)),),
    )  # fmt: skip
    return readings, incident


def filler(number: int) -> tuple[Reading, Incident]:
    """One of many invented accusations, a day after the other."""
    day = (date(2024, 3, 6) + timedelta(days=number // 3)).isoformat()
    text = f"Sudan said that Chad had moved troops to post {number}."
    doc = document(text, title=f"Post {number}", uri=f"https://f.example/{number}", outlet="Filler", day=day)
    said = statement(doc, "accuse", SUDAN, "said", f"Chad had moved troops to post {number}", text[:-1])
    when = When(text=None, span=None, start=day, end=day, grain="day", basis="document")
    event = Event(
        document=doc.id,
        type="MOBILIZE",
        modes=(),
        contexts=(),
        actors=(CHAD,),
        recipients=(),
        when=when,
        where=None,
        trigger=span(doc, "moved"),
        evidence=span(doc, text),
        auxiliary=(),
        stances=(Stance(said.id, SUDAN, "affirms"),),
    )
    incident = Incident(
        type="MOBILIZE",
        title=f"Chad: troops to post {number}",
        when=when,
        where=None,
        parties=("SDN", "TCD"),
        events=(event.id,),
        origins=(Origin(name="Filler", documents=(doc.id,)),),
        accounts=(
            Account(party="SDN", stance="affirms", blames=(), statements=(said.id,), figures=(), said=when),
        ),
        disputed=False,
        disputes=(),
    )
    reading = Reading(document=doc, statements=(said,), events=(event,), page=f"pag_f{number}")
    return reading, incident


def library(path: Path, *, fillers: int = 0) -> Library:
    """The library, written."""
    readings, incident = shelling()
    incidents = [incident]
    for number in range(fillers):
        reading, more = filler(number)
        readings.append(reading)
        incidents.append(more)
    made = Library(path)
    for reading in readings:
        made.add(reading)
    origins = tuple(origin for each in incidents for origin in each.origins)
    with made._writing() as connection:
        replace_incidents(connection, tuple(incidents), origins)
    return made
