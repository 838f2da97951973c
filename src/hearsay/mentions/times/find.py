"""Finds the times of a document and places them against its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundTime
from hearsay.mentions.times import dates, followed, periods, years
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.narration import Narration
from hearsay.mentions.times.reference import Reference, Resolved, Tense
from hearsay.mentions.times.rules import RULES, Rule
from hearsay.mentions.times.tense import tense
from hearsay.mentions.words import text_of
from hearsay.records import Published, Span, When

if TYPE_CHECKING:
    from spacy.tokens import Doc

_RULES = tuple(RULES)
assert dates and followed and periods and years, "their import fills the table of rules"

# Every expression holds one of these; the rules are tried only from a few words before it.
_TRIGGER = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?|"
    r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?s?|1[5-9]\d\d|20\d\d|\d\d?[/.-]\d\d?[/.-]\d{2,4}|\d\d?:\d\d|"
    r"(?:second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade)s?|century|centuries|spring|summer|fall|autumn|winter|"
    r"today|yesterday|tomorrow|tonight|overnight|mornings?|afternoons?|evenings?|nights?|noon|midnight|midday|mid-afternoon|half|"
    r"christmas|new year's|halloween|nowruz|victory|valentine's|nineteen|eighteen|thousand|"
    r"twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|daily|nightly|weekly|monthly|quarterly|annually|yearly|hourly|"
    r"since then|now|currently|current|present|presently|moment|nowadays|recent|recently|lately|past|future|soon|[ap]\.?m)\b"
    r"|\d0'?s\b|long ago"
)
_WORD = re.compile(r"[a-z0-9']+(?:\.\d+)?")
_REACH = 7


@dataclass(frozen=True, slots=True)
class _Expression:
    start: int
    end: int
    rule: Rule
    match: re.Match[str]


def find_times(doc: Doc, published: Published, apart: Sequence[range] = ()) -> tuple[FoundTime, ...]:
    """The times of a document, in order.

    Args:
        doc: Its tokens; parse and parts of speech help, none are needed.
        published: What is known of its day. Known only as an interval, each time is placed from both ends of it and spans both
            answers; not known at all, only times that need no reference are placed, and those beside a day that is told whole.
        apart: Characters of captions and the like, whose times are no part of the story.
    """
    text = text_of(doc)
    return tuple(_placed(doc, text, list(_expressions(text)), _anchors(published), apart))


_PLAIN = {"\u2019": "'", "\u2018": "'", "\xa0": " ", "\u202f": " ", "\u2011": "-"}


def _lowered(text: str) -> str:
    """Lower case with plain quotes and the same length."""
    plain = text
    for mark, its_plain in _PLAIN.items():
        plain = plain.replace(mark, its_plain)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)


def _expressions(text: str) -> Iterator[_Expression]:
    """The longest expression at each place, left to right, none inside another."""
    lower = _lowered(text)
    starts: dict[int, None] = {}
    words = [match.start() for match in _WORD.finditer(lower)]
    triggers = [match.start() for match in _TRIGGER.finditer(lower)]
    at = 0
    for trigger in triggers:
        while at + 1 < len(words) and words[at + 1] <= trigger:
            at += 1
        for index in range(max(0, at - _REACH), at + 1):
            starts[words[index]] = None
        starts[trigger] = None
    end = 0
    for start in sorted(starts):
        if start < end:
            continue
        best = _longest(text, lower, start)
        if best is not None:
            end = best.end
            yield best


def _longest(text: str, lower: str, start: int) -> _Expression | None:
    if start and (lower[start - 1].isalnum() or lower[start - 1] in "$£€"):
        return None
    if _any_rule().match(lower, start) is None:
        return None
    best: _Expression | None = None
    for rule in _RULES:
        match = rule.pattern.match(lower, start)
        if match is None or match.end() == start or "\n" in match[0]:
            continue
        if rule.capital and not text[match.start(rule.capital)].isupper():
            continue
        if best is None or match.end() > best.end:
            best = _Expression(start, match.end(), rule, match)
    return best


@cache
def _any_rule() -> re.Pattern[str]:
    """What begins where one of the rules may begin: most places are none, and are asked once instead of rule by rule."""
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in _RULES)
    return re.compile("|".join(unnamed))


def _anchors(published: Published) -> tuple[date, ...]:
    if published.day:
        return (date.fromisoformat(published.day),)
    low, high = published.low, published.high
    if published.date and not (low and high):
        first, last = published.date, published.date
        low, high = (first + "-01-01")[:10], (last + "-12-31")[:10]
        if len(last) == 7:
            from hearsay.mentions.times.calendar import month

            high = month(int(last[:4]), int(last[5:7])).last.isoformat()
    if low and high:
        ends = (date.fromisoformat(low), date.fromisoformat(high))
        return ends[:1] if ends[0] == ends[1] else ends
    return ()


# "Profit fell in the third quarter ..., from $2 million a year earlier": so many characters on, the report is of that quarter still.
_REPORT = 1500
# "In the first nine months ..." ends it.
_SEVERAL_MONTHS = re.compile(r"P(?:6|9|12)M")
# Two days that agree in no digit a relative time could keep: what both give alike needs no reference.
_NOWHERE = (date(1813, 2, 6), date(2047, 11, 28))


def _placed(
    doc: Doc,
    text: str,
    expressions: list[_Expression],
    anchors: tuple[date, ...],
    apart: Sequence[range],
) -> Iterator[FoundTime]:
    narrations = [Narration(day, is_loose=len(anchors) != 1) for day in anchors or _NOWHERE]
    quarters: list[Interval | None] = [None for _ in narrations]
    reported_at = end = 0
    told_in = (-1, 0)
    for expression in expressions:
        span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is None or _is_other_word(doc, expression, span.start):
            continue
        clause = tense(doc, span.start, span.end)
        if expression.start - reported_at > _REPORT:
            quarters = [None for _ in narrations]
        if expression.match[0].lower() == "the quarter" and not any(quarters):
            continue  # of a town: "jets bombed the quarter round the tower"
        is_line = _is_whole_line(text, expression)
        for narration in narrations:
            if "\n" in text[end : expression.start]:
                narration.new_paragraph()
            if is_line and expression.rule.name == "clock":
                narration.restart()
        end = expression.end
        references = [
            narration.reference(clause, quarter)
            for narration, quarter in zip(narrations, quarters, strict=True)
        ]
        if expression.rule.name == "day_name" and span.start and doc[span.start - 1].lower_ == "a":
            references = [reference.of_tale() for reference in references]
        answers = [expression.rule.meaning(expression.match, reference) for reference in references]
        whole = [answer for answer in answers if answer is not None]
        if len(whole) < len(answers):
            continue
        first, last = whole[0], whole[-1]
        resolved = first if first == last else _merged(first, last, is_anchored=bool(anchors))
        if first != last and anchors and first.grain == "month":
            resolved = _likeliest(expression, anchors, clause) or resolved
        if first != last and expression.rule.name in _OF_DAYS:
            # "on 14 November 2024 ... On 16 November ... on Monday", on a page that has no day
            beside = references[0].beside()
            meant = expression.rule.meaning(expression.match, beside) if beside is not None else None
            if meant is not None:
                resolved, whole = meant, [meant for _ in whole]
        if expression.rule.name == "quarter" and "year" not in expression.match[0]:
            quarters, reported_at = [answer.interval for answer in whole], expression.start
        elif _SEVERAL_MONTHS.fullmatch(resolved.value):
            quarters = [None for _ in narrations]
        told = narrations[0].told if narrations[0].told == narrations[-1].told else None
        if not any(expression.start in each for each in apart) and _is_told(doc, span.start, expression):
            is_sure = whole[0] == whole[-1]
            depth, sentence = _depth(doc, span.start, span.end)
            is_aside = sentence == told_in[0] and depth > told_in[1]
            if not is_aside:
                told_in = sentence, depth
            for narration, answer in zip(narrations, whole, strict=True):
                narration.tell(
                    answer,
                    is_sure=is_sure,
                    is_of_saying=_is_of_saying(doc, span.start, span.end),
                    is_aside=is_aside,
                )
        yield FoundTime(
            span.start,
            span.end,
            When(
                text=text[expression.start : expression.end],
                span=Span.of(text, expression.start, expression.end),
                start=resolved.interval.first.isoformat() if resolved.interval else None,
                end=resolved.interval.last.isoformat() if resolved.interval else None,
                grain=resolved.grain,
                basis=resolved.basis,
            ),
            resolved.timex_type,
            resolved.value,
            told=(told.first, told.last) if told is not None else None,
        )


_LOOKING_BACK = frozenset({"after", "since", "before", "following"})


def _depth(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """How many words that look back or aside stand above a time, and where its sentence begins.

    "Seized the city on Sunday after an advance that began on 27 November": one for the first, "the next day" is counted from it.
    """
    if not doc.has_annotation("DEP"):
        return 0, start
    token = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[end - 1])
    depth = 0
    while token.head.i != token.i:
        if token.dep_.startswith("acl"):
            depth += 1
        elif token.dep_ in {"advcl", "nmod", "obl"}:
            depth += any(child.lower_ in _LOOKING_BACK for child in token.children)
        token = token.head
    return depth, token.i


def _is_whole_line(text: str, expression: _Expression) -> bool:
    """Whether a clock time heads an entry of a running report, "14:20 GMT" in a line of its own."""
    start = text.rfind("\n", 0, expression.start) + 1
    end = text.find("\n", expression.end)
    line = text[start : end if end >= 0 else len(text)]
    return len(line.strip(" .:-–|()")) <= len(expression.match[0].strip()) + _ZONE_LENGTH


_OF_DAYS = frozenset({"month_day", "day_range", "day_name", "clock"})
"""Rules whose answer a whole date told just before tells as well as the document's day."""
_ZONE_LENGTH = 5
"""Letters of a zone the rules do not know, "16:52 EEST"."""
_UNTOLD = frozenset({"since", "before", "until", "till"})
_BACK = re.compile(r".* (?:earlier|before(?: that| then)?)|the (?:previous|preceding) .*")


