"""Trees that English cannot have are mended; others stay."""

from __future__ import annotations

import random

import msgspec
import pytest

from hearsay.codebooks.repairs import repair
from hearsay.codebooks.repairs.words import repair_words
from hearsay.codebooks.tree import Tree
from tests.statements.made import made


def relations(sentence: str) -> dict[str, tuple[str, str]]:
    tree = Tree.of(made(sentence).doc)
    return {word: (tree.deps[i], tree.words[tree.heads[i]]) for i, word in enumerate(tree.words)}


def test_the_dismissed_allegation_is_no_object_of_its_own_clause() -> None:
    found = relations(
        "Mali/PROPN/2/nsubj dismissed/VERB/0/root/dismiss an/DET/4/det allegation/NOUN/7/obj it/PRON/7/nsubj was/AUX/7/aux/be "
        "arming/VERB/2/ccomp/arm rebels/NOUN/7/obj/rebel"
    )
    assert found["allegation"] == ("obj", "dismissed")
    assert found["arming"] == ("acl", "allegation")


def test_the_accused_is_the_object_wherever_the_parse_hangs_him() -> None:
    found = relations(
        "Niger/PROPN/2/nsubj accused/VERB/0/root/accuse Benin/PROPN/5/nsubj of/SCONJ/5/mark sending/VERB/2/ccomp/send "
        "troops/NOUN/5/obj/troop"
    )
    assert found["benin"] == ("obj", "accused")
    assert found["sending"] == ("advcl", "accused")


def test_two_subjects_with_and_between_them_are_one() -> None:
    found = relations(
        "Two/NUM/2/nummod officers/NOUN/7/nsubj:pass/officer and/CCONJ/5/cc six/NUM/5/nummod soldiers/NOUN/7/nsubj:pass/soldier "
        "were/AUX/7/aux:pass/be killed/VERB/0/root/kill"
    )
    assert found["officers"] == ("nsubj:pass", "killed")
    assert found["soldiers"] == ("conj", "officers")


def test_an_infinitive_that_could_be_a_noun_is_a_verb() -> None:
    found = relations(
        "Oman/PROPN/2/nsubj offered/VERB/0/root/offer to/ADP/5/case host/NOUN/5/compound talks/NOUN/2/obl/talk"
    )
    assert found["host"] == ("xcomp", "offered")
    assert found["talks"] == ("obj", "host")


def test_a_sound_tree_is_left_alone() -> None:
    found = relations(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say its/PRON/4/nmod:poss troops/NOUN/5/nsubj/troop shelled/VERB/2/ccomp/shell "
        "the/DET/7/det village/NOUN/5/obj"
    )
    assert found == {
        "chad": ("nsubj", "said"),
        "said": ("ROOT", "said"),
        "its": ("nmod:poss", "troops"),
        "troops": ("nsubj", "shelled"),
        "shelled": ("ccomp", "said"),
        "the": ("det", "village"),
        "village": ("obj", "shelled"),
    }


def test_nobody_says_a_noun_before_a_finite_clause() -> None:
    found = relations(
        "Minister/NOUN/2/nsubj said/VERB/0/root/say the/DET/4/det raids/NOUN/2/obj/raid had/AUX/7/aux/have never/ADV/7/advmod "
        "happened/VERB/2/ccomp/happen"
    )
    assert found["raids"] == ("nsubj", "happened")


def test_a_past_verb_with_an_object_is_no_participle_of_its_subject() -> None:
    found = relations(
        "Manila/PROPN/8/nsubj called/VERB/1/acl/call this/DET/4/det story/NOUN/2/obj misleading/ADJ/2/xcomp and/CCONJ/7/cc "
        "Oman/PROPN/8/nsubj said/VERB/0/root/say nothing/PRON/8/obj"
    )
    assert found["manila"] == ("nsubj", "called")
    assert found["called"] == ("parataxis", "said")
    assert found["oman"] == ("nsubj", "said")


