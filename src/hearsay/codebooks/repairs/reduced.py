"""Participles behind a noun that the parse took for the verb of the sentence."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move, take_place
from hearsay.codebooks.repairs.words import repair_words

JOINED = frozenset({"advcl", "ccomp", "parataxis", "xcomp", "dep", "conj"})
"""What the parse makes of the true verb behind the participle."""


def return_reduced(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """Nothing joins a finite verb to one before it but a word or a comma: in "two medics held for a month were freed" they were freed.

    The participle describes its subject then, and what it was is the other's: its place in the sentence, and the subject.
    """
    first = heads[verb]
    if first >= verb or pos[first] != "VERB" or deps[verb] not in JOINED:
        return
    if not words[first].endswith(("ed", "en")) and words[first] not in PARTICIPLES:
        return
    noun = next((kid for kid in children[first] if deps[kid].startswith("nsubj") and kid < first), None)
    if noun is None or any(deps[kid].startswith(("aux", "cop", "mark")) for kid in children[first]):
        return
    helpers = [kid for kid in children[verb] if deps[kid].startswith("aux") and kid < verb]
    if not helpers or words[helpers[0]] not in repair_words().finite:
        return
    start = min([verb, *children[verb]])
    if start != helpers[0] or words[start - 1] in {",", ";", ":", "and", "but", "or", "that", "–", "-", "—"}:
        return
    if any(deps[kid].startswith(("nsubj", "mark", "cc")) for kid in children[verb]):
        return
    if any(deps[kid] in {"obj", "ccomp"} and kid < verb for kid in children[first]):
        return  # "said he was freed"
    take_place(deps, heads, children, verb, first)
    move(heads, children, noun, verb)
    move(heads, children, first, noun)
    deps[first] = "acl"
    deps[noun] = "nsubj:pass" if any(words[kid] in repair_words().be for kid in helpers) else "nsubj"
    for kid in [kid for kid in children[first] if kid > verb or deps[kid] == "punct"]:
        move(heads, children, kid, verb)


def return_set_off(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "the raid, carried out in Kosti, wounded thirty" what stands between the commas describes the raid, and the raid wounded them."""
    first = heads[verb]
    if first >= verb or deps[verb] not in JOINED or words[verb].endswith("ing") or heads[first] != first:
        return
    if words[first - 1] != "," or not (words[first].endswith(("ed", "en")) or words[first] in PARTICIPLES):
        return
    noun = next((kid for kid in children[first] if deps[kid].startswith("nsubj") and kid < first), None)
    if noun is None or any(
        deps[kid].startswith(("aux", "cop", "mark", "obj")) and kid < verb for kid in children[first]
    ):
        return
    if any(deps[kid].startswith(("nsubj", "mark", "cc", "aux")) for kid in children[verb]):
        return
    if words[min([verb, *(kid for kid in children[verb] if deps[kid] != "punct")]) - 1] != ",":
        return
    take_place(deps, heads, children, verb, first)
    move(heads, children, noun, verb)
    move(heads, children, first, noun)
    deps[first], deps[noun] = "acl", "nsubj"
    for kid in [kid for kid in children[first] if kid > verb]:
        move(heads, children, kid, verb)


PARTICIPLES = frozenset(
    {"held", "shot", "hit", "caught", "kept", "sent", "brought", "found", "hurt", "built", "made", "put", "struck", "led", "lost", "met", "paid", "set",
     "sold", "won", "bought", "fought", "laid", "left", "hung", "cut", "bound"}
)  # fmt: skip
"""Participles that do not end in "-ed" or "-en"."""


def return_doing(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """The noun of "the coalition fighting in Yemen denied", which the parse took for a part of the verb: it denies."""
    noun = verb - 1
    if noun not in children[verb] or deps[noun] != "compound" or pos[noun] not in {"NOUN", "PROPN"}:
        return
    if not any(deps[kid] in {"obl", "obj"} and kid > verb for kid in children[verb]):
        return
    above, relation = heads[verb], deps[verb]
    move(heads, children, noun, above)
    deps[noun] = relation
    move(heads, children, verb, noun)
    deps[verb] = "acl"


def return_beside(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """The participle of "shells fired by rebels killed three", which the parse took for a clause beside the verb's: it is the noun's."""
    if deps[verb] not in JOINED or not verb or not words[verb].endswith(("ed", "en")):
        return
    noun = verb - 1
    above = heads[noun]
    if (
        deps[noun] != "nsubj"
        or above <= verb
        or pos[above] != "VERB"
        or heads[verb] not in {heads[above], above}
    ):
        return
    if any(deps[kid].startswith(("nsubj", "aux", "mark", "obj", "cop")) for kid in children[verb]):
        return
    if words[verb + 1 : verb + 2] in (["by"], ["from"]):
        move(heads, children, verb, noun)
        deps[verb] = "acl"


def is_beside_with(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], subject: int
) -> bool:
    """Whether a bare participle tells behind "with" what befell somebody: "fighting broke out, with two officers killed and a third hurt"."""
    verb = heads[subject]
    first = heads[verb] if deps[verb] == "conj" else verb
    is_with = any(words[kid] == "with" and deps[kid] in {"mark", "case"} for kid in children[first])
    return (
        is_with
        and subject < verb
        and words[verb] in repair_words().undergone | repair_words().harmed
        and not any(deps[kid] == "obj" or deps[kid].startswith("aux") for kid in children[verb])
    )


def return_counted(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """In "put the number of people kidnapped at nine" nobody kidnaps them by putting a number: the participle is theirs."""
    people = verb - 1
    if deps[verb] not in {"xcomp", "ccomp", "advcl"} or heads[verb] >= people or deps[people] != "nmod":
        return
    if words[heads[people]] not in COUNTS or any(
        deps[kid].startswith(("nsubj", "aux", "mark")) for kid in children[verb]
    ):
        return
    above = heads[verb]
    move(heads, children, verb, people)
    deps[verb] = "acl"
    for kid in [kid for kid in children[verb] if kid > verb and deps[kid] == "obl"]:
        move(heads, children, kid, above)  # "at nine" is what it was put at


COUNTS = frozenset({"number", "numbers", "toll", "total", "count", "tally"})


def return_briefed(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], verb: int
) -> None:
    """Who speaks in "an official briefed on the talks said": the official, where the parse took "briefed" for who it is."""
    noun = verb - 1
    if noun not in children[verb] or deps[noun] not in {"amod", "compound", "nsubj"}:
        return
    if words[noun] not in TOLD or words[verb + 1 : verb + 2] not in (["on"], ["about"], ["by"]):
        return
    above, relation = heads[verb], deps[verb]
    move(heads, children, noun, above)
    deps[noun], pos[noun], pos[verb] = relation, "NOUN", "VERB"
    for kid in [kid for kid in children[verb] if kid < noun]:
        move(heads, children, kid, noun)
    move(heads, children, verb, noun)
    deps[verb] = "acl"


TOLD = frozenset({"official", "officials", "source", "sources", "diplomat", "diplomats", "person", "people", "aide", "aides"})  # fmt: skip
"""Who is briefed on what he tells."""
