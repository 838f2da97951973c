"""What a denial that only points cannot mean: the arrest that follows a charge, the drone shot down, the strike beside a rule of conduct."""

from __future__ import annotations

from hearsay.codebooks.agents import agents
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling, word_of
from hearsay.records import Statement
from hearsay.statements.parties import home

OF_THE_LAW = frozenset({"arrest", "seize", "expel", "ban", "restrict"})
"""Modes of what a state does in answer to a deed: nobody who denies the charge denies the arrest."""
HELPING = frozenset({"have", "has", "had", "did", "was", "were", "been", "will", "would"})
"""Auxiliaries of what was done once, or is to come: "never aims at" has none of them."""


def _is_by_law(scene: Scene, telling: Telling, denier: str | None) -> bool:
    """Whether it is an arrest, a seizure or an expulsion told by the outlet or by who did it, or not laid at the denier's door.

    "Police have arrested two men. Minsk dismissed the charges": the charges, and not that two men were arrested.
    """
    modes = {*(telling.modes or _modes(telling))}
    tellers = [s.holder for s in telling.stances if s.stance == "affirms"]
    # "two rifles were seized, the police said": by them; "hackers stole the money": what nobody known has taken
    word = word_of(scene, telling)
    is_known = bool(homes(telling.actors)) or (
        scene.tree.is_passive(word)
        and not agents(scene.tree, word)
        and any(teller is not None and teller.sector in {"COP", "MIL", "JUD"} for teller in tellers)
    )
    is_lawful = telling.type == "SANCTION" or (
        telling.type == "COERCE" and not modes.isdisjoint(OF_THE_LAW if is_known else OF_THE_LAW - {"seize"})
    )
    is_told_of_himself = all(
        teller is None or teller == scene.voice or home(teller) in homes(telling.actors) for teller in tellers
    )
    return is_lawful and (is_told_of_himself or denier not in homes(telling.actors))


def _modes(telling: Telling) -> tuple[str, ...]:
    return telling.deed.trigger.coded.rule.modes if telling.deed is not None else ()


def is_answerable(scene: Scene, telling: Telling, denier: str | None) -> bool:
    """Whether "denied any involvement" and "rejected the charge" can mean it: no act of law, and no drone brought down by nobody named.

    "Air defences brought down a second drone": by who was attacked.
    """
    is_own_defence = telling.deed is not None and telling.deed.trigger.coded.rule.id == "assault.shoot_down"
    return not _is_by_law(scene, telling, denier) and (not is_own_defence or bool(homes(telling.actors)))


def is_count(scene: Scene, telling: Telling) -> bool:
    """Whether a telling is of so many dead or hurt: "said 165 women had been raped", which "the figure" is of."""
    tree, token = scene.tree, word_of(scene, telling)
    return tree.lemmas[token] in scene.codebook.words.lists["harm"] and any(
        tree.pos[w] == "NUM" for w in tree.subtree(token)
    )


def is_practice(scene: Scene, denial: Statement) -> bool:
    """Whether a denial only tells what its side never does: "says it never aims at civilians", "we do not bomb schools".

    It grants the strike it is asked about as often as not; "sends no weapons" denies what one is charged with.
    """
    tree = scene.tree
    cue = [] if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    if not any(tree.lemmas[w] in scene.codebook.acts.neutral for w in cue):
        return False
    said = scene.said(denial)
    inside = set(said)
    heads = [
        w
        for w in said
        if tree.pos[w] == "VERB"
        and (tree.heads[w] not in inside or tree.relations[w] in {"conj", "parataxis"})
    ]
    negated = [w for w in heads if is_negated(tree, w)]
    return bool(negated) and all(_is_habit(scene, w) for w in negated)


def _is_habit(scene: Scene, verb: int) -> bool:
    tree = scene.tree
    coded = scene.codebook.event_verbs.get(tree.lemmas[verb], ())
    is_blow = any(each.type == "ASSAULT" for each in coded) or tree.lemmas[verb] in {"target", "aim", "harm"}
    is_plain = tree.words[verb] in {tree.lemmas[verb], f"{tree.lemmas[verb]}s", f"{tree.lemmas[verb]}es"}
    if not (is_blow and is_plain) or any(tree.words[kid] in HELPING for kid in tree.kids(verb, "aux")):
        return False
    hit = [*tree.kids(verb, "obj"), *(k for k in tree.kids(verb, "obl") if tree.case(k) in {"at", "on"})]
    # "never takes such actions": what it is charged with
    is_meant = any(tree.words[kid] == "such" for w in hit for kid in tree.kids(w, "amod", "det"))
    return bool(hit) and not is_meant and all(is_any(tree, w) for w in hit)


def is_any(tree: Tree, noun: int) -> bool:
    """Whether a noun means all of its kind: "civilians", "schools", and not "the school" or "two schools"."""
    is_many = tree.words[noun].endswith("s") or tree.lemmas[noun] == "people"
    return tree.pos[noun] == "NOUN" and is_many and not tree.kids(noun, "det", "nummod", "nmod", "acl")
