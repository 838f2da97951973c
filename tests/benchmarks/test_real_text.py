"""Marks on real news: the words come from the public sets, the marks are offsets into them."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks._real_text import fingerprint, passage_text, read_real

WORDS = [
    ["Kenya", "'s", "army", "said", "on", "Monday", '"', "all", "is", "well", '"', "."],
    ["Nobody", "spoke", "."],
]
WRITTEN = 'Kenya\'s army said on Monday "all is well". Nobody spoke.'


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    with gzip.open(tmp_path / "events" / "rams.dev.jsonlines.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"doc_key": "k", "sentences": WORDS}) + "\n")
    return tmp_path


def marks(path: Path, sha: str) -> Path:
    row = {"source": "rams", "key": "k", "end": len(WRITTEN), "day": "2024-03-05", "sha": sha}
    file = path / "marks.jsonl"
    file.write_text(json.dumps({**row, "marks": [[13, 17, "=assert KEN"]]}) + "\n", encoding="utf-8")
    return file


def test_the_words_are_joined_as_a_newspaper_writes_them(gold: Path) -> None:
    (text,) = read_real(marks(gold, fingerprint(WRITTEN)), gold)
    assert text.text == WRITTEN
    (said,) = text.statements
    assert (text.text[said.place.start : said.place.end], *said.speakers) == ("said", "KEN")


def test_another_version_of_a_set_is_told(gold: Path) -> None:
    with pytest.raises(ValueError, match="another version"):
        list(read_real(marks(gold, "0" * 12), gold))


def test_paragraphs_are_parted_by_one_empty_line() -> None:
    text = "One.\n \nTwo  words.\xa0Three. Four."
    assert passage_text(text, 0, text.index(" Four")) == "One.\n\nTwo words. Three."
    assert passage_text(text, text.index("Two"), len(text)) == "Two words. Three. Four."
