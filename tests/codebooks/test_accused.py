from hearsay.codebooks.accused import accused
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_who_is_charged_with_a_deed_stands_between_the_charge_and_it() -> None:
    tree = Tree.of(
        made(
            "Mali/PROPN/2/nsubj accused/VERB/0/root/accuse Chadian/ADJ/4/amod police/NOUN/2/obj of/SCONJ/6/mark "
            "firing/VERB/2/advcl/fire"
        ).doc
    )
    assert accused(tree, 5) == [3]


def test_who_accuses_says_what_stands_behind_the_comma() -> None:
    tree = Tree.of(
        made(
            "Mali/PROPN/2/nsubj accused/VERB/0/root/accuse Chad/PROPN/2/obj of/SCONJ/5/mark firing/VERB/2/advcl/fire ,/PUNCT/7/punct "
            "citing/VERB/2/advcl/cite rockets/NOUN/7/obj/rocket"
        ).doc
    )
    assert accused(tree, 6) == []
