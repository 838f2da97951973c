"""Releases: "we" is the ministry whose page it is, and what it calls untrue it denies."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from hearsay.statements import find_statements
from tests.statements.made import page

language = pytest.importorskip("hearsay.language")

OUTLET = "Ministry of Foreign Affairs of the Republic of Kenya"


def said(
    text: str, outlet: str = OUTLET, title: str = "On the shots near Mandera"
) -> list[tuple[str, str | None]]:
    """Acts and countries of the statements of a page."""
    from hearsay.mentions import find_mentions

    document = page(text, title=title, outlet=outlet, date="2024-11-18")
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    annotated = language.annotate_one(document)
    mentions = find_mentions(annotated, knowledge)
    found = find_statements(annotated, mentions, book, knowledge)
    return [(each.act, each.speaker.country if each.speaker else None) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We strongly condemn this act of aggression.", ("criticize", "KEN")),
        ("We call on Somalia to withdraw its soldiers.", ("demand", "KEN")),
        ("We reject the claim that Kenyan soldiers crossed the border.", ("deny", "KEN")),
        ("The claims of the Somali army that our soldiers fired first are baseless.", ("deny", "KEN")),
        ("Somalia's assertions that Kenyan drones hit the village are an outright lie.", ("deny", "KEN")),
        (
            "The statement of the Ministry of Defence of Somalia, alleging that Kenyan soldiers opened fire, does not correspond to reality.",
            ("deny", "KEN"),
        ),
        ("The report that Kenya sent troops has no basis in fact.", ("deny", "KEN")),
    ],
)
def test_a_release_says_in_its_own_name(text: str, expected: tuple[str, str]) -> None:
    assert expected in said(text)


def test_on_an_outlets_page_we_is_nobody_and_its_verdicts_are_its_own() -> None:
    assert said("We strongly condemn this act.", outlet="Rift Valley Post") == [("criticize", None)]
    verdict = said(
        "The claims of the Somali army that soldiers fired first are baseless.", outlet="Rift Valley Post"
    )
    assert ("deny", "KEN") not in verdict


@pytest.mark.parametrize(
    ("title", "is_own"),
    [
        ("UNIFIL statement on shots near Naqoura", True),
        ("UNIFIL says shots were fired near Naqoura", False),
    ],
)
def test_a_title_may_name_the_body_whose_statement_it_is(title: str, is_own: bool) -> None:
    text = f"{title}\n\nShots were fired at a post on Monday. We call on all sides to respect the line."
    assert (("demand", "UNO") in said(text, outlet="Relief Pages", title=title)) == is_own


def test_who_is_quoted_keeps_the_first_person() -> None:
    text = '"We condemn this," the foreign minister of Somalia said on Monday.'
    assert said(text) == [("criticize", "SOM")]


def test_who_condemns_does_so_today_not_on_the_day_of_the_deed() -> None:
    from hearsay.reading import read_text

    text = "The Government of Kenya condemns in the strongest terms the shelling of Mandera, in the north, on 12 November 2024."
    reading = read_text(text, published="2024-11-18", title=None, uri="page.txt")
    said = [each.said for each in reading.statements if each.said is not None]
    assert [(each.text, each.end) for each in said] == [(None, "2024-11-18")]
