"""Words that may name a place: by the tables, by the model, by a preposition or "the village of" before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.places.containers import held_by_name_after
from hearsay.mentions.places.further import (
    FIRST_PARTS,
    PARTS,
    ending_in_terrain,
    is_water_of,
    joined_on,
    named_before,
    named_earlier,
    named_further,
)
from hearsay.mentions.places.ground import NAMED_PLACES, RAIDS, held_ground
from hearsay.mentions.places.precision import DIRECTIONS, REGION_NOUNS, SETTLEMENT_NOUNS
from hearsay.mentions.words import kinds_of, lowered, words_of

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words at ``doc[start:end]`` that may name a place.

    Attributes:
        atom: The known name they are, whole; None where the gazetteer has to tell.
        is_sure: Whether the words around or the model say that it is a place, known or not.
    """

    start: int
    end: int
    atom: NameAtom | None
    is_sure: bool


def candidates_of(doc: Doc, found: ActorsFound, context: Mapping[str, int]) -> Iterator[Candidate]:
    """Every stretch of words that may name a place, in no order; they may overlap."""
    taken: dict[int, int] = {}
    for atom in found.places:
        if is_adjective_of(doc, atom.end):
            continue
        if atom.end < len(doc) and doc[atom.end].text in _BODIES:
            continue  # "a fellow at the Middle East Institute", "within the Astana format"
        start, end = named_before(doc, atom.start, atom.end), named_further(doc, atom.start, atom.end)
        # "Wadi Gaza" is not Gaza; Lake Kivu lies in Kivu
        is_further = doc[start - 1 : start].text in FIRST_PARTS - {"Lake", "Mount", "Cape"}
        if start == atom.start and (doc[start - 1 : start].text == "of" or is_further):
            start = named_earlier(doc, start)
        if is_water_of(doc, atom.end):  # "the Gulf of Aden" is not "the Gulf"
            start, end = atom.end - 1, atom.end + 2
        is_whole = (start, end) == (atom.start, atom.end)
        yield Candidate(start, end, atom if is_whole else None, True)
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
            if is_adjective_of(doc, end):
                continue
            if start < end < len(doc) and _is_model(doc[end].text):
                continue  # "a Sukhoi Su-24 bomber"
            if _is_side_of_the_world(doc, start, end) or not any(
                t.text[:1].isupper() for t in doc[start:end]
            ):
                continue  # "the West"; "inter alia"
            if start < end and (is_part or not any(token in taken for token in range(start, end))):
                start = named_earlier(doc, start)
                yield Candidate(start, named_further(doc, start, end), None, True)
    for start, end, is_sure in _by_words(doc, taken):
        further = named_further(doc, start, end)
        yield Candidate(start, further, None, is_sure or further > end)
    for start, end in ending_in_terrain(doc):
        yield Candidate(start, end, None, True)
    for start, end in held_by_name_after(doc, taken):
        yield Candidate(start, end, None, True)
    for start, end, is_sure in held_ground(doc, taken, context):
        yield Candidate(start, named_further(doc, start, end), None, is_sure)


_OF_WHOM = frozenset({"flagged", "owned", "registered", "operated", "backed", "linked", "affiliated", "aligned", "built", "made", "born", "funded", "led"})  # fmt: skip


def is_adjective_of(doc: Doc, end: int) -> bool:
    """Whether a name before a hyphen only tells whose something is: "a Malta-flagged tanker", and no place of what befell it."""
    return end + 1 < len(doc) and doc[end].text in ("-", "–") and doc[end + 1].lower_ in _OF_WHOM


_BODIES = frozenset(
    ["Institute", "Institution", "Forum", "Times", "Post", "Eye", "Monitor", "Observatory", "Foundation", "Programme", "Program", "Watch", "Review",
     "Quarterly", "Journal", "Command", "Fleet", "Committee", "Commission", "Initiative", "Project", "Airlines", "Airways", "Television", "Agency",
     "Association", "Society", "Group", "Council", "Studies", "Treaty", "Accord", "Accords", "Protocol", "Agreement", "Convention", "Day", "format", "Format", "Process"]
)  # fmt: skip
"""Nouns that make a name of a body or a paper of the place's name before them."""
_PARTS_OF_TOWNS = frozenset({"quarter", "neighbourhood", "neighborhood", "suburb", "district", "crossing"})
"""Nouns before which a name is a place's, whoever else is called so: "the Sheikh Maqsoud quarter"."""


_BEFORE_NAMES = SETTLEMENT_NOUNS | {"the", "of"}
_WHAT_PLACES_ARE = SETTLEMENT_NOUNS | REGION_NOUNS


def _is_model(word: str) -> bool:
    """Whether a word is a make's number, letters and digits in one: "Su-24", "T-72"."""
    return word[:1].isalpha() and word[:1].isupper() and any(letter.isdigit() for letter in word)


def _is_side_of_the_world(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is that of half the world, no town called so: "condemned the West"."""
    is_side = end - start == 1 and doc[start].text in {"West", "East", "North", "South"}
    return is_side and start > 0 and doc[start - 1].lower_ == "the"


def _is_of_the_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the last word is a part of the name: "Dallas County", "the Rift Valley", not "Kassala state"."""
    return (
        end - start > 1
        and doc[end - 1].text[:1].isupper()
        and doc[end - 1].lower_ in ("county", "valley", "peninsula", "island", "islands")
    )


def _by_words(doc: Doc, taken: Mapping[int, int]) -> Iterator[tuple[int, int, bool]]:
    """Capitalised words after "the village of" or a locative preposition, and before "district"."""
    low, kinds = lowered(doc), kinds_of(doc)
    for index, word in enumerate(low):
        if word in _LOCATIVE and kinds[index] in ("ADP", "SCONJ", "PART", ""):
            at, is_named = index + 1, False
            while at < len(low) and (low[at] in _BEFORE_NAMES or low[at] in DIRECTIONS):
                is_named = is_named or low[at] in SETTLEMENT_NOUNS
                at += 1
            before = low[index - 1] if index else ""
            is_named = is_named or (word == "of" and before in NAMED_PLACES)
            is_named = is_named or (word == "on" and before in RAIDS)
            for start, end in _runs(doc, at, taken):
                after = low[end] if end < len(low) else ""
                yield start, end, is_named or after in _WHAT_PLACES_ARE
        elif word in ("'s", "’s") and index and words_of(doc)[index - 1][:1].isupper():
            for start, end in _runs(doc, index + 1, taken):  # "in Afghanistan's Faryab province"
                if start == index + 1 and end < len(low) and low[end] in _WHAT_PLACES_ARE:
                    yield start, end, True


def _runs(doc: Doc, at: int, taken: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words from a token on, over commas and "and"."""
    words, kinds = words_of(doc), kinds_of(doc)
    for _ in range(6):
        start, hyphens = at, 0
        while (
            at < len(words)
            and at not in taken
            and words[at][:1].isupper()
            and words[at][-1:].isalpha()
            and kinds[at] in ("PROPN", "NOUN", "ADJ", "")
        ):
            at += 1
            if joined_on(doc, at) > at and at + 1 not in taken:
                at, hyphens = joined_on(doc, at), hyphens + 1
            elif (
                at + 1 < len(words)
                and words[at] in ("-", "–")
                and not doc[at - 1].whitespace_
                and not doc[at].whitespace_
                and words[at + 1][:1].isalpha()
                and at + 1 not in taken
            ):
                at += 2
        if at == start or at - start - 4 * hyphens > 4:
            return
        yield start, at
        if at < len(words) and (words[at] == "," or words[at].lower() == "and"):
            at += 1
        else:
            return
