"""Sayings without a verb of saying: "according to the governor", "by Kyiv's account", and speakers set off by a colon or a dash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.statements.content import runs, set_ranges, trim
from hearsay.statements.media import pass_on
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.language import Annotated, Attribution

BREAKS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "-", '"', "“", "”"})


def find_according(tree: Tree, annotated: Annotated, codebook: Codebook, parties: Parties) -> list[Saying]:
    """Sayings by preposition, before or behind what is said: "..., according to the Lebanese health ministry".

    Parsers hang this phrase in many ways, so the source is read in the order of words: what stands behind "to" up to the
    next break or verb. "According to the plan" names no speaker.
    """
    found = []
    modelled = _by_cue(annotated)
    patterns = [tuple(phrase.split()) for phrase in codebook.acts.according]
    firsts = {pattern[0] for pattern in patterns}
    for index, word in enumerate(tree.words):
        opened = _opening(tree, annotated.document.text, index, patterns) if word in firsts else None
        if opened is None:
            continue
        cue, source_start, source_end, phrase_end = opened
        source = _head(tree, source_start, source_end)
        if tree.lemmas[source] in codebook.words.lists["rulings"] or tree.pos[source] in {"VERB", "AUX"}:
            continue
        phrase = set(range(index, phrase_end))
        above = [up for head in (source, index) for up in tree.path(head) if up not in phrase]
        clause = next((up for up in above if tree.is_clause(up)), above[0] if above else None)
        joined = [w for w in tree.conjuncts(source) if w < source_end]
        saying = Saying("assert", index, cue, sources=joined, is_neutral=True)
        start, end = tree.sentences[tree.sentence[index]]
        words = [
            w for w in (range(start, end) if clause is None else tree.subtree(clause)) if w not in phrase
        ]
        if clause is not None:
            saying.content = [clause]
        model = modelled.get(index)
        if model is not None and model.contents:
            words = [w for s, e in model.contents for w in range(s, e) if w not in phrase]
        pass_on(tree, saying, parties)
        set_ranges(tree, saying, (), None)
        saying.ranges = [piece for run in runs(sorted(words)) if (piece := trim(tree, run)) is not None]
        saying.is_quoted = False
        found.append(saying)
    return found


def _opening(
    tree: Tree, text: str, index: int, patterns: Sequence[tuple[str, ...]]
) -> tuple[tuple[int, ...], int, int, int] | None:
    """Where such a phrase begins at a token: the cue's tokens, where the source begins and ends, and where the phrase ends."""
    for pattern in patterns:
        whose = pattern.index("*") if "*" in pattern else len(pattern)
        if tree.words[index : index + whose] != list(pattern[:whose]):
            continue
        start, after = index + whose, list(pattern[whose + 1 :])
        if not after:
            end = _phrase_end(tree, start)
            if end > start:
                return tuple(range(index, start)), start, end, end
            continue
        for end in range(start + 1, min(start + 8, len(tree.words))):
            if tree.words[end : end + len(after)] != after:
                continue
            is_owner = (
                tree.words[end - 1] in OWNED
                or tree.deps[end - 1] == "nmod:poss"
                or (
                    tree.relations[end - 1] == "amod"
                    and text[tree.starts[end - 1]].isupper()  # "by Israeli figures"
                )
            )
            if is_owner:
                source_end = end - 1 if tree.words[end - 1] in {"'s", "’s", "'", "’"} else end
                return (index, *range(end, end + len(after))), start, source_end, end + len(after)
    return None


OWNED = frozenset({"'s", "’s", "'", "’", "his", "her", "their", "its"})


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


def _by_cue(annotated: Annotated) -> dict[int, Attribution]:
    """The model's attributions by the tokens of their cues, the first where two share one."""
    found: dict[int, Attribution] = {}
    for each in annotated.attributions:
        for start, end in each.cue:
            for token in range(start, end):
                found.setdefault(token, each)
    return found


def find_headlines(
    tree: Tree, annotated: Annotated, parties: Parties, sayings: Sequence[Saying], codebook: Codebook
) -> list[Saying]:
    """Speakers set off by a mark: "Kyiv: Drones crossed into Romania", "Drones crossed into Romania - Kyiv".

    A country before a colon is as often what the report is about ("Yemen: Strikes kill ten"), so its bare name counts only
    where the reader model sees a saying; a capital that stands for a government, an institution or a person speaks. "Sudan Chad: N'Djamena denies it" has its
    speaker behind the colon, "Caucasus clash: ..." tells what it is about. Outside of titles the model must see the saying.
    """
    heads = [(part.start, part.end) for part in annotated.document.parts if part.kind in {"title", "heading"}]
    modelled = _by_cue(annotated)
    cued = {token for saying in sayings for token in saying.tokens}
    found = []
    for start, end in tree.sentences:
        is_head = any(a <= tree.starts[start] < b for a, b in heads)
        for mark in range(start + 1, end - 1):
            if tree.words[mark] not in MARKS or mark in cued or _joins(tree, mark):
                continue
            model = modelled.get(mark)
            saying = None
            is_seen = model is not None and bool(model.sources) and bool(model.contents)
            is_deed = tree.lemmas[mark - 1] in codebook.event_nouns and not parties.at(mark - 1)
            if _is_told(sayings, mark) or is_deed:
                continue  # 'He added: "..."': the verb before the mark says it
            if model is not None and is_seen and not _speaks_behind(sayings, mark, end):
                saying = _as_modelled(tree, mark, model, parties)
            elif is_head and mark < start + 7 and tree.words[mark] == ":":
                saying = _before_colon(tree, (start, mark, end), parties, sayings)
            if saying is None and is_head and end - mark <= TAIL:
                saying = _behind_mark(tree, (start, mark, end), parties)
            if saying is not None:
                found.append(saying)
                break
    return found


