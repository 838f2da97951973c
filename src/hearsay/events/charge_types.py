"""The deed that a word is charged or denied as, and of which type: help, a move, what a rule or the model takes it for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import msgspec

from hearsay.codebooks.objects import objects
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.make import make_deed
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.records import Actor
    from hearsay.records.event import EventType


CHARGED = "charged"
"""What the rule of such a deed is called, after its type."""
LIKELIEST = "COERCE"
"""What a charge is taken for where the model has no opinion: pressure short of force."""
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION", "PROTEST"})
"""What one can be charged with having done; nobody is charged with a withdrawal, and who said something said it in a statement."""
MOVES = frozenset(
    {
        "leave",
        "cross",
        "enter",
        "move",
        "approach",
        "advance",
        "stray",
        "drift",
        "turn",
        "deviate",
        "fly",
        "sail",
        "come",
        "go",
        "appear",
    }
)
"""What armed people do by going somewhere."""
VERBAL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is only said."""


def deed_of(scene: Scene, words: Words, word: int, types: Mapping[int, str]) -> Deed | None:
    """The deed a word is charged or denied as, of the likeliest type; none for what befell an agreement or talks."""
    tree, lists = scene.tree, scene.codebook.words.lists
    things = tree.kids(word, "nsubj") if tree.is_passive(word) else ()
    if any(tree.lemmas[w] in lists[name] for w in things for name in ("deals", "meetings")):
        return None  # "denied that the agreement had been abandoned"
    if tree.lemmas[word] in CARRYING_OUT:
        done = next((w for w in _carried_out(scene, word) if is_deed(scene, w, types)), None)
        return None if done is None else deed_of(scene, words, done, types)
    named = (word, *(tree.kids(word, "compound") if tree.pos[word] != "VERB" else ()))
    seen_as = next((types[w] for w in named if w in types), None)
    kind = (
        _by_phrase(scene, word) or seen_as or _by_movement(scene, word) or _by_noun(scene, word) or LIKELIEST
    )
    return _deed(scene, words, word, kind if kind in MATERIAL else LIKELIEST)


CARRYING_OUT = frozenset({"carry", "conduct", "perform", "undertake", "commit", "perpetrate"})
"""Verbs that only say that somebody did what their object names."""


def _carried_out(scene: Scene, verb: int) -> list[int]:
    """What is carried out: "conducted a raid", "a protest which is carried out by activists"."""
    tree = scene.tree
    things = tree.kids(verb, "nsubj") if tree.is_passive(verb) else objects(tree, verb)
    above = tree.heads[verb]
    return [above, *things] if tree.relations[verb].startswith("acl") else list(things)


def posting_of(scene: Scene, words: Words, troops: int, hosts: tuple[Actor, ...]) -> Deed:
    """The posting of troops in somebody's land, as a mobilization of whose they are."""
    deed = _deed(scene, words, troops, "MOBILIZE")
    assert deed is not None, "the codebook has the type"
    doers = scene.parties.at(troops)
    lands = {home(actor) for actor in doers}
    return replace(deed, actors=doers, recipients=tuple(each for each in hosts if home(each) not in lands))


def is_deed(scene: Scene, noun: int, types: Mapping[int, str]) -> bool:
    """Whether a noun names what somebody can have done: by the model, the codebook, or as a verb does."""
    tree, lists = scene.tree, scene.codebook.words.lists
    lemmas = [tree.lemmas[w] for w in (noun, *tree.kids(noun, "compound", "amod"))]
    return (
        noun in types
        or any(lemma in lists["charges"] or lemma in lists["violence"] for lemma in lemmas)
        or any(
            each.type not in VERBAL and len(each.words) == 1
            for each in scene.codebook.event_nouns.get(lemmas[0], ())
        )
    )


def _by_noun(scene: Scene, word: int) -> str | None:
    """The type a rule gives a noun, whatever else the rule asks for."""
    coded = scene.codebook.event_nouns.get(scene.tree.lemmas[word], ())
    return next((each.type for each in coded if len(each.words) == 1 and each.type in MATERIAL), None)


def _by_phrase(scene: Scene, verb: int) -> str | None:
    """The type of help to fighters, or of a phrase of several words the codebook has, that asks for parties left out."""
    if scene.tree.lemmas[verb] in scene.codebook.words.lists["abetting"] or lets_pass(scene, verb):
        return "AID"
    for coded in scene.codebook.event_verbs.get(scene.tree.lemmas[verb], ()):
        if len(coded.words) > 1 and verb_words(scene.tree, verb, coded.words):
            return coded.type
    return None


def lets_pass(scene: Scene, verb: int) -> bool:
    """Whether fighters or arms are let through: "letting weapons pass to the rebels"; not "let its border go unguarded"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    below = [
        *tree.kids(verb, "obj"),
        *(w for kid in tree.kids(verb, "xcomp", "ccomp") for w in subjects(tree, kid)),
    ]
    return tree.lemmas[verb] in {"let", "allow", "permit"} and any(
        tree.lemmas[w] in lists[name] for w in below for name in ("insurgents", "weapons")
    )


def _by_movement(scene: Scene, verb: int) -> str | None:
    """The type of what armed people are charged with by their going alone: "the patrol had left the agreed route"."""
    tree, armed = (
        scene.tree,
        {
            *scene.codebook.words.lists["soldiers"],
            "patrol",
            "drone",
            "boat",
            "ship",
            "vessel",
            "plane",
            "jet",
        },
    )
    moves = tree.lemmas[verb] in MOVES and any(tree.lemmas[w] in armed for w in subjects(tree, verb))
    return "MOBILIZE" if moves else None


def _deed(scene: Scene, words: Words, word: int, kind: str) -> Deed | None:
    coded = scene.codebook.seen(cast("EventType", kind))
    if coded is None:
        return None
    rule = msgspec.structs.replace(coded.rule, id=f"{kind.lower()}.{CHARGED}", party="any")
    is_noun = scene.tree.pos[word] != "VERB"
    tokens = (*scene.tree.kids(word, "compound"), word) if is_noun else (word,)
    trigger = Trigger(replace(coded, rule=rule), word, tokens, is_noun=is_noun)
    return make_deed(scene.tree, trigger, words, scene.codebook)
