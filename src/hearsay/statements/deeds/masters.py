"""Whose work unnamed doers do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree

if TYPE_CHECKING:
    from hearsay.records import Actor
    from hearsay.statements.parties import Parties

SERVING = frozenset(
    {"work", "act", "fight", "back", "sponsor", "link", "tie", "employ", "direct", "control", "run", "hire", "pay", "arm", "support", "fund", "train", "recruit",
     "affiliate", "ally", "align", "associate", "connect"}
)  # fmt: skip
"""Verbs and participles of those who do another's work."""


def masters(tree: Tree, doer: int, parties: Parties) -> list[Actor]:
    """Whose work somebody unnamed does: "hackers working for Iran", "gunmen linked to Chad", "raiders loyal to Haftar"."""
    found: list[Actor] = []
    for clause in tree.kids(doer, "acl", "amod"):
        if tree.lemmas[clause] not in SERVING and tree.words[clause] != "loyal":
            continue
        masters = [kid for kid in tree.kids(clause, "obl") if tree.case(kid) in {"for", "by", "to", "with"}]
        found += [a for word in masters for a in parties.at(word)]
        # "Iran-backed", "Kremlin-linked"
        found += [
            a for word in tree.kids(clause, "compound", "obl") if word < clause for a in parties.at(word)
        ]
    return found
