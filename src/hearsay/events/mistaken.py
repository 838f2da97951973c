"""Words that the reader model takes for deeds and that are none by what stands beside them; the codebook's own rules ask for themselves."""

from __future__ import annotations

from hearsay.codebooks.conditions import is_nature
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.records.event import EventType
from hearsay.statements.threats import homes_of

BEFALLING = frozenset(
    {"arrest", "rearrest", "detention", "imprisonment", "jailing", "execution", "hanging", "beheading", "assassination", "murder", "killing", "death",
     "abduction", "kidnapping", "deportation", "expulsion", "extradition", "release", "trial", "indictment", "conviction", "poisoning", "torture",
     "lynching", "capture", "prosecution"}
)  # fmt: skip
"""Nouns whose possessor, where a person, suffered the deed."""
PAPERS = frozenset(
    {"list", "letter", "note", "document", "report", "proposal", "draft", "message", "copy", "evidence", "map", "invitation", "gift", "award", "medal",
     "sentence", "term", "victory", "petition", "memorandum", "text", "passport", "credential", "portfolio"}
)  # fmt: skip
"""What is handed over without anything being given up."""
ORDERS = frozenset({"decree", "law", "order", "bill", "act", "letter", "petition", "ordinance", "edict"})
"""What is signed with nobody: "signed a decree on awards"."""
PERISH = frozenset({"die", "perish", "drown", "succumb", "suffocate"})
"""Verbs whose subject the deed is done to."""


def is_mistaken(scene: Scene, trigger: Trigger, kind: EventType) -> bool:
    """Whether a word only sounds like the deed: "an earthquake struck", "stabbed to death", "fighting sent families fleeing".

    Args:
        kind: The type that the model gives the word.
    """
    tree, head = scene.tree, trigger.head
    lists = scene.codebook.words.lists
    lemma = tree.lemmas[head]
    if is_plea(tree, head) or is_unnamed(tree, head):
        return True  # before a court; "asking not to be named"
    if trigger.is_noun and kind == "ASSAULT" and lemma in lists["positions"]:
        return True  # "could lose its last airstrip"
    if trigger.is_noun and lemma in {"casualty", "blame", "recrimination"}:
        return kind == "ASSAULT" and (lemma != "casualty" or is_negated(tree, head))
    if trigger.is_noun and lemma in lists.get("quarrels", ()):
        return kind == "ASSAULT"  # "the quarrel over uranium"
    if trigger.is_noun:
        return lemma == "death" and tree.words[head - 1] == "to"  # the parse hangs it anywhere
    if lemma in lists.get("quarrels", ()):
        return kind not in {"ACCUSE", "REJECT"}
    doers = [kid for kid in tree.kids(head, "nsubj", "obl") if tree.case(kid) in {"", "by"}]
    # "floods swept through the town, killing nine": the subject may stand at the verb above
    if any(is_nature(tree, word, scene.codebook) for word in (*doers, *subjects(tree, head))):
        return True
    if kind == "THREATEN" and lemma in {"warn", "caution"}:
        # "Poland warned that Russia could attack": who warns is not who will
        doers = [w for kid in tree.kids(head, "ccomp") for w in tree.kids(kid, "nsubj")]
        return bool(doers) and homes_of(tree, doers, scene.parties).isdisjoint(
            homes_of(tree, tree.kids(head, "nsubj"), scene.parties)
        )
    if kind == "SUPPORT" and lemma == "sign":
        return any(tree.lemmas[word] in ORDERS for word in objects(tree, head))
    if kind == "RETREAT" and lemma in {"hand", "give", "pass", "deliver"}:
        return any(tree.lemmas[word] in PAPERS for word in objects(tree, head))
    return (
        kind == "AID"
        and lemma in {"send", "drive", "force"}
        and any(
            tree.lemmas[word] in scene.people or tree.lemmas[word] in lists.get("crowd", ())
            for word in objects(tree, head)
        )
        and not any(tree.lemmas[word] in lists.get("aid", ()) for word in objects(tree, head))
    )


def is_unnamed(tree: Tree, word: int) -> bool:
    """Whether a source only asks for its name to be kept back."""
    return tree.lemmas[word] in {"ask", "request", "insist", "wish", "want", "demand", "prefer"} and any(
        tree.lemmas[kid] in {"name", "identify", "quote", "remain", "anonymity"}
        for kid in tree.children[word]
        if kid > word
    )


def is_plea(tree: Tree, word: int) -> bool:
    """Whether a verb pleads before a court: "pleaded guilty"."""
    return tree.lemmas[word] == "plead" and tree.words[word + 1 : word + 2] in (
        ["guilty"],
        ["innocent"],
        ["not"],
    )


def is_of_its_victim(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun's possessor is whom it befell: "the banker's abduction", not "the army's attack"."""
    return trigger.is_noun and scene.tree.lemmas[trigger.head] in BEFALLING


def is_suffered(scene: Scene, trigger: Trigger) -> bool:
    """Whether the subject of the verb is whom it befell: "eight people died"."""
    return not trigger.is_noun and scene.tree.lemmas[trigger.head] in PERISH
