"""Whose an aide is: "a spokesman for President X", "X's lawyer", "an adviser to the governor" are of X's and the governor's state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.actors.described import Described
from hearsay.mentions.found import FoundActor, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Who speaks for or serves somebody; a mediator or an envoy may come from another state than whom he meets.
_SERVES = ("spokes", "aide", "adviser", "advisor", "press secretary", "press officer", "press chief", "secretary", "chief of staff",
           "deputy", "assistant", "lawyer", "representative", "official", "minister", "press attaché", "solicitor", "barrister")  # fmt: skip
_LINKS = ("for", "to", "of")
_DETERMINERS = ("the", "a", "an")
_POSSESSIVES = ("'s", "’s", "'", "’")
_PRIVATE = ("lawyer", "solicitor", "barrister")
_FOLLOWINGS = ("party", "movement", "camp", "faction", "campaign", "office", "team", "wing", "government")
_REACH = 7


def with_superiors(
    doc: Doc,
    described: Sequence[Described],
    actors: Sequence[FoundActor],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those who serve somebody of a known state with that state; everybody else as before."""
    starts: dict[int, FoundActor] = {}
    ends: dict[int, FoundActor] = {}
    for each in sorted(actors, key=lambda found: found.start - found.end, reverse=True):
        if each.actor.kind in ("person", "unnamed"):
            starts[each.start] = ends[each.end] = each  # the longer last
    at = {(each.start, each.end): each.actor for each in actors}
    learned: dict[str, Actor] = {}
    changed: dict[Actor, Actor] = {}
    for office in described:
        own = at.get((office.start, office.end))
        if own is None or own.country is not None or own.role is None or office.owner is not None:
            continue
        superior = next(
            (
                each.actor
                for each in _superiors(doc, office, starts, ends)
                if each.actor.country and each.actor.name != own.name
            ),
            None,
        )
        if superior is None:
            continue
        changed[own] = _of(own, superior)
        if own.kind == "person":
            learned[own.name] = superior
    for each in actors:
        if each.actor.kind == "person" and each.actor.country is None and each.actor.name in learned:
            changed[each.actor] = _of(each.actor, learned[each.actor.name])
    return replaced(actors, anaphors, changed)


def is_serving(doc: Doc, found: FoundActor) -> bool:
    """Whether an unnamed one's words name whom they serve: "an aide to the governor", "Okello's aide"."""
    words = (found.actor.role or "").lower()
    return (
        found.actor.kind == "unnamed"
        and any(part in words for part in _SERVES)
        and (
            (
                found.start > 1
                and doc[found.start - 1].text in _POSSESSIVES
                and doc[found.start - 2].text[:1].isupper()
            )
            or (
                found.end + 1 < len(doc)
                and doc[found.end].lower_ in ("to", "for")
                and (doc[found.end + 1].lower_ in _DETERMINERS or doc[found.end + 1].text[:1].isupper())
            )
        )
    )


def _superiors(
    doc: Doc, office: Described, starts: Mapping[int, FoundActor], ends: Mapping[int, FoundActor]
) -> Iterator[FoundActor]:
    """Whoever stands behind "for" or before "'s"."""
    words = office.atom.roles[0].phrase
    if not any(part in words for part in _SERVES):
        return
    end = office.atom.end
    if end + 1 < len(doc) and doc[end].lower_ in _LINKS:
        for at in range(end + 1, min(end + 1 + _REACH, len(doc))):
            if at in starts:
                yield starts[at]
                break
            if doc[at].lower_ == "of" and doc[at - 1].lower_ in _FOLLOWINGS:
                continue  # "a spokesman for the party of the suspended vice-president, X"
            if doc[at].lower_ not in _DETERMINERS and doc[at].pos_ not in (
                "ADJ",
                "NOUN",
                "PUNCT",
                "VERB",
                "PROPN",
            ):
                break
    at = office.atom.start
    while at > office.atom.start - _REACH and at > 1 and doc[at - 1].pos_ in ("ADJ", "NOUN"):
        at -= 1
    if at > 1 and doc[at - 1].text in _POSSESSIVES and at - 1 in ends:
        yield ends[at - 1]


def _of(actor: Actor, superior: Actor) -> Actor:
    """The one who serves, with the state of the one served; an armed movement's spokesman is the movement's."""
    sector = superior.sector if (actor.role or "").lower() == "deputy" else actor.sector
    if (superior.sector in ("REB", "PRE") or sector is None) and not any(
        word in (actor.role or "").lower() for word in _PRIVATE
    ):
        sector = superior.sector
    return msgspec.structs.replace(
        actor, country=superior.country, party=superior.party or superior.country, sector=sector
    )
