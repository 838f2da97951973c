"""When something was said: the time words beside the cue, else those the saying goes on from, else the document's day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.records import Document, When
from hearsay.statements.running import head_of
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime

LEAD_DAYS = 6
"""Days from what a report leads with to its publication: older than that, the lead tells of the past."""
LEAD_PARAGRAPHS = 2
GOING_ON_SENTENCES = 2
"""Sentences after a saying with a day in which "he added" is still of it."""


def document_day(document: Document) -> When | None:
    """The document's day, or the interval it must fall in; None when nothing is known."""
    published = document.published
    low, high = (published.day, published.day) if published.day else (published.low, published.high)
    if low is None or high is None:
        return None
    return When(
        text=None, span=None, start=low, end=high, grain="day" if low == high else "span", basis="document"
    )


def story_days(document: Document, tree: Tree, times: Sequence[FoundTime]) -> When | None:
    """The days a report's news is of, where nothing more is said: from the day its lead tells of to its own day.

    A report of Wednesday that leads with a raid "on Monday" tells of Monday to Wednesday; one that names no day in title, standfirst
    and first paragraphs tells of its own day. A document of no known day tells of those that its lead names whole.
    """
    page = document_day(document)
    led = [
        date.fromisoformat(found.when.start)
        for found in times
        if found.when.start is not None
        and found.when.start == found.when.end
        and found.timex_type in {"DATE", "TIME"}
        and not (found.when.text or "").lower().endswith(("earlier", "before", "later"))
        and not _is_of_dateline(document, tree, found.start)
        and _is_of_lead(document, tree.starts[found.start])
    ]
    if document.published.day is not None and page is not None:
        last = date.fromisoformat(document.published.day)
        near = [day for day in led if last - timedelta(days=LEAD_DAYS) <= day < last]
        if not near:
            return page
        return msgspec.structs.replace(page, start=min(near).isoformat(), grain="span")
    if page is not None and led:
        low, high = date.fromisoformat(page.start or ""), date.fromisoformat(page.end or "")
        led = [day for day in led if low <= day <= high]
    if not led:
        return page
    near = [day for day in led if (day - min(led)).days <= LEAD_DAYS]
    return When(
        text=None,
        span=None,
        start=min(near).isoformat(),
        end=max(near).isoformat(),
        grain="day" if min(near) == max(near) else "span",
        basis="document",
    )


def _is_of_dateline(document: Document, tree: Tree, token: int) -> bool:
    sent = None if document.dateline is None else document.dateline.span
    return sent is not None and sent.start <= tree.starts[token] < sent.end


def _is_of_lead(document: Document, at: int) -> bool:
    """Whether a character stands in the title, the standfirst or the first paragraphs."""
    paragraphs = 0
    for part in document.parts:
        if part.start <= at < part.end:
            return part.kind in {"title", "standfirst"} or (
                part.kind in {"paragraph", "quote"} and paragraphs < LEAD_PARAGRAPHS
            )
        paragraphs += part.kind in {"paragraph", "quote"}
    return False


def said_days(
    tree: Tree, document: Document, sayings: Sequence[Saying], times: Sequence[FoundTime]
) -> dict[int, When | None]:
    """The day of every saying, by its ``id()``.

    Times inside what is said are not when it is said: in "said on Friday that troops had left on Monday" only the first counts.
    What goes on from a saying of a known day is of that day: "said on Tuesday that ... He added that".
    """
    told: dict[int, When | None] = {}
    page = story_days(document, tree, times)
    last: tuple[int, When] | None = None
    for saying in sorted(sayings, key=_place):
        own = _own(tree, document, saying, times)
        place = _place(saying)
        if (
            own is None
            and place >= 0
            and last is not None
            and _goes_on(tree, document, saying, place, last[0])
        ):
            own = msgspec.structs.replace(last[1], basis="narrative")
        told[id(saying)] = own or _since_deed(tree, document, saying, times) or page
        if own is not None and place >= 0 and saying.outer is None:
            last = place, own
    return told


def _since_deed(tree: Tree, document: Document, saying: Saying, times: Sequence[FoundTime]) -> When | None:
    """From the day that the words before a saying open with to that of the page: "On Tuesday it armed them, its ministry announced"."""
    page = document.published.day
    if saying.cue is None or saying.is_noun or page is None or not saying.ranges:
        return None
    start, _ = tree.sentences[tree.sentence[saying.cue]]
    if max(end for _, end in saying.ranges) > saying.cue:
        return None
    opening = next((found for found in times if start <= found.start <= start + 1), None)
    if opening is None or opening.when.start is None or opening.when.start != opening.when.end:
        return None
    day = date.fromisoformat(opening.when.start)
    if not 0 < (date.fromisoformat(page) - day).days <= LEAD_DAYS:
        return None
    return When(text=None, span=None, start=day.isoformat(), end=page, grain="span", basis="document")


def _place(saying: Saying) -> int:
    """The token a saying stands at; -1 where it has neither cue nor words."""
    return saying.cue if saying.cue is not None else saying.ranges[0][0] if saying.ranges else -1


