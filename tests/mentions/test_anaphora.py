"""Whom later words mean, and where that must stay open."""

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


def test_a_bare_surname_is_the_pack_s_person_where_the_page_names_the_country(tree: Annotate) -> None:
    spoke = "Lavrov|PROPN|2|nsubj spoke|VERB|0|root|speak .|PUNCT|2|punct"
    here = tree(
        "Russia|PROPN|2|nsubj burns|VERB|0|root|burn .|PUNCT|2|punct", spoke, entities=((3, 4, "PER"),)
    )
    known = find_mentions(here, load_knowledge(["world"])).actor_at(3)
    assert known is not None and (known.name, known.country) == ("Sergei Lavrov", "RUS")
    elsewhere = tree(
        "Peru|PROPN|2|nsubj burns|VERB|0|root|burn .|PUNCT|2|punct", spoke, entities=((3, 4, "PER"),)
    )
    unknown = find_mentions(elsewhere, load_knowledge(["world"])).actor_at(3)
    assert unknown is not None and (unknown.name, unknown.country) == ("Lavrov", None)


def test_a_rank_and_an_apposition_are_one_person(tree: Annotate) -> None:
    annotated = tree(
        "A|DET|2|det spokesman|NOUN|10|nsubj for|ADP|5|case Chad|PROPN|5|compound army|NOUN|2|nmod ,|PUNCT|7|punct Brigadier|PROPN|2|appos "
        "Musa|PROPN|7|flat Teko|PROPN|7|flat agreed|VERB|0|root|agree .|PUNCT|10|punct",
        "He|PRON|2|nsubj left|VERB|0|root|leave .|PUNCT|2|punct",
        entities=((7, 9, "PER"),),
    )
    mentions = find_mentions(annotated, Knowledge())
    (meant,) = mentions.resolve(11)
    assert (meant.name, meant.country, meant.sector, meant.role) == ("Musa Teko", "TCD", "MIL", "spokesman")


def test_the_ministry_s_spokeswoman_has_the_ministry_s_country(tree: Annotate) -> None:
    annotated = tree(
        "Chad|PROPN|4|nmod:poss 's|PART|1|case foreign|ADJ|4|amod ministry|NOUN|5|nsubj objected|VERB|0|root|object .|PUNCT|5|punct",
        "The|DET|4|det foreign|ADJ|3|amod ministry|NOUN|4|compound spokeswoman|NOUN|9|nsubj ,|PUNCT|6|punct Amina|PROPN|4|appos Teko|PROPN|6|flat ,|PUNCT|6|punct "
        "agreed|VERB|0|root|agree .|PUNCT|9|punct",
        entities=((11, 13, "PER"),),
    )
    person = find_mentions(annotated, Knowledge()).actor_at(11)
    assert person is not None and (person.name, person.country, person.sector) == ("Amina Teko", "TCD", "GOV")


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


def test_both_ministries_and_each_country(tree: Annotate) -> None:
    annotated = tree(
        KENYAN_ARMY.replace("army", "ministry"),
        CHAD_MINISTRY,
        "Both|DET|2|det ministries|NOUN|3|nsubj agreed|VERB|0|root|agree .|PUNCT|3|punct",
        "Each|DET|2|det country|NOUN|3|nsubj agreed|VERB|0|root|agree .|PUNCT|3|punct",
    )
    mentions = find_mentions(annotated, Knowledge())
    assert [actor.name for actor in mentions.resolve(11)] == ["Ministry of Kenya", "Ministry of Chad"]
    assert [actor.country for actor in mentions.resolve(15)] == ["KEN", "TCD"]


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


def test_the_head_of_state_is_the_president(tree: Annotate) -> None:
    annotated = tree(
        "Kenyan|ADJ|2|amod president|NOUN|5|nsubj Peter|PROPN|2|flat Obuya|PROPN|2|flat spoke|VERB|0|root|speak .|PUNCT|5|punct",
        "The|DET|2|det head|NOUN|5|nsubj of|ADP|4|case state|NOUN|2|nmod left|VERB|0|root|leave .|PUNCT|5|punct",
        entities=((2, 4, "PER"),),
    )
    head = find_mentions(annotated, Knowledge()).actor_at(7)
    assert head is not None and (head.name, head.country) == ("Peter Obuya", "KEN")


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


def test_no_word_from_moscow_is_its_government_s_silence(tree: Annotate) -> None:
    annotated = tree(
        "No|DET|2|det comment|NOUN|5|nsubj from|ADP|4|case Moscow|PROPN|2|nmod came|VERB|0|root|come .|PUNCT|5|punct"
    )
    actor = find_mentions(annotated, Knowledge()).actor_at(3)
    assert actor is not None and actor.country == "RUS"
