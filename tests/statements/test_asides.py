"""What belongs to a saying and what stands beside it: another clause behind a semicolon, the accused's description, what was proposed."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import Reading, read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))


def said(text: str) -> dict[str, str]:
    """What is said, by the cue's words."""
    return {
        each.cue.text: each.content[0].text if each.content else ""
        for each in read(text).statements
        if each.cue is not None
    }


def test_what_stands_behind_a_semicolon_is_said_by_another() -> None:
    found = said("Costa Rica offered asylum to the jailed; Russia expressed solidarity with Managua.")
    assert "asylum" not in found["expressed solidarity"]
    found = said(
        "The junta accused Kenya of the blasts; a spokesman for the rebels said their units were far away."
    )
    assert "spokesman" not in found["accused"]


def test_the_accused_s_description_is_no_charge_and_the_denial_is_of_the_attack() -> None:
    text = (
        "Forty people were killed when a drone hit a camp in El Fasher. Activists blamed the Rapid Support Forces, which have "
        "besieged the city since May. The RSF denied the accusation in a statement."
    )
    assert "besieged" not in said(text)["blamed"]
    hit = next(each for each in read(text).events if each.trigger.text in {"hit", "killed"})
    assert {each.stance for each in hit.stances if each.holder is not None} >= {"affirms", "denies"}


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Qatar proposed a three-month truce last month; the army rejected it.",
        "Kenya offered a swap of prisoners on Monday. The rebels rejected it.",
    ],
)
def test_to_reject_what_was_proposed_denies_nothing(text: str) -> None:
    assert not any(each.act == "deny" for each in read(text).statements)


def test_what_a_treasury_called_so_is_called_for_by_nobody() -> None:
    text = "The United States blacklisted three officials, including the army chief, for what the Treasury called a brutal campaign of repression."
    assert not any(each.act == "demand" for each in read(text).statements)


@pytest.mark.parametrize(
    "text",
    [
        "Myanmar protested to Bangkok on Monday and demanded the release of four sailors.",
        "Managua must free 140 prisoners at once, Washington said.",
    ],
)
def test_who_is_to_be_released_is_not_released(text: str) -> None:
    assert not any(each.what == "released" for each in read(text).figures)


def test_no_casualties_do_not_deny_the_fire() -> None:
    text = (
        "Hezbollah said it fired dozens of rockets at an Israeli army base near Kiryat Shmona on Tuesday.\n\n"
        "The Israeli military said about 40 launches were identified and most were intercepted; there were no injuries."
    )
    assert not any(each.act == "deny" for each in read(text).statements)
    text = "Ukraine said it killed forty Russian soldiers near Tokmak. Russia said there were no casualties among its men."
    assert any(each.act == "deny" for each in read(text).statements)


def test_what_somebody_names_so_is_what_was_hit() -> None:
    (hit,) = read(
        "Israeli jets hit what the army described as a weapons store in Aita al-Shaab on Tuesday."
    ).events
    assert (hit.type, hit.trigger.text) == ("ASSAULT", "hit")


def test_a_body_over_its_paper_speaks_in_it() -> None:
    text = (
        "Press release\nMinistry of Foreign Affairs of Azerbaijan\n\n"
        "On 7 May units of the armed forces of Armenia subjected to fire the positions of the Azerbaijan Army in the direction of Kalbajar.\n\n"
        "The statement of the Ministry of Defence of Armenia alleging that the Azerbaijani side opened fire first is disinformation and does not reflect reality."
    )
    reading = read(text)
    denial = next(each for each in reading.statements if each.act == "deny")
    assert denial.speaker is not None and denial.speaker.country == "AZE"
    fire = next(each for each in reading.events if "fire" in each.trigger.text)
    assert fire.when is not None and fire.when.start == "2024-05-07"


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("India accused Islamabad of backing the gunmen, which it denies.", "PAK"),
        ("Ukraine accuses Russia of deporting children, something it denies.", "RUS"),
        ("Sudan has accused the UAE of arming the RSF, a charge it rejects.", "ARE"),
        ("Kenya says Somalia shelters the rebels, which it denies.", "SOM"),
        ("Rwanda blamed Congo for the raid, which it denies, and closed the border.", "COD"),
    ],
)
def test_it_that_denies_a_charge_is_the_accused(text: str, denier: str) -> None:
    reading = read(text)
    (denial,) = [each for each in reading.statements if each.act == "deny"]
    assert denial.speaker is not None and denial.speaker.country == denier
    stances = {
        (each.stance, each.holder.country)
        for event in reading.events
        for each in event.stances
        if each.holder
    }
    assert ("denies", denier) in stances


def test_what_ties_did_is_no_accident() -> None:
    text = "Relations plunged after gunmen killed 26 tourists near Pahalgam on April 22."
    assert [event.trigger.text for event in read(text).events] == ["killed"]
    assert not read("Nine farmers died when a bus plunged into a ravine near Goma.").events


def test_a_woman_s_daughter_is_no_officer_s() -> None:
    text = "Pakistan's army spokesman Ahmed Sharif spoke on Monday. In Uri a woman was killed and her daughter injured in shelling, police said."
    shelling = next(each for each in read(text).events if "shelling" in each.trigger.text)
    assert not any("Sharif" in actor.name for actor in shelling.actors)


def test_that_nobody_owned_up_is_not_said_by_who_spoke_before() -> None:
    text = (
        "Two drones struck a power station in Merowe, plunging the city into darkness, the governor of Northern State said. "
        "No one claimed responsibility for the attack."
    )
    reading = read_text(text, published="2024-03-05", uri="page.txt", settings=Settings(processes=1))
    assert "responsibility" not in " ".join(part.text for each in reading.statements for part in each.content)
