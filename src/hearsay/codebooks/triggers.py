"""Find the words of a tree that an event rule names, with everything the rule asks for beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from hearsay.codebooks.book import Codebook, CodedRule
from hearsay.codebooks.conditions import noun_holds, tells, verb_holds
from hearsay.codebooks.objects import objects
from hearsay.codebooks.phrases import noun_words, verb_words, words_by_sentence
from hearsay.codebooks.sorts import Known
from hearsay.codebooks.tree import Tree

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a rule holds.

    Attributes:
        head: The word that governs the phrase. tokens: the words that name the event, in order.
        absorbed: Words that name no event of their own beside this one.
    """

    coded: CodedRule
    head: int
    tokens: tuple[int, ...]
    is_noun: bool
    absorbed: tuple[int, ...] = ()


def find_triggers(
    tree: Tree,
    codebook: Codebook,
    known: Known,
    accept: Callable[[Trigger], Found | None],
    sentences: Set[int] | None = None,
) -> list[tuple[Trigger, Found]]:
    """Every trigger of a document, one a word, in order; a word taken up by a longer trigger names nothing more.

    Args:
        accept: Gives what is made of a trigger, or None where it will not do and the next rule should be tried.
        sentences: Only in these; None for all.
    """
    found: list[tuple[Trigger, Found]] = []
    taken: set[int] = set()
    absorbed: set[int] = set()
    for index in _named(tree, codebook):
        if index in taken:
            continue
        if sentences is not None and tree.sentence[index] not in sentences:
            continue
        for trigger in _at(tree, index, codebook, known):
            made = accept(trigger)
            if made is not None:
                found.append((trigger, made))
                taken.update(trigger.tokens)
                absorbed.update(trigger.absorbed)
                break
    by_verb = {trigger.head: trigger for trigger, _ in found if not trigger.is_noun}
    return [
        (trigger, made)
        for trigger, made in found
        if (trigger.head not in absorbed and not _is_object_of_its_verb(tree, trigger, by_verb, codebook))
        or trigger.coded.rule.stands
    ]


def _is_object_of_its_verb(
    tree: Tree, trigger: Trigger, verbs: Mapping[int, Trigger], codebook: Codebook
) -> bool:
    """Whether a noun only names what its verb does: "imposed sanctions" is done once.

    What one undergoes or repels is told by the noun: "repelled an attack".
    """
    above = verbs.get(tree.heads[trigger.head])
    return (
        trigger.is_noun
        and not trigger.coded.rule.two_sided  # "hosted talks between the two"
        and above is not None
        and above.coded.type == trigger.coded.type
        and trigger.head in objects(tree, above.head)
        and tree.lemmas[above.head] not in codebook.words.undergo_verbs
    )


@lru_cache(maxsize=1)  # asked for statements, for events and for what nobody is sure of
def _named(tree: Tree, codebook: Codebook) -> list[int]:
    """The words that some rule of the codebook names."""
    verbs, nouns = codebook.event_verbs, codebook.noun_triggers
    return [
        index
        for index, (word, lemma) in enumerate(zip(tree.words, tree.lemmas, strict=True))
        if lemma in verbs or lemma in nouns or word in nouns
    ]


def _at(tree: Tree, index: int, codebook: Codebook, known: Known) -> Iterator[Trigger]:
    pos, lemma = tree.pos[index], tree.lemmas[index]
    if is_month(tree, index):
        return
    # "is due in Tripoli", "is grateful to Qatar"
    is_due = lemma in {"due", "grateful", "thankful", "ready", "willing", "prepared", "open"} and bool(
        tree.kids(index, "cop")
    )
    is_verb = pos == "VERB" or is_due or (pos == "AUX" and lemma == "have")
    is_verb = (is_verb or _is_verb_of_headline(tree, index)) and not _is_noun_of_a_deed(tree, index)
    near = words_by_sentence(tree)[tree.sentence[index]]
    if is_verb and tells(tree, index):
        for coded in codebook.event_verbs.get(lemma, ()):
            if coded.beside and coded.beside not in near:
                continue  # most phrases, ruled out before they are looked for
            tokens = verb_words(tree, index, coded.words)
            if tokens and verb_holds(tree, index, coded, codebook, known):
                yield Trigger(coded, index, tokens, False, _absorbed(tree, index, coded))
    if pos in {"NOUN", "PROPN", "ADJ"} or (pos == "VERB" and tree.words[index].endswith("ing")):
        for word in dict.fromkeys((lemma, tree.words[index])):
            for coded in codebook.noun_triggers.get(word, ()):
                if coded.beside and coded.beside not in near:
                    continue
                phrase = noun_words(tree, index, coded.words)
                if phrase is None or (
                    pos == "ADJ" and len(coded.words) == 1 and not _is_used_as_noun(tree, index)
                ):
                    continue
                if pos == "VERB" and not _is_gerund_noun(tree, index):
                    continue
                head = next((word for word in phrase if tree.heads[word] not in phrase), phrase[-1])
                if noun_holds(tree, head, phrase, coded, codebook, known):
                    yield Trigger(coded, head, phrase, True, _absorbed(tree, head, coded))


