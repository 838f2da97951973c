"""Places: names in the text, looked up in packs and gazetteer, with a precision that claims no more than the words do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import Region, Settlement, countries, fold, region_named, settlements
from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.spelling import is_abbreviation, is_same_name
from hearsay.mentions.found import FoundPlace
from hearsay.mentions.names import Name
from hearsay.mentions.places.borders import borders
from hearsay.mentions.places.containers import container_of, held_by_name_after, is_region_here
from hearsay.mentions.places.further import (
    PARTS,
    ending_in_terrain,
    is_first_part,
    is_street,
    is_water_of,
    named_before,
    named_earlier,
    named_further,
)
from hearsay.mentions.places.ground import NAMED_PLACES, RAIDS, held_ground, is_people
from hearsay.mentions.places.likeliest import NOWHERE, Container, best_place
from hearsay.mentions.places.precision import DIRECTIONS, REGION_NOUNS, SETTLEMENT_NOUNS, worded_precision
from hearsay.mentions.words import lowered
from hearsay.records import Precision, Span, Where

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.mentions.actors.find import ActorsFound

_PLACE_LABELS = {"LOC", "GPE", "FAC"}
_LOCATIVE = {
    "in",
    "at",
    "near",
    "outside",
    "around",
    "from",
    "to",
    "into",
    "toward",
    "towards",
    "of",
    "on",
    "over",
    "inside",
    "between",
    "along",
    "across",
    "through",
}
_NEVER_PLACES = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
                 "july", "august", "september", "october", "november", "december", "parliament", "congress", "god", "internet"}  # fmt: skip
# What stands before a ship's name.
_SHIPS = frozenset(("tanker", "frigate", "destroyer", "ship", "vessel", "trawler", "ferry", "freighter", "cutter", "corvette", "submarine", "carrier", "cruiser",
                    "bulker", "icebreaker", "yacht", "dredger", "tugboat", "flagship", "warship", "minesweeper", "mv", "mt", "uss", "hms", "brp", "uscgc"))  # fmt: skip
# What a place must weigh to be believed without the model's word: a town of ten thousand, or any place of a country in the text.
_BELIEVED_POPULATION = 10_000


# A city of so many is known by its other names too, far from home.
_STRAY_POPULATION = 200_000


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    atom: NameAtom | None
    is_sure: bool


def find_places(doc: Doc, found: ActorsFound) -> tuple[FoundPlace, ...]:
    """The places of a document, in order, none overlapping."""
    context = _context(found)
    places: list[FoundPlace] = []
    end = 0
    lines = tuple(borders(doc, found))
    candidates = sorted(
        _candidates(doc, found, context), key=lambda each: (each.start, -each.end, not each.is_sure)
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


def _candidates(doc: Doc, found: ActorsFound, context: Mapping[str, int]) -> Iterator[_Candidate]:
    taken: dict[int, int] = {}
    for atom in found.places:
        start, end = named_before(doc, atom.start, atom.end), named_further(doc, atom.start, atom.end)
        if start == atom.start and doc[start - 1 : start].text == "of":
            start = named_earlier(doc, start)
        if is_water_of(doc, atom.end):  # "the Gulf of Aden" is not "the Gulf"
            start, end = atom.end - 1, atom.end + 2
        is_whole = (start, end) == (atom.start, atom.end)
        yield _Candidate(start, end, atom if is_whole else None, True)
    for atom in found.atoms.names:
        taken.update((token, atom.start) for token in range(atom.start, atom.end))
    for person in found.persons:
        taken.update((token, person.start) for token in range(person.start, person.end))
    for each in found.actors:
        if each.actor.kind == "organisation":
            taken.update((token, each.start) for token in range(each.start, each.end))
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS:
            start, end = entity.start, entity.end
            while start < end - 1 and (
                doc[start].lower_ in ("the", "a")
                or doc[start].lower_ in SETTLEMENT_NOUNS
                or doc[start].text in PARTS
                or (doc[start].text == "-" and doc[start - 1].text in PARTS)
            ):
                start += 1
            while end > start and (
                doc[end - 1].text in ("'s", "’s", ",", ".")
                or (doc[end - 1].lower_ in REGION_NOUNS and not _is_of_the_name(doc, start, end))
            ):
                end -= 1
            is_part = (end < len(doc) and doc[end].lower_ in _PARTS_OF_TOWNS) or (
                start > 0 and doc[start - 1].lower_ in NAMED_PLACES  # "in the district Barmal"
            )
            if start < end and (is_part or not any(token in taken for token in range(start, end))):
                start = named_earlier(doc, start)
                yield _Candidate(start, named_further(doc, start, end), None, True)
    for start, end, is_sure in _by_words(doc, taken):
        further = named_further(doc, start, end)
        yield _Candidate(start, further, None, is_sure or further > end)
    for start, end in ending_in_terrain(doc):
        yield _Candidate(start, end, None, True)
    for start, end in held_by_name_after(doc, taken):
        yield _Candidate(start, end, None, True)
    for start, end, is_sure in held_ground(doc, taken, context):
        yield _Candidate(start, end, None, is_sure)


_PARTS_OF_TOWNS = frozenset({"quarter", "neighbourhood", "neighborhood", "suburb", "district", "crossing"})
"""Nouns before which a name is a place's, whoever else is called so: "the Sheikh Maqsoud quarter"."""


