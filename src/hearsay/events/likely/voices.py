"""Who speaks where on a page, and of which deeds words and rules have somebody speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from hearsay.events.like_words import is_one_word
from hearsay.events.page import Page
from hearsay.events.scene import FIRST_PERSON, lands_of
from hearsay.events.stances import Telling, word_of
from hearsay.records import Actor, Stance, Statement
from hearsay.records.event import StanceKind

AROUND = 20
"""So many sayings, or deeds spoken of, of one land are looked at before a deed and behind it: a page of thousands takes no longer."""
NEAR = 4
"""Sentences within which somebody's voice is near."""
SPEAKING = frozenset(
    ["ACCUSE", "REJECT", "REQUEST", "THREATEN", "PROTEST", "SUPPORT", "AGREE", "CONSULT", "SANCTION"]
)
"""Types of deeds done by speaking, or beside it."""
OWN_WORDS = 3
"""So many of "we" and "our" outside of what anybody is told to say make a page somebody's own words."""
NAMED = 3
"""So many of the lands that such a page names most may be the one that speaks."""
MANY = 6
"""So many of the lands that speak most on a page are weighed everywhere, of the others only those that speak near or take part."""
NAMES = frozenset({"NOUN", "PROPN", "NUM"})


class Voice(NamedTuple):
    """A statement of somebody whose land is known, its sentence and paragraph, and the first word of its cue."""

    statement: Statement
    land: str
    sentence: int
    paragraph: int
    cue: int | None


