"""Who speaks with no land of his own, on a page that is plainly about one: "the migration directorate said", "the opposition denied it".

A page that names one land at least twice as often as any other needs no "of Chad" behind its agencies, its parties and its unions.
Those that are as often of no land or of another stay open: diplomats, observers, envoys, bare spokesmen, bodies of many lands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.again import UNARMED, holders_of
from hearsay.mentions.actors.discourse.index import subject_verb
from hearsay.mentions.actors.homes.wanted import FOREIGN
from hearsay.mentions.actors.of_lands import of_lands
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.found import FoundActor, FoundPlace, replaced, span_of
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import heads_of, kinds_of, relations_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.language import Annotated

# Trades and offices that a land has of its own.
_OF_LANDS = frozenset(
    ("GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REL", "HLH", "EDU", "LAB", "SPY", "HRI", "CVL")
)
# What each class holds is told by of_lands.
_BODIES = of_lands("bodies")
_CALLED = of_lands("bodies_before_names")
# Those that anybody may found anywhere.
_PRIVATE = of_lands("private")
# Who watches wars and networks from no land.
_WATCHERS = frozenset(("monitor",))
_SOURCES = of_lands("sources")
_OF_STATES = of_lands("of_states")
# Who is as often of another land or of none.
_OF_NONE = of_lands("of_none")
# Offices that lead or speak for anything; what they lead must be said.
_OF_ANYTHING = of_lands("of_anything")
_RELATIONS = ("nsubj", "nsubj:outer", "obl:agent")
_BEFORE = 3


def with_the_pages_land(
    annotated: Annotated,
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those who speak and have no land with that of the page; who stays open is as before.

    Args:
        actors: In order, longer before shorter. places: With their countries.
    """
    doc = annotated.doc
    if not doc.has_annotation("DEP"):
        return tuple(actors), dict(anaphors)
    land = Scene(annotated, actors, places).only
    sources = annotated.source_tokens()
    said = verbs("talk", "answer", "address")
    telling = {
        meant[0]
        for at, meant in anaphors.items()
        if len(meant) == 1
        and doc[at].dep_ in _RELATIONS
        and doc[at].head.lemma_.lower() in said
        and meant[0].country is None
    }
    changed: dict[Actor, Actor] = {}
    for found in actors if land is not None else ():
        if found.actor.country is not None or not _may_be_of_land(doc, found):
            continue
        if land in holders_of(UNARMED) and _is_armed(doc, found.start, found.end, found.actor.sector):
            continue  # the military spokesman of a land without an army is another's
        is_heard = (
            found.actor in telling
            or any(at in sources for at in range(found.start, found.end))
            or subject_verb(doc, found) in said
        )
        if is_heard:
            changed[found.actor] = _of(found.actor, land or "")
    for found in actors if land is not None else ():
        if found.actor.country is None and _is_called(doc, found):
            changed[found.actor] = msgspec.structs.replace(
                _of(found.actor, land or ""), kind="organisation", role=None
            )
    added = list(_bodies(doc, actors, places, sources, said, land))
    made, anaphors = replaced(actors, anaphors, changed)
    if added:
        made = tuple(sorted([*made, *added], key=lambda each: (each.start, -each.end)))
    return made, dict(anaphors)


def _of(actor: Actor, land: str) -> Actor:
    return msgspec.structs.replace(actor, country=land, party=actor.party or land)


def _may_be_of_land(doc: Doc, found: FoundActor) -> bool:
    """Whether the words of who has no land are those of an office, a body or a trade that a land has of its own."""
    actor = found.actor
    words = [token.lower_ for token in doc[max(0, found.start - _BEFORE) : found.end]]
    near = words[-(found.end - found.start) - 1 :]
    own = {*f"{actor.role or ''} {actor.text}".lower().replace("'s", "").replace("’s", "").split()}
    if "party" not in own and (own | {*near}) & (_OF_NONE | FOREIGN) - (
        {"foreign"} if own & {"minister", "ministry"} else set()
    ):
        return False
    role = (actor.role or "").lower()
    if actor.kind == "unnamed" and "party" in own and role:
        return True  # "the party's secretary-general"
    if actor.kind == "person":
        return bool(role) and actor.sector in _OF_LANDS - {"HRI", "CVL"} and role not in _OF_ANYTHING
    if actor.kind == "unnamed":
        if role in _OF_ANYTHING or own <= {"the", "a", "an", *_OF_ANYTHING}:
            return False
        return actor.sector in _OF_LANDS - {"CVL"} or (role or "").endswith("negotiator")
    if (
        found.start > 1
        and doc[found.start - 1].text in ("'s", "’s")
        and doc[found.start - 2].text[:1].isupper()
    ):
        return False  # "Bozizé's party": whose he is was not told
    if actor.kind == "organisation":
        return actor.sector in _OF_LANDS or (
            actor.sector in (None, "NGO")
            and " " in actor.text.removeprefix("the ").removeprefix("The ")
            and bool({actor.text.lower().split()[-1], actor.text.lower().split()[0]} & _BODIES)
        )
    return False


def _is_armed(doc: Doc, start: int, end: int, sector: str | None) -> bool:
    return sector == "MIL" or any(token.lower_ in ("military", "army", "navy") for token in doc[start:end])


