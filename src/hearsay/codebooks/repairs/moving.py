"""Move a word in a tree."""

from __future__ import annotations


def move(heads: list[int], children: list[list[int]], word: int, head: int) -> None:
    """Hang a word, with what is below it, on another head."""
    children[heads[word]].remove(word)
    heads[word] = head
    children[head] = sorted([*children[head], word])
