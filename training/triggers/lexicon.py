"""What a word by itself says of being a trigger: which type, none, or nothing that holds everywhere."""

from __future__ import annotations

import csv
import fnmatch
import functools
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hearsay.codebooks.load import load_codebook
from hearsay.codebooks.rules import EventRule

UNKNOWN, NONE = "?", ""
POS = {"VERB": "v", "NOUN": "n", "ADJ": "a", "PROPN": "n"}
TABLES = Path(__file__).parents[2] / "benchmarks" / "data"


@dataclass(frozen=True, slots=True)
class TypeLine:
    """One line of a table of types: the first that fits a type and the trigger's lemmas holds."""

    pattern: str
    words: frozenset[str]
    plover: str


def read_types(path: Path) -> list[TypeLine]:
    """A table ``type, words, plover, note``; lines that begin with # are comments."""
    with path.open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return [TypeLine(r["type"], frozenset(r["words"].split()), r["plover"]) for r in rows]


def plover_type(lines: list[TypeLine], kind: str, lemmas: set[str]) -> str:
    """PLOVER's root type, "-" for no event, "?" where the type does not say. "TYPE@attack" comes as it is.

    Raises:
        LookupError: no line fits.
    """
    for line in lines:
        if fnmatch.fnmatchcase(kind, line.pattern) and (not line.words or line.words & lemmas):
            return line.plover
    raise LookupError(kind)


@functools.cache
def word_list(name: str) -> frozenset[str]:
    """A class of lemmas of ``classes.tsv``."""
    with (Path(__file__).parent / "classes.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return next(frozenset(r["lemmas"].split()) for r in rows if r["name"] == name)


@functools.cache
def listed() -> dict[tuple[str, str], str]:
    """The list ``lemmas.tsv`` by (lemma, "v" or "n")."""
    with (Path(__file__).parent / "lemmas.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {(r["lemma"], r["pos"]): r["plover"] for r in rows}


_ACTS = {
    "accuse": "ACCUSE",
    "criticize": "ACCUSE",
    "demand": "REQUEST",
    "threaten": "THREATEN",
    "support": "SUPPORT",
    "offer": "AGREE",
    "commit": "AGREE",
}
"""Acts of a statement that are PLOVER events themselves."""


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which a codebook makes a word a trigger: with these further words, and an object among these lemmas.

    ``plain``: it asks for nothing else of the clause.
    """

    plover: str
    further: tuple[str, ...]
    object: frozenset[str]
    plain: bool = True


def _is_plain(rule: EventRule) -> bool:
    return not (rule.negated or rule.future or rule.above or rule.near or rule.content or rule.governs)


@functools.cache
def codebook_uses() -> dict[tuple[str, str], tuple[Use, ...]]:
    """The bundled codebook's words by (lemma, "v" or "n"); of a noun phrase its head is listed."""
    book = load_codebook()
    uses: dict[tuple[str, str], list[Use]] = {}
    for lemma, rules in book.event_verbs.items():
        for r in rules:
            uses.setdefault((lemma, "v"), []).append(
                Use(r.type, r.words[1:], frozenset(r.rule.object), _is_plain(r.rule))
            )
    for lemma, cues in book.cue_verbs.items():
        for c in cues:
            if c.rule.act in _ACTS:
                uses.setdefault((lemma, "v"), []).append(
                    Use(_ACTS[c.rule.act], c.words[1:], frozenset(c.rule.object))
                )
    for rules in book.event_nouns.values():
        for r in rules:
            uses.setdefault((r.words[-1], "n"), []).append(Use(r.type, r.words[:-1], frozenset()))
    for cues in book.cue_nouns.values():
        for c in cues:
            if c.rule.act in _ACTS:
                uses.setdefault((c.words[-1], "n"), []).append(
                    Use(_ACTS[c.rule.act], c.words[:-1], frozenset())
                )
    return {key: tuple(found) for key, found in uses.items()}


class Lexicon:
    """Looks words up.

    Args:
        counts: how often each (lemma, "v" or "n") stands in the texts; a word that is not listed names no deed
            where it is at least ``often`` there, and is unknown where it is rarer.
        triggers: words that some data set marks as a trigger; they are never taken for words that name no deed.
    """

    def __init__(
        self, counts: Counter[tuple[str, str]], triggers: set[tuple[str, str]], often: int = 8
    ) -> None:
        self.counts, self.triggers, self.often = counts, triggers, often

    def look(self, lemma: str, pos: str) -> str:
        """A PLOVER type, NONE or UNKNOWN.

        Args:
            lemma: lower case.
            pos: UPOS.
        """
        kind = POS.get(pos)
        if kind is None:
            return NONE
        key = (lemma, kind)
        sure = listed().get(key)
        if sure is not None:
            return sure
        if kind == "a":
            return UNKNOWN if (lemma, "n") in listed() or (lemma, "v") in listed() else NONE
        if key in codebook_uses() or key in self.triggers:
            return UNKNOWN
        return NONE if self.counts[key] >= self.often else UNKNOWN
