"""Deeds whose words tell of no event: asked for, threatened, supposed, said to have befallen nobody."""

from __future__ import annotations

from collections.abc import Mapping, Set

from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.basis import is_seen
from hearsay.events.claim_nouns import claims_under
from hearsay.events.deniers import denies_by
from hearsay.events.merge import HOLLOW
from hearsay.events.mistaken import is_mistaken
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.events.undone import (
    UNDONE,
    is_background,
    is_called_off,
    is_condition,
    is_feared,
    is_means,
    is_obliged,
    is_only_a_term,
    is_ordered,
    is_performed_above,
    is_presupposed,
    is_purpose,
    is_sought,
    is_talked_of,
    is_threatened,
    is_unjustified,
    is_warned_off,
)
from hearsay.events.verbal.find import REFUSING
from hearsay.records import Statement
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.deeds.seen import PEOPLE
from hearsay.statements.parties import home

HURTS = frozenset({"injury", "wound"})
OUTCOMES = frozenset({"die", "succumb", "recover"})
"""Verbs of what becomes of the hurt, "succumbed to his wounds"."""


def is_untold(scene: Scene, deed: Deed, deeds: Mapping[int, Deed], performed: Set[str]) -> bool:
    """Whether the words of a deed tell of no event.

    Args:
        deeds: All deeds of the document by their head.
        performed: Ids of the statements that are events themselves.
    """
    tree, trigger, head = scene.tree, deed.trigger, deed.trigger.head
    kind = trigger.coded.type
    said_here = scene.cue_of(head)
    if said_here is not None and said_here.id in performed:
        return True
    if trigger.is_noun and tree.lemmas[head] in HURTS and tree.lemmas[tree.heads[head]] in OUTCOMES:
        return True  # "died of her injuries": told by "wounded" before
    if _describes(scene, deed) or _is_supply_of_own(deed) or _is_only_why(tree, trigger, deeds):
        return True
    if _is_span_of_war(scene, trigger):
        return True
    if _befell_nobody(scene, deed) or (trigger.is_noun and _is_of_a_name(scene, head)):
        return True
    if (
        said_here is not None
        and is_seen(trigger)
        and (said_here.act != "assert" or kind == "AGREE")
        and not _is_its_own_deed(scene, said_here, head, kind)
        and not _is_of_nobody_known(scene, said_here, kind)
    ):
        return True
    if is_asked(scene, head) and not is_ordered(tree, head) and not is_presupposed(scene, head):
        asked = scene.told_in(head)[0]
        unheld = asked.speaker is None or home(asked.speaker) is None
        is_bare = asked.act == "commit" or asked.cue is None  # no act of speech stands for it
        if not (kind == "THREATEN" and (unheld or is_bare)):
            return True
    if not scene.codebook.hostile(kind) and (
        is_purpose(scene, head)
        or is_obliged(scene, head)
        or (trigger.is_noun and is_only_a_term(scene, head))
        or (kind == "COOPERATE" and trigger.is_noun and is_talked_of(scene, head))
    ):
        return True
    if kind == "REJECT" and (
        any(denies_by(scene, head, w) for w in claims_under(scene, head))
        or (is_seen(trigger) and tree.lemmas[head] == "deny")
    ):
        return True  # "rejected talk of a coup": nothing was offered
    return (
        is_means(scene, head)
        or (trigger.is_noun and kind in CALLED_OFF and is_called_off(tree, head))
        or is_performed_above(scene, trigger, deeds)
        or (trigger.is_noun and (is_background(scene, head) or is_sought(tree, head)))
        or (trigger.is_noun and kind == "ASSAULT" and trigger.coded.rule.two_sided and is_feared(scene, head))
        or is_unjustified(scene, head)
        or is_warned_off(tree, head)
        or is_threatened(scene, head)
        or is_condition(scene, head, kind)
        or (is_seen(trigger) and is_mistaken(scene, trigger, kind))
    )


DESCRIBING = frozenset({"station", "garrison", "base", "post", "arm", "ally", "align"})
"""Verbs whose participle behind a noun tells who somebody is, and no deed of the news."""


def _describes(scene: Scene, deed: Deed) -> bool:
    """Whether a participle only says which men are meant: "troops stationed in Agadez", "gunmen armed with rifles", not "rebels armed by Kigali"."""
    tree, head = scene.tree, deed.trigger.head
    return (
        tree.lemmas[head] in DESCRIBING
        and tree.relations[head] == "acl"
        and tree.deps[head] != "acl:relcl"
        and tree.words[head] != tree.lemmas[head]
        and not tree.words[head].endswith("ing")
        and not tree.kids(head, "nsubj", "nsubj:pass", "aux")
        and not any(tree.case(kid) == "by" for kid in tree.kids(head, "obl"))
    )


def _is_only_why(tree: Tree, trigger: Trigger, deeds: Mapping[int, Deed]) -> bool:
    """Whether a noun only says why something else was done, "flew drones in retaliation", or what was shown: "weapons demonstrations"."""
    lemma = tree.lemmas[trigger.head]
    if not trigger.is_noun:
        return False
    if lemma in {"retaliation", "reprisal", "revenge"}:
        if tree.case(trigger.head).split(" ")[0] not in {"in", "as"}:
            return False
        above = next((deeds[word] for word in tree.path(trigger.head)[1:] if word in deeds), None)
        return above is not None and above.trigger.coded.type != "ASSAULT"
    return lemma == "demonstration" and any(
        tree.lemmas[kid] in SHOWN for kid in tree.kids(trigger.head, "compound", "amod", "nmod")
    )