class Voices:
    """The sayings of a page by land and by sentence, and the stances that rules gave, before any is filled in.

    Attributes:
        spoken: How often each land speaks; whose page it is counts 0 where it does not. lands: those, most first.
        in_sentence: By sentence who speaks there. deeds_in: by sentence the deeds told there.
        first_person: How many "we" and "our" stand outside of what anybody is told to say.
        paragraphs: Of each sentence.
    """

    def __init__(self, page: Page) -> None:
        self._page, self._scene, self._tree = page, page.scene, page.scene.tree
        scene, tree = page.scene, page.scene.tree
        self.paragraphs = _paragraphs(page)
        found = []
        for each in scene.statements:
            if each.speaker is not None and each.speaker.country is not None:
                number = scene.sentence_of(each)
                cue = None if each.cue is None else scene.token_at(each.cue.start)
                found.append(Voice(each, each.speaker.country, number, self.paragraphs[number], cue))
        self.all = sorted(
            found, key=lambda each: (each.sentence, each.statement.evidence.start, each.statement.id)
        )
        self.in_sentence: dict[int, list[Voice]] = defaultdict(list)
        self.of_land: dict[str, list[Voice]] = defaultdict(list)
        for voice in self.all:
            self.in_sentence[voice.sentence].append(voice)
            self.of_land[voice.land].append(voice)
        self.spoken = Counter({land: len(voices) for land, voices in self.of_land.items()})
        if scene.voice is not None and scene.voice.country is not None:
            self.spoken[scene.voice.country] += 0
        self.lands = sorted(self.spoken, key=lambda land: (-self.spoken[land], land))
        self.first_person = sum(
            word in FIRST_PERSON and not scene.told_in(number) for number, word in enumerate(tree.words)
        )
        self.deeds_in: dict[int, list[Telling]] = defaultdict(list)
        self._held: dict[int, dict[StanceKind, frozenset[str]]] = {}
        self._of: dict[str, list[Telling]] = defaultdict(list)
        for telling in page.ordered:
            self.deeds_in[page.sentence(telling)].append(telling)
            affirms, denies = _holders(telling, "affirms"), _holders(telling, "denies")
            self._held[id(telling)] = {"affirms": affirms, "denies": denies}
            for land in affirms | denies:
                self._of[land].append(telling)
        self._sentences = {
            land: [page.sentence(each) for each in tellings] for land, tellings in self._of.items()
        }
        self._names: dict[int, frozenset[tuple[str, str]]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._naming: dict[tuple[str, str], bool] = {}

    def held(self, telling: Telling, kind: StanceKind) -> frozenset[str]:
        """The lands that rules have affirming or denying it."""
        return self._held[id(telling)][kind]

    def candidates(self, telling: Telling, named: Sequence[str]) -> list[str]:
        """The lands that may claim a deed: those that speak, near it or often, those that take part, and of a page in the first person the most named."""
        number = self._page.sentence(telling)
        near = {
            voice.land
            for sentence in range(number - NEAR, number + NEAR)
            for voice in self.in_sentence.get(sentence, ())
        }
        part = {
            land
            for each in self.deeds_in[number]
            if each.type in SPEAKING or each is telling
            for land in lands_of((*each.actors, *each.recipients))
        }
        part.update(named[:NAMED] if self.first_person >= OWN_WORDS else ())
        found = [land for rank, land in enumerate(self.lands) if rank < MANY or land in near]
        return found + sorted(part - set(found))

    def before(self, land: str, number: int) -> list[Voice]:
        """What a land says in the sentences before, in order, the last ones."""
        voices = self.of_land.get(land, [])
        past = bisect_left(voices, number, key=lambda each: each.sentence)
        return voices[max(past - AROUND, 0) : past]

    def after(self, land: str, number: int) -> list[Voice]:
        """What a land says in the sentences behind, in order, the first ones."""
        voices = self.of_land.get(land, [])
        start = bisect_right(voices, number, key=lambda each: each.sentence)
        return voices[start : start + AROUND]

    def of(self, land: str, telling: Telling) -> list[Telling]:
        """The other deeds that rules have a land affirming or denying, those about a deed."""
        tellings = self._of.get(land, [])
        at = bisect_left(self._sentences.get(land, []), self._page.sentence(telling))
        return [each for each in tellings[max(at - AROUND, 0) : at + AROUND] if each is not telling]

    def others_between(self, land: str, start: int, end: int) -> list[Voice]:
        """What others say in a run of sentences."""
        return [
            voice
            for number in range(start, end)
            for voice in self.in_sentence.get(number, ())
            if voice.land != land
        ]

    def names_in(self, number: int) -> frozenset[tuple[str, str]]:
        """The nouns, names and numbers of a sentence, each with its part of speech."""
        found = self._names.get(number)
        if found is None:
            tree = self._tree
            words = range(*tree.sentences[number])
            found = self._names[number] = frozenset(
                (tree.lemmas[w], tree.pos[w]) for w in words if tree.pos[w] in NAMES
            )
        return found

    def words_of(self, voice: Voice) -> frozenset[str]:
        """The nouns, names, numbers and verbs of what is said."""
        found = self._words.get(voice.statement.id)
        if found is None:
            tree = self._tree
            found = self._words[voice.statement.id] = frozenset(
                tree.lemmas[w]
                for w in self._scene.said(voice.statement)
                if tree.pos[w] in NAMES or tree.pos[w] == "VERB"
            )
        return found

    def is_named_in(self, telling: Telling, voice: Voice) -> bool:
        """Whether what is said holds a form of the deed's word."""
        lemma = self._tree.lemmas[word_of(self._scene, telling)]
        known = self._naming.get((lemma, voice.statement.id))
        if known is None:
            known = any(is_one_word(lemma, each) for each in self.words_of(voice))
            self._naming[lemma, voice.statement.id] = known
        return known

    def saying(self, telling: Telling, land: str, kin: Telling | None) -> Stance | None:
        """By which saying a land most likely claims a deed: as it claims another telling of it, else what it says about or near it."""
        for stance in kin.stances if kin is not None else ():
            if stance.stance == "affirms" and stance.holder is not None and stance.holder.country == land:
                return Stance(stance.statement, stance.holder, "affirms", likely=True)
        word, number = word_of(self._scene, telling), self._page.sentence(telling)
        for each in self._scene.told_in(word):
            if each.act != "deny" and each.speaker is not None and each.speaker.country == land:
                return Stance(each.id, each.speaker, "affirms", likely=True)
        near = [
            voice
            for voice in self.of_land.get(land, ())
            if voice.statement.act != "deny" and abs(voice.sentence - number) <= NEAR
        ]
        if near:
            said = min(
                near, key=lambda voice: (abs(voice.sentence - number), voice.sentence > number)
            ).statement
            return Stance(said.id, said.speaker, "affirms", likely=True)
        return None

    def actor(self, telling: Telling, land: str) -> Actor | None:
        """Who of a land is told: the deed's own party, else who is told in its sentence, else who speaks anywhere."""
        here = (telling, *self.deeds_in[self._page.sentence(telling)])
        told = [actor for each in here for actor in (*each.actors, *each.recipients) if actor.country == land]
        speakers = (each.statement.speaker for each in self.of_land.get(land, ()))
        return next(iter(told), None) or next(speakers, None)


def _paragraphs(page: Page) -> list[int]:
    """Of each sentence how many lines end before it."""
    tree, text = page.scene.tree, page.scene.document.text
    found, at, lines = [], 0, 0
    for start, _ in tree.sentences:
        lines += text.count("\n", at, tree.starts[start])
        at = tree.starts[start]
        found.append(lines)
    return found


def _holders(telling: Telling, kind: StanceKind) -> frozenset[str]:
    return frozenset(
        each.holder.country
        for each in telling.stances
        if each.stance == kind and each.holder is not None and each.holder.country is not None
    )
