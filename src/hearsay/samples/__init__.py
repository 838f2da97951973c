"""The bundled sample pages: a dozen invented pages in realistic mess, and what each is there to show."""

from __future__ import annotations

from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent


class SampleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the samples.

    Attributes:
        file: Its name in :func:`pages_folder`.
        shows: What it is there to show, one clause.
        documents: How many documents it holds; 0 for a page that must be rejected.
    """

    file: str
    shows: str
    documents: int


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the samples are; ``note`` says what in them is invented."""

    title: str
    note: str
    files: tuple[SampleFile, ...]


def pages_folder() -> Path:
    """The folder to read: ``hearsay read`` takes it like any other."""
    return FOLDER / "pages"


def load_manifest() -> Manifest:
    """The list of the sample files."""
    import yaml

    return msgspec.convert(yaml.safe_load((FOLDER / "manifest.yaml").read_text(encoding="utf-8")), Manifest)
