"""Towns that share a name with a greater one elsewhere, and what the words around them say of it."""

from __future__ import annotations

import pytest

from hearsay.language import annotate_one
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.reading.pipeline import document_of
from hearsay.records import Document

pytestmark = pytest.mark.slow


def lands(text: str) -> dict[str, str | None]:
    document = document_of(text, published="2024-05-08")
    assert isinstance(document, Document)
    found = find_mentions(annotate_one(document, with_vectors=False), load_knowledge(("all",)))
    return {each.where.text or "": each.where.country for each in found.places}


@pytest.mark.parametrize(
    ("text", "name", "land"),
    [
        ("Rebels entered Palma in northern Mozambique on Monday.", "Palma", "MOZ"),
        ("Rebels entered the town of Merida in Cabo Delgado on Monday.", "Merida", "MOZ"),
        ("Fighting went on in Rama and Palma in Mozambique on Monday.", "Palma", "MOZ"),
        ("Gunmen attacked the village of Valencia near Bangui in the Central African Republic.", "Valencia", None),
        ("The village of Rama was shelled, the Ethiopian army said.", "Rama", None),
        ("A village near Kharkiv was shelled, Ukraine said.", "Kharkiv", "UKR"),
        ("Jets struck Aleppo in Syria on Monday.", "Aleppo", "SYR"),
        ("Envoys of Sudan met in Geneva in Switzerland's interest.", "Geneva", "CHE"),
    ],
)  # fmt: skip
def test_the_land_that_the_words_say(text: str, name: str, land: str | None) -> None:
    assert lands(text).get(name) == land
