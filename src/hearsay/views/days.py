"""Days and intervals in words, at no finer grain than the record has."""

from __future__ import annotations

from datetime import date

from hearsay.records import Published, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(iso: str) -> str:
    """An ISO date, also a reduced one, in words.

    >>> day_words("2023-04-15"), day_words("2023-04"), day_words("2023")
    ('15 April 2023', 'April 2023', '2023')
    """
    parts = iso.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def span_words(start: str | None, end: str | None) -> str:
    """An interval of days; whole months and years are named as such.

    >>> span_words("2023-04-15", "2023-04-17")
    '15-17 April 2023'
    >>> span_words("2023-01-01", "2023-12-31"), span_words(None, "2023-04-15"), span_words(None, None)
    ('2023', 'until 15 April 2023', 'day not known')
    """
    if start is None or end is None:
        if start is None and end is None:
            return "day not known"
        return f"since {day_words(start)}" if start else f"until {day_words(end or '')}"
    if start == end:
        return day_words(start)
    first, last = start.split("-"), end.split("-")
    whole_months = first[2] == "01" and end == _month_end(end)
    if whole_months and first[1] == "01" and last[1] == "12":
        return first[0] if first[0] == last[0] else f"{first[0]}-{last[0]}"
    if whole_months and first[:2] == last[:2]:
        return day_words(start[:7])
    if first[:2] == last[:2]:
        return f"{int(first[2])}-{day_words(end)}"
    if first[0] == last[0]:
        return f"{day_words(start).rsplit(' ', 1)[0]} - {day_words(end)}"
    return f"{day_words(start)} - {day_words(end)}"


def _month_end(iso: str) -> str:
    year, month = int(iso[:4]), int(iso[5:7])
    after = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date.fromordinal(after.toordinal() - 1).isoformat()


def when_words(when: When | None) -> str:
    """A record's time: its days, and that they are the page's when nothing in the text says them.

    >>> when_words(None)
    'day not known'
    """
    if when is None:
        return "day not known"
    days = span_words(when.start, when.end)
    return f"{days} (day of the page)" if when.basis == "document" and when.start else days


def published_words(published: Published) -> str:
    """When a page was published, with clock time and zone where it shows them, or the interval it must lie in."""
    if published.date:
        clock = " ".join(part for part in (published.time, published.zone) if part)
        return day_words(published.date) + (f", {clock}" if clock else "")
    return span_words(published.low, published.high)
