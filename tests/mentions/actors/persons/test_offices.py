"""The office beside a name: before it, behind it, and when it is somebody else's."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]


def test_an_office_in_apposition_after_the_name(tree: Annotate) -> None:
    annotated = tree(
        "Musa|PROPN|8|nsubj Deng|PROPN|1|flat ,|PUNCT|4|punct secretary|NOUN|1|appos of|ADP|7|case Chad|PROPN|7|compound parliament|NOUN|4|nmod resigned|VERB|0|root|resign .|PUNCT|8|punct",
        entities=((0, 2, "PER"),),
    )
    person = find_mentions(annotated, Knowledge()).actor_at(1)
    assert person is not None
    assert (person.name, person.country, person.role) == ("Musa Deng", "TCD", "secretary")


def test_an_office_in_apposition_before_the_name(tree: Annotate) -> None:
    annotated = tree(
        "Kenya|PROPN|3|nmod:poss 's|PART|1|case envoy|NOUN|11|nsubj to|ADP|6|case the|DET|6|det UN|PROPN|3|nmod ,|PUNCT|8|punct Peter|PROPN|3|appos "
        "Obuya|PROPN|8|flat ,|PUNCT|8|punct spoke|VERB|0|root|speak .|PUNCT|11|punct",
        entities=((7, 9, "PER"),),
    )
    mentions = find_mentions(annotated, Knowledge())
    assert mentions.actor_at(2) is not None and mentions.actor_at(8) is not None
    assert {(a.name, a.country, a.sector) for a in (mentions.actor_at(2), mentions.actor_at(8)) if a} == {
        ("Peter Obuya", "KEN", "GOV")
    }


def people(annotated: Annotated) -> dict[str, tuple[str | None, str | None, str | None]]:
    mentions = find_mentions(annotated, load_knowledge([]))
    return {
        each.actor.name: (each.actor.country, each.actor.sector, each.actor.party) for each in mentions.actors
    }


def test_behind_according_to_only_a_closed_name_is_the_minister(words: Annotate) -> None:
    closed = people(words("According to the Fijian minister, Mr Vunipola, ships sank off Tonga."))
    assert closed["Vunipola"][0] == "FJI"
    left = people(words("According to the Fijian minister, Mr Vunipola left for Tonga."))
    assert left["Vunipola"][0] is None