def _goes_on(tree: Tree, document: Document, saying: Saying, place: int, last: int) -> bool:
    """Whether a saying goes on from one just before it: "He added", "It also called on", or a quotation by itself."""
    if not 0 <= tree.sentence[place] - tree.sentence[last] <= GOING_ON_SENTENCES or saying.outer is not None:
        return False
    here, before = tree.starts[place], tree.starts[last]
    if not any(part.start <= before and here < part.end for part in document.parts):
        return False
    if saying.cue is None:
        return True
    near = {tree.words[kid] for kid in tree.children[saying.cue]}
    return any(tree.words[word] in _GOING_ON for word in saying.sources) or bool(near & {"also", "further"}) or (
        tree.lemmas[saying.cue] in {"add", "continue"}
    )  # fmt: skip


_GOING_ON = frozenset({"he", "she", "it", "they"})


def _own(tree: Tree, document: Document, saying: Saying, times: Sequence[FoundTime]) -> When | None:
    """The time beside a cue; failing that, of the clause it only goes along with."""
    if saying.cue is None:
        return None
    start, end = tree.sentences[tree.sentence[saying.cue]]
    here = [
        found
        for found in times
        if start <= found.start
        and found.end <= end
        and found.when.start is not None
        and found.timex_type in {"DATE", "TIME"}
        and not _is_of_dateline(document, tree, found.start)
        and tree.words[found.start - 1]
        not in {"until", "till"}  # "suspended the talks until 10 January, insisting ..."
        and (
            not any(a < found.end and found.start < b for a, b in saying.ranges)
            or _is_of_doing(tree, saying, found)
        )
        and not (_is_present(tree, saying.cue) and (found.when.end or "") < (document.published.day or ""))
    ]
    for rule in (_beside, _along):
        fitting = [found for found in here if rule(tree, saying, found.start, found.end)]
        if fitting:
            when = min(fitting, key=lambda found: abs(found.start - (saying.cue or 0))).when
            page, text = document.published.day, (when.text or "").lower()
            if (
                page is not None
                and text.startswith("earlier")
                and (when.start or page) <= page < (when.end or page)
            ):
                when = msgspec.structs.replace(when, end=page)  # "earlier this month" is over
            return when
    return None


def _is_of_doing(tree: Tree, saying: Saying, found: FoundTime) -> bool:
    """Whether a time behind the object of a cue is the cue's: "agreed a ceasefire late on Wednesday", not "agreed to meet on Wednesday"."""
    assert saying.cue is not None
    head = head_of(tree, found.start, found.end)
    objects = tree.kids(saying.cue, "obj")
    is_last = bool(objects) and objects[0] < head and tree.pos[objects[0]] == "NOUN"
    return is_last and tree.heads[head] == saying.cue and tree.relations[head] == "obl" and saying.cue < head


def _is_present(tree: Tree, cue: int) -> bool:
    """Whether a cue is in the present: who "condemns the shelling of the town on 12 March" does so when he writes, not on 12 March."""
    return tree.pos[cue] == "VERB" and tree.words[cue].endswith("s") and tree.words[cue] != tree.lemmas[cue]


def _beside(tree: Tree, saying: Saying, start: int, end: int) -> bool:
    """Whether time words hang on the cue, or on a verb it shares its subject with."""
    assert saying.cue is not None
    cues = {saying.cue, *saying.tokens}
    for word in tree.path(head_of(tree, start, end))[1:]:
        if word in cues or word in saying.sources:
            return True
        if tree.is_clause(word):
            if saying.is_noun and tree.relations[word] == "acl" and tree.heads[word] == saying.cue:
                # "the claim made yesterday", "a statement issued on Tuesday"; not "the claim denied on Tuesday"
                return tree.lemmas[word] in _MAKING
            return tree.clause(saying.cue) == word or any(tree.clause(cue) == word for cue in cues)
    return False


_MAKING = frozenset(
    ["make", "issue", "publish", "release", "level", "put", "voice", "repeat", "post", "send", "deliver", "broadcast", "air", "carry",
     "print", "circulate", "raise", "utter", "read", "sign", "date", "give"]
)  # fmt: skip
"""Verbs that say when a claim or statement was made."""
_ALONG = frozenset({"as", "while", "when", "with"})


def _along(tree: Tree, saying: Saying, start: int, end: int) -> bool:
    """Whether time words are of a clause that the saying only goes along with: "met on Monday as Egypt accused Ethiopia of ..."."""
    assert saying.cue is not None
    above = next((word for word in tree.path(head_of(tree, start, end))[1:] if tree.is_clause(word)), None)
    clause = tree.clause(saying.cue)
    for _ in range(4):
        if above is None or clause == above:
            return above is not None
        relation, outer = tree.relations[clause], tree.heads[clause]
        marks = {tree.words[kid] for kid in tree.kids(clause, "mark", "advmod")}
        is_along = (
            relation == "advcl"
            and (marks & _ALONG or tree.words[clause].endswith("ing"))
            and not marks & {"after", "before"}
        )
        is_next = relation == "conj" and start < clause
        if outer == clause or not (is_along or is_next):
            return False
        clause = tree.clause(outer)
    return False
