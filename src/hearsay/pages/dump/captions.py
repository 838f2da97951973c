"""Captions and their credits: "Trucks wait at Adré, Chad, 3 May. (Photo by A. Person/Agency)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hearsay.pages.dump.furniture import PAGE_LINES
from hearsay.pages.metadata.agencies import find_agencies

_PHOTO_WORDS = r"photo|photograph|photography|image|picture|credit|getty|handout|courtesy|illustration|illustrative|pool|screengrab|screenshot|file|via|video|social media|archive|archives|stringer|©"
_BRACKETED = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,120})[)\]]\.?$")
_LABELLED = re.compile(
    r"(?:^|(?<=[.\"”'’)\w]))\s*[|/—–-]?\s*(?P<credit>(?:file\s+)?(?:photo|photograph|image|picture|credit|photo\s+credit|image\s+credit|image\s+source|source)s?\s*(?:by|credit|courtesy(?:\s+of)?)?\s*[:/©]\s*[^.]{2,80}\.?|(?:photo|photograph|image|picture)s?\s+by\s+[^.]{2,60}\.?|©\s*[^.]{2,60}\.?)$",
    re.IGNORECASE,
)
_LABELS = ("photo", "image", "picture", "credit", "source", "©")
"""One of them stands in all that ``_LABELLED`` finds."""
_FILE = re.compile(
    r"^(?:FILE(?:\s+PHOTO|\s+IMAGE)?\s*[-–—:]|File\s+(?:photo|image|picture)\s*[-–—:]|(?:Photo|Image|Picture)\s*(?:caption)?\s*:|(?:IMAGE|PHOTO)\s+(?:CAPTION|SOURCE)|A\s+(?:handout|file|screengrab|satellite)\s+(?:photo|image|picture|taken)\b)"
)
_TELLING = re.compile(
    r"\b(?:said|says|told|added|according|announced|denied|confirmed|accused|reported|killed|asked|urged|called|rejected|condemned|warned|demanded|blamed|insisted|vowed|refused|dismissed|ordered|agreed"
    r"|claimed|claims|denies|accuses|will|would|has|had|have|was|were|did)\b|[\"“”]",
    re.IGNORECASE,
)
_VIA = re.compile(
    r"\s+(?:[A-Z][\w.]+\s+)?(?:AFP|AP|Reuters|REUTERS|EPA|Anadolu|Getty Images?)\s*/\s*[A-Z][\w. ]{1,40}$|\s+[A-Z][\w.]+ [A-Z][\w.]+\s*/\s*(?:AFP|AP|Reuters|REUTERS|EPA|Anadolu|Getty Images?)$"
)

# "... is towed into port on March 6, 2026. PCG handout": a credit without bracket or label, after the caption's stop.
_AFTER_STOP = re.compile(
    r"(?<=[.!?\"”’)])\s+(?P<credit>(?:[A-Z][\w.&'’/-]*\s+){0,5}(?:handout|photos?|pool(?:\s+photo)?|file(?:\s+photo)?|screengrab|screenshot|contributed\s+photo)"
    r"|(?:Courtesy(?:\s+of)?|Contributed\s+photo|Photos?\s+(?:from|via|courtesy\s+of)|Picture\s+by)\s+[^.]{2,50}"
    r"|[A-Z][^.\"“”]{1,50}(?:/\s?|\s+via\s+)[A-Z][^.\"“”]{1,40})\.?$"
)
# "... in this handout image released December 2": the words say what they stand under.
_SHOWN = re.compile(
    r"\b(?:in|from)\s+(?:this|an?|an\s+undated)\s+(?:(?:handout|file|still|satellite|undated|screen\s?grab|drone|aerial)\s+){1,2}(?:image|picture|photo|photograph|frame)\b"
)
# "© 2024 AFP": the text's owner, not a picture's.
_TEXT_OWNER = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture shows, and whose picture it is. ``text`` is empty for a credit that stands alone; ``credit`` None where unsaid."""

    text: str
    credit: str | None


