"""Words as the English treebanks cut them."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

import hearsay
from hearsay.language.words import tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lt. Col. Deng and Maj. Akol,", "Lt. Col. Deng and Maj. Akol ,"),
        ("Mirza et al., tents, etc.).", "Mirza et al. , tents , etc. ) ."),
        ("a counter-offensive, re-elected", "a counter-offensive , re-elected"),
        ("Anti-tank and non-combatant", "Anti-tank and non-combatant"),
        ("pro-Russian, non-EU", "pro - Russian , non - EU"),
        ("a 12-year-old, self-defence", "a 12 - year - old , self - defence"),
        ("[1]–[11] and (2010):", "[ 1 ] – [ 11 ] and ( 2010 ) :"),
        ("2020–21 and/or 24/7", "2020 – 21 and / or 24/7"),
        ('he said:"No." She said."Yes', 'he said : " No . " She said . " Yes'),
        ("the T-72s of the U.S.-led force.", "the T-72s of the U.S.-led force ."),
        ("He said no. In 1,200 cases", "He said no . In 1,200 cases"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert [token.text for token in tokenizer()(text)] == words.split()


@given(st.text(alphabet="aB1.,:;-–—()[]\"“”/' \n", max_size=60))
def test_no_character_is_lost(text: str) -> None:
    assert "".join(token.text_with_ws for token in tokenizer()(text)) == text


@pytest.mark.parametrize("mark", ["!", "[", "a:b", "-", "(a"])
def test_a_run_of_marks_is_cut_by_length(mark: str) -> None:
    text = f"Kabul said: {mark * 100_000} and left.\n\n{mark * 500}"
    words = tokenizer()(text)
    assert "".join(token.text_with_ws for token in words) == text
    assert len(words) < 2_500


@given(
    st.text(alphabet="ab. \n!", max_size=40), st.integers(401, 900), st.text(alphabet="ab. \n!", max_size=40)
)
def test_no_character_is_lost_around_a_run(before: str, length: int, after: str) -> None:
    text = before + "!" * length + after
    assert "".join(token.text_with_ws for token in tokenizer()(text)) == text


@given(st.text(alphabet=string.ascii_letters, min_size=1, max_size=20))
def test_no_pattern_finds_anything_in_plain_letters(word: str) -> None:
    # what cuts words is not asked about these
    given_by = tokenizer().Defaults
    assert not compile_prefix_regex(given_by.prefixes or ()).search(word)
    assert not compile_suffix_regex(given_by.suffixes or ()).search(word)
    assert not list(compile_infix_regex(given_by.infixes or ()).finditer(word))
    assert given_by.url_match is None or not given_by.url_match(word)


@given(st.text(alphabet=string.ascii_letters + ",:;!?)].$'’-5", min_size=1, max_size=12))
def test_marks_around_letters_are_those_that_the_patterns_find(word: str) -> None:
    given_by, cutter = tokenizer().Defaults, tokenizer().tokenizer.args[0]
    for pattern, look in (
        (compile_prefix_regex(given_by.prefixes or ()), cutter.prefix_search),
        (compile_suffix_regex(given_by.suffixes or ()), cutter.suffix_search),
    ):
        found, looked = pattern.search(word), look(word)
        assert (found and found.span()) == (looked and looked.span())


def test_nothing_asks_for_what_is_not_found_out_of_words() -> None:
    left_out = r"\.(?:is_(?:stop|ascii|bracket|quote|left_punct|right_punct|currency)|like_(?:url|email)|(?:shape|prefix|suffix)_)\b"
    package = Path(hearsay.__path__[0])
    stages = ("language", "codebooks", "mentions", "statements", "events")
    modules = [path for stage in stages for path in (package / stage).rglob("*.py")]
    asking = [path.name for path in modules if re.search(left_out, path.read_text("utf-8"))]
    assert not asking
    assert [
        token.text for token in tokenizer()("Ten men left Goma.") if token.like_num or token.is_title
    ] == ["Ten", "Goma"]
