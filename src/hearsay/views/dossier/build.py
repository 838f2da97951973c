"""A dossier from a library."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hearsay.incidents.told import is_behind_news
from hearsay.library import Filter, Library
from hearsay.packs import Knowledge
from hearsay.records import Document, Incident, Statement
from hearsay.views.days import day_words, when_words
from hearsay.views.dossier.holdings import Holdings
from hearsay.views.dossier.incident import folded_sayings, incident_row, incident_view, spoken_rows
from hearsay.views.dossier.model import DenialRow, Dossier, FlagEntry, IncidentView, RejectEntry, Saying
from hearsay.views.dossier.notes import Notes
from hearsay.views.dossier.spoken import deeds_spoken_of
from hearsay.views.lines import folded, is_words, said_words, speaker_words
from hearsay.views.summary import pages_days
from hearsay.views.timeline import LONGEST_DAYS, draw_timeline
from hearsay.views.words import party_name

LOOSE_SHOWN = 200
"""Statements outside incidents, and denials of what is told nowhere, that are printed; the count says how many there are."""


NEWS_DAYS = 31
"""How long before an undated page's first possible day what it tells is still its news ("last week")."""


def build_dossier(
    library: Library,
    knowledge: Knowledge,
    *,
    wanted: Filter | None = None,
    title: str = "Dossier",
    detailed: int = 40,
) -> Dossier:
    """The dossier of a library.

    Args:
        library: Open for reading.
        knowledge: The packs in use, for the drawn maps.
        wanted: Which incidents and statements; None is everything.
        title: Heading of the file.
        detailed: How many incidents are told in full: those with most origins first, disputed and deeds before others,
            none that a single page tells in its own voice only. The rest stand in a table, a line each; nothing is left out.
    """
    holdings = Holdings(library, wanted)
    notes = Notes(holdings.document, holdings.page)
    background = [incident for incident in holdings.incidents if _is_background(incident, holdings)]
    present = [incident for incident in holdings.incidents if incident not in background]
    spoken = deeds_spoken_of(present, holdings)
    by_itself = [incident for incident in present if incident.id not in spoken]
    worth = [incident for incident in by_itself if _has_versions(incident)]
    chosen = {incident.id for incident in sorted(worth, key=_weight)[:detailed]}
    told = [incident for incident in by_itself if incident.id in chosen]
    rest = [incident for incident in by_itself if incident.id not in chosen]

    under = _under(present, spoken)
    anchors: set[str] = set()
    views: tuple[IncidentView, ...] = tuple(
        incident_view(
            incident, holdings, notes, knowledge, spoken_rows(under[incident.id], holdings, notes, anchors)
        )
        for incident in told
    )
    others = tuple(
        incident_row(incident, holdings, notes, spoken_rows(under[incident.id], holdings, notes, anchors))
        for incident in rest
    )
    past = tuple(incident_row(incident, holdings, notes) for incident in background)
    unresolved = tuple(library.statements(replace(wanted or Filter(), unresolved=True)))
    denials = tuple(_denial(statement, holdings, notes) for statement in unresolved[:LOOSE_SHOWN])
    loose, loose_total = _loose(holdings, notes, {statement.id for statement in unresolved})
    counts = library.counts(wanted)
    return Dossier(
        title=title,
        subtitle=_asked(wanted),
        facts=_facts(counts, holdings.incidents, len(library.origins())),
        days=pages_days(library, wanted),
        parties=_parties(holdings.incidents),
        made_by=_made_by(library),
        timeline=draw_timeline(present),
        glance=tuple(incident_row(incident, holdings, None) for incident in told),
        incidents=views,
        others=others,
        background=past,
        spoken_total=len(spoken),
        denials=denials,
        denials_total=len(unresolved),
        loose=loose,
        loose_total=loose_total,
        flags=_flags(holdings),
        rejects=tuple(RejectEntry(r.uri, r.code, r.reason) for r in library.rejects()),
        notes=notes.finished(),
        pages=holdings.pages,
    )


def _under(incidents: Sequence[Incident], spoken: Mapping[str, tuple[str, ...]]) -> dict[str, list[Incident]]:
    """For each deed, the accusations and demands about it."""
    found: dict[str, list[Incident]] = defaultdict(list)
    for incident in incidents:
        for deed in spoken.get(incident.id, ()):
            found[deed].append(incident)
    return found


