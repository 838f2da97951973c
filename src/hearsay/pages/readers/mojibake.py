"""UTF-8 that was once read as windows-1252 and saved again: "â€™" where an apostrophe stood."""

from __future__ import annotations

import re

# What each byte 0x80-0xFF turns into when UTF-8 is read as windows-1252; its five holes pass through as control characters.
_BYTE_OF = {bytes([b]).decode("cp1252", errors="ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTE_OF |= {chr(b): b for b in range(0x80, 0xA0)}


def _class(low: int, high: int) -> str:
    return "[" + "".join(re.escape(char) for char, byte in _BYTE_OF.items() if low <= byte <= high) + "]"


_CONTINUED = _class(0x80, 0xBF)
# Punctuation from U+2000 on, the euro and other signs, and emoji: no language writes "â€" or "ðŸ".
_CERTAIN = f"{_class(0xE2, 0xE2)}{_class(0x80, 0x84)}{_CONTINUED}|{_class(0xF0, 0xF0)}{_class(0x9F, 0x9F)}{_CONTINUED}{{2}}"
_SURE = re.compile(f"(?:{_CERTAIN})")
_ANY = re.compile(f"(?:{_CERTAIN}|{_class(0xC2, 0xDF)}{_CONTINUED})")
_PAST_ASCII = re.compile("[^\x00-\x7f]")

FORMS_NEEDED = 3
"""Two-character forms alone ("Ã©") are believed only from this many on: a text about encodings has one or two."""

FORMS_SHARE = 0.8
"""And only where they hold this share of all characters past ASCII: a system garbles a whole text, not a word of it.

Three-character forms of other letters are left alone: "café”…" is one, and English."""


def repair_mojibake(text: str, *, rounds: int = 2) -> str:
    """The text with garbled characters put right; the same text where nothing is garbled.

    Args:
        text: Any text.
        rounds: How many times it may have been garbled; twice happens where two systems each get it wrong.

    >>> repair_mojibake("the minister\\u00e2\\u20ac\\u2122s words")
    'the minister’s words'
    >>> repair_mojibake("a café in Goris")
    'a café in Goris'
    """
    if text.isascii():
        return text
    for _ in range(rounds):
        if not _SURE.search(text):
            forms = len(_ANY.findall(text))
            if forms < FORMS_NEEDED or 2 * forms < FORMS_SHARE * len(_PAST_ASCII.findall(text)):
                return text
        text = _ANY.sub(_repaired, text)
    return text


def _repaired(match: re.Match[str]) -> str:
    """One garbled character, or what stood there when its bytes make none (an overlong form)."""
    try:
        return bytes(_BYTE_OF[char] for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
