"""Settings: flag > HEARSAY_* variable > hearsay.toml > default. Unknown keys are refused, all problems told at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from hearsay.errors import SettingsError

FILE_NAME = "hearsay.toml"
ENVIRONMENT_PREFIX = "HEARSAY_"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting, its unit and its default.

    Attributes:
        library: The library file commands use when ``--library`` is not given.
        packs: Knowledge packs in use: names of bundled packs or paths of YAML files. Empty: none. "all": every bundled pack.
        codebook: Path of a codebook folder that replaces the bundled one; None: the bundled one.
        languages: ISO 639-1 codes of texts that are read; others are rejects.
        processes: Worker processes; 0 is one a core.
        max_page_mb: A page (one article, after decompression) larger than this is a reject.
        max_container_mb: A file that holds many pages (WARC, export, feed) larger than this after decompression is cut off with a reject.
        max_depth: HTML nested deeper than this many tags is a reject.
        fetch_timeout_s: Seconds until an address counts as hanging, over the whole exchange.
        fetch_max_mb: An answer larger than this is a reject.
        fetch_allow_private: Addresses in private, loopback and link-local networks may be fetched.
        user_agent: How fetches introduce themselves.
        jsonl_keys: Where a JSON Lines news export keeps things: our name to its key ("text", "title", "published", "updated", "uri", "outlet", "byline", "language");
            a dotted key looks inside objects.
        cache: Folder that holds the index of places built at first use; None: the user's own cache folder.
        map_view: Whose borders the small maps draw: "disputed" draws contested ones dashed.
    """

    library: str | None = None
    packs: tuple[str, ...] = ("all",)
    codebook: str | None = None
    languages: tuple[str, ...] = ("en",)
    processes: int = 0
    max_page_mb: float = 20.0
    max_container_mb: float = 4096.0
    max_depth: int = 512
    fetch_timeout_s: float = 20.0
    fetch_max_mb: float = 20.0
    fetch_allow_private: bool = False
    user_agent: str = "hearsay/0.1 (news record reader)"
    jsonl_keys: dict[str, str] = msgspec.field(default_factory=dict)
    cache: str | None = None
    map_view: str = "disputed"


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """The settings in force.

    Args:
        flags: What the command line gave; None values mean "not given".
        environment: Variables; the process's when None.
        folder: Where ``hearsay.toml`` is looked for; the working directory when None.

    Raises:
        SettingsError: With every unknown key and every unusable value found, one a line.
    """
    return explain_settings(flags, environment=environment, folder=folder)[0]


def explain_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> tuple[Settings, dict[str, str]]:
    """The settings in force, and for each where it came from ("default", "hearsay.toml", "HEARSAY_PACKS", "flag")."""
    variables = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    origin = dict.fromkeys(Settings.__struct_fields__, "default")
    problems: list[str] = []
    for source, given in (
        (FILE_NAME, _from_file((folder or Path()) / FILE_NAME)),
        ("variable", _from_environment(variables)),
        ("flag", {key: value for key, value in (flags or {}).items() if value is not None}),
    ):
        for key, value in given.items():
            where = ENVIRONMENT_PREFIX + key.upper() if source == "variable" else source
            try:
                values[key] = _converted(key, value, from_text=source == "variable")
                origin[key] = where
            except (KeyError, ValueError) as problem:
                known = ", ".join(Settings.__struct_fields__)
                reason = (
                    f"no such setting (known: {known})" if isinstance(problem, KeyError) else str(problem)
                )
                problems.append(f"{where}: {key} = {value!r}: {reason}")
    if problems:
        raise SettingsError("\n".join(problems), action="correct these and try again", code="HS-101")
    return Settings(**values), origin


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(
            f"{path} cannot be read: {error}", expected="a TOML file", code="HS-102"
        ) from error


def _from_environment(variables: Mapping[str, str]) -> dict[str, str]:
    return {
        key.removeprefix(ENVIRONMENT_PREFIX).lower(): value
        for key, value in sorted(variables.items())
        if key.startswith(ENVIRONMENT_PREFIX)
    }


def _converted(key: str, value: Any, *, from_text: bool) -> Any:
    """The value in the setting's type; text from a variable may be a list ("en,fr"), a number or "true"."""
    field = next((f for f in msgspec.structs.fields(Settings) if f.name == key), None)
    if field is None:
        raise KeyError(key)
    listed = str(field.type).startswith(("tuple", "typing.Tuple"))
    if isinstance(value, str) and listed:
        value = [part.strip() for part in value.split(",") if part.strip()]
    if isinstance(value, str) and from_text and str(field.type).startswith("dict"):
        value = msgspec.json.decode(value)
    if from_text and isinstance(value, str) and value.lower() in ("true", "false"):
        value = value.lower() == "true"
    return msgspec.convert(value, field.type, strict=not from_text)
