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
ANSWERED = frozenset(
    [("to", verb) for verb in ("compare", "respond", "react", "refer", "reply", "liken")]
    + [
        ("for", verb)
        for verb in ("blame", "punish", "apologise", "apologize", "forgive", "condemn", "prosecute", "pay")
    ]
)
"""Prepositions and verbs of what is said of a deed or done about it: "bears no comparison with the massacre"."""
GIVEN = frozenset({"during", "after", "since", "despite", "following", "before"})
"""Prepositions of what something else is only dated by: "decided to inquire into abuses during the invasion"."""
CAMPAIGNS = frozenset(
    ["campaign", "mission", "offensive", "operation", "battle", "fight", "war", "push", "drive", "struggle", "advance", "assault"]
)  # fmt: skip
"""Nouns of fighting whose infinitive tells its goal: "the campaign to liberate Mosul" goes on."""


def is_granted(tree: Tree, trigger: Trigger) -> bool:
    """Whether a deed is told as known, whatever is said of it: "his killing cannot be taken out of context", "may justify the attack".

    A noun with an owner or "the", whose clause neither does it nor brings it about nor asks whether it was done.
    """
    head = trigger.head
    above = tree.heads[head]
    is_answered = (tree.case(head), tree.lemmas[above]) in ANSWERED
    if not trigger.is_noun or not (tree.relations[head] in {"nsubj", "obj"} or is_answered):
        return False
    if tree.pos[above] != "VERB" or tree.lemmas[above] in MAKING:
        return False
    if any(tree.words[kid] == "place" for kid in tree.kids(above, "obj", "compound")):
        return False  # "the strike may have taken place"
    is_known = any(tree.words[kid] in POINTING for kid in tree.kids(head, "det")) or any(
        tree.deps[kid] == "nmod:poss" for kid in tree.children[head]
    )
    return is_known and tree.relations[above] not in {"acl", "advcl"}


def is_given(tree: Tree, word: int) -> bool:
    """Whether a noun with "the" only dates what may or may not be: that it took place is given."""
    is_the = any(tree.words[kid] in POINTING for kid in tree.kids(word, "det"))
    return is_the and tree.pos[word] == "NOUN" and tree.case(word) in GIVEN


THANKS = frozenset(
    {
        "thank",
        "welcome",
        "congratulate",
        "condemn",
        "commend",
        "praise",
        "express",
        "apologise",
        "apologize",
        "salute",
        "hail",
    }
)
"""Verbs that do what they say, however politely it is put."""


def is_put_politely(tree: Tree, head: int) -> bool:
    """Whether what somebody "wants" or "would like" to say is said thereby: "I want to thank France for its support"."""
    above = tree.heads[head]
    if (
        tree.relations[head] != "xcomp"
        or tree.lemmas[head] not in THANKS
        or tree.lemmas[above] not in {"want", "like", "wish"}
    ):
        return False
    return any(tree.words[kid] in {"i", "we"} for kid in tree.kids(above, "nsubj"))


def is_tried(tree: Tree, head: int) -> bool:
    """Whether a deed was tried: "attempted to assassinate the governor" is violence, however it ended; "will try to" is not."""
    above = tree.heads[head]
    if tree.relations[head] != "xcomp" or tree.lemmas[above] not in {"try", "attempt"}:
        return False
    helpers = {tree.words[kid] for kid in tree.kids(above, "aux")}
    form = tree.words[above]
    is_past = form in {"tried", "attempted"} and helpers <= {"had", "has", "have"}
    is_under_way = form in {"trying", "attempting"} and bool(helpers & {"was", "were", "been", "is", "are"})
    return (is_past or is_under_way) and not is_negated(tree, above)


def is_goal(tree: Tree, verb: int) -> bool:
    """Whether an infinitive tells the goal of fighting that goes on: "the start of the operation to retake the town"."""
    noun = tree.heads[verb]
    if tree.relations[verb] != "acl" or tree.lemmas[noun] not in CAMPAIGNS:
        return False
    return not is_future(tree, tree.clause(noun))