SHOWN = frozenset(
    {"weapon", "weapons", "missile", "firepower", "force", "strength", "power", "capability", "technology"}
)
"""What is demonstrated by who has it."""


def _is_span_of_war(scene: Scene, trigger: Trigger) -> bool:
    """Whether a war is only told of by its years, without its sides: "signed a peace after decades of war"."""
    tree, head = scene.tree, trigger.head
    above = tree.heads[head]
    return (
        trigger.is_noun
        and tree.lemmas[head] in {"war", "warfare", "fighting", "conflict", "hostility"}
        and tree.case(head) == "of"
        and tree.lemmas[above] in {"year", "decade", "century", "generation"}
        and not tree.kids(head, "acl", "det", "nmod")
        and not tree.kids(above, "acl")
        and not any(scene.parties.at(word) for word in tree.subtree(head))
    )


def _is_supply_of_own(deed: Deed) -> bool:
    """Whether a state only supplies its own soldiers: "boats carrying food to the marines on the reef" are no aid."""
    lands = {actor.country for actor in (*deed.actors, *deed.recipients)}
    is_own = len(lands) == 1 and None not in lands
    is_fed = bool(deed.actors) and bool(deed.recipients) and {a.sector for a in deed.recipients} <= {"MIL"}
    return deed.trigger.coded.type == "AID" and is_own and is_fed


def _is_of_a_name(scene: Scene, head: int) -> bool:
    """Whether a deed's noun is a word of a body's name: "reports received by Amnesty", "the War Ministry"."""
    if head == scene.tree.sentences[scene.tree.sentence[head]][0]:
        return False  # "Amnesty for rebels was announced"
    body = scene.parties.actor(head)
    written = scene.document.text[scene.tree.starts[head] : scene.tree.ends[head]]
    return (
        body is not None and body.kind == "organisation" and written[:1].isupper() and not written.isupper()
    )


def _is_its_own_deed(scene: Scene, statement: Statement, head: int, kind: EventType) -> bool:
    """Whether a verb of saying is itself such a deed, though its act alone is none: "rejected the verdict", "defended the raid"."""
    lemma = scene.tree.lemmas[head]
    return (kind == "REJECT" and statement.act == "criticize" and lemma in REFUSING) or (
        kind == "SUPPORT" and lemma in {"defend", "justify", "appreciate"}
    )


def is_asked(scene: Scene, token: int) -> bool:
    """Whether a word stands in what is demanded, offered, promised or threatened."""
    told = scene.told_in(token)
    return bool(told) and told[0].act in UNDONE and not _is_beside(scene, told[0], token)


def _is_beside(scene: Scene, statement: Statement, token: int) -> bool:
    """Whether a word stands in a clause of its own beside what is asked or promised: "urged restraint; its envoy is due to meet them"."""
    tree = scene.tree
    if statement.cue is None:
        return False
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    if any(tree.relations[word] == "conj" and tree.heads[word] in cue for word in tree.path(token)):
        return True  # "urged both to refrain from it and sent patrols"
    return any(
        tree.relations[word] == "parataxis"
        and cue
        and word > cue[-1]
        and tree.words[tree.left[word] - 1 : tree.left[word] + 1].count(";")
        for word in tree.path(token)
        if word not in cue
    )


def _is_of_nobody_known(scene: Scene, statement: Statement, kind: EventType) -> bool:
    """Whether an act of speech has a speaker of no known side, and the reader model takes its verb for such a deed: "the general vowed to crush the mutiny"."""
    speaker = statement.speaker
    is_spoken = kind in VOICED and statement.act in scene.codebook.types[kind].acts
    if not is_spoken or speaker is None or home(speaker) is not None or statement.cue is None:
        return False
    cue = scene.token_at(statement.cue.start)
    speaks = [scene.kinds[word] for word in subjects(scene.tree, cue)] if scene.kinds else []
    return not speaks or bool(PEOPLE.intersection(speaks))  # rain threatens nobody


def is_voiced(scene: Scene, telling: Telling, head: int) -> bool:
    """Whether a word of which the reader model is unsure is the cue of a saying that does the same: "called for an inquiry"."""
    said = scene.cue_of(head)
    return said is not None and telling.type in VOICED and said.act in scene.codebook.types[telling.type].acts


def _befell_nobody(scene: Scene, deed: Deed) -> bool:
    """Whether the narrator says that nobody came to harm: "no one was hurt" tells of no attack."""
    tree = scene.tree
    if deed.trigger.coded.type == "RETREAT" and not deed.trigger.is_noun:
        # "no soldier has left his trench": nobody did anything
        return any(
            tree.words[kid] == "no"
            for word in tree.kids(deed.trigger.head, "nsubj")
            for kid in tree.kids(word, "det")
        )
    if deed.trigger.coded.rule.id not in HOLLOW or deed.actors or scene.told_in(deed.trigger.head):
        return False
    return tree.is_passive(deed.trigger.head) and is_negated(tree, deed.trigger.head)


CALLED_OFF: frozenset[EventType] = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})
"""Types of what is arranged before, and may be cancelled: visits, talks, exercises."""
VOICED: frozenset[EventType] = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
"""Acts of speech that are told of whoever does them; a pledge or praise of nobody known is no news of the conflict."""
