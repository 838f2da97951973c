"""Whom "the ministry", "the army" and "parliament" mean: a body named before, or none where that is not safe to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import Role, country_names
from hearsay.mentions.actors.again import UNARMED, epithets, holders_of
from hearsay.mentions.actors.described import Described, determiner, gives_out, sector_of
from hearsay.mentions.actors.opposed import TRESPASSES, opposed
from hearsay.mentions.actors.tellings import sufferer, told_before
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

# How many earlier namings a description looks back over, and how many tokens to another body of its state.
_MEMORY = 40
_NEAR = 60
_LOOK_BACK = 200
# Two words for one office.
_SAME_OFFICE = {
    "head of state": ("head of state", "president", "king", "emir", "sultan"),
    "head of government": ("head of government", "prime minister", "chancellor", "premier"),
    "premier": ("premier", "prime minister"),
}
_SINGLE = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan"}
)
_TO_HEAD = 8
_FRONT = 5
_MISSIONS = ("embassy", "consulate")
_ENVOYS = (
    "ambassador",
    "envoy",
    "consul",
    "chargé d'affaires",
    "charge d'affaires",
    "attaché",
    "deputy ambassador",
    "consul general",
)
_STATE_SECTORS = ("GOV", "MIL", "LEG")
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
# Words for somebody in public life, by which a text goes on to speak of the one it began with.
_FIGURES = ("politician", "candidate", "hopeful", "opposition leader", "dissident", "cleric", "bishop", "archbishop", "imam", "lawyer", "activist",
            "campaigner", "businessman", "businesswoman", "oligarch", "tycoon", "magnate", "banker")  # fmt: skip


def resolve_definite(
    doc: Doc,
    described: Iterable[Described],
    actors: Sequence[FoundActor],
    titles: Mapping[str, Sequence[str]] | None = None,
) -> list[FoundActor]:
    """The actors, "the ministry" and "the minister" with the identity of the one last named; what stays open as it is.

    Args:
        actors: In order, longer before shorter.
        titles: Every office the text gives a person, lower case, by name: a commander may be "the colonel" as well.
    """
    titles = titles or {}
    called: dict[str, Actor] = {}
    open_ones = {(each.start, each.end): each for each in described if each.owner is None}
    states = {
        each.actor.country
        for each in actors
        if each.actor.sector in _STATE_SECTORS and each.actor.country in country_names()
    }
    out: list[FoundActor] = []
    bodies: list[FoundActor] = []
    people: list[Actor] = []
    for found in actors:
        each = open_ones.get((found.start, found.end))
        actor = found.actor
        if each is not None and each.body is None:
            antecedent = None
            if determiner(doc, each) == "the" and actor.sector == "REB" and actor.country is None:
                antecedent = last_group([earlier.actor for earlier in out[-_LOOK_BACK:]])
            elif _is_local(each):
                pass  # a region's own administration: the place says whose
            elif _is_fronted(doc, found.start):
                pass  # "In Seoul, the opposition urged": the place says whose
            elif each.atom.of("body") and (
                determiner(doc, each) == "the" or _needs_no_article(each) or gives_out(doc, each)
            ):
                antecedent = _told(doc, each, actors) or _last_body(doc, each, bodies, out, len(states))
                if antecedent is not None and antecedent.country in _opposed(doc, each, actors):
                    antecedent = None  # nobody summons his own ambassador
            elif determiner(doc, each) == "the" or _figure(doc, each):
                words = doc[each.atom.start : each.atom.end].text.lower()
                antecedent = called.get(words) or _last_holder(doc, each, people, titles)
                antecedent = antecedent or (_last_envoy(out) if words in ("diplomat", "envoy") else None)
                antecedent = antecedent or _same_figure(doc, each, out)
                if antecedent is not None and words in _SAME_OFFICE:
                    # A page that calls one president "the head of state" goes on to, whoever else it names.
                    called[words] = antecedent
            if antecedent is not None:
                actor = msgspec.structs.replace(antecedent, text=actor.text, span=actor.span)
        is_ministry = actor.kind == "organisation" and len(actor.name.split()) > 1 and each is not None
        if (actor.country or is_ministry) and (
            actor.kind == "organisation" or (actor.kind == "unnamed" and actor.role is None)
        ):
            bodies.append(FoundActor(found.start, found.end, actor))
        if actor.kind == "person" or (actor.kind == "unnamed" and actor.role and actor.country):
            people.append(actor)
        out.append(FoundActor(found.start, found.end, actor))
    return out


def resolve_holders(actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors, "the Kenyan president" with the name of the one person the document gives that office and country.

    Only offices that a state has one of; where two persons are named with it, or none, the description stays.
    """
    holders: dict[tuple[str, str], dict[str, Actor]] = {}
    for found in actors:
        actor = found.actor
        if actor.kind == "person" and actor.country and actor.role:
            holders.setdefault((actor.country, actor.role.lower()), {})[actor.name] = actor
    out = []
    for found in actors:
        actor = found.actor
        if actor.kind == "unnamed" and actor.country and actor.role and _is_single(actor.role):
            held = list(holders.get((actor.country, actor.role.lower()), {}).values())
            if len(held) == 1:
                actor = msgspec.structs.replace(held[0], text=actor.text, span=actor.span)
        out.append(FoundActor(found.start, found.end, actor))
    return out


