"""Names that mean one state on one page and another elsewhere: "Brussels", "Congo", "Georgetown", "the North"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from hearsay.gazetteer import countries, fold
from hearsay.mentions.names import Name
from hearsay.mentions.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.mentions.actors.atoms import NameAtom

_OPPOSITE = {"North": "South", "South": "North", "East": "West", "West": "East"}
_OF_A_STATE = ("country", "adjective", "people")


def settle_namesakes(doc: Doc, atoms: Sequence[NameAtom]) -> list[NameAtom]:
    """The names with the meaning first that the rest of the page bears out; those it does not bear out are left out.

    Capitals that many towns share speak for a government only where the page names the state. Brussels is the Union's unless
    the page names Belgium. A name that two states share is the one's whose other names the page has, else the first in the
    table.
    """
    named = _named(atoms)
    found: list[NameAtom] = []
    for atom in atoms:
        names = list(atom.names)
        names = [name for name in names if not _is_shy(doc, atom, name) or name.country in named]
        seat = next((name for name in names if name.kind == "seat"), None)
        if seat is not None and seat.country not in named:
            # the other meanings keep their order
            names = [
                *(n for n in names if n.kind == "organisation"),
                *(n for n in names if n.kind != "organisation"),
            ]
        states = {name.country for name in names if name.kind in _OF_A_STATE}
        if len(states) > 1 and len(states & named) == 1:
            names.sort(key=lambda name: name.country not in named)
        if names:
            found.append(replace(atom, names=tuple(names)))
    return sorted([*found, *_halves(doc, found)], key=lambda atom: atom.start)


def _named(atoms: Sequence[NameAtom]) -> set[str | None]:
    """The states a page names by a name that no other state has."""
    named: set[str | None] = set()
    for atom in atoms:
        states = {name.country for name in atom.names if name.kind in _OF_A_STATE}
        if len(states) == 1:
            named |= states
    # A capital that no other town is called after names its state as well, where two states share their name.
    shared = {frozenset(n.country for n in a.names if n.kind in _OF_A_STATE) for a in atoms}
    seats = {
        name.country
        for atom in atoms
        for name in atom.names
        if name.kind in ("seat", "organisation", "party")
    }
    for either in shared:
        if len(either) > 1:
            named |= either & seats
    return named


@cache
def _shy_capitals() -> frozenset[str]:
    """Capitals whose name many towns bear, so that the table does not have them as seats of government."""
    return frozenset(fold(c.capital) for c in countries() if c.capital not in c.seats)


def _is_shy(doc: Doc, atom: NameAtom, name: Name) -> bool:
    return name.kind == "seat" and fold(doc[atom.start : atom.end].text) in _shy_capitals()


def _halves(doc: Doc, atoms: Sequence[NameAtom]) -> list[NameAtom]:
    """ "The North" where the page names North Korea; "North and South Korea"."""
    from hearsay.mentions.actors.atoms import NameAtom

    if _OPPOSITE.keys().isdisjoint(words_of(doc)):
        return []
    states = {
        name.canonical: name for atom in atoms for name in atom.names if name.kind in ("country", "seat")
    }
    starts = {atom.start: atom for atom in atoms}
    covered = {token for atom in atoms for token in range(atom.start, atom.end)}
    names = {country.name: country.code for country in countries()}
    found: list[NameAtom] = []
    for at, word in enumerate(words_of(doc)):
        if at in covered or word not in _OPPOSITE or at + 1 >= len(doc):
            continue
        token = doc[at]
        other = starts.get(token.i + 2) if doc[token.i + 1].lower_ == "and" else None
        whole = other.of("country") if other is not None else None
        if whole is not None and whole.canonical.startswith(_OPPOSITE[token.text] + " "):
            name = f"{token.text} {whole.canonical.partition(' ')[2]}"
        elif token.i and doc[token.i - 1].lower_ == "the" and _ends(doc, token.i + 1):
            fitting = [
                name for name in states if name.partition(" ")[0] in (token.text, _OPPOSITE[token.text])
            ]
            rests = {name.partition(" ")[2] for name in fitting}
            name = f"{token.text} {rests.pop()}" if len(rests) == 1 else ""
        elif _is_bare(doc, at):
            # "North accuses South of broadcasts", a headline over a text that speaks of "the North"
            rests = {name.partition(" ")[2] for name in states if name.partition(" ")[0] in _OPPOSITE}
            name = f"{token.text} {rests.pop()}" if len(rests) == 1 and _is_called(doc) else ""
        else:
            continue
        if name in names:
            code = names[name]
            found.append(NameAtom(token.i, token.i + 1, (Name("country", name, code, side=code),)))
    return found


def _is_called(doc: Doc) -> bool:
    """Whether a text calls a state by its direction: "the North said"."""
    words = words_of(doc)
    return any(
        word in _OPPOSITE and words[at - 1] in ("the", "The") and _ends(doc, at + 1)
        for at, word in enumerate(words[:-1])
        if at
    )


def _is_bare(doc: Doc, at: int) -> bool:
    """Whether a direction without an article stands where a party would: subject or object, nothing before or behind it its own."""
    before = doc[at - 1] if at else None
    is_free = (
        before is None
        or bool(doc[at].is_sent_start)
        or before.is_punct
        or before.pos_ in ("VERB", "ADP", "CCONJ", "SCONJ", "SPACE")
    )
    return (
        is_free
        and (before is None or before.lower_ not in ("in", "to"))
        and doc[at].dep_ in ("nsubj", "obj", "obl", "nmod:poss", "conj")
        and _ends(doc, at + 1)
    )


def _ends(doc: Doc, at: int) -> bool:
    """ "The South said", "the South's"; not "the South Sudanese", "the South of the country", "the South bank"."""
    token = doc[at]
    return (
        token.lower_ != "of"
        and not token.text[:1].isupper()
        and (token.lower_ in ("'s", "’s") or token.pos_ not in ("NOUN", "ADJ", "PROPN", "NUM"))
    )
