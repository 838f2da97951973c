"""Every code a page can be rejected with: one list for readers, cleaners and the reading pipeline.

docs/rejects.md explains each; a test holds the two together.
"""

from __future__ import annotations

from enum import StrEnum


class RejectCode(StrEnum):
    """Why a page could not be used; the value is what ``Reject.code`` holds.

    >>> RejectCode("no-text") is RejectCode.NO_TEXT
    True
    """

    # What was found holds nothing that can be read.
    EMPTY = "empty"
    BINARY = "binary"
    UNSUPPORTED = "unsupported"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no-text"
    # It is damaged, or larger than a page may be.
    BROKEN = "broken"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    BOMB = "bomb"
    # It is readable and no news article we can read.
    NOT_AN_ARTICLE = "not-an-article"
    LANGUAGE = "language"
    # The file or folder cannot be reached.
    NOT_FOUND = "not-found"
    VANISHED = "vanished"
    NO_PERMISSION = "no-permission"
    NOT_A_FILE = "not-a-file"
    LOOP = "loop"
    UNREADABLE = "unreadable"
    # The address cannot be fetched, or must not be.
    BAD_ADDRESS = "bad-address"
    PRIVATE_ADDRESS = "private-address"
    ROBOTS = "robots"
    UNREACHABLE = "unreachable"
    HTTP_STATUS = "http-status"
    REDIRECTS = "redirects"
    # The program itself gave up.
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    # Nothing is wrong: told so that nothing is dropped in silence.
    SKIPPED = "skipped"


NOTICES = frozenset({RejectCode.SKIPPED})
"""Codes that tell what was left aside on purpose; a run with no other rejects is a full success."""
