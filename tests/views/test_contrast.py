"""Colours of the dossier: text on its ground has WCAG AA contrast, by day and by night."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import hearsay.views.dossier as package

CSS = (Path(package.__file__).parent / "templates" / "dossier.css").read_text(encoding="utf-8")
LIGHT, DARK, PRINT = (
    dict(re.findall(r"--(\w+):(#[0-9a-f]+)", block)) for block in re.findall(r":root\{([^}]*)\}", CSS)
)
PAIRS = [
    *product(("ink", "soft", "link", "affirm", "deny", "mixed"), ("paper", "card")),
    *product(("ink", "soft"), ("tag",)),
    *product(("ink",), ("trigger", "cue", "number")),
]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_has_contrast(scheme: dict[str, str], text: str, ground: str) -> None:
    low, high = sorted((luminance(scheme[text]), luminance(scheme[ground])))
    assert (high + 0.05) / (low + 0.05) >= 4.5
