from hearsay.codebooks import load_codebook
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import find_triggers, is_month
from tests.codebooks.known import Told
from tests.statements.made import made


def named(sentence: str, *parties: int) -> list[tuple[str, tuple[str, ...]]]:
    tree = Tree.of(made(sentence).doc)
    found = find_triggers(tree, load_codebook(), Told(parties=parties), lambda trigger: trigger)
    return [(trigger.coded.type, tuple(tree.words[word] for word in trigger.tokens)) for trigger, _ in found]


def test_the_longer_phrase_takes_its_words_from_the_shorter() -> None:
    assert named(
        "Troops/NOUN/2/nsubj/troop opened/VERB/0/root/open fire/NOUN/2/obj on/ADP/5/case Chad/PROPN/2/obl", 4
    ) == [("ASSAULT", ("opened", "fire"))]


def test_what_a_verb_of_the_same_type_does_is_done_once() -> None:
    assert named(
        "Chad/PROPN/2/nsubj imposed/VERB/0/root/impose sanctions/NOUN/2/obj/sanction on/ADP/5/case Mali/PROPN/2/obl",
        0,
        4,
    ) == [("COERCE", ("imposed",))]


def test_march_is_a_month_beside_a_number() -> None:
    assert is_month(Tree.of(made("On/ADP/2/case March/NOUN/0/root 5/NUM/2/nummod").doc), 1)
    assert not is_month(Tree.of(made("A/DET/2/det march/NOUN/0/root").doc), 1)
