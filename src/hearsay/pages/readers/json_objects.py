"""The objects of a JSON array, or of objects written one after another, without holding them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import HEAD_BYTES, MEGABYTE, ByteSource
from hearsay.pages.reject_codes import RejectCode

_TURN = re.compile(rb'["{}]')
_IN_STRING = re.compile(rb'(?:[^"\\]|\\.)*+', re.DOTALL)


def objects_of(source: ByteSource, limit_bytes: int) -> Iterator[bytes | RefusedPageError]:
    """Each outermost object's bytes; whatever stands between them (brackets, commas) is passed over.

    Args:
        source: JSON: an array of objects, or objects side by side.
        limit_bytes: An object past this is given as a refusal, and the ones after it are still found.

    Yields:
        The bytes of an object, or why it could not be had: too-large, or truncated where the source ends inside it.
    """
    buffer = bytearray()
    position = start = depth = 0
    is_in_string = is_dropping = False
    while True:
        if is_in_string:
            inside = _IN_STRING.match(buffer, position)
            position = inside.end() if inside else position
            if position < len(buffer) and buffer[position] == ord('"'):
                position += 1
                is_in_string = False
                continue
        elif turn := _TURN.search(buffer, position):
            position = turn.end()
            if turn[0] == b'"':
                is_in_string = True
            elif turn[0] == b"{":
                start = turn.start() if depth == 0 else start
                depth += 1
            elif depth:
                depth -= 1
                if depth == 0 and not is_dropping:
                    yield bytes(buffer[start:position])
                is_dropping = is_dropping and depth > 0
            continue
        else:
            position = len(buffer)
        if depth and not is_dropping and len(buffer) - start > limit_bytes:
            is_dropping = True
            yield RefusedPageError(
                RejectCode.TOO_LARGE,
                f"a JSON object of more than {limit_bytes / MEGABYTE:g} MB",
                expected="one article",
                action="raise max_page_mb if it is one",
            )
        # What lies outside an object, before it, or inside one already given up need not be kept.
        done = start if depth and not is_dropping else position
        del buffer[:done]
        position, start = position - done, 0
        piece = source.read(HEAD_BYTES)
        if not piece:
            break
        buffer += piece
    if depth and not is_dropping:
        yield RefusedPageError(
            RejectCode.TRUNCATED, "the JSON ends inside an object", action="export it again, to the end"
        )