def _is_told(doc: Doc, start: int, expression: _Expression) -> bool:
    """Whether the story is at a time.

    Not where it only bounds one, "the worst fighting since 5 July 2014", is compared with, "more than a year earlier", or looked back
    to, "the week before, they had raided a clinic".
    """
    return not (start and doc[start - 1].lower_ in _UNTOLD) and not _BACK.fullmatch(expression.match[0])


_SAYING = frozenset(
    ["say", "tell", "announce", "add", "report", "state", "claim", "declare", "confirm", "deny", "write", "note", "warn", "reply"]
)  # fmt: skip


def _is_of_saying(doc: Doc, start: int, end: int) -> bool:
    """Whether a time is that of somebody's words, "said on Tuesday", and not of what they tell."""
    if not doc.has_annotation("DEP"):
        return False
    head = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[end - 1]).head
    return head.lemma_.lower() in _SAYING


_PROBES = 12
_LIKELY = 0.75


def _likeliest(expression: _Expression, anchors: tuple[date, ...], clause: Tense | None) -> Resolved | None:
    """What a month means from most days of the document's interval; None where no answer has three days in four.

    "After November" on a page of some day of 2021 is November 2020, unless it was written in the last weeks of that year.
    """
    low, high = anchors[0], anchors[-1]
    step = (high - low) / _PROBES
    days = [low + step * (probe + 0.5) for probe in range(_PROBES)]
    found = [expression.rule.meaning(expression.match, Reference(day, day, clause, True)) for day in days]
    best = max(found, key=found.count)
    return best if found.count(best) >= _LIKELY * len(found) else None


