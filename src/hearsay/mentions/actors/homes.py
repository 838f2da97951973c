"""The state of an office or body that says none: "Foreign Ministry spokesman X" after "Fiji protested on Monday".

A minister, an ambassador, an army chief are of some state. Where their own words do not name it, the text before does: the state
that spoke last, or the only state the page speaks of. Where two are equally near, nobody is named: a wrong state is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.again import UNARMED, epithets, holders_of
from hearsay.mentions.actors.described import Described, actors_of, is_generic
from hearsay.mentions.actors.discourse.charges import charging, claiming, contradicts, spoken_against
from hearsay.mentions.actors.discourse.index import Discourse
from hearsay.mentions.actors.discourse.own_affairs import own_affair, own_body, own_will, told_behind
from hearsay.mentions.actors.discourse.tellers import accorded, clause_before, leads, sender, told_by, told_to
from hearsay.mentions.actors.discourse.topics import Topic, topics
from hearsay.mentions.actors.discourse.whereabouts import (
    among_foreigners,
    dateline,
    fronted,
    is_behind_front,
    is_datelined,
    is_here,
    located,
    opens,
    said_in,
)
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.persons import NamedPerson
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.actors.superiors import is_serving
from hearsay.mentions.found import FoundActor, FoundPlace, replaced
from hearsay.mentions.names import Name, NameKind
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.language import Annotated

_STATE_SECTORS = ("GOV", "MIL", "LEG", "JUD", "COP", "SPY")
# Whatever else they hold, these are a state's and never a movement's.
_OF_STATES = ("minister", "ministry", "president", "premier", "chancellor", "ambassador", "governor", "mayor", "parliament",
              "senator", "lawmaker", "government", "cabinet", "foreign", "army", "navy", "air force", "police", "king",
              "armed forces", "chief of staff", "general staff", "defence", "defense", "military chief", "council", "secretary of", "interior", "embassy", "prosecutor", "judge", "court", "junta", "coast guard")  # fmt: skip
# These lead states, bodies of the United Nations, firms and movements alike.
_OF_ANYBODY = {"leader", "chief", "head", "director", "director-general", "director general", "executive", "coordinator", "chairman",
               "chairwoman", "chair", "secretary-general", "secretary general", "high commissioner", "rapporteur", "counterpart",
               "special representative", "high representative", "representative", "mediator", "member", "supreme leader", "ombudsman", "emir", "captain"}  # fmt: skip
# Words for bodies that are as often something else: a mission to the moon.
_AWAY = {"mission", "delegation", "administration", "authority", "executive", "leadership", "units", "corps"}
_LOCAL = (
    "health",
    "civil defence",
    "civil defense",
    "emergency",
    "ambulance",
    "rescue",
    "mayor",
    "local",
    "district",
    "municipal",
    "city council",
    "town council",
    "village",
    "governor",
    "prefect",
    "provincial",
)
# People without a state's office who are of the land they speak in: its clergy, its opposition, its lawyers and businessmen.
_OF_LAND = ("REL", "OPP", "PTY")
_LAND_WORDS = (
    "politician",
    "candidate",
    "hopeful",
    "lawyer",
    "businessman",
    "businesswoman",
    "oligarch",
    "activist",
    "campaigner",
    "elder",
)
# Words for one person of a state who holds no office: "an officer alleged".
_ONE_OF_A_STATE = ("officer", "official", "policeman", "police officer", "border guard", "lawmaker")
# Offices of which a state has one, and other words for them.
_ONE_A_STATE = ("minister", "president", "premier", "chancellor", "king", "pm", "army chief")
_OTHER_WORDS = {"pm": "prime minister", "premier": "prime minister", "defense minister": "defence minister"}
# Of these every state has a minister who speaks of the other's doings.
_COMMON_MATTERS = {
    "",
    "prime",
    "first",
    "deputy",
    "deputy prime",
    "vice",
    "state",
    "foreign",
    "defence",
    "defense",
    "interior",
}
_RULING = {"ruling party", "governing party", "opposition"}
# Parts of an army, whose proper names no table has.
_FORCES = frozenset(("troops", "forces", "command", "brigade", "division", "corps", "battalion", "regiment", "fleet", "squadron", "sector", "army", "navy",
                     "garrison", "front", "flotilla", "grouping", "wing", "unit", "headquarters"))  # fmt: skip
_INTERNAL = ("junta", "military council", "ruling council", "transitional council", "military rulers", "new rulers", "coup leaders", "putschists", "military government",
             "interim government", "transitional government", "resistance")  # fmt: skip
# Who speaks for an embassy, and the row of the table of titles that lists the states without an army.
_POSTED = (
    "ambassador",
    "envoy",
    "consul",
    "attaché",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "diplomat",
    "counsellor",
    "counselor",
)
_FOREIGN = {
    "western",
    "european",
    "arab",
    "gulf",
    "allied",
    "african",
    "asian",
    "regional",
    "nato",
    "foreign",
}
_CLAUSE = 10
_OF_BODY = 5
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
    bodies_of = {named.person.name: named.person.body for named in persons if named.person.body is not None}
    finder = _Homes(annotated, described, offices, bodies_of, actors, places, anaphors)
    changed: dict[Actor, Actor] = {}
    known = finder.of_their_bodies(persons)
    open_persons: dict[str, list[FoundActor]] = {}
    for found in actors:
        if found.actor.kind == "person" and found.actor.country is None:
            open_persons.setdefault(found.actor.name, []).append(found)
    for found in actors:
        actor = found.actor
        if actor.country is not None:
            finder.remember(actor)
            continue
        told = known.get((actor.kind, actor.name)) or known.get(
            ("person", actor.name.removeprefix("Office of "))
        )
        placed = _like(actor, told) if told is not None else finder.placed(found)
        if placed is None:
            continue
        changed[actor] = placed
        finder.remember(placed)
        finder.discourse.change(found, placed)
        if told is None and (actor.kind == "person" or (actor.kind == "organisation" and " " in actor.name)):
            known[actor.kind, actor.name] = placed  # "the army" may be another one further down
        if told is None and actor.kind == "person":
            for each in open_persons.get(actor.name, ()):  # the same state before the office was told
                changed[each.actor] = _like(each.actor, placed)
                finder.discourse.change(each, changed[each.actor])
    return replaced(actors, anaphors, changed)


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
    is_plural: bool = False
    not_of: frozenset[str] = frozenset()
    """States that the speaker speaks against."""


class _Homes:
    def __init__(
        self,
        annotated: Annotated,
        described: Sequence[Described],
        offices: Mapping[str, Sequence[Described]],
        bodies_of: Mapping[str, Described],
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        self._doc = annotated.doc
        self._offices = offices
        self._bodies_of = bodies_of
        self._telling = {
            (meant[0].name, meant[0].span)
            for token, meant in anaphors.items()
            if len(meant) == 1 and self._is_telling(token)
        }
        self._tellers = {name for name, _ in self._telling}
        self.discourse = Discourse(annotated, actors, places, anaphors)
        self._scene = Scene(annotated, actors, places)
        self._anaphors = anaphors
        self._recent: dict[str, Actor] = {}
        self._ministry: Actor | None = None
        self._placed: list[Actor] = []
        self._known = [each.actor for each in actors]
        self._bodies = {(each.start, each.end): each for each in actors if each.actor.kind == "organisation"}
        self._described = {(each.start, each.end): each for each in described}
        self._described_by_end = {each.end: each for each in described}
        sides = [each for each in actors if not is_leaning(self._doc, each.start)]
        states = {each.actor.country for each in sides if each.actor.sector != "MED"}
        states |= {each.where.country for each in places}
        self._states = {code for code in states if code in country_names()}
        of_others = {each.actor.country for each in actors if each.actor.sector not in ("MED", "REB")}
        self._of_rebels = self._states - of_others - {each.where.country for each in places}
        # A reporter's dateline is a place, and so no party, unless a party of the page rules it.
        self._ruled = {
            each.actor.country
            for each in actors
            if each.actor.country in country_names() and not _is_of_dateline(annotated.doc, each.start)
        }

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

    def _is_telling(self, token: int) -> bool:
        """Whether a pronoun is subject of a verb of saying."""
        at = self._doc[token]
        return at.dep_ in ("nsubj", "nsubj:outer") and at.head.lemma_.lower() in verbs("talk") | verbs(
            "answer"
        )

    def remember(self, actor: Actor) -> None:
        """Keeps an unnamed holder of an office for "the official" further down, and what ministries the page has."""
        self._placed.append(actor)
        if actor.kind == "unnamed":
            self._recent[_last_word(actor)] = actor
        elif (
            actor.kind == "organisation"
            and actor.sector == "GOV"
            and actor.text.lower().endswith(" ministry")
        ):
            self._ministry = actor

    def placed(self, found: FoundActor) -> Actor | None:
        """The actor with the state or party it belongs to; None where that is not safe to say."""
        again = self._again(found)
        if again is not None:
            return again
        if _is_peacekeeper(found.actor):
            return self._sent(found.actor)
        if (
            found.actor.party
            and found.actor.sector in ("REB", "MIL")
            and found.actor.party not in country_names()
        ):
            # a movement the text alone names fights where the page happens
            there = self._scene.home or (next(iter(self._states)) if len(self._states) == 1 else None)
            return None if there is None else msgspec.structs.replace(found.actor, country=there)
        holders = holders_of((found.actor.role or "").lower())
        holders = holders if len(holders) == 1 and found.actor.sector == "REL" else holders & self._states
        if len(holders) == 1:
            (code,) = holders  # "the pope"; "the defence secretary" beside Venezuela is the United States'
            return msgspec.structs.replace(found.actor, country=code, party=code)
        cited = self._cited(found)
        if cited is not None:
            return msgspec.structs.replace(found.actor, country=cited, party=cited)
        wanted = self._wanted(found)
        if wanted is not None:
            opposed = spoken_against(self.discourse, found) if wanted.is_speaking else frozenset()
            if wanted.is_speaking and contradicts(self.discourse, found):
                opposed |= claiming(self.discourse, found)  # "Pakistan's claim was a lie, the minister said"
            wanted = replace(wanted, not_of=opposed | self._looked_after(found))
        owner = None if wanted is None else self._owner(wanted)
        if wanted is None or owner is None:
            return None
        actor, each = found.actor, self._described.get((found.start, found.end))
        words = (actor.role or "").lower()
        takes_sector = is_generic(words) and not _is_of_state(words)
        own = owner.sector if takes_sector and owner.sector in (*_STATE_SECTORS, "REB", "PRE") else None
        if actor.sector not in ("GOV", None) and own not in ("REB", "PRE"):
            # an army's commander stays one when the state's president spoke before, "a spokesman for the rebels" theirs
            own = actor.sector if actor.sector == "REB" else None
        own = self._sector_before(each) or own
        if owner.country not in country_names() and takes_sector:
            return msgspec.structs.replace(actor, country=owner.country, party=owner.party, sector=own)
        if actor.kind != "person" and each is not None and each.owner is None:
            made = actors_of(self._doc, each, as_owner(owner), own)
            made = msgspec.structs.replace(made, text=actor.text, span=actor.span)
            self.remember(made)
            return made
        return msgspec.structs.replace(
            actor, country=owner.country, party=owner.party, sector=own or actor.sector
        )

    def _cited(self, found: FoundActor) -> str | None:
        """The state whose agency cites an unnamed one: "Tasnim, citing an officer, said"; those of other lands say so."""
        actor = found.actor
        if actor.kind != "unnamed" or not self.discourse.is_cited(found):
            return None
        words = {token.lower_ for token in self._doc[max(0, found.start - 2) : found.end]}
        is_guest = bool(words & {*_FOREIGN, "diplomatic", "diplomat"})
        return None if is_guest else told_to(self.discourse, found)

    def _sector_before(self, each: Described | None) -> str | None:
        """The sector of the body whose name an official bears: "an army official", "police officials"."""
        if each is None or each.atom.of("people", "office") is None:
            return None
        other = self._described_by_end.get(each.atom.start)
        body = other.atom.of("body") if other is not None and other.owner is None else None
        return body.sector if body is not None else None

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
        if actor.text.lower() == "ministry" and self._ministry is not None and actor.sector == "GOV":
            return msgspec.structs.replace(self._ministry, text=actor.text, span=actor.span)
        if actor.kind != "unnamed" or not found.start or actor.sector not in (*_STATE_SECTORS, None):
            return None
        if self._doc[found.start - 1].lower_ != "the":
            return None
        before = self._recent.get(_last_word(actor))
        return None if before is None else msgspec.structs.replace(before, text=actor.text, span=actor.span)

    def _wanted(self, found: FoundActor) -> _Wanted | None:
        actor = found.actor
        words = (actor.role or actor.name).lower()
        is_speaking = self.discourse.is_speaker(found) or (actor.name, actor.span) in self._telling
        if actor.kind == "person":
            is_speaking = is_speaking or actor.name in self._tellers
        if (
            actor.kind in ("unnamed", "group")
            and actor.sector == "REB"
            and is_speaking
            and _is_at_home(actor)
        ):
            return _Wanted(found, True, True, True)
        is_of_land = actor.kind == "person" and (
            _is_of_land(actor)
            or (not actor.role and leads(self.discourse, found))
            or (actor.sector in (None, "HLH", "CVL", "EDU") and not actor.role and self._is_landed(found))
        )
        if is_of_land and is_speaking and not self._serves_others(actor.name):
            return _Wanted(found, False, True, True)
        if actor.kind == "organisation" and words in _RULING and (found.start, found.end) in self._described:
            return _Wanted(found, True, is_speaking, False)
        before = {token.lower_ for token in self._doc[max(0, found.start - 2) : found.end]}
        if (
            before & (_FOREIGN - {"foreign"} if "ministry" in words else _FOREIGN)
            and words not in ("foreign minister", "foreign secretary")
            and not (before & _FOREIGN == {"regional"} and _is_local(words))
            and actor.kind == "unnamed"
        ):
            return None  # "a senior Western official" is of no state of the page
        is_bodied = actor.kind == "person" and any(
            each.body is not None and each.owner is None for each in self._offices.get(actor.name, ())
        )
        if is_bodied and is_speaking and words in _OF_ANYBODY:
            return _Wanted(found, True, True, False)  # "Security Council head X"
        if actor.sector not in _STATE_SECTORS or words in _OF_ANYBODY:
            return None
        body = self._bodies_of.get(actor.name) if actor.kind == "person" else None
        if body is not None and not actor.role and is_speaking:
            return _Wanted(found, True, True, False)
        if actor.kind == "person":
            words = " ".join(
                [words, *(each.atom.roles[0].phrase for each in self._offices.get(actor.name, ()))]
            )
            is_heard = is_speaking or sender(self.discourse, found) is not None
            if not actor.role or not is_heard or self._serves_others(actor.name):
                return None  # a name in a list of guests is of any state
            return _Wanted(found, _is_of_state(words), True, _is_local((actor.role or "").lower()))
        if words in _AWAY:
            return None
        if actor.kind == "unnamed" and words.endswith("s") and actor.sector != "LEG":
            return _Wanted(found, True, is_speaking, True, is_plural=True) if is_speaking else None
        if is_serving(self._doc, found):
            return None  # an aide to the governor is of the governor's state: see superiors.py
        is_body = actor.kind == "organisation" and (found.start, found.end) in self._described
        each = self._described.get((found.start, found.end))
        is_office = each is not None and (each.atom.of("office") is not None or words in _ONE_OF_A_STATE)
        is_one = (
            is_office or actor.sector == "LEG"
        ) and is_speaking  # "an officer said", "opposition deputies said"
        if actor.kind == "organisation" and is_speaking and actor.name[:1].isupper() and not is_body:
            return _Wanted(found, True, True, _is_local(words))  # "the Department of Roads"
        if is_body or (actor.kind == "unnamed" and (actor.role is not None or is_one)):
            is_of_state = _is_of_state(words) or is_body or words in _ONE_OF_A_STATE
            return _Wanted(found, is_of_state, is_speaking, _is_local(words))
        return None

    def _is_landed(self, found: FoundActor) -> bool:
        """Whether a person of no office stands beside a town of the one state a page speaks of: "X, a baker in Gori, said"."""
        behind = self._doc[found.end : found.end + _CLAUSE]
        if not behind or behind[0].text != ",":
            return False
        start = found.end + 1
        for token in self._doc[start : start + _CLAUSE]:
            if token.text in (",", ".", ";"):
                return False
            if token.text[:1].isupper() and self.discourse.is_place(token.i):
                return True
        return False

    def _serves_others(self, name: str) -> bool:
        """Whether an office of a person names a body of its own that no table has: "president of the Rugby Federation"."""
        for office in self._offices.get(name, ()):
            behind = self._doc[office.end : office.end + 4]
            if office.owner is not None or office.body is not None or len(behind) < 2:
                continue
            if "minister" in office.atom.roles[0].phrase or self._is_of_forces(office.end):
                continue  # "State Minister for Foreign Affairs"; "a spokesman for the Tavria group of forces"
            if behind[0].lower_ in ("of", "for", "at") and any(
                token.text[:1].isupper() for token in behind[1:]
            ):
                return True
        return False

    def _looked_after(self, found: FoundActor) -> frozenset[str]:
        """The states that a body of another state is for: "the Office for Kosovo", "the director of the Office for Kosovo, X"."""
        spans = [(found.start, found.end)]
        if found.actor.kind == "person":
            spans += [(each.start, each.end + _OF_BODY) for each in self._offices.get(found.actor.name, ())]
        return frozenset(
            code
            for start, end in spans
            for at in range(start + 1, min(end, len(self._doc)))
            if self._doc[at - 1].lower_ == "for"
            and self._doc[at - 2].text[:1].isupper()
            and (code := self.discourse.country_at(at)) in country_names()
        )

    def _is_of_forces(self, start: int) -> bool:
        """Whether the words behind "spokesman" up to the next mark end with a word for armed forces."""
        last = ""
        for token in self._doc[start : start + _CLAUSE]:
            if token.is_punct or token.pos_ in ("VERB", "AUX"):
                break
            last = token.lower_
        return last in _FORCES

    def _owner(self, wanted: _Wanted) -> Actor | None:
        found = wanted.found
        of_body = self._of_body(found) or self._same_portfolio(found)
        if of_body is not None:
            return of_body
        behind = told_behind(self.discourse, found) if wanted.is_speaking and wanted.is_of_state else None
        if behind is not None and behind not in wanted.not_of:
            return _state(behind)
        if found.actor.kind != "person":
            there = (
                fronted(self.discourse, found.start)
                or located(self.discourse, found, found.start)
                or among_foreigners(self.discourse, found)
            )
            if there is not None:
                return _state(there)
        elif is_generic(found.actor.role or "") and not (found.actor.role or "").lower().endswith(
            _ONE_A_STATE
        ):
            # "in Beijing, where a spokeswoman, X, said"; a foreign minister who speaks in Geneva is a guest
            start = min([each.start for each in self._offices.get(found.actor.name, ())], default=found.start)
            there = located(self.discourse, found, start)
            if there is not None:
                return _state(there)
        if found.actor.kind == "person":
            # "In Islamabad the information minister, X, told": at home, where the office follows the place
            there = fronted(self.discourse, found.start)
            starts = [each.start for each in self._offices.get(found.actor.name, ())]
            if there is not None and any(is_behind_front(self.discourse, start) for start in starts):
                return _state(there)
        if wanted.is_plural:
            return None  # "officials said" may be anybody's
        if (
            wanted.is_speaking
            and wanted.is_of_state
            and (opens(self.discourse, found.start) or is_here(self.discourse, found))
        ):
            # "KUPWARA: The Army said it had killed two", under a headline that ends with what Pakistan says
            at_home = dateline(self.discourse, found.start)
            if at_home in country_names() and at_home not in wanted.not_of and self._is_opening(found):
                return _state(at_home)
        messenger = sender(self.discourse, found)
        if messenger is not None and self._fits(messenger, wanted):
            return messenger
        is_court = (
            found.actor.sector == "JUD"
            and found.actor.kind == "unnamed"
            and not (found.actor.role or "")
            .lower()
            .endswith(("attorney general", "prosecutor", "solicitor general"))
        )
        if _is_internal(found.actor):
            ruled = self._states & epithets()["junta"]
            if self._scene.home not in ruled and _is_junta(found.actor) and len(ruled) < 2:
                return _state(
                    next(iter(ruled), None)
                )  # "the junta denied it" of those who fled to a land without one
            if self._scene.home is not None:
                return _state(self._scene.home)
        if wanted.is_speaking and not wanted.is_local and not is_court:
            if self._may_answer(found):
                answered = self._answering(wanted)
                if answered is not None:
                    return answered
            else:
                owner, is_settled = self._spoken_of(wanted)
                if owner is not None or is_settled:
                    return owner or self._told_to(found) or self._only(wanted) or self._other_side(wanted)
        if is_court:
            return None  # courts of one state judge people of another
        return (
            self._told_to(found)
            or self._own_affair(wanted)
            or self._dateline(found)
            or self._only(wanted)
            or self._other_side(wanted)
            or self._at_scene(wanted)
        )

    def _is_opening(self, found: FoundActor) -> bool:
        """Whether a sentence names nobody else's body or state as its subject before who speaks."""
        before = own_affair(self.discourse, found) or clause_before(self.discourse, found)
        return before is None

    def _spoken_of(self, wanted: _Wanted) -> tuple[Actor | None, bool]:
        """The state of the sentences around who speaks, and whether they leave it open for good."""
        found = wanted.found
        same = self._same_office(found) or accorded(self.discourse, found) or own_body(self.discourse, found)
        if same is not None:
            return _state(same.country), True
        told = self._told_to(found)
        if told is not None and told.country in self._scene.principals and told.country not in wanted.not_of:
            return told, True  # an agency of one side hears that side's officials
        last = next(topics(self.discourse, found.start, _LOOK_BACK), None)
        charged = self._states if last is None else last.states if last.is_answer else last.charged
        willed = own_will(self.discourse, found, charged)
        if willed is not None and self._fits(willed, wanted):
            return _state(willed.country), True
        beside = clause_before(self.discourse, found)
        if beside is not None and self._fits(beside, wanted):
            return beside, True
        return self._before(wanted)

    def _answering(self, wanted: _Wanted) -> Actor | None:
        """Who answers: the one accused before; after a denial the same side goes on: "Fiji denies it. Defence Minister X dismissed ..."."""
        willed = own_will(self.discourse, wanted.found, self._states)
        if willed is not None and self._fits(willed, wanted):
            return _state(willed.country)
        topic = next(topics(self.discourse, wanted.found.start, _LOOK_BACK), None)
        if topic is not None:
            fitting = {actor.country for actor in topic.actors if self._fits(actor, wanted)}
            if topic.is_answer and len(fitting) == 1:
                return _state(fitting.pop())
            accused = (topic.charged & self._states) - wanted.not_of
            tellers = {actor.country for actor in topic.actors}
            if topic.is_said and len(tellers) == 1 and len(accused) == 1:
                return _state(next(iter(accused)))
            if topic.is_said and wanted.is_of_state and len(tellers) == 1 and not accused and not fitting:
                return _state(tellers.pop())  # "The Fijian opposition said ... Police spokesman X denied it"
            is_person = wanted.found.actor.kind == "person"
            if is_person and not topic.is_said and len(fitting) == 1 and topic.states == fitting:
                return _state(
                    fitting.pop()
                )  # "Peru waved the charge away. 'No one crossed', Defence Minister X said"
        return self._other_side(wanted)

    def _other_side(self, wanted: _Wanted) -> Actor | None:
        """The other of the two states a page is about, for who speaks against one of them."""
        two = set(self._scene.principals[:2])
        rest = two - wanted.not_of
        is_told = len(two) == 2 and len(rest) == 1 and len(self._scene.principals) == 2
        return _state(rest.pop()) if is_told and wanted.is_speaking and wanted.is_of_state else None

    def _at_scene(self, wanted: _Wanted) -> Actor | None:
        """The state in which a page happens, for its army and its officials, who need no name there."""
        found, home = wanted.found, self._scene.home
        is_of_state = wanted.is_of_state or found.actor.sector in ("MIL", "COP")
        if found.actor.sector == "COP" and found.actor.kind == "organisation" and home not in wanted.not_of:
            # "the embassy burned; police arrested two": a police works where it is at home
            return _state(told_by(self.discourse, found) or home)
        if not wanted.is_speaking or not is_of_state or home is None or home in wanted.not_of:
            return None
        if found.actor.sector == "MIL" and home in holders_of(UNARMED):
            return None
        if (found.actor.role or "").lower().endswith("envoy"):
            return None
        if self._may_answer(found):
            told = [topic.states for topic in topics(self.discourse, found.start, _LOOK_BACK)][:1]
            if any(states - {home} for states in told):
                return None
        return _state(home)

    def _of_body(self, found: FoundActor) -> Actor | None:
        """The body somebody speaks for, with its state: "the ruling party's spokesman, X"."""
        if found.actor.kind != "person":
            return None
        for office in self._offices.get(found.actor.name, ()):
            body = (
                None
                if office.body is None or office.owner is not None
                else self._bodies.get((office.body.start, office.body.end))
            )
            placed = None if body is None else body.actor if body.actor.country else self.placed(body)
            if placed is not None and placed.country is not None:
                return placed
        return None

    def _told_to(self, found: FoundActor) -> Actor | None:
        """The state of the medium somebody told it, where that state is one the page speaks of."""
        country = told_to(self.discourse, found)
        return _state(country) if country in self._states else None

    def _own_affair(self, wanted: _Wanted) -> Actor | None:
        """The state whose plans somebody tells, at the head of a text."""
        if wanted.is_local or next(topics(self.discourse, wanted.found.start, _LOOK_BACK), None) is not None:
            return None
        actor = own_affair(self.discourse, wanted.found)
        return None if actor is None else _state(actor.country)

    def _same_office(self, found: FoundActor) -> Actor | None:
        """The state whose holder of this office the page names without a name: "Fijian PM: ...", then "Prime Minister X"."""
        words = (found.actor.role or "").lower()
        if found.actor.kind != "person" or not words.endswith(_ONE_A_STATE):
            return None
        office = _OTHER_WORDS.get(words, words)
        holders = {
            each.country: each
            for each in self._known
            if each.kind == "unnamed" and each.role and each.country in country_names()
            and _OTHER_WORDS.get(each.role.lower(), each.role.lower()) == office
        }  # fmt: skip
        return _state(next(iter(holders))) if len(holders) == 1 else None

    def _same_portfolio(self, found: FoundActor) -> Actor | None:
        """The one state whose ministry of the same, uncommon matter the page names: "Seoul's unification ministry", "Unification Minister X"."""
        words = (found.actor.role or "").lower().split()
        if found.actor.kind != "person" or words[-1:] != ["minister"]:
            return None
        matter = " ".join(words[:-1])
        for office in self._offices.get(found.actor.name, ()):
            before = self._doc[office.atom.start - 1] if office.atom.start else None
            if not matter and before is not None and before.is_title:
                matter = before.lower_  # "Unification Minister": no table has all matters
        if matter in _COMMON_MATTERS:
            return None
        of = f"ministry of {matter} of "
        named = (*self._known, *self._placed)
        states = {each.country for each in named if each.name.lower().startswith(of)} & set(country_names())
        return _state(states.pop()) if len(states) == 1 else None

    def _may_answer(self, found: FoundActor) -> bool:
        """Whether the words may be the other side's: "The defence ministry denied it" after one side's charge."""
        verb = self.discourse.verb(found)
        is_answer = verb is not None and (verb in verbs("answer") or contradicts(self.discourse, found))
        return len(self._states) > 1 and is_answer

    def _before(self, wanted: _Wanted) -> tuple[Actor | None, bool]:
        """Who spoke or acted last before, and whether the search ended at words that leave it open."""
        start = wanted.found.start
        for topic in topics(self.discourse, start, _LOOK_BACK):
            if self._is_aside(topic, wanted):
                home = self._scene.home or dateline(self.discourse, start)
                if home in self._ruled and home not in wanted.not_of:
                    return _state(home), True
                continue
            fitting = {
                (actor.country, actor.party if actor.sector == "REB" else None): actor
                for actor in topic.actors
                if self._fits(actor, wanted)
            }
            countering = [each for each in topic.countering if self._fits(each, wanted)]
            if (
                wanted.found.actor.sector == "MIL"
                and [each.sector for each in countering] == ["MIL"]
                and all(actor.sector != "MIL" for actor in fitting.values())
            ):
                # "..., a claim that Ukraine's army dismissed": the officer who speaks next is of that army
                return countering[0], True
            own = next((actor for (_, party), actor in fitting.items() if party is None), None)
            if len({country for country, _ in fitting}) == 1 and own is not None:
                fitting = {(own.country, None): own}  # the army and those it fights, both of one state
            if not fitting and all(_is_posted(actor) for actor in topic.actors):
                continue
            against = {actor.country for actor in topic.actors} & set(country_names()) - wanted.not_of
            if not fitting and len(against) == 1 and topic.is_said and wanted.is_of_state:
                return _state(
                    against.pop()
                ), True  # "The Fijian opposition said ... Defence Minister X said it was a lie"
            if len(fitting) == 1 and len(topic.actors) >= 1:
                owner = next(reversed(list(fitting.values())))
                others = topic.states - {owner.country}
                if topic.is_said or not others or self.discourse.named_beside(wanted.found) == others:
                    return owner, True  # "'Those who ordered it sit in Minsk', the interior minister said"
                # Who does something to another state may be followed by the other's minister.
                return None, True
            if len(fitting) > 1:
                # "Russia says it took the village, a claim that Ukraine's army dismissed": who speaks next is of the land told of
                at_home = [actor for (country, _), actor in fitting.items() if country == self._scene.home]
                return (at_home[0] if len(at_home) == 1 and topic.is_said else None), True
        return None, False

    def _is_aside(self, topic: Topic, wanted: _Wanted) -> bool:
        """Whether a sentence tells what bystanders think of it: "Chile and Peru voiced support". The page's own people go on after it."""
        countries = {actor.country for actor in topic.actors}
        if not all(self._scene.is_bystander(country, topic.verbs) for country in countries):
            return False
        if said_in(self.discourse, wanted.found) in countries:
            return False
        is_body = wanted.found.actor.kind != "person"
        return (
            is_body
            or len(countries) > 1
            or not self._scene.is_same_paragraph(topic.start, wanted.found.start)
        )

    def _fits(self, actor: Actor, wanted: _Wanted) -> bool:
        if actor.country is None or actor.sector == "MED" or actor.country in wanted.not_of:
            return False
        if _is_posted(actor) and not (wanted.found.actor.role or "").lower().endswith(_POSTED):
            return False  # after what the embassy said the ministers of the land it is in go on as well
        is_armed = actor.sector in ("REB", "PRE") or actor.country not in holders_of(UNARMED)
        if wanted.found.actor.sector == "MIL" and not is_armed:
            return False
        if wanted.is_of_state:
            return actor.country in country_names() and actor.sector not in ("REB", "PRE", "OPP")
        # "The United Nations said. Army spokesman X told": no body of many states has an army
        is_of_arms = wanted.found.actor.sector in ("MIL", "COP", "LEG")
        return not is_of_arms or actor.country in country_names() or actor.sector in ("MIL", "REB", "PRE")

    def _dateline(self, found: FoundActor) -> Actor | None:
        country = dateline(self.discourse, found.start)
        if country is None:
            return None
        # "TUNIS - The interior ministry said": the reporter is where the speaker is, unless the sentence names another state
        return (
            _state(country)
            if country in self._ruled or is_datelined(self.discourse, found, country)
            else None
        )

    def _only(self, wanted: _Wanted) -> Actor | None:
        """The only state of the page, for who must be some state's."""
        if self._states <= self._of_rebels and wanted.found.actor.sector == "MIL":
            return None  # the army that an armed group speaks of is as often another state's
        if (wanted.found.actor.role or "").lower().endswith("envoy"):
            return None  # who is sent to a state may be anybody's
        if (
            wanted.is_of_state
            and wanted.is_speaking
            and wanted.found.actor.kind == "person"
            and len(self._states) > 1
        ):
            return _state(self.discourse.only_so_far(wanted.found.start))
        is_unfit = not wanted.is_of_state and wanted.found.actor.kind != "person"
        barred = wanted.not_of | charging(self.discourse, wanted.found)
        if len(self._states) != 1 or is_unfit or self._states <= barred:
            return None
        return _state(next(iter(self._states)))


