"""The words that tell how somebody fared, and who can be a victim: words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec


class TollWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of words.yaml."""

    harm: frozenset[str]
    harm_nouns: frozenset[str]
    not_alone: frozenset[str]
    death_nouns: frozenset[str]
    hurt_nouns: frozenset[str]
    conditions: frozenset[str]
    people: frozenset[str]
    lifeless: frozenset[str]


@cache
def words_of_toll() -> TollWords:
    """The bundled words, read once."""
    return msgspec.yaml.decode(Path(__file__).with_name("words.yaml").read_bytes(), type=TollWords)
