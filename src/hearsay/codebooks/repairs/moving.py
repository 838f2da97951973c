"""Move a word in a tree."""

from __future__ import annotations


def move(heads: list[int], children: list[list[int]], word: int, head: int) -> None:
    """Hang a word, with what is below it, on another head; nothing is moved where the head stands below the word.

    Two repairs of one clause can each be right and together close a ring, in which every walk would go on for ever.
    """
    above = head
    while above != word and heads[above] != above:
        above = heads[above]
    if above == word:
        return
    children[heads[word]].remove(word)
    heads[word] = head
    children[head] = sorted([*children[head], word])
