"""Whom somebody speaks against, and whose claims a sentence tells of."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import Mentions
from hearsay.mentions.actors.discourse.charges import charging, claiming, contradicts, spoken_against
from hearsay.mentions.actors.discourse.index import Discourse

Annotate = Callable[..., Annotated]
Told = Callable[[Annotated], tuple[Discourse, Mentions]]


def test_who_accuses_speaks_against_the_accused(tree: Annotate, told: Told) -> None:
    discourse, mentions = told(
        tree("Fiji|PROPN|2|nsubj accused|VERB|0|ROOT|accuse Tonga|PROPN|2|obj .|PUNCT|2|punct")
    )
    assert spoken_against(discourse, mentions.actors[0]) == {"TON"}


def test_a_lie_contradicts_the_claim_it_is(tree: Annotate, told: Told) -> None:
    discourse, mentions = told(
        tree(
            "Tonga|PROPN|3|nmod:poss 's|PART|1|case claim|NOUN|6|nsubj|claim was|AUX|6|cop a|DET|6|det lie|NOUN|9|ccomp "
            "the|DET|8|det minister|NOUN|9|nsubj said|VERB|0|ROOT|say .|PUNCT|9|punct"
        )
    )
    minister = next(each for each in mentions.actors if each.actor.text.endswith("minister"))
    assert contradicts(discourse, minister)
    assert claiming(discourse, minister) == {"TON"}


def test_who_tells_of_trespass_charges_those_who_crossed(tree: Annotate, told: Told) -> None:
    discourse, mentions = told(
        tree(
            "Tongan|ADJ|2|amod troops|NOUN|3|nsubj crossed|VERB|6|ccomp|cross the|DET|5|det army|NOUN|6|nsubj "
            "said|VERB|0|ROOT|say .|PUNCT|6|punct"
        )
    )
    army = next(each for each in mentions.actors if each.actor.text == "army")
    assert charging(discourse, army) == {"TON"}
