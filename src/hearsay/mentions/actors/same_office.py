"""Whom "the president" and "the diplomat" mean: who holds the office by the text before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.described import Described
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import head_word
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

# How many earlier namings a description looks back over, and how many tokens to another body of its state.
MEMORY = 40
# Two words for one office.
SAME_OFFICE = {
    "head of state": ("head of state", "president", "king", "emir", "sultan"),
    "head of government": ("head of government", "prime minister", "chancellor", "premier"),
    "premier": ("premier", "prime minister"),
}
# "The spokeswoman", after "spokesperson Awa Idriss".
_SPEAKING = {"spokesman": ("spokesperson",), "spokeswoman": ("spokesperson",), "spokesperson": ("spokesman", "spokeswoman")}  # fmt: skip
# Offices of which each place has one.
_OF_PLACES = ("governor", "mayor", "prefect", "administrator", "commissioner")
_SINGLE = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan"}
)
_TO_HEAD = 8
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "obl:agent")
_SHORT = {"gen.": "general", "col.": "colonel", "lt.": "lieutenant", "maj.": "major", "capt.": "captain", "brig.": "brigadier", "adm.": "admiral"}  # fmt: skip
ENVOYS = (
    "ambassador",
    "envoy",
    "consul",
    "chargé d'affaires",
    "charge d'affaires",
    "attaché",
    "deputy ambassador",
    "consul general",
)
# Words for somebody in public life, by which a text goes on to speak of the one it began with.
_FIGURES = ("politician", "candidate", "hopeful", "opposition leader", "dissident", "cleric", "bishop", "archbishop", "imam", "lawyer", "activist",
            "campaigner", "businessman", "businesswoman", "oligarch", "tycoon", "magnate", "banker")  # fmt: skip


def resolve_holders(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors, "the Kenyan president" with the name of the one person the document gives that office and country.

    Of offices that a state has more of, and of "the Kenyan diplomat", only one named before; where two persons are named
    with it, or none, the description stays.
    """
    actors = _envoys_of_one_state(actors)
    holders: dict[tuple[str, str], dict[str, Actor]] = {}
    for found in actors:
        actor = found.actor
        if actor.kind == "person" and actor.country and actor.role:
            holders.setdefault((actor.country, actor.role.lower()), {})[actor.name] = actor
    out: list[FoundActor] = []
    before: dict[str, dict[str, Actor]] = {}
    for found in actors:
        actor = found.actor
        if actor.kind == "person" and actor.country:
            before.setdefault(actor.country, {})[actor.name] = actor
        elif actor.kind == "unnamed" and actor.country:
            held: list[Actor] = []
            if actor.role and _is_single(actor.role):
                held = list(holders.get((actor.country, actor.role.lower()), {}).values())
            elif found.start and doc[found.start - 1].lower_ == "the":
                held = [one for one in before.get(actor.country, {}).values() if _is_held_by(actor, one)]
            if len(held) == 1:
                actor = msgspec.structs.replace(held[0], text=actor.text, span=actor.span)
        out.append(FoundActor(found.start, found.end, actor))
    return out


