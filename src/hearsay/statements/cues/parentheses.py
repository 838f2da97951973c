"""Sayings between commas inside what is said."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.tree import Tree
from hearsay.statements.saying import Saying


def parenthesis(tree: Tree, verb: int, codebook: Codebook) -> Saying | None:
    """ "The corridor, he went on, will be opened": what is said stands around a saying between commas."""
    start, end = tree.sentences[tree.sentence[verb]]
    opened = next((w for w in range(verb - 1, max(start, verb - 12), -1) if tree.words[w] == ","), None)
    closed = next((w for w in range(verb + 1, min(end, verb + 5)) if tree.words[w] in {",", "."}), None)
    if opened is None or closed is None or opened - start < 1:
        return None
    before = range(opened + 1, verb)
    nouns = [w for w in before if tree.pos[w] in {"NOUN", "PROPN", "PRON"}]
    if not nouns or any(tree.pos[w] in {"VERB", "SCONJ"} for w in before):
        return None
    cue = next(
        (
            cue
            for cue in codebook.cue_verbs[tree.lemmas[verb]]
            if cue.rule.act == "assert" and verb_words(tree, verb, cue.words)
        ),
        None,
    )
    if cue is None:
        return None
    source = next((w for w in nouns if tree.heads[w] not in before), nouns[-1])
    ranges = [(start, opened), *([(closed + 1, end)] if tree.words[closed] == "," else [])]
    inside = [w for a, b in ranges for w in range(a, b)]
    content = next((w for w in inside if tree.pos[w] in {"VERB", "AUX"} and tree.kids(w, "nsubj")), inside[0])
    return Saying(
        "assert",
        verb,
        verb_words(tree, verb, cue.words),
        content=[content],
        ranges=ranges,
        sources=[source],
        is_neutral=True,
        is_around=True,
    )


def is_enclosed(tree: Tree, verb: int) -> bool:
    """Whether a name and a verb, and nothing else, stand between two commas within a sentence: ", Mensah continued, "."""
    start, end = tree.sentences[tree.sentence[verb]]
    if tree.words[verb + 1 : verb + 2] != [","] or verb + 2 >= end:
        return False
    opened = next((w for w in range(verb - 1, max(start, verb - 6), -1) if tree.words[w] == ","), None)
    names = range(opened + 1, verb) if opened is not None else range(0)
    return (
        opened is not None
        and opened - start >= 3
        and bool(names)
        and all(tree.pos[w] in {"PROPN", "PRON", "DET", "NOUN", "ADJ"} for w in names)
    )
