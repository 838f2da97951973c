"""Other names and datelines for the training articles, which tell of one country's politics.

Sources become armies, ministries, rebels and officials of anywhere; names of people, places and bodies change; now and then a
paragraph gets a dateline. Words and labels move together.
"""

from __future__ import annotations

import random

from tokenizers import Tokenizer

from hearsay.language.pieces import NO_SPACE, SPACE, case_pattern, word_pieces
from training.batches import Window
from training.names import names

PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "his", "her", "their"])
Name = tuple[int, int, str]


class Renaming:
    """Changes windows in place.

    Args:
        tokenizer: the encoder's.
        rng: where chance comes from.
    """

    def __init__(self, tokenizer: Tokenizer, rng: random.Random) -> None:
        self.tokenizer, self.rng = tokenizer, rng

    def pick(self, kind: str) -> list[str]:
        return self.rng.choice(names()[kind])

    def person(self) -> list[str]:
        family = self.pick("family")
        return family if self.rng.random() < 0.4 else self.pick("given") + family

    def source(self) -> tuple[list[str], list[Name]]:
        """A noun phrase that may say something, with the names in it."""
        chance = self.rng.random()
        country, body = self.pick("country"), self.pick("body")
        bare = body[1:] if body[0] == "the" else body
        if chance < 0.14:
            return country, [(0, len(country), "LOC")]
        if chance < 0.22:
            city = self.pick("city")
            return city, [(0, len(city), "LOC")]
        if chance < 0.36:
            return [*country, "'s", *bare], [(0, len(country), "LOC")]
        if chance < 0.48:
            people = self.pick("people")
            return (["the"] if self.rng.random() < 0.5 else []) + [*people, *bare], []
        if chance < 0.58:
            return body, [(int(body[0] == "the"), len(body), "ORG")] if any(
                w[0].isupper() for w in body
            ) else []
        if chance < 0.76:
            return self.pick("unnamed"), []
        person = self.person()
        if chance < 0.84:
            return person, [(0, len(person), "PER")]
        title = self.pick("title")
        if chance < 0.92:
            people = self.pick("people")
            return [*people, *title, *person], [
                (len(people) + len(title), len(people) + len(title) + len(person), "PER")
            ]
        return [*title, *person], [(len(title), len(title) + len(person), "PER")]

    def dateline(self) -> tuple[list[str], list[Name]]:
        """ "CITY, April 16 (Agency) -" in one of its forms."""
        city, agency = self.pick("city"), self.pick("agency")
        shown = [w.upper() for w in city] if self.rng.random() < 0.7 else city
        day = [*self.pick("month"), str(self.rng.randint(1, 30))]
        mark = self.rng.choice(["-", "–", "—", "--", "—"])
        where = [(0, len(shown), "LOC")]
        chance = self.rng.random()
        if chance < 0.35:
            return [*shown, ",", *day, "(", *agency, ")", mark], where
        if chance < 0.6:
            return [*shown, "(", *agency, ")", mark], where
        if chance < 0.75:
            return [*shown, mark], where
        if chance < 0.88:
            country = self.pick("country")
            start = len(shown) + 1
            return [*shown, ",", *country, "(", *agency, ")", mark], [
                *where,
                (start, start + len(country), "LOC"),
            ]
        return [*day, "(", *agency, ")", mark], []

    def __call__(self, window: Window) -> None:
        """Change a window with sayings, or the names of one that has names and nothing else; others stay as they are."""
        if window.sayings is None:
            others = (window.heads, window.names_known, window.kinds, window.triggers)
            if window.names and all(o is None for o in others) and self.rng.random() < 0.2:
                self.other_names(window, ("PER", "LOC"))
            return
        if self.rng.random() < 0.4:
            return
        if self.rng.random() < 0.8:
            self.other_names(window)
        spans = {span for _, sources, _ in window.sayings for span in sources}
        for start, end in sorted(spans, reverse=True):
            pronoun = window.words[start].lower() in PRONOUNS
            if end - start <= 8 and self.rng.random() < (0.08 if pronoun else 0.4):
                self.splice(window, start, end, *self.source())
        if self.rng.random() < 0.25:
            begins = [i for i, before in enumerate(window.before) if before > SPACE]
            if begins:
                at = self.rng.choice(begins)
                self.splice(window, at, at, *self.dateline())

    def other_names(self, window: Window, types: tuple[str, ...] = ("PER", "LOC", "ORG")) -> None:
        """Each name of the window that is of one of these types gets one other name of its type."""
        kinds = {
            "PER": self.person,
            "LOC": lambda: self.pick(self.rng.choice(["country", "city"])),
            "ORG": lambda: self.pick("organisation"),
        }
        chosen: dict[tuple[str, ...], list[str]] = {}
        for start, end, kind in sorted(window.names or [], reverse=True):
            if kind in types and end - start <= 4:
                key = tuple(window.words[start:end])
                words = chosen.setdefault(key, kinds[kind]())
                self.splice(window, start, end, words, [(0, len(words), kind)])

    def splice(self, window: Window, start: int, end: int, words: list[str], found: list[Name]) -> None:
        """Put ``words`` in place of ``[start, end)``; spans that lie across the cut keep their outer ends."""
        at_start = bool(window.starts and window.starts[start])
        if start < end and (at_start or (start and window.words[start - 1] in ("“", '"'))):
            words = [words[0][:1].upper() + words[0][1:], *words[1:]]
        grown = len(words) - (end - start)

        def moved(span: tuple[int, int]) -> tuple[int, int]:
            a, b = span
            first = a + grown if a >= end else min(a, start)
            past = b if b <= start else b + grown if b >= end else start + len(words)
            return first, past

        window.sayings = window.sayings and [
            ([moved(s) for s in cue], [moved(s) for s in sources], [moved(s) for s in contents])
            for cue, sources, contents in window.sayings
        ]
        if window.names is not None:
            outside = [n for n in window.names if n[1] <= start or n[0] >= end]
            window.names = [(*moved((a, b)), kind) for a, b, kind in outside]
            window.names += [(start + a, start + b, kind) for a, b, kind in found]
        if window.heads is not None and window.rels is not None and window.pos is not None:
            fresh = len(words)
            window.heads = [
                *window.heads[:start],
                *[-1] * fresh,
                *window.heads[end:],
            ]
            window.heads = [
                -1 if h < 0 or start <= h < end else h + grown if h >= end else h for h in window.heads
            ]
            window.rels[start:end] = [None] * fresh
            window.pos[start:end] = [None] * fresh
        before = [glue(words, i) for i in range(len(words))]
        before[0] = window.before[start]
        if start == end:
            window.before[start] = SPACE
            if window.starts is not None:
                window.starts[start] = False
        if window.starts is not None:
            window.starts[start:end] = [at_start, *[False] * (len(words) - 1)]
        window.words[start:end] = words
        window.before[start:end] = before
        window.cases[start:end] = [case_pattern(w) for w in words]
        window.pieces[start:end] = word_pieces(self.tokenizer, words)


def glue(words: list[str], i: int) -> int:
    """Whether a word stands against the one before it."""
    return NO_SPACE if words[i] in ("'s", ",", ")", ".") or (i and words[i - 1] == "(") else SPACE
