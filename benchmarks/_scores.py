"""Counts of right, found and gold to precision, recall and F1; reading of plain and gzipped files."""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any


class Tally:
    """Right, found and gold counts by name."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, name: str, right: int, found: int, gold: int) -> None:
        self.counts.update({f"{name}/right": right, f"{name}/found": found, f"{name}/gold": gold})

    def scores(self) -> dict[str, float]:
        """For each name ``.precision``, ``.recall`` and ``.f1``; 0 where nothing was found or there is nothing to find."""
        out = {}
        for name in dict.fromkeys(key.split("/")[0] for key in self.counts):
            right, found, gold = (self.counts[f"{name}/{kind}"] for kind in ("right", "found", "gold"))
            out[f"{name}.precision"] = round(right / found if found else 0.0, 4)
            out[f"{name}.recall"] = round(right / gold if gold else 0.0, 4)
            out[f"{name}.f1"] = round(2 * right / (found + gold) if found + gold else 0.0, 4)
        return out


def read_text(path: Path) -> str:
    """A file's text, unpacked when its name ends in .gz."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def read_rows(path: Path) -> list[Any]:
    """The objects of a JSON Lines file, unpacked when its name ends in .gz."""
    return [json.loads(line) for line in read_text(path).split("\n") if line.strip()]


def sampling(description: str | None) -> argparse.ArgumentParser:
    """A command line with a file, ``--every`` n-th row of it and ``--misses``."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th document or sentence")
    parser.add_argument("--misses", action="store_true", help="tell every mistake")
    return parser


def is_from(name: str, first: str) -> bool:
    """Whether an id, a letter and a number, is the first wanted or a later one: "t1000" is later than "t883"."""
    return (len(name), name) >= (len(first), first)
