"""Passages with what must be recorded of their statements, and when a record agrees with it.

The format is described in data/README.md. Anchors are words of the passage; a record agrees by overlap, never by exact bounds.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks._scores import read_text
from hearsay.records import Actor, Span, Statement, When
from hearsay.records.statement import Act

Bounds = tuple[int, int]
NOBODY = "-"
"""Among countries: the speaker may have none."""
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


class Speaker(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks. Each value may be several, parted by "|": any of them is right; None is not asked, but see `is_right`."""

    name: str | None
    country: str | None
    sector: str | None

    def is_right(self, actor: Actor | None) -> bool:
        """Whether the record's speaker is of this country; a speaker without one must have none."""
        found = (actor.country if actor else None) or NOBODY
        return found in (self.country or NOBODY).split("|")

    def has_name(self, actor: Actor | None) -> bool:
        """Whether a piece of the canonical name is right; case and accents do not count."""
        return _any_in(self.name or "", actor.name if actor else "")

    def has_sector(self, actor: Actor | None) -> bool:
        return (actor.sector if actor else None) in (self.sector or "").split("|")


class Denied(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a denial denies: the words that tell it, wherever they stand."""

    document: int
    anchor: str


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One statement that must be recorded; see data/README.md."""

    document: int
    cue: str | None
    act: tuple[Act, ...]
    speaker: Speaker
    relays: tuple[str, ...]
    addressees: tuple[str, ...]
    said: tuple[str, str] | None
    quoted: bool | None
    content: str | None
    parent: int | None
    denies: tuple[Denied, ...]
    unresolved: bool
    optional: bool


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One or two short documents and their statements."""

    id: str
    about: tuple[str, ...]
    published: str | None
    documents: tuple[str, ...]
    statements: tuple[Saying, ...]


def read_passages(path: Path) -> list[Passage]:
    """The passages of a file, in its order."""
    lines = [line for line in read_text(path).split("\n") if line.strip()]
    return [msgspec.json.decode(line, type=Passage) for line in lines]


def headline_and_body(text: str) -> tuple[str | None, str]:
    """A first paragraph that no mark ends is the headline, where another follows."""
    first, _, rest = text.partition("\n\n")
    is_headline = bool(rest) and not re.search(r"[.!?:\"”]$", first)
    return (first, rest) if is_headline else (None, text)


def locate(text: str, anchor: str) -> Bounds:
    """Where an anchor stands.

    Raises:
        ValueError: It stands nowhere, or in several places.
    """
    plain, wanted = text.translate(QUOTES), anchor.translate(QUOTES)
    places = [match.start() for match in re.finditer(re.escape(wanted), plain)]
    if len(places) != 1:
        raise ValueError(f"{anchor!r} stands {len(places)} times in {text[:60]!r}")
    return places[0], places[0] + len(wanted)


def touch(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def bounds(span: Span) -> Bounds:
    return span.start, span.end


def touches_content(statement: Statement, where: Bounds) -> bool:
    return any(touch(bounds(span), where) for span in statement.content)


def covers(spans: tuple[Span, ...], where: Bounds, text: str) -> bool:
    """Whether every letter and figure of a place lies in one of the spans."""
    inside = [any(s.start <= i < s.end for s in spans) for i in range(*where) if text[i].isalnum()]
    return bool(inside) and all(inside)


def is_said_then(when: When | None, wanted: tuple[str, str]) -> bool:
    """The recorded interval meets the wanted one and is at most twice as wide (two days for a day)."""
    if when is None or when.start is None:
        return False
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end or when.start)
    first, last = date.fromisoformat(wanted[0]), date.fromisoformat(wanted[1])
    return start <= last and first <= end and (end - start).days <= max(1, 2 * (last - first).days)


Asked = Literal["name", "sector", "said", "quoted", "relays", "addressees", "content"]


def asked(saying: Saying, statement: Statement, text: str) -> dict[Asked, bool]:
    """What is asked of a statement that was found, and whether the record has it right."""
    out: dict[Asked, bool] = {}
    if saying.speaker.name:
        out["name"] = saying.speaker.has_name(statement.speaker)
    if saying.speaker.sector:
        out["sector"] = saying.speaker.has_sector(statement.speaker)
    if saying.said:
        out["said"] = is_said_then(statement.said, saying.said)
    if saying.quoted is not None:
        out["quoted"] = statement.quoted == saying.quoted
    if saying.relays:
        out["relays"] = all(any(_any_in(r, x.name) for x in statement.relays) for r in saying.relays)
    if saying.addressees:
        out["addressees"] = set(saying.addressees) <= {actor.country for actor in statement.addressees}
    if saying.content:
        out["content"] = covers(statement.content, locate(text, saying.content), text)
    return out


def shown(saying: Saying, key: str) -> str:
    """What was wanted, in a line of a report."""
    speaker = saying.speaker
    return {
        "name": speaker.name or "",
        "sector": speaker.sector or "",
        "said": "/".join(saying.said or ()),
        "quoted": str(saying.quoted),
        "relays": ", ".join(saying.relays),
        "addressees": ", ".join(saying.addressees),
        "content": saying.content or "",
    }.get(key, f"{speaker.name or ''}/{speaker.country or NOBODY} {'|'.join(saying.act)}")


def found(statement: Statement | None, key: str = "") -> str:
    """What was recorded, in a line of a report."""
    if statement is None:
        return "nothing"
    who, when = statement.speaker, statement.said
    return {
        "sector": str(who.sector if who else None),
        "said": f"{when.start}/{when.end} ({when.basis})" if when else "None",
        "quoted": str(statement.quoted),
        "relays": ", ".join(relay.name for relay in statement.relays),
        "addressees": ", ".join(f"{a.name}/{a.country}" for a in statement.addressees),
        "content": " … ".join(span.text for span in statement.content),
    }.get(
        key,
        f"{who.name if who else None}/{(who.country if who else None) or NOBODY} {statement.act}"
        f" {statement.cue.text if statement.cue else 'no cue'!r}",
    )


def _any_in(wanted: str, name: str) -> bool:
    return any(_plain(piece) in _plain(name) for piece in wanted.split("|"))


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.translate(QUOTES))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()
