"""Who speaks with no land of his own, on a page that is plainly about one; who stays open there."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)
PERU = "Peruvian police fired on a march in Arequipa on Monday. Peru's president has ruled by decree since March, and roads in Cusco and Puno are blocked. "


def last(text: str) -> str | None:
    """The country of the last statement's speaker."""
    reading = read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS)
    speaker = reading.statements[-1].speaker
    return None if speaker is None else speaker.country


@pytest.mark.parametrize(
    "said",
    [
        "The lorry drivers' union said two men were dead.",
        "Nine people were hurt, the roads directorate said.",
        "The bar association said the decree was a disgrace.",
        "A military officer said the roads would be cleared.",
        "The party denied that it had paid anybody.",
        "The National Ports Authority said the quays were shut.",
        "The human rights group Aprodeh accused soldiers of shooting from a roof.",
        "Military prosecutors said two officers had been charged.",
        "The ombudsman said eleven had died.",
        "A local priest called the shooting a crime.",
        "A government source said the decree would stay.",
    ],
)
def test_bodies_and_trades_are_of_the_only_land(said: str) -> None:
    assert last(PERU + said) == "PER"


@pytest.mark.parametrize(
    "said",
    [
        "A war monitor said eleven had died.",
        "A Western official said the decree would stay.",
        "The company said its mine was shut.",
        "Aid workers said two clinics were shut.",
        "A shipping association said Peru had acted badly.",
    ],
)
def test_who_may_be_of_any_land_stays_open(said: str) -> None:
    assert last(PERU + said) != "PER"


def test_two_lands_leave_it_open() -> None:
    text = (
        "Peru and Ecuador exchanged fire near Tumbes on Monday. Ecuador's president flew to Guayaquil, Peru's to Piura. "
        "The roads directorate said the crossing was shut."
    )
    assert last(text) is None


def test_a_state_that_acts_abroad_is_not_the_land_of_its_ministry() -> None:
    text = (
        "Soldiers were hit in Iraq on Friday, near Zap in northern Iraq. Jets struck caves in Gara, Metina and Qandil in Iraq. "
        "Turkish police held forty people in Ankara. The committee of families said Turkey's dead would come home."
    )
    assert last(text) != "IRQ"


@pytest.mark.parametrize(
    ("said", "land"),
    [
        ("Ruling party Avanza rejects the charge.", "PER"),
        ("The lorry owners' association Transperu said the port was shut.", "PER"),
        ("The party's secretary-general denied it.", "PER"),
        ("Internet was cut in Cusco, the monitor NetBlocks reported.", "NGO"),
        ("The toll was put at 23 by a monitoring group.", "NGO"),
    ],
)
def test_names_behind_a_word_for_a_body(said: str, land: str) -> None:
    assert last(PERU + said) == land
