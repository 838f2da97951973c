"""Ministries the table does not list: "Ministry of Culture", "the tourism ministry"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from hearsay.gazetteer import Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINS = {"and", "&", ",", "the"}
_LONGEST = 7


def whole_ministry(doc: Doc, start: int, end: int, names: Collection[int]) -> tuple[int, int, Role] | None:
    """The ministry that the bare word "ministry" at ``doc[start:end]`` is part of, with what it looks after.

    "The Ministry of Water and Power of Chad" is one body of Chad; read as "the ministry" alone it would take the country of
    whichever ministry was named before.

    Args:
        names: Tokens of known names; no ministry's own words.

    Returns:
        Its tokens and its role; None where nothing says which ministry it is.
    """
    if end < len(doc) and doc[end].lower_ in ("of", "for"):
        stop = _after(doc, end + 1, names, is_proper=doc[start].text[:1].isupper())
        if stop > end + 1:
            return start, stop, _role(doc, doc[start:stop].text, end + 1, stop)
    first = _before(doc, start, names)
    return (first, end, _role(doc, doc[first:end].text, first, start)) if first < start else None


def _after(doc: Doc, at: int, names: Collection[int], *, is_proper: bool) -> int:
    """The end of the words after "of"; in a proper name all are capitals ("Ministry of Youth and Sport")."""
    end = at
    while at < len(doc) and at - end < 3 and at not in names:
        token = doc[at]
        if token.lower_ in _JOINS and is_proper:
            at += 1
        elif token.is_alpha and (token.text[:1].isupper() if is_proper else token.pos_ == "NOUN"):
            at += 1
            end = at
            if not is_proper:
                break
        else:
            break
    return end


def _before(doc: Doc, at: int, names: Collection[int]) -> int:
    """The start of the words before "ministry": the one noun of "culture ministry", or two joined by "and"."""
    is_proper = doc[at].text[:1].isupper()
    first = at
    while at - 1 >= 0 and first - at < _LONGEST and at - 1 not in names:
        token = doc[at - 1]
        is_joined = doc[at].lower_ == "and" or doc[at - 2 : at - 1].text == "and"
        is_word = token.pos_ in ("NOUN", "PROPN") or (is_proper and is_joined)
        if token.is_alpha and is_word and token.text[:1].isupper() == is_proper:
            at = first = at - 1
            if not is_proper and not (at > 1 and doc[at - 1].lower_ == "and" and doc[at - 2].pos_ == "NOUN"):
                break
        elif token.lower_ == "and" and first == at and at > 1 and _may_join(doc[at - 2], is_proper=is_proper):
            at -= 1
        else:
            break
    return first


def _may_join(token: Token, *, is_proper: bool) -> bool:
    """Whether a word can stand before the "and" of a ministry: "the Foreign and Expatriates Ministry"."""
    return token.pos_ in ("NOUN", "PROPN") or (
        is_proper and token.text[:1].isupper() and token.text not in ("The", "A")
    )


def _role(doc: Doc, phrase: str, start: int, end: int) -> Role:
    words = [
        token.text.capitalize() if token.is_lower and token.lower_ not in _JOINS else token.text
        for token in doc[start:end]
    ]
    name = " ".join(words).replace(" ,", ",")
    return Role(phrase.lower(), "body", "GOV", f"Ministry of {name} of {{}}")
