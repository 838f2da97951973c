"""The gold data as passages: running words with whatever layers a data set has."""

from __future__ import annotations

import bisect
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from training.corenlp import turn

Span = tuple[int, int]
NER_TYPES = ("PER", "ORG", "LOC")
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
CORENLP_TYPES = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}


@dataclass(slots=True)
class Passage:
    """Running words of one document; a layer that the data set lacks is None.

    Attributes:
        before: NO_SPACE, SPACE or NEWLINE for each word.
        starts: whether a sentence begins at the word.
        pos: UPOS; None where nobody knows.
        heads: index of the head word in the passage; a root is its own head; -1 where nobody knows.
        rels: None where nobody knows.
        names: (start, end, type) over words.
        names_known: whether the names layer speaks of the word; None: of all words.
        sayings: (cue, sources, contents), each a list of word spans.
        triggers: the PLOVER root type of an event's trigger, "" for no trigger, None where nobody knows.
        kinds: what kind of entity the mention headed by the word is, "" for a word that heads none, None where nobody knows.
        chains: the coreference chain of the mention headed by the word, 0 for none; negative when the chain began earlier
            in the passage.
        weak: layers that come from another program and weigh less.
        alone: whether its sentences are also read one by one, so that most windows should be short.
    """

    id: str
    words: list[str]
    before: list[int]
    starts: list[bool] | None = None
    pos: list[str | None] | None = None
    heads: list[int] | None = None
    rels: list[str | None] | None = None
    names: list[tuple[int, int, str]] | None = None
    names_known: list[bool] | None = None
    sayings: list[tuple[list[Span], list[Span], list[Span]]] | None = None
    triggers: list[str | None] | None = None
    kinds: list[str | None] | None = None
    chains: list[int] | None = None
    weak: frozenset[str] = field(default_factory=frozenset)
    alone: bool = False


