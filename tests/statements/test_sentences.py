"""Sentences through the reader model, each with every statement it holds and none besides."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.language import Annotated
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.statements import find_statements
from tests.statements.made import page

language = pytest.importorskip("hearsay.language")


def sentences() -> list[dict[str, object]]:
    return list(yaml.load((Path(__file__).parent / "sentences.yaml").read_text(), yaml.CSafeLoader))


def read(text: str, kind: str) -> tuple[Annotated, Mentions]:
    from hearsay.mentions import find_mentions

    is_title = kind == "title"
    document = page(text, title=text if is_title else None, kind="title" if is_title else "paragraph")
    annotated: Annotated = language.annotate_one(document)
    return annotated, find_mentions(annotated, load_knowledge(["all"]))


def told(text: str, kind: str) -> list[str]:
    annotated, mentions = read(text, kind)
    return sorted(
        f"{s.act} {s.speaker and s.speaker.country}: {' … '.join(span.text for span in s.content)}"
        for s in find_statements(annotated, mentions, load_codebook(None), load_knowledge(["all"]))
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Ethiopian news agency Fana quoted the Somali minister as saying that talks had failed.",
            "Fana",
        ),
        ("The Kenyan newspaper Nation cited the Sudanese envoy as saying that the road was open.", "Nation"),
    ],
)
def test_a_medium_is_called_by_its_name(text: str, name: str) -> None:
    annotated, mentions = read(text, "text")
    (statement,) = find_statements(annotated, mentions, load_codebook(None), load_knowledge(["all"]))
    assert [relay.name for relay in statement.relays] == [name]


@pytest.mark.slow
def test_every_statement_and_none_besides() -> None:
    """A new reader model may cost a sentence here and there, never one in ten."""
    wrong = {}
    for sentence in sentences():
        kind = "title" if "title" in sentence else "text"
        found = told(str(sentence[kind]), kind)
        if found != sorted(sentence["statements"]):  # type: ignore[call-overload]
            wrong[sentence[kind]] = found
    assert len(wrong) <= 0.1 * len(sentences()), "\n".join(
        f"{text}: {found}" for text, found in wrong.items()
    )
