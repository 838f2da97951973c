"""The outlet by the lines around an article."""

import pytest

from hearsay.pages.dump.names import find_outlet

TITLE = "Army denies shelling camp near the river"
MENU = ["Home", "World", "Business", "Sport"]


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["The Baltic Courier Home World Europe Business Culture", "Subscribe Log in"], "The Baltic Courier"),
        (
            ["Edition", "English", "The Dnipro Monitor", *MENU, "Follow The Dnipro Monitor"],
            "The Dnipro Monitor",
        ),
        (["GOVERNMENT OF LAKELAND", "Ministry of External Affairs", *MENU], "Ministry of External Affairs"),
        (["Ministry of Defence", *MENU, "Copyright MOD 2025"], "Ministry of Defence"),
        ([*MENU, "© Content Owned by Ministry of Tourism, Government of Lakeland"], "Ministry of Tourism"),
        (["Monitoring Mission to the Eastern Regions", *MENU], "Monitoring Mission to the Eastern Regions"),
        (["Sava 24", *MENU, "© 1995 - 2024, Sava 24"], "Sava 24"),
        (["Notes from the Lake", *MENU], "Notes from the Lake"),
        (
            ["Bab al-Salam Online", *MENU, "All rights reserved – Bab al-Salam Online 2026"],
            "Bab al-Salam Online",
        ),
        (["العربية | English | Français", "Red Sea News Agency", *MENU], "Red Sea News Agency"),
        (["Cedar Markets", "Markets | Commodities | Tools", "Search", "ALSO ON CEDAR"], "Cedar Markets"),
        (
            [
                "Ufuk English",
                *MENU,
                "Source: Ufuk and agencies",
                "Follow Ufuk English:",
                "© 2025 Ufuk Media Network",
            ],
            "Ufuk English",
        ),
        (
            ["ANPT - National Press Agency of Tamou", *MENU, "ANPT 2024", "© ANPT"],
            "National Press Agency of Tamou",
        ),
        (["Lakes News", *MENU, "© UNICEF/Diallo A classroom in Pemba", "© 2025 Lakes News"], "Lakes News"),
        ([*MENU, "(c) 2025 Baltic Courier Media. All rights reserved. Terms of use"], "Baltic Courier Media"),
        (["From: Gulf Monitor <daily@gulf.example>", "Gulf Monitor", *MENU], "Gulf Monitor"),
        (["SAHEL PAPER REVIEW what the papers say, every weekday", *MENU], "SAHEL PAPER REVIEW"),
        (
            ["The Cedar Gazette", *MENU, "Copyright 2025 The Associated Press. All rights reserved."],
            "The Cedar Gazette",
        ),
        (["Hetq Line", *MENU, "© 2008-2025. When using information, a link is obligatory"], "Hetq Line"),
        (
            ["Lajme nga Liqeni | English", *MENU, "© 2024 Lajme nga Liqeni. All rights reserved."],
            "Lajme nga Liqeni",
        ),
        (["El Faro del Sur | English edition", *MENU], "El Faro del Sur"),
        (
            ["Government of the Republic of Palau EN | JA Search", "BUREAU FOR OUTER ISLANDS", *MENU],
            "BUREAU FOR OUTER ISLANDS",
        ),
        (
            ["TAMOU NEWS AGENCY (TANA)", *MENU, "All rights reserved to Tamou News Agency (TANA)"],
            "TAMOU NEWS AGENCY",
        ),
        (["Radio Meridian logo", "Radio Meridian", *MENU], "Radio Meridian"),
    ],
)
def test_names_where_pages_put_them(lines: list[str], outlet: str) -> None:
    assert find_outlet(TITLE, lines) == outlet


@pytest.mark.parametrize(
    "lines",
    [
        MENU,
        ["Media Centre", "Press Releases", "Statements"],
        ["Edition", "English", *MENU],
        ["Home World Politics Weather Horoscope Video Podcasts", "Search", "Sign in", *MENU],
        [*MENU, "© 2024. All rights reserved"],
    ],
)
def test_sections_and_labels_are_no_outlets(lines: list[str]) -> None:
    assert find_outlet(TITLE, lines) is None
