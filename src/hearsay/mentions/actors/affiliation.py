"""Whose a person is by the words behind the name: "Colonel X of the Malian general staff", "Y, who leads Fiji's delegation"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.described import Described
from hearsay.mentions.names import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DETERMINERS = {"the", "a", "an"}
_LEADS = {"command", "lead", "head", "run", "represent", "chair", "govern", "rule", "direct", "oversee"}
# "Ambassador X presented Fiji's protest": who hands over a state's words is its messenger.
_HANDS_OVER = {"present", "deliver", "convey", "hand", *_LEADS}
_REACH = 6
_CLAUSE = 14
_INSTITUTES = frozenset(
    ("tank", "institute", "university", "consultancy", "centre", "center", "foundation", "firm")
)
_EXPERTS = frozenset(("analyst", "expert", "researcher", "fellow", "scholar", "specialist", "economist", "historian", "lecturer", "professor", "director",
                      "associate", "editor", "commentator", "columnist", "correspondent", "founder", "president", "chairman", "consultant"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Whom a person belongs to; ``sector`` is that of the body named, None where only a state or party is."""

    name: Name
    sector: str | None = None


def affiliation(
    doc: Doc, end: int, starting: Mapping[int, Described], names: Mapping[int, NameAtom]
) -> Affiliation | None:
    """Whom the words right behind a person's name say the person belongs to; None where they do not say it.

    Args:
        end: The token behind the name.
        starting: Role words with an owner by their first token. names: Known names by their first token.
    """
    if end + 1 >= len(doc):
        return None
    word = doc[end].lower_
    if word in ("of", "from"):
        at = end + 1 + (doc[end + 1].lower_ in _DETERMINERS)
        return (
            _body(starting, at) or _party(doc, names, at, is_possessive=False) or _adjective(doc, names, at)
        )
    if word in (",", "(", "-", "–"):
        return _in_clause(doc, end + 1, starting, names)
    if doc[end].pos_ == "VERB" and doc[end].lemma_.lower() in _HANDS_OVER:
        return _body(starting, end + 1) or _party(doc, names, end + 1, is_possessive=True)
    return None


def _body(starting: Mapping[int, Described], at: int) -> Affiliation | None:
    described = starting.get(at)
    if described is None or described.owner is None or described.owner.name is None:
        return None
    body = described.atom.of("body")
    return Affiliation(described.owner.name, body.sector if body is not None else None)


def _party(doc: Doc, names: Mapping[int, NameAtom], at: int, *, is_possessive: bool) -> Affiliation | None:
    atom = names.get(at)
    name = atom.of("country", "party", "organisation") if atom is not None else None
    if atom is None or name is None:
        return None
    if is_possessive and not (atom.end < len(doc) and doc[atom.end].text in ("'s", "’s", "'", "’")):
        return None
    return Affiliation(name)


def _adjective(doc: Doc, names: Mapping[int, NameAtom], at: int) -> Affiliation | None:
    """ "Of the Kenyan contingent", whatever it is that is Kenyan."""
    atom = names.get(at)
    name = atom.of("adjective") if atom is not None else None
    is_led = atom is not None and atom.end < len(doc) and doc[atom.end].pos_ in ("NOUN", "PROPN")
    return Affiliation(name) if name is not None and is_led else None


def _in_clause(
    doc: Doc, at: int, starting: Mapping[int, Described], names: Mapping[int, NameAtom]
) -> Affiliation | None:
    """ ", speaking for the Chadian army", ", who commands Chad's eastern front"."""
    words = [token.lower_ for token in doc[at : at + 4]]
    if not words:
        return None
    if words[0] in _DETERMINERS or words[0] in _EXPERTS:
        return _at_an_institute(doc, at, names)
    if words[0] in ("speaking", "talking", "acting"):
        skipped = 2 if words[1:2] == ["for"] else 4 if words[1:4] == ["on", "behalf", "of"] else 0
        if not skipped:
            return None
        first = at + skipped
    elif words[0] == "representing":
        first = at + 1
    elif words[0] == "who" and at + 1 < len(doc) and _verb(doc[at + 1]) in _LEADS:
        first = at + 2
    elif words[:3] in (["who", "speaks", "for"], ["who", "spoke", "for"]):
        first = at + 3
    else:
        return None
    for here in range(first, min(first + _REACH, len(doc))):
        if doc[here].text in {",", ".", ";", ":"}:
            return None
        found = _body(starting, here) or _owner(names, here)
        if found is not None:
            return found
    return None


def _at_an_institute(doc: Doc, at: int, names: Mapping[int, NameAtom]) -> Affiliation | None:
    """ ", an expert on the war at the Stimson Center", ", a science editor with the Indian channel NDTV"."""
    is_expert = False
    for here in range(at, min(at + _CLAUSE, len(doc) - 1)):
        token = doc[here]
        if token.text in {",", ".", ";", ":", ")"} or (is_expert and token.pos_ in ("AUX", "VERB")):
            return None
        is_expert = is_expert or token.lower_ in _EXPERTS
        if not is_expert or token.lower_ not in ("at", "with", "from"):
            continue
        for there in range(here + 1, min(here + _REACH + 2, len(doc))):
            if doc[there].text == ",":
                return _seat_of_institute(doc, there + 1, names)
            if doc[there].text in {".", ";", ":", ")"}:
                return None
            atom = names.get(there)
            name = atom.of("organisation") if atom is not None else None
            if name is not None:
                return Affiliation(name)
    return None


def _seat_of_institute(doc: Doc, at: int, names: Mapping[int, NameAtom]) -> Affiliation | None:
    """ "The Hedley Centre, a think tank in London": a body that no table has is of the capital it sits in."""
    words = [token.lower_ for token in doc[at : at + _REACH + 2]]
    if words[:1] not in (["a"], ["an"], ["the"]):
        return None
    for index in range(1, len(words) - 1):
        if words[index] in _INSTITUTES and "in" in words[index + 1 : index + 3]:
            atom = names.get(at + words.index("in", index) + 1)
            name = atom.of("seat", "country") if atom is not None else None
            return Affiliation(name) if name is not None else None
    return None


def _verb(token: Token) -> str:
    """The lemma; without the model the third person's bare form."""
    return token.lemma_.lower() or token.lower_.removesuffix("s")


def _owner(names: Mapping[int, NameAtom], at: int) -> Affiliation | None:
    atom = names.get(at)
    name = atom.of("country", "adjective", "party", "organisation", "seat") if atom is not None else None
    return Affiliation(name) if name is not None else None
