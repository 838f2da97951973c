"""A place by the gazetteer of towns: the likeliest of its name, or unresolved where none is safe to say."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hearsay.gazetteer import Region, Settlement, fold
from hearsay.mentions.actors.spelling import is_abbreviation
from hearsay.mentions.places.candidates import Candidate
from hearsay.mentions.places.containers import lying_in
from hearsay.mentions.places.further import LINKS, is_street
from hearsay.mentions.places.ground import is_people
from hearsay.mentions.places.known import regional, settled
from hearsay.mentions.places.likeliest import NOWHERE, Container, best_place
from hearsay.mentions.places.precision import REGION_NOUNS
from hearsay.records import Precision, Span, Where

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEVER_PLACES = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
                 "july", "august", "september", "october", "november", "december", "parliament", "congress", "god", "internet"}  # fmt: skip
# What a place must weigh to be believed without the model's word: a town of ten thousand, or any place of a country in the text.
_BELIEVED_POPULATION = 10_000


# A city of so many is known by its other names too, far from home.
_STRAY_POPULATION = 200_000


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


def _is_told_smaller(doc: Doc, start: int, best: Settlement, context: Counter[str]) -> bool:
    """Whether the words before a name make it smaller than the city that bears it, or a village of a land that is named: "the village of Valencia"."""
    noun = start - 1 - (start > 1 and doc[start - 1].lower_ == "of")
    most = _MOST.get(doc[noun].lower_) if noun >= 0 else None
    return most is not None and best.population > (0 if context and most < _TOWN else most)


_TOWN = 300_000
_MOST = {"village": 50_000, "villages": 50_000, "hamlet": 20_000, "settlement": 100_000, "town": _TOWN, "towns": _TOWN}  # fmt: skip
"""People that what is called so may have."""
_VILLAGE = 15_000
_NAMED_OFTEN = 4
"""Countries named so often tell where a document's villages lie."""
_RULED_FROM = frozenset({"region", "oblast", "province", "governorate"})
_BESIDE = frozenset({"Island", "Islands", "Peninsula", "Airfield", "Airbase"})
"""Ground that lies at a town of its name."""


def looked_up_where(
    doc: Doc,
    candidate: Candidate,
    text: str,
    span: Span,
    precision: Precision,
    context: Counter[str],
    container: Container,
) -> Where | None:
    """The likeliest town or region of a name; unresolved where the words are sure of a place and no table is, None where neither is."""
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
    halves = [] if best is not None else [each for each in LINKS if f" {each} " in text]
    if halves:
        # "Mocimboa da Praia", which the tables call by its first half
        half = best_place(text.split(f" {halves[0]} ")[0], context, container)
        if half is not None and not isinstance(half, Region) and context[half.country or ""]:
            best = half
    if best is None and text.split(" ")[-1] in _BESIDE:
        # "Lamu Island", "Nyala Airbase": by the town of the name, where the text is about its country
        beside = best_place(text.rsplit(" ", 1)[0], context, container)
        if beside is not None and not isinstance(beside, Region) and context[beside.country or ""]:
            best, name, precision = beside, text.rsplit(" ", 1)[0], "near"
    if isinstance(best, Region):
        is_believed = candidate.is_sure or best.is_plain
        return regional(best, text, span) if is_believed else None
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
    if (
        best is not None
        and not context[best.country]
        and _is_told_smaller(doc, candidate.start, best, context)
    ):
        best = None
    held = lying_in(doc, candidate.end) if candidate.atom is None else NOWHERE
    if best is not None and held.country is not None and best.country != held.country:
        best = best_place(text, Counter(), held)  # "Palma in northern Mozambique" is not Spain's
        best = None if best is None or best.country != held.country or isinstance(best, Region) else best
    if best is not None and not context[best.country] and is_people(doc, candidate.start, candidate.end):
        best = None  # the Beja tribes are not of the Tunisian town
    if best is not None and (
        candidate.is_sure or best.population >= _BELIEVED_POPULATION or context[best.country]
    ):
        return settled(best, text, span, precision, name == text)
    is_adjective = doc[candidate.end - 1].pos_ == "ADJ"  # "Kurdish positions"
    if candidate.is_sure and not is_adjective and not is_people(doc, candidate.start, candidate.end):
        return Where(
            text=text,
            span=span,
            name=text,
            country=held.country,
            latitude=None,
            longitude=None,
            precision="unresolved",
        )
    return None
