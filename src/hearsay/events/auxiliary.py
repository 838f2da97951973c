"""Whether a deed is denied by the clause itself, still to come, only supposed, or long past."""

from __future__ import annotations

from datetime import date

from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import opener
from hearsay.codebooks.negation import FACTIVE, is_left_standing, is_negated
from hearsay.codebooks.subjects import is_ranked
from hearsay.codebooks.supposed import AWAITING, is_inverted
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.granted import is_given, is_goal, is_granted, is_put_politely
from hearsay.records import When
from hearsay.records.event import Auxiliary
from hearsay.records.times import NEWS_DAYS

SUPPOSING = frozenset(["may", "might", "could", "would", "should", "can"])
CONDITIONS = frozenset(["if", "unless", "whether", "in_case"])
WISHES = frozenset(
    [
        "want",
        "seek",
        "hope",
        "wish",
        "try",
        "attempt",
        "consider",
        "urge",
        "risk",
        "fear",
        "threaten",
        "refuse",
        "plan",
        "aim",
        "need",
        "call",
        "demand",
        "require",
        "prepare",
        "warn",
        "discuss",
        "allow",
        "expect",
        "intend",
        "mull",
        "weigh",
        "vow",
    ]
)
POSSIBILITIES = frozenset(
    {"possibility", "prospect", "chance", "likelihood", "option", "idea", "risk", "danger", "hope"}
)
"""Nouns whose "of" only weighs a deed: "the possibility of ending the war"."""
PLANS = frozenset(
    [
        "plan",
        "intend",
        "prepare",
        "decide",
        "decision",
        "plan",
        "schedule",
        "expect",
        "agree",
        "promise",
        "vow",
        "proposal",
    ]
)


PAST_DAYS = 365
"""Days after which a deed is recorded as historical. Of deeds marked by hand in benchmarks/data, one of 66 that ended two to thirteen months
before the page is called historical, and half of those before that."""


def find_auxiliaries(
    tree: Tree, trigger: Trigger, when: When | None, document_low: str | None
) -> tuple[Auxiliary, ...]:
    """PLOVER's auxiliaries of a trigger; "historical" where it is behind the news (:func:`recorded_auxiliaries` has PLOVER's sense).

    Args:
        when: The event's own time, None when no words give it.
        document_low: The first day the document can be from; None when unknown.
    """
    found: list[Auxiliary] = []
    head = trigger.head
    if ended_before(when, document_low, NEWS_DAYS):
        found.append("historical")
    if _is_future(tree, trigger) or (
        when is not None
        and when.basis in {"stated", "relative"}
        and when.start
        and document_low
        and when.start > document_low
    ):
        found.append("future")
    granted = is_granted(tree, trigger)
    left_open = opener(tree, head)
    is_open = left_open >= 0 and tree.pos[left_open] != "NOUN"  # "no evidence that": somebody else claims it
    if is_open or (may_be_undone(tree, head) and not granted and not is_put_politely(tree, head)):
        found.append("hypothetical")
    if not trigger.coded.rule.negated and not is_open and is_negated(tree, head) and not granted:
        found.append("negation")
    return tuple(found)


def recorded_auxiliaries(
    auxiliary: tuple[Auxiliary, ...], when: When | None, document_low: str | None
) -> tuple[Auxiliary, ...]:
    """The auxiliaries as the record has them: "historical" only what ended more than a year before the page, by the deed's final time.

    The blockade that began last winter is the story still; the war of 1962 is not.
    """
    others = tuple(each for each in auxiliary if each != "historical")
    return ("historical", *others) if ended_before(when, document_low, PAST_DAYS) else others


def ended_before(when: When | None, page: str | None, days: int) -> bool:
    """Whether words give a time that ended more than so many days before the page."""
    if when is None or when.basis == "document" or not when.end or not page:
        return False
    return (date.fromisoformat(page) - date.fromisoformat(when.end)).days > days


def _is_future(tree: Tree, trigger: Trigger) -> bool:
    head = trigger.head
    if is_future(tree, head) or _goes_on_from_future(tree, head):
        return True
    if trigger.is_noun:
        above = tree.heads[head]
        # "will visit Ankara for talks"
        is_its = tree.relations[head] in {"obj", "nsubj"} or (
            tree.relations[head] == "obl" and tree.case(head) == "for" and trigger.coded.rule.two_sided
        )
        return tree.pos[above] == "VERB" and is_its and (is_future(tree, above) or _is_planned(tree, above))
    return _is_planned(tree, head)


