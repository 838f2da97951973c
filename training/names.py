"""Names and phrases that stand in for those of the training texts: names.tsv."""

from __future__ import annotations

import functools
from pathlib import Path


@functools.cache
def names() -> dict[str, list[list[str]]]:
    """For each kind its phrases, each a list of words."""
    lines = (Path(__file__).parent / "names.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: [phrase.split() for phrase in row[1:]] for row in rows}
