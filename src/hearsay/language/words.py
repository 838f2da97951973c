"""Text to words: spaCy's English tokenizer, with what news and the English treebanks write otherwise.

The treebanks the reader model learnt from keep an abbreviation's full stop ("Lt. Col.", "et al.") and a prefix before a
common word ("counter-offensive", "re-elected") in one word, and cut brackets, ranges and "and/or" apart. spaCy's own
rules split or keep them the other way round, and know smileys that only turn "(2010):" into one.
"""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import TYPE_CHECKING, Any

from hearsay.language.spacy_core import load_spacy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from re import Pattern

    from spacy.language import Language
    from spacy.tokens import Doc


LONGEST = 400
"""So many characters at most make one word: longer than any address a sentence holds."""
_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")


_OF_A_WORD = (
    "LOWER",
    "NORM",
    "IS_ALPHA",
    "IS_LOWER",
    "IS_UPPER",
    "IS_TITLE",
    "IS_PUNCT",
    "IS_SPACE",
    "IS_DIGIT",
    "LIKE_NUM",
)
"""What spaCy is to find out of each new word; shapes, addresses and stop words, which nothing asks for, took two thirds of the time."""


@functools.cache
def tokenizer() -> Language:
    """The tokenizer, no model.

    >>> [token.text for token in tokenizer()('Lt. Col. Deng said:"No counter-attack [1]" and/or etc.')]
    ['Lt.', 'Col.', 'Deng', 'said', ':', '"', 'No', 'counter-attack', '[', '1', ']', '"', 'and', '/', 'or', 'etc.']
    """
    load_spacy()
    from spacy.attrs import intify_attr  # type: ignore[import-not-found]
    from spacy.lang.en import English

    nlp = English(create_tokenizer=_cutter)
    vocab: Any = nlp.vocab  # spaCy's types leave the table out
    asked = [intify_attr(name) for name in _OF_A_WORD]
    vocab.lex_attr_getters = {attribute: vocab.lex_attr_getters[attribute] for attribute in asked}
    return nlp


def _cutter(nlp: Language) -> Callable[[str], Doc]:
    from spacy.lang.tokenizer_exceptions import emoticons
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    given, table = nlp.Defaults, _table()
    exceptions = given.tokenizer_exceptions or {}
    rules = {word: parts for word, parts in exceptions.items() if word != "and/or" and word not in emoticons}
    cutter = Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=_before_letters(compile_prefix_regex(given.prefixes or ()).search),
        suffix_search=_behind_letters(compile_suffix_regex(given.suffixes or ()).search),
        infix_finditer=_in_marked(
            compile_infix_regex(_infixes(given.infixes or (), table["prefix"])).finditer, ()
        ),
        token_match=given.token_match,
        url_match=_in_marked(given.url_match, None) if given.url_match else None,
    )
    for abbreviation in table["abbreviation"]:
        cutter.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    return functools.partial(_cut, cutter, nlp)


def _in_marked(look: Callable[[str], object], nothing: object) -> Callable[[str], object]:
    """A look for marks that is spared a word of plain letters, in which every one of spaCy's patterns finds nothing."""

    def found(word: str) -> object:
        return nothing if word.isalpha() and word.isascii() else look(word)

    return found


def _before_letters(look: Callable[[str], object]) -> Callable[[str], object]:
    """A look for marks before a word that is spared where a letter is first: of those only currencies have one, as in "US$5"."""

    def found(word: str) -> object:
        return None if word.isascii() and word[:1].isalpha() and "$" not in word else look(word)

    return found


def _behind_letters(look: Callable[[str], object]) -> Callable[[str], object]:
    """A look for marks behind a word that is spared where a plain one stands behind nothing but letters, which most are."""

    def found(word: str) -> object:
        if word.isascii():
            if word.isalpha():
                return None
            if word[-1:] in _BEHIND and word[:-1].isalpha():
                return _ANY.match(word, len(word) - 1)
        return look(word)

    return found


_BEHIND = frozenset(",:;!?)]")
_ANY = re.compile(".")


def _cut(cutter: Callable[[str], Doc], nlp: Language, text: str) -> Doc:
    """The text cut into words; a run without white space longer than any word is cut by length.

    spaCy takes a run's marks off one at a time and looks at the rest again: 100,000 exclamation marks, which a hostile page
    can hold, would take it twenty minutes.
    """
    from spacy.tokens import Doc

    if max(map(len, text.split()), default=0) <= LONGEST:
        return cutter(text)
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for run in [*(match.span() for match in _RUN.finditer(text)), (len(text), len(text))]:
        part = cutter(text[at : run[0]])
        words += [token.text for token in part]
        spaces += [token.whitespace_ != "" for token in part]
        pieces = [text[i : min(i + LONGEST, run[1])] for i in range(run[0], run[1], LONGEST)]
        words += pieces
        spaces += [False] * len(pieces)
        at = run[1]
        if pieces and text[at : at + 1] == " ":
            spaces[-1] = True
            at += 1
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _infixes(given: Sequence[str | Pattern[str]], prefixes: tuple[str, ...]) -> list[str | Pattern[str]]:
    """spaCy's patterns of what cuts a word inside, with its hyphens kept behind prefixes."""
    from spacy.lang.char_classes import ALPHA, ALPHA_UPPER, HYPHENS

    no_prefix = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.title()})" for prefix in prefixes)
    return [
        *(pattern for pattern in given if HYPHENS not in str(pattern)),
        rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA}0-9]){no_prefix}(?:{HYPHENS})(?=[{ALPHA}])",
        r"(?<=[0-9])[–—](?=[0-9])",
        r"[\[\]]",
        # Dumps lose the space between a saying and its quotation: 'said:"We'.
        rf"(?<=[{ALPHA}0-9])[:;.,!?](?=[\"“(\[])",
        rf"(?<=[:;.,!?])[\"“(](?=[{ALPHA}0-9])",
    ]


def _table() -> dict[str, tuple[str, ...]]:
    text = resources.files("hearsay.language").joinpath("words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {kind: tuple(words.split()) for kind, words in rows}
