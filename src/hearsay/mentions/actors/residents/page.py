"""Where the places, the states and those who speak of a page stand, for whose its people are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.columns import sentences_of
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import headline_length, is_teller, subject_verb
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.found import FoundActor, FoundPlace
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import words_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.language import Annotated

LINKS = ("in", "of", "from", "at", "near", "outside", "across", "around")
SEGMENT = 14


class Page:
    """Where things happen and whose the people there are, sentence by sentence.

    Args:
        actors: In order, longer before shorter. places: With countries.

    Attributes:
        scene: What the page is about. headline: How many tokens of the text are its title.
        telling: Names of the persons who say something. speaking: Tokens of those who do and whose state is known.
        states: By first token, states and their bodies and people. places: By first token, those of a known state.
    """

    def __init__(
        self,
        annotated: Annotated,
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        self.doc = annotated.doc
        self.scene = Scene(annotated, actors, places)
        self.places = {each.start: each for each in places if each.where.country}
        self.sources = annotated.source_tokens()
        self.anaphors = anaphors
        self.named = {each.start: each.actor for each in reversed(actors)}
        self.telling = {
            meant[0].name
            for token, meant in anaphors.items()
            if len(meant) == 1 and meant[0].kind == "person" and is_teller(self.doc[token])
        }
        self.headline = headline_length(annotated)
        self.telling |= {
            each.actor.name for each in actors if each.actor.kind == "person" and self.is_speaker(each)
        }
        self.states: dict[int, Actor] = {}
        for each in actors:
            if (
                each.actor.country in country_names()
                and each.actor.kind in ("country", "unnamed", "organisation")
                and not is_leaning(self.doc, each.start)
            ):
                self.states.setdefault(each.start, each.actor)
        self.speaking = {
            token
            for each in actors
            if each.actor.country and self.is_speaker(each)
            for token in range(each.start, each.end)
        }
        words = words_of(self.doc)
        sentences = [(s, e) for s, e in sentences_of(self.doc) if any(word.isalpha() for word in words[s:e])]
        self.sentences = sentences or [(0, len(self.doc))]
        self.starts = [start for start, _ in self.sentences]

    def is_speaker(self, found: FoundActor) -> bool:
        """Whether somebody is the source of a saying, the subject of a verb of saying, or the end of a headline."""
        if any(token in self.sources for token in range(found.start, found.end)):
            return True
        if found.end == self.headline and self.doc[found.start - 1].text in ("-", "–", "—"):
            return True  # "Shells hit market, 12 dead - doctors"
        return subject_verb(self.doc, found) in verbs("talk", "answer", "address")
