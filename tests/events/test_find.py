"""Events and figures from trees made by hand."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.records import Event, Figure
from hearsay.statements import find_statements
from tests.statements.made import made, mentioned


def code(annotated: Annotated, mentions: Mentions) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    statements = find_statements(annotated, mentions, book, knowledge)
    return find_events(annotated, mentions, statements, book, knowledge)


def test_an_accusation_is_an_event_and_holds_another() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj accused/VERB/0/root/accuse Sudan/PROPN/2/obj of/SCONJ/5/mark shelling/VERB/2/advcl/shell "
        "a/DET/7/det village/NOUN/5/obj ./PUNCT/2/punct"
    )
    events, _ = code(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Sudan", "SDN", None)}))
    accusation, shelling = events
    assert (accusation.type, accusation.trigger.text) == ("ACCUSE", "accused")
    assert [a.country for a in accusation.actors] == ["TCD"]
    assert [a.country for a in accusation.recipients] == ["SDN"]
    assert (shelling.type, shelling.basis) == ("ASSAULT", "codebook:assault.shell")
    assert [a.country for a in shelling.actors] == ["SDN"]
    assert [a.country for a in shelling.recipients] == ["TCD"]  # who charges it is whom it was done to
    assert [(s.stance, s.holder and s.holder.country) for s in shelling.stances] == [("affirms", "TCD")]


def test_a_denied_deed_is_denied_not_negated() -> None:
    annotated = made(
        "Sudan/PROPN/2/nsubj denied/VERB/0/root/deny that/SCONJ/6/mark its/PRON/5/nmod:poss jets/NOUN/6/nsubj/jet "
        "bombed/VERB/2/ccomp/bomb Chad/PROPN/6/obj ./PUNCT/2/punct"
    )
    mentions = mentioned(annotated, {0: ("Sudan", "SDN", None), 6: ("Chad", "TCD", None)}, anaphors={3: 0})
    (event,), _ = code(annotated, mentions)
    assert event.type == "ASSAULT"
    assert [a.country for a in event.actors] == ["SDN"]
    assert event.auxiliary == ()
    assert [(s.stance, s.holder and s.holder.country) for s in event.stances] == [("denies", "SDN")]


def test_officers_and_soldiers_are_summed_and_others_are_the_same_sides() -> None:
    annotated = made(
        "Two/NUM/2/nummod officers/NOUN/8/nsubj:pass/officer and/CCONJ/6/cc 5/NUM/6/nummod Malian/ADJ/6/amod "
        "soldiers/NOUN/2/conj/soldier were/AUX/8/aux:pass/be killed/VERB/0/root/kill and/CCONJ/13/cc 10/NUM/11/nummod "
        "others/NOUN/13/nsubj:pass/other were/AUX/13/aux:pass/be wounded/VERB/8/conj/wound ./PUNCT/8/punct"
    )
    mentions = mentioned(
        annotated, {4: ("Mali", "MLI", None)}, quantities={0: (2, 1), 3: (5, 5), 9: (10, 10)}
    )
    _, (killed, wounded) = code(annotated, mentions)
    assert (killed.what, killed.low, killed.high, killed.text) == ("killed", 7, 7, "Two officers and 5")
    assert (wounded.what, wounded.low) == ("wounded", 10)
    assert [f.whose and f.whose.country for f in (killed, wounded)] == ["MLI", "MLI"]


def test_what_is_demanded_has_not_happened() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj urged/VERB/0/root/urge Sudan/PROPN/2/obj to/PART/5/mark withdraw/VERB/2/xcomp "
        "its/PRON/7/nmod:poss troops/NOUN/5/obj/troop ./PUNCT/2/punct"
    )
    events, _ = code(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Sudan", "SDN", None)}))
    assert [(e.type, [a.country for a in e.actors], [a.country for a in e.recipients]) for e in events] == [
        ("REQUEST", ["TCD"], ["SDN"])
    ]
