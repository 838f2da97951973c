"""Charges that no hostile deed tells: "it was Iran that massed tanks", "they ordered this fire", "shelters our rebels"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_cleft, is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.foiled import ENEMIES
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying
from hearsay.statements.threats import homes_of

PLOTTING = frozenset(
    {"order", "plan", "prepare", "rehearse", "plot", "mastermind", "orchestrate", "stage", "direct", "instigate", "commission", "organise", "organize", "sponsor"}
)  # fmt: skip
"""What one does who has a blow struck by others: "ordered and paid for this fire"."""
BLOWS = frozenset(
    {"fire", "sabotage", "arson", "attack", "assault", "war", "provocation", "invasion", "coup"}
)
BLAME = frozenset({"responsibility", "blame", "guilt", "culpability"})
STEPS = frozenset({"action", "act", "step", "measure", "manoeuvre", "maneuver", "behaviour", "behavior"})
AGGRESSIVE = frozenset({"aggressive", "hostile", "provocative", "unfriendly", "reckless", "dangerous", "illegal", "unlawful", "coercive"})  # fmt: skip
"""What a side calls the steps it charges another with: "had taken aggressive actions against a patrol"."""
AGENTS = frozenset({"spy", "agent", "saboteur", "mercenary", "smuggler", "fugitive", "plotter"})


def is_laid(
    tree: Tree, word: int, saying: Saying, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """Whether a word of what is said lays something at another side's door, in a way that is no deed of the codebook.

    Args:
        homes: The sides of those who speak.
    """
    lemma = tree.lemmas[word]
    if tree.pos[word] != "VERB" or is_negated(tree, word) or is_future(tree, word):
        return False
    if is_cleft(tree, word) and saying.cue is not None and tree.words[saying.cue] != "according":
        # "it was the Georgian side that put up the posts"
        named = tree.heads[word]
        return tree.lemmas[named] in ENEMIES or _is_of_others([named], tree, homes, parties)
    doers = subjects(tree, word)
    if lemma in {"bear", "carry"} and any(tree.lemmas[w] in BLAME for w in objects(tree, word)):
        return _is_of_others(doers, tree, homes, parties)
    if lemma in {"lie", "rest", "fall"} and any(tree.lemmas[w] in BLAME for w in doers):
        bearers = [w for w in tree.kids(word, "obl") if tree.case(w) in {"with", "on", "upon"}]
        return _is_of_others(bearers, tree, homes, parties)
    if _is_first_blow(tree, word, codebook):
        doers = doers or subjects(tree, tree.heads[word])  # "was the first to attack"
        return _is_of_others(doers, tree, homes, parties)
    if lemma in {"take", "carry", "undertake"} and any(
        tree.lemmas[w] in STEPS and any(tree.words[kid] in AGGRESSIVE for kid in tree.kids(w, "amod"))
        for w in objects(tree, word)
    ):
        return _is_of_others(doers, tree, homes, parties)
    if lemma in PLOTTING:
        blows = [
            *objects(tree, word),
            *(w for k in tree.kids(word, "conj") for w in tree.kids(k, "obl", "obj")),
        ]
        is_blow = any(tree.lemmas[w] in BLOWS or codebook.names_harm(tree.lemmas[w]) for w in blows)
        is_they = saying.is_quoted and any(tree.words[w] == "they" for w in doers)
        return is_blow and (is_they or _is_of_others(doers, tree, homes, parties))
    if lemma in codebook.words.lists["abetting"] and word in saying.content:
        helped = objects(tree, word)
        is_armed = any(
            tree.lemmas[w] in AGENTS or tree.lemmas[w] in codebook.words.lists["insurgents"] for w in helped
        )
        return is_armed and _is_of_others(doers, tree, homes, parties)
    return False


STRIKING = frozenset({"attack", "strike", "shoot", "fire", "hit", "shell", "assault"})
STARTING = frozenset({"start", "begin", "initiate", "provoke", "unleash", "ignite"})
FIGHTS = frozenset({"fighting", "clash", "skirmish", "hostility", "fight", "battle", "shooting", "confrontation", "firefight", "violence", "war"})  # fmt: skip


def _is_first_blow(tree: Tree, word: int, codebook: Codebook) -> bool:
    """ "Attacked first", "fired without provocation", "started it": who struck first is to blame for what followed."""
    if tree.lemmas[word] in STRIKING:
        beside = {tree.words[w] for w in (*tree.kids(word, "advmod", "amod", "obl"), tree.heads[word])}
        return bool(beside & {"first", "unprovoked", "provocation"})
    if tree.lemmas[word] not in STARTING:
        return False
    begun = objects(tree, word)
    is_told = any(tree.words[w] in {"it", "this"} for w in begun) and not tree.kids(word, "xcomp")
    return is_told or any(
        tree.lemmas[w] in FIGHTS or codebook.names_harm(tree.lemmas[w])
        for w in begun
        for w in (w, *tree.kids(w, "nmod"))
    )


def _is_of_others(words: Sequence[int], tree: Tree, homes: set[str | None], parties: Parties) -> bool:
    others = homes_of(tree, words, parties)
    if not others:
        others = {actor.country for w in words for actor in parties.homeland(w)} - {None}
    return bool(homes) and bool(others) and not others & homes


def is_behind(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "Moscow was behind the threats": what another is behind of is no place."""
    thing = tree.heads[word]
    doers = [*subjects(tree, thing), *tree.kids(thing, "nsubj")]
    others = homes_of(tree, doers, parties)
    is_armed = any(tree.lemmas[w] in codebook.words.lists["insurgents"] for w in doers)
    return (
        bool(tree.kids(thing, "cop"))
        and bool(others or is_armed)
        and not others & homes
        and not is_negated(tree, thing)
        and not parties.is_place(thing)
    )
