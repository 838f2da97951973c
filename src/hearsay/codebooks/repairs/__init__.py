"""Mend trees that English cannot have, before they are asked anything."""

from __future__ import annotations

from hearsay.codebooks.repairs.agents import return_agent
from hearsay.codebooks.repairs.capitals import free_initials
from hearsay.codebooks.repairs.claims import return_answered, return_claim, return_judged, return_that
from hearsay.codebooks.repairs.clauses import (
    lift_joined,
    lift_past,
    return_called,
    return_cleft,
    return_dated,
    return_gerund,
    return_infinitive,
    return_participle,
    return_perfect,
    return_preposition,
    return_read,
    return_relative,
    return_reported,
    return_verb,
    return_wire,
)
from hearsay.codebooks.repairs.compounds import return_compound, return_first_part
from hearsay.codebooks.repairs.datelines import free_datelines
from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.objects import (
    is_who_did,
    return_adjective,
    return_attribute,
    return_bare_object,
    return_bounded,
    return_freed,
    return_fronted_object,
    return_harmed,
    return_held,
    return_no,
    return_receiver,
    return_said_subject,
    return_stranded,
)
from hearsay.codebooks.repairs.reduced import (
    is_beside_with,
    return_beside,
    return_briefed,
    return_counted,
    return_doing,
    return_reduced,
    return_set_off,
)
from hearsay.codebooks.repairs.subjects import (
    is_bare,
    is_complete,
    is_in_blow,
    is_passive,
    join,
    lower_subject,
    part_subjects,
    raise_joined,
    raise_subject,
    return_addressee,
    return_dated_subject,
    return_listed,
    return_marker,
    return_nationality,
    return_raised_object,
    return_subject,
)
from hearsay.codebooks.repairs.words import repair_words

__all__ = ["free_datelines", "free_initials", "repair"]

SOUND = frozenset({"punct", "det", "amod", "nmod", "nmod:poss", "advmod", "cc", "nummod", "flat", "cop"})
"""Relations that ``repair`` mends nowhere: those of two words in three, passed over first."""


