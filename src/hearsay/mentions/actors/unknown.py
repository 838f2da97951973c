"""Organisations that no table has and only the model saw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.media import is_called_medium
from hearsay.mentions.actors.proper import ABOUT, HEADS, is_movement
from hearsay.mentions.actors.spelling import is_abbreviation
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.names import Name
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc


_ORG_LABELS = {"ORG"}
_STATE_BODIES = {"Committee", "Council", "Commission", "Service", "Authority", "Agency", "Office", "Directorate", "Department", "Court", "Command", "Staff"}  # fmt: skip
_FORCES = ("Corps", "Division", "Brigade", "Regiment", "Battalion", "Fleet", "Rifles", "Squadron")
_RELIEF = {"Rights", "Watch", "Amnesty", "Relief", "Charity", "Charities", "Humanitarian", "Borders", "Caritas", "Oxfam", "Frontières", "Monitor", "Observatory"}  # fmt: skip
_STATE_OPENERS = {"Department", "Directorate", "Ministry", "Inspectorate"}


def unknown_organisations(
    doc: Doc, actors: Sequence[FoundActor], seats: Mapping[int, Name], places: Sequence[NameAtom]
) -> Iterator[FoundActor]:
    """Organisations that only the model saw; what stands before them says whose they are ("Sudanese news agency X").

    What a table knows as a place is none: "the Line of Control".
    """
    known = {(each.start, each.end) for each in places}
    covered = {
        token for each in actors if each.actor.kind != "country" for token in range(each.start, each.end)
    }
    states = [each for each in actors if each.actor.kind == "country"]
    inside = {(each.start, each.end) for each in states}
    first = {each.start: each.actor for each in states}
    before = {each.end: each.actor for each in actors if each.actor.kind in ("organisation", "country")}
    for entity in doc.ents:
        # "JNIM" stays a body where the model takes it for a person.
        is_body = entity.label_ in _ORG_LABELS or (len(entity) == 1 and is_abbreviation(entity.text))
        if not is_body or any(token in covered for token in range(entity.start, entity.end)):
            continue
        start = entity.start + (doc[entity.start].lower_ in ("the", "a", "an") and len(entity) > 1)
        end = entity.end - (doc[entity.end - 1].text in ("'s", "’s") and entity.end - 1 > start)
        # the model cuts "Taiwan Affairs Office"
        end += end < len(doc) and end not in covered and (doc[end].text in HEADS or is_movement(doc, end))
        if (start, end) in inside or (start, end) in known or end <= start or is_dateline(doc, start, end):
            continue
        opened = start - 1 - (doc[start - 1].lower_ == "the")
        if opened > 0 and doc[opened].lower_ in ("for", "of", "on") and doc[opened - 1].text in HEADS:
            continue  # "the Agency for the [Protection of State Borders]"
        # "The Ethiopian Human Rights Commission" is one body, of Ethiopia, wherever the model begins it.
        owner = before.get(entity.start - (doc[entity.start - 1].text in ("'s", "’s"))) or first.get(start)
        if owner is not None and any(doc[i].text in ABOUT for i in range(start + 1, min(start + 3, end))):
            owner = None  # "the Taiwan Affairs Office"
        adjective = next((each for each in states if each.end == start), None)
        if adjective is not None and end - start > 1 and doc[adjective.end - 1].pos_ == "ADJ":
            start = adjective.start
        seat = None
        if (
            owner is None
            and doc[end - 1].text in _STATE_BODIES
            and end + 1 < len(doc)
            and doc[end].lower_ == "in"
        ):
            seat = seats.get(end + 1)  # "the State Border Committee in Minsk"
        span = span_of(doc, start, end)
        if owner is None and is_movement(doc, end - 1):
            yield FoundActor(
                start,
                end,
                Actor(text=span.text, span=span, name=span.text, kind="group", sector="REB", party=span.text),
            )
            continue
        is_media = (owner is not None and owner.sector == "MED") or is_called_medium(span.text.split())
        yield FoundActor(
            start,
            end,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="organisation",
                country=owner.country if owner else seat.country if seat else _of_nobody(span.text),
                sector="MED"
                if is_media
                else "GOV"
                if seat
                or (
                    owner
                    and owner.kind == "country"
                    and doc[end - 1].text in _STATE_BODIES - {"Command", "Staff"}
                )
                else "GOV"
                if doc[start].text in _STATE_OPENERS
                else "MIL"
                if " " in span.text
                and span.text.endswith(_FORCES if owner is None else (*_FORCES, "Command"))
                else None,
                party=owner.party if owner else seat.side if seat else None,
            ),
        )


def _of_nobody(name: str) -> str | None:
    """PLOVER's code for the rights and relief bodies that belong to no state, by the words of their names."""
    words = {*name.split()}
    return "NGO" if len(words) > 1 and words & _RELIEF and "Party" not in words else None
