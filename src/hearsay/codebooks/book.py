"""A codebook: every rule, looked up by the lemma that can start it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hearsay.codebooks.rules import ActTable, CueRule, EventRule, FigureTable, TypeRule, WordLists
from hearsay.records.event import EventType


@dataclass(frozen=True, slots=True)
class CodedRule:
    """An event rule with the type it belongs to and the words of the trigger that led to it.

    Attributes:
        beside: The second of the words, without which no sentence holds the others; "" where there is none.
    """

    type: EventType
    rule: EventRule
    words: tuple[str, ...]
    beside: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        second = "".join(self.words[1:2])
        object.__setattr__(self, "beside", "" if second == "-" else second)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue rule and the words that led to it ("call", "on")."""

    rule: CueRule
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codebook:
    """The coding rules in use.

    Attributes:
        name: Folder or file the rules came from; "plover" for the bundled ones.
        types: PLOVER's sixteen.
        cue_verbs, cue_nouns: By lemma, in the order they are tried: more words before fewer, then the file's order.
        cue_adjectives: The same by the word as it stands: "convinced".
        event_verbs: The same for deeds. noun_triggers: Nouns and phrases for deeds by their first word. event_nouns: Nouns that alone are one:
            a raid is, a camp is not for all "camp raids".
        events: Every event rule, in the file's order. acts: the cue rules and what goes with them.
    """

    name: str
    types: Mapping[EventType, TypeRule]
    events: tuple[CodedRule, ...]
    acts: ActTable
    figures: FigureTable
    words: WordLists
    cue_verbs: Mapping[str, tuple[Cue, ...]]
    cue_nouns: Mapping[str, tuple[Cue, ...]]
    cue_adjectives: Mapping[str, tuple[Cue, ...]]
    event_verbs: Mapping[str, tuple[CodedRule, ...]]
    event_nouns: Mapping[str, tuple[CodedRule, ...]]
    noun_triggers: Mapping[str, tuple[CodedRule, ...]]

    def __hash__(self) -> int:
        """By name: what is read of a document with a codebook is remembered by it."""
        return hash(self.name)

    def says(self, lemma: str) -> bool:
        """Whether a verb alone says something; "pay" does only with its "tribute"."""
        return any(len(cue.words) == 1 for cue in self.cue_verbs.get(lemma, ()))

    def seen(self, kind: EventType) -> CodedRule | None:
        """The rule of a word that only the reader model takes for a deed of the type; None where there is none."""
        needs = self.types[kind].seen
        if needs is None:
            return None
        rule = EventRule(
            id=f"{kind.lower()}.seen", two_sided=needs.two_sided, party=needs.party, example="", counter=""
        )
        return CodedRule(kind, rule, ())

    def hostile(self, kind: EventType) -> bool:
        """Whether saying that another party did it is to accuse it."""
        return self.types[kind].hostile

    def names_harm(self, noun: str) -> bool:
        """Whether a noun's lemma names a deed of such a type: "raid", "arrest"."""
        return any(self.hostile(coded.type) for coded in self.event_nouns.get(noun, ()))
