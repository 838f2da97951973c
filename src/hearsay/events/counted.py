"""Whom a number counts: "7 of its soldiers" soldiers, "15 were killed" heads unnamed, "Amina Yusuf, 34" nobody."""

from __future__ import annotations

from hearsay.events.fates import by_order, by_path
from hearsay.events.idioms import idiom_at
from hearsay.events.scene import Scene
from hearsay.mentions import FoundQuantity


def counted_people(scene: Scene, quantity: FoundQuantity) -> int | None:
    """The noun counted, when it is people: "7 of its soldiers" counts soldiers, "15 were killed" counts heads unnamed."""
    tree = scene.tree
    table = scene.codebook.figures
    people = set(scene.codebook.words.lists["people"]) | table.armed | table.settled
    numeral = next(
        (
            w
            for w in range(quantity.start, quantity.end)
            if not quantity.start <= tree.heads[w] < quantity.end
        ),
        quantity.end - 1,
    )
    # "suffered two gunshot wounds" counts nobody; "leaving 60,000 without power" tells of no fate
    if (
        _is_age(scene, quantity)
        or tree.words[quantity.end : quantity.end + 1] == ["without"]
        or (quantity.unit is not None and tree.words[quantity.unit] in table.not_people | {"wound"})
    ):
        return None
    candidates = [] if quantity.unit is None else [quantity.unit]
    if candidates and tree.relations[candidates[0]] == "compound" and quantity.unit is not None:
        candidates = [tree.heads[quantity.unit], quantity.unit]  # "300 jihadist fighters"
    behind = quantity.end
    if (
        tree.words[behind + 1 : behind + 2] == ["and"]
        and tree.pos[behind] == "ADJ"
        and scene.parties.at(behind)
        and any(each.start == behind + 2 for each in scene.mentions.quantities)
    ):
        return behind  # "four Armenian and three Azerbaijani soldiers"
    if quantity.unit is not None and tree.relations[quantity.unit] == "compound" and quantity.low == 1:
        return None  # "a rebel claim"
    candidates += [numeral]
    if tree.relations[numeral] in {"nummod", "amod", "compound", "det", "nmod"}:
        candidates.append(tree.heads[numeral])
    for word in list(candidates):
        candidates += [kid for kid in tree.kids(word, "nmod") if tree.case(kid) in {"of", "among"}]
    for word in candidates:
        if tree.lemmas[word] in people or tree.words[word] in people or _is_nationals(scene, word, quantity):
            return word
    behind = quantity.end
    is_alone = behind >= len(tree.words) or tree.pos[behind] not in {"NOUN", "PROPN", "ADJ", "SYM"}
    told = by_order(scene, quantity)
    of = [kid for kid in tree.kids(numeral, "nmod") if tree.case(kid) == "of" and tree.pos[kid] == "NOUN"]
    if told is not None and of and tree.lemmas[told.word] in table.of_things:
        return None
    if told is not None:
        if is_alone or told.word == behind:
            return numeral
        counted = quantity.unit if quantity.unit is not None else behind
        if told.word != counted and not {tree.lemmas[counted], tree.words[counted]} & table.not_people:
            is_of_the_living = tree.lemmas[told.word] in table.of_the_living or (
                told.kind in {"killed", "wounded"}
                and idiom_at(scene, told.word) is not None
                and tree.heads[counted] == told.word  # "a man with two handguns was shot dead"
            )
            # "detained three barbers", "8,000 Rohingya crossed into Bangladesh"
            is_person = bool(scene.kinds) and scene.kinds[counted] == "person" and quantity.low != 1
            is_remains = tree.lemmas[counted] in {"body", "corpse"}
            return counted if is_of_the_living or is_person or is_remains else None
        return None
    # "their wounded and dozens of burnt-out pickups" counts no people
    if not of and (quantity.unit is None or quantity.unit == numeral):
        fate = by_path(scene, numeral)
        if fate is not None and (
            tree.relations[numeral] in {"nsubj", "obj", "conj", "ROOT"}
            or (tree.relations[numeral] == "obl" and is_alone and tree.pos[fate.word] == "NOUN")
        ):
            return numeral
    for word in candidates:  # "6,500 dead", "12 wounded"
        if any(
            tree.words[word] in words.adjectives or tree.lemmas[word] in words.nouns
            for words in table.figures.values()
        ):
            return word
    return None


def _is_age(scene: Scene, quantity: FoundQuantity) -> bool:
    """ "Amina Yusuf, 34, was killed": a bare number between commas behind a name."""
    tree, start, end = scene.tree, quantity.start, quantity.end
    return (
        start > 1
        and end - start == 1
        and tree.words[start - 1] == ","
        and tree.pos[start - 2] in {"PROPN", "NOUN"}
        and (end >= len(tree.words) or tree.words[end] in {",", ".", ";", ")", "and"})
        and tree.words[start].isdigit()
        and int(tree.words[start]) < 120
    )


def _is_nationals(scene: Scene, word: int, quantity: FoundQuantity) -> bool:
    """Whether the noun counted names people by nation: "twelve Palestinians"."""
    tree = scene.tree
    actor = scene.parties.actor(word)
    return (
        word >= quantity.end
        and actor is not None
        and actor.kind in {"country", "group"}
        and actor.country is not None
        and (tree.pos[word] in {"NOUN", "PROPN"} or not _is_beside_noun(scene, word))
        and tree.words[word].endswith(("ans", "ians", "is", "ese", "ish", "ers", "ens", "eks", "bs", "ks"))
        and (actor.kind == "group" or actor.name.lower() != tree.words[word])
    )


def _is_beside_noun(scene: Scene, word: int) -> bool:
    """Whether an adjective has its noun: "76,000 Congolese villagers", not "76,000 Congolese from their homes"."""
    tree = scene.tree
    return word + 1 < len(tree.words) and tree.pos[word + 1] in {"NOUN", "PROPN", "ADJ", "NUM"}
