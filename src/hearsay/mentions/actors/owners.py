"""Whose ministry, army or minister it is: the name beside a role word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.names import Name, NameKind
from hearsay.mentions.words import lowered
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POSSESSIVES = {"'s", "’s", "'", "’", "s’", "s'"}
_HYPHENS = {"-", "–", "‑"}
_ACCEPTED = {"recognised", "recognized", "sanctioned", "accused", "backed", "supported", "sponsored", "funded", "trained", "aligned", "allied"}  # fmt: skip
_MODIFIERS = {"ADJ", "NOUN", "PROPN", "NUM"}
_DETERMINERS = {"the", "a", "an"}
_PRONOUNS = {"its", "his", "her", "their", "whose"}
_REACH = 6


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a role belongs to.

    Attributes:
        start, end: Its tokens.
        others: Further owners in coordination: "Armenian and Azerbaijani soldiers" have two.
        pronoun: Token index of "its" where a pronoun stands for the owner; ``name`` is None then.
    """

    start: int
    end: int
    name: Name | None
    others: tuple[tuple[int, int, Name], ...] = ()
    pronoun: int | None = None


def owner_before(
    doc: Doc, start: int, names: Mapping[int, NameAtom], owned: Mapping[int, Owner]
) -> Owner | None:
    """The owner to the left of a role word, over its modifiers ("Sudan's newly named foreign minister").

    Args:
        names: Each name by its last token. owned: Owners of roles already read, by the role's last token, so that
            "Sudanese foreign ministry spokesman" reads the ministry first.
    """
    at, hops = start - 1, 0
    while at >= 0 and hops <= _REACH:
        token = doc[at]
        if at in owned:
            return owned[at]
        if at in names:
            if is_leaning(doc, names[at].start):
                at, hops = _before_leaning(doc, names[at].start), hops + 1
                continue
            name = _owning(names[at])
            if name is None:
                return None
            sender = _sender(doc, names[at], name, names)
            if sender is not None and not _is_named_behind(doc, start + 1, name, names):
                return sender
            return Owner(names[at].start, at + 1, name, _coordinated(doc, names[at].start, names))
        if token.lower_ in _PRONOUNS:
            return Owner(at, at + 1, None, pronoun=at)
        if token.text in _HYPHENS and at - 1 in names and is_dateline(doc, names[at - 1].start, at):
            return None  # "JUBA - Gunmen raided a village": nobody's of Juba
        if token.text in _POSSESSIVES or token.text in _HYPHENS:
            at -= 1
            continue
        if not _is_modifier(token) and not (hops and _joins_nouns(doc, at)):
            return None
        at, hops = at - 1, hops + 1
    return None


def _sender(doc: Doc, atom: NameAtom, name: Name, names: Mapping[int, NameAtom]) -> Owner | None:
    """The state in "Israel's U.N. ambassador", "the Russian EU mission": who sends somebody to a body of many states."""
    if name.kind != "organisation" or name.country not in ("UNO", "EUR", "IGO"):
        return None
    before = atom.start - 1
    before -= before > 0 and doc[before].text in _POSSESSIVES
    state = names.get(before)
    owner = None if state is None else state.of("country", "adjective")
    return None if state is None or owner is None else Owner(state.start, before + 1, owner)


def _is_named_behind(doc: Doc, at: int, name: Name, names: Mapping[int, NameAtom]) -> bool:
    """Whether a body of the same many states is named behind a comma: "Congo's U.N. mission, MONUSCO", is not Congo's."""
    behind = names.get(at + 1) if doc[at : at + 1].text == "," else None
    own = None if behind is None else behind.of("organisation")
    return own is not None and own.country == name.country


def _joins_nouns(doc: Doc, at: int) -> bool:
    """The "and" of "the bloc's peace and security commissioner"."""
    return doc[at].lower_ in ("and", "&") and at > 0 and doc[at - 1].pos_ == "NOUN" and doc[at - 1].is_lower


def owner_after(
    doc: Doc, end: int, names: Mapping[int, NameAtom], starts: Mapping[int, Owner], words: tuple[str, ...]
) -> Owner | None:
    """The owner to the right of a role word after one of ``words`` ("ministry of defence of Azerbaijan").

    Args:
        names: Each name by its first token. starts: Owners of roles already read, by their first token.
    """
    if end >= len(doc) or doc[end].lower_ not in words:
        return None
    at, hops = end + 1, 0
    while at < len(doc) and hops <= _REACH:
        if at in starts:
            return Owner(starts[at].start, starts[at].end, starts[at].name)
        if at in names:
            atom = names[at]
            if is_leading(doc, atom.end):
                at, hops = atom.end + 2, hops + 1
                continue  # "of the Russia-led Collective Security Treaty Organization"
            # "of the Armenian government": the adjective leads to a role read before, or to a common noun.
            name = _owning(atom)
            return None if name is None else _with_next(doc, atom, name, names)
        token = doc[at]
        if token.lower_ not in _DETERMINERS and not _is_modifier(token):
            return None
        at, hops = at + 1, hops + 1
    return None


