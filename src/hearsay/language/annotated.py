"""What the reader model gives: a document with its tokens, trees, names, sayings and sentence vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from hearsay.records import Document

Span = tuple[int, int]
"""A half-open run of tokens, ``doc[start:end]``."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying: who says it, the words that say so, and what is said.

    Attributes:
        sources: the spans that name who speaks; empty when the text names no source
            ("It was reported that ...").
        cue: the spans of the saying word; empty when there is none (a bare quotation).
        contents: the spans of what is said; empty when the text leaves it out
            ("Asked about the strike, the ministry declined to comment").
        score: 0-1, how sure the model is that these words belong together.
    """

    sources: tuple[Span, ...]
    cue: tuple[Span, ...]
    contents: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document and every layer the reader model adds to it.

    Attributes:
        document: the cleaned article, unchanged.
        doc: its tokens: ``doc.text == document.text``; every token has ``pos_`` (UPOS), ``lemma_``,
            ``dep_`` (UD relation with subtype, ``"ROOT"`` for the root) and ``head``; ``doc.sents`` never
            cross a part of the document; ``doc.ents`` carry the labels of the model.
        attributions: the sayings, in order of their first token.
        vectors: float32, one row a sentence of ``doc.sents``, 384 wide, unit length.
        model: the version of the model that wrote these layers.
    """

    document: Document
    doc: Doc
    attributions: tuple[Attribution, ...]
    vectors: NDArray[np.float32]
    model: str
