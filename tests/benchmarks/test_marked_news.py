"""Marks of our own in a running text: how they are read, and what is counted right."""

from pathlib import Path

import pytest

from benchmarks._marked_text import read_marked
from benchmarks.marked_news import measure
from hearsay.config import Settings

TEXT = """= 2024-03-05
Ukraine's general staff [said|=assert UKR] on Tuesday that Russian troops had [shelled|a: ASSAULT RUS > UKR; when 2024-03-04; where Vovchansk; claimed UKR; denied RUS] a market
in Vovchansk on Monday, [killing|+] [two women|#killed 2 UKR; by UKR]. Moscow [denied|=deny RUS] the [attack|+a].

= 2024-03-07
Nobody did anything on Thursday, and the ferry sailed on time past the old lighthouse.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "own.txt"
    file.write_text(TEXT.replace("market\nin", "market in"), encoding="utf-8")
    return file


def test_marks_are_read_at_their_words(path: Path) -> None:
    first, second = read_marked(path)
    (event,) = first.events
    assert [first.text[at.start : at.end] for at in event.places] == ["shelled", "killing", "attack"]
    assert (event.types, event.actors, event.recipients, event.denied) == (
        {"ASSAULT"},
        {"RUS"},
        {"UKR"},
        ["RUS"],
    )
    assert [(each.acts, *each.speakers) for each in first.statements] == [
        (("assert",), "UKR"),
        (("deny",), "RUS"),
    ]
    assert (first.figures[0].low, first.figures[0].whose, first.figures[0].by) == (2, "UKR", "UKR")
    assert (second.id, second.published, second.events) == ("own002", "2024-03-07", [])


def test_a_bad_mark_is_named(tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("= 2024-03-05\nTroops [shelled|ASSAULT] it.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"own001: \[shelled\|ASSAULT\]"):
        list(read_marked(file))


def test_records_are_counted_at_their_marks(path: Path) -> None:
    shares = measure(list(read_marked(path)), Settings(processes=1)).shares()
    assert {key for key, share in shares.items() if share < 1} == set()
    assert {"event.roles", "when", "where", "claimed_by", "denied_by", "figure.by"} <= set(shares)


def test_a_claim_that_nobody_marked_is_a_false_one(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("claimed UKR; ", ""), encoding="utf-8")
    shares = measure(list(read_marked(path)), Settings(processes=1)).shares()
    assert "claimed_by" not in shares
    assert (shares["claimed_by.precision"], shares["denied_by.precision"]) == (0, 1)


def test_what_is_not_marked_is_a_false_record(path: Path) -> None:
    path.write_text(
        "= 2024-03-05\nOn Monday Russian troops shelled a market in Vovchansk, killing two women.\n"
    )
    score = measure(list(read_marked(path)), Settings(processes=1))
    assert score.shares() == {"event.precision": 0.0}
    assert "ASSAULT RUS>UKR" in score.misses[0][1]
