"""Names and kinds of entity from reports on conflicts: re3d (by folds) and GeoVirus.

Neither tags every word: what a data set does not speak of is unknown and costs nothing. GeoWebNews is licensed for measuring
only and re3d's documents under a non-commercial licence are left out.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import itertools
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from hearsay.language.model import shipped_model
from hearsay.language.scores import read_words
from hearsay.language.words import tokenizer
from training.corpora import Passage, Span, gaps, words_of

FOLDS = 5
CONFIDENCE = 0.5
"""re3d's readers were a crowd; its README takes entities from here on."""
TYPES = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
KINDS = {"Person": "person", "Organisation": "organization", "Location": "place"}
DEMONYM = re.compile(r"[A-Z]\w+(?:i|ian|ean|ish|ese|an|ch)")
GROUP = re.compile(r"(?:.+(?:ers|ors|ists|ants|men|ians|ees|els|ives|ents|ects|kids))|people")
"""Words for people by what they do: persons in GUM, organisations in re3d."""


@functools.cache
def listed(kind: str) -> frozenset[str]:
    """A list of entity_words.tsv."""
    lines = (Path(__file__).parent / "entity_words.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return frozenset(next(row[1:] for row in rows if row[0] == kind))


@functools.cache
def countries() -> frozenset[str]:
    """Names of countries: where one acts it is an organisation in re3d and a place in UNER."""
    from training.renaming import names

    return listed("country") | {" ".join(words) for words in names()["country"]}


def nationality(word: str) -> bool:
    """An adjective for a country, or its people."""
    return word in _peoples() or word.removesuffix("s") in _peoples()


@functools.cache
def _peoples() -> frozenset[str]:
    from training.renaming import names

    return frozenset(" ".join(words) for words in names()["people"])


def fold(document: str) -> int:
    """Which of the folds a document is in, by its id.

    >>> fold("DEC7A9B44536B3E01C85E64BAF2E07A6") in range(FOLDS)
    True
    """
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:4], "big") % FOLDS


def trained_on(record: dict[str, Any], left_out: int | None) -> bool:
    """Whether ``read_re3d`` reads a document: not under a non-commercial licence, not in the fold left out."""
    return "NC" not in (record["licence"] or "") and fold(record["id"]) != left_out