def _opposed(doc: Doc, described: Described, actors: Sequence[FoundActor]) -> frozenset[str]:
    """The countries that a body speaks against."""
    head = doc[described.head]
    if head.dep_ not in ("nsubj", "nsubj:outer"):
        return frozenset()
    end = head.sent.end if doc.has_annotation("SENT_START") else len(doc)
    at = {
        token: each.actor
        for each in sorted(actors, key=lambda found: found.start - found.end)
        if head.i < each.start < end
        for token in range(each.start, each.end)
    }
    verbs_ = [head.head, *(each for each in head.head.children if each.dep_ == "conj")]
    return frozenset(code for verb in verbs_ for code in opposed(verb, at))


def _is_single(role: str) -> bool:
    words = role.lower().split()
    return role.lower() in _SINGLE or (words[-1] == "minister" and len(words) == 2 and words[0] != "deputy")


def last_group(actors: Sequence[Actor]) -> Actor | None:
    """The armed group "the rebels" or "the group" means: the only one named so far; None where several are."""
    named = {
        actor.party: actor
        for actor in actors
        if actor.sector == "REB" and actor.kind == "group" and actor.country is not None and actor.party
    }
    if not named:
        fighters = {
            a.country: a
            for a in actors
            if a.sector == "REB" and a.kind == "unnamed" and a.country is not None
        }
        return next(iter(fighters.values())) if len(fighters) == 1 else None
    last = next(
        (actor for actor in reversed(actors) if actor in named.values() or actor.country == "NGO"), None
    )
    # "The group said" after a rights group's report is the rights group.
    return last if last is not None and last.kind == "group" and len(named) == 1 else None


def _is_fronted(doc: Doc, at: int) -> bool:
    """Whether a sentence opens with "In X," right before its first word for a body or an office."""
    if not doc.has_annotation("SENT_START"):
        return False
    start = doc[at].sent.start
    behind = doc[start + 1 : at]
    return (
        doc[start].lower_ == "in"
        and 0 < len(behind) <= _FRONT
        and behind[0].text[:1].isupper()
        and all(token.text[:1].isupper() or token.lower_ in (",", "the", "-") for token in behind)
    )


def _is_local(described: Described) -> bool:
    role = described.atom.of("body")
    return role is not None and (role.name or "").startswith("Local")


def _needs_no_article(described: Described) -> bool:
    """ "Parliament voted"."""
    return described.atom.roles[0].sector in ("LEG", "COP")


def _told(doc: Doc, described: Described, actors: Sequence[FoundActor]) -> Actor | None:
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


