"""Lemmas: lemminflect for words with inflection, a small table for clitics and pronouns."""

from __future__ import annotations

import functools
import gzip
from bisect import bisect_left
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lemminflect import Lemmatizer

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
    # "wounded", "armed" as adjectives are their own lemma; guessing by rule would give the verb.
    guess = pos not in ("ADJ", "ADV")
    upos = "VERB" if pos == "AUX" else pos
    known = _entries().get(low, {})
    if upos in known:
        return known[upos][0].lower()
    found: tuple[str, ...] = _lemmatizer().getLemma(low, upos, lemmatize_oov=True) if guess else ()
    return found[0] if found else low


class _Entries:
    """lemminflect's list of words, an entry read when its word is asked for: to read all 80,000 took a quarter of a second."""

    def __init__(self, path: Path) -> None:
        self._lines = sorted(gzip.decompress(path.read_bytes()).decode("utf-8").splitlines())

    def get(self, word: str, missing: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The lemmas of a word by UPOS."""
        from lemminflect.core.LexicalUtils import categoryToUPos

        start, found = f"{word},", {}
        at = bisect_left(self._lines, start)
        while at < len(self._lines) and (line := self._lines[at]).startswith(start):
            at += 1
            _, category, lemmas = line.split(",")
            found[categoryToUPos(category)] = tuple(lemmas.split("/"))
        return found or missing


@functools.cache
def _entries() -> _Entries:
    from lemminflect import config

    return _Entries(Path(config.lemma_lu_fn))


@functools.cache
def _lemmatizer() -> Lemmatizer:
    """Guesses the lemmas of words that are not listed; its own way to those that are takes ten times as long."""
    from lemminflect import Lemmatizer

    made = Lemmatizer()
    made.lemma_dict = _entries()
    return made
