"""Whether a capital or a state's name acts, or is where something happens."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge

Annotate = Callable[..., Annotated]


def test_no_word_from_moscow_is_its_government_s_silence(tree: Annotate) -> None:
    annotated = tree(
        "No|DET|2|det comment|NOUN|5|nsubj from|ADP|4|case Moscow|PROPN|2|nmod came|VERB|0|root|come .|PUNCT|5|punct"
    )
    actor = find_mentions(annotated, Knowledge()).actor_at(3)
    assert actor is not None and actor.country == "RUS"


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
