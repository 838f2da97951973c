from hearsay.codebooks.negation import is_cleft, is_negated
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_failing_to_do_it_is_not_doing_it() -> None:
    tree = Tree.of(
        made("Chad/PROPN/2/nsubj failed/VERB/0/root/fail to/PART/4/mark withdraw/VERB/2/xcomp/withdraw").doc
    )
    assert is_negated(tree, 3)
    assert not is_negated(tree, 1)


def test_nobody_but_terrorists_was_struck_so_somebody_was() -> None:
    told = "Jets/NOUN/2/nsubj struck/VERB/0/root/strike nobody/PRON/2/obj"
    assert is_negated(Tree.of(made(told).doc), 1)
    assert not is_negated(Tree.of(made(f"{told} but/ADP/5/case terrorists/NOUN/3/nmod/terrorist").doc), 1)


def test_condemning_a_raid_or_not_leaves_it_done() -> None:
    tree = Tree.of(
        made(
            "Mali/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod condemn/VERB/0/root/condemn the/DET/6/det raid/NOUN/4/obj"
        ).doc
    )
    assert is_negated(tree, 3)
    assert not is_negated(tree, 5)


def test_not_somebody_in_a_cleft_denies_the_deed() -> None:
    tree = Tree.of(
        made(
            "It/PRON/4/nsubj was/AUX/4/cop/be not/PART/4/advmod Chad/PROPN/0/root that/PRON/6/nsubj "
            "broke/VERB/4/acl:relcl/break the/DET/8/det truce/NOUN/6/obj"
        ).doc
    )
    assert is_cleft(tree, 5)
    assert is_negated(tree, 5)


def test_who_does_not_claim_the_attack_denies_none() -> None:
    tree = Tree.of(
        made(
            "Rebels/NOUN/4/nsubj/rebel did/AUX/4/aux/do not/PART/4/advmod claim/VERB/0/root the/DET/6/det attack/NOUN/4/obj"
        ).doc
    )
    assert not is_negated(tree, 5)
