"""Clauses that describe ground or a deed told before them: "Walikale, a town they had taken", "the attack in which thirty were killed"."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree
from hearsay.events.locative import PART_OF
from hearsay.events.scene import Scene


def is_named_beside(tree: Tree, deed: int, head: int) -> bool:
    """Whether a clause describes ground that stands beside its own name: "from Walikale, a town they had taken in March"."""
    ground = tree.heads[deed]
    is_ground = (
        tree.deps[deed] == "acl:relcl"
        and tree.lemmas[ground] in PART_OF
        and tree.relations[ground] == "appos"
    )
    return is_ground and tree.heads[ground] == head


def is_done_in(scene: Scene, deed: int) -> bool:
    """Whether a clause tells what was done in a deed told before it: "in which", "during which", "where"."""
    tree = scene.tree
    is_in = any(
        tree.words[kid] == "which" and tree.case(kid) in {"in", "during"} for kid in tree.kids(deed, "obl")
    )
    thing = tree.heads[deed]
    is_deed = tree.lemmas[thing] in scene.codebook.event_nouns or tree.words[thing] in {"those", "one"}
    return is_deed and is_in


def is_relative_object(tree: Tree, verb: int) -> bool:
    """Whether what a relative clause hangs on is what was done something to: "which the two forces took", "that was shelled"."""
    relative = {"which", "that"}
    return any(tree.words[kid] in relative for kid in tree.kids(verb, "obj", "nsubj:pass")) or (
        not tree.kids(verb, "obj", "nsubj:pass") and bool(tree.kids(verb, "nsubj"))
        and not any(tree.words[kid] in relative for kid in tree.kids(verb, "nsubj"))
    )  # fmt: skip