def _envoys_of_one_state(actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors, "Ambassador X" with the land of the one ambassador told of before: "summoned Ethiopia's ambassador"."""
    sent: set[str] = set()
    learned: dict[str, str] = {}
    for found in actors:
        actor = found.actor
        if (actor.role or "").lower() not in ENVOYS:
            continue
        if actor.country is not None:
            sent.add(actor.country)
        elif actor.kind == "person" and len(sent) == 1:
            learned.setdefault(actor.name, *sent)
    return [
        FoundActor(
            each.start,
            each.end,
            msgspec.structs.replace(each.actor, country=land, party=each.actor.party or land),
        )
        if each.actor.country is None and (land := learned.get(each.actor.name)) is not None
        else each
        for each in actors
    ]


def _is_held_by(described: Actor, named: Actor) -> bool:
    """Whether "the Kenyan colonel" is a word for the office of somebody named: "Colonel X", "Col. X"."""
    role = (named.role or "").lower()
    words = (described.role or described.text.split()[-1]).lower()
    if words in ("diplomat", "envoy"):
        return role in ENVOYS
    return described.role is not None and _SHORT.get(role, role) == words


def _is_single(role: str) -> bool:
    """Whether a state has one such office: the president, the foreign minister."""
    words = role.lower().split()
    return role.lower() in _SINGLE or (words[-1] == "minister" and len(words) == 2 and words[0] != "deputy")


def figure(doc: Doc, described: Described) -> bool:
    """ "The 52-year-old politician", "The four-time presidential candidate": a public figure as subject at the head of a sentence."""
    head = doc[described.head]
    if not described.atom.roles[0].phrase.endswith(_FIGURES) or head.dep_ not in ("nsubj", "nsubj:outer"):
        return False
    start = head.sent.start if doc.has_annotation("SENT_START") else 0
    return doc[start].lower_ == "the" and described.head - start < _TO_HEAD


def same_figure(doc: Doc, described: Described, before: Sequence[FoundActor]) -> Actor | None:
    """The one person of the sentence before, where that person was its subject."""
    if not figure(doc, described) or not doc.has_annotation("SENT_START"):
        return None
    start = doc[described.head].sent.start
    if not start:
        return None
    last = doc[start - 1].sent.start
    persons = [each for each in before if last <= each.start < start and each.actor.kind == "person"]
    if len({each.actor.name for each in persons}) != 1:
        return None
    for each in persons:
        if any(doc[i].dep_ in ("nsubj", "nsubj:pass", "nsubj:outer") for i in range(each.start, each.end)):
            return each.actor
    return None


def last_envoy(before: Sequence[FoundActor]) -> Actor | None:
    """Whom "the diplomat" means: the ambassador named last, unless somebody unnamed of no state was a diplomat since."""
    for found in reversed(before[-MEMORY:]):
        actor = found.actor
        if (actor.role or "").lower() in ENVOYS:
            return actor if actor.country in country_names() else None
        if actor.text.lower().endswith("diplomat"):
            return None
    return None


def last_holder(
    doc: Doc, described: Described, people: Sequence[FoundActor], known: Mapping[str, Sequence[str]]
) -> Actor | None:
    """The person last named with this office: "the minister" after "Foreign Minister X".

    Of two the one whom the text is about: "President X wants to bring President Y to the table. ... The President stated this" is X.
    """
    if described.atom.of("office") is None:
        return None
    words = doc[described.atom.start : described.atom.end].text.lower()
    if names_its_place(doc, described.head):
        return None
    last = words.split()[-1]
    titles = SAME_OFFICE.get(words, (last, *_SPEAKING.get(last, ())))
    nearest: Actor | None = None
    for found in reversed(people[-MEMORY:]):
        actor = found.actor
        held = ((actor.role or "").lower(), *(known.get(actor.name, ()) if actor.kind == "person" else ()))
        # "the minister" is not the prime minister
        if not any(role.endswith(titles) and (words != "minister" or "prime" not in role) for role in held):
            continue
        if _is_topic(doc, found):
            return actor
        nearest = nearest or actor
    return nearest


def names_its_place(doc: Doc, office: int) -> bool:
    """Whether an office of which each place has one says of which it is: "the governor of Kasai", not the one of Lunda named before."""
    return (
        doc[office].lower_ in _OF_PLACES
        and office + 2 < len(doc)
        and doc[office + 1].lower_ == "of"
        and doc[office + 2].pos_ == "PROPN"
    )


def _is_topic(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody does or says something where he is named, rather than having it done to him."""
    head = head_word(doc, found.start, found.end)
    head = head.head if head.dep_ == "appos" else head
    is_source = found.start > 1 and doc[found.start - 2].lower_ == "according"
    return head.dep_ in _SUBJECTS or is_source
