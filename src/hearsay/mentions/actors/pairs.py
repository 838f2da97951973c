"""Whom "the two sides", "both ministries" and "each country" mean: the two parties named most so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.hyphens import governments, joined_by_hyphen
from hearsay.mentions.actors.interlocutors import WORDS as MEETING_WORDS
from hearsay.mentions.actors.interlocutors import those_who_met
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.words import lowered
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PAIR_NOUNS = {
    "countries",
    "sides",
    "nations",
    "states",
    "neighbours",
    "neighbors",
    "parties",
    "governments",
    "rivals",
    "capitals",
    "armies",
    "enemies",
    "republics",
}
# "the two sides", not "two sides of the road".
_COUNTED = {"two", "warring", "opposing", "rival", "conflicting", "belligerent"}
_ONE_OF_TWO = {"country", "side", "nation", "state", "party", "government"}
_BODIES = {
    "ministries": "Ministry",
    "armies": "Armed forces",
    "militaries": "Armed forces",
    "parliaments": "Parliament",
}
_BODY_SECTORS = {
    "armies": "MIL",
    "militaries": "MIL",
    "parliaments": "LEG",
    "governments": "GOV",
    "capitals": "GOV",
}
_HOLDERS = {
    "ministers": ("minister",),
    "presidents": ("president",),
    "premiers": ("prime minister", "premier"),
    "leaders": ("president", "prime minister", "premier", "leader", "chancellor", "chief"),
}
# Words that only states are: never a movement, however often it is named.
_OF_STATES = {
    "countries",
    "nations",
    "states",
    "neighbours",
    "neighbors",
    "capitals",
    "republics",
    "country",
    "nation",
    "state",
    "governments",
    "government",
    *_BODIES,
}
# Who speak together where two states are told of in one word: "The parties praised Russian-Iranian ties".
_JOINT = frozenset({"sides", "parties", *_HOLDERS})
_INTERNATIONAL = ("UNO", "EUR", "IGO", "NGO", "MNC")
_MEMORY = 60
_RECENT = 9


@dataclass(slots=True)
class Parties:
    """The parties a text named so far: how often, by whom, and the last who acted for them."""

    weights: Counter[str] = field(default_factory=Counter)
    sample: dict[str, Actor] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    couple: tuple[str, str] | None = None

    def add(self, actor: Actor) -> None:
        """Counts a party; armed groups and countries are parties, international bodies and media are not."""
        self.actors.append(actor)
        party = actor.party or actor.country
        if party is None or party in _INTERNATIONAL or actor.sector == "MED":
            return
        self.weights[party] += 1
        if party not in self.sample or _worth(actor) > _worth(self.sample[party]):
            self.sample[party] = actor

    def join(self, one: Actor, other: Actor) -> None:
        """Keeps the last two states named in one breath: "Thailand and Cambodia"."""
        first, second = one.party or one.country, other.party or other.country
        if first in self.sample and second in self.sample and first is not None and second is not None:
            self.couple = (first, second)


def _worth(actor: Actor) -> int:
    """How well an actor stands for its party: the party itself before a body of it, a body before its people."""
    return {"country": 3, "group": 3, "organisation": 1}.get(actor.kind, 0)


def _is_in_one_breath(doc: Doc, named: Sequence[Actor]) -> bool:
    """Whether two holders were named in one sentence: "Foreign Minister X telephoned Minister Y. The two ministers urged"."""
    spans = sorted((each.span.start, each.span.end) for each in named if each.span is not None)
    return len(spans) == 2 and not {".", "\n"} & {*doc.text[spans[0][1] : spans[1][0]]}


def may_mean_pair(word: str) -> bool:
    """Whether a lower-case word is one that :func:`pair_meant` knows."""
    return word in _PAIR_WORDS


def may_take_up_pair(doc: Doc, at: int) -> bool:
    """Whether a word is a bare "the presidents", "the parties": those of whom the sentence before told."""
    token = doc[at]
    if token.lower_ not in _JOINT or at == 0 or doc[at - 1].lower_ != "the":
        return False
    return not any(
        kid.dep_ in ("nmod", "amod", "acl", "acl:relcl", "appos", "compound") for kid in token.children
    )


# Two states of one name: "the two Koreas".
_NAMESAKES = {
    "koreas": ("KOR", "PRK"),
    "sudans": ("SDN", "SSD"),
    "congos": ("COD", "COG"),
    "guineas": ("GIN", "GNB"),
}
_PAIR_WORDS = frozenset(
    {"both", *_PAIR_NOUNS, *_ONE_OF_TWO, *_BODIES, *_HOLDERS, *_NAMESAKES, *MEETING_WORDS}
)


def pair_meant(doc: Doc, at: int, parties: Parties, hosts: Sequence[FoundActor] = ()) -> tuple[Actor, ...]:
    """The two a word for a pair means; empty where it is no such word or two parties do not stand out.

    Args:
        hosts: Who hosts or mediates in the sentence and so is not one of the two, unless no two others are known.
    """
    word = doc[at].lower_
    if word in _NAMESAKES:
        span = Span(doc[at].idx, doc[at].idx + len(word), doc[at].text)
        return governments(span, _NAMESAKES[word])
    if word in MEETING_WORDS and (met := those_who_met(doc, at, parties.actors)):
        return met
    if word in _JOINT and (joined := joined_by_hyphen(doc, at)):
        return joined
    before = _words_before(doc, at)
    nearest = doc[at - 1].lower_ if at else ""
    if word in _ONE_OF_TWO:
        return _two(word, parties, hosts) if nearest in ("each", "either", "neither") else ()
    if "three" in before and (word in _BODIES or word in _HOLDERS or word in _PAIR_NOUNS):
        return _three(word, parties) or _three_in_a_row(doc, parties)
    if word in _BODIES or word in _HOLDERS:
        if not before & {"two", "both"}:
            return ()
        both, named = _two(word, parties, hosts), _two_named(word, parties)
        # a guest whose president was named last is none of "the two presidents" of a text on two others
        is_theirs = not both or {each.country for each in named} == {each.country for each in both}
        is_theirs = is_theirs or _is_in_one_breath(doc, named)
        return (named or both) if is_theirs else both
    if word == "both" and not _modifies_noun(doc, at):
        return _two(word, parties, hosts)
    if word not in _PAIR_NOUNS:
        return ()
    is_pair = bool(before & (_COUNTED | {"both"})) or (
        word in ("sides", "parties") and bool(before & {"the", "all", "of"})
    )
    return _two(word, parties, hosts) if is_pair else ()


def _words_before(doc: Doc, at: int) -> set[str]:
    """The few words before a noun that belong to it: "the two warring sides", not "two days after African leaders"."""
    found: set[str] = set()
    for token in reversed(doc[max(0, at - 5) : at]):
        if token.pos_ in ("VERB", "AUX", "SCONJ", "PUNCT") or (token.pos_ == "ADP" and token.lower_ != "of"):
            break
        found.add(token.lower_)
    return found


def seated_pairs(doc: Doc, names: Mapping[int, NameAtom]) -> dict[int, tuple[Actor, ...]]:
    """The bodies of two states named by where they sit: "the ministries in Tunis and Algiers", "both governments, in Lima and in Quito".

    Args:
        names: Known names by their first token.
    """
    found: dict[int, tuple[Actor, ...]] = {}
    for index, word in enumerate(lowered(doc)):
        if word not in _BODIES and word not in ("governments", "authorities"):
            continue
        token = doc[index]
        at = index + 1
        at += at < len(doc) and doc[at].text == ","
        if at + 3 >= len(doc) or doc[at].lower_ not in ("in", "of"):
            continue
        first = names.get(at + 1)
        if first is None or first.end + 1 >= len(doc) or doc[first.end].lower_ != "and":
            continue
        after = first.end + 1
        second = names.get(after + (doc[after].lower_ in ("in", "of")))
        if second is None:
            continue
        owners = [atom.of("seat", "country") for atom in (first, second)]
        states = [owner for owner in owners if owner is not None and owner.country]
        if len(states) != 2 or states[0].country == states[1].country:
            continue
        found[token.i] = tuple(_body_of_state(state, word, token) for state in states)
    return found


def _body_of_state(state: Name, word: str, token: Token) -> Actor:
    before = token.nbor(-1).lower_ if token.i else ""
    kind = f"Ministry of Foreign Affairs of {state.canonical}" if before == "foreign" else None
    if before in ("defence", "defense"):
        kind = f"Ministry of Defence of {state.canonical}"
    body = _BODIES.get(word, "Government")
    return Actor(
        text=token.text,
        span=Span(token.idx, token.idx + len(token), token.text),
        name=kind or f"{body} of {state.canonical}",
        kind="organisation",
        country=state.country,
        sector=_BODY_SECTORS.get(word, "GOV"),
        party=state.side or state.country,
    )


def one_of_pair(word: str, couple: Sequence[Actor]) -> Actor | None:
    """ "The former" or "the latter" of two; None for other words or where there are not two."""
    if len(couple) != 2 or word not in ("former", "latter"):
        return None
    return couple[0] if word == "former" else couple[1]


def _two_named(word: str, parties: Parties) -> tuple[Actor, ...]:
    """The last two bodies or office holders of this kind, of two parties: "both ministries", "the two presidents"."""
    found: dict[str, Actor] = {}
    for actor in reversed(parties.actors[-_MEMORY:]):
        role = (actor.role or "").lower()
        is_meant = (
            actor.kind == "organisation" and actor.name.startswith(_BODIES[word])
            if word in _BODIES
            else actor.kind == "person" and any(role.endswith(title) for title in _HOLDERS[word])
        )
        if is_meant and actor.country not in _INTERNATIONAL:
            found.setdefault(actor.party or actor.country or "", actor)
    if len(found) < 2:
        return ()
    return tuple(found[party] for party in sorted(list(found)[:2]))


def _three(word: str, parties: Parties) -> tuple[Actor, ...]:
    """The three states that the last words named, where they are three: "The three leaders agreed", after a meeting of them."""
    found: dict[str, Actor] = {}
    for actor in reversed(parties.actors[-_RECENT:]):
        is_holder = actor.kind == "person" and actor.role is not None
        if actor.country in country_names() and (is_holder or word not in _HOLDERS):
            found.setdefault(actor.country or "", party_of(actor))
    known = {actor.country for actor in parties.actors if actor.country in country_names()}
    is_sure = len(found) == 3 and (len(known) == 3 or word in _HOLDERS)
    return tuple(found[code] for code in sorted(found)) if is_sure else ()


_ROW = frozenset({"", ",", "and", ", and", "&"})
"""What stands between the names of a row: "Britain, France and Germany"."""


def _three_in_a_row(doc: Doc, parties: Parties) -> tuple[Actor, ...]:
    """The three states last named side by side, whoever was named since: "Mali recalled its envoys from the three countries"."""
    row: list[Actor] = []
    for actor in (*reversed(parties.actors[-_MEMORY:]), None):
        last = row[-1] if row else None
        is_state = actor is not None and actor.kind == "country" and actor.span is not None
        if actor is not None and is_state and (last is None or _is_beside(doc, actor, last)):
            row.append(actor)
            continue
        if len(row) == 3 and len({each.country for each in row}) == 3:
            return tuple(party_of(each) for each in sorted(row, key=lambda each: each.country or ""))
        row = [actor] if actor is not None and is_state else []
    return ()


def _is_beside(doc: Doc, first: Actor, second: Actor) -> bool:
    """Whether two names stand side by side in a row."""
    assert first.span is not None and second.span is not None
    return doc.text[first.span.end : second.span.start].strip() in _ROW


def _two(word: str, parties: Parties, hosts: Sequence[FoundActor]) -> tuple[Actor, ...]:
    """The two parties named most."""
    absent = {each.actor.party for each in hosts}
    able = {
        party: weight
        for party, weight in parties.weights.items()
        if word not in _OF_STATES or party == parties.sample[party].country
    }
    others = {party: weight for party, weight in able.items() if party not in absent}
    chosen = others if len(others) >= 2 else able
    ranked = sorted(chosen.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 2 and ranked[1][1] == ranked[2][1] and parties.couple is not None:
        ranked = [item for item in ranked if item[0] in parties.couple]
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] == ranked[2][1]):
        return ()
    both = [party_of(parties.sample[party]) for party, _ in sorted(ranked[:2])]
    return tuple(_body_of(actor, word) for actor in both)


def _body_of(actor: Actor, word: str) -> Actor:
    """A state's army for "both armies"; who is no state stays who it is."""
    sector = _BODY_SECTORS.get(word)
    if sector is None or actor.kind != "country":
        return actor
    body = _BODIES.get(word)
    if body is None:
        return msgspec.structs.replace(actor, sector=sector)
    return msgspec.structs.replace(actor, name=f"{body} of {actor.name}", kind="organisation", sector=sector)


def _modifies_noun(doc: Doc, at: int) -> bool:
    """ "both sides", "both Kyiv and Moscow": the noun or the names speak for themselves."""
    if doc[at].dep_ in ("cc:preconj", "cc", "det", "advmod"):
        return True
    return at + 1 < len(doc) and (
        doc[at + 1].lower_ in (*_PAIR_NOUNS, *_BODIES, *_HOLDERS)
        or doc[at + 1].text[:1].isupper()
        or doc[at + 1].lower_ == "of"
    )


def party_of(actor: Actor) -> Actor:
    """The party itself, as understood and not written here."""
    if actor.kind == "country":
        return actor
    from hearsay.gazetteer import country_names

    if actor.party == actor.country and actor.country in country_names():
        return Actor(
            text=country_names()[actor.country],
            span=None,
            name=country_names()[actor.country],
            kind="country",
            country=actor.country,
            party=actor.party,
        )
    return actor
