"""A document as the events stage sees it: trees, parties, times, and which statement each word stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.events.lands import Lands
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.scene import Scene as PageScene
from hearsay.records import Actor, Statement
from hearsay.statements.parties import Parties, home
from hearsay.statements.voice import page_voice

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge


FIRST_PERSON = frozenset({"we", "us", "our", "ours", "ourselves", "i", "my"})


def side_of(speaker: Actor) -> Actor:
    """Whom an official means by "we": an army's spokesman the army, a minister his state, a movement's envoy the movement."""
    if speaker.kind not in ("person", "unnamed") or speaker.party is None:
        return speaker
    if speaker.sector == "REB":
        return msgspec.structs.replace(speaker, kind="group", name=speaker.party, role=None)
    if speaker.sector not in ("GOV", "MIL") or speaker.country not in country_names():
        return speaker
    land = country_names()[speaker.country]
    is_army = speaker.sector == "MIL"
    return msgspec.structs.replace(
        speaker,
        kind="organisation" if is_army else "country",
        name=f"Armed forces of {land}" if is_army else land,
        role=None,
    )


class Scene:
    """Everything the events stage looks up, read once a document."""

    def __init__(
        self,
        annotated: Annotated,
        mentions: Mentions,
        statements: Sequence[Statement],
        codebook: Codebook,
        knowledge: Knowledge,
    ) -> None:
        self.document = annotated.document
        self.tree = Tree.of(annotated.doc)
        self.mentions = mentions
        self.codebook = codebook
        self.knowledge = knowledge
        self.kinds = annotated.kinds
        self.seen = {each.token: each.type for each in annotated.triggers}
        lists = codebook.words.lists
        self.people = frozenset((*lists.get("people", ()), *lists.get("soldiers", ())))
        # no rule builds on a land that is only likely
        self.statements = statements = tuple(each.as_told() for each in statements)
        self._inside: dict[int, list[Statement]] = {}
        self._cues: dict[int, Statement] = {}
        for statement in statements:
            for span in statement.content:
                for token in self.tokens(span.start, span.end):
                    self._inside.setdefault(token, []).append(statement)
            if statement.cue is not None:
                for token in self.tokens(statement.cue.start, statement.cue.end):
                    self._cues.setdefault(token, statement)
        self.parties = Parties.of(self.document, self.tree, mentions).voiced(self._voices())
        self._length = {s.id: sum(span.end - span.start for span in s.content) for s in statements}
        self.by_id = {s.id: s for s in statements}
        self.voice = page_voice(annotated.document, mentions)
        self.land = PageScene(annotated, mentions.actors, mentions.places).only
        self.lands = Lands(self.tree, mentions, self.is_of_dateline)
        self._sentences: dict[int, int] = {}
        self._countries: dict[str, Actor] = {}
        for found in mentions.actors:
            if found.actor.country and found.actor.kind == "country":
                self._countries.setdefault(found.actor.country, found.actor)

    def _voices(self) -> dict[int, tuple[Actor, ...]]:
        """Whom "we" and "our" mean inside of what somebody says: him and his."""
        found: dict[int, tuple[Actor, ...]] = {}
        for token, word in enumerate(self.tree.words):
            if word not in FIRST_PERSON:
                continue
            # "a US strike", "the U.S. envoy": the country, not the speaker
            written = self.document.text[self.tree.starts[token] : self.tree.ends[token]]
            inside = self._inside.get(token, []) if written != "US" else []
            said = min(inside, key=lambda s: (sum(c.end - c.start for c in s.content), s.id), default=None)
            if said is not None and said.speaker is not None and home(said.speaker) is not None:
                found[token] = (said.speaker if word in {"i", "my"} else side_of(said.speaker),)
        return found

    def tokens(self, start: int, end: int) -> range:
        """The tokens of a character range."""
        return range(bisect_right(self.tree.ends, start), bisect_left(self.tree.starts, end))

    def token_at(self, offset: int) -> int:
        """The token at a character."""
        return min(bisect_right(self.tree.ends, offset), len(self.tree.words) - 1)

    def is_of_dateline(self, token: int) -> bool:
        """Whether a word stands in the line that says where and when a report was sent: "BAMAKO, May 14 (Reuters) -"."""
        dateline = self.document.dateline
        sent = None if dateline is None else dateline.span
        if sent is not None and sent.start <= self.tree.starts[token] < sent.end:
            return True
        return token < self._datelines[self.tree.sentence[token]]

    @cached_property
    def _datelines(self) -> list[int]:
        """By sentence where the line that opens it ends: the dash behind a word in capitals; its start where it has none."""
        tree, text, dashes = self.tree, self.document.text, []
        for start, end in tree.sentences:
            opening = text[tree.starts[start] : tree.ends[start]]
            words = range(start, min(end, start + 16)) if len(opening) > 2 and opening.isupper() else ()
            dashes.append(next((w for w in words if tree.words[w] in {"-", "–", "—", "--"}), start))
        return dashes

    def is_people(self, token: int) -> bool:
        """Whether a word names people or a body of theirs, by the reader model or by the codebook."""
        kind = self.kinds[token] if self.kinds else ""
        return kind in {"person", "organization"} or self.tree.lemmas[token] in self.people

    def said(self, statement: Statement) -> list[int]:
        """The tokens of a statement's content, in order."""
        return [token for span in statement.content for token in self.tokens(span.start, span.end)]

    def sentence_of(self, statement: Statement) -> int:
        """The number of the sentence a statement's cue stands in, or its words where it has none."""
        start = statement.cue.start if statement.cue is not None else statement.evidence.start
        return self.sentence_at(start)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence a character stands in."""
        number = self._sentences.get(offset)
        if number is None:  # deeds and statements of a page are asked for theirs by each other
            number = self._sentences[offset] = self.tree.sentence[self.token_at(offset)]
        return number

    def told_in(self, token: int) -> tuple[Statement, ...]:
        """The statements whose content holds a word, innermost first."""
        inside = self._inside.get(token, ())
        return tuple(sorted(inside, key=lambda s: (self._length[s.id], s.id))) if inside else ()

    def cue_of(self, token: int) -> Statement | None:
        """The statement whose cue a word is."""
        return self._cues.get(token)

    def country(self, actor: Actor) -> Actor | None:
        """The country or side an actor speaks for, as an actor that is understood rather than written."""
        if actor.country is None:
            return None
        named = self._countries.get(actor.country)
        name = named.name if named is not None else country_names().get(actor.country, actor.country)
        return Actor(
            text=actor.text,
            span=None,
            name=name,
            kind="country",
            country=actor.country,
            party=actor.party or actor.country,
        )


def homes(actors: Sequence[Actor]) -> frozenset[str]:
    """The sides of several actors."""
    return frozenset({side for actor in actors if (side := home(actor)) is not None})


def states_of(actors: Sequence[Actor]) -> frozenset[str]:
    """The sides of several actors that are states."""
    return frozenset(side for side in homes(actors) if side in country_names())


def lands_of(actors: Sequence[Actor]) -> frozenset[str]:
    """The lands of several actors, whatever their side; who has no country has none."""
    return frozenset(actor.country for actor in actors if actor.country is not None)
