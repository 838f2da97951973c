from hearsay.codebooks.subjects import light_subjects, subjects
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_a_second_verb_borrows_the_subject_of_the_first() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj and/CCONJ/5/cc left/VERB/2/conj/leave"
        ).doc
    )
    assert subjects(tree, 4) == [0]


def test_who_is_forced_to_withdraw_withdraws() -> None:
    tree = Tree.of(
        made(
            "Chad/PROPN/2/nsubj forced/VERB/0/root/force Mali/PROPN/2/obj to/PART/5/mark withdraw/VERB/2/xcomp"
        ).doc
    )
    assert subjects(tree, 4) == [2]


def test_the_answer_is_the_callers_to_change() -> None:
    tree = Tree.of(made("Chad/PROPN/2/nsubj left/VERB/0/root/leave").doc)
    subjects(tree, 1).clear()
    assert subjects(tree, 1) == [0]


def test_who_launches_an_attack_attacks() -> None:
    tree = Tree.of(made("Sudan/PROPN/2/nsubj launched/VERB/0/root/launch an/DET/4/det attack/NOUN/2/obj").doc)
    assert light_subjects(tree, 3) == [0]


def test_a_verb_that_hangs_on_its_noun_lends_it_no_subject() -> None:
    tree = Tree.of(
        made(
            "Delegates/NOUN/2/nsubj/delegate gave/VERB/0/root/give talks/NOUN/2/obj/talk on/ADP/6/case burning/VERB/6/acl/burn "
            "issues/NOUN/3/nmod/issue"
        ).doc
    )
    assert light_subjects(tree, 5) == []