def test_a_dateline_says_nothing() -> None:
    found = relations(
        "AMMAN/PROPN/6/nsubj -/PUNCT/1/punct A/DET/4/det member/NOUN/1/appos ,/PUNCT/1/punct said/VERB/0/root/say so/ADV/6/advmod"
    )
    assert found["amman"] == ("dep", "said")
    assert found["member"] == ("nsubj", "said")


def test_what_is_denied_is_done() -> None:
    found = relations(
        "Oman/PROPN/2/nsubj denied/VERB/0/root/deny shelling/NOUN/4/compound hospitals/NOUN/2/obj/hospital"
    )
    assert found["shelling"] == ("xcomp", "denied")
    assert found["hospitals"] == ("obj", "shelling")


def test_claims_of_shelling_are_no_deed() -> None:
    found = relations(
        "Oman/PROPN/2/nsubj denied/VERB/0/root/deny shelling/NOUN/4/compound claims/NOUN/2/obj/claim"
    )
    assert found["shelling"] == ("compound", "claims")


def test_what_somebody_is_accused_of_is_done() -> None:
    found = relations(
        "Niger/PROPN/2/nsubj accused/VERB/0/root/accuse Paris/PROPN/2/obj of/ADP/6/case training/NOUN/6/compound fighters/NOUN/3/nmod/fighter"
    )
    assert found["training"] == ("advcl", "accused")
    assert found["of"] == ("mark", "training")
    assert found["fighters"] == ("obj", "training")


def test_neighbouring_describes() -> None:
    found = relations(
        "Benin/PROPN/2/nsubj accused/VERB/0/root/accuse neighbouring/VERB/2/xcomp Togo/PROPN/3/obj of/SCONJ/6/mark "
        "sheltering/VERB/2/advcl/shelter gunmen/NOUN/6/obj"
    )
    assert found["togo"] == ("obj", "accused")
    assert found["neighbouring"] == ("amod", "togo")


def test_gas_and_shots_are_fired_and_not_torn_or_warned() -> None:
    found = relations(
        "Kenyan/ADJ/3/compound police/NOUN/3/compound fire/NOUN/4/nsubj tear/VERB/0/root gas/NOUN/4/obj at/ADP/7/case mourners/NOUN/4/obl"
    )
    assert found["gas"] == ("obj", "fire")
    assert found["tear"] == ("compound", "gas")
    assert found["police"] == ("nsubj", "fire")
    assert found["mourners"] == ("obl", "fire")
    found = relations(
        "troops/NOUN/2/nsubj fired/VERB/0/root/fire warning/VERB/2/xcomp/warn shots/NOUN/3/obj at/ADP/6/case Oman/PROPN/3/obl"
    )
    assert found["shots"] == ("obj", "fired")
    assert found["warning"] == ("compound", "shots")
    assert found["oman"] == ("obl", "fired")


def test_a_participle_behind_its_noun_is_not_the_verb() -> None:
    found = relations(
        "Two/NUM/2/nummod medics/NOUN/3/nsubj/medic held/VERB/0/root/hold for/ADP/6/case a/DET/6/det month/NOUN/3/obl were/AUX/8/aux:pass/be "
        "freed/VERB/3/advcl/free"
    )
    assert found["medics"] == ("nsubj:pass", "freed")
    assert found["held"] == ("acl", "medics")
    assert found["month"] == ("obl", "held")
    assert found["freed"] == ("ROOT", "freed")
    # two finite verbs with a joint between them stay
    found = relations(
        "Mali/PROPN/2/nsubj attacked/VERB/0/root/attack and/CCONJ/5/cc was/AUX/5/aux:pass/be beaten/VERB/2/conj/beat"
    )
    assert found["mali"] == ("nsubj", "attacked")


def test_no_is_said_and_a_name_before_a_number_receives() -> None:
    found = relations(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say no/PRON/6/det to/ADP/6/case a/DET/6/det request/NOUN/2/obj"
    )
    assert found["no"] == ("obj", "said")
    assert found["request"] == ("obl", "said")
    found = relations(
        "Chile/PROPN/2/nsubj sold/VERB/0/root/sell Paraguay/PROPN/5/compound six/NUM/5/nummod boats/NOUN/2/obj/boat"
    )
    assert found["paraguay"] == ("iobj", "sold")


