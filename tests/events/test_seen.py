"""Deeds the reader model sees: alone, with a rule, against a rule; words of war in sport and stories; modes by weapon."""

from __future__ import annotations

from dataclasses import replace

from hearsay.codebooks import load_codebook
from hearsay.codebooks.elsewhere import sentences_elsewhere
from hearsay.codebooks.tree import Tree
from hearsay.events import find_events
from hearsay.language.annotated import Annotated, Trigger
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.records import Event
from hearsay.statements import find_statements
from tests.statements.made import made, mentioned

CRIPPLED = "Togo/PROPN/2/nsubj harried/VERB/0/root/harry Ghana/PROPN/2/obj on/ADP/5/case Monday/PROPN/2/obl ./PUNCT/2/punct"
SHELLED = "Togo/PROPN/2/nsubj shelled/VERB/0/root/shell Ghana/PROPN/2/obj ./PUNCT/2/punct"
PARTIES = {0: ("Togo", "TGO", None), 2: ("Ghana", "GHA", None)}


def events(annotated: Annotated, mentions: Mentions) -> tuple[Event, ...]:
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    statements = find_statements(annotated, mentions, book, knowledge)
    return find_events(annotated, mentions, statements, book, knowledge)[0]


def seen(sentence: str, kind: str, score: float, token: int = 1) -> tuple[Event, ...]:
    annotated = replace(made(sentence), triggers=(Trigger(token, kind, score),))
    return events(annotated, mentioned(annotated, PARTIES))


def test_a_deed_no_rule_names_is_the_models() -> None:
    (event,) = seen(CRIPPLED, "ASSAULT", 0.9)
    assert (event.type, event.trigger.text, event.basis) == ("ASSAULT", "harried", "model")
    assert [a.country for a in event.actors] == ["TGO"]
    assert [a.country for a in event.recipients] == ["GHA"]


def test_a_doubtful_one_is_none() -> None:
    assert seen(CRIPPLED, "ASSAULT", 0.3) == ()


def test_rule_and_model_together_and_apart() -> None:
    assert [e.basis for e in seen(SHELLED, "ASSAULT", 0.9)] == ["codebook:assault.shell+model"]
    assert [e.basis for e in seen(SHELLED, "AID", 0.9)] == ["codebook:assault.shell; model:AID"]
    assert [e.type for e in seen(SHELLED, "AID", 0.9)] == ["ASSAULT"]


def test_a_rule_the_model_does_not_confirm() -> None:
    annotated = made(SHELLED)
    assert [e.basis for e in events(annotated, mentioned(annotated, PARTIES))] == ["codebook:assault.shell"]


def test_words_of_war_in_sport_and_stories_name_no_deed() -> None:
    book = load_codebook(None)
    tree = Tree.of(
        made(
            "Togo/PROPN/2/nsubj attacked/VERB/0/root/attack Ghana/PROPN/2/obj late/ADV/2/advmod in/ADP/7/case the/DET/7/det "
            "semi-final/NOUN/2/obl ./PUNCT/2/punct",
            "Gunmen/NOUN/2/nsubj/gunman attacked/VERB/0/root/attack the/DET/4/det winger/NOUN/2/obj ./PUNCT/2/punct",
            "The/DET/2/det novel/NOUN/3/nsubj tells/VERB/0/root/tell of/ADP/5/case soldiers/NOUN/3/obl/soldier ./PUNCT/3/punct",
            "The/DET/2/det team/NOUN/3/nsubj inspected/VERB/0/root/inspect the/DET/5/det camp/NOUN/3/obj ./PUNCT/3/punct",
        ).doc
    )
    assert sentences_elsewhere(tree, book) == {0, 2}


def test_the_weapon_gives_the_mode() -> None:
    drones = "Togolese/ADJ/2/amod drones/NOUN/3/nsubj/drone attacked/VERB/0/root/attack Ghana/PROPN/3/obj ./PUNCT/3/punct"
    annotated = made(drones)
    (event,) = events(annotated, mentioned(annotated, {0: ("Togo", "TGO", None), 3: ("Ghana", "GHA", None)}))
    assert (event.type, event.modes) == ("ASSAULT", ("aerial",))


def test_what_is_ordered_is_done_and_nobody_is_asked() -> None:
    annotated = made(
        "Togo/PROPN/2/nsubj ordered/VERB/0/root/order a/DET/4/det curfew/NOUN/2/obj ./PUNCT/2/punct"
    )
    found = events(annotated, mentioned(annotated, {0: ("Togo", "TGO", "GOV")}))
    assert [(e.type, e.basis) for e in found] == [("COERCE", "codebook:coerce.curfew")]


def test_aid_to_come_is_an_agreement() -> None:
    annotated = made(
        "Togo/PROPN/3/nsubj will/AUX/3/aux send/VERB/0/root food/NOUN/3/obj to/ADP/6/case Ghana/PROPN/3/obl ./PUNCT/3/punct"
    )
    found = events(annotated, mentioned(annotated, {0: ("Togo", "TGO", None), 5: ("Ghana", "GHA", None)}))
    assert [(e.type, e.auxiliary) for e in found] == [("AGREE", ("future",))]
