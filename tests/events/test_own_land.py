"""Whom deeds at home are done to: the land itself, unless another may be meant."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land"),
    [
        ("Zambian police fired on demonstrators who had broken into the town hall.", "ASSAULT", "ZMB"),
        ("Young Peruvians have rallied since June against the pension law.", "PROTEST", "PER"),
        ("War veterans demonstrated in front of the parliament building in Harare.", "PROTEST", "ZWE"),
        ("Togo's president declared a state of emergency on Monday.", "COERCE", "TGO"),
        ("Nigeria's army has admitted that one of its drones struck a wedding in Zamfara.", "ASSAULT", "NGA"),
        ("Ghana's president has scrapped the fuel tax after a week of marches.", "CONCEDE", "GHA"),
        ("Peru's president toured the flooded quarter of Piura on Monday.", "CONSULT", "PER"),
    ],
)
def test_a_deed_at_home_is_done_to_the_land(text: str, kind: str, land: str) -> None:
    found = next(each for each in events(text) if each.type == kind)
    assert {a.country for a in found.actors} == {land}
    assert {a.country for a in found.recipients} == {land}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land"),
    [
        ("Protesters in Accra marched to the French embassy on Monday.", "PROTEST", "GHA"),
        ("Jordan shot down three drones over Irbid on Monday, its army said.", "ASSAULT", "JOR"),
        ("Chad shelled Adre on Monday. Sudanese troops had attacked a Chadian post.", "ASSAULT", "TCD"),
        ("Kenya's army moved tanks to Mandera on Tuesday.", "MOBILIZE", "KEN"),
        ("Peru's president visited Quito on Monday.", "CONSULT", "PER"),
    ],
)
def test_what_may_be_anothers_is_left_open(text: str, kind: str, land: str) -> None:
    found = [each for each in events(text) if each.type == kind and land in {a.country for a in each.actors}]
    assert found
    assert all(land not in {a.country for a in each.recipients} for each in found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "lands"),
    [
        ("Nepal's army chief Rai appealed to the demonstrators to come to the table.", "REQUEST", {"NPL"}),
        ("Opposition parties in Togo have called for two days of disobedience.", "REQUEST", {"TGO"}),
        ("The Chinese embassy in Juba advised its citizens not to leave the capital.", "REQUEST", {"CHN"}),
        ("Israel's army told residents to leave. Its jets bombed Tyre in Lebanon.", "REQUEST", {None}),
        ("Chad's foreign ministry rejected it as biased.", "REJECT", {None}),
    ],
)
def test_what_is_said_to_ones_own(text: str, kind: str, lands: set[str | None]) -> None:
    found = [each for each in events(text) if each.type == kind]
    assert {a.country for each in found for a in each.recipients} <= lands
    assert lands == {None} or any(each.recipients for each in found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land"),
    [
        ("In Oslo, Eritreans rallied against Isaias Afwerki on Monday. Protesters burned an effigy there.", "PROTEST", "NOR"),
        ("Protesters in Quito burned a Peruvian flag. Lima protested. Students in Quito blocked a road.", "PROTEST", "ECU"),
        ("Exiles in San Jose protested on Monday.", "PROTEST", "CRI"),
        ("Argentina invaded the Falkland Islands in 1982.", "ASSAULT", "ARG"),
        ("Police in Nairobi arrested two Somali traders on Monday. Somalia's envoy protested. The embassy asked for protection.",
         "REQUEST", "SOM"),
        ("Eritrean groups met in Addis Ababa. Supporters of Eritrea broke in. Police arrested 12.", "COERCE", "ETH"),
        ("In Madrid, Cubans marched on Monday. In Havana, soldiers were deployed. The opposition accused the army of theft.",
         "ACCUSE", "ESP"),
        ("Rwandan rebels met in Kampala. Uganda detained the rebels.", "COERCE", "UGA"),
    ],
)  # fmt: skip
def test_a_deed_beside_another_lands_people_is_left_open(text: str, kind: str, land: str) -> None:
    found = [each for each in events(text) if each.type == kind and land in {a.country for a in each.actors}]
    assert all(land not in {a.country for a in each.recipients} for each in found)


@pytest.mark.slow
def test_people_of_a_land_with_a_breakaway_part_are_left_open() -> None:
    found = events(
        "The authorities of Nagorno-Karabakh accused Azerbaijan of shelling Stepanakert. "
        "Azerbaijan's ministry denied that it had aimed at civilians."
    )
    assert all(a.party != "AZE" for each in found if each.type == "ASSAULT" for a in each.recipients)
