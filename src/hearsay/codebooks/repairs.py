"""Mend trees that English cannot have, before they are asked anything."""

from __future__ import annotations

RELATIVE = frozenset({"what", "which", "whom", "whose", "that", "who", "whatever", "how", "where"})


def repair(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]]
) -> None:
    """Correct, in place, mistakes of the parser that grammar alone can see.

    A passive subject without an auxiliary is a subject: "The envoy also called - during a session - on all to leave".
    An agent without "by" is none. And a clause that complements a verb has no bare object before its subject: in
    "dismissed an allegation it was arming rebels" the allegation is what was dismissed, and the clause describes it. In
    "accused Chad of sending troops" Chad is who is accused, wherever the parse hangs it.
    """
    for index, dep in enumerate(deps):
        if dep == "ccomp" and pos[index] == "NOUN" and pos[heads[index]] == "VERB" and heads[index] < index:
            if not any(deps[kid].startswith(("nsubj", "cop", "aux", "mark")) for kid in children[index]):
                deps[index] = "obj"
        elif dep == "ROOT" and pos[index] in {"PROPN", "NOUN"}:
            _return_verb(words, pos, deps, heads, children, index)
        elif dep == "acl:relcl" and heads[index] > index:
            _return_relative(words, deps, heads, children, index)
        elif dep == "acl" and any(
            deps[kid].startswith("nsubj") and words[kid] in RELATIVE for kid in children[index]
        ):
            deps[index] = "acl:relcl"
        elif dep == "nsubj:pass" and pos[heads[index]] == "ADV":
            _return_participle(words, pos, deps, heads, children, index)
        elif dep.startswith("nsubj"):
            _lower_subject(words, pos, deps, heads, children, index)
    for index, dep in enumerate(deps):
        if dep.startswith("nsubj") or dep == "obj":
            _join(words, deps, heads, children, index)
            dep = deps[index]
        if dep == "obj" and heads[index] > index:
            _return_subject(words, pos, deps, heads, children, index)
            dep = deps[index]
        if dep == "case" and words[index] == "to":
            _return_infinitive(words, pos, deps, heads, children, index)
        elif dep == "compound:prt":
            _return_preposition(words, pos, deps, heads, children, index)
        elif (
            dep == "discourse"
            and pos[index] == "VERB"
            and any(deps[kid].startswith("nsubj") for kid in children[index])
        ):
            deps[index] = "parataxis"  # "...," the envoy said
        elif dep == "obj" and index and deps[index - 1] == "obl:agent" and heads[index - 1] == heads[index]:
            _move(heads, children, index, index - 1)  # "by the state agency Suna"
            deps[index] = "appos"
        elif dep == "nsubj:pass":
            verb = heads[index]
            if not _is_passive(words, deps, children, index, verb) and deps[verb] not in {
                "acl",
                "amod",
                "conj",
            }:
                deps[index] = "nsubj"
        elif dep == "nsubj":
            _return_raised_object(words, pos, deps, heads, children, index)
        elif dep == "obl":
            _return_attribute(words, pos, deps, heads, children, index)
            if deps[index] == "obl":
                _return_bare_object(words, pos, deps, heads, children, index)
        elif dep == "obl:agent":
            cases = [kid for kid in children[index] if deps[kid].startswith("case")]
            if not any(words[kid] == "by" for kid in cases):
                deps[index] = "obl" if cases else "obj"
        elif dep == "obj":
            _return_fronted_object(words, pos, deps, heads, children, index)


BE = frozenset({"be", "been", "being", "was", "were", "is", "are", "get", "got"})


def _is_passive(
    words: list[str], deps: list[str], children: list[list[int]], subject: int, verb: int
) -> bool:
    if any(
        deps[kid] == "aux:pass" or (deps[kid].startswith(("aux", "cop")) and words[kid] in BE)
        for kid in children[verb]
    ):
        return True
    if any(words[case] == "by" for kid in children[verb] for case in children[kid] if deps[case] == "case"):
        return True
    return any(word in BE for word in words[subject + 1 : verb])


def _move(heads: list[int], children: list[list[int]], word: int, head: int) -> None:
    children[heads[word]].remove(word)
    heads[word] = head
    children[head] = sorted([*children[head], word])


def _return_verb(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], name: int
) -> None:
    """A name that heads a sentence over a bare past verb is its subject: "Oman mediated between the two"."""
    verbs = [
        kid
        for kid in children[name]
        if deps[kid] == "acl" and pos[kid] == "VERB" and not words[kid].endswith("ing")
    ]
    if len(verbs) != 1 or any(words[kid] == "to" for kid in children[verbs[0]]):
        return
    verb = verbs[0]
    if pos[name] == "NOUN" and not any(deps[kid] == "obj" and kid > verb for kid in children[verb]):
        return
    if any(words[case] == "by" for kid in children[verb] for case in children[kid]) or verb - name > 4:
        return
    later = [kid for kid in children[name] if kid > verb]
    children[name] = [kid for kid in children[name] if kid < verb]
    heads[verb], deps[verb] = verb, "ROOT"
    heads[name], deps[name] = verb, "nsubj"
    for kid in later:
        heads[kid] = verb
    children[verb] = sorted([*children[verb], name, *later])


