"""Who did a deed to whom, by what its sentence and its tellers add to the places of its rule."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.codebooks.accused import ACCUSING
from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.basis import is_seen
from hearsay.events.doers import (
    charging,
    doers_around,
    is_own_success,
    is_state,
    is_third,
    is_wrong_to_others,
    names_own_side,
    protested,
)
from hearsay.events.meetings import sides_met
from hearsay.events.mistaken import is_of_its_victim, is_suffered
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.targets.find import find_targets
from hearsay.events.telling.draft import Draft
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def set_sides(scene: Scene, draft: Draft, deeds: Mapping[int, Deed]) -> bool:
    """Set who did it to whom; False where nobody is left whom the words could tell of.

    Args:
        deeds: All deeds of the document by their head.
    """
    trigger, rule = draft.trigger, draft.trigger.coded.rule
    if not _set_makers(scene, draft):
        return False
    _set_victims(scene, draft)
    _set_struck(scene, draft)
    _set_tester(scene, draft)
    _set_whose(scene, draft)
    if _is_complaint(scene, draft) and not _set_blamed(scene, draft):
        return False
    if not draft.actors and draft.recipients:
        draft.actors = doers_around(scene, draft.deed, deeds)
    _set_claimant(scene, draft)
    side = draft.side
    if rule.two_sided:
        if not _set_both(scene, draft):
            return False
    elif side is not None and _is_done_to_claimant(scene, draft, deeds):
        draft.recipients = [side]
    if (
        rule.id == ASSURANCE
        and not draft.recipients
        and side is not None
        and home(side) not in homes(draft.actors)
    ):
        draft.recipients = [side]  # "Ankara said Washington had given assurances"
    is_told = draft.type == "THREATEN" and not homes(draft.actors) and side is not None
    if is_told and side is not None and home(side) not in homes(draft.recipients):
        draft.actors = [
            side
        ]  # "those who gave the order will not escape punishment", not "the West blackmails us"
    if (
        not homes(draft.actors)
        and side is not None
        and draft.claimant is not None
        and is_own_success(scene, draft.deed, draft.claimant)
    ):
        draft.actors = [side]  # "the army said 54 militants had been killed"
    if not draft.actors:
        _set_charged(scene, draft)
    if not homes(draft.actors) and trigger.is_noun and scene.codebook.hostile(draft.type):
        draft.actors, draft.recipients = protested(scene, draft.deed, deeds) or (
            draft.actors,
            draft.recipients,
        )
    return True


ASSURANCE = "agree.gave_word"
"""The rule for assurances, which whoever tells of them was given."""


def _set_makers(scene: Scene, draft: Draft) -> bool:
    """Who makes the accusations that a noun tells of; nobody's are no event: "rejected the accusations of the Algerian government"."""
    trigger = draft.trigger
    lemma = scene.tree.lemmas[trigger.head]
    if not (is_seen(trigger) and trigger.is_noun and lemma in scene.codebook.words.lists["accusations"]):
        return True
    draft.actors = list(scene.parties.owners(trigger.head))
    draft.recipients = [actor for actor in draft.recipients if home(actor) not in homes(draft.actors)]
    return bool(homes(draft.actors))


def _set_victims(scene: Scene, draft: Draft) -> None:
    """Who suffered it that the rule takes for who did it: "Navalny's arrest", "the king's execution"."""
    if is_seen(draft.trigger) and is_suffered(scene, draft.trigger):
        draft.actors, draft.recipients = [], [*draft.actors, *draft.recipients]
    elif is_of_its_victim(scene, draft.trigger):
        victims = [a for a in draft.actors if a.kind == "person" and a.span is not None]
        draft.actors = [a for a in draft.actors if a not in victims]
        draft.recipients = [*draft.recipients, *(a for a in victims if a not in draft.recipients)]


def _set_struck(scene: Scene, draft: Draft) -> None:
    """Whose town an attack is named by, which nobody else is said to have suffered: "after the November Nairobi attack"."""
    tree, head = scene.tree, draft.trigger.head
    is_attack = draft.type == "ASSAULT" and draft.trigger.is_noun and not draft.trigger.coded.rule.two_sided
    if is_attack and not draft.recipients:
        draft.recipients = [a for kid in tree.kids(head, "compound") for a in scene.parties.homeland(kid)]


