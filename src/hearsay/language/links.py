"""Which earlier mention a pronoun, a definite noun or a bare surname means.

The model scores a later mention against an earlier one and against none; agreement in number, gender and kind forbids pairs; a
name follows an earlier one by its words alone. A mention stands at its head word. Each links to one earlier, so links make chains.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.agreement import Features, barred, marks
from hearsay.language.annotated import Link
from hearsay.language.rectified import rectify
from hearsay.language.referring import Mentions
from hearsay.language.spans import log_softmax
from hearsay.language.titles import Title, fit, is_other_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

NEAR, FAR = 8, 20
"""Distances up to NEAR words have a bucket each; the rest share up to FAR. The last begins at 363 words, past any window."""
BUCKETS = FAR
_FARTHEST = 363
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
HOPELESS = 0.99
"""Where all candidates together are so much less likely than "none", none of them is asked further (1 but for rounding)."""
_STEM = 5
TOGETHER = 1600
"""About so many pairs are scored together; their rows stay in the processor's cache."""


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
        scores: the model's output, one row a word, of ``kind``, ``link_anaphor`` and ``link_antecedent``; with ``link_row`` the
            last two have the rows that it gives for the words.
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
    sources = sources[mentions.heads]
    chains = _Chains(mentions.features)
    offers = _offers(mentions, PairScores(scores, constants, words, mentions, sources), chains)
    links = []
    for number, word in enumerate(mentions.heads):
        link: tuple[int, float] | None = None
        if mentions.refers[number]:
            link = _best(next(offers), mentions, chains, sources)
        elif (named := mentions.same_name(number)) is not None:
            link = named, 1.0
        chains.add(number, mentions.titles(number), link)
        if link is not None:
            links.append(Link(word, mentions.heads[link[0]], link[1]))
    return tuple(links)


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the network offers a mention.

    Attributes:
        number: the mention's.
        candidates: the numbers of the earlier mentions that may fit, names before the near ones.
        scored: what each candidate scores, whatever chain it is in.
        none: what "none" scores.
        odds: of all candidates together against "none", each counted as 1 at most.
    """

    number: int
    candidates: NDArray[np.int64]
    scored: NDArray[np.float32]
    none: float
    odds: float


def _offers(mentions: Mentions, pairs: PairScores, chains: _Chains) -> Iterator[_Offer]:
    """What every mention that refers is offered, in order; many pairs are scored together, for each call costs as much as fifty of them.

    What bars a candidate now bars it later, as chains only gain marks, so it is not scored at all.
    """
    waiting: list[int] = []
    sizes: list[int] = []
    candidates: list[int] = []
    for number in itertools.compress(itertools.count(), mentions.refers):
        before = len(candidates)
        candidates += mentions.candidates(number)
        waiting.append(number)
        sizes.append(len(candidates) - before)
        if len(candidates) >= TOGETHER:
            yield from _fitting(waiting, sizes, candidates, mentions, pairs, chains)
            waiting, sizes, candidates = [], [], []
    if waiting:
        yield from _fitting(waiting, sizes, candidates, mentions, pairs, chains)


def _fitting(
    numbers: list[int],
    sizes: list[int],
    candidates: list[int],
    mentions: Mentions,
    pairs: PairScores,
    chains: _Chains,
) -> Iterator[_Offer]:
    """What some mentions are offered of their candidates, which stand one behind the other; left out are those that are barred."""
    earlier = np.array(candidates, dtype=np.int64)
    own = np.repeat(np.arange(len(numbers)), sizes)
    bars = np.array([barred(mentions.features[number]) for number in numbers], dtype=np.int64)
    fits = chains.marks[earlier] & bars[own] == 0
    return pairs.offers(numbers, own[fits], earlier[fits])


def _best(
    offer: _Offer, mentions: Mentions, chains: _Chains, sources: NDArray[np.bool_]
) -> tuple[int, float] | None:
    """The number of the likeliest mention of the likeliest chain, and how likely it is; None where "none" is likelier.

    A chain has the probability of all its mentions together: training asked no more than that one of them is found.
    """
    number, candidates, scored, none = offer.number, offer.candidates, offer.scored, offer.none
    if offer.odds < HOPELESS and not _may_gain(number, mentions, chains, sources):
        return None
    fitting = chains.marks[candidates] & barred(mentions.features[number]) == 0
    if not np.logical_and.reduce(fitting):
        candidates, scored = candidates[fitting], scored[fitting]
    if not len(candidates):
        return None
    is_pronoun = mentions.is_pronoun[number]
    if is_pronoun and sources[number] and (speaking := sources[candidates]).any():
        scored = scored.copy()
        scored[int(np.argmax(np.where(speaking, candidates, -1)))] += LAST_SOURCE
    firsts: list[int] = chains.first[candidates].tolist()
    if not is_pronoun and (fits := chains.fits(firsts, *mentions.described(number))):
        scored = scored + np.array([TITLED[fits.get(first, 0)] for first in firsts], dtype=np.float32)
    top = max(float(np.maximum.reduce(scored)), none)
    weights, left = np.exp(scored - top).tolist(), float(np.exp(none - top))
    by_chain: dict[int, float] = {}
    for first, weight in zip(firsts, weights, strict=True):
        by_chain[first] = by_chain.get(first, 0.0) + weight
    likeliest, chosen = max(zip(by_chain.values(), by_chain, strict=True))
    if likeliest <= left:
        return None
    fitting_numbers = candidates.tolist()
    inside = [(w, c) for w, c, first in zip(weights, fitting_numbers, firsts, strict=True) if first == chosen]
    return max(inside)[1], round(likeliest / (sum(weights) + left), 4)


def _may_gain(number: int, mentions: Mentions, chains: _Chains, sources: NDArray[np.bool_]) -> bool:
    """Whether a candidate of the mention may still gain something by what it was said to be or to say."""
    if mentions.is_pronoun[number]:
        return bool(sources[number])
    return chains.may_fit(mentions.word(number))


class _Chains:
    """The chains so far, and what is known of whom they mean; mentions and chains go by numbers, a chain by that of its first mention.

    Args:
        features: what each mention of the document agrees in.

    Attributes:
        first: for each mention so far its chain.
        marks: for each what it agrees in, with the gender that any mention of its chain tells; see ``agreement.marks``.
    """

    def __init__(self, features: Sequence[Features]) -> None:
        self._features = features
        self.first: NDArray[np.int64] = np.arange(len(features))
        self.marks: NDArray[np.int64] = np.array([marks(own) for own in features], dtype=np.int64)
        self._open: dict[int, list[int]] = {}
        self._gender: dict[int, str] = {}
        self._titles: dict[int, list[Title]] = {}
        self._holders: dict[str, set[int]] = {}

    def add(self, number: int, titles: Sequence[Title], link: tuple[int, float] | None) -> None:
        """Take in the next mention and what it links to."""
        own = self._features[number]
        first = number if link is None else int(self.first[link[0]])
        self.first[number] = first
        if not own.gender:
            self._open.setdefault(first, []).append(number)
            self._tell(first, self._gender.get(first, ""))
        elif (link is None or link[1] >= TELLS_GENDER) and not self._gender.get(first):
            self._gender[first] = own.gender
            self._tell(first, own.gender)
        if titles:
            known = self._titles.setdefault(first, [])
            known += [title for title in titles if title not in known]
            for title in titles:
                for word in title.office:
                    self._holders.setdefault(word, set()).add(first)

    def _tell(self, first: int, gender: str) -> None:
        """Give a chain's gender to its mentions that tell none."""
        if gender:
            for number in self._open.pop(first, ()):
                own = self._features[number]
                self.marks[number] = marks(Features(own.number, gender, own.kind))

    def fits(self, firsts: Iterable[int], head: str, modifiers: frozenset[str]) -> dict[int, int]:
        """How well a description fits what each chain is called, where it fits at all; see ``titles.fit``."""
        titled = self._titles.keys() if is_other_word(head) else self._holders.get(head.casefold(), set())
        return {
            first: max(fit(head, modifiers, title) for title in self._titles[first])
            for first in titled & set(firsts)
        }

    def may_fit(self, head: str) -> bool:
        """Whether a description with this head word may fit a chain; see ``fits``."""
        return is_other_word(head) or head.casefold() in self._holders


