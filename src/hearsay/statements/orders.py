"""Demands that no verb of asking tells: "lay down your arms", "insists that Yerevan change its law", "has to leave"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.threats import homes_of

NO_COMMANDS = frozenset(
    {"let", "thank", "look", "see", "remember", "imagine", "believe", "consider", "mark", "make", "say", "suppose", "note", "hear", "guess", "trust",
     "welcome", "rest", "think", "forget", "mind", "know", "take", "bless", "god", "please"}
)  # fmt: skip
"""Verbs whose imperative asks nobody for a deed: "make no mistake", "let us pray"."""


def commands(tree: Tree, words: Sequence[int]) -> bool:
    """Whether what is said opens with a command: "Leave these waters at once", "Please turn around".

    Args:
        words: The words said, in order.
    """
    for word in [w for w in words if tree.pos[w] not in {"PUNCT", "ADV", "INTJ", "SPACE"}][:1]:
        return (
            tree.pos[word] == "VERB"
            and (tree.words[word] == tree.lemmas[word] or tree.words[word] == "lay")  # taken for "lie"
            and tree.lemmas[word] not in NO_COMMANDS
            and tree.relations[word] in {"ROOT", "root", "ccomp", "parataxis", "dep"}
            and not any(tree.relations[kid] in {"nsubj", "aux"} and kid < word for kid in tree.children[word])
        )
    return False


def insists(tree: Tree, head: int, homes: set[str | None], parties: Parties, cue: int) -> bool:
    """Whether a clause is of what is to be, in the subjunctive: "insists that Yerevan change its constitution".

    Of several the form is that of the present, so the verb of insisting must be past, or "first" stand before it: "insisted that the
    rebels release their captives", "insisting that Seoul and Tokyo first halt their drills".
    """
    doers = tree.kids(head, "nsubj")
    if (
        tree.words[head] != tree.lemmas[head]
        or tree.kids(head, "aux", "cop")
        or len(doers) != 1
        or tree.pos[doers[0]] == "PRON"
    ):
        return False
    others = homes_of(tree, doers, parties)
    is_one = tree.words[doers[0]] == tree.lemmas[doers[0]] and len(tree.conjuncts(doers[0])) == 1
    is_first = any(tree.words[kid] == "first" for kid in tree.kids(head, "advmod"))
    is_to_be = is_one or is_first or tree.words[cue].endswith("ed")
    is_of_another = bool(others) or (is_first and not tree.kids(doers[0], "nmod:poss"))
    return is_to_be and is_of_another and not others & homes


def has_to(tree: Tree, word: int) -> list[int]:
    """What somebody "has to" or "needs to" do; empty for other words.

    "Turkey had to get its ship out of the area" gives "get".
    """
    if tree.lemmas[word] not in {"have", "need"} or tree.pos[word] not in {"VERB", "AUX"}:
        return []
    if tree.words[word + 1 : word + 2] != ["to"] and tree.words[word + 2 : word + 3] != ["to"]:
        return []
    if "yet" in tree.words[word + 1 : word + 3]:
        return []  # "has yet to answer"
    asked = [
        kid for kid in tree.kids(word, "xcomp") if any(tree.words[m] == "to" for m in tree.kids(kid, "mark"))
    ]
    return asked if subjects(tree, word) else []
