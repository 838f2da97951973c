"""Verbs that were read as something else, and clauses hung on the wrong word."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.words import repair_words


def return_verb(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], name: int
) -> None:
    """A name that heads a sentence over a bare past verb is its subject: "Oman mediated between the two"."""
    verbs = [
        kid
        for kid in children[name]
        if deps[kid] == "acl" and pos[kid] == "VERB" and not words[kid].endswith("ing")
    ]
    if len(verbs) != 1:
        return
    verb = verbs[0]
    if any(words[kid] == "to" for kid in children[verb]):
        # "Denmark to give Ukraine its last howitzers", "EU to lift sanctions"
        is_headline = pos[name] == "PROPN" and words[name + 1 : name + 2] == ["to"] and verb - name <= 3
        if not is_headline or not any(deps[kid] in {"obj", "iobj", "obl"} for kid in children[verb]):
            return
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


def return_called(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """A past verb behind a noun that has an object of its own is that noun's verb: "the force called it a lie, and Oman said".

    Only where the verb above has another subject behind it, joined by "and" or "but".
    """
    noun = heads[verb]
    above = heads[noun]
    if above == noun or above < verb or not deps[noun].startswith("nsubj") or words[verb].endswith("ing"):
        return
    if not any(deps[kid] in {"obj", "ccomp"} and kid > verb for kid in children[verb]):
        return
    others = [kid for kid in children[above] if deps[kid].startswith("nsubj") and verb < kid < above]
    if not others:
        return
    move(heads, children, verb, above)
    move(heads, children, noun, verb)
    deps[verb], deps[noun] = "parataxis", "nsubj"


def return_cleft(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "it was Chad that had fired first" the clause tells what Chad did, and is nothing said beside it."""
    for kid in children[verb]:
        noun = kid - 1
        if words[kid] in {"that", "who", "which"} and deps[kid] == "nsubj" and noun > 0:
            below = {deps[w]: words[w] for w in children[noun]}
            if "cop" in below and "it" in {below.get("nsubj"), below.get("expl")}:
                move(heads, children, verb, noun)
                deps[verb] = "acl:relcl"
            return


