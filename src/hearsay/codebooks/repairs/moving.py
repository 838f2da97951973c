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


def take_place(deps: list[str], heads: list[int], children: list[list[int]], word: int, other: int) -> None:
    """Hang a word where another hangs, and the other on it: of the two the word was the main one.

    Args:
        word: Stands below the other, or beside it on one head.
        other: Keeps its relation, which its caller may change.
    """
    above = heads[other]
    is_root = above == other
    children[heads[word]].remove(word)
    heads[word], deps[word] = (word, "ROOT") if is_root else (above, deps[other])
    if not is_root:
        children[above].remove(other)
        children[above] = sorted([*children[above], word])
    heads[other] = word
    children[word] = sorted([*children[word], other])
