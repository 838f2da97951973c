"""Parts of speech that agree with the tree: what has an object or an auxiliary is a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT_VERBS = frozenset({"NOUN", "PROPN", "ADJ"})
_NOMINAL = frozenset({"cop", "det", "case", "amod", "nmod:poss"})
"""What hangs on a noun or an adjective only; a copula makes either a predicate."""
_OF_VERBS = frozenset({"obj", "aux", "aux:pass", "nsubj"})
"""What may show a verb; on few nouns any of it hangs."""


def agreeing(
    kinds: Sequence[str], words: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> list[str]:
    """Parts of speech with the verbs that only the tree saw: "Manila protested the incursion" with the incursion as object.

    Measured on gum_open dev: four words change, three of them to what they are, none that was right before.

    Args:
        kinds: each word's part of speech.
        words: the words.
        heads: each word's head; a root is its own.
        relations: each word's relation to its head.

    >>> agreeing(["PROPN", "NOUN", "NOUN"], ["Manila", "protested", "raids"], [1, 1, 1], ["nsubj", "ROOT", "obj"])
    ['PROPN', 'VERB', 'NOUN']
    """
    below: dict[int, set[str]] = {
        head: set()
        for word, (head, relation) in enumerate(zip(heads, relations, strict=True))
        if relation in _OF_VERBS and head != word and kinds[head] in _NOT_VERBS
    }
    for word, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        if head in below and head != word:
            below[head].add(relation)
    agreed = list(kinds)
    for word, found in below.items():
        if _is_verb(words[word], found):
            agreed[word] = "VERB"
    return agreed


def _is_verb(word: str, below: set[str]) -> bool:
    if below & _NOMINAL:
        return False
    return (
        "obj" in below
        or bool(below & {"aux", "aux:pass"})
        or ("nsubj" in below and word.lower().endswith("ed"))
    )
