"""Titles that a person could have written."""

import pytest
from msgspec.structs import replace

from hearsay.incidents import link_incidents
from hearsay.incidents.titles import days_in_words, place_in_words, wording
from hearsay.records import Event, Where, json_schema
from tests.incidents.told_by_hand import NO_PACKS, day, document, event, figure, place, statement, unnamed

PAGE = document("a", "2021-05-03")
NEAR = Where(
    text="near Badme", span=None, name="Badme", country="ERI", latitude=14.7, longitude=37.8, precision="near"
)
LINE = Where(
    text="the border",
    span=None,
    name="Eritrea–Ethiopia border",
    country=None,
    latitude=None,
    longitude=None,
    precision="region",
)
COUNTRY = Where(
    text="Eritrea",
    span=None,
    name="Eritrea",
    country="ERI",
    latitude=None,
    longitude=None,
    precision="country",
)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (event(PAGE, "ASSAULT", "ERI", "ETH", where=NEAR, modes=("heavy-weapons",)), "Eritrea → Ethiopia: shelling near Badme, 3 May 2021"),
        (event(PAGE, "ASSAULT", "ERI ETH", "", where=LINE), "Eritrea, Ethiopia: attack on the Eritrea–Ethiopia border, 3 May 2021"),
        (event(PAGE, "REQUEST", "UNO", "ETH"), "United Nations → Ethiopia: demand, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "", where=place("Zalambessa", 14.5, 39.4)), "Attack in Zalambessa, 3 May 2021"),
        (event(PAGE, "RETREAT", "ERI", "", day("2021-05-01", "2021-05-31"), modes=("withdraw",)), "Eritrea: withdrawal, May 2021"),
        (event(PAGE, "CONSULT", "ERI", "ETH", auxiliary=("future",)), "Eritrea → Ethiopia: planned talks, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "ETH", where=NEAR, modes=("aerial",)), "Air strike on Ethiopia near Badme, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "ETH", modes=("heavy-weapons",)), "Shelling of Ethiopia, 3 May 2021"),
        (event(PAGE, "COERCE", "", "ETH", modes=("arrest",)), "Arrest of people from Ethiopia, 3 May 2021"),
        (event(PAGE, "COERCE", "", "", on=(unnamed("students"),), modes=("arrest",)), "Arrest of students, 3 May 2021"),
        (event(PAGE, "REQUEST", "", "ETH"), "Demand on Ethiopia, 3 May 2021"),
        (event(PAGE, "ASSAULT", "ERI", on=(unnamed("civilians"),), recipients=""), "Eritrea: attack on civilians, 3 May 2021"),
        (event(PAGE, "RETREAT", "ERI", "", on=(unnamed("prisoners"),), modes=("release",)), "Eritrea: release of prisoners, 3 May 2021"),
        (event(PAGE, "RETREAT", "ERI", "", modes=("release",)), "Eritrea: release of captives, 3 May 2021"),
        (event(PAGE, "RETREAT", "", "", modes=("ceasefire",)), "Ceasefire, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "", by=(unnamed("soldiers"),), on=(unnamed("soldiers"),)), "Attack on soldiers, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "ETH", by=(unnamed("gunmen"),)), "Gunmen → Ethiopia: attack, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", "", on=(unnamed("aid workers"),)), "Attack on aid workers, 3 May 2021"),
        (event(PAGE, "ASSAULT", "", ""), "Attack, parties not named, 3 May 2021"),
        (event(PAGE, "CONSULT", "ERI ETH", "", where=COUNTRY), "Eritrea, Ethiopia: talks, 3 May 2021"),
        (event(PAGE, "MOBILIZE", "ERI", "", modes=("troops",)), "Eritrea: troop build-up, 3 May 2021"),
        (event(PAGE, "AGREE", "ERI ETH", ""), "Eritrea, Ethiopia: agreement, 3 May 2021"),
        (event(PAGE, "AGREE", "ERI", ""), "Eritrea: agreement or offer, 3 May 2021"),
        (event(PAGE, "ACCUSE", "ERI", "ETH", modes=("disapprove",)), "Eritrea → Ethiopia: criticism, 3 May 2021"),
        (event(PAGE, "RETREAT", "ERI", "", modes=("withdraw",), auxiliary=("negation",)), "Eritrea: withdrawal (denied), 3 May 2021"),
        (event(PAGE, "AID", "", "ETH ERI SDN"), "Aid for Eritrea, Ethiopia and Sudan, 3 May 2021"),
        (event(PAGE, "MOBILIZE", "Tigrayan forces", ""), "Tigrayan, forces: military build-up, 3 May 2021"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_titles(told: Event, title: str) -> None:
    (incident,) = link_incidents([PAGE], [], [told], [], NO_PACKS)
    assert incident.title == title


@pytest.mark.parametrize(
    ("act", "what"), [("offer", "offer"), ("commit", "promise"), ("support", "agreement")]
)
def test_an_offer_is_no_agreement(act: str, what: str) -> None:
    offered = statement(PAGE, "ERI", act)
    words = offered.evidence
    made = replace(event(PAGE, "AGREE", "ERI", "ETH"), id="", trigger=words, evidence=words)
    (incident,) = link_incidents([PAGE], [offered], [made], [], NO_PACKS)
    assert incident.title == f"Eritrea → Ethiopia: {what}, 3 May 2021"


def test_deaths_without_a_word_of_who_attacked_are_losses() -> None:
    killed = event(PAGE, "ASSAULT", "", "ETH")
    (incident,) = link_incidents([PAGE], [], [killed], [figure(killed, 9, "ETH", None)], NO_PACKS)
    assert incident.title == "Losses of Ethiopia, 3 May 2021"
    (incident,) = link_incidents([PAGE], [], [killed], [figure(killed, 9, "ETH", None, "captured")], NO_PACKS)
    assert incident.title == "Attack on Ethiopia, 3 May 2021"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Asmara", "in Asmara"),
        ("line of contact", "on the line of contact"),
        ("the border with Sudan", "on the border with Sudan"),
        ("Mai Aini front", "on the Mai Aini front"),
        ("Horn Mountains", "in the Horn Mountains"),
        ("south", "in the south"),
        ("Mount Asmara", "at Mount Asmara"),
        ("Line Islands", "in the Line Islands"),
    ],
)
def test_places_have_the_preposition_people_use(name: str, words: str) -> None:
    where = Where(
        text=name, span=None, name=name, country=None, latitude=None, longitude=None, precision="region"
    )
    assert place_in_words(where) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-05-03", "2021-05-03", "3 May 2021"),
        ("2021-05-03", "2021-05-05", "3-5 May 2021"),
        ("2021-05-01", "2021-05-31", "May 2021"),
        ("2021-04-30", "2021-05-02", "30 April to 2 May 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2021-03-31", "1 January to 31 March 2021"),
        ("2020-12-31", "2021-01-01", "31 December 2020 to 1 January 2021"),
    ],
)
def test_days(first: str, last: str, words: str) -> None:
    assert days_in_words(day(first, last)) == words


def test_every_type_has_a_name() -> None:
    types = json_schema()["$defs"]["Incident"]["properties"]["type"]["enum"]
    assert set(types) == set(wording().types)
