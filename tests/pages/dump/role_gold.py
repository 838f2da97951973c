"""Reads the invented dumps with the role of every line (pages/README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class RoleGold:
    """One invented dump: its name, expected metadata, the dump itself, and (role, line) of every line with words."""

    name: str
    meta: dict[str, str]
    text: str
    lines: tuple[tuple[str, str], ...]


def read_role_gold(path: Path) -> RoleGold:
    """The dump and its gold from one .dump file."""
    meta: dict[str, str] = {}
    text: list[str] = []
    lines: list[tuple[str, str]] = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith("# "):
            key, _, value = row[2:].partition(": ")
            meta[key] = value
        elif "\t" in row:
            role, _, words = row.partition("\t")
            lines.append((role, words))
            text.append(words)
        else:
            text.append("")
    return RoleGold(path.stem, meta, "\n".join(text), tuple(lines))


def all_role_gold() -> tuple[RoleGold, ...]:
    """Every invented dump, in order of name."""
    return tuple(read_role_gold(path) for path in sorted(FOLDER.glob("*.dump")))


def kept_out() -> frozenset[str]:
    """Names of the dumps nothing is tuned on."""
    return frozenset((FOLDER / "kept_out.txt").read_text(encoding="utf-8").split())
