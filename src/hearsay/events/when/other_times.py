"""Times that are not of the deed told: of a thing ("the 2015 agreement"), of a day of remembrance, of talk about the deed."""

from __future__ import annotations

import re

from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene

MARKING = frozenset(
    ["mark", "commemorate", "remember", "mourn", "honour", "honor", "recall", "observe", "celebrate", "relive", "denounce", "condemn"]
)  # fmt: skip
"""Verbs of what is done long after the deed that is their object."""


def is_marked(tree: Tree, deed: int) -> bool:
    """Whether a deed is what others remember: "marked the anniversary of the killing"."""
    word = deed
    while tree.relations[word] == "nmod" and tree.case(word) == "of" and tree.heads[word] != word:
        word = tree.heads[word]
    return tree.relations[word] == "obj" and tree.lemmas[tree.heads[word]] in MARKING


CONCLUDED = frozenset(
    [
        "sign",
        "broker",
        "reach",
        "conclude",
        "negotiate",
        "strike",
        "seal",
        "mediate",
        "initial",
        "launch",
        "stage",
    ]
)
"""Verbs whose object came to be when they were done: the agreement of 2015 was signed in 2015."""
ACCEPTED = frozenset(["accept", "adopt", "agree", "endorse", "ratify", "approve", "reject", "join"])
"""What the parties do to it then: "brokered the truce that both accepted in 2022"."""


def is_of_a_thing(scene: Scene, head: int, governor: int) -> bool:
    """Whether a time names which thing is meant: "the 2015 agreement", "Monday's statement"; not "Monday's attack" itself."""
    tree = scene.tree
    above = tree.heads[head]
    if head == governor or above == governor or tree.pos[above] not in {"NOUN", "PROPN"}:
        return False
    if tree.relations[head] not in {"nmod", "compound", "nummod", "amod"}:
        return False
    if (
        tree.relations[above] == "obj"
        and tree.heads[above] == governor
        and tree.lemmas[governor] in CONCLUDED
    ):
        return False  # "brokered the 2015 agreement"
    if (
        tree.case(head) == "of"
        and tree.relations[head] == "nmod"
        and re.fullmatch(r"\d{4}", tree.words[head]) is not None
    ):
        return (
            above != governor and tree.lemmas[above] not in scene.codebook.event_nouns
        )  # "under the armistice of 1953"
    if head > above or tree.case(head):
        return False  # behind its noun a time is the verb's: "withdrew from the city that November"
    is_year = re.fullmatch(r"\d{4}", tree.words[head]) is not None
    is_kept = tree.relations[above] == "obj" and tree.lemmas[tree.heads[above]] not in CONCLUDED | ACCEPTED
    # "suspended the 2019 accord"
    return tree.lemmas[above] not in scene.codebook.event_nouns or (
        is_year and is_kept and tree.heads[above] == governor
    )


def is_spoken_over(scene: Scene, deed: int) -> bool:
    """Whether a deed is only what a step was taken over: "summoned the envoy on Tuesday over the detention of a fisherman"."""
    tree = scene.tree
    return tree.case(deed).split(" ")[0] in {"over", "about"} and scene.codebook.names_harm(tree.lemmas[deed])


BEGINNING = frozenset(["start", "beginning", "outbreak", "launch", "end", "day", "night", "wave", "round", "series", "spate", "part",
    "number", "signing", "announcement", "completion", "conclusion", "resumption", "renewal", "phase", "stage", "hour"])  # fmt: skip


def is_of_a_quality(scene: Scene, deed: int) -> bool:
    """Whether the clause is about something of the deed's, not about the deed: "the fragility of the truce was shown last week"."""
    tree = scene.tree
    above = tree.heads[deed]
    is_of = tree.relations[deed] == "nmod" and tree.case(deed) == "of" and tree.pos[above] == "NOUN"
    lemma = tree.lemmas[above]
    return is_of and lemma not in BEGINNING and lemma not in scene.codebook.event_nouns
