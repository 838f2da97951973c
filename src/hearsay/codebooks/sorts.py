"""Whether a noun is one that a rule asks for, by its word or by what it stands for: "*party", "*place", "person"."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from hearsay.codebooks.tree import Tree, once_a_word

MEASURES = frozenset(
    {
        "amount",
        "number",
        "part",
        "section",
        "stretch",
        "tract",
        "swathe",
        "swath",
        "dozen",
        "hundred",
        "thousand",
        "lot",
        "score",
        "group",
        "majority",
        "rest",
        "handful",
        "half",
        "third",
        "quarter",
        "most",
        "last",
        "state",
        "company",
        "contingent",
        "team",
        "column",
        "squadron",
        "fleet",
        "consignment",
        "shipment",
        "sack",
        "bag",
        "batch",
        "wave",
        "series",
        "spate",
        "string",
        "flurry",
        "box",
        "crate",
        "load",
        "truckload",
        "shipload",
        "planeload",
        "ton",
        "tonne",
        "kilo",
        "litre",
    }
)
"""Nouns that only measure what stands behind their "of"."""


BANDS = frozenset(
    {
        "group",
        "unit",
        "team",
        "cell",
        "gang",
        "band",
        "squad",
        "party",
        "column",
        "formation",
        "element",
        "member",
    }
)
"""Nouns of which the word before them tells the kind: "a saboteur group", "commando units"."""


SOMEONE = frozenset({"person", "organization"})


THINGS = {"*site": "place", "*thing": "object"}
"""What a rule may ask of a noun beyond its lemma, as the reader model sorts words."""


SOMEBODY = frozenset(
    {"him", "her", "them", "he", "she", "they", "many", "several", "who", "anyone", "anybody", "everyone", "whoever", "those", "more", "others"}
)  # fmt: skip
"""Words that stand for people: what a rule calls "person"."""


class Known(Protocol):
    """What the mentions say of a word."""

    def is_party(self, token: int) -> bool:
        """Whether the word names an actor of the conflict, and not merely a thing of theirs."""

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""

    def is_armed(self, token: int) -> bool:
        """Whether the word means an army, a force or armed men."""

    def is_bloc(self, token: int) -> bool:
        """Whether the word names a body of states."""

    def is_unknown(self, token: int) -> bool:
        """Whether the word names nobody whose country or party is known."""

    def kind(self, token: int) -> str:
        """What the reader model takes the word for: "person", "organization", "place", "object" ...; "" for nothing."""


def is_one_of(tree: Tree, word: int, wanted: frozenset[str], known: Known) -> bool:
    """Whether a noun is a word that a rule asks for, or of a sort that it asks for."""
    if not wanted.isdisjoint(_called(tree, word)):
        return True
    sorts = _sorts(wanted)
    return bool(sorts) and any(
        _is_of_sort(tree, meant, sort, known) for meant in _meant(tree, word) for sort in sorts
    )


@once_a_word
def _called(tree: Tree, word: int) -> frozenset[str]:
    """The words by which a rule may ask for a noun: itself, what it only counts or measures, and "person" for people."""
    lemma = tree.lemmas[word]
    names = {lemma, tree.words[word]}
    names.update(*(_called(tree, kid) for kid in _measured(tree, word)))
    if _counts(tree, word):
        return frozenset(names)
    if tree.pos[word] == "NUM" or tree.words[word] in SOMEBODY:
        names.add("person")
    # "armoured vehicles", "artillery pieces"
    names.update(f"{tree.lemmas[kid]} {lemma}" for kid in tree.kids(word, "amod", "compound"))
    if lemma in BANDS:
        names.update(tree.lemmas[kid] for kid in tree.kids(word, "compound", "amod"))
    if tree.pos[word] == "PROPN":  # "recalled its ambassador Karim Haddad"
        titles = tree.kids(word, "compound", "appos", "flat", "nmod")
        names.update(tree.lemmas[kid] for kid in titles if kid < word)
    return frozenset(names)


def _meant(tree: Tree, word: int) -> list[int]:
    """The words whose sort is asked: a noun, and what it only counts or measures."""
    measured = [meant for kid in _measured(tree, word) for meant in _meant(tree, kid)]
    return measured if _counts(tree, word) else [word, *measured]


def _counts(tree: Tree, word: int) -> bool:
    """Whether a number counts the noun behind its "of": "seized 14 of the 17 towns", "closed two of its crossings"."""
    return tree.pos[word] == "NUM" and any(tree.pos[kid] == "NOUN" for kid in _of(tree, word))


def _measured(tree: Tree, word: int) -> list[int]:
    """What stands behind the "of" of a number or a measure."""
    return _of(tree, word) if tree.lemmas[word] in MEASURES or _counts(tree, word) else []


def _of(tree: Tree, word: int) -> list[int]:
    return [kid for kid in tree.kids(word, "nmod", "obl") if tree.case(kid) == "of"]


@lru_cache(maxsize=4096)  # a codebook has a few hundred
def _sorts(wanted: frozenset[str]) -> tuple[str, ...]:
    """The sorts among what a rule asks for: "*party"."""
    return tuple(sorted(each for each in wanted if each.startswith("*")))


def _is_of_sort(tree: Tree, word: int, sort: str, known: Known) -> bool:
    match sort:
        case "*party":
            return known.is_party(word)
        case "*place":
            return known.is_place(word) or (tree.pos[word] == "PROPN" and known.kind(word) == "place")
        case "*person":
            return known.is_person(word)
        case "*armed":
            return known.is_armed(word)
        case "*bloc":
            return known.is_bloc(word)
        case "*name":
            return tree.pos[word] == "PROPN" and known.is_unknown(word)
        case "*owned":
            owners = tree.kids(word, "nmod:poss", "amod", "compound")
            return any(known.is_party(kid) or known.is_place(kid) for kid in owners)
        case "*someone":
            return known.kind(word) in SOMEONE
    return tree.pos[word] == "NOUN" and sort in THINGS and known.kind(word) == THINGS[sort]
