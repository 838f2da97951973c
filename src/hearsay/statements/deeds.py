"""Deeds: triggers with who does them and to whom, before it is asked who says so."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast, get_args

from hearsay.codebooks import Codebook
from hearsay.codebooks.elsewhere import sentences_elsewhere
from hearsay.codebooks.slots import agents, light_subjects, objects, slot
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import (
    BANDS,
    MEASURES,
    Trigger,
    done_to_by,
    find_triggers,
    is_month,
    is_vetoed,
)
from hearsay.records import Actor
from hearsay.records.event import EventType
from hearsay.statements.masters import masters
from hearsay.statements.parties import Parties

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen

VERBAL_SLOTS = frozenset({"subj", "obj", "iobj", "agent"})
ARMED = frozenset({"MIL", "REB", "SPL"})
"""Sectors of those who bear arms."""
BLOCS = frozenset({"IGO", "UNO", "EUR"})
"""Codes of bodies of states."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger and its parties as the sentence names them.

    Attributes:
        actors, recipients: Distinct by country and name, in the order of the sentence.
        is_placed: The recipients are only the country of the place it was done in.
    """

    trigger: Trigger
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    is_placed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the words of a document: who they name, and what the reader model takes them for."""

    parties: Parties
    kinds: Sequence[str]

    def is_party(self, token: int) -> bool:
        """Whether the word names an actor of the conflict."""
        where = self.parties.place(token)
        is_land = where is not None and where.precision == "country"
        return self.parties.is_party(token) or is_land

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""
        return self.parties.is_place(token)

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""
        return self.parties.is_person(token)

    def is_armed(self, token: int) -> bool:
        """Whether the word means an army, a force or armed men."""
        return any(a.sector in ARMED and a.kind != "person" for a in self.parties.at(token))

    def is_bloc(self, token: int) -> bool:
        """Whether the word names a body of states."""
        return any(a.country in BLOCS for a in self.parties.at(token))

    def is_unknown(self, token: int) -> bool:
        """Whether the word names nobody whose country or party is known."""
        return all(a.country is None and a.party is None for a in self.parties.at(token))

    def kind(self, token: int) -> str:
        """What the reader model takes the word for."""
        return self.kinds[token] if self.kinds else ""


@lru_cache(maxsize=1)  # statements and events ask for the same document's
def find_deeds(
    tree: Tree, parties: Parties, codebook: Codebook, kinds: tuple[str, ...] = ()
) -> tuple[Deed, ...]:
    """Every deed of a document, kept only where the rule's need of parties is met.

    Args:
        kinds: What kind of entity each word heads, as the reader model gives it; empty where it is not known.
    """
    words = Words(parties, kinds)
    elsewhere = sentences_elsewhere(tree, codebook)
    # Once it is known who says "we", only sentences that say so are read again.
    known = () if parties.unvoiced is None else find_deeds(tree, parties.unvoiced, codebook, kinds)
    again = None if parties.unvoiced is None else {tree.sentence[token] for token in parties.voices}
    made = find_triggers(
        tree, codebook, words, lambda trigger: make_deed(tree, trigger, words, codebook), again
    )
    deeds = [deed for _, deed in made if tree.sentence[deed.trigger.head] not in elsewhere]
    if again is not None:
        deeds += [deed for deed in known if tree.sentence[deed.trigger.head] not in again]
        deeds.sort(key=lambda deed: tree.sentence[deed.trigger.head])
    return tuple(deeds)


BOUND = frozenset({"obj", "nmod", "compound", "amod", "acl", "xcomp", "obl", "nsubj", "flat", "appos"})
"""Relations in which two words of one type name one deed: "opened fire", "held talks"."""
OWN_TROOPS = frozenset({"MOBILIZE"})
"""Types whose object are the actor's own people, when nobody else is named."""
TYPES: frozenset[str] = frozenset(get_args(EventType))