def test_nationalities_side_by_side_describe_the_subject() -> None:
    found = relations(
        "Dutch/ADJ/5/nsubj and/CCONJ/3/cc Belgian/ADJ/1/conj detectives/NOUN/5/nsubj/detective worked/VERB/0/root/work"
    )
    assert found["dutch"] == ("amod", "detectives")
    assert found["detectives"] == ("nsubj", "worked")


def test_a_name_right_before_the_subject_is_a_part_of_it() -> None:
    found = relations(
        "Coalition/PROPN/4/nsubj military/ADJ/3/amod forces/NOUN/4/nsubj/force conducted/VERB/0/root/conduct strikes/NOUN/4/obj/strike"
    )
    assert found["coalition"] == ("compound", "forces")


def test_a_name_behind_a_comma_stays_a_subject() -> None:
    found = relations(
        "Chad/PROPN/4/nsubj ,/PUNCT/1/punct forces/NOUN/4/nsubj/force conducted/VERB/0/root/conduct strikes/NOUN/4/obj/strike"
    )
    assert found["chad"] == ("nsubj", "conducted")


@pytest.mark.parametrize(
    ("bound", "number"),
    [
        ("up/ADP/2/compound:prt to/ADP/6/case 40/NUM/6/nummod", "40"),
        ("close/ADV/2/advmod to/ADP/6/case 40/NUM/6/nummod", "40"),
    ],
)
def test_what_bounded_numbers_count_is_the_object(bound: str, number: str) -> None:
    found = relations(f"Shells/NOUN/2/nsubj killed/VERB/0/root/kill {bound} villagers/NOUN/2/obl/villager")
    assert found["villagers"] == ("obj", "killed")
    assert found["to"] == ("advmod", number)


def test_between_two_numbers_counts_and_between_two_towns_is_a_place() -> None:
    found = relations(
        "Shells/NOUN/2/nsubj killed/VERB/0/root/kill between/ADP/7/case 40/NUM/7/nummod and/CCONJ/6/cc 50/NUM/4/conj "
        "villagers/NOUN/2/obl/villager"
    )
    assert found["villagers"] == ("obj", "killed")
    found = relations(
        "Troops/NOUN/2/nsubj marched/VERB/0/root/march between/ADP/5/case two/NUM/5/nummod towns/NOUN/2/obl/town"
    )
    assert found["towns"] == ("obl", "marched")


def test_people_left_dead_are_the_object_under_a_bounded_number() -> None:
    found = relations(
        "Strikes/NOUN/2/nsubj left/VERB/0/root/leave up/ADP/2/compound:prt to/ADP/6/case 40/NUM/6/nummod "
        "villagers/NOUN/7/nsubj/villager dead/ADJ/2/advcl"
    )
    assert found["villagers"] == ("obj", "left")
    assert found["dead"] == ("xcomp", "left")


@pytest.mark.parametrize(
    ("verb", "relation"), [("bombed", "nsubj:pass"), ("hit", "nsubj:pass"), ("perished", "nsubj")]
)
def test_the_subject_of_a_bare_verb_in_an_attack_suffers_it(verb: str, relation: str) -> None:
    found = relations(
        f"Clinic/NOUN/2/nsubj {verb}/VERB/0/root in/ADP/5/case rebel/NOUN/5/compound attack/NOUN/2/obl"
    )
    assert found["clinic"] == (relation, verb)


def test_who_stands_before_a_verb_without_a_subject_is_its_subject() -> None:
    found = relations(
        "Kenya/PROPN/3/nmod:poss 's/PART/1/case spokesman/NOUN/4/obj denied/VERB/0/root/deny carrying/VERB/4/xcomp/carry "
        "it/PRON/5/obj out/ADP/5/compound:prt"
    )
    assert found["spokesman"] == ("nsubj", "denied")


