"""Of several attacks on one page each has its own claims and denials, though all are told in like words."""

from __future__ import annotations

import pytest

from hearsay.events.apart import may_be_one_place
from hearsay.records import Where
from tests.events.told import events, stances


def holders(text: str, word: str) -> set[tuple[str | None, str]]:
    """Who stands by the events told by a word."""
    found = [event for event in events(text) if event.trigger.text == word]
    assert found
    return set[tuple[str | None, str]]().union(*(stances(event) for event in found))


def place(name: str, latitude: float | None = None, longitude: float | None = None) -> Where:
    precision = "unresolved" if latitude is None else "exact"
    return Where(
        text=name,
        span=None,
        name=name,
        country=None,
        latitude=latitude,
        longitude=longitude,
        precision=precision,
    )


def test_places_by_name_and_by_distance() -> None:
    assert may_be_one_place(place("Tessit"), place("Tessit"))
    assert may_be_one_place(place("Mukondo"), place("Mukondo, Beni"))
    assert may_be_one_place(place("Kyiv", 50.45, 30.52), place("Brovary", 50.51, 30.79))
    assert not may_be_one_place(place("Omdurman", 15.65, 32.48), place("El-Fasher", 13.63, 25.35))
    assert not may_be_one_place(place("Tappi"), place("Jolong"))


@pytest.mark.parametrize(
    ("text", "word", "holder"),
    [
        pytest.param(
            "A Russian missile killed 25 people in Ternopil on Saturday, Ukraine's emergency service said. Russia's defence ministry said its "
            "troops had captured the village of Rivnopillia.",
            "captured",
            "UKR",
            id="another town taken",
        ),
        pytest.param(
            "Israeli strikes killed four people in Kfar Rumman on Saturday, Lebanon's health ministry said.\n\nOn Monday an Israeli drone dropped a "
            "grenade near a patrol at Kfar Kila, UNIFIL said. Israel said its soldiers had fired at a suspect.",
            "fired at",
            "LBN",
            id="another day",
        ),
        pytest.param(
            "Malian drones bombed a wedding in Tangata on Friday, killing 22 civilians, Algeria's foreign ministry said. Mali's army said it had "
            "struck a column of rebels near Kidal on Sunday.",
            "struck",
            "DZA",
            id="another blow of one army",
        ),
    ],
)
@pytest.mark.usefixtures("rules_alone")
@pytest.mark.slow
def test_a_claim_is_of_its_own_attack(text: str, word: str, holder: str) -> None:
    assert (holder, "affirms") not in holders(text, word)


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.slow
class TestDenials:
    PAGE = (
        "Mortar rounds hit a market in Baidoa on Wednesday, killing nine people, Somalia's government said. It blamed al-Shabaab. The group denied "
        "shelling the market.\n\n"
        '"The apostates bombed their own people," its spokesman said. Ethiopia offered to fly the wounded out.\n\n'
        "The United Nations urged all sides to spare civilians. Doctors asked for blood. Schools were shut. Aid workers left.\n\n"
        "Kenya's defence ministry denied that its jets had bombed a village near El Adde on Saturday. A Kenyan officer said the strike had hit a "
        "training camp."
    )

    def test_of_another_attack_four_paragraphs_above(self) -> None:
        found = [event for event in events(self.PAGE) if event.trigger.text == "bombed"]
        assert ("KEN", "denies") not in stances(found[0])
        assert ("KEN", "denies") in stances(found[-1])

    def test_of_what_a_neighbour_hit_on_another_day(self) -> None:
        hits = [event for event in events(self.PAGE) if event.trigger.text == "hit"]
        assert ("SOM", "denies") not in stances(hits[-1])

    def test_of_a_new_attack_told_right_behind(self) -> None:
        text = (
            "A missile hit a house in Ternopil on Saturday, Ukraine said. Moscow did not comment. Russian officials accused Ukraine of shelling a cafe in Khorly. Kyiv denied that it had attacked civilians. Romania said that a Russian "
            "drone had entered its airspace on Monday during an attack on the Danube port of Izmail."
        )
        assert ("UKR", "denies") not in holders(text, "attack")


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.slow
class TestBlame:
    def test_for_the_attack_told_before(self) -> None:
        text = "Three blasts killed 18 people in Gwoza on Saturday. Nigeria's army blamed Boko Haram."
        assert ("NGA", "affirms") in holders(text, "blasts")

    @pytest.mark.parametrize(
        "charge",
        [
            "accused the government of dragging out the talks",
            "blamed Yerevan for the price of bread",
            "accused Armenia of looking for enemies abroad",
        ],
    )
    def test_for_something_else(self, charge: str) -> None:
        text = f"Gunmen killed two farmers near Goris on Sunday. Azerbaijan's foreign ministry {charge}."
        assert ("AZE", "affirms") not in holders(text, "killed")
