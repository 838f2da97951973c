"""Where somebody speaks."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import Mentions
from hearsay.mentions.actors.discourse.index import Discourse
from hearsay.mentions.actors.discourse.whereabouts import fronted, is_behind_front, said_in

Annotate = Callable[..., Annotated]
Told = Callable[[Annotated], tuple[Discourse, Mentions]]


def test_a_place_at_the_head_of_a_sentence(tree: Annotate, told: Told) -> None:
    discourse, _ = told(
        tree(
            "In|ADP|2|case Suva|PROPN|6|obl ,|PUNCT|6|punct the|DET|5|det minister|NOUN|6|nsubj spoke|VERB|0|ROOT|speak .|PUNCT|6|punct"
        )
    )
    assert fronted(discourse, 4) == "FJI"
    assert is_behind_front(discourse, 4)
    assert not is_behind_front(discourse, 6)


def test_the_place_of_a_saying(tree: Annotate, told: Told) -> None:
    discourse, mentions = told(
        tree(
            "The|DET|2|det minister|NOUN|3|nsubj said|VERB|0|ROOT|say so|ADV|3|advmod in|ADP|6|case Suva|PROPN|3|obl .|PUNCT|3|punct"
        )
    )
    minister = next(each for each in mentions.actors if each.actor.text.endswith("minister"))
    assert said_in(discourse, minister) == "FJI"
