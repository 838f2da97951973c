"""Deeds of others that a saying charges them with, and those that only set its scene."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.supposed import is_supposed
from hearsay.codebooks.tree import Tree
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying
from hearsay.statements.threats import homes_of


def charges_others(
    tree: Tree, deed: Deed, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """Whether a deed told is a charge: hostile, done by others than those who speak, and neither supposed nor negated."""
    kind = deed.trigger.coded.type
    if deed.trigger.coded.rule.two_sided:
        return False
    doers = {home(actor) for actor in deed.actors} - {None}
    if not doers or not homes or doers & homes or is_supposed(tree, deed.trigger.head):
        return False
    if kind == "REJECT":
        return True
    if _is_own_plan(tree, deed.trigger.head, homes, parties):
        return False  # "said it would study the American sanctions"
    if kind == "MOBILIZE" and not deed.recipients and homes & ALLIANCES:
        return False  # "NATO said that Italian jets were scrambled"
    return codebook.hostile(kind) and not is_negated(tree, deed.trigger.head)


def _is_own_plan(tree: Tree, head: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether a deed is only a thing in what the speaker will do: "it would study the sanctions", "will answer the raids"."""
    if tree.pos[head] == "VERB" or tree.relations[head] not in {"obj", "obl", "nmod", "compound"}:
        return False
    verb = next((up for up in tree.path(head) if up != head and tree.is_clause(up)), None)
    if verb is None or not is_future(tree, verb) or tree.is_passive(verb):
        return False
    doers = subjects(tree, verb)
    return any(tree.words[w] in {"it", "we", "i"} for w in doers) or bool(
        homes_of(tree, doers, parties) & homes
    )


ALLIANCES = frozenset({"IGO", "EUR", "UNO", "NATO", "European Union", "United Nations"})
SETTING = frozenset({"since", "before", "until", "till", "during", "amid"})
WARDING = frozenset({"avoid", "prevent", "avert", "stop", "end", "halt", "reduce", "defuse", "contain", "forestall", "preclude", "deter"})  # fmt: skip


def is_of_the_other(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether a hostile deed is told of "the other": "each said the other had attacked first"."""
    coded = codebook.event_verbs.get(tree.lemmas[word], ())
    return any(codebook.hostile(each.type) for each in coded) and any(
        tree.words[w] == "other" for w in subjects(tree, word)
    )


def is_breach_of_others(
    tree: Tree,
    word: int,
    words: Sequence[int],
    homes: set[str | None],
    parties: Parties,
    codebook: Codebook,
) -> bool:
    """Whether a breach is told where others than those who speak are named: "it is a violation of the truce by Asmara"."""
    if tree.lemmas[word] not in codebook.acts.refine.breach:
        return False
    if is_negated(tree, word) or is_warded_off(tree, word):
        return False
    others = {home(a) for w in words for a in parties.at(w) if tree.pos[w] != "PRON"} - homes - {None}
    return bool(others and homes)


def is_warded_off(tree: Tree, word: int) -> bool:
    """Whether a breach is what somebody wants to keep from happening: "both countries wish to avoid escalation"."""
    verb = tree.heads[word]
    return tree.relations[word] in {"obj", "nmod"} and tree.lemmas[verb] in WARDING


def _tells_whom(tree: Tree, head: int, saying: Saying) -> bool:
    """Whether a deed stands in a relative clause of what is said, which only tells who is meant: "a man who took part in the raid".

    "It was Chad that fired" says the deed itself.
    """
    for up in tree.path(head):
        if up in saying.content:
            return False
        if tree.deps[up] == "acl:relcl" and not tree.kids(up, "mark"):  # "signs that X did it"
            noun = tree.heads[up]
            return noun not in saying.content or not tree.kids(noun, "cop")
    return False


def is_background(tree: Tree, head: int, saying: Saying) -> bool:
    """Whether a deed only sets the scene: "the third visit since the start of the Russian invasion" charges nobody.

    A toll passed on with "according to" charges nobody either: "eleven were killed in Turkish strikes, according to medics".
    """
    if tree.relations[head] == "amod":
        return True  # "settlements in annexed territory"
    if _tells_whom(tree, head, saying):
        return True
    if tree.pos[head] == "VERB":
        return False
    up = head
    while tree.heads[up] != up and up not in saying.content and not tree.is_clause(up):
        if tree.case(up).split(" ")[0] in SETTING:
            return True
        up = tree.heads[up]
    is_according = saying.cue is not None and tree.words[saying.cue] == "according"
    return (
        is_according
        and tree.relations[head] in {"obl", "nmod"}
        and tree.case(head).split(" ")[0] in {"in", "by"}
    )
