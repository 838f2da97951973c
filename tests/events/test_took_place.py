"""Where and when "the incident" took place is where and when the deed told before it was done."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text
from hearsay.records import Event

pytestmark = pytest.mark.slow


def told(text: str) -> list[Event]:
    return list(read_text(text, published="2024-05-16", settings=Settings(processes=1)).events)


def setting(event: Event) -> tuple[str | None, str | None]:
    return event.when and event.when.start, event.where and event.where.name


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("Gunmen killed nine farmers in northern Cameroon, officials said. The incident occurred on Tuesday in the village of Zigague.",
         "2024-05-14", "Zigague"),
        ("Rebels ambushed a convoy of Ugandan soldiers. The ambush took place near Kasindi on Monday, a spokesman said.",
         "2024-05-13", "Kasindi"),
        ("Turkish police arrested two Greek journalists. The arrests happened on Monday in Edirne, their lawyer said.",
         "2024-05-13", "Edirne"),
        ("Bolivian and Chilean ministers held talks on transit. The talks took place in Arica on Tuesday.", "2024-05-14", "Arica"),
        ("Benin's army said it had repelled an attack. The attack was carried out on Tuesday at the garrison of Porga.", "2024-05-14", "Porga"),
    ],
)  # fmt: skip
def test_it_is_told_once_with_the_place_and_day_of_its_retelling(text: str, when: str, where: str) -> None:
    first, *others = told(text)
    assert setting(first)[0] == when
    assert where in str(setting(first)[1])
    assert not others


def test_what_stands_between_commas_says_it_too() -> None:
    text = "The shelling of a market killed six people. The raid, carried out early on Tuesday in the town of Kosti, wounded 30."
    assert all(setting(event) == ("2024-05-14", "Kosti") for event in told(text))


@pytest.mark.parametrize(
    "second",
    [
        "A second attack took place on Tuesday at Tine.",
        "The attack took place on Tuesday at Tine, said a trader.",
        "A similar incident occurred at Tine on Tuesday.",
        "The next attack will take place at Tine, a rebel said.",
    ],
)
def test_another_attack_another_day_and_one_to_come_are_not_it(second: str) -> None:
    first, *_ = told(f"Chadian troops shelled a Sudanese post near Adre on Sunday. {second}")
    assert setting(first) == ("2024-05-12", "Adre")
