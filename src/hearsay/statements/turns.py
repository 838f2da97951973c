"""Transcripts: who has the floor, "President of Kenya William Ruto: We condemn ...", until another takes it.

What is said in a turn is said by the one whose name heads it, however many paragraphs it has and whether or not a verb of saying stands in it.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document
from hearsay.records.statement import Act
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

LONGEST = 12
"""Words of a heading at most: "President of the United Republic of Tanzania Samia Suluhu Hassan:"."""
FIRST = frozenset({"i", "we", "my", "our", "us", "me", "mine", "ours", "myself", "ourselves"})
ASKING = frozenset(
    {"question", "q", "journalist", "reporter", "moderator", "host", "interviewer", "correspondent"}
)
"""Who has the floor without being a party: his questions are nobody's statements."""
QUOTES = frozenset({'"', "“", "«", "'", "‘", "„"})
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)$")
"""How it is printed: "Yoweri Museveni (retranslated):"."""


class Turn(NamedTuple):
    """What one says until another has the floor.

    Attributes:
        colon: The token behind the heading. start, end: The tokens of what is said.
        speaker: None for who only asks.
        source: The heading's word for the speaker.
    """

    colon: int
    start: int
    end: int
    speaker: Actor | None
    source: int


class _Heading(NamedTuple):
    first: int
    colon: int
    speaker: Actor | None
    source: int


def find_turns(document: Document, tree: Tree, parties: Parties) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where no heading is followed by words in the first person or by another's turn."""
    headings = list(_headings(document, tree, parties))
    speakers = [each.speaker.name for each in headings if each.speaker is not None]
    is_dialogue = len(headings) > 1 and (len(set(speakers)) < len(headings))
    lines = _line_starts(document, tree)
    found: list[Turn] = []
    for each, following in itertools.zip_longest(headings, headings[1:]):
        last = len(tree.words) if following is None else following.first
        inside = lines[bisect_right(lines, each.colon) : bisect_left(lines, last)]
        own = [each.colon + 1, *inside, last]
        end = own[1]
        is_first_person = _is_first_person(tree, own[0], end)
        if not is_dialogue and not is_first_person and not _is_greeting(own[0], end):
            continue
        for start, past in itertools.pairwise(own[1:]):
            if not is_dialogue and not _is_first_person(tree, start, past):
                break
            end, is_first_person = past, True
        if is_dialogue or is_first_person:
            found.append(Turn(each.colon, each.colon + 1, end, each.speaker, each.source))
    return tuple(found)


def give_voice(
    tree: Tree, turns: Sequence[Turn], sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> list[Saying]:
    """The sayings with whose "I" and "we" are that say something in a turn: "We condemn the attack", "Let me stress that".

    What is told in the first person is nobody else's: "we sent no soldiers, as some newspapers wrote" is left out, to be said by who has the floor.
    """
    kept: list[Saying] = []
    for saying in sayings:
        cue = saying.cue if saying.cue is not None else saying.tokens[0]
        turn = _turn_at(turns, cue)
        if turn is None or turn.speaker is None:
            kept.append(saying)
            continue
        is_own = bool(FIRST & {tree.words[word] for word in saying.sources})
        if is_own or (not saying.sources and not speakers[id(saying)] and saying.outer is None):
            speakers[id(saying)] = (turn.speaker,)
        elif not saying.is_quoted and not saying.is_noun and FIRST & {tree.words[w] for w in saying.words}:
            continue
        kept.append(saying)
    return kept


def _turn_at(turns: Sequence[Turn], token: int) -> Turn | None:
    """The turn that a token is said in."""
    at = bisect_right(turns, token, key=lambda each: each.start) - 1
    return turns[at] if at >= 0 and token < turns[at].end else None


def turn_sayings(
    tree: Tree, turns: Sequence[Turn], sayings: Sequence[Saying], act_of: Callable[[Saying, Actor], Act]
) -> Iterator[tuple[Saying, Actor]]:
    """What turns say without a word for it, with who says it: plain sentences side by side as one, a denial or a threat alone."""
    taken = {word for saying in sayings for start, end in saying.ranges for word in range(start, end)}
    taken |= {token for saying in sayings for token in saying.tokens}
    for turn in turns:
        if turn.speaker is None:
            continue
        run: Saying | None = None
        is_first = True
        for start, end in tree.sentences[tree.sentence[turn.start] : tree.sentence[turn.end - 1] + 1]:
            begin = max(start, turn.start)
            words = range(begin, min(end, turn.end))
            if begin >= min(end, turn.end) or not any(tree.words[word].isalnum() for word in words):
                continue
            if taken.intersection(words):
                run = None
                continue
            heads = [word for word in words if tree.heads[word] == word or tree.heads[word] < begin]
            cue = turn.colon if is_first else None
            saying = Saying("assert", cue, (turn.colon if is_first else begin,), heads, [_trimmed(tree, begin, words.stop)], is_neutral=True)  # fmt: skip
            saying.sources = [turn.source] if is_first else []
            act = act_of(saying, turn.speaker)
            if run is not None and act == "assert":
                run.content += heads
                run.ranges = [(run.ranges[0][0], saying.ranges[-1][1])]
                continue
            is_first = False
            run = saying if act == "assert" else None
            yield saying, turn.speaker


def _headings(document: Document, tree: Tree, parties: Parties) -> Iterator[_Heading]:
    """The heads of lines that name a person, or who asks, and end with a colon."""
    text = document.text
    for first in _line_starts(document, tree):
        past = min(first + LONGEST, len(tree.words) - 1)
        colon = next((word for word in range(first + 1, past) if tree.words[word] == ":"), None)
        if colon is None or "\n" in text[tree.starts[first] : tree.starts[colon]]:
            continue
        if not text[tree.ends[colon] : tree.ends[colon] + 1].isspace() or tree.words[colon + 1] in QUOTES:
            continue  # "16:30"; a quotation has its speaker already
        length = len(_ASIDE.sub("", text[tree.starts[first] : tree.starts[colon]].rstrip()))
        words = [word for word in range(first, colon) if tree.starts[word] < tree.starts[first] + length]
        if len(words) == 1 and tree.words[words[0]] in ASKING:
            yield _Heading(first, colon, None, words[0])
            continue
        last = words[-1]
        actor = parties.actor(last)
        is_title = {tree.pos[word] for word in words} <= {"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "PUNCT", "PART"}  # fmt: skip
        if actor is not None and actor.kind == "person" and is_title:
            yield _Heading(first, colon, next(iter(parties.at(last)), actor), last)


def _line_starts(document: Document, tree: Tree) -> list[int]:
    """The first word of every line."""
    count = len(tree.words)
    found = dict.fromkeys(range(count)[:1]) if tree.pos[:1] != ["SPACE"] else {}
    for end in re.finditer("\n+", document.text):
        word = bisect_left(tree.starts, end.start())
        while word < count and tree.pos[word] == "SPACE":
            word += 1
        if word < count:
            found[word] = None
    return list(found)


def _trimmed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """Without the blank at either end."""
    while end > start + 1 and tree.pos[end - 1] == "SPACE":
        end -= 1
    while start < end - 1 and tree.pos[start] == "SPACE":
        start += 1
    return start, end


def _is_first_person(tree: Tree, start: int, end: int) -> bool:
    return not FIRST.isdisjoint(tree.words[start:end])


def _is_greeting(start: int, end: int) -> bool:
    """Whether a first paragraph only greets: "Mr President, colleagues,"."""
    return end - start <= LONGEST
