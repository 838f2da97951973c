"""Which line of a text dump is its title."""

from __future__ import annotations

import pytest

from hearsay.pages.dump.lines import split_lines
from hearsay.pages.dump.titles import find_title

TITLE = "Chisinau Summons Envoy Over Drone That Fell Near Moldovan Border"
BODY = "Moldova said on Friday that a drone from Ukraine's side of the border had crashed near a Moldovan village."


@pytest.mark.parametrize(
    "menu",
    [
        "Home  Moldova  Ukraine  Romania  Multimedia  About Us",
        "Menu  Moldova  Ukraine  Video  Contact",
        "News  Moldova  Ukraine  Analysis  Contact Us",
        "Nation & World",
    ],
)
def test_a_menu_of_the_countries_told_of_is_no_title(menu: str) -> None:
    lines = split_lines(f"{menu}\n\n{TITLE}\n\nMay 3, 2024\n\n{BODY}")
    found = find_title(lines, len(lines) - 1, BODY, None)
    assert found is not None and found.text == TITLE


def test_a_headline_on_a_home_secretary_is_a_title() -> None:
    title = "Home Secretary Offers Kyiv More Drones"
    lines = split_lines(
        f"News\n\n{title}\n\nMay 3, 2024\n\nThe home secretary offered Kyiv drones on Friday."
    )
    found = find_title(lines, len(lines) - 1, "The home secretary offered Kyiv drones on Friday.", None)
    assert found is not None and found.text == title
