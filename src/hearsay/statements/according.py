"""Sayings without a verb of saying: "according to the governor", and headlines that put the speaker before a colon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.statements.content import runs, set_ranges, trim
from hearsay.statements.cues import Saying
from hearsay.statements.parties import Parties

if TYPE_CHECKING:
    from hearsay.language import Annotated, Attribution

BREAKS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "-", '"', "“", "”"})


def find_according(tree: Tree, annotated: Annotated, codebook: Codebook) -> list[Saying]:
    """Sayings by preposition, before or behind what is said: "..., according to the Lebanese health ministry".

    Parsers hang this phrase in many ways, so the source is read in the order of words: what stands behind "to" up to the
    next break or verb. "According to the plan" names no speaker.
    """
    found = []
    for index, word in enumerate(tree.words):
        if word != "according" or index + 2 >= len(tree.words) or tree.words[index + 1] != "to":
            continue
        source_end = _phrase_end(tree, index + 2)
        if source_end == index + 2:
            continue
        source = _head(tree, index + 2, source_end)
        if tree.lemmas[source] in codebook.words.lists["rulings"] or tree.pos[source] in {"VERB", "AUX"}:
            continue
        phrase = set(range(index, source_end))
        above = [up for head in (source, index) for up in tree.path(head) if up not in phrase]
        clause = next((up for up in above if tree.is_clause(up)), above[0] if above else None)
        joined = [w for w in tree.conjuncts(source) if w < source_end]
        saying = Saying("assert", index, (index, index + 1), sources=joined, is_neutral=True)
        start, end = tree.sentences[tree.sentence[index]]
        words = [
            w for w in (range(start, end) if clause is None else tree.subtree(clause)) if w not in phrase
        ]
        if clause is not None:
            saying.content = [clause]
        model = _model(annotated, index)
        if model is not None and model.contents:
            words = [w for s, e in model.contents for w in range(s, e) if w not in phrase]
        set_ranges(tree, saying, (), None)
        saying.ranges = [piece for run in runs(sorted(words)) if (piece := trim(tree, run)) is not None]
        saying.is_quoted = False
        found.append(saying)
    return found


def _phrase_end(tree: Tree, start: int) -> int:
    """Where a noun phrase that begins at a token ends, by the order of words."""
    end = tree.sentences[tree.sentence[start]][1]
    for word in range(start, end):
        if tree.words[word] in BREAKS and not (tree.words[word] == "-" and word + 1 < end):
            return word
        if tree.pos[word] in {"VERB", "AUX", "SCONJ"} and tree.relations[word] not in {"amod", "compound"}:
            return word
        if tree.words[word] in {"which", "who", "that"}:
            return word
    return end


def _head(tree: Tree, start: int, end: int) -> int:
    nouns = [w for w in range(start, end) if tree.pos[w] in {"NOUN", "PROPN", "PRON", "NUM"}]
    outside = [w for w in nouns if not start <= tree.heads[w] < end]
    return (outside or nouns or [start])[0]


def _model(annotated: Annotated, index: int) -> Attribution | None:
    return next((a for a in annotated.attributions if any(s <= index < e for s, e in a.cue)), None)


def find_headlines(
    tree: Tree, annotated: Annotated, parties: Parties, sayings: Sequence[Saying]
) -> list[Saying]:
    """Headlines of the form "Kyiv: Drones crossed into Romania".

    A country before a colon is as often what the report is about ("Yemen: Strikes kill ten"), so its bare name counts only
    where the reader model sees a saying; a capital that stands for a government, an institution or a person speaks. "Sudan Chad: N'Djamena denies it" has its
    speaker behind the colon.
    """
    found = []
    heads = [(part.start, part.end) for part in annotated.document.parts if part.kind in {"title", "heading"}]
    for start, end in tree.sentences:
        if not any(a <= tree.starts[start] < b for a, b in heads):
            continue
        colon = next((w for w in range(start, min(end, start + 7)) if tree.words[w] == ":"), None)
        if colon is None or colon == start or end - colon < 4:
            continue
        source = _head(tree, start, colon)
        speakers = parties.at(source)
        if (
            not speakers
            or parties.actor(source) is None
            or any(tree.pos[w] == "VERB" for w in range(start, colon))
        ):
            continue
        said = trim(tree, (colon + 1, end))
        if said is None or not any(
            tree.pos[w] in {"VERB", "AUX"} or tree.words[w] == "no" for w in range(*said)
        ):
            continue
        speaker = speakers[0]
        others = [s for s in sayings if s.cue is not None and s.sources and colon < min(s.sources) < end]
        is_topic = speaker.kind == "country" and (speaker.text or "").lower() == speaker.name.lower()
        if is_topic and (others or _model(annotated, colon) is None):
            continue
        content = next((w for w in range(*said) if not said[0] <= tree.heads[w] < said[1]), said[0])
        saying = Saying("assert", colon, (colon,), content=[content], sources=[source], is_neutral=True)
        saying.ranges = [said]
        found.append(saying)
    return found