MARKS = frozenset({":", "-", "–", "—"})
TAIL = 7
"""So many tokens at most stand behind the mark that sets off a speaker at a headline's end."""


KICKERS = frozenset({"explainer", "analysis", "opinion", "exclusive", "factbox", "timeline", "update", "watch", "video", "live", "breaking", "interview", "profile",
                     "photo", "picture", "feature", "editorial", "review", "question", "answer", "q", "a", "caption", "note", "warning", "correction", "comment"})  # fmt: skip
"""What stands before a headline's colon and tells what kind of piece it is: "Explainer: who broke the lines"."""


def _joins(tree: Tree, mark: int) -> bool:
    """Whether a hyphen joins two words: "a 60-page study"."""
    return tree.words[mark] == "-" and tree.ends[mark] == tree.starts[mark + 1]


def _is_told(sayings: Sequence[Saying], mark: int) -> bool:
    return any(
        s.cue is not None and s.cue < mark and any(mark < start <= mark + 3 for start, _ in s.ranges)
        for s in sayings
    )


def _speaks_behind(sayings: Sequence[Saying], mark: int, end: int) -> bool:
    return any(s.cue is not None and s.sources and mark < min(s.sources) < end for s in sayings)


def _as_modelled(tree: Tree, mark: int, model: Attribution, parties: Parties) -> Saying | None:
    start, end = model.sources[0]
    source = _head(tree, start, end)
    if tree.pos[source] not in {"NOUN", "PROPN", "PRON"} or (
        parties.is_place(source) and not parties.at(source)
    ):
        return None  # "North Kivu: ...", "Kashmir: ..." is where, not who
    if tree.lemmas[source] in KICKERS and not parties.at(source):
        return None
    saying = Saying("assert", mark, (mark,), sources=[source], is_neutral=True)
    saying.ranges = [piece for part in model.contents if (piece := trim(tree, part)) is not None]
    return _with_content(tree, saying)


def _with_content(tree: Tree, saying: Saying) -> Saying | None:
    words = saying.words
    if not words:
        return None
    inside = set(words)
    saying.content = [next((w for w in words if tree.heads[w] not in inside or tree.heads[w] == w), words[0])]
    return saying


def _before_colon(
    tree: Tree, at: tuple[int, int, int], parties: Parties, sayings: Sequence[Saying]
) -> Saying | None:
    """ "Kyiv: Drones crossed into Romania"."""
    start, colon, end = at
    source = _head(tree, start, colon)
    speakers = parties.at(source)
    if (
        end - colon < 4
        or not speakers
        or parties.actor(source) is None
        or any(tree.pos[w] == "VERB" for w in range(start, colon))
    ):
        return None
    said = trim(tree, (colon + 1, end))
    if said is None or not any(tree.pos[w] in {"VERB", "AUX"} or tree.words[w] == "no" for w in range(*said)):
        return None
    speaker = speakers[0]
    others = [s for s in sayings if s.cue is not None and s.sources and colon < min(s.sources) < end]
    if speaker.kind == "country" and (speaker.text or "").lower() == speaker.name.lower() and others:
        return None
    is_topic = speaker.kind == "country" and (speaker.text or "").lower() == speaker.name.lower()
    if is_topic:
        return None
    saying = Saying("assert", colon, (colon,), sources=[source], is_neutral=True, ranges=[said])
    return _with_content(tree, saying)


def _behind_mark(tree: Tree, at: tuple[int, int, int], parties: Parties) -> Saying | None:
    """ "Drones crossed into Romania - Romanian ministry": a speaker alone behind the mark, a whole clause before it."""
    start, mark, end = at
    said, tail = trim(tree, (start, mark)), trim(tree, (mark + 1, end))
    if said is None or tail is None or said[1] - said[0] < 3:
        return None
    behind = range(*tail)
    if any(tree.pos[w] in {"VERB", "AUX", "NUM", "ADV"} or tree.words[w] in BREAKS for w in behind):
        return None
    if not any(tree.pos[w] in {"VERB", "AUX"} for w in range(*said)):
        return None
    source = _head(tree, *tail)
    if not any(actor.sector != "MED" for actor in parties.at(source)):
        return None
    return _with_content(
        tree, Saying("assert", mark, (mark,), sources=[source], is_neutral=True, ranges=[said])
    )
