"""Where a deed happened, from the words around it."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.packs import load_knowledge
from hearsay.records import Dateline, Document, Part, Published

language = pytest.importorskip("hearsay.language")


@pytest.mark.parametrize("has_dateline", [True, False])
def test_where_a_report_is_sent_from_is_no_place_of_a_deed(has_dateline: bool) -> None:
    from hearsay.mentions import find_mentions
    from hearsay.statements import find_statements

    sent = "In Nairobi, Nov 17, "
    text = f"{sent}four soldiers were killed in fighting with Somali forces."
    document = Document(
        uri="test", title=None, outlet=None, agency=None, byline=None, language="en", text=text, sha256="",
        parts=(Part("paragraph", 0, len(text)),),
        published=Published(date="2024-11-18", time=None, zone=None, basis="stated", low="2024-11-18", high="2024-11-18"),
        updated=None, dateline=None,
    )  # fmt: skip
    if has_dateline:
        import msgspec

        document = msgspec.structs.replace(document, dateline=dateline_of(document, len(sent)))
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    annotated = language.annotate_one(document)
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, book, knowledge)
    events, _ = find_events(annotated, mentions, statements, book, knowledge)
    places = {event.where.name for event in events if event.where is not None}
    assert ("Nairobi" in places) is not has_dateline


def dateline_of(document: Document, end: int) -> Dateline:
    return Dateline(text="Nairobi", span=document.span(0, end), place="Nairobi", date=None)
