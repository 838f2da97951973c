"""What mentions would say of the words of a tree made by hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Told:
    """Words that are parties, and what kind the others are of."""

    parties: Collection[int] = ()
    kinds: Mapping[int, str] = field(default_factory=dict)

    def is_party(self, token: int) -> bool:
        return token in self.parties

    def is_place(self, token: int) -> bool:
        return self.kind(token) == "place"

    def is_person(self, token: int) -> bool:
        return self.kind(token) == "person"

    def is_armed(self, token: int) -> bool:
        return False

    def is_bloc(self, token: int) -> bool:
        return False

    def is_unknown(self, token: int) -> bool:
        return token not in self.parties

    def kind(self, token: int) -> str:
        return self.kinds.get(token, "")
