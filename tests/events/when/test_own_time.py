"""When a deed happened, by the time words of its own sentence."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


def days(text: str, word: str) -> set[tuple[str | None, str | None]]:
    return {
        (event.when.start, event.when.end)
        for event in events(text)
        if event.when is not None and word in event.trigger.text
    }


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Sudanese jets bombed a market in Nyala on 9 October 2024.", "bombed", "2024-10-09"),
        ("In June 2019 soldiers armed with knives attacked a ferry near Kisumu.", "attacked", "2019-06"),
        ("Villagers gathered on Sunday to mark the killing of 40 herders in July 1995.", "killing", "1995-07"),
        ("Kenyan troops shelled a town near Kismayo, killing nine on 8 October 2024.", "shelled", "2024-10-08"),
    ],
)  # fmt: skip
def test_the_time_that_hangs_on_a_deed_is_its_own(text: str, word: str, day: str) -> None:
    assert any(start is not None and start.startswith(day) for start, _ in days(text, word))


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Chad said on Sunday that Sudanese troops had shelled a village.", "shelled", "2024-10-13"),
        ("Rebels attacked a post in breach of the truce reached last November.", "attacked", "2023-11"),
        ("Kenya summoned the envoy on Tuesday over the detention of a fisherman.", "detention", "2024-10-15"),
    ],
)
def test_the_time_of_a_saying_or_of_a_thing_is_not(text: str, word: str, day: str) -> None:
    times = [event for event in events(text) if word in event.trigger.text and event.when is not None]
    assert not any(
        event.when.basis == "stated" and (event.when.start or "").startswith(day)
        for event in times
        if event.when is not None
    )


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("In a motion passed on Friday the council condemned the advance of the rebels, who took Adwa on 2 October.", "condemned", "2024-10-11"),
        ("The council condemned the advance of the rebels, who took Adwa last year.", "condemned", "2024-10"),
        ("Two Kenyans were abducted by men wearing police jackets in the centre of Kismayo in August 2019.", "abducted", "2019-08"),
        ("Niger decided to suspend the whole 2019 defence accord with France.", "suspend", "2024-10"),
        ("In April 2023 Eritrean rebels had sent two drones towards Asmara; the army shot them down.", "shot", "2023-04"),
        ("Chad's president said that he will begin withdrawing troops from Libya on Friday.", "withdrawing", "2024-10-18"),
        ("The islands were occupied by Kenyan troops in the last days of the rainy season.", "occupied", "2024-10-17"),
        ("On Sunday, a mother of four said, warplanes bombed the quarter round the radio tower.", "bombed", "2024-10-1"),
        ("On Wednesday people laid flowers at the spot where Chadian aircraft bombed the market in August 2008.", "bombed", "2008-08"),
    ],
)  # fmt: skip
def test_a_time_is_not_that_of_a_thing_or_of_another_deed(text: str, word: str, day: str) -> None:
    assert any(start is not None and start.startswith(day) for start, _ in days(text, word)), days(text, word)
