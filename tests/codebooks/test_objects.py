from hearsay.codebooks.objects import objects
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_the_subject_of_a_passive_is_what_it_is_done_to() -> None:
    tree = Tree.of(made("Posts/NOUN/3/nsubj:pass/post were/AUX/3/aux:pass/be shelled/VERB/0/root/shell").doc)
    assert objects(tree, 2) == [0]


def test_two_verbs_share_an_object_behind_both() -> None:
    tree = Tree.of(
        made(
            "They/PRON/2/nsubj shelled/VERB/0/root/shell and/CCONJ/4/cc burned/VERB/2/conj/burn it/PRON/4/obj"
        ).doc
    )
    assert objects(tree, 1) == objects(tree, 3) == [4]


def test_a_clause_without_a_pronoun_is_told_of_its_noun() -> None:
    tree = Tree.of(
        made(
            "A/DET/2/det town/NOUN/0/root they/PRON/5/nsubj had/AUX/5/aux/have taken/VERB/2/acl:relcl/take"
        ).doc
    )
    assert objects(tree, 4) == [1]
