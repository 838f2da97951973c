"""Words beside a name that are a part of it, and words that are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.gazetteer import settlements
from hearsay.mentions.terrain import TERRAIN
from hearsay.mentions.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTS = frozenset(
    f"{word}{ending}"
    for word in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
    for ending in ("", "ern", "ernmost")
) | {
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "central",
    "downtown",
    "suburban",
    "rural",
    "upstate",
    "greater",
}
"""In lower case they say which part of a place is meant and are no part of its name: "southern Lebanon", "downtown Aleppo"."""
_STREETS = frozenset(["street", "st.", "avenue", "ave.", "road", "rd.", "boulevard", "blvd.", "drive", "lane", "square", "highway", "plaza"])  # fmt: skip


def ending_in_terrain(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names that end with a word of ground or water, whatever the model takes them for: "Second Thomas Shoal"."""
    for at, word in enumerate(words_of(doc)):
        if word not in TERRAIN:
            continue
        start = at
        while start and at - start < 4 and doc[start - 1].text[:1].isupper() and doc[start - 1].is_alpha:
            start -= 1
        if doc[start].lower_ in ("the", "a", "an") and start < at:
            start += 1
        if start < at:
            yield start, at + 1


def named_further(doc: Doc, start: int, end: int) -> int:
    """Where the name ends that begins at ``start``: "Kansas City" is no state, "Hampton Avenue" no town."""
    if end < len(doc) and doc[end].text[:1].isupper():
        if doc[end].lower_ in _STREETS or doc[end].text in TERRAIN:
            return end + 1
        if doc[end].lower_ == "city" and settlements(doc[start : end + 1].text):
            return end + 1
    if (
        end + 1 < len(doc)
        and doc[end].text in LINKS
        and doc[end + 1].text[:1].isupper()
        and doc[end + 1].is_alpha
    ):
        return end + 2  # "Mocimboa da Praia"
    return joined_on(doc, end)


def joined_on(doc: Doc, end: int) -> int:
    """Where a name ends that goes on behind a small word between hyphens: "Mazar-i-Sharif"; ``end`` where it does not."""
    small = doc[end + 1].text if end + 3 < len(doc) else ""
    is_joined = (
        end > 0
        and small.islower()
        and len(small) <= _SMALL
        and doc[end + 3].text[:1].isupper()
        and all(doc[at].text in ("-", "–") for at in (end, end + 2))
        and not any(doc[at].whitespace_ for at in range(end - 1, end + 3))
    )
    return end + 4 if is_joined else end


_SMALL = 3
"""Letters of the longest such word."""
LINKS = frozenset(["da", "do", "das", "dos", "del", "della", "du"])
"""Words of Portuguese, Spanish, Italian and French between the two halves of a place's name."""


def named_before(doc: Doc, start: int, end: int) -> int:
    """Where the name of a settlement begins that ends with a country's name: "Port Sudan"."""
    if (
        start
        and doc[start - 1].text.istitle()
        and any(each.is_main_name for each in settlements(doc[start - 1 : end].text))
    ):
        return start - 1
    return start


_WATERS = frozenset({"Gulf", "Strait", "Straits", "Bay", "Sea", "Horn"})
FIRST_PARTS = frozenset(
    ["Mount", "Lake", "Cape", "Camp", "Fort", "Jebel", "Jabal", "Um", "Umm", "Tal", "Tel", "Tell", "Deir", "Beit", "Ain", "Ras", "Wadi",
     "Khirbet", "Kafr", "Kfar", "Abu", "Bani", "Beni", "Bir", "Oum", "Tin", "Dar", "Koh", "Novo", "Nova", "Velyka", "Stara", "San", "Santa"]
)  # fmt: skip
"""First words of places' names."""


def named_earlier(doc: Doc, start: int) -> int:
    """Where a name begins whose first words the model left out: "the Gulf of Aden", "Um Sayala", "Mount Meron"."""
    if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].text in _WATERS:
        return start - 2
    if start >= 1 and doc[start - 1].text in FIRST_PARTS and doc[start].text[:1].isupper():
        return start - 1
    return start


_STATES = frozenset(
    ["Republic", "Kingdom", "State", "States", "Federation", "Union", "Commonwealth", "Emirate", "Emirates", "Principality", "Sultanate", "Duchy",
     "Confederation", "Democracy", "Government", "Ministry", "Embassy", "Consulate", "Council", "Parliament", "Bank", "Church", "University"]
)  # fmt: skip
"""Nouns of states and bodies whose "of" goes on with their name."""


def is_first_part(doc: Doc, start: int, end: int) -> bool:
    """Whether a word only opens the name behind it: no town is the "Lake" of "Lake Kivu", the "Republic" of "the Republic of Togo"."""
    if end - start != 1 or end >= len(doc):
        return False
    if doc[start].text in FIRST_PARTS:
        return doc[end].text[:1].isupper()
    if doc[start].text not in _STATES:
        return False  # "the district Barmal of Paktika province"
    behind = [token for token in doc[end + 1 : end + 3] if token.lower_ != "the"][:1]
    return doc[end].lower_ == "of" and any(token.text[:1].isupper() for token in behind)


def is_water_of(doc: Doc, end: int) -> bool:
    """Whether a name that ends with "Gulf" goes on with whose gulf it is."""
    return (
        end + 1 < len(doc)
        and doc[end - 1].text in _WATERS
        and doc[end].lower_ == "of"
        and doc[end + 1].text[:1].isupper()
    )


def is_street(text: str) -> bool:
    """Whether a name of several words is a street's or a square's: no settlement of a like name is meant."""
    words = text.lower().split(" ")
    return len(words) > 1 and words[-1] in _STREETS