def read_re3d(path: Path, left_out: int | None) -> list[Passage]:
    """Names and the kinds of what heads the mentions in reports on Syria and Iraq.

    A mention's head is the word whose head in the tree lies outside, by the reader model in the package.

    Args:
        path: JSON Lines, gzipped.
        left_out: the fold not to read; None reads all.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records: list[dict[str, Any]] = [r for line in lines if trained_on(r := json.loads(line), left_out)]
    seen = Counter(
        (e["text"], TYPES[e["type"]])
        for r in records
        for e in r["entities"]
        if sure(e) and e["type"] in TYPES
    )
    labels = {text: kind for (text, kind), n in reversed(seen.most_common()) if n > 1}
    return [re3d_passage(record, labels | dict.fromkeys(countries(), "LOC")) for record in records]


def sure(entity: dict[str, Any]) -> bool:
    """Whether enough of the readers marked it."""
    return float(entity["confidence"]) >= CONFIDENCE


def re3d_passage(record: dict[str, Any], labels: dict[str, str]) -> Passage:
    """A document's passage.

    Args:
        record: of re3d.
        labels: the type of what is most often a mention by itself.
    """
    text: str = record["text"]
    tokens = [t for t in tokenizer().make_doc(text) if not t.is_space]
    words = [t.text for t in tokens]
    begins, ends = [t.idx for t in tokens], [t.idx + len(t) for t in tokens]
    before = gaps(text, begins, ends)
    heads, nouns = heads_and_nouns(words, before)
    mentions = [
        (*span, e["type"], sure(e))
        for e in record["entities"]
        for span in words_of([(e["start"], e["end"])], begins, ends)
    ]
    known = plain_words(words, [(s, e) for s, e, _, _ in mentions])
    kinds: list[str | None] = [
        "" if w.lower() in listed("function") or not any(map(str.isalnum, w)) else None for w in words
    ]
    found: dict[Span, str] = {}
    for start, end, kind, is_sure in sorted(mentions, key=lambda m: (m[0] - m[1], m)):
        if not is_sure or kind not in TYPES:
            continue
        head = next((i for i in range(start, end) if not start <= heads[i] < end or heads[i] == i), start)
        if not nouns[head] or not words[head][0].isalpha() or len(words[head]) < 2:
            continue
        inside = name_spans(words, start, end, kind)
        if kind == "Person" and words[head].islower():
            inside = []  # "commander of the Tigris Brigade"
        if kind == "Person" and inside and head < inside[0][0]:
            head = inside[0][0]  # a title that the tree takes for the head
        kinds[head] = kind_of_head(words[head], kind)
        if words[start].lower() in listed("article"):
            known[start] = True
        for s, e in inside:
            if not any(s < b and a < e for a, b in found):
                name = text[begins[s] : ends[e - 1]]
                found[s, e] = TYPES[kind] if kind == "Person" else labels.get(name, TYPES[kind])
                known[s:e] = [True] * (e - s)
    for s, e in capital_runs(words, 0, len(words), listed("particle") | listed("link")):
        label = labels.get(text[begins[s] : ends[e - 1]], "PER")
        # "Houthi" inside "Houthi fighters", once it is a mention by itself elsewhere.
        if (
            label != "PER"
            and nouns[s]
            and not any(s < b and a < e for a, b in found)
            and not nationality(words[s])
        ):
            found[s, e] = label
            known[s:e] = [True] * (e - s)
            if e - s == 1 and kinds[s] is None:
                kinds[s] = "organization" if label == "ORG" else "place"
    join(words, known, list(found))
    spans = sorted((s, e, k) for (s, e), k in found.items())
    return Passage(record["id"], words, before, names=spans, names_known=known, kinds=kinds)


def heads_and_nouns(words: list[str], before: list[int]) -> tuple[list[int], list[bool]]:
    """For each word its head, and whether it is a noun, by the reader model in the package."""
    model = shipped_model()
    scores = read_words(model, words, before, [False] * len(words))
    pos = [model.labels["pos"][i] for i in scores.words["pos"].argmax(axis=1).tolist()]
    return scores.heads.tolist(), [p in ("NOUN", "PROPN") for p in pos]


def kind_of_head(word: str, kind: str) -> str | None:
    """re3d's type as GUM would have it; None where they part ways and the word does not say how.

    >>> kind_of_head("militants", "Organisation"), kind_of_head("army", "Organisation")
    ('person', 'organization')
    """
    if kind == "Organisation" and (word.islower() or nationality(word)):
        if GROUP.fullmatch(word) or nationality(word):
            return "person"
        if word.endswith("s") and not word.endswith("ss"):
            return "organization" if word in ("forces", "troops", "authorities") else None
    return KINDS[kind]


def name_spans(words: list[str], start: int, end: int, kind: str) -> list[Span]:
    """The names in a mention as UNER would have them: without articles, titles, nationalities and common nouns.

    >>> name_spans("Gen. Amira Haddad".split(), 0, 3, "Person")
    [(1, 3)]
    >>> name_spans("the northern part of Gezira state".split(), 0, 6, "Location")
    [(4, 5)]
    """
    runs = capital_runs(
        words, start, end, listed("particle") if kind == "Person" else listed("particle") | listed("link")
    )
    if kind == "Person":
        cut = []
        for s, e in runs[-1:]:
            if e < end and words[e] not in (",", "("):
                continue  # "the UNIFIL spokesman"
            if s - 1 > start and words[s - 1] in listed("link"):
                continue  # "Minister for the Sahel Amira Haddad": nothing says where the place ends
            first = max(
                (i + 1 for i in range(s, e) if words[i].lower().strip(".\u200e") in listed("title")),
                default=s,
            )
            while first < e and (
                nationality(words[first]) or (DEMONYM.fullmatch(words[first]) and e - first > 2)
            ):
                first += 1
            if first < e and len(words[e - 1]) > 1:
                cut.append((first, e))
        return cut
    if kind == "Organisation":
        # A name only when the mention is one, articles and a nationality before it apart ("the Kurdish YPG").
        if len(runs) != 1 or any(w.islower() for w in words[runs[0][1] : end]):
            return []
        s, e = runs[0]
        if e - s == 2 and nationality(words[s]) and words[s + 1].isupper():
            s += 1
        alone = e - s == 1 and (nationality(words[s]) or words[s] in listed("generic") or len(words[s]) < 2)
        return [] if alone else [(s, e)]
    return [(s, e) for s, e in runs if e - s > 1 or not (nationality(words[s]) or len(words[s]) < 2)]


def capital_runs(words: list[str], start: int, end: int, links: frozenset[str]) -> list[Span]:
    """Runs of words with a capital; one or two linking words count between two of them.

    >>> capital_runs("the Republic of South Sudan near Juba , Jubek".split(), 0, 9, frozenset({"of"}))
    [(1, 5), (6, 7), (8, 9)]
    """
    found: list[Span] = []
    at = start
    while at < end:
        if not words[at][:1].isupper() or words[at].lower() in listed("function"):
            at += 1
            continue
        past = at + 1
        while past < end:
            step = past
            while step < end and words[step] in links:
                step += 1
            if step == end or not (words[step][:1].isupper() or words[step].isdigit()) or step - past > 2:
                break
            past = step + 1
        found.append((at, past))
        at = past
    return found


def plain_words(words: list[str], mentions: list[Span]) -> list[bool]:
    """Whether a word is surely in no name: no capital and not between two, or a function word that begins a sentence."""
    runs = capital_runs(words, 0, len(words), listed("particle") | listed("link"))
    inside = {i for s, e in itertools.chain(mentions, runs) for i in range(s, e)}
    known = []
    for i, word in enumerate(words):
        if word[:1].isupper():
            following = words[i + 1][:1] if i + 1 < len(words) else ""
            known.append(word.lower() in listed("function") and not following.isupper())
        else:
            known.append(i not in inside or word.lower() in listed("function") - listed("link"))
    return known


def join(words: list[str], known: list[bool], spans: list[Span]) -> None:
    """Make known what stands between two known names: "Chad and Niger" is two."""
    starts = {s for s, _ in spans}
    for _, end in spans:
        if end + 1 in starts and (words[end] == "," or words[end] in listed("link")):
            known[end] = True


def read_toponyms(path: Path) -> list[Passage]:
    """Places in GeoVirus, whose readers marked all of them but said nothing of people and organisations."""
    passages = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            text: str = record["text"]
            tokens = [t for t in tokenizer().make_doc(text) if not t.is_space]
            begins, ends = [t.idx for t in tokens], [t.idx + len(t) for t in tokens]
            words = [t.text for t in tokens]
            marked = {s for t in record["toponyms"] for s in words_of([(t["start"], t["end"])], begins, ends)}
            spans = sorted((s, e) for s, e in marked if stands_alone(words, s, e))
            known = plain_words(words, sorted(marked))
            for s, e in spans:
                known[s:e] = [True] * (e - s)
            join(words, known, spans)
            passages.append(
                Passage(
                    record["id"],
                    words,
                    gaps(text, begins, ends),
                    names=[(s, e, "LOC") for s, e in spans],
                    names_known=known,
                )
            )
    return passages


def stands_alone(words: list[str], start: int, end: int) -> bool:
    """Whether a toponym can be no part of another name, as in "Ames Laboratory" or "Ministry of Health of Kenya"."""
    after = words[end] if end < len(words) else ""
    first = start
    while first and words[first - 1].lower() in ("of", "for", "the", "and"):
        first -= 1
    linked = any(w in ("of", "for") for w in words[first:start])
    before = words[first - 1] if first and (linked or first == start) else ""
    return not after[:1].isupper() and not (before[:1].isupper() and before.lower() not in listed("function"))