def _is_of_the_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the last word is a part of the name: "Dallas County", "the Rift Valley", not "Kassala state"."""
    return (
        end - start > 1
        and doc[end - 1].text[:1].isupper()
        and doc[end - 1].lower_ in ("county", "valley", "peninsula", "island", "islands")
    )


def _by_words(doc: Doc, taken: Mapping[int, int]) -> Iterator[tuple[int, int, bool]]:
    """Capitalised words after "the village of" or a locative preposition, and before "district"."""
    for index, word in enumerate(lowered(doc)):
        if word in _LOCATIVE and doc[index].pos_ in ("ADP", "SCONJ", "PART", ""):
            at, is_named = index + 1, False
            while at < len(doc) and (
                doc[at].lower_ in SETTLEMENT_NOUNS | {"the", "of"} or doc[at].lower_ in DIRECTIONS
            ):
                is_named = is_named or doc[at].lower_ in SETTLEMENT_NOUNS
                at += 1
            before = doc[index - 1].lower_ if index else ""
            is_named = is_named or (word == "of" and before in NAMED_PLACES)
            is_named = is_named or (word == "on" and before in RAIDS)
            for start, end in _runs(doc, at, taken):
                after = doc[end].lower_ if end < len(doc) else ""
                yield start, end, is_named or after in REGION_NOUNS | SETTLEMENT_NOUNS


def _runs(doc: Doc, at: int, taken: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words from a token on, over commas and "and"."""
    for _ in range(6):
        start = at
        while (
            at < len(doc)
            and at not in taken
            and doc[at].text[:1].isupper()
            and doc[at].text[-1:].isalpha()
            and doc[at].pos_ in ("PROPN", "NOUN", "ADJ", "")
        ):
            at += 1
            if (
                at + 1 < len(doc)
                and doc[at].text in ("-", "–")
                and not doc[at - 1].whitespace_
                and not doc[at].whitespace_
                and doc[at + 1].text[:1].isalpha()
                and at + 1 not in taken
            ):
                at += 2
        if at == start or at - start > 4:
            return
        yield start, at
        if at < len(doc) and (doc[at].text == "," or doc[at].lower_ == "and"):
            at += 1
        else:
            return


def _place(doc: Doc, candidate: _Candidate, context: Counter[str]) -> FoundPlace | None:
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
        where = _regional(state, text, span)
    elif candidate.atom is not None and not _is_namesake(candidate.atom, container.country):
        where = _known(candidate.atom, text, span, precision)
    if where is None:
        where = _looked_up(doc, candidate, text, span, precision, context, container)
    return None if where is None else FoundPlace(candidate.start, candidate.end, where)


def _is_namesake(atom: NameAtom, country: str | None) -> bool:
    """ "Tripoli, Lebanon" is not the capital, "Ontario, California" not the province: the text says so."""
    if country is None:
        return False
    name = atom.of("seat") or (None if atom.of("place") else atom.of("region"))
    return name is not None and name.country not in (country, None)


def _known(atom: NameAtom, text: str, span: Span, precision: Precision) -> Where | None:
    """A place of a pack, a country, a capital, a region of the world."""
    pack = atom.of("place")
    if pack is not None and pack.place is not None:
        entry = pack.place
        # Another name ("Khankendi", "Artsakh") is the pack's one entry; another spelling ("Kalbajar") is the page's.
        respelt = is_same_name(text, entry.name)
        called = _as_written(text, entry.name) if respelt else entry.name
        return Where(
            text=text, span=span, name=called, country=entry.country, latitude=entry.latitude, longitude=entry.longitude,
            precision=entry.precision if entry.precision != "exact" or entry.latitude is None else precision, geonames=entry.geonames,
        )  # fmt: skip
    name = atom.of("seat", "country", "region", "party")
    if name is None:
        return None
    if name.kind == "seat":
        return _seat(name, text, span, precision)
    if name.kind == "region":
        region = region_named(name.canonical)
        return _regional(region, text, span, name.canonical) if region is not None else None
    kind: Precision = "country" if name.kind == "country" and precision != "near" else "region"
    return Where(
        text=text,
        span=span,
        name=name.canonical,
        country=name.country,
        latitude=None,
        longitude=None,
        precision=kind,
    )


def _regional(region: Region, text: str, span: Span, name: str | None = None) -> Where:
    return Where(
        text=text,
        span=span,
        name=name or (_as_written(text, region.name) if fold(text) == fold(region.name) else region.name),
        country=region.country,
        latitude=region.latitude,
        longitude=region.longitude,
        precision="region",
    )


