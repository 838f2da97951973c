"""What a line of a dump can be."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a line of a page dump is."""

    FURNITURE = "furniture"
    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    STAMP = "stamp"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    SIGN_OFF = "sign-off"
