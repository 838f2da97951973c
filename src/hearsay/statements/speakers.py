"""The actors that the words for who speaks mean, and the unnamed where they name nobody known."""

from __future__ import annotations

import msgspec

from hearsay.codebooks import Codebook
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document
from hearsay.statements.made_by import PRINTED, compiler, maker, named_before, printer
from hearsay.statements.media import MEDIA
from hearsay.statements.parties import Parties
from hearsay.statements.parties.homes import whence
from hearsay.statements.parties.words import SPOKEN, sector_of
from hearsay.statements.saying import Saying

AGENTIVE = ("er", "or", "ist", "man", "men", "woman", "women", "ian", "ee", "eer")


def can_speak(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether a noun names somebody who can demand, promise or condemn, rather than a plan, an attack or a resolve."""
    lemma, lists = tree.lemmas[word], codebook.words.lists
    if lemma in SPOKEN or lemma in MEDIA or sector_of(lemma) is not None:
        return True
    if lemma in lists["people"] or lemma in lists["soldiers"] or lemma in lists["bodies"]:
        return True
    return lemma.endswith(AGENTIVE) and lemma not in lists["accusations"]


def resolve_speakers(
    tree: Tree, document: Document, saying: Saying, parties: Parties, codebook: Codebook
) -> tuple[Actor, ...]:
    """Who speaks, as actors: several where the parties speak together, one unnamed where the words name nobody known."""
    found: list[Actor] = []
    for word in saying.sources:
        actors = parties.at(word)
        if not actors and tree.lemmas[word] == "resolution":
            actors = _adopters(tree, word, parties)
        is_according = saying.cue is not None and tree.words[saying.cue] == "according"
        if not actors and (tree.lemmas[word] in SPOKEN or (is_according and tree.lemmas[word] in DATA)):
            actors = named_before(tree, word, parties) or compiler(tree, word, parties)
            actors = actors if actors or is_according else maker(tree, word, parties)
        if not actors and tree.lemmas[word] in PRINTED:
            actors = printer(tree, word, parties)
        actors = _whose_name_ends_it(tree, word, actors, parties, codebook) or actors
        is_named = tree.pos[word] == "PROPN" or tree.pos[word] == "NUM"
        can_act = saying.act == "assert" or is_named or can_speak(tree, word, codebook)
        is_where = (
            saying.cue is not None and tree.is_passive(saying.cue) and tree.case(word) in {"in", "near"}
        )
        if not actors and is_where and not can_speak(tree, word, codebook):
            continue  # "strikes were reported in several towns"
        if not actors and parties.is_place(word) and len(saying.sources) > 1:
            continue  # "(Nairobi) – Drones bombed a clinic, the group said"
        if not actors and can_act and tree.pos[word] in {"NOUN", "PROPN", "NUM"}:
            # "reports" live nowhere
            there = whence(parties, word) if tree.lemmas[word] not in SPOKEN else None
            actors = (_unnamed(tree, document, word, there),)
        found += [actor for actor in actors if not any(_is_same(actor, other) for other in found)]
    return tuple(found)


DATA = frozenset(
    {
        "figure",
        "datum",
        "data",
        "statistic",
        "number",
        "record",
        "imagery",
        "estimate",
        "finding",
        "email",
        "e-mail",
    }
)
"""What a body compiles: "according to figures released by the air force"."""
_ADOPTING = frozenset({"adopt", "pass", "approve", "endorse", "table", "back"})


def _adopters(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """The body that adopted a resolution: "the council voted to adopt Resolution 2249, which condemned ..."."""
    verb = tree.heads[word]
    if tree.relations[word] != "obj" or tree.lemmas[verb] not in _ADOPTING:
        return ()
    return tuple(actor for subject in subjects(tree, verb) for actor in parties.at(subject))


_LONG_TITLE = 4


def _whose_name_ends_it(
    tree: Tree, word: int, actors: tuple[Actor, ...], parties: Parties, codebook: Codebook
) -> tuple[Actor, ...]:
    """Whose name ends a long title: "Adviser to the Chief of Staff and member of the negotiating team X said".

    Not "the spokesman for President X", nor "the wife of journalist X".
    """
    end = tree.right[word]
    if end - word < _LONG_TITLE or tree.lemmas[word] in SPOKEN or any(a.kind == "person" for a in actors):
        return ()
    person = parties.actor(end)
    if person is None or person.kind != "person" or person.span is None:
        return ()
    first = end
    while first > word and tree.starts[first] > person.span.start:
        first -= 1
    before = first - 1
    if before <= word or tree.pos[before] not in {"NOUN", "PROPN"} or parties.is_person(before):
        return ()
    is_body = tree.lemmas[before] in codebook.words.lists["bodies"] or tree.lemmas[before] == "team"
    is_name = parties.document.text[tree.starts[before]].isupper()
    if not (is_body or is_name):
        return ()
    office = next((a for a in actors if a.country), None)
    if person.country is None and office is not None:
        person = msgspec.structs.replace(
            person, country=office.country, party=office.party, sector=person.sector or office.sector
        )
    return (person,)


def _is_same(one: Actor, other: Actor) -> bool:
    """ "The governor, Yevhen B.": an office and its holder are one speaker, however they were found."""
    return one == other or (one.kind == other.kind == "person" and one.name == other.name)


def _unnamed(tree: Tree, document: Document, word: int, country: str | None) -> Actor:
    before = [
        kid
        for kid in tree.children[word]
        if kid < word and tree.relations[kid] in {"det", "amod", "compound", "nummod", "nmod", "flat"}
    ]
    left = min([word, *(tree.left[kid] for kid in before)])
    span = document.span(tree.starts[left], tree.ends[word])
    name = document.text[
        tree.starts[min([word, *(k for k in before if tree.relations[k] != "det")])] : tree.ends[word]
    ]
    sector = "MED" if country is not None and tree.lemmas[word] in MEDIA else None
    return Actor(
        text=span.text, span=span, name=name, kind="unnamed", country=country, sector=sector, party=country
    )
