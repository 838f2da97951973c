"""From a text with marks and layers to one label a word: a PLOVER type, "" for no trigger, None where nobody knows."""

from __future__ import annotations

from training.triggers.lexicon import (
    NONE,
    POS,
    UNKNOWN,
    Lexicon,
    TypeLine,
    codebook_uses,
    listed,
    plover_type,
    word_list,
)
from training.triggers.parsed import Parsed
from training.triggers.silver import Coded
from training.triggers.surroundings import in_place
from training.triggers.texts import Text

BROAD = word_list("broad")
"""Verbs of the list that name a deed only with the right object; the rest of the codebook's verbs not listed are such too."""
FIGURATIVE = word_list("figurative")
"""Words that campaign news uses of words and votes."""
_YIELDS = {"RETREAT": word_list("yield_retreat"), "CONCEDE": word_list("yield_concede")}
_ACCIDENTS = word_list("accidents")
_HARM = word_list("harm")
_HARMED = word_list("harmed")
_DOUBTFUL = word_list("doubtful")
"""Words whose silver labels were mostly wrong when read: "war crimes committed", "suspended her campaign"."""
_LIGHT = word_list("light")
_WITHOUT_DEED = {
    "REPORTING",
    "STATE",
    "PERCEPTION",
    "ASPECTUAL",
    "ACTION_REPORTING",
    "ACTION_STATE",
    "ACTION_PERCEPTION",
}

Row = list[str | None]


def label(
    text: Text, parsed: Parsed, lexicon: Lexicon, rams_types: list[TypeLine], silver: list[Coded] | None
) -> Row | None:
    """The row of a text; None where the text's own mark cannot be placed and it is better left out.

    Args:
        silver: what the codebook coded in the text; None where it was not read.
    """
    row = [_by_itself(parsed, i, lexicon, text.source) for i in range(len(parsed.words))]
    for start, end, kind, _ in silver or ():
        head = parsed.head_in(start, end)
        if head is not None and parsed.lemmas[head] in _DOUBTFUL:
            continue
        if head is not None and row[head] is not None and row[head] not in {NONE, kind}:
            row[head] = None
        elif head is not None and row[head] is None:
            row[head] = kind
    if text.source == "own":
        row = [NONE] * len(row)
        for mark in text.marks:
            head = parsed.head_in(mark.start, mark.end)
            if head is None:
                return None
            row[head] = mark.label
    elif text.source == "rams":
        for mark in text.marks:
            words = parsed.words_in(mark.start, mark.end)
            head = parsed.head_in(mark.start, mark.end)
            if head is None:
                return None
            kind = plover_type(
                rams_types,
                mark.label,
                {w for i in words for w in (parsed.lemmas[i], parsed.words[i].lower())},
            )
            row[head] = None if kind == UNKNOWN else NONE if kind == "-" else kind
            for i in words:
                if i != head and row[i]:
                    row[i] = None
    elif text.source == "plv":
        found = between(text, parsed, lexicon)
        if found is None and not any(row):
            return None
        if found is not None:
            row[found[0]] = found[1]
    elif text.whole:
        marked = {i for mark in text.marks for i in parsed.words_in(mark.start, mark.end)}
        for start, end in text.whole:
            for i in parsed.words_in(start, end):
                if i not in marked:
                    row[i] = None if row[i] and parsed.pos[i] == "VERB" else NONE
        for mark in text.marks:
            if mark.label in _WITHOUT_DEED:
                for i in parsed.words_in(mark.start, mark.end):
                    # "accused" and "urged" are REPORTING and deeds all the same: what the list says stands.
                    row[i] = (
                        row[i]
                        if row[i] != NONE
                        else None
                        if lexicon.counts[(parsed.lemmas[i], "v")] < 8
                        else NONE
                    )
    return row


