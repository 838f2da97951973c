"""Ids derived from content: the same page read again gives the same ids."""

from __future__ import annotations

import hashlib
from typing import ClassVar

import msgspec


def content_id(prefix: str, *parts: object) -> str:
    """A prefix and 80 bits of SHA-256 over the parts as canonical JSON.

    80 bits keep the chance of one clash in a library of ten million records under 1 in 10^10.

    >>> content_id("doc", "a page", None)
    'doc_2c0c8da6de3bdb572a62'
    """
    return f"{prefix}_{hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:20]}"


class Identified(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """A record whose ``id`` is filled from its identity fields when it is built without one."""

    PREFIX: ClassVar[str] = ""
    IDENTITY: ClassVar[tuple[str, ...]] = ()

    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            parts = [getattr(self, name) for name in self.IDENTITY]
            msgspec.structs.force_setattr(self, "id", content_id(self.PREFIX, *parts))
