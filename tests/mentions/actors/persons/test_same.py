"""Which names mean one person."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge

Annotate = Callable[..., Annotated]


def test_a_later_surname_in_another_spelling_is_the_same_person(tree: Annotate) -> None:
    annotated = tree(
        "Chadian|ADJ|2|amod envoy|NOUN|5|nsubj Idris|PROPN|2|flat Karimyan|PROPN|2|flat spoke|VERB|0|root|speak .|PUNCT|5|punct",
        "Karimian|PROPN|2|nsubj left|VERB|0|root|leave .|PUNCT|2|punct",
        entities=((2, 4, "PER"), (6, 7, "PER")),
    )
    mentions = find_mentions(annotated, Knowledge())
    assert {each.actor.name for each in mentions.actors if each.actor.kind == "person"} == {"Idris Karimyan"}
    later = mentions.actor_at(6)
    assert later is not None and (later.text, later.country) == ("Karimian", "TCD")
