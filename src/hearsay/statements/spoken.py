"""Statements built from sayings, one a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.codebooks.conditions import is_exchanged
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document, Span, Statement, When
from hearsay.statements.content import says_something, spans
from hearsay.statements.parties import Parties, home
from hearsay.statements.quotations import mark_pairs
from hearsay.statements.relayed import relays_of
from hearsay.statements.saying import Saying
from hearsay.statements.when import said_days

if TYPE_CHECKING:
    from hearsay.mentions import Mentions


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, and whether it is one of the accusations that two sides trade."""

    statement: Statement
    is_exchange: bool


def build_statements(
    tree: Tree,
    document: Document,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    mentions: Mentions,
    parties: Parties,
) -> list[Spoken]:
    """One statement a saying and speaker; those that report others first, so that their ids are known."""
    made: dict[int, str] = {}
    result: list[Spoken] = []
    pairs = mark_pairs(tree, document.parts)
    days = said_days(tree, document, sayings, mentions.times)
    for saying in sorted(sayings, key=_depth):
        if not (speakers[id(saying)] or _is_voiceless(tree, saying)) or not says_something(tree, saying):
            continue
        parent = made.get(id(saying.outer)) if saying.outer is not None else None
        content = spans(tree, document, saying.ranges, pairs)
        for speaker in speakers[id(saying)] or (None,):
            others = [each for each in speakers[id(saying)] if each is not speaker]
            said = days[id(saying)]
            statement = _statement(tree, document, saying, content, speaker, others, parent, said, parties)
            if statement is None:
                continue
            made.setdefault(id(saying), statement.id)
            traded = saying.is_noun and saying.cue is not None and is_exchanged(tree, saying.cue)
            result.append(Spoken(statement, is_exchange=traded))
    return sorted(
        result,
        key=lambda each: (each.statement.evidence.start, each.statement.evidence.end, each.statement.id),
    )


def _is_voiceless(tree: Tree, saying: Saying) -> bool:
    """Whether a saying without a known speaker is still one: "it was announced that", "the claim that", "they said"."""
    if saying.cue is None or not saying.ranges:
        return False
    if saying.is_noun:
        return saying.outer is not None
    if tree.is_passive(saying.cue):
        # "was ordered to leave", "is mentioned in the text" tell of no saying; "it was announced that" and "was accused of" do
        return saying.act in {"accuse", "deny"} or any(
            tree.relations[w] in {"ccomp", "csubj"} or tree.kids(w, "nsubj") for w in saying.content
        )
    # "We called on the member states": a release that does not say whose it is; in a quotation it is who is quoted
    who = {"he", "she", "they", "we", "i"} if saying.outer is None else {"he", "she", "they"}
    return any(tree.words[word] in who for word in saying.sources)


def _depth(saying: Saying) -> int:
    depth, seen = 0, {id(saying)}
    while saying.outer is not None and id(saying.outer) not in seen:
        saying = saying.outer
        seen.add(id(saying))
        depth += 1
    return depth


def _statement(
    tree: Tree,
    document: Document,
    saying: Saying,
    content: tuple[Span, ...],
    speaker: Actor | None,
    others: Sequence[Actor],
    parent: str | None,
    said: When | None,
    parties: Parties,
) -> Statement | None:
    """What one speaker says; None where no words of the document carry it.

    Args:
        content: What is said.
        others: Who says it with the speaker: "each accused the other".
        parent: Id of the statement it is reported in.
    """
    cue = None
    if saying.cue is not None:
        first, last = saying.tokens[0], saying.tokens[-1]
        if last - first >= 5:
            first = last = saying.cue
        cue = document.span(tree.starts[first], tree.ends[last])
    pieces = [*content, *([cue] if cue else [])]
    if speaker is not None and speaker.span is not None and saying.cue is not None:
        start, end = tree.sentences[tree.sentence[saying.cue]]
        if tree.starts[start] <= speaker.span.start < tree.ends[end - 1]:
            pieces.append(speaker.span)
    if not pieces:
        return None
    addressees: list[Actor] = []
    for word in saying.addressees:
        if tree.words[word] in {"other", "another"}:
            addressees += [actor for actor in others if actor not in addressees]
            continue
        asked = (
            a
            for a in parties.at(word) or parties.homeland(word)
            if speaker is None or home(a) != home(speaker) or home(a) is None
        )
        addressees += [actor for actor in asked if actor not in addressees]
    return Statement(
        document=document.id,
        act=saying.act,
        speaker=speaker,
        relays=relays_of(tree, document, saying.relays, parties),
        addressees=tuple(addressees),
        said=said,
        cue=cue,
        content=content,
        quoted=saying.is_quoted,
        parent=parent,
        evidence=document.span(min(p.start for p in pieces), max(p.end for p in pieces)),
    )
