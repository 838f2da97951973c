"""Which body "the ministry", "the army" and "parliament" take up, and where that must stay open."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge, load_knowledge

Annotate = Callable[..., Annotated]

KENYAN_ARMY = (
    "Kenya|PROPN|3|nmod:poss 's|PART|1|case army|NOUN|4|nsubj left|VERB|0|root|leave .|PUNCT|4|punct"
)
CHAD_MINISTRY = (
    "Chad|PROPN|3|nmod:poss 's|PART|1|case ministry|NOUN|4|nsubj spoke|VERB|0|root|speak .|PUNCT|4|punct"
)


def test_parliament_is_that_of_whoever_told_it(tree: Annotate) -> None:
    annotated = tree(
        "Chad|PROPN|3|nmod:poss 's|PART|1|case parliament|NOUN|4|nsubj met|VERB|0|root|meet .|PUNCT|4|punct",
        "Kenyan|ADJ|2|amod president|NOUN|5|nsubj Peter|PROPN|2|flat Obuya|PROPN|2|flat told|VERB|0|root|tell parliament|NOUN|5|iobj .|PUNCT|5|punct",
        entities=((7, 9, "PER"),),
    )
    parliament = find_mentions(annotated, Knowledge()).actor_at(10)
    assert parliament is not None and parliament.name == "Parliament of Kenya"


def test_a_ministry_that_answers_is_not_the_other_side_s(tree: Annotate) -> None:
    annotated = tree(
        KENYAN_ARMY,
        CHAD_MINISTRY,
        "The|DET|3|det tourism|NOUN|3|compound ministry|NOUN|4|nsubj denied|VERB|0|root|deny it|PRON|4|obj .|PUNCT|4|punct",
    )
    mentions = find_mentions(annotated, Knowledge())
    ministry = mentions.actor_at(12)
    assert ministry is not None and ministry.country is None
    assert mentions.resolve(14) == ()


def test_with_three_armies_in_play_the_army_stays_open(tree: Annotate) -> None:
    armies = [KENYAN_ARMY.replace("Kenya", state) for state in ("Kenya", "Chad", "Sudan")]
    annotated = tree(*armies, "The|DET|2|det army|NOUN|3|nsubj fled|VERB|0|root|flee .|PUNCT|3|punct")
    army = find_mentions(annotated, Knowledge()).actor_at(16)
    assert army is not None and army.country is None


def test_the_army_is_the_state_s_and_the_group_the_rebels(tree: Annotate) -> None:
    annotated = tree(
        "Sudan|PROPN|3|nmod:poss 's|PART|1|case army|NOUN|4|nsubj left|VERB|0|root|leave .|PUNCT|4|punct",
        "Positions|NOUN|4|nsubj of|ADP|3|case RSF|PROPN|1|nmod burned|VERB|0|root|burn .|PUNCT|4|punct",
        "The|DET|2|det army|NOUN|3|nsubj advanced|VERB|0|root|advance .|PUNCT|3|punct",
        "The|DET|2|det group|NOUN|3|nsubj fled|VERB|0|root|flee .|PUNCT|3|punct",
    )
    mentions = find_mentions(annotated, load_knowledge(["sudan"]))
    army = mentions.actor_at(11)
    assert army is not None and army.name == "Armed forces of Sudan"
    assert [actor.name for actor in mentions.resolve(15)] == ["Rapid Support Forces"]


def test_the_ministry_is_the_one_last_named(tree: Annotate) -> None:
    annotated = tree(
        "Chad|PROPN|3|nmod:poss 's|PART|1|case ministry|NOUN|4|nsubj spoke|VERB|0|root|speak .|PUNCT|4|punct",
        "The|DET|2|det ministry|NOUN|3|nsubj denied|VERB|0|root|deny it|PRON|3|obj .|PUNCT|3|punct",
    )
    later = find_mentions(annotated, Knowledge()).actor_at(6)
    assert later is not None and (later.text, later.name, later.country) == (
        "ministry",
        "Ministry of Chad",
        "TCD",
    )
