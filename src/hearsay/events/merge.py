"""One deed told by several words is one event: the attack with its parties, the killing a figure on it."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.objects import objects
from hearsay.events.basis import is_seen
from hearsay.events.mistaken import is_suffered
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import UNREAL, Telling, add_claimants
from hearsay.mentions.times.words import WEEKDAYS
from hearsay.records.event import EventType

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", *WEEKDAYS, "yesterday"})
"""What says of a blow that it is the one told before: "the attack", "Monday's air strike"."""
HOLLOW = frozenset(
    {"assault.kill", "assault.wound", "assault.die", "coerce.uprooted", "assault.fate", "assault.befell"}
)
"""Rules whose words tell what came of an attack rather than the attack."""
BLOWS = frozenset(
    [
        "strike",
        "airstrike",
        "attack",
        "raid",
        "shelling",
        "bombing",
        "bombardment",
        "blast",
        "explosion",
        "barrage",
        "ambush",
        "assault",
    ]
)
"""Nouns for what destroys in one go; in a war or a campaign many things are destroyed."""
FALLING_ON = frozenset({"hit", "strike", "target", "rock", "shake", "destroy", "damage", "rip"})
"""What a blow does to what it falls on."""
WARS = frozenset({"war", "conflict", "insurgency", "crisis"})
"""Nouns for what is no one attack: who was killed "since the start of the war" was not killed in the attack told before."""
BREACH = "assault.violate_truce"


def merge(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without those that only say what came of an attack, or only call it a breach, where the attack is told.

    The words taken up are kept in ``also`` of the telling that stays, so that their figures belong to its event. A
    killing nobody is named for stays when no word near it names the attack.
    """
    kept = list(tellings)
    for each in sorted(tellings, key=lambda telling: telling.trigger):
        attack = _blow_that_fell(scene, each, kept) or _done_in_blows(scene, each, kept)
        if attack is None and _is_outcome(scene, each):
            attack = _attack(scene, each, kept)
        if attack is None:
            continue
        kept = [other for other in kept if other is not each]
        _take_up(attack, each)
        if scene.sentence_at(attack.trigger[0]) != scene.sentence_at(each.trigger[0]):
            # "nine died in the raid, the ministry said": who tells what came of it says that it was
            add_claimants(attack, each)
    return [each for each in kept if not _is_named_breach(scene, each, kept)]


def _rule(telling: Telling) -> str:
    return "" if telling.deed is None else telling.deed.trigger.coded.rule.id


def _is_outcome(scene: Scene, telling: Telling) -> bool:
    if _rule(telling) in HOLLOW or _is_undergone(scene, telling):
        return True
    # "eight people died", "left seven dead and 12 wounded", which only the reader model takes for deeds
    if telling.deed is None or not is_seen(telling.deed.trigger):
        return False
    trigger = telling.deed.trigger
    return is_suffered(scene, trigger) or (not trigger.is_noun and _tells_outcome(scene, trigger.head))


def _is_undergone(scene: Scene, telling: Telling) -> bool:
    """Whether a verb only tells what a blow named beside it did: "the bridge was destroyed in a Kenyan air strike"."""
    if (
        telling.type != "ASSAULT"
        or telling.deed is None
        or telling.deed.trigger.is_noun
        or homes(telling.actors)
    ):
        return False
    tree, verb = scene.tree, telling.deed.trigger.head
    return tree.is_passive(verb) and any(
        tree.case(kid) == "in" and tree.lemmas[kid] in BLOWS for kid in tree.kids(verb, "obl")
    )


