"""Words that names of ground and water end with."""

from __future__ import annotations

TERRAIN = frozenset(
    ["Shoal", "Shoals", "Island", "Islands", "Islet", "Islets", "Reef", "Reefs", "Atoll", "Strait", "Straits", "Ridge", "Heights", "Pass",
     "Peninsula", "Plateau", "Canal", "Airfield", "Airbase", "Glacier", "Escarpment", "Isthmus", "Archipelago", "Mountain", "Mountains", "Hills"]
)  # fmt: skip
"""Last words of names of ground and water, which no person and no town has."""