def _set_whose(scene: Scene, draft: Draft) -> None:
    """Whose people did it: "Iran, whose Guards arm the Houthis"."""
    tree, trigger = scene.tree, draft.trigger
    if homes(draft.actors) or trigger.is_noun or tree.deps[trigger.head] != "acl:relcl":
        return
    below = [kid for w in tree.kids(trigger.head, "nsubj") for kid in tree.kids(w, "nmod")]
    if any(tree.words[kid] == "whose" for kid in below):
        owners = [a for a in scene.parties.at(tree.heads[trigger.head]) if home(a) is not None]
        draft.actors = owners or draft.actors


def _set_tester(scene: Scene, draft: Draft) -> None:
    """Whose weapons test it is that "its" gives to a body of states: "the Council voted for sanctions on Chad after its nuclear test"."""
    tree, trigger = scene.tree, draft.trigger
    if trigger.coded.rule.id not in TESTS or not draft.actors or states_of(draft.actors):
        return
    start, _ = tree.sentences[tree.sentence[trigger.head]]
    before = [a for word in range(start, trigger.head) for a in scene.parties.at(word) if states_of([a])]
    if before and any(tree.words[kid] == "its" for kid in tree.kids(trigger.head, "nmod")):
        draft.actors = before[-1:]


TESTS = frozenset({"mobilize.test_weapon", "mobilize.nuclear_test", "mobilize.test_noun"})
"""Rules for weapons tests, which states alone hold."""


def _is_complaint(scene: Scene, draft: Draft) -> bool:
    """Whether a state complains by its protest: "Somalia protests the port deal", "Lima protests to Quito"."""
    tree, trigger = scene.tree, draft.trigger
    if draft.type != "PROTEST" or not draft.actors or not all(is_state(a) for a in draft.actors):
        return False
    is_headline = (
        trigger.is_noun
        and tree.words[trigger.head] == "protests"
        and tree.words[trigger.head + 1 :][:1] in (["to"], ["over"], ["at"])
        and (tree.deps[trigger.head] == "ROOT" or tree.words[trigger.head + 1] == "to")
    )
    is_fast = "hunger" in trigger.coded.rule.modes  # politicians in prison go without food
    return (is_headline or not trigger.is_noun) and not is_fast and not _is_by_a_crowd(scene, trigger.head)


def _set_blamed(scene: Scene, draft: Draft) -> bool:
    """Turn a state's protest into the charge it is; False where no other state is blamed."""
    tree, head = scene.tree, draft.trigger.head
    draft.type = "ACCUSE"
    blamed = (
        [a for word in objects(tree, head) for a in scene.parties.owners(word)]
        or [
            a
            for word in slot(tree, head, "to")
            for a in scene.parties.at(word) or scene.parties.homeland(word)
        ]
        or draft.recipients
    )
    # who hears it at the Security Council is not blamed
    draft.recipients = [
        a for a in blamed if home(a) not in homes(draft.actors) and a.country in country_names()
    ]
    return bool(draft.recipients)


def _is_by_a_crowd(scene: Scene, verb: int) -> bool:
    """Whether a crowd does it, whoever it stands by: "supporters of the president clashed with police"."""
    lists = scene.codebook.words.lists
    return any(
        scene.tree.lemmas[word] in lists["crowd"] or scene.tree.lemmas[word] in lists["workers"]
        for word in slot(scene.tree, verb, "subj")
    )


def _set_claimant(scene: Scene, draft: Draft) -> None:
    """Who tells it, or charges somebody with it in the same sentence."""
    claimant = next((s.speaker for s in draft.told if s.speaker is not None and s.act != "deny"), None)
    claimant = None if claimant is not None and claimant.sector == "MED" else claimant  # who only tells
    claimant = claimant or (None if draft.told else charging(scene, draft.trigger.head, draft.actors))
    draft.claimant = claimant
    # what the United Nations count was not done to them
    is_of_state = claimant is not None and (claimant.country or "") in country_names()
    if claimant is not None and (is_of_state or draft.trigger.coded.rule.two_sided):
        draft.side = scene.country(claimant)


def _set_both(scene: Scene, draft: Draft) -> bool:
    """The other side of what two do: "its clashes with Chad", told by Sudan; False where the other is only a medium that hears."""
    tree, head, side = scene.tree, draft.trigger.head, draft.side
    has_other = any(slot(tree, head, name) for name in ("with", "against")) or any(
        slot(tree, w, "with") for w in slot(tree, head, "of")
    )  # "a round of negotiations with Ukraine"
    if has_other and len(homes(draft.actors)) == 1:
        others = list(scene.parties.owners(tree.heads[head]))
        if side is not None:
            is_ours = draft.type == "CONSULT" or names_own_side(scene, side, head)
            others = [side] if is_ours else []
        draft.actors += [each for each in others if home(each) not in homes(draft.actors)]
    if draft.type == "CONSULT":
        heard = [a for a in draft.actors if a.sector == "MED"]
        draft.actors = [a for a in draft.actors if a not in heard]
        if heard and len(homes(draft.actors)) < 2:
            return False  # "in a conversation with Interfax"
        draft.actors += sides_met(scene, draft.trigger, draft.actors)
    return True


