"""Holders who cannot hold what is put in their mouth: a threat of force from a ministry of health."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import msgspec

from hearsay.pages.dates.sentences import Sentence
from hearsay.records import Flag

_REACH = 60
_OTHER = re.compile(
    r"\b(?:(?:defen[cs]e|interior|foreign)\s+(?:ministry|minister)|ministry\s+of\s+(?:defen[cs]e|interior|foreign\s+affairs|internal\s+affairs)|general\s+staff|army)\b",
    re.IGNORECASE,
)


_SIGNS = ("minist", "department", "general", "army")
"""One of them stands in all that ``_OTHER`` and ``_speaker`` find."""


class MinistryTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ministries.yaml as it stands."""

    civil: tuple[str, ...]
    saying: tuple[str, ...]
    threats: tuple[str, ...]
    battlefield: tuple[str, ...]


def unlikely_holders(sentences: Sequence[Sentence]) -> tuple[Flag, ...]:
    """Flags on the names of civil ministries that are made to threaten force or claim success in battle.

    Casualties are theirs to tell ("12 were killed in the shelling, the health ministry said") and raise no flag.

    Args:
        sentences: Of the article, in order: the ministry named before tells which one may have been meant.
    """
    flags: list[Flag] = []
    meant: str | None = None
    for sentence in sentences:
        lower = sentence.text.casefold()
        if not any(word in lower for word in _SIGNS):
            continue
        for match in _speaker().finditer(sentence.text):
            what = _act(sentence.text)
            if what and _speaks(sentence.text, match):
                name = match["long"] or match["short"]
                start = sentence.start + match.start("long" if match["long"] else "short")
                other = f"; the page last named the {meant}" if meant else ""
                flags.append(
                    Flag(
                        "unlikely-holder",
                        start,
                        start + len(name),
                        f"{what} is put in the mouth of a {name}{other}",
                    )
                )
        others = _OTHER.findall(sentence.text)
        meant = others[-1] if others else meant
    return tuple(flags)


def _act(text: str) -> str | None:
    """What a sentence does that a civil ministry does not."""
    threats, battlefield = _acts()
    plain = " ".join(text.lower().split())
    if threats.search(plain):
        return "a threat of force"
    return "a claim about the fighting" if battlefield.search(plain) else None


def _speaks(text: str, match: re.Match[str]) -> bool:
    """Whether the ministry is the one who says it: a word of saying right after its name, or right before, or "according to"."""
    before, after = (
        text[max(0, match.start() - _REACH) : match.start()],
        text[match.end() : match.end() + _REACH],
    )
    saying = "|".join(_table().saying)
    return bool(
        re.match(
            rf"(?:['’]s\s+\w+|\s+(?:of|in)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?|\s+(?:spokes\w+|also|later|earlier|on\s+\w+|in\s+an?\s+\w+))*\s*,?\s*(?:has\s+|had\s+)?(?:{saying})\b",
            after,
            re.IGNORECASE,
        )
        or re.search(
            rf"(?:\b(?:{saying})|according\s+to|statement\s+(?:by|from|of))\s+(?:by\s+)?(?:the\s+)?(?:\w+\s+)?$",
            before,
            re.IGNORECASE,
        )
    )


@lru_cache(maxsize=1)
def _table() -> MinistryTable:
    import yaml

    raw = resources.files("hearsay.pages.doubts").joinpath("ministries.yaml").read_text(encoding="utf-8")
    return msgspec.convert(
        yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), MinistryTable
    )


@lru_cache(maxsize=1)
def _speaker() -> re.Pattern[str]:
    fields = "|".join(
        sorted((re.escape(field) for field in _table().civil), key=lambda field: (-len(field), field))
    )
    return re.compile(
        rf"(?P<long>\b(?:Ministry|Minister|Department)\s+of\s+(?:the\s+)?(?:{fields})\b(?!\s+and\b))|(?P<short>\b(?:{fields})\s+(?:ministry|minister|department)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _acts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = _table()
    return re.compile("|".join(table.threats)), re.compile("|".join(table.battlefield))
