"""Single people as counts of one: "a captain", "a 61-year-old woman", "a woman and her son"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.events.fates import kind_of
from hearsay.events.scene import Scene
from hearsay.mentions import FoundQuantity


def single_people(scene: Scene) -> Iterator[FoundQuantity]:
    """Single people that the layer below does not count, whom only a word of fate makes a figure: "a captain", "another"."""
    tree = scene.tree
    known = {word for each in scene.mentions.quantities for word in range(each.start, each.end)}
    table = scene.codebook.figures
    people = (table.own_armed | table.civil | set(scene.codebook.words.lists["workers"])) - table.groups
    for word, form in enumerate(tree.words):
        if word in known or form not in {"a", "an", "another", "her", "his", "their"}:
            continue
        head = tree.heads[word]
        if form in {"her", "his", "their"}:
            if _is_kin(scene, word, head) and tree.words[head] == tree.lemmas[head]:
                span = scene.document.span(tree.starts[word], tree.ends[word])
                yield FoundQuantity(word, word + 1, 1, 1, "exact", head, span, tree.lemmas[head])
            continue
        is_aged = "old" in tree.words[word + 1 : head]  # "a 61-year-old woman"
        is_one = (
            tree.relations[word] == "det"
            and word < head <= word + (AGED if is_aged else 4)
            and (
                tree.lemmas[head] in people
                or any(
                    _is_kin(scene, poss, kid)
                    for kid in tree.kids(head, "conj")
                    for poss in tree.kids(kid, "nmod")
                )
                or _is_trade(scene, head)
                or (is_aged and scene.parties.at(head))
            )
            and tree.words[head] == tree.lemmas[head]
            and tree.pos[head] == "NOUN"
            and tree.relations[head] not in {"compound", "amod"}
        )
        if is_one:
            span = scene.document.span(tree.starts[word], tree.ends[word])
            yield FoundQuantity(word, word + 1, 1, 1, "exact", head, span, tree.lemmas[head])


def _is_kin(scene: Scene, word: int, head: int) -> bool:
    """Whether one of a family or company is joined to another one: "a woman and her two-year-old son"."""
    tree = scene.tree
    above = tree.heads[head]
    return (
        tree.deps[word] == "nmod:poss"
        and tree.relations[head] == "conj"
        and tree.lemmas[head] in scene.codebook.words.lists["people"]
        and any(tree.words[kid] in {"a", "an"} for kid in tree.kids(above, "det"))
        and tree.lemmas[above] in scene.codebook.words.lists["people"]
    )


AGED = 9
"""Tokens between "a" and the one whose age stands between them."""
TRADES = ("er", "or", "man", "woman", "ist", "ian")
"""How nouns for one person end: "an excavator operator"."""


def _is_trade(scene: Scene, head: int) -> bool:
    """Whether the reader model takes a noun for a person of a trade, to whom a verb of fate is told."""
    tree = scene.tree
    lemma = tree.lemmas[head]
    fate = tree.heads[head]
    is_kind = scene.kinds[head] in {"person", ""} or (
        tree.deps[head] in {"obj", "nsubj:pass"} and tree.lemmas[fate] in scene.codebook.figures.of_the_living
    )
    return (
        is_kind
        and lemma.endswith(TRADES)
        and lemma not in scene.codebook.figures.named
        and tree.pos[fate] == "VERB"
        and kind_of(scene, fate) in {"killed", "wounded"}
    )