def return_relative(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """A relative clause stands behind its noun: "Oman, which has hosted talks, said" has the talks as what was hosted."""
    noun = heads[verb]
    above = heads[noun]
    if above == noun or above > verb or any(deps[kid] == "case" for kid in children[noun]):
        return
    if any(deps[kid] == "obj" for kid in children[verb]):
        return
    move(heads, children, verb, above)
    move(heads, children, noun, verb)
    deps[noun] = "obj"


def return_participle(
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
    if not verbs or not any(words[kid] in repair_words().be for kid in children[adverb]):
        return
    deps[subject] = "nsubj:pass"
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


def return_infinitive(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], to: int
) -> None:
    """The word behind such a "to" is a verb, the noun behind it its object: "ready to host talks"."""
    verb, before = to + 1, to - 1
    if (
        before < 0
        or verb >= len(words)
        or words[before] not in repair_words().leading
        or pos[verb] != "NOUN"
        or heads[to] <= to
    ):
        return
    noun = heads[to]
    if (noun not in {verb, heads[verb]} and heads[verb] != before) or heads[noun] == noun:
        return
    pos[verb] = "VERB"
    if noun != verb:
        move(heads, children, verb, before)
        move(heads, children, noun, verb)
        deps[noun] = "obj"
        move(heads, children, to, verb)
    else:
        move(heads, children, verb, before)
    deps[to], deps[verb] = "mark", "acl" if pos[before] == "NOUN" else "xcomp"


def return_preposition(
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
    move(heads, children, noun, verb)
    move(heads, children, particle, noun)
    deps[noun], deps[particle] = "obl", "case"


def lift_joined(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """ "Told the envoy that the border was tense and demanded that ...": the second saying is joined to the first.

    A verb with a "that" clause and no subject of its own cannot be joined to the predicate inside what was told. And in
    "said Sudan had sent drones and called on the Union to act" the bare past goes with "said", not with "had sent".
    """
    has_that = verb + 1 < len(words) and words[verb + 1] == "that"
    if pos[verb] != "VERB" or not (has_that or words[verb] in repair_words().spoken):
        return
    if any(deps[kid].startswith(("nsubj", "aux", "mark")) for kid in children[verb]):
        return
    up = heads[verb]
    while heads[up] != up and deps[up] in {"xcomp", "conj", "obl", "obj", "nmod"}:
        if any(deps[kid] == "ccomp" for kid in children[up]):
            return
        up = heads[up]
    above = heads[up]
    if deps[up] != "ccomp" or above == up or pos[above] != "VERB" or above > verb:
        return
    if any(deps[kid] == "ccomp" and kid != verb for kid in children[up]):
        return
    if not has_that and not any(
        deps[kid].startswith(("aux", "cop")) and words[kid] != "to" for kid in children[up]
    ):
        return
    move(heads, children, verb, above)
    deps[verb] = "conj"


def lift_past(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """ "Called on both sides to halt their attacks and offered to send tents": a past verb is not joined to an infinitive.

    It goes with the verb above, and so does a third person: "urges both to halt and demands". A participle may be joined to
    another: "to be arrested and charged".
    """
    head = heads[verb]
    ending = next(
        (
            end
            for end, other in (("ed", "eed"), ("s", "ss"))
            if words[verb].endswith(end) and not words[verb].endswith(other)
        ),
        None,
    )
    if words[verb] in repair_words().pasts:
        ending = "ed"
    if pos[verb] != "VERB" or pos[head] != "VERB" or ending is None or head > verb:
        return
    # "accused Israel of committing a massacre and called on ...": no gerund either
    is_gerund = words[head].endswith("ing") and any(deps[kid] == "mark" for kid in children[head])
    if not is_gerund and not any(words[kid] == "to" and deps[kid] == "mark" for kid in children[head]):
        return
    if words[head].endswith(ending) or any(
        deps[kid].startswith(("aux", "nsubj", "mark", "cop")) for kid in children[verb]
    ):
        return
    if any(deps[kid].startswith("aux") for kid in children[head]):
        return
    above = heads[head]
    while above != heads[above] and (
        pos[above] != "VERB" or any(words[kid] == "to" for kid in children[above])
    ):
        above = heads[above]
    is_past = ending == "ed" and words[above] in repair_words().pasts
    if (
        above == head
        or pos[above] != "VERB"
        or above > head
        or not (words[above].endswith(ending) or is_past)
    ):
        return
    move(heads, children, verb, above)


def return_dated(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """A verb joined to nothing has the noun before it for subject: "summoned the envoy after Oman and Yemen accused Iran"."""
    if pos[verb] != "VERB" or words[verb].endswith("ing"):
        return
    if any(deps[kid].startswith(("cc", "nsubj", "aux", "mark")) for kid in children[verb]):
        return
    noun = verb - 1
    if noun <= heads[verb]:
        return
    while deps[noun] in {"conj", "flat", "appos"} and heads[noun] < noun:
        noun = heads[noun]
    cases = [kid for kid in children[noun] if deps[kid] == "case" and words[kid] in repair_words().dating]
    if (
        not cases
        or deps[noun] != "obl"
        or heads[noun] != heads[verb]
        or pos[verb - 1] not in {"NOUN", "PROPN", "PRON"}
    ):
        return
    move(heads, children, noun, verb)
    move(heads, children, cases[0], verb)
    deps[noun], deps[cases[0]], deps[verb] = "nsubj", "mark", "advcl"


def return_gerund(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], word: int
) -> None:
    """What is denied or charged is done: "denied shelling hospitals", "accused Oman of training fighters"."""
    noun, own = heads[word], repair_words()
    if noun != word + 1 or pos[noun] != "NOUN" or not words[noun].endswith("s") or words[noun] in own.claims:
        return
    if any(kid < word and deps[kid] in {"det", "amod", "nummod"} for kid in children[noun]):
        return
    marks = [kid for kid in children[noun] if deps[kid] == "case" and kid == word - 1 and words[kid] == "of"]
    above = heads[noun]
    if marks and words[above] not in own.charging:
        above = heads[above]  # "accused [Oman of training fighters]"
    if not (words[above] in own.charging if marks else above == word - 1 and words[above] in own.denying):
        return
    children[noun].remove(word)
    heads[word] = above
    children[above] = sorted([*children[above], word])
    for kid in (noun, *marks):
        move(heads, children, kid, word)
    pos[word], deps[word], deps[noun] = "VERB", "advcl" if marks else "xcomp", "obj"
    for mark in marks:
        deps[mark] = "mark"


def return_perfect(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], has: int
) -> None:
    """In "it is Chad that has since June sent two brigades" the clause is of "sent", not of its auxiliary."""
    if pos[has] != "AUX" or words[has] not in {"has", "have", "had"}:
        return
    verb = next(
        (
            kid
            for kid in children[heads[has]]
            if kid > has and deps[kid] == "parataxis" and pos[kid] == "VERB"
        ),
        None,
    )
    if verb is None or any(deps[kid].startswith("nsubj") for kid in children[verb]):
        return
    for kid in list(children[has]):
        move(heads, children, kid, verb)
    move(heads, children, has, verb)
    deps[has], deps[verb] = "aux", "acl:relcl"


def return_read(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "no troops are there, read a ministry statement" nobody reads the statement: it says so."""
    behind = [
        kid for kid in children[verb] if kid > verb and deps[kid] in {"obj", "obl"} and words[kid] in TEXTS
    ]
    is_told = any(kid < verb and deps[kid] in {"ccomp", "parataxis"} for kid in children[verb])
    if is_told and behind and not any(deps[kid].startswith("nsubj") for kid in children[verb]):
        deps[behind[0]] = "nsubj"


TEXTS = frozenset({"statement", "communique", "message", "note", "letter", "text", "release", "report", "post", "banner", "sign"})  # fmt: skip


def return_wire(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "condemned the raid near Adre, Sahel Wire reports, citing the ministry" nobody raids the reports: the wire reports."""
    behind = words[verb + 1 : verb + 3]
    is_last = behind[:1] in ([], ["."])
    if (
        pos[verb] not in {"NOUN", "VERB"}
        or verb < 2
        or not (is_last or behind in ([",", "citing"], [",", "quoting"]))
    ):
        return
    if pos[verb] == "NOUN" and is_last:
        return  # "the town, two agency reports."
    first = verb
    while first and pos[first - 1] in {"PROPN", "NOUN", "DET"} and heads[first - 1] in range(first, verb + 1):
        first -= 1
    root = verb
    while heads[root] != root:
        root = heads[root]
    if first in {verb, 0} or words[first - 1] != "," or root > first:
        return
    name = verb - 1
    pos[verb], deps[verb], deps[name] = "VERB", "parataxis", "nsubj"
    for kid in list(children[verb]):
        if kid < name:
            move(heads, children, kid, name if kid >= first else root)
    move(heads, children, verb, root)
    citing = verb + 2
    if not is_last and heads[citing] == root:
        move(heads, children, citing, verb)


def return_reported(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "three were killed, state media report" the last word is no report: it is what the media do."""
    if words[verb] not in {"report", "claim", "state"} or pos[verb] != "NOUN" or not verb:
        return
    doer = verb - 1
    if words[doer] not in {
        "media",
        "officials",
        "medics",
        "agencies",
        "outlets",
        "newspapers",
        "residents",
        "sources",
        "authorities",
    }:
        return
    if heads[doer] != verb or deps[doer] != "compound":
        return
    pos[verb], deps[doer] = "VERB", "nsubj"
    for kid in list(children[verb]):
        if kid < doer:
            move(heads, children, kid, doer)
