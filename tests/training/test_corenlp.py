"""Trees of UD's first version turned into today's."""

from __future__ import annotations

from typing import Any

from training.corenlp import UNKNOWN, turn


def tokens(rows: str) -> list[dict[str, Any]]:
    """ "form|tag|entity|head|relation" a word, heads from 1."""
    found = []
    for row in rows.split():
        form, tag, entity, head, relation = row.split("|")
        found.append({"t": form, "pos": tag, "ner": entity, "head": int(head), "deprel": relation})
    return found


def test_a_name_is_headed_by_its_first_word_and_takes_over_what_hung_on_the_last() -> None:
    tree = turn(
        tokens(
            "General|NNP|O|3|compound Halima|NNP|PERSON|3|compound Oduya|NNP|PERSON|4|nsubj "
            "resigned|VBD|O|0|root"
        )
    )
    assert tree.heads == [1, 3, 1, 3]
    assert tree.rels == ["nmod:desc", "nsubj", "flat", "root"]
    assert tree.pos == ["PROPN", "PROPN", "PROPN", "VERB"]


def test_a_name_that_the_parser_did_not_see_as_one_stays_unknown() -> None:
    tree = turn(
        tokens(
            "aides|NNS|O|4|nsubj of|IN|O|3|case Halima|NNP|PERSON|1|nmod Oduya|NNP|PERSON|0|root "
            "left|VBD|O|4|acl"
        )
    )
    assert tree.heads[0] == UNKNOWN and tree.rels[0] is None
    assert tree.heads[4] == UNKNOWN


def test_a_conjunction_hangs_on_the_part_that_follows() -> None:
    tree = turn(
        tokens(
            "tanks|NNS|O|0|root ,|,|O|1|punct guns|NNS|O|1|conj and|CC|O|1|cc drones|NNS|O|1|conj".replace(
                ",|,|O", "/|,|O"
            )
        )
    )
    assert tree.heads == [0, UNKNOWN, 0, 4, 0]
    assert tree.rels == ["root", None, "conj", "cc", "conj"]


def test_what_hangs_on_a_verb_is_oblique_and_on_a_noun_a_modifier() -> None:
    tree = turn(
        tokens(
            "Shelling|NN|O|4|nsubj of|IN|O|3|case ports|NNS|O|1|nmod stopped|VBD|O|0|root "
            "in|IN|O|6|case spring|NN|O|4|nmod"
        )
    )
    assert tree.rels == ["nsubj", "case", "nmod", "root", "case", "obl"]
    assert tree.pos == ["NOUN", "ADP", "NOUN", "VERB", "ADP", "NOUN"]


def test_an_agent_or_not_is_unknown() -> None:
    tree = turn(
        tokens(
            "hit|VBN|O|0|root by|IN|O|3|case drones|NNS|O|1|nmod not|RB|O|1|neg to|TO|O|6|mark fall|VB|O|1|xcomp"
        )
    )
    assert tree.heads[2] == 0 and tree.rels[2] is None
    assert (tree.rels[3], tree.pos[3]) == ("advmod", "PART")
    assert tree.pos[4] == "PART"


def test_days_of_the_month_are_unknown() -> None:
    tree = turn(tokens("left|VBD|O|0|root on|IN|O|3|case May|NNP|DATE|1|nmod 9|CD|DATE|3|nummod"))
    assert tree.heads == [0, UNKNOWN, UNKNOWN, UNKNOWN]
