"""A reading: a document with its records or a reject; text in, document out."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.errors import SettingsError
from hearsay.reading import Reading, page_key
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Page, PageHints, Reject, read_jsonl
from tests.library.made import document, reading, rejected


def test_a_reading_is_of_a_document_or_of_a_reject() -> None:
    for both in (Reading.__struct_fields__, None):
        with pytest.raises(ValueError, match="never of both"):
            Reading(document=document() if both else None, reject=rejected().reject if both else None)


def test_a_reading_as_json_lines_gives_its_records_again() -> None:
    made = reading()
    assert tuple(read_jsonl(made.to_jsonl().splitlines())) == tuple(made.records())
    assert [type(record).__name__ for record in rejected().records()] == ["Reject"]


def test_a_page_keeps_its_key_when_its_folder_is_moved_and_gets_another_when_its_bytes_or_hints_change() -> (
    None
):
    page = Page(uri="old/place/a.html", media_type="text/html", data=b"<p>one")
    same = Page(uri="new/a.html", media_type="text/html", data=b"<p>one")
    others = [
        Page(uri="new/b.html", media_type="text/html", data=b"<p>one"),
        Page(uri="new/a.html", media_type="text/html", data=b"<p>two"),
        Page(
            uri="new/a.html", media_type="text/html", data=b"<p>one", hints=PageHints(published="2023-05-01")
        ),
        Page(uri="https://a.example/a.html", media_type="text/html", data=b"<p>one"),
    ]
    assert page_key(page) == page_key(same)
    assert len({page_key(page), *map(page_key, others)}) == 5


def test_text_becomes_a_document_with_its_paragraphs() -> None:
    made = document_of(
        "Ghana said  no.\n\nTogo said yes.\n",
        title="Two answers",
        published="2024-02-29T18:05+00:00",
        uri="note",
    )
    assert isinstance(made, Document)
    assert made.text == "Two answers\n\nGhana said no.\n\nTogo said yes."
    assert [(part.kind, made.text[part.start : part.end]) for part in made.parts] == [
        ("title", "Two answers"),
        ("paragraph", "Ghana said no."),
        ("paragraph", "Togo said yes."),
    ]
    published = made.published
    assert (published.date, published.time, published.zone, published.basis) == (
        "2024-02-29",
        "18:05",
        "+00:00",
        "stated",
    )


def test_text_without_a_date_claims_none_and_text_without_words_is_a_reject() -> None:
    made = document_of("Ghana said no.")
    assert isinstance(made, Document)
    assert (made.published.basis, made.published.date) == ("unknown", None)
    empty = document_of(" \n\t\n")
    assert isinstance(empty, Reject) and empty.code == "empty"


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(SettingsError, match="'yesterday' is no time; expected an ISO 8601"):
        document_of("Ghana said no.", published="yesterday")


@given(st.text(max_size=200), st.none() | st.text(max_size=40))
def test_parts_cover_the_text_whatever_it_holds(text: str, title: str | None) -> None:
    made = document_of(text, title=title)
    if isinstance(made, Document):
        pieces = [made.text[part.start : part.end] for part in made.parts]
        assert "\n\n".join(pieces) == made.text
        assert all(piece and piece == " ".join(piece.split()) for piece in pieces)


def test_importing_hearsay_loads_nothing_heavy() -> None:
    heavy = "numpy sqlalchemy spacy onnxruntime trafilatura polars alembic lxml"
    script = f"import sys, hearsay; hearsay.Settings; sys.exit(any(name in sys.modules for name in '{heavy}'.split()))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