def _is_background(incident: Incident, holdings: Holdings) -> bool:
    """What pages recall rather than report: told as past, or spread over months ("in the 1990s").

    What an undated page tells is spread over the months it may be of, and is news all the same.
    """
    events = [holdings.event(id_) for id_ in incident.events]
    if all(is_behind_news(event, holdings.document(event.document)) for event in events):
        return True
    when = incident.when
    if not (when and when.start and when.end) or _days_between(when.start, when.end) <= LONGEST_DAYS:
        return False
    start = when.start
    return not all(_may_be_news(start, holdings.document(event.document)) for event in events)


def _may_be_news(start: str, page: Document) -> bool:
    """Whether a page of no known day may tell of these days as news: not before it can have been written, but for a month."""
    low = page.published.low
    return not page.published.day and (low is None or _days_between(start, low) <= NEWS_DAYS)


def _days_between(start: str, end: str) -> int:
    from datetime import date

    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _has_versions(incident: Incident) -> bool:
    """Whether there is more to set side by side than one page's own words."""
    parties = [
        account for account in incident.accounts if account.party is not None and account.stance != "silent"
    ]
    figures = any(account.figures for account in incident.accounts)
    # An accusation or demand always has its speaker; it is worth a card when somebody answers, or several pages carry it.
    needed = 2 if is_words(incident) else 1
    return bool(incident.disputed or len(incident.origins) > 1 or len(parties) >= needed or figures)


def _weight(incident: Incident) -> tuple[float, str]:
    """Smaller is told sooner. An accusation or a demand also stands in the account of the deed it is about: deeds first."""
    spoken = sum(account.stance != "silent" for account in incident.accounts)
    score = 3 * len(incident.origins) + 4 * incident.disputed + spoken - 3 * is_words(incident)
    return -score, incident.id


def _denial(denial: Statement, holdings: Holdings, notes: Notes) -> DenialRow:
    return DenialRow(
        said=when_words(denial.said),
        speaker=speaker_words(denial) or "somebody unnamed",
        text=said_words(denial),
        page=holdings.page(holdings.document(denial.document)),
        note=notes.statement(denial),
    )


def _loose(holdings: Holdings, notes: Notes, elsewhere: set[str]) -> tuple[tuple[Saying, ...], int]:
    tied = elsewhere | {
        id_ for incident in holdings.incidents for account in incident.accounts for id_ in account.statements
    }
    chosen: list[Statement] = []
    total = 0
    for statement in holdings.library.statements(holdings.wanted):
        if statement.id in tied:
            continue
        total += 1
        if len(chosen) < LOOSE_SHOWN:
            chosen.append(statement)
    return folded_sayings(chosen, notes), total


def _facts(
    counts: dict[str, int], incidents: Sequence[Incident], origins: int
) -> tuple[tuple[int, str], ...]:
    disputed = sum(incident.disputed for incident in incidents)
    return (
        (counts["documents"], "pages"),
        (counts["statements"], "statements"),
        (len(incidents), "incidents"),
        (disputed, "disputed"),
        (counts["figures"], "figures"),
        (origins, "independent origins"),
        (counts["rejects"], "rejected"),
    )


def _parties(incidents: Iterable[Incident]) -> tuple[tuple[str, int], ...]:
    counted = Counter(party for incident in incidents for party in incident.parties)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple((party_name(party), number) for party, number in ordered)


def _made_by(library: Library) -> str:
    runs = library.runs()
    if not runs:
        return "Hearsay; no run is recorded in this library"
    run = runs[-1]
    parts = [f"Hearsay {run.program}", f"reader model {run.model or 'none'}"]
    parts.append(f"codebook {run.codebook or 'none'}")
    parts.append(f"packs {', '.join(run.packs) or 'none'}")
    return ", ".join(parts)


def _asked(wanted: Filter | None) -> str:
    if wanted is None:
        return ""
    parts = [
        f"party {party_name(wanted.party)}" if wanted.party else "",
        f"from {day_words(wanted.since)}" if wanted.since else "",
        f"to {day_words(wanted.until)}" if wanted.until else "",
        f"type {wanted.type}" if wanted.type else "",
        "disputed only" if wanted.disputed else "",
        "denials of what is told nowhere" if wanted.unresolved else "",
    ]
    return ", ".join(part for part in parts if part)


def _flags(holdings: Holdings) -> tuple[FlagEntry, ...]:
    found = []
    for page in holdings.pages:
        document = holdings.document(page.id)
        for flag in document.flags:
            text = folded(document.text[flag.start : flag.end])
            found.append(FlagEntry(page, flag.code, flag.note, text if len(text) < 240 else f"{text[:239]}…"))
    return tuple(found)
