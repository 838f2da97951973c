"""Whose an officer or a spokesman is by the deed told of."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def last(text: str) -> str | None:
    """The country of the last statement's speaker."""
    speaker = (
        read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS).statements[-1].speaker
    )
    return None if speaker is None else speaker.country


DEEDS = [
    ("Chile closed its border with Bolivia on Thursday. Interior Minister Ana Rojas announced the measure in Arica.", "CHL"),
    ("Niger has cut its ties with Ukraine, government spokesman Colonel Issa Garba announced on Sunday.", "NER"),
    ("Kenyan soldiers entered Somalia on Tuesday after raids near Dhobley. Two columns crossed in the afternoon, Brigadier Paul Njenga confirmed.", "KEN"),
    ("The Turkish army took the hill on the Syrian side of the crossing, a military spokesman said.", "TUR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), DEEDS)
def test_who_tells_of_his_own_sides_deed(text: str, code: str) -> None:
    assert last(text) == code


def test_what_an_army_is_blamed_for_its_own_does_not_tell() -> None:
    assert last("Turkey and Syria fight near Tal Abyad. The Turkish army shelled a village in Syria, a military spokesman said.") != "TUR"  # fmt: skip


def test_a_demand_is_not_an_announcement() -> None:
    assert last("Chile closed its border with Bolivia on Thursday. Interior Minister Ana Rojas called the measure a provocation.") != "CHL"  # fmt: skip
