"""Media between who speaks and the page: whom they cite, what they pass on, by which name they go."""

from __future__ import annotations

from hearsay.codebooks.agents import agents
from hearsay.codebooks.phrases import CALENDAR
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

MEDIA = frozenset(
    [
        "agency",
        "newspaper",
        "daily",
        "television",
        "tv",
        "radio",
        "channel",
        "broadcaster",
        "media",
        "outlet",
        "website",
        "portal",
        "magazine",
        "newswire",
        "station",
        "press",
    ]
)
PASSING_ON = frozenset({"quote", "cite", "carry", "publish", "relay", "circulate", "transmit"})
CITING = frozenset({"quote", "cite"})


def is_medium(tree: Tree, word: int, parties: Parties) -> bool:
    """Whether a word names a news medium."""
    return (
        any(a.sector == "MED" and a.kind not in {"person", "unnamed"} for a in parties.at(word))
        or tree.lemmas[word] in MEDIA
    )


def before_medium(tree: Tree, saying: Saying, parties: Parties) -> list[int]:
    """Who goes on behind a medium's "X reported": "the minister dismissed it, PNA reported, and said the missions would continue"."""
    cue = saying.cue
    if cue is None or tree.relations[cue] != "conj" or tree.kids(cue, "nsubj"):
        return []
    passing = tree.heads[cue]
    above = tree.heads[passing]
    if tree.relations[passing] != "parataxis" or above >= passing or not saying.sources:
        return []
    if not all(is_medium(tree, word, parties) for word in saying.sources):
        return []
    return [
        w for head in subjects(tree, above) for w in tree.conjuncts(head) if not is_medium(tree, w, parties)
    ]


def cited_sources(tree: Tree, saying: Saying) -> list[int]:
    """Whom a medium cites where it tells: "IRNA reported, citing the army", "Al Arabiya, quoting a spokesman, said"."""
    cue = saying.cue
    if cue is None:
        return []
    beside = [*tree.children[cue], *(kid for source in saying.sources for kid in tree.children[source])]
    return [
        word
        for kid in beside
        if tree.lemmas[kid] in CITING and tree.words[kid].endswith("ing") and tree.relations[kid] != "conj"
        # "reported, without citing any official": nobody is cited
        if all(tree.words[mark] != "without" for mark in tree.kids(kid, "mark", "case"))
        for found in tree.kids(kid, "obj")
        for word in tree.conjuncts(found)
    ]


def pass_on(tree: Tree, saying: Saying, parties: Parties) -> None:
    """ "Told the TASS agency", "a source quoted by SANA said", "the paper cited a delegate who promised": who passed it on."""
    media = [w for w in saying.addressees if is_medium(tree, w, parties)]
    saying.addressees = [w for w in saying.addressees if w not in media]
    saying.relays += media
    for source in saying.sources:
        for kid in tree.kids(source, "acl"):
            if tree.lemmas[kid] in PASSING_ON and tree.is_passive(kid):
                saying.relays += [
                    w
                    for w in agents(tree, kid)
                    if is_medium(tree, w, parties) or is_unknown_body(tree, w, parties)
                ]
        head = tree.heads[source]
        if tree.relations[source] == "obj" and tree.lemmas[head] in PASSING_ON:
            saying.relays += [w for w in subjects(tree, head) if is_medium(tree, w, parties)]


def is_unknown_body(tree: Tree, word: int, parties: Parties) -> bool:
    """A proper name of no person and no state: a medium that no table has, where only media do what is told of it."""
    return (
        tree.pos[word] == "PROPN"
        and tree.words[word] not in CALENDAR
        and all(actor.kind == "organisation" and actor.sector is None for actor in parties.at(word))
    )


def medium_name(tree: Tree, word: int) -> int:
    """The token that names a medium: in "the state news agency Suna" the name behind, not whose agency it is."""
    if tree.lemmas[word] not in MEDIA:
        return word
    names = [
        kid for kid in tree.kids(word, "appos", "flat", "nmod") if kid > word and tree.pos[kid] == "PROPN"
    ]
    if not names and word + 1 < len(tree.words) and tree.pos[word + 1] == "PROPN":
        return word + 1  # the parse may hang the name elsewhere, but it stands right behind
    named = next((kid for kid in names if not tree.case(kid)), None)
    if named is None:  # "Azerbaijan's Trend agency"
        named = next(
            (
                kid
                for kid in reversed(tree.kids(word, "compound", "nmod", "flat"))
                if kid < word and tree.pos[kid] == "PROPN" and tree.deps[kid] != "nmod:poss"
            ),
            None,
        )
    return word if named is None else named
