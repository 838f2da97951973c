"""News exports: JSON Lines, a JSON array, or one JSON object that holds a list of articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import msgspec

from hearsay.config import Settings
from hearsay.pages.readers.decoding import decode_bytes
from hearsay.pages.readers.export_keys import Row, guessed_keys, list_keys, value_at
from hearsay.pages.readers.json_objects import objects_of
from hearsay.pages.readers.refusal import RefusedPageError, rejected
from hearsay.pages.readers.streams import MEGABYTE, Input
from hearsay.pages.readers.wrapping import is_markup, web_address, without_halves, wrapped_page
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject

_CUT_BY_SERVICE = "chars]"
# A news search service ends its free texts "... [+4213 chars]".


def read_json_lines(uri: str, source: Input, settings: Settings) -> Iterator[Page | Reject]:
    """One page a line; ``uri#n`` is the n-th line. A line that is no object is a reject, the others are read.

    Constant memory: a line past the page limit is skipped piece by piece.
    """
    limit = int(settings.max_page_mb * MEGABYTE)
    number = 0
    while line := source.stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := source.stream.readline(limit)) and not rest.endswith(b"\n"):
                pass
            yield rejected(
                f"{uri}#{number}",
                RejectCode.TOO_LARGE,
                f"a line of more than {settings.max_page_mb:g} MB",
                expected="one article",
                action="raise max_page_mb if it is one",
            )
        elif line.strip() and not (source.problem and not line.endswith(b"\n")):
            yield from _pages_of_text(f"{uri}#{number}", line, settings)


def read_json(uri: str, source: Input, settings: Settings) -> Iterator[Page | Reject]:
    """The articles of a JSON array, of objects one after another, or of the list inside one object."""
    for number, piece in enumerate(objects_of(source.stream, int(settings.max_page_mb * MEGABYTE)), 1):
        where = f"{uri}#{number}"
        if isinstance(piece, RefusedPageError):
            if not (source.problem and piece.reject_code is RejectCode.TRUNCATED):
                yield piece.reject(where)
            continue
        yield from _pages_of_text(where, piece, settings)


def _pages_of_text(where: str, text: bytes, settings: Settings) -> Iterator[Page | Reject]:
    try:
        row = _object(text)
    except RefusedPageError as refusal:
        yield refusal.reject(where)
        return
    yield from _pages_of_row(where, row, settings)


def _object(text: bytes) -> Row:
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            # Windows-1252 in JSON is against its standard, and so is half an emoji ("\\ud83d"); both are common.
            value = json.loads(decode_bytes(text))
        except (ValueError, RecursionError) as error:
            raise RefusedPageError(
                RejectCode.BROKEN,
                f"it is not JSON ({error})",
                expected="one JSON object",
                action="export it again",
            ) from error
    if not isinstance(value, dict):
        raise RefusedPageError(
            RejectCode.BROKEN,
            f"it is a JSON {type(value).__name__}",
            expected="an object with a text and its title",
        )
    return value


def _pages_of_row(where: str, row: Row, settings: Settings) -> Iterator[Page | Reject]:
    keys = settings.jsonl_keys
    if text := _string(_found(row, "text", keys)):
        yield _page(where, row, text, keys, is_description=text.rstrip().endswith(_CUT_BY_SERVICE))
        return
    for key in list_keys():
        inner = value_at(row, key)
        if isinstance(inner, list) and inner and all(isinstance(item, dict) for item in inner):
            for number, item in enumerate(inner, 1):
                yield from _pages_of_row(f"{where}/{key}/{number}", item, settings)
            return
    if "text" not in keys and (summary := _string(_found(row, "description", {}))):
        yield _page(where, row, summary, keys, is_description=True)
        return
    wanted = keys.get("text") or "/".join(guessed_keys("text")[:4])
    yield rejected(
        where,
        RejectCode.NO_TEXT,
        f"no article text under {wanted}; its keys are {', '.join(sorted(map(str, row))[:12]) or 'none'}",
        action="name the key in the setting jsonl_keys",
    )


def _page(where: str, row: Row, text: str, keys: Mapping[str, str], *, is_description: bool) -> Page:
    hints = PageHints(
        title=_string(_found(row, "title", keys)),
        outlet=_string(_found(row, "outlet", keys)),
        byline=_string(_found(row, "byline", keys), joint=", "),
        published=_moment(_found(row, "published", keys)),
        updated=_moment(_found(row, "updated", keys)),
        language=_string(_found(row, "language", keys)),
    )
    uri = web_address(_string(_found(row, "uri", keys))) or where
    return wrapped_page(uri, text, hints, is_html=is_markup(text), is_description=is_description)


def _found(row: Row, name: str, keys: Mapping[str, str]) -> object:
    """The value under the configured key, or under the first guessed key that holds one."""
    candidates = (keys[name],) if name in keys else guessed_keys(name)
    return next(
        (value for key in candidates if (value := value_at(row, key)) not in (None, "", [], {})), None
    )


def _string(value: object, joint: str = "\n\n") -> str | None:
    """A value as text: lists of paragraphs or authors joined, an object ({"name": ...}) by its name."""
    if isinstance(value, str):
        return without_halves(value).strip() or None
    if isinstance(value, list):
        return joint.join(piece for item in value if (piece := _string(item, joint))) or None
    if isinstance(value, dict):
        return next(
            (
                text
                for key in ("name", "title", "text", "rendered", "value", "#text")
                if (text := _string(value.get(key)))
            ),
            None,
        )
    return None


def _moment(value: object) -> str | None:
    """A date as written; seconds or milliseconds since 1970 as ISO in UTC. Other numbers are no dates."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value
        return datetime.fromtimestamp(seconds, UTC).isoformat() if 1e8 < seconds < 4e9 else None
    return _string(value)
