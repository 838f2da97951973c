"""Quantities: numbers in digits and words, with their bounds and what they count."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.gazetteer import PhraseTable, Piece
from hearsay.mentions.found import FoundQuantity
from hearsay.mentions.names import role_table
from hearsay.mentions.numerals import number, numerals
from hearsay.mentions.pieces import read_pieces
from hearsay.mentions.words import text_of
from hearsay.records import Qualifier, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DATA = Path(__file__).parent / "data"
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SCALES = {"hundred", "thousand", "million", "billion", "dozen"}
_MARKS = {"%": "%", "percent": "%", "km": "km", "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km", "miles": "mile", "mile": "mile",
          "meters": "m", "metres": "m", "m": "m", "tons": "ton", "tonnes": "ton"}  # fmt: skip
_CURRENCIES = {"$", "€", "£", "₽", "₴"}
_UNIT_REACH = 6
_BETWEEN = {
    "of",
    "the",
    "its",
    "his",
    "her",
    "their",
    "our",
    "other",
    "more",
    "additional",
    "further",
    "-",
    "–",
}


@cache
def _qualifiers() -> PhraseTable[Qualifier]:
    with (_DATA / "qualifiers.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    known: dict[str, Qualifier] = {
        "at_least": "at_least",
        "at_most": "at_most",
        "about": "about",
        "exact": "exact",
    }
    return PhraseTable(((row["words"], known[row["qualifier"]]) for row in rows), is_cased=False)


@cache
def _vague() -> PhraseTable[tuple[float, float | None]]:
    with (_DATA / "vague_numbers.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return PhraseTable(
        ((row["words"], (float(row["low"]), float(row["high"]) if row["high"] else None)) for row in rows),
        is_cased=False,
    )


def find_quantities(doc: Doc, taken: frozenset[int]) -> tuple[FoundQuantity, ...]:
    """The quantities of a document, in order.

    Args:
        taken: Tokens that belong to times: "15 April" and "six weeks" count nothing else.
    """
    return tuple(_found(doc, text_of(doc), taken))


def _found(doc: Doc, whole: str, taken: frozenset[int]) -> Iterator[FoundQuantity]:
    text, tokens = read_pieces(doc)
    openers = _openers()
    past = 0
    for start in [at for at, each in enumerate(text) if each.key in openers or each.text[0].isdigit()]:
        if start < past:
            continue
        at, qualifier = start, None
        match = None if _is_particle(doc[tokens[at]]) else _qualifiers().at(text, at)
        if match is not None:
            at, qualifier = match.end, match.values[0]
        if at >= len(text):
            return
        read = _number(whole, text, at) or _one(doc, text, tokens, at)
        if read is None or tokens[at] in taken or not _stands_alone(text, at, read[1]):
            continue
        (low, high, found), end = read
        bounds = _bounded(low, high, qualifier or found)
        if (
            bounds[2] == "exact"
            and end < len(text) - 1
            and text[end].key == "or"
            and text[end + 1].key == "more"
        ):
            bounds, end = (low, None, "at_least"), end + 2
        if (
            bounds[2] == "exact"
            and text[start].key in ("a", "an")
            and found == "exact"
            and end - start > 1
            and high != low
        ):
            bounds = (low, high, "vague")
        unit, lemma = _unit(doc, text, tokens, end)
        first, last = tokens[start], tokens[end - 1] + 1
        span = Span.of(whole, text[start].start, text[end - 1].end)
        yield FoundQuantity(first, last, *bounds, unit, span, lemma)
        past = end


def _is_particle(token: Token) -> bool:
    """Whether "up" goes with its verb, as in "brought the toll up to 40", and bounds no number: "left up to 40 dead"."""
    return token.dep_ == "compound:prt" and (
        token.lower_ != "up" or token.head.lemma_.lower() in _RAISING or token.head.i < token.i - 1
    )


_RAISING = frozenset(["bring", "take", "push", "put", "drive", "go", "move", "send", "add", "come", "rise", "climb", "creep"])  # fmt: skip


@cache
def _openers() -> frozenset[str]:
    """The words that may begin a quantity, besides digits; few words of a text do."""
    firsts = (word for table in (_qualifiers(), _vague()) for word in table.firsts())
    return frozenset((*firsts, *numerals(), "between", "a", "an", "another"))


Read = tuple[tuple[float, float | None, Qualifier], int]


def _number(whole: str, text: Sequence[Piece], at: int) -> Read | None:
    """A number or range that begins at a piece, and the piece after it."""
    vague = _vague().at(text, at)
    if vague is not None:
        low, high = vague.values[0]
        return (low, high, "about" if high == low else "vague"), vague.end
    if text[at].key == "between":
        first = _plain(whole, text, at + 1)
        if first and first[1] < len(text) and text[first[1]].key == "and":
            second = _plain(whole, text, first[1] + 1)
            if second and second[0] > first[0]:
                return (first[0], second[0], "range"), second[1]
        return None
    first = _plain(whole, text, at)
    if first is None:
        return None
    end = first[1]
    if (
        end < len(text)
        and text[end].key in ("to", "-")
        and (text[end].key == "to" or text[end].start == text[end - 1].end)
    ):
        second = _plain(whole, text, end + 1)
        if second and second[0] > first[0]:
            return (first[0], second[0], "range"), second[1]
    return (first[0], first[0], "exact"), end


def _plain(whole: str, text: Sequence[Piece], at: int) -> tuple[float, int] | None:
    """One number: "6,500", "1.2 million", "twenty-four", "two hundred and six"."""
    if at >= len(text):
        return None
    digits = _DIGITS.match(whole, text[at].start)
    if digits is not None:
        end = at
        while end < len(text) and text[end].end <= digits.end():
            end += 1
        if end == at or (
            end < len(text)
            and text[end].start == digits.end()
            and text[end].text.isalpha()
            and len(text[end].text) <= 2
            and text[end].key in ("st", "nd", "rd", "th")
        ):
            return None
        value = float(digits[0].replace(",", ""))
        if end < len(text) and text[end].key in _SCALES - {"dozen"}:
            return value * numerals()[text[end].key], end + 1
        return value, end
    words: list[str] = []
    end = at
    while end < len(text) and (
        text[end].key in numerals()
        or (
            words
            and text[end].key in ("and", "-")
            and end + 1 < len(text)
            and text[end + 1].key in numerals()
            and (text[end].key == "-" or words[-1] in ("hundred", "thousand"))
        )
    ):
        words.append(text[end].key)
        end += 1
    if not words or words[0] in ("and", "-"):
        return None
    is_nobody = at > 0 and text[at - 1].key in ("no", "any", "every", "this", "that", "which")
    if end < len(text) and text[end].key == "of":
        is_nobody = text[at - 1].key == "no" if at else False  # "said that one of its soldiers was hurt"
    if words == ["one"] and (is_nobody or (end < len(text) and text[end].key == "another")):
        return None  # "no one was hurt", "blamed one another"
    value_of = number(" ".join(word for word in words if word != "-"))
    if value_of is None or (
        len(words) == 1
        and words[0] in ("hundred", "thousand", "million", "billion")
        and (at == 0 or text[at - 1].key not in ("a", "one"))
    ):
        return None
    return value_of, end


def _one(doc: Doc, text: Sequence[Piece], tokens: Sequence[int], at: int) -> Read | None:
    """ "a soldier", "another civilian": one, where people are counted and nothing else."""
    if text[at].key not in ("a", "an", "another"):
        return None
    for end in range(at + 1, min(at + 4, len(text))):
        match = role_table().at(text, end)
        if match is not None and any(role.kind == "people" for role in match.values):
            last = text[match.end - 1].key
            if not last.endswith(("s", "men", "women", "people", "personnel")) and last not in (
                "population",
                "community",
                "minority",
                "crowd",
                "family",
            ):
                return (1.0, 1.0, "exact"), at + 1
            return None
        if not text[end].text.isalpha() or doc[tokens[end]].pos_ in ("VERB", "ADP", "AUX", "NOUN"):
            return None
    return None


def _stands_alone(text: Sequence[Piece], at: int, end: int) -> bool:
    """Not a part of a code or a longer word: "G7", "F-16", "UTC+3", "120-mm", "10-year-old"."""
    if (
        at
        and text[at - 1].end == text[at].start
        and (text[at - 1].text.isalnum() or text[at - 1].text in "-/+#:.")
    ):
        return False
    if end >= len(text) or text[end].start != text[end - 1].end:
        return True
    if text[end].key == "-" and end + 1 < len(text) and text[end + 1].start == text[end].end:
        return False
    return not (text[end].text in ":/" or text[end].text[:1].isalpha()) or text[end].key in _MARKS


def _bounded(
    low: float, high: float | None, qualifier: Qualifier
) -> tuple[float | None, float | None, Qualifier]:
    """The bounds under a qualifier; "up to 40" says nothing of how few."""
    if qualifier == "at_least":
        return low, None, qualifier
    if qualifier == "at_most":
        return None, high, qualifier
    return low, high, qualifier


def _unit(doc: Doc, text: Sequence[Piece], tokens: Sequence[int], end: int) -> tuple[int | None, str | None]:
    """The counted noun after a number: token index of its head and its lemma, or a measure."""
    if end < len(text) and text[end].key in _MARKS:
        return tokens[end], _MARKS[text[end].key]
    if end < len(text) and text[end].key == "per" and end + 1 < len(text) and text[end + 1].key == "cent":
        return tokens[end], "%"
    numeral = doc[tokens[end - 1]]
    if tokens[end - 1] and doc[tokens[end - 1] - 1].text in _CURRENCIES:
        return None, doc[tokens[end - 1] - 1].text
    counted = _people(text, tokens, end)
    if counted is not None and all(
        doc[i].pos_ not in ("VERB", "AUX", "SPACE") and doc[i].text not in (".", ";", ":")
        for i in range(numeral.i + 1, counted)
    ):
        return counted, _lemma(doc[counted])
    head = numeral.head
    is_near = 0 < head.i - numeral.i <= _UNIT_REACH and "," not in {
        doc[i].text for i in range(numeral.i, head.i)
    }
    if numeral.dep_ == "nummod" and head.pos_ in ("NOUN", "PROPN") and is_near:
        return head.i, _lemma(head)
    at = tokens[end - 1] + 1
    last: Token | None = None
    for token in doc[at : at + _UNIT_REACH]:
        if token.pos_ in ("NOUN", "PROPN") or (
            not token.pos_ and token.is_alpha and token.lower_ not in _BETWEEN and token.text.islower()
        ):
            last = token
            if not token.pos_:
                break
        elif (
            last is not None
            or (
                token.lower_ not in _BETWEEN
                and token.pos_ not in ("ADJ", "DET", "PRON", "ADP", "PART", "NUM", "")
            )
            or (token.pos_ == "ADP" and token.lower_ != "of")
            or token.text in (",", ".")
        ):
            break
    return (None, None) if last is None else (last.i, _lemma(last))


def _people(text: Sequence[Piece], tokens: Sequence[int], end: int) -> int | None:
    """The word for people within five words, no mark between: "85 U.S. soldiers next week" counts soldiers, not weeks."""
    for at in range(end, min(end + 6, len(text))):
        match = role_table().at(text, at)
        if match is not None and any(role.kind == "people" for role in match.values):
            return tokens[match.end - 1]
        if text[at].text in ',;:()"“”' or text[at].key in (
            "and",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "with",
        ):
            return None
    return None


def _lemma(token: Token) -> str:
    return token.lemma_.lower() if token.lemma_ else token.lower_