@lru_cache(maxsize=PAGE_LINES)
def read_caption(line: str) -> Caption | None:
    """The caption a line is; None when nothing shows that it is one.

    >>> read_caption("Tanks near Tigray's border, 3 May 2021. (photo credit: REUTERS)").text
    "Tanks near Tigray's border, 3 May 2021."
    >>> read_caption("The army denied it, the ministry said. (Reuters)") is None
    True
    """
    if len(line) > 900:
        return None
    text = _undoubled(line)
    if _TEXT_OWNER.match(text):
        return None
    bracket = _BRACKETED.search(text) if text.endswith((")", "]", ").", "].")) else None
    if bracket and _is_credit(bracket["inside"], text[: bracket.start()]):
        return Caption(_unmarked(text[: bracket.start()].strip()), bracket["inside"].strip())
    lower = text.casefold()
    if any(word in lower for word in _LABELS) and (label := _LABELLED.search(text)):
        before = text[: label.start("credit")].strip(" |/—–-")
        if len(before.split()) <= 60:
            return Caption(_unmarked(before), label["credit"].strip())
    if len(text.split()) <= 60:
        if "/" in text and (via := _VIA.search(text)):
            return Caption(_unmarked(text[: via.start()].strip()), via[0].strip())
        if _FILE.match(text):
            return Caption(_unmarked(text), None)
        if len(text.split()) >= 6 and _SHOWN.search(text) and not tells(text):
            owner = _AFTER_STOP.search(text)
            return Caption(
                _unmarked(text[: owner.start()].strip() if owner else text),
                owner["credit"].strip() if owner else None,
            )
        if len(text.split()) >= 6 and (owner := _AFTER_STOP.search(text)) and not tells(text):
            return Caption(_unmarked(text[: owner.start()].strip()), owner["credit"].strip())
    return None


def tells(text: str) -> bool:
    """Whether words tell a story ("said", "were killed", a quotation) and not just what a picture shows."""
    return _TELLING.search(text) is not None


def _is_credit(inside: str, before: str) -> bool:
    """Whether a bracket at a line's end names a picture's owner: by a word for pictures, a slash before an agency, or an agency after words that are no sentence."""
    if re.search(r"(?i)\b(?:begin|end|commercial|crosstalk|applause|translator)\b", inside):
        return False  # "(END VIDEO CLIP)"
    if re.search(rf"(?<!\w)(?:{_PHOTO_WORDS})(?!\w)", inside, re.IGNORECASE) and len(inside.split()) <= 14:
        return not before or len(before.split()) <= 70
    names = find_agencies(inside)
    if not names:
        return False
    if "/" in inside:
        return True
    covered = sum(name.end - name.start for name in names)
    ends = re.search(r"[.!?…][\"”'’)]*[\s–—-]*$", before)
    if covered < 0.6 * len(inside.strip()) or not 3 <= len(before.split()) <= 40:
        return False
    if not ends and _TELLING.search(before):
        return False  # "Villagers told the Observer (KNO)."
    # "Soldiers patrol near the fence. (AFP)" shows, "The army denied it, he said. (AFP)" tells.
    return not ends or (len(before.split()) <= 22 and not _TELLING.search(before))


def _undoubled(line: str) -> str:
    """A caption printed twice on one line ("... (credit: X)... (credit: X)") once."""
    half = len(line) // 2
    for cut in (half, half + 1):
        if half > 12 and line[:cut].strip() == line[cut:].strip():
            return line[:cut].strip()
    return line


def _unmarked(text: str) -> str:
    """Without "FILE PHOTO:" and its like before the words."""
    return re.sub(
        r"^(?:FILE(?:\s+PHOTO|\s+IMAGE)?|File\s+(?:photo|image|picture)|(?:Photo|Image|Picture)(?:\s+caption)?|(?:IMAGE|PHOTO)\s+CAPTION)\s*[-–—:]\s*",
        "",
        text,
    )