def seen_deeds(
    tree: Tree,
    parties: Parties,
    codebook: Codebook,
    seen: Sequence[Seen],
    coded: Sequence[Deed],
    kinds: Sequence[str] = (),
) -> tuple[Deed, ...]:
    """Deeds of words that no rule names and the reader model takes for one, kept where the type's need is met.

    Args:
        seen: The model's triggers.
        coded: The deeds the rules gave; what belongs to one of them names no second one.
        kinds: As for :func:`find_deeds`.
    """
    words = Words(parties, kinds)
    elsewhere = sentences_elsewhere(tree, codebook)
    taken = {token for deed in coded for token in (*deed.trigger.tokens, *deed.trigger.absorbed)}
    types = {token: deed.trigger.coded.type for deed in coded for token in deed.trigger.tokens}
    found: list[Deed] = []
    for each in seen:
        if each.token in taken or each.type not in TYPES or tree.sentence[each.token] in elsewhere:
            continue
        kind = cast("EventType", each.type)
        rule, needs = codebook.seen(kind), codebook.types[kind].seen
        pos = tree.pos[each.token]
        # "is threatening to leave": the tagger takes some participles for adjectives
        if pos == "ADJ" and tree.kids(each.token, "nsubj") and tree.words[each.token].endswith(("ing", "ed")):
            pos = "VERB"
        if (
            rule is None
            or needs is None
            or pos not in {"VERB", "NOUN", "PROPN"}
            or is_month(tree, each.token)
        ):
            continue
        if pos == "VERB" and tree.relations[each.token] == "amod" and each.token < tree.heads[each.token]:
            continue  # "flew wounded villagers out" tells of no wounding
        if is_vetoed(tree, each.token, kind, codebook):
            continue
        book = codebook.event_verbs if pos == "VERB" else codebook.event_nouns
        # where a rule knows the word and did not hold, the word mostly means something else; a phrase of which it is one word
        # says nothing of the others: "beg forgiveness" does not make "beg" known
        is_known = any(len(coded.words) == 1 for coded in book.get(tree.lemmas[each.token], ()))
        if each.score < (needs.refused if is_known else needs.least):
            continue
        around = [tree.heads[each.token]] if tree.relations[each.token] in BOUND else []
        around += [kid for kid in tree.children[each.token] if tree.relations[kid] in BOUND]
        if any(types.get(word) == kind for word in around):
            continue
        is_noun = pos != "VERB"
        trigger = Trigger(rule, each.token, (each.token,), is_noun)
        deed = make_deed(tree, trigger, words, codebook)
        is_sure = each.score >= needs.refused and ("noun" if is_noun else "verb") in needs.nameless
        if deed is None and is_sure and _is_among_people(tree, each.token, words, is_noun=is_noun):
            deed = Deed(trigger, (), ())
        if deed is not None and (deed.actors or deed.recipients or each.score >= needs.refused):
            found.append(deed)
            types[each.token] = kind
    return tuple(found)


def _is_among_people(tree: Tree, head: int, words: Words, *, is_noun: bool) -> bool:
    """Whether a deed of nobody known stands in a sentence that names a land or somebody, and its verb is said of people.

    "The group threatened to burn the depot in Basra", but not "the engine refused to start in the cold of Oslo".
    """
    start, end = tree.sentences[tree.sentence[head]]
    if not any(words.parties.at(token) or words.is_place(token) for token in range(start, end)):
        return False
    sides = (*tree.kids(head, "nsubj", "obj"), *slot(tree, head, "subj"))
    return is_noun or any(words.kind(token) in PEOPLE for token in sides)


PEOPLE = frozenset({"person", "organization"})


