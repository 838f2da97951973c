"""Whose "its forces" and "the ministers of the two countries" are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge

Annotate = Callable[..., Annotated]

KENYAN_ARMY = (
    "Kenya|PROPN|3|nmod:poss 's|PART|1|case army|NOUN|4|nsubj left|VERB|0|root|leave .|PUNCT|4|punct"
)
CHAD_MINISTRY = (
    "Chad|PROPN|3|nmod:poss 's|PART|1|case ministry|NOUN|4|nsubj spoke|VERB|0|root|speak .|PUNCT|4|punct"
)


def test_both_ministries_and_each_country(tree: Annotate) -> None:
    annotated = tree(
        KENYAN_ARMY.replace("army", "ministry"),
        CHAD_MINISTRY,
        "Both|DET|2|det ministries|NOUN|3|nsubj agreed|VERB|0|root|agree .|PUNCT|3|punct",
        "Each|DET|2|det country|NOUN|3|nsubj agreed|VERB|0|root|agree .|PUNCT|3|punct",
    )
    mentions = find_mentions(annotated, Knowledge())
    assert [actor.name for actor in mentions.resolve(11)] == ["Ministry of Kenya", "Ministry of Chad"]
    assert [actor.country for actor in mentions.resolve(15)] == ["KEN", "TCD"]


def test_its_forces_belong_to_the_subject(tree: Annotate) -> None:
    annotated = tree(
        "Eritrea|PROPN|2|nsubj denied|VERB|0|root|deny that|SCONJ|6|mark its|PRON|5|nmod:poss troops|NOUN|6|nsubj crossed|VERB|2|ccomp|cross .|PUNCT|2|punct"
    )
    mentions = find_mentions(annotated, Knowledge())
    assert [actor.name for actor in mentions.resolve(3)] == ["Eritrea"]
    troops = mentions.actor_at(4)
    assert troops is not None and (troops.country, troops.sector) == ("ERI", "MIL")


@pytest.mark.parametrize(
    ("text", "head"), [("the presidents of Chad and Sudan met", 1), ("Chadian and Sudanese officers met", 3)]
)
def test_one_word_for_two_actors(words: Annotate, text: str, head: int) -> None:
    resolved = find_mentions(words(text), Knowledge()).resolve(head)
    assert [actor.country for actor in resolved] == ["TCD", "SDN"]


def test_the_ministers_of_the_two_countries_are_two(tree: Annotate) -> None:
    annotated = tree(
        "Ethiopia|PROPN|2|nsubj attacked|VERB|0|root|attack Eritrea|PROPN|2|obj .|PUNCT|2|punct",
        "The|DET|2|det ministers|NOUN|7|nsubj of|ADP|6|case the|DET|6|det two|NUM|6|nummod countries|NOUN|2|nmod met|VERB|0|root|meet .|PUNCT|7|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(5)] == ["ERI", "ETH"]