def _by_itself(parsed: Parsed, i: int, lexicon: Lexicon, source: str) -> str | None:
    """What the word and its place in the tree say without marks."""
    pos, lemma = parsed.pos[i], parsed.lemmas[i]
    if (parsed.named[i] and pos == "PROPN") or (pos == "ADJ" and parsed.rels[i] == "amod"):
        return NONE
    found = lexicon.look(lemma, pos)
    if found == NONE or (pos == "ADJ" and lemma not in _HARMED):
        return NONE if found == NONE else None
    if found == UNKNOWN:
        broad = lemma in BROAD or (lemma, "v") not in listed()
        if pos == "VERB" and broad and (lemma, "v") in codebook_uses() and not _may_hold(parsed, i):
            return NONE
        return in_place(parsed, i, source)
    if parsed.rels[i].startswith(("compound", "amod", "flat")):
        return None  # "murder weapon", "the detained men"
    if source == "polnear" and lemma in FIGURATIVE:
        return None
    if lemma in _HARM:
        sentence = parsed.sentence(i)
        if _ACCIDENTS & {parsed.lemmas[k] for k in sentence}:
            others = {
                listed().get((parsed.lemmas[k], POS.get(parsed.pos[k], "")))
                for k in sentence
                if parsed.lemmas[k] not in _HARM
            }
            return None if "ASSAULT" in others else NONE
    if lemma == "attack" and i and parsed.lemmas[i - 1] in {"heart", "panic", "asthma"}:
        return NONE
    return found


def _may_hold(parsed: Parsed, i: int) -> bool:
    """Whether the words that a codebook asks for beside a verb stand near it in the tree."""
    below = parsed.kids(i)
    near = {parsed.lemmas[k] for k in below} | {parsed.lemmas[k] for b in below for k in parsed.kids(b)}
    near |= {parsed.words[k].lower() for k in range(i + 1, min(i + 4, len(parsed.words)))}
    for use in codebook_uses()[(parsed.lemmas[i], "v")]:
        if all(w in near for w in use.further) and (
            not use.object or use.object & near or any(o.startswith("*") for o in use.object)
        ):
            return True
    return False


def between(text: Text, parsed: Parsed, lexicon: Lexicon) -> tuple[int, str] | None:
    """The word that links a source and a target in the tree, with its type; None where it is not clear."""
    marks = {m.label: m for m in reversed(text.marks)}
    root = text.marks[-1].label
    if "source" not in marks or "target" not in marks:
        return None
    ends = [parsed.head_in(marks[role].start, marks[role].end) for role in ("source", "target")]
    inside = {i for role in ("source", "target") for i in parsed.words_in(marks[role].start, marks[role].end)}
    if ends[0] is None or ends[1] is None:
        return None
    up = [parsed.path(end) for end in ends if end is not None]
    shared = [i for i in up[0] if i in set(up[1])]
    if not shared:
        return None
    top = shared[0]
    links = [top, *(i for path in up for i in path[: path.index(top)][::-1])]
    for i in list(links):
        if parsed.pos[i] == "VERB":
            links += [
                k for k in parsed.kids(i) if parsed.rels[k].split(":")[0] in {"obj", "xcomp", "obl", "nsubj"}
            ]
    links = [
        i
        for i in dict.fromkeys(links)
        if i not in inside and parsed.pos[i] in {"VERB", "NOUN"} and not parsed.named[i]
    ]
    for i in links:
        kind = POS[parsed.pos[i]]
        types = {use.plover for use in codebook_uses().get((parsed.lemmas[i], kind), ())}
        types.add(listed().get((parsed.lemmas[i], kind), ""))
        if root == "YIELD":
            for name, lemmas in _YIELDS.items():
                if parsed.lemmas[i] in lemmas:
                    return i, name
        elif root in types and not (parsed.lemmas[i] in _LIGHT and _governs_named(parsed, i, root)):
            return i, root
    if root in {"YIELD", "AGREE"}:
        return None
    if (
        parsed.pos[top] == "VERB"
        and top in links
        and parsed.lemmas[top] not in _LIGHT
        and listed().get((parsed.lemmas[top], "v")) == UNKNOWN
        and lexicon.look(parsed.lemmas[top], "VERB") == UNKNOWN
    ):
        return top, root
    return None


def _governs_named(parsed: Parsed, verb: int, root: str) -> bool:
    """Whether a light verb's object names the deed: "launched an assault"."""
    return any(
        parsed.rels[k] == "obj"
        and (
            listed().get((parsed.lemmas[k], "n")) == root
            or root in {u.plover for u in codebook_uses().get((parsed.lemmas[k], "n"), ())}
        )
        for k in parsed.kids(verb)
    )
