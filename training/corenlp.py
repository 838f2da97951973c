"""Automatic trees of another parser, turned into today's relations where the turn is sure and left out where it is not.

PolNeAR brings the trees of Stanford CoreNLP (Chen and Manning 2014, learnt from newspapers) in the first version of Universal
Dependencies. They show how news is built, which the open part of GUM has little of. What differs between the versions, and what that
parser is bad at, is unknown here: it costs nothing in training.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

UNKNOWN = -1
"""A head that nobody knows."""
_SAME = frozenset(
    [
        "det",
        "amod",
        "nsubj",
        "advmod",
        "mark",
        "aux",
        "conj",
        "cop",
        "ccomp",
        "acl",
        "acl:relcl",
        "advcl",
        "xcomp",
        "nummod",
        "appos",
        "iobj",
        "expl",
        "csubj",
        "compound:prt",
        "nmod:poss",
        "parataxis",
        "discourse",
        "cc",
        "root",
        "case",
        "det:predet",
        "cc:preconj",
    ]
)
_RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "mwe": "fixed",
    "compound": "compound",
}
_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "PRP": "PRON",
    "PRP$": "PRON",
    "EX": "PRON",
    "WP": "PRON",
    "WP$": "PRON",
    "CD": "NUM",
    "MD": "AUX",
    "POS": "PART",
    "RP": "ADP",
    "CC": "CCONJ",
    "UH": "INTJ",
    "PDT": "DET",
    "$": "SYM",
    ".": "PUNCT",
    ",": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
    "-LRB-": "PUNCT",
    "-RRB-": "PUNCT",
}
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


@dataclass(slots=True)
class Tree:
    """One sentence: heads as indices in it (a root heads itself, UNKNOWN), relations and parts of speech (None: unknown)."""

    heads: list[int]
    rels: list[str | None]
    pos: list[str | None]


def turn(tokens: list[dict[str, Any]]) -> Tree:
    """A sentence's tree in today's relations.

    Args:
        tokens: ``t`` (form), ``pos`` (Penn Treebank), ``ner``, ``head`` (from 1, 0 the root) and ``deprel`` (UD version 1).
    """
    heads = [t["head"] - 1 if t["head"] else i for i, t in enumerate(tokens)]
    names = _people(tokens)
    heads, leads = _names_first(tokens, heads, names)
    kept: list[int] = []
    rels: list[str | None] = []
    for i, token in enumerate(tokens):
        rel, head = token["deprel"], heads[i]
        if i in leads and leads[i] != i:
            kept.append(leads[i])
            rels.append("flat")
        elif rel in ("dep", "punct") or _date(tokens, i, heads) or (head in names and head not in leads):
            kept.append(UNKNOWN)
            rels.append(None)
        else:
            kept.append(_conjunct(tokens, heads, i) if rel in ("cc", "cc:preconj") else head)
            rels.append(_relation(tokens, heads, i, leads))
    return Tree(kept, rels, [_part_of_speech(t) for t in tokens])


def _people(tokens: list[dict[str, Any]]) -> set[int]:
    """Words of persons' names of two and more words."""
    found: set[int] = set()
    start = 0
    for i in range(len(tokens) + 1):
        if i == len(tokens) or tokens[i]["ner"] != "PERSON":
            if i - start > 1:
                found |= set(range(start, i))
            start = i + 1
    return found


def _names_first(
    tokens: list[dict[str, Any]], heads: list[int], names: set[int]
) -> tuple[list[int], dict[int, int]]:
    """The first word of a person's name heads it today, the last did then; gives new heads and each name word's first word."""
    leads: dict[int, int] = {}
    moved = list(heads)
    start = -1
    for i in sorted(names):
        if i - 1 not in names:
            start = i
        if i + 1 in names:
            continue
        last = i
        if any(heads[w] != last for w in range(start, last)):
            continue  # the parser did not take it for one name: what hangs on it stays unknown
        for w in range(start, last + 1):
            leads[w] = start
        moved[start] = start if heads[last] == last else moved[last]
        for w, head in enumerate(heads):
            if head == last and w not in range(start, last + 1):
                moved[w] = start
    return moved, leads


def _date(tokens: list[dict[str, Any]], i: int, heads: list[int]) -> bool:
    """Whether a word is part of "November 18, 2015", built otherwise today."""
    pair = (tokens[i], tokens[heads[i]])
    month = any(t["t"].lower().rstrip(".") in _MONTHS and t["pos"] == "NNP" for t in pair)
    return month and any(t["pos"] == "CD" for t in tokens[max(0, i - 2) : i + 4])


def _conjunct(tokens: list[dict[str, Any]], heads: list[int], i: int) -> int:
    """A conjunction hangs on the part that follows it today, on the first part then."""
    parts = [w for w, t in enumerate(tokens) if w > i and t["deprel"] == "conj" and heads[w] == heads[i] != w]
    return parts[0] if parts else UNKNOWN


def _relation(tokens: list[dict[str, Any]], heads: list[int], i: int, leads: dict[int, int]) -> str | None:
    token = tokens[i]
    if i in leads:
        last = max(w for w, lead in leads.items() if lead == i)
        token = tokens[last]
    rel: str = token["deprel"]
    governor = tokens[heads[i]]
    if rel == "compound" and governor["ner"] == "PERSON" != token["ner"]:
        return "nmod:desc"
    if rel in _SAME:
        return rel
    if rel in _RENAMED:
        return _RENAMED[rel]
    if rel == "neg":
        return "det" if token["pos"] == "DT" else "advmod"
    if rel in ("nmod", "nmod:tmod", "nmod:npmod"):
        tail = "" if rel == "nmod" else ":unmarked"
        below = {t["deprel"] for w, t in enumerate(tokens) if heads[w] == heads[i]}
        if any(heads[w] == i and t["t"].lower() == "by" for w, t in enumerate(tokens)):
            return None  # an agent or not
        if governor["pos"][:2] in ("VB", "JJ", "RB"):
            return "obl" + tail
        if governor["pos"][:2] in ("NN", "CD", "PR") and "cop" not in below:
            return "nmod" + tail
    return None


def _part_of_speech(token: dict[str, Any]) -> str | None:
    tag, rel, form = token["pos"], token["deprel"], token["t"].lower()
    if tag.startswith("VB"):
        if form in ("'s", "’s") and rel not in ("aux", "auxpass", "cop"):
            return None
        return "AUX" if rel in ("aux", "auxpass", "cop") else "VERB"
    if tag in ("IN", "TO"):
        if rel == "mark" and tag == "TO":
            return "PART"
        return {"case": "ADP", "mark": "SCONJ"}.get(rel)
    if tag in ("DT", "WDT"):
        return "DET" if rel == "det" else "PRON" if tag == "WDT" or rel != "dep" else None
    if tag in ("RB", "RBR", "RBS"):
        return "PART" if rel == "neg" else "ADV"
    if tag == "WRB":
        return "SCONJ" if rel == "mark" else "ADV"
    if tag == ":":
        return "PUNCT"
    return _POS.get(tag)
