"""Whose ministry, governor or authorities: the words after and before decide, not what was named last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "words_found", "name", "country", "sector"),
    [
        (
            "Chad's army and the Ministry of Water and Power of Sudan",
            "Ministry of Water and Power of Sudan",
            "Ministry of Water and Power of Sudan",
            "SDN",
            "GOV",
        ),
        ("Kenya's Ministry of Youth", "Kenya's Ministry of Youth", "Ministry of Youth of Kenya", "KEN", "GOV"),
        ("the governor of West Darfur", "governor of West Darfur", "governor of West Darfur", "SDN", "GOV"),
        ("the authorities in Stepanakert", "authorities in Stepanakert", "authorities of Nagorno-Karabakh", "AZE", "PRE"),
        ("the authorities in Nagorno-Karabakh", "authorities in Nagorno-Karabakh", "authorities of Nagorno-Karabakh", "AZE", "PRE"),
        ("the government in Khartoum", "government in Khartoum", "Government of Sudan", "SDN", "GOV"),
    ],
)  # fmt: skip
def test_the_owner_beside_the_words(
    words: Annotate, text: str, words_found: str, name: str, country: str, sector: str
) -> None:
    found = {
        each.actor.text: (each.actor.name, each.actor.country, each.actor.sector)
        for each in find_mentions(words(text), load_knowledge(["all"])).actors
    }
    assert found[words_found] == (name, country, sector)


def test_troops_in_a_country_are_not_its_troops(words: Annotate) -> None:
    mentions = find_mentions(words("troops in Syria"), load_knowledge(["all"]))
    troops = mentions.actor_at(0)
    assert troops is None or troops.country is None


def test_the_dash_of_a_dateline_joins_no_owners(words: Annotate) -> None:
    found = find_mentions(
        words("MALANVILLE, Benin - Nigerien soldiers crossed the river."), load_knowledge(())
    )
    soldiers = [each.actor for each in found.actors if "soldiers" in each.actor.text]
    assert {actor.country for actor in soldiers} == {"NER"}
    assert not any(len(meant) > 1 for meant in found.anaphors.values())


def test_the_tourism_ministry_is_not_the_ministry_last_named(tree: Annotate) -> None:
    annotated = tree(
        "Kenya|PROPN|3|nmod:poss 's|PART|1|case army|NOUN|4|nsubj left|VERB|0|root|leave .|PUNCT|4|punct",
        "Chad|PROPN|4|nmod:poss 's|PART|1|case culture|NOUN|4|compound ministry|NOUN|5|nsubj left|VERB|0|root|leave .|PUNCT|5|punct",
    )
    ministry = find_mentions(annotated, load_knowledge([])).actor_at(8)
    assert ministry is not None and (ministry.name, ministry.country) == (
        "Ministry of Culture of Chad",
        "TCD",
    )


@pytest.mark.parametrize(
    ("text", "token", "country"),
    [
        ("the mayor of Kharkiv", 1, "UKR"),
        ("the regional governor spoke in Nyala", 2, "SDN"),
        ("the regional governor spoke between Nyala and Goma", 2, None),
    ],
)
def test_local_officials_have_the_country_of_their_place(
    words: Annotate, text: str, token: int, country: str | None
) -> None:
    actor = find_mentions(words(text), load_knowledge([])).actor_at(token)
    assert actor is not None and actor.country == country


def test_an_armed_group_is_a_side_of_its_own(words: Annotate) -> None:
    actor = find_mentions(words("the Houthis"), load_knowledge([])).actor_at(1)
    assert actor is not None and (actor.country, actor.party, actor.kind) == ("YEM", "Houthis", "group")


def test_a_congress_of_others_and_the_second_half_of_an_abbreviation_are_nobody_known(
    words: Annotate,
) -> None:
    for text in ("the Congress of Young Farmers", "fighters of the CSP-DPA"):
        names = {each.actor.name for each in find_mentions(words(text), load_knowledge([])).actors}
        assert not names & {"US Congress", "dpa"}


def test_an_adjective_before_a_body_s_own_name_is_its_country(tree: Annotate) -> None:
    annotated = tree(
        "The|DET|4|det Ethiopian|ADJ|4|amod Rights|PROPN|4|compound Commission|PROPN|5|nsubj agreed|VERB|0|root|agree .|PUNCT|5|punct",
        entities=((0, 4, "ORG"),),
    )
    body = find_mentions(annotated, load_knowledge([])).actor_at(3)
    assert body is not None and (body.name, body.country) == ("Ethiopian Rights Commission", "ETH")
