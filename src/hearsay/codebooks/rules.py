"""What a codebook file may say: cues, event rules, types, word classes."""

from __future__ import annotations

from typing import Literal

import msgspec

from hearsay.records.event import EventType, FigureKind
from hearsay.records.statement import Act

Complement = Literal[
    "clause",
    "infinitive",
    "gerund",
    "quote",
    "object",
    "predicate",
    "of",
    "about",
    "for",
    "as",
    "of_gerund",
    "none",
]
PartyNeed = Literal["either", "actor", "recipient", "both", "told", "any"]


class CueRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word of saying, and under which conditions it does which act.

    Attributes:
        id: ``act.name``, unique.
        verbs: Lemmas; a further word is a particle or preposition ("call on") or the object's lemma.
        nouns: Lemmas of content-bearing nouns.
        adjectives: Words that tell with "be" what somebody holds or is bound to: "is convinced that".
        complement: One of these must follow; empty means any.
        object: Lemmas of which the object must be one, ``*side`` any state, army or body known; ``object_not``: must not be.
        content: Lemmas of which the words after the cue must hold one.
        unless: Lemmas that forbid the cue when they stand in its clause.
        addressee: Where the person spoken to or of stands: ``obj`` or a preposition.
        person_subject: The subject must be able to speak (an actor or a pronoun).
        infinitive_or_noun: An object counts only when it is a noun that can be demanded.
        abstract_object: The object must not be a country's own people ("supports a family of five").
        needs_model: Only where the reader model also sees a saying.
        negated: Only where the verb is negated: "did not agree with the accusation"; others only where it is not.
        example: A sentence the rule codes. counter: one that it does not. Both are tests.
    """

    id: str
    act: Act
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    complement: tuple[Complement, ...] = ()
    object: frozenset[str] = frozenset()
    object_not: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    addressee: tuple[str, ...] = ()
    person_subject: bool = False
    infinitive_or_noun: bool = False
    abstract_object: bool = False
    needs_model: bool = False
    negated: bool = False
    example: str
    counter: str


class EventRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that name a deed of one type, what must stand beside them, and who is actor and recipient.

    Attributes:
        id: ``type.name``, unique.
        modes, contexts: PLOVER's.
        verbs, nouns: Trigger lemmas; of several words the first is a verb's, the last a noun's head.
        actor, recipient: Slots in the tree; None takes the type's own.
        two_sided: All parties are actors, recipients stay empty.
        object, subject, of, modifier: The word in that place must be one of these lemmas; ``*party`` is any
            party, ``*place`` any place, ``*person`` any named person; ``*owned`` anything that is a party's; ``*armed`` an army or armed men, ``*bloc`` a body of states,
            ``*name`` a name of nobody known; ``*someone``, ``*site`` and ``*thing`` what the reader
            model takes for people or a body of people, for a place, for a thing one can touch.
        unless_object, unless_of: ... must not be.
        unless: Lemmas that forbid the rule when they stand in the trigger's phrase.
        near: One of these lemmas must stand in the sentence.
        content: One of these lemmas must stand below the trigger.
        complement: "infinitive": the trigger must govern one; "none": nor anything else that is asked or said ("called the king a liar").
        negated, future: The clause must be.
        mod_required: A noun needs a possessor, modifier, complement or light verb; alone it names nothing.
        needs_slot: One of these slots must be filled.
        governs: Lemmas of which the phrase behind a verb's preposition must be one ("withdraw from": an agreement).
        no_object: A verb must have no object ("were massing near the border").
        above: Lemmas of which the word the trigger hangs on must be one ("a truce took effect").
        needs_subject: A verb needs a subject.
        party: Which sides must be a known party for the event to be kept; ``told`` is also met by anybody or anything a
            verb is done to and by the place of a noun; ``any`` asks for none.
        agentless: Kept when nobody is named on either side ("fifteen soldiers were killed").
        owner: Whoever owns the object is the recipient ("expelled three Russian diplomats").
        counterpart: With one side named, the other side of the document's pair is meant.
        reciprocal_only: Coded only where the parties do it to each other; gives one event each way.
        absorbs: The object noun is no event of its own ("halted the clashes").
        stands: Is an event of its own even so ("rejected the offer": it was made).
        example, counter: A sentence it codes and one it does not; both are tests.
        code: What the example gives: "ACTOR+ACTOR>RECIPIENT", each side as far as it is asserted.
    """

    id: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    actor: tuple[str, ...] | None = None
    recipient: tuple[str, ...] | None = None
    two_sided: bool = False
    object: frozenset[str] = frozenset()
    unless_object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    unless_of: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    complement: Literal["infinitive", "none"] | None = None
    negated: bool = False
    future: bool = False
    mod_required: bool = False
    needs_slot: tuple[str, ...] = ()
    governs: frozenset[str] = frozenset()
    no_object: bool = False
    above: frozenset[str] = frozenset()
    needs_subject: bool = False
    party: PartyNeed = "either"
    agentless: bool = False
    owner: bool = False
    counterpart: bool = False
    reciprocal_only: bool = False
    absorbs: bool = False
    stands: bool = False
    example: str
    counter: str
    code: str | None = None


class SlotPair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where actor and recipient stand."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]


class SeenRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a word needs that no rule names and the reader model takes for a deed of the type.

    Attributes:
        least: The least probability the model gives it, 0-1. refused: the least for a word that a rule knows, where none held.
        party: Which sides must be a known party; ``any`` asks for none.
        two_sided: All parties are actors.
        nameless: Words that are kept as ``refused`` with no known party on either side, where the sentence names a land or somebody:
            "the rebels set an ultimatum of 48 hours".
    """

    least: float = 0.5
    refused: float = 0.8
    party: PartyNeed = "either"
    two_sided: bool = False
    nameless: tuple[Literal["verb", "noun"], ...] = ()


class TypeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of PLOVER's types.

    Attributes:
        definition: In plain words.
        verb, noun: Default slots by the trigger's part of speech.
        acts: A statement of one of these acts is itself an event of this type.
        hostile: Saying that another party did it is to accuse it.
        seen: What a word needs that only the reader model takes for such a deed; None: the rules alone decide.
    """

    definition: str
    verb: SlotPair
    noun: SlotPair
    acts: tuple[Act, ...] = ()
    hostile: bool = False
    seen: SeenRule | None = None


class EventFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one type."""

    type: EventType
    rules: tuple[EventRule, ...]


class FigureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell what became of the people counted.

    ``idioms`` are verbs whose object suffers it only with the words behind them ("take prisoner", "drive from home"); in
    ``suffered`` it is the subject ("lose life").
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    idioms: frozenset[str] = frozenset()
    suffered: frozenset[str] = frozenset()


class FigureTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The figures file.

    Attributes:
        figures: Words of fate by kind. armed: who counts as troops when nothing became of them.
        owner_subject: Verbs whose subject has the people counted ("lost twelve men").
        not_people: What may be killed and is nobody. of_the_living: lemmas of fates that befall only the living.
        passive: Lemmas that may stand between the people and their fate ("were later reported dead").
        tallies: Nouns that are a count by themselves, of those killed where nothing else is said ("the toll", "the number of dead").
        tallying: Verbs that give or change a count ("put the toll at", "has risen to").
        senders: Verbs whose subject has the troops they move ("sent 800 soldiers").
        settled: People whom an idiom of coming or being brought makes displaced; a tourist arrives as well.
        settlers: People who are of the land where harm befell them, because they live or work there.
        massed: Verbs whose "men" are armed: "massed 4,500 men".
        groups: Nouns that are more than one person: "a family was killed".
        named: Those of whom news tells by name, not by number.
        coming: Verbs whose idioms displace only those who live somewhere.
        own_armed: People of whom an army or a government that names no other speaks as its own: "the ministry said two soldiers were killed".
        civil: Civilians of whom an office speaks as its own where another side has hurt them.
        fought: What people of several sides die in: "a war in which 10,000 people were killed".
        of_things: Verbs of fate that befall things as often: "destroyed two of the boats" counts nobody.
    """

    figures: dict[FigureKind, FigureWords]
    armed: frozenset[str]
    owner_subject: frozenset[str]
    not_people: frozenset[str] = frozenset()
    of_the_living: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    tallying: frozenset[str] = frozenset()
    senders: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    settlers: frozenset[str] = frozenset()
    massed: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    own_armed: frozenset[str] = frozenset()
    civil: frozenset[str] = frozenset()
    fought: frozenset[str] = frozenset()
    of_things: frozenset[str] = frozenset()


class Refinement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas inside a neutral saying that make it an offer, a demand, a threat or a charge.

    ``warned`` are deeds that a warning threatens, where who warns will do them: "would be considered a target"; ``if_then``
    what is threatened on a condition ("if they cross, we shall respond"); ``reprisal`` nouns of an answer in kind;
    ``pay`` what is left to the other side then ("they will regret it"); ``unanswered`` what no crime will go; ``bear`` and
    ``idle`` what the own side will not do ("stand idly by"); ``draw`` what a deed does
    to its answer ("would receive a resolute answer"); ``harm`` what one does to the other side
    on a condition ("if they cross, we shall shut the gate"). ``outrage`` words of plain indignation ("it is barbaric"),
    ``step`` what of another's they are said of ("the sanctions are unjust"), ``worried`` of concern. ``commit`` are
    what somebody gives who says that he will; ``guilty`` are who "should be punished".
    """

    offer: frozenset[str]
    demand: frozenset[str]
    threaten: frozenset[str]
    warned: frozenset[str]
    if_then: frozenset[str]
    reprisal: frozenset[str]
    pay: frozenset[str]
    breach: frozenset[str]
    outrage: frozenset[str]
    step: frozenset[str]
    worried: frozenset[str]
    commit: frozenset[str]
    guilty: frozenset[str]
    unanswered: frozenset[str]
    bear: frozenset[str]
    draw: frozenset[str]
    harm: frozenset[str]
    idle: frozenset[str]


class ActTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The acts file."""

    cues: tuple[CueRule, ...]
    relay_verbs: frozenset[str]
    according: tuple[str, ...]
    neutral: frozenset[str]
    refine: Refinement


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists file: named word classes, and verbs that lend or lose their subject."""

    lists: dict[str, frozenset[str]]
    light_verbs: frozenset[str]
    undergo_verbs: frozenset[str]