def make_deed(tree: Tree, trigger: Trigger, words: Words, codebook: Codebook) -> Deed | None:
    """A trigger with its parties by the slots of its rule; None where the rule's need of parties is not met."""
    parties = words.parties
    rule = trigger.coded.rule
    defaults = codebook.types[trigger.coded.type]
    pair = defaults.noun if trigger.is_noun else defaults.verb
    actor_slots = pair.actor if rule.actor is None else rule.actor
    recipient_slots = pair.recipient if rule.recipient is None else rule.recipient
    if "by" in trigger.coded.words and not trigger.is_noun:
        actor_slots = tuple(name for name in actor_slots if name != "agent")  # "stood by Serbia"
    light = codebook.words.light_verbs
    undergone = trigger.is_noun and tree.lemmas[tree.heads[trigger.head]] in codebook.words.undergo_verbs
    actors = _fill(tree, trigger.head, actor_slots, parties, light, is_noun=trigger.is_noun)
    recipients = _fill(
        tree, trigger.head, recipient_slots, parties, light, is_noun=trigger.is_noun, places=True
    )
    if not actors and "from" in actor_slots and not codebook.hostile(trigger.coded.type):
        # "ten generators from Bucharest", "aid from Ankara": a capital stands for its government
        lands = [a for word in slot(tree, trigger.head, "from", light) for a in parties.homeland(word)]
        actors = _distinct([a for a in lands if a.kind == "country"])
    if not actors and not trigger.is_noun and agents(tree, trigger.head):
        # "were hit by water cannon from a Chinese ship"
        actors = _distinct([a for w in slot(tree, trigger.head, "from") for a in parties.at(w)])
    if not actors and not trigger.is_noun and codebook.hostile(trigger.coded.type) and "subj" in actor_slots:
        # "a saboteur group from the Bryansk region crossed the border"
        doers = [w for w in slot(tree, trigger.head, "subj") if not parties.at(w) or words.is_armed(w)]
        armed = {*codebook.words.lists.get("soldiers", ()), *codebook.words.lists.get("raiders", ()), *BANDS}
        actors = _distinct(
            [
                a
                for w in doers
                if tree.lemmas[w] in armed
                for kid in tree.kids(w, "nmod")
                if tree.case(kid) == "from"
                for a in parties.homeland(kid) or _place_below(tree, kid, parties)
            ]
        ) or _distinct([a for w in doers for a in masters(tree, w, parties)])
    if undergone and tree.relations[trigger.head] == "obj":
        suffering = _distinct([a for w in light_subjects(tree, trigger.head) for a in parties.at(w)])
        actors = [a for a in actors if a not in suffering]
        recipients = recipients or suffering
    if rule.owner and not trigger.is_noun:
        for word in done_to_by(tree, trigger.head, trigger.coded):
            recipients = _distinct([*recipients, *parties.owners(word)])
    if rule.owner and trigger.is_noun:
        recipients = recipients if recipients else _distinct([*recipients, *parties.owners(trigger.head)])
    is_placed = bool(recipients) and not any(
        parties.names(each) or each.kind != "country" for each in recipients
    )
    is_nowhere = not any(each.country or each.party for each in recipients)
    if is_nowhere and codebook.hostile(trigger.coded.type) and not rule.two_sided and not trigger.is_noun:
        # "shot at a patrol in Goma": nobody's patrol is the place's; troops massed in a country stand against another
        is_move = trigger.coded.type == "MOBILIZE"
        near = {"near", "at"} if is_move else {"in", "near", "at", "outside", "inside", "on"}
        around = _settings(tree, trigger.head, near)
        lands = [
            a
            for word in around
            for a in parties.homeland(word)
            or nationality(tree, word, parties)
            or _place_below(tree, word, parties)
        ]
        recipients = _distinct([*recipients, *lands])
        is_placed = True
    if trigger.coded.type in OWN_TROOPS and not actors and not trigger.is_noun:
        # "Kenyan officers will be stationed in the capital": whose they are has sent them
        moved = _distinct([a for word in objects(tree, trigger.head) for a in parties.at(word)])
        actors = moved
        recipients = [each for each in recipients if not any(_same(each, actor) for actor in moved)]
    if not recipients and trigger.is_noun and codebook.hostile(trigger.coded.type) and not rule.two_sided:
        recipients = _hurt_by(tree, trigger.head, parties)
        is_placed = bool(recipients)
    if rule.two_sided and trigger.is_noun and tree.lemmas[tree.heads[trigger.head]] in MEDIATING:
        # "Oman brokered a truce between the two": it is no party to it
        brokers = _distinct([a for w in light_subjects(tree, trigger.head) for a in parties.at(w)])
        sides = [a for a in (*actors, *recipients) if not any(_same(a, each) for each in brokers)]
        if len(sides) > 1:
            actors, recipients = [a for a in actors if a in sides], [a for a in recipients if a in sides]
    if rule.two_sided:
        actors, recipients = _distinct([*actors, *recipients]), []
    recipients = [each for each in recipients if not any(_is_oneself(each, actor) for actor in actors)]
    if not actors and not recipients and tree.relations[trigger.head] == "amod":
        return None
    if not _parties_suffice(rule.party, actors, recipients, agentless=rule.agentless) and not (
        rule.party == "told" and _is_told(tree, trigger, words, recipient_slots)
    ):
        return None
    return Deed(trigger, tuple(actors), tuple(recipients), is_placed)


