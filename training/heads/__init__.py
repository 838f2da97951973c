"""The heads, one file each; the order here is the order of export."""

from __future__ import annotations

from training.heads.head import Head
from training.heads.links import Links
from training.heads.parse import Parse
from training.heads.sayings import Sayings
from training.heads.tags import taggers
from training.heads.triggers import Triggers
from training.heads.vector import Vector


def heads(relations: tuple[str, ...]) -> list[Head]:
    """Every head of the reader model."""
    return [*taggers(), Parse(relations), Sayings(), Links(), Triggers(), Vector()]


__all__ = ["Head", "heads"]