def _merged(first: Resolved, last: Resolved, *, is_anchored: bool) -> Resolved:
    """What two ends of the document's interval say together; digits they differ in become X."""
    value = "XXXX"
    if len(first.value) == len(last.value):
        value = "".join(a if a == b else "X" for a, b in zip(first.value, last.value, strict=True))
    interval = None
    if is_anchored and first.interval and last.interval:
        interval = Interval(
            min(first.interval.first, last.interval.first), max(first.interval.last, last.interval.last)
        )
    return Resolved(first.timex_type, value, interval, first.grain, first.basis)


_MAY_BE_MONTH = {
    "in",
    "since",
    "by",
    "last",
    "of",
    "until",
    "this",
    "next",
    "during",
    "late",
    "early",
    "mid",
    "from",
    "through",
    "before",
    "after",
    "to",
    "till",
    "and",
}


# "Resolution 1701", "Article 1559": numbers of things that look like years.
_NUMBERED = {
    "№",
    "article",
    "resolution",
    "law",
    "act",
    "decree",
    "number",
    "no.",
    "no",
    "flight",
    "unit",
    "room",
    "highway",
    "route",
    "order",
    "hill",
}


def _is_other_word(doc: Doc, expression: _Expression, start: int) -> bool:
    """Whether a lone "May", "March", "second" or "present" is no time: "May I ask", "a second", "present a plan"."""
    words = expression.match[0]
    token = doc[start]
    before = doc[start - 1].lower_ if start else ""
    if words in ("may", "march", "mar", "sun", "sat", "august", "wed"):
        return token.pos_ not in ("PROPN", "NOUN") if token.pos_ else before not in _MAY_BE_MONTH
    if expression.rule.name == "year_number" and (
        before in _NUMBERED or (before == "/" and start > 1 and doc[start - 2].like_num)  # "Decree 64/2022"
    ):
        return True
    if words in ("a second", "second", "seconds"):
        return True
    return words in ("current", "future", "recent", "past", "the past") and token.pos_ == "VERB"
