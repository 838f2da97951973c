"""Whose an office is that does not say it: who spoke before, the only state of the page."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge

Annotate = Callable[..., Annotated]


def people(annotated: Annotated) -> dict[str, tuple[str | None, str | None, str | None]]:
    mentions = find_mentions(annotated, load_knowledge([]))
    return {
        each.actor.name: (each.actor.country, each.actor.sector, each.actor.party) for each in mentions.actors
    }


FIJI_SAID = "Fiji|PROPN|2|nsubj accused|VERB|0|ROOT|accuse Tonga|PROPN|2|obj of|ADP|5|mark theft|NOUN|2|obl .|PUNCT|2|punct"
MINISTER_SAID = (
    "Defence|PROPN|2|compound Minister|PROPN|3|nmod:desc Ratu|PROPN|5|nsubj Vunipola|PROPN|3|flat "
    "said|VERB|0|ROOT|say so|ADV|5|advmod .|PUNCT|5|punct"
)
MINISTER_DENIED = MINISTER_SAID.replace("said|VERB|0|ROOT|say", "denied|VERB|0|ROOT|deny")


def test_a_minister_is_of_the_state_that_spoke_before(tree: Annotate) -> None:
    assert people(tree(FIJI_SAID, MINISTER_SAID))["Ratu Vunipola"] == ("FJI", "GOV", "FJI")


def test_a_guest_who_says_nothing_is_of_any_state(tree: Annotate) -> None:
    guest = MINISTER_SAID.replace("said|VERB|0|ROOT|say", "arrived|VERB|0|ROOT|arrive")
    assert people(tree(FIJI_SAID, guest))["Ratu Vunipola"] == (None, "GOV", None)


def test_the_president_of_a_body_of_its_own_is_no_states(tree: Annotate) -> None:
    federation = (
        "President|PROPN|5|nmod:desc of|ADP|3|case Rugby|PROPN|1|nmod Ratu|PROPN|1|flat Vunipola|PROPN|6|nsubj "
        "said|VERB|0|ROOT|say so|ADV|6|advmod .|PUNCT|6|punct"
    )
    found = people(tree(FIJI_SAID, federation, MINISTER_SAID))
    assert found["Ratu Vunipola"][0] == "FJI"  # as a minister, not for the federation
    assert all(
        each[0] is None for name, each in people(tree(FIJI_SAID, federation)).items() if "Ratu" in name
    )


def test_who_denies_is_of_the_accused(tree: Annotate) -> None:
    assert people(tree(FIJI_SAID, MINISTER_DENIED))["Ratu Vunipola"] == ("TON", "GOV", "TON")


def test_two_that_spoke_leave_it_open(tree: Annotate) -> None:
    both = (
        "Fiji|PROPN|2|nsubj protested|VERB|0|ROOT|protest and|CCONJ|5|cc Tonga|PROPN|5|nsubj "
        "answered|VERB|2|conj|answer .|PUNCT|2|punct"
    )
    assert people(tree(both, MINISTER_SAID))["Ratu Vunipola"] == (None, "GOV", None)


def test_who_acts_on_another_state_may_be_followed_by_the_others_minister(tree: Annotate) -> None:
    raid = "Fiji|PROPN|2|nsubj shelled|VERB|0|ROOT|shell Tonga|PROPN|2|obj .|PUNCT|2|punct"
    assert people(tree(raid, MINISTER_SAID))["Ratu Vunipola"] == (None, "GOV", None)
    alone = "Fiji|PROPN|2|nsubj closed|VERB|0|ROOT|close the|DET|4|det ports|NOUN|2|obj .|PUNCT|2|punct"
    assert people(tree(alone, MINISTER_SAID))["Ratu Vunipola"] == ("FJI", "GOV", "FJI")


def test_a_spokesman_of_nobody_is_of_the_body_that_spoke(tree: Annotate) -> None:
    police = "Fiji|PROPN|3|nmod:poss 's|PART|1|case police|NOUN|4|nsubj said|VERB|0|ROOT|say so|ADV|4|advmod .|PUNCT|4|punct"
    spokesman = "A|DET|2|det spokesman|NOUN|3|nsubj said|VERB|0|ROOT|say more|ADV|3|advmod .|PUNCT|3|punct"
    assert people(tree(police, spokesman))["spokesman of Fiji"] == ("FJI", "COP", "FJI")


def test_a_body_is_of_the_only_state_of_the_page(words: Annotate) -> None:
    found = people(words("Fiji mourned. The army found the boat."))
    assert found["Armed forces of Fiji"] == ("FJI", "MIL", "FJI")


def test_in_a_capital_before_the_comma_the_ministry_is_of_its_state(tree: Annotate) -> None:
    text = (
        "In|ADP|2|case Suva|PROPN|9|obl ,|PUNCT|9|punct the|DET|6|det foreign|ADJ|6|amod ministry|NOUN|9|nsubj "
        "of|ADP|8|case late|NOUN|6|nmod condemned|VERB|0|ROOT|condemn Tonga|PROPN|9|obj .|PUNCT|9|punct"
    )
    assert people(tree(text))["Ministry of Foreign Affairs of Fiji"] == ("FJI", "GOV", "FJI")
