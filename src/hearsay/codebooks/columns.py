"""A document's attributes as lists, read at once: a loop over spaCy's tokens costs ten times one over these."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


def texts(doc: Doc, attribute: str) -> list[str]:
    """An attribute of every token as text ("ORTH", "LOWER", "LEMMA", "POS", "DEP")."""
    return list(_read(doc, attribute) if attribute == "LEMMA" else _kept(doc, attribute))


def _read(doc: Doc, attribute: str) -> list[str]:
    return list(map(_texts_of(doc.vocab).__getitem__, doc.to_array(attribute).tolist()))


@lru_cache(
    maxsize=4
)  # several readers ask for the same of one document, which nobody changes once it is filled
def _kept(doc: Doc, attribute: str) -> list[str]:
    return _read(doc, attribute)


@lru_cache(maxsize=1)
def sentences_of(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Where each sentence begins and ends, in tokens; sentences of nothing but white space are among them."""
    begins = [at for at, mark in enumerate(doc.to_array("SENT_START").tolist()) if mark == 1 or at == 0]
    return tuple(itertools.pairwise([*begins, len(doc)]))


class _Texts(dict[int, str]):
    """The texts behind the numbers that spaCy keeps, looked up there once each."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._strings = vocab.strings

    def __missing__(self, number: int) -> str:
        text = self[number] = self._strings[number]
        return text


@lru_cache(maxsize=1)
def _texts_of(vocab: Vocab) -> _Texts:
    return _Texts(vocab)
