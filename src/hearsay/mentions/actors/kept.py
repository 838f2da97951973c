"""Bodies, offices and people by their role words: which of them are somebody in particular."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hearsay.mentions.actors.described import (
    Described,
    actors_of,
    determiner,
    gives_out,
    is_generic,
    owners_of,
    sector_of,
)
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_ADJECTIVE = 5
_PRESS = ("media", "television", "tv", "radio")  # "state television said"
_BARE = {"army", "military", "navy", "air force", "coast guard"}  # "Army says it found arms"
# Bodies that mean something without a country; "units", "company", "division" without one are any noun.
_STANDS_ALONE = {"GOV", "LEG", "JUD", "REB", "COP", "OPP", "PRE", "SPY"}


def actors_described(doc: Doc, described: Iterable[Described]) -> Iterator[FoundActor]:
    """Bodies, offices and people with a named owner, and those that mean something without one."""
    for each in described:
        owners = list(owners_of(each))
        if each.owner is not None and owners:
            sector = _body_sector(each)
            yield FoundActor(each.start, each.end, actors_of(doc, each, owners[-1][2], sector))
        elif each.owner is None and is_worth_keeping(doc, each):
            yield FoundActor(each.start, each.end, actors_of(doc, each, None, _body_sector(each)))


def _body_sector(described: Described) -> str | None:
    body = described.body.atom.of("body") if described.body is not None else None
    if body is None or body.sector == "MED" or not is_generic(described.atom.roles[0].phrase):
        return None
    return sector_of(body, described.owner.name if described.owner is not None else None)


def is_worth_keeping(doc: Doc, described: Described) -> bool:
    """Whether a role word without an owner means somebody in particular: "the army", "a minister said", not "the host country"."""
    token = doc[described.head]
    if token.pos_ and token.pos_ not in ("NOUN", "PROPN") and not gives_out(doc, described):
        return False
    if described.atom.of("people"):
        return token.dep_ not in ("compound", "amod")
    if described.body is not None:
        return True
    body = described.atom.of("body")
    if body is not None:
        return (
            body.sector in _STANDS_ALONE
            or determiner(doc, described) == "the"
            or gives_out(doc, described)
            or (
                (body.sector == "CVL" or body.phrase in _BARE or body.phrase.endswith(_PRESS))
                and _is_somebody(doc, described)
            )
        )
    if token.dep_ in ("compound", "amod"):
        return False
    if described.atom.roles[0].sector is None:
        return _is_somebody(doc, described)  # "the source of the river", "the host country"
    return determiner(doc, described) == "the" or _is_definite(doc, described) or _is_somebody(doc, described)


def _is_definite(doc: Doc, described: Described) -> bool:
    """ "The rebel-appointed governor": an article before adjectives of several words."""
    at = described.start
    while at > described.start - _LONGEST_ADJECTIVE and at > 0:
        at -= 1
        if doc[at].lower_ == "the":
            return True
        if (
            doc[at].pos_ not in ("ADJ", "VERB", "ADV")
            and doc[at].text not in "-–"
            and not _is_hyphened(doc, at)
        ):
            return False
    return False


def _is_hyphened(doc: Doc, at: int) -> bool:
    return at + 1 < len(doc) and doc[at + 1].text in "-–"


def _is_somebody(doc: Doc, described: Described) -> bool:
    """ "The town's mayor"; "a minister" who says something: offices that name nobody and yet are somebody in particular."""
    before = doc[described.start - 1].lower_ if described.start else ""
    head = doc[described.head]
    is_headed = described.start == 0 and doc[described.end : described.end + 1].text == ":"
    # "Shells hit market, 12 dead - governor"
    is_headed = is_headed or (
        before in ("-", "–", "—") and doc[described.end : described.end + 1].text.isspace()
    )
    return (
        is_headed
        or before in ("'s", "’s")
        or (head.dep_ in ("nsubj", "nsubj:outer") and head.head.lemma_.lower() in verbs("talk"))
        or (head.dep_ in ("obj", "nsubj:pass") and head.head.lemma_.lower() in ("cite", "quote"))
    )
