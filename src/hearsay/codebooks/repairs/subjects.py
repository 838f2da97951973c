"""Subjects: hung on the wrong verb, read as objects, cut in two."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.words import repair_words


def is_passive(words: list[str], deps: list[str], children: list[list[int]], subject: int, verb: int) -> bool:
    """Whether a verb with a passive subject has what makes a passive: a form of "be" or a phrase with "by"."""
    if any(
        deps[kid] == "aux:pass" or (deps[kid].startswith(("aux", "cop")) and words[kid] in repair_words().be)
        for kid in children[verb]
    ):
        return True
    if any(words[case] == "by" for kid in children[verb] for case in children[kid] if deps[case] == "case"):
        return True
    return any(word in repair_words().be for word in words[subject + 1 : verb])


def return_dated_subject(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "two days after a shootout near Goma left three dead, the army said" it was the shootout that left them."""
    if words[verb].endswith("ing") or any(
        deps[kid].startswith(("nsubj", "aux", "mark", "cop", "csubj")) for kid in children[verb]
    ):
        return
    if not verb or not any(deps[kid] == "obj" and kid > verb for kid in children[verb]):
        return
    noun = verb - 1
    for _ in range(REACH):
        cases = [
            kid
            for kid in children[noun]
            if deps[kid] == "case" and words[kid] in {"after", "before", "since"}
        ]
        if pos[noun] in {"NOUN", "PROPN"} and cases and cases[0] < noun:
            move(heads, children, noun, verb)
            deps[noun] = "nsubj"
            move(heads, children, cases[0], verb)
            deps[cases[0]] = "mark"
            return
        if heads[noun] >= noun:
            return
        noun = heads[noun]


REACH = 5
"""So many words up from the one before a verb."""


def is_bare(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], subject: int
) -> bool:
    """Whether the verb of a sentence has a subject before it and nothing else that a verb needs: no object, no helper, no second verb."""
    verb = heads[subject]
    return (
        subject < verb
        and heads[verb] == verb
        and not any(
            deps[kid] in {"obj", "iobj", "ccomp", "xcomp", "parataxis"}
            or deps[kid].startswith(("aux", "cop"))
            or (deps[kid] == "conj" and pos[kid] == "VERB")
            for kid in children[verb]
        )
    )


def is_complete(words: list[str], deps: list[str], children: list[list[int]], verb: int) -> bool:
    """Whether a clause behind "that" has a subject and an object of its own, so that "that" stands for nothing in it."""
    kids = children[verb]
    return (
        any(deps[kid] == "mark" and words[kid] == "that" for kid in kids)
        and any(deps[kid].startswith("nsubj") and words[kid] not in repair_words().relative for kid in kids)
        and any(deps[kid] == "obj" for kid in kids)
    )


def is_in_blow(words: list[str], deps: list[str], children: list[list[int]], verb: int) -> bool:
    """Whether something is told to be done "in" an attack."""
    return any(
        deps[kid] == "obl"
        and words[kid] in repair_words().blows
        and any(deps[below] == "case" and words[below] == "in" for below in children[kid])
        for kid in children[verb]
    )


def lower_subject(
    words: list[str],
    pos: list[str],
    deps: list[str],
    heads: list[int],
    children: list[list[int]],
    subject: int,
) -> None:
    """A subject in front of two verbs is the first one's: "the envoys attend a meeting to calm the border".

    And one behind its verb and a participle is the participle's object: "host an exercise involving 85 soldiers".
    """
    verb = heads[subject]
    if subject < verb and deps[verb] in {"xcomp", "acl", "advcl"}:
        above = heads[verb]
        has_to = any(words[kid] == "to" for kid in children[verb])
        if (
            subject < above < verb
            and has_to
            and pos[above] == "VERB"
            and not any(deps[k].startswith("nsubj") for k in children[above])
        ):
            move(heads, children, subject, above)
        return
    if subject > verb:
        before = min([subject, *children[subject]]) - 1
        if before > verb and pos[before] == "VERB" and words[before].endswith("ing") and before != subject:
            move(heads, children, subject, before)
            deps[subject] = "obj"


def part_subjects(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], first: int
) -> None:
    """ "The envoy, X, called for calm, her spokesman told reporters": of two subjects the first is the inner verb's."""
    verb = heads[first]
    inner = next(
        (
            k
            for k in children[verb]
            if first < k < verb and deps[k] in {"ccomp", "parataxis"} and pos[k] == "VERB"
        ),
        None,
    )
    if inner is None or any(deps[kid].startswith("nsubj") for kid in children[inner]):
        return
    if any(deps[kid].startswith("nsubj") and inner < kid < verb for kid in children[verb]):
        move(heads, children, first, inner)


def join(words: list[str], deps: list[str], heads: list[int], children: list[list[int]], second: int) -> None:
    """Two subjects or objects with "and" between them are one: "two officers and six soldiers were killed"."""
    head = heads[second]
    before = [kid for kid in children[head] if kid < second and deps[kid] == deps[second]]
    if not before or not any(deps[kid] == "cc" and words[kid] == "and" for kid in children[second]):
        return
    move(heads, children, second, before[-1])
    deps[second] = "conj"


