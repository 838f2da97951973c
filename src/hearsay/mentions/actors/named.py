"""The actor a known name stands for: whether "Yerevan" speaks, or is where somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.standing import is_dateline, standing
from hearsay.mentions.found import span_of
from hearsay.mentions.names import Name
from hearsay.mentions.places.containers import is_elsewhere
from hearsay.mentions.places.further import PARTS
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc


def actor_named(doc: Doc, atom: NameAtom, speakers: set[int], owned: set[int]) -> tuple[Actor | None, bool]:
    """The actor a known name stands for, if it acts, and whether it stands as a place."""
    name = atom.of("country", "adjective", "people", "seat", "organisation", "party")
    place = atom.of("place", "region")
    if name is None:
        return None, place is not None
    if name.kind == "organisation" and _is_gathering(doc, atom):
        return None, False
    if is_elsewhere(doc, atom):
        return None, True
    is_city = name.kind == "organisation" and atom.of("seat") is not None
    if name.kind in ("adjective", "people") or (name.kind == "organisation" and not is_city):
        return _actor_of(doc, atom, name, None), False
    speaks = _speaks(doc, atom, speakers)
    if place is not None and name.kind == "party" and not speaks and atom.start not in owned:
        return None, True
    if atom.start in owned:
        # "the authorities in Kyiv", "protesters at a Moscow hotel" tells where they are as well as whose.
        return _actor_of(doc, atom, name, None), _is_behind_in(doc, atom.start)
    if name.kind == "seat" and _is_of_a_blow(doc, atom.end):
        return None, True
    stands = "actor" if speaks else standing(doc, atom)
    if stands == "place":
        return None, True
    return _actor_of(doc, atom, name, "GOV" if speaks and name.kind == "country" else None), _is_of_ground(
        doc, atom.start
    )


_BLOWS = frozenset(
    ["attack", "attacks", "bombing", "bombings", "blast", "blasts", "shooting", "shootings", "massacre", "massacres", "explosion", "explosions",
     "stabbing", "stabbings", "siege"]
)  # fmt: skip
"""Nouns of violence before which a city's name says where: "the Paris attack"."""


def _is_of_a_blow(doc: Doc, end: int) -> bool:
    """Whether a name only says where people were struck: "the November Paris attacks", not "a Moscow attack on Kyiv"."""
    behind = doc[end + 1].lower_ if end + 1 < len(doc) else ""
    is_blow = end < len(doc) and doc[end].lower_ in _BLOWS
    return is_blow and behind not in ("on", "against", "by", "at", "in")


def _is_behind_in(doc: Doc, start: int) -> bool:
    """Whether "in" stands before a name, "at" before its article, or either before the part that is meant: "nine farmers in northern Mali"."""
    before = start - 1
    while before > 0 and (doc[before].lower_ in ("a", "an", "the") or doc[before].text in PARTS):
        before -= 1
    is_in = before >= 0 and doc[before].lower_ == "in"
    return is_in or (0 <= before < start - 1 and doc[before].lower_ in ("at", "near", "outside"))


_GROUND = frozenset({"area", "areas", "parts", "regions", "swathes", "swaths", "skies"})


def _is_of_ground(doc: Doc, start: int) -> bool:
    """Whether a land's name says of which ground a part is meant: "shelled rebel-held areas of Yemen"."""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _GROUND


def _is_gathering(doc: Doc, atom: NameAtom) -> bool:
    """ "The Congress of Young Scientists" is not the US Congress: a plain word that goes on with "of" is another name."""
    end = atom.end
    return (
        end - atom.start == 1
        and doc[atom.start].is_title
        and end + 1 < len(doc)
        and doc[end].lower_ == "of"
        and doc[end + 1].text[:1].isupper()
    )


def _speaks(doc: Doc, atom: NameAtom, speakers: set[int]) -> bool:
    """Whether a name is the source of a saying or the subject of a verb of saying."""
    head = next(
        (token for token in doc[atom.start : atom.end] if not atom.start <= token.head.i < atom.end),
        doc[atom.end - 1],
    )
    before = doc[atom.start - 1].lower_ if atom.start else ""
    if before == "to" and atom.start > 1 and doc[atom.start - 2].lower_ == "according":
        return True  # "according to Yerevan"
    if before in ("in", "at", "near", "from", "to") or is_dateline(doc, atom.start, atom.end):
        return False
    if head.dep_ == "nmod:poss" and head.head.lemma_.lower() in verbs("utterance"):
        return True  # "Chad's denial"
    for _ in range(3):
        if head.dep_ != "conj" or head.head.i == head.i or head.head.pos_ != "PROPN":
            break
        head = head.head  # "Thailand and Cambodia each blamed the other"
    if atom.start in speakers and head.dep_ not in ("obj", "amod", "compound", "nmod:poss"):
        return True
    return head.dep_ in ("nsubj", "nsubj:outer") and head.head.lemma_.lower() in verbs("talk")


def _actor_of(doc: Doc, atom: NameAtom, name: Name, sector: str | None) -> Actor:
    span = span_of(doc, atom.start, atom.end)
    return Actor(
        text=span.text,
        span=span,
        name=name.canonical,
        kind=name.actor_kind,
        country=name.country,
        sector=name.sector or sector,
        party=name.side or name.country,
    )
