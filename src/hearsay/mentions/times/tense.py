"""Whether the clause a time stands in speaks of the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WILL = {"will", "shall", "'ll", "’ll", "wo"}
_PLANNING = {
    "plan",
    "schedule",
    "expect",
    "intend",
    "slate",
    "prepare",
    "set",
    "aim",
    "hope",
    "due",
    "propose",
}
_CLAUSE_MARKS = {",", ";", ":", ".", "!", "?", "—", "–", '"', "“", "”", "that", "but", "while"}


def is_future(doc: Doc, start: int, end: int) -> bool:
    """Whether the verb over ``doc[start:end]`` is future ("will meet on Friday", "talks are due on Friday").

    By the parse where there is one; else by the words of the clause.
    """
    if doc.has_annotation("DEP"):
        verb = _verb_above(doc, start, end)
        if verb is not None:
            return _is_future_verb(verb)
    return _clause_has_future(doc, start, end)


def _verb_above(doc: Doc, start: int, end: int) -> Token | None:
    token = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[end - 1])
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") or (token.lower_ == "due" and token.pos_ == "ADJ"):
            return token
        if any(child.dep_ == "cop" for child in token.children):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_future_verb(verb: Token) -> bool:
    if verb.lower_ == "due":
        return True
    children = list(verb.children)
    if any(child.lower_ in _WILL and child.dep_.startswith("aux") for child in children):
        return True
    is_participle = any(child.dep_ == "aux:pass" for child in children)
    if is_participle and verb.lemma_.lower() in _PLANNING:
        return True
    has_to = any(child.lower_ == "to" and child.dep_ == "mark" for child in children)
    return has_to and verb.head.lemma_.lower() in _PLANNING


def _clause_has_future(doc: Doc, start: int, end: int) -> bool:
    first, last = start, end
    while first > 0 and doc[first - 1].lower_ not in _CLAUSE_MARKS and not doc[first - 1].is_space:
        first -= 1
    if first == start and end < len(doc) and doc[end].text == ",":
        last = end + 1
    while last < len(doc) and doc[last].lower_ not in _CLAUSE_MARKS and not doc[last].is_space:
        last += 1
    words = [doc[i].lower_ for i in range(first, last)]
    return any(word in _WILL or word in ("scheduled", "due", "slated") for word in words)
