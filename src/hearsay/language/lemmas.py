"""Lemmas: lemminflect for words with inflection, a small table for clitics and pronouns."""

from __future__ import annotations

import functools
from importlib import resources

_INFLECTED = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})


@functools.cache
def _table() -> dict[tuple[str, str], str]:
    """lemmas.tsv: form, part of speech, lemma."""
    lines = resources.files("hearsay.language").joinpath("lemmas.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(form, pos): lemma for form, pos, lemma in rows}


@functools.lru_cache(maxsize=200_000)
def lemma(word: str, pos: str) -> str:
    """The lemma of a word with its UPOS, as UD's English treebanks write it.

    >>> [lemma("Strikes", "NOUN"), lemma("struck", "VERB"), lemma("n’t", "PART"), lemma("Sudanese", "PROPN")]
    ['strike', 'strike', 'not', 'Sudanese']
    """
    low = word.lower().replace("’", "'")
    listed = _table().get((low, pos))
    if listed is not None:
        return listed
    if pos in ("PROPN", "X", "SYM", "PUNCT"):
        return word
    if pos not in _INFLECTED or not low.isalpha():
        return low
    from lemminflect import getLemma

    # "wounded", "armed" as adjectives are their own lemma; guessing by rule would give the verb.
    guess = pos not in ("ADJ", "ADV")
    found = getLemma(low, "VERB" if pos == "AUX" else pos, lemmatize_oov=guess)
    return found[0] if found else low
