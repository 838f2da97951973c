from hearsay.codebooks.sorts import is_one_of
from hearsay.codebooks.tree import Tree
from tests.codebooks.known import Told
from tests.statements.made import made


def asked(tree: Tree, word: int, *wanted: str, known: Told | None = None) -> bool:
    return is_one_of(tree, word, frozenset(wanted), known or Told())


def test_a_number_is_what_it_counts_and_nothing_else() -> None:
    tree = Tree.of(
        made(
            "Rebels/NOUN/2/nsubj/rebel seized/VERB/0/root/seize 14/NUM/2/obj of/ADP/6/case the/DET/6/det towns/NOUN/3/nmod/town"
        ).doc
    )
    assert asked(tree, 2, "town")
    assert not asked(tree, 2, "person")
    assert asked(tree, 2, "*site", known=Told(kinds={5: "place"}))


def test_a_bare_number_or_a_pronoun_means_people() -> None:
    tree = Tree.of(made("Police/NOUN/2/nsubj held/VERB/0/root/hold 14/NUM/2/obj").doc)
    assert asked(tree, 2, "person")
    assert not asked(tree, 0, "person")


def test_a_measure_is_itself_and_what_it_measures() -> None:
    tree = Tree.of(
        made(
            "Oman/PROPN/2/nsubj sent/VERB/0/root/send sacks/NOUN/2/obj/sack of/ADP/5/case rice/NOUN/3/nmod"
        ).doc
    )
    assert asked(tree, 2, "rice")
    assert asked(tree, 2, "sack")
    assert not asked(tree, 2, "gold")


def test_the_word_before_a_band_tells_its_kind() -> None:
    tree = Tree.of(
        made(
            "Police/NOUN/2/nsubj met/VERB/0/root/meet a/DET/5/det saboteur/NOUN/5/compound group/NOUN/2/obj"
        ).doc
    )
    assert asked(tree, 4, "saboteur")


def test_what_is_a_partys_is_owned() -> None:
    tree = Tree.of(
        made(
            "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike Chad/PROPN/5/nmod:poss 's/PART/3/case grid/NOUN/2/obj"
        ).doc
    )
    assert asked(tree, 4, "*owned", known=Told(parties=[2]))
    assert not asked(tree, 4, "*owned")
    assert not asked(tree, 4, "*party", known=Told(parties=[2]))
