"""Denials of a part in it: "it was not us", "had nothing to do with it", "has no plans to attack"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.foiled import FORCES, NOBODYS, is_own
from hearsay.statements.parties import Parties, home
from hearsay.statements.verdicts import NO, has_no


def is_not_us(tree: Tree, word: int) -> bool:
    """ "It was not us", "this was not our doing": who did it is asked, and these did not."""
    is_us = tree.words[word] in {"us", "we", "me", "ours"} or (
        tree.lemmas[word] in {"doing", "work", "handiwork"}
        and any(tree.words[kid] in {"our", "my"} for kid in tree.kids(word, "nmod"))
    )
    return (
        is_us
        and bool(tree.kids(word, "cop"))
        and is_negated(tree, word)
        and any(tree.words[w] in {"it", "this", "that", "these", "those"} for w in tree.kids(word, "nsubj"))
    )


def disowns(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "We had nothing to do with it", "Kyiv had no part in the attack"."""
    head = tree.heads[word]
    if tree.relations[word] != "obj":
        return False
    if is_future(tree, head):
        return False  # "his men will take no more hostages"
    if tree.words[word] == "thing" and any(tree.words[kid] == "such" for kid in tree.children[word]):
        return has_no(tree, word) or is_negated(tree, head)  # "our army does no such thing"
    if (
        tree.words[word] == "nothing"
        and tree.lemmas[head] == "know"
        and tree.words[word + 1] in {"of", "about"}
    ):
        return is_own(
            tree, subjects(tree, head), homes, parties
        )  # "says it knows nothing of any soldiers there"
    is_hostile = codebook.names_harm(tree.lemmas[word])
    doers = subjects(tree, head)
    if is_hostile and (has_no(tree, word) or any(tree.words[w] in NO or has_no(tree, w) for w in doers)):
        return is_own(tree, subjects(tree, head), homes, parties)  # "it had conducted no strikes there"
    if tree.lemmas[head] not in {"have", "bear", "play", "take"}:
        return False
    is_nothing = tree.words[word] == "nothing" and tree.words[word + 1 : word + 4] == ["to", "do", "with"]
    lists, lemma = codebook.words.lists, tree.lemmas[word]
    is_part_or_force = lemma in FORCES or any(
        lemma in lists[name] for name in ("parts", "soldiers", "weapons")
    )
    is_denied = is_part_or_force and (has_no(tree, word) or is_negated(tree, head))
    return (is_nothing or is_denied) and is_own(tree, subjects(tree, head), homes, parties)


INVOLVED = frozenset(
    {
        "involve",
        "responsible",
        "complicit",
        "behind",
        "party",
        "guilty",
        "implicate",
        "connect",
        "link",
        "affiliate",
    }
)
"""What is denied of oneself: "was not involved in the raid", "is not responsible for it", "was not behind the blast"."""


def stands_apart(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "Russia was not involved in the poisoning", "none of its men was behind the raid"."""
    if tree.lemmas[word] not in INVOLVED and tree.case(word) != "behind":
        return False
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    is_none = any(tree.words[w] in NO or has_no(tree, w) for w in doers)
    if not (is_none or is_negated(tree, word)) or is_future(tree, word):
        return False
    below = [w for doer in doers for w in (doer, *tree.kids(doer, "nmod"))]
    return is_own(tree, below, homes, parties)


def was_not_us(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "It was not us", "those were not our drones", "it was not the Rwandan army"."""
    if not tree.kids(word, "cop") or not is_negated(tree, word) or is_future(tree, word):
        return False
    if not any(
        tree.words[w] in {"it", "this", "that", "these", "those", "they"} for w in tree.kids(word, "nsubj")
    ):
        return False
    if tree.words[word] in {"us", "me", "we", "ours"}:
        return True
    is_ours = any(tree.words[kid] == "our" for kid in tree.kids(word, "nmod"))
    is_thing = tree.lemmas[word] in NOBODYS or tree.lemmas[word] in FORCES or tree.lemmas[word] in ARMS
    own = {home(actor) for actor in parties.at(word)} - {None}
    return bool(own & homes) or (is_ours and is_thing)


ARMS = frozenset({"missile", "rocket", "shell", "plane", "ship", "vessel", "boat", "army", "man", "people", "helicopter", "vehicle", "tank", "bullet", "weapon", "work", "doing"})  # fmt: skip
"""What besides forces may be told to be nobody of ours."""
PLANS = frozenset({"plan", "intention", "intent", "design", "desire", "ambition", "aim", "order", "wish"})
"""What is denied of a deed that somebody fears: "no plans to attack", "no intention of crossing"."""


def has_no_plan(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "It had no intention of attacking anyone", "there had been no plans to hit Poland"."""
    if tree.lemmas[word] not in PLANS or tree.pos[word] != "NOUN":
        return False
    verb = tree.heads[word]
    # "we are not convinced of what they are after": nothing is said of whether there are any
    is_object = tree.relations[word] != "nsubj" or any(tree.words[k] == "there" for k in tree.children[verb])
    if not (has_no(tree, word) or (is_negated(tree, verb) and is_object)):
        return False
    below = tree.subtree(word)
    hostile = {*codebook.event_verbs, *codebook.event_nouns}
    is_feared = any(
        tree.lemmas[w] in hostile
        and any(
            codebook.hostile(each.type) or each.type == "MOBILIZE"
            for each in (
                *codebook.event_verbs.get(tree.lemmas[w], ()),
                *codebook.event_nouns.get(tree.lemmas[w], ()),
            )
        )
        for w in below
        if w != word
    )
    is_there = tree.pos[verb] not in {"VERB", "AUX"} or any(
        tree.words[kid] == "there" for kid in tree.children[verb]
    )
    return is_feared and (is_there or is_own(tree, subjects(tree, verb), homes, parties))