def _seat(name: Name, text: str, span: Span, precision: Precision) -> Where | None:
    """The capital as a city; a building of government ("the Kremlin") lies in it."""
    capital = next((country.capital for country in countries() if country.code == name.country), "")
    for wanted in (text, capital):
        found = [each for each in settlements(wanted) if each.country == name.country]
        if found:
            best = max(found, key=lambda each: (each.is_main_name, each.population))
            return _settled(best, text, span, precision, fold(wanted) == fold(text))
    return Where(
        text=text,
        span=span,
        name=text,
        country=name.country,
        latitude=None,
        longitude=None,
        precision="unresolved",
    )


def _as_written(text: str, name: str) -> str:
    """The page's own spelling of a place the gazetteer knows by it: "Zvecan", "Palmyra"; of a line in capitals, the gazetteer's."""
    if not text.isupper():
        return text
    return name if fold(text) == fold(name) else text.title()


def _settled(best: Settlement, text: str, span: Span, precision: Precision, is_itself: bool) -> Where:
    return Where(
        text=text, span=span, name=_as_written(text, best.name) if is_itself else text, country=best.country, latitude=best.latitude, longitude=best.longitude,
        precision=precision, geonames=best.geonames,
    )  # fmt: skip


def _is_stray(best: Settlement, context: Counter[str], text: str) -> bool:
    """Whether a place only called so elsewhere is a small one of a country that the document, which names others, does not name.

    A name of few letters is no great town far away either, which its airport is called by: Ber in Mali is not Berlin.
    """
    is_small = best.population < _STRAY_POPULATION or len(text) <= _FEW_LETTERS
    return bool(context) and not context[best.country] and is_small


_FEW_LETTERS = 4


def _is_far_village(best: Settlement, context: Counter[str]) -> bool:
    """Whether a small place lies in a country that a document about others does not name: the base at Ber in Mali, not Ber in Germany."""
    return sum(context.values()) >= _NAMED_OFTEN and not context[best.country] and best.population < _VILLAGE


_VILLAGE = 15_000
_NAMED_OFTEN = 4
"""Countries named so often tell where a document's villages lie."""
_RULED_FROM = frozenset({"region", "oblast", "province", "governorate"})
_BESIDE = frozenset({"Island", "Islands", "Peninsula", "Airfield", "Airbase"})
"""Ground that lies at a town of its name."""


def _looked_up(
    doc: Doc,
    candidate: _Candidate,
    text: str,
    span: Span,
    precision: Precision,
    context: Counter[str],
    container: Container,
) -> Where | None:
    if fold(text) in _NEVER_PLACES:
        return None
    name = text
    # What a region is called after is a great town, whoever fights there: "in Donetsk region", told of Russia's army alone.
    is_seat = candidate.end < len(doc) and doc[candidate.end].lower_ in _RULED_FROM
    weighed = Counter() if is_seat else context
    best = None if is_street(text) else best_place(text, weighed, container)
    if best is None and text.split(" ")[-1].lower() in REGION_NOUNS:
        # "Rutherford County", "the Ebro Valley": what bears the name without the noun lies there.
        name = text.rsplit(" ", 1)[0]
        best = best_place(name, context, container)
        precision = "region"
    if best is None and text.split(" ")[-1] in _BESIDE:
        # "Lamu Island", "Nyala Airbase": by the town of the name, where the text is about its country
        beside = best_place(text.rsplit(" ", 1)[0], context, container)
        if beside is not None and not isinstance(beside, Region) and context[beside.country or ""]:
            best, name, precision = beside, text.rsplit(" ", 1)[0], "near"
    if isinstance(best, Region):
        is_believed = candidate.is_sure or best.is_plain
        return _regional(best, text, span) if is_believed else None
    if (
        best is not None
        and not best.is_main_name
        and (is_abbreviation(text) or _is_stray(best, context, text))
    ):
        # "PMC" is an airport's letters to GeoNames and a company to news; a village of Kosovo that the gazetteer lacks is not the
        # Bulgarian town that is spelled so by somebody.
        best = None
    if best is not None and container is NOWHERE and _is_far_village(best, context):
        best = None
    if best is not None and not context[best.country] and is_people(doc, candidate.start, candidate.end):
        best = None  # the Beja tribes are not of the Tunisian town
    if best is not None and (
        candidate.is_sure or best.population >= _BELIEVED_POPULATION or context[best.country]
    ):
        return _settled(best, text, span, precision, name == text)
    is_adjective = doc[candidate.end - 1].pos_ == "ADJ"  # "Kurdish positions"
    if candidate.is_sure and not is_adjective and not is_people(doc, candidate.start, candidate.end):
        return Where(
            text=text,
            span=span,
            name=text,
            country=None,
            latitude=None,
            longitude=None,
            precision="unresolved",
        )
    return None
