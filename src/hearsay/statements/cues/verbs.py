"""Verbs that say something: the first rule of the codebook whose conditions hold says which act it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.addressees import fill_addressees
from hearsay.statements.cues.calling import with_governed, with_ground
from hearsay.statements.cues.complements import add_modelled, by_model, complements
from hearsay.statements.cues.conditions import holds
from hearsay.statements.cues.contents import fill_content
from hearsay.statements.cues.parentheses import is_enclosed, parenthesis
from hearsay.statements.cues.relatives import has_relative
from hearsay.statements.cues.said import is_said
from hearsay.statements.parties import Parties
from hearsay.statements.pointing import pointed_at
from hearsay.statements.saying import Saying


def verb_saying(
    tree: Tree,
    verb: int,
    codebook: Codebook,
    parties: Parties,
    quotations: tuple[tuple[int, int], ...],
    modelled: Sequence[tuple[int, int]] | None,
) -> Saying | None:
    """The saying a verb tells of; None where it tells of none, or no rule's conditions hold.

    Args:
        modelled: Ranges of what the reader model takes to be said by the verb; None where it sees no saying.
    """
    if tree.relations[verb] in {"amod", "compound", "case"} or _is_aided(tree, verb, codebook):
        return None
    if _is_of_name(tree, verb):
        return None
    if tree.lemmas[verb] == "call" and "home" in tree.words[verb : verb + 6]:
        return None  # "called their ambassadors home"
    if not is_said(tree, verb, codebook.words.lists["rulings"]) and not _is_refused(tree, verb, codebook):
        return None
    if tree.lemmas[verb] in {"go", "continue", "proceed"} and any(
        tree.lemmas[kid] in codebook.cue_verbs for kid in tree.kids(verb, "xcomp")
    ):
        return None  # "went on to say": said once
    if _is_what_is_denied(tree, verb, codebook):
        return None  # "denied ordering the attack"
    follows = complements(tree, verb, quotations, codebook.words.lists["asking"])
    if modelled and not follows.keys() & {"clause", "infinitive", "gerund", "quote", "purpose"}:
        add_modelled(tree, verb, modelled, follows)
    pointer = pointed_at(tree, verb) if tree.lemmas[verb] in codebook.acts.neutral else None
    if pointer is not None and not follows.keys() & {"clause", "quote"}:
        follows["clause"] = [pointer]  # "This was stated by the president": the sentence before
    saying = _by_codebook(tree, verb, follows, codebook, parties, modelled)
    if modelled and (saying is None or saying.act == "assert"):
        # "rejected on Monday a monitor's report", where the parse takes the report for a subject: the model sees what is said
        told = _by_codebook(tree, verb, by_model(tree, modelled, verb), codebook, parties, modelled)
        if any(tree.lemmas[w] in codebook.words.lists["proposals"] for w in objects(tree, verb)):
            # "rejected a proposal to reopen the border before the rebels are handed over" refuses
            told = None
        if saying is None or (told is not None and told.act == "deny"):
            saying = told
    is_apposed = tree.deps[verb] == "acl:relcl" and not has_relative(tree, verb)
    # "The first step, Mensah continued, was to ...": a name and a verb between commas say what stands around them
    is_between = is_enclosed(tree, verb)
    is_bare = not follows and is_between and any(parties.at(w) for w in subjects(tree, verb))
    if saying is None and ((modelled is not None and (not follows or is_apposed or is_between)) or is_bare):
        saying = parenthesis(tree, verb, codebook)
    return saying


def _is_aided(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a participle tells who helps a deed on: "raids supported by the army", not "a proposal backed by Chad"."""
    return (
        tree.deps[verb] == "acl"
        and tree.lemmas[verb] in {"support", "back"}
        and tree.lemmas[tree.heads[verb]] not in codebook.words.lists["proposals"]
    )


def _is_of_name(tree: Tree, verb: int) -> bool:
    """Whether a gerund tells what a body is for: "the centre for countering disinformation"."""
    above = tree.heads[verb]
    return (
        tree.relations[verb] in {"acl", "nmod"}
        and tree.words[verb].endswith("ing")
        and any(tree.words[kid] == "for" for kid in tree.kids(verb, "mark", "case"))
        and tree.lemmas[above] in DESKS
    )


DESKS = frozenset({"centre", "center", "office", "unit", "committee", "agency", "group", "department", "council", "bureau", "mechanism", "commission", "service"})  # fmt: skip
"""Bodies with a task in their name."""


def _is_refused(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a verb denies by being negated: "did not agree with the accusation"."""
    return any(cue.rule.negated for cue in codebook.cue_verbs[tree.lemmas[verb]]) and is_negated(tree, verb)


def _is_what_is_denied(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a gerund of saying is itself denied: "denied ordering the raid", not "denied it, accusing the army"."""
    above = tree.heads[verb]
    denials = codebook.cue_verbs.get(tree.lemmas[above], ())
    return (
        tree.words[verb].endswith("ing")
        and above < verb
        and verb - above <= 2
        and "," not in tree.words[above:verb]
        and any(cue.rule.act == "deny" and len(cue.words) == 1 for cue in denials)
    )


def _by_codebook(
    tree: Tree,
    verb: int,
    follows: Mapping[str, list[int]],
    codebook: Codebook,
    parties: Parties,
    modelled: Sequence[tuple[int, int]] | None,
) -> Saying | None:
    """The saying by the first rule for the verb whose conditions hold."""
    is_refused = _is_refused(tree, verb, codebook)
    for cue in codebook.cue_verbs[tree.lemmas[verb]]:
        if cue.rule.negated != is_refused:
            continue
        tokens = verb_words(tree, verb, cue.words)
        if tokens and cue.rule.act in {"deny", "concede"} and len(tokens) > 1:
            follows = with_governed(tree, verb, cue, follows)
        if tokens and holds(tree, verb, cue, follows, parties, codebook, modelled):
            if cue.rule.act == "criticize" and len(tokens) > 1:
                follows = with_ground(tree, verb, tokens, follows)
            saying = Saying(
                cue.rule.act,
                verb,
                tokens,
                is_neutral=cue.rule.act == "assert" and tree.lemmas[verb] in codebook.acts.neutral,
            )
            fill_content(tree, saying, cue, follows, parties)
            fill_addressees(tree, saying, cue, parties)
            if cue.rule.act == "demand" and not saying.addressees:
                # "demanded that Israel withdraw": who is to do it is asked
                asked = [w for clause in follows.get("clause", []) for w in subjects(tree, clause)]
                saying.addressees = [
                    each for w in asked for each in tree.conjuncts(w) if parties.is_party(each)
                ]
            return saying
    return None
