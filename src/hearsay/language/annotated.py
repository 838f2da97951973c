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
class Trigger:
    """A token that names a deed.

    Attributes:
        token: its index.
        type: PLOVER's root type, "ASSAULT".
        score: 0-1, the probability that the token names a deed of this type.
    """

    token: int
    type: str
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """A pronoun, noun or name and an earlier mention of the same.

    Attributes:
        anaphor: the token that heads the later mention.
        antecedent: the token that heads the earlier one.
        score: 0-1, how sure the model is that both mean the same.
    """

    anaphor: int
    antecedent: int
    score: float


@dataclass(frozen=True, slots=True)
class Layers:
    """What the reader model adds to a text.

    Attributes:
        doc: its tokens: ``doc.text`` is the text; every token has ``pos_`` (UPOS), ``lemma_``,
            ``dep_`` (UD relation with subtype, ``"ROOT"`` for the root) and ``head``; ``doc.sents`` never
            cross a part of the document; ``doc.ents`` carry the labels of the model.
        attributions: the sayings, in order of their first token.
        triggers: the tokens that name deeds, in order.
        faint: tokens that hardly look like deeds, with the type they would be of: for words that are said to be one.
        links: pronouns, nouns and names with what they refer back to, in order of the later one.
        kinds: for each token what kind of entity the mention is that it heads ("person", "organization", "place" ...;
            the labels of the model), "" where it heads none.
        vectors: float32, one row a sentence of ``doc.sents``, 384 wide, unit length; no row where they were left out.
    """

    doc: Doc
    attributions: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...]
    faint: tuple[Trigger, ...]
    links: tuple[Link, ...]
    kinds: tuple[str, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Annotated(Layers):
    """A document and every layer the reader model adds to it.

    Attributes:
        document: the cleaned article, unchanged; its text is ``doc.text``.
        model: the version of the model that wrote these layers.
    """

    document: Document
    model: str

    def source_tokens(self) -> set[int]:
        """The tokens of who says something, by the model's attributions."""
        return {token for said in self.attributions for span in said.sources for token in range(*span)}
