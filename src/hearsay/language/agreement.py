"""Number, gender and kind of a mention, from small closed word lists and the form of its head word."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from hearsay.language.lemmas import lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

_MANY = frozenset({"these", "those", "many", "several", "both", "two", "three", "four", "five", "few"})


@dataclass(frozen=True, slots=True)
class Features:
    """What a mention agrees in; "" where its words leave it open.

    Attributes:
        number: "singular" or "plural".
        gender: "male", "female" or "neuter".
        kind: "person", "thing" or "speaker" (who is spoken by or to: "I", "you").
    """

    number: str = ""
    gender: str = ""
    kind: str = ""


OPEN = Features()


@functools.cache
def _listed() -> dict[str, Features]:
    """agreement.tsv."""
    lines = resources.files("hearsay.language").joinpath("agreement.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {word: Features(*("" if f == "-" else f for f in features)) for word, *features in rows}


def pronoun(word: str) -> Features | None:
    """The features of a personal pronoun of the third person; None for any other word.

    >>> pronoun("She").gender, pronoun("we")
    ('female', None)
    """
    return _listed().get(word.lower()) if is_pronoun(word) else None


def is_pronoun(word: str) -> bool:
    """Whether a word is a personal pronoun of the third person."""
    return word.lower() in _PRONOUNS


def are_pronouns(words: Sequence[str]) -> list[bool]:
    """The same for many words, of which most are written more than once."""
    found = {word for word in set(words) if word.lower() in _PRONOUNS}
    return [word in found for word in words]


_PRONOUNS = frozenset(
    [
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "it",
        "its",
        "itself",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
    ]
)


@functools.lru_cache(maxsize=20_000)
def features(head: str, pos: str, around: tuple[str, ...], kind: str) -> Features:
    """The features of a mention.

    Args:
        head: its head word.
        pos: the head's part of speech; CCONJ for a mention of several that stands at its "and".
        around: the words that belong to its head: determiners, titles, the other words of a name.
        kind: what the model takes it for, "" for nothing.

    >>> features("Moon", "PROPN", ("Mr.",), "person")
    Features(number='singular', gender='male', kind='person')
    >>> features("ministries", "NOUN", ("both",), "organization")
    Features(number='plural', gender='neuter', kind='thing')
    """
    low, listed = head.lower(), _listed()
    own = listed.get(low, OPEN)
    if own.kind == "speaker" or is_pronoun(low):
        return own
    number = own.number
    if pos == "CCONJ" or any(w.lower() in _MANY for w in around):
        number = "plural"
    elif not number and pos == "NOUN":
        number = "plural" if low.endswith("s") and lemma(low, "NOUN") != low else "singular"
    elif not number and pos == "PROPN" and kind == "person":
        number = "singular"
    gender = own.gender
    if not gender and (pos == "PROPN" or own.kind == "person" or kind == "person"):
        told = {f.gender for w in around if (f := listed.get(w.lower())) is not None and f.kind == "person"}
        gender = told.pop() if len(told) == 1 else ""
    meant = own.kind or {"person": "person", "animal": "", "": ""}.get(kind, "thing")
    if meant == "thing":
        gender = "neuter"
    return Features(number, gender, meant)


def agree(anaphor: Features, antecedent: Features) -> bool:
    """Whether one can mean the other. What is open agrees with everything.

    >>> agree(features("she", "PRON", (), "person"), features("Moon", "PROPN", ("Mr.",), "person"))
    False
    """
    return not barred(anaphor) & marks(antecedent)


_GENDERS, _KINDS = frozenset({"male", "female", "neuter"}), frozenset({"person", "thing", "speaker"})
_MENTION = 1
_BITS = {
    mark: 2 << place for place, mark in enumerate(("singular", "plural", *sorted(_GENDERS), *sorted(_KINDS)))
}


@functools.cache
def marks(antecedent: Features) -> int:
    """What a mention is, a bit for each."""
    told = (antecedent.number, antecedent.gender, antecedent.kind)
    return _MENTION + sum(_BITS[mark] for mark in told if mark)


@functools.cache
def barred(anaphor: Features) -> int:
    """What it cannot mean: a mention with any of these marks."""
    if anaphor.kind == "speaker":
        return _MENTION
    others = {"speaker"}
    if anaphor.gender:
        others |= _GENDERS - {anaphor.gender}
    if anaphor.kind:
        others |= _KINDS - {anaphor.kind}
    # "They" takes up a body or a team as well; "he" and "it" never several.
    if anaphor.number == "singular":
        others.add("plural")
    return sum(_BITS[mark] for mark in others)
