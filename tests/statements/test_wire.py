"""Short passages as a wire prints them: for each statement wanted its act, the state and sector of who speaks, and who passed it on."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from hearsay.config import Settings
from hearsay.reading import read_text
from hearsay.records import Statement

language = pytest.importorskip("hearsay.language")
SETTINGS = Settings(processes=1)
NOBODY = "-"
"""A speaker of no state."""


class Row(TypedDict, total=False):
    """A passage of wire.yaml; the head of the file says how a statement is written."""

    title: str
    text: str
    want: list[str]


def rows() -> list[Row]:
    return list(yaml.load((Path(__file__).parent / "wire.yaml").read_text(), yaml.CSafeLoader))


def meets(wanted: str, statement: Statement) -> bool:
    head, *relays = wanted.split(" ~")
    acts, side, *name = head.split(" ", 2)
    country, _, sector = side.partition("/")
    speaker = statement.speaker
    return (
        statement.act in acts.split("|")
        and ((speaker.country if speaker else None) or NOBODY) in country.split("|")
        and (not sector or (speaker is not None and speaker.sector == sector))
        and (not name or (speaker is not None and name[0] in speaker.name))
        and all(any(relay in each.name for each in statement.relays) for relay in relays)
    )


@pytest.mark.slow
def test_who_says_what() -> None:
    """A new reader model may cost a statement here and there, never one in twenty."""
    missing, wanted = [], 0
    for row in rows():
        reading = read_text(
            row["text"], published="2024-03-05", title=row.get("title"), uri="page.txt", settings=SETTINGS
        )
        found = list(reading.statements)
        for want in row["want"]:
            wanted += 1
            said = next((each for each in found if meets(want, each)), None)
            if said is None:
                missing.append(f"{want}: {row['text']}")
            else:
                found.remove(said)
    assert len(missing) <= wanted // 20, "\n".join(missing)
