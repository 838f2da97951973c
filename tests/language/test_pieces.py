from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.language.model import shipped_model
from hearsay.language.pieces import (
    CASES,
    MAX_PIECES_A_WORD,
    NEWLINE,
    SHAPES,
    SPACE,
    case_pattern,
    lay_out,
    shape,
    word_pieces,
)


def test_case_patterns_keep_what_uncased_pieces_lose() -> None:
    words = ["Darfur", "RSF", "iPhone", "2023", "T-90", "market", "“", "I", "नमस्ते", "🙂"]
    assert [CASES[case_pattern(w)] for w in words] == [
        "title", "upper", "mixed", "digits", "alphanumeric", "lower", "punctuation", "initial", "other", "other",
    ]  # fmt: skip


def test_shapes_are_distinct_and_within_the_table() -> None:
    every = {shape(case, before) for case in range(len(CASES)) for before in (0, SPACE, NEWLINE)}
    assert len(every) == 3 * len(CASES)
    assert min(every) > 0 and max(every) < SHAPES


@settings(deadline=None)  # the first example loads the model
@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=12))
def test_every_word_has_pieces_and_the_first_ones_are_marked(words: list[str]) -> None:
    pieces = word_pieces(shipped_model().tokenizer, words)
    assert len(pieces) == len(words)
    assert all(1 <= len(p) <= MAX_PIECES_A_WORD for p in pieces)
    laid = lay_out(pieces, [7] * len(words))
    assert len(laid.ids) == len(laid.shapes) == sum(map(len, pieces))
    assert [laid.ids[i] for i in laid.first] == [p[0] for p in pieces]
    assert laid.shapes.count(7) == len(words)


def test_what_is_remembered_of_words_changes_nothing() -> None:
    tokenizer, known = shipped_model().tokenizer, dict[str, list[int]]()
    first = word_pieces(tokenizer, ["Bosaso", "said", "Bosaso"], known)
    again = word_pieces(tokenizer, ["said", "Qardho", "Bosaso"], known)
    assert first == word_pieces(tokenizer, ["Bosaso", "said", "Bosaso"])
    assert again == word_pieces(tokenizer, ["said", "Qardho", "Bosaso"])
    assert set(known) == {"Bosaso", "said", "Qardho"}


def test_a_cut_is_the_layout_of_its_words_alone() -> None:
    pieces, shapes = [[5], [6, 7, 8], [9], [10, 11]], [1, 2, 3, 4]
    laid = lay_out(pieces, shapes)
    assert laid.cut(1, 3) == lay_out(pieces[1:3], shapes[1:3])
    assert laid.cut(2, 4) == lay_out(pieces[2:], shapes[2:])