def test_the_coalition_that_fights_is_who_denies() -> None:
    found = relations(
        "The/DET/2/det coalition/NOUN/3/compound fighting/VERB/6/nsubj/fight in/ADP/5/case Yemen/PROPN/3/obl denied/VERB/0/root/deny "
        "it/PRON/6/obj"
    )
    assert found["coalition"] == ("nsubj", "denied")
    assert found["fighting"] == ("acl", "coalition")


def test_who_is_shot_at_is_not_who_shoots() -> None:
    found = relations(
        "They/PRON/3/nsubj:pass were/AUX/3/aux:pass/be shot/VERB/0/root/shoot at/ADP/6/case by/ADP/6/case soldiers/NOUN/3/obl/soldier"
    )
    assert found["soldiers"] == ("obl:agent", "shot")
    assert found["at"] == ("compound:prt", "shot")


def test_shells_that_somebody_fired_are_what_kills() -> None:
    found = relations(
        "Shells/NOUN/6/nsubj/shell fired/VERB/9/ccomp/fire by/ADP/5/case the/DET/5/det rebels/NOUN/2/obl:agent/rebel killed/VERB/9/ccomp/kill "
        "three/NUM/6/obj he/PRON/9/nsubj said/VERB/0/root/say"
    )
    assert found["fired"] == ("acl", "shells")


def test_who_shells_is_neither_the_villages_nor_the_reports() -> None:
    found = relations(
        "Reports/NOUN/9/nsubj/report about/ADP/3/case shelling/NOUN/1/nmod/shelling of/ADP/6/case the/DET/6/det village/NOUN/3/nmod/village "
        "by/ADP/8/case troops/NOUN/6/nmod/troop spread/VERB/0/root/spread"
    )
    assert found["troops"] == ("nmod", "shelling")


def test_what_was_denied_by_a_state_was_not_shelled_by_it() -> None:
    found = relations(
        "The/DET/2/det shelling/NOUN/7/nsubj:pass/shelling of/ADP/5/case the/DET/5/det village/NOUN/2/nmod/village was/AUX/7/aux:pass/be "
        "denied/VERB/0/root/deny by/ADP/9/case Chad/PROPN/7/obl:agent"
    )
    assert found["chad"] == ("obl:agent", "denied")


def test_the_claims_are_what_is_false() -> None:
    found = relations(
        "He/PRON/2/nsubj said/VERB/0/root/say the/DET/4/det Malian/ADJ/5/nsubj claims/VERB/2/ccomp/claim that/SCONJ/9/mark guards/NOUN/9/nsubj/guard "
        "had/AUX/9/aux/have fired/VERB/5/ccomp/fire were/AUX/11/cop/be false/ADJ/9/ccomp"
    )
    assert found["false"] == ("ccomp", "said")
    assert found["claims"] == ("nsubj", "false")
    assert found["fired"] == ("acl", "claims")


def test_the_claims_are_false_where_the_parse_takes_them_for_the_main_verb() -> None:
    found = relations(
        "Malian/ADJ/2/nsubj claims/VERB/0/root/claim that/SCONJ/6/mark guards/NOUN/6/nsubj/guard had/AUX/6/aux/have "
        "fired/VERB/2/ccomp/fire were/AUX/8/cop/be false/ADJ/6/ccomp"
    )
    assert found["false"] == ("ROOT", "false")
    assert found["claims"] == ("nsubj", "false")
    assert found["fired"] == ("acl", "claims")


def test_who_claims_that_all_was_calm_and_false_still_claims_it() -> None:
    found = relations(
        "Mali/PROPN/2/nsubj claims/VERB/0/root/claim that/SCONJ/6/mark talks/NOUN/6/nsubj/talk were/AUX/6/cop/be calm/ADJ/2/ccomp "
        "and/CCONJ/9/cc was/AUX/9/cop/be wrong/ADJ/6/conj"
    )
    assert found["claims"] == ("ROOT", "claims")
    assert found["wrong"] == ("conj", "calm")


def test_losses_reported_in_a_headline_report_nothing() -> None:
    found = relations(
        "Casualties/NOUN/2/nsubj/casualty reported/VERB/0/root/report on/ADP/5/case both/DET/5/det sides/NOUN/2/obl/side"
    )
    assert found["casualties"] == ("nsubj:pass", "reported")