def read_gum(folder: Path, part: str) -> list[Passage]:
    """GUM documents: sentence starts, UPOS, trees, and names mapped to PER, ORG, LOC."""
    tags: dict[str, list[str]] = {}
    sent = ""
    with gzip.open(folder / f"ner.{part}.bio.gz", "rt", encoding="utf-8") as tagged:
        for line in tagged:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                sent = line.split(" = ")[1]
                tags[sent] = []
            elif line and not line.startswith("#"):
                tags[sent].append(line.split("\t")[1])
    passages: list[Passage] = []
    with gzip.open(folder / f"{part}.conllu.gz", "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        lines = block.strip("\n").split("\n")
        if not block.strip():
            continue
        meta = {
            k: v
            for line in lines
            if line.startswith("# ") and " = " in line
            for k, v in [line[2:].split(" = ", 1)]
        }
        if "newdoc id" in meta:
            passages.append(Passage(meta["newdoc id"], [], [], [], [], [], [], []))
        passage = passages[-1]
        assert passage.starts is not None and passage.pos is not None
        assert passage.heads is not None and passage.rels is not None and passage.names is not None
        new_paragraph = (
            any(line.startswith("# newpar") and "block" not in line for line in lines) or "newdoc id" in meta
        )
        base, glued, glued_to = len(passage.words), False, 0
        for line in lines:
            if line.startswith("#"):
                continue
            cells = line.split("\t")
            if "." in cells[0]:
                continue
            no_space_after = "SpaceAfter=No" in cells[9].split("|")
            if "-" in cells[0]:
                glued_to = int(cells[0].split("-")[1])
                range_glued = no_space_after
                continue
            number = int(cells[0])
            passage.words.append(cells[1])
            first = number == 1
            passage.before.append(
                NEWLINE if first and new_paragraph else NO_SPACE if glued and not first else SPACE
            )
            passage.starts.append(first)
            passage.pos.append(cells[3])
            head = int(cells[6])
            passage.heads.append(base + (head - 1 if head else number - 1))
            passage.rels.append(cells[7])
            if number < glued_to:
                glued = True
            elif number == glued_to:
                glued = range_glued
            else:
                glued = no_space_after
        for start, end, kind in bio_spans(tags[meta["sent_id"]]):
            if kind in GUM_TYPES:
                passage.names.append((base + start, base + end, GUM_TYPES[kind]))
    return passages


def bio_spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Spans of a BIO row; an I that nothing begins begins one."""
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            yield start, i, kind
            kind = ""
        if tag != "O" and not kind:
            start, kind = i, tag[2:]


def read_uner(path: Path) -> list[Passage]:
    """EWT documents with names and sentence bounds; words are spaced as in the ``# text`` line."""
    passages: list[Passage] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    last = None
    for block in blocks:
        lines = block.strip("\n").split("\n")
        meta = {
            k: v
            for line in lines
            if line.startswith("# ") and " = " in line
            for k, v in [line[2:].split(" = ", 1)]
        }
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        document = meta["sent_id"].rsplit("-", 1)[0]
        if document != last:
            passages.append(Passage(document, [], [], [], names=[], alone=True))
            last = document
        passage = passages[-1]
        assert passage.starts is not None and passage.names is not None
        base, text, at = len(passage.words), meta["text"], 0
        for i, row in enumerate(rows):
            found = text.find(row[1], at)
            spaced = found > at or found < 0
            at = found + len(row[1]) if found >= 0 else at
            passage.words.append(row[1])
            passage.before.append(SPACE if spaced or not i else NO_SPACE)
            passage.starts.append(not i)
        for start, end, kind in bio_spans([row[2] if row[2][2:] in NER_TYPES else "O" for row in rows]):
            passage.names.append((base + start, base + end, kind))
        if not base:
            passage.before[0] = NEWLINE
    return passages


def read_polnear(path: Path) -> list[Passage]:
    """News articles with sayings; words are spaCy's, as at run time; bounds, names, trees are CoreNLP's (weak)."""
    import spacy

    nlp = spacy.blank("en")
    passages = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            text: str = record["text"]
            tokens = [t for t in nlp.make_doc(text) if not t.is_space]
            begins = [t.idx for t in tokens]
            ends = [t.idx + len(t) for t in tokens]
            passage = Passage(record["id"], [t.text for t in tokens], gaps(text, begins, ends))
            passage.sayings = []
            for a in record["attributions"]:
                cue, sources, contents = (
                    words_of(a[role], begins, ends) for role in ("cue", "source", "content")
                )
                if cue:
                    passage.sayings.append((cue, sources, contents))
            if record["sentences"]:
                passage.weak = frozenset({"starts", "names", "pos", "trees"})
                passage.starts = [False] * len(tokens)
                passage.names = []
                passage.pos, passage.rels = [None] * len(tokens), [None] * len(tokens)
                passage.heads = [-1] * len(tokens)
                for sentence in record["sentences"]:
                    i = bisect.bisect_left(begins, sentence["start"])
                    if i < len(begins) and begins[i] < sentence["end"]:
                        passage.starts[i] = True
                    add_tree(passage, sentence["tokens"], begins, ends)
                    tags = [CORENLP_TYPES.get(t["ner"], "O") for t in sentence["tokens"]]
                    bio = [
                        "O" if t == "O" else ("I-" if j and tags[j - 1] == t else "B-") + t
                        for j, t in enumerate(tags)
                    ]
                    for s, e, kind in bio_spans(bio):
                        span = (sentence["tokens"][s]["start"], sentence["tokens"][e - 1]["end"])
                        for first, past in words_of([span], begins, ends):
                            passage.names.append((first, past, kind))
            passages.append(passage)
    return passages


def add_tree(passage: Passage, tokens: list[dict[str, Any]], begins: list[int], ends: list[int]) -> None:
    """An automatic tree over a passage's words; a token of several words stands at its last ("no-fly" at "fly")."""
    assert passage.heads is not None and passage.rels is not None and passage.pos is not None
    tree = turn(tokens)
    words = [
        (bisect.bisect_left(begins, token["start"]), bisect.bisect_left(ends, token["end"]))
        for token in tokens
    ]
    for (first, last), head, rel, pos, token in zip(
        words, tree.heads, tree.rels, tree.pos, tokens, strict=True
    ):
        if last >= len(ends) or first > last or begins[first] != token["start"] or ends[last] != token["end"]:
            continue  # the tokens do not meet at both ends
        if head >= 0 and words[head][1] < len(ends):
            passage.heads[last] = words[head][1]
            passage.rels[last] = rel
        if first == last:
            passage.pos[last] = pos


def gaps(text: str, begins: list[int], ends: list[int]) -> list[int]:
    """What stands before each word: nothing, a space, or a line break (also before the first)."""
    found = []
    for i, begin in enumerate(begins):
        between = text[ends[i - 1] : begin] if i else "\n"
        found.append(NEWLINE if "\n" in between else SPACE if between else NO_SPACE)
    return found


def words_of(spans: list[Span] | list[list[int]], begins: list[int], ends: list[int]) -> list[Span]:
    """Character spans as spans over the words they touch; empty ones are left out."""
    found = []
    for start, end in spans:
        first = bisect.bisect_right(ends, start)
        past = bisect.bisect_left(begins, end)
        if past > first:
            found.append((first, past))
    return found
