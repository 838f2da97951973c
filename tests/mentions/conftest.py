"""Documents for the tests: words alone, or words with a tree written by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from hearsay.language import Annotated
from hearsay.records import Document, Part, Published

Annotate = Callable[..., Annotated]
TOKENIZER = spacy.blank("en")


def document(text: str, published: Published) -> Document:
    return Document(
        uri="page.html", title=None, outlet=None, agency=None, byline=None, language="en", text=text, sha256="0",
        parts=(Part("paragraph", 0, len(text)),), published=published, updated=None, dateline=None,
    )  # fmt: skip


@pytest.fixture
def words() -> Annotate:
    """A document with tokens and nothing else: every rule must have a way by the words alone."""

    def build(
        text: str, day: str | None = "2023-04-20", low: str | None = None, high: str | None = None
    ) -> Annotated:
        published = Published(
            date=day, time=None, zone=None, basis="stated" if day else "inferred", low=low, high=high
        )
        doc = TOKENIZER.make_doc(text)
        none = np.zeros((1, 384), np.float32)
        return Annotated(doc, (), (), (), (), ("",) * len(doc), none, document(text, published), "none")

    return build


@pytest.fixture
def tree() -> Annotate:
    """A document from "word|POS|head|relation" rows, heads counted from 1 inside the sentence, 0 the root; a dot ends it.

    ``entities``: (first token, end, label).
    """

    def build(
        *sentences: str, day: str = "2023-04-20", entities: tuple[tuple[int, int, str], ...] = ()
    ) -> Annotated:
        forms: list[str] = []
        tags: list[str] = []
        heads: list[int] = []
        relations: list[str] = []
        starts: list[bool] = []
        lemmas: list[str] = []
        for sentence in sentences:
            offset = len(forms)
            for index, row in enumerate(sentence.split()):
                form, tag, head, relation, *lemma = row.split("|")
                forms.append(form)
                tags.append(tag)
                heads.append(offset + int(head) - 1 if head != "0" else offset + index)
                relations.append("ROOT" if head == "0" else relation)
                starts.append(index == 0)
                lemmas.append(lemma[0] if lemma else form.lower())
        doc = Doc(
            TOKENIZER.vocab,
            words=forms,
            pos=tags,
            heads=heads,
            deps=relations,
            lemmas=lemmas,
            sent_starts=starts,
        )
        doc.ents = [SpacySpan(doc, start, end, label) for start, end, label in entities]
        published = Published(date=day, time=None, zone=None, basis="stated", low=None, high=None)
        none = np.zeros((len(sentences), 384), np.float32)
        return Annotated(doc, (), (), (), (), ("",) * len(doc), none, document(doc.text, published), "none")

    return build
