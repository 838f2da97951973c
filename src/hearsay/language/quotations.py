"""The closing quotation mark that a content leaves outside: ``called them "a provocation`` wants its second mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hearsay.language.annotated import Span

_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'
_BEFORE_MARK = frozenset(",.")


def close_quotation(words: Sequence[str], span: Span) -> Span:
    """The span with the mark that closes its open quotation, where that mark is the next word or the next but a comma or stop.

    Measured on half of PolNeAR's development part: exact content .643 without, .645 with.

    >>> close_quotation(['it', 'was', '“', 'baseless', '.', '”'], (0, 4))
    (0, 6)
    """
    start, end = span
    inside = words[start:end]
    curly = inside.count(_OPENING) > inside.count(_CLOSING)
    straight = inside.count(_STRAIGHT) % 2 == 1
    for past in (end, end + 1):
        if past >= len(words):
            return span
        if (curly and words[past] == _CLOSING) or (straight and words[past] == _STRAIGHT):
            return start, past + 1
        if words[past] not in _BEFORE_MARK:
            return span
    return span
