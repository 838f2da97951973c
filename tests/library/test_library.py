"""Readings in, records out: filters, search, twice the same, one in the place of another."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.errors import LibraryError
from hearsay.library import Filter, Library
from hearsay.library.search import full_text_query
from hearsay.library.writing import replace_incidents
from hearsay.records import Decision, Document, Event, Origin, Stance, StanceKind, to_jsonl
from tests.library.made import document, incident, reading, rejected


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "a.hearsay")


def state(library: Library) -> str:
    return to_jsonl(library.records())


def test_what_goes_in_comes_out(library: Library) -> None:
    made = reading()
    assert library.add(made)
    assert list(library.documents()) == [made.document]
    assert list(library.statements()) == list(made.statements)
    assert list(library.events()) == list(made.events)
    assert list(library.figures()) == list(made.figures)
    assert list(library.mentions()) == list(made.mentions)
    assert list(library.records()) == list(made.records())
    assert library.counts() == {
        "documents": 1, "mentions": 1, "statements": 2, "events": 1, "figures": 1, "incidents": 0, "rejects": 0,
    }  # fmt: skip


def test_the_same_page_twice_changes_nothing(library: Library) -> None:
    assert library.add(reading(), recipe="r1")
    before = state(library)
    assert not library.add(reading(), recipe="r1")
    assert not library.add(reading(page=None), recipe="r1")
    assert state(library) == before


def test_one_article_found_twice_is_one_document(library: Library) -> None:
    library.add(reading(page="pag_1"))
    again = document()
    elsewhere = msgspec.structs.replace(again, sha256="1" * 64)
    assert not library.add(reading(elsewhere, page="pag_2"))
    assert list(library.documents()) == [again]


def test_a_page_read_by_another_recipe_takes_the_place_of_the_older_reading(library: Library) -> None:
    library.add(reading(), recipe="r1")
    fewer = msgspec.structs.replace(reading(), figures=())
    assert library.add(fewer, recipe="r2")
    assert list(library.figures()) == []
    assert library.counts(Filter(party="TCD"))["events"] == 1
    assert not library.add(fewer, recipe="r2")
    cleaned_better = document(
        "Chad denied that it shelled Sudan on Monday. Sudan said 4 soldiers died. And more."
    )
    assert library.add(reading(cleaned_better), recipe="r3")
    assert list(library.documents()) == [cleaned_better]
    assert [len(library.search(word)) for word in ("shelled", "more")] == [1, 1]
    assert library.add(rejected(page="pag_1"), recipe="r4")
    assert [type(record).__name__ for record in library.records()] == ["Reject"]
    assert library.search("shelled") == ()
    assert library.add(reading(), recipe="r5")
    assert list(library.rejects()) == []


def test_a_document_two_pages_gave_stays_while_one_still_gives_it(library: Library) -> None:
    library.add(reading(page="pag_1"), recipe="r1")
    library.add(reading(page="pag_2"), recipe="r1")
    library.add(rejected(page="pag_1"), recipe="r2")
    assert library.counts()["documents"] == 1


def test_rejects_are_kept_once_and_go_when_the_page_can_be_read(library: Library) -> None:
    hung = rejected("https://news.example/a", "unreachable", page=None)
    assert library.add(hung)
    assert not library.add(hung)
    library.add(rejected("https://news.example/b", "empty"))
    assert library.add(reading())
    assert [reject.uri for reject in library.rejects()] == ["https://news.example/b"]


def test_a_page_that_met_a_bug_is_tried_again(library: Library) -> None:
    library.add(rejected("https://news.example/a", "crashed", page="pag_1"), recipe="r1")
    assert library.add(reading(page="pag_1"), recipe="r1")
    assert library.counts() | {} == library.counts()
    assert (library.counts()["documents"], library.counts()["rejects"]) == (1, 0)


def test_records_with_one_id_are_kept_once(library: Library) -> None:
    made = reading()
    library.add(msgspec.structs.replace(made, events=(*made.events, *made.events)))
    assert list(library.events()) == list(made.events)


def test_a_failure_midway_leaves_the_library_as_it_was(library: Library) -> None:
    library.add(reading())
    before = state(library)
    broken = reading(
        document("Chad denied that it shelled Sudan on Monday. Sudan said 4 soldiers died. Again."),
        page="pag_2",
    )
    with pytest.raises(LibraryError):
        # A statement that another document has already: the database refuses it after the document was written.
        library.add(msgspec.structs.replace(broken, statements=reading().statements))
    assert state(library) == before
    assert library.search("again") == ()


def test_lists_are_in_order_of_time_with_the_undated_last(library: Library) -> None:
    dates = ["2024-03-05", None, "2023-01-01", "2024-01-01"]
    for number, date in enumerate(dates):
        library.add(reading(document(date=date, uri=f"https://news.example/{number}"), page=f"pag_{number}"))
    days = [found.published.date for found in library.documents()]
    assert days == ["2023-01-01", "2024-01-01", "2024-03-05", None]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), "1 1 2 1 1"),
        (Filter(party="TCD"), "1 0 1 1 0"),
        (Filter(party="tcd"), "1 0 1 1 0"),
        (Filter(party="Sudan"), "1 0 1 1 1"),
        (Filter(party="SD"), "1 0 1 1 1"),
        (Filter(party="Kosovo"), "0 0 0 0 0"),
        (Filter(type="ASSAULT"), "1 0 0 1 0"),
        (Filter(type="assault"), "1 0 0 1 0"),
        (Filter(type="deny"), "1 0 1 0 0"),
        (Filter(type="actor"), "0 1 0 0 0"),
        (Filter(since="2024-03-05"), "1 1 2 0 0"),
        (Filter(until="2024-03-04"), "0 0 0 1 1"),
        (Filter(since="2024", until="2024-03"), "1 1 2 1 1"),
        (Filter(since="2024-04"), "0 0 0 0 0"),
        (Filter(document=document().id), "1 1 2 1 1"),
        (Filter(document="doc_none"), "0 0 0 0 0"),
        (Filter(disputed=True), "0 0 0 0 0"),
        (Filter(party="Chad", type="deny", until="2024-03-05"), "1 0 1 0 0"),
        (Filter(unresolved=True), "0 0 0 0 0"),
    ],
    ids=str,
)
def test_filters(library: Library, wanted: Filter, found: str) -> None:
    library.add(reading())
    counts = library.counts(wanted)
    kinds = ("documents", "mentions", "statements", "events", "figures")
    assert " ".join(str(counts[kind]) for kind in kinds) == found
    assert counts["events"] == len(list(library.events(wanted)))


@pytest.mark.parametrize(
    ("stances", "found"),
    [((), "1 0 1 0 0"), (("affirms",), "1 0 1 0 0"), (("affirms", "denies"), "0 0 0 0 0")],
    ids=["tied to nothing", "only affirms", "denies"],
)
def test_a_denial_is_unresolved_when_no_event_is_denied_by_it(
    library: Library, stances: tuple[StanceKind, ...], found: str
) -> None:
    made = reading()
    denial, event = made.statements[0], made.events[0]
    held = tuple(Stance(denial.id, denial.speaker, stance) for stance in stances)
    library.add(msgspec.structs.replace(made, events=(msgspec.structs.replace(event, stances=held),)))
    counts = library.counts(Filter(unresolved=True))
    kinds = ("documents", "mentions", "statements", "events", "figures")
    assert " ".join(str(counts[kind]) for kind in kinds) == found
    assert (counts["incidents"], counts["rejects"]) == (0, 0)


def test_a_page_that_tells_no_event_leaves_its_denials_unresolved(library: Library) -> None:
    library.add(msgspec.structs.replace(reading(), events=(), figures=()))
    library.add(reading(document(uri="https://news.example/b"), page="pag_b"))
    (denial,) = library.statements(Filter(unresolved=True, party="Chad"))
    assert denial.id == reading().statements[0].id
    assert list(library.statements(Filter(unresolved=True, party="Mali"))) == []


@pytest.mark.parametrize(
    ("since", "until", "problem"),
    [
        ("yesterday", None, "no day"),
        ("2024-02-30", None, "no day"),
        (None, "2024-13", "no day"),
        ("2024", "2023", "backwards"),
    ],
)
def test_a_day_that_is_none_is_told(since: str | None, until: str | None, problem: str) -> None:
    with pytest.raises(LibraryError, match=f"HS-308.*{problem}"):
        Filter(since=since, until=until)


def test_incidents_replace_those_before_and_tell_what_is_disputed(library: Library) -> None:
    library.add(reading())
    assert not library.is_linked
    (event,) = library.events()
    origins = (Origin(name="Example News", documents=(event.document,)),)
    for disputed in (False, True):
        told = incident(event.id, disputed=disputed)
        with library._writing() as connection:
            assert replace_incidents(connection, [told], origins) == 1
        assert list(library.incidents()) == [told]
        assert list(library.events(Filter(disputed=True))) == ([event] if disputed else [])
        assert list(library.events(Filter(disputed=False))) == ([] if disputed else [event])
        assert library.counts(Filter(disputed=True))["documents"] == int(disputed)
    assert library.is_linked
    assert library.incidents_of(event.id) == (told,)
    assert library.incidents_of("evt_none") == ()
    assert library.origins() == origins
    assert list(library.incidents(Filter(party="Chad", since="2024-03-04", document=event.document))) == [
        told
    ]
    assert list(library.incidents(Filter(party="Libya"))) == []
    library.add(rejected())
    assert not library.is_linked


def test_a_record_by_its_id_or_the_beginning_of_it(library: Library) -> None:
    made = reading()
    library.add(made)
    denial = made.statements[0]
    assert library.record(denial.id) == denial
    assert library.record(denial.id[:12]) == denial
    for wrong, problem in (
        ("stm_", "more than one"),
        ("stm_zzz", "no record"),
        ("Chad", "no id"),
        ("stm_%", "no record"),
    ):
        with pytest.raises(LibraryError, match=f"HS-309: .*{problem}"):
            library.record(wrong)


def test_decisions_are_added_beside_the_machines_records(library: Library) -> None:
    made = reading()
    library.add(made)
    before = list(library.events())
    ruling = Decision(
        about=before[0].id,
        verb="reject",
        by="R. Reader",
        at="2024-05-01T10:00:00",
        reason="a drill",
        value=None,
        supersedes=None,
    )
    assert library.decide(ruling)
    assert not library.decide(ruling)
    assert library.decisions(before[0].id) == library.decisions() == (ruling,)
    assert library.decisions("evt_other") == ()
    assert list(library.events()) == before
    assert library.record(ruling.id) == ruling
    with pytest.raises(LibraryError, match="HS-309"):
        library.decide(msgspec.structs.replace(ruling, id="", about="evt_none"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("shelled", True), ("SHELLING", True), ("shelled Sudan", True), ('"shelled Sudan"', True), ('"Sudan shelled"', False),
        ("shel*", True), ("Mali OR Chad", True), ("Mali Chad", False), ("", False), ("***", False), ('"', False),
        ("NOT (", False), ("title:Chad", False), ("Chad)", True), ("Chad's", False), ("OR Chad OR", True), ("denied;", True),
    ],
)  # fmt: skip
def test_search_takes_what_people_type(library: Library, words: str, found: bool) -> None:
    library.add(reading())
    assert bool(library.search(words)) == found


def test_a_hit_shows_the_words_in_their_place(library: Library) -> None:
    library.add(reading())
    (hit,) = library.search("soldier", Filter(party="Sudan"))
    assert [piece for piece, is_word in hit.excerpt if is_word] == ["soldiers"]
    assert "".join(piece for piece, _ in hit.excerpt) in hit.document.text
    assert library.search("soldier", Filter(party="Mali")) == ()
    assert library.search("soldier", limit=0) == ()


def test_no_words_are_a_mistake_in_a_search(library: Library) -> None:
    library.add(reading())

    @given(st.text(max_size=60))
    @settings(max_examples=150, deadline=None)
    def check(words: str) -> None:
        library.search(words)
        assert full_text_query(words).count('"') % 2 == 0

    check()


def test_a_list_is_of_the_library_as_it_was_when_it_began(library: Library) -> None:
    for number in range(3):
        library.add(reading(document(uri=f"https://news.example/{number}"), page=f"pag_{number}"))
    seen: list[Event] = []
    for number, event in enumerate(library.events()):
        seen.append(event)
        library.add(reading(document(uri=f"https://news.example/new{number}"), page=f"pag_new{number}"))
    assert len(seen) == 3
    assert library.counts()["events"] == 6


def test_two_libraries_of_the_same_pages_in_another_order_are_the_same(tmp_path: Path) -> None:
    readings = [
        reading(
            document(uri=f"https://news.example/{number}", date=f"2024-03-0{number % 3 + 1}"),
            page=f"pag_{number}",
        )
        for number in range(6)
    ]
    states = []
    for name, order in (("a", readings), ("b", readings[::-1])):
        with Library(tmp_path / name) as library:
            for made in order:
                library.add(made)
            states.append(state(library))
    assert states[0] == states[1]
    assert isinstance(next(library.documents()), Document)
