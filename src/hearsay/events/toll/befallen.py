"""Whom a word of fate befalls: the subject of "died", the object of "shot", the noun before "who was wounded"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hearsay.events.scene import Scene
from hearsay.events.toll.fates import of_them
from hearsay.events.toll.words import words_of_toll


def befallen(scene: Scene, word: int, names: Mapping[int, str]) -> Iterator[int]:
    """The people a word of fate befalls, conjuncts apart."""
    tree = scene.tree
    heads: list[int] = []
    lemma = tree.lemmas[word]
    if tree.pos[word] == "NOUN":
        heads += [
            k for k in tree.kids(word, "nmod") if tree.case(k) in {"of", "to"} or tree.deps[k] == "nmod:poss"
        ]
        heads += [k for k in tree.kids(word, "compound") if is_person(scene, k, names)]
    elif tree.words[word] == "fatally":
        part = of_them(tree, word)
        heads.append(tree.heads[word] if part is None else part)
    elif lemma in {"die", "perish"}:
        heads += _subjects(scene, word)
    elif tree.pos[word] == "ADJ" or tree.words[word] == "dead":
        heads += _subjects(scene, word)
        above = tree.heads[word]
        if (
            tree.relations[word] in {"xcomp", "obj", "advcl", "conj", "acl", "obl"}
            and tree.pos[above] == "VERB"
        ):
            # "was found dead", "pronounced the driver dead"
            heads += tree.kids(above, "obj") or (_subjects(scene, above) if tree.is_passive(above) else [])
        elif tree.relations[word] in {"amod", "acl"}:
            heads.append(above)
    elif tree.is_passive(word):
        heads += _subjects(scene, word)
        if tree.relations[word] in {"acl", "amod"}:
            heads.append(tree.heads[word])
    elif not _is_aimed(scene, word, names):
        objects = tree.kids(word, "obj")
        heads += objects
        if not objects and not tree.kids(word, "aux") and tree.words[word] != lemma:
            # "Man shot in Oakland", "Two men wounded": a headline leaves the auxiliary out
            heads += _subjects(scene, word)
            if tree.relations[word] in {"acl", "amod"}:
                heads.append(tree.heads[word])
        elif not objects and tree.words[word] == "shot":
            heads += _subjects(scene, word)
    parts = {of_them(tree, each) for each in range(word, tree.sentences[tree.sentence[word]][1])} - {None}
    if tree.words[word] != "fatally":
        heads = [head for head in heads if head not in parts]
    heads = [_antecedent(scene, head) for head in heads]
    for head in heads:
        yield from (each for each in tree.conjuncts(head) if each != word)


def _is_aimed(scene: Scene, word: int, names: Mapping[int, str]) -> bool:
    """ "Shot at deputies" hits nobody; "shot at a bus stop" says where."""
    tree = scene.tree
    return any(
        tree.case(k) in {"at", "toward", "towards"}
        and (
            is_person(scene, k, names)
            or tree.pos[k] == "PRON"
            or tree.lemmas[k] in {"police", "vehicle", "car"}
        )
        for k in tree.kids(word, "obl")
    )


def _antecedent(scene: Scene, token: int) -> int:
    """The noun a relative pronoun takes up: "the driver who was shot"."""
    tree = scene.tree
    if tree.words[token] not in {"who", "that", "which"}:
        return token
    verb = tree.heads[token]
    return tree.heads[verb] if tree.relations[verb] == "acl" else token


def _subjects(scene: Scene, word: int) -> list[int]:
    """The subject of a verb, or of the verb it is joined to."""
    tree = scene.tree
    for _ in range(3):
        found = tree.kids(word, "nsubj")
        if found:
            return found
        if tree.relations[word] not in {"conj", "xcomp"}:
            break
        word = tree.heads[word]
    # a parse that hangs the subject on "said" at the end leaves the verb without one
    start, _ = tree.sentences[tree.sentence[word]]
    if tree.relations[word] == "ccomp":
        return [t for t in range(start, word) if tree.relations[t] == "nsubj" and tree.heads[t] > word][:1]
    return []


def is_person(scene: Scene, token: int, names: Mapping[int, str]) -> bool:
    """Whether a word is somebody's name or a noun for people: "shepherd", "officers"."""
    lemma = scene.tree.lemmas[token]
    return (
        token in names
        or lemma in scene.codebook.figures.armed
        or lemma in scene.codebook.words.lists["people"]
        or lemma in words_of_toll().people
    )
