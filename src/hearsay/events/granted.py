"""Deeds that words above only seem to doubt: taken for granted by the clause, tried, or under way with their goal told."""

from __future__ import annotations

from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger

POINTING = frozenset({"the", "this", "that", "these", "those"})
MAKING = frozenset(
    [
        *("be", "begin", "start", "resume", "occur", "happen", "come", "follow", "ensue", "go", "continue", "proceed", "delay", "postpone"),
        *("cancel", "launch", "carry", "conduct", "stage", "hold", "host", "attend", "join", "order", "plan", "prepare", "schedule", "have"),
        *("expect", "threaten", "make", "mount", "open", "unleash", "avert", "avoid", "prevent", "see", "face", "risk", "trigger", "spark"),
        *("provoke", "deter", "forestall", "rule", "repeat", "escalate", "widen", "expand", "spread", "intensify", "commit", "perpetrate"),
        *("wage", "run", "perform", "undertake", "lead", "execute", "organise", "organize", "pursue", "do", "know", "claim", "admit", "confirm", "find", "witness", "allow", "permit", "approve", "authorise", "authorize"),
        *("support", "help", "aid", "need", "want", "seek", "demand", "offer", "promise", "verify", "prove", "establish", "respond"),
    ]
)  # fmt: skip
"""Verbs of doing, coming about, planning or finding out: what they are doubted of, their deed is doubted of."""
STOPPING = frozenset({"stop", "end", "halt", "cease", "curb", "prevent", "suspend", "stem", "contain"})
"""Verbs whose object goes on where they are denied: "failed to stop the air strikes"."""
CAMPAIGNS = frozenset(
    ["campaign", "mission", "offensive", "operation", "battle", "fight", "war", "push", "drive", "struggle", "advance", "assault"]
)  # fmt: skip
"""Nouns of fighting whose infinitive tells its goal: "the campaign to liberate Mosul" goes on."""


def is_granted(tree: Tree, trigger: Trigger) -> bool:
    """Whether a deed is told as known, whatever is said of it: "his killing cannot be taken out of context", "may justify the attack".

    A noun with an owner or "the", whose clause neither does it nor brings it about nor asks whether it was done.
    """
    head = trigger.head
    if not trigger.is_noun or tree.relations[head] not in {"nsubj", "obj"}:
        return False
    above = tree.heads[head]
    if tree.pos[above] != "VERB" or tree.lemmas[above] in MAKING:
        return False
    if any(tree.words[kid] == "place" for kid in tree.kids(above, "obj", "compound")):
        return False  # "the strike may have taken place"
    is_known = any(tree.words[kid] in POINTING for kid in tree.kids(head, "det")) or any(
        tree.deps[kid] == "nmod:poss" for kid in tree.children[head]
    )
    return is_known and tree.relations[above] not in {"acl", "advcl"}


def is_unstopped(tree: Tree, head: int) -> bool:
    """Whether a deed is only said not to have been stopped: "failed to halt the raids"."""
    above = tree.heads[head]
    is_its = tree.relations[head] in {"obj", "nsubj"} and above != head
    return is_its and tree.lemmas[above] in STOPPING and is_negated(tree, above)


def is_tried(tree: Tree, head: int) -> bool:
    """Whether a deed was tried: "attempted to assassinate the governor" is violence, however it ended; "will try to" is not."""
    above = tree.heads[head]
    if tree.relations[head] != "xcomp" or tree.lemmas[above] not in {"try", "attempt"}:
        return False
    helpers = {tree.words[kid] for kid in tree.kids(above, "aux")}
    form = tree.words[above]
    is_past = form in {"tried", "attempted"} and helpers <= {"had", "has", "have"}
    return (is_past or (form == "trying" and bool(helpers & {"was", "were"}))) and not is_negated(tree, above)


def is_goal(tree: Tree, verb: int) -> bool:
    """Whether an infinitive tells the goal of fighting that goes on: "the start of the operation to retake the town"."""
    noun = tree.heads[verb]
    if tree.relations[verb] != "acl" or tree.lemmas[noun] not in CAMPAIGNS:
        return False
    return not is_future(tree, tree.clause(noun))