class PairScores:
    """The network of training's Links head, later mentions against earlier ones, and what else speaks for a pair whatever its chains.

    Args:
        scores: the model's output of ``link_anaphor`` and ``link_antecedent``.
        constants: of the model.
        words: the document's words.
        mentions: the document's.
        sources: for each mention whether it is said to say something.
    """

    def __init__(
        self,
        scores: Mapping[str, NDArray[np.float32]],
        constants: Mapping[str, NDArray[np.float32]],
        words: Sequence[str],
        mentions: Mentions,
        sources: NDArray[np.bool_],
    ) -> None:
        c = self._constants = {name: constants[f"link.{name}"] for name in _CONSTANTS}
        self._at = np.array(mentions.heads, dtype=np.int64)
        rows = self._at
        if "link_row" in scores:
            rows = scores["link_row"][rows].astype(np.int64)
        later, earlier = (scores[name].take(rows, axis=0) for name in ("link_anaphor", "link_antecedent"))
        summed = len(c["sum_out"])
        # In rows side by side, so that picking some out is quick.
        self._later_sum, self._later_product = later[:, :summed].copy(), later[:, summed:] * c["product_out"]
        self._earlier_sum, self._earlier_product = earlier[:, :summed].copy(), earlier[:, summed:].copy()
        # What distance and likeness add, looked up together.
        buckets = distance_buckets(np.arange(_FARTHEST + 1))
        self._bucket = buckets * LIKENESSES
        self._beside = (c["distance"][:, None] + c["likeness"]).reshape(-1, summed)
        self._word, self._stem = _numbered([words[i] for i in mentions.heads])
        self._sources = sources
        self._subjects, self._quoted = np.array(mentions.subjects), np.array(mentions.quoted)
        self._fading = np.where(mentions.is_pronoun, FADING_PRONOUN, FADING_NOUN)

    def offers(
        self, numbers: Sequence[int], own: NDArray[np.int64], earlier: NDArray[np.int64]
    ) -> Iterator[_Offer]:
        """What some mentions are offered: ``earlier`` has their candidates in order, ``own`` the place of whose each is."""
        scored = self._scores(np.array(numbers, dtype=np.int64)[own], earlier)
        none = self._none(numbers)
        # A candidate likelier than "none" counts as no more than that, so that the sums stay exact.
        odds = np.append(0.0, np.exp(np.minimum(scored - np.array(none)[own], 0.0)).cumsum())
        bounds = np.searchsorted(own, np.arange(len(numbers) + 1))
        together = np.diff(odds[bounds]).tolist()
        for number, of_none, odd, (start, past) in zip(
            numbers, none, together, itertools.pairwise(bounds.tolist()), strict=True
        ):
            yield _Offer(number, earlier[start:past], scored[start:past], of_none, odd)

    def _scores(self, later: NDArray[np.int64], earlier: NDArray[np.int64]) -> NDArray[np.float32]:
        """What each pair scores."""
        alike = np.where(self._stem[later] == self._stem[earlier], ALIKE, OTHER)
        alike[self._word[later] == self._word[earlier]] = SAME
        back = self._at[later] - self._at[earlier]
        hidden = self._earlier_sum.take(earlier, axis=0)
        hidden += self._later_sum.take(later, axis=0)
        hidden += self._beside.take(self._bucket[np.minimum(back, _FARTHEST)] + alike, axis=0)
        rectify(hidden)
        scored: NDArray[np.float32] = hidden @ self._constants["sum_out"]
        scored += np.einsum(
            "pw,pw->p", self._later_product.take(later, axis=0), self._earlier_product.take(earlier, axis=0)
        )
        scored += BOTH_SUBJECTS * (self._subjects[later] & self._subjects[earlier])
        scored += BOTH_SOURCES * (self._sources[later] & self._sources[earlier])
        scored += ACROSS_MARKS * (self._quoted[later] != self._quoted[earlier])
        scored -= self._fading[later] * np.log2(np.maximum(back, NEAR_BY) / NEAR_BY)
        return scored

    def _none(self, numbers: Sequence[int]) -> list[float]:
        """What "none" scores as the antecedent of some mentions."""
        c = self._constants
        none: list[float] = (
            np.maximum(self._later_sum[numbers], 0.0) @ c["none_out"] + c["none_bias"]
        ).tolist()
        return none


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
