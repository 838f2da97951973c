"""The state of an office or body that says none: "Foreign Ministry spokesman X" after "Fiji protested on Monday".

A minister, an ambassador, an army chief are of some state. Where their own words do not name it, the text before does: the state
that spoke last, or the only state the page speaks of. Where two are equally near, nobody is named: a wrong state is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.described import Described, actors_of, is_generic
from hearsay.mentions.actors.discourse import Discourse
from hearsay.mentions.actors.persons import NamedPerson
from hearsay.mentions.found import FoundActor, FoundPlace
from hearsay.mentions.names import Name, NameKind
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.language import Annotated

_STATE_SECTORS = ("GOV", "MIL", "LEG", "JUD", "COP", "SPY")
# Whatever else they hold, these are a state's and never a movement's.
_OF_STATES = ("minister", "ministry", "president", "premier", "chancellor", "ambassador", "governor", "mayor", "parliament",
              "senator", "lawmaker", "government", "cabinet", "foreign", "army", "navy", "air force", "police", "king",
              "council", "secretary of", "interior", "embassy", "prosecutor", "judge", "court", "junta", "coast guard")  # fmt: skip
# These lead states, bodies of the United Nations, firms and movements alike.
_OF_ANYBODY = {"leader", "chief", "head", "director", "director-general", "director general", "executive", "coordinator", "chairman",
               "chairwoman", "chair", "secretary-general", "secretary general", "high commissioner", "rapporteur", "counterpart",
               "special representative", "high representative", "representative", "mediator", "member", "supreme leader", "ombudsman", "emir", "captain"}  # fmt: skip
# Words for bodies that are as often something else: a mission to the moon.
_AWAY = {"mission", "delegation", "administration", "authority", "executive", "leadership", "units", "corps"}
_LOCAL = ("mayor", "local", "district", "municipal", "city council", "town council")
_LOOK_BACK = 3


def with_homes(
    annotated: Annotated,
    described: Sequence[Described],
    persons: Sequence[NamedPerson],
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those of a state that is understood with its country; who stays open is as before.

    Args:
        described: The role words, for the names of bodies. places: With their countries; datelines are among them.
    """
    offices: dict[str, list[Described]] = {}
    for named in persons:
        offices.setdefault(named.person.name, []).extend(named.offices)
    finder = _Homes(annotated, described, offices, actors, places, anaphors)
    changed: dict[Actor, Actor] = {}
    known = finder.of_their_bodies(persons)
    open_persons: dict[str, list[FoundActor]] = {}
    for found in actors:
        if found.actor.kind == "person" and found.actor.country is None:
            open_persons.setdefault(found.actor.name, []).append(found)
    for found in actors:
        actor = found.actor
        if actor.country is not None:
            continue
        told = known.get((actor.kind, actor.name))
        placed = _like(actor, told) if told is not None else finder.placed(found)
        if placed is None:
            continue
        changed[actor] = placed
        finder.discourse.change(found, placed)
        if told is None and (actor.kind == "person" or (actor.kind == "organisation" and " " in actor.name)):
            known[actor.kind, actor.name] = placed  # "the army" may be another one further down
        if told is None and actor.kind == "person":
            for each in open_persons.get(actor.name, ()):  # the same state before the office was told
                changed[each.actor] = _like(each.actor, placed)
                finder.discourse.change(each, changed[each.actor])
    return (
        tuple(FoundActor(each.start, each.end, changed.get(each.actor, each.actor)) for each in actors),
        {token: tuple(changed.get(actor, actor) for actor in meant) for token, meant in anaphors.items()},
    )


def _like(actor: Actor, placed: Actor) -> Actor:
    name = placed.name if actor.kind == "organisation" else actor.name
    return msgspec.structs.replace(
        actor, name=name, country=placed.country, party=placed.party, sector=placed.sector or actor.sector
    )


