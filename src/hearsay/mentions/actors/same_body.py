"""Which body "the ministry", "the army" and "parliament" take up: the one last named, or that of the state that speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import Role, country_names
from hearsay.mentions.actors.again import UNARMED, epithets, holders_of
from hearsay.mentions.actors.anaphora.clauses import says
from hearsay.mentions.actors.described import Described, sector_of
from hearsay.mentions.actors.opposed import TRESPASSES
from hearsay.mentions.actors.same_office import ENVOYS, MEMORY
from hearsay.mentions.actors.tellings import own_doer, sufferer, told_before
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEAR = 60
_MISSIONS = ("embassy", "consulate")
_MINISTRIES = ("ministry", "foreign office")
STATE_SECTORS = ("GOV", "MIL", "LEG")
_HARDWARE = (
    "jets",
    "drones",
    "aircraft",
    "warplanes",
    "helicopters",
    "tanks",
    "warships",
    "artillery",
    "positions",
)


def told_own_body(doc: Doc, described: Described, actors: Sequence[FoundActor]) -> Actor | None:
    """ "Putin told parliament", "the president told the cabinet": the speaker's own."""
    role = described.atom.of("body")
    head = doc[described.head]
    if (
        role is None
        or head.dep_ not in ("obj", "iobj", "obl")
        or head.head.lemma_.lower() not in verbs("talk")
    ):
        return None
    if role.sector != "LEG" and role.phrase not in ("cabinet", "government"):
        return None
    for child in head.head.children:
        if child.dep_ in ("nsubj", "nsubj:outer"):
            for each in actors:
                if each.start <= child.i < each.end and each.actor.country in country_names():
                    return _body_of(each.actor, role)
    return None


def told_own_army(doc: Doc, described: Described, actors: Sequence[FoundActor]) -> Actor | None:
    """ "Algeria's defence ministry said the army had shot down a drone": its own, whoever's army was named before."""
    role = described.atom.of("body")
    teller = (
        None
        if role is None or role.sector not in ("MIL", "COP")
        else who_tells_of(doc[described.head], actors)
    )
    return None if teller is None or role is None else _body_of(teller, role)


def told_own_act(doc: Doc, described: Described, actors: Sequence[FoundActor]) -> Actor | None:
    """ "Chad's army has foiled a raid by Sudan's, the site reports, citing the Defence Ministry": the ministry of the army that foiled it."""
    role, head = described.atom.of("body"), doc[described.head]
    if role is None or role.sector not in ("MIL", "GOV"):
        return None
    telling = head.head
    if head.dep_ == "obj" and telling.lemma_.lower() in ("cite", "quote"):
        telling = telling.head
    elif not says(head):
        return None
    told = told_before(telling) or telling  # the parse may hang "citing" on what is told
    doer = own_doer(told)
    if doer is None:
        return None
    owner = next((each.actor for each in actors if each.start <= doer.i < each.end), None)
    is_states = owner is not None and owner.country in country_names() and owner.sector in STATE_SECTORS
    return _body_of(owner, role) if owner is not None and is_states else None


def who_tells_of(subject: Token, actors: Sequence[FoundActor]) -> Actor | None:
    """The body or official of a state who says what a subject did; None for other words."""
    verb = subject.head.head
    if subject.dep_ != "nsubj" or subject.head.dep_ != "ccomp" or verb.lemma_.lower() not in verbs("talk"):
        return None
    teller = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < subject.i), None)
    if teller is None or verb.i > subject.i:
        return None
    for each in actors:
        is_official = each.actor.sector in STATE_SECTORS and each.actor.country in country_names()
        if is_official and each.actor.kind != "country" and each.start <= teller.i < each.end:
            return each.actor
    return None


def _body_of(actor: Actor, role: Role) -> Actor:
    """The body of this kind of an actor's state."""
    owner = Name("country", country_names()[actor.country or ""], actor.country, side=actor.party)
    return msgspec.structs.replace(
        actor,
        kind="organisation",
        name=(role.name or "{}").replace("{}", owner.canonical),
        sector=sector_of(role, owner),
        role=None,
    )


def _rebels_of(described: Described, before: Sequence[FoundActor]) -> FoundActor | None:
    """The last rebels named shortly before, of a land whose government is told of: "the army" is then the one that fights them."""
    ruled = {each.actor.country for each in before if each.actor.sector in ("GOV", "MIL", "COP")}
    for found in reversed(before[-_NEAR:]):
        if described.start - found.end > _NEAR:
            return None
        if (
            found.actor.sector == "REB"
            and found.actor.kind == "group"
            and found.actor.country in country_names()
        ):
            return found if found.actor.country in ruled else None
    return None