def _return_relative(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """A relative clause stands behind its noun: "Oman, which has hosted talks, said" has the talks as what was hosted."""
    noun = heads[verb]
    above = heads[noun]
    if above == noun or above > verb or any(deps[kid] == "case" for kid in children[noun]):
        return
    if any(deps[kid] == "obj" for kid in children[verb]):
        return
    _move(heads, children, verb, above)
    _move(heads, children, noun, verb)
    deps[noun] = "obj"


def _return_participle(
    words: list[str],
    pos: list[str],
    deps: list[str],
    heads: list[int],
    children: list[list[int]],
    subject: int,
) -> None:
    """An adverb has no passive subject: in "was earlier on Monday cited by the agency" the participle has it."""
    adverb = heads[subject]
    verbs = [
        kid
        for kid in children[adverb]
        if pos[kid] == "VERB" and kid > adverb and deps[kid] in {"advcl", "xcomp", "ccomp", "acl"}
    ]
    if not verbs:
        return
    verb, above = verbs[0], heads[adverb]
    rest = [kid for kid in children[adverb] if kid != verb]
    children[adverb] = []
    for kid in rest:
        heads[kid] = verb
        if deps[kid] == "cop":
            deps[kid] = "aux:pass"
    children[verb] = sorted([*children[verb], *rest, adverb])
    if above == adverb:
        heads[verb], deps[verb] = verb, "ROOT"
    else:
        children[above] = sorted([*(kid for kid in children[above] if kid != adverb), verb])
        heads[verb], deps[verb] = above, deps[adverb]
    heads[adverb], deps[adverb] = verb, "advmod"


def _lower_subject(
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
            _move(heads, children, subject, above)
        return
    if subject > verb:
        before = min([subject, *children[subject]]) - 1
        if before > verb and pos[before] == "VERB" and words[before].endswith("ing") and before != subject:
            _move(heads, children, subject, before)
            deps[subject] = "obj"


def _join(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], second: int
) -> None:
    """Two subjects or objects with "and" between them are one: "two officers and six soldiers were killed"."""
    head = heads[second]
    before = [kid for kid in children[head] if kid < second and deps[kid] == deps[second]]
    if not before or not any(deps[kid] == "cc" and words[kid] == "and" for kid in children[second]):
        return
    _move(heads, children, second, before[-1])
    deps[second] = "conj"


def _return_subject(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A noun before a verb that has no subject but another object is the subject: "its police had held twelve men"."""
    verb = heads[noun]
    if words[noun] in RELATIVE or any(words[kid] in RELATIVE for kid in children[noun]):
        return
    others = children[verb]
    if any(deps[kid].startswith("nsubj") for kid in others) or deps[verb] in {"acl:relcl", "amod"}:
        return
    if any(deps[kid] == "obj" and kid > verb for kid in others) or any(
        deps[kid] == "aux" and noun < kid < verb for kid in others
    ):
        deps[noun] = "nsubj"


def _return_raised_object(
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
        _move(heads, children, noun, above)
        deps[noun], deps[clause] = "obj", "advcl"


LEADING = frozenset(
    [
        "ready",
        "willing",
        "prepared",
        "offer",
        "offers",
        "offered",
        "offering",
        "propose",
        "proposes",
        "proposed",
        "agree",
        "agreed",
        "want",
        "wants",
        "wanted",
        "refuse",
        "refused",
        "decline",
        "declined",
        "vow",
        "vowed",
        "promise",
        "promised",
        "pledge",
        "pledged",
        "threaten",
        "threatened",
        "decide",
        "decided",
        "plan",
        "plans",
        "planned",
        "seek",
        "sought",
        "try",
        "tried",
    ]
)
"""Words whose "to" begins an infinitive, so that what follows is a verb even where it could be a noun."""


def _return_infinitive(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], to: int
) -> None:
    """The word behind such a "to" is a verb, the noun behind it its object: "ready to host talks"."""
    verb, before = to + 1, to - 1
    if (
        before < 0
        or verb >= len(words)
        or words[before] not in LEADING
        or pos[verb] != "NOUN"
        or heads[to] <= to
    ):
        return
    noun = heads[to]
    if (noun not in {verb, heads[verb]} and heads[verb] != before) or heads[noun] == noun:
        return
    pos[verb] = "VERB"
    if noun != verb:
        _move(heads, children, verb, before)
        _move(heads, children, noun, verb)
        deps[noun] = "obj"
        _move(heads, children, to, verb)
    else:
        _move(heads, children, verb, before)
    deps[to], deps[verb] = "mark", "acl" if pos[before] == "NOUN" else "xcomp"


def _return_preposition(
    words: list[str],
    pos: list[str],
    deps: list[str],
    heads: list[int],
    children: list[list[int]],
    particle: int,
) -> None:
    """A particle before a noun that hangs on neither is a preposition: "called on Niamey to end the siege"."""
    verb, noun = heads[particle], particle + 1
    if pos[particle] != "ADP" or particle != verb + 1 or noun >= len(words) or pos[noun] != "PROPN":
        return
    if (
        heads[noun] in {verb, particle}
        or heads[noun] > particle
        or deps[noun] not in {"nmod", "obl", "appos"}
    ):
        return
    _move(heads, children, noun, verb)
    _move(heads, children, particle, noun)
    deps[noun], deps[particle] = "obl", "case"


def _return_bare_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A noun without preposition right behind a verb is that verb's object, not another's adverbial."""
    if pos[noun] not in {"PROPN", "NOUN"} or any(deps[kid] == "case" for kid in children[noun]):
        return
    own = heads[noun]
    has_object = any(deps[kid] == "obj" for kid in children[own])
    if (
        own < noun
        and pos[own] == "VERB"
        and pos[noun] == "NOUN"
        and not has_object
        and not _is_time(words, children, noun)
    ):
        deps[noun] = "obj"
        return
    before = noun - 1
    while before > 0 and heads[before] == noun:
        before -= 1
    if (
        before < 0
        or pos[before] != "VERB"
        or before == heads[noun]
        or any(deps[kid] == "obj" for kid in children[before])
    ):
        return
    up = before
    while heads[up] != up:
        up = heads[up]
        if up == noun:
            return
    _move(heads, children, noun, before)
    deps[noun] = "obj"


TIMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "day",
        "night",
        "week",
        "month",
        "year",
        "hour",
        "morning",
        "evening",
        "afternoon",
        "time",
        "today",
        "yesterday",
        "tomorrow",
        "times",
        "weekend",
        "decade",
        "minute",
    ]
)


