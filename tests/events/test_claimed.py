"""Who claims a deed: in whose words it stands, who owns up to it, whose page it is."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.records import Actor
from hearsay.statements import find_statements
from hearsay.statements.voice import page_voice
from tests.events.test_passages import code
from tests.statements.made import page as made_page


class Claimed(TypedDict):
    text: str
    claimant: str
    deed: list[str]


CLAIMED: list[Claimed] = yaml.safe_load((Path(__file__).parent / "claimed.yaml").read_text("utf-8"))


@pytest.mark.parametrize("line", CLAIMED, ids=[f"{line['claimant']} {line['text'][:50]}" for line in CLAIMED])
def test_claim(line: Claimed) -> None:
    coded = code(line["text"], load_codebook(None), load_knowledge(["all"]))
    claimed = [
        event.trigger.text
        for event in coded.events
        for stance in event.stances
        if stance.stance == "affirms"
        and stance.holder is not None
        and stance.holder.country == line["claimant"]
    ]
    if not line["deed"]:
        assert not claimed
        return
    assert any(piece in trigger for trigger in claimed for piece in line["deed"])


def page(text: str, title: str, outlet: str) -> tuple[Actor | None, list[Actor | None]]:
    """The page's voice, and who holds the stances of its events."""
    from hearsay.language import annotate_one

    document = made_page(text, title=title, outlet=outlet)
    annotated = annotate_one(document)
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, book, knowledge)
    events, _ = find_events(annotated, mentions, statements, book, knowledge)
    holders = [stance.holder for event in events for stance in event.stances]
    return page_voice(document, mentions), holders


TEXT = (
    "On Sunday Tajik border troops shelled a post near Vorukh. "
    "The Ministry of Foreign Affairs of the Kyrgyz Republic condemns this act."
)


@pytest.mark.parametrize(
    ("title", "outlet", "country"),
    [
        ("On the shooting near Vorukh", "Ministry of Foreign Affairs of the Kyrgyz Republic", "KGZ"),
        ("Text of the Foreign Ministry's statement on the shooting", "Bishkek Evening", "KGZ"),
        ("Statement by the Ministry of Foreign Affairs", "Bishkek Evening", "KGZ"),
        ("Kyrgyz foreign ministry condemns shooting", "Bishkek Evening", None),
        ("Shots near Vorukh", "Bishkek Evening", None),
    ],
)
def test_a_ministrys_own_page_speaks_with_its_voice(title: str, outlet: str, country: str | None) -> None:
    voice, holders = page(TEXT, title, outlet)
    assert (voice.country if voice is not None else None) == country
    assert any(holder is not None and holder.country == "KGZ" for holder in holders) == (country is not None)


def test_the_other_sides_ministry_told_of_first_is_not_the_pages_voice() -> None:
    text = (
        "On Sunday Tajik border troops shelled a post near Vorukh. The statement of the Ministry of Defence of Tajikistan, alleging "
        "that Kyrgyz soldiers opened fire first, is untrue. The Ministry demands an apology."
    )
    voice, _ = page(text, "On the shooting near Vorukh", "Ministry of Defence of the Kyrgyz Republic")
    assert voice is not None and voice.country == "KGZ"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The UN said it could not confirm that Chad had shelled the market.", ("UNO", "doubts")),
        ("It was unclear whether Chad had shelled the market.", (None, "doubts")),
        ("The UN said it was clear that Chad had shelled the market.", ("UNO", "affirms")),
    ],
)
def test_what_is_left_open_is_doubted(text: str, stance: tuple[str | None, str]) -> None:
    coded = code(text, load_codebook(None), load_knowledge(["all"]))
    told = [event for event in coded.events if "shelled" in event.trigger.text]
    held = [(s.holder.country if s.holder else None, s.stance) for event in told for s in event.stances]
    assert held == [stance]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chadian troops allegedly shelled a market in Tine on Sunday.", "doubts"),
        ("Chad's alleged shelling of Tine drew protests from Khartoum.", "doubts"),
        ("A suspected Turkish strike killed two shepherds near Zakho.", "doubts"),
        ("Russia is believed to have moved 2,000 troops to Belarus.", "doubts"),
        ("The Syrian army appears to have shelled the camp near Idlib.", "doubts"),
        ("Sudan would neither confirm nor deny that its aircraft had bombed the dam.", "doubts"),
        ("Chadian troops shelled a market in Tine on Sunday.", "affirms"),
        ("Suspected rebels shelled a market in Tine on Sunday.", "affirms"),
    ],
)
def test_what_the_page_hedges_it_does_not_affirm(text: str, stance: str) -> None:
    coded = code(text, load_codebook(None), load_knowledge(["all"]))
    forces = [event for event in coded.events if event.type in {"ASSAULT", "MOBILIZE"}]
    assert [s.stance for event in forces for s in event.stances] == [stance]
