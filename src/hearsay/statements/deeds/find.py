"""Deeds: triggers with who does them and to whom, before it is asked who says so."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks import Codebook
from hearsay.codebooks.elsewhere import sentences_elsewhere
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import find_triggers
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.make import make_deed
from hearsay.statements.parties import Parties


@lru_cache(maxsize=1)  # statements and events ask for the same document's
def find_deeds(
    tree: Tree, parties: Parties, codebook: Codebook, kinds: tuple[str, ...] = ()
) -> tuple[Deed, ...]:
    """Every deed of a document, kept only where the rule's need of parties is met.

    Args:
        kinds: What kind of entity each word heads, as the reader model gives it; empty where it is not known.
    """
    words = Words(parties, kinds)
    elsewhere = sentences_elsewhere(tree, codebook)
    # Once it is known who says "we", only sentences that say so are read again.
    known = () if parties.unvoiced is None else find_deeds(tree, parties.unvoiced, codebook, kinds)
    again = None if parties.unvoiced is None else {tree.sentence[token] for token in parties.voices}
    made = find_triggers(
        tree, codebook, words, lambda trigger: make_deed(tree, trigger, words, codebook), again
    )
    deeds = [deed for _, deed in made if tree.sentence[deed.trigger.head] not in elsewhere]
    if again is not None:
        deeds += [deed for deed in known if tree.sentence[deed.trigger.head] not in again]
        deeds.sort(key=lambda deed: tree.sentence[deed.trigger.head])
    return tuple(deeds)
