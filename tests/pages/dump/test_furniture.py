"""Lines that the words of a page around an article give away, and lines of articles that they must not."""

import pytest

from hearsay.pages.dump.captions import read_caption
from hearsay.pages.dump.furniture import is_break, mark_of
from hearsay.pages.dump.stamps import is_clock_line


@pytest.mark.parametrize(
    "line",
    [
        "More explainers",
        "More in Myanmar",
        "More from the Levant Desk",
        "Latest releases",
        "Today's top stories",
        "Most viewed in World",
        "Elsewhere on Isles News",
        "On the same topic",
        "Other press releases",
        "Related stories:",
        "News from the region",
    ],
)
def test_what_stands_over_lists_of_other_stories(line: str) -> None:
    mark = mark_of(line)
    assert mark is not None and (mark.kind, mark.how) == ("related", "whole")


@pytest.mark.parametrize(
    "line",
    [
        "Your reactions (7)",
        "Readers' comments",
        "12 comments",
        "2 thoughts on “Who burned Makeni?”",
        "See all the comments",
    ],
)
def test_what_stands_over_comments(line: str) -> None:
    mark = mark_of(line)
    assert mark is not None and (mark.kind, mark.how) == ("comment", "whole")
    assert is_break(line)


@pytest.mark.parametrize(
    "line",
    [
        "On the same subject: The price of fish doubles",
        "Also on AC: Six cafes to try this weekend",
        "READ: Tuna prices jump in the market",
        "ALSO READ | Dhaka summons envoy over fence",
        "WATCH – The last glassblower of Sarafand",
        "Related: Gum arabic traders count their losses",
        "Don't miss: Ten days in Greece",
        "Sponsored: Beachfront lots",
        "See also » A truce in five maps",
    ],
)
def test_what_leads_to_another_story(line: str) -> None:
    mark = mark_of(line)
    assert mark is not None and (mark.kind, mark.how) == ("related", "opens")


@pytest.mark.parametrize(
    "line",
    [
        "More than 40 people died, the ministry said.",
        "More attacks",
        "Latest fighting",
        "Read the terms, the rebels told the envoy.",
        "Other countries have sent troops as well",
        "Watch towers line the road to Sake",
        "More on that front line will be known tomorrow, he said.",
        "What happened?",
        "Page, a former general, denied it.",
    ],
)
def test_what_articles_say_of_more_and_other_things(line: str) -> None:
    assert mark_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Page 3 of 12",
        "Regd. No. JK-14/2023",
        "To be continued on Page 4",
        "Correction: an earlier version of this text misspelt a name.",
        "p. 7",
        "www.example.org",
        "info@example.org",
        "Story continues below this ad",
        "Unmute",
        "5 min read",
    ],
)
def test_a_page_s_own_lines(line: str) -> None:
    mark = mark_of(line)
    assert mark is not None and mark.how in ("whole", "opens")


@pytest.mark.parametrize(
    ("line", "is_clock"),
    [
        ("16:52 GMT", True),
        ("09.30 GMT", True),
        ("Updated at 18.55 GMT", True),
        ("11:58 PM", True),
        ("2h ago", True),
        ("35 minutes ago", True),
        ("Posted at 5 p.m. local time", True),
        ("Kyiv, 14:05", False),
        ("The 9:05 train was hit", False),
        ("Six days ago the army denied it", False),
        ("14:05 Army denies shelling camp", False),
        ("4 May 2024", False),
    ],
)
def test_clock_times_over_the_entries_of_a_live_page(line: str, is_clock: bool) -> None:
    assert is_clock_line(line) is is_clock


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "A supply boat is towed into port on March 6, 2026. PCG handout",
            "A supply boat is towed into port on March 6, 2026.",
        ),
        ("Trucks wait at Adre, Chad, May 3. File photo", "Trucks wait at Adre, Chad, May 3."),
        (
            "A ship on fire in the strait, in this handout image released December 2. Navy Press/Handout via REUTERS",
            "A ship on fire in the strait, in this handout image released December 2.",
        ),
        (
            "Smoke over the port in an undated satellite image",
            "Smoke over the port in an undated satellite image",
        ),
        (
            "Gunners near the river, November 30. Courtesy of the 5th brigade",
            "Gunners near the river, November 30.",
        ),
        (
            "Soldiers on parade in the capital last year. Contributed photo",
            "Soldiers on parade in the capital last year.",
        ),
    ],
)
def test_captions_whose_credit_follows_their_stop(line: str, shown: str) -> None:
    caption = read_caption(line)
    assert caption is not None and caption.text == shown


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 AFP",
        "The men were picked up after the ambush, villagers told the Kashmir News Observer (KNO).",
        "A group calling itself the Front has claimed the ambush.—(KNO)",
        "(c) 2019 Reuters",
        "The army denied the report. It said it had proof in its file",
        "He asked the court to hold those who ordered the strikes to account. The court has the photo",
    ],
)
def test_what_is_no_caption(line: str) -> None:
    assert read_caption(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "For ease of reading, we leave out words such as 'so-called'; this does not imply a position on status.",
        "The designations employed on this map do not imply any opinion on borders.",
        "Views in this column are solely those of the author.",
        "The content does not necessarily reflect the position of the fund that pays for it.",
    ],
)
def test_notes_on_words_and_views(line: str) -> None:
    mark = mark_of(line)
    assert mark is not None and mark.kind == "footer"
