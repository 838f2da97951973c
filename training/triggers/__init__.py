"""Passages whose words are marked as event triggers with PLOVER's root types.

WikiEvents dev is measured on and never read here: it is held apart whole, which is stricter than folds.
PETRARCH's unit tests are left out: their sentences are about made-up countries and written for the coder's patterns.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from training.corpora import Passage

MADE = Path(__file__).parents[1] / "work" / "triggers.jsonl.gz"


def read_triggers(data: Path, made: Path | None = None) -> list[Passage]:
    """Passages with the ``triggers`` row; sentence starts are the shipped model's (weak), other layers None.

    Args:
        data: folder of the gold data.
        made: what ``python -m training.triggers.make`` wrote; made there when the file is missing (minutes of parsing).
    """
    path = made or MADE
    if not path.exists():
        from training.triggers.make import make

        make(data, path)
    passages = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            passages.append(
                Passage(
                    record["id"],
                    record["words"],
                    record["before"],
                    starts=[bool(s) for s in record["starts"]],
                    triggers=record["triggers"],
                    weak=frozenset({"starts"}),
                )
            )
    return passages
