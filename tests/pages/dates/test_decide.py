"""When a page was published: stated, dateline, inferred with reasons, or unknown."""

import pytest

from hearsay.packs import Knowledge, KnownEvent
from hearsay.pages.assemble import Block, CleanedText, assemble
from hearsay.pages.dates import Dating, date_document, explain_dating
from hearsay.pages.metadata.datelines import find_dateline
from hearsay.records import Dateline, PageHints, Published

WAR = KnownEvent(
    id="war",
    name="The five-week war",
    phrases=("five-week war", "autumn war"),
    start="2018-09-20",
    end="2018-10-25",
    parties=("ERI", "ETH"),
)
SIEGE = KnownEvent(
    id="siege",
    name="The siege",
    phrases=("autumn war",),
    start="2012-09-01",
    end="2012-11-01",
    parties=("ERI", "ETH"),
)


def dated(
    *paragraphs: str,
    published: str | None = None,
    doubted: tuple[str, ...] = (),
    knowledge: Knowledge | None = None,
) -> Dating:
    """The dating of an article with these paragraphs."""
    text, parts = assemble([Block("paragraph", paragraph) for paragraph in paragraphs])
    cleaned = CleanedText(
        title=None,
        blocks=(),
        published=published,
        doubted_dates=doubted,
        dateline=find_dateline(paragraphs[0]),
    )
    return explain_dating(cleaned, text, parts, PageHints(), knowledge or Knowledge(known_events=(WAR,)))


def test_a_stated_date_is_taken_with_its_clock() -> None:
    assert dated("Shells fell on the town.", published="June 4, 2023 09:03 GMT").published == Published(
        date="2023-06-04", time="09:03", zone="Z", basis="stated", low="2023-06-04", high="2023-06-04"
    )


def test_a_dateline_with_a_year_gives_the_day() -> None:
    published = dated("ADEN, Aug. 10, 2019 (Xinhua) -- Separatists took a camp.").published
    assert (published.date, published.basis, published.high) == ("2019-08-10", "dateline", "2019-08-11")


def test_a_dateline_without_a_year_takes_it_from_what_bounds_the_page() -> None:
    published = dated(
        "TBILISI. July 6. Posts were moved again.",
        "Monitors have asked since June 2020.",
        doubted=("© 2020",),
    ).published
    assert (published.date, published.basis) == ("2020-07-06", "dateline")


def test_last_years_war_places_the_page_in_the_year_after() -> None:
    published = dated(
        "Ethiopia and Eritrea blamed each other.", "They fought a five-week war last year."
    ).published
    assert (published.date, published.basis, published.low, published.high) == (
        "2019",
        "inferred",
        "2019-01-01",
        "2019-12-31",
    )
    assert "five-week war" in published.reasons[0]


def test_a_war_is_known_by_how_long_it_lasted() -> None:
    published = dated(
        "A truce ended last year's fighting between Ethiopia and Eritrea, which lasted five weeks."
    ).published
    assert published.date == "2019"


def test_a_war_does_not_count_where_its_parties_are_not_named() -> None:
    assert dated("Peru and Ecuador remember the five-week war last year.").published.date is None


def test_several_wars_that_fit_give_a_wider_interval() -> None:
    knowledge = Knowledge(known_events=(WAR, SIEGE))
    published = dated("Eritrea and Ethiopia ended the autumn war last year.", knowledge=knowledge).published
    assert (published.date, published.low, published.high) == (None, "2013-01-01", "2019-12-31")


def test_a_weekday_and_a_month_day_fit_one_year_near_the_last_one_named() -> None:
    published = dated("Posts were seen in June 2020.", doubted=("Saturday, 4 July",)).published
    assert (published.date, published.low, published.high) == ("2020", "2020-06-01", "2020-07-04")


def test_a_header_on_another_weekday_is_the_day_of_saving() -> None:
    dating = dated(
        "The army said today, Friday, that the truce of March 2022 was broken.",
        doubted=("Tuesday, October 4",),
    )
    assert (dating.published.date, dating.published.high) == ("2022", "2022-10-04")
    assert dating.contradiction is not None
    assert dating.contradiction[0].words == "today, Friday"


