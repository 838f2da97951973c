"""Capitalised words that make one name: "Abdel Fattah al-Burhan", "Park Sang-min"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.times.words import WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARTICLES = {
    "al",
    "el",
    "bin",
    "ibn",
    "ben",
    "abu",
    "van",
    "von",
    "de",
    "der",
    "da",
    "di",
    "du",
    "la",
    "le",
    "ould",
    "-",
    "–",
    "ag",
    "ur",
    "ul",
    "'",
    "’",
}
_STOP_WORDS = {"The", "A", "An", "In", "On", "But", "And", "He", "She", "It", "This", "That", "They", "We", "I", "For", "At", "As", "If", "When", "Says", "Said"}  # fmt: skip
# "Paris-based", "Tehran-backed": words behind a hyphen that are no part of a name.
_NO_SYLLABLES = {"led", "backed", "based", "born", "era", "style", "run", "held", "made", "wide", "like", "bound", "area", "elect"}  # fmt: skip


def is_second_half(doc: Doc, at: int) -> bool:
    """The "min" of "Park Sang-min": a given name's second syllable, written small."""
    token = doc[at]
    return (
        at > 1
        and doc[at - 1].text in ("-", "‑")
        and not doc[at - 1].whitespace_
        and not doc[at - 2].whitespace_
        and doc[at - 2].text.istitle()
        and token.is_alpha
        and token.is_lower
        and len(token) < 7
        and token.text not in _NO_SYLLABLES
    )


def name_run(doc: Doc, start: int, taken: set[int]) -> tuple[int, int] | None:
    """Capitalised words from a token on, at most five, with particles inside ("Abdel Fattah al-Burhan")."""
    end = start
    while end < len(doc) and end - start < 6 and (end not in taken or _is_surname(doc, start, end)):
        token = doc[end]
        if (
            (
                token.text[:1].isupper()
                and token.text[-1:].isalpha()
                and token.text not in _STOP_WORDS
                and token.lower_ not in WEEKDAYS  # "summoned the ambassador Saturday"
                and not _is_verb(doc, end)
            )
            or (
                end > start
                and token.lower_ in _PARTICLES
                and end + 1 < len(doc)
                and doc[end + 1].text[:1].isalpha()
                and end + 1 not in taken
                and (_particle_fits(doc, end) or is_second_half(doc, end + 1))
            )
            or (end > start + 2 and is_second_half(doc, end))
        ):
            end += 1
        else:
            break
    while end > start and not doc[end - 1].text[:1].isupper() and not is_second_half(doc, end - 1):
        end -= 1
    return (start, end) if end > start else None


def _particle_fits(doc: Doc, at: int) -> bool:
    """A hyphen or "al" inside a name leads to a capital within two tokens; "de facto" does not."""
    return any(doc[i].text[:1].isupper() for i in range(at + 1, min(at + 3, len(doc)))) and (
        doc[at].text not in ("-", "–", "'", "’") or not doc[at - 1].whitespace_
    )


def _is_surname(doc: Doc, start: int, at: int) -> bool:
    """The "Lagos" of "Hugo Lagos": a place's name that hangs on the name before it."""
    return doc[at].dep_ == "flat" and start <= doc[at].head.i < at and doc[at].text[:1].isupper()


def _is_verb(doc: Doc, at: int) -> bool:
    return doc[at].pos_ in ("VERB", "AUX", "ADP", "DET", "CCONJ", "SCONJ")


def is_name_like(doc: Doc, at: int) -> bool:
    """Whether one word behind an office may be a name: a proper noun of three letters or more."""
    token = doc[at]
    return (token.pos_ == "PROPN" or (not token.pos_ and token.text.istitle())) and len(token) > 2
