"""Denials that tell where somebody was not, or who made the story up: "none of its units had been there", "they made it up"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties, home
from hearsay.statements.verdicts import NO, has_no, is_claim

ARMED = ("soldiers", "weapons")
"""Lists of what a state is charged with having somewhere."""
WHERE = frozenset({"in", "on", "at", "near", "inside", "within", "across", "over", "around"})


def is_elsewhere(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """Whether soldiers or arms are said to be nowhere near: "no Rwandan soldiers in Uvira", "was nowhere near the village".

    Args:
        word: The head of a clause, or of a headline without a verb.
        homes: The sides of those who speak; other sides' soldiers may be there or not.
    """
    if is_future(tree, word):
        return False
    who = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    is_nowhere = "nowhere" in tree.words[tree.left[word] : tree.right[word] + 1] and any(
        tree.words[w] == "nowhere" and tree.words[w + 1 : w + 2] == ["near"]
        for w in (word, *tree.children[word], *(k for kid in tree.children[word] for k in tree.children[kid]))
    )
    if is_nowhere:
        # whosoever: "the Russian instructors had been nowhere near the mine", said by who called them in
        return any(parties.at(w) or tree.lemmas[w] in codebook.words.lists["people"] for w in who) or any(
            _is_armed(tree, w, homes, parties, codebook) or tree.words[w] in {"it", "we"} for w in who
        )
    below = [kid for kid in tree.kids(word, "nmod") if tree.case(kid) in WHERE]
    is_verbless = tree.pos[word] == "NOUN" and not tree.kids(word, "cop", "aux", "nsubj") and bool(below)
    if is_verbless:  # the headline "Kigali: no Rwandan soldiers in Uvira"
        return has_no(tree, word) and _is_armed(tree, word, homes, parties, codebook)
    is_place = bool(tree.kids(word, "cop")) and tree.case(word).split(" ")[0] in WHERE
    if not is_place:
        return False
    return any(
        (has_no(tree, w) and _is_armed(tree, w, homes, parties, codebook))
        or (
            tree.words[w] in NO
            and any(_is_armed(tree, kid, homes, parties, codebook) for kid in tree.kids(w, "nmod"))
        )
        for w in who
    )


def _is_armed(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """Soldiers or arms that are not another side's: "no Rwandan soldier" in Kigali's mouth, "no soldier of ours"."""
    if not any(tree.lemmas[word] in codebook.words.lists[name] for name in ARMED):
        return False
    sides = {home(actor) for actor in parties.at(word)} - {None}
    return not sides or bool(sides & homes)


UNREAL = frozenset({"exist", "happen", "occur"})


def unreal(tree: Tree, cue: int) -> int | None:
    """The noun that a saying in its relative clause says there is none of: the siege of "a siege that Riyadh says does not exist"."""
    if tree.deps[cue] != "acl:relcl" or tree.pos[tree.heads[cue]] != "NOUN" or is_negated(tree, cue):
        return None
    for verb in tree.kids(cue, "ccomp"):
        happens = tree.lemmas[verb] in UNREAL or (
            tree.lemmas[verb] == "take" and tree.words[verb + 1 : verb + 2] == ["place"]
        )
        own = [w for w in tree.kids(verb, "nsubj") if tree.words[w] not in {"that", "which"}]
        if happens and not own and is_negated(tree, verb) and not is_future(tree, verb):
            return tree.heads[cue]
    return None


PROVING = frozenset({"show", "offer", "give", "provide", "produce", "present", "furnish", "submit", "supply"})
PROOFS = frozenset({"proof", "evidence", "substantiation", "corroboration"})


def lacks_proof(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether another side is said to have shown nothing for what it charges the speaker's with: "Warsaw produced no evidence of that"."""
    if tree.lemmas[word] not in PROVING or tree.pos[word] != "VERB" or is_future(tree, word):
        return False
    if tree.is_passive(word) or any(tree.words[kid] == "yet" for kid in tree.children[word]):
        return False
    proofs = [w for w in objects(tree, word) if tree.lemmas[w] in PROOFS]
    is_none = any(has_no(tree, w) for w in proofs) or (bool(proofs) and is_negated(tree, word))
    others = {home(a) for w in subjects(tree, word) for a in parties.at(w)} - {None}
    if not is_none or not others or others & homes:
        return False
    # an outlet or a third state may note it too
    number = tree.sentence[word]
    before = range(tree.sentences[max(0, number - SPOKEN_OF)][0], tree.sentences[number][0])
    return any(home(a) in homes for w in before for a in parties.at(w) if home(a) is not None)


SPOKEN_OF = 2
"""Sentences before, one of which speaks of the side that is charged without a proof."""
INVENTING = frozenset({"invent", "fabricate", "concoct", "imagine", "fake", "make", "dream", "cook", "hallucinate"})  # fmt: skip
PARTICLES = frozenset({"up"})
VISIONS = frozenset({"ghost", "thing", "shadow", "phantom", "mirage"})
"""What is seen by who is wrong: "is seeing things", "saw ghosts"."""


def makes_up(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """Whether others are said to have made a claim up, or to see what is not: "had made up the story", "he is seeing things"."""
    lemma = tree.lemmas[word]
    if lemma != "see" and lemma not in INVENTING:
        return False
    if tree.pos[word] != "VERB" or is_negated(tree, word) or is_future(tree, word) or tree.is_passive(word):
        return False
    told = objects(tree, word)
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    if any(tree.words[w] in {"we", "i", *NO} for w in doers) or _is_by(doers, homes, parties):
        return False
    if lemma == "see":
        return any(tree.lemmas[w] in VISIONS and not tree.children[w] for w in told)
    has_up = any(tree.words[kid] in PARTICLES for kid in tree.kids(word, "compound"))
    if lemma in {"make", "dream", "cook"} and not has_up:
        return False
    return bool(doers) and any(
        is_claim(tree, w, codebook) or tree.words[w] in {"it", "this", "that", "everything", "things"}
        for w in told
    )


def _is_by(doers: Sequence[int], homes: set[str | None], parties: Parties) -> bool:
    return any(home(a) in homes for w in doers for a in parties.at(w) if home(a) is not None)
