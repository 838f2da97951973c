"""News media that no table has: "the Lima weekly Quipu", "the broadcaster Sky Pacific"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.words import words_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

MEDIUM_NOUNS = frozenset(
    {
        "newspaper",
        "daily",
        "weekly",
        "broadcaster",
        "magazine",
        "tabloid",
        "broadsheet",
        "monthly",
        "newswire",
        "portal",
    }
)
"""Words that a medium's name stands right behind."""
WORLD_MEDIA = {"Reuters", "Associated Press", "AP", "Agence France-Presse", "AFP", "CNN", "BBC", "Al Jazeera", "Al Arabiya", "Bloomberg", "Sky News",
                "New York Times", "The New York Times", "Washington Post", "Financial Times", "Guardian", "Fox News", "NBC", "Sky News Arabia", "Al Mayadeen", "Al-Mayadeen", "Al Hadath", "Al-Hadath", "Al-Ghad", "Al-Ghad TV", "Asharq News", "Asharq Al-Awsat",
                "France 24", "RFI", "Radio France Internationale", "Deutsche Welle", "DW", "Euronews", "Alhurra", "Al-Hurra", "TRT World", "Radio Free Europe",
                "Jeune Afrique", "Le Monde", "Der Spiegel", "Politico", "Axios", "The Economist", "Wall Street Journal", "Nikkei", "Nikkei Asia", "MBC",
                "Iran International", "BBC Arabic", "BBC Persian", "Al Jazeera English", "The National", "Middle East Eye", "Channel NewsAsia", "USA Today", "CBS", "ABC", "Voice of America"}  # fmt: skip
"""Media that people of all states speak to."""
_PAPERS = frozenset(("Observer", "Gazette", "Post", "Times", "Herald", "Tribune", "Chronicle", "Courier", "Telegraph", "Mail", "News", "Journal",
                     "Standard", "Mirror", "Star", "Sun", "Express", "Independent", "Dispatch", "Press", "Daily", "Weekly", "Review", "Examiner",
                     "Sentinel", "Reporter", "Nation", "Guardian", "Inquirer", "Bulletin", "Insider", "Today", "Globe", "Echo", "Argus"))  # fmt: skip
_ON_AIR = frozenset(
    (
        "TV",
        "Television",
        "Radio",
        "FM",
        "Channel",
        "Broadcasting",
        "Network",
        "Media",
        "Online",
        "Matin",
        "Agency",
    )
)
_OPENING = frozenset(("Radio", "Channel", "TV", "Tele", "Télé", "Voice"))
_BEHIND = frozenset(("agency", "channel", "website", "television", "radio", "station"))
_LONGEST = 4
_BACK = 4


def media_named(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors and, for each unknown name right behind "the weekly", a medium; it is of the state named before that word."""
    actors = [*_with_their_noun(doc, actors)]
    added = list(_found(doc, actors))
    taken = {token for each in added for token in range(each.start, each.end)}
    rest = [each for each in actors if not taken & {*range(each.start, each.end)}]
    return [*rest, *added]


def _with_their_noun(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    """ "The Cumhuriyet daily", "the Kommersant newspaper": the noun behind a medium's name is the medium too."""
    nouns = MEDIUM_NOUNS | _BEHIND
    taken = {at for each in actors for at in range(each.start, each.end)}
    for each in actors:
        is_named = each.actor.sector == "MED" and each.actor.kind == "organisation" and each.actor.country
        if is_named and each.end < len(doc) and each.end not in taken and doc[each.end].lower_ in nouns:
            span = span_of(doc, each.start, each.end + 1)
            actor = msgspec.structs.replace(each.actor, text=span.text, span=span)
            yield FoundActor(each.start, each.end + 1, actor)
        else:
            yield each


def is_called_medium(words: Sequence[str]) -> bool:
    """Whether a body's name is one that media have: "Al-Qahera News", "Levant Daily", "Radio Okapi", "Channel 5"."""
    if words[-1] == "Agency":
        return len(words) > 1 and words[-2] in ("News", "Press", "Information", "Telegraph", "Telegraphic")
    return words[0] in _OPENING or (len(words) > 1 and words[-1] in _PAPERS | _ON_AIR - {"Network"})


def _named_after_towns(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    """ "The Kampala Observer": a state's or a capital's name and a word that papers are called by."""
    for each in actors:
        at = each.end
        if (
            each.actor.kind != "country"
            or at >= len(doc)
            or doc[at].text not in _PAPERS
            or not doc[each.start].text[:1].isupper()
        ):
            continue
        if at + 1 < len(doc) and doc[at + 1].text[:1].isupper():
            continue
        yield _medium(doc, each.start, at + 1, each.actor.country)


def _found(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    yield from _named_after_towns(doc, actors)
    known = {
        token: each
        for each in actors
        if each.actor.kind in ("organisation", "group", "country")
        for token in range(each.start, each.end)
    }
    states = {each.end: each.actor for each in actors if each.actor.kind == "country"}
    for at, word in enumerate(words_of(doc)):
        if word not in MEDIUM_NOUNS:
            continue
        noun = doc[at]
        start = end = noun.i + 1
        while end < len(doc) and end - start < _LONGEST + 2 and _is_of_name(doc, end, start):
            end += 1
        while end > start and not doc[end - 1].text[:1].isupper():
            end -= 1
        if end == start or any(
            token in known and not _begins(known[token], start, end) for token in range(start, end)
        ):
            continue
        owner = next((states[i] for i in range(noun.i, max(0, noun.i - _BACK), -1) if i in states), None)
        country = owner.country if owner is not None and owner.country in country_names() else None
        yield _medium(doc, start, end, country)


def _medium(doc: Doc, start: int, end: int, country: str | None) -> FoundActor:
    span = span_of(doc, start, end)
    actor = Actor(
        text=span.text,
        span=span,
        name=span.text,
        kind="organisation",
        country=country,
        sector="MED",
        party=country,
    )
    return FoundActor(start, end, actor)


def _begins(found: FoundActor, start: int, end: int) -> bool:
    """Whether a place's name opens a longer one: "N'Djamena Matin"."""
    return found.actor.kind == "country" and found.start == start and found.end < end


def _is_of_name(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.text[:1].isupper() and token.pos_ not in ("VERB", "AUX", "DET", "PRON"):
        return True
    return at > start and token.text in "-–" and not doc[at - 1].whitespace_
