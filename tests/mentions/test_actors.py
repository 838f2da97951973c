"""Actors: whose ministry, which minister, and whom later words mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import Mentions, find_mentions
from hearsay.mentions.actors.spelling import is_same_name
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]


def rows(mentions: Mentions) -> list[tuple[str, str, str, str | None, str | None]]:
    return [
        (each.actor.text, each.actor.name, each.actor.kind, each.actor.country, each.actor.sector)
        for each in mentions.actors
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the Sudanese foreign ministry",
            (
                "Sudanese foreign ministry",
                "Ministry of Foreign Affairs of Sudan",
                "organisation",
                "SDN",
                "GOV",
            ),
        ),
        ("Chad's army", ("Chad's army", "Armed forces of Chad", "organisation", "TCD", "MIL")),
        (
            "the Ministry of Defence of Ukraine",
            (
                "Ministry of Defence of Ukraine",
                "Ministry of Defence of Ukraine",
                "organisation",
                "UKR",
                "GOV",
            ),
        ),
        ("the Indian parliament", ("Indian parliament", "Parliament of India", "organisation", "IND", "LEG")),
        ("Pakistani soldiers", ("Pakistani soldiers", "soldiers of Pakistan", "unnamed", "PAK", "MIL")),
        ("Hamas fighters", ("Hamas fighters", "fighters of Hamas", "unnamed", "PSE", "REB")),
        ("the Rapid Support Forces", ("Rapid Support Forces", "Rapid Support Forces", "group", "SDN", "REB")),
        (
            "the UN Security Council",
            ("UN Security Council", "UN Security Council", "organisation", "UNO", None),
        ),
        ("state news agency SUNA", ("SUNA", "SUNA", "organisation", "SDN", "MED")),
        (
            "the Ethiopian News Agency",
            ("Ethiopian News Agency", "Ethiopian News Agency", "organisation", "ETH", "MED"),
        ),
    ],
)
def test_bodies_and_people_with_their_country(words: Annotate, text: str, expected: tuple[str, ...]) -> None:
    assert expected in rows(find_mentions(words(text), load_knowledge(["all"])))


@pytest.mark.parametrize(
    ("text", "name", "country", "sector", "role"),
    [
        ("Chadian Foreign Minister Amina Teko said so.", "Amina Teko", "TCD", "GOV", "Foreign Minister"),
        ("Kremlin spokesman Oleg Tarin agreed.", "Oleg Tarin", "RUS", "GOV", "spokesman"),
        ("Indian army spokesman Ravi Menon agreed.", "Ravi Menon", "IND", "MIL", "army spokesman"),
        ("Hamas spokesman Adel Nour agreed.", "Adel Nour", "PSE", "REB", "spokesman"),
    ],
)
def test_a_person_has_the_office_beside_the_name(
    words: Annotate, text: str, name: str, country: str, sector: str, role: str
) -> None:
    mentions = find_mentions(words(text), load_knowledge(["all"]))
    (person,) = {
        (each.actor.name, each.actor.country, each.actor.sector, each.actor.role)
        for each in mentions.actors
        if each.actor.kind == "person"
    }
    assert person == (name, country, sector, role)


def test_an_office_in_apposition_after_the_name(tree: Annotate) -> None:
    annotated = tree(
        "Musa|PROPN|8|nsubj Deng|PROPN|1|flat ,|PUNCT|4|punct secretary|NOUN|1|appos of|ADP|7|case Chad|PROPN|7|compound parliament|NOUN|4|nmod resigned|VERB|0|root|resign .|PUNCT|8|punct",
        entities=((0, 2, "PER"),),
    )
    person = find_mentions(annotated, Knowledge()).actor_at(1)
    assert person is not None
    assert (person.name, person.country, person.role) == ("Musa Deng", "TCD", "secretary")


def test_an_office_in_apposition_before_the_name(tree: Annotate) -> None:
    annotated = tree(
        "Kenya|PROPN|3|nmod:poss 's|PART|1|case envoy|NOUN|11|nsubj to|ADP|6|case the|DET|6|det UN|PROPN|3|nmod ,|PUNCT|8|punct Peter|PROPN|3|appos "
        "Obuya|PROPN|8|flat ,|PUNCT|8|punct spoke|VERB|0|root|speak .|PUNCT|11|punct",
        entities=((7, 9, "PER"),),
    )
    mentions = find_mentions(annotated, Knowledge())
    assert mentions.actor_at(2) is not None and mentions.actor_at(8) is not None
    assert {(a.name, a.country, a.sector) for a in (mentions.actor_at(2), mentions.actor_at(8)) if a} == {
        ("Peter Obuya", "KEN", "GOV")
    }


def test_a_later_surname_in_another_spelling_is_the_same_person(tree: Annotate) -> None:
    annotated = tree(
        "Chadian|ADJ|2|amod envoy|NOUN|5|nsubj Idris|PROPN|2|flat Karimyan|PROPN|2|flat spoke|VERB|0|root|speak .|PUNCT|5|punct",
        "Karimian|PROPN|2|nsubj left|VERB|0|root|leave .|PUNCT|2|punct",
        entities=((2, 4, "PER"), (6, 7, "PER")),
    )
    mentions = find_mentions(annotated, Knowledge())
    assert {each.actor.name for each in mentions.actors if each.actor.kind == "person"} == {"Idris Karimyan"}
    later = mentions.actor_at(6)
    assert later is not None and (later.text, later.country) == ("Karimian", "TCD")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Zelenskyy", "Zelenskiy", True),
        ("Mirziyoyev", "Mirziyoev", True),
        ("Haniyeh", "Haniya", False),
        ("Putin", "Rutin", False),
    ],
)
def test_spellings(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same


def test_a_capital_acts_as_subject_and_is_a_place_after_in(tree: Annotate) -> None:
    acting = tree("Khartoum|PROPN|2|nsubj denied|VERB|0|root|deny it|PRON|2|obj .|PUNCT|2|punct")
    actor = find_mentions(acting, Knowledge()).actor_at(0)
    assert actor is not None and (actor.name, actor.country, actor.sector) == ("Sudan", "SDN", "GOV")
    place = tree(
        "Shells|NOUN|2|nsubj fell|VERB|0|root|fall in|ADP|4|case Khartoum|PROPN|2|obl .|PUNCT|2|punct"
    )
    mentions = find_mentions(place, Knowledge())
    assert mentions.actor_at(3) is None
    assert [(each.where.name, each.where.precision) for each in mentions.places] == [("Khartoum", "exact")]


def test_a_shelled_capital_is_a_place_and_an_accused_one_a_government(tree: Annotate) -> None:
    shelled = tree("Rebels|NOUN|2|nsubj shelled|VERB|0|root|shell Kyiv|PROPN|2|obj .|PUNCT|2|punct")
    accused = tree("Rebels|NOUN|2|nsubj accused|VERB|0|root|accuse Kyiv|PROPN|2|obj .|PUNCT|2|punct")
    assert find_mentions(shelled, Knowledge()).actor_at(2) is None
    actor = find_mentions(accused, Knowledge()).actor_at(2)
    assert actor is not None and actor.country == "UKR"


def test_its_forces_belong_to_the_subject(tree: Annotate) -> None:
    annotated = tree(
        "Eritrea|PROPN|2|nsubj denied|VERB|0|root|deny that|SCONJ|6|mark its|PRON|5|nmod:poss troops|NOUN|6|nsubj crossed|VERB|2|ccomp|cross .|PUNCT|2|punct"
    )
    mentions = find_mentions(annotated, Knowledge())
    assert [actor.name for actor in mentions.resolve(3)] == ["Eritrea"]
    troops = mentions.actor_at(4)
    assert troops is not None and (troops.country, troops.sector) == ("ERI", "MIL")


def test_the_ministry_is_the_one_last_named(tree: Annotate) -> None:
    annotated = tree(
        "Chad|PROPN|3|nmod:poss 's|PART|1|case ministry|NOUN|4|nsubj spoke|VERB|0|root|speak .|PUNCT|4|punct",
        "The|DET|2|det ministry|NOUN|3|nsubj denied|VERB|0|root|deny it|PRON|3|obj .|PUNCT|3|punct",
    )
    later = find_mentions(annotated, Knowledge()).actor_at(6)
    assert later is not None and (later.text, later.name, later.country) == (
        "ministry",
        "Ministry of Chad",
        "TCD",
    )


def test_the_two_countries_are_the_pair_told_of(tree: Annotate) -> None:
    annotated = tree(
        "Ethiopia|PROPN|2|nsubj attacked|VERB|0|root|attack Eritrea|PROPN|2|obj .|PUNCT|2|punct",
        "Kenya|PROPN|2|nsubj hosted|VERB|0|root|host talks|NOUN|2|obj between|ADP|7|case the|DET|7|det two|NUM|7|nummod countries|NOUN|3|nmod .|PUNCT|2|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(10)] == ["ERI", "ETH"]


def test_records_carry_the_words_they_came_from(words: Annotate) -> None:
    annotated = words("On Tuesday 12 Chadian soldiers died near Khartoum.")
    records = find_mentions(annotated, Knowledge()).records(annotated.document)
    assert all(annotated.document.text[each.start : each.end] == each.text for each in records)
    assert {each.layer for each in records} == {"actor", "place", "time", "quantity"}


@pytest.mark.parametrize(
    ("text", "head"), [("the presidents of Chad and Sudan met", 1), ("Chadian and Sudanese officers met", 3)]
)
def test_one_word_for_two_actors(words: Annotate, text: str, head: int) -> None:
    resolved = find_mentions(words(text), Knowledge()).resolve(head)
    assert [actor.country for actor in resolved] == ["TCD", "SDN"]


def test_the_office_of_a_person_speaks_for_the_person(words: Annotate) -> None:
    annotated = words("President Volodymyr Zelensky's office declined")
    actor = find_mentions(annotated, load_knowledge(["ukraine"])).actor_at(4)
    assert actor is not None
    assert (actor.name, actor.country, actor.sector) == ("Office of Volodymyr Zelensky", "UKR", "GOV")


def test_the_ministers_of_the_two_countries_are_two(tree: Annotate) -> None:
    annotated = tree(
        "Ethiopia|PROPN|2|nsubj attacked|VERB|0|root|attack Eritrea|PROPN|2|obj .|PUNCT|2|punct",
        "The|DET|2|det ministers|NOUN|7|nsubj of|ADP|6|case the|DET|6|det two|NUM|6|nummod countries|NOUN|2|nmod met|VERB|0|root|meet .|PUNCT|7|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(5)] == ["ERI", "ETH"]