def test_plans_say_nothing_of_the_present() -> None:
    assert dated(
        "The port will open again by 2030, and the 2028 election is far off."
    ).published == Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None)


def test_a_year_that_is_named_is_a_lower_bound_only() -> None:
    published = dated("The movement has held the town since 2007.").published
    assert (published.date, published.basis, published.low, published.high) == (
        None,
        "inferred",
        "2007-01-01",
        None,
    )


def test_a_date_before_the_events_told_is_not_believed() -> None:
    dating = dated("The depot was hit on 12 November 2023 as well.", published="3 January 2021")
    assert dating.published.basis == "inferred"
    assert dating.published.low == "2023-11-12"
    assert dating.disbelieved == "3 January 2021"


@pytest.mark.parametrize(
    "opening",
    [
        "Bamako, Nov. 4 (MPA) – The army repelled an attack on Saturday and Sunday, its command announced.",
        "The army repelled an attack on Saturday and Sunday, its command announced today, Tuesday.",
    ],
)
def test_two_readings_of_a_date_are_decided_by_the_dateline_or_the_day_of_writing(opening: str) -> None:
    published = dated(opening, published="04-11-2025 | 14:22").published
    assert (published.date, published.basis) == ("2025-11-04", "stated")


def test_two_readings_of_a_date_are_decided_by_the_weekday_told() -> None:
    decided = dated("Rebels left on Tuesday.", published="11/04/2023 18:40").published
    open_ = dated("Rebels left.", published="11/04/2023").published
    assert (decided.date, decided.time) == ("2023-04-11", "18:40")
    assert (open_.date, open_.low, open_.high) == ("2023", "2023-04-11", "2023-11-04")


CLASH = KnownEvent(
    id="clash",
    name="October clashes",
    phrases=("october clashes",),
    start="2019-10-08",
    end="2019-10-08",
    parties=("ERI", "ETH"),
)


TRUCE = KnownEvent(
    id="truce",
    name="Badme ceasefire",
    phrases=("badme ceasefire",),
    start="2019-11-14",
    end="2019-11-14",
    parties=("ERI", "ETH"),
)


def test_a_truce_of_last_november_gives_the_year() -> None:
    knowledge = Knowledge(known_events=(WAR, TRUCE))
    published = dated(
        "Eritrea said on Monday that the truce agreed with Ethiopia last November still held.",
        knowledge=knowledge,
    ).published
    assert (published.date, published.low, published.high) == ("2020", "2020-01-01", "2020-11-30")
    # A page of another year may speak of a truce no pack knows.
    told = "Eritrea and Ethiopia, at peace this year, kept the truce agreed last November."
    assert dated(told, published="4 May 2024", knowledge=knowledge).doubt is None
    # A war began in no November that is known, and last May nothing is known of.
    for told in ("the war with Ethiopia last November", "the truce with Ethiopia last May"):
        assert dated(f"Eritrea spoke of {told}.", knowledge=knowledge).published.date is None


@pytest.mark.parametrize(
    "plan",
    [
        "The decision, which is to be adopted on March 29, 2023 in Goma, will favour neither side.",
        "The clusters must be launched as early as January 1, 2024.",
        "He hoped that it would be signed on March 29, 2023.",
        "Please complete this work by June 1, 2023.",
        "Under this act, starting January 1, 2024, no craft may carry such parts.",
    ],
)
def test_a_day_to_come_is_no_sign_of_a_later_page(plan: str) -> None:
    assert dated(plan, published="4 May 2022").doubt is None


def test_years_ago_in_brackets_are_of_something_else() -> None:
    told = "Eritrea asked when Ethiopia would speak of the autumn war (this was two years ago in Juba)."
    assert dated(told, published="4 May 2024", knowledge=Knowledge(known_events=(WAR,))).doubt is None


