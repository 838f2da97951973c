"""The demo, whole: every sample page becomes what the manifest says, and every record keeps to its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearsay.cli import main
from hearsay.library import Filter, Library
from hearsay.samples import load_manifest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    arguments = [
        "demo",
        "-l",
        str(folder / "d.hearsay"),
        "-o",
        str(folder / "d.html"),
        "--processes",
        "1",
        "--json",
    ]
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    return folder


def test_every_sample_is_read_or_rejected_as_the_manifest_says(folder: Path) -> None:
    manifest = load_manifest()
    with Library(folder / "d.hearsay", read_only=True) as library:
        assert library.counts()["documents"] == sum(entry.documents for entry in manifest.files)
        rejected = [reject.uri.rsplit("/", 1)[-1] for reject in library.rejects()]
    assert {entry.file for entry in manifest.files if entry.documents == 0} <= set(rejected)


def test_evidence_is_the_documents_text(folder: Path) -> None:
    with Library(folder / "d.hearsay", read_only=True) as library:
        for document in library.documents():
            inside = Filter(document=document.id)
            for record in (*library.statements(inside), *library.events(inside), *library.figures(inside)):
                span = record.evidence
                assert document.text[span.start : span.end] == span.text


def test_the_wire_report_counts_once(folder: Path) -> None:
    with Library(folder / "d.hearsay", read_only=True) as library:
        by_id = {document.id: document.outlet for document in library.documents()}
        shared = [
            {by_id[id_] for id_ in origin.documents}
            for origin in library.origins()
            if len(origin.documents) > 1
        ]
    assert any({"Cobblestone Gazette", "Tidewater Standard"} <= outlets for outlets in shared)


def test_the_dossier_holds_every_incident_and_somebody_denies_something(folder: Path) -> None:
    page = (folder / "d.html").read_text(encoding="utf-8")
    with Library(folder / "d.hearsay", read_only=True) as library:
        incidents = list(library.incidents())
    assert all(incident.id in page for incident in incidents)
    assert any(account.stance == "denies" for incident in incidents for account in incident.accounts)


def test_a_second_run_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "d.html").read_bytes()
    with pytest.raises(SystemExit):
        main(
            [
                "demo",
                "-l",
                str(folder / "d.hearsay"),
                "-o",
                str(folder / "d.html"),
                "--processes",
                "1",
                "--json",
            ]
        )
    assert (folder / "d.html").read_bytes() == before
    assert json.loads(capsys.readouterr().out)["counts"]["documents"] == 14
