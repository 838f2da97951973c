"""A report's toll: how many people it tells of as killed, and how many as hurt and alive.

Victims are told in three ways, often all at once: by number ("three were killed"), one by one ("a woman was shot dead",
"another man was wounded"), and by name. A title, a lead and a body tell the same people again. The rule:

1. Every word of fate that the clause neither denies nor supposes is taken with the people it befalls. "Shot", "stabbed" harm
   without telling whether they live; with "dead", "to death", "fatally" they kill.
2. The killed are the most that any way tells: the highest number in one sentence, the count of different names, or one person.
3. The hurt are those told as hurt by number or by name, and one more where the words keep the person apart from the killed
   ("another man was wounded"); of those harmed without a fate the killed are taken off ("three shot, one dead" leaves two).

Numbers of later sentences count only where the first ones give none: the body of a report tells of other years and other places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.codebooks.negation import is_negated
from hearsay.events.auxiliary import may_be_undone
from hearsay.events.figures import find_figures
from hearsay.events.scene import Scene
from hearsay.events.toll.fates import Fate
from hearsay.events.toll.victims import Victim, find_victims
from hearsay.events.toll.words import words_of_toll

if TYPE_CHECKING:
    from hearsay.codebooks import Codebook
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge
    from hearsay.records import Figure


LEAD = 3
"""Sentences in which a report gives its own numbers, the title among them."""


@dataclass(frozen=True, slots=True)
class Toll:
    """People told of as killed, and as hurt and alive; 0 where the report tells of none."""

    killed: int
    wounded: int


def find_toll(annotated: Annotated, mentions: Mentions, codebook: Codebook, knowledge: Knowledge) -> Toll:
    """The toll of a document, by the rule at the head of this module."""
    scene, own = Scene(annotated, mentions, (), codebook, knowledge), words_of_toll()
    names = {
        token: entity[-1].lower_
        for entity in annotated.doc.ents
        if entity.label_ == "PER"
        for token in range(entity.start, entity.end)
    }
    victims = list(find_victims(scene, names))
    figures = [f for f in find_figures(scene, ()) if f.what in {"killed", "wounded"}]
    killed = _told(scene, victims, figures, "killed")
    wounded = _told(scene, victims, figures, "wounded")
    harmed = _told(scene, victims, figures, "harmed")
    dead = {v.name for v in victims if v.fate == "killed" and v.name}
    if killed:
        alive = [v for v in victims if v.fate != "killed" and (v.name is None or v.name not in dead)]
        wounded = max(
            *_numbers(scene, figures, "wounded"),
            len({v.name for v in alive if v.name and v.fate == "wounded"}),
            len(_apart([v for v in alive if v.fate == "wounded"], victims, scene)),
        )
        counted = max((v.number for v in victims if v.fate == "harmed" and v.number > 1), default=0)
        wounded = max(wounded, counted - killed)
    else:
        wounded = max(wounded, harmed)
    if not killed and _speaks_of(scene, own.death_nouns):
        killed, wounded = 1, wounded - 1 if wounded else 0
    if not killed and not wounded and (_speaks_of(scene, own.hurt_nouns) or _is_in_hospital(scene)):
        wounded = 1
    return Toll(killed, wounded)


def _is_in_hospital(scene: Scene) -> bool:
    """ "In critical condition", "left a man injured": somebody is hurt where no word of harm has its people."""
    words, own = scene.tree.words, words_of_toll()
    end = next((end for start, end in scene.tree.sentences[LEAD - 1 : LEAD]), len(words))
    return any(
        (words[i] == "condition" and words[i - 1] in own.conditions)
        or (
            words[i] in {"injured", "wounded"}
            and not is_negated(scene.tree, i)
            and words[i - 1] not in {"no", "not"}
        )
        for i in range(1, end)
    )


def _speaks_of(scene: Scene, nouns: frozenset[str]) -> bool:
    """Whether a noun of the list is told as a fact: "a murder charge", "a gunshot wound", not "attempted murder", "no injuries"."""
    tree = scene.tree
    return any(
        tree.lemmas[word] in nouns
        and tree.pos[word] == "NOUN"
        and not is_negated(tree, word)
        and not may_be_undone(tree, word)
        and not {tree.words[kid] for kid in tree.children[word]}
        & {"no", "any", "attempted", "alleged", "without"}
        and tree.words[word - 1] != "attempted"
        for word in range(len(tree.words))
        if tree.sentence[word] < LEAD
    )


def _apart(wounded: Sequence[Victim], victims: Sequence[Victim], scene: Scene) -> set[str]:
    """The hurt whom the words keep apart from the killed: "another", or a new person beside them ("... and a guard was hurt")."""
    lemmas = scene.tree.lemmas
    killed = [v for v in victims if v.fate == "killed"]
    dead, beside = {lemmas[v.token] for v in killed}, {v.sentence for v in killed}
    return {
        lemmas[v.token]
        for v in wounded
        if v.is_other or (v.is_new and v.sentence in beside and lemmas[v.token] not in dead)
    }


def _told(scene: Scene, victims: Sequence[Victim], figures: Sequence[Figure], fate: Fate) -> int:
    """The most people of a fate that a sentence or the names tell."""
    own = [v for v in victims if v.fate == fate]
    names = {v.name for v in own if v.name}
    together: dict[int, dict[tuple[str, int], int]] = {}  # "a man and two women were shot" befall one word
    apart: dict[int, int] = {}
    for v in own:
        if v.is_other:
            apart[v.sentence] = apart.get(v.sentence, 0) + max(v.number, 1)
        elif not v.is_anaphor:
            # "Man shot, man dies in hospital" that a headline runs together is one man
            key = (v.name or scene.tree.lemmas[v.token], 0 if v.number <= 1 else v.token)
            together.setdefault(v.word, {})[key] = v.number
    sentence = scene.tree.sentence
    told = [
        sum(people.values()) + apart.get(sentence[word], 0)
        for word, people in together.items()
        if sentence[word] < LEAD
    ]
    numbers = [] if fate == "harmed" else _numbers(scene, figures, fate)
    most = max([*told, *numbers, len(names), 1 if own else 0])
    return most or _first_number(figures, fate)


def _numbers(scene: Scene, figures: Sequence[Figure], fate: str) -> list[int]:
    """The numbers told of a fate near the start; else the first of all."""
    told = [
        (scene.sentence_at(f.evidence.start), f.low or f.high or 0)
        for f in figures
        if f.what == fate and f.text.lower() not in ARTICLES and f.qualifier != "vague"
    ]
    early = [number for sentence, number in told if sentence < LEAD]
    return early or [0]


def _first_number(figures: Sequence[Figure], fate: str) -> int:
    """The first number told of a fate, wherever it stands; 0 when there is none."""
    return next(
        (f.low or f.high or 0 for f in figures if f.what == fate and f.text.lower() not in ARTICLES), 0
    )


ARTICLES = frozenset({"a", "an", "another"})