def _is_done_to_claimant(scene: Scene, draft: Draft, deeds: Mapping[int, Deed]) -> bool:
    """Whether a hostile deed of another side, with nobody named, was done to the side that tells of it."""
    is_placed = draft.deed.is_placed
    return (
        (scene.codebook.hostile(draft.type) or draft.type == "REJECT")
        and bool(draft.actors)
        and (not homes(draft.recipients) or is_placed)
        and draft.side is not None
        and home(draft.side) not in homes(draft.actors)
        and (is_placed or not is_wrong_to_others(scene, draft.trigger))
        and not _is_done_elsewhere(scene, draft)
        and not _is_done_at_home(draft)
        and not (draft.told and is_third(scene, draft.told[0], draft.actors, deeds))
    )


def _is_done_elsewhere(scene: Scene, draft: Draft) -> bool:
    """Whether it was done in a third land: "Ethiopian aircraft bombed Kismayo, US officials said", "Chad's launch over Libya"."""
    tree, head = scene.tree, draft.trigger.head
    things = tree.kids(head, "obj") if not draft.trigger.is_noun else []
    around = [head, *things]
    if tree.relations[head] == "advcl" or (
        draft.trigger.is_noun and tree.relations[head] in {"obj", "nsubj"}
    ):
        around.append(tree.heads[head])  # "carried out attacks, mainly in Kismayo, using bombs"
    ground = [
        word
        for each in around
        for kid in tree.kids(each, "nmod", "obl")
        for word in tree.conjuncts(kid)
        if (tree.lemmas[kid] not in BORDERS and tree.case(kid).split(" ")[0] in GROUND)
        or (each in things and tree.case(kid) == "of")
    ]
    named = [a for word in ground for a in (*scene.parties.homeland(word), *scene.parties.at(word))]
    lands = {a.country for a in named if a.kind == "country"} & set(country_names())
    sides = [*draft.actors, *([draft.side] if draft.side is not None else [])]
    return bool(lands) and lands.isdisjoint({*homes(sides), *(each.country for each in sides)})


def _is_done_at_home(draft: Draft) -> bool:
    """Whether those who did it are only called a government or its rebels: they fight at home, whoever tells of it."""
    called = [{*actor.text.lower().split()} - BANDS for actor in draft.actors if actor.span is not None]
    return bool(called) and all(words and words <= SIDES_AT_HOME for words in called)


SIDES_AT_HOME = listed("inner_war", "rising") | listed("inner_war", "ruling")
BANDS = frozenset({"the", "forces", "troops", "fighters", "groups", "group"})
"""Words beside theirs."""
GROUND = frozenset({"in", "at", "over", "on", "into", "across", "inside", "outside"})
"""What joins a deed to the ground it is done on."""
BORDERS = frozenset({"border", "frontier", "boundary", "line"})
"""What lies between two lands: "on the Congolese border" is in Burundi as well."""


def _set_charged(scene: Scene, draft: Draft) -> None:
    """Who is charged did it, to who charges: "lodged a protest with Beijing over the ramming of a boat"."""
    tree, side = scene.tree, draft.side
    if (
        not draft.told
        or draft.told[0].act not in {"accuse", "criticize"}
        or draft.trigger.coded.rule.two_sided
    ):
        return
    charge = draft.told[0]
    charged = [
        a for a in charge.addressees if home(a) is not None and (side is None or home(a) != home(side))
    ]
    cue = charge.cue
    is_charge = cue is not None and any(tree.lemmas[t] in ACCUSING for t in scene.tokens(cue.start, cue.end))
    if not charge.addressees and is_charge:
        charged = find_targets(scene, charge, {})  # "accused factions loyal to Damascus of shelling"
    if len(homes(charged)) == 1 and homes(charged).isdisjoint(homes(draft.recipients)):
        draft.actors = charged
        if not homes(draft.recipients) and side is not None and scene.codebook.hostile(draft.type):
            draft.recipients = [side]
