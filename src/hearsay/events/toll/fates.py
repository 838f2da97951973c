"""What a word tells of somebody's fate: killed, wounded, or harmed without telling whether he lives."""

from __future__ import annotations

from typing import Literal

from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene
from hearsay.events.toll.words import words_of_toll

Fate = Literal["killed", "wounded", "harmed"]


def fate_of(scene: Scene, word: int) -> Fate | None:
    """The fate a word tells of; None for any other word."""
    tree, table, own = scene.tree, scene.codebook.figures, words_of_toll()
    lemma, form, pos = tree.lemmas[word], tree.words[word], tree.pos[word]
    killed, wounded = table.figures["killed"], table.figures["wounded"]
    if pos in {"VERB", "ADJ"} and (lemma in own.harm or form in {"shot"}):
        beside = {*tree.children[word], *range(word + 1, min(word + 3, len(tree.words)))}
        around = {tree.words[each] for each in beside if of_them(tree, each) is None}
        return "killed" if around & {"fatally", "dead", "death"} else "harmed"
    if form == "fatally":
        is_part = of_them(tree, word) is not None
        return None if tree.pos[tree.heads[word]] == "VERB" and not is_part else "killed"
    if form == "dead" and pos != "NOUN":
        return "killed"
    if pos in {"VERB", "ADJ"}:
        if lemma in killed.verbs - own.not_alone or form in killed.adjectives:
            return "killed"
        return "wounded" if lemma in wounded.verbs or form in wounded.adjectives else None
    if pos == "NOUN":
        if lemma in killed.nouns - own.not_alone:
            return "killed"
        if lemma in own.harm_nouns:
            around = {tree.words[kid] for kid in tree.children[word]}
            return "killed" if around & {"fatal", "deadly"} else "harmed"
        return "wounded" if lemma in wounded.nouns else None
    return None


def of_them(tree: Tree, word: int) -> int | None:
    """How many of those told of: the number in "three were shot, one of them fatally", wherever the parse hangs it."""
    if tree.words[word] != "fatally" or tree.words[word - 2 : word] not in (["of", "them"], ["of", "whom"]):
        return None
    return word - 3
