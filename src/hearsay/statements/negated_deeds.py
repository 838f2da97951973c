"""Hostile deeds of the own side that were not done: "said it had not struck the clinic", "there was no bombing"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.supposed import is_supposed
from hearsay.codebooks.tree import Tree
from hearsay.statements.foiled import NOBODYS, NOT_CHARGED, is_own
from hearsay.statements.parties import Parties, home
from hearsay.statements.verdicts import NO, has_no

ABLE = frozenset({"could", "can", "ca", "cannot", "may", "might", "must", "should", "ought"})
"""Negated, these tell what was not possible or not right: "none of the staff could be reached"."""
LOSSES = frozenset({"kill", "injure", "wound", "hurt", "harm", "damage"})
"""Of these the passive without a doer counts losses: "no one was killed"."""
HELD_BACK = frozenset({"retaliate", "respond", "react"})
"""Negated, these tell of restraint: nobody charged it."""
FOUND = frozenset({"find", "discover", "detect", "report", "register", "record", "observe"})
"""Of these it tells what a search or a count came to: "no dangerous substances were found"."""
GIVEN = frozenset(
    ["pay", "allow", "permit", "let", "give", "grant", "tell", "inform", "consult", "notify", "warn", "invite", "offer", "supply", "provide",
     "issue", "send", "show", "charge", "release", "free", "compensate", "vaccinate", "feed", "help", "protect", "evacuate"]
)  # fmt: skip
"""Negated and of oneself, these in the passive tell what others have kept back."""
LET = frozenset(["allow", "permit", "let", "tell", "inform", "consult", "notify", "warn", "invite", "pay", "compensate", "feed", "help",
    "protect", "evacuate", "vaccinate"])  # fmt: skip
"""Of these whoever it was done to: "herders have not been allowed to return" answers no charge."""
SEEN_SO = frozenset({"see", "think", "believe", "understand"})
"""Negated, these tell what somebody makes of a thing, and no deed."""
CHARGED = frozenset({"AID", "MOBILIZE"})
"""What a side is charged with besides violence and pressure: "it had never supplied arms", "massed no troops"."""
MOVES = frozenset({"leave", "cross", "enter", "move", "approach", "deploy"})
TOLD_REACH = 4
"""So many sentences before a negated clause its words may have been told by others."""


def _is_no_more(tree: Tree, word: int) -> bool:
    """ "There is no famine in Sudan", where the text spoke of famine before."""
    if not any(tree.words[kid] == "there" for kid in tree.children[word]):
        return False
    start = tree.sentences[tree.sentence[word]][0]
    missing = {tree.lemmas[w] for w in tree.kids(word, "nsubj", "obj") if has_no(tree, w)}
    return bool(missing) and any(tree.lemmas[w] in missing for w in range(start))


HARM = frozenset({"injury", "wound", "casualty", "death", "loss", "damage", "victim", "fatality"})
"""What a blow may have failed to do, which does not deny it: "rockets were fired; there were no injuries"."""


def _was_none(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "There was no bombing", after "its helicopters dropped grenades": the blow that was told, by another name."""
    if tree.words[word] not in {"was", "were"} or not any(
        tree.words[kid] == "there" for kid in tree.children[word]
    ):
        return False
    types = {
        coded.type
        for w in tree.kids(word, "nsubj", "obj")
        if has_no(tree, w) and tree.lemmas[w] not in HARM
        for coded in codebook.event_nouns.get(tree.lemmas[w], ())
        if codebook.hostile(coded.type)
    }
    if not types:
        return False
    first, _ = tree.sentences[tree.sentence[word]]
    begin, _ = tree.sentences[max(0, tree.sentence[word] - TOLD_REACH)]
    return any(
        coded.type in types
        and verb_words(tree, verb, coded.words)
        and any(home(each) in homes for doer in subjects(tree, verb) for each in parties.at(doer))
        for verb in range(begin, first)
        if tree.pos[verb] == "VERB"
        for coded in codebook.event_verbs.get(tree.lemmas[verb], ())
    )


def negates_own_deed(
    tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """A hostile deed of the own side that was not done: "said it had not struck the clinic", "none of its men fired"."""
    if is_future(tree, word) or any(tree.words[kid] in ABLE for kid in tree.kids(word, "aux")):
        return False
    if tree.lemmas[word] in SEEN_SO or is_supposed(tree, word):
        return False  # "did not see how Moscow could be invited", "if the ship is not towed away"
    if tree.lemmas[word] == "be" and (
        _is_no_more(tree, word) or _was_none(tree, word, homes, parties, codebook)
    ):
        return bool(homes)
    there = tree.words[word] in {"there", "present"} or tree.lemmas[word] in {*MOVES, "be"}
    if there and any(tree.lemmas[w] in NOBODYS and has_no(tree, w) for w in tree.kids(word, "nsubj")):
        return bool(homes)  # "no soldier was there", "no soldier had left the trenches"
    if tree.pos[word] != "VERB":
        return False
    # "no goal has been set": only "set fire" is a deed
    coded = [
        each for each in codebook.event_verbs.get(tree.lemmas[word], ()) if verb_words(tree, word, each.words)
    ]
    helping = {tree.words[kid] for kid in tree.kids(word, "aux")}
    if tree.lemmas[word] in HELD_BACK or (tree.lemmas[word] == "accept" and helping & {"do", "does"}):
        return False  # "they did not retaliate", "we do not accept threats"
    is_late = tree.lemmas[word] == "receive" or any(tree.words[kid] == "yet" for kid in tree.children[word])
    is_misdeed = tree.lemmas[word] in codebook.words.lists["misdeeds_denied"]
    if is_late or not (
        is_misdeed or any(codebook.hostile(each.type) or each.type in CHARGED for each in coded)
    ):
        return False
    if any(tree.lemmas[w] in NOT_CHARGED for w in tree.kids(word, "obj")):
        return False  # "did not offer any specifics"
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    negated = is_negated(tree, word) or any(tree.words[w] in NO or has_no(tree, w) for w in doers)
    if not negated:
        return False
    is_loss = tree.lemmas[word] in LOSSES and tree.is_passive(word)  # "no soldier was hurt"
    if not is_loss and any(
        tree.lemmas[w] in NOBODYS and (tree.words[w] in NO or has_no(tree, w)) for w in doers
    ):
        return bool(homes)  # "no soldier had crossed the line"
    if tree.is_passive(word):
        # "said they had not been paid", "that he had not been allowed in": a complaint of one's own, that answers no charge
        lemma, own = tree.lemmas[word], tree.kids(word, "nsubj")
        if lemma in LET or (lemma in GIVEN and is_own(tree, own, homes, parties)):
            return False
        is_own_doing = tree.lemmas[word] not in LOSSES | FOUND and not tree.kids(word, "obl:agent")
        return is_own_doing and (tree.heads[word] == word or tree.relations[word] != "conj")
    below = [w for doer in doers for w in (doer, *tree.kids(doer, "nmod"))]
    return is_own(tree, below, homes, parties)
