"""Transcripts: who has the floor says what is said until another has it."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import Reading, read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]
TALKS = """The President of Kenya met with the President of Uganda at State House in Nairobi.

President of Kenya William Ruto: Mr President, colleagues,

We are delighted to welcome you to Nairobi. I would like to note that Kenyan troops will remain in Somalia. We condemn the attack on the convoy near Kismayo.

President of Uganda Yoweri Museveni (retranslated): Thank you, Mr President.

Uganda has always stood by Kenya. We did not send any soldiers across the border, as some newspapers wrote. We are ready to host talks in Kampala.

William Ruto: Thank you."""
ANSWERS = """Question: The gangs accuse Kenya of shooting at civilians in Haiti. What is your response?

Kenyan Foreign Minister Musalia Mudavadi: This is a lie. Kenya's officers fired in the air.

Question: Will you send more?

Musalia Mudavadi: We have promised a thousand officers."""


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))


def said(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (each.act, each.speaker.name if each.speaker else None, each.content[0].text if each.content else "")
        for each in read(text).statements
    ]


def test_the_first_person_of_a_turn_is_who_has_the_floor() -> None:
    found = said(TALKS)
    assert ("criticize", "William Ruto", "the attack on the convoy near Kismayo") in found
    assert any(act == "deny" and who == "Yoweri Museveni" and "soldiers" in what for act, who, what in found)
    assert any(act == "offer" and who == "Yoweri Museveni" for act, who, _ in found)
    assert {who for _, who, _ in found} == {"William Ruto", "Yoweri Museveni"}


def test_what_is_said_in_a_turn_is_claimed_by_who_has_the_floor() -> None:
    support = next(each for each in read(TALKS).events if each.type == "SUPPORT")
    assert [each.holder and each.holder.country for each in support.stances] == ["UGA"]


def test_an_answer_denies_what_the_question_asks() -> None:
    reading = read(ANSWERS)
    denial = next(each for each in reading.statements if each.act == "deny")
    assert denial.speaker is not None and denial.speaker.name == "Musalia Mudavadi"
    shooting = next(each for each in reading.events if "shooting" in each.trigger.text)
    assert denial.id in {each.statement for each in shooting.stances if each.stance == "denies"}


def test_questions_are_nobody_s_statements() -> None:
    assert {who for _, who, _ in said(ANSWERS) if who} == {"Musalia Mudavadi"}


@pytest.mark.parametrize(
    "text",
    [
        "Reactions to the vote:\n\nGermany: The chancellor is to speak at noon.\n\nKenya: No word yet.",
        "Killed on Sunday: two soldiers and a driver.\n\nWounded: nine.",
        "16:30 Kenyan troops enter the town.\n\n17:10 The rebels withdraw.",
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    assert not any(each.cue is not None and each.cue.text == ":" for each in read(text).statements)


def test_a_list_of_quotations_is_left_to_the_quotation_marks() -> None:
    text = 'William Ruto: "We will not leave Somalia."\n\nYoweri Museveni: "We will."\n\nThe summit ends on Friday. Its host has said nothing.'
    found = said(text)
    assert not any("summit" in what for _, _, what in found)
