"""UTF-8 that was once read as windows-1252 and saved again: "â€™" where an apostrophe stood."""

from __future__ import annotations

import re

# What each byte 0x80-0xFF turns into when UTF-8 is read as windows-1252; its five holes pass through as control characters.
_BYTE_OF = {bytes([b]).decode("cp1252", errors="ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTE_OF |= {chr(b): b for b in range(0x80, 0xA0)}


def _class(low: int, high: int) -> str:
    return "[" + "".join(re.escape(char) for char, byte in _BYTE_OF.items() if low <= byte <= high) + "]"


_CONTINUED = _class(0x80, 0xBF)
_LONG = f"{_class(0xE0, 0xEF)}{_CONTINUED}{{2}}|{_class(0xF0, 0xF4)}{_CONTINUED}{{3}}"
_SHORT = f"{_class(0xC2, 0xDF)}{_CONTINUED}"
_GARBLED = re.compile(f"(?:{_LONG}|{_SHORT})")
_CERTAIN = re.compile(f"(?:{_LONG})")

SHORT_FORMS_NEEDED = 3
"""Two-character forms alone ("Ã©") are believed only from this many on: a text about encodings has one or two."""


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
    for _ in range(rounds):
        forms = _GARBLED.findall(text)
        if not forms or (len(forms) < SHORT_FORMS_NEEDED and not _CERTAIN.search(text)):
            return text
        text = _GARBLED.sub(_repaired, text)
    return text


def _repaired(match: re.Match[str]) -> str:
    """One garbled character, or what stood there when its bytes make none (an overlong or surrogate form)."""
    try:
        return bytes(_BYTE_OF[char] for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