def repair(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]]
) -> None:
    """Correct, in place, mistakes of the parser that grammar alone can see.

    A passive subject without an auxiliary is a subject: "The envoy also called - during a session - on all to leave".
    An agent without "by" is none. And a clause that complements a verb has no bare object before its subject: in
    "dismissed an allegation it was arming rebels" the allegation is what was dismissed, and the clause describes it. In
    "accused Chad of sending troops" Chad is who is accused, wherever the parse hangs it.
    """
    own = repair_words()
    for index, word in enumerate(words):
        if word in own.claimed:
            return_claim(words, pos, deps, heads, children, index)
            return_judged(words, pos, deps, heads, children, index)
        if word in own.held:
            return_held(words, deps, heads, children, index)
        if pos[index] == "PROPN" and deps[index] in {"nsubj", "nsubj:pass"}:
            return_first_part(pos, deps, heads, children, index)
        if word in own.compounds:
            return_compound(words, pos, deps, heads, children, index)
        if pos[index] == "VERB":
            return_reduced(words, pos, deps, heads, children, index)
            return_set_off(words, pos, deps, heads, children, index)
            return_beside(words, pos, deps, heads, children, index)
        if deps[index] in {"aux:pass", "nsubj:pass"} and words[heads[index]].endswith("ing"):
            deps[index] = deps[index].removesuffix(":pass")  # "have been shuttling" is no passive
        if word == "read" and pos[index] == "VERB":
            return_read(words, pos, deps, heads, children, index)
        if word == "reports":
            return_wire(words, pos, deps, heads, children, index)
        if word == "free":
            return_freed(words, deps, heads, children, index)
        if word == "no" and deps[index] == "det":
            return_no(words, pos, deps, heads, children, index)
        if deps[index] in {"obj", "obl"} and is_who_did(words, pos, deps, heads, children, index):
            deps[index] = "nsubj"
        dep = deps[index]
        if dep in SOUND:
            continue
        if dep == "case" and words[index + 1 : index + 2] == ["by"] and heads[index + 1] == heads[index]:
            return_stranded(words, deps, heads, children, index)
        if dep == "case" and word == "by":
            return_agent(words, pos, deps, heads, children, index)
        if dep == "case" and word in {"to", "between"}:
            return_bounded(words, pos, deps, heads, children, index)
        if dep == "ccomp" and pos[index] == "NOUN" and pos[heads[index]] == "VERB" and heads[index] < index:
            if not any(deps[kid].startswith(("nsubj", "cop", "aux", "mark")) for kid in children[index]):
                deps[index] = "obj"
        elif dep == "ccomp" and pos[index] == "VERB":
            return_cleft(words, deps, heads, children, index)
        elif dep == "ROOT" and pos[index] in {"PROPN", "NOUN"}:
            return_verb(words, pos, deps, heads, children, index)
        elif dep == "acl:relcl" and heads[index] > index:
            return_relative(words, deps, heads, children, index)
        elif dep == "acl:relcl" and is_complete(words, deps, children, index):
            deps[index] = "acl"  # "evidence that it had poisoned him"
        elif dep == "acl:relcl" and pos[index] == "AUX":
            return_perfect(words, pos, deps, heads, children, index)
        elif dep == "acl" and any(
            deps[kid].startswith("nsubj") and words[kid] in own.relative for kid in children[index]
        ):
            deps[index] = "acl:relcl"
        elif dep in {"aux", "aux:pass"} and pos[index] == "VERB":
            if any(deps[kid].startswith(("nsubj", "obl", "obj")) for kid in children[index]):
                deps[index] = "ccomp"  # "fighting resumed near Goma, the governor was cited as saying"
        elif dep == "acl" and pos[index] == "VERB":
            return_called(words, pos, deps, heads, children, index)
        elif dep == "compound" and pos[index] == "PROPN":
            return_receiver(words, pos, deps, heads, children, index)
        elif dep == "compound" and words[index].endswith("ing"):
            return_gerund(words, pos, deps, heads, children, index)
        elif dep == "compound" and pos[index] == "VERB" and heads[index] > index:
            if all(deps[kid] == "punct" for kid in children[index]):
                pos[index] = "NOUN"  # the "build" of "a build-up of troops"
        elif dep == "case" and words[index] == "that":
            return_that(words, pos, deps, heads, children, index)
        elif dep == "mark":
            return_that(words, pos, deps, heads, children, index)
            return_marker(words, pos, deps, heads, children, index)
        elif dep == "conj":
            raise_joined(pos, deps, heads, children, index)
            lift_joined(words, pos, deps, heads, children, index)
            lift_past(words, pos, deps, heads, children, index)
            return_dated(words, pos, deps, heads, children, index)
        elif words[index] in own.undergone and deps[index - 1] == "nmod":
            return_counted(words, pos, deps, heads, children, index)
        elif words[index] in own.harmed and pos[index] == "VERB":
            return_harmed(words, pos, deps, heads, children, index)
        elif words[index] in own.describing and dep in {"xcomp", "ccomp", "advcl"}:
            return_adjective(words, pos, deps, heads, children, index)
        elif dep == "xcomp" and any(
            deps[kid].startswith("nsubj") and kid > heads[index] for kid in children[index]
        ):
            if any(words[kid] == "that" and deps[kid] == "mark" for kid in children[index]):
                deps[index] = "ccomp"
        elif dep in {"nsubj", "nsubj:pass"} and pos[heads[index]] == "ADV":
            return_participle(words, pos, deps, heads, children, index)
        elif dep == "advcl" and pos[index] == "VERB":
            return_dated_subject(words, pos, deps, heads, children, index)
        elif dep == "parataxis":
            return_reported(words, pos, deps, heads, children, index)
        elif dep.startswith("nsubj"):
            if pos[index] == "VERB" and word.endswith("ing"):
                return_doing(pos, deps, heads, children, index)
            elif word == "briefed":
                return_briefed(words, pos, deps, heads, children, index)
            above = heads[index]
            is_cut = deps[above] == "cop" and pos[heads[above]] == "VERB"  # "Sweden is to supply jets"
            if deps[above] in {"aux", "aux:pass"} or is_cut:  # "the ministers are to sign"
                move(heads, children, index, heads[heads[index]])
            return_answered(words, pos, deps, heads, children, index)
            return_addressee(words, deps, heads, children, index)
            return_listed(words, pos, deps, heads, children, index)
            return_nationality(words, pos, deps, heads, children, index)
            part_subjects(pos, deps, heads, children, index)
            raise_subject(words, pos, deps, heads, children, index)
            lower_subject(words, pos, deps, heads, children, index)
    for index, dep in enumerate(deps):
        if dep in SOUND:
            continue
        if dep.startswith("nsubj") or dep == "obj":
            join(words, deps, heads, children, index)
            dep = deps[index]
        if dep == "obj" and heads[index] > index:
            return_subject(words, pos, deps, heads, children, index)
            dep = deps[index]
        if dep == "case" and words[index] == "to":
            return_infinitive(words, pos, deps, heads, children, index)
        elif dep == "compound:prt":
            return_preposition(words, pos, deps, heads, children, index)
        elif (
            dep == "discourse"
            and pos[index] == "VERB"
            and any(deps[kid].startswith("nsubj") for kid in children[index])
        ):
            deps[index] = "parataxis"  # "...," the envoy said
        elif dep == "obj" and index and deps[index - 1] == "obl:agent" and heads[index - 1] == heads[index]:
            move(heads, children, index, index - 1)  # "by the state agency Suna"
            deps[index] = "appos"
        elif dep == "nsubj:pass":
            verb = heads[index]
            is_headline = words[verb] in own.undergone and not any(
                deps[kid] == "obj" for kid in children[verb]
            )  # "at least 20 killed in Quetta attack"
            if (
                not is_headline
                and not is_passive(words, deps, children, index, verb)
                and deps[verb] not in {"acl", "amod", "conj"}
            ):
                deps[index] = "nsubj"
        elif dep == "nsubj":
            return_raised_object(words, pos, deps, heads, children, index)
            verb = heads[index]
            is_struck = words[verb] in own.struck or words[verb] in own.undergone
            is_participle = words[verb] in own.bereft or (
                is_struck and is_in_blow(words, deps, children, verb)
            )
            is_reported = words[verb] == "reported" and (
                words[index] in own.reported or words[index] in own.blows
            )
            is_bare_verb = (is_participle or is_reported) and is_bare(pos, deps, heads, children, index)
            if is_bare_verb or is_beside_with(words, deps, heads, children, index):
                deps[index] = "nsubj:pass"  # "Two editors jailed in Hanoi", "clinic bombed in rebel attack"
        elif dep == "obl":
            return_attribute(words, pos, deps, heads, children, index)
            if deps[index] == "obl":
                return_bare_object(words, pos, deps, heads, children, index)
        elif dep == "obl:agent":
            cases = [kid for kid in children[index] if deps[kid].startswith("case")]
            if not any(words[kid] == "by" for kid in cases):
                deps[index] = "obl" if cases else "obj"
        elif dep == "obj":
            return_fronted_object(words, pos, deps, heads, children, index)
            if deps[index] == "obj":
                return_said_subject(words, deps, heads, children, index)
