"""Who speaks, by who spoke before: "the same source", "he", "each side", a ministry of no named country."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.parties import Parties, home
from hearsay.statements.parties.words import TRADES
from hearsay.statements.saying import Saying


def same_source(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Who spoke last, for "indicated the same source"."""
    if not any(
        tree.lemmas[word] == "source" and any(tree.words[kid] == "same" for kid in tree.kids(word, "amod"))
        for word in saying.sources
    ):
        return ()
    spoke = [speakers[id(s)] for s in sayings if s.tokens < saying.tokens and speakers.get(id(s))]
    return spoke[-1] if spoke else ()


_GIVEN_OUT = frozenset(
    {
        "statement",
        "communique",
        "communiqué",
        "release",
        "bulletin",
        "readout",
        "message",
        "investigation",
        "probe",
        "inquiry",
    }
)
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "LEG"})
# What stands at a noun that nobody owns: "the statement said", "according to the statement".
_BARE = frozenset({"det", "case", "punct"})


def same_statement(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """The body or official that spoke last, for a bare "a statement said", "the investigation showed": it gave that out."""
    if len(saying.sources) != 1 or saying.is_noun:
        return ()
    word = saying.sources[0]
    is_report = tree.lemmas[word] == "report" and _is_reported_before(tree, saying, sayings)
    if not (is_report or tree.lemmas[word] in _GIVEN_OUT) or any(
        tree.relations[kid] not in _BARE for kid in tree.children[word]
    ):
        return ()
    spoke = [
        speakers[id(s)]
        for s in sayings
        if s.tokens < saying.tokens and s.outer is None and speakers.get(id(s))
    ]
    last = spoke[-1] if spoke else ()
    if len(last) != 1 or not last[0].country:
        return ()
    is_body = last[0].kind in {"organisation", "country"} and last[0].sector != "MED"
    return last if is_body or last[0].sector in _OFFICIAL else ()


def _is_reported_before(tree: Tree, saying: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether the last words of saying before are "reported": it is that "report" which says the rest."""
    before = [each for each in sayings if each.tokens < saying.tokens and each.outer is None]
    last = before[-1].cue if before else None
    return last is not None and tree.lemmas[last] == "report"


def same_words(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Who spoke last by the same noun: "according to the sources", after "Syrian opposition sources said"."""
    if len(saying.sources) != 1 or saying.is_noun:
        return ()
    word = saying.sources[0]
    before = [
        kid for kid in tree.children[word] if kid < word and tree.relations[kid] not in {"case", "punct"}
    ]
    if tree.pos[word] != "NOUN" or [tree.words[kid] for kid in before] != ["the"]:
        return ()
    noun = tree.words[word]
    for other in reversed(sayings):
        if not other.tokens < saying.tokens:
            continue
        for each in speakers.get(id(other), ()):
            if each.kind == "unnamed" and each.text.lower().split()[-1] == noun:
                return (each,) if each.country else ()
    return ()


def last_person(
    tree: Tree,
    saying: Saying,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    people: Collection[str],
) -> tuple[Actor, ...]:
    """The last person who spoke, for a "he" that no other rule resolves: one with a name, or "a member of the force" shortly before.

    Args:
        people: Nouns for people.
    """
    if saying.cue is None or not any(tree.words[word] in {"he", "she"} for word in saying.sources):
        return ()
    for other in reversed([each for each in sayings if each.tokens < saying.tokens]):
        spoke = speakers.get(id(other), ())
        if any(actor.kind == "person" for actor in spoke):
            return spoke
        source = other.sources[0] if len(other.sources) == 1 else -1
        is_somebody = (
            source >= 0 and tree.lemmas[source] in people and tree.words[source] == tree.lemmas[source]
        )
        if len(spoke) == 1 and is_somebody and tree.sentence[saying.cue] - tree.sentence[source] <= LATER:
            return spoke
    return ()


def last_body(
    tree: Tree,
    saying: Saying,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    parties: Parties,
) -> tuple[Actor, ...]:
    """The body that spoke last, for an "it said" behind what is said that no other rule resolves; never one that is told of.

    "The experts' report blamed Kigali. The Congolese spokesman welcomed it. Rwandan troops had cut the road, it said."
    """
    cue = saying.cue
    if cue is None or saying.sources or saying.is_noun or not all(end <= cue for _, end in saying.ranges):
        return ()
    if not saying.ranges or not any(tree.words[kid] == "it" for kid in tree.kids(cue, "nsubj")):
        return ()
    told_of = {home(actor) for word in saying.words for actor in parties.at(word)}
    for other in reversed([each for each in sayings if each.tokens < saying.tokens and each.outer is None]):
        if tree.sentence[cue] - tree.sentence[other.tokens[0]] > FAR:
            return ()
        spoke = speakers.get(id(other), ())
        if len(spoke) == 1 and spoke[0].kind == "organisation" and spoke[0].sector != "MED":
            return () if home(spoke[0]) in told_of else spoke
    return ()


FAR = 8
"""So many sentences back at most stands the body that "it said" means."""
LATER = 3
"""So many sentences on at most "he" is somebody who has no name."""


def both_sides(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """ "Each said the other had attacked first", "each side claimed": the two who spoke together last."""
    is_each = any(
        tree.words[word] == "each" or any(tree.words[kid] == "each" for kid in tree.kids(word, "det"))
        for word in saying.sources
    )
    if not is_each or len(saying.sources) > 1:
        return ()
    before = [
        speakers[id(s)] for s in sayings if s.tokens < saying.tokens and len(speakers.get(id(s), ())) > 1
    ]
    return before[-1] if before else ()


def place_houses(tree: Tree, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]) -> None:
    """Give "the Andes dairy company said" the country of the dairy that spoke before, "a dairy in Chile"; and all of its name."""
    trades: dict[str, str] = {}
    named: dict[str, str] = {}
    for saying in sayings:
        spoke = speakers[id(saying)]
        if len(spoke) != 1 or len(saying.sources) != 1 or saying.is_noun:
            continue
        (actor,), word = spoke, saying.sources[0]
        own = {tree.lemmas[w] for w in (word, *tree.kids(word, "compound")) if tree.lemmas[w] in TRADES}
        # "the Andes dairy company" is no person, whatever its name was taken for
        is_house = bool(own) or actor.name in named or actor.kind in {"organisation", "unnamed"}
        if not is_house or actor.sector not in {None, "BUS"}:
            continue
        if actor.country is not None:
            trades.update(dict.fromkeys(own, actor.country) if actor.kind == "unnamed" else {})
            continue
        told = {trades[each] for each in own if each in trades}
        country = named.get(actor.name) or (told.pop() if len(told) == 1 else None)
        if country is not None and actor.country is None and actor.kind != "unnamed":
            named[actor.name] = country
            speakers[id(saying)] = (
                msgspec.structs.replace(actor, country=country, party=actor.party or country),
            )


def place_institutions(sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]) -> None:
    """Give "the Ministry of Health said" the country of the institution that spoke last.

    News names a ministry's country once and then drops it; a bare ministry in the next sentence is the same state's.
    """
    last: str | None = None
    for saying in sayings:
        placed = []
        for actor in speakers[id(saying)]:
            if actor.kind in {"organisation", "unnamed"} and actor.sector in {"GOV", "MIL", "LEG"}:
                outer = speakers.get(id(saying.outer), ()) if saying.outer is not None else ()
                country = next((each.country for each in outer if each.country), last)
                if actor.country is None and country is not None and actor.kind == "organisation":
                    actor = msgspec.structs.replace(actor, country=country, party=actor.party or country)
                last = actor.country or last
            placed.append(actor)
        speakers[id(saying)] = tuple(placed)


def the_accused(tree: Tree, saying: Saying, sayings: Sequence[Saying], parties: Parties) -> tuple[Actor, ...]:
    """Whom a charge is laid at, for "it" that denies it in the same sentence: "India accused Islamabad of arming them, which it denies"."""
    if saying.act != "deny" or saying.cue is None or saying.is_noun or len(saying.sources) != 1:
        return ()
    if tree.words[saying.sources[0]] not in {"it", "they", "he", "she"}:
        return ()
    charges = [
        each
        for each in sayings
        if each.act in {"accuse", "criticize"}
        and each.cue is not None
        and not each.is_noun
        and each.cue < saying.sources[0]
        and tree.sentence[each.cue] == tree.sentence[saying.cue]
        # the last that somebody says in the sentence: "X denied it and said Y had"
        and not any(each.cue < (other.cue or 0) < saying.sources[0] for other in sayings if not other.is_noun)
    ]
    found = [actor for each in charges for word in each.addressees for actor in parties.at(word)]
    return tuple(found[:1]) if found and found[0].country is not None else ()
