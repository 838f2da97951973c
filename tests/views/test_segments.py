"""Cutting a text at its marks loses nothing; sentences are found around spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.views.segments import Mark, Segment, segments, sentence_around
from tests.views.made import document

MARKS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 20), st.sampled_from(["cue", "content", "trigger"])).map(
        lambda m: Mark(m[0], m[0] + m[1], m[2])
    )
)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40), MARKS)
def test_the_pieces_joined_are_the_text(text: str, a: int, b: int, marks: list[Mark]) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    pieces = segments(text, start, end, marks)
    assert "".join(piece.text for piece in pieces) == text[start:end]
    assert all(piece.text for piece in pieces)


def test_marks_that_overlap_are_both_on_the_shared_piece() -> None:
    assert segments("Mali denied it", 0, 14, [Mark(0, 11, "content"), Mark(5, 14, "cue")]) == (
        Segment("Mali ", ("content",)),
        Segment("denied", ("content", "cue")),
        Segment(" it", ("cue",)),
    )


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation() -> None:
    doc = document(
        "It rained. Troops of the U.S. Army under Lt. Gen. Idris left on Monday. Mali denied it.",
        title="Rain",
        uri="x",
        outlet="o",
    )
    start = doc.text.index("left")
    sentence = sentence_around(doc, doc.span(start, start + 4))
    assert sentence.text == "Troops of the U.S. Army under Lt. Gen. Idris left on Monday."


def test_a_quoted_sentence_keeps_its_closing_mark() -> None:
    doc = document('"We left on Monday." Mali denied it.', title="Rain", uri="x", outlet="o")
    start = doc.text.index("left")
    assert sentence_around(doc, doc.span(start, start + 4)).text == '"We left on Monday."'


@given(st.text(alphabet='ab. A"!?', min_size=1, max_size=60), st.data())
def test_the_sentence_covers_its_span_and_stays_in_its_paragraph(text: str, data: st.DataObject) -> None:
    doc = document(text, title="T", uri="x", outlet="o")
    low = len("T\n\n")
    start = data.draw(st.integers(low, len(doc.text) - 1))
    span = doc.span(start, data.draw(st.integers(start + 1, len(doc.text))))
    found = sentence_around(doc, span)
    assert low <= found.start <= span.start < span.end <= found.end <= len(doc.text)
