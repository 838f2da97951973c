"""What a library holds, in one look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hearsay.library import Filter, Library
from hearsay.records import Incident
from hearsay.views.days import span_words
from hearsay.views.lines import Line, incident_line, is_words
from hearsay.views.timeline import LONGEST_DAYS
from hearsay.views.words import party_name

SHOWN = 5


@dataclass(frozen=True, slots=True)
class PartyCount:
    """A party and in how many incidents it stands."""

    name: str
    incidents: int


@dataclass(frozen=True, slots=True)
class FlagCount:
    """A kind of doubt and how many pieces of text were flagged so."""

    code: str
    number: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of every kind of record, days of the pages in words, parties (most first), flags, and the incidents most told and disputed.

    ``origins`` is the number of independent sources over all pages; 0 before the library is linked.
    """

    counts: dict[str, int]
    days: str
    origins: int
    disputed: int
    parties: tuple[PartyCount, ...]
    flags: tuple[FlagCount, ...]
    most_told: tuple[Line, ...]
    most_disputed: tuple[Line, ...]


def summarize(library: Library, wanted: Filter | None) -> Summary:
    """The summary of what fits the filter; None is everything. Origins and rejects are those of the whole library."""
    parties: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    disputed: list[Incident] = []
    told: list[Incident] = []
    for incident in library.incidents(wanted):
        parties.update(incident.parties)
        (disputed if incident.disputed else told).append(incident)
    for document in library.documents(wanted):
        flags.update(flag.code for flag in document.flags)
    return Summary(
        counts=library.counts(wanted),
        days=pages_days(library, wanted),
        origins=len(library.origins()),
        disputed=len(disputed),
        parties=tuple(
            PartyCount(party_name(party), number)
            for party, number in sorted(parties.items(), key=lambda item: (-item[1], item[0]))
        ),
        flags=tuple(FlagCount(code, number) for code, number in sorted(flags.items())),
        most_told=_first(told),
        most_disputed=_first(disputed),
    )


def _first(incidents: Iterable[Incident]) -> tuple[Line, ...]:
    """The incidents with most origins, deeds before words alone, days before years; then in order of time as they came."""

    def weight(incident: Incident) -> tuple[bool, bool, int, int]:
        return is_words(incident), _is_long(incident), -len(incident.origins), -len(incident.events)

    return tuple(incident_line(incident) for incident in sorted(incidents, key=weight)[:SHOWN])


def _is_long(incident: Incident) -> bool:
    """Whether it is spread over months: a war the pages look back to."""
    when = incident.when
    if not (when and when.start and when.end):
        return True
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > LONGEST_DAYS


def pages_days(library: Library, wanted: Filter | None) -> str:
    """First and last day of the pages, in words; an undated page counts with its interval."""
    first, last = None, None
    for document in library.documents(wanted):
        low = document.published.day or document.published.low
        high = document.published.day or document.published.high
        first = min(first, low) if first and low else first or low
        last = max(last, high) if last and high else last or high
    return span_words(first, last)
