"""Texts of one voice: a ministry's statement, a communiqué, a speech printed as it was given. Their "we" is whoever gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

_GIVEN = re.compile(
    r"\b(statement|communiqu[eé]|comment|declaration|speech|address|remarks|transcript|message|press release|full text|text of|note verbale)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s(on|regarding|concerning|about|following|in response to|in connection with|in reply to)\s",
    re.IGNORECASE,
)
_OWN = frozenset({"we", "our", "ours", "us"})
_SPEAKERS = ("organisation", "person", "unnamed", "group")


def voice_of(
    document: Document,
    tree: Tree,
    parties: Parties,
    sayings: Sequence[Saying],
    speakers: Mapping[int, tuple[Actor, ...]],
) -> Actor | None:
    """Who gives a text out: the body or person its title names, else who speaks first in it; None where it is no such text."""
    title = document.title or ""
    if not _GIVEN.search(title):
        return None
    about = _ABOUT.search(
        title
    )  # "Comment by the press department on the statement of the other side's ministry"
    given_by = len(title) if about is None else about.start()
    named = [
        actor
        for token in range(len(tree.words))
        if tree.starts[token] < given_by
        for actor in parties.at(token)
        if actor.country and actor.kind in _SPEAKERS and actor.sector != "MED"
    ]
    spoke = [each for saying in sayings if not saying.is_noun for each in speakers.get(id(saying), ())]
    return next((actor for actor in (*named, *spoke) if actor.country and actor.kind in _SPEAKERS), None)


PLEDGING = frozenset({"threaten", "offer", "commit", "demand"})
"""Acts that a release does in plain words: "Burundi will close its border should such attacks continue"."""


def of_voice(actor: Actor, voice: Actor) -> Actor:
    """ "The Minister, Ambassador X, said": officials of no state, on a state's own page, are that state's."""
    is_official = actor.sector in ("GOV", "MIL", "LEG") and actor.kind in (
        "person",
        "unnamed",
        "organisation",
    )
    if actor.country is not None or not is_official:
        return actor
    return msgspec.structs.replace(actor, country=voice.country, party=actor.party or voice.country)


def own_sayings(
    document: Document, tree: Tree, sayings: Sequence[Saying], quotations: Sequence[tuple[int, int]]
) -> tuple[list[Saying], list[Saying]]:
    """The sentences without a cue: those in which the text says "we" or "our" ("Our forces will respond"), and the others."""
    parts = [(part.start, part.end) for part in document.parts if part.kind == "paragraph"]
    taken = {word for saying in sayings for start, end in saying.ranges for word in range(start, end)}
    taken |= {token for saying in sayings for token in saying.tokens}
    quoted = {word for start, end in quotations for word in range(start, end)}
    own: list[Saying] = []
    others: list[Saying] = []
    for start, end in tree.sentences:
        words = range(start, end)
        if not any(a <= tree.starts[start] < b for a, b in parts) or taken.intersection(words):
            continue
        heads = [w for w in words if tree.heads[w] == w]
        saying = Saying("assert", None, (start,), content=heads, ranges=[(start, end)], is_neutral=True)
        is_own = any(tree.words[w] in _OWN for w in words if w not in quoted)
        (own if is_own else others).append(saying)
    return own, others
