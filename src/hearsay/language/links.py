"""Which earlier mention a pronoun, a definite noun or a bare surname means.

The model scores a later mention against an earlier one and against none; agreement in number, gender and kind forbids pairs; a
name follows an earlier one by its words alone. A mention stands at its head word. Each links to one earlier, so links make chains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.agreement import Features, barred, marks
from hearsay.language.annotated import Link
from hearsay.language.referring import Mentions
from hearsay.language.spans import log_softmax
from hearsay.language.titles import Title, fit, is_other_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    sources = sources[mentions.heads]
    pairs = PairScores(scores, constants, words, mentions.heads)
    chains = _Chains()
    links = []
    for number, word in enumerate(mentions.heads):
        link: tuple[int, float] | None = None
        if mentions.refers(number):
            link = _best(number, mentions, pairs, chains, sources)
        elif (named := mentions.same_name(number)) is not None:
            link = named, 1.0
        chains.add(mentions.features[number], mentions.titles(number), link)
        if link is not None:
            links.append(Link(word, mentions.heads[link[0]], link[1]))
    return tuple(links)


def chain_of(links: Iterable[Link]) -> dict[int, int]:
    """For each linked word the first word of its chain; that word has itself."""
    first: dict[int, int] = {}
    for link in sorted(links, key=lambda each: each.anaphor):
        first[link.anaphor] = first.setdefault(link.antecedent, link.antecedent)
    return first


def _best(
    number: int, mentions: Mentions, pairs: PairScores, chains: _Chains, sources: NDArray[np.bool_]
) -> tuple[int, float] | None:
    """The number of the likeliest mention of the likeliest chain, and how likely it is; None where "none" is likelier.

    A chain has the probability of all its mentions together: training asked no more than that one of them is found.
    """
    unfit = barred(mentions.features[number])
    fitting = [c for c in mentions.candidates(number) if not unfit & chains.marks[c]]
    if not fitting:
        return None
    candidates = np.array(fitting)
    scored, none, back = pairs.score(number, candidates)
    if mentions.subjects[number]:
        scored += BOTH_SUBJECTS * np.array([mentions.subjects[c] for c in fitting], dtype=np.float32)
    is_pronoun = mentions.is_pronoun(number)
    if sources[number]:
        speaking = sources[candidates]
        scored += BOTH_SOURCES * speaking
        if is_pronoun and speaking.any():
            scored[int(np.argmax(np.where(speaking, candidates, -1)))] += LAST_SOURCE
    quoted = mentions.quoted[number]
    across = [mentions.quoted[c] != quoted for c in fitting]
    if any(across):
        scored += ACROSS_MARKS * np.array(across, dtype=np.float32)
    scored -= (FADING_PRONOUN if is_pronoun else FADING_NOUN) * np.log2(np.maximum(back, NEAR_BY) / NEAR_BY)
    firsts = [chains.first[c] for c in fitting]
    if not is_pronoun and (fits := chains.fits(firsts, *mentions.described(number))):
        scored += np.array([TITLED[fits.get(first, 0)] for first in firsts], dtype=np.float32)
    top = max(float(scored.max()), none)
    weights, left = np.exp(scored - top).tolist(), float(np.exp(none - top))
    by_chain: dict[int, float] = {}
    for first, weight in zip(firsts, weights, strict=True):
        by_chain[first] = by_chain.get(first, 0.0) + weight
    likeliest, chosen = max((weight, first) for first, weight in by_chain.items())
    if likeliest <= left:
        return None
    inside = [(w, c) for w, c, first in zip(weights, fitting, firsts, strict=True) if first == chosen]
    return max(inside)[1], round(likeliest / (sum(weights) + left), 4)


class _Chains:
    """The chains so far, and what is known of whom they mean; mentions and chains go by numbers, a chain by that of its first mention.

    Attributes:
        first: for each mention its chain.
        marks: for each what it agrees in, with the gender that any mention of its chain tells; see ``agreement.marks``.
    """

    def __init__(self) -> None:
        self.first: list[int] = []
        self.marks: list[int] = []
        self._open: dict[int, list[tuple[int, Features]]] = {}
        self._gender: dict[int, str] = {}
        self._titles: dict[int, list[Title]] = {}
        self._holders: dict[str, set[int]] = {}

    def add(self, own: Features, titles: Sequence[Title], link: tuple[int, float] | None) -> None:
        """Take in the next mention and what it links to."""
        number = len(self.first)
        first = number if link is None else self.first[link[0]]
        self.first.append(first)
        self.marks.append(marks(own))
        if not own.gender:
            self._open.setdefault(first, []).append((number, own))
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
            for number, own in self._open.pop(first, ()):
                self.marks[number] = marks(Features(own.number, gender, own.kind))

    def fits(self, firsts: Iterable[int], head: str, modifiers: frozenset[str]) -> dict[int, int]:
        """How well a description fits what each chain is called, where it fits at all; see ``titles.fit``."""
        titled = self._titles.keys() if is_other_word(head) else self._holders.get(head.casefold(), set())
        return {
            first: max(fit(head, modifiers, title) for title in self._titles[first])
            for first in titled & set(firsts)
        }


class PairScores:
    """The network of training's Links head, one later mention against several earlier ones at a time; mentions go by number."""

    def __init__(
        self,
        scores: Mapping[str, NDArray[np.float32]],
        constants: Mapping[str, NDArray[np.float32]],
        words: Sequence[str],
        heads: Sequence[int],
    ) -> None:
        self._at = np.array(heads, dtype=np.int64)
        self._later, self._earlier = (
            scores[name][self._at].astype(np.float32) for name in ("link_anaphor", "link_antecedent")
        )
        self._constants = {name: constants[f"link.{name}"] for name in _CONSTANTS}
        self._distance = self._constants["distance"][distance_buckets(np.arange(_FARTHEST + 1))]
        self._word, self._stem = _numbered([words[i] for i in heads])

    def score(
        self, number: int, candidates: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], float, NDArray[np.int64]]:
        """What each candidate scores as the mention's antecedent, what "none" does, and how many words back each stands."""
        c = self._constants
        summed = len(c["sum_out"])
        own, others = self._later[number], self._earlier[candidates]
        alike = np.where(self._stem[candidates] == self._stem[number], ALIKE, OTHER)
        alike[self._word[candidates] == self._word[number]] = SAME
        back = self._at[number] - self._at[candidates]
        hidden = others[:, :summed] + own[:summed]
        hidden += self._distance[np.minimum(back, _FARTHEST)]
        hidden += c["likeness"][alike]
        np.maximum(hidden, 0.0, out=hidden)
        scored: NDArray[np.float32] = hidden @ c["sum_out"]
        scored += others[:, summed:] @ (own[summed:] * c["product_out"])
        return scored, float(np.maximum(own[:summed], 0.0) @ c["none_out"] + c["none_bias"]), back


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
