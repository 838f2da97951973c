"""Everybody that a word of fate befalls, with how many they are and whether they were told of before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hearsay.codebooks.negation import is_negated
from hearsay.events.auxiliary import may_be_undone
from hearsay.events.scene import Scene
from hearsay.events.toll.befallen import befallen, is_person
from hearsay.events.toll.fates import Fate, fate_of
from hearsay.events.toll.words import words_of_toll


@dataclass(frozen=True, slots=True)
class Victim:
    """Somebody a word of fate befalls.

    Attributes:
        token: the word for them. word: the word of fate. sentence: its index.
        name: last name in lower case; None for people told without a name.
        number: how many; 0 where the words do not tell ("officers").
        is_other: the words keep them apart from people told before: "another", "a second".
        is_new: told with "a". is_anaphor: "he", "the victim": somebody told before.
    """

    token: int
    word: int
    sentence: int
    fate: Fate
    name: str | None
    number: int
    is_other: bool
    is_new: bool
    is_anaphor: bool


def find_victims(scene: Scene, names: Mapping[int, str]) -> Iterator[Victim]:
    """Everybody that a word of fate befalls, in order of these words.

    Args:
        names: Tokens of people's names and the last name they give.
    """
    tree = scene.tree
    for word in range(len(tree.words)):
        fate = fate_of(scene, word)
        if fate is None or is_negated(tree, word) or may_be_undone(tree, word):
            continue
        for person in dict.fromkeys(befallen(scene, word, names)):
            victim = _victim(scene, word, person, fate, names)
            if victim is not None:
                yield victim


OTHERS = frozenset({"another", "other", "others"})
DOERS = ("er", "or", "ist", "man", "woman", "ess", "ee", "ian", "mate")
"""How nouns for people end: "a waitress", "the homeowner"."""


def _victim(scene: Scene, word: int, token: int, fate: Fate, names: Mapping[int, str]) -> Victim | None:
    tree = scene.tree
    words = {tree.words[k] for k in tree.children[token]}
    sentence = tree.sentence[token]
    is_pronoun = tree.pos[token] == "PRON" and tree.words[token] not in OTHERS
    if (
        tree.words[token].endswith(("self", "selves"))
        or words & {"no", "any"}
        or tree.words[token] in {"its", "my", "our", "your", "you", "it", "anyone"}
        or tree.words[token] in {"nobody", "none", "any"}
    ):
        return None
    number = 1
    counted = [q for q in scene.mentions.quantities if q.unit == token or q.start <= token < q.end]
    if counted:
        number = int(counted[0].low or counted[0].high or 0)
    elif is_pronoun:
        number = 0 if tree.words[token] in {"they", "them", "who", "that", "it", "which"} else 1
    elif tree.words[token] != tree.lemmas[token] and tree.pos[token] == "NOUN":
        number = 0
    named = (token, *tree.kids(token, "appos", "flat"))
    name = next((names[each] for each in named if each in names), None)
    own = words_of_toll()
    is_alive = tree.pos[token] == "NOUN" and tree.lemmas[token] not in own.lifeless and (
        tree.lemmas[token].endswith(DOERS)
        or (tree.lemmas[word] in scene.codebook.figures.of_the_living | own.harm and bool(words & {"a", "an"}))
    )  # fmt: skip
    is_number = any(q.start <= token < q.end for q in counted)
    if not (
        is_pronoun
        or tree.words[token] in OTHERS
        or is_alive
        or is_number
        or name
        or is_person(scene, token, names)
    ):
        return None
    is_anaphor = is_pronoun or (
        tree.pos[token] == "NOUN"
        and bool(words & {"the", "that", "this", "his", "her", "their"})
        and not counted
    )
    is_new = bool(words & {"a", "an"})
    is_other = bool(words & {"another", "other", "second", "third", "others"}) or tree.words[token] in OTHERS
    return Victim(token, word, sentence, fate, name, number, is_other, is_new, is_anaphor)
