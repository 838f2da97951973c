"""Who charges what the clause before denies: "Uganda did not arm the militia, as Kinshasa claims", "as alleged by Kinshasa"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.codebooks.agents import agents
from hearsay.codebooks.tree import Tree
from hearsay.statements.saying import Saying

CHARGING = frozenset({"claim", "allege", "charge", "assert", "contend", "maintain", "suggest"})
"""Verbs whose "as ..." behind a denial says who told what is denied."""


def share_charges(tree: Tree, sayings: Sequence[Saying]) -> None:
    """ "Uganda denied arming the militia, as Kinshasa claims": what is claimed is what is denied, and not that it was."""
    denials = {saying.cue: saying for saying in sayings if saying.act == "deny" and saying.cue is not None}
    for saying in sayings:
        cue = saying.cue
        denial = denials.get(tree.heads[cue]) if cue is not None else None
        if cue is None or denial is None or denial is saying or not is_charged_beside(tree, [cue]):
            continue
        beside = set(tree.subtree(cue))
        denial.ranges = [
            (a, min(b, tree.left[cue])) if a < tree.left[cue] < b else (a, b)
            for a, b in denial.ranges
            if a not in beside
        ]
        saying.content, saying.ranges = list(denial.content), list(denial.ranges)
        saying.outer, denial.outer = denial, None if denial.outer is saying else denial.outer


def is_charged_beside(tree: Tree, cue: Iterable[int]) -> bool:
    """Whether the words of a saying charge the clause they hang on: somebody named claims it, whatever that clause denies."""
    return any(
        tree.relations[word] == "advcl"
        and tree.lemmas[word] in CHARGING
        and any(tree.words[kid] == "as" for kid in tree.kids(word, "mark"))
        and any(tree.pos[w] in {"NOUN", "PROPN"} for w in (*tree.kids(word, "nsubj"), *agents(tree, word)))
        for word in cue
    )
