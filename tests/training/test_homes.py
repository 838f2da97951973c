"""Which questions teach whose people speakers are."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks._marked_text import read_marked
from training.homes import Speaker, marked_speakers

pytestmark = pytest.mark.slow
TEXT = (
    "= 2024-05-08\nChad shelled Tine on Monday, and Chad shelled Bahai on Tuesday. Sudan asked Chad for an answer. "
    "The Chadian general Idris Saleh [said|=assert TCD] the post was empty. "
    "The rains had been late. Three farmers [said|=assert SDN] that the shells had burned the harvest.\n"
)


def speakers(folder: Path) -> dict[bool, Speaker]:
    path = folder / "own.txt"
    path.write_text(TEXT, encoding="utf-8")
    return {each.is_hidden: each for each in marked_speakers("own", read_marked(path))}


def test_speakers_without_a_land_are_asked_and_those_with_one_as_if_they_had_none(tmp_path: Path) -> None:
    found = speakers(tmp_path)
    assert (found[False].key, found[False].wants) == ("farmers", frozenset({"SDN"}))
    assert (found[True].key, found[True].wants) == ("idris saleh", frozenset({"TCD"}))


def test_what_is_hidden_names_no_land(tmp_path: Path) -> None:
    own, *_ = (signs[2] for signs in speakers(tmp_path)[True].signs.values())
    assert (own["told in"], own["here"]) == (0, 0)


def test_every_fifth_text_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text(TEXT * 5, encoding="utf-8")
    assert {each.text for each in marked_speakers("own", read_marked(path))} == {
        f"own00{n}" for n in range(1, 5)
    }
