"""Content that denies under a cue that tells no act: a claim called false or unproven, a part disowned, a deed of one's own negated."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import ground_of, opener
from hearsay.codebooks.negation import is_cleft, is_negated, may_be_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.absent import is_elsewhere, lacks_proof, makes_up
from hearsay.statements.disowned import disowns, has_no_plan, is_not_us, stands_apart, was_not_us
from hearsay.statements.foiled import foils
from hearsay.statements.negated_deeds import LOSSES, TOLD_REACH, negates_own_deed
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying
from hearsay.statements.verdicts import NO, has_no, is_discredited, is_refuted_by_facts, is_verdict


def denies(
    tree: Tree,
    saying: Saying,
    words: Sequence[int],
    homes: set[str | None],
    parties: Parties,
    codebook: Codebook,
) -> bool:
    """Whether what is said denies something.

    Args:
        words: Of what is said, without what others say inside it.
        homes: The sides of those who speak.
    """
    reported = _reported(tree, words, codebook)
    words = [word for word in words if word not in reported]
    inside = set(words)

    def is_whole(word: int) -> bool:
        """Whether a word heads what is said, or what is joined to that."""
        head = tree.heads[word]
        return (
            word in saying.content
            or tree.relations[word] == "ROOT"
            or head not in inside
            or (head in saying.content and tree.relations[word] in {"advmod", "conj"})
            or is_cleft(tree, word)
        )

    if any(
        _calls_liar(tree, word)
        or is_verdict(tree, word, inside, codebook)
        or is_discredited(tree, word, codebook)
        or is_refuted_by_facts(tree, word)
        or _is_unproven(tree, word, homes, parties)
        or makes_up(tree, word, homes, parties, codebook)
        or lacks_proof(tree, word, homes, parties)
        for word in words
    ):
        return True
    return any(
        _takes_back(tree, word, saying)
        or _did_not_happen(tree, word)
        or _is_no_such(tree, word)
        or is_not_us(tree, word)
        or disowns(tree, word, homes, parties, codebook)
        or has_no_plan(tree, word, homes, parties, codebook)
        or stands_apart(tree, word, homes, parties)
        or was_not_us(tree, word, homes, parties)
        or foils(tree, word, homes, parties)
        or (is_whole(word) and negates_own_deed(tree, word, homes, parties, codebook))
        for word in words
        if may_be_negated(tree, word)
    ) or any(is_elsewhere(tree, head, homes, parties, codebook) for head in _main(tree, words, inside))


def _main(tree: Tree, words: Sequence[int], inside: set[int]) -> list[int]:
    """The heads of what is said, and of the clauses joined to them."""
    return [
        word
        for word in words
        if tree.heads[word] not in inside
        or tree.heads[word] == word
        or tree.relations[word] in {"conj", "parataxis"}
    ]


def _calls_liar(tree: Tree, word: int) -> bool:
    """ "The general was lying", said by somebody else."""
    return (
        tree.words[word] == "lying" and bool(tree.kids(word, "aux")) and not tree.kids(word, "obl", "xcomp")
    )


def _takes_back(tree: Tree, word: int, saying: Saying) -> bool:
    """Nobody did what the text before tells: "Nobody in this house asked for tanks", after "he had asked for tanks"."""
    if tree.pos[word] not in {"VERB", "NOUN", "ADJ"}:
        return False
    doers = [*tree.kids(word, "nsubj")]
    if not any(
        tree.words[w] in {"nobody", "none", "no-one"} or (tree.words[w] == "one" and has_no(tree, w))
        for w in doers
    ):
        return False
    if is_future(tree, word):
        return False
    if tree.lemmas[word] in LOSSES or (
        word not in saying.content and tree.relations[word] not in {"ROOT", "ccomp", "parataxis"}
    ):
        return False
    first, _ = tree.sentences[tree.sentence[word]]
    begin, _ = tree.sentences[max(0, tree.sentence[word] - TOLD_REACH)]
    told = {tree.lemmas[w] for w in range(begin, first) if tree.pos[w] in {"VERB", "NOUN"}}
    below = {tree.lemmas[w] for w in tree.subtree(word) if tree.pos[w] in {"VERB", "NOUN"} and w not in doers}
    return bool(told & below)


def _reported(tree: Tree, words: Sequence[int], codebook: Codebook) -> set[int]:
    """Words under a verb of saying inside what is said: "told us that they had nothing to do with it"."""
    found: set[int] = set()
    for word in words:
        if tree.pos[word] == "VERB" and tree.lemmas[word] in codebook.acts.neutral:
            if any(tree.words[w] in {"i", "we"} for w in subjects(tree, word)) and not tree.kids(
                word, "obj", "iobj"
            ):
                continue  # "I would like to note that this has no basis": said by who says the whole
            found.update(w for kid in tree.kids(word, "ccomp") for w in tree.subtree(kid))
    return found


def _is_unproven(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "There was no evidence that its troops had fired", said by the side whose troops they are."""
    if ground_of(tree, word) is None:
        return False
    return any(
        opener(tree, clause) == word
        and any(home(each) in homes for doer in subjects(tree, clause) for each in parties.at(doer))
        for clause in tree.kids(word, "acl")
    )


def _did_not_happen(tree: Tree, word: int) -> bool:
    """ "No such attack took place", "nothing of the kind happened"."""
    happens = tree.lemmas[word] in {"happen", "occur"} or (
        tree.lemmas[word] == "take" and tree.words[word + 1 : word + 2] == ["place"]
    )
    return happens and any(
        tree.words[w] in {*NO, "nothing"} or has_no(tree, w) or is_negated(tree, word)
        for w in tree.kids(word, "nsubj")
    )


def _is_no_such(tree: Tree, word: int) -> bool:
    """ "No such talks were under way", "it knew of no such strike", "it did not carry out any such raid"."""
    if tree.words[word] != "such" or tree.pos[tree.heads[word]] not in {"NOUN", "PROPN"}:
        return False
    noun = tree.heads[word]
    if has_no(tree, noun) or tree.words[word - 1] == "no":
        return True
    clause = noun
    while not tree.is_clause(clause) and tree.heads[clause] != clause:
        clause = tree.heads[clause]
        if has_no(tree, clause):
            return True  # "no evidence of any such strike"
    return is_negated(tree, clause) and any(tree.words[kid] in {"any", "a"} for kid in tree.kids(noun, "det"))
