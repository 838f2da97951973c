"""Sentences of sport, games and invented stories, where words of war name no deed."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks.book import Codebook
from hearsay.codebooks.tree import Tree


@lru_cache(maxsize=1)  # statements and events ask for the same document's
def sentences_elsewhere(tree: Tree, codebook: Codebook) -> frozenset[int]:
    """The sentences that tell of a match, a game or a story: one plain word of it or two that may be of it.

    "The striker struck late"; "the teams fought for every goal". A word of real violence beside words of sport keeps the
    sentence: "gunmen shot the midfielder on his way from the match".
    """
    lists = codebook.words.lists
    plain, likely = frozenset(lists.get("pastimes", ())), frozenset(lists.get("pastimes_likely", ()))
    told, real = frozenset(lists.get("stories", ())), frozenset(lists.get("real_violence", ()))
    if not (plain | likely | told).intersection(tree.lemmas):
        return frozenset()
    found = set()
    for number, (start, end) in enumerate(tree.sentences):
        lemmas = set(tree.lemmas[start:end])
        is_story = bool(lemmas & told) and any(
            tree.lemmas[word] in told and tree.relations[word] in {"nsubj", "ROOT"}
            for word in range(start, end)
        )
        is_pastime = bool(lemmas & plain) or len(lemmas & likely) > 1
        if is_story or (is_pastime and not lemmas & real):
            found.add(number)
    return frozenset(found)
