"""A document's words read once."""

from __future__ import annotations

from hearsay.language.words import tokenizer
from hearsay.mentions.words import lowered, text_of, words_of


def test_words_as_the_document_has_them() -> None:
    doc = tokenizer()("Guns fell SILENT.")
    assert text_of(doc) == "Guns fell SILENT."
    assert words_of(doc) == ("Guns", "fell", "SILENT", ".")
    assert lowered(doc) == ("guns", "fell", "silent", ".")


def test_another_document_is_read_anew() -> None:
    first, second = tokenizer()("One."), tokenizer()("Two.")
    assert [words_of(first), words_of(second), words_of(first)] == [("One", "."), ("Two", "."), ("One", ".")]
