"""Deeds that are told and not done: hoped for, owed, asked for, promised, or named only to date something else."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.codebooks.subjects import is_ranked
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed

UNDONE = frozenset({"demand", "offer", "commit", "threaten"})
"""Acts whose content has not happened: what is demanded or threatened is no event of its own."""
DONE_TO = frozenset(["decision", "agreement", "step", "measure", "action", "take"])
"""Words whose "to" names what is done: "took steps to stabilise"."""
ANSWERING = frozenset(
    {
        "respond",
        "response",
        "retaliate",
        "retaliation",
        "answer",
        "reaction",
        "react",
        "avenge",
        "revenge",
        "blame",
        "punish",
        "penalise",
        "penalize",
        "compensate",
        "apologise",
        "apologize",
        "thank",
    }
)
"""Words whose complement is the deed they answer."""
ENDING = frozenset(
    ["stop", "end", "halt", "cease", "suspend", "pause", "cessation", "halting", "ending", "refrain"]
)


def is_purpose(scene: Scene, token: int) -> bool:
    """ "Whether it is only hoped for: "met to defuse tensions", "a plan to withdraw"."""
    tree = scene.tree
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(token, "mark"))
    return (
        has_to
        and tree.relations[token] in {"advcl", "acl"}
        and tree.lemmas[tree.heads[token]] not in DONE_TO
        and not is_ranked(tree, tree.heads[token])  # "the first state to sign the treaty"
    )


def is_obliged(scene: Scene, token: int) -> bool:
    """Whether it only ought to be done: "must lay down their arms"."""
    tree = scene.tree
    head = tree.heads[token] if tree.relations[token] == "conj" else token
    return any(
        tree.words[kid] in {"must", "ought"} for word in (token, head) for kid in tree.kids(word, "aux")
    )


def is_background(scene: Scene, token: int) -> bool:
    """Whether a noun only dates something else: "the worst since the end of the war".

    Who did it to whom tells of it even so: "have been strained since Russia's annexation of Crimea".
    """
    tree = scene.tree
    if _names_its_sides(scene, token):
        return False
    ends = (
        tree.heads[token]
        if tree.lemmas[tree.heads[token]] in {"end", "start", "beginning", "outbreak"}
        else token
    )
    return any(tree.case(word) in {"since", "until"} for word in (token, ends))


def _names_its_sides(scene: Scene, token: int) -> bool:
    """Whether a noun of a deed has its doer, or a land, before it, or whom it was done to and a year behind it."""
    tree = scene.tree
    kids = tree.kids(token, "nmod", "amod", "compound")
    if any(scene.parties.at(kid) for kid in kids if kid < token):
        return True
    is_done_to = any(kid > token and tree.case(kid) in {"of", "on", "against"} for kid in kids)
    # "since the murders of the judges in 2015"
    return is_done_to and any(tree.pos[word] == "NUM" for word in tree.subtree(token))


JUSTIFYING = frozenset({"justify", "excuse", "warrant", "condone", "legitimise", "legitimize"})


def is_unjustified(scene: Scene, token: int) -> bool:
    """Whether it is only said that nothing justifies such a deed: "Nothing justifies firing on civilians" tells of no shot."""
    tree = scene.tree
    head = tree.heads[token]
    is_its = tree.relations[token] in {"obj", "xcomp", "ccomp", "advcl"} and head < token
    return (
        is_its
        and tree.lemmas[head] in JUSTIFYING
        and not any(tree.words[kid] in {"the", "this", "that"} for kid in tree.kids(token, "det"))
    )


FEARED = frozenset({"could", "may", "might", "would", "will"})


def is_feared(scene: Scene, token: int) -> bool:
    """Whether fighting of no named sides is only feared: "Turkey said the conflict could spread", whoever says it fights nobody.

    "The war between Chad and Sudan might spread" is fought, and "fighting may have broken out" tells of it.
    """
    tree = scene.tree
    above = tree.heads[token]
    if not tree.relations[token].startswith("nsubj") or tree.pos[above] != "VERB":
        return False
    helpers = {tree.words[kid] for kid in tree.kids(above, "aux")}
    is_to_come = bool(helpers & FEARED) and "have" not in helpers
    return is_to_come and not any(scene.parties.at(word) for word in tree.subtree(token))


SOUGHT = frozenset(
    {
        "prepare",
        "ready",
        "brace",
        "preparation",
        "reward",
        "bounty",
        "warrant",
        "hunt",
        "search",
        "manhunt",
        "calls",
        "demand",
        "ransom",
    }
)
"""Words whose "for" is what is still wanted or to come."""


