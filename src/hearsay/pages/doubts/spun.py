"""Machine-translated and word-spun text, by signs that an edited page rarely shows: counted over the page, not believed singly."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.pages.doubts.calques import calques
from hearsay.records import Flag, Part

# Weighted signs a thousand words, and at least so many, before a page is called spun; set on releases edited by people (docs/dates.md has the figures).
_RATE = 6.0
_LEAST = 2.5
_MOST_FLAGS = 6

_MANY = "soldiers|troops|forces|officers|civilians|people|countries|sides|ministers|officials|fighters|rebels|attacks|clashes|villages|residents|leaders|talks|drones|missiles"
_PLURAL = f"(?:{_MANY})"
_ONE = "soldier|officer|civilian|country|minister|fighter|rebel|village|resident|leader|drone|missile|tank|attack|person"
_SINGULAR = f"(?:{_ONE})"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"


@dataclass(frozen=True, slots=True)
class _Sign:
    """A pattern, its weight, and what it shows.

    Attributes:
        needs: Small letters of which some stand wherever the pattern holds: to look for these costs a tenth of looking for the
            pattern, and few paragraphs have them. Empty where nothing so plain is needed.
        is_caseless: Whether the pattern is one of small letters, which capitals meet as well.
    """

    pattern: re.Pattern[str]
    weight: float
    note: str
    needs: tuple[str, ...] = ()
    is_caseless: bool = False

    def may_stand(self, lower: str) -> bool:
        """Whether a text, given in small letters, has what the sign needs."""
        for need in self.needs:  # a loop, as it is asked of every paragraph
            if need in lower:
                return True
        return not self.needs

    def find(self, paragraph: str, lower: str) -> re.Match[str] | None:
        """The first place of the sign in a paragraph, which is also given in small letters."""
        if not self.may_stand(lower):
            return None
        # A third of the time that the pattern takes that is told to overlook capitals.
        return self.pattern.search(lower if self.is_caseless else paragraph)


def _each(first: str, words: str) -> tuple[str, ...]:
    """Several words, which stand between bars, with something before each, in small letters."""
    return tuple(f"{first}{word}".lower() for word in words.split("|"))


def _plain(words: str, weight: float, note: str) -> _Sign:
    """A sign of plain words in any letters, several between bars."""
    return _Sign(re.compile(rf"\b(?:{words})\b"), weight, note, _each("", words), is_caseless=True)


def _before(first: str, words: str, weight: float, note: str) -> _Sign:
    """A sign that shows in a word only before the beginnings of some others, which stand between bars."""
    return _Sign(
        re.compile(rf"\b{first} (?=(?:{words})\b)"),
        weight,
        note,
        _each(f"{first} ", words),
    )


_SIGNS = (
    _plain(
        "the the|of of|to to|in in|a the|the a|an the|is is|was was|and and|for for|on on|with with|by by",
        1.5,
        "a small word told twice",
    ),
    _before(
        "a",
        "attack|agreement|army|airstrike|official|officer|operation|offensive|explosion|alliance|emergency|invasion|incident|alleged|armed|international|independent|escalation|end|important|early|outbreak|enemy|ally",
        1.5,
        "the wrong article",
    ),
    _before(
        "an",
        "ceasefire|war|soldier|truce|border|military|conflict|statement|strike|ministry|minister|government|meeting|region|country|convoy|village|peace|large|new|major|joint",
        1.5,
        "the wrong article",
    ),
    _Sign(
        re.compile(
            rf"\b(?:these|those|many|several|two|three|four|five|six|seven|eight|nine|ten|both|1?[2-9]|[2-9]\d|\d{{3,}}) {_SINGULAR}\b(?![-'’]| (?:carriers?|systems?|bases?|attacks?|strikes?|units?|deaths?|chiefs?|talks|leaders|commanders?|battalions?|brigades?|summits?))"
        ),
        1.5,
        "number and noun do not agree",
        _each(" ", _ONE),
    ),
    _Sign(
        re.compile(
            rf"\b(?:this|a|an|another|each|every) {_PLURAL}\b(?![-'’]|\s+(?:commander|leader|chief|minister|unit|agreement|process|team))"
        ),
        1.2,
        "number and noun do not agree",
        _each(" ", _MANY),
    ),
    _Sign(
        re.compile(rf"\b{_PLURAL} (?:has|was|is) (?=been|being|the|a|killed|wounded|still|ready|not|on|in)"),
        0.8,
        "subject and verb do not agree",
        ("s has ", "s was ", "s is ", "people has ", "people was ", "people is "),
    ),
    _Sign(
        re.compile(
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d+) (?:[a-z]+ )?(?!years|months|weeks|days|hours|minutes|times|percent|cents|dollars|points)[a-z]{3,}s (?:was|has|is) (?=[a-z])"
        ),
        1.0,
        "subject and verb do not agree",
        ("s was ", "s has ", "s is "),
    ),
    _Sign(
        re.compile(
            r"\bmost of (?!them|us|whom|which|it|all|what|those|these|this|that|his|her|its|their|our|my|your|the\b|[A-Z])[a-z]+s\b"
        ),
        0.8,
        "an article is missing",
        ("most of ",),
    ),
    _Sign(re.compile(r"[a-z\"”] ,(?= )"), 0.6, "a space before a comma", (" , ",)),
    _Sign(
        re.compile(rf"\b(?:in|at) (?:{_DAYS})(?=[,. ](?!’s|'s|night|evening|morning))"),
        1.0,
        "the wrong preposition",
        (*_each("in ", _DAYS), *_each("at ", _DAYS)),
    ),
    _Sign(
        re.compile(rf"\bon (?:{_MONTHS})(?=\s+(?:[a-z]|\d{{4}}\b))"),
        1.0,
        "the wrong preposition",
        _each(" ", _MONTHS),
    ),
    _Sign(
        re.compile(
            r"[a-z]-(?:if|the|but|because|although|while|when|since|however|unless|which|that|they|he|she|we)\b(?!-)"
        ),
        1.5,
        "words run together at a dash",
        ("-",),
    ),
    _plain(
        "discuss about|stressed on the|emphasized on|explain about|comprise of|demand for to|accused of to|accused to|condemned about|informed that to|announced about",
        1.0,
        "the wrong preposition",
    ),
    _Sign(
        re.compile(
            r"\bthe (?:capture|arrest|killing|injury|wounding) of (?:[A-Z]\w+ )?\d+ [A-Z]?\w+ (?:soldier|officer)\b"
        ),
        1.0,
        "number and noun do not agree",
        ("the capture of", "the arrest of", "the killing of", "the injury of", "the wounding of"),
    ),
    _Sign(
        re.compile(r"[a-z] (?:the|a|an) (?:and|or|of|in|to|that|is|was)\b"),
        1.2,
        "an article without its noun",
        tuple(
            f" {article} {word}"
            for article in ("the", "a", "an")
            for word in ("and", "or", "of", "in", "to", "that", "is", "was")
        ),
    ),
    _Sign(
        re.compile(
            r"\b(?:Secretary of State of Defen[cs]e|Minister of Foreign\b(?! (?:Affairs|Trade|Relations|Economic|Policy|and))|armed force of|peace-keeping soldier of|stop-fire|fire-stop|stop of fire|cease of fire)\b"
        ),
        1.5,
        "a broken idiom",
        (
            "secretary of state of defen",
            "minister of foreign",
            "armed force of",
            "peace-keeping soldier of",
            "stop-fire",
            "fire-stop",
            "stop of fire",
            "cease of fire",
        ),
    ),
)
_END = re.compile(r"[.!?…:;,—–-][\"”'’)\]]*$")


def machine_text(text: str, parts: Sequence[Part]) -> tuple[Flag, ...]:
    """Flags where a page shows the signs of machine translation or word spinning; none where they are too few for its length.

    Args:
        text: The document's text.
        parts: Its parts; only paragraphs are judged, and only one sign of a kind a paragraph.

    Returns:
        At most six flags, on the words that show it.
    """
    found: list[tuple[float, int, int, str]] = []
    words = 0
    paragraphs = [part for part in parts if part.kind in ("paragraph", "standfirst")]
    signs: Sequence[_Sign] = _SIGNS
    if len(paragraphs) > 1:  # one paragraph alone is asked no more than once what it holds
        whole = text.lower()
        signs = [sign for sign in _SIGNS if sign.may_stand(whole)]
    for part in paragraphs:
        paragraph = text[part.start : part.end]
        lower = _lowered(paragraph)
        words += len(paragraph.split())
        matches = ((sign, sign.find(paragraph, lower)) for sign in signs)
        found += [
            (sign.weight, part.start + match.start(), part.start + match.end(), sign.note)
            for sign, match in matches
            if match
        ]
        found += [
            (weight, part.start + start, part.start + end, note)
            for weight, start, end, note in calques(paragraph)
        ]
    found += _unstopped(text, paragraphs)
    found += _swapped_ministries(text, paragraphs)
    score = sum(weight for weight, *_ in found)
    if score < _LEAST or score * 1000 < _RATE * max(words, 250):
        return ()
    found.sort(key=lambda sign: (-sign[0], sign[1]))
    flags = [
        Flag("machine-text", start, end, f"sign of machine translation or spinning: {note}")
        for _, start, end, note in found[:_MOST_FLAGS]
    ]
    return tuple(sorted(flags, key=lambda flag: flag.start))


def _lowered(text: str) -> str:
    """A text in small letters, as many as it has: the small letter of "İ" is two."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _unstopped(text: str, paragraphs: Sequence[Part]) -> list[tuple[float, int, int, str]]:
    """Sentences that ran into the next without a stop (repairs cut them into paragraphs of their own)."""
    found = []
    for part, following in itertools.pairwise(paragraphs):
        words = text[part.start : part.end]
        if len(words.split()) >= 5 and not _END.search(words) and following.start - part.end == 2:
            start = part.start + words.rfind(" ") + 1
            found.append((1.2, start, part.end, "a sentence runs into the next without a stop"))
    return found


def _swapped_ministries(text: str, paragraphs: Sequence[Part]) -> list[tuple[float, int, int, str]]:
    """A bare "the Ministry of X" that says something, right after another ministry spoke and named nowhere else on the page."""
    found = []
    named = [
        (match, part)
        for part in paragraphs
        for match in re.finditer(r"\bMinistry of (?:the )?([A-Z]\w+)", text[part.start : part.end])
    ]
    spoke = re.compile(r"\b(?:Defen[cs]e|Interior|Foreign) Ministry\b")
    for match, part in named:
        kind = match[1].lower()
        others = sum(other[1].lower() == kind for other, _ in named)
        before = text[max(0, part.start - 600) : part.start]
        after = text[part.start + match.end() : part.start + match.end() + 12]
        if (
            others == 1
            and kind not in ("defence", "defense", "foreign", "interior", "internal")
            and spoke.search(before)
            and re.match(r"\s+said\b", after)
        ):
            start = part.start + match.start()
            found.append(
                (1.0, start, start + len(match[0]), "another ministry than the one that spoke before")
            )
    return found
