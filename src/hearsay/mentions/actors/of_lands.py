"""Words for bodies and offices that a land has of its own, and for those that are as often of another land or of none."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


@cache
def of_lands(kind: str) -> frozenset[str]:
    """The words of a class.

    bodies: what bodies of a land are called, in small letters ("the migration directorate") or as the end of a name
    ("Roads Authority"). bodies_before_names: those that stand before a name ("the police union Synapoha"). sources: who
    speaks for a body that the word before names; of_states: these words ("a hospital source"). of_none: who is as often of
    another land or of none. of_anything: offices that lead or speak for anything; what they lead must be said.
    """
    with (Path(__file__).parents[1] / "data" / "of_lands.tsv").open(encoding="utf-8") as file:
        return frozenset(
            {row["class"]: row["words"] for row in csv.DictReader(file, delimiter="\t")}[kind].split(", ")
        )
