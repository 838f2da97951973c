"""Whom "he", "the ministry" and "the two countries" mean, where that is safe to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PERSONAL = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}
_NEUTER = {"it", "its", "itself"}
_PLURAL = {"they", "them", "their", "theirs", "themselves"}
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
_PAIR_WORDS = {"two", "both", "warring", "opposing", "rival", "conflicting", "belligerent"}
_MEDIATING = {
    "host",
    "mediate",
    "broker",
    "facilitate",
    "urge",
    "propose",
    "offer",
    "help",
    "negotiate",
    "deploy",
    "send",
    "invite",
    "monitor",
    "sponsor",
    "call",
}
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")


def resolve_anaphors(doc: Doc, actors: Sequence[FoundActor]) -> dict[int, tuple[Actor, ...]]:
    """The actors that pronouns and pairs stand for, by token.

    A pronoun takes the last fitting subject of its own sentence before it, else of the sentence before; only then the last
    fitting actor of that sentence if there is just one. What stays open is left out.
    """
    sentences = (
        [(sentence.start, sentence.end) for sentence in doc.sents]
        if doc.has_annotation("SENT_START")
        else [(0, len(doc))]
    )
    found: dict[int, tuple[Actor, ...]] = {}
    by_head = sorted(actors, key=lambda each: each.start)
    weights: Counter[str] = Counter()
    sample: dict[str, Actor] = {}
    counted = 0
    window: list[list[FoundActor]] = [[], []]
    at = 0
    for start, end in sentences:
        here: list[FoundActor] = []
        while at < len(by_head) and by_head[at].start < end:
            here.append(by_head[at])
            at += 1
        window = [window[1], here]
        for token in doc[start:end]:
            while counted < len(by_head) and by_head[counted].start < token.i:
                _weigh(by_head[counted].actor, weights, sample)
                counted += 1
            word = token.lower_
            if word in _PERSONAL:
                antecedent = _antecedent(doc, token.i, window, _is_person)
            elif word in _NEUTER:
                antecedent = _antecedent(doc, token.i, window, _is_institution)
            elif word in _PLURAL:
                several = _coordinated(doc, token.i, here)
                if several:
                    found[token.i] = several
                    continue
                antecedent = _antecedent(doc, token.i, window, _is_group)
            elif word in _PAIR_NOUNS or (word == "both" and not _modifies_noun(doc, token.i)):
                pair = _pair(doc, token.i, weights, sample, here)
                if pair:
                    found[token.i] = pair
                continue
            else:
                continue
            if antecedent is not None:
                found[token.i] = (antecedent,)
                # The pronoun carries the topic on: "It sent troops but it denies ...".
                here.append(FoundActor(token.i, token.i + 1, antecedent))
    return found


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person" or (actor.kind == "unnamed" and actor.role is not None)


def _is_institution(actor: Actor) -> bool:
    return actor.kind in ("country", "organisation", "group")


def _is_group(actor: Actor) -> bool:
    return actor.kind in ("group", "unnamed", "organisation")


def _antecedent(
    doc: Doc, token: int, window: Sequence[Sequence[FoundActor]], fits: Callable[[Actor], bool]
) -> Actor | None:
    for sentence in (window[1], window[0]):
        fitting = [each for each in sentence if each.end <= token and fits(each.actor)]
        subjects = [each for each in fitting if _is_subject(doc, each)]
        if subjects:
            # The subject of the main clause stays the topic; a later clause's own subject is nearer.
            return subjects[-1].actor if sentence is window[1] else subjects[0].actor
        names = {(each.actor.name, each.actor.country) for each in fitting if not _is_modifier(doc, each)}
        if len(names) == 1 and fits is not _is_group:
            return fitting[-1].actor
    return None


def _coordinated(doc: Doc, token: int, here: Sequence[FoundActor]) -> tuple[Actor, ...]:
    """The actors of "Chad and Sudan" as subject, before "their" in the same sentence."""
    for first in reversed([each for each in here if each.end <= token and _is_subject(doc, each)]):
        head = _head(doc, first)
        others = [
            each.actor
            for each in here
            if each.end <= token
            and doc[_head(doc, each)].dep_ == "conj"
            and doc[_head(doc, each)].head.i == head
        ]
        if others and first.actor.kind not in ("unnamed",):
            return (first.actor, *others)
    return ()


def _head(doc: Doc, found: FoundActor) -> int:
    return next(
        (i for i in range(found.start, found.end) if not found.start <= doc[i].head.i < found.end),
        found.end - 1,
    )


def _is_subject(doc: Doc, found: FoundActor) -> bool:
    head = doc[_head(doc, found)]
    if not doc.has_annotation("DEP"):
        return found.end < len(doc) and doc[found.end].pos_ in ("VERB", "AUX")
    for _ in range(3):
        if head.dep_ in _SUBJECTS:
            return True
        if head.dep_ not in ("conj", "flat", "appos"):
            return False
        head = head.head
    return False


def _is_modifier(doc: Doc, found: FoundActor) -> bool:
    return doc[_head(doc, found)].dep_ in ("amod", "compound")


def _modifies_noun(doc: Doc, at: int) -> bool:
    """ "both sides", "both Kyiv and Moscow": the noun or the names speak for themselves."""
    return at + 1 < len(doc) and (
        doc[at + 1].lower_ in _PAIR_NOUNS or doc[at + 1].text[:1].isupper() or doc[at + 1].lower_ == "of"
    )


def _weigh(actor: Actor, weights: Counter[str], sample: dict[str, Actor]) -> None:
    """Counts a party; armed groups and countries are parties, international bodies are not."""
    party = actor.party or actor.country
    if party is None or party in ("UNO", "EUR", "IGO", "NGO", "MNC") or actor.sector == "MED":
        return
    weights[party] += 1
    if party not in sample or (sample[party].kind != "country" and actor.kind == "country"):
        sample[party] = actor


def _pair(
    doc: Doc, at: int, weights: Counter[str], sample: dict[str, Actor], here: Sequence[FoundActor]
) -> tuple[Actor, ...]:
    """The two parties of "the two sides": the two named most so far.

    "Ankara, which hosted talks between the two countries": whoever hosts or mediates is not one of them, unless no two others
    are known.
    """
    words = {doc[i].lower_ for i in range(max(0, at - 3), at)}
    if not words & _PAIR_WORDS and not (
        doc[at].lower_ in ("sides", "parties", "both")
        and words & {"the", "all", "of", ""} | ({"x"} if doc[at].lower_ == "both" else set())
    ):
        return ()
    hosts = {
        each.actor.party
        for each in here
        if each.start < at
        and _is_subject(doc, each)
        and doc[_head(doc, each)].head.lemma_.lower() in _MEDIATING
    }
    others = Counter({party: weight for party, weight in weights.items() if party not in hosts})
    chosen = others if len(others) >= 2 else weights
    ranked = sorted(chosen.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] == ranked[2][1]):
        return ()
    return tuple(_plain(sample[party]) for party, _ in sorted(ranked[:2]))


def _plain(actor: Actor) -> Actor:
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
