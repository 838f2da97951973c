"""Who spoke or acted in the sentences before."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import Mentions
from hearsay.mentions.actors.discourse.index import Discourse
from hearsay.mentions.actors.discourse.topics import topics

Annotate = Callable[..., Annotated]
Told = Callable[[Annotated], tuple[Discourse, Mentions]]

ACCUSED = "Fiji|PROPN|2|nsubj accused|VERB|0|ROOT|accuse Tonga|PROPN|2|obj .|PUNCT|2|punct"
RAINED = "It|PRON|2|expl rained|VERB|0|ROOT|rain .|PUNCT|2|punct"
DENIED = "Tonga|PROPN|2|nsubj denied|VERB|0|ROOT|deny it|PRON|2|obj .|PUNCT|2|punct"


def test_the_nearest_topic_first_and_sentences_of_nobody_passed_over(tree: Annotate, told: Told) -> None:
    discourse, _ = told(tree(ACCUSED, RAINED, DENIED, RAINED))
    denial, charge = topics(discourse, 11, 3)
    assert ([each.country for each in denial.actors], denial.is_answer) == (["TON"], True)
    assert ([each.country for each in charge.actors], charge.is_answer) == (["FJI"], False)
    assert charge.charged == {"TON"}


def test_the_look_back_ends(tree: Annotate, told: Told) -> None:
    discourse, _ = told(tree(ACCUSED, RAINED, DENIED, RAINED))
    assert len(list(topics(discourse, 11, 1))) == 1
