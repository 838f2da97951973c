"""Classes of verbs that tell whether the name of a city acts or is a place."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


@cache
def verbs(*kinds: str) -> frozenset[str]:
    """The lemmas of one or more classes.

    talk: a subject of these speaks. address: an object of these is spoken to or dealt with. place: an object of these is a
    place. undergo: a passive subject of these is a place. answer: a subject of these answers somebody else.
    mediate: a subject of these stands between two others. happen: "it" before these is a happening.
    utterance: nouns; what comes "from Moscow" is its government's. done_to: nouns whose "of" names whom it was done to.
    """
    return frozenset[str]().union(*(_classes()[kind].split() for kind in kinds))


@cache
def _classes() -> dict[str, str]:
    with (Path(__file__).parent / "data" / "verbs.tsv").open(encoding="utf-8") as file:
        return {row["class"]: row["lemmas"] for row in csv.DictReader(file, delimiter="\t")}