def _is_time(words: list[str], children: list[list[int]], noun: int) -> bool:
    return (
        words[noun] in TIMES
        or words[noun].removesuffix("s") in TIMES
        or any(words[kid] in TIMES for kid in children[noun])
    )


def _return_attribute(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A phrase between subject and verb belongs to the subject: "hackers from Russia launched an attack"."""
    verb = heads[noun]
    if pos[noun] not in {"PROPN", "NOUN", "PRON"} or _is_time(words, children, noun):
        return
    cases = [kid for kid in children[noun] if deps[kid] == "case"]
    if len(cases) != 1 or cases[0] == 0:
        return
    case, before = words[cases[0]], cases[0] - 1
    if noun < verb:
        owners = [kid for kid in children[verb] if deps[kid].startswith("nsubj") and kid == before]
        fits = case in {"from", "of"} or (case == "in" and bool(owners) and pos[owners[0]] == "NOUN")
    else:
        owners = [kid for kid in children[verb] if kid == before and deps[kid] in {"obj", "obl"}]
        fits = case in {"of", "between"} or (bool(owners) and _takes(words[before], case))
    if owners and fits:
        _move(heads, children, noun, owners[0])
        deps[noun] = "nmod"


WITH = frozenset(
    [
        "border",
        "frontier",
        "clash",
        "war",
        "conflict",
        "talk",
        "tie",
        "relation",
        "meeting",
        "agreement",
        "confrontation",
        "cooperation",
        "treaty",
        "dispute",
        "fighting",
        "negotiation",
        "battle",
        "summit",
        "deal",
        "pact",
        "accord",
        "exercise",
        "drill",
        "truce",
        "ceasefire",
        "skirmish",
    ]
)
FROM = frozenset(
    [
        "delegation",
        "envoy",
        "minister",
        "official",
        "soldier",
        "troop",
        "force",
        "rebel",
        "fighter",
        "hacker",
        "gunman",
        "refugee",
        "attack",
        "fire",
        "threat",
    ]
)
"""Nouns whose "with" and "from" are their own, though the parse likes to give them to the verb."""


def _takes(word: str, case: str) -> bool:
    stems = {word, word.removesuffix("s"), word.removesuffix("es")}
    return bool(case == "with" and stems & WITH) or bool(case == "from" and stems & FROM)


def _return_fronted_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    clause = heads[noun]
    above = heads[clause]
    if not (deps[clause] in {"ccomp", "xcomp"} and above < noun < clause) or words[noun] in RELATIVE:
        return
    if pos[above] not in {"VERB", "NOUN"} or any(words[kid] in RELATIVE for kid in children[noun]):
        return
    if not any(deps[kid].startswith("nsubj") and noun < kid < clause for kid in children[clause]):
        return
    children[clause].remove(noun)
    children[above].remove(clause)
    heads[noun], deps[noun] = above, "obj"
    heads[clause], deps[clause] = noun, "acl"
    children[above] = sorted([*children[above], noun])
    children[noun] = sorted([*children[noun], clause])
