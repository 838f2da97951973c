"""Deeds inside one land: whom a state, its police, its rebels and its crowds do them to, where their words name no other land.

PLOVER codes the land on both sides: "police fired at demonstrators in Lusaka", "declared a curfew", "marched to the presidency". Only where
the deed is plainly done to people, places or bodies of that land; a page that tells of the state's fight with another leaves it open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.aimed import RULING
from hearsay.events.page import Page
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling, word_of
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor

RESISTING = frozenset({"REB", "CRM", "OPP", "CVL", "UAF", "PTY", "LAB", "EDU", "AGR", "REL", "SPL"})
"""Sectors of those who fight or protest at home, so that it is their own state they do it to."""
POLICING = frozenset({"COP", "JUD"})
"""Sectors that act at home alone."""
ABROAD = listed("own_land", "abroad")
WEAPONS = ("weapons", "mode_aerial", "mode_heavy-weapons")
"""Lists of what an army shoots down or fires, which is nobody's of the land it falls on."""
SEATS = listed("own_land", "seats")
BEFORE = listed("own_land", "before")
NEAR = 4
"""So many sentences on, a protest may still be the one against another state."""
DRAWN = listed("own_land", "drawn")
LAWS = listed("own_land", "laws")
NOT_AT_HOME = frozenset({"embassy", "consulate", "corridor", "border", "crossing", "hunger"})
"""Words of protests that may well be against another state: before its mission, on its border, in its prisons."""
OWN_PEOPLE = listed("own_land", "own_people")
OWN_BODIES = listed("own_land", "own_bodies")
TOURED = frozenset({"visit", "tour", "inspect", "survey"})
"""Verbs of who goes to see places and people at home: "toured the flooded quarter"."""
INVADING = frozenset({"invade", "annex", "occupy"})
"""Verbs of what nobody does at home, whatever a gazetteer says of the place: "Argentina invaded the Falkland Islands"."""
FOREIGNERS = listed("own_land", "foreigners")


def at_home(page: Page) -> None:
    """Gives the land itself to deeds of its state and its people that name no other land."""
    story = _Story(page)
    for telling in page.tellings:
        lands = {actor.country for actor in telling.actors}
        land = next(iter(lands)) if len(lands) == 1 else None
        if land is None or land not in country_names() or _is_said_of_others(telling):
            continue
        if land in story.torn or story.are_anothers(telling.recipients, land):
            continue
        is_own = story.is_said_to_own(telling, land)
        are_guests = any(FOREIGNERS & set(actor.text.lower().split()) for actor in telling.actors)
        if not is_own and (
            are_guests or story.is_abroad(telling, land) or not story.is_at_home(telling, land)
        ):
            continue
        # people of no named land are the land's; where nobody is told, the land itself is
        telling.recipients = [_of(land, actor) for actor in telling.recipients] or [
            _land(page.scene, telling.actors[0])
        ]


def _is_said_of_others(telling: Telling) -> bool:
    """Whether somebody is named whose land is known, or a person or body who may be of any."""
    return any(actor.country or actor.party or actor.kind == "person" for actor in telling.recipients)


def _of(land: str, actor: Actor) -> Actor:
    return msgspec.structs.replace(actor, country=land, party=land)


def _land(scene: Scene, actor: Actor) -> Actor:
    land = scene.country(actor)
    assert land is not None
    return msgspec.structs.replace(land, party=land.country)


