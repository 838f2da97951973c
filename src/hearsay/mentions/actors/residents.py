"""Whose somebody without an office is: "a baker in Gori", "the bishop of the Wau diocese", "their uncle, X" in a village of one state.

A reader takes whoever lives in a place for one of its state, unless the words say that he came from elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names, settlements
from hearsay.mentions.actors.bystanders import HELPERS, lives
from hearsay.mentions.actors.discourse.index import subject_verb
from hearsay.mentions.actors.media import WORLD_MEDIA
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.found import FoundActor, FoundPlace, replaced
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word, is_inside_name, sentences_of, text_of, words_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.language import Annotated

_ARTICLES = ("a", "an", "the", "its", "their")
_OF_IT = frozenset(("its", "their"))
# Officers who hold the town they speak in.
_RULERS = frozenset(("generals", "colonels", "putschists", "mutineers"))
_EXILED = frozenset(("exiled", "exile"))
# What somebody does who lives where it is done.
_BUSY = frozenset(("run", "live", "teach", "work", "own", "farm", "keep", "sell", "head", "lead"))
# Who is of the town he studies in, though he tells of other lands.
_SCHOLARS = frozenset(("analyst", "researcher", "scholar", "academic", "expert", "professor", "historian", "fellow", "lecturer"))  # fmt: skip
# What a state calls its body for another land.
_DESKS = frozenset(("Office", "Directorate", "Department", "Committee", "Council", "Bureau", "Ministry", "Secretariat"))  # fmt: skip
_DWELLERS = frozenset(("residents", "villagers", "townspeople", "inhabitants", "locals", "townsfolk"))
_CRAFT = frozenset(("boat", "ship", "vessel", "trawler", "tanker", "freighter", "ferry", "barge", "dhow", "launch", "yacht", "lorry", "truck", "bus", "plane"))  # fmt: skip
_CREW = frozenset(
    ("owner", "owners", "captain", "skipper", "master", "crew", "pilot", "driver", "operator", "mate")
)
_SAME_TELLING = 60
_SCHOOLS = frozenset(("University", "Institute", "Centre", "Center", "College", "Academy", "School"))
_LABEL = 5
_SCHOOL_TOWN = 100_000
# Officials and sources whom a text gives nothing but their trade, and the words for it.
_OFFICIALS = frozenset(("officials", "official", "authorities", "authority"))
_SOURCES = frozenset(("group", "groups", "source", "sources", "worker", "workers", "team", "teams", "service", "services", "official", "officials", "authority", "authorities"))  # fmt: skip
_OF_SCENE = frozenset(("hospital", "medical", "health", "security", "police", "local", "rescue", "emergency", "municipal", "provincial", "district", "regional",
                       "civil", "defence", "defense", "tribal", "judicial", "judiciary", "government", "military", "court", "presidential", "intelligence", "village", "society", "activist", "community"))  # fmt: skip
# What comes from afar, with the state's name right before it, and whom a state says that it hit.
_STRIKES = frozenset(("strike", "airstrike", "drone", "jet", "missile", "rocket", "shelling", "bombardment", "warplane", "aircraft", "helicopter", "shell",
                      "bomb", "bomber", "artillery", "gunship", "gunboat", "fighter-bomber", "raid", "fire"))  # fmt: skip
_HUNTED = frozenset(("militant", "militants", "fighter", "fighters", "commander", "commanders", "terrorist", "terrorists", "operative", "operatives",
                     "insurgents", "jihadists", "rebels", "militiamen"))  # fmt: skip
_ARMED = 4
_COUNTS = frozenset(("two", "three", "four", "several", "senior", "and", "a"))
_REGIONS = frozenset(("state", "region", "province", "district", "county", "governorate", "oblast"))
_LINKS = ("in", "of", "from", "at", "near", "outside", "across", "around")
_OPENERS = {"who", "whose", "which", "that", "whom", "where", "when", "while", "as", "after", "before", "because", "than", "but", "if"}  # fmt: skip
_SEGMENT = 14
_LOOK_BACK = 5
_TOWN = 20_000
_FAR_LARGER = 8


def with_residents(
    annotated: Annotated,
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those who speak as people of a place with its state; who stays open is as before.

    Args:
        actors: In order, longer before shorter. places: With their countries.
    """
    if not annotated.doc.has_annotation("DEP") or not annotated.doc.has_annotation("SENT_START"):
        return tuple(actors), dict(anaphors)
    scene = _Scene(annotated, actors, places, anaphors)
    changed: dict[Actor, Actor] = {}
    learned: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for found in actors:
        actor = found.actor
        if actor.country is not None or actor.kind not in ("person", "unnamed", "organisation", "group"):
            continue
        if actor.kind == "person" and actor.name in learned:
            continue
        country = scene.home(found) or scene.dwelling(found)
        if country is None:
            continue
        if actor.kind == "person":
            learned[actor.name] = country
            if (sector := scene.sector(found)) is not None:
                sectors[actor.name] = sector
        else:
            changed[actor] = _of(actor, country)
    for found in actors:
        actor = found.actor
        if actor.kind == "person" and actor.country is None and actor.name in learned:
            made = _of(actor, learned[actor.name])
            if actor.sector is None and actor.name in sectors:
                made = msgspec.structs.replace(made, sector=sectors[actor.name])
            changed[actor] = made
    return replaced(actors, anaphors, changed)


