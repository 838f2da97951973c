"""Every list of words.yaml is asked for by the module of its section, and holds words as the rules compare them."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

import hearsay.events.words
from hearsay.events.words import listed

FOLDER = Path(hearsay.events.words.__file__).parent


def test_every_list_is_asked_for() -> None:
    sections = msgspec.yaml.decode((FOLDER / "words.yaml").read_bytes(), type=dict[str, dict[str, list[str]]])
    held = {(section, name) for section, lists in sections.items() for name in lists}
    asked = {
        (module.stem, name)
        for module in FOLDER.glob("*.py")
        for section, name in re.findall(r'= listed\("(\w+)", "(\w+)"\)', module.read_text(encoding="utf-8"))
        if section == module.stem
    }
    assert held == asked


def test_words_are_small_and_once_each() -> None:
    sections = msgspec.yaml.decode((FOLDER / "words.yaml").read_bytes(), type=dict[str, dict[str, list[str]]])
    for section, lists in sections.items():
        for name, found in lists.items():
            assert found == [word.lower() for word in found]
            assert len(found) == len(listed(section, name))
