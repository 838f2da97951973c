"""Demands that no verb of asking tells: "lay down your arms", "insists that Yerevan change its law", "has to leave"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records.statement import Act
from hearsay.statements.parties import Parties
from hearsay.statements.threats import homes_of, is_bought, is_ours

NO_COMMANDS = frozenset(
    {"let", "thank", "look", "see", "remember", "imagine", "believe", "consider", "mark", "make", "say", "suppose", "note", "hear", "guess", "trust",
     "welcome", "rest", "think", "forget", "mind", "know", "take", "bless", "god", "please"}
)  # fmt: skip
"""Verbs whose imperative asks nobody for a deed: "make no mistake", "let us pray"."""


def commands(tree: Tree, words: Sequence[int]) -> bool:
    """Whether what is said opens with a command: "Leave these waters at once", "Please turn around".

    Args:
        words: The words said, in order.
    """
    for word in [w for w in words if tree.pos[w] not in {"PUNCT", "ADV", "INTJ", "SPACE"}][:1]:
        return (
            tree.pos[word] == "VERB"
            and (tree.words[word] == tree.lemmas[word] or tree.words[word] == "lay")  # taken for "lie"
            and tree.lemmas[word] not in NO_COMMANDS
            and tree.relations[word] in {"ROOT", "root", "ccomp", "parataxis", "dep"}
            and not any(tree.relations[kid] in {"nsubj", "aux"} and kid < word for kid in tree.children[word])
        )
    return False


def insists(tree: Tree, head: int, homes: set[str | None], parties: Parties, cue: int) -> bool:
    """Whether a clause is of what is to be, in the subjunctive: "insists that Yerevan change its constitution".

    Of several the form is that of the present, so the verb of insisting must be past, or "first" stand before it: "insisted that the
    rebels release their captives", "insisting that Seoul and Tokyo first halt their drills".
    """
    doers = tree.kids(head, "nsubj")
    if (
        tree.words[head] != tree.lemmas[head]
        or tree.kids(head, "aux", "cop")
        or len(doers) != 1
        or tree.pos[doers[0]] == "PRON"
    ):
        return False
    others = homes_of(tree, doers, parties)
    is_one = tree.words[doers[0]] == tree.lemmas[doers[0]] and len(tree.conjuncts(doers[0])) == 1
    is_first = any(tree.words[kid] == "first" for kid in tree.kids(head, "advmod"))
    is_to_be = is_one or is_first or tree.words[cue].endswith("ed")
    is_of_another = bool(others) or (is_first and not tree.kids(doers[0], "nmod:poss"))
    return is_to_be and is_of_another and not others & homes


def has_to(tree: Tree, word: int) -> list[int]:
    """What somebody "has to" or "needs to" do; empty for other words.

    "Turkey had to get its ship out of the area" gives "get".
    """
    if tree.lemmas[word] not in {"have", "need"} or tree.pos[word] not in {"VERB", "AUX"}:
        return []
    if tree.words[word + 1 : word + 2] != ["to"] and tree.words[word + 2 : word + 3] != ["to"]:
        return []
    if "yet" in tree.words[word + 1 : word + 3]:
        return []  # "has yet to answer"
    asked = [
        kid for kid in tree.kids(word, "xcomp") if any(tree.words[m] == "to" for m in tree.kids(kid, "mark"))
    ]
    return asked if subjects(tree, word) else []


def what_must_be(
    tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook
) -> Act | None:
    """What "must" and "should" make of a saying: a demand, of what was not done a criticism, of what must be paid for a threat."""
    if (
        tree.lemmas[word] not in codebook.acts.refine.demand
        or tree.relations[word] not in {"aux", "ROOT"}
        or tree.pos[word] not in {"AUX", "VERB"}
    ):
        return None
    verb = tree.heads[word]
    asked = homes_of(tree, subjects(tree, verb), parties)
    if asked and not asked & homes:
        if tree.lemmas[verb] == "pay" and not is_bought(tree, verb, codebook):
            return "threaten"  # "an act that Kenya must pay a price for"
        is_past = any(tree.words[kid] == "have" for kid in tree.kids(verb, "aux"))
        return "criticize" if is_past else "demand"  # "should have told us"
    return "demand" if not asked and _is_asked(tree, word, homes, parties, codebook) else None


def is_wanted(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether who speaks wants it of others: "Manila wants China to remove the barrier, its ministry said"."""
    if tree.lemmas[word] != "want" or not tree.kids(word, "xcomp"):
        return False
    wanted = homes_of(tree, tree.kids(word, "obj"), parties)
    return bool(wanted) and not wanted & homes and bool(homes_of(tree, subjects(tree, word), parties) & homes)


def _is_asked(tree: Tree, must: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """What nobody named is to do: "the fighters must halt", "those responsible must be punished", "there must be an inquiry"."""
    verb = tree.heads[must]
    below = {tree.words[kid] for kid in tree.kids(verb, "aux", "expl")}
    doers = [*subjects(tree, verb), *tree.kids(verb, "nsubj", "nsubj:pass")]
    if "have" in below or any(tree.words[w] in OURSELVES or is_ours(tree, w, homes, parties) for w in doers):
        return False  # "it must have been a drone", "we must stand together"
    if "there" in below or any(tree.words[w] == "there" for w in tree.kids(verb, "nsubj", "advmod")):
        return tree.lemmas[must] == "must"
    is_mere = bool(tree.kids(verb, "cop")) and tree.pos[verb] == "ADJ"  # "the number must be higher"
    if tree.lemmas[must] == "must":
        return bool(doers) and not is_mere
    return tree.is_passive(verb) and any(
        _is_of_people(tree, w, codebook) or tree.lemmas[w] in codebook.acts.refine.guilty for w in doers
    )


def is_told_to_act(
    tree: Tree, verb: int, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """ "Attacks on hospitals had to stop", "Russia needs to pull back"."""
    if tree.lemmas[verb] not in {"have", "need"} or tree.pos[verb] != "VERB":
        return False
    asked = has_to(tree, verb)
    doers = subjects(tree, verb)
    if not asked or not doers or is_negated(tree, verb) or any(tree.words[w] in OURSELVES for w in doers):
        return False
    others = homes_of(tree, doers, parties)
    is_told = bool(others) and not others & homes
    is_ended = any(tree.lemmas[w] in {"stop", "end", "cease", "halt"} for w in asked)
    is_deed = any(tree.lemmas[w] in codebook.event_verbs or tree.lemmas[w] in LEAVING for w in asked)
    return (is_told and (tree.lemmas[verb] == "need" or is_deed)) or (not others and is_ended)


LEAVING = frozenset(
    {"get", "go", "come", "give", "take", "do", "answer", "choose", "disarm", "understand", "be"}
)
"""What one is told to do besides deeds."""
OURSELVES = frozenset({"we", "it", "i", "they", "he", "she", "one", "you"})


def _is_of_people(tree: Tree, word: int, codebook: Codebook) -> bool:
    return any(tree.lemmas[word] in codebook.words.lists[name] for name in ("soldiers", "people"))
