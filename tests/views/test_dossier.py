"""The dossier: every line leads to its sentence, page text stays text, nothing is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearsay.errors import ExportError
from hearsay.library import Filter, Library
from hearsay.library.writing import replace_incidents
from hearsay.packs import Knowledge
from hearsay.records import Event, Published, When
from hearsay.views.dossier import build_dossier, dossier_html, write_dossier
from hearsay.views.dossier.incident import _holders
from tests.views.made import country, document, library, shelling, statement

VOID = {"meta", "br", "link", "input", "img", "hr"}


class Outline(HTMLParser):
    """Checks that tags nest, and collects ids, links and headings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    yield library(tmp_path_factory.mktemp("many") / "m.hearsay", fillers=60)


@pytest.fixture(scope="module")
def page(many: Library) -> str:
    return dossier_html(build_dossier(many, Knowledge(), title="Chad & Sudan", detailed=10))


def outline(html: str) -> Outline:
    found = Outline()
    found.feed(html)
    assert found.open == []
    return found


def test_every_incident_is_in_it_though_few_are_told_in_full(many: Library, page: str) -> None:
    made = build_dossier(many, Knowledge(), detailed=10)
    assert (len(made.incidents), len(made.others), len(made.background)) == (10, 51, 0)
    assert all(incident.id in page for incident in many.incidents())


def test_the_most_sourced_and_disputed_incident_is_told_in_full(many: Library) -> None:
    made = build_dossier(many, Knowledge(), detailed=1)
    assert [incident.title for incident in made.incidents] == ["Chad → Sudan: shelling near Geneina"]


def test_it_asks_for_no_other_file_and_runs_nothing(page: str) -> None:
    assert not {"script", "link", "img", "iframe"} & outline(page).tags
    assert set(re.findall(r"url\((.)", page)) <= {"#"}
    assert "@import" not in page


def test_page_text_is_text(page: str) -> None:
    assert "<b>Chad</b>" not in page
    assert "&lt;b&gt;Chad&lt;/b&gt;" in page


def test_links_within_the_file_lead_somewhere_and_ids_are_unique(page: str) -> None:
    found = outline(page)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = outline(page).headings
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_accounts_stand_side_by_side_with_their_sentences(tmp_path: Path) -> None:
    made = build_dossier(library(tmp_path / "s.hearsay"), Knowledge())
    (incident,) = made.incidents
    assert [(a.party, a.stance, a.blames) for a in incident.accounts] == [
        ("Sudan", "affirms", ("Chad",)),
        ("Chad", "denies", ()),
    ]
    denial = incident.accounts[1].sayings[0]
    assert (denial.speaker, denial.act, denial.text) == (
        "Chad",
        "denies",
        "<b>Chad</b> denied the accusation",
    )
    note = next(note for note in made.notes if note.number == denial.notes[0])
    assert "denied the accusation." in "".join(piece.text for piece in note.segments)
    assert incident.disputes == ("whether it happened: Sudan and Chad",)
    assert incident.figures.rows[0].differs


def test_a_statement_of_no_incident_is_told_apart(tmp_path: Path) -> None:
    made = build_dossier(library(tmp_path / "s.hearsay"), Knowledge())
    assert made.loose_total == 1
    assert [line.text for line in made.loose] == ["2 Sudanese soldiers were killed"]


def test_denials_of_what_is_told_nowhere_stand_by_themselves(tmp_path: Path) -> None:
    made = library(tmp_path / "s.hearsay")
    (reading, *_), _ = shelling()
    text = "Niger denied that it had closed the crossing at Assamaka."
    doc = document(text, title="Niger and the crossing", uri="https://n.example/c", outlet="Third Bell")
    niger = country("Niger", "NER")
    denial = statement(doc, "deny", niger, "denied", "it had closed the crossing at Assamaka", text[:-1])
    made.add(replace(reading, document=doc, statements=(denial,), events=(), figures=(), page="pag_n"))
    dossier = build_dossier(made, Knowledge())
    assert [(d.said, d.speaker, d.text, d.page.outlet) for d in dossier.denials] == [
        ("4 March 2024", "Niger", "it had closed the crossing at Assamaka", "Third Bell")
    ]
    assert (dossier.denials_total, dossier.loose_total) == (1, 1)
    html = dossier_html(dossier)
    assert "1 denial tied to no event" in html
    outline(html)


def test_without_such_denials_there_is_no_such_section(page: str) -> None:
    assert "Denials of what is told nowhere" not in page


def test_what_was_rejected_and_flagged_stands_with_its_reason(tmp_path: Path) -> None:
    made = build_dossier(library(tmp_path / "s.hearsay"), Knowledge())
    assert [(r.address, r.code, r.reason) for r in made.rejects] == [
        ("pages/menu.html", "not-an-article", "only links were found")
    ]
    assert [(flag.code, flag.page.outlet) for flag in made.flags] == [("unlikely-holder", "Second Sun")]


