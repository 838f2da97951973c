"""A trigger with its parties, by the slots of its rule and what else its sentence tells."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.conditions import done_to_by
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import light_subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.distinct import distinct, is_oneself, same
from hearsay.statements.deeds.doers import doers_elsewhere
from hearsay.statements.deeds.slots import fill, lands_around
from hearsay.statements.deeds.told import hurt_by, is_told


def make_deed(tree: Tree, trigger: Trigger, words: Words, codebook: Codebook) -> Deed | None:
    """A trigger with its parties by the slots of its rule; None where the rule's need of parties is not met."""
    parties = words.parties
    rule = trigger.coded.rule
    defaults = codebook.types[trigger.coded.type]
    pair = defaults.noun if trigger.is_noun else defaults.verb
    actor_slots = pair.actor if rule.actor is None else rule.actor
    recipient_slots = pair.recipient if rule.recipient is None else rule.recipient
    if rule.actor is None and trigger.is_noun and "of" in (rule.recipient or ()):
        actor_slots = tuple(name for name in actor_slots if name != "of")  # "the release of the prisoners"
    if "by" in trigger.coded.words and not trigger.is_noun:
        actor_slots = tuple(name for name in actor_slots if name != "agent")  # "stood by Serbia"
    light = codebook.words.light_verbs
    above = tree.lemmas[tree.heads[trigger.head]]
    undergone = trigger.is_noun and (
        above in codebook.words.undergo_verbs or (trigger.coded.type == "ACCUSE" and above == "deny")
    )
    actors = fill(tree, trigger.head, actor_slots, parties, light, is_noun=trigger.is_noun)
    recipients = fill(
        tree, trigger.head, recipient_slots, parties, light, is_noun=trigger.is_noun, places=True
    )
    actors = actors or doers_elsewhere(tree, trigger, actor_slots, words, codebook)
    if undergone and tree.relations[trigger.head] == "obj":
        suffering = distinct([a for w in light_subjects(tree, trigger.head) for a in parties.at(w)])
        actors = [a for a in actors if a not in suffering]
        recipients = recipients or suffering
    if (
        trigger.is_noun
        and actors
        and not recipients
        and tree.case(trigger.head) == "under"
        and tree.kids(trigger.head, "cop")
    ):
        # "has stood under UN sanctions from 2011"
        recipients = distinct([a for w in tree.kids(trigger.head, "nsubj") for a in parties.at(w)])
        actors = [a for a in actors if not any(same(a, each) for each in recipients)]
    if rule.owner and not trigger.is_noun:
        for word in done_to_by(tree, trigger.head, trigger.coded):
            recipients = distinct([*recipients, *parties.owners(word)])
    if rule.owner and trigger.is_noun:
        recipients = recipients or distinct(list(parties.owners(trigger.head)))
    is_placed = bool(recipients) and not any(
        parties.names(each) or each.kind != "country" for each in recipients
    )
    is_nowhere = not any(each.country or each.party for each in recipients)
    if is_nowhere and codebook.hostile(trigger.coded.type) and not rule.two_sided and not trigger.is_noun:
        # "shot at a patrol in Goma": nobody's patrol is the place's; troops massed in a country stand against another
        is_move = trigger.coded.type == "MOBILIZE"
        near = {"near", "at"} if is_move else {"in", "near", "at", "outside", "inside", "on"}
        # "in northern Chad near the border with Libya": in Chad
        lands = lands_around(tree, trigger.head, near & {"in", "inside"}, parties) or lands_around(
            tree, trigger.head, near, parties
        )
        recipients = distinct([*recipients, *lands])
        is_placed = True
    if trigger.coded.type in OWN_TROOPS and not actors and not trigger.is_noun:
        # "Kenyan officers will be stationed in the capital": whose they are has sent them
        actors = distinct([a for word in objects(tree, trigger.head) for a in parties.at(word)])
        recipients = [each for each in recipients if not any(same(each, actor) for actor in actors)]
    if not recipients and trigger.is_noun and codebook.hostile(trigger.coded.type) and not rule.two_sided:
        recipients = hurt_by(tree, trigger.head, parties)
        is_placed = bool(recipients)
    if rule.two_sided and trigger.is_noun and tree.lemmas[tree.heads[trigger.head]] in MEDIATING:
        # "Oman brokered a truce between the two": it is no party to it
        brokers = distinct([a for w in light_subjects(tree, trigger.head) for a in parties.at(w)])
        sides = [a for a in (*actors, *recipients) if not any(same(a, each) for each in brokers)]
        if len(sides) > 1:
            actors, recipients = [a for a in actors if a in sides], [a for a in recipients if a in sides]
    if rule.two_sided:
        actors, recipients = distinct([*actors, *recipients]), []
    recipients = [each for each in recipients if not any(is_oneself(each, actor) for actor in actors)]
    if not actors and not recipients and tree.relations[trigger.head] == "amod":
        return None
    if not _parties_suffice(rule.party, actors, recipients, agentless=rule.agentless) and not (
        rule.party == "told"
        and is_told(tree, trigger, words, recipient_slots, codebook.words.lists.get("positions", ()))
    ):
        return None
    return Deed(trigger, tuple(actors), tuple(recipients), is_placed)


OWN_TROOPS = frozenset({"MOBILIZE"})
"""Types whose object are the actor's own people, when nobody else is named."""

MEDIATING = frozenset({"broker", "mediate", "facilitate"})
"""Verbs of who helps two others to what their object names."""


def _parties_suffice(need: str, actors: list[Actor], recipients: list[Actor], *, agentless: bool) -> bool:
    if agentless or need == "any":
        return True
    if need == "both":
        return len(actors) + len(recipients) >= 2
    if need == "actor":
        return bool(actors)
    if need == "recipient":
        return bool(recipients)
    return bool(actors or recipients)