def as_owner(actor: Actor) -> Name:
    """An actor as the one a ministry, an army or a spokesman belongs to."""
    sector = actor.sector if actor.sector in ("REB", "PRE") else None
    kind: NameKind = "party" if sector else "country"
    named = country_names().get(actor.country or "", actor.name)
    if actor.party and actor.party != actor.country:
        named = actor.party
    return Name(kind, named, actor.country, sector, actor.party)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Who lacks a state: whether only a state will do, and whether the place says which ("the mayor")."""

    found: FoundActor
    is_of_state: bool
    is_speaking: bool
    is_local: bool


class _Homes:
    def __init__(
        self,
        annotated: Annotated,
        described: Sequence[Described],
        offices: Mapping[str, Sequence[Described]],
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        self._offices = offices
        self.discourse = Discourse(annotated, actors, places, anaphors)
        self._doc = annotated.doc
        self._anaphors = anaphors
        self._recent: dict[str, Actor] = {}
        self._known = [each.actor for each in actors]
        self._described = {(each.start, each.end): each for each in described}
        states = {each.actor.country for each in actors if each.actor.sector != "MED"}
        states |= {each.where.country for each in places}
        self._states = {code for code in states if code in country_names()}
        # A reporter's dateline is a place, and so no party, unless a party of the page rules it.
        self._ruled = {each.actor.country for each in actors if each.actor.country in country_names()}

    def of_their_bodies(self, persons: Sequence[NamedPerson]) -> dict[tuple[str, str], Actor]:
        """The persons whose office a pronoun gives to somebody: "Its spokesman, X", after the army."""
        told: dict[tuple[str, str], Actor] = {}
        for named in persons:
            for office in named.offices:
                pronoun = office.owner.pronoun if office.owner is not None else None
                meant = self._anaphors.get(pronoun, ()) if pronoun is not None else ()
                person = named.person
                if len(meant) != 1 or meant[0].country is None or person.country is not None:
                    continue
                is_of_body = meant[0].kind in ("organisation", "group") and is_generic(
                    office.atom.roles[0].phrase
                )
                told.setdefault(
                    ("person", person.name),
                    msgspec.structs.replace(
                        meant[0], sector=meant[0].sector if is_of_body else person.sector
                    ),
                )
        return told

    def placed(self, found: FoundActor) -> Actor | None:
        """The actor with the state or party it belongs to; None where that is not safe to say."""
        again = self._again(found)
        if again is not None:
            return again
        if _is_peacekeeper(found.actor):
            return self._sent(found.actor)
        wanted = self._wanted(found)
        owner = None if wanted is None else self._owner(wanted)
        if wanted is None or owner is None:
            return None
        actor, each = found.actor, self._described.get((found.start, found.end))
        words = (actor.role or "").lower()
        takes_sector = is_generic(words) and not _is_of_state(words)
        own = owner.sector if takes_sector and owner.sector in (*_STATE_SECTORS, "REB", "PRE") else None
        if actor.sector not in ("GOV", None) and own not in ("REB", "PRE"):
            own = None  # an army's commander stays one when the state's president spoke before
        if owner.country not in country_names() and takes_sector:
            return msgspec.structs.replace(actor, country=owner.country, party=owner.party, sector=own)
        if actor.kind != "person" and each is not None and each.owner is None:
            made = actors_of(self._doc, each, as_owner(owner), own)
            made = msgspec.structs.replace(made, text=actor.text, span=actor.span)
            if made.role:
                self._recent[made.role.lower().split()[-1]] = made
            return made
        return msgspec.structs.replace(
            actor, country=owner.country, party=owner.party, sector=own or actor.sector
        )

    def _sent(self, actor: Actor) -> Actor | None:
        """ "The peacekeepers": those the page names a sender of, else the only international body on it."""
        senders = {each.country: each for each in self._known if _is_peacekeeper(each) and each.country}
        if not senders:
            senders = {each.country: each for each in self._known if each.country in ("UNO", "IGO")}
        if len(senders) != 1:
            return None
        sender = next(iter(senders.values()))
        return msgspec.structs.replace(actor, country=sender.country, party=sender.party)

    def _again(self, found: FoundActor) -> Actor | None:
        """ "The source said", after "a military source": the one spoken of before."""
        actor = found.actor
        if actor.kind != "unnamed" or actor.role is None or not found.start:
            return None
        if self._doc[found.start - 1].lower_ != "the":
            return None
        before = self._recent.get(actor.role.lower().split()[-1])
        return None if before is None else msgspec.structs.replace(before, text=actor.text, span=actor.span)

    def _wanted(self, found: FoundActor) -> _Wanted | None:
        actor = found.actor
        words = (actor.role or actor.name).lower()
        if actor.sector not in _STATE_SECTORS or words in _OF_ANYBODY:
            return None
        is_speaking = self.discourse.is_speaker(found)
        if actor.kind == "person":
            is_heard = is_speaking or self.discourse.sender(found) is not None
            if not actor.role or not is_heard or self._serves_others(actor.name):
                return None  # a name in a list of guests is of any state
            return _Wanted(found, _is_of_state(words), True, _is_local(words))
        if words in _AWAY or (actor.kind == "unnamed" and words.endswith("s")):
            return None
        is_body = actor.kind == "organisation" and (found.start, found.end) in self._described
        each = self._described.get((found.start, found.end))
        is_one = each is not None and each.atom.of("office") is not None and is_speaking  # "an officer said"
        if is_body or (actor.kind == "unnamed" and (actor.role is not None or is_one)):
            return _Wanted(found, _is_of_state(words) or is_body, is_speaking, _is_local(words))
        return None

    def _serves_others(self, name: str) -> bool:
        """Whether an office of a person names a body of its own that no table has: "president of the Rugby Federation"."""
        for office in self._offices.get(name, ()):
            behind = self._doc[office.end : office.end + 4]
            if office.owner is not None or office.body is not None or len(behind) < 2:
                continue
            if behind[0].lower_ in ("of", "for", "at") and any(
                token.text[:1].isupper() for token in behind[1:]
            ):
                return True
        return False

    def _owner(self, wanted: _Wanted) -> Actor | None:
        found = wanted.found
        if found.actor.kind != "person":
            fronted = self.discourse.fronted(found.start)
            if fronted is not None:
                return _state(fronted)
        messenger = self.discourse.sender(found)
        if messenger is not None and self._fits(messenger, wanted):
            return messenger
        is_court = found.actor.sector == "JUD" and found.actor.kind == "unnamed"
        if wanted.is_speaking and not wanted.is_local and not is_court and not self._may_answer(found):
            owner, is_settled = self._before(wanted)
            if owner is not None or is_settled:
                return owner or self._only(wanted)
        if is_court:
            return None  # courts of one state judge people of another
        return self._dateline(found) or self._only(wanted)

    def _may_answer(self, found: FoundActor) -> bool:
        """Whether the words may be the other side's: "The defence ministry denied it" after one side's charge."""
        verb = self.discourse.verb(found)
        return len(self._states) > 1 and verb is not None and verb in verbs("answer")

    def _before(self, wanted: _Wanted) -> tuple[Actor | None, bool]:
        """Who spoke or acted last before, and whether the search ended at words that leave it open."""
        start = wanted.found.start
        for topic in self.discourse.topics(start, _LOOK_BACK):
            fitting = {
                (actor.country, actor.party if actor.sector == "REB" else None): actor
                for actor in topic.actors
                if self._fits(actor, wanted)
            }
            if len(fitting) == 1 and len(topic.actors) >= 1:
                owner = next(reversed(list(fitting.values())))
                others = topic.states - {owner.country}
                # Who does something to another state may be followed by the other's minister.
                return (owner, True) if topic.is_said or not others else (None, True)
            if len(fitting) > 1:
                return None, True
        return None, False

    def _fits(self, actor: Actor, wanted: _Wanted) -> bool:
        if actor.country is None or actor.sector == "MED":
            return False
        if wanted.is_of_state:
            return actor.country in country_names() and actor.sector not in ("REB", "PRE", "OPP")
        return True

    def _dateline(self, found: FoundActor) -> Actor | None:
        country = self.discourse.dateline(found.start)
        return _state(country) if country is not None and country in self._ruled else None

    def _only(self, wanted: _Wanted) -> Actor | None:
        """The only state of the page, for who must be some state's."""
        if len(self._states) != 1 or (not wanted.is_of_state and wanted.found.actor.kind != "person"):
            return None
        return _state(next(iter(self._states)))


def _is_peacekeeper(actor: Actor) -> bool:
    return actor.sector == "MIL" and "peacekeep" in actor.text.lower()


def _is_of_state(words: str) -> bool:
    return any(part in words for part in _OF_STATES)


def _is_local(words: str) -> bool:
    return any(part in words for part in _LOCAL)


def _state(country: str | None) -> Actor | None:
    if country is None or country not in country_names():
        return None
    name = country_names()[country]
    return Actor(text=name, span=None, name=name, kind="country", country=country, party=country)
