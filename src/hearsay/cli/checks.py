"""What ``hearsay doctor`` looks at."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hearsay.config import Settings
from hearsay.errors import HearsayError


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, and what to do where it is not as it should be."""

    name: str
    is_ok: bool
    found: str
    action: str = ""


PACKAGES = ("spacy", "onnxruntime", "tokenizers", "sqlalchemy", "trafilatura", "extruct", "polars", "lxml")


def examine(settings: Settings) -> tuple[Check, ...]:
    """Every check, in the order a reading needs them; a check that fails does not stop the next."""
    looks: tuple[tuple[str, Callable[[], Check]], ...] = (
        ("program", _program),
        ("packages", _packages),
        ("SQLite", _sqlite),
        ("reader model", _model),
        ("gazetteer", _gazetteer),
        ("packs", lambda: _packs(settings)),
        ("codebook", lambda: _codebook(settings)),
        ("temporary folder", _temporary),
        ("library", lambda: _library(settings)),
    )
    return tuple(_looked(name, look) for name, look in looks)


def _looked(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except HearsayError as error:
        return Check(name, False, error.found, error.action)
    except (
        Exception
    ) as error:  # a broken installation fails in any way: the doctor must say which part it was
        return Check(name, False, f"{type(error).__name__}: {error}", "install Hearsay again, or report this")


def _program() -> Check:
    found = f"Hearsay {version('hearsay')}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return Check("program", (3, 11) <= sys.version_info[:2] < (3, 14), found, "Python 3.11 to 3.13 is needed")


def _packages() -> Check:
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    text = ", ".join(found) + (f"; missing: {', '.join(missing)}" if missing else "")
    return Check("packages", not missing, text, "install them with: make demo, or pip install hearsay")


def _sqlite() -> Check:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    has_search = "ENABLE_FTS5" in options
    found = f"{sqlite3.sqlite_version}, full-text search {'in' if has_search else 'not in'} it"
    return Check("SQLite", has_search, found, "use a Python whose SQLite has FTS5")


def _model() -> Check:
    from hearsay.language.reader import annotate_one
    from hearsay.reading.pipeline import document_of
    from hearsay.reading.recipe import model_version
    from hearsay.records import Document

    document = document_of("The ministry said it was calm.")
    assert isinstance(document, Document)
    annotated = annotate_one(document)
    found = f"{model_version() or 'no version'}, {len(annotated.doc)} words read in a trial"
    return Check("reader model", len(annotated.doc) > 0, found, "install Hearsay again")


def _gazetteer() -> Check:
    from hearsay.gazetteer.places import index_path, settlements

    path = index_path()
    was_there = path.exists()
    is_found = bool(settlements("Khartoum"))
    found = f"{path} ({'there' if was_there else 'built now'})"
    return Check("gazetteer", is_found, found, f"remove {path} and try again")


def _packs(settings: Settings) -> Check:
    from hearsay.packs import load_knowledge

    names = load_knowledge(settings.packs).names
    return Check("packs", True, ", ".join(names) or "none in use")


def _codebook(settings: Settings) -> Check:
    from hearsay.codebooks import load_codebook

    load_codebook(Path(settings.codebook) if settings.codebook else None)
    return Check("codebook", True, settings.codebook or "the bundled one")


def _temporary() -> Check:
    import tempfile

    folder = tempfile.gettempdir()
    return Check(
        "temporary folder", os.access(folder, os.W_OK), folder, "set TMPDIR to a folder that can be written"
    )


def _library(settings: Settings) -> Check:
    if not settings.library:
        return Check("library", True, "none named; give --library to check one")
    from hearsay.library import Library

    path = Path(settings.library)
    if not path.exists():
        is_ok = os.access(path.absolute().parent, os.W_OK)
        return Check("library", is_ok, f"{path} is not made yet", "its folder cannot be written")
    with Library(path, read_only=True) as library:
        counts = library.counts()
    found = f"{path}: {counts['documents']} documents, {counts['incidents']} incidents"
    return Check("library", os.access(path, os.W_OK), found, "it can be read but not written")
