"""Which earlier mention a pronoun, a definite noun or a bare surname means.

The model scores a later mention against an earlier one and against none; agreement in number, gender and kind forbids pairs; a
name follows an earlier one by its words alone. A mention stands at its head word. Each links to one earlier, so links make chains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.agreement import OPEN, Features, agree
from hearsay.language.annotated import Link
from hearsay.language.referring import Mentions
from hearsay.language.spans import log_softmax
from hearsay.language.titles import Title, fit, may_fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

NEAR, FAR = 8, 20
"""Distances up to NEAR words have a bucket each; the rest share up to FAR. The last begins at 362 words, past any window."""
BUCKETS = FAR
OTHER, ALIKE, SAME = 0, 1, 2
LIKENESSES = 3
NEAR_BY = 16
FADING_PRONOUN, FADING_NOUN = 2.0, 0.25
"""What a candidate loses each time its distance doubles beyond NEAR_BY words. Training's windows show few that are far:
without, a "he" went to a name 400 words back (pronouns on GUM's development part .64 F1, with .73)."""
BOTH_SUBJECTS = 0.5
BOTH_SOURCES = 1.0
LAST_SOURCE = 3.0
"""What a subject gains for a subject, and one who speaks for another who does."""
ACROSS_MARKS = -2.0
"""What a candidate loses that stands in quotation marks where the later mention does not, or the other way round."""
TITLED = (0.0, 2.0, 5.0)
"""What a candidate gains whose chain is called by the description's head word (1) or by all its words (2)."""
TELLS_GENDER = 0.9
"""So sure must a link be for its pronoun to tell the gender of the chain."""
SURE_KIND = 0.7
"""Probability from which on a mention's kind forbids pairs."""
_STEM = 5


def find_links(
    scores: Mapping[str, NDArray[np.float32]],
    constants: Mapping[str, NDArray[np.float32]],
    labels: Mapping[str, tuple[str, ...]],
    words: Sequence[str],
    pos: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
) -> tuple[Link, ...]:
    """Links of third-person pronouns, of nouns with "the", "this" or an owner, and of names, in order of the text; tokens count words.

    Args:
        scores: the model's output, one row a word, of ``kind``, ``link_anaphor`` and ``link_antecedent``.
        constants: of the model.
        labels: of the model.
        words: the document's words.
        pos: each word's part of speech.
        heads: each word's head; a root is its own.
        relations: each word's relation to its head.
    """
    kinds = [labels["kind"][i] for i in scores["kind"].argmax(axis=1).tolist()]
    sure = np.exp(log_softmax(scores["kind"])).max(axis=1) >= SURE_KIND
    mentions = Mentions(words, pos, heads, relations, kinds, sure.tolist())
    sources = (
        scores["source"].argmax(axis=1) > 0 if "source" in scores else np.zeros(len(words), dtype=np.bool_)
    )
    pairs = PairScores(scores, constants, words)
    chains = _Chains()
    links = []
    for number, word in enumerate(mentions.heads):
        own = mentions.features[number]
        if mentions.refers(number):
            link = _best(number, mentions, pairs, chains, sources)
        else:
            named = mentions.same_name(number)
            link = None if named is None else Link(word, named, 1.0)
        chains.add(word, own, mentions.titles(number), link)
        if link is not None:
            links.append(link)
    return tuple(links)


def chain_of(links: Iterable[Link]) -> dict[int, int]:
    """For each linked word the first word of its chain; that word has itself."""
    first: dict[int, int] = {}
    for link in sorted(links, key=lambda each: each.anaphor):
        first[link.anaphor] = first.setdefault(link.antecedent, link.antecedent)
    return first


def _best(
    number: int, mentions: Mentions, pairs: PairScores, chains: _Chains, sources: NDArray[np.bool_]
) -> Link | None:
    """The likeliest mention of the likeliest chain; None where "none" is likelier.

    A chain has the probability of all its mentions together: training asked no more than that one of them is found.
    """
    word, own = mentions.heads[number], mentions.features[number]
    fitting = [c for c in mentions.candidates(number) if agree(own, chains.features(c))]
    if not fitting:
        return None
    scored, none = pairs.score(word, np.array(fitting, dtype=np.int64))
    numbers = [mentions.number[c] for c in fitting]
    if mentions.subjects[number]:
        scored += BOTH_SUBJECTS * np.array([mentions.subjects[n] for n in numbers], dtype=np.float32)
    if sources[word]:
        speaking = sources[np.array(fitting)]
        scored += BOTH_SOURCES * speaking
        if mentions.is_pronoun(number) and speaking.any():
            scored[int(np.argmax(np.where(speaking, fitting, -1)))] += LAST_SOURCE
    quoted = mentions.quoted[number]
    scored += ACROSS_MARKS * np.array([mentions.quoted[n] != quoted for n in numbers], dtype=np.float32)
    back = np.log2(np.maximum(word - np.array(fitting), NEAR_BY) / NEAR_BY)
    if mentions.is_pronoun(number):
        scored -= FADING_PRONOUN * back
    else:
        head, more = mentions.described(number)
        scored -= FADING_NOUN * back
        fits = {first: chains.fit(first, head, more) for first in map(chains.first, fitting)}
        scored += np.array([TITLED[fits[chains.first(c)]] for c in fitting], dtype=np.float32)
    top = max(float(scored.max()), none)
    weights, left = np.exp(scored - top).tolist(), float(np.exp(none - top))
    by_chain: dict[int, float] = {}
    for candidate, weight in zip(fitting, weights, strict=True):
        first = chains.first(candidate)
        by_chain[first] = by_chain.get(first, 0.0) + weight
    chosen = max(by_chain, key=lambda first: (by_chain[first], first))
    if by_chain[chosen] <= left:
        return None
    inside = [(w, c) for w, c in zip(weights, fitting, strict=True) if chains.first(c) == chosen]
    return Link(word, max(inside)[1], round(by_chain[chosen] / (sum(weights) + left), 4))


class _Chains:
    """The chains so far: their first mention, and what is known of whom they mean."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._own: dict[int, Features] = {}
        self._gender: dict[int, str] = {}
        self._titles: dict[int, list[Title]] = {}
        self._offices: dict[int, set[str]] = {}

    def add(self, word: int, own: Features, titles: Sequence[Title], link: Link | None) -> None:
        """Take in the next mention and what it links to."""
        first = word if link is None else self._first[link.antecedent]
        self._first[word], self._own[word] = first, own
        told = link is None or link.score >= TELLS_GENDER
        if own.gender and told and not self._gender.get(first):
            self._gender[first] = own.gender
        if titles:
            known = self._titles.setdefault(first, [])
            known += [title for title in titles if title not in known]
            self._offices.setdefault(first, set()).update(*(title.office for title in titles))

    def fit(self, word: int, head: str, modifiers: frozenset[str]) -> int:
        """How well a description fits what a mention's chain is called; see ``titles.fit``."""
        first = self._first[word]
        if first not in self._titles or not may_fit(head, self._offices[first]):
            return 0
        return max(fit(head, modifiers, title) for title in self._titles[first])

    def first(self, word: int) -> int:
        return self._first[word]

    def features(self, word: int) -> Features:
        """A mention's own, with the gender that any mention of its chain tells."""
        own = self._own.get(word, OPEN)
        told = "" if own.gender else self._gender.get(self._first[word], "")
        return Features(own.number, told, own.kind) if told else own


class PairScores:
    """The network of training's Links head, one later word against several earlier ones at a time."""

    def __init__(
        self,
        scores: Mapping[str, NDArray[np.float32]],
        constants: Mapping[str, NDArray[np.float32]],
        words: Sequence[str],
    ) -> None:
        self._later, self._earlier = scores["link_anaphor"], scores["link_antecedent"]
        self._constants = {name: constants[f"link.{name}"] for name in _CONSTANTS}
        self._word, self._stem = _numbered(words)

    def score(self, word: int, candidates: NDArray[np.int64]) -> tuple[NDArray[np.float32], float]:
        """What each candidate scores as the word's antecedent, and what "none" does."""
        c = self._constants
        summed = len(c["sum_out"])
        own, others = self._later[word].astype(np.float32), self._earlier[candidates].astype(np.float32)
        alike = np.where(self._stem[candidates] == self._stem[word], ALIKE, OTHER)
        alike[self._word[candidates] == self._word[word]] = SAME
        hidden = others[:, :summed] + own[:summed]
        hidden += c["distance"][distance_buckets(word - candidates)]
        hidden += c["likeness"][alike]
        np.maximum(hidden, 0.0, out=hidden)
        scored: NDArray[np.float32] = hidden @ c["sum_out"]
        scored += others[:, summed:] @ (own[summed:] * c["product_out"])
        return scored, float(np.maximum(own[:summed], 0.0) @ c["none_out"] + c["none_bias"])


_CONSTANTS = ("distance", "likeness", "sum_out", "product_out", "none_out", "none_bias")


def distance_buckets(back: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bucket of an antecedent that stands ``back`` words before, from 0; buckets widen with the distance."""
    far = NEAR + np.floor(np.log2(np.maximum(back, NEAR) / NEAR) * 2).astype(np.int64) + 1
    return np.asarray(np.clip(np.where(back <= NEAR, back, far), 1, FAR) - 1, dtype=np.int64)


def likenesses(anaphors: Sequence[str], antecedents: Sequence[str]) -> NDArray[np.int64]:
    """[anaphors, antecedents]: SAME word but for case, ALIKE in the first letters ("ministry", "ministries"), or OTHER."""
    word, stem = _numbered([*anaphors, *antecedents])
    n = len(anaphors)
    found = np.where(stem[:n, None] == stem[None, n:], ALIKE, OTHER)
    found[word[:n, None] == word[None, n:]] = SAME
    return np.asarray(found, dtype=np.int64)


def _numbered(words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """A number for each word, equal for equal words, and one for its first letters; short words have no like but themselves."""
    low = [w.casefold() for w in words]
    numbers = {w: i for i, w in enumerate(dict.fromkeys(low))}
    stems = {s: i for i, s in enumerate(dict.fromkeys(w[:_STEM] for w in numbers))}
    word = np.array([numbers[w] for w in low], dtype=np.int64)
    stem = [stems[w[:_STEM]] if len(w) >= _STEM else -1 - numbers[w] for w in low]
    return word, np.array(stem, dtype=np.int64)
