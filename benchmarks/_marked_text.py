"""News of our own with every record marked at its words: the format of ``data/marked/*.txt`` (data/README.md describes it).

A text begins with a line ``= DAY``, the page's day. A mark is ``[words|note]``, the words being the trigger, the cue or the number::

    The army [said|=assert SDN] on Sunday that the rebels had [shelled|a: ASSAULT SDN > SDN; when 2024-03-02; where Kosti; claimed SDN] Kosti.

Notes at one place are parted by "&".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_EVENT = re.compile(r"([A-Z/]+) +(\S+)(?: *> *(\S+))?\Z")
_AGAIN = re.compile(r"\+([a-z]?)\Z")
_LETTER = re.compile(r"([a-z]): *")


@dataclass(frozen=True, slots=True)
class Place:
    """Characters ``[start, end)`` of the text."""

    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        """Whether a character is shared."""
        return self.start < end and start < self.end


@dataclass(slots=True)
class MarkedEvent:
    """An event that a careful coder would record.

    Attributes:
        places: Its trigger, then the places that name it again or tell its consequence.
        types: Acceptable types, best first.
        actors, recipients: The countries that must stand there; of a two-sided event all parties are actors, ``recipients`` is None.
        allowed: Those, and the countries that may be left out.
        when: First and last day; None: not asked.
        where: A piece of the place's name; None: not asked.
        claimed, denied: Countries that must affirm or deny it.
    """

    places: list[Place]
    types: set[str]
    actors: set[str]
    recipients: set[str] | None
    allowed: set[str]
    when: tuple[date, date] | None = None
    where: str | None = None
    claimed: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)
    auxiliary: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A word of saying, the acceptable acts and the countries that speak (empty: nobody known)."""

    place: Place
    acts: tuple[str, ...]
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """A number about people: ``low`` None where the words give none; ``whose`` and ``by`` None: not asked."""

    place: Place
    what: str
    low: int | None
    whose: str | None
    by: str | None


@dataclass(slots=True)
class MarkedText:
    """A text, its day and its marks; ``doubtful`` are the places where anything or nothing may be recorded."""

    id: str
    published: str
    text: str
    events: list[MarkedEvent] = field(default_factory=list)
    statements: list[MarkedStatement] = field(default_factory=list)
    figures: list[MarkedFigure] = field(default_factory=list)
    doubtful: list[Place] = field(default_factory=list)


def read_marked(path: Path) -> Iterator[MarkedText]:
    """The texts of one file.

    Raises:
        ValueError: A note is not of the format; it says which text and note.
    """
    for number, block in enumerate(re.split(r"^= *", path.read_text(encoding="utf-8"), flags=re.M)[1:], 1):
        day, _, body = block.partition("\n")
        yield _text(f"{path.stem}{number:03}", day.strip(), re.sub(r"\s*\n\s*", "\n\n", body.strip()))


def _text(name: str, day: str, body: str) -> MarkedText:
    text, at = "", 0
    marks: list[tuple[int, int, str]] = []
    for found in _MARK.finditer(body):
        text += body[at : found.start()]
        marks.append((len(text), len(text) + len(found[1]), found[2]))
        text += found[1]
        at = found.end()
    return mark_text(name, day, text + body[at:], marks)


def mark_text(name: str, day: str, text: str, marks: Iterable[tuple[int, int, str]]) -> MarkedText:
    """A text with the notes that stand at its characters ``[start, end)``.

    Raises:
        ValueError: A note is not of the format; it says which text and note.
    """
    out = MarkedText(name, day, text)
    lettered: dict[str, MarkedEvent] = {}
    for start, end, notes in marks:
        for note in notes.split("&"):
            try:
                _read_note(note.strip(), Place(start, end), out, lettered)
            except (ValueError, KeyError, IndexError) as error:
                raise ValueError(
                    f"{name}: [{text[start:end]}|{notes}] is no mark of this format: {error}"
                ) from error
    return out


def _read_note(note: str, place: Place, out: MarkedText, lettered: dict[str, MarkedEvent]) -> None:
    if note == "?":
        out.doubtful.append(place)
    elif again := _AGAIN.match(note):
        (lettered[again[1]] if again[1] else out.events[-1]).places.append(place)
    elif note[0] == "=":
        acts, speakers = note[1:].split()
        out.statements.append(MarkedStatement(place, tuple(acts.split("/")), frozenset(_lands(speakers))))
    elif note[0] == "#":
        out.figures.append(_figure(note[1:], place))
    else:
        letter = _LETTER.match(note)
        event = _event(note[letter.end() :] if letter else note, place)
        out.events.append(event)
        if letter:
            lettered[letter[1]] = event


def _figure(note: str, place: Place) -> MarkedFigure:
    head, *items = (item.strip() for item in note.split(";"))
    what, count, *whose = head.split()
    low = None if count == "?" else int(count.rstrip("+"))
    by = next((item.removeprefix("by ").rstrip("?") for item in items), None)
    return MarkedFigure(place, what, low, whose[0].rstrip("?") if whose else None, by)


def _event(note: str, place: Place) -> MarkedEvent:
    head, *items = (item.strip() for item in note.split(";"))
    found = _EVENT.match(head)
    if found is None:
        raise ValueError(f"{head!r} is not TYPE ACTORS > RECIPIENTS")
    sides = [found[2] or "", found[3] or ""]
    needed = [{land for land in _lands(side) if not land.endswith("?")} for side in sides]
    allowed = {land.rstrip("?") for side in sides for land in _lands(side)}
    event = MarkedEvent(
        [place], set(found[1].split("/")), needed[0], needed[1] if found[3] else None, allowed
    )
    for item in items:
        key, _, value = item.partition(" ")
        if key == "when":
            days = [date.fromisoformat(day) for day in value.split("..")]
            event.when = (days[0], days[-1])
        elif key == "where":
            event.where = value
        elif key == "claimed":
            event.claimed = value.replace("?", "").split()
        elif key == "denied":
            event.denied = value.replace("?", "").split()
        elif key == "aux":
            event.auxiliary = set(value.split())
        else:
            raise ValueError(f"{item!r}: expected when, where, claimed, denied or aux")
    return event


def _lands(side: str) -> list[str]:
    return [land for land in side.split("+") if land not in ("", "-")]
