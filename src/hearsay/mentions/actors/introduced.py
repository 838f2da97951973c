"""Who holds the office that the sentence before named: "Denmark's prime minister rejected it. '...', Mette Holmgaard told parliament".

News often names the office first and the person with the words quoted, and leaves it to the reader to see that they are one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.columns import sentences_of
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.described import Described, actors_of, owners_of
from hearsay.mentions.actors.discourse.index import is_teller
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.words import head_word, words_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubj:outer")
_MANY = ("s", "people")
# "The present one, X", "the incumbent, Y".
_PRESENT = {"present", "current", "new", "latest", "acting", "outgoing", "third", "fourth", "last"}
_HOLDING = {"have", "appoint", "name", "change", "sack", "lose"}
_REACH = 60


def introduced(doc: Doc, actors: Sequence[FoundActor], described: Sequence[Described]) -> list[FoundActor]:
    """The actors, an office's holder with the name that the next sentence gives, and the person with the office and its state.

    Only where a single unnamed holder of an office spoke last and the next sentence's speaker is a person never named before of
    whom nothing is told.
    """
    if not doc.has_annotation("DEP") or not doc.has_annotation("SENT_START"):
        return list(actors)
    told = {each.actor.name for each in actors if each.actor.kind == "person" and _is_told(each.actor)}
    first: dict[str, FoundActor] = {}
    for each in actors:
        if each.actor.kind == "person":
            first.setdefault(each.actor.name, each)
    is_same: dict[str, Actor] = {}
    holders: dict[tuple[int, int], Actor] = {}
    words = words_of(doc)
    bounds = [(s, e) for s, e in sentences_of(doc) if not all(word.isspace() for word in words[s:e])]
    for number, (start, end) in enumerate(bounds):
        speakers = [each for each in actors if start <= each.start < end and _is_speaking(doc, each)]
        persons = {each.actor.name for each in speakers if each.actor.kind == "person"}
        if len(persons) != 1:
            continue
        name = persons.pop()
        if name in told or first[name].start < start:
            continue
        own = _one_of_many(doc, first[name], described, actors)
        if own is not None:
            is_same[name] = own
            continue
        start_of = first[name].start
        is_ranked = _is_ranked(first[name].actor)
        if start_of and doc[start_of - 1].text == "," and start_of - 1 > start and not is_ranked:
            continue  # "a Bedouin elder, X, said": X is told of here
        before = [each for each in actors if number and bounds[number - 1][0] <= each.start < start]
        held = [each for each in before if _is_holder(doc, each)]
        if len(held) != 1 or any(each.actor.kind == "person" for each in before):
            continue
        if any(each.actor.kind == "unnamed" and each.actor.role for each in speakers):
            continue
        if is_ranked and held[0].actor.sector not in ("MIL", "COP"):
            continue
        is_same[name] = held[0].actor
        holders[held[0].start, held[0].end] = first[name].actor
    if not is_same:
        return list(actors)
    out = []
    for each in actors:
        actor = each.actor
        if actor.kind == "person" and actor.name in is_same:
            actor = _with_office(actor, is_same[actor.name])
        elif (each.start, each.end) in holders:
            named = _with_office(holders[each.start, each.end], actor)
            actor = msgspec.structs.replace(named, text=actor.text, span=actor.span)
        out.append(FoundActor(each.start, each.end, actor))
    return out


def _is_told(actor: Actor) -> bool:
    return bool(actor.role or actor.country or actor.sector) and not _is_ranked(actor)


def _is_ranked(actor: Actor) -> bool:
    """Whether a rank is all that is told of somebody: "Captain X", after "a spokeswoman for the border guard"."""
    return actor.country is None and actor.sector == "MIL" and bool(actor.role)


def _with_office(person: Actor, office: Actor) -> Actor:
    return msgspec.structs.replace(
        person, country=office.country, sector=office.sector, role=office.role, party=office.party
    )


def _is_speaking(doc: Doc, found: FoundActor) -> bool:
    return is_teller(_head(doc, found))


def _is_holder(doc: Doc, found: FoundActor) -> bool:
    """Whether an unnamed one speaks whose office a state has one of, or who is spoken of as one of several ("a spokesman")."""
    actor = found.actor
    if actor.kind != "unnamed" or not actor.role or actor.country is None:
        return False
    return not actor.role.lower().endswith(_MANY) and _is_speaking(doc, found)


def _one_of_many(
    doc: Doc, found: FoundActor, described: Sequence[Described], actors: Sequence[FoundActor]
) -> Actor | None:
    """The office of "the present one, X," after "Fiji has had three defence ministers"."""
    at = found.start - 1
    if at < 3 or doc[at].text != "," or doc[at - 1].lower_ not in ("one", "incumbent", "holder"):
        return None
    if doc[at - 1].lower_ == "one" and doc[at - 2].lower_ not in _PRESENT:
        return None
    office = next(
        (
            each
            for each in reversed(described)
            if at - _REACH < each.head < at
            and (each.atom.of("office") is not None or each.atom.of("people") is not None)
            and {role.sector for role in each.atom.roles} & {"GOV", "MIL", "COP", "JUD", "LEG", "SPY"}
            and doc[each.head].lower_.endswith("s")
        ),
        None,
    )
    if office is None:
        return None
    owners = [name for _, _, name in owners_of(office)]
    owner = owners[-1] if owners else _having(doc, office, actors)
    if owner is None:
        return None
    made = actors_of(doc, office, owner)
    words = made.role or doc[office.atom.start : office.atom.end].text
    return msgspec.structs.replace(made, role=words.removesuffix("s"))


def _having(doc: Doc, office: Described, actors: Sequence[FoundActor]) -> Name | None:
    """The state that has or changes them: "Fiji has had three defence ministers"."""
    verb = doc[office.head].head
    if doc[office.head].dep_ != "obj" or verb.lemma_.lower() not in _HOLDING:
        return None
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            for each in actors:
                actor = each.actor
                if (
                    each.start <= child.i < each.end
                    and actor.kind == "country"
                    and actor.country in country_names()
                ):
                    return Name("country", country_names()[actor.country], actor.country, side=actor.country)
    return None


def _head(doc: Doc, found: FoundActor) -> Token:
    head = head_word(doc, found.start, found.end)
    for _ in range(3):
        if head.dep_ not in ("appos", "flat", "conj", "nmod:desc"):
            break
        head = head.head
    return head
