from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.tree import Tree, once_a_word
from tests.statements.made import made

WORDS = [
    "Chad",
    "denied",
    "the",
    "claim",
    "that",
    "it",
    "sent",
    "troops",
    ",",
    "he",
    "said",
    "and",
    "accused",
    "to",
    "by",
]
TAGS = ["PROPN", "VERB", "NOUN", "DET", "ADP", "PRON", "ADV", "AUX", "PART", "ADJ"]
RELATIONS = [
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "xcomp", "acl", "acl:relcl", "conj", "mark", "case",
    "aux", "discourse", "compound:prt", "advcl", "parataxis", "cc",
]  # fmt: skip


def test_a_word_is_not_hung_below_itself() -> None:
    heads, children = [0, 0, 1], [[1], [2], []]
    move(heads, children, 1, 2)
    assert (heads, children) == ([0, 0, 1], [[1], [2], []])
    move(heads, children, 2, 0)
    assert (heads, children) == ([0, 0, 0], [[1, 2], [], []])


@given(st.data())
def test_repairs_leave_trees_whatever_the_parse(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 14))
    # a random tree: each word hangs on one drawn before it
    order = data.draw(st.permutations(range(count)))
    heads = [0] * count
    for place, word in enumerate(order):
        heads[word] = order[data.draw(st.integers(0, place - 1))] if place else word
    doc = Doc(
        Vocab(),
        words=[data.draw(st.sampled_from(WORDS)) for _ in range(count)],
        lemmas=["x"] * count,
        pos=[data.draw(st.sampled_from(TAGS)) for _ in range(count)],
        heads=heads,
        deps=["ROOT" if heads[i] == i else data.draw(st.sampled_from(RELATIONS)) for i in range(count)],
    )
    tree = Tree.of(doc)
    assert sorted(
        word for root in range(count) if tree.heads[root] == root for word in tree.subtree(root)
    ) == list(range(count))
    assert all(word in tree.children[head] for word, head in enumerate(tree.heads) if word != head)


def test_what_is_asked_of_a_word_is_worked_out_once() -> None:
    asked: list[int] = []

    @once_a_word
    def length(tree: Tree, word: int) -> int:
        asked.append(word)
        return len(tree.words[word])

    tree, other = (
        Tree.of(made(f"{name}/PROPN/2/nsubj left/VERB/0/root/leave").doc) for name in ("Chad", "Benin")
    )
    assert [length(tree, 0), length(tree, 0), length(other, 0)] == [4, 4, 5]
    assert asked == [0, 0]
