"""A pack with mistakes: every one is told, with its path."""

from __future__ import annotations

import pytest

from hearsay.errors import CodebookError
from hearsay.packs import parse_pack

WRONG = """
title: Wrong in many ways
colour: green
places:
  - {name: Somewhere, latitude: 12.5, country: XYZ}
  - {latitude: 95, longitude: 10}
persons:
  - {name: A Person, country: SDN, offices: [{role: Minister, sector: BOSS, since: last year}], shoe_size: 44}
known_events:
  - {id: a, name: A, phrases: [The War], start: 2020-05-02, end: 2020-05-01}
  - {id: a, name: B, phrases: [], start: "2020", end: 2020-05-01}
boundaries:
  - {id: line, name: Line, line: [[10, 20]]}
"""


def test_every_problem_is_reported_at_once() -> None:
    with pytest.raises(CodebookError) as caught:
        parse_pack(WRONG, "wrong")
    told = str(caught.value)
    for problem in (
        "colour: no such section",
        "places[1].name: missing",
        "places[0].country: 'XYZ'",
        "places[0]: one of latitude and longitude is missing",
        "persons[0].shoe_size: no such field",
        "known_events[0].end: 2020-05-01 is before its start",
        "known_events[0].phrases: 'The War' is not lower case",
        "known_events[1].start: '2020' is no ISO date",
        "known_events[1].id: 'a' is used twice",
        "boundaries[0].line: a line needs two points",
    ):
        assert problem in told, problem


def test_a_wrong_office_is_told() -> None:
    with pytest.raises(
        CodebookError, match=r"persons\[0\].sector: 'BOSS'(.|\n)*persons\[0\].since: 'last year'"
    ):
        parse_pack(
            "persons:\n  - {name: P, offices: [{role: Minister, sector: BOSS, since: last year}]}", "p"
        )


@pytest.mark.parametrize("text", ["- a list", "just words", ""])
def test_a_file_that_is_no_mapping(text: str) -> None:
    with pytest.raises(CodebookError, match="expected a mapping of sections"):
        parse_pack(text, "flat")


def test_a_file_that_is_no_yaml() -> None:
    with pytest.raises(CodebookError, match="HS-510"):
        parse_pack("places: [", "broken")


def test_unquoted_dates_and_years_are_read() -> None:
    pack = parse_pack(
        "persons:\n  - {name: P, country: SDN, offices: [{role: Governor, sector: GOV, since: 2019, until: 2021-03-01}]}",
        "p",
    )
    assert (pack.persons[0].offices[0].since, pack.persons[0].offices[0].until) == ("2019", "2021-03-01")
