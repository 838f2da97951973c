from hearsay.codebooks.slots import prepositional, slot
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_a_slot_gives_all_conjuncts() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/4/nsubj and/CCONJ/3/cc Mali/PROPN/1/conj shelled/VERB/0/root/shell posts/NOUN/4/obj/post"
        ).doc
    )
    assert slot(tree, 3, "subj") == [0, 2]
    assert slot(tree, 3, "obj") == [4]


def test_what_the_parse_hangs_on_the_object_belongs_to_the_verb() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj sent/VERB/0/root/send tanks/NOUN/2/obj/tank to/ADP/5/case Mali/PROPN/3/nmod"
        ).doc
    )
    assert prepositional(tree, 1, "to") == []
    assert slot(tree, 1, "to") == [4]


def test_whose_border_it_is() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj massed/VERB/0/root/mass troops/NOUN/2/obj/troop on/ADP/6/case the/DET/6/det border/NOUN/2/obl "
            "with/ADP/8/case Mali/PROPN/6/nmod"
        ).doc
    )
    assert slot(tree, 1, "border") == [7]
