"""Who did what only a weapon or a blow is said to have done: who sent it, or whom it is blamed on in the clause beside it.

"Two drones launched by the army struck a clinic", "shellfire that Chad blames on Sudan killed three": the army, Sudan.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.agents import agents
from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Stance
from hearsay.statements.parties import home

SENT = frozenset(
    {"launch", "fire", "drop", "send", "dispatch", "shoot", "lob", "hurl", "release", "deploy", "direct", "unleash", "operate", "fly", "lay", "plant",
     "aim", "carry", "throw", "toss", "conduct", "order", "mount", "stage", "perpetrate", "commit"}
)  # fmt: skip
"""Verbs behind a weapon or a blow that say who sent it."""
ARMS = {
    "army": "MIL",
    "government": "MIL",
    "military": "MIL",
    "regime": "MIL",
    "navy": "MIL",
    "police": "COP",
    "junta": "MIL",
}
"""Words before a weapon that tell whose arm it is."""
FARTHEST = 10
"""So many words at most stand between a weapon's participle and what it did."""
BLAMED = frozenset({"blame", "pin", "attribute", "ascribe", "lay", "credit"})
"""Verbs behind it that say who is held to have done it."""


def trace(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings with the doer of what a weapon did; the sending of the weapon is the same deed and no second one."""
    kept = list(tellings)
    for telling in tellings:
        deed = telling.deed
        if (
            telling not in kept
            or deed is None
            or telling.type != "ASSAULT"
            or deed.trigger.coded.rule.two_sided
        ):
            continue
        if not homes(telling.actors) and not deed.trigger.is_noun:
            telling.actors = _arm_of(scene, deed.trigger.head) or telling.actors
        for clause in _clauses(scene, deed.trigger.head, is_noun=deed.trigger.is_noun):
            sent = _sent_by(scene, clause)
            charged, accuser = _blamed(scene, clause)
            doers = [a for a in sent or charged if home(a) is not None]
            if not doers or (homes(telling.actors) and homes(telling.actors) != homes(doers)):
                continue
            if not homes(telling.actors):
                telling.actors = doers
                telling.recipients = [a for a in telling.recipients if a not in doers]
            for other in kept:
                if (
                    other is not telling
                    and other.deed is not None
                    and other.type == "ASSAULT"
                    and other.deed.trigger.head == clause
                ):
                    telling.also += [other.trigger, *other.also]
                    telling.recipients = telling.recipients or other.recipients
                    kept = [each for each in kept if each is not other]
                    break
            if accuser is not None and not sent:
                if not homes(telling.recipients) and home(accuser) not in homes(doers):
                    telling.recipients = [scene.country(accuser) or accuser]
                telling.stances = [s for s in telling.stances if s.holder is not None]
                telling.stances.append(Stance(statement=None, holder=accuser, stance="affirms"))
            break
    return kept


def _arm_of(scene: Scene, verb: int) -> list[Actor]:
    """The arm of a state whose weapon acts: "an army warplane bombed the clinic"; the land is settled by what is told around."""
    tree = scene.tree
    things = agents(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)
    for thing in things:
        for kid in tree.kids(thing, "compound", "amod"):
            sector = ARMS.get(tree.lemmas[kid])
            if sector is not None and tree.pos[thing] == "NOUN" and not scene.parties.at(thing):
                span = scene.document.span(tree.starts[kid], tree.ends[kid])
                return [Actor(text=span.text, span=span, name=span.text, kind="unnamed", sector=sector)]
    return []


def _clauses(scene: Scene, head: int, *, is_noun: bool) -> list[int]:
    """The clauses that describe a deed's noun or the thing its verb has for a subject."""
    tree = scene.tree
    things = [head] if is_noun else agents(tree, head) if tree.is_passive(head) else subjects(tree, head)
    found = [kid for thing in things for kid in tree.kids(thing, "acl") if kid != head]
    return found or ([] if is_noun else _participle_before(tree, head))


def _participle_before(tree: Tree, verb: int) -> list[int]:
    """The participle between a weapon and what it did, however the parse hangs it: "rockets launched from Iran hit an airfield"."""
    for word in range(verb - 1, max(verb - FARTHEST, tree.sentences[tree.sentence[verb]][0]), -1):
        if tree.pos[word] in {"VERB", "AUX", "CCONJ", "SCONJ"} or tree.words[word] in {",", ";", ":"}:
            is_sent = tree.lemmas[word] in SENT and tree.pos[word - 1] == "NOUN"
            return [word] if is_sent and tree.words[word + 1] in {"by", "from"} else []
    return []


def _sent_by(scene: Scene, clause: int) -> list[Actor]:
    tree, parties = scene.tree, scene.parties
    if tree.lemmas[clause] not in SENT:
        return []
    by = agents(tree, clause)
    if not by and tree.words[clause + 1 : clause + 2] == ["by"]:
        by = [kid for kid in tree.subtree(clause) if kid > clause and tree.case(kid) == "by"]
    if not by and tree.kids(clause, "nsubj") and tree.deps[clause] == "acl:relcl":
        by = [word for word in tree.kids(clause, "nsubj") if tree.pos[word] != "PRON"]
    found = [actor for word in by for actor in parties.at(word) or parties.owners(word)]
    if found:
        return found
    return [
        actor
        for word in slot(tree, clause, "from")
        for actor in parties.homeland(word) or parties.at(word)
        if actor.country in country_names()
    ][:1]


def _blamed(scene: Scene, clause: int) -> tuple[list[Actor], Actor | None]:
    tree, parties = scene.tree, scene.parties
    if tree.lemmas[clause] not in BLAMED:
        return [], None
    held = [*slot(tree, clause, "on"), *slot(tree, clause, "to"), *slot(tree, clause, "upon")]
    if not held and tree.lemmas[clause] == "blame":
        held = [word for word in objects(tree, clause) if tree.pos[word] != "PRON"]
    who = agents(tree, clause) if tree.is_passive(clause) else tree.kids(clause, "nsubj")
    accusers = [actor for word in who for actor in parties.at(word) if home(actor) is not None]
    charged = [actor for word in held for actor in parties.at(word)]
    own = {actor.name for actor in accusers}
    return [actor for actor in charged if actor.name not in own], accusers[0] if accusers else None
