"""A library written for other programs, and read again."""

import csv
import zipfile
from pathlib import Path

import msgspec
import pytest

from hearsay.errors import ExportError
from hearsay.exports import FORMATS, write_export
from hearsay.exports.tables import TABLES
from hearsay.library import Filter, Library
from hearsay.library.writing import replace_incidents
from hearsay.records import Account, Decision, Where, read_jsonl
from tests.library.made import document, incident, reading, rejected

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two documents, a reject, an incident with two accounts, a decision; a title that a spreadsheet would run."""
    made = Library(tmp_path / "a.hearsay")
    first = reading()
    made.add(first)
    made.add(reading(document(title='=HYPERLINK("http://x")', uri="https://news.example/b"), page="pag_b"))
    made.add(rejected())
    where = Where(
        text="Tiné",
        span=None,
        name="Tiné",
        country="TCD",
        latitude=15.0,
        longitude=22.8,
        precision="exact",
        geonames=7,
    )
    accounts = (
        Account(
            party="SDN",
            stance="affirms",
            blames=("TCD",),
            statements=(first.statements[1].id,),
            figures=(),
            said=None,
        ),
        Account(
            party="TCD",
            stance="denies",
            blames=(),
            statements=(first.statements[0].id,),
            figures=(),
            said=None,
        ),
    )
    told = msgspec.structs.replace(
        incident(first.events[0].id, disputed=True), where=where, accounts=accounts
    )
    with made._writing() as connection:
        replace_incidents(connection, [told], [])
    made.decide(
        Decision(
            about=told.id, verb="accept", by="R.", at="2024-05-01", reason="", value=None, supersedes=None
        )
    )
    return made


def test_records_come_back_as_they_were(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out" / "records.jsonl"
    assert write_export(library, "records", path) == len(list(library.records())) == 15
    assert list(read_jsonl(path.read_bytes().splitlines())) == list(library.records())


@pytest.mark.parametrize("form", [*FORMATS, "csv zip"])
def test_the_same_library_gives_the_same_bytes(library: Library, tmp_path: Path, form: str) -> None:
    outs = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.zip" if form == "csv zip" else tmp_path / name
        write_export(library, form.split()[0], path)
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        outs.append([(file.name if path.is_dir() else "", file.read_bytes()) for file in files])
    assert outs[0] == outs[1]
    assert all(content for _, content in outs[0])


def test_a_filter_chooses_records(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "denials.jsonl"
    write_export(library, "records", path, Filter(type="deny"))
    kinds = [type(record).__name__ for record in read_jsonl(path.read_bytes().splitlines())]
    assert kinds == ["Document", "Document", "Statement", "Statement"]


def rows(path: Path, name: str) -> list[dict[str, str]]:
    with (path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_table_a_kind_with_flat_columns(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "tables"
    write_export(library, "csv", path)
    assert sorted(file.stem for file in path.iterdir()) == sorted(table.name for table in TABLES)
    event = rows(path, "events")[0]
    wanted = {
        "type": "ASSAULT", "modes": "artillery", "actors": "Chad", "actor_parties": "TCD", "recipient_parties": "SDN",
        "start": "2024-03-04", "when_basis": "relative", "place": "", "affirmed_by": "SDN", "denied_by": "TCD",
        "trigger": "shelled",
    }  # fmt: skip
    assert {key: event[key] for key in wanted} == wanted
    assert [(row["party"], row["stance"], row["blames"]) for row in rows(path, "accounts")] == [
        ("SDN", "affirms", "TCD"),
        ("TCD", "denies", ""),
    ]
    (told,) = rows(path, "incidents")
    assert (told["place"], told["latitude"], told["disputed"], told["event_count"]) == (
        "Tiné",
        "15.0",
        "true",
        "1",
    )
    denial = rows(path, "statements")[0]
    source = next(found for found in library.documents() if found.id == denial["document"])
    assert source.text[int(denial["evidence_start"]) : int(denial["evidence_end"])] == denial["evidence"]


def test_what_a_spreadsheet_would_run_is_text(library: Library, tmp_path: Path) -> None:
    write_export(library, "csv", tmp_path / "tables")
    titles = {row["title"] for row in rows(tmp_path / "tables", "documents")}
    assert titles == {"", '\'=HYPERLINK("http://x")'}


def test_csv_in_a_zip_has_the_same_files(library: Library, tmp_path: Path) -> None:
    write_export(library, "csv", tmp_path / "tables")
    write_export(library, "csv", tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            file.name: file.read_bytes() for file in (tmp_path / "tables").iterdir()
        }


def test_parquet_keeps_types_and_nulls(library: Library, tmp_path: Path) -> None:
    import polars

    write_export(library, "parquet", tmp_path / "tables")
    for table in TABLES:
        frame = polars.read_parquet(tmp_path / "tables" / f"{table.name}.parquet")
        assert frame.columns == [name for name, _ in table.columns], table.name
    (told,) = polars.read_parquet(tmp_path / "tables" / "incidents.parquet").to_dicts()
    assert (told["latitude"], told["geonames"], told["disputed"], told["credibility"]) == (
        15.0,
        7,
        True,
        None,
    )
    assert polars.read_parquet(tmp_path / "tables" / "figures.parquet")["low"].to_list() == [4, 4]


@pytest.mark.parametrize("form", list(FORMATS))
def test_an_empty_library_gives_empty_tables(tmp_path: Path, form: str) -> None:
    assert write_export(Library(tmp_path / "empty"), form, tmp_path / "out") == 0
    assert (tmp_path / "out").exists()


def test_what_cannot_be_written_is_told_and_nothing_is_left(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ExportError, match=r"HS-602: .* cannot be written"):
        write_export(library, "csv", tmp_path / "file" / "tables")
    with pytest.raises(ExportError, match=r"HS-602: .*it is a folder"):
        write_export(library, "records", tmp_path)
    with pytest.raises(ExportError, match="HS-601: no format 'xlsx'; expected one of records, csv, parquet"):
        write_export(library, "xlsx", tmp_path / "x")
    assert not [file for file in tmp_path.iterdir() if file.name.endswith(".part")]


def test_a_failure_midway_leaves_what_was_there(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text("yesterday's")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hearsay.exports.records_file.to_json", fail)
    with pytest.raises(ExportError, match=r"HS-602: .*No space left on device"):
        write_export(library, "records", path)
    assert path.read_text() == "yesterday's"


def test_every_format_and_column_is_in_the_docs() -> None:
    said = DOCS.read_text(encoding="utf-8")
    for form in FORMATS:
        assert f"`{form}`" in said
    for table in TABLES:
        section = said.split(f"## {table.name}\n", 1)[1].split("\n## ", 1)[0]
        for name, _ in table.columns:
            assert f"`{name}`" in section, f"{table.name}.{name}"
