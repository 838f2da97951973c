"""The words of a verb or noun phrase that a rule names: "call on", "open fire", "artillery fire"."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks.tree import Tree

CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
"""A preposition before one of these belongs to the time, not to the verb."""


SPANS = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "month", "year", "summer", "winter", "spring", "autumn", "hour", "minute", "time", "dawn", "dusk",
     "noon", "midday", "midnight", "decade", "weekend", "moment"}
)  # fmt: skip
"""Nouns of time, whose preposition is no verb's either: "stopped the farmers at nine in the morning"."""


FATES = frozenset(
    {
        "alight",
        "ablaze",
        "afire",
        "aflame",
        "hostage",
        "prisoner",
        "captive",
        "offline",
        "alert",
        "standby",
        "readiness",
        "shut",
        "dead",
        "death",
        "wounded",
        "injured",
        "hurt",
        "maimed",
        "homeless",
        "task",
        "account",
        "notice",
    }
)
"""Words behind an object that tell what became of it, or where it was taken: "took Budapest to task"."""


def verb_words(tree: Tree, verb: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens of a verb phrase of the codebook ("call on", "open fire"); empty where they are not there."""
    if len(words) < 2:
        return (verb,)
    if "-" in words:
        span = tuple(range(verb, verb + len(words)))
        return span if [tree.words[i] for i in span if i < len(tree.words)][1:] == list(words[1:]) else ()
    if not words_by_sentence(tree)[tree.sentence[verb]].issuperset(words[1:]):
        return ()
    tokens = [verb]
    for word in words[1:]:
        match = _beside(tree, verb, word)
        if match is None:
            return ()
        tokens.append(match)
    return tuple(sorted(tokens))


@lru_cache(maxsize=1)  # thousands of phrases are asked for in one document
def words_by_sentence(tree: Tree) -> list[frozenset[str]]:
    """The words and lemmas of each sentence and of the word behind it, which may be a particle the parse cut off."""
    return [
        frozenset((*tree.words[start : end + 1], *tree.lemmas[start : end + 1]))
        for start, end in tree.sentences
    ]


def _beside(tree: Tree, verb: int, word: str) -> int | None:
    for kid in tree.children[verb]:
        if tree.words[kid] in CALENDAR:
            continue
        if (
            # "stones were thrown at them": what stands behind the verb in the active stands before it
            (kid > verb or tree.deps[kid] == "nsubj:pass")
            and word in {tree.words[kid], tree.lemmas[kid]}
            and tree.relations[kid] not in {"punct", "conj", "advcl", "acl"}
            and not tree.kids(kid, "mark")
        ):
            return kid
        for below in tree.children[kid]:
            if (
                word == tree.words[below]
                and tree.relations[below] in {"case", "mark", "fixed", "advmod"}
                and tree.words[kid]
                != "what"  # "sanctions for what the Treasury called repression" calls for nothing
                # "insisted no soldier was on its soil" does not insist on anything
                and not (tree.relations[below] == "case" and tree.kids(kid, "cop"))
                and not (tree.relations[below] == "case" and tree.lemmas[kid] in SPANS and word != "until")
                and not _is_of_a_bound(tree, below)
                and below > verb - 6
            ):
                return below
            is_infinitive = any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark"))
            if (
                word == tree.lemmas[below]
                and tree.relations[below] not in {"acl", "advcl"}  # "laid flowers where jets bombed them"
                and below > kid > verb
                and tree.relations[kid] in {"obj", "obl", "xcomp"}
                and not is_infinitive  # "called on them to condemn the strike" calls no strike
                and tree.case(below) in {"", "of"}  # nor does "called for an inquiry into the strike"
            ):
                return below
    if word in FATES:
        # "set part of the building alight": behind the object, wherever the parse hangs it
        for at in range(verb + 1, min(verb + 10, len(tree.words))):
            if tree.pos[at] == "PUNCT" or tree.sentence[at] != tree.sentence[verb]:
                break
            if tree.words[at] == word:
                return at
    # a particle the parse hung elsewhere: "troops pulled back from the line"
    if (
        verb + 1 < len(tree.words)
        and tree.words[verb + 1] == word
        and tree.pos[verb + 1] in {"ADP", "ADV", "PART"}
        and tree.words[min(verb + 2, len(tree.words) - 1)] not in CALENDAR
        and not _is_of_a_bound(tree, verb + 1)
    ):
        return verb + 1
    return None


def _is_of_a_bound(tree: Tree, at: int) -> bool:
    """Whether a preposition only opens the bound of a number: "fired at least 20 rockets" fires at nobody told."""
    return tree.words[at] == "at" and tree.words[at + 1 : at + 2] in (["least"], ["most"])


def noun_words(tree: Tree, index: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """The tokens of a noun phrase of the codebook that starts at ``index``; None where it does not stand there."""
    if len(words) == 1:
        return (index,)
    span = range(index, index + len(words))
    if span.stop > len(tree.words) or tree.sentence[index] != tree.sentence[span.stop - 1]:
        return None
    if tree.pos[span[-1]] == "VERB" and not tree.words[span[-1]].endswith("ing"):
        return None  # "artillery fired on the post" is no artillery fire
    same = all(word in {tree.words[i], tree.lemmas[i]} for word, i in zip(words, span, strict=True))
    return tuple(span) if same else None