def _fill(
    tree: Tree,
    head: int,
    slots: tuple[str, ...],
    parties: Parties,
    light: frozenset[str],
    *,
    is_noun: bool,
    places: bool = False,
) -> list[Actor]:
    found: list[Actor] = []
    for name in slots:
        if is_noun and name in VERBAL_SLOTS:
            continue
        for word in slot(tree, head, name, light if is_noun else frozenset()):
            if word == head:
                continue
            actors = parties.at(word)
            if not actors and tree.lemmas[word] in MEASURES:  # "the last of the Nigerian pupils"
                actors = tuple(
                    a
                    for kid in tree.kids(word, "nmod", "obj", "obl")
                    if tree.case(kid) == "of"
                    for a in parties.at(kid)
                )
            if tree.relations[word] == "appos" and not any(a.country or a.party for a in actors):
                actors = parties.at(tree.heads[word]) or actors  # "the FLM, an armed group equipped by Chad"
            if not actors and places:
                actors = parties.homeland(word) or _place_below(tree, word, parties)
            found += [*actors, *_fellows(tree, word, parties, actors)]
    return _distinct(found)


def _fellows(tree: Tree, word: int, parties: Parties, actors: Sequence[Actor]) -> list[Actor]:
    """The other lands of a noun of two: "detectives from Kenya and Uganda", "Chinese and Russian bombers"."""
    if tree.pos[word] not in {"NOUN", "PROPN"} or (
        tree.words[word] == tree.lemmas[word]
        and tree.words[word] not in {"police", "troops", "people", "crew"}
    ):
        return []
    found: list[Actor] = []
    for kid in (
        *tree.kids(word, "amod", "compound"),
        *(k for k in tree.kids(word, "nmod") if tree.case(k) in {"of", "from"}),
    ):
        lands = tree.conjuncts(kid)
        if len(lands) < 2:
            # "the heads of the border agencies of Kenya and Uganda", "... of the two countries"
            below = [
                each for k in tree.kids(kid, "nmod") if tree.case(k) == "of" for each in tree.conjuncts(k)
            ]
            # "officers of the Kenyan and Ugandan coast guards"
            below += [each for k in tree.kids(kid, "amod") for each in tree.conjuncts(k)]
            sides = [a for each in below for a in parties.at(each) if a.kind == "country"]
            found += sides if len(sides) > 1 else []
            continue
        for land in lands if not actors else lands[1:]:
            named = parties.actor(land)
            found += [named] if named is not None and named.kind == "country" else []
    return found if len(found) + bool(actors) > 1 else []