def _goes_on_from_future(tree: Tree, verb: int) -> bool:
    """Whether a bare verb goes on from one that is to come: "will pull out, reopen the road and free 40 men"."""
    while (
        tree.relations[verb] == "conj"
        and tree.pos[verb] == "VERB"
        and tree.words[verb] == tree.lemmas[verb]
        and not tree.kids(verb, "nsubj", "aux", "mark")
    ):
        verb = tree.heads[verb]
        if is_future(tree, verb):
            return True
    return False


def _is_planned(tree: Tree, head: int) -> bool:
    return tree.relations[head] in {"acl", "xcomp"} and tree.lemmas[tree.heads[head]] in PLANS


def _is_foretold(tree: Tree, word: int) -> bool:
    """Whether "would" is only the "will" of what somebody said: "said its troops would leave in June", on no condition."""
    helpers = {tree.words[kid] for kid in tree.kids(word, "aux")}
    told = tree.heads[word] if tree.relations[word] == "conj" else word
    is_conditional = any(
        tree.words[mark] in {*CONDITIONS, "until", "once", "were"}
        for kid in tree.kids(word, "advcl")
        for mark in tree.kids(kid, "mark", "aux")
    )
    is_conditional = is_conditional or any(
        tree.case(kid) in {"without", "in"} and tree.lemmas[kid] in {"case", "event", "response", "return"}
        for kid in tree.kids(word, "obl")
    )
    return (
        helpers & SUPPOSING == {"would"}
        and "have" not in helpers
        and tree.relations[told] == "ccomp"
        and not is_conditional
    )


def _is_used_for(tree: Tree, word: int) -> bool:
    """Whether an infinitive tells what something was used for, which is done: "used tanks to shell the town"."""
    above = tree.heads[word]
    if tree.relations[word] == "acl" and tree.relations[above] == "obj":
        above = tree.heads[above]
    return tree.lemmas[above] in USING and not tree.is_passive(above)


USING = frozenset({"use", "employ"})


def may_be_undone(tree: Tree, head: int) -> bool:
    """Whether a deed stands under a wish, a condition, a purpose or "might": it need not have been done."""
    for word in tree.path(head):
        if is_given(tree, word):
            return False
        if any(tree.words[kid] in SUPPOSING for kid in tree.kids(word, "aux")) and not _is_foretold(
            tree, word
        ):
            return True
        if any(tree.words[kid] in CONDITIONS for kid in tree.kids(word, "mark")):
            return True
        if is_inverted(tree, word):
            return True
        above = tree.heads[word]
        if above != word and tree.relations[word] == "xcomp" and tree.lemmas[above] in WISHES:
            return True
        if above != word and tree.relations[word] in {"acl", "nmod"} and tree.lemmas[above] in POSSIBILITIES:
            return True
        if tree.relations[word] == "advcl" and any(
            tree.words[kid] == "to" for kid in tree.kids(word, "mark")
        ):
            if _is_used_for(tree, word):
                continue
            return True
        if tree.relations[word] == "obj" and tree.lemmas[above] in AWAITING:
            return True  # "was expecting an attack"
        if tree.relations[word] == "obj" and tree.lemmas[above] in FACTIVE:
            return False  # "no grievance can justify the attack"
        if tree.relations[word] == "nsubj" and above != word and is_left_standing(tree, word, above):
            return False  # "the killing cannot be taken out of context"
        is_part = tree.lemmas[word] == "do" and tree.words[above] in {"nothing", "anything", "something"}
        if is_part:
            return False  # "had nothing to do with the burning": it burnt
        if tree.relations[word] == "acl" and any(tree.words[kid] == "to" for kid in tree.kids(word, "mark")):
            if is_goal(tree, word) or _is_used_for(tree, word):
                continue
            return not is_ranked(tree, above)  # "the first state to recognise it" did
        if tree.relations[word] == "ccomp" or (
            tree.is_clause(word) and tree.relations[word] not in {"xcomp"}
        ):
            return False
    return False
