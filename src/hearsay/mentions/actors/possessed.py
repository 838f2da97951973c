"""Whose a body or office is that a pronoun or another word owns: "its troops", "Chadian and Sudanese officers", "the latter's army"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.described import Described, actors_of, owners_of
from hearsay.mentions.actors.kept import is_worth_keeping
from hearsay.mentions.actors.owners import as_owner
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BLOCS = frozenset(("alliance", "bloc", "league"))
_MOVEMENTS = frozenset(
    ("movement", "group", "militia", "front", "rebels", "insurgents", "organisation", "organization")
)


def jointly_owned(
    doc: Doc, described: Iterable[Described], anaphors: Mapping[int, tuple[Actor, ...]]
) -> list[tuple[int, tuple[Actor, ...]]]:
    """ "Chadian and Sudanese officers", "the ministers of the two countries": one word that means two actors."""
    found: list[tuple[int, tuple[Actor, ...]]] = []
    for each in described:
        names = [name for _, _, name in owners_of(each)]
        if not names and each.end < len(doc) and doc[each.end].lower_ == "of":
            pairs = [
                anaphors[token]
                for token in range(each.end + 1, each.end + 5)
                if len(anaphors.get(token, ())) == 2
            ]
            names = [as_owner(actor) for actor in pairs[0]] if pairs else []
        if len(names) > 1:
            found.append((each.head, tuple(actors_of(doc, each, name) for name in names)))
    return found


def owned_by_one(
    doc: Doc, described: Iterable[Described], anaphors: Mapping[int, tuple[Actor, ...]]
) -> Iterator[FoundActor]:
    """ "The army of the former", "the latter's spokesman"."""
    for each in described:
        if each.owner is not None and each.owner.name is not None:
            continue
        behind = each.end + 2 if doc[each.end : each.end + 2].text.lower() == "of the" else -1
        before = (
            each.atom.start - 2
            if each.atom.start > 2 and doc[each.atom.start - 1].text in ("'s", "’s")
            else -1
        )
        for at in (behind, before):
            meant = anaphors.get(at, ())
            if (
                at >= 0
                and at < len(doc)
                and doc[at].lower_ in ("former", "latter")
                and len(meant) == 1
                and meant[0].country
            ):
                yield FoundActor(each.start, each.end, actors_of(doc, each, as_owner(meant[0])))


def owned_by_word(
    doc: Doc, described: Iterable[Described], actors: Sequence[FoundActor]
) -> Iterator[FoundActor]:
    """ "The alliance's spokeswoman" after NATO, "the movement's defence ministry" after a movement: of the body taken up, not of a state."""
    for each in described:
        at = each.atom.start - 2
        if each.owner is not None or at < 1 or doc[at + 1].text not in ("'s", "’s"):
            continue
        word = doc[at].lower_
        if not doc[at].is_lower or (word not in _BLOCS and word not in _MOVEMENTS):
            continue
        before = [
            found.actor
            for found in actors
            if found.end <= at and found.actor.kind in ("organisation", "group") and found.actor.country
            and (found.actor.country in ("IGO", "EUR") if word in _BLOCS else found.actor.sector == "REB")
        ]  # fmt: skip
        if before and (word in _BLOCS or len({actor.party for actor in before[-3:]}) == 1):
            yield FoundActor(each.start, each.end, actors_of(doc, each, as_owner(before[-1])))


def owned_by_pronoun(
    doc: Doc, described: Iterable[Described], anaphors: dict[int, tuple[Actor, ...]]
) -> Iterator[FoundActor]:
    """ "its troops", "his army": whose they are follows the pronoun."""
    for each in described:
        if each.owner is None or each.owner.pronoun is None:
            continue
        owners = anaphors.get(each.owner.pronoun, ())
        name = None
        if len(owners) == 1 and owners[0].country is not None:
            name = as_owner(owners[0])
        elif not is_worth_keeping(doc, each):
            continue
        actor = actors_of(doc, each, name)
        yield FoundActor(each.owner.start if name else each.atom.start, each.end, actor)
