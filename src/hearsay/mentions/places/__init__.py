"""Places: which one is meant, and how exactly the words say so."""

from hearsay.mentions.places.find import find_places
from hearsay.mentions.places.further import PARTS
from hearsay.mentions.places.likeliest import best_settlement

__all__ = ["PARTS", "best_settlement", "find_places"]
