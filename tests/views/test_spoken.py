"""An accusation stands under the deed it is about; one about something else stands by itself."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from hearsay.library import Filter, Library
from hearsay.library.writing import replace_incidents
from hearsay.packs import Knowledge
from hearsay.records import Account, Event, Incident, Origin, Statement
from hearsay.views.dossier import build_dossier, dossier_html
from tests.views.made import CHAD, MONDAY, SUDAN, shelling


def told(path: Path, number: int) -> tuple[Library, Incident]:
    """The shelling, and its statement of this number as an accusation of its own."""
    readings, deed = shelling()
    first = readings[0]
    said: Statement = first.statements[number]
    assert said.cue is not None
    accused = Event(
        document=said.document,
        type="ACCUSE",
        modes=("allege",),
        contexts=(),
        actors=(SUDAN,),
        recipients=(CHAD,),
        when=MONDAY,
        where=None,
        trigger=said.cue,
        evidence=said.evidence,
        auxiliary=(),
        stances=(),
    )
    words = Incident(
        type="ACCUSE",
        title="Sudan → Chad: accusation, 4 March 2024",
        when=MONDAY,
        where=None,
        parties=("SDN", "TCD"),
        events=(accused.id,),
        origins=(Origin(name="First Post", documents=(said.document,)),),
        accounts=(
            Account(party="SDN", stance="affirms", blames=(), statements=(said.id,), figures=(), said=MONDAY),
        ),
        disputed=False,
        disputes=(),
    )
    made = Library(path)
    for reading in (replace(first, events=(*first.events, accused)), *readings[1:]):
        made.add(reading)
    with made._writing() as connection:
        replace_incidents(connection, (deed, words), deed.origins)
    return made, words


def test_an_accusation_stands_under_its_deed(tmp_path: Path) -> None:
    library, words = told(tmp_path / "l.hearsay", 0)
    made = build_dossier(library, Knowledge())
    ((spoken,),) = (incident.spoken for incident in made.incidents)
    assert (spoken.anchor, spoken.title, spoken.date) == (
        words.id,
        "Sudan → Chad: accusation",
        "4 March 2024",
    )
    assert (made.others, made.spoken_total) == ((), 1)
    assert dossier_html(made).count(f'id="{words.id}"') == 1


def test_it_stands_there_in_the_table_too(tmp_path: Path) -> None:
    library, words = told(tmp_path / "l.hearsay", 0)
    (row,) = build_dossier(library, Knowledge(), detailed=0).others
    assert [spoken.anchor for spoken in row.spoken] == [words.id]


def test_an_accusation_of_something_else_stands_by_itself_with_its_words(tmp_path: Path) -> None:
    library, words = told(tmp_path / "l.hearsay", 1)
    made = build_dossier(library, Knowledge())
    assert [(row.id, row.words) for row in made.others] == [
        (words.id, "The Sudanese army said 4 soldiers were killed")
    ]


def test_a_filter_that_leaves_out_the_deed_keeps_the_accusation(tmp_path: Path) -> None:
    library, words = told(tmp_path / "l.hearsay", 0)
    made = build_dossier(library, Knowledge(), wanted=Filter(type="ACCUSE"))
    assert [row.id for row in made.others] == [words.id]
