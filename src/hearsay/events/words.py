"""Word lists of the modules here, which tell what is understood rather than said: words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec


def listed(module: str, name: str) -> frozenset[str]:
    """A list of words.yaml: that of a name in the section of the module that asks.

    >>> "embassy" in listed("own_land", "abroad")
    True
    """
    return _sections()[module][name]


@cache
def _sections() -> dict[str, dict[str, frozenset[str]]]:
    file = Path(__file__).with_name("words.yaml").read_bytes()
    return msgspec.yaml.decode(file, type=dict[str, dict[str, frozenset[str]]])
