"""Actors, places, times and quantities: found in an annotated document and resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundActor, FoundPlace, FoundQuantity, FoundTime, Mentions

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.packs import Knowledge

__all__ = ["FoundActor", "FoundPlace", "FoundQuantity", "FoundTime", "Mentions", "find_mentions"]


def find_mentions(annotated: Annotated, knowledge: Knowledge) -> Mentions:
    """Every actor, place, time and quantity of a document, and whom its anaphors mean.

    Args:
        annotated: The document with the reader model's layers.
        knowledge: What the packs in use know.
    """
    return Mentions()
