"""A document's mentions by their head words, which of them take up earlier ones, and which earlier ones those may be."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.agreement import are_pronouns, features
from hearsay.language.titles import CONTENT, REACH, Title, offices_asked, stems, title_before, title_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LAST_MENTIONS = 40
"""How many mentions before it a mention may take up, and how many names before those: so that cost grows with the text alone."""
QUOTATION = 150
_OPENING, _CLOSING, _STRAIGHT = frozenset({"“", "``", "«"}), frozenset({"”", "''", "»"}), frozenset({'"'})
_MARKS = _OPENING | _CLOSING | _STRAIGHT
SAME_WORDS = 2
"""How many earlier mentions of the same word it may take up beyond those."""
LAST_NAMES = 200
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_NAME_PARTS = frozenset({"flat", "compound", "goeswith"})
_OF_HEAD = frozenset({"flat", "compound", "det", "amod", "nummod", "nmod:desc", "appos"})
_BESIDE = frozenset({"appos", "nmod:desc"})
_BEFORE_HEAD = frozenset({"compound", "amod", "nmod:desc"})
_COMPLEMENT = frozenset({"nmod", "nmod:poss", "compound", "amod", "flat", "conj", "nmod:desc"})


class Mentions:
    """The mentions of a document.

    Args:
        words: the document's words.
        pos: each word's part of speech.
        heads: each word's head; a root is its own.
        relations: each word's relation to its head.
        kinds: for each word the kind of the mention that it heads, "" for none.
        sure: for each word whether that kind is to be relied on.

    Attributes:
        heads: the words that head a mention, in order of the text; a mention's number is its place here.
        features: what each agrees in.
        is_pronoun: whether each is a personal pronoun of the third person.
        refers: whether each is of a kind that takes up an earlier one.
        subjects: whether each is the subject of its clause.
        quoted: whether each stands in quotation marks.
    """

    def __init__(
        self,
        words: Sequence[str],
        pos: Sequence[str],
        heads: Sequence[int],
        relations: Sequence[str],
        kinds: Sequence[str],
        sure: Sequence[bool],
    ) -> None:
        self._words, self._pos, self._relations, self._kinds = words, pos, relations, kinds
        self._children: dict[int, list[int]] = {}
        for child, head in enumerate(heads):
            if child != head:
                self._children.setdefault(head, []).append(child)
        titled = self._holders()
        pronouns = are_pronouns(words)
        self.heads = [i for i, kind in enumerate(kinds) if (kind or pronouns[i]) and i not in titled]
        self.features = [
            features(
                words[i],
                pos[i],
                tuple([words[c] for c in self._under(i, _OF_HEAD)]),
                kinds[i] if sure[i] else "",
            )
            for i in self.heads
        ]
        self.is_pronoun = [pronouns[i] for i in self.heads]
        self.refers = [self._takes_up(number) for number in range(len(self.heads))]
        self._asked = offices_asked(
            words[word]
            for word, refers, is_pronoun in zip(self.heads, self.refers, self.is_pronoun, strict=True)
            if refers and not is_pronoun
        )
        asked = {word for word in set(words) if word.casefold() in self._asked}
        self._asked_at = [i for i, word in enumerate(words) if word in asked]
        # The words that are in an office some description asks for, or head one that is.
        self._of_office = {
            *self._asked_at,
            *(heads[i] for i in self._asked_at if relations[i] in _BEFORE_HEAD),
        }
        self.subjects = [relations[i].startswith("nsubj") for i in self.heads]
        inside = in_quotation(words)
        self.quoted = [inside[i] for i in self.heads]
        self._number = {word: number for number, word in enumerate(self.heads)}
        self._alike: dict[str, list[int]] = {}
        for number, word in enumerate(self.heads):
            self._alike.setdefault(words[word].casefold(), []).append(number)
        self._named = [self._name(i) for i in self.heads]
        self._names = [n for n, name in enumerate(self._named) if name]
        self._names_before = [0]
        for name in self._named:
            self._names_before.append(self._names_before[-1] + bool(name))

    def _takes_up(self, number: int) -> bool:
        """Whether a mention is of a kind that takes up an earlier one: a pronoun, a noun with "the", "this" or an owner."""
        word = self.heads[number]
        if self.is_pronoun[number]:
            return True
        return self._pos[word] in ("NOUN", "PROPN") and any(
            self._relations[c] == "nmod:poss" or self._words[c].lower() in _DEFINITE
            for c in self._children.get(word, ())
        )

    def candidates(self, number: int) -> list[int]:
        """The numbers of the mentions a mention may take up: the last before it, and the last names before those."""
        near = max(0, number - LAST_MENTIONS)
        past = self._names_before[near]
        names = self._names[max(0, past - LAST_MENTIONS) : past]
        word = self.heads[number]
        alike = [] if self.is_pronoun[number] else self._alike[self._words[word].casefold()]
        same = [n for n in alike[: bisect.bisect_left(alike, near)][-SAME_WORDS:] if n not in names]
        found = [*names, *same, *range(near, number)]
        inside = {self._number[w] for w in self._within(word) if w < word and w in self._number}
        return [n for n in found if n not in inside] if inside else found

    def _within(self, word: int) -> list[int]:
        """The words below a mention's head: none of "the IMF" in "the IMF director" is the director."""
        found, known = [word], {word}
        for each in found:
            for child in self._children.get(each, ()):
                if child not in known:  # heads that run in a ring end too
                    known.add(child)
                    found.append(child)
        return found

    def same_name(self, number: int) -> int | None:
        """The number of the last name that holds all words of this one: "Malik" after "Ben Malik"; None for no such name."""
        name = self._named[number]
        if not name:
            return None
        past = self._names_before[number]
        kind = self._kinds[self.heads[number]]
        for earlier in reversed(self._names[max(0, past - LAST_NAMES) : past]):
            if name <= self._named[earlier] and self._kinds[self.heads[earlier]] == kind:
                return earlier
        return None

    def word(self, number: int) -> str:
        """The head word of a mention."""
        return self._words[self.heads[number]]

    def described(self, number: int) -> tuple[str, frozenset[str]]:
        """The head word of a mention and the stems of the words that say more of it."""
        word = self.heads[number]
        more = [w for w in self._complement(word) if self._pos[w] in CONTENT]
        return self._words[word], stems(self._words[w] for w in more)

    def titles(self, number: int) -> list[Title]:
        """What a mention says its holder is: what stands before its name, beside it, or the noun itself.

        Left out are those that no description of the document can fit.
        """
        if not self._asked_at:
            return []
        word = self.heads[number]
        if self._pos[word] == "PROPN":
            before = self._title_before(word)
            beside = [c for c in self._under(word, _BESIDE) if self._pos[c] == "NOUN"]
            return [*([before] if before else []), *self._titles([word, *beside])]
        if self._pos[word] == "NOUN":
            return self._titles([word])
        return []

    def _holders(self) -> set[int]:
        """The heads of titles that stand right before the name of their holder: "Minister" in "Minister of Togo Kossi Adom"."""
        found = set()
        for word in range(1, len(self._words)):
            if (
                self._pos[word] == "PROPN"
                and self._kinds[word] == "person"
                and self._pos[word - 1] in CONTENT
            ):
                head = title_head(self._words, self._pos, word)
                if head is not None:
                    found.add(head)
        return found

    def _title_before(self, word: int) -> Title | None:
        """The title right before the name that a word heads, where it has a word that some description asks for."""
        at = bisect.bisect_left(self._asked_at, word)
        # A name begins no more words before its head than it has parts.
        if not at or self._asked_at[at - 1] < word - REACH - len(self._children.get(word, ())):
            return None
        parts = [word, *(c for c in self._under(word, _NAME_PARTS) if self._pos[c] == "PROPN")]
        first = self._first_of_name(parts)
        at = bisect.bisect_left(self._asked_at, first)
        if not at or self._asked_at[at - 1] < first - REACH:
            return None
        return title_before(self._words, self._pos, first)

    def _titles(self, nouns: Sequence[int]) -> list[Title]:
        """The descriptions that nouns head and that are asked for."""
        found = []
        for word in nouns:
            if word in self._of_office:
                office = (self._words[w] for w in (word, *self._under(word, _BEFORE_HEAD)))
                rest = [w for w in self._complement(word) if self._pos[w] in CONTENT]
                found.append(Title.of(office, (self._words[w] for w in rest)))
        return found

    def _first_of_name(self, parts: Sequence[int]) -> int:
        """The first word of the run of name parts around the head."""
        first = parts[0]
        while first - 1 in parts:
            first -= 1
        return first

    def _complement(self, word: int) -> list[int]:
        """The words below a mention's head that say more of it, not the clauses."""
        found, ahead = [], [word]
        while ahead:
            below = [w for w in self._under(ahead.pop(), _COMPLEMENT) if w != word and w not in found]
            found += below
            ahead += below
        return found

    def _under(self, word: int, relations: frozenset[str]) -> list[int]:
        below = self._children.get(word)
        return [c for c in below if self._relations[c] in relations] if below else []

    def _name(self, word: int) -> frozenset[str]:
        """The words of the name that a word heads, without case; empty for other mentions."""
        if self._pos[word] != "PROPN":
            return frozenset()
        parts = [c for c in self._under(word, _NAME_PARTS) if self._pos[c] == "PROPN"]
        return frozenset(self._words[c].casefold() for c in (word, *parts))


def may_head(words: Sequence[str], kinds: NDArray[np.float32], labels: Sequence[str]) -> NDArray[np.int64]:
    """The words that may head a mention: those of some kind, and pronouns.

    Args:
        words: some of a document's words.
        kinds: [words, labels], what kind of mention each heads.
        labels: of the kinds, "" for none.
    """
    found = kinds.argmax(axis=1) != labels.index("")
    found |= np.array(are_pronouns(words), dtype=np.bool_)
    return np.flatnonzero(found)


def in_quotation(words: Sequence[str]) -> list[bool]:
    """For each word whether it stands between quotation marks; a quotation that nothing closes ends after ``QUOTATION`` words.

    >>> in_quotation(["“", "No", "”", "he", "said"])
    [False, True, False, False, False]
    """
    found, opened = [False] * len(words), -1
    marks = [(i, word) for i, word in enumerate(words) if word in _MARKS]
    for i, word in [*marks, (len(words), "")]:
        if opened >= 0:
            past = min(i, opened + QUOTATION + 1)
            found[opened + 1 : past] = [True] * (past - opened - 1)
        is_open = opened >= 0 and i - opened <= QUOTATION
        opened = i if word in _OPENING or (word in _STRAIGHT and not is_open) else -1
    return found
