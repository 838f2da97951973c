"""The commands over a small library: data on stdout, the rest on stderr, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hearsay.cli import main
from tests.views.made import library


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("cli") / "small.hearsay"
    library(file, fillers=2).close()
    yield str(file)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)  # no hearsay.toml of the developer's

    def call(*arguments: str) -> Run:
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        captured = capsys.readouterr()
        return Run(int(stop.value.code or 0), captured.out, captured.err)

    return call


def test_statements_for_people(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("statements", "-l", path, "--party", "Chad", "--type", "deny")
    assert done.code == 0
    assert done.out.splitlines()[:2] == ["4 March 2024  Chad denies", "  <b>Chad</b> denied the accusation"]
    assert done.out.splitlines()[2].startswith("  First Post: Sudan says Chad shelled border town  [stm_")


def test_statements_as_json_lines(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("statements", "-l", path, "--type", "deny", "--json")
    (record,) = map(json.loads, done.out.splitlines())
    assert (record["kind"], record["act"], record["speaker"]["country"]) == ("statement", "deny", "TCD")


@pytest.mark.parametrize(
    ("name", "count"), [("documents", 4), ("statements", 6), ("events", 3), ("figures", 2), ("incidents", 3)]
)
def test_every_list_prints_its_records(run, path, name, count) -> None:  # type: ignore[no-untyped-def]
    assert len(run(name, "-l", path, "--json").out.splitlines()) == count
    assert run(name, "-l", path).out.count("[") == count


def test_lists_say_what_they_leave_out(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("statements", "-l", path, "--limit", "2")
    assert done.out.count("[stm_") == 2
    assert done.err == "2 of 6 shown; --limit 0 shows all\n"


def test_disputed_incidents(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("incidents", "-l", path, "--disputed")
    assert done.out.splitlines()[:2] == [
        "4 March 2024  Chad → Sudan: shelling near Geneina (disputed)",
        "  Sudan affirms it; Chad denies it",
    ]


def test_denials_that_are_tied_to_an_event_are_not_unresolved(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("statements", "-l", path, "--unresolved")
    assert (done.code, done.out, done.err) == (0, "", "nothing fits\n")
    assert run("events", "-l", path, "--unresolved").code == 2


def test_days_narrow_a_list(run, path) -> None:  # type: ignore[no-untyped-def]
    assert (
        run("incidents", "-l", path, "--from", "2024-03-05", "--to", "2024-03", "--json").out.count("\n") == 2
    )


def test_show_takes_the_beginning_of_an_id(run, path) -> None:  # type: ignore[no-untyped-def]
    event = json.loads(run("events", "-l", path, "--type", "ASSAULT", "--json").out)
    done = run("show", event["id"][:12], "-l", path)
    assert done.code == 0
    assert "type: ASSAULT" in done.out
    assert "Sudan said on Monday that Chadian artillery had shelled Geneina." in done.out
    assert json.loads(run("show", event["id"], "-l", path, "--json").out) == event


def test_every_kind_of_record_can_be_shown(run, path) -> None:  # type: ignore[no-untyped-def]
    for name in ("documents", "statements", "events", "figures", "incidents"):
        for line in run(name, "-l", path, "--json").out.splitlines():
            shown = run("show", json.loads(line)["id"], "-l", path)
            assert (shown.code, shown.err) == (0, "")


def test_search_shows_the_words_in_their_sentence(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("search", "stray", "-l", path)
    assert "Second Sun: Chad blames a stray shell" in done.out
    assert run("search", "submarine", "-l", path).err == "no page has these words\n"


def test_summary_counts(run, path) -> None:  # type: ignore[no-untyped-def]
    told = run("summary", "-l", path).out
    assert told.startswith("4 pages (5-6 March 2024), 4 independent origins, 1 page rejected\n")
    assert "1 disputed" in told
    assert json.loads(run("summary", "-l", path, "--json").out)["counts"]["statements"] == 6


def test_dossier_is_written(run, path, tmp_path) -> None:  # type: ignore[no-untyped-def]
    done = run("dossier", "-l", path, "-o", str(tmp_path / "d.html"), "--title", "Border", "--packs", "none")
    assert (done.code, done.out) == (0, "")
    assert "<title>Border</title>" in (tmp_path / "d.html").read_text(encoding="utf-8")


def test_export_writes_every_record(run, path, tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "r.jsonl"
    done = run("export", "records", "-o", str(file), "-l", path)
    assert (done.code, done.out) == (0, "")
    kinds = [json.loads(line)["kind"] for line in file.read_text(encoding="utf-8").splitlines()]
    assert (kinds.count("statement"), kinds.count("incident"), kinds.count("reject")) == (6, 3, 1)
    assert run("export", "nonsense", "-o", str(file), "-l", path).code == 1


def test_records_to_standard_output_are_nothing_but_records(run, path) -> None:  # type: ignore[no-untyped-def]
    done = run("export", "records", "-o", "-", "-l", path, "--type", "deny", "--json")
    assert all("kind" in json.loads(line) for line in done.out.splitlines())


def test_config_show_tells_where_a_value_comes_from(run, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("HEARSAY_PROCESSES", "3")
    lines = run("config", "show", "--packs", "sudan,mine.yaml").out.splitlines()
    assert "processes = 3  (HEARSAY_PROCESSES)" in lines
    assert "packs = sudan, mine.yaml  (flag)" in lines
    assert "map_view = disputed  (default)" in lines


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("statements",), 1, "error: HS-103: no library is named"),
        (("statements", "-l", "none.hearsay"), 1, "error: HS-301: there is no library none.hearsay"),
        (("statements", "--nonsense"), 2, "No such option"),
        (("nonsense",), 2, "No such command"),
        (("read",), 2, "Missing argument"),
    ],
)
def test_errors_are_one_clear_line(run, arguments, code, said) -> None:  # type: ignore[no-untyped-def]
    done = run(*arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_day_that_is_none_and_an_unknown_id_are_errors(run, path) -> None:  # type: ignore[no-untyped-def]
    assert "HS-308" in run("events", "-l", path, "--from", "2024-13").err
    assert "HS-309" in run("show", "evt_zz", "-l", path).err


def test_a_fault_of_ours_is_one_line_too(run, path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("hearsay.views.summary.summarize", lambda *_: 1 / 0)
    done = run("summary", "-l", path)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "ZeroDivisionError" in done.err


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from hearsay.cli import main; sys.argv = ['hearsay', '--help']; main()"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if "|" in line}
    assert (
        not {
            "spacy",
            "numpy",
            "sqlalchemy",
            "onnxruntime",
            "trafilatura",
            "jinja2",
            "yaml",
            "rich",
            "msgspec",
        }
        & loaded
    )


@pytest.mark.parametrize(
    "asked",
    [
        ("--party", "Chad"),
        ("--type", "ASSAULT"),
        ("--disputed",),
        ("--from", "2024-03-06"),
        ("--to", "2024-03-05"),
    ],
    ids=" ".join,
)
def test_an_export_takes_the_filters_of_the_lists(run, path, tmp_path, asked) -> None:  # type: ignore[no-untyped-def]
    listed = [
        json.loads(line)["id"]
        for kind in ("statements", "events", "figures", "incidents")
        for line in run(kind, "-l", path, "--json", *asked).out.splitlines()
    ]
    kinds = {"statement", "event", "figure", "incident"}
    exported = [
        json.loads(line) for line in run("export", "records", "-o", "-", "-l", path, *asked).out.splitlines()
    ]
    assert [record["id"] for record in exported if record["kind"] in kinds] == listed
    done = run("export", "csv", "-o", str(tmp_path / "csv"), "-l", path, *asked)
    assert done.code == 0
    rows = (tmp_path / "csv" / "incidents.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(rows) == sum(record["kind"] == "incident" for record in exported)