def last_body(
    doc: Doc, described: Described, bodies: Sequence[FoundActor], before: Sequence[FoundActor], states: int
) -> Actor | None:
    """The body last named that the words fit: "the ministry" any ministry, "the army" an army.

    Else the body of that kind of the state that speaks, see ``_state_that_speaks``. Where more than two states' bodies are
    named, only the one kind of body near by counts: a wrong army is worse than none.

    Args:
        before: All actors before it, resolved. states: How many states' bodies the document names.
    """
    role = described.atom.of("body")
    assert role is not None
    foe = _rebels_of(described, before) if role.sector == "MIL" else None
    if role.phrase in _MISSIONS:
        sender = _sender(before)
        if sender is not None:
            return _body_of(sender, role)
    start = (role.name or "").partition("{}")[0].removesuffix(" of ")
    start_of = _told_from(doc, described)
    recent = [each for each in bodies[-MEMORY:] if start_of is None or each.start < start_of]
    fitting = [
        found
        for found in recent
        if found.actor.kind == "organisation"
        # "The army" that fights a paramilitary is the state's, whoever was named last.
        and not (role.sector in STATE_SECTORS and found.actor.sector == "REB")
        # "The air force commander" after "Russian jets crossed the gulf" speaks for whoever saw them.
        and not (states > 1 and role.sector == "MIL" and found.actor.text.lower().endswith(_HARDWARE))
        and (
            (start and found.actor.name.startswith(start))
            or role.phrase in found.actor.name.lower()
            or (role.sector == "MED" and found.actor.sector == "MED")
        )
    ]
    if role.sector == "MIL" and fitting and _is_trespassing(doc, described, fitting[-1]):
        # "Some 90 Nepali soldiers crossed the line, the army said": not the army of those who crossed it
        fitting = [found for found in fitting if found.actor.country != fitting[-1].actor.country]
        return fitting[-1].actor if fitting else None
    if fitting and states > 2 and role.sector == "MIL":
        near = [found for found in fitting if described.start - found.end < 2 * _NEAR]
        fitting = near if len({found.actor.country for found in near}) == 1 else []
    minister = _minister_before(doc, described, before) if role.phrase == "ministry" else None
    if minister is not None and (not fitting or fitting[-1].start < minister.start):
        return _body_of(minister.actor, role)
    if fitting and role.phrase.endswith(_MINISTRIES):
        return _last_that_spoke(doc, described, fitting).actor
    if foe is not None and (
        not fitting or (foe.start > fitting[-1].start and foe.actor.country != fitting[-1].actor.country)
    ):
        # "the group said it killed 21 soldiers; the army acknowledged five": the land's that it fights
        return _body_of(foe.actor, role)
    if fitting:
        return fitting[-1].actor
    if role.phrase == "mission":
        return None  # a state's or of many: see again.py
    if role.sector == "MED" and not role.phrase.startswith(("state", "official")):
        return None  # "the broadcaster", "the newspaper" is whose it is; no state's for having a neighbour that is
    deployed = _deployed(described, before) if role.sector == "MIL" and states > 1 else None
    if role.phrase in epithets():
        return None  # "the junta" of a land that has none: see homes
    speaking = deployed or _state_that_speaks(doc, described, recent, before, states)
    return None if speaking is None else _body_of(speaking, role)


def _last_that_spoke(doc: Doc, described: Described, fitting: Sequence[FoundActor]) -> FoundActor:
    """The ministry that "the ministry" takes up: the subject of the last sentence before that names one, else the last one there.

    "Armenia's ministry denied the statement of Azerbaijan's. 'The statement of the Azerbaijani ministry is false,' the ministry said."
    """
    if not doc.has_annotation("SENT_START"):
        return fitting[-1]
    before = [each for each in fitting if each.end <= doc[described.head].sent.start]
    if not before:
        return fitting[-1]
    start = doc[before[-1].start].sent.start
    same = [each for each in before if each.start >= start]
    subjects = [
        each for each in same if head_word(doc, each.start, each.end).dep_ in ("nsubj", "nsubj:outer")
    ]
    return (subjects or same)[-1]