def _last_body(
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
    if role.phrase in _MISSIONS:
        sender = _sender(before)
        if sender is not None:
            return _body_of(sender, role)
    start = (role.name or "").partition("{}")[0].removesuffix(" of ")
    start_of = _told_from(doc, described)
    recent = [each for each in bodies[-_MEMORY:] if start_of is None or each.start < start_of]
    fitting = [
        found
        for found in recent
        if found.actor.kind == "organisation"
        # "The army" that fights a paramilitary is the state's, whoever was named last.
        and not (role.sector in _STATE_SECTORS and found.actor.sector == "REB")
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
    if fitting and role.phrase == "ministry":
        return _last_that_spoke(doc, described, fitting).actor
    if fitting:
        return fitting[-1].actor
    if role.phrase == "mission":
        return None  # a state's or of many: see again.py
    if role.sector == "MED" and not role.phrase.startswith(("state", "official")):
        return None  # "the broadcaster", "the newspaper" is whose it is; no state's for having a neighbour that is
    deployed = _deployed(described, before) if role.sector == "MIL" and states > 1 else None
    if role.phrase in epithets():
        return None  # "the junta" of a land that has none: see homes.py
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
            for each in before[-_MEMORY:]
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
            if (each.actor.role or "").lower() in _ENVOYS and each.actor.country in country_names()
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
        if found.actor.sector in _STATE_SECTORS
        and found.actor.country in country_names()
        and described.start - found.end < _NEAR
        # whose embassy or ambassador was spoken of is a guest: "employees of the Peruvian embassy. Police arrested two"
        and not found.actor.name.startswith("Embassy")
        and (found.actor.role or "").lower() not in _ENVOYS
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


def _figure(doc: Doc, described: Described) -> bool:
    """ "The 52-year-old politician", "The four-time presidential candidate": a public figure as subject at the head of a sentence."""
    head = doc[described.head]
    if not described.atom.roles[0].phrase.endswith(_FIGURES) or head.dep_ not in ("nsubj", "nsubj:outer"):
        return False
    start = head.sent.start if doc.has_annotation("SENT_START") else 0
    return doc[start].lower_ == "the" and described.head - start < _TO_HEAD


def _same_figure(doc: Doc, described: Described, before: Sequence[FoundActor]) -> Actor | None:
    """The one person of the sentence before, where that person was its subject."""
    if not _figure(doc, described) or not doc.has_annotation("SENT_START"):
        return None
    start = doc[described.head].sent.start
    if not start:
        return None
    last = doc[start - 1].sent.start
    persons = [each for each in before if last <= each.start < start and each.actor.kind == "person"]
    if len({each.actor.name for each in persons}) != 1:
        return None
    for each in persons:
        if any(doc[i].dep_ in ("nsubj", "nsubj:pass", "nsubj:outer") for i in range(each.start, each.end)):
            return each.actor
    return None


def _last_envoy(before: Sequence[FoundActor]) -> Actor | None:
    """Whom "the diplomat" means: the ambassador named last, unless somebody unnamed of no state was a diplomat since."""
    for found in reversed(before[-_MEMORY:]):
        actor = found.actor
        if (actor.role or "").lower() in _ENVOYS:
            return actor if actor.country in country_names() else None
        if actor.text.lower().endswith("diplomat"):
            return None
    return None


def _last_holder(
    doc: Doc, described: Described, people: Sequence[Actor], known: Mapping[str, Sequence[str]]
) -> Actor | None:
    """The person last named with this office: "the minister" after "Foreign Minister X"."""
    if described.atom.of("office") is None:
        return None
    words = doc[described.atom.start : described.atom.end].text.lower()
    titles = _SAME_OFFICE.get(words, (words.split()[-1],))
    for actor in reversed(people[-_MEMORY:]):
        held = ((actor.role or "").lower(), *(known.get(actor.name, ()) if actor.kind == "person" else ()))
        # "the minister" is not the prime minister
        if any(role.endswith(titles) and (words != "minister" or "prime" not in role) for role in held):
            return actor
    return None