class _Story:
    """What a page tells of a land and its people: whether they fight, protest, have people called alike elsewhere."""

    def __init__(self, page: Page) -> None:
        scene, tellings = page.scene, page.tellings
        self._page, self._scene, self._tree, self._lands = page, scene, scene.tree, scene.lands
        lists = scene.codebook.words.lists
        self._weapons = frozenset(word for name in WEAPONS for word in lists.get(name, ()))
        self._troops = frozenset(lists.get("troops", ()))
        self._fought = frozenset(lists["insurgents"])
        self._crowd = frozenset((*lists["crowd"], *lists["workers"]))
        self._placed = {
            each.where.country for each in scene.mentions.places if each.where.precision != "country"
        }
        told = [actor for each in tellings for actor in (*each.actors, *each.recipients)]
        self.torn = {actor.country for actor in told if actor.sector == "PRE"}
        """Lands of which the page knows a breakaway part: whose people are hit there is open."""
        self._foes: dict[str, set[str]] = defaultdict(set)
        for _, sides in page.at_odds():
            for side in sides:
                self._foes[side] |= sides - {side}
        self._elsewhere: dict[str, set[str | None]] = defaultdict(set)
        """By how people are called the lands they have on this page: "the rebels" are those of Rwanda named before."""
        self._protested: set[int] = set()
        """Sentences of protests against another state, or by another land's people."""
        self._restless: set[str | None] = set()
        """Lands whose people protest or are hurt by nobody from abroad: there an army is sent against those at home."""
        for each in tellings:
            doers, hurt = ({a.country for a in side} for side in (each.actors, each.recipients))
            for actor in (*each.actors, *each.recipients):
                for called in {actor.text.lower(), (actor.name or "").lower()} - {""}:
                    self._elsewhere[called].add(actor.country)
            there = None if each.where is None else each.where.country
            number = page.sentence(each)
            named = self._lands.named(number) | hurt
            is_against = bool(doers - {None} and named - {None, *doers})
            if each.type == "PROTEST" and (is_against or (there and doers - {None, there})):
                self._protested.add(number)
            if each.type == "PROTEST":
                self._restless |= doers
            elif scene.codebook.hostile(each.type) and doers <= {None, *hurt}:
                self._restless |= hurt

    def are_anothers(self, recipients: Sequence[Actor], land: str) -> bool:
        """Whether people of no told land are called as those of another are elsewhere on the page."""
        return any(
            (self._elsewhere[actor.text.lower()] | self._elsewhere[(actor.name or "").lower()]) - {None, land}
            or FOREIGNERS & set(actor.text.lower().split())
            for actor in recipients
        )

    def _is_after_another(self, telling: Telling, land: str) -> bool:
        """Whether the sentence before names another land."""
        return bool(self._lands.named(self._page.sentence(telling) - 1) - {land})

    def is_abroad(self, telling: Telling, land: str) -> bool:
        """Whether its place or its sentence names another land."""
        where = telling.where.country if telling.where is not None else None
        named = self._lands.named(self._page.sentence(telling))
        return where not in {None, land} or bool(named - {land})

    def is_at_home(self, telling: Telling, land: str) -> bool:
        """Whether the deed is plainly done to people, places or bodies of the doer's land."""
        head = word_of(self._scene, telling)
        sectors = {actor.sector for actor in telling.actors}
        where = telling.where
        is_there = where is not None and where.span is not None
        # "bombed the centre of Kobane": a place no gazetteer has, on a page that is nowhere in the land
        is_somewhere = is_there and where is not None and where.country is None and land not in self._placed
        is_only = not self._foes[land]
        below = {self._tree.lemmas[word] for word in self._tree.subtree(head)}
        match telling.type:
            case "PROTEST":
                start, end = self._tree.sentences[self._tree.sentence[head]]
                is_open = not NOT_AT_HOME.isdisjoint(self._tree.lemmas[start:end])
                # "Protesters burned a Peruvian flag. Students blocked a road": against Peru too, for all that is told
                number = self._page.sentence(telling)
                is_open |= any(0 < number - each <= NEAR for each in self._protested)
                return not is_open and (is_only or self._is_before_a_seat(head))
            case "ASSAULT" | "COERCE":
                modes = telling.modes
                if "curfew" in modes and sectors <= RULING:
                    return True
                if self._is_others(head, telling) or self._tree.lemmas[head] in INVADING:
                    return False
                is_counted = any(
                    self._tree.pos[word] in {"NUM", "PRON"} for word in objects(self._tree, head)
                )
                if is_counted and not telling.recipients and self._lands.all_named != {land}:
                    return False  # "Supporters of Eritrea broke in. Police arrested 12"
                if sectors & POLICING and (is_only or self._are_a_crowd(telling)):
                    return True
                # "a Kenyan air strike": whose it is is said where it is done to others
                is_called_so = all(actor.kind == "country" for actor in telling.actors) and (
                    telling.deed is not None and telling.deed.trigger.is_noun
                )
                is_lone = self._lands.all_named == {land} and not is_called_so
                is_told = is_there or bool(telling.recipients) or is_lone
                return is_only and is_told and (not is_somewhere or sectors <= RESISTING)
            case "MOBILIZE":
                is_drawn = bool(below & DRAWN) and not below & ABROAD
                return is_only and sectors <= RULING and is_drawn and land in self._restless
            case "CONCEDE":
                return sectors <= RULING and bool(below & LAWS)
            case "CONSULT":
                is_tour = self._tree.lemmas[head] in TOURED
                return is_tour and sectors <= RULING and is_there and is_only
            case "REQUEST" | "AGREE" | "REJECT":
                resists = all(actor.sector in RESISTING for actor in telling.actors)
                is_troubled = land in self._restless or self._lands.all_named == {land}
                # "the foreign ministry rejected it as biased", after a sentence about Chad: Chad's
                speaks_out = any(a.kind == "country" or "foreign" in a.text.lower() for a in telling.actors)
                is_quiet = is_only and not speaks_out and not self._is_after_another(telling, land)
                return is_quiet and (is_troubled or (resists and telling.type == "REQUEST"))
            case _:
                return False

    def is_said_to_own(self, telling: Telling, land: str) -> bool:
        """Whether the verb of an act of speech names people or a body of the speaker's land: "accused the opposition of theft", "urged residents"."""
        if telling.type not in {"REQUEST", "ACCUSE"}:
            return False
        scene, tree = self._scene, self._tree
        head = word_of(scene, telling)
        addressed = [*objects(tree, head), *tree.kids(head, "iobj")]
        addressed += [kid for name in ("to", "on") for kid in slot(tree, head, name)]
        rules = all(actor.sector in RULING for actor in telling.actors)
        is_army = any(actor.sector == "MIL" or actor.kind == "country" for actor in telling.actors)
        for word in addressed:
            is_people = tree.lemmas[word] in self._crowd | OWN_PEOPLE
            is_body = tree.lemmas[word] in OWN_BODIES and not rules
            if not (is_people or is_body) or self._is_of_another(word, land):
                continue
            is_its = any(tree.words[kid] in {"its", "his", "her"} for kid in tree.kids(word, "nmod"))
            if telling.type == "ACCUSE" and is_people and tree.lemmas[word] not in OWN_PEOPLE:
                continue
            is_bare = any(
                actor.sector == "OPP" for actor in telling.actors
            )  # "the opposition": of which land?
            if is_body and is_bare and not is_its and self._is_after_another(telling, land):
                continue
            if is_its or not self._foes[land] or not (is_army or is_body):
                return True
        return False

    def _is_of_another(self, word: int, land: str) -> bool:
        """Whether the phrase itself names another land or place: "residents of Tyre"."""
        tree, parties = self._tree, self._scene.parties
        phrase = [
            word,
            *(w for kid in tree.kids(word, "nmod", "amod", "compound") for w in tree.subtree(kid)),
        ]
        named = [a for w in phrase for a in (*parties.at(w), *parties.homeland(w))]
        return any(actor.country not in {None, land} for actor in named)

    def _are_a_crowd(self, telling: Telling) -> bool:
        """Whether those it is done to are demonstrators and the like, or are not told; "prisoners kept in Baku" may be anybody's."""
        scene = self._scene
        words = [
            t
            for a in telling.recipients
            if a.span is not None
            for t in scene.tokens(a.span.start, a.span.end)
        ]
        lemmas = {lemma for word in words for lemma in (self._tree.lemmas[word], self._tree.words[word])}
        return not telling.recipients or bool(lemmas & self._crowd)

    def _is_before_a_seat(self, head: int) -> bool:
        """Whether a crowd is before the seat of its own state, or against its laws: "demonstrated outside parliament"."""
        tree = self._tree
        return any(
            tree.lemmas[word] in SEATS | LAWS
            for kid in tree.kids(head, "obl", "nmod")
            if tree.case(kid).split(" ")[0] in BEFORE
            for word in (kid, *tree.kids(kid, "compound", "amod"))
        )

    def _is_others(self, head: int, telling: Telling) -> bool:
        """Whether what is struck or seized may well be another land's: drones, ships, crossings, troops of an army that fights one."""
        tree = self._tree
        struck = [*objects(tree, head), *tree.kids(head, "nsubj:pass")]
        for name in ("of", "on", "at", "against"):
            struck += slot(tree, head, name)
        resists = {actor.sector for actor in telling.actors} <= RESISTING
        for word in struck:
            lemmas = {tree.lemmas[word], *(tree.lemmas[kid] for kid in tree.kids(word, "compound", "nmod"))}
            fires = "fire" in tree.lemmas[head] or tree.lemmas[head] in {"use", "shoot", "throw"}
            if lemmas & ABROAD or (lemmas & self._weapons and not fires):
                return True
            if lemmas & self._troops and not resists and not lemmas & self._fought:
                return True
        return False