def _is_of_dateline(doc: Doc, start: int) -> bool:
    """The "Uganda" of "GULU, Uganda -"."""
    return start > 1 and doc[start - 1].text == "," and doc[start - 2].text.isupper()


def _is_peacekeeper(actor: Actor) -> bool:
    return actor.sector == "MIL" and "peacekeep" in actor.text.lower()


def _is_posted(actor: Actor) -> bool:
    """Whether somebody speaks from a state's embassy in another."""
    return actor.name.startswith("Embassy") or "embassy" in actor.text.lower()


def _is_internal(actor: Actor) -> bool:
    """Whether words mean who rules or fights inside of the land a page tells of: a junta, a resistance."""
    return (
        any(part in f"{actor.text} {actor.role or ''}".lower() for part in _INTERNAL)
        and actor.kind != "person"
    )


def _is_junta(actor: Actor) -> bool:
    return any(
        part in f"{actor.text} {actor.role or ''}".lower()
        for part in ("junta", "military rulers", "coup leaders")
    )


def _is_of_state(words: str) -> bool:
    return any(part in words for part in _OF_STATES)


def _is_at_home(actor: Actor) -> bool:
    """Whether armed people are by their name of the land they fight in: separatists, rebels, insurgents."""
    return any(
        part in actor.text.lower()
        for part in (
            "separatist",
            "rebel",
            "insurgent",
            "guerrilla",
            "guerilla",
            "armed group",
            "militia",
            "paramilitar",
        )
    )


def _last_word(actor: Actor) -> str:
    """ "official" of "foreign ministry official" and of "official of Fiji"."""
    return (actor.role or actor.name.partition(" of ")[0] or actor.name).lower().split()[-1]


def _is_of_land(actor: Actor) -> bool:
    """Whether somebody without a state's office is yet of the state a page is about: its bishops, its opposition, its lawyers."""
    words = (actor.role or "").lower()
    return (
        bool(words) and words not in _OF_ANYBODY and (actor.sector in _OF_LAND or words.endswith(_LAND_WORDS))
    )


def _is_local(words: str) -> bool:
    return any(part in words for part in _LOCAL) and "bank" not in words


def _state(country: str | None) -> Actor | None:
    if country is None or country not in country_names():
        return None
    name = country_names()[country]
    return Actor(text=name, span=None, name=name, kind="country", country=country, party=country)
