"""Words that take a side, read by the model as their plain fellows: no layer may hang on what somebody calls his enemy."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib.resources import files


def neutral_words(words: Sequence[str]) -> list[str]:
    """The words with loaded ones replaced, capitals kept; "the regime's terrorists" is read as "the government's fighters".

    Only plain words: a capital inside a sentence is part of a name ("the Liberation Front", "the Militants' Council").
    """
    table, read = _table(), list(words)
    loaded = {word for word in set(words) if word.lower() in table or word.lower() == "freedom"}
    for at, word in enumerate(words):
        if word not in loaded:
            continue
        if (
            word.lower() == "freedom"
            and words[at + 1 : at + 2]
            and words[at + 1].lower().startswith("fighter")
        ):
            read[at] = "Rebel" if word[:1].isupper() else "rebel"
            continue
        plain = table.get(word.lower())
        if plain is not None and _is_plain(words, at):
            read[at] = plain.capitalize() if word[:1].isupper() else plain
    return read


def _is_plain(words: Sequence[str], at: int) -> bool:
    return words[at].islower() or at == 0 or words[at - 1][-1:] in '.!?:"”'


@functools.cache
def _table() -> dict[str, str]:
    text = files("hearsay.language").joinpath("neutral.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}
