"""Whom "the head of state" means."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge

Annotate = Callable[..., Annotated]


def test_the_head_of_state_is_the_president(tree: Annotate) -> None:
    annotated = tree(
        "Kenyan|ADJ|2|amod president|NOUN|5|nsubj Peter|PROPN|2|flat Obuya|PROPN|2|flat spoke|VERB|0|root|speak .|PUNCT|5|punct",
        "The|DET|2|det head|NOUN|5|nsubj of|ADP|4|case state|NOUN|2|nmod left|VERB|0|root|leave .|PUNCT|5|punct",
        entities=((2, 4, "PER"),),
    )
    head = find_mentions(annotated, Knowledge()).actor_at(7)
    assert head is not None and (head.name, head.country) == ("Peter Obuya", "KEN")
