"""Rough sentences of an article, for dating alone: no model is asked, as dates come before the reader model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hearsay.records import Part

_BREAK = re.compile(r"(?<=[a-z0-9)\"”’][.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|won['’]t|plans?|planned|planning|scheduled|due|expected|expects?|until|till|by\s+(?:the\s+end\s+of\s+)?(?:19|20)\d\d|no\s+later\s+than|deadline|target|upcoming|forthcoming|coming|next|"
    r"expires?|expiring|through\s+20\d\d|ahead\s+of|aims?|intends?|set\s+to|going\s+to|to\s+be\s+\w+ed|to\s+be\s+held|as\s+early\s+as|extend(?:ed|s)?|from\s+now|mandate|proposed|promised|pledged|vowed|forecast|projected|should|must|could|may|might)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """A sentence's text, and where it starts in the article."""

    text: str
    start: int

    @cached_property
    def is_planned(self) -> bool:
        """Whether words of plans or the future stand in it."""
        return _FUTURE.search(self.text) is not None


def sentences_of(text: str, parts: Sequence[Part]) -> tuple[Sentence, ...]:
    """The sentences of the title, standfirst and body; captions are left out, as an archive picture's date is older or newer."""
    found: list[Sentence] = []
    for part in parts:
        if part.kind == "caption":
            continue
        words = text[part.start : part.end]
        start = 0
        for match in [*_BREAK.finditer(words), None]:
            end = match.start() if match else len(words)
            piece = words[start:end]
            if piece.strip():
                found.append(Sentence(piece, part.start + start))
            start = match.end() if match else len(words)
    return tuple(found)
