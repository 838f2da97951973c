"""Who died and who did it, word of death by word of death: what a report tells of the dead where it counts nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.events.fates import INTRANSITIVE, kind_of
from hearsay.events.scene import Scene
from hearsay.events.toll.words import words_of_toll
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.records import Event, Where

OF_DEEDS = frozenset({"in", "during", "by", "from", "after"})
"""What joins the dead to the deed they died in: "killed in an Israeli strike", "deaths from shelling"."""


@dataclass(frozen=True, slots=True)
class Death:
    """What the words around a word of death tell; each empty where they do not.

    Attributes:
        token: the word of death.
        victims: whose people died. doers: who killed them. places: where.
    """

    token: int
    victims: tuple[Actor, ...]
    doers: tuple[Actor, ...]
    places: tuple[Where, ...]


def find_deaths(scene: Scene, events: Sequence[Event]) -> tuple[Death, ...]:
    """Every word of death of a document, in order.

    Args:
        events: the document's events; the doers of the deed that "killed" somebody are theirs.
    """
    own = words_of_toll()
    found = []
    for word in range(len(scene.tree.words)):
        if kind_of(scene, word) != "killed" or scene.tree.lemmas[word] in own.not_alone:
            continue
        doers = tuple(dict.fromkeys(_doers(scene, word, events)))
        victims = tuple(a for a in dict.fromkeys(_victims(scene, word)) if a not in doers)
        found.append(Death(word, victims, doers, tuple(_places(scene, word))))
    return tuple(found)


def _victims(scene: Scene, word: int) -> Iterator[Actor]:
    tree = scene.tree
    if tree.pos[word] in {"NOUN", "PROPN"}:
        heads = [k for k in tree.kids(word, "nmod") if tree.case(k) in {"of", "among", "to"}]
        yield from scene.parties.owners(word)
    elif tree.relations[word] == "amod" or (tree.relations[word] == "acl" and tree.deps[word] != "acl:relcl"):
        heads = (
            [tree.heads[word]] if tree.is_passive(word) or tree.pos[word] == "ADJ" else tree.kids(word, "obj")
        )
    elif _is_suffered(scene, word):
        above = tree.heads[word]
        # "the raid left 40 Kenyans dead"
        is_left = tree.pos[word] == "ADJ" and tree.pos[above] == "VERB" and above != word
        heads = (tree.kids(above, "obj") if is_left else []) or _subjects(scene, word)
    else:
        heads = tree.kids(word, "obj")
    for head in heads:
        for each in tree.conjuncts(head):
            yield from _people(scene, each)


def _people(scene: Scene, token: int) -> Iterator[Actor]:
    """The sides a noun's people are of: "Israelis", "Palestinian civilians", "residents of Gaza", "its soldiers"."""
    tree, parties = scene.tree, scene.parties
    yield from parties.at(token)
    yield from parties.owners(token)
    for kid in tree.kids(token, "nmod"):
        if tree.case(kid) in {"of", "among"}:
            yield from parties.at(kid)
            yield from parties.owners(kid)


def _is_suffered(scene: Scene, word: int) -> bool:
    """Whether the subject died: passives, "died", "is dead", and the short forms of news: "900 Israelis killed"."""
    tree = scene.tree
    if tree.is_passive(word) or tree.lemmas[word] in INTRANSITIVE or tree.pos[word] == "ADJ":
        return True
    is_short = not tree.kids(word, "obj", "aux") and not any(
        q.start == word + 1 for q in scene.mentions.quantities
    )
    return is_short and tree.words[word] in {"killed", "slain", "murdered", "massacred", "slaughtered"}


def _subjects(scene: Scene, word: int) -> list[int]:
    """The subject, for a relative pronoun the noun it takes up, for a joined verb that of the first."""
    tree = scene.tree
    for _ in range(3):
        found = tree.kids(word, "nsubj")
        if found:
            return [_antecedent(scene, each) for each in found]
        if tree.relations[word] not in {"conj", "xcomp", "advcl"}:
            break
        word = tree.heads[word]
    return []


def _antecedent(scene: Scene, token: int) -> int:
    tree = scene.tree
    if tree.words[token] in {"who", "that", "which"}:
        verb = tree.heads[token]
        return tree.heads[verb] if tree.relations[verb] == "acl" else token
    return token


def _doers(scene: Scene, word: int, events: Sequence[Event]) -> Iterator[Actor]:
    tree = scene.tree
    heads = [
        k
        for k in (*tree.kids(word, "obl"), *tree.kids(word, "nmod"))
        if tree.deps[k] == "obl:agent"
        or tree.case(k) in {"by"}
        or (tree.case(k) in OF_DEEDS and _deed(scene, k, events))
    ]
    if not heads and word + 1 < len(tree.words) and tree.words[word + 1] == "by":
        # a parse that hangs the doer elsewhere
        after = range(word + 2, min(word + 6, len(tree.words)))
        heads += next(([w] for w in after if scene.parties.at(w)), [])
    if tree.pos[word] == "VERB" and not _is_suffered(scene, word):
        heads += _subjects(scene, word)
        if tree.relations[word] == "acl":
            # "an attack killing nine"
            heads.append(tree.heads[word])
    for head in heads:
        deed = _deed(scene, head, events)
        if deed is not None:
            yield from deed.actors
            yield from scene.parties.owners(head)
        else:
            for each in tree.conjuncts(head):
                yield from _people(scene, each)


def _deed(scene: Scene, token: int, events: Sequence[Event]) -> Event | None:
    """The act of violence a noun names: "the attack", "an airstrike"."""
    start = scene.tree.starts[token]
    return next((e for e in events if e.type == "ASSAULT" and e.trigger.start <= start < e.trigger.end), None)


def _places(scene: Scene, word: int) -> Iterator[Where]:
    tree = scene.tree
    for kid in (*tree.kids(word, "obl"), *tree.kids(word, "nmod")):
        for place in scene.mentions.places_in(tree.left[kid], tree.right[kid] + 1):
            yield place.where
