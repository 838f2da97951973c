"""Actors, places, times and quantities: found in an annotated document and resolved."""

from hearsay.mentions.find import find_mentions
from hearsay.mentions.found import FoundActor, FoundPlace, FoundQuantity, FoundTime, Mentions

__all__ = ["FoundActor", "FoundPlace", "FoundQuantity", "FoundTime", "Mentions", "find_mentions"]
