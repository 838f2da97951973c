"""Who died and who did it, by the words around a word of death."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import Knowledge
from hearsay.reading.pipeline import document_of
from hearsay.records import Document

language = pytest.importorskip("hearsay.language")

pytestmark = pytest.mark.slow


def told(text: str) -> list[tuple[set[str | None], set[str | None]]]:
    from hearsay.events import find_events
    from hearsay.events.deaths import find_deaths
    from hearsay.events.scene import Scene
    from hearsay.mentions import find_mentions
    from hearsay.statements import find_statements

    document = document_of(text)
    assert isinstance(document, Document)
    annotated, knowledge, codebook = language.annotate_one(document), Knowledge(), load_codebook()
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, codebook, knowledge)
    events, _ = find_events(annotated, mentions, statements, codebook, knowledge)
    scene = Scene(annotated, mentions, statements, codebook, knowledge)
    return [
        ({a.country for a in death.victims}, {a.country for a in death.doers})
        for death in find_deaths(scene, events)
    ]


@pytest.mark.parametrize(
    ("text", "victims", "doers"),
    [
        ("Ethiopian troops killed twelve Eritreans near Badme.", {"ERI"}, {"ETH"}),
        ("Two Kenyans were killed by Somali gunmen.", {"KEN"}, {"SOM"}),
        ("More than 900 Ukrainians killed in a year of war.", {"UKR"}, set()),
        ("The raid left 40 Malians dead.", {"MLI"}, set()),
        ("Nobody knows how they died.", set(), set()),
    ],
)
def test_victims_and_doers(text: str, victims: set[str], doers: set[str]) -> None:
    ((found_victims, found_doers),) = told(text)
    assert (found_victims - {None}, found_doers - {None}) == (victims, doers)
