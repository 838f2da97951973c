"""Accusations, demands and threats whose content is a deed the dossier tells of stand under that deed.

"Chad accused Libya of shelling Faya": the accusation is a happening of its own in the record, and in the account of the shelling it is the
line that carries it. Told twice, the dossier of a war would be half accusations without their matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hearsay.records import Incident, Span
from hearsay.views.dossier.holdings import Holdings
from hearsay.views.lines import is_words

SUBSTANCE = 3
"""Words a content needs to say something: "each other" does not."""


def deeds_spoken_of(incidents: Sequence[Incident], holdings: Holdings) -> dict[str, tuple[str, ...]]:
    """For each incident that is only words about deeds told here, the incidents of those deeds.

    Args:
        incidents: Those the dossier tells of, in order of time.
        holdings: Gives their events and statements.

    Returns:
        Incident ids. One is left out unless most of its tellings have a deed for their content; those without a content of their own
        ("accused each other") count neither way.
    """
    deeds = _deeds(incidents, holdings)
    found = {}
    for incident in incidents:
        if not is_words(incident):
            continue
        tellings = [
            _deeds_of(document, contents, deeds)
            for document, contents in _contents(incident, holdings)
            if sum(len(piece.text.split()) for piece in contents) >= SUBSTANCE
        ]
        if 2 * sum(map(bool, tellings)) > len(tellings):
            found[incident.id] = tuple(dict.fromkeys(deed for telling in tellings for deed in telling))
    return found


def _deeds(incidents: Sequence[Incident], holdings: Holdings) -> dict[str, list[tuple[Span, str]]]:
    """Where each page names a deed, and the incident it belongs to."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for incident in incidents:
        if not is_words(incident):
            for event in map(holdings.event, incident.events):
                found[event.document].append((event.trigger, incident.id))
    return found


def _contents(incident: Incident, holdings: Holdings) -> list[tuple[str, tuple[Span, ...]]]:
    """Of each telling: its page, and what is said there."""
    statements = [holdings.statement(id_) for account in incident.accounts for id_ in account.statements]
    found = []
    for event in map(holdings.event, incident.events):
        contents = [
            statement.content
            for statement in statements
            if statement.document == event.document
            and _overlap(statement.cue or statement.evidence, event.trigger)
        ]
        found.append((event.document, tuple(piece for content in contents for piece in content)))
    return found


def _deeds_of(
    document: str, contents: tuple[Span, ...], deeds: dict[str, list[tuple[Span, str]]]
) -> list[str]:
    return [
        incident
        for trigger, incident in deeds.get(document, ())
        if any(piece.start <= trigger.start and trigger.end <= piece.end for piece in contents)
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
