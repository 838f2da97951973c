"""Copies and reprints are one origin; two reports of one event are two."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.incidents import find_origins
from hearsay.incidents.fingerprints import alignment, containment, fingerprint
from hearsay.records import Document, Flag, Origin
from tests.incidents.told_by_hand import document

REPORT = (
    "Two fishing boats were stopped on Sunday by a patrol of the Malawian navy off Likoma Island, the port office in Nkhata Bay "
    "said. The eleven men on board, all from the Tanzanian town of Mbamba Bay, were questioned and let go after four hours. "
    "Officer Grace Phiri told reporters that the boats had strayed 3 kilometres past the line that both countries draw "
    "differently on Lake Nyasa. The council of Mbamba Bay called the men's detention unlawful and asked Dodoma to protest. "
    "Tanzania and Malawi have quarrelled over the lake since 1967, and talks led by Mozambique in 2014 brought no result. "
    "A commission of both capitals is to meet in Lilongwe on 12 May, Phiri said, and will look at new charts of the northern shore."
)
REWORDED = (
    "A patrol belonging to Malawian marine forces on Sunday halted two vessels of fishers close by Likoma Island, according to the Nkhata Bay "
    "port bureau. All eleven persons aboard, coming from Mbamba Bay, a Tanzanian locality, got interrogated and set free four "
    "hours later. The officer Grace Phiri informed journalists about boats having gone 3 kilometres beyond a line which each of the countries "
    "marks in another way on Lake Nyasa. Mbamba Bay's council named detaining these men illegal and requested that Dodoma protests. "
    "Since 1967 Tanzania and Malawi dispute the lake; talks which Mozambique led in 2014 gave nothing. "
    "The commission of the two capitals shall gather in Lilongwe on 12 May, says Phiri, looking at fresh charts for the northern shore."
)
OWN_REPORT = (
    "Fishermen from Mbamba Bay came home to cheers on Sunday night after a day in the hands of Malawi's navy. We did nothing wrong, "
    "said Juma Komba, 42, who owns one of the two boats; he has crossed to Likoma Island for twenty years. His wife had waited at the jetty since "
    "noon. Lake Nyasa has no buoys here, and Malawi claims all of the water up to the Tanzanian beach, a claim that goes back to a treaty of "
    "1890 between Britain and Germany. Shops in the town closed early. The district commissioner promised fuel for a patrol boat of its own."
)


def names(origins: tuple[Origin, ...], pages: list[Document]) -> list[list[str]]:
    """The outlets of each origin, sorted."""
    outlet = {page.id: page.outlet or "" for page in pages}
    return sorted(sorted(outlet[id_] for id_ in origin.documents) for origin in origins)


def page(name: str, text: str, date: str | None = "2021-05-03", agency: str | None = None) -> Document:
    return document(name, date, text, outlet=name, agency=agency)


UNLIKE = " ".join(f"Word{number} stands before word{number + 1} and nothing is told." for number in range(12))
SENTENCES = REPORT.split(". ")
MIXED = ". ".join(SENTENCES[index] for index in (3, 0, 5, 1, 4, 2))
CUT = ". ".join(SENTENCES[:2])


@pytest.mark.parametrize("copy", [REPORT, CUT, MIXED, f"Good morning. {UNLIKE} {REPORT} {UNLIKE}", REWORDED], ids=["same", "cut", "mixed", "wrapped", "reworded"])  # fmt: skip
def test_a_copy_is_folded(copy: str) -> None:
    pages = [page("wire", REPORT), page("site", copy, "2021-05-04"), page("own", OWN_REPORT)]
    origins = find_origins(pages)
    assert names(origins, pages) == [["own"], ["site", "wire"]]
    (folded,) = [origin for origin in origins if len(origin.documents) == 2]
    assert folded.name == "wire" and folded.reason


def test_two_reports_of_one_event_are_two() -> None:
    pages = [page("wire", REPORT), page("own", OWN_REPORT)]
    assert [origin.reason for origin in find_origins(pages)] == ["", ""]


def test_nobody_rewords_his_own_report() -> None:
    reworded = msgspec.structs.replace(page("b", REWORDED), id="", outlet="wire")
    assert len(find_origins([page("wire", REPORT), reworded])) == 2


def test_a_weekly_notice_is_another_each_week_and_an_undated_copy_joins_one() -> None:
    def notice(week: int) -> str:
        return ". ".join(SENTENCES[:3]) + " " + " ".join(f"item{week}x{number}" for number in range(60))

    notices = [page(f"week{week}", notice(week), f"2021-06-{week:02}") for week in (1, 8, 15)]
    shares = [containment(fingerprint(notices[0]).runs, fingerprint(other).runs)[0] for other in notices[1:]]
    assert all(0.35 < share < 0.8 for share in shares)
    pages = [*notices, page("undated", notice(8), None)]
    assert names(find_origins(pages), pages) == [["undated", "week8"], ["week1"], ["week15"]]


def test_the_agency_names_the_origin_where_a_page_knows_it() -> None:
    pages = [page("early", REPORT, "2021-05-03"), page("late", REPORT, "2021-05-04", agency="Lake Wire")]
    (origin,) = find_origins(pages)
    assert origin.name == "Lake Wire"
    assert origin.reason == "Lake Wire's report; 100% of the shorter text's three-word runs are in the other"


def test_a_text_a_machine_made_is_not_taken_for_the_first() -> None:
    made = msgspec.structs.replace(
        page("a", REWORDED, "2021-05-02"), flags=(Flag("machine-text", 0, 5, "odd"),)
    )
    (origin,) = find_origins([made, page("b", REPORT)])
    assert origin.name == "b"


def test_pages_without_words_are_origins_of_their_own() -> None:
    pages = [page("a", "No."), page("b", "No."), page("c", "...")]
    assert len(find_origins(pages)) == 3
    assert find_origins([]) == ()


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_show(chance: random.Random) -> None:
    pages = [page("wire", REPORT), page("cut", CUT, None), page("spun", REWORDED), page("own", OWN_REPORT)]
    expected = find_origins(pages)
    chance.shuffle(pages)
    assert find_origins(iter(pages)) == expected


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_a_share_whatever_the_text(one: str, other: str) -> None:
    left, right = fingerprint(document("a", None, one or " ")), fingerprint(document("b", None, other or " "))
    for share in (containment(left.runs, right.runs)[0], alignment(left, right)[0]):
        assert 0 <= share <= 1
    assert alignment(left, left)[0] in (0.0, 1.0) or len(left.stems)
    assert containment(left.runs, left.runs)[0] == (1.0 if len(left.runs) else 0.0)
