"""Whatever the text: every layer points into it, sentences tile it, and what else is read makes no difference."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.language import annotate, annotate_one
from hearsay.language.annotated import Annotated
from hearsay.records import Document, Part, Published

NEWS = [
    "The army denied on Sunday that it had shelled Nyala.",
    "“We hit no one,” Colonel Issa Traoré told reporters in Gao.",
    "Rebels say 14 people died; the ministry puts the figure at 3",
    "KYIV, May 4 (Agency) -",
    "He couldn't say whether U.S.-made T-72s were used...",
]
ODD = [
    "\x00", "\x07", "\x1b[31m", "\x85", "\u2028", "\u2029", "\r\n", "\n", "\n\n", "\t", "\v\f", "\u00a0", "\u3000",  # control, white space
    "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f",  # zero width
    "e\u0301\u0323\u0301", "\u0301", "क्षि", "각",  # combining
    "🙂", "👩‍👩‍👧", "𝔄𝔯𝔪𝔶", "\U0010fffd", "🇺🇳",  # astral
    "\u202eabc\u202c", "قال الجيش إنه انسحب.", "הצבא הכחיש", "\u200f",  # right to left
    "軍は否定した。", "Հայաստան", "სოხუმი", "ﷺﬁⅧ", "ß", "İ", "ŉ",  # length changes with case
    "''", "``", '"', "”", "(((", "…", "—", "&amp;", "<b>", "http://a.b/c?d=e&f=%20#g", "@x_y", "#z",
]  # fmt: skip

pieces = st.one_of(st.sampled_from(NEWS), st.sampled_from(ODD), st.text(max_size=8))
texts = st.lists(st.tuples(pieces, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=14).map(
    lambda found: "".join(a + b for a, b in found)
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A text with parts that lie apart, in order, and need not cover it."""
    text = draw(texts)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(["title", "paragraph", "quote", "heading", "caption"])
    parts = [
        Part(kind=draw(kinds), start=a, end=b)
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        if text[a:b].strip()
    ]
    return document(text, tuple(parts))


def document(text: str, parts: tuple[Part, ...] = ()) -> Document:
    return Document(
        uri="test:1", title=None, outlet=None, agency=None, byline=None, language="en", text=text, sha256="0" * 64,
        parts=parts, published=Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None), updated=None, dateline=None,
    )  # fmt: skip


def layers(read: Annotated) -> dict[str, Any]:
    """Every layer in a form that can be compared."""
    found = {f.name: getattr(read, f.name) for f in dataclasses.fields(read)}
    del found["document"]
    return found | {"doc": read.doc.to_json(), "vectors": read.vectors.tobytes()}


def check(read: Annotated) -> None:
    doc, text = read.doc, read.document.text
    assert doc.text == text
    at = 0
    for token in doc:
        assert (token.idx, text[token.idx : token.idx + len(token)]) == (at, token.text)
        assert 0 <= token.head.i < len(doc)
        at = token.idx + len(token.text_with_ws)
    assert at == len(text)
    has_words = any(not t.is_space for t in doc)
    sentences = list(doc.sents) if has_words else []
    assert [s.start for s in sentences] == [0, *(s.end for s in sentences)][: len(sentences)]
    assert not sentences or sentences[-1].end == len(doc)
    assert len(sentences) == len(read.vectors)
    assert all(t.head in s for s in sentences for t in s)
    starts = {s.start for s in sentences}
    for part in read.document.parts:
        first = next((t.i for t in doc if t.idx >= part.start and not t.is_space), None)
        if first is not None and doc[first].idx < part.end:
            assert first in starts or all(
                doc[i].is_space for i in range(max(s for s in starts if s <= first), first)
            )
    for entity in doc.ents:
        assert text[entity.start_char : entity.end_char] == entity.text
        assert entity.text.strip()
    for saying in read.attributions:
        assert 0 <= saying.score <= 1
        for start, end in (*saying.sources, *saying.cue, *saying.contents):
            assert 0 <= start < end <= len(doc)
            assert not doc[start].is_space


@given(documents())
@settings(max_examples=60, deadline=None)
def test_offsets_survive_anything(given_document: Document) -> None:
    check(annotate_one(given_document))


@pytest.mark.parametrize(
    "text",
    [
        "Ж" * 5000,
        "The army " + "x" * 5000 + " said no.",
        "\u0301" * 5000,
        "🙂" * 1500,
        "a\u200b" * 1200 + " denied it",
        "( " * 800,
        "\n" * 3000 + "Bamako",
        "He said that " * 300,
        "قال " * 400,
    ],
    ids=[
        "cyrillic",
        "inside",
        "combining",
        "astral",
        "zero-width",
        "brackets",
        "breaks",
        "endless",
        "arabic",
    ],
)
def test_long_words_and_sentences(text: str) -> None:
    check(annotate_one(document(text)))


@given(
    st.lists(documents(), min_size=2, max_size=4).flatmap(
        lambda d: st.tuples(st.just(d), st.permutations(range(len(d))))
    )
)
@settings(max_examples=25, deadline=None)
def test_what_else_is_read_and_in_which_order_changes_nothing(
    batch: tuple[list[Document], list[int]],
) -> None:
    given_documents, order = batch
    alone = [layers(annotate_one(d)) for d in given_documents]
    together = list(annotate(given_documents))
    assert [r.document for r in together] == given_documents
    assert [layers(r) for r in together] == alone
    shuffled = list(annotate(given_documents[i] for i in order))
    assert [layers(r) for r in shuffled] == [alone[i] for i in order]


def test_a_long_document_reads_the_same_beside_short_ones() -> None:
    long, short = document("\n\n".join(NEWS * 30)), document(NEWS[1])
    alone = [layers(annotate_one(d)) for d in (short, long)]
    assert [layers(r) for r in annotate([short, long, short])] == [alone[0], alone[1], alone[0]]
