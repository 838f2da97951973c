"""Knowledge about one conflict, as data: parties, aliases, places, agreements, disputed boundaries."""

from hearsay.packs.knowledge import (
    Boundary,
    Knowledge,
    KnownEvent,
    Office,
    Organisation,
    PackPlace,
    Party,
    Person,
)
from hearsay.packs.load import load_knowledge, pack_names
from hearsay.packs.schema import parse_pack, read_pack

__all__ = [
    "Boundary",
    "Knowledge",
    "KnownEvent",
    "Office",
    "Organisation",
    "PackPlace",
    "Party",
    "Person",
    "load_knowledge",
    "pack_names",
    "parse_pack",
    "read_pack",
]  # fmt: skip
