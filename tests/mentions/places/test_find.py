"""Places: which one, and how exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.mentions.places import best_settlement
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]


def places(annotated: Annotated, knowledge: Knowledge) -> list[tuple[str, str, str | None, str]]:
    return [
        (each.where.text, each.where.name, each.where.country, each.where.precision)
        for each in find_mentions(annotated, knowledge).places
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fighting in El-Fasher", ("El-Fasher", "El-Fasher", "SDN", "exact")),
        ("a clash near the village of Robotyne", ("Robotyne", "Robotyne", "UKR", "near")),
        ("20 km from Bakhmut", ("Bakhmut", "Bakhmut", "UKR", "near")),
        ("north of Khan Yunis", ("Khan Yunis", "Khan Yunis", "PSE", "near")),
        ("fighting in Kalbajar", ("Kalbajar", "Kalbajar", "AZE", "exact")),
        ("along the Line of Control", ("Line of Control", "Line of Control", None, "region")),
        ("in Sudan", ("Sudan", "Sudan", "SDN", "country")),
        ("in the Horn of Africa", ("Horn of Africa", "Horn of Africa", None, "region")),
        ("on the border with Chad", ("border with Chad", "border with Chad", None, "region")),
        (
            "near its border with Chad and Niger",
            ("border with Chad and Niger", "border with Chad and Niger", None, "region"),
        ),
        ("on the Sudanese-Chadian border", ("Sudanese-Chadian border", "Sudan–Chad border", None, "region")),
        ("near the Kharkiv region", ("Kharkiv", "Kharkiv", "UKR", "region")),
        ("floods in Sindh", ("Sindh", "Sindh", "PAK", "region")),
        ("a court in Atlanta, Georgia", ("Georgia", "Georgia", "USA", "region")),
        ("talks in Georgia", ("Georgia", "Georgia", "GEO", "country")),
        ("from Texas, Georgia and Ohio", ("Georgia", "Georgia", "USA", "region")),
        ("a flight to New York", ("New York", "New York", "USA", "exact")),
        ("the port at Port Sudan", ("Port Sudan", "Port Sudan", "SDN", "exact")),
        ("KASSALA, Sudan - Shells fell", ("KASSALA", "Kassala", "SDN", "exact")),
        ("in Ontario", ("Ontario", "Ontario", "CAN", "region")),
        ("in Ontario, California", ("Ontario", "Ontario", "USA", "exact")),
        ("the western shore of Lake Kivu", ("Kivu", "Kivu", "COD", "region")),
    ],
)
def test_name_country_and_precision(words: Annotate, text: str, expected: tuple[str, ...]) -> None:
    assert expected in places(words(text), load_knowledge(["all"]))


def test_a_country_has_no_point(words: Annotate) -> None:
    (place,) = find_mentions(words("in Sudan"), Knowledge()).places
    assert (place.where.latitude, place.where.longitude) == (None, None)


def test_a_province_has_a_point_and_says_that_it_is_a_region(words: Annotate) -> None:
    (place,) = find_mentions(words("in Sindh"), Knowledge()).places
    assert place.where.latitude is not None and 24 < place.where.latitude < 28


@pytest.mark.parametrize("text", ["US$40 million", "at 12 Atlantic Avenue", "the Shelter Square"])
def test_money_streets_and_squares_are_nowhere_on_the_map(words: Annotate, text: str) -> None:
    assert all(each[2] is None for each in places(words(text), Knowledge()))


def test_a_village_the_gazetteer_lacks_is_not_a_town_of_like_name_elsewhere(words: Annotate) -> None:
    text = "Police in Kosovo found arms in the village of Banjska"
    assert ("Banjska", "Banjska", None, "unresolved") in places(words(text), Knowledge())


def test_what_nobody_knows_is_unresolved_and_has_no_point(tree: Annotate) -> None:
    annotated = tree(
        "Shells|NOUN|2|nsubj fell|VERB|0|root|fall in|ADP|4|case Qwertyabad|PROPN|2|obl .|PUNCT|2|punct",
        entities=((3, 4, "LOC"),),
    )
    (place,) = find_mentions(annotated, Knowledge()).places
    assert (place.where.name, place.where.precision, place.where.latitude) == (
        "Qwertyabad",
        "unresolved",
        None,
    )


def test_the_text_chooses_between_places_of_one_name(words: Annotate) -> None:
    found = places(words("He spoke in Tripoli, Lebanon."), Knowledge())
    assert ("Tripoli", "Tripoli", "LBN", "exact") in found
    best = best_settlement("Tripoli", {"LBN": 3})
    assert best is not None and best.country == "LBN"


def test_a_contested_place_has_one_entry_whatever_its_name(words: Annotate) -> None:
    knowledge = load_knowledge(["south-caucasus"])
    for name in ("Stepanakert", "Khankendi"):
        (place,) = find_mentions(words(f"in {name}"), knowledge).places
        assert place.where.name == "Stepanakert"


@pytest.mark.parametrize(
    "text", ["over the Belgorod and Kursk regions", "its provinces of Belgorod and Kursk"]
)
def test_one_word_makes_regions_of_several_places(words: Annotate, text: str) -> None:
    assert {each[3] for each in places(words(text), Knowledge())} == {"region"}


def test_a_republic_of_a_land_is_no_town(words: Annotate) -> None:
    assert all(
        each[1] != "Republic" for each in places(words("inside the Republic of Kosovo"), load_knowledge([]))
    )


def test_a_border_service_is_no_place(words: Annotate) -> None:
    assert places(words("Kyrgyzstan's border service agreed"), Knowledge()) == []
