from hearsay.codebooks.phrases import noun_words, verb_words
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def test_the_particle_of_a_verb_is_found_where_the_parse_hung_it() -> None:
    tree = Tree.of(
        made(
            "Troops/NOUN/2/nsubj/troop pulled/VERB/0/root/pull back/ADV/6/advmod from/ADP/6/case the/DET/6/det line/NOUN/2/obl"
        ).doc
    )
    assert verb_words(tree, 1, ("pull", "back")) == (1, 2)
    assert verb_words(tree, 1, ("pull", "out")) == ()


def test_a_preposition_before_a_day_is_no_verbs() -> None:
    tree = Tree.of(
        made("Kenya/PROPN/2/nsubj called/VERB/0/root/call on/ADP/4/case Monday/PROPN/2/obl/Monday").doc
    )
    assert verb_words(tree, 1, ("call", "on")) == ()


def test_what_became_of_the_object_stands_behind_it() -> None:
    tree = Tree.of(
        made(
            "Rebels/NOUN/2/nsubj/rebel set/VERB/0/root/set part/NOUN/2/obj of/ADP/6/case the/DET/6/det school/NOUN/3/nmod "
            "alight/ADJ/6/amod"
        ).doc
    )
    assert verb_words(tree, 1, ("set", "alight")) == (1, 6)


def test_artillery_fired_on_a_post_is_no_artillery_fire() -> None:
    fire = Tree.of(made("Artillery/NOUN/2/compound fire/NOUN/0/root").doc)
    assert noun_words(fire, 0, ("artillery", "fire")) == (0, 1)
    fired = Tree.of(made("Artillery/NOUN/2/nsubj fired/VERB/0/root/fire").doc)
    assert noun_words(fired, 0, ("artillery", "fire")) is None


def test_at_least_opens_a_number_and_no_target() -> None:
    tree = Tree.of(
        made(
            "Iran/PROPN/2/nsubj fired/VERB/0/root/fire at/ADP/4/case least/ADJ/5/nmod 20/NUM/6/nummod rockets/NOUN/2/obj/rocket"
        ).doc
    )
    assert verb_words(tree, 1, ("fire", "at")) == ()
