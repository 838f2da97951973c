"""In whose words: what differs is set side by side, what is said alike is not shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hearsay.library import Library
from hearsay.library.writing import replace_incidents
from hearsay.packs import Knowledge
from hearsay.reading import Reading
from hearsay.records import Actor, Document, Event, Incident, Origin, Stance, Statement
from hearsay.views.card import card
from hearsay.views.dossier import build_dossier, dossier_html
from hearsay.views.framing import Framing, Word, Wording, framings
from tests.views.made import MONDAY, country, document, span, statement

MALI = country("Mali", "MLI")
DEED = "the deed: attack or fighting (territory)"


def page(text: str, outlet: str) -> Document:
    return document(text, title="Ber", uri=f"https://n.example/{outlet}", outlet=outlet)


def seizure(doc: Document, word: str, foe: str, *stances: Stance, type_: str = "ASSAULT") -> Event:
    """Mali took Ber from somebody, in this word."""
    against = Actor(text=foe, span=span(doc, foe), name=foe, kind="unnamed")
    return Event(
        document=doc.id,
        type=type_,  # type: ignore[arg-type]
        modes=("territory",),
        contexts=(),
        actors=(replace(MALI, span=span(doc, "Mali")),),
        recipients=(against,),
        when=MONDAY,
        where=None,
        trigger=span(doc, word),
        evidence=doc.span(5, len(doc.text)),
        auxiliary=(),
        stances=stances,
    )


OWN = Stance(None, None, "affirms")


def mali_page(word: str, foe: str) -> Document:
    return page(f"Mali said the army had {word} Ber from the {foe}.", "Desert Bell")


def outlet_page(word: str, foe: str) -> Document:
    return page(f"Mali has {word} Ber, and the {foe} have left.", "River Sun")


def told_by_mali(word: str, foe: str) -> tuple[Event, Statement]:
    doc = mali_page(word, foe)
    said = statement(doc, "assert", MALI, "said", f"the army had {word} Ber from the {foe}", doc.text[5:-1])
    return seizure(doc, word, foe, Stance(said.id, MALI, "affirms")), said


def told_by_outlet(word: str, foe: str, type_: str = "ASSAULT") -> Event:
    return seizure(outlet_page(word, foe), word, foe, OWN, type_=type_)


def compared(one: tuple[Event, Statement], other: Event) -> tuple[Framing, ...]:
    event, said = one
    told = {
        event.document: mali_page("liberated", "terrorists"),
        other.document: outlet_page("occupied", "men"),
    }
    return framings((event, other), {said.id: said}, told)


def test_a_party_and_an_outlet_call_it_by_other_names() -> None:
    one, two = told_by_mali("liberated", "terrorists"), told_by_outlet("occupied", "fighters")
    said, told = one[0].id, two.id
    assert compared(one, two) == (
        Framing(
            DEED,
            (Wording("Mali", (Word("liberated", said),)), Wording("River Sun", (Word("occupied", told),))),
        ),
        Framing(
            "to whom, of no party named",
            (Wording("Mali", (Word("terrorists", said),)), Wording("River Sun", (Word("fighters", told),))),
        ),
    )


@pytest.mark.parametrize(
    ("word", "foe"), [("occupied", "fighters"), ("occupying", "four fighters")], ids=["same", "another form"]
)
def test_the_same_words_are_not_shown(word: str, foe: str) -> None:
    assert compared(told_by_mali("occupied", "fighters"), told_by_outlet(word, foe)) == ()


def test_a_word_outside_what_a_party_said_is_not_the_partys() -> None:
    event, said = told_by_mali("liberated", "terrorists")
    bare = replace(said, content=())
    other = told_by_outlet("occupied", "fighters")
    tied = replace(event, stances=(Stance(bare.id, MALI, "affirms"),))
    assert compared((tied, bare), other) == ()


def test_who_denies_a_deed_only_repeats_its_word() -> None:
    event, said = told_by_mali("liberated", "terrorists")
    denied = replace(event, stances=(Stance(said.id, MALI, "denies"),))
    assert compared((denied, said), told_by_outlet("occupied", "fighters")) == ()


def test_acts_of_saying_and_deeds_coded_otherwise_are_not_compared() -> None:
    one = told_by_mali("liberated", "fighters")
    assert compared(one, told_by_outlet("criticized", "fighters", type_="ACCUSE")) == ()
    assert compared(one, told_by_outlet("criticized", "fighters", type_="COERCE")) == ()


def test_a_page_of_no_known_outlet_goes_by_its_title() -> None:
    event, said = told_by_mali("liberated", "terrorists")
    other = told_by_outlet("occupied", "fighters")
    nameless = replace(outlet_page("occupied", "fighters"), outlet=None, title="Ber after the fighting")
    told = {event.document: mali_page("liberated", "terrorists"), other.document: nameless}
    found = framings((event, other), {said.id: said}, told)
    assert [wording.teller for wording in found[0].wordings] == ["Mali", "Ber after the fighting"]


def test_the_card_and_the_dossier_show_it(tmp_path: Path) -> None:
    event, said = told_by_mali("liberated", "terrorists")
    other = told_by_outlet("occupied", "fighters")
    one, two = mali_page("liberated", "terrorists"), outlet_page("occupied", "fighters")
    incident = Incident(
        type="ASSAULT", title="Mali: seizure of Ber", when=MONDAY, where=None, parties=("MLI",),
        events=(event.id, other.id), accounts=(), disputed=False, disputes=(),
        origins=(Origin(name="Desert Bell", documents=(one.id,)), Origin(name="River Sun", documents=(two.id,))),
    )  # fmt: skip
    made = Library(tmp_path / "f.hearsay")
    made.add(Reading(document=one, statements=(said,), events=(event,), page="pag_1"))
    made.add(Reading(document=two, events=(other,), page="pag_2"))
    with made._writing() as connection:
        replace_incidents(connection, (incident,), incident.origins)
    rows = dict(card(incident, made).rows)
    assert rows[f"in whose words, {DEED}"] == "Mali: “liberated”; River Sun: “occupied”"
    dossier = build_dossier(made, Knowledge())
    (view,) = dossier.incidents
    cited = {note.number: "".join(piece.text for piece in note.segments) for note in dossier.notes}
    assert cited[view.word_notes[event.id]] == event.evidence.text
    assert cited[view.word_notes[other.id]] == other.evidence.text
    html = dossier_html(dossier)
    assert "In whose words" in html
    assert "Mali: <q>liberated</q><sup>" in html
    assert "River Sun: <q>occupied</q><sup>" in html
