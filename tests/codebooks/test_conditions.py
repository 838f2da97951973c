from hearsay.codebooks import load_codebook
from hearsay.codebooks.conditions import is_exchanged, is_nature, is_vetoed
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_rain_kills_by_nature_and_israeli_fire_does_not() -> None:
    codebook = load_codebook()
    rain = Tree.of(made("Rain/NOUN/2/nsubj killed/VERB/0/root/kill nine/NUM/2/obj").doc)
    assert is_nature(rain, 0, codebook)
    fire = Tree.of(made("A/DET/2/det fire/NOUN/3/nsubj killed/VERB/0/root/kill nine/NUM/3/obj").doc)
    assert is_nature(fire, 1, codebook)
    guns = Tree.of(made("Israeli/ADJ/2/amod fire/NOUN/3/nsubj killed/VERB/0/root/kill nine/NUM/3/obj").doc)
    assert not is_nature(guns, 1, codebook)


def test_who_trades_blame_does_it_to_each_other() -> None:
    tree = Tree.of(made("They/PRON/2/nsubj traded/VERB/0/root/trade accusations/NOUN/2/obj/accusation").doc)
    assert is_exchanged(tree, 2)


def test_striking_a_deal_is_no_strike() -> None:
    struck = "Mali/PROPN/2/nsubj struck/VERB/0/root/strike a/DET/4/det {}/NOUN/2/obj"
    codebook = load_codebook()
    assert is_vetoed(Tree.of(made(struck.format("deal")).doc), 1, "ASSAULT", codebook)
    assert not is_vetoed(Tree.of(made(struck.format("base")).doc), 1, "ASSAULT", codebook)
