"""Actors: whose ministry, which minister, and the words they came from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import Mentions, find_mentions
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]


def test_the_ministry_s_spokeswoman_has_the_ministry_s_country(tree: Annotate) -> None:
    annotated = tree(
        "Chad|PROPN|4|nmod:poss 's|PART|1|case foreign|ADJ|4|amod ministry|NOUN|5|nsubj objected|VERB|0|root|object .|PUNCT|5|punct",
        "The|DET|4|det foreign|ADJ|3|amod ministry|NOUN|4|compound spokeswoman|NOUN|9|nsubj ,|PUNCT|6|punct Amina|PROPN|4|appos Teko|PROPN|6|flat ,|PUNCT|6|punct "
        "agreed|VERB|0|root|agree .|PUNCT|9|punct",
        entities=((11, 13, "PER"),),
    )
    person = find_mentions(annotated, Knowledge()).actor_at(11)
    assert person is not None and (person.name, person.country, person.sector) == ("Amina Teko", "TCD", "GOV")


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


def test_records_carry_the_words_they_came_from(words: Annotate) -> None:
    annotated = words("On Tuesday 12 Chadian soldiers died near Khartoum.")
    records = find_mentions(annotated, Knowledge()).records(annotated.document)
    assert all(annotated.document.text[each.start : each.end] == each.text for each in records)
    assert {each.layer for each in records} == {"actor", "place", "time", "quantity"}


def test_the_office_of_a_person_speaks_for_the_person(words: Annotate) -> None:
    annotated = words("President Volodymyr Zelensky's office declined")
    actor = find_mentions(annotated, load_knowledge(["ukraine"])).actor_at(4)
    assert actor is not None
    assert (actor.name, actor.country, actor.sector) == ("Office of Volodymyr Zelensky", "UKR", "GOV")


def people(annotated: Annotated) -> dict[str, tuple[str | None, str | None, str | None]]:
    mentions = find_mentions(annotated, load_knowledge([]))
    return {
        each.actor.name: (each.actor.country, each.actor.sector, each.actor.party) for each in mentions.actors
    }


def test_an_adviser_to_somebody_is_of_that_state_and_an_envoy_to_it_is_not(words: Annotate) -> None:
    assert people(words("An adviser to Fiji's president spoke to Tonga."))["adviser of Fiji"][0] == "FJI"
    assert "envoy of Fiji" not in people(words("An envoy to Fiji spoke to Tonga."))


def test_rebels_of_a_country_are_a_side_of_their_own(words: Annotate) -> None:
    assert people(words("Fijian rebels fled."))["rebels of Fiji"] == ("FJI", "REB", "Armed groups of Fiji")
