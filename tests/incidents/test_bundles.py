"""Tellings of one page that are one happening: what was done and what came of it."""

from __future__ import annotations

import pytest

from hearsay.incidents import link_incidents
from hearsay.records import Actor, Event, Incident
from tests.incidents.told_by_hand import NO_PACKS, beside, day, document, event, place, unnamed

MONDAY, TUESDAY = document("a", "2022-06-06"), document("b", "2022-06-06")
GAO, KIDAL = place("Gao", 16.27, -0.04, "MLI"), place("Kidal", 18.44, 1.41, "MLI")
ON_MONDAY = day("2022-06-06")


def linked(*events: Event) -> list[Incident]:
    return list(link_incidents([MONDAY, TUESDAY], [], events, [], NO_PACKS))


def test_what_came_of_a_strike_is_part_of_it() -> None:
    # "Mali accused the rebels of a rocket strike on Gao in which civilians were killed."
    strike = event(MONDAY, actors="", recipients="MLI", when=ON_MONDAY, where=GAO, modes=("heavy-weapons",))
    killed = beside(strike, actors="", recipients="", when=ON_MONDAY)
    (incident,) = linked(strike, killed)
    assert incident.title == "Shelling of Mali in Gao, 6 June 2022"
    assert set(incident.events) == {strike.id, killed.id}


def test_the_killed_have_the_parties_of_the_deed() -> None:
    # "Chadian drones struck the column and nine Libyan soldiers were killed": who did it is said once.
    strike = event(MONDAY, actors="TCD", recipients="", when=ON_MONDAY, modes=("aerial",))
    killed = beside(strike, actors="", recipients="LBY", when=ON_MONDAY)
    elsewhere = event(TUESDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, modes=("aerial",))
    (incident,) = linked(strike, killed, elsewhere)
    assert incident.title == "Chad → Libya: air strike, 6 June 2022"


def test_of_two_deeds_in_a_sentence_the_killed_join_the_one_whose_side_they_are() -> None:
    # "Chad shelled a Libyan post, Sudan bombed a Malian one, and three Malian soldiers were killed."
    shelled = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, modes=("heavy-weapons",))
    bombed = beside(shelled, actors="SDN", recipients="MLI", when=ON_MONDAY, modes=("aerial",))
    killed = beside(shelled, actors="", recipients="MLI", when=ON_MONDAY)
    groups = sorted(sorted(incident.events) for incident in linked(shelled, bombed, killed))
    assert groups == sorted([[shelled.id], sorted([bombed.id, killed.id])])


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"actors": "", "recipients": "", "when": day("2022-06-01")}, "another day"),
        ({"actors": "", "recipients": "", "when": ON_MONDAY, "where": KIDAL}, "another place"),
        ({"actors": "UGA", "recipients": "", "when": ON_MONDAY}, "somebody else did it"),
        ({"actors": "", "recipients": "UGA", "when": ON_MONDAY}, "somebody else met it"),
        (
            {"actors": "", "recipients": "", "when": ON_MONDAY, "auxiliary": ("hypothetical",)},
            "only supposed",
        ),
        ({"actors": "", "recipients": "", "when": ON_MONDAY, "modes": ("abduct",)}, "another means"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_told_beside_a_deed_and_is_another(other: dict[str, object], why: str) -> None:
    strike = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, where=GAO, modes=("aerial",))
    assert len(linked(strike, beside(strike, **other))) == 2, why  # type: ignore[arg-type]


def test_a_headline_without_parties_joins_the_only_fight_of_its_day() -> None:
    headline = event(MONDAY, actors="", recipients="")
    fight = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, where=GAO)
    assert len(linked(headline, fight)) == 1
    other = event(MONDAY, actors="SDN", recipients="SSD", when=ON_MONDAY, where=KIDAL)
    assert len(linked(headline, fight, other)) == 3, "of two fights it may mean either"
    at_place = event(MONDAY, actors="", recipients="", where=KIDAL)
    assert len(linked(at_place, fight, other)) == 2


def test_what_names_another_means_is_no_headline() -> None:
    captured = event(MONDAY, actors="", recipients="", modes=("abduct",))
    fight = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY)
    assert len(linked(captured, fight)) == 2


def test_a_headline_follows_two_tellings_of_one_fight() -> None:
    headline = event(MONDAY, actors="", recipients="")
    clash = event(MONDAY, actors="TCD LBY", recipients="", when=ON_MONDAY)
    fire = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, modes=("firearms",))
    assert len(linked(headline, clash, fire)) == 1


def test_a_truce_of_nobody_named_is_the_truce_of_its_page() -> None:
    headline = event(MONDAY, "RETREAT", "", "", where=GAO, modes=("ceasefire",))
    text = event(MONDAY, "RETREAT", "", "", modes=("ceasefire",))
    signed = event(MONDAY, "RETREAT", "TCD LBY", "", ON_MONDAY, modes=("ceasefire",))
    assert [incident.title for incident in linked(headline, text, signed)] == [
        "Chad, Libya: ceasefire in Gao, 6 June 2022"
    ]


def test_a_denial_that_people_were_hit_does_not_deny_the_strike() -> None:
    strike = event(
        MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY, stances=((None, "TCD", "affirms"),)
    )
    hit = event(
        MONDAY, actors="", recipients="", on=(unnamed("civilians"),), stances=((None, "TCD", "denies"),)
    )
    assert len(linked(strike, hit)) == 2


def test_deaths_without_parties_or_place_on_two_pages_stay_two() -> None:
    one, other = (event(page, actors="", recipients="") for page in (MONDAY, TUESDAY))
    assert [incident.title for incident in linked(one, other)] == [
        "Attack, parties not named, 6 June 2022",
    ] * 2


def test_history_without_a_day_is_not_of_the_pages_day() -> None:
    past = event(MONDAY, actors="TCD", recipients="LBY", auxiliary=("historical",))
    now = event(MONDAY, actors="TCD", recipients="LBY", when=ON_MONDAY)
    assert sorted(incident.when is None for incident in linked(past, now)) == [False, True]


def organisation(name: str) -> Actor:
    return Actor(text=name, span=None, name=name, kind="organisation", country="IGO", party="IGO")


def test_organisations_of_one_code_are_parties_of_their_own() -> None:
    actors = (organisation("African Union"), organisation("NATO"))
    demands = [event(MONDAY, "REQUEST", "", "MLI", ON_MONDAY, by=(actor,)) for actor in actors]
    assert sorted(incident.title for incident in linked(*demands)) == [
        "African Union → Mali: demand, 6 June 2022",
        "NATO → Mali: demand, 6 June 2022",
    ]


def test_a_secretary_general_stands_for_the_organisation() -> None:
    person = Actor(
        text="Ama Doe", span=None, name="Ama Doe", kind="person", country="IGO", party="IGO",
        role="Secretary-General of the African Union",
    )  # fmt: skip
    (incident,) = linked(event(MONDAY, "REQUEST", "", "MLI", ON_MONDAY, by=(person,)))
    assert incident.parties == ("African Union", "MLI")