def _place_below(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """The country of the place beside a thing: "a hospital in Kharkiv", "the port of Hodeidah", "the border with Chad"."""
    for kid in tree.kids(word, "nmod", "appos", "flat", "compound"):
        actors = (parties.at(kid) if tree.case(kid) == "with" else ()) or parties.homeland(kid)
        if not actors and tree.case(kid) in {"in", "of", "near", "at", "outside"}:
            actors = nationality(tree, kid, parties)
        if actors:
            return actors
    return ()


def nationality(tree: Tree, place: int, parties: Parties) -> tuple[Actor, ...]:
    """The country whose a place is said to be: "the Burmese town of X"; a border is nobody's alone."""
    if tree.lemmas[place] in {"border", "frontier", "line", "side"}:
        return ()
    named = [parties.actor(kid) for kid in tree.kids(place, "amod")]
    return tuple(actor for actor in named if actor is not None and actor.kind == "country")[:1]


def _settings(tree: Tree, verb: int, cases: Set[str]) -> list[int]:
    """Places the deed was done in: "hit a power plant in Lviv", "burned dozens of houses in Lviv"."""
    things = objects(tree, verb)
    around = [verb, *things]
    around += [kid for thing in things if tree.lemmas[thing] in MEASURES for kid in tree.kids(thing, "nmod")]
    return [
        kid
        for word in around
        for kid in tree.kids(word, "obl", "nmod")
        if tree.case(kid).split(" ")[0] in cases
    ]


def _distinct(actors: list[Actor]) -> list[Actor]:
    found: list[Actor] = []
    for actor in actors:
        if not any(_same(actor, other) for other in found):
            found.append(actor)
    return found


def _same(one: Actor, other: Actor) -> bool:
    if one.party or other.party or one.country or other.country:
        return (one.party or one.country) == (other.party or other.country) and (one.country == other.country)
    return one.name == other.name


def _is_oneself(one: Actor, actor: Actor) -> bool:
    """Whether a recipient is only the actor again, and not his own people: "the junta detained the former minister"."""
    if not _same(one, actor):
        return False
    return one.kind == "country" or one.name == actor.name or one.sector == actor.sector


def _parties_suffice(need: str, actors: list[Actor], recipients: list[Actor], *, agentless: bool) -> bool:
    if agentless or need == "any":
        return True
    if need == "both":
        return len(actors) + len(recipients) >= 2
    if need == "actor":
        return bool(actors)
    if need == "recipient":
        return bool(recipients)
    return bool(actors or recipients)


HARMING = frozenset(
    {"kill", "wound", "injure", "hit", "damage", "destroy", "knock", "cut", "leave", "claim", "spark", "plunge", "flatten", "level", "set", "disrupt",
     "sever", "break", "shatter", "tear", "rip", "gut", "ruin", "burn", "cause", "ignite", "demolish", "collapse", "bury"}
)  # fmt: skip
"""Verbs of what an attack does: "Russian shelling knocked out power in Chernihiv"."""


def _hurt_by(tree: Tree, noun: int, parties: Parties) -> list[Actor]:
    """Whom an attack, the subject of a verb of harm, did that harm; else whose land it is where it did."""
    verb = tree.heads[noun]
    if tree.relations[noun] != "nsubj" or tree.lemmas[verb] not in HARMING or tree.pos[verb] != "VERB":
        return []
    hit = _distinct([a for word in objects(tree, verb) for a in parties.at(word)])
    if any(actor.country or actor.party for actor in hit):
        return hit
    around = _settings(tree, verb, {"in", "near", "at", "outside", "across"})
    return _distinct([a for word in around for a in parties.homeland(word)])


MEDIATING = frozenset({"broker", "mediate", "facilitate"})
"""Verbs of who helps two others to what their object names."""
CONCRETE = frozenset({"person", "organization", "place", "object", "animal"})


def _is_told(tree: Tree, trigger: Trigger, words: Words, slots: tuple[str, ...]) -> bool:
    """Whether it is said to whom or to what it was done, or where what a noun names took place."""
    if not trigger.is_noun:
        return any(
            words.kind(word) in CONCRETE or words.is_place(word)
            for name in (*slots, "obj")
            for word in slot(tree, trigger.head, name)
        )
    undergone = [word for name in slots for word in slot(tree, trigger.head, name)]
    # "a drone strike that killed five members of a family"
    undergone += [
        word
        for clause in tree.kids(trigger.head, "acl")
        for word in (*objects(tree, clause), *tree.kids(clause, "obl"))
        if word != trigger.head
    ]
    if any(words.kind(word) in CONCRETE for word in undergone):
        return True
    if any(words.is_place(kid) for kid in tree.kids(trigger.head, "compound")):
        return True  # "the Quetta bombing"
    if _is_told_by_its_verb(tree, trigger.head, words):
        return True
    return any(
        words.is_place(kid) or any(words.is_place(below) for below in tree.kids(kid, "nmod", "compound"))
        for kid in tree.kids(trigger.head, "nmod", "obl")
        if tree.case(kid).split(" ")[0] in {"in", "at", "near", "on", "outside"}
    )


def _is_told_by_its_verb(tree: Tree, noun: int, words: Words) -> bool:
    """Whether the verb of a noun tells what it harmed, or where: "an airstrike flattened the clinic", "gunfire was heard near the port of Goma"."""
    verb = tree.heads[noun]
    if tree.relations[noun] != "nsubj" or tree.pos[verb] != "VERB":
        return False
    harmed = [word for word in objects(tree, verb) if word != noun]
    if tree.lemmas[verb] in HARMING and any(words.kind(word) in CONCRETE for word in harmed):
        return True
    around = [*_settings(tree, verb, {"in", "near", "at", "outside", "across"}), *harmed]
    return any(
        words.is_place(word) or any(words.is_place(kid) for kid in tree.kids(word, "nmod", "compound"))
        for word in around
    )
