"""Ground told of again by its noun alone: "the army base at Tessit ... had seized the base in 2022"."""

from __future__ import annotations

from hearsay.codebooks.triggers import Trigger
from hearsay.events.locative import IN
from hearsay.events.scene import Scene
from hearsay.records import Where

GROUND = frozenset(
    ["base", "camp", "post", "outpost", "checkpoint", "garrison", "barracks", "position", "village", "town", "city", "hamlet", "settlement",
     "island", "enclave", "district", "province", "region", "county", "oblast", "governorate", "municipality", "commune", "locality", "quarter",
     "neighbourhood", "neighborhood", "suburb", "hospital", "clinic", "school", "university", "market", "mosque", "church", "monastery", "temple",
     "prison", "airport", "airfield", "airstrip", "airbase", "port", "harbour", "harbor", "station", "plant", "refinery", "depot", "factory",
     "mine", "field", "farm", "dam", "bridge", "crossing", "road", "highway", "river", "valley", "hill", "mountain", "forest", "pass",
     "shelter", "orphanage", "bakery", "embassy", "consulate", "headquarters", "hotel", "warehouse", "store", "pier", "quay", "canal", "well", "reservoir"]
)  # fmt: skip
"""Nouns of ground that "the" may point back to by the same noun."""
STRETCH = frozenset(["stretch", "spot", "site", "scene", "place", "location"])
"""Nouns that mean the place told of just before."""
BUILDINGS = frozenset({"building", "compound", "facility", "complex", "structure", "premise"})
"""Nouns that mean the last site told of: "a hospital in El Fasher ... had bombed the building"."""
POINTED_AT = GROUND | STRETCH | BUILDINGS
NEAR_SENTENCES = 3
"""Sentences back in which the place of "the site" is named."""
POINTING = frozenset({"the", "that", "this", "these", "those"})


def same_ground(scene: Scene, trigger: Trigger) -> Where | None:
    """The place of ground that the text has named before and that a deed's own words mean by "the base", "the same stretch".

    Told by the same noun with a place beside it ("the army base at Tessit"), the last such before; else, of a "site" or "stretch", the
    last place of the sentences before. None where neither is.
    """
    tree, deed = scene.tree, trigger.head
    for word in tree.subtree(deed):
        lemma = tree.lemmas[word]
        if lemma not in POINTED_AT or not _is_pointing(scene, word) or not _is_of_deed(scene, word, deed):
            continue
        found = _told_as(scene, word, lemma) or (_last_place(scene, word) if lemma in STRETCH else None)
        if found is not None:
            return found
    return None


def _is_pointing(scene: Scene, word: int) -> bool:
    """Whether a noun has "the" and nothing that says which: "the base", "the same stretch", not "the Tessit base"."""
    tree = scene.tree
    is_the = any(tree.words[kid] in POINTING for kid in tree.kids(word, "det"))
    is_more = any(
        tree.words[kid] not in {"same", "very", "whole", "entire"}
        and not _is_wide(scene, kid)
        and not (tree.lemmas[word] in BUILDINGS and tree.lemmas[kid] in GROUND)  # "the hospital building"
        for kid in tree.kids(word, "amod", "nmod", "compound", "acl", "appos", "flat")
    )
    return is_the and not is_more


def _is_wide(scene: Scene, word: int) -> bool:
    """Whether a word only says which region ground lies in: "the village in Kaduna State"."""
    where = scene.parties.place(word)
    return where is not None and where.precision in {"region", "country"} and scene.tree.case(word) == "in"


def _is_of_deed(scene: Scene, word: int, deed: int) -> bool:
    """Whether the ground is what the deed was done to, or where: its object, or behind a preposition of place."""
    tree = scene.tree
    above = tree.heads[word]
    is_own = above == deed or (tree.clause(word) == deed and tree.relations[above] in {"obj", "obl"})
    is_ground = tree.relations[word] == "obj" or tree.deps[word] == "nsubj:pass"
    return is_own and (is_ground or tree.case(word).split(" ")[0] in IN | {"of", "from"})


def _told_as(scene: Scene, word: int, lemma: str) -> Where | None:
    """The place beside the last earlier noun of the same ground: "the police post in Porga", "Kindu airport"."""
    tree = scene.tree
    for earlier in range(word - 1, -1, -1):
        is_of_it = tree.lemmas[earlier] in GROUND if lemma in BUILDINGS else tree.lemmas[earlier] == lemma
        if not is_of_it or tree.pos[earlier] not in {"NOUN", "PROPN"}:
            continue
        if lemma in BUILDINGS and tree.sentence[word] - tree.sentence[earlier] > NEAR_SENTENCES:
            return None
        if scene.is_of_dateline(earlier):
            continue
        start, end = tree.sentences[tree.sentence[earlier]]
        near = [
            each.where
            for each in scene.mentions.places_in(start, end)
            if each.where.precision != "country"
            and (each.start <= earlier < each.end or _hangs_on(scene, each.start, each.end, earlier))
        ]
        if near:
            return near[0]
    return None


def _hangs_on(scene: Scene, start: int, end: int, noun: int) -> bool:
    """Whether a place's name is the noun's own: "Kindu airport", "the base at Ber", "the village of Tine"."""
    tree = scene.tree
    head = next((w for w in range(start, end) if not start <= tree.heads[w] < end), start)
    case = tree.case(head).split(" ")[0]
    is_beside = (
        tree.relations[head] in {"compound", "nmod", "appos", "flat", "amod"}
        or tree.deps[head] == "nmod:poss"
    )
    return (
        tree.heads[head] == noun
        and is_beside
        and (not case or case in {"of", "in", "at", "near", "on", "outside"})
    )


def _last_place(scene: Scene, word: int) -> Where | None:
    tree = scene.tree
    first = tree.sentences[max(0, tree.sentence[word] - NEAR_SENTENCES)][0]
    captions = [part for part in scene.document.parts if part.kind == "caption"]
    named = [
        each.where
        for each in scene.lands.places_in(first, word)
        if each.where.precision in {"exact", "near", "unresolved"}
        and not _is_of_body(scene, each.start)
        and not any(part.start <= tree.starts[each.start] < part.end for part in captions)
    ]
    return named[-1] if named else None


def _is_of_body(scene: Scene, word: int) -> bool:
    """Whether a place only says which office or unit is meant: "the head of the Batken border unit said"."""
    tree = scene.tree
    return tree.deps[word] == "compound" and scene.is_people(tree.heads[word])
