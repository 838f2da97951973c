"""What a dossier holds, typed; the templates see nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.views.figures_table import FiguresTable
from hearsay.views.framing import Framing
from hearsay.views.segments import Segment
from hearsay.views.small_map import SmallMap
from hearsay.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the sentence as it stands on the page, its marks, and which page."""

    number: int
    segments: tuple[Segment, ...]
    page: PageEntry


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the register.

    Attributes:
        number: Its number in the dossier, from 1.
        published: Day and clock time in words. basis: how the day is known, in words. reasons: why, when inferred.
        address: Where it was found; ``link`` the same when it is a web address, else None.
        origin: Name of the origin it belongs to; None when it stands alone.
    """

    number: int
    id: str
    title: str
    outlet: str
    agency: str | None
    published: str
    basis: str
    reasons: tuple[str, ...]
    address: str
    link: str | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """A line of an account: who says what, in the page's words, with the notes that carry it.

    ``speaker`` is None for the outlet's own voice; copies of one sentence are one saying with several notes. ``is_whole``: the text is
    the whole sentence, speaker and act in it.
    """

    speaker: str | None
    act: str
    text: str
    quoted: bool
    relays: tuple[str, ...]
    said: str
    notes: tuple[int, ...]
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class AccountView:
    """One party's version; ``blames`` are names; ``more`` holds sayings beyond the first few."""

    party: str
    stance: str
    stance_words: str
    blames: tuple[str, ...]
    sayings: tuple[Saying, ...]
    more: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """How one sentence was coded: type, roles, time, place, and the ids to look it up by."""

    id: str
    type: str
    modes: tuple[str, ...]
    actors: str
    recipients: str
    when: str
    where: str
    auxiliary: tuple[str, ...]
    trigger: str
    basis: str
    note: int


@dataclass(frozen=True, slots=True)
class OriginView:
    """An independent source and the pages that carry it; ``reason`` says why several pages are one."""

    name: str
    reason: str
    pages: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """An accusation or demand under the deed it is about; ``anchor`` is its id where it is first shown, else ""."""

    anchor: str
    title: str
    date: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IncidentView:
    """An incident told in full.

    Attributes:
        told_as: Set when no page claims that it happened (planned, supposed, negated).
        told: The pages' sentences, where no account is recorded: a demand or an accusation is an act of saying itself.
        silent: Parties without an account, where others have one.
        spoken: Accusations and demands that are about it.
        framings: The same deed and the same people in different words; ``word_notes`` are their notes, by event.
    """

    id: str
    title: str
    type: str
    code: str
    told_as: tuple[str, ...]
    when: str
    when_basis: str
    where: str
    precision: str
    parties: tuple[str, ...]
    disputes: tuple[str, ...]
    accounts: tuple[AccountView, ...]
    told: tuple[Saying, ...]
    silent: tuple[str, ...]
    spoken: tuple[SpokenRow, ...]
    framings: tuple[Framing, ...]
    word_notes: dict[str, int]
    figures: FiguresTable
    figure_notes: dict[str, int]
    origins: tuple[OriginView, ...]
    coded: tuple[CodedEvent, ...]
    map: SmallMap | None
    credibility: str


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident on one line of a table; ``words`` are the page's, from which a reader sees what it is about."""

    id: str
    date: str
    title: str
    told_as: tuple[str, ...]
    disputed: bool
    affirmed_by: str
    denied_by: str
    origins: int
    pages: int
    notes: tuple[int, ...]
    words: str = ""
    spoken: tuple[SpokenRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DenialRow:
    """A denial that no event is tied to: what was denied is told nowhere in its document."""

    said: str
    speaker: str
    text: str
    page: PageEntry
    note: int


@dataclass(frozen=True, slots=True)
class FlagEntry:
    """A doubt about a piece of a page."""

    page: PageEntry
    code: str
    note: str
    words: str


@dataclass(frozen=True, slots=True)
class RejectEntry:
    """A page that could not be used."""

    address: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the file shows, in its order.

    Attributes:
        subtitle: What was asked for (party, days, type), "" for everything.
        facts: (number, what it counts), the first things a reader sees.
        days: First and last day of the pages, in words.
        parties: (name, in how many incidents), most first.
        made_by: Program, model, codebook, packs of the last run.
        incidents: Told in full, in order of time. others: the rest on a line each. background: what the pages refer to as past.
        spoken_total: How many incidents are only words about a deed, and stand under it.
        denials: Denials of what no page tells; ``denials_total`` counts all, also those not shown.
        loose: Other statements that belong to no incident; ``loose_total`` counts all, also those not shown.
    """

    title: str
    subtitle: str
    facts: tuple[tuple[int, str], ...]
    days: str
    parties: tuple[tuple[str, int], ...]
    made_by: str
    timeline: Timeline | None
    glance: tuple[IncidentRow, ...]
    incidents: tuple[IncidentView, ...]
    others: tuple[IncidentRow, ...]
    background: tuple[IncidentRow, ...]
    spoken_total: int
    denials: tuple[DenialRow, ...]
    denials_total: int
    loose: tuple[Saying, ...]
    loose_total: int
    flags: tuple[FlagEntry, ...]
    rejects: tuple[RejectEntry, ...]
    pages: tuple[PageEntry, ...]
    notes: tuple[Note, ...]