def _blow_that_fell(scene: Scene, telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The blow that is the subject of a verb which only tells what it fell on: "a drone attack hit a depot"."""
    if telling.type != "ASSAULT" or telling.deed is None or telling.deed.trigger.is_noun:
        return None
    tree, verb = scene.tree, telling.deed.trigger.head
    blows = {kid for kid in tree.kids(verb, "nsubj") if tree.lemmas[kid] in BLOWS}
    if tree.lemmas[verb] not in FALLING_ON or not blows:
        return None
    return next(
        (
            other
            for other in tellings
            if other.type == "ASSAULT" and other.deed is not None and other.deed.trigger.head in blows
        ),
        None,
    )


def _done_in_blows(scene: Scene, telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The blow that a noun only counts: "jets struck three camps in two separate attacks", "strikes killed four in several raids"."""
    if telling.type != "ASSAULT" or telling.deed is None or not telling.deed.trigger.is_noun:
        return None
    tree, noun = scene.tree, telling.deed.trigger.head
    verb = tree.heads[noun]
    is_many = tree.words[noun] != tree.lemmas[noun] and tree.lemmas[noun] in BLOWS
    is_counted = any(tree.lemmas[kid] in COUNTED for kid in tree.kids(noun, "amod")) or bool(
        tree.kids(noun, "nummod")
    )
    if not (is_many and is_counted and tree.case(noun) == "in"):
        return None
    doing = {verb, *tree.kids(verb, "nsubj")}
    return next(
        (
            other
            for other in tellings
            if other is not telling
            and other.type == "ASSAULT"
            and other.deed is not None
            and other.deed.trigger.head in doing
            and homes(other.actors)
        ),
        None,
    )


COUNTED = frozenset(
    {"separate", "several", "multiple", "simultaneous", "coordinated", "successive", "different"}
)


def _is_result(scene: Scene, outcome: Telling) -> bool:
    """Whether a participle tells what came of the verb it hangs on: "ambushed a column, killing eight soldiers"."""
    tree = scene.tree
    verb = -1 if outcome.deed is None or outcome.deed.trigger.is_noun else outcome.deed.trigger.head
    return (
        verb >= 0
        and tree.relations[verb] == "advcl"
        and tree.words[verb].endswith("ing")
        and not tree.kids(verb, "mark")
    )


def _tells_outcome(scene: Scene, verb: int) -> bool:
    known = scene.codebook.event_verbs.get(scene.tree.lemmas[verb], ())
    return any(coded.rule.id in HOLLOW and len(coded.words) == 1 for coded in known)


def _is_its_cause(scene: Scene, other: Telling, outcome: Telling) -> bool:
    """Whether the outcome's own words say that it came of the other: "a raid left three injured", "fought a war that killed 40"."""
    if other.deed is None or outcome.deed is None:
        return False
    tree, head, verb = scene.tree, other.deed.trigger.head, outcome.deed.trigger.head
    told = tree.heads[verb]
    if _is_result(scene, outcome) and (told == head or head in tree.kids(told, "nsubj")):
        return True  # "ambushed a column, killing two", "a drone strike hit a car, killing two"
    named = [head, *(objects(tree, head) if _is_two_sided(other) else ())]
    if tree.deps[verb] == "acl:relcl" and told in named:
        return True
    is_beside = tree.heads[head] == verb and tree.case(head) in {"", "in", "by", "during", "after"}
    return other.deed.trigger.is_noun and is_beside


def _take_up(attack: Telling, outcome: Telling) -> None:
    attack.also += [outcome.trigger, *outcome.also]
    if not homes(attack.actors) and homes(outcome.actors):
        # "killed a commander in a strike on the port": the strike is theirs who killed
        attack.actors, attack.recipients = outcome.actors, outcome.recipients or attack.recipients
    others = homes(attack.actors)
    victims = [a for a in outcome.recipients if homes([a]).isdisjoint(others) and (homes([a]) or not others)]
    if not attack.recipients and victims and not _is_two_sided(attack):
        attack.recipients = victims
    if attack.when is None:
        attack.when = outcome.when
    if attack.where is None:
        attack.where = outcome.where


def _is_two_sided(telling: Telling) -> bool:
    return telling.deed is not None and telling.deed.trigger.coded.rule.two_sided


def _attack(scene: Scene, outcome: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The attack an outcome is of: in its sentence, else the one its "the attack" points back to, else a twin outcome."""
    tree = scene.tree
    here = scene.token_at(outcome.trigger[0])
    sentence = tree.sentence[here]
    victims = homes(outcome.recipients)
    fitting = [
        other
        for other in tellings
        if other is not outcome
        and other.type == "ASSAULT"
        and _agree(outcome, other)
        and (not victims or not homes(other.actors) or homes(other.actors) != victims or _is_two_sided(other))
    ]
    beside = [o for o in fitting if scene.sentence_at(o.trigger[0]) == sentence]
    doers = homes(outcome.actors)
    is_open = not doers or _is_result(scene, outcome)
    for other in (o for o in tellings if is_open or not homes(o.actors)):
        is_attack = other is not outcome and other.type == "ASSAULT" and _rule(other) not in HOLLOW
        # "were killed in a clash with Russian troops" tells of two sides, of whom the clash names one
        names_more = _is_two_sided(other) and not victims <= homes(other.actors)
        if is_attack and not names_more and _is_its_cause(scene, other, outcome):
            return other
    named = [
        o
        for o in beside
        if _rule(o) not in HOLLOW
        and homes(o.actors + o.recipients)
        and (not doers or (homes(o.actors) == doers and not _is_two_sided(o)))
        and (not doers or not victims or not homes(o.recipients) or bool(victims & homes(o.recipients)))
    ]
    if named:
        return min(named, key=lambda o: abs(o.trigger[0] - outcome.trigger[0]))
    if doers:
        return None
    if _points_back(scene, sentence):
        told = [o for o in fitting if o.actors and _rule(o) not in HOLLOW and not _is_two_sided(o)]
        told.sort(key=lambda o: (o.trigger > outcome.trigger, abs(o.trigger[0] - outcome.trigger[0])))
        if told and abs(scene.sentence_at(told[0].trigger[0]) - sentence) <= 6:
            return told[0]
    twins = [
        o for o in beside if _is_outcome(scene, o) and not homes(o.actors) and o.trigger < outcome.trigger
    ]
    return twins[0] if twins else None


def _agree(one: Telling, other: Telling) -> bool:
    """Whether both happened as far as their clauses tell, and in the same time."""
    if UNREAL & set(one.auxiliary) != UNREAL & set(other.auxiliary):
        return False
    if one.when is None or other.when is None or not one.when.start or not other.when.start:
        return True
    return not (
        (one.when.end or one.when.start) < other.when.start
        or (other.when.end or other.when.start) < one.when.start
    )


def _points_back(scene: Scene, sentence: int) -> bool:
    """Whether the sentence speaks of "the attack" as of something told: "were killed in the attack"."""
    tree = scene.tree
    start, end = tree.sentences[sentence]
    attacks: EventType = "ASSAULT"
    return any(
        tree.pos[word] == "NOUN"
        and tree.lemmas[word] not in WARS
        and any(
            c.type == attacks and len(c.words) == 1
            for c in scene.codebook.event_nouns.get(tree.lemmas[word], ())
        )
        and any(tree.words[kid] in DEFINITE for kid in tree.kids(word, "det", "nmod:poss"))
        and not any(scene.parties.at(kid) for kid in tree.kids(word, "amod", "compound", "nmod"))
        for word in range(start, end)
    )


def _is_named_breach(scene: Scene, telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether a breach of a truce is only the name of an act told beside it: "broke the truce by shelling the town"."""
    if _rule(telling) != BREACH:
        return False
    sentence = scene.sentence_at(telling.trigger[0])
    acts = [
        other
        for other in tellings
        if other is not telling
        and other.type == "ASSAULT"
        and _rule(other) != BREACH
        and homes(other.actors)
        and (not homes(telling.actors) or homes(other.actors) == homes(telling.actors))
        and scene.sentence_at(other.trigger[0]) == sentence
    ]
    for act in acts[:1]:
        act.also.append(telling.trigger)
        act.recipients = act.recipients or telling.recipients
    return bool(acts)
