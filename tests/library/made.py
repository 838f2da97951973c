"""Records made by hand, about places and people that do not exist."""

from __future__ import annotations

from hearsay.reading import Reading
from hearsay.records import (
    Actor,
    Document,
    Event,
    Figure,
    Incident,
    Mention,
    Part,
    Published,
    Reject,
    Span,
    Stance,
    Statement,
    When,
)


def day(date: str) -> Published:
    return Published(date=date, time=None, zone=None, basis="stated", low=date, high=date)


def actor(text: str, span: Span | None, country: str) -> Actor:
    return Actor(
        text=text, span=span, name=text, kind="country", country=country, sector="GOV", party=country
    )


def document(
    text: str = "Chad denied that it shelled Sudan on Monday. Sudan said 4 soldiers died.",
    *,
    date: str | None = "2024-03-05",
    uri: str = "https://news.example/a",
    title: str | None = None,
    outlet: str | None = "Example News",
    agency: str | None = None,
) -> Document:
    published = (
        day(date)
        if date
        else Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None)
    )
    whole = f"{title}\n\n{text}" if title else text
    parts = [Part("title", 0, len(title))] if title else []
    start = len(title) + 2 if title else 0
    for paragraph in text.split("\n\n"):
        parts.append(Part("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Document(
        uri=uri,
        title=title,
        outlet=outlet,
        agency=agency,
        byline=None,
        language="en",
        text=whole,
        sha256="0" * 64,
        parts=tuple(parts),
        published=published,
        updated=None,
        dateline=None,
    )


def reading(doc: Document | None = None, *, page: str | None = "pag_1") -> Reading:
    """The reading of the document above: a denial by Chad, an assault on Sudan, four killed."""
    doc = doc or document()

    def span(words: str) -> Span:
        start = doc.text.index(words)
        return doc.span(start, start + len(words))

    chad, sudan = actor("Chad", span("Chad"), "TCD"), actor("Sudan", span("Sudan"), "SDN")
    monday = When(
        text="on Monday",
        span=span("on Monday"),
        start="2024-03-04",
        end="2024-03-04",
        grain="day",
        basis="relative",
    )
    denial = Statement(
        document=doc.id,
        act="deny",
        speaker=chad,
        relays=(),
        addressees=(),
        said=When(text=None, span=None, start="2024-03-05", end="2024-03-05", grain="day", basis="document"),
        cue=span("denied"),
        content=(span("it shelled Sudan on Monday"),),
        quoted=False,
        parent=None,
        evidence=span("Chad denied that it shelled Sudan on Monday"),
    )
    claim = Statement(
        document=doc.id,
        act="assert",
        speaker=sudan,
        relays=(),
        addressees=(),
        said=None,
        cue=span("said"),
        content=(span("4 soldiers died"),),
        quoted=False,
        parent=None,
        evidence=span("Sudan said 4 soldiers died"),
    )
    shelling = Event(
        document=doc.id,
        type="ASSAULT",
        modes=("artillery",),
        contexts=("military",),
        actors=(chad,),
        recipients=(sudan,),
        when=monday,
        where=None,
        trigger=span("shelled"),
        evidence=span("Chad denied that it shelled Sudan on Monday."),
        auxiliary=(),
        stances=(Stance(denial.id, chad, "denies"), Stance(claim.id, sudan, "affirms")),
    )
    killed = Figure(
        document=doc.id,
        what="killed",
        low=4,
        high=4,
        qualifier="exact",
        text="4",
        whose=sudan,
        by=claim.id,
        event=shelling.id,
        when=monday,
        evidence=span("4 soldiers died"),
    )
    mention = Mention(
        document=doc.id,
        layer="actor",
        start=0,
        end=4,
        text="Chad",
        name="Chad",
        actor_kind="country",
        country="TCD",
    )
    return Reading(
        document=doc,
        mentions=(mention,),
        statements=(denial, claim),
        events=(shelling,),
        figures=(killed,),
        page=page,
    )


def rejected(uri: str = "pages/empty.html", code: str = "empty", *, page: str | None = "pag_2") -> Reading:
    return Reading(document=None, reject=Reject(uri=uri, code=code, reason="nothing in it"), page=page)


def incident(event: str = "evt_1", *, disputed: bool = False, date: str = "2024-03-04") -> Incident:
    return Incident(
        type="ASSAULT",
        title="Chad → Sudan: shelling",
        when=When(text=None, span=None, start=date, end=date, grain="day", basis="stated"),
        where=None,
        parties=("SDN", "TCD"),
        events=(event,),
        origins=(),
        accounts=(),
        disputed=disputed,
        disputes=(),
    )
