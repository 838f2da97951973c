"""Whom a pronoun or a noun means by the reader model's links: "the airline" of "Kenya Airways", "he" of the envoy before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.opposed import opposed_by
from hearsay.mentions.actors.same_body import who_tells_of
from hearsay.mentions.actors.same_office import names_its_place
from hearsay.mentions.found import FoundActor, span_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.language import Link

SURE_NOUN = 0.7
"""A noun linked with less stays "the airline": benchmarks/anaphora, and no wrong name on the pages of benchmarks/data."""
_STEPS = 50
_STEM = 5
_MISSIONS = ("embassy", "consulate")
_NOUN_KINDS = ("person", "organisation", "group")
# Whom words for armed people never mean: "the rebels" no coalition of states, "the army" no government.
_OF_STATES = frozenset(
    ("government", "regime", "junta", "cabinet", "army", "military", "navy", "police", "parliament")
)
_GROUPS = frozenset(("group", "movement", "faction", "militia", "rebels", "militants"))
_BODIES_OF_STATE = frozenset(
    ("ministry", "government", "army", "military", "police", "embassy", "parliament", "presidency")
)
_NEVER = {"REB": ("GOV", "MIL", "COP", "LEG"), "MIL": ("GOV", "LEG", "JUD"), "COP": ("GOV", "MIL", "REB")}


class Linked:
    """Actors by the links that lead to them.

    Args:
        links: Of the document, tokens counted in ``doc``.
        actors: What is named or described in it; a chain ends at the first of them who is known by more than a role.
    """

    def __init__(self, links: Sequence[Link], actors: Sequence[FoundActor]) -> None:
        self._links = {link.anaphor: link for link in links}
        self._at: dict[int, Actor] = {}
        for found in sorted(actors, key=lambda each: each.start - each.end):
            self._at.update(dict.fromkeys(range(found.start, found.end), found.actor))

    def actor(
        self,
        token: int,
        fits: Callable[[Actor], bool],
        known: Mapping[int, tuple[Actor, ...]],
        at_least: float = 0.0,
        never_through: frozenset[int] = frozenset(),
    ) -> Actor | None:
        """Whom the chain of a word leads to; None where it ends at words that name nobody, or at somebody who does not fit.

        Args:
            token: Head of the later mention.
            fits: Whether an actor can be what the word means.
            known: Anaphors resolved before, by token.
            at_least: The score that each link of the chain must have.
            never_through: Tokens at which the chain ends.
        """
        for _ in range(_STEPS):
            link = self._links.get(token)
            if link is None or link.score < at_least:
                return None
            token = link.antecedent
            if token in never_through:
                return None
            resolved = known.get(token, ())
            actor = resolved[0] if len(resolved) == 1 else self._at.get(token)
            if actor is not None and is_identified(actor) and (fits(actor) or actor.kind != "unnamed"):
                return actor if fits(actor) else None
        return None


def is_identified(actor: Actor) -> bool:
    """Whether it is somebody in particular: a name, or an office or body with a country."""
    return actor.kind in ("person", "country") or (
        actor.country is not None if actor.kind != "organisation" else actor.name[:1].isupper()
    )


def linked_nouns(
    doc: Doc, links: Sequence[Link], actors: Sequence[FoundActor], kinds: Sequence[str]
) -> Iterator[FoundActor]:
    """Nouns that no list of offices and bodies holds, or whose owner is not said, with the identity of whom they link to."""
    linked = Linked(links, actors)
    # "her ... the president" is as often two people
    pronouns = frozenset(link.antecedent for link in links if doc[link.antecedent].pos_ in ("PRON", "DET"))
    # "the group" is nobody's ministry, whatever the model links it to
    pronouns |= {
        link.anaphor
        for link in links
        if doc[link.anaphor].lower_ in _GROUPS and doc[link.antecedent].lower_ in _BODIES_OF_STATE
    }
    covered = {
        token: each
        for each in sorted(actors, key=lambda each: each.start - each.end)
        for token in range(each.start, each.end)
    }
    holders: dict[str, set[str]] = {}
    states = {each.actor.country for each in actors if each.actor.country in country_names()}
    for found in actors:
        if found.actor.kind == "person" and found.actor.role:
            holders.setdefault(found.actor.role.lower(), set()).add(found.actor.name)
    for link in links:
        token = doc[link.anaphor]
        own = covered.get(token.i)
        is_description = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and own is not None)
        if not is_description or not any(child.dep_ == "det" for child in token.children):
            continue
        if own is not None and is_identified(own.actor) and own.actor.kind != "unnamed":
            continue
        if names_its_place(doc, token.i) or token.i in pronouns:
            continue
        meant = linked.actor(token.i, lambda actor: actor.kind in _NOUN_KINDS, {}, SURE_NOUN, pronouns)
        if meant is None or not _is_alike(meant, kinds[token.i]):
            continue
        if meant.country is not None and meant.country in opposed_by(token, actors):
            continue  # "Rejecting Chad's claim, the army said": not the one whose claim it is
        if own is not None and own.actor.kind == "organisation" and meant.kind == "person":
            continue  # "the prime minister's office" is nobody's name
        is_army = own is not None and own.actor.kind == "organisation" and own.actor.sector == "MIL"
        teller = who_tells_of(token, actors) if is_army else None
        if teller is not None and teller.country != meant.country:
            continue  # "Algeria's ministry said the army had shot it down": see same_body.py
        if own is not None and is_army and meant.sector == "REB":
            if states == {meant.country} and meant.country is not None:
                # "The army" beside a movement is the state's, where the page knows no other.
                yield FoundActor(own.start, own.end, _army(own.actor, meant.country))
            continue
        if own is not None and own.actor.text.lower() in _MISSIONS and not meant.name.startswith("Embassy"):
            continue  # the embassy is the other side's, who writes to the ministry
        if own is not None and own.actor.text.lower() == "ministry":
            continue  # the one named last: see same_body.py
        if own is not None and (not _may_be(own.actor, meant) or _is_held(own.actor, meant, holders)):
            continue
        start, end = (own.start, own.end) if own is not None else (token.i, token.i + 1)
        span = span_of(doc, start, end)
        yield FoundActor(start, end, msgspec.structs.replace(meant, text=span.text, span=span))


def _army(actor: Actor, country: str) -> Actor:
    name = f"Armed forces of {country_names()[country]}"
    return msgspec.structs.replace(actor, name=name, country=country, party=country)


def _is_alike(actor: Actor, kind: str) -> bool:
    return (kind == "person") == (actor.kind == "person") and kind in ("person", "organization")


def _is_held(described: Actor, named: Actor, holders: Mapping[str, set[str]]) -> bool:
    """Whether somebody else on the page has the office, and the one linked to has none."""
    return named.role is None and bool(holders.get((described.role or "").lower(), set()) - {named.name})


def meant_otherwise(named: Actor) -> bool:
    """Whether somebody named is no ministry: a navy is not "the foreign ministry"."""
    return named.sector not in ("GOV", "HLH", None) and "ministry" not in named.name.lower()


def _looks_after_another(described: Actor, named: Actor) -> bool:
    """Whether two ministries are of different matters: "the unification ministry" is not the Ministry of Defence."""
    own = described.text.lower().removesuffix("ministry").split()
    return (
        described.text.lower().endswith(" ministry")
        and "ministry" in named.name.lower()
        and own[-1][:_STEM] not in named.name.lower()
    )


def _may_be(described: Actor, named: Actor) -> bool:
    """ "The Norwegian minister" may be a person of Norway, or one of whom no country is told; "the rebels" are no person."""
    if described.kind != "unnamed" or described.role is None:
        if named.sector in _NEVER.get(described.sector or "", ()):
            return False
        is_a_states = described.text.lower().split()[-1] in _OF_STATES
        if is_a_states and named.country not in {None, *country_names()}:
            return False  # "United Nations officials said so. The government took the town": no body of states is one
        is_other = "ministry" in described.text.lower() and meant_otherwise(named)
        return described.country is None and not is_other and not _looks_after_another(described, named)
    if named.role is not None and described.role.lower() not in named.role.lower():
        return False
    return named.kind == "person" and (described.country is None or named.country == described.country)
