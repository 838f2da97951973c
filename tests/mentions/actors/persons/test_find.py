"""Persons: the names, offices and states that mean one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]


def test_a_bare_surname_is_the_pack_s_person_where_the_page_names_the_country(tree: Annotate) -> None:
    spoke = "Lavrov|PROPN|2|nsubj spoke|VERB|0|root|speak .|PUNCT|2|punct"
    here = tree(
        "Russia|PROPN|2|nsubj burns|VERB|0|root|burn .|PUNCT|2|punct", spoke, entities=((3, 4, "PER"),)
    )
    known = find_mentions(here, load_knowledge(["world"])).actor_at(3)
    assert known is not None and (known.name, known.country) == ("Sergei Lavrov", "RUS")


def test_a_bare_surname_is_whom_a_page_need_not_introduce_while_in_office(tree: Annotate) -> None:
    """ "Pompeo spoke" in 2019 and the year after he left, on a page that names another land; not in 2026, nor where it names another Pompeo."""
    burns = "Peru|PROPN|2|nsubj burns|VERB|0|root|burn .|PUNCT|2|punct"
    spoke = "Pompeo|PROPN|2|nsubj spoke|VERB|0|root|speak .|PUNCT|2|punct"
    fell = "Rosa|PROPN|3|nsubj Pompeo|PROPN|1|flat fell|VERB|0|root|fall .|PUNCT|3|punct"

    def country(*sentences: str, day: str) -> str | None:
        entities = ((3, 4, "PER"), *(((6, 8, "PER"),) if len(sentences) > 2 else ()))
        found = find_mentions(tree(*sentences, day=day, entities=entities), load_knowledge(["world"]))
        actor = found.actor_at(3)
        assert actor is not None
        return actor.country

    assert country(burns, spoke, day="2019-04-20") == "USA"
    assert country(burns, spoke, day="2021-11-20") == "USA"
    assert country(burns, spoke, day="2026-04-20") is None
    assert country(burns, spoke, fell, day="2019-04-20") is None


def test_a_rank_and_an_apposition_are_one_person(tree: Annotate) -> None:
    annotated = tree(
        "A|DET|2|det spokesman|NOUN|10|nsubj for|ADP|5|case Chad|PROPN|5|compound army|NOUN|2|nmod ,|PUNCT|7|punct Brigadier|PROPN|2|appos "
        "Musa|PROPN|7|flat Teko|PROPN|7|flat agreed|VERB|0|root|agree .|PUNCT|10|punct",
        "He|PRON|2|nsubj left|VERB|0|root|leave .|PUNCT|2|punct",
        entities=((7, 9, "PER"),),
    )
    mentions = find_mentions(annotated, Knowledge())
    (meant,) = mentions.resolve(11)
    assert (meant.name, meant.country, meant.sector, meant.role) == ("Musa Teko", "TCD", "MIL", "spokesman")


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


def people(annotated: Annotated) -> dict[str, tuple[str | None, str | None, str | None]]:
    mentions = find_mentions(annotated, load_knowledge([]))
    return {
        each.actor.name: (each.actor.country, each.actor.sector, each.actor.party) for each in mentions.actors
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Colonel Ratu Vunipola of the Fijian general staff spoke.", ("FJI", "MIL", "FJI")),
        ("President Ratu Vunipola of Fiji spoke in Tonga.", ("FJI", "GOV", "FJI")),
        ("General Ratu Vunipola, who commands Fiji's northern front, spoke.", ("FJI", "MIL", "FJI")),
        ("General Ratu Vunipola, speaking for the Fijian army, spoke to Tonga.", ("FJI", "MIL", "FJI")),
        ("General Ratu Vunipola, who saw the Fijian army fight Tonga, spoke.", (None, "MIL", None)),
    ],
)
def test_words_behind_a_name_say_whose_a_person_is(
    words: Annotate, text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    assert people(words(text))["Ratu Vunipola"] == expected
