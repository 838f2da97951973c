"""Whether the clause a time stands in speaks of the past or the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.times.reference import Tense

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
    "likely",
    "bound",
    "poise",
    "ready",
    "vow",
    "promise",
    "pledge",
    "threaten",
    "agree",
    "decide",
    "offer",
    "invite",
}
_SETTLED = {"propose", "vow", "promise", "pledge", "threaten", "agree", "decide", "offer"}
"""Of these the ones whose day in the passive is that of saying so, but behind "for": "was agreed on Monday", "agreed for Monday"."""
_TIMETABLED = {
    "travel",
    "arrive",
    "fly",
    "depart",
    "leave",
    "begin",
    "start",
    "open",
    "resume",
    "vote",
    "convene",
    "meet",
    "expire",
    "end",
    "return",
    "host",
    "head",
    "visit",
}
"""Verbs whose present tells of a timetable: "the truce expires on Friday"; of a title in the present its day says the same."""
_PHASES = {"begin", "start", "stop", "continue", "resume", "finish", "keep"}
"""Verbs that tell how far another has come."""
_PLANNED = {"scheduled", "due", "slated", "upcoming", "expected", "planned"}
_CLAUSE_MARKS = {",", ";", ":", ".", "!", "?", "—", "–", '"', "“", "”", "that", "but", "while"}
_TO_BE = {"is", "are", "was", "were"}
_HELD = {
    "suspend",
    "extend",
    "postpone",
    "delay",
    "adjourn",
    "ban",
    "prolong",
    "renew",
    "freeze",
    "pause",
    "close",
    "shut",
    "bar",
}
"""Verbs of a step that holds until a day to come: "suspended the talks until January 10"."""
_CALLED = {
    "call",
    "convene",
    "schedule",
    "plan",
    "book",
    "arrange",
    "announce",
    "request",
    "summon",
    "invite",
    "set",
}
"""Verbs whose "for" gives the day of what is to come."""
_UNCHANGED = {
    "hit",
    "cut",
    "set",
    "put",
    "shut",
    "hurt",
    "cost",
    "split",
    "spread",
    "burst",
    "quit",
    "cast",
    "shed",
    "beat",
}
"""Verbs whose past is their lemma: with a day beside them they tell of what was."""
_HELPERS = ("aux", "aux:pass")


def tense(doc: Doc, start: int, end: int) -> Tense | None:
    """The tense of the verb over ``doc[start:end]``: future in "will meet on Friday" and "talks are due on Friday", planned in "were to meet".

    By the parse where there is one; else by the words of the clause, which tell a future but no past. None: neither.
    """
    if doc.has_annotation("DEP"):
        verb = _verb_above(doc, start, end)
        if verb is not None:
            before = doc[start - 1].lower_ if start else ""
            if before in ("until", "till", "through") and verb.lemma_.lower() in _HELD:
                return "future"
            return _tense_of(verb, is_aimed=before == "for")
    return "future" if _clause_has_future(doc, start, end) else None


def _verb_above(doc: Doc, start: int, end: int) -> Token | None:
    token = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[end - 1])
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") or token.lower_ == "due":
            return token
        if any(child.dep_ == "cop" for child in token.children):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of(verb: Token, is_aimed: bool) -> Tense | None:
    """The tense of a verb over a time; ``is_aimed``: the time stands behind "for"."""
    children = list(verb.children)
    helpers = {child.lower_ for child in children if child.dep_ in (*_HELPERS, "cop")}
    if verb.lower_ == "due" or helpers & _WILL:
        return "future"
    if verb.dep_ == "xcomp" and verb.lower_.endswith("ing") and verb.head.lemma_.lower() in _PHASES:
        return _tense_of(verb.head, is_aimed)  # "will begin withdrawing troops on Friday"
    if "would" in helpers and "have" not in helpers:
        # "announced that Doha would host them on Friday": to come when it was said, so in the news of these days
        return "future"
    is_participle = any(child.dep_ == "aux:pass" for child in children)
    lemma = verb.lemma_.lower()
    if "have" not in helpers and (
        helpers & {"may", "might"} or ("could" in helpers and lemma in _TIMETABLED)
    ):
        return "future"  # "could begin on Monday"; not "smoke could be seen on Monday"
    if is_participle and lemma in _PLANNING and (is_aimed or lemma not in _SETTLED):
        return "future"
    if is_aimed and lemma in _CALLED and "have" not in helpers and "had" not in helpers:
        return "future"  # "called a meeting of the council for Friday afternoon"
    has_to = any(child.lower_ == "to" and child.dep_ == "mark" for child in children)
    if has_to:
        # "They were to meet on Friday": planned, whenever it is told.
        is_planned = helpers & _TO_BE or verb.head.lower_ in _TO_BE
        if helpers & {"was", "were"} or verb.head.lower_ in ("was", "were"):
            return "planned"
        if verb.dep_ == "ROOT" and verb.i and verb.nbor(-1).lower_ == "to":
            return "future"  # a headline: "Egypt to host talks on Sunday"
        return "future" if is_planned or verb.head.lemma_.lower() in _PLANNING else None
    if helpers & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    if not helpers and verb.lemma_.lower() in _TIMETABLED and _is_present(verb):
        return "future"  # "He travels on to Manila on Tuesday"
    # "said", "shelled": a finite form that is neither the lemma nor -s nor -ing, with no helper.
    form = verb.lower_
    is_past = not helpers and form != lemma and not form.endswith(("s", "ing"))
    if not helpers and form == lemma and lemma in _UNCHANGED:
        is_past = any(
            child.dep_ == "nsubj" for child in children
        )  # "a bombing that hit the town on 15 February"
    return "past" if is_past else None


def _is_present(verb: Token) -> bool:
    """Whether a verb with no helper is in the present: "travels", "the talks resume"."""
    form, lemma = verb.lower_, verb.lemma_.lower()
    if form == lemma:
        return any(child.dep_ == "nsubj" and child.lower_ != "you" for child in verb.children)
    return form.endswith("s")


def _clause_has_future(doc: Doc, start: int, end: int) -> bool:
    first, last = start, end
    while first > 0 and doc[first - 1].lower_ not in _CLAUSE_MARKS and not doc[first - 1].is_space:
        first -= 1
    if first == start and end < len(doc) and doc[end].text == ",":
        last = end + 1
    while last < len(doc) and doc[last].lower_ not in _CLAUSE_MARKS and not doc[last].is_space:
        last += 1
    words = [doc[i].lower_ for i in range(first, last)]
    return any(word in _WILL or word in _PLANNED for word in words)
