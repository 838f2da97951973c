"""Whom pronouns mean, and where that must stay open."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge

Annotate = Callable[..., Annotated]


def test_it_that_is_a_happening_is_nobody(tree: Annotate) -> None:
    annotated = tree(
        "Kenya|PROPN|2|nsubj attacked|VERB|0|root|attack .|PUNCT|2|punct",
        "It|PRON|5|nsubj was|AUX|5|cop|be among|ADP|5|case the|DET|5|det battles|NOUN|0|root .|PUNCT|5|punct",
        "It|PRON|2|nsubj withdrew|VERB|0|root|withdraw .|PUNCT|2|punct",
    )
    mentions = find_mentions(annotated, Knowledge())
    assert mentions.resolve(3) == ()


def test_them_is_never_the_subject_of_its_own_verb(tree: Annotate) -> None:
    annotated = tree(
        "Kenya|PROPN|2|nsubj attacked|VERB|0|root|attack Chad|PROPN|2|obj .|PUNCT|2|punct",
        "Qatar|PROPN|8|nsubj ,|PUNCT|5|punct between|ADP|5|case both|DET|5|det sides|NOUN|8|obl ,|PUNCT|5|punct now|ADV|8|advmod urged|VERB|0|root|urge them|PRON|8|obj .|PUNCT|8|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(12)] == ["KEN", "TCD"]


def test_its_after_an_official_is_the_state(tree: Annotate) -> None:
    annotated = tree(
        "Qatar|PROPN|2|nsubj spoke|VERB|0|root|speak .|PUNCT|2|punct",
        "Eritrean|ADJ|2|amod minister|NOUN|3|nsubj denied|VERB|0|root|deny that|SCONJ|7|mark its|PRON|6|nmod:poss troops|NOUN|7|nsubj crossed|VERB|3|ccomp|cross .|PUNCT|3|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(7)] == ["ERI"]


def test_the_two_countries_are_the_pair_told_of(tree: Annotate) -> None:
    annotated = tree(
        "Ethiopia|PROPN|2|nsubj attacked|VERB|0|root|attack Eritrea|PROPN|2|obj .|PUNCT|2|punct",
        "Kenya|PROPN|2|nsubj hosted|VERB|0|root|host talks|NOUN|2|obj between|ADP|7|case the|DET|7|det two|NUM|7|nummod countries|NOUN|3|nmod .|PUNCT|2|punct",
    )
    assert [actor.country for actor in find_mentions(annotated, Knowledge()).resolve(10)] == ["ERI", "ETH"]