def is_month(tree: Tree, index: int) -> bool:
    """Whether "March" is the month and no march: a name, or a word of the calendar beside a number or behind "in"."""
    if tree.words[index] not in {"march", "may"} or tree.pos[index] == "VERB":
        return False
    beside = [word for word in (index - 1, index + 1) if 0 <= word < len(tree.words)]
    return tree.pos[index] == "PROPN" or any(
        tree.pos[word] == "NUM" or tree.words[word] in {"last", "next", "early", "late", "mid"}
        for word in beside
    )


def _is_verb_of_headline(tree: Tree, index: int) -> bool:
    """Whether a word tagged as a noun is its sentence's verb: "Georgians rally against the bill"."""
    kids = tree.children[index]
    return (
        tree.pos[index] == "NOUN"
        and tree.relations[index] in {"ROOT", "root"}
        and any(tree.relations[kid] == "nsubj" and kid < index for kid in kids)
        and not any(
            tree.relations[kid] in {"cop", "det", "amod"} or tree.deps[kid] == "nmod:poss" for kid in kids
        )
    )


def _is_used_as_noun(tree: Tree, index: int) -> bool:
    """Whether a word tagged as an adjective stands as a noun: "launched an offensive"."""
    return tree.relations[index] in {"obj", "obl", "nsubj"} and bool(tree.kids(index, "det"))


def _is_gerund_noun(tree: Tree, index: int) -> bool:
    # "after two days of fighting", where the parse takes the noun for a verb behind "of"
    is_counted = tree.relations[index] == "acl" and any(
        tree.words[kid] == "of" for kid in tree.kids(index, "mark")
    )
    return (
        is_counted
        or _is_noun_of_a_deed(tree, index)
        or tree.relations[index] in {"nsubj", "obl", "nmod"}
        or any(tree.relations[kid] == "det" for kid in tree.children[index])
    )


def _is_noun_of_a_deed(tree: Tree, index: int) -> bool:
    """Whether a word in -ing is no verb, for its object stands behind "of": "recalls envoy after shelling of town"."""
    behind = index + 1
    return (
        tree.words[index].endswith("ing")
        and not tree.kids(index, "obj", "aux")
        and behind < len(tree.words)
        and tree.words[behind] == "of"
        and index in {tree.heads[behind], tree.heads[tree.heads[behind]]}
    )


def _absorbed(tree: Tree, head: int, coded: CodedRule) -> tuple[int, ...]:
    """The object of "halted the clashes", "signed a ceasefire agreement": named there, no event beside the verb's."""
    if not coded.rule.absorbs:
        return ()
    below = [word for kid in objects(tree, head) for word in tree.conjuncts(kid)]
    below += [kid for kid in tree.kids(head, "nmod") if tree.case(kid) == "of"]
    below += [word for kid in tree.kids(head, "xcomp") for word in objects(tree, kid)]
    # "have no interest in talks", "triggered the return of sanctions"
    below += [
        kid
        for word in below
        if tree.lemmas[word] in STAGES
        for kid in tree.kids(word, "nmod")
        if tree.case(kid) in {"of", "in"}
    ]
    below += [kid for word in below for kid in tree.kids(word, "compound", "amod")]
    return tuple(below)


STAGES = frozenset({"interest", "return", "opening", "start", "resumption", "series", "snapback", "launch", "point", "need"})  # fmt: skip
"""Nouns of a deed's beginning or worth, behind which the deed is named."""
