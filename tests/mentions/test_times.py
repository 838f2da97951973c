"""Time expressions: what is found, its TIMEX3 value and the days it covers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.language import Annotated
from hearsay.mentions.times import find_times
from hearsay.records import Published

TOKENIZER = spacy.blank("en")
Annotate = Callable[..., Annotated]

DAY = "2023-04-20"  # a Thursday


def found(text: str, published: Published) -> list[tuple[str | None, str, str | None, str | None]]:
    times = find_times(TOKENIZER.make_doc(text), published)
    return [(each.when.text, each.value, each.when.start, each.when.end) for each in times]


def on(day: str | None = DAY, low: str | None = None, high: str | None = None) -> Published:
    return Published(date=day, time=None, zone=None, basis="stated", low=low, high=high)


@pytest.mark.parametrize(
    ("text", "words", "value", "start", "end"),
    [
        ("Shelling resumed on Tuesday.", "Tuesday", "2023-04-18", "2023-04-18", "2023-04-18"),
        ("It spoke earlier on Thursday.", "earlier on Thursday", "2023-04-20", "2023-04-20", "2023-04-20"),
        ("Talks will resume on Tuesday.", "Tuesday", "2023-04-25", "2023-04-25", "2023-04-25"),
        ("A drone fell last Friday.", "last Friday", "2023-04-14", "2023-04-14", "2023-04-14"),
        (
            "The town fell yesterday evening.",
            "yesterday evening",
            "2023-04-19TEV",
            "2023-04-19",
            "2023-04-19",
        ),
        ("He died on 15 April 2023.", "15 April 2023", "2023-04-15", "2023-04-15", "2023-04-15"),
        (
            "He died on Saturday, April 15, in Nyala.",
            "Saturday, April 15",
            "2023-04-15",
            "2023-04-15",
            "2023-04-15",
        ),
        ("They fought on 15-17 April.", "15-17 April", "2023-04-15/2023-04-17", "2023-04-15", "2023-04-17"),
        ("The truce of last year", "last year", "2022", "2022-01-01", "2022-12-31"),
        ("A drill next week", "next week", "2023-W17", "2023-04-24", "2023-04-30"),
        (
            "It began in the fall of last year.",
            "the fall of last year",
            "2022-FA",
            "2022-09-01",
            "2022-11-30",
        ),
        ("since the 1990s", "the 1990s", "199", "1990-01-01", "1999-12-31"),
        ("in late September 2022", "late September 2022", "2022-09", "2022-09-21", "2022-09-30"),
        ("six weeks ago", "six weeks ago", "2023-W10", "2023-03-06", "2023-03-12"),
        ("over the past two months", "the past two months", "P2M", "2023-02-20", "2023-04-20"),
        ("a 6-week war", "6-week", "P6W", None, None),
        ("for more than four hours", "more than four hours", "PT4H", None, None),
        ("They shelled it every day.", "every day", "P1D", None, None),
        ("at 5:30 p.m. on Tuesday", "5:30 p.m. on Tuesday", "2023-04-18T17:30", "2023-04-18", "2023-04-18"),
        ("in November", "November", "2022-11", "2022-11-01", "2022-11-30"),
        ("in the 19th century", "the 19th century", "18", "1800-01-01", "1899-12-31"),
        ("over the weekend", "the weekend", "2023-W15-WE", "2023-04-15", "2023-04-16"),
    ],
)
def test_value_and_days(text: str, words: str, value: str, start: str | None, end: str | None) -> None:
    assert found(text, on()) == [(words, value, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "You may leave.",
        "They march on.",
        "Jan Novak spoke.",
        "a 50-year-old man",
        "at a cost of $2000",
        "Article 1559 of the code",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text, on()) == []


def test_the_previous_day_counts_from_the_day_last_told() -> None:
    text = "Both armies met on 3 March 2022. The previous day a bridge was blown up."
    assert [value for _, value, _, _ in found(text, on())] == ["2022-03-03", "2022-03-02"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        # the page is of Thursday 20 April 2023; asked is the last time of the text
        ("They seized Lyman in May 2022. They left it that October.", "2022-10-01", "2022-10-31"),
        ("They seized Lyman in May 2022. They lost it the following February.", "2023-02-01", "2023-02-28"),
        ("They met in November 2021; by that February it was war.", "2022-02-01", "2022-02-28"),
        ("They signed it in June 2019. Later that year it broke down.", "2019-06-30", "2019-12-31"),
        ("They met in Doha in 2019. The following year they fought again.", "2020-01-01", "2020-12-31"),
        ("He was taken in July 2021 and freed three weeks later.", "2021-07-22", "2021-08-21"),
        ("They came on Monday. At 5:30 a.m. the first shells fell.", "2023-04-17", "2023-04-17"),
        ("They came at noon on Monday. The next day a drone fell.", "2023-04-18", "2023-04-18"),
        ("They came on Saturday night. Two days later it was over.", "2023-04-17", "2023-04-17"),
        ("It fell on 4 May 1999.\nIn Pristina, shots were heard at 7 p.m.", "2023-04-20", "2023-04-20"),
        ("It fell on 4 May 1999. Shots were heard at 7 p.m.", "1999-05-04", "1999-05-04"),
        ("It fell on Monday.\n14:20 GMT\nThe next day", "2023-04-21", "2023-04-21"),
        ("It fell in August 2021. In the autumn of that year", "2021-09-01", "2021-11-30"),
        ("in the first week of March", "2023-03-01", "2023-03-07"),
        ("in the last days of March 2019", "2019-03-28", "2019-03-31"),
        ("It was raided on 16 June 2022. The week before, it was shelled.", "2022-06-06", "2022-06-12"),
        ("on Christmas Eve", "2022-12-24", "2022-12-24"),
        ("a year ago", "2022-04-05", "2022-05-05"),
        ("It has been shelled since 4 May 2014. The next day", "2023-04-21", "2023-04-21"),
        ("It fell on 3 May 2022. That Sunday", "2022-05-08", "2022-05-08"),
    ],
)
def test_the_story_moves_what_words_count_from(text: str, start: str, end: str) -> None:
    assert found(text, on())[-1][2:] == (start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It fell on 14 November 2024. On 16 November they met.", "2024-11-16"),
        ("It fell on 30 December 2024. On 2 January they met.", "2025-01-02"),
        ("It fell on Thursday 12 January 2017. On Saturday they met.", "2017-01-14"),
        ("It fell on 4 March 2023. The following day they met.", "2023-03-05"),
    ],
)
def test_a_whole_date_places_the_days_beside_it_on_a_page_without_a_day(text: str, day: str) -> None:
    assert found(text, on(None))[-1][2:] == (day, day)


def test_a_caption_tells_no_day_of_the_story() -> None:
    text = "A bridge in Narva, March 4, 2019.\nThe next day it was closed."
    times = find_times(TOKENIZER.make_doc(text), on(), [range(0, text.index("\n"))])
    assert times[-1].when.start == "2023-04-21"


def test_an_interval_of_publication_widens_the_answer() -> None:
    ((_, value, start, end),) = found("It fell on Tuesday.", on(None, "2021-11-17", "2021-11-28"))
    assert (value, start, end) == ("2021-11-XX", "2021-11-16", "2021-11-23")


def test_a_page_known_to_its_year_still_knows_last_year() -> None:
    published = Published(date="2021", time=None, zone=None, basis="inferred", low=None, high=None)
    assert found("last year", published) == [("last year", "2020", "2020-01-01", "2020-12-31")]


def test_without_any_date_only_what_stands_alone_is_placed() -> None:
    ((_, _, start, end), stated) = found("On Tuesday they met, as on 5 May 2019.", on(None))
    assert (start, end) == (None, None)
    assert stated == ("5 May 2019", "2019-05-05", "2019-05-05", "2019-05-05")


def test_the_parse_tells_the_tense(tree: Annotate) -> None:
    past = tree(
        "Envoys|NOUN|2|nsubj met|VERB|0|root|meet in|ADP|4|case December|PROPN|2|obl .|PUNCT|2|punct",
        day="2023-11-02",
    )
    coming = tree(
        "Envoys|NOUN|4|nsubj are|AUX|4|aux:pass|be to|PART|4|mark meet|VERB|0|root in|ADP|6|case December|PROPN|4|obl .|PUNCT|4|punct",
        day="2023-11-02",
    )
    assert [each.value for each in find_times(past.doc, on("2023-11-02"))] == ["2022-12"]
    assert [each.value for each in find_times(coming.doc, on("2023-11-02"))] == ["2023-12"]


@settings(deadline=None)
@given(st.text(alphabet="0123456789 -/:.,'abcdefgmonthsyeardk", max_size=60))
def test_spans_hold_their_text_and_do_not_overlap(text: str) -> None:
    last = 0
    for each in find_times(TOKENIZER.make_doc(text), on()):
        assert each.when.span is not None
        assert text[each.when.span.start : each.when.span.end] == each.when.text
        assert each.when.span.start >= last
        last = each.when.span.end


@pytest.mark.parametrize("published", [on("2022"), on(None, "2022-03-01", "2022-12-31")])
def test_a_weekday_beside_a_date_tells_the_year_of_a_loosely_dated_page(published: Published) -> None:
    # 15 June was a Wednesday in 2022 and a Tuesday the year before.
    assert found("A base fell on Wednesday, June 15.", published)[0][2:] == ("2022-06-15", "2022-06-15")


def test_what_was_to_happen_on_a_day_lies_ahead(tree: Annotate) -> None:
    annotated = tree(
        "Envoys|NOUN|4|nsubj were|AUX|4|aux|be to|PART|4|mark meet|VERB|0|root on|ADP|6|case Friday|PROPN|4|obl .|PUNCT|4|punct"
    )
    assert [each.value for each in find_times(annotated.doc, on())] == ["2023-04-21"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Profit fell in the third quarter, from $2 million a year earlier.", "a year earlier", "2022-Q3"),
        ("Exports rose in the second quarter. A year ago they had fallen.", "A year ago", "2022-Q2"),
        (
            "In the year-earlier first quarter the mill ran at a loss.",
            "the year-earlier first quarter",
            "2022-Q1",
        ),
        ("The mill was bombed a year ago.", "a year ago", "2022"),
        (
            "Sales fell in the third quarter. In the first nine months they rose from a year ago.",
            "a year ago",
            "2022",
        ),
    ],
)
def test_a_year_before_a_quarter_is_that_quarter(text: str, words: str, value: str) -> None:
    values = {told: value for told, value, _, _ in found(text, on("2023-11-15"))}
    assert values[words] == value
