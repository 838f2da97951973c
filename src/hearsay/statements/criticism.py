"""Judgements on what was done: "it is a crime", "this may amount to a war crime", "was concerned by the drills"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.threats import (
    homes_of,
)


def is_found_a_crime(tree: Tree, head: int, codebook: Codebook) -> bool:
    """ "The raids could amount to war crimes", "this may constitute a breach of the charter": what was done, judged."""
    refine = codebook.acts.refine
    named = {"amount": tree.kids(head, "obl"), "constitute": tree.kids(head, "obj")}.get(
        tree.lemmas[head], []
    )
    return not is_negated(tree, head) and any(
        tree.lemmas[word] in refine.breach | refine.outrage for kid in named for word in tree.conjuncts(kid)
    )


def is_outrage(tree: Tree, head: int, codebook: Codebook) -> bool:
    """ "It is a crime and a violation of our sovereignty", "this was barbaric", "the sanctions are unjust"."""
    refine = codebook.acts.refine
    # "an act of aggression"
    words = [
        head,
        *(tree.kids(head, "nmod") if tree.lemmas[head] in {"act", "form", "case", "campaign"} else ()),
    ]
    is_war = tree.lemmas[head] == "act" and any(tree.lemmas[w] in {"war", "terror", "piracy"} for w in words)
    is_bad = is_war or any(tree.lemmas[w] in refine.breach or tree.lemmas[w] in refine.outrage for w in words)
    about = [*tree.kids(head, "nsubj"), *tree.kids(head, "csubj")]
    return (
        is_bad
        and bool(tree.kids(head, "cop"))
        and not is_negated(tree, head)
        and not is_future(tree, head)
        and any(
            tree.words[w] in {"it", "this", "that", "these", "what"}
            or tree.relations[w] == "csubj"
            or tree.kids(w, "acl")
            or codebook.names_harm(tree.lemmas[w])
            or tree.lemmas[w] in refine.step
            for w in about
        )
    )


def is_worried(tree: Tree, head: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "It was concerned by the drills", "such drills cause concern"."""
    worried = codebook.acts.refine.worried
    if is_negated(tree, head):
        return False
    if tree.lemmas[head] in {"cause", "raise", "arouse", "provoke"}:
        return any(tree.lemmas[w] in worried for w in tree.kids(head, "obj"))
    about = any(tree.case(w).split(" ")[0] in {"about", "by", "over", "at"} for w in tree.kids(head, "obl"))
    who = [kid for kid in tree.children[head] if tree.relations[kid] == "nsubj"]
    is_own = any(tree.words[w] in {"it", "he", "she", "we", "i"} for w in who)
    is_own = is_own or bool(homes_of(tree, who, parties) & homes)
    return about and is_own and {tree.lemmas[head], tree.words[head]} & worried != set()