def test_a_listed_clash_on_the_weekday_told_gives_the_day() -> None:
    knowledge = Knowledge(known_events=(WAR, CLASH))
    told = (
        "Eritrea said today, Wednesday, that four of its soldiers were killed in clashes with Ethiopia on Tuesday.",
        "The two fought a five-week war last year.",
    )
    published = dated(*told, doubted=("Sunday, October 20",), knowledge=knowledge).published
    assert (published.date, published.basis) == ("2019-10-09", "inferred")
    # It is a likeness: the other clues' days stay possible.
    assert (published.low, published.high) == ("2019-01-01", "2019-10-20")
    assert "October clashes" in published.reasons[-1]
    assert dated(*told, doubted=("Saturday, December 28",), knowledge=knowledge).published.date == "2019"


def test_a_header_that_fits_the_weekdays_told_is_the_day_of_writing() -> None:
    told = (
        "Russia on Wednesday warned ships that would sail to ports under the deal signed in July 2022.",
        "Ukraine said on Wednesday that grain had burned.",
    )
    fitting = dated(*told, doubted=("Thursday, July 20",)).published
    assert (fitting.date, fitting.basis, fitting.low) == ("2023-07-20", "inferred", "2022-07-01")
    # A Sunday's header over Wednesday's news is of the day of saving.
    assert dated(*told, doubted=("Sunday, July 23",)).published.date is None


def test_the_clock_beside_a_day_without_its_year_is_kept() -> None:
    text, parts = assemble(
        [Block("paragraph", "CHISINAU, March 17. /WIRE/. Both sides spoke on February 28, 2024.")]
    )
    cleaned = CleanedText(
        title=None,
        blocks=(),
        dateline=Dateline(text="CHISINAU, March 17.", span=None, place="CHISINAU", date=None),
        doubted_dates=("© Wire 2024", "17 MAR, 21:48"),
    )
    published, _ = date_document(cleaned, text, parts, PageHints(), Knowledge())
    assert (published.date, published.time) == ("2024-03-17", "21:48")


def test_date_document_gives_published_and_updated() -> None:
    cleaned = CleanedText(title=None, blocks=(), published="4 May 2021", updated="5 May 2021 10:00")
    text, parts = assemble([Block("paragraph", "Nobody was hurt.")])
    published, updated = date_document(cleaned, text, parts, PageHints(), Knowledge())
    assert published.date == "2021-05-04"
    assert updated is not None
    assert (updated.date, updated.time) == ("2021-05-05", "10:00")


def test_a_date_of_another_weekday_than_today_is_the_day_of_saving() -> None:
    dating = dated(
        "The army said today, Friday, that the truce of March 2022 was broken.",
        published="Tuesday, October 4, 2022",
    )
    assert (dating.published.date, dating.published.basis, dating.published.high) == (
        "2022",
        "inferred",
        "2022-10-04",
    )
    assert dating.contradiction is not None


def test_a_days_difference_is_a_time_zones() -> None:
    dating = dated(
        "The army said today, Monday, that the truce was broken.", published="Tuesday, October 4, 2022"
    )
    assert (dating.published.date, dating.published.basis) == ("2022-10-04", "stated")


def test_last_years_war_contradicts_a_date_of_other_years() -> None:
    dating = dated("Ethiopia and Eritrea fought a five-week war last year.", published="3 May 2023")
    assert (dating.published.date, dating.disbelieved) == ("2019", "3 May 2023")
    assert dating.doubt is not None and "The five-week war" in dating.doubt[0]


def test_an_old_dateline_under_a_new_date_is_believed() -> None:
    dating = dated("ADEN, Aug. 10, 2019 (Xinhua) -- Separatists took a camp.", published="3 May 2023")
    assert (dating.published.date, dating.published.basis) == ("2019-08-10", "dateline")
    assert dating.doubt is not None


def test_a_fresh_month_day_is_of_the_year_the_page_was_saved_in() -> None:
    published = dated(
        "Khartoum said today, Monday, that soldiers were taken on June 22.",
        "Tensions have grown since November 2020.",
        doubted=("Friday, August 19",),
    ).published
    assert (published.date, published.low, published.high) == ("2022", "2022-06-22", "2022-08-19")
