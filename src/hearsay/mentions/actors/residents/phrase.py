"""The words that say who somebody is: the noun phrase around a name, and the apposition on either side of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from hearsay.mentions.actors.residents.page import SEGMENT, Page
from hearsay.mentions.found import FoundActor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_ARTICLES = ("a", "an", "the", "its", "their")
_OPENERS = {"who", "whose", "which", "that", "whom", "where", "when", "while", "as", "after", "before", "because", "than", "but", "if"}  # fmt: skip


def segment(page: Page, found: FoundActor) -> tuple[int, int]:
    """The words that say who somebody is: the noun phrase around a name, and the apposition on either side of it."""
    doc = page.doc
    first, last = page.sentences[max(0, bisect_right(page.starts, found.start) - 1)]
    start, commas = found.start, 0
    # "... a water pipe, X, a member of the group": what stands behind tells who X is
    is_told = (
        doc[found.end : found.end + 1].text == "," and doc[found.end + 1 : found.end + 2].text in _ARTICLES
    )
    while start > max(first, found.start - SEGMENT):
        token = doc[start - 1]
        is_office = (found.actor.role or ",").lower() in found.actor.text.lower()
        if token.text == "," and start == found.start and found.actor.kind == "person" and not is_office:
            if is_told:
                break
            commas += 1
        elif _breaks(token):
            break
        start -= 1
    if commas and not any(token.pos_ in ("NOUN", "PROPN") for token in doc[start : found.start]):
        start = found.start
    end, commas = found.end, 0
    if doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text.isdigit() and end + 2 < last:
        end += 2  # "X, 43, a shopkeeper"
    behind = end
    while end < min(last, found.end + SEGMENT):
        token = doc[end]
        if (
            token.text == ","
            and end == behind
            and found.actor.kind == "person"
            and not _commas(doc, start, found)
        ):
            commas += 1
        elif _breaks(token):
            break
        end += 1
    return start, end


def _breaks(token: Token) -> bool:
    """Whether a word ends the noun phrase around a name."""
    if token.text in {",", ".", ";", ":", '"', "”", "“", "(", ")", "–", "—", "-"} and not (
        token.text in "-–" and not token.whitespace_
    ):
        return True
    if token.lower_ in _OPENERS:
        return True
    return (
        token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound") and token.lower_ != "based"
    )


def _commas(doc: Doc, start: int, found: FoundActor) -> bool:
    """Whether the words before a name already are an apposition: "a baker, X"."""
    return found.start > start and doc[found.start - 1].text == ","
