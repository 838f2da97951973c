"""Agencies apart from bylines and photo credits."""

import pytest

from hearsay.pages.metadata.agencies import (
    Credit,
    find_agencies,
    find_agency,
    opening_agency,
    sign_off_agency,
    split_byline,
)


@pytest.mark.parametrize(
    ("shown", "credit"),
    [
        ("By REUTERS", Credit(None, "Reuters")),
        ("By Amna Idris and AFP", Credit("Amna Idris", "AFP")),
        (
            "By Amna Idris, Jonas Roe and Ann Poe, Associated Press",
            Credit("Amna Idris, Jonas Roe and Ann Poe", "AP"),
        ),
        ("By Amna Idris in Goma", Credit("Amna Idris", None)),
        ("Written by: Amna Idris | Anadolu Agency", Credit("Amna Idris", "Anadolu")),
        ("Staff and agencies", Credit(None, None)),
        ("By Joy Magbanua and the Philippine News Agency", Credit("Joy Magbanua", "Philippine News Agency")),
        ("By Petra Novak", Credit("Petra Novak", None)),
        ("By ANI SARGSYAN Associated Press", Credit("ANI SARGSYAN", "AP")),
        ("Author of the article: The Canadian Press", Credit(None, "Canadian Press")),
        (None, Credit(None, None)),
    ],
)
def test_a_byline_is_taken_apart(shown: str | None, credit: Credit) -> None:
    assert split_byline(shown) == credit


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("GOMA, March 3 (AFP) - Rebels took a town.", "AFP"),
        ("ADEN, Aug. 10, 2019 (Xinhua) -- Separatists took a camp.", "Xinhua"),
        ("(Reuters) - Rebels took a town.", "Reuters"),
        ("Yerevan, 13 September /ARMENPRESS/. The ministry spoke.", "Armenpress"),
        ("The minister told reporters (AP) that he knew.", None),
        ("Moscow - which hosts talks - said no.", None),
    ],
)
def test_an_opening_names_the_agency(paragraph: str, agency: str | None) -> None:
    assert opening_agency(paragraph) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: Anadolu Agency", "Anadolu"),
        ("– Reuters", "Reuters"),
        ("Both sides denied it, he said. (AFP)", "AFP"),
        ("Copyright 2023 The Associated Press. All rights reserved.", "AP"),
        ("With inputs from PTI", "PTI"),
        ("AFP/jk", "AFP"),
        ("/Kivupress/", "Kivupress"),
        ("Source: Lagunapres", "Lagunapres"),
        ("Source: the press", None),
        ("(photo credit: REUTERS)", None),
        ("The minister spoke to AFP on Monday about the talks.", None),
    ],
)
def test_a_sign_off_names_the_agency_and_a_photo_credit_does_not(line: str, agency: str | None) -> None:
    assert sign_off_agency(line) == agency


def test_an_agencys_own_page_is_no_reprint() -> None:
    assert (
        find_agency(byline=None, openings=["MOSCOW. April 28 (Interfax) - Units moved."], outlet="Interfax")
        is None
    )
    assert (
        find_agency(
            byline=None, openings=["MOSCOW. April 28 (Interfax) - Units moved."], outlet="Nile Ledger"
        )
        == "Interfax"
    )


def test_the_longer_name_wins_over_the_one_inside_it() -> None:
    assert [name.name for name in find_agencies("Associated Press of Pakistan")] == ["APP"]


@pytest.mark.parametrize(
    ("byline", "persons", "agency"),
    [
        ("By SALTMARSH WIRE", None, "SALTMARSH WIRE"),
        ("By Amna Idris and Blue Nile Press Agency", "Amna Idris", "Blue Nile Press Agency"),
        ("Lakes News Service", None, "Lakes News Service"),
        ("By Amira Press", "Amira Press", None),
        ("By our news agency", None, None),
        ("By: PTI | Edited by: Meghna Raut", None, "PTI"),
    ],
)
def test_an_agency_no_list_knows_is_told_by_what_it_calls_itself(
    byline: str, persons: str | None, agency: str | None
) -> None:
    credit = split_byline(byline)
    assert (credit.byline, credit.agency) == (persons, agency)


def test_an_outlet_that_calls_itself_an_agency_prints_its_own() -> None:
    assert find_agency(byline="By Lakes News Agency", outlet="Lakes News Agency") is None
