"""A document with its evidence."""

from __future__ import annotations

from pathlib import Path

from hearsay.records import Document
from hearsay.views.document import document_view
from tests.views.made import library, shelling


def test_the_parts_are_the_text_and_each_piece_names_its_records(tmp_path: Path) -> None:
    made = library(tmp_path / "d.hearsay")
    readings, _ = shelling()
    event = readings[0].events[0]
    document = made.record(event.document)
    assert isinstance(document, Document)
    view = document_view(document, made)
    assert "\n\n".join("".join(s.text for s in part.segments) for part in view.parts) == document.text
    trigger = [s for part in view.parts for s in part.segments if event.id in s.records]
    assert [(s.text, "trigger" in s.marks) for s in trigger] == [("shelled Geneina", True)]
