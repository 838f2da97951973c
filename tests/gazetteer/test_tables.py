"""The bundled tables hold what they promise."""

from __future__ import annotations

import pycountry

from hearsay.gazetteer import countries, organisations, roles
from hearsay.packs.schema import INTERNATIONAL, SECTORS


def test_every_country_code_exists() -> None:
    for country in countries():
        assert country.code == "KOS" or pycountry.countries.get(alpha_3=country.code) is not None, country


def test_every_united_nations_member_is_there() -> None:
    codes = {country.code for country in countries()}
    assert {"SDN", "SSD", "UKR", "RUS", "ISR", "PSE", "IND", "PAK", "ARM", "AZE", "KOS", "TWN"} <= codes
    assert len(codes) == len(countries()) > 195


def test_no_word_stands_for_two_governments() -> None:
    seats = [seat for country in countries() for seat in country.seats]
    assert len(seats) == len(set(seats))


def test_sectors_are_plovers() -> None:
    assert {role.sector for role in roles()} - {None} <= SECTORS
    assert {known.sector for known in organisations()} - {None} <= SECTORS


def test_organisations_belong_to_a_country_or_to_plovers_international_codes() -> None:
    codes = {country.code for country in countries()} | INTERNATIONAL
    assert {known.country for known in organisations()} <= codes


def test_ministries_of_defence_are_government_and_armies_military() -> None:
    sectors = {(role.phrase, role.kind): role.sector for role in roles()}
    assert sectors["defence ministry", "body"] == "GOV"
    assert sectors["armed forces", "body"] == "MIL"