PREPARING = frozenset({"prepare", "plan", "plot", "contemplate"})
"""Verbs whose object is not yet done."""
OPPOSING = frozenset({"reject", "oppose", "refuse", "resist", "exclude", "prevent", "avoid", "rule", "fear"})
"""Verbs whose object with "any" is what shall not be."""


def is_sought(tree: Tree, token: int) -> bool:
    """Whether a noun is only what is wanted: "doubled a reward for the arrest of the president"."""
    if tree.case(token) == "for":
        return not {tree.lemmas[tree.heads[token]], tree.lemmas[tree.left[token] - 1]}.isdisjoint(SOUGHT)
    if tree.relations[token] == "obj" and tree.lemmas[tree.heads[token]] in PREPARING:
        return True  # "is preparing new aggression"
    # "rejected any displacement of the islanders": it is to come
    is_any = any(tree.words[kid] == "any" for kid in tree.kids(token, "det"))
    return is_any and tree.relations[token] == "obj" and tree.lemmas[tree.heads[token]] in OPPOSING


def is_threatened(scene: Scene, token: int) -> bool:
    """Whether a noun is only what somebody is threatened with: "was threatened with invasion by Chad"."""
    tree = scene.tree
    above = tree.heads[token]
    return tree.lemmas[above] in {"threaten", "menace"} and above < token and tree.case(token) in {"with", ""}


def is_warned_off(tree: Tree, token: int) -> bool:
    """Whether somebody is warned not to do it: "warned both sides against damaging its pipeline"."""
    above = tree.heads[token]
    return any(tree.words[kid] == "against" for kid in tree.kids(token, "mark", "case")) and tree.lemmas[
        above
    ] in {"warn", "caution", "advise"}


def is_condition(scene: Scene, token: int, kind: EventType) -> bool:
    """Whether a deed of good will is only the condition of something else: "unless Kampala hands over the deserters"."""
    if scene.codebook.hostile(kind):
        return False
    tree = scene.tree
    return any(tree.words[kid] == "unless" for kid in tree.kids(token, "mark"))


def is_ordered(tree: Tree, token: int) -> bool:
    """Whether the order does it: "ordered a curfew", "decreed the withdrawal of the troops"."""
    return tree.relations[token] == "obj" and tree.lemmas[tree.heads[token]] in {"order", "decree"}


def is_announced(tree: Tree, token: int) -> bool:
    """Whether a noun is only made known for later: "announced the withdrawal of its troops", "plans joint drills with Chad"."""
    return (
        tree.relations[token] == "obj"
        and tree.lemmas[tree.heads[token]]
        in {"announce", "plan", "promise", "pledge", "propose", "offer", "schedule", "approve"}
        and tree.words[tree.heads[token]] not in {"planned", "scheduled"}
    )


READY = frozenset({"ready", "willing", "prepared", "eager", "keen", "determined"})
"""Adjectives whose infinitive is offered: "is willing to send tents"."""


TERMS = frozenset({"condition", "precondition", "prerequisite", "aspect", "demand", "goal", "aim", "priority", "objective", "element", "requirement", "task",
     "key", "necessity", "need", "point", "term", "option", "issue", "topic", "matter", "question", "hope", "dream", "wish", "way"})  # fmt: skip
"""What is only asked for or spoken of."""


def is_only_a_term(scene: Scene, token: int) -> bool:
    """Whether a noun is only called a term or a topic: "a ceasefire is among the conditions of the deal"."""
    tree = scene.tree
    head = tree.heads[token] if tree.relations[token] == "conj" else token
    above = tree.heads[head]
    return tree.relations[head] == "nsubj" and tree.lemmas[above] in TERMS and bool(tree.kids(above, "cop"))


MEANS = frozenset({"way", "means", "method", "option", "tool", "ability", "capacity", "capability", "possibility", "chance", "right", "technology"})  # fmt: skip
"""What a deed could be done with."""


def is_means(scene: Scene, token: int) -> bool:
    """Whether it is only told how it could be done: "an effective way to cut supplies", "the ability to strike Guam"."""
    tree = scene.tree
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(token, "mark"))
    return has_to and tree.relations[token] == "acl" and tree.lemmas[tree.heads[token]] in MEANS


FURTHERED = frozenset({"deepen", "develop", "expand", "enhance", "strengthen", "promote", "intensify", "boost", "maintain", "further", "broaden", "discuss"})  # fmt: skip
TOPICS = frozenset({"issue", "development", "prospect", "aspect", "importance", "topic", "agenda", "area", "strengthening", "matter", "question", "expansion"})  # fmt: skip
"""What the parties to talks do to, or say of, what is between them."""