def is_leading(doc: Doc, end: int) -> bool:
    """Whether a state's name only says who leads or backs the body behind it: "the Russia-led bloc"."""
    return end + 1 < len(doc) and doc[end].text in _HYPHENS and doc[end + 1].lower_ in _LEADING


_LEADING = frozenset(("led", "backed", "sponsored", "brokered", "dominated"))


def _with_next(doc: Doc, atom: NameAtom, name: Name, names: Mapping[int, NameAtom]) -> Owner:
    """ "presidents of Chad and Sudan": the owner after "and" is the nearest, the one before it a further one."""
    at = atom.end
    if at + 1 < len(doc) and doc[at].lower_ == "and":
        at += 2 if doc[at + 1].lower_ == "the" else 1
        following = names.get(at)
        second = (
            following.of("country", "party")
            if following is not None and name.kind in ("country", "party")
            else None
        )
        if following is not None and second is not None and second != name:
            return Owner(following.start, following.end, second, ((atom.start, atom.end, name),))
    return Owner(atom.start, atom.end, name)


def _owning(atom: NameAtom) -> Name | None:
    """The name as an owner; the governor of a province speaks for the state it lies in."""
    owner = next((name for name in atom.names if name.owns), None)
    if owner is not None:
        return owner
    place = atom.of("place", "region")
    return None if place is None or place.country is None else replace(place, side=place.country)


def is_leaning(doc: Doc, start: int) -> bool:
    """ "Pro-Russian", "anti-French", "UN-recognised": whom somebody sides with or against, and never whose they are."""
    words = lowered(doc)
    if start + 2 < len(words) and words[start + 1] in _HYPHENS and words[start + 2] in _ACCEPTED:
        return True
    return (
        start > 1
        and words[start - 1] in _HYPHENS
        and words[start - 2] in ("pro", "anti")
        and not doc[start - 1].whitespace_
    )


def _before_leaning(doc: Doc, start: int) -> int:
    """The token before "pro-Russian" or "Eritrean-backed"; the latter has nothing of its own before the name."""
    return start - 3 if start > 1 and doc[start - 1].text in _HYPHENS else start - 1


def _is_modifier(token: Token) -> bool:
    if token.pos_:
        return token.pos_ in _MODIFIERS or (
            token.pos_ == "VERB" and token.lower_.endswith(("ed", "ing")) and token.dep_ == "amod"
        )
    return token.is_alpha and token.lower_ not in _STOPS


_STOPS = {"and", "or", "but", "of", "in", "on", "at", "to", "by", "from", "with", "for", "that", "which", "who", "said", "says", "is", "was", "are", "were",
          "has", "had", "have", "as", "it", "he", "she", "they", "the", "a", "an", "this", "over", "after", "before", "against", "between", "told", "its"}  # fmt: skip


def _coordinated(doc: Doc, start: int, names: Mapping[int, NameAtom]) -> tuple[tuple[int, int, Name], ...]:
    """Further adjectives before the owner: "Armenian and Azerbaijani", "Armenian-Azerbaijani"."""
    found: list[tuple[int, int, Name]] = []
    at = start - 1
    while at >= 1 and (doc[at].lower_ in ("and", "or", "&", ",") or doc[at].text in _HYPHENS):
        atom = names.get(at - 1)
        name = atom.of("adjective", "country") if atom else None
        if atom is None or name is None:
            break
        if doc[at].text in _HYPHENS and doc[at].whitespace_ and atom.of("adjective") is None:
            break  # the dash of a dateline: "KHERSON, Ukraine - Russian troops"
        if doc[at].text == "," and not found and atom.of("adjective") is None:
            break  # "in Iraq, Kenyan forces", "near the border with Libya, Chadian officers"
        found.append((atom.start, atom.end, name))
        at = atom.start - 1
    return tuple(found)


def as_owner(actor: Actor) -> Name:
    """An actor as the one a ministry, an army or a spokesman belongs to."""
    sector = actor.sector if actor.sector in ("REB", "PRE") else None
    kind: NameKind = "party" if sector else "country"
    named = country_names().get(actor.country or "", actor.name)
    if actor.party and actor.party != actor.country:
        named = actor.party
    return Name(kind, named, actor.country, sector, actor.party)
