"""What a clause tells without vouching for it."""

from __future__ import annotations

import pytest

from hearsay.codebooks.left_open import opener
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Unclear/ADJ/0/root whether/SCONJ/5/mark guards/NOUN/5/nsubj/guard had/AUX/5/aux fired/VERB/1/ccomp/fire", "unclear"),
        ("They/PRON/4/nsubj could/AUX/4/aux not/PART/4/advmod confirm/VERB/0/root that/SCONJ/8/mark guards/NOUN/8/nsubj/guard "
         "had/AUX/8/aux fired/VERB/4/ccomp/fire", "confirm"),
        ("They/PRON/2/nsubj declined/VERB/0/root/decline to/PART/4/mark confirm/VERB/2/xcomp that/SCONJ/8/mark guards/NOUN/8/nsubj/guard "
         "had/AUX/8/aux fired/VERB/4/ccomp/fire", "confirm"),
        ("They/PRON/2/nsubj had/VERB/0/root/have no/DET/4/det proof/NOUN/2/obj that/SCONJ/8/mark guards/NOUN/8/nsubj/guard had/AUX/8/aux "
         "fired/VERB/4/acl/fire", "proof"),
        ("They/PRON/2/nsubj cited/VERB/0/root/cite a/DET/4/det lack/NOUN/2/obj of/ADP/6/case evidence/NOUN/4/nmod that/SCONJ/10/mark "
         "guards/NOUN/10/nsubj/guard had/AUX/10/aux fired/VERB/6/acl/fire", "evidence"),
        ("They/PRON/2/nsubj received/VERB/0/root/receive reports/NOUN/2/obj/report that/SCONJ/7/mark guards/NOUN/7/nsubj/guard "
         "had/AUX/7/aux fired/VERB/3/acl/fire", "reports"),
    ],
)  # fmt: skip
def test_left_open(sentence: str, word: str) -> None:
    tree = Tree.of(made(sentence).doc)
    assert tree.words[opener(tree, tree.words.index("fired"))] == word


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRON/3/nsubj have/AUX/3/aux confirmed/VERB/0/root/confirm that/SCONJ/7/mark guards/NOUN/7/nsubj/guard had/AUX/7/aux "
        "fired/VERB/3/ccomp/fire",
        "They/PRON/4/nsubj did/AUX/4/aux not/PART/4/advmod know/VERB/0/root who/PRON/7/nsubj had/AUX/7/aux fired/VERB/4/ccomp/fire",
        "They/PRON/4/nsubj did/AUX/4/aux not/PART/4/advmod say/VERB/0/root that/SCONJ/8/mark guards/NOUN/8/nsubj/guard had/AUX/8/aux "
        "fired/VERB/4/ccomp/fire",
        "They/PRON/2/nsubj had/VERB/0/root/have proof/NOUN/2/obj that/SCONJ/7/mark guards/NOUN/7/nsubj/guard had/AUX/7/aux "
        "fired/VERB/3/acl/fire",
        "If/SCONJ/4/mark guards/NOUN/4/nsubj/guard had/AUX/4/aux fired/VERB/6/advcl/fire they/PRON/6/nsubj fled/VERB/0/root/flee",
    ],
)
def test_vouched_for_or_of_another_kind(sentence: str) -> None:
    tree = Tree.of(made(sentence).doc)
    assert opener(tree, tree.words.index("fired")) == -1


def test_a_clause_that_begins_with_had_supposes() -> None:
    tree = Tree.of(
        made(
            "Had/AUX/3/aux guards/NOUN/3/nsubj/guard fired/VERB/6/advcl/fire they/PRON/6/nsubj would/AUX/6/aux know/VERB/0/root/know"
        ).doc
    )
    assert tree.words[opener(tree, tree.words.index("fired"))] == "fired"
