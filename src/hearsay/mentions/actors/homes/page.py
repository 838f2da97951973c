"""What a page tells of states, offices and bodies, for those on it that lack a state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.described import Described
from hearsay.mentions.actors.discourse.index import Discourse, is_teller
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.found import FoundActor, FoundPlace
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.language import Annotated

STATE_SECTORS = ("GOV", "MIL", "LEG", "JUD", "COP", "SPY")
LOOK_BACK = 3


class Page:
    """What is known of a page's actors, and what is learned of them on the way.

    Args:
        described: The role words, for the names of bodies. offices: Those of persons, by name.
        bodies_of: The body of "X, of the foreign ministry", by the person's name.
        actors: In order, longer before shorter. places: With countries.

    Attributes:
        known: All actors as they were found. placed: Those whose state is known by now, in order.
        states: Those the page speaks of. ground: Those whose places it names. of_rebels: Those of them that only armed groups are of.
        ruled: Those that take part: named otherwise than behind a dateline's town.
    """

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
        self.doc = annotated.doc
        self.offices = offices
        self.bodies_of = bodies_of
        self.telling = {
            (meant[0].name, meant[0].span)
            for token, meant in anaphors.items()
            if len(meant) == 1 and is_teller(self.doc[token])
        }
        self.tellers = {name for name, _ in self.telling}
        self.discourse = Discourse(annotated, actors, places, anaphors)
        self.scene = Scene(annotated, actors, places)
        self.anaphors = anaphors
        self.recent: dict[str, Actor] = {}
        self.ministry: Actor | None = None
        self.placed: list[Actor] = []
        self.known = [each.actor for each in actors]
        self.bodies = {(each.start, each.end): each for each in actors if each.actor.kind == "organisation"}
        self.described = {(each.start, each.end): each for each in described}
        self.described_by_end = {each.end: each for each in described}
        sides = [each for each in actors if not is_leaning(self.doc, each.start)]
        states = {each.actor.country for each in sides if each.actor.sector != "MED"}
        self.ground = {
            code for each in places if (code := each.where.country) is not None and code in country_names()
        }
        states |= {each.where.country for each in places}
        self.states = {code for code in states if code in country_names()}
        of_others = {each.actor.country for each in actors if each.actor.sector not in ("MED", "REB")}
        self.of_rebels = self.states - of_others - {each.where.country for each in places}
        # A reporter's dateline is a place, and so no party, unless a party of the page rules it.
        self.ruled = {
            each.actor.country
            for each in actors
            if each.actor.country in country_names() and not _is_of_dateline(annotated.doc, each.start)
        }

    def remember(self, actor: Actor) -> None:
        """Keeps an unnamed holder of an office for "the official" further down, and what ministries the page has."""
        self.placed.append(actor)
        if actor.kind == "unnamed":
            self.recent[last_word(actor)] = actor
        elif (
            actor.kind == "organisation"
            and actor.sector == "GOV"
            and actor.text.lower().endswith(" ministry")
        ):
            self.ministry = actor


def _is_of_dateline(doc: Doc, start: int) -> bool:
    """The "Uganda" of "GULU, Uganda -"."""
    return start > 1 and doc[start - 1].text == "," and doc[start - 2].text.isupper()


def last_word(actor: Actor) -> str:
    """ "official" of "foreign ministry official" and of "official of Fiji"."""
    return (actor.role or actor.name.partition(" of ")[0] or actor.name).lower().split()[-1]


def state_named(country: str | None) -> Actor | None:
    """The state of a code as an actor; None for codes of other bodies and for none."""
    if country is None or country not in country_names():
        return None
    name = country_names()[country]
    return Actor(text=name, span=None, name=name, kind="country", country=country, party=country)