def _minister_before(doc: Doc, described: Described, before: Sequence[FoundActor]) -> FoundActor | None:
    """The minister a sentence began with: "The Peruvian foreign minister will go there, a source in the ministry said"."""
    start = doc[described.head].sent.start if doc.has_annotation("SENT_START") else 0
    return next(
        (
            each
            for each in before[-MEMORY:]
            if each.start >= start
            and (each.actor.role or "").lower().endswith("minister")
            and each.actor.country in country_names()
        ),
        None,
    )


def _told_from(doc: Doc, described: Described) -> int | None:
    """Where the sentence of who speaks begins, if it tells before him who suffered what: none whom it names there speaks.

    "Two farmers were killed when Israeli troops fired at a car, the army said"; None for other sentences.
    """
    head = doc[described.head]
    head = head.head if head.dep_ in ("compound", "nmod:poss") else head  # "the army's media wing said"
    if head.dep_ not in ("nsubj", "nsubj:outer") or head.head.lemma_.lower() not in verbs("talk"):
        return None
    told = told_before(head.head)
    is_suffered = told is not None and sufferer(told) is not None and doc.has_annotation("SENT_START")
    return head.sent.start if is_suffered else None


def _is_trespassing(doc: Doc, described: Described, found: FoundActor) -> bool:
    """Whether a force is told to do, in the sentence of who speaks, what no army says of its own: to intrude, to open fire on farmers."""
    head = doc[described.head]
    if head.dep_ not in ("nsubj", "nsubj:outer") or head.head.lemma_.lower() not in verbs("talk"):
        return False
    if not doc.has_annotation("SENT_START") or found.start < head.sent.start:
        return False
    inner = head_word(doc, found.start, found.end)
    inner = inner.head if inner.dep_ in ("compound", "amod", "nmod:poss") else inner
    return inner.dep_ in ("nsubj", "nsubj:outer") and inner.head.lemma_.lower() in TRESPASSES


def _sender(before: Sequence[FoundActor]) -> Actor | None:
    """Whose ambassador was spoken of last: "the embassy" is that state's, whoever summons him."""
    return next(
        (
            each.actor
            for each in reversed(before)
            if (each.actor.role or "").lower() in ENVOYS and each.actor.country in country_names()
        ),
        None,
    )


def _state_that_speaks(
    doc: Doc, described: Described, recent: Sequence[FoundActor], before: Sequence[FoundActor], states: int
) -> Actor | None:
    """The state whose body was named last, if the text still speaks of it.

    On a page of one state that is safe near by. With two, only where nobody else was named since and the words do not answer
    the other side ("The Ministry of Tourism denied it" after one side's charge may be the other's). With more, never.
    """
    near = [
        found
        for found in recent
        if found.actor.sector in STATE_SECTORS
        and found.actor.country in country_names()
        and described.start - found.end < _NEAR
        # whose embassy or ambassador was spoken of is a guest: "employees of the Peruvian embassy. Police arrested two"
        and not found.actor.name.startswith("Embassy")
        and "peacekeep" not in found.actor.text.lower()
        and (found.actor.role or "").lower() not in ENVOYS
    ]
    # "The army fired when soldiers of the other side crossed. The Joint Chiefs said": the army's, not the soldiers'
    last = next(
        (found for found in reversed(near) if found.actor.kind == "organisation"), near[-1] if near else None
    )
    if last is None or states > 2 or (states == 2 and last.actor.text.lower().endswith(_HARDWARE)):
        return None
    if states == 2:
        since = {each.actor.country for each in before if each.end > last.start and each.actor.country}
        verb = doc[described.head].head.lemma_.lower()
        if since - {last.actor.country} or verb in verbs("answer") or described.start - last.end > _NEAR // 2:
            return None
    return last.actor


def _deployed(described: Described, before: Sequence[FoundActor]) -> Actor | None:
    """The one state whose troops the text told of near by: "Israeli troops shot two men, the ministry said. The army said".

    None where troops of two states are told of, only what flies over, or a state beside that has an army too: with Rwanda's
    troops in Congo "the army" may be Congo's.
    """
    troops = {
        each.actor.country: each.actor
        for each in before
        if each.actor.sector == "MIL"
        and each.actor.country in country_names()
        and not each.actor.text.lower().endswith(_HARDWARE)
        and each.actor.kind != "person"
    }
    near = [each for each in before if each.actor in troops.values() and described.start - each.end < _NEAR]
    beside = {each.actor.country for each in before if each.actor.country in country_names()} - {*troops}
    is_alone = beside <= holders_of(UNARMED)
    return next(iter(troops.values())) if len(troops) == 1 and near and is_alone else None
