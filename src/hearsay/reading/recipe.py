"""What a reading depends on besides the page: two readings by one recipe are the same, byte for byte."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from hearsay.config import Settings
from hearsay.records import content_id

_MATTERS = ("packs", "codebook", "languages", "max_page_mb", "max_depth", "jsonl_keys")
"""Settings that can change what a page gives; the others (processes, time limits, the map) do not."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Program, model, codebook, packs and settings of a run.

    Attributes:
        id: Names all of them together.
        program: Version of Hearsay.
        model: Version of the reader model; None when none is installed.
        codebook: Name of the codebook: "bundled", or its path and a digest of its files.
        packs: Packs in use, as set.
        settings: All settings as JSON.
    """

    id: str
    program: str
    model: str | None
    codebook: str
    packs: tuple[str, ...]
    settings: str


def recipe_of(settings: Settings) -> Recipe:
    """The recipe these settings make with the program and model that are installed."""
    values = msgspec.to_builtins(settings)
    program = program_version()
    model = model_version()
    codebook = _codebook_name(settings.codebook)
    matters = {key: values[key] for key in _MATTERS}
    packs = [_with_digest(name) for name in settings.packs]
    return Recipe(
        id=content_id("rcp", program, model, codebook, packs, matters),
        program=program,
        model=model,
        codebook=codebook,
        packs=settings.packs,
        settings=msgspec.json.encode(settings, order="sorted").decode(),
    )


@lru_cache(maxsize=1)
def program_version() -> str:
    """The version of Hearsay that is installed."""
    try:
        return version("hearsay")
    except PackageNotFoundError:
        return "unknown"


@lru_cache(maxsize=1)
def model_version() -> str | None:
    """Version of the reader model with a digest of its description, told without loading it; None when there is none.

    The description holds the digests of all files of the model: one trained anew under the same version is another.
    """
    described = Path(__file__).parents[1] / "language" / "model" / "labels.json"
    try:
        written = described.read_bytes()
        version = msgspec.json.decode(written, type=_Described).version
    except (OSError, msgspec.MsgspecError):
        return None
    return f"{version}+{hashlib.sha256(written).hexdigest()[:8]}"


class _Described(msgspec.Struct):
    version: str


def _codebook_name(path: str | None) -> str:
    return "bundled" if path is None else _with_digest(path)


def _with_digest(name: str) -> str:
    """A file or folder is named with a digest of its bytes: an edited codebook is another codebook."""
    path = Path(name)
    if not path.exists():
        return name
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    return f"{name}@{content_id('files', *(file.read_bytes().hex() for file in files))}"
