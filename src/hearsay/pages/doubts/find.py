"""All doubts about a document, as flags on the words that raise them."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.pages.assemble import CleanedText
from hearsay.pages.dates import Dating
from hearsay.pages.dates.sentences import sentences_of
from hearsay.pages.doubts.borne_out import title_unborne
from hearsay.pages.doubts.holders import unlikely_holders
from hearsay.pages.doubts.page_dates import doubtful_dates
from hearsay.pages.doubts.spun import machine_text
from hearsay.records import Flag, Part


def find_doubts(
    cleaned: CleanedText,
    text: str,
    parts: Sequence[Part],
    dating: Dating,
    *,
    is_summary: bool = False,
) -> tuple[Flag, ...]:
    """Doubts about an article, in the order of its text.

    Args:
        cleaned: The cleaner's findings.
        text: The document's text.
        parts: Its parts.
        dating: How it was dated.
        is_summary: The container gave a summary of the article only.

    Returns:
        Flags with code unlikely-holder, machine-text, title-unborne, date-far, date-contradicted or summary-only; docs/dates.md tells what each means.
    """
    flags = (
        *unlikely_holders(sentences_of(text, parts)),
        *machine_text(text, parts),
        *title_unborne(cleaned.title, text, parts),
        *(_summary(parts) if is_summary else ()),
        *doubtful_dates(dating),
    )
    return tuple(sorted(flags, key=lambda flag: (flag.start, flag.end, flag.code)))


def _summary(parts: Sequence[Part]) -> tuple[Flag, ...]:
    body = [part for part in parts if part.kind != "title"]
    note = "only the summary that the feed or export gives was read, not the article"
    return (Flag("summary-only", body[0].start, body[-1].end, note),) if body else ()