def test_with_somebody_killed_he_was() -> None:
    found = relations(
        "Fighting/NOUN/2/nsubj began/VERB/0/root/begin ,/PUNCT/7/punct with/SCONJ/7/mark two/NUM/6/nummod officers/NOUN/7/nsubj/officer "
        "killed/VERB/2/advcl/kill"
    )
    assert found["officers"] == ("nsubj:pass", "killed")


def test_the_kidnapped_whose_number_is_put_are_kidnapped_by_nobody_named() -> None:
    found = relations(
        "Police/NOUN/2/nsubj put/VERB/0/root the/DET/4/det number/NOUN/2/obj of/ADP/6/case people/NOUN/4/nmod/person "
        "kidnapped/VERB/2/xcomp/kidnap at/ADP/9/case nine/NUM/7/obl"
    )
    assert found["kidnapped"] == ("acl", "people")
    assert found["nine"] == ("obl", "put")


def test_a_participle_between_commas_is_not_the_verb() -> None:
    found = relations(
        "The/DET/2/det raid/NOUN/4/nsubj ,/PUNCT/4/punct carried/VERB/0/root/carry out/ADP/4/compound:prt in/ADP/7/case Kosti/PROPN/4/obl "
        ",/PUNCT/9/punct wounded/VERB/4/advcl/wound thirty/NUM/9/obj"
    )
    assert found["carried"] == ("acl", "raid")
    assert found["raid"] == ("nsubj", "wounded")


def test_what_is_demanded_is_not_what_was_issued() -> None:
    found = relations(
        "Kyiv/PROPN/2/nsubj issued/VERB/0/root/issue notes/NOUN/2/obj/note demanding/VERB/2/xcomp/demand that/SCONJ/7/mark troops/NOUN/7/nsubj/troop "
        "withdraw/VERB/2/ccomp"
    )
    assert found["withdraw"] == ("ccomp", "demanding")


def test_no_word_of_the_lists_breaks_a_tree() -> None:
    """Random trees over the words that the repairs ask for: each stays one tree, and no repair ends the reading."""
    lists = msgspec.to_builtins(repair_words())
    words = sorted({word for each in lists.values() for word in each})
    glue = [
        "by",
        "of",
        "with",
        "the",
        ",",
        ".",
        "-",
        "is",
        "were",
        "after",
        "citing",
        "read",
        "statement",
        "troops",
    ]
    relations = [
        *("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "amod", "compound", "compound:prt", "det", "case", "mark", "cc"),
        *("conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "aux", "aux:pass", "cop", "punct", "parataxis", "appos", "advmod"),
    ]  # fmt: skip
    tags = ["NOUN", "VERB", "PROPN", "ADJ", "ADP", "DET", "PRON", "AUX", "PUNCT", "NUM", "ADV"]
    for seed in range(4000):
        draw = random.Random(seed)
        # few words and relations a tree, so that those which one repair asks for meet
        some, few, kinds = draw.sample(words, 6), draw.sample(relations, 6), draw.sample(tags, 4)
        count = draw.randint(2, 14)
        order = draw.sample(range(count), count)
        heads = [0] * count
        for place, word in enumerate(order):
            heads[word] = order[draw.randrange(place)] if place else word
        deps = ["ROOT" if heads[i] == i else draw.choice(few) for i in range(count)]
        children = [[kid for kid in range(count) if heads[kid] == i != kid] for i in range(count)]
        text = [draw.choice(some if draw.random() < 0.6 else glue) for _ in range(count)]
        repair(text, [draw.choice(kinds) for _ in range(count)], deps, heads, children)
        assert sum(head == i for i, head in enumerate(heads)) == 1
        assert [sorted(kids) for kids in children] == [
            [kid for kid in range(count) if heads[kid] == i != kid] for i in range(count)
        ]
        reached: set[int] = set()
        below = [i for i, head in enumerate(heads) if head == i]
        while below:
            word = below.pop()
            reached.add(word)
            below += children[word]
        assert len(reached) == count
