"""Whom "the ministry", "the minister" and "the rebels" mean: who was named before, or none where that is not safe to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.anaphora.clauses import tells
from hearsay.mentions.actors.described import Described, determiner, gives_out
from hearsay.mentions.actors.linked import is_identified
from hearsay.mentions.actors.opposed import opposed_by
from hearsay.mentions.actors.same_body import (
    STATE_SECTORS,
    last_body,
    told_own_act,
    told_own_army,
    told_own_body,
)
from hearsay.mentions.actors.same_office import SAME_OFFICE, figure, last_envoy, last_holder, same_figure
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LOOK_BACK = 200
_TOLD_LAST = 120
# Bodies of a state and media are called by other words.
_NO_GROUPS = frozenset((*STATE_SECTORS, "COP", "JUD", "SPY", "MED"))
_FRONT = 5


def resolve_definite(
    doc: Doc,
    described: Iterable[Described],
    actors: Sequence[FoundActor],
    titles: Mapping[str, Sequence[str]] | None = None,
) -> list[FoundActor]:
    """The actors, "the ministry" and "the minister" with the identity of the one last named; what stays open as it is.

    Args:
        actors: In order, longer before shorter.
        titles: Every office the text gives a person, lower case, by name: a commander may be "the colonel" as well.
    """
    titles = titles or {}
    called: dict[str, Actor] = {}
    open_ones = {(each.start, each.end): each for each in described if each.owner is None}
    states = {
        each.actor.country
        for each in actors
        if each.actor.sector in STATE_SECTORS and each.actor.country in country_names()
    }
    out: list[FoundActor] = []
    bodies: list[FoundActor] = []
    people: list[FoundActor] = []
    for found in actors:
        each = open_ones.get((found.start, found.end))
        actor = found.actor
        if each is not None and each.body is None:
            antecedent = None
            if determiner(doc, each) == "the" and actor.sector == "REB" and actor.country is None:
                antecedent = last_group([earlier.actor for earlier in out[-_LOOK_BACK:]])
            elif _is_local(each):
                pass  # a region's own administration: the place says whose
            elif _is_fronted(doc, found.start):
                pass  # "In Seoul, the opposition urged": the place says whose
            elif each.atom.of("body") and (
                determiner(doc, each) == "the" or _needs_no_article(each) or gives_out(doc, each)
            ):
                antecedent = (
                    told_own_body(doc, each, actors)
                    or told_own_army(doc, each, actors)
                    or told_own_act(doc, each, actors)
                    or last_body(doc, each, bodies, out, len(states))
                )
                if antecedent is not None and antecedent.country in opposed_by(doc[each.head], actors):
                    antecedent = None  # nobody summons his own ambassador
            elif determiner(doc, each) == "the" or figure(doc, each):
                words = doc[each.atom.start : each.atom.end].text.lower()
                holder = last_holder(doc, each, people, titles)
                # "a ministry spokesman in Accra" is whom "the spokesman" means, though nothing yet says whose he is
                holder = None if holder is not None and not is_identified(holder) else holder
                antecedent = called.get(words) or holder
                antecedent = antecedent or (last_envoy(out) if words in ("diplomat", "envoy") else None)
                antecedent = antecedent or same_figure(doc, each, out)
                if antecedent is not None and words in SAME_OFFICE:
                    # A page that calls one president "the head of state" goes on to, whoever else it names.
                    called[words] = antecedent
            if antecedent is not None:
                actor = msgspec.structs.replace(antecedent, text=actor.text, span=actor.span)
        is_ministry = actor.kind == "organisation" and len(actor.name.split()) > 1 and each is not None
        if (actor.country or is_ministry) and (
            actor.kind == "organisation" or (actor.kind == "unnamed" and actor.role is None)
        ):
            bodies.append(FoundActor(found.start, found.end, actor))
        if actor.kind == "person" or (actor.kind == "unnamed" and actor.role):
            people.append(FoundActor(found.start, found.end, actor))
        out.append(FoundActor(found.start, found.end, actor))
    return out


def last_group(actors: Sequence[Actor]) -> Actor | None:
    """The armed group "the rebels" or "the group" means: the only one named so far; None where several are."""
    named = {
        actor.party: actor
        for actor in actors
        if actor.sector == "REB" and actor.kind == "group" and actor.country is not None and actor.party
    }
    if not named:
        fighters = {
            a.country: a
            for a in actors
            if a.sector == "REB" and a.kind == "unnamed" and a.country is not None
        }
        is_watched = any(actor.country == "NGO" for actor in actors)  # "the group" may be who reports on them
        return next(iter(fighters.values())) if len(fighters) == 1 and not is_watched else None
    last = next(
        (actor for actor in reversed(actors) if actor in named.values() or actor.country == "NGO"), None
    )
    # "The group said" after a rights group's report is the rights group.
    return last if last is not None and last.kind == "group" and len(named) == 1 else None


def told_last(doc: Doc, at: int, actors: Sequence[FoundActor]) -> Actor | None:
    """The body of no state that "the group said" goes on with: the one that spoke last, shortly before; None for other words.

    A committee of doctors that reports a raid by a militia is the group that goes on to speak, not the militia; the group that
    denies it is.

    Args:
        at: Token of "group".
        actors: Those that begin before it, in order.
    """
    if not tells(doc[at]) or doc[at].head.lemma_.lower() in verbs("answer"):
        return None
    for each in reversed(actors):
        if each.end > at:
            continue
        if at - each.end > _TOLD_LAST:
            return None
        is_body = each.actor.kind in ("organisation", "group") and each.actor.sector not in _NO_GROUPS
        if is_body and tells(head_word(doc, each.start, each.end)):
            return each.actor
    return None


def _is_fronted(doc: Doc, at: int) -> bool:
    """Whether a sentence opens with "In X," right before its first word for a body or an office."""
    if not doc.has_annotation("SENT_START"):
        return False
    start = doc[at].sent.start
    if doc[start].lower_ != "in" or not 0 < at - start - 1 <= _FRONT:
        return False
    behind = doc[start + 1 : at]
    return behind[0].text[:1].isupper() and all(
        token.text[:1].isupper() or token.lower_ in (",", "the", "-") for token in behind
    )


def _is_local(described: Described) -> bool:
    role = described.atom.of("body")
    return role is not None and (role.name or "").startswith("Local")


def _needs_no_article(described: Described) -> bool:
    """ "Parliament voted"."""
    return described.atom.roles[0].sector in ("LEG", "COP")
