from hearsay.codebooks.agents import agents
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_by_whom_and_at_whose_hands() -> None:
    by = Tree.of(
        made(
            "Posts/NOUN/3/nsubj:pass/post were/AUX/3/aux:pass/be hit/VERB/0/root/hit by/ADP/5/case Chad/PROPN/3/obl:agent"
        ).doc
    )
    assert agents(by, 2) == [4]
    hands = Tree.of(
        made(
            "He/PRON/2/nsubj died/VERB/0/root/die at/ADP/5/case the/DET/5/det hands/NOUN/2/obl/hand of/ADP/7/case guards/NOUN/5/nmod/guard"
        ).doc
    )
    assert agents(hands, 1) == [6]


def test_what_the_ministry_is_cited_for_was_not_done_by_it() -> None:
    tree = Tree.of(
        made(
            "Posts/NOUN/3/nsubj:pass/post were/AUX/3/aux:pass/be hit/VERB/0/root/hit according/VERB/6/case to/ADP/4/fixed Chad/PROPN/3/obl:agent"
        ).doc
    )
    assert agents(tree, 2) == []
