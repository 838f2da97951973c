"""What a mention says its holder is: "the minister" fits "Foreign Minister of Togo Kossi Adom", "the envoy" does not."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})
REACH = 16
"""A title stands at most so many words before its name."""
_JOINS = frozenset({"of", "for", "to", "the", "and", "'s", "’s", "-", "–"})
_PARTS = frozenset({"of", "for", "to"})
_STEM = 5


@dataclass(frozen=True, slots=True)
class Title:
    """A description.

    Attributes:
        office: its head word and what stands before that, without case: "foreign", "minister".
        words: of all its words the first letters, so that "Togo" and "Togolese" are one.
    """

    office: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, office: Iterable[str], rest: Iterable[str]) -> Title:
        """From the words of office and complement."""
        return _title(tuple(office), tuple(rest))


@functools.lru_cache(maxsize=4096)  # a page says mostly the same few again
def _title(office: tuple[str, ...], rest: tuple[str, ...]) -> Title:
    low = frozenset(w.casefold() for w in office)
    return Title(low, stems(low) | stems(rest))


def stems(words: Iterable[str]) -> frozenset[str]:
    """Words without case by their first letters."""
    return frozenset(w.casefold()[:_STEM] for w in words)


def title_before(words: Sequence[str], pos: Sequence[str], start: int) -> Title | None:
    """The title that stands right before a name that begins at ``start``: "Minister of Defence" before "Kossi Adom".

    >>> words = "met Deputy Head of the Office Lena Moss".split()
    >>> found = title_before(words, ["VERB", "ADJ", "NOUN", "ADP", "DET", "NOUN", "PROPN", "PROPN"], 6)
    >>> sorted(found.office), sorted(found.words)
    (['deputy', 'head'], ['deput', 'head', 'offic'])
    """
    first, end = _title_span(words, pos, start)
    if first == start:
        return None
    return Title.of(
        (words[i] for i in range(first, end) if pos[i] in CONTENT),
        (words[i] for i in range(end, start) if pos[i] in CONTENT),
    )


def title_head(words: Sequence[str], pos: Sequence[str], start: int) -> int | None:
    """The head word of the title before a name that begins at ``start``; None for no title."""
    first, end = _title_span(words, pos, start)
    return end - 1 if first < end and pos[end - 1] in CONTENT else None


def _title_span(words: Sequence[str], pos: Sequence[str], start: int) -> tuple[int, int]:
    """Where the title before a name begins and where its office ends; the name's own start where there is none."""
    first = start
    while first > 0 and start - first < REACH:
        if pos[first - 1] not in CONTENT and words[first - 1].lower() not in _JOINS:
            break
        first -= 1
    while first < start and pos[first] not in CONTENT:
        first += 1
    return first, next((i for i in range(first, start) if words[i].lower() in _PARTS), start)


def is_other_word(head: str) -> bool:
    """Whether a head word can fit titles that do not have it in their office; see ``fit``."""
    return head.casefold() in _listed()


def offices_asked(heads: Iterable[str]) -> frozenset[str]:
    """Words of which a title has some in its office wherever one of the descriptions with these head words fits it; see ``fit``."""
    low = {head.casefold() for head in heads}
    return frozenset(low.union(*(holders for head in low for _, holders in _listed().get(head, ()))))


def fit(head: str, modifiers: frozenset[str], title: Title) -> int:
    """How well a description fits a title: 2 all of it, 1 its head word, 0 not at all.

    Args:
        head: the head word of the description.
        modifiers: stems of its other words.
        title: of another mention.
    """
    low = head.casefold()
    for complement, holders in _listed().get(low, ()):
        if complement <= modifiers and holders & title.office:
            return 2 if modifiers - complement <= title.words else 1
    if low not in title.office:
        return 0
    if modifiers <= title.words:
        return 2
    others = title.words - stems([low])
    # "The head of state" is not the head of the administration.
    return 1 if not others or others & modifiers else 0


@functools.cache
def _listed() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """titles.tsv by head word: stems of the complement, holders."""
    lines = resources.files("hearsay.language").joinpath("titles.tsv").read_text("utf-8").splitlines()
    listed: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            phrase, holders = line.split("\t")
            words = phrase.split()
            listed.setdefault(words[0], []).append((stems(words[2:]), frozenset(holders.split())))
    return listed
