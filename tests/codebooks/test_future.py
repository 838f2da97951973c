import pytest

from hearsay.codebooks.future import is_future
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


@pytest.mark.parametrize(
    ("sentence", "verb", "is_to_come"),
    [
        ("Oman/PROPN/3/nsubj will/AUX/3/aux host/VERB/0/root talks/NOUN/3/obj/talk", 2, True),
        ("Oman/PROPN/2/nsubj hosted/VERB/0/root/host talks/NOUN/2/obj/talk", 1, False),
        ("Oman/PROPN/3/nsubj to/PART/3/mark host/VERB/0/root talks/NOUN/3/obj/talk", 2, True),
        (
            "Oman/PROPN/2/nsubj vowed/VERB/0/root/vow to/PART/4/mark host/VERB/2/xcomp talks/NOUN/4/obj/talk",
            3,
            True,
        ),
        ("Oman/PROPN/2/nsubj managed/VERB/0/root/manage to/PART/4/mark host/VERB/2/xcomp", 3, False),
    ],
)
def test_what_is_still_to_come(sentence: str, verb: int, is_to_come: bool) -> None:
    assert is_future(Tree.of(made(sentence).doc), verb) is is_to_come
