"""Places: names in the text, looked up in packs and gazetteer, with a precision that claims no more than the words do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hearsay.gazetteer import region_named
from hearsay.mentions.found import FoundPlace
from hearsay.mentions.places.borders import borders
from hearsay.mentions.places.candidates import Candidate, candidates_of
from hearsay.mentions.places.containers import container_of, is_region_here
from hearsay.mentions.places.further import PARTS, is_first_part
from hearsay.mentions.places.known import is_namesake, known, regional
from hearsay.mentions.places.lookup import looked_up_where
from hearsay.mentions.places.precision import worded_precision
from hearsay.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.mentions.actors.find import ActorsFound

# What stands before a ship's name.
_SHIPS = frozenset(("tanker", "frigate", "destroyer", "ship", "vessel", "trawler", "ferry", "freighter", "cutter", "corvette", "submarine", "carrier", "cruiser",
                    "bulker", "icebreaker", "yacht", "dredger", "tugboat", "flagship", "warship", "minesweeper", "mv", "mt", "uss", "hms", "brp", "uscgc"))  # fmt: skip


def find_places(doc: Doc, found: ActorsFound) -> tuple[FoundPlace, ...]:
    """The places of a document, in order, none overlapping."""
    context = _context(found)
    places: list[FoundPlace] = []
    end = 0
    lines = tuple(borders(doc, found))
    candidates = sorted(
        candidates_of(doc, found, context), key=lambda each: (each.start, -each.end, not each.is_sure)
    )
    for candidate in candidates:
        if candidate.start < end or any(line.start <= candidate.start < line.end for line in lines):
            continue
        if candidate.start and doc[candidate.start - 1].lower_ in _SHIPS:
            continue  # "the tanker Talara"
        if candidate.atom is None and is_first_part(doc, candidate.start, candidate.end):
            continue
        place = _place(doc, candidate, context)
        if place is not None:
            places.append(place)
            end = candidate.end
    return tuple(sorted([*places, *lines], key=lambda each: (each.start, -each.end)))


def _context(found: ActorsFound) -> Counter[str]:
    """How often each country is named or acts: what a town's name most likely lies in."""
    counts: Counter[str] = Counter()
    for atom in found.atoms.names:
        for name in atom.names:
            if name.country:
                counts[name.country] += name.sector != "MED"  # a page by Reuters is not about Britain
                break
    return counts


def _place(doc: Doc, candidate: Candidate, context: Counter[str]) -> FoundPlace | None:
    text = doc[candidate.start : candidate.end].text
    if text in PARTS:
        return None  # "northern" of "northern Iraq"
    precision = worded_precision(doc, candidate.start, candidate.end)
    span = Span(doc[candidate.start].idx, doc[candidate.start].idx + len(text), text)
    container = container_of(doc, candidate.end)
    state = region_named(text)
    where = None
    if (
        state is not None
        and not state.is_plain
        and is_region_here(doc, candidate.start, candidate.end, state)
    ):
        where = regional(state, text, span)
    elif candidate.atom is not None and not is_namesake(candidate.atom, container.country):
        where = known(candidate.atom, text, span, precision)
    if where is None:
        where = looked_up_where(doc, candidate, text, span, precision, context, container)
    return None if where is None else FoundPlace(candidate.start, candidate.end, where)
