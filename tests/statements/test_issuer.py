"""The body whose own page it is, by its name and by "the Office"."""

from __future__ import annotations

import pytest

from hearsay import language
from hearsay.codebooks import load_codebook
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.statements import find_statements
from tests.statements.made import page

pytestmark = pytest.mark.slow


def speakers(text: str, outlet: str) -> list[tuple[str, str | None] | None]:
    """Name and country of every statement's speaker, in order."""
    knowledge = load_knowledge(["all"])
    annotated = language.annotate_one(page(text, title="On the river", outlet=outlet, date="2024-05-15"))
    mentions = find_mentions(annotated, knowledge)
    found = find_statements(annotated, mentions, load_codebook(None), knowledge)
    return [
        (each.speaker.name, each.speaker.country) if each.speaker else None
        for each in sorted(found, key=lambda each: each.evidence.start)
    ]


@pytest.mark.parametrize(
    ("outlet", "text", "wanted"),
    [
        (
            "UNITED NATIONS HUMAN RIGHTS OFFICE",
            "The Office's representative in Haiti, Marie Solages, called on both gangs to let the doctors pass.",
            [("Marie Solages", "UNO")],
        ),
        (
            "STATE BUREAU FOR OUTER DISTRICTS",
            "The Bureau condemns the theft of eight boats from Georgian fishermen. Georgia has asked Russia for them. The State Bureau for Outer Districts recalls that Georgian boats were taken in May.",
            [("State Bureau for Outer Districts", "GEO")] * 2,
        ),
        (
            "Lakes News Agency",
            "The Office said on Monday that the road to Goma was open.",
            [("Office", None)],
        ),
    ],
)
def test_whose_page_it_is(outlet: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = speakers(text, outlet)
    assert [each for each in found if each in wanted] == wanted
