"""Which actors a word of the tree stands for."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor, Document, Where

if TYPE_CHECKING:
    from hearsay.mentions import Mentions

SECTORS = {
    "MIL": frozenset(
        [
            "force",
            "troop",
            "army",
            "military",
            "soldier",
            "serviceman",
            "unit",
            "navy",
            "artillery",
            "aircraft",
            "warplane",
            "jet",
            "drone",
            "tank",
            "brigade",
            "battalion",
            "commander",
            "officer",
            "general",
            "serviceman",
            "peacekeeper",
            "position",
            "base",
            "post",
            "missile",
            "warship",
            "shelling",
        ]
    ),
    "GOV": frozenset(
        [
            "government",
            "leadership",
            "authority",
            "ministry",
            "president",
            "minister",
            "side",
            "official",
            "cabinet",
            "spokesman",
        ]
    ),
    "LEG": frozenset(["parliament", "lawmaker", "senate", "congress", "assembly"]),
    "COP": frozenset(["police", "policeman", "gendarmerie"]),
    "CVL": frozenset(
        ["civilian", "people", "population", "resident", "citizen", "villager", "national", "child", "woman"]
    ),
}
LOCAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD"})
"""Sectors whose offices belong to the state the place lies in."""

POSTED = frozenset(["diplomat", "envoy", "ambassador", "delegate", "mediator", "negotiator", "attaché"])
"""Who serves one state in another: a diplomat in Bamako is not Mali's."""

RESIDENT = frozenset(
    [
        "police",
        "authority",
        "army",
        "government",
        "court",
        "prosecutor",
        "rebel",
        "militia",
        "junta",
        "official",
        "leader",
        "protester",
    ]
)
"""Bodies whose country may stand behind "in": "police in Belarus"."""

SPOKEN = frozenset(
    [
        "statement",
        "report",
        "letter",
        "tweet",
        "speech",
        "interview",
        "post",
        "message",
        "document",
        "address",
        "remark",
        "comment",
        "communique",
        "communiqué",
        "briefing",
        "release",
        "note",
        "announcement",
        "website",
        "channel",
        "account",
        "page",
        "video",
        "claim",
        "bulletin",
        "memo",
        "cable",
        "file",
        "paper",
        "transcript",
        "dispatch",
    ]
)
"""Things that speak for their maker: "the statement of the ministry said"."""


ISSUED = frozenset({"communique", "communiqué", "statement", "release", "declaration"})
"""Papers that a body gives out: "the communiqué accuses" goes on with who spoke before."""

OTHERS = frozenset(
    {
        "neighbour",
        "neighbor",
        "rival",
        "enemy",
        "foe",
        "opponent",
        "adversary",
        "ally",
        "counterpart",
        "critic",
        "colleague",
        "accuser",
        "victim",
    }
)
"""Words for the other side of a relation."""


BACKED = frozenset({"drafted", "proposed", "sponsored", "backed", "brokered", "authored", "mediated", "designed", "penned"})  # fmt: skip
"""Participles behind a nation and a hyphen that tell whose a paper is."""
ALLIED = frozenset({"close", "link", "ally", "affiliate", "align", "tie"})
"""Participles whose "to" or "with" names whose people they are."""


SERVING = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "source", "leadership", "commander"}
)
"""Words for people who speak for the body they serve."""


