"""Dateline grammar."""

import pytest

from hearsay.pages.metadata.datelines import find_dateline, place_over_text


@pytest.mark.parametrize(
    ("paragraph", "text", "place", "date"),
    [
        ("KHARTOUM, April 16 (AFP) — Shelling went on.", "KHARTOUM, April 16 (AFP)", "KHARTOUM", None),
        ("Kyiv, Ukraine – Residents fled.", "Kyiv, Ukraine", "Kyiv", None),
        ("BAKU. 13 September. The ministry spoke.", "BAKU. 13 September.", "BAKU", None),
        ("Tell el-Kebir, Egypt – Police spoke.", "Tell el-Kebir, Egypt", "Tell el-Kebir", None),
        ("Maiduguri, Nigeria - The army spoke.", "Maiduguri, Nigeria", "Maiduguri", None),
        ("Mogadishu - Units of the army spoke.", "Mogadishu", "Mogadishu", None),
        ("Beni, Monday, May 6 - Gunmen burned a lorry.", "Beni, Monday, May 6", "Beni", None),
        ("MAR DEL PLATA, Argentina - Police spoke.", "MAR DEL PLATA, Argentina", "MAR DEL PLATA", None),
        (
            "TBILISI, FEBRUARY 19, IMEDI PRESS. The army spoke.",
            "TBILISI, FEBRUARY 19, IMEDI PRESS.",
            "TBILISI",
            None,
        ),
        ("PORT SUDAN: The army spoke.", "PORT SUDAN", "PORT SUDAN", None),
        (
            "ADEN, Aug. 10, 2019 (Xinhua) -- Separatists won.",
            "ADEN, Aug. 10, 2019 (Xinhua)",
            "ADEN",
            "2019-08-10",
        ),
        ("SRINAGAR, Feb. 3: Two soldiers died.", "SRINAGAR, Feb. 3", "SRINAGAR", None),
        ("(Reuters) - Rebels took a town.", "(Reuters)", None, None),
        ("(EL FASHER) – The army spoke.", "(EL FASHER)", "EL FASHER", None),
        (
            "Juba / Addis Ababa, 4 May 2024 (dpa) - Envoys met.",
            "Juba / Addis Ababa, 4 May 2024 (dpa)",
            "Juba",
            "2024-05-04",
        ),
        ("KYIV/MOSCOW, May 3 (Reuters) - Both spoke.", "KYIV/MOSCOW, May 3 (Reuters)", "KYIV", None),
        ("NAIROBI/GOMA — Rebels spoke.", "NAIROBI/GOMA", "NAIROBI", None),
        ("June 2, 2024 (EL FASHER) – The army spoke.", "June 2, 2024 (EL FASHER)", "EL FASHER", "2024-06-02"),
    ],
)
def test_a_dateline_is_read(paragraph: str, text: str, place: str | None, date: str | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.text, found.place, found.date, found.span) == (text, place, date, None)
    assert paragraph.startswith(found.text)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The army – backed by drones – took the town.",
        "Moscow – which has hosted talks – refused.",
        "BREAKING: The army took the town.",
        "On Monday, May 6 - a day after the truce - gunmen burned a lorry.",
        "Smith, Director - The company spoke.",
        "Opinion - The company spoke.",
        "Residents fled on 16 April.",
        "Either/or questions were put to both sides on Monday.",
        "",
    ],
)
def test_other_openings_are_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Srinagar | Updated: January 12, 2025 21:14 IST", "Srinagar"),
        ("Baku, June 24, Caspian Observer", "Baku"),
        ("Updated - August 02, 2026 07:48 pm IST - JAMMU/NEW DELHI", "JAMMU"),
        ("KHARTOUM", "KHARTOUM"),
        ("Today | Mali | Niger | Who we are Bamako, Thursday 17 April 2025", "Bamako"),
        ("ADVERTISEMENT", None),
        ("SUDAN", None),
        ("World | Updated: January 12, 2025", None),
        ("Naveed Akhtar Published November 26, 2025", None),
    ],
)
def test_the_place_in_a_line_over_the_text(line: str, place: str | None) -> None:
    found = place_over_text(line)
    assert (found.place if found else None) == place


@pytest.mark.parametrize(
    "opening",
    [
        "The Border Security Force (BSF) accused its neighbours of firing.",
        "Doctors Without Frontiers (DWF) said that two of its nurses had died.",
    ],
)
def test_a_body_with_its_initials_is_no_dateline(opening: str) -> None:
    assert find_dateline(opening) is None