def return_subject(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A noun before a verb that has no subject but another object is the subject: "its police had held twelve men"."""
    verb = heads[noun]
    if words[noun] in repair_words().relative or any(
        words[kid] in repair_words().relative for kid in children[noun]
    ):
        return
    others = children[verb]
    if any(deps[kid].startswith("nsubj") for kid in others) or deps[verb] in {"acl:relcl", "amod"}:
        return
    if any(deps[kid] == "obj" and kid > verb for kid in others) or any(
        deps[kid] == "aux" and noun < kid < verb for kid in others
    ):
        deps[noun] = "nsubj"


def return_raised_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """ "Accused Chad of sending": a subject does not stand before the preposition of its clause."""
    clause = heads[noun]
    above = heads[clause]
    if (
        above >= noun
        or above == clause
        or pos[above] != "VERB"
        or deps[clause] not in {"ccomp", "xcomp", "advcl"}
    ):
        return
    marks = [
        kid
        for kid in children[clause]
        if deps[kid] in {"mark", "case"} and words[kid] in {"of", "from", "into", "for"}
    ]
    if marks and noun < marks[0] < clause:
        move(heads, children, noun, above)
        deps[noun], deps[clause] = "obj", "advcl"


def raise_subject(
    words: list[str],
    pos: list[str],
    deps: list[str],
    heads: list[int],
    children: list[list[int]],
    subject: int,
) -> None:
    """A subject before a verb and its object is the verb's: "warned that Russia was massing troops"."""
    noun = heads[subject]
    verb = heads[noun]
    if pos[noun] not in {"NOUN", "PROPN"} or deps[noun] not in {"obj", "obl"} or pos[verb] != "VERB":
        return
    if not subject < verb < noun or any(deps[kid].startswith("nsubj") for kid in children[verb]):
        return
    move(heads, children, subject, verb)


def return_addressee(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], name: int
) -> None:
    """A first subject before "that" is whom the verb above tells: "warned Belarus that it would respond"."""
    verb = heads[name]
    above = heads[verb]
    if not deps[verb].startswith("ccomp") or not above < name < verb:
        return
    marks = [kid for kid in children[verb] if deps[kid] == "mark" and words[kid] == "that"]
    subjects = [kid for kid in children[verb] if deps[kid].startswith("nsubj") and kid != name]
    if any(name < mark < subject for mark in marks for subject in subjects):
        move(heads, children, name, above)
        deps[name] = "obj"


def return_listed(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """No comma alone parts a subject from its verb: in "condemns the raid, holds Oman responsible and urges" the raid is condemned.

    The verb above has no object yet, and the one behind the comma ends as it does.
    """
    verb = heads[noun]
    above = heads[verb]
    if deps[verb] not in {"parataxis", "conj", "ccomp"} or not above < noun < verb or pos[verb] != "VERB":
        return
    if pos[above] != "VERB" or words[verb - 1] != "," or "," in words[noun : verb - 1]:
        return
    is_alike = any(words[verb].endswith(end) and words[above].endswith(end) for end in ("s", "ed"))
    if not is_alike or any(deps[kid] in {"obj", "ccomp", "xcomp"} and kid != verb for kid in children[above]):
        return
    if any(deps[kid].startswith("aux") for kid in children[verb]):
        return
    for kid in [kid for kid in children[verb] if kid < verb - 1]:
        if deps[kid] != "punct" and kid <= noun:
            move(heads, children, kid, above)
    deps[noun], deps[verb] = "obj", "conj"


def return_marker(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], word: int
) -> None:
    """A word that joins no clauses, right before a verb without a subject, is its subject: "Asmara denies it"."""
    verb = heads[word]
    if words[word] in repair_words().subordinators or not words[word].isalpha() or word + 1 != verb:
        return
    if pos[verb] != "VERB" or words[verb].endswith("ing"):
        return
    if any(deps[kid].startswith(("nsubj", "mark")) and kid != word for kid in children[verb]):
        return
    deps[word], pos[word] = "nsubj", "PROPN"


def raise_joined(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """In "Burkina Faso, Mali and Niger" Mali is joined to the whole name before it, not to its first word."""
    first = heads[noun]
    whole = heads[first]
    if deps[first] in {"compound", "flat"} and pos[noun] == "PROPN" and first < whole < noun:
        move(heads, children, noun, whole)


def return_nationality(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], word: int
) -> None:
    """Adjectives side by side right before a subject describe it: "Dutch and Belgian detectives worked together"."""
    if pos[word] != "ADJ" or not any(deps[kid] == "conj" for kid in children[word]):
        return
    last = max([word, *children[word]])
    after = last + 1
    if after >= len(words) or pos[after] != "NOUN" or heads[after] != heads[word]:
        return
    if not deps[after].startswith("nsubj"):
        return
    move(heads, children, word, after)
    deps[word] = "amod"
