"""One happening told twice in one sentence: what was done, and what came of it.

"Mali accused the rebels of a rocket strike on Gao in which nine soldiers were killed": the strike and the killing are one
happening. Such tellings are bound together before pages are compared, so that the consequence has the parties of the deed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearsay.incidents.places import place_fit, sharpness
from hearsay.incidents.told import Told

FOLDED = frozenset({"ASSAULT"})
"""Types whose consequence ("killed", "wounded") is coded as an event of the same type."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Events of one sentence that are one happening; ``head`` has what all of them tell together."""

    head: Told
    events: tuple[Told, ...]


def bundle(events: Iterable[Told]) -> list[Bundle]:
    """Every event in one bundle; most stand alone.

    In one sentence, an event that names no means ("killed", "a clash") joins the one that names the means or the sides; deeds
    only deeds, plans only plans.
    """
    alone: list[Told] = []
    pages: dict[tuple[str, str, str, bool], list[Told]] = defaultdict(list)
    for event in sorted(events, key=lambda event: event.id):
        if event.type in FOLDED:
            pages[event.document, event.type, event.plane, event.is_past].append(event)
        else:
            alone.append(event)
    bundles = [Bundle(event, (event,)) for event in alone]
    for key in sorted(pages):
        bundles += _within_sentences(pages[key])
    return bundles


def _within_sentences(events: Sequence[Told]) -> list[Bundle]:
    by_sentence: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for event in events:
        by_sentence[event.sentence].append(event)
    return [found for key in sorted(by_sentence) for found in _one_sentence(by_sentence[key])]


def _one_sentence(events: Sequence[Told]) -> list[Bundle]:
    """The richest telling first; each poorer one that names no means joins the nearest it can be one with."""
    made: list[Bundle] = []
    for event in sorted(events, key=_richness):
        hosts = [bundle for bundle in made if not event.modes and _is_one_deed(bundle.head, event)]
        if hosts:
            host = min(hosts, key=lambda bundle: (_apart(bundle.head, event), bundle.head.id))
            made[made.index(host)] = _joined(host, event)
        else:
            made.append(Bundle(event, (event,)))
    return made


def _richness(event: Told) -> tuple[object, ...]:
    return (not event.modes, not event.actors, -len(event.parties), event.trigger, event.id)


def _apart(one: Told, other: Told) -> int:
    return abs(one.trigger[0] - other.trigger[0])


def _is_one_deed(host: Told, event: Told) -> bool:
    """Whether a telling without means may be of the host's deed: its sides are the host's, or fill the host's open side."""
    if not _days_meet(host, event) or place_fit(host.where, event.where) is None:
        return False
    if not event.deniers <= host.deniers:
        return (
            False  # "it answered the shelling and denied that civilians were hit": only the second is denied
        )
    if event.actors and not event.actors <= (host.actors or event.actors):
        return False
    if not event.recipients or event.recipients <= host.parties:
        return True
    return not host.recipients


def _days_meet(one: Told, other: Told) -> bool:
    """Whether both may be of one day; a telling that has only its page's date follows the other."""
    if "document" in (one.basis, other.basis) or None in (one.first, other.first):
        return True
    assert one.first and one.last and other.first and other.last
    return max(one.first, other.first) <= min(one.last, other.last)


def _joined(host: Bundle, event: Told) -> Bundle:
    head = host.head
    surest = min(head, event, key=_vagueness)
    where = max(
        (place for place in (head.where, event.where) if place is not None), key=sharpness, default=None
    )
    return Bundle(
        replace(
            head,
            modes=head.modes | event.modes,
            actors=head.actors | event.actors,
            recipients=head.recipients | (event.recipients - head.actors),
            first=surest.first,
            last=surest.last,
            grain=surest.grain,
            basis=surest.basis,
            where=where,
            stances=head.stances + event.stances,
            unnamed_actors=head.unnamed_actors + event.unnamed_actors,
            unnamed_recipients=head.unnamed_recipients + event.unnamed_recipients,
        ),
        (*host.events, event),
    )


def _vagueness(event: Told) -> tuple[bool, float]:
    is_known = event.first is not None and event.last is not None
    return event.basis == "document", (event.last or 0) - (event.first or 0) if is_known else math.inf
