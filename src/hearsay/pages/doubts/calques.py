"""Signs of a translator's hand around names of countries and in verbs that English joins otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.gazetteer.tables import countries

# Names that English gives an article, or gave one not long ago ("the Sudan", "the Lebanon").
_WITH_ARTICLE = frozenset(
    [
        "Bahamas",
        "Comoros",
        "Congo",
        "Gambia",
        "Lebanon",
        "Maldives",
        "Netherlands",
        "Philippines",
        "Seychelles",
        "Sudan",
        "Ukraine",
        "Vatican",
        "Yemen",
    ]
)
_FORCES = "forces|troops|soldiers|army|military|ministry|government|side|authorities|fighters"
_VERB = r"(?:has|have|had|is|are|was|were|will|announces?|announced|sa(?:ys|id)|den(?:ies|ied)|accuses?|accused|bombarded|shelled|attacked|fired|opened|struck|killed)"

# Pattern, weight, note, and small letters of which some stand wherever the pattern holds: sooner looked for than the pattern.
_PLAIN: tuple[tuple[re.Pattern[str], float, str, tuple[str, ...]], ...] = (
    (re.compile(r"\bthe both\b", re.IGNORECASE), 1.5, "an article too many", ("the both",)),
    (re.compile(r"\b(?:of|in|to|by|from|with|and) (?:USA|UN|EU|UK|US)\b(?![-/.\w])(?! [A-Za-z])"), 0.8, "an article is missing", (" usa", " un", " eu", " uk", " us")),
    (re.compile(r"\bMinistry of the (?=Defen[cs]e|Foreign|Health|Justice)"), 1.0, "an article too many", ("ministry of the ",)),
    (
        re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:[A-Z]\w+ )?military\b(?=[.,;]| (?:were|was|have|had|died|perished|who|and|in|of|during|killed|on)\b)"),
        1.2,
        "an adjective where a noun is meant",
        ("military",),
    ),
    (re.compile(r"\b(?:informed|reported|declared|announced|notified) to the (?:parliament|press|journalists|reporters|media|people|government)\b"), 1.0, "the wrong preposition", ("ed to the ",)),
    (re.compile(r"\b(?:blamed|accused) (?:the )?(?:[A-Z]\w+ )?(?:\w+ )?that (?:they|it|he|she)\b"), 1.2, "the wrong preposition", ("blamed ", "accused ")),
    (re.compile(r"\brefuted that\b"), 0.8, "a verb that takes no clause", ("refuted that",)),
    (re.compile(r"\b(?:shot|fired) upon (?:its|their|his) (?:positions|posts)\b"), 0.8, "the wrong preposition", (" upon ",)),
    (re.compile(r"\b(?:gives?|gave|giving) (?:answer|response)\b(?! to (?:a|the|this|that) question)"), 0.8, "an article is missing", (" answer", " response")),
    (re.compile(r"\b(?:called|appealed|urged) (?:[\w ]{3,20} )?for to\b"), 1.2, "the wrong preposition", ("for to",)),
)  # fmt: skip


def calques(paragraph: str) -> list[tuple[float, int, int, str]]:
    """Weight, start, end and note of the first words of each kind that a paragraph shows.

    >>> [paragraph for _, *_, paragraph in calques("The forces Chadian attacked the both towns.")]
    ['an adjective after its noun', 'an article too many']
    """
    found = []
    lower = paragraph.lower()
    for pattern, weight, note, needs in (*_named(), *_PLAIN):
        if any(need in lower for need in needs) and (match := pattern.search(paragraph)):
            found.append((weight, *match.span(), note))
    return found


@lru_cache(maxsize=1)
def _named() -> tuple[tuple[re.Pattern[str], float, str, tuple[str, ...]], ...]:
    names = [
        country.name
        for country in countries()
        if " " not in country.name and country.name not in _WITH_ARTICLE
    ]
    people = {word for country in countries() for word in country.adjectives if word[:1].isupper()}
    plain, demonyms = ("|".join(map(re.escape, sorted(words))) for words in (names, people))
    return (
        (
            re.compile(rf"\b[Tt]he (?:{plain})(?=[.,;]| {_VERB}\b)(?!, (?:which|who|then))"),
            1.5,
            "an article before a country's name",
            ("the ",),
        ),
        (
            re.compile(rf"\b(?:{_FORCES}) (?:{demonyms})(?=[.,;]| {_VERB}\b| (?:in|on|at|near)\b)"),
            1.5,
            "an adjective after its noun",
            tuple(f"{word} " for word in _FORCES.split("|")),
        ),
    )
