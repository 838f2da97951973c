"""Repairs inside paragraphs: sentences fused without a stop, sign-offs and "Read more" left at the end."""

from __future__ import annotations

import re

from hearsay.pages.metadata.agencies import sign_off_agency

# A capital inside a sentence without a stop before it: only words that no name starts with, and only before a small letter
# ("... out of the town Since the spring, ..."). "The" needs care: "the daily The Standard reported" is no new sentence.
_FUSED = re.compile(
    # What stands before the white space is asked second: white space alone is soon found.
    r"\s(?<=[a-z0-9’'”)]\s)\s*(?=(?:After|Although|And|Before|But|Despite|During|For|However|If|In|It|Its|On|Since|Some|That|The|Their|There|These|They|This|Those|Though|Under|Until|When|While|With|He|She|His|Her|We|At|As|By|From|Last|Earlier|Meanwhile|According)\s+(?:[a-z]{2,}|\d{4}s?)\b)"
)
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])(?=(?:[A-Z][a-z]+)\s)|(?<=[a-z]{2}[.!?][\"”])(?=[A-Z][a-z]+\s)")
_MAY_BE_GLUED = re.compile(r"[.!?][\"”]?[A-Z]")
_TAIL = re.compile(
    r"\s*(?:[\[(]?(?:read more|continue reading|read the full (?:story|article)|see more|learn more|source link|advertisement|share this(?: article)?|click here for more)[\])]?\s*(?:\.\.\.|…|»|→|>)*)\s*$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?<=[.!?\"”)])\s+Share (?:this|on|via)\b[^.!?]{0,80}$")
_DESK = re.compile(
    r"\s*\((?:additional )?(?:reporting|writing|editing|compiled|translated|edited|reported|written)\b[^()]{3,200}\)\s*$",
    re.IGNORECASE,
)
_END_MARK = re.compile(r"\s*(?:###+|\*\*\*+|-30-|-0-|—\s*ends\s*—|/ends/?|#ENDS)\s*$", re.IGNORECASE)

_END = 200
"""Characters at a paragraph's end that are looked at for what does not belong to it."""


def split_fused(paragraph: str) -> tuple[str, ...]:
    """The paragraph, cut where a sentence starts without a stop before it.

    A spun or badly copied page runs sentences together ("... held talks Since then both sides ..."); a cut lets every later stage see
    two. Nothing is added or taken away but white space.

    >>> split_fused("Rebels held the town for weeks Since then they have withdrawn.")
    ('Rebels held the town for weeks', 'Since then they have withdrawn.')
    """
    pieces: list[str] = []
    start = 0
    for match in _FUSED.finditer(paragraph):
        # Only the words around it are looked at: a page may hold a paragraph of a megabyte.
        before = paragraph[max(start, match.start() - 400) : match.start()]
        after = paragraph[match.end() : match.end() + 200]
        # Titles of works and laws hold such words as well; a piece of a sentence is longer.
        if len(before.split()) < 4 or len(after.split()) < 4 or _is_titled(before):
            continue
        pieces.append(paragraph[start : match.start()])
        start = match.end()
    pieces.append(paragraph[start:])
    return tuple(piece for part in pieces for piece in _unglued(part))


def trim_end(paragraph: str) -> str:
    """The paragraph without an agency's sign-off, desk credits or "Read more" after its last sentence.

    >>> trim_end("Both sides denied it. (AFP)")
    'Both sides denied it.'
    """
    text = paragraph
    if len(paragraph.split()) > 6:
        text = paragraph[:-_END] + _END_MARK.sub("", _TAIL.sub("", paragraph[-_END:]))
    text = _DESK.sub("", _SHARE.sub("", text))
    tail = re.search(r"(?<=[.!?”\"’'])\s*[(\[/–—-]{1,2}\s*[^()\[\].–—]{2,40}?\s*[)\]/.]*$", text)
    if tail and tail.start() > 20 and sign_off_agency(text):
        text = text[: tail.start()]
    return text.strip()


def _is_titled(before: str) -> bool:
    """Whether the capital is part of a run of capitals ("... of Research In the ..."), or of a quotation that opens there."""
    last = before.split()[-1]
    return (
        last[:1].isupper()
        or before.count("“") > before.count("”")
        or (before.count('"') % 2 == 1 and len(before.split('"')[-1].split()) < 4)
    )


def _unglued(part: str) -> tuple[str, ...]:
    """Sentences with no space between stop and capital ("agreed.The army") get a line each, as white space is all that may be added."""
    if _MAY_BE_GLUED.search(part):  # a tenth of what the pattern takes, and rarely found
        pieces = [piece.strip() for piece in _GLUED.split(part)]
        if len(pieces) > 1 and all(len(piece.split()) >= 4 for piece in pieces):
            return tuple(pieces)
    return (part,) if part.strip() else ()
