"""Time expressions against TempEval-3 gold: ``python -m benchmarks.timex PATH [--misses] [--every N]``.

PATH: gzipped JSON Lines in the format of ../shared/gold/timex (text, dct, timex with start, end, type, value).

Counted over all documents together (micro), as TempEval-3 task A does:
- strict: exact span; relaxed: spans that share a character, each gold and each found span used once;
- value: F1 with a relaxed match whose TIMEX3 value is right; type likewise.
Peer: dateparser 1.x, given the gold spans (its best case, it finds no spans of its own kind), its day compared with the value where
the value is a whole day; "dateparser.days" is the share it gets right, "ours.days" ours on the same spans by our own finding.
"microsoft.days" is the same for Microsoft's recognizers (recognizers-text-date-time), None where they are not installed; of the days
they offer for a phrase the last that is not after the document's counts.
The text is given to the grammar as tokens only, without a parse: what a parse adds is not in these figures.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import spacy

from benchmarks._scores import read_rows
from hearsay.mentions.times import find_times
from hearsay.records import Published


def main(arguments: list[str]) -> None:
    path = Path(next(argument for argument in arguments if not argument.startswith("-")))
    every = int(arguments[arguments.index("--every") + 1]) if "--every" in arguments else 1
    shows = "--misses" in arguments
    documents = read_rows(path)[::every]
    tokenizer = spacy.blank("en")
    counts: Counter[str] = Counter()
    for document in documents:
        day = document["dct"][:10]
        published = Published(date=day, time=None, zone=None, basis="stated", low=None, high=None)
        found = [
            (each.when.span.start, each.when.span.end, each.timex_type, each.value)
            for each in find_times(tokenizer.make_doc(document["text"]), published)
            if each.when.span
        ]
        _count(document, found, day, counts, shows=shows)
    keys = {
        "strict": _f1(counts["strict"], counts["gold"], counts["found"]),
        "relaxed": _f1(counts["relaxed"], counts["gold"], counts["found"]),
        "type": _f1(counts["type"], counts["gold"], counts["found"]),
        "value": _f1(counts["value"], counts["gold"], counts["found"]),
    }
    for name, scores in keys.items():
        print(f"{name:8} P {scores['precision']:.3f} R {scores['recall']:.3f} F1 {scores['f1']:.3f}")
    print(f"gold {counts['gold']} found {counts['found']} documents {len(documents)}")
    days = max(1, counts["days"])
    peers = {
        "days": counts["days"],
        "dateparser": round(counts["dateparser"] / days, 4),
        "microsoft": round(counts["microsoft"] / days, 4) if _microsoft() else None,
        "ours": round(counts["ours"] / days, 4),
    }
    print(f"whole days: {peers}")
    if not _microsoft():
        print("Microsoft's recognizers are not installed here: pip install recognizers-text-date-time")
    flat = {f"{name}.{key}": share for name, scores in keys.items() for key, share in scores.items()}
    print(json.dumps({**flat, "peers": peers, "documents": len(documents)}))


def _count(
    document: dict[str, Any],
    found: Sequence[tuple[int, int, str, str]],
    day: str,
    counts: Counter[str],
    *,
    shows: bool,
) -> None:
    gold = [(each["start"], each["end"], each["type"], each["value"]) for each in document["timex"]]
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    free = list(found)
    for start, end, kind, value in gold:
        overlapping = [each for each in free if each[0] < end and start < each[1]]
        best = max(overlapping, key=lambda each: min(each[1], end) - max(each[0], start), default=None)
        text = " ".join(document["text"][start:end].split())
        if _is_day(value):
            counts["days"] += 1
            counts["dateparser"] += _dateparser_day(text, day) == value
            counts["microsoft"] += _microsoft_day(text, day) == value
            counts["ours"] += best is not None and best[3] == value
        if best is None:
            if shows:
                print(f"MISSED {text!r} {kind} {value} dct {day}")
            continue
        free.remove(best)
        counts["relaxed"] += 1
        counts["strict"] += best[:2] == (start, end)
        counts["type"] += best[2] == kind
        counts["value"] += best[3] == value
        if shows and (best[3] != value or best[:2] != (start, end)):
            context = " ".join(document["text"][max(0, start - 60) : end + 40].split())
            what = "VALUE" if best[3] != value else "SPAN"
            print(
                f"{what} {text!r} {kind} {value} | ours {document['text'][best[0] : best[1]]!r} {best[2]} {best[3]} dct {day} | {context}"
            )
    if shows:
        for start, end, kind, value in free:
            context = " ".join(document["text"][max(0, start - 50) : end + 30].split())
            print(f"EXTRA {document['text'][start:end]!r} {kind} {value} | {context}")


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == 10


def _dateparser_day(text: str, day: str) -> str | None:
    import dateparser  # type: ignore[import-untyped]

    parsed = dateparser.parse(
        text,
        languages=["en"],
        settings={"RELATIVE_BASE": datetime.fromisoformat(day), "PREFER_DATES_FROM": "past"},
    )
    return parsed.date().isoformat() if parsed else None


@cache
def _microsoft() -> Callable[..., list[Any]] | None:
    """Microsoft's recognizer, None where it is not installed."""
    try:
        module = importlib.import_module("recognizers_date_time")
    except ImportError:
        return None
    found: Callable[..., list[Any]] = module.recognize_datetime
    return found


def _microsoft_day(text: str, day: str) -> str | None:
    recognize = _microsoft()
    if recognize is None:
        return None
    results = recognize(text, "en-us", reference=datetime.fromisoformat(day))
    offered = [
        value.get("value", "")[:10] for each in results for value in (each.resolution or {}).get("values", [])
    ]
    return max((each for each in offered if each <= day), default=offered[-1] if offered else None)


def _f1(right: int, gold: int, found: int) -> dict[str, float]:
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


if __name__ == "__main__":
    main(sys.argv[1:])
