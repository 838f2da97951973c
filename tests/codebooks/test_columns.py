"""A document's sentences as ranges of tokens."""

from __future__ import annotations

from hearsay.codebooks.columns import sentences_of
from hearsay.language.words import tokenizer


def test_sentences_as_the_document_has_them() -> None:
    doc = tokenizer()("Guns fell silent. Talks began.\n\nNobody came.")
    for token in doc:
        token.is_sent_start = token.text in {"Guns", "Talks", "Nobody"}
    assert sentences_of(doc) == ((0, 4), (4, 8), (8, 11))
    assert sentences_of(doc) == tuple((sentence.start, sentence.end) for sentence in doc.sents)


def test_no_words_make_no_sentence() -> None:
    assert sentences_of(tokenizer()("")) == ()