def _of(actor: Actor, country: str) -> Actor:
    return msgspec.structs.replace(actor, country=country, party=actor.party or country)


class _Scene:
    """Where things happen and whose the people there are, sentence by sentence."""

    def __init__(
        self,
        annotated: Annotated,
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        self._doc = annotated.doc
        self._page = Scene(annotated, actors, places)
        self._places = {each.start: each for each in places if each.where.country}
        self._sources = {
            token for said in annotated.attributions for span in said.sources for token in range(*span)
        }
        self._anaphors = anaphors
        self._telling = {
            meant[0].name
            for token, meant in anaphors.items()
            if len(meant) == 1
            and meant[0].kind == "person"
            and self._doc[token].dep_ in ("nsubj", "nsubj:outer")
            and self._doc[token].head.lemma_.lower() in verbs("talk") | verbs("answer")
        }
        title = annotated.document.title or ""
        is_headed = bool(title) and text_of(self._doc).startswith(title)
        self._headline = sum(token.idx < len(title) for token in self._doc[:40]) if is_headed else 0
        self._telling |= {
            each.actor.name for each in actors if each.actor.kind == "person" and self._is_speaker(each)
        }
        self._states: dict[int, Actor] = {}
        for each in actors:
            if (
                each.actor.country in country_names()
                and each.actor.kind in ("country", "unnamed", "organisation")
                and not is_leaning(self._doc, each.start)
            ):
                self._states.setdefault(each.start, each.actor)
        self._speaking = {
            token
            for each in actors
            if each.actor.country and self._is_speaker(each)
            for token in range(each.start, each.end)
        }
        words = words_of(self._doc)
        sentences = [(s, e) for s, e in sentences_of(self._doc) if any(word.isalpha() for word in words[s:e])]
        self._sentences = sentences or [(0, len(self._doc))]
        self._starts = [start for start, _ in self._sentences]

    def home(self, found: FoundActor) -> str | None:
        """The state of whoever speaks as one who lives somewhere; None where the words do not say or may mean a stranger."""
        actor = found.actor
        if actor.name not in self._telling and not self._is_speaker(found):
            return None
        start, end = self._segment(found)
        words = {token.lower_ for token in self._doc[start:end]} | {
            token.lemma_.lower() for token in self._doc[start:end]
        }
        is_near = "union" in words or words & _RULERS or words & lives("family") or actor.sector == "REB"
        own = {token.lower_ for token in self._doc[found.start : found.end]}
        if self._serves_elsewhere(start, end):
            return self._of_medium(found)
        flag = self._of_craft(start, end)
        if flag is not None:
            return flag
        if actor.kind == "unnamed" and (
            self._is_on_the_scene(found, words) or self._is_on_the_scene(found, own)
        ):
            is_healing = bool(words & {"hospital", "medical", "health", "rescue", "emergency"})
            return self._of_sentence(found) or (self._only(start, is_official=False) if is_healing else None)
        if words & _SCHOLARS and actor.kind == "person" and (town := self._of_school(start, end)) is not None:
            return town
        is_helper = actor.kind == "unnamed" and bool(words & HELPERS)
        if words & lives("afar") and not is_near and not is_helper:
            return None
        there = self._there(start, end)
        if there is not None:
            return there
        if actor.kind == "person" and self._is_of_region(start, end):
            return self._of_region(start, end)
        if actor.sector == "MED" and words & {"state", "local", "official"} and actor.kind == "organisation":
            return self._page.home  # "state media report"
        if actor.sector in ("MED", "NGO", "IGO", "REF") or (
            actor.kind == "unnamed" and actor.sector in ("GOV", "MIL") and not words & _RULERS
        ):
            return None
        if words & _EXILED:
            return self._of_headline()
        if self._doc[max(0, found.start - 1)].lower_ == "foreign" or (
            "foreign" in words and "ministry" not in words
        ):
            return None
        beside = self._beside(start, end) or self._where_busy(found)
        if beside is not None:
            return beside
        if actor.kind == "unnamed" and actor.sector in ("GOV", "MIL"):
            return None
        if words & lives("family") or (words & _OF_IT and actor.kind == "person"):
            return self._nearest(start)
        if words & lives("there") or is_helper:
            only = self._only(start, is_official=actor.sector in ("GOV", "MIL", "COP"))
            return only or self._page.home
        if self._is_bare(found, start, end):
            return self._nearest(found.start)
        return None

    def _is_bare(self, found: FoundActor, start: int, end: int) -> bool:
        """ "Halima Adam, who lost her husband", "Pavlo Hrytsenko, 61": a full name of nobody in public life, as eyewitnesses have."""
        actor = found.actor
        if actor.kind != "person" or actor.role or actor.sector or len(actor.name.split()) < 2:
            return False
        around = [*self._doc[start : found.start], *self._doc[found.end : end]]
        return not any(token.text[:1].isupper() for token in around)

    def _is_speaker(self, found: FoundActor) -> bool:
        if any(token in self._sources for token in range(found.start, found.end)):
            return True
        if found.end == self._headline and self._doc[found.start - 1].text in ("-", "–", "—"):
            return True  # "Shells hit market, 12 dead - doctors"
        return subject_verb(self._doc, found) in verbs("talk") | verbs("answer") | verbs("address")

    def _segment(self, found: FoundActor) -> tuple[int, int]:
        """The words that say who somebody is: the noun phrase around a name, and the apposition on either side of it."""
        doc = self._doc
        first, last = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        start, commas = found.start, 0
        # "... a water pipe, X, a member of the group": what stands behind tells who X is
        is_told = (
            doc[found.end : found.end + 1].text == ","
            and doc[found.end + 1 : found.end + 2].text in _ARTICLES
        )
        while start > max(first, found.start - _SEGMENT):
            token = doc[start - 1]
            is_office = (found.actor.role or ",").lower() in found.actor.text.lower()
            if token.text == "," and start == found.start and found.actor.kind == "person" and not is_office:
                if is_told:
                    break
                commas += 1
            elif self._breaks(token):
                break
            start -= 1
        if commas and not any(token.pos_ in ("NOUN", "PROPN") for token in doc[start : found.start]):
            start = found.start
        end, commas = found.end, 0
        if doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text.isdigit() and end + 2 < last:
            end += 2  # "X, 43, a shopkeeper"
        behind = end
        while end < min(last, found.end + _SEGMENT):
            token = doc[end]
            if (
                token.text == ","
                and end == behind
                and found.actor.kind == "person"
                and not _commas(doc, start, found)
            ):
                commas += 1
            elif self._breaks(token):
                break
            end += 1
        return start, end

    @staticmethod
    def _breaks(token: Token) -> bool:
        """Whether a word ends the noun phrase around a name."""
        if token.text in {",", ".", ";", ":", '"', "”", "“", "(", ")", "–", "—", "-"} and not (
            token.text in "-–" and not token.whitespace_
        ):
            return True
        if token.lower_ in _OPENERS:
            return True
        return (
            token.pos_ in ("VERB", "AUX")
            and token.dep_ not in ("amod", "compound")
            and token.lower_ != "based"
        )

    def dwelling(self, found: FoundActor) -> str | None:
        """The state of the place in "residents of Gondar", "villagers near Sumy", whatever they do."""
        if found.actor.kind != "unnamed" or self._doc[found.end - 1].lower_ not in _DWELLERS:
            return None
        behind = self._doc[found.end : found.end + 2]
        if len(behind) < 2 or behind[0].lower_ not in _LINKS:
            return None
        place = self._places.get(found.end + 1 + (behind[1].lower_ == "the"))
        return None if place is None or place.where.country not in country_names() else place.where.country

    def sector(self, found: FoundActor) -> str | None:
        """ "X, a member of the group's bloc in parliament", "the director of the Office for Kosovo, X"; None for other people."""
        start, end = self._segment(found)
        words = {token.lower_ for token in self._doc[start:end]}
        if self._serves_elsewhere(start, end):
            return "GOV"
        is_deputy = bool(words & {"parliament", "assembly", "senate", "parliamentary"} and words & {"bloc", "group", "faction", "member", "caucus"})  # fmt: skip
        return "LEG" if is_deputy else None

    def _serves_elsewhere(self, start: int, end: int) -> bool:
        """ "The director of the Office for Kosovo" is another state's, which has an office for it."""
        return any(
            at in self._states
            and self._states[at].kind == "country"
            and self._doc[at - 1].lower_ == "for"
            and self._doc[at - 2].text in _DESKS
            for at in range(start + 2, end)
        )

    def _of_medium(self, found: FoundActor) -> str | None:
        """The state of the medium somebody told it; media of the world are nobody's."""
        _, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        media = {
            state.country
            for at in range(found.end, end)
            if (state := self._states.get(at)) is not None
            and state.sector == "MED"
            and state.name not in WORLD_MEDIA
        }
        return media.pop() if len(media) == 1 else None

    def _is_on_the_scene(self, found: FoundActor, words: set[str]) -> bool:
        """ "Officials said", "hospital sources told the agency", nothing else said of them: people of where it happened."""
        if not words <= {*_SOURCES, *_OF_SCENE, *_COUNTS, *lives("there")}:
            return False
        is_known = self._doc[found.start - 1].lower_ in ("the", "these") if found.start else False
        return bool(words & _OFFICIALS or (words & _SOURCES and words & _OF_SCENE)) and not is_known

    def _of_sentence(self, found: FoundActor) -> str | None:
        """The one state of the places in somebody's sentence, where it names no other state."""
        start, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        places = {
            self._places[at].where.country
            for at in range(start, end)
            if at in self._places and self._doc[at - 1].lower_ != "from"
        }
        named = {
            self._states[at].country
            for at in range(start, end)
            if at in self._states and self._states[at].sector != "MED" and self._doc[at - 1].lower_ != "from"
        }
        if not places and self._headline > 1 and ":" in {token.text for token in self._doc[1:_LABEL]}:
            # "DR Congo: drone kills traders": the headline says where
            label = next(i for i in range(1, _LABEL) if self._doc[i].text == ":")
            told = {self._states[at].country for at in range(label) if at in self._states}
            return next(iter(told)) if len(told) == 1 else None
        places = places & {*self._page.principals} or places
        if not _HUNTED.intersection(token.lower_ for token in self._doc[start:end]):
            named -= (
                self._striking(start, end) - places
            )  # "Russian strikes cut the power in Odesa, officials said"
        if not places and not named - {self._page.home}:
            return self._page.home
        return next(iter(places)) if len(places) == 1 and named <= places else None

    def _striking(self, start: int, end: int) -> set[str | None]:
        """The states whose strikes, jets or shells a stretch tells of: who lives where they fall is not theirs."""
        return {
            state.country
            for at in range(start, end)
            if (state := self._states.get(at)) is not None
            and self._doc[at].text[:1].isupper()
            and self._doc[at].text not in (state.name, "The")
            and any(
                token.lemma_.lower() in _STRIKES and token.pos_ == "NOUN"
                for token in self._doc[at : at + _ARMED]
            )
        }

    def _is_of_region(self, start: int, end: int) -> bool:
        """ "A security official of South West state"."""
        doc = self._doc
        return any(
            doc[at].lower_ in _REGIONS
            and doc[at - 1].text[:1].isupper()
            and any(doc[i].lower_ == "of" for i in range(max(start, at - 4), at))
            for at in range(start + 1, end)
        )

    def _of_region(self, start: int, end: int) -> str | None:
        """The state of the region that somebody serves; where the page speaks of no such state else, the one told of nearest."""
        beside, near = self._beside(start, end), self._nearest(start)
        others = {each.where.country for at, each in self._places.items() if not start <= at < end}
        others |= {state.country for at, state in self._states.items() if not start <= at < end}
        return beside if beside in others or near is None else near

    def _of_school(self, start: int, end: int) -> str | None:
        """The state of the town in "an analyst in Tbilisi", "a researcher at the Odesa Centre for Security Studies"."""
        doc = self._doc
        states: set[str | None] = set()
        for at in range(start + 1, end):
            place = self._places.get(at)
            if place is not None and {token.lower_ for token in doc[max(start, at - 3) : at]} & {"in", "at"}:
                states.add(place.where.country)
            if doc[at].text in _SCHOOLS:
                states |= {*self._town_in_name(start, at, end)}
        return next(iter(states)) if len(states) == 1 else None

    def _town_in_name(self, start: int, at: int, end: int) -> list[str]:
        """The state of the town that a school is called by, before or behind its word: "Odesa Centre", "University of Lubumbashi"."""
        doc = self._doc
        behind = range(at + 2, min(at + 4, end)) if doc[at + 1 : at + 2].text.lower() in ("of", "in") else ()
        for word in (*range(at - 1, max(start, at - 3), -1), *behind):
            name = doc[word].text
            known = settlements(name) if name[:1].isupper() else ()
            if known and known[0].population >= _SCHOOL_TOWN:
                others = [each.population for each in known if each.country != known[0].country]
                if max(others, default=0) * _FAR_LARGER < known[0].population:
                    return [known[0].country]
        return []

    def _of_headline(self) -> str | None:
        """The one state a headline names."""
        told = {
            state.country
            for at in range(self._headline)
            if (state := self._states.get(at)) is not None and state.kind == "country"
        }
        return next(iter(told)) if len(told) == 1 else None

    def _there(self, start: int, end: int) -> str | None:
        """The state of the place told last, for "the premier there", "a priest of the same town"."""
        if not any(token.lower_ in ("there", "same") for token in self._doc[start:end]):
            return None
        for at in range(start - 1, max(0, start - 40), -1):
            place, state = self._places.get(at), self._states.get(at)
            if place is not None:
                return place.where.country
            if state is not None and state.kind == "country" and self._doc[at - 1].lower_ in (*_LINKS, "to"):
                return state.country
        return None

    def _of_craft(self, start: int, end: int) -> str | None:
        """The flag of the boat in "the boat's owner, X", by the adjective it was named with: "held up a Honduran trawler"."""
        doc = self._doc
        craft = next(
            (
                doc[at]
                for at in range(start, end - 2)
                if doc[at].lemma_.lower() in _CRAFT
                and doc[at + 1].text in ("'s", "’s")
                and doc[at + 2].lower_ in _CREW
            ),
            None,
        )
        if craft is None:
            return None
        told: list[tuple[bool, bool, str]] = []
        for token in doc[max(0, craft.i - _SAME_TELLING) : craft.i]:
            flags = {
                state.country
                for child in token.children
                if child.dep_ in ("amod", "compound") and (state := self._states.get(child.i)) is not None
            }
            if token.lemma_.lower() in _CRAFT and len(flags) == 1:
                is_hit = token.dep_ in ("obj", "nsubj:pass", "obl")
                told.append((is_hit, token.lemma_.lower() == craft.lemma_.lower(), flags.pop() or ""))
        return max(told, key=lambda each: each[:2])[2] if told and max(told)[:2] != (False, False) else None

    def _where_busy(self, found: FoundActor) -> str | None:
        """The state of the place in "X runs a clinic in Y", "X, who teaches in Y"."""
        if found.actor.kind != "person" or found.actor.role:
            return None
        doc = self._doc
        at = head_word(self._doc, found.start, found.end)
        is_clause = (
            found.end + 1 < len(doc) and doc[found.end].text == "," and doc[found.end + 1].lower_ == "who"
        )
        verb = (
            doc[min(found.end + 2, len(doc) - 1)]
            if is_clause
            else at.head
            if at.dep_ in ("nsubj", "nsubj:outer")
            else None
        )
        if verb is None or verb.lemma_.lower() not in _BUSY:
            return None
        for token in doc[verb.i + 1 : verb.i + _SEGMENT]:
            if token.text in {",", ".", ";"}:
                return None
            place = self._places.get(token.i)
            if place is not None and doc[token.i - 1].lower_ in (*_LINKS, "the"):
                return place.where.country
        return None

    def _beside(self, start: int, end: int) -> str | None:
        """The state a noun phrase names: an adjective's before a place's."""
        states: list[str] = []
        for at in range(start, end):
            state = self._states.get(at)
            if state is not None and state.country and self._doc[at].pos_ in ("ADJ", "PROPN"):
                states.append(state.country)
        if len({*states}) == 1:
            return states[0]
        if states:
            return None
        for at in range(start, end):
            meant = self._anaphors.get(at, ())
            if (
                len(meant) == 1
                and meant[0].kind in ("group", "organisation", "country")
                and meant[0].country in country_names()
            ):
                return meant[0].country
        for at in range(start, end):
            place = self._places.get(at)
            if (
                place is not None
                and place.where.country in country_names()
                and not is_inside_name(self._doc, place.end)
            ):
                before = {token.lower_ for token in self._doc[max(start, at - 6) : at]}
                if before & {*_LINKS}:
                    states.append(place.where.country or "")
        if not states:
            states = self._town(start, end)
        return states[0] if len({*states}) == 1 else None

    def _town(self, start: int, end: int) -> list[str]:
        """The state of the town in "the bishop of Lira" that the places leave out: one far larger than its namesakes."""
        for at in range(start, end - 1):
            if self._doc[at].lower_ not in ("of", "in", "from") or self._doc[at - 1].lower_ not in lives(
                "there"
            ):
                continue
            name = at + 1 + (self._doc[at + 1].lower_ == "the")
            last = name
            while last < end and self._doc[last].text[:1].isupper():
                last += 1
            if self._doc[last : last + 1].text == "-":
                continue  # "the director of Al-Aqsa Martyrs Hospital"
            if last == name or self._doc[name].pos_ not in ("PROPN", ""):
                continue
            known = settlements(self._doc[name:last].text)
            if not known or known[0].population < _TOWN:
                continue
            others = [each.population for each in known if each.country != known[0].country]
            if max(others, default=0) * _FAR_LARGER < known[0].population:
                return [known[0].country]
        return []

    def _told(self, start: int, end: int) -> set[str]:
        """The states of the places and of the people that a stretch tells of, those who speak in it left out."""
        told = {
            place.where.country
            for at in range(start, end)
            if (place := self._places.get(at)) is not None and not self._is_seat(at)
        }
        told |= {
            state.country
            for at in range(start, end)
            if (state := self._states.get(at)) is not None
            and at not in self._speaking
            and state.kind == "unnamed"
            and state.sector in ("CVL", "REF", "HLH", "COP", None)
        }
        told |= {
            state.country
            for at in range(start, end)
            if (state := self._states.get(at)) is not None
            and state.kind in ("country", "organisation")
            and self._is_scene(at, state)
        }
        return {each for each in told if each is not None and each in country_names()}

    def _is_scene(self, at: int, state: Actor) -> bool:
        """Whether a country's name says where something happens, or police that they do: "strikes on southern Lebanon"."""
        if state.sector == "COP":
            return True
        if state.kind != "country" or at < 1 or state.text != state.name:
            return False
        before = self._doc[at - 1].lower_
        if before.endswith(("ern", "ral")) and at > 1:
            before = self._doc[at - 2].lower_
        return before in ("in", "on", "across", "inside", "over", "hits", "hit", "throughout")

    def _is_seat(self, at: int) -> bool:
        """Whether a place says where a speaker's body sits: "the foreign ministry in Islamabad"."""
        if at and self._doc[at - 1].lower_ == "from":
            return True
        return at in self._speaking or (
            at > 1 and self._doc[at - 1].lower_ in ("in", "of") and at - 2 in self._speaking
        )

    def _nearest(self, token: int) -> str | None:
        """The one state of the nearest sentence before that names any place or people."""
        number = max(0, bisect_right(self._starts, token) - 1)
        for start, end in reversed(self._sentences[max(0, number - _LOOK_BACK) : number + 1]):
            told = self._told(start, min(end, token))
            if told:
                country = next(iter(told)) if len(told) == 1 else None
                is_misread = country is not None and country not in self._page.principals
                return self._page.home if is_misread and self._page.home is not None else country
        return None

    def _only(self, token: int, *, is_official: bool) -> str | None:
        """The one state whose places and people a text has told of so far; an army that tells of another's ships is not theirs."""
        told = self._told(0, token)
        if not told:
            # No place is told of: the one state named so far, the words of the saying included.
            _, end = self._sentences[max(0, bisect_right(self._starts, token) - 1)]
            end = token if is_official else end
            named = (state for at, state in self._states.items() if at < end and state.sector != "MED")
            told = {state.country for state in named if state.country is not None}
            if not is_official and told <= self._striking(0, end):
                return None  # "Turkish drones struck near Kobani. Locals said"
        return next(iter(told)) if len(told) == 1 else None


def _commas(doc: Doc, start: int, found: FoundActor) -> bool:
    """Whether the words before a name already are an apposition: "a baker, X"."""
    return found.start > start and doc[found.start - 1].text == ","