class Parties:
    """Actors by token, with what belongs to them: "its troops", "Chadian positions", "the decision of Juba".

    Args:
        document: The document, for the words of derived actors.
        tree: Its trees.
        mentions: What was found in it.

    Attributes:
        unvoiced: The same before it was known who says "we"; None where nothing more is known.
        voices: The words for "we" of which it became known.
    """

    def __init__(self, document: Document, tree: Tree, mentions: Mentions) -> None:
        self._document = document
        self._tree = tree
        self._meant: dict[int, tuple[Actor, ...]] = {}
        self.unvoiced: Parties | None = None
        self.voices: frozenset[int] = frozenset()
        self._anaphors = mentions.anaphors
        size = len(tree.words)
        self._actors: list[Actor | None] = [None] * size
        self._actor_length = [size + 1] * size
        for actor in mentions.actors:
            for token in range(actor.start, actor.end):
                if actor.end - actor.start < self._actor_length[token]:
                    self._actors[token], self._actor_length[token] = actor.actor, actor.end - actor.start
        self._persons = {
            a.actor.name: a.actor for a in mentions.actors if a.actor.kind == "person" and a.actor.country
        }
        self._known = [actor.actor for actor in mentions.actors]
        self._known += [actor for found in mentions.anaphors.values() for actor in found]
        self._places: list[Where | None] = [None] * size
        for place in mentions.places:
            for token in range(place.start, place.end):
                self._places[token] = place.where
        for each in mentions.actors:
            if each.actor.kind == "person" and each.actor.country is None:
                outside = (
                    t for t in range(each.start, each.end) if not each.start <= tree.heads[t] < each.end
                )
                if each.actor.name not in self._persons:
                    office = self._office_above(next(outside, each.start))
                    if office is not None:
                        self._persons[each.actor.name] = office
        self._meant.clear()  # some was asked before everybody's home was known

    @classmethod
    @lru_cache(maxsize=1)  # statements and events ask for the same document's
    def of(cls, document: Document, tree: Tree, mentions: Mentions) -> Parties:
        """The parties of a document, which nobody changes."""
        return cls(document, tree, mentions)

    def voiced(self, voices: Mapping[int, tuple[Actor, ...]]) -> Parties:
        """The same with those who say "we", by token, once it is known who says what."""
        if not voices:
            return self
        other = copy(self)
        other._meant = {}
        other._anaphors = {**voices, **self._anaphors}
        other.unvoiced, other.voices = self, frozenset(voices)
        return other

    def actor(self, token: int) -> Actor | None:
        """The actor named at a token, nothing derived."""
        return self._actors[token]

    def names(self, actor: Actor) -> bool:
        """Whether an actor was found as one, rather than made from a place."""
        return actor in self._known

    def place(self, token: int) -> Where | None:
        """The place named at a token."""
        return self._places[token]

    def is_party(self, token: int) -> bool:
        """Whether the word itself names an actor with a country, a person or a known group; not a thing of theirs."""
        if self._actors[token] is None and token not in self._anaphors:
            return False
        return any(actor.country or actor.party or actor.kind == "person" for actor in self.at(token))

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""
        return self._places[token] is not None

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""
        actor = self._actors[token]
        return actor is not None and actor.kind == "person"

    def at(self, token: int) -> tuple[Actor, ...]:
        """Whom the word means: itself an actor, an anaphor, or something of theirs; empty when nobody is known."""
        meant = self._meant.get(token)
        if meant is None:
            meant = self._meant[token] = self._at(token)
        return meant

    def _at(self, token: int) -> tuple[Actor, ...]:
        if token in self._anaphors:
            return self._anaphors[token]
        actor = self._actors[token]
        if actor is None:
            return self._derived(token)
        if actor.sector == "MED" and actor.name.startswith("Media of"):
            return self._told_beside(token) or (actor,)  # "Fiji's state news agency X" is X
        if actor.country is None and actor.party is None and actor.kind != "person":
            owners = self.owners(token)
            if len(owners) == 1 and owners[0].country is not None:
                owner = owners[0]
                name = f"{actor.name} of {owner.name}"
                sector = (
                    owner.sector if owner.sector in ("REB", "PRE") and actor.sector == "GOV" else actor.sector
                )
                of_owner = msgspec.structs.replace(actor, name=name, country=owner.country, party=owner.party)
                return (msgspec.structs.replace(of_owner, sector=sector),)  # "the movement's leader"
            country = (
                self._seat(token)
                if actor.sector in LOCAL and not owners and self._tree.lemmas[token] not in POSTED
                else None
            )
            if country is not None:
                return (msgspec.structs.replace(actor, country=country, party=country),)
        if actor.kind == "person" and actor.country is None:
            return (self._at_home(token, actor),)
        return (actor, *self._fellows(token, actor))

    def _seat(self, token: int) -> str | None:
        """The country of the place an office is held in: "the mayor of Goma", "the head of the Sumy administration"."""
        tree = self._tree
        for word in (token, *tree.kids(token, "nmod")):
            for kid in tree.kids(word, "nmod", "compound", "amod"):
                where = self._places[kid]
                if (
                    where is not None
                    and where.country
                    and tree.case(kid).split(" ")[0] in {"", "of", "in", "for"}
                ):
                    return where.country
        return None

    def _at_home(self, token: int, actor: Actor) -> Actor:
        """A person named beside an office has the office's country: "Chad's envoy to the council, Mahamat Idriss"."""
        known = self._persons.get(actor.name) or self._office_above(token)
        if known is None:
            return actor
        return msgspec.structs.replace(
            actor, country=known.country, party=known.party, sector=actor.sector or known.sector
        )

    def _office_above(self, token: int) -> Actor | None:
        """The office or body of a country that a word stands under, or whose it is."""
        for word in self._tree.path(token)[1:3]:
            office = self._actors[word]
            if office is not None and office.country is not None and office.kind not in {"country", "person"}:
                return office
            if (
                self._tree.pos[word] in {"NOUN", "PROPN"}
                and (owners := self.owners(word))
                and owners[0].country
            ):
                return owners[0]
        return None

    def _fellows(self, token: int, actor: Actor) -> tuple[Actor, ...]:
        """The other sides of "Ethiopian and Eritrean troops", which is one noun of two nations."""
        if actor.kind in {"person", "country"}:
            return ()
        tree = self._tree
        # "the foreign ministers of France, Germany and Poland": an office each, where the word is no singular
        of = [
            kid
            for kid in tree.kids(token, "nmod")
            if tree.case(kid) == "of" and tree.words[token] != tree.lemmas[token]
        ]
        nations = [
            w
            for kid in (*tree.kids(token, "amod", "compound"), *of)
            for w in tree.conjuncts(kid)
            if w != kid or len(tree.conjuncts(kid)) > 1
        ]
        owners = [kid for kid in tree.children[token] if tree.deps[kid] == "nmod:poss"]
        nations += owners if len(owners) > 1 else []  # "Ethiopia's and Somalia's leaders"
        found = [
            each
            for w in nations
            if (each := self._actors[w]) is not None and each.country and each.country != actor.country
        ]
        return tuple(
            msgspec.structs.replace(
                actor, name=f"{tree.words[token]} of {each.name}", country=each.country, party=each.party
            )
            for each in found
        )

    def speaker(self, token: int) -> Actor | None:
        """Who speaks where this word is the subject of a saying; what a party wrote speaks for the party."""
        found = self.at(token)
        if len(found) == 1:
            return found[0]
        return None

    def owners(self, token: int) -> tuple[Actor, ...]:
        """Whose thing it is: possessor, nationality, "of" phrase; of those before it the nearest, "a Fijian embassy note".

        "Its neighbour" and "their rival" are never the one they belong to.
        """
        tree = self._tree
        if tree.lemmas[token] in OTHERS and any(
            tree.deps[kid] == "nmod:poss" for kid in tree.children[token]
        ):
            # "its Nigerian counterpart"
            return tuple(a for kid in tree.kids(token, "amod") if (a := self._actors[kid]) is not None)
        for dep in ("nmod:poss", "amod", "compound", "nmod"):
            for kid in tree.children[token]:
                if dep == "amod" and kid + 1 < token and self._actors[kid] is not None:
                    # the embassy's words are the embassy's, whose adjective the parse gave to the note
                    nearest = self._actors[token - 1]
                    if nearest is not None and nearest.kind == "organisation" and nearest.country:
                        return (nearest,)
                if kid > 1 and tree.words[kid - 1] in {"-", "–"} and tree.words[kid - 2] in {"pro", "anti"}:
                    continue  # "a pro-Iranian militia" is nobody's by that
                if tree.deps[kid] != dep and not (dep == "nmod" and tree.deps[kid] == "nmod"):
                    continue
                case = tree.case(kid)
                if dep == "nmod" and case == "in" and tree.lemmas[token] in RESIDENT:
                    if home := self.homeland(kid) or self.at(kid):
                        return home
                    continue
                if dep == "nmod" and case not in {"of", "by", "from", "for"}:
                    continue
                if dep == "nmod" and case in {"of", "for"} and tree.lemmas[token] in verbs("done_to"):
                    continue  # "the killing of villagers" is not theirs
                owner = self._anaphors.get(kid) or ((self._actors[kid],) if self._actors[kid] else ())
                if not owner and dep == "amod" and tree.words[kid] in BACKED:
                    # "a British-drafted text", "a US-backed plan"
                    owner = tuple(a for w in tree.kids(kid, "compound") if (a := self._actors[w]) is not None)
                if not owner and dep in {"nmod:poss", "nmod"}:
                    owner = self._derived(kid)
                if not owner and case == "from":
                    owner = self.homeland(kid)
                # a word inside a name ("freedom fighters") is no owner of the named
                known = tuple(
                    actor for actor in owner if actor is not None and actor is not self._actors[token]
                )
                if known:
                    return known
        return self._allies(token)

    def _allies(self, token: int) -> tuple[Actor, ...]:
        """Whose people they are by a participle: "fighters linked to Islamic State", "a militia allied with Sudan"."""
        tree = self._tree
        return tuple(
            actor
            for clause in tree.kids(token, "acl", "amod")
            if tree.lemmas[clause] in ALLIED
            for kid in tree.kids(clause, "obl")
            if tree.case(kid) in {"to", "with"} and (actor := self._actors[kid]) is not None
        )[:1]

    def homeland(self, token: int) -> tuple[Actor, ...]:
        """The country of the place a word names, as an actor; for "shelled Kharkiv"."""
        where = self._places[token]
        if where is None or where.country is None:
            return ()
        actor = Actor(
            text=where.text,
            span=where.span,
            name=where.name,
            kind="country",
            country=where.country,
            party=where.country,
        )
        return (actor,)

    def _maker(self, token: int) -> tuple[Actor, ...]:
        """Whose "the bulletin" is, or "the same statement": of the one spoken of before, else of who spoke last."""
        tree = self._tree
        words = {tree.words[kid] for kid in tree.kids(token, "det", "amod")}
        if not words & {"the", "same", "this"}:
            return ()
        for before in range(token - 1, max(-1, token - 80), -1):
            if tree.lemmas[before] != tree.lemmas[token] or tree.pos[before] != "NOUN":
                continue
            owners = self.owners(before) or self._anaphors.get(before, ())
            head = tree.heads[before]
            subjects = [kid for kid in tree.kids(head, "nsubj") if kid != before]
            return owners or tuple(actor for kid in subjects for actor in self.at(kid))
        if "same" not in words and tree.lemmas[token] not in ISSUED:
            return ()
        for before in range(token - 1, max(-1, token - 80), -1):
            actor = self._actors[before]
            is_source = tree.case(before).startswith("according") or tree.relations[before] == "nsubj"
            if actor is not None and actor.kind != "unnamed" and actor.country and is_source:
                return (actor,)
        return ()

    def _told_beside(self, token: int) -> tuple[Actor, ...]:
        """Who stands in apposition: "its owner, a Fijian company", "Fiji's private channel Sky Pacific"."""
        for kid in self._tree.kids(token, "appos"):
            actor = self._actors[kid] if kid > token else None
            if actor is not None and actor.kind in {"organisation", "group", "person"}:
                if actor.country is None and len(owners := self.owners(token)) == 1:
                    owner = owners[0]
                    return (msgspec.structs.replace(actor, country=owner.country, party=owner.party),)
                return (actor,)
        return ()

    def _derived(self, token: int) -> tuple[Actor, ...]:
        if self._tree.pos[token] not in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"}:
            return ()
        lemma = self._tree.lemmas[token]
        if beside := self._told_beside(token):
            return beside
        owners = self.owners(token)
        if lemma in verbs("done_to") and not any(home(each) for each in owners):
            return ()
        if not owners and lemma in SPOKEN:
            return self._maker(token)
        if lemma in SPOKEN or len(owners) != 1:
            return owners
        owner = owners[0]
        sector = next((code for code, words in SECTORS.items() if lemma in words), owner.sector)
        if lemma in SERVING and owner.kind == "organisation":
            sector = owner.sector  # "an Israeli army spokesman" is the army's
        tree = self._tree
        left = min(
            [
                token,
                *(
                    tree.left[kid]
                    for kid in tree.children[token]
                    if kid < token and tree.relations[kid] in {"det", "amod", "nmod", "compound", "nummod"}
                ),
            ]
        )
        span = self._document.span(tree.starts[left], tree.ends[token])
        return (
            Actor(
                text=span.text,
                span=span,
                name=f"{owner.name} ({self._tree.words[token]})" if sector != owner.sector else owner.name,
                kind="group" if sector != owner.sector else owner.kind,
                country=owner.country,
                sector=sector,
                role=None,
                party=owner.party,
            ),
        )


def home(actor: Actor) -> str | None:
    """The side an actor belongs to: its party, else its country, else its name."""
    return actor.party or actor.country or (actor.name if actor.kind in {"person", "organisation"} else None)
