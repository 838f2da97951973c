from hearsay.codebooks.slots import prepositional, slot
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_a_slot_gives_all_conjuncts() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/4/nsubj and/CCONJ/3/cc Mali/PROPN/1/conj shelled/VERB/0/root/shell posts/NOUN/4/obj/post"
        ).doc
    )
    assert slot(tree, 3, "subj") == (0, 2)
    assert slot(tree, 3, "obj") == (4,)


def test_what_the_parse_hangs_on_the_object_belongs_to_the_verb() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj sent/VERB/0/root/send tanks/NOUN/2/obj/tank to/ADP/5/case Mali/PROPN/3/nmod"
        ).doc
    )
    assert prepositional(tree, 1, "to") == []
    assert slot(tree, 1, "to") == (4,)


def test_whose_border_it_is() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj massed/VERB/0/root/mass troops/NOUN/2/obj/troop on/ADP/6/case the/DET/6/det border/NOUN/2/obl "
            "with/ADP/8/case Mali/PROPN/6/nmod"
        ).doc
    )
    assert slot(tree, 1, "border") == (7,)


def test_both_sides_that_a_hyphen_joins() -> None:
    tree = Tree.of(
        made(
            "Chadian/ADJ/3/compound -/PUNCT/1/punct Sudanese/ADJ/4/amod talks/NOUN/5/nsubj/talk began/VERB/0/root/begin"
        ).doc
    )
    assert slot(tree, 3, "mod") == (0, 2)


def test_what_is_against_a_state_is_not_its_own() -> None:
    tree = Tree.of(
        made(
            "anti/ADJ/3/amod -/PUNCT/1/punct Kenyan/ADJ/4/amod riots/NOUN/5/nsubj/riot began/VERB/0/root/begin"
        ).doc
    )
    assert (slot(tree, 3, "mod"), slot(tree, 3, "against")) == ((), (2,))