def _is_called(doc: Doc, found: FoundActor) -> bool:
    """Whether the word before a name says which body of a land it is: "ruling party Frelimo", "the police union Synapoha"."""
    if not found.start or not doc[found.start].text[:1].isupper() or found.actor.kind == "group":
        return False
    before = doc[found.start - 1]
    ends = (*range(found.start, found.end), doc[found.start].head.i)  # or both hang on the verb
    return before.lower_ in _CALLED and before.is_lower and before.head.i in ends


def _bodies(
    doc: Doc,
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    sources: set[int],
    said: frozenset[str] | set[str],
    only: str | None,
) -> Iterator[FoundActor]:
    """Bodies that speak and that no rule has found: "the migration directorate", "a military source", "the carriers' association"."""
    taken = {at for each in actors for at in range(each.start, each.end)}
    heads = {token.i: token for at in sources if (token := doc[at]).head.i not in sources}
    heads.update(
        (at, doc[at])
        for at, (relation, kind, head) in enumerate(
            zip(relations_of(doc), kinds_of(doc), heads_of(doc), strict=True)
        )
        if relation in _RELATIONS and kind == "NOUN" and doc[head].lemma_.lower() in said
    )
    for at, head in sorted(heads.items()):
        if at in taken:
            continue
        if _is_watcher(head):
            yield _of_nobody(doc, head)
            continue
        if _is_named(head) and only is not None:
            span = span_of(doc, at, at + 1)
            yield FoundActor(
                at,
                at + 1,
                Actor(
                    text=span.text, span=span, name=span.text, kind="organisation", country=only, party=only
                ),
            )
            continue
        if head.pos_ != "NOUN" or not _is_body(head):
            continue
        land = only or _where_told(head, actors, places)
        if land is None or (land in holders_of(UNARMED) and _is_armed(doc, head.left_edge.i, at, None)):
            continue
        start = min(
            (kid.i for kid in head.children if kid.i < at and kid.dep_ in ("amod", "compound", "nmod:poss")),
            default=at,
        )
        if any(i in taken for i in range(start, at)):
            start = at
        span = span_of(doc, start, at + 1)
        yield FoundActor(
            start,
            at + 1,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="organisation" if head.lower_ in _BODIES else "unnamed",
                country=land,
                party=land,
            ),
        )


def _is_named(head: Token) -> bool:
    """The "Linava" of "the carriers' association Linava", a name that no table and no model knows."""
    before = head.doc[head.i - 1] if head.i else head
    is_called = before.lower_ in _CALLED and before.is_lower and before.head.i == head.i
    return head.pos_ == "PROPN" and head.text[:1].isupper() and is_called


def _is_watcher(head: Token) -> bool:
    """ "A war monitor", "the monitor NetBlocks", "a monitoring group"; monitors of a ceasefire are some mission's."""
    beside = {kid.lower_ for kid in head.children if kid.dep_ in ("compound", "amod", "nmod:desc", "appos")}
    if head.lower_ in ("group", "organisation", "organization", "service") and "monitoring" in beside:
        return True
    return (head.lower_ in _WATCHERS and "war" in beside) or (
        head.pos_ == "PROPN" and bool(beside & _WATCHERS)
    )


def _of_nobody(doc: Doc, head: Token) -> FoundActor:
    """A body of no land."""
    start = min(
        (kid.i for kid in head.children if kid.i < head.i and kid.dep_ in ("amod", "compound")),
        default=head.i,
    )
    span = span_of(doc, start, head.i + 1)
    actor = Actor(text=span.text, span=span, name=span.text, kind="organisation", country="NGO", party="NGO")
    return FoundActor(start, head.i + 1, actor)


def _where_told(head: Token, actors: Sequence[FoundActor], places: Sequence[FoundPlace]) -> str | None:
    """The one state of the places in the sentence of who speaks, where it names no other: "Nine died near al-Qaim, according to a government source"."""
    start, end = head.sent.start, head.sent.end
    there = {
        each.where.country
        for each in places
        if start <= each.start < end and not is_dateline(head.doc, each.start, each.end)
    }
    named = {
        each.actor.country
        for each in actors
        if start <= each.start < end and each.actor.country in country_names()
    }
    land = next(iter(there)) if len(there) == 1 else None
    return land if land in country_names() and named <= {land} else None


def _is_body(head: Token) -> bool:
    """Whether a noun is a body or source of a land, and no word before it says whose: "the Belarusian border committee" is nobody else's."""
    before = [token for token in head.doc[head.left_edge.i : head.i] if token.is_alpha]
    if any(token.text[:1].isupper() and not token.is_sent_start for token in before):
        return False
    behind = head.doc[head.i + 1 : head.i + 2].text
    if behind[:1].isupper() or behind == "of":
        return False  # "the agency Tasnim", "the council of ministers of five states"
    words = {token.lower_ for token in before}
    if words & (_OF_NONE | FOREIGN) or any(token.pos_ in ("PRON", "NUM") for token in before):
        return False
    kinds = {
        kid.lower_
        for kid in head.children
        if kid.i < head.i and kid.dep_ in ("amod", "compound", "nmod:poss")
    }
    if head.lower_ in _BODIES:
        # "A trawler owners' association said Iceland had acted badly" may be another land's
        is_new = head.doc[head.left_edge.i].lower_ in ("a", "an") and head.lower_ in _PRIVATE
        return bool(kinds) and not (is_new and not kinds & _OF_STATES)
    return head.lower_ in _SOURCES and bool(kinds & _OF_STATES)
