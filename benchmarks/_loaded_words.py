"""Loaded words swapped for their fellows: no code may hang on whether somebody is called a fighter or a terrorist."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from benchmarks._event_gold import Case, places
from hearsay.reading import Reading

NAMES = (
    ("terrorists", "fighters", "freedom fighters", "militants"),
    ("terrorist", "fighter", "freedom fighter", "militant"),
    ("regime", "government"),
)
TAKING = ("liberated", "captured", "recaptured", "seized")
OF_PERSONS = {"abduct", "arrest", "seize", "release", "return"}
"""Modes of events whose "captured" or "seized" takes people or things: liberating those is another deed."""

Code = tuple[object, ...]


def swaps(case: Case) -> Iterator[tuple[str, str, str]]:
    """The texts made of one: a word, the one put in its place, and the text."""
    for group in NAMES:
        found = [word for word in sorted(group, key=len, reverse=True) if _pattern(word).search(case.text)]
        for word in found[:1]:
            yield from _exchanged(case.text, word, group)
    for word in TAKING:
        if any(_is_of_ground(case, start) for start, _ in places(case.text.lower(), [word])):
            yield from _exchanged(case.text, word, TAKING)


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){word}(?![\w-])", re.IGNORECASE)


def _exchanged(text: str, word: str, group: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for other in group:
        if other != word and word in group:
            yield word, other, _pattern(word).sub(lambda found, new=other: _cased(found[0], new), text)  # type: ignore[misc]


def _cased(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _is_of_ground(case: Case, start: int) -> bool:
    """Whether the word at this place is coded as taking ground by arms."""
    return any(
        gold.type[0] == "ASSAULT"
        and not OF_PERSONS.intersection(gold.mode or ())
        and any(low <= start < high for low, high in places(case.text, gold.anchor))
        for gold in case.events
    )


def codes(reading: Reading) -> list[Code]:
    """What is coded, without the words: types, roles, auxiliaries and acts, in an order of their own."""
    events: list[Code] = [
        (
            "event",
            event.type,
            event.modes,
            sorted((a.country or "", a.sector or "") for a in event.actors),
            sorted((a.country or "", a.sector or "") for a in event.recipients),
            event.auxiliary,
            sorted((s.stance, s.holder.country or "" if s.holder else "") for s in event.stances),
        )
        for event in reading.events
    ]
    statements: list[Code] = [
        ("statement", s.act, (s.speaker.country, s.speaker.sector) if s.speaker else None)
        for s in reading.statements
    ]
    return sorted([*events, *statements], key=repr)


def report_swaps(cases: Iterable[Case], read: Callable[[str, str], Reading]) -> dict[str, int]:
    """Print every text whose codes change with a swap.

    Returns:
        ``texts`` with a word to swap, ``swaps`` made, ``changed`` swaps and ``changed_texts``.
    """
    counts = {"texts": 0, "swaps": 0, "changed": 0, "changed_texts": 0}
    for case in cases:
        made = list(swaps(case))
        if not made:
            continue
        counts["texts"] += 1
        before = codes(read(case.text, case.published))
        changed = 0
        for word, other, text in made:
            after = codes(read(text, case.published))
            counts["swaps"] += 1
            if after != before:
                changed += 1
                print(f"CHANGED {case.id} {word} -> {other}: {text}")
                print("   lost:", *[code for code in before if code not in after], sep="\n      ")
                print("   new:", *[code for code in after if code not in before], sep="\n      ")
        counts["changed"] += changed
        counts["changed_texts"] += changed > 0
    print(f"{counts['swaps']} swaps in {counts['texts']} texts, {counts['changed']} change a code")
    return counts
