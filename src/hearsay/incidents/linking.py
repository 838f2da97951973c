"""Events of all documents that tell of one happening become one incident.

One happening: the same type, fitting parties, days that overlap, places that do not exclude each other. Events meet
only under a day and a party they share, so the work grows with the reports of a day, not with the library's square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hearsay.incidents.accounts import VERBAL, Tellings, incident_of
from hearsay.incidents.answers import Answers
from hearsay.incidents.bundles import Bundle, bundle
from hearsay.incidents.copies import find_origins
from hearsay.incidents.places import place_fit, sharpness
from hearsay.incidents.told import Told, published_day, told
from hearsay.packs import Knowledge
from hearsay.records import Document, Event, EventType, Figure, Incident, Origin, Statement, Where

BOTH_WAYS: frozenset[EventType] = frozenset({"ASSAULT", "AGREE", "CONSULT", "COOPERATE"})
"""Types of which the sides tell who began and who answered differently, or that are done together: the direction does
not part them. "Kenya accused Somalia" and "Somalia accused Kenya" are two."""

LONG_DAYS = 7
"""An interval longer than this ("this year", "in recent months") only meets intervals much like it."""

REPORT_LAG_DAYS = 1
"""An event without a time of its own is of the day of its page or of the day before."""

REPLY_LAG_DAYS = 14
"""A deed told only to be denied may lie so many days back: charges are answered when they are put, or a week later."""

Key = tuple[str, str, str, str]
PageKey = tuple[str, str, str]


def link_incidents(
    documents: Iterable[Document],
    statements: Iterable[Statement],
    events: Iterable[Event],
    figures: Iterable[Figure],
    knowledge: Knowledge,
    *,
    origins: Sequence[Origin] | None = None,
) -> tuple[Incident, ...]:
    """The incidents all these records tell of.

    Args:
        documents, statements, events, figures: Every record of the library, each read once, in any order.
        knowledge: Packs in use.
        origins: What `find_origins` gives for the documents, when it is known already; then ``documents`` may be an
            iterator.

    Returns:
        Incidents in order of time. Every event is in exactly one; the same records give the same incidents.
    """
    if origins is None:
        documents = list(documents)
        origins = find_origins(documents)
    # The texts are needed one at a time only; the days of the documents stay.
    by_document = {document.id: _without_text(document) for document in documents}
    report_of = {id_: origin.documents[0] for origin in origins for id_ in origin.documents}
    all_told = [
        told(event, by_document[event.document], report_of.get(event.document))
        for event in events
        if event.document in by_document
    ]
    groups = group_events(all_told)
    answers = Answers(groups)
    # a land that is only likely is nobody's account, and answers nothing
    as_told = (statement.as_told() for statement in statements)
    tellings = Tellings(answers.watch(as_told), figures, all_told, origins)
    groups = answers.given({id_: published_day(document) for id_, document in by_document.items()})
    incidents = [incident_of(group, tellings, knowledge) for group in groups]
    return tuple(sorted(incidents, key=_order))


def _without_text(document: Document) -> Document:
    import msgspec

    return msgspec.structs.replace(document, text="", parts=(), flags=())


def _order(incident: Incident) -> tuple[bool, str, str]:
    start = incident.when.start if incident.when else None
    return (start is None, start or "", incident.id)


def group_events(events: Iterable[Told]) -> list[list[Told]]:
    """Events in groups, one a happening; the surest dates first, so that vaguer tellings join them and not the other way."""
    groups: list[_Group] = []
    by_key: dict[Key, list[int]] = defaultdict(list)
    by_page: dict[PageKey, dict[int, None]] = defaultdict(dict)
    found = sorted(bundle(events), key=lambda found: _sureness(found.head))
    # Those without parties last: they follow what their page tells of the day. Answers follow what they answer.
    for one in sorted(found, key=lambda found: (not found.head.concerned, found.head.is_reply)):
        event = one.head
        keys, page = list(_keys(event)), (event.document, event.type, event.plane)
        number = _only_fit(groups, by_page[page], event) if _is_bare(event) else None
        if number is None:
            number = _best_fit(groups, sorted({number for key in keys for number in by_key[key]}), event)
        if number is None:
            number = len(groups)
            groups.append(_Group(one))
        else:
            groups[number].add(one)
        by_page[page][number] = None
        for key in keys:
            if number not in by_key[key]:
                by_key[key].append(number)
    return [group.events for group in groups]


def _best_fit(groups: Sequence[_Group], met: Sequence[int], event: Told) -> int | None:
    fits = [(fit, -number) for number in met if (fit := groups[number].fit(event)) is not None]
    return -max(fits)[1] if fits else None


def _is_bare(event: Told) -> bool:
    """A deed of nobody named: "Nine soldiers die in ambush", "the truce took effect"."""
    return not event.parties and event.type not in VERBAL


def _only_fit(groups: Sequence[_Group], met: Iterable[int], event: Told) -> int | None:
    """The one happening of its page that a deed of nobody named can be; of two it may be either, and stands alone."""
    fits = [(fit, number) for number in met if (fit := groups[number].fit_unnamed(event)) is not None]
    best = [number for fit, number in fits if fit == max(fits)[0]]
    return best[0] if len(best) == 1 else None


def _sureness(event: Told) -> tuple[object, ...]:
    basis = {"stated": 0, "relative": 1, "narrative": 2, "document": 3}[event.basis]
    width = math.inf if event.first is None or event.last is None else event.last - event.first
    is_placed = event.where is not None and event.where.precision in ("exact", "near")
    return (width > LONG_DAYS, basis, width, -len(event.parties), not is_placed, event.first or 0, event.id)


def _keys(event: Told) -> Iterator[Key]:
    """Under which an event meets others: each day (or, for a long interval, the month it begins), each party."""
    days: list[str]
    interval = _interval(event)
    if interval is None:
        days = ["undated"]
    elif event.is_reply:
        days = [str(day) for day in range(interval[0], interval[1] + 1)]
    elif interval[1] - interval[0] > LONG_DAYS:
        days = [f"long:{interval[0] // 30}", f"long:{interval[0] // 30 + 1}"]
    else:
        days = [str(day) for day in range(interval[0], interval[1] + 1)]
    for day in days:
        met = sorted(event.concerned) or [_place_name(event.where)]
        if event.where is not None and event.type in BOTH_WAYS:
            # whose deed it was is open on one page and denied on the other: the place is what they share
            met.append(_place_name(event.where))
        for party in dict.fromkeys(met):
            yield event.type, event.plane, day, party


def _place_name(where: Where | None) -> str:
    return f"at {where.name}" if where else "nowhere"


def _interval(event: Told) -> tuple[int, int] | None:
    if event.first is None or event.last is None:
        return None
    lag = REPLY_LAG_DAYS if event.is_reply else REPORT_LAG_DAYS
    return event.first - (lag if event.basis == "document" else 0), event.last


class _Group:
    """Events taken for one happening. ``interval`` is the days all of them allow: a war of daily reports does not chain."""

    def __init__(self, found: Bundle) -> None:
        event = found.head
        self.events = list(found.events)
        self.reports = {event.report}
        self.interval = _interval(event)
        self.place = event.where
        self.modes = set(event.modes)
        self.actors = set(event.actors)
        self.recipients = set(event.recipients)
        self.deniers = set(event.deniers)
        self.rules = {event.basis_of_type}

    def add(self, found: Bundle) -> None:
        """Take a page's telling in."""
        event = found.head
        self.events += found.events
        self.reports.add(event.report)
        interval = _interval(event)
        if self.interval and interval and not event.is_reply:
            self.interval = max(self.interval[0], interval[0]), min(self.interval[1], interval[1])
        if event.where and (self.place is None or sharpness(event.where) > sharpness(self.place)):
            self.place = event.where
        self.modes |= event.modes
        self.actors |= event.actors
        self.recipients |= event.recipients
        self.deniers |= event.deniers
        self.rules.add(event.basis_of_type)

    def fit(self, event: Told) -> float | None:
        """How well an event fits in; None when it tells of something else."""
        place = place_fit(self.place, event.where)
        if not event.parties and event.concerned and event.report in self.reports:
            return None  # on its own page a denial that names nobody is tied by its words alone
        if not self._days_meet(event) or not self._parties_meet(event) or place is None:
            return None
        if self.interval is None and not place:
            return None  # without days, only a place can say that two tellings are of one happening
        if not event.concerned and not place and event.report not in self.reports:
            return None  # "three killed" on a day: copies of one report tell of the same three, other pages need not
        shared_modes = bool(self.modes & event.modes)
        if self.modes and event.modes and not shared_modes and not place:
            return None
        same_parties = self.actors | self.recipients == event.parties
        is_told_alike = place or shared_modes or same_parties or event.basis_of_type in self.rules
        if event.is_reply and event.report not in self.reports and not is_told_alike:
            return None  # days apart, what is denied must be told by more than a party
        return 2.0 * place + shared_modes + same_parties

    def fit_unnamed(self, event: Told) -> float | None:
        """How well a telling of the same page fits in that names nobody; None when it names another means, day or place."""
        place = place_fit(self.place, event.where)
        if place is None or not self._days_meet(event) or not event.deniers <= self.deniers:
            return None  # "denied that civilians were hit" does not deny the shelling it owns to
        is_other_means = bool(event.modes) and not self.modes & event.modes
        return None if is_other_means else place

    def _days_meet(self, event: Told) -> bool:
        interval = _interval(event)
        if self.interval is None or interval is None:
            return self.interval is None and interval is None
        if event.is_reply and event.report in self.reports:
            # its own page tells what it answers: a shelling denied is not the outbreak of the war a fortnight before
            interval = max(interval[0], (event.first or 0) - REPORT_LAG_DAYS), interval[1]
        first, last = max(self.interval[0], interval[0]), min(self.interval[1], interval[1])
        if first > last:
            return False
        if event.is_reply:
            return True
        longest = max(self.interval[1] - self.interval[0], interval[1] - interval[0])
        return longest <= LONG_DAYS or 2 * (last - first) >= longest

    def _parties_meet(self, event: Told) -> bool:
        own = self.actors | self.recipients or {party for party in self.deniers if party is not None}
        if not own or not event.concerned:
            return not own and not event.concerned
        is_own_denied = event.deniers >= event.actors > set()
        is_open = not self.actors or event.basis_of_type in self.rules
        if is_own_denied and is_open and place_fit(self.place, event.where):
            return True  # "gunmen killed 26 in X"; the state accused: "our citizens did not kill them in X"
        if not (own <= event.concerned or event.concerned <= own):
            return False
        if event.type in BOTH_WAYS:
            return True
        return _meet(self.actors, event.actors) and _meet(self.recipients, event.recipients)


def _meet(one: Iterable[str], other: Iterable[str]) -> bool:
    one, other = set(one), set(other)
    return not one or not other or bool(one & other)
