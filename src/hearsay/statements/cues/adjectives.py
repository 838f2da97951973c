"""Adjectives that tell with "be" what somebody holds or is bound to: "is convinced that", "remains committed to helping"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.said import is_said
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

BEING = frozenset({"remain", "stay", "be"})


def adjective_saying(
    tree: Tree, index: int, codebook: Codebook, parties: Parties, quotations: tuple[tuple[int, int], ...]
) -> Saying | None:
    """The saying that a predicate tells of; None for other uses of the word, and inside what somebody says.

    "Said it was confident that the truce would hold" says so by its verb, and so does what stands in a quotation.
    """
    is_predicate = bool(tree.kids(index, "cop")) or (
        tree.pos[index] == "VERB" and any(tree.lemmas[kid] == "be" for kid in tree.kids(index, "aux"))
    )
    head = tree.heads[index]
    is_kept = tree.relations[index] == "xcomp" and tree.lemmas[head] in BEING
    if not (is_predicate or is_kept) or any(start <= index < end for start, end in quotations):
        return None
    clause = head if is_kept else index
    if any(tree.lemmas[up] in codebook.cue_verbs for up in tree.path(clause) if up != clause):
        return None
    if not is_said(tree, clause, codebook.words.lists["rulings"]):
        return None
    found = _complement(tree, index)
    who = [
        kid
        for kid in (*tree.kids(clause, "nsubj"), *(tree.kids(clause, "nsubj:pass")))
        if tree.words[kid] in {"he", "she", "they"} or parties.at(kid)
    ] or [kid for kid in subjects(tree, clause) if parties.at(kid)]
    if found is None or not who:
        return None
    kind, content = found
    for cue in codebook.cue_adjectives[tree.words[index]]:
        if kind in cue.rule.complement:
            sources = [w for kid in dict.fromkeys(who) for w in tree.conjuncts(kid)]
            return Saying(cue.rule.act, index, (index,), content=[content], sources=sources)
    return None


def _complement(tree: Tree, index: int) -> tuple[str, int] | None:
    """The clause behind such a word, and its kind: "that the line would hold", "to help", "to helping"."""
    for kid in tree.kids(index, "ccomp", "xcomp", "advcl"):
        marks = [tree.words[mark] for mark in tree.kids(kid, "mark", "case")]
        if kid < index:
            continue
        if "to" in marks:
            is_gerund = tree.words[kid].endswith("ing")
            return ("gerund" if is_gerund else "infinitive", kid)
        if not marks or marks[0] == "that":
            return ("clause", kid) if tree.kids(kid, "nsubj", "expl") else None
    return None
