"""Word classes of the repairs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
import yaml


class RepairWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell which tree is impossible; ``words.yaml`` says what each class is for."""

    relative: frozenset[str]
    be: frozenset[str]
    leading: frozenset[str]
    times: frozenset[str]
    with_nouns: frozenset[str]
    from_nouns: frozenset[str]
    spoken: frozenset[str]
    subordinators: frozenset[str]
    said: frozenset[str]
    finite: frozenset[str]
    dating: frozenset[str]
    denying: frozenset[str]
    rejecting: frozenset[str]
    claimed: frozenset[str]
    answered: frozenset[str]
    charging: frozenset[str]
    calling: frozenset[str]
    holding: frozenset[str]
    held: frozenset[str]
    claims: frozenset[str]
    describing: frozenset[str]
    harmed: frozenset[str]
    pasts: frozenset[str]
    undergone: frozenset[str]
    bereft: frozenset[str]
    struck: frozenset[str]
    blows: frozenset[str]
    reported: frozenset[str]
    giving: frozenset[str]
    compounds: dict[str, frozenset[str]]


@cache
def repair_words() -> RepairWords:
    """The classes, read once."""
    text = files("hearsay.codebooks.repairs").joinpath("words.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), RepairWords)