def test_a_filter_narrows_it_and_is_said(many: Library) -> None:
    made = build_dossier(many, Knowledge(), wanted=Filter(disputed=True))
    assert (len(made.incidents), made.subtitle) == (1, "disputed only")


def test_an_empty_library_gives_a_readable_file(tmp_path: Path) -> None:
    html = dossier_html(build_dossier(Library(tmp_path / "empty.hearsay"), Knowledge()))
    assert "No incident fits." in html
    outline(html)


def test_a_folder_that_is_not_there_is_one_clear_error(many: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="HS-610"):
        write_dossier(build_dossier(many, Knowledge(), detailed=0), tmp_path / "none" / "d.html")


def test_the_same_library_gives_the_same_bytes(many: Library, page: str) -> None:
    assert dossier_html(build_dossier(many, Knowledge(), title="Chad & Sudan", detailed=10)) == page


@pytest.mark.parametrize(
    ("start", "end", "day", "low", "is_background"),
    [
        ("1998-05-06", "2000-06-18", "2024-03-05", None, True),
        ("2024-03-01", "2024-11-30", None, "2024-03-01", False),
        ("2022-01-01", "2022-12-31", None, "2024-03-01", True),
        ("2024-03-04", "2024-03-04", "2024-03-05", None, False),
    ],
    ids=["an old war", "news of an undated page", "what an undated page looks back to", "yesterday"],
)
def test_what_is_looked_back_to(
    tmp_path: Path, start: str, end: str, day: str | None, low: str | None, is_background: bool
) -> None:
    made = Library(tmp_path / "b.hearsay")
    (reading, *_), incident = shelling()
    assert reading.document is not None
    published = Published(
        date=day, time=None, zone=None, basis="stated" if day else "inferred", low=low or day, high=day
    )
    made.add(replace(reading, document=replace(reading.document, published=published)))
    when = When(text=None, span=None, start=start, end=end, grain="span", basis="stated")
    own = replace(incident, when=when, accounts=incident.accounts[:1], origins=incident.origins[:1])
    with made._writing() as connection:
        replace_incidents(connection, (own,), own.origins)
    dossier = build_dossier(made, Knowledge())
    assert (len(dossier.incidents), len(dossier.background)) == (not is_background, is_background)


@pytest.mark.slow
def test_who_leaves_it_open_neither_affirms_nor_denies(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Chad shells market in Sudan\n\nBy our correspondent\n\nMarch 5, 2024\n\n"
        "Sudan accused Chad of shelling the market in Geneina on Monday. Chad denied the accusation. "
        "The United Nations said it could not confirm that Chad had shelled the market in Geneina.\n",
        encoding="utf-8",
    )
    with Library(tmp_path / "one.hearsay") as one:
        one.read([page])
        held = {s.stance: s.holder.country for e in one.events() for s in e.stances if s.holder is not None}
        rows = build_dossier(one, Knowledge(), detailed=0).others
    assert held["doubts"] == "UNO"
    shelled = [row for row in rows if "shelling" in row.title]
    assert shelled
    assert all("United Nations" not in f"{row.affirmed_by} {row.denied_by}" for row in shelled)
    assert any("Sudan" in row.affirmed_by and "Chad" in row.denied_by for row in shelled)


@pytest.mark.slow
def test_who_denies_one_telling_and_affirms_another_does_both_in_part(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Soldiers clash on Niger's border\n\nBy our correspondent\n\nMarch 5, 2024\n\n"
        "Benin's army said soldiers from Niger had shelled the post at Malanville on Monday. Niger denied that its soldiers "
        "had shelled the post at Malanville on Monday.\n",
        encoding="utf-8",
    )
    with Library(tmp_path / "one.hearsay") as one:
        one.read([page])
        (incident,) = (each for each in one.incidents() if each.type == "ASSAULT")
        events = [one.record(id_) for id_ in incident.events]
    (account,) = (each for each in incident.accounts if each.party == "NER")
    both = [replace(account, stance="mixed") if each is account else each for each in incident.accounts]
    mixed = replace(incident, accounts=tuple(both))
    held = [event for event in events if isinstance(event, Event)]
    denials = [stance for event in held for stance in event.stances if stance.stance == "denies"]
    affirming = replace(held[0], stances=(*held[0].stances, replace(denials[0], stance="affirms")))
    assert _holders(mixed, "affirms", [affirming, *held]) == "Benin, Niger (in part) and the pages themselves"
    assert _holders(mixed, "denies", [affirming, *held]) == "Niger (in part)"
    # one that leaves it open beside a denial denies it, and does not affirm it
    doubting = replace(held[0], stances=(*held[0].stances, replace(denials[0], stance="doubts")))
    assert _holders(mixed, "affirms", [doubting, *held]) == "Benin and the pages themselves"
    assert _holders(mixed, "denies", [doubting, *held]) == "Niger"