def is_talked_of(scene: Scene, token: int) -> bool:
    """Whether a bond is only spoken of: "issues of bilateral cooperation", "in order to deepen the partnership"."""
    tree = scene.tree
    above = tree.heads[token]
    if tree.relations[token] == "nmod" and tree.case(token) in {"of", "for"}:
        return tree.lemmas[above] in TOPICS
    is_open = tree.words[above].endswith("ing") or any(
        tree.words[k] == "to" for k in tree.kids(above, "mark")
    )
    return tree.relations[token] == "obj" and is_open and tree.lemmas[above] in FURTHERED


def is_called_off(tree: Tree, token: int) -> bool:
    """Whether a noun is only what will not be: "cancelled the visit of its minister", "called off the exercise"."""
    above = tree.heads[token]
    is_off = tree.lemmas[above] == "call" and tree.words[above + 1 : above + 2] == ["off"]
    is_scrapped = is_off or tree.lemmas[above] in {"cancel", "scrap", "shelve", "postpone"}
    is_its = tree.relations[token] == "obj" or (tree.relations[token] == "nsubj" and tree.is_passive(above))
    return is_scrapped and is_its


def is_willing(tree: Tree, token: int) -> bool:
    """Whether somebody is only ready to do it, or to arrange it: "was ready to host a meeting"."""
    if tree.relations[token] == "obj" and tree.relations[tree.heads[token]] == "xcomp":
        token = tree.heads[token]
    return (
        tree.relations[token] in {"xcomp", "ccomp", "advcl", "acl"}
        and tree.lemmas[tree.heads[token]] in READY
    )


PERFORMED = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""Types whose infinitive is only promised, asked for, threatened or refused."""


def is_performed_above(scene: Scene, trigger: Trigger, deeds: Mapping[int, Deed]) -> bool:
    """Whether a deed is only what another one promises or asks for: "threatened to cut ties", "asked them to leave".

    A promise of harm is no agreement: there the harm is kept, as a plan.
    """
    tree, head = scene.tree, trigger.head
    above = deeds.get(tree.heads[head]) if tree.relations[head] in {"xcomp", "ccomp"} else None
    if above is not None and (cue := scene.cue_of(above.trigger.head)) is not None and cue.act == "deny":
        above = None  # what is denied is not what is refused
    below = [deeds[kid] for kid in tree.kids(head, "xcomp") if kid in deeds]
    hostile = scene.codebook.hostile
    if above is not None and above.trigger.coded.type == "ACCUSE" and trigger.coded.type == "PROTEST":
        return True  # "called in the envoy to protest"
    if above is not None and above.trigger.coded.type in PERFORMED:
        kinds = (above.trigger.coded.type, trigger.coded.type)
        return not (kinds[0] == "AGREE" and hostile(kinds[1]))
    return trigger.coded.type == "AGREE" and any(hostile(deed.trigger.coded.type) for deed in below)


def is_presupposed(scene: Scene, token: int) -> bool:
    """Whether an undone act takes the deed for granted: "called on them to stop the shelling"."""
    tree = scene.tree
    head = tree.heads[token]
    is_beside = tree.relations[head] in {
        "advcl",
        "conj",
    }  # "suspended the talks, insisting that they free him"
    if tree.lemmas[head] in ENDING or (tree.lemmas[tree.heads[head]] in ENDING and not is_beside):
        return True
    # "reserved the right to respond to the incursion", "demanded an answer for the raid": what is answered has happened
    is_answered = tree.lemmas[head] in ANSWERING and tree.case(token) in {"to", "for", "against", "over"}
    return (
        is_answered
        or tree.case(token) in {"after", "over", "since", "despite"}
        or _is_told_of_past(tree, token)
    )


def _is_told_of_past(tree: Tree, token: int) -> bool:
    """Whether a clause with its own past tense tells of it beside what is asked: "urged Chad to drop the pact it signed"."""
    clause = next((word for word in tree.path(token) if tree.deps[word] in {"acl:relcl", "acl"}), None)
    if clause == token and any(
        tree.words[kid] in {"was", "were", "been"} for kid in tree.kids(token, "aux:pass")
    ):
        return not any(
            tree.words[kid] in {"will", "would", "should", "be"} for kid in tree.kids(token, "aux")
        )
    subjects = tree.kids(token, "nsubj")
    # "withdraw the troops that crossed" tells of the troops; who signed what is told of the pact
    if (
        clause != token
        or not subjects
        or any(tree.words[word] in {"that", "which", "who"} for word in subjects)
    ):
        return False
    helpers = {tree.words[kid] for kid in tree.kids(token, "aux")}
    return tree.words[token].endswith("ed") and helpers <= {"had", "has", "have"}
