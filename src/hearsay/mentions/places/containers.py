"""What the text says a place lies in, and names that hold the name before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from hearsay.gazetteer import Region, countries, region_named, settlements, us_states
from hearsay.mentions.places.further import PARTS, named_before
from hearsay.mentions.places.likeliest import NOWHERE, Container, best_settlement, lies_in
from hearsay.mentions.places.precision import SETTLEMENT_NOUNS
from hearsay.mentions.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.mentions.actors.atoms import NameAtom


def container_of(doc: Doc, end: int) -> Container:
    """The country, state or region after a comma: "Tripoli, Lebanon", "Moscow, Idaho", "Ipswich, Suffolk"."""
    words = words_of(doc)
    if end + 1 >= len(words) or words[end] != ",":
        return NOWHERE
    return _container_at(doc, end + 1)


def lying_in(doc: Doc, end: int) -> Container:
    """The country or region behind "in": "Palma in northern Mozambique", and of each of two, "Rama and Palma in Mozambique"."""
    words = words_of(doc)
    at = end
    if at + 2 < len(words) and words[at] == "and" and words[at + 1][:1].isupper():
        at = next((i for i in range(at + 2, min(at + 4, len(words))) if not words[i][:1].isupper()), at)
    if at + 1 >= len(words) or words[at] != "in":
        return NOWHERE
    at += 1
    while at < len(words) and words[at] in PARTS | {"the"}:
        at += 1
    found = _container_at(doc, at)
    behind = next((i for i in range(at, min(at + 5, len(words))) if not words[i][:1].isupper()), len(words))
    # "met in Geneva in Ukraine's interest"
    return NOWHERE if behind < len(words) and words[behind] in ("'s", "’s", "'", "’") else found


def _container_at(doc: Doc, at: int) -> Container:
    """The country, state or region whose name begins here."""
    words = words_of(doc)
    if at >= len(words) or (not words[at][:1].isupper() and words[at] not in _small_firsts()):
        return NOWHERE
    for length in (2, 1, 3):
        name = doc[at : at + length].text
        if name in us_states():
            return Container("USA", us_states()[name])
        code = _codes().get(name)
        if code is not None:
            return Container(code)
        region = region_named(name) if name[:1].isupper() else None
        if region is not None and region.country is not None:
            return Container(region.country, region=region)
    return NOWHERE


def is_region_here(doc: Doc, start: int, end: int, region: Region) -> bool:
    """Whether the words beside an ambiguous name say that the region is meant.

    "New York state"; "Atlanta, Georgia", a settlement of the region before a comma; "Texas, Georgia and Ohio", in a row with other
    regions of its country. "Boston, New York and Chicago" is none of these: there is a Boston in New York, but nobody means it.
    """
    if end < len(doc) and doc[end].lower_ in ("state", "province", "oblast", "governorate"):
        return True
    if _is_settlement_before(doc, start, region):
        return True
    return any(other is not region and other.country == region.country for other in _beside(doc, start, end))


def is_elsewhere(doc: Doc, atom: NameAtom) -> bool:
    """Whether the words beside a country's or a capital's name say that a namesake is meant, which governs nothing.

    "Atlanta, Georgia" names no state, "Tripoli, Lebanon" no capital, "Port Sudan" a town.
    """
    seat, country = atom.of("seat"), atom.of("country")
    if country is not None:
        if named_before(doc, atom.start, atom.end) < atom.start or _is_settlement_of(doc, atom.start):
            return True
        region = region_named(doc[atom.start : atom.end].text)
        return (
            region is not None
            and region.country != country.country
            and is_region_here(doc, atom.start, atom.end, region)
        )
    return seat is not None and container_of(doc, atom.end).country not in (None, seat.country)


def _is_settlement_of(doc: Doc, start: int) -> bool:
    """ "The town of Tonga" is no state."""
    return (
        start > 1
        and doc[start - 1].lower_ == "of"
        and doc[start - 2].lower_ in SETTLEMENT_NOUNS - {"capital"}
    )


def _is_settlement_before(doc: Doc, start: int, region: Region) -> bool:
    if start < 2 or doc[start - 1].text != "," or not doc[start - 2].text[:1].isupper():
        return False
    for length in (3, 2, 1):
        first = start - 1 - length
        if first < 0 or not doc[first].text[:1].isupper():
            continue
        best = best_settlement(doc[first : start - 1].text, {})
        if best is not None:
            return lies_in(best, Container(region.country, us_states().get(region.name), region))
    return False


def _beside(doc: Doc, start: int, end: int) -> Iterator[Region]:
    """The plain regions right before and right behind, with a comma or "and" between."""
    if end < len(doc) and doc[end].lower_ in (",", "and", "or"):
        at = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ in ("and", "or"))
        yield from _regions(doc[at : at + length].text for length in (1, 2))
    before = start - 1
    if before >= 0 and doc[before].lower_ in (",", "and", "or"):
        before -= before > 0 and doc[before - 1].text == ","
        yield from _regions(doc[max(0, before - length) : before].text for length in (1, 2))


def _regions(names: Iterable[str]) -> Iterator[Region]:
    found = (region_named(name) for name in names if name[:1].isupper())
    return (region for region in found if region is not None and region.is_plain)


def held_by_name_after(doc: Doc, taken: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Capitalised words before a comma and the country or US state that holds a settlement of that name: "KOLKATA, India".

    The model often misses such a name in a line in capitals or at the very start of a text.
    """
    for index, mark in enumerate(words_of(doc)):
        if mark != "," or not index:
            continue
        token = doc[index]
        container = container_of(doc, token.i)
        if container.country is None or container.region is not None:
            continue
        for length in (3, 2, 1):
            start = token.i - length
            words = doc[max(start, 0) : token.i]
            if (
                start < 0
                or any(word.i in taken or not word.text[:1].isupper() or word.is_space for word in words)
                or (start and doc[start - 1].text[:1].isupper() and start - 1 not in taken)
            ):
                continue
            if any(lies_in(each, container) for each in settlements(words.text)):
                yield start, token.i
                break


@cache
def _small_firsts() -> frozenset[str]:
    """Words in small letters that begin the name of a country or of a US state: "the Ukraine", "mainland China"."""
    return frozenset(name.split()[0] for name in (*us_states(), *_codes()) if not name[:1].isupper())


@cache
def _codes() -> dict[str, str]:
    return {name: each.code for each in countries() for name in (each.name, *each.other_names)}
