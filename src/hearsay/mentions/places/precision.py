"""How exactly the words around a name say where: in it, near it, in its district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.records import Precision

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEAR = {"near", "outside", "around", "towards", "toward", "beyond", "off"}
DIRECTIONS = {
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
}
SETTLEMENT_NOUNS = {
    "village", "town", "city", "settlement", "port", "suburb", "hamlet", "capital", "commune", "municipality", "township", "locality", "parish",
}  # fmt: skip
_REGIONS = {"regions", "provinces", "districts", "oblasts", "states", "governorates", "counties"}
REGION_NOUNS = {
    "region",
    "province",
    "district",
    "oblast",
    "state",
    "governorate",
    "county",
    "area",
    "territory",
    "enclave",
    "exclave",
    "division",
    "prefecture",
    "republic",
    "peninsula",
    "valley",
    "corridor",
    "strip",
    "front",
    "raion",
}


def worded_precision(doc: Doc, start: int, end: int) -> Precision:
    """near for "near X", "20 km from X", "north of X", "close to X"; region for "X district"; exact otherwise."""
    after = end + (end < len(doc) and doc[end].text in ("'s", "’s"))
    if after < len(doc) and doc[after].lower_ in REGION_NOUNS:
        return "region"
    if _shares_region(doc, start, end):
        return "region"
    at = start - 1
    while at >= 0 and (doc[at].lower_ in SETTLEMENT_NOUNS | {"the", "of"} or doc[at].pos_ == "ADJ"):
        if (
            doc[at].lower_ == "of"
            and at
            and doc[at - 1].lower_
            in DIRECTIONS | {"outskirts", "outside", "vicinity", "km", "kilometres", "kilometers", "miles"}
        ):
            return "near"
        at -= 1
    if at < 0:
        return "exact"
    word = doc[at].lower_
    before = doc[at - 1].lower_ if at else ""
    if (
        word in _NEAR
        or (word == "to" and before in ("close", "next", "adjacent"))
        or (
            word == "from"
            and before in ("km", "kilometres", "kilometers", "miles", "metres", "meters", "far")
        )
    ):
        return "near"
    return "exact"


def _shares_region(doc: Doc, start: int, end: int) -> bool:
    """ "The Belgorod and Kursk regions", "its states of Kassala and Gedaref": one word makes regions of them all."""
    at = end
    while at < len(doc) and at < end + 8 and _is_listed(doc, at):
        at += 1
    if at < len(doc) and doc[at].lower_ in _REGIONS:
        return True
    at = start - 1
    while at >= 0 and at > start - 8 and _is_listed(doc, at):
        at -= 1
    return at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ in _REGIONS


def _is_listed(doc: Doc, at: int) -> bool:
    return doc[at].text[:1].isupper() or doc[at].lower_ in ("and", ",", "-")
