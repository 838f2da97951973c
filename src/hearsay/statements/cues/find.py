"""Find the words that say something, and which act they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.conditions import is_exchanged
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.adjectives import adjective_saying
from hearsay.statements.cues.nouns import noun_saying
from hearsay.statements.cues.verbs import verb_saying
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying


def find_cues(
    tree: Tree,
    codebook: Codebook,
    parties: Parties,
    quotations: tuple[tuple[int, int], ...],
    modelled: Mapping[int, Sequence[tuple[int, int]]],
) -> Iterator[Saying]:
    """Every saying with its act, one a cue word, in order.

    Args:
        modelled: Cue tokens of the reader model's attributions, to the ranges of what is said.
    """
    taken: set[int] = set()
    for index, lemma in enumerate(tree.lemmas):
        if index in taken:
            continue
        saying = None
        if tree.words[index] in codebook.cue_adjectives:
            saying = adjective_saying(tree, index, codebook, parties, quotations)
        is_traded = index > 0 and lemma in codebook.cue_nouns and is_exchanged(tree, index)
        if saying is None and tree.pos[index] == "VERB" and lemma in codebook.cue_verbs and not is_traded:
            saying = verb_saying(tree, index, codebook, parties, quotations, modelled.get(index))
        elif is_traded or (tree.pos[index] == "NOUN" and lemma in codebook.cue_nouns):
            saying = noun_saying(tree, index, codebook, parties, modelled.get(index, ()))
        if saying is not None:
            taken.update(saying.tokens)
            yield saying
