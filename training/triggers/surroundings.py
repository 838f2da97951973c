"""Words that name a deed only in certain surroundings: what stands beside them in the tree or in the sentence decides."""

from __future__ import annotations

from training.triggers.lexicon import POS, codebook_uses, listed, word_list
from training.triggers.parsed import Parsed

_ACCIDENTS = word_list("accidents")
_HARMED = word_list("harmed")
_EXPLODING = word_list("exploding")
_DEVICES = word_list("devices")
_STAGED = word_list("staged")
_ASKING = word_list("asking")
_PROTESTS = word_list("protests")
_GIVING = frozenset({"give", "offer", "take", "lend"})


def in_place(parsed: Parsed, i: int, source: str) -> str | None:
    """A type for a word that the list leaves open, "" for none; None where the surroundings say nothing either."""
    pos, lemma = parsed.pos[i], parsed.lemmas[i]
    kind = POS.get(pos)
    if kind is None or parsed.rels[i].startswith(("compound", "flat")):
        return None
    if lemma in _HARMED:
        return _harm(parsed, i)
    below = {parsed.lemmas[k]: k for k in parsed.kids(i)}
    if lemma in _EXPLODING and kind == "v":
        return "ASSAULT" if _DEVICES & _lemmas(parsed, i) else None
    if lemma == "shoot" and kind == "v":
        return (
            None if {"film", "scene", "video", "photo", "picture", "ball"} & _lemmas(parsed, i) else "ASSAULT"
        )
    if (
        kind == "v"
        and lemma == "charge"
        and any(parsed.rels[k].startswith("obl") and "with" in _cases(parsed, k) for k in below.values())
    ):
        return "ACCUSE"
    if (
        kind == "v"
        and lemma in _ASKING
        and "obj" in {parsed.rels[k] for k in below.values()}
        and any(
            parsed.rels[k] in {"xcomp", "ccomp", "advcl"}
            and any(parsed.words[m].lower() == "to" and parsed.pos[m] == "PART" for m in parsed.kids(k))
            for k in below.values()
        )
    ):
        return "REQUEST"
    if lemma in _STAGED:
        words = _lemmas(parsed, i) - {lemma}
        clausal = any(parsed.rels[k] in {"ccomp", "obj"} for k in below.values())
        return "PROTEST" if words & _PROTESTS and not clausal else None
    if source != "polnear" and kind == "v" and lemma not in _GIVING:
        return by_object(parsed, i)
    return None


def by_object(parsed: Parsed, i: int) -> str | None:
    """The one type for which the codebook asks the verb to have the object that it has; actors do not matter."""
    objects = [k for k in parsed.kids(i) if parsed.rels[k] in {"obj", "nsubj:pass"}]
    heads = {parsed.lemmas[k] for k in objects}
    if not heads:
        return None
    near = {parsed.lemmas[k] for k in parsed.kids(i)} | {
        parsed.words[k].lower() for k in range(i + 1, min(i + 3, len(parsed.words)))
    }
    uses = codebook_uses().get((parsed.lemmas[i], "v"), ())
    types = {
        u.plover
        for u in uses
        if u.plain and u.object & heads and all(w in near or w in heads for w in u.further)
    }
    return types.pop() if len(types) == 1 else None


def _harm(parsed: Parsed, i: int) -> str | None:
    """ "Died", "injuries", "dead": ASSAULT beside a word of violence, none in an accident's or an illness's sentence."""
    words = _lemmas(parsed, i)
    violent = _DEVICES & words or any(
        listed().get((parsed.lemmas[k], POS.get(parsed.pos[k], ""))) == "ASSAULT"
        and parsed.lemmas[k] not in _HARMED
        for k in parsed.sentence(i)
    )
    if _ACCIDENTS & words:
        return None if violent else ""
    return "ASSAULT" if violent else None


def _lemmas(parsed: Parsed, i: int) -> set[str]:
    return {parsed.lemmas[k] for k in parsed.sentence(i)}


def _cases(parsed: Parsed, i: int) -> set[str]:
    return {parsed.lemmas[k] for k in parsed.kids(i) if parsed.rels[k] == "case"}
