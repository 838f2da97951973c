"""A headline that says what the body says is one statement, kept in the body's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from hearsay.records import Document
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.statements.spoken import Spoken

SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "and",
        "or",
        "that",
        "was",
        "is",
        "its",
        "it",
        "has",
        "have",
        "be",
        "for",
        "with",
        "by",
        "from",
        "at",
        "as",
        "their",
        "his",
        "her",
    ]
)
LIKE = 0.25
"""The share of a headline's words that the denial below must have to be the same one."""
KIN = {
    "accuse": {"criticize", "assert"},
    "criticize": {"accuse", "assert"},
    "offer": {"commit", "assert"},
    "commit": {"offer", "assert"},
}


def fold_headlines(document: Document, spoken: list[Spoken]) -> tuple[Spoken, ...]:
    """The statements without those of titles and headings that a paragraph repeats: same side, same or kindred act."""
    heads = [(part.start, part.end) for part in document.parts if part.kind in {"title", "heading"}]
    quotes = [(part.start, part.end) for part in document.parts if part.kind == "quote"]
    body = [each for each in spoken if not _within(each, heads) and not _within(each, quotes)]
    kept: list[Spoken] = []
    told_by: dict[str, str] = {}
    for each in spoken:
        if _within(each, heads):
            repeated = _repeated(each, body)
            if repeated is not None:
                told_by[each.statement.id] = repeated.statement.id
                continue
        if each.is_exchange and any(_is_same_exchange(each, other) for other in kept):
            continue  # "traded accusations over the clashes", told again further down
        if _within(each, quotes) and any(_same_words(each, other) for other in body):
            continue
        kept.append(each)
    # what a folded headline reports inside hangs on the statement that repeats it
    return tuple(
        each
        if each.statement.parent not in told_by
        else replace(
            each,
            statement=msgspec.structs.replace(each.statement, parent=told_by[each.statement.parent or ""]),
        )
        for each in kept
    )


def _repeated(title: Spoken, body: list[Spoken]) -> Spoken | None:
    """The statement of the body a headline tells before: of those that fit the one in the most like words.

    What a side denies in a headline is denied in the body in some of the same words, or not at all.
    """
    fitting = [other for other in body if _repeats(title, other)]
    if not fitting:
        return None
    best = max(fitting, key=lambda other: len(_words(title) & _words(other)))
    if title.statement.act != "deny":
        return best
    words = _words(title)
    return best if len(words & _words(best)) >= LIKE * len(words) else None


def _words(each: Spoken) -> set[str]:
    """The words of what is said, cut to stems, without the small ones."""
    return {
        w.strip(".,;:'\"“”")[:5] for span in each.statement.content for w in span.text.lower().split()
    } - SMALL


def _whole_words(each: Spoken) -> set[str]:
    """The words of what is said, as they stand, without the small ones."""
    return {w for span in each.statement.content for w in span.text.lower().split()} - SMALL


def _is_same_exchange(one: Spoken, other: Spoken) -> bool:
    """Whether both are accusations that the same side trades, with words in common or none."""
    speaker, before = one.statement.speaker, other.statement.speaker
    if not other.is_exchange or speaker is None or before is None or home(speaker) != home(before):
        return False
    words, others = _whole_words(one), _whole_words(other)
    return not words or not others or bool(words & others)


def _within(each: Spoken, ranges: list[tuple[int, int]]) -> bool:
    return any(start <= each.statement.evidence.start < end for start, end in ranges)


def _repeats(title: Spoken, other: Spoken) -> bool:
    one, two = title.statement, other.statement
    if one.speaker is None or two.speaker is None or one.speaker.country is None:
        return one.speaker is None and one.act == two.act
    if one.speaker.country != two.speaker.country:
        return False
    if one.act == two.act:
        return True
    # "Sudan accuses Kenya of arming rebels" is not repeated by "crates had been found in Khartoum"
    return two.act in KIN.get(one.act, set()) and (not _words(title) or bool(_words(title) & _words(other)))


def _same_words(pulled: Spoken, other: Spoken) -> bool:
    """Whether a pulled quotation is in the words of another statement."""
    words = _whole_words(pulled)
    return bool(words) and len(words & _whole_words(other)) >= 0.7 * len(words)
