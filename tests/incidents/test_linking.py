"""Which tellings become one incident, and which stay apart."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.incidents import link_incidents
from hearsay.incidents.linking import group_events
from hearsay.incidents.told import Told
from hearsay.records import Event, Incident
from tests.incidents.told_by_hand import NO_PACKS, day, document, event, place

MONDAY, TUESDAY = document("a", "2022-06-06"), document("b", "2022-06-07")
RENK, MALAKAL, BOR = place("Renk", 11.75, 32.78), place("Malakal", 9.53, 31.66), place("Bor", 6.2, 31.56)


def linked(*events: Event) -> tuple[Incident, ...]:
    return link_incidents([MONDAY, TUESDAY], [], events, [], NO_PACKS)


def test_two_pages_that_tell_of_one_shelling_make_one_incident() -> None:
    first = event(MONDAY, when=day("2022-06-05"), where=RENK, modes=("heavy-weapons",))
    second = event(TUESDAY, when=day("2022-06-05"), modes=("heavy-weapons",))
    (incident,) = linked(first, second)
    assert set(incident.events) == {first.id, second.id}
    assert incident.title == "South Sudan → Sudan: shelling in Renk, 5 June 2022"
    assert (incident.parties, incident.where, incident.disputed) == (("SDN", "SSD"), RENK, False)


def test_an_event_without_a_time_is_of_its_pages_day_or_the_day_before() -> None:
    assert len(linked(event(MONDAY, when=day("2022-06-06")), event(TUESDAY))) == 1
    assert len(linked(event(MONDAY, when=day("2022-06-05")), event(TUESDAY))) == 2


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (event(TUESDAY, "COERCE", when=day("2022-06-06")), "another type"),
        (event(TUESDAY, when=day("2022-06-07")), "another day"),
        (event(TUESDAY, actors="UGA", when=day("2022-06-06")), "other parties"),
        (event(TUESDAY, when=day("2022-06-06"), auxiliary=("negation",)), "did not happen"),
        (event(TUESDAY, when=day("2022-06-06"), auxiliary=("future",)), "is to come"),
        (event(TUESDAY, when=day("2022-06-06"), auxiliary=("hypothetical",)), "might be"),
        (event(TUESDAY, when=day("2022-06-06"), where=BOR), "a place far away"),
        (
            event(TUESDAY, when=day("2022-06-06"), modes=("abduct",)),
            "another mode, and no place that joins them",
        ),
        (event(TUESDAY, when=day("2022-01-01", "2022-12-31")), "a year that holds the day"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_differs_stays_apart(other: Event, why: str) -> None:
    shelling = event(MONDAY, when=day("2022-06-06"), where=RENK, modes=("heavy-weapons",))
    assert len(linked(shelling, other)) == 2, why


def test_each_sides_telling_of_a_fight_meets_but_accusations_keep_their_direction() -> None:
    one = event(MONDAY, actors="SSD", recipients="SDN", when=day("2022-06-06"))
    other = event(TUESDAY, actors="SDN", recipients="SSD", when=day("2022-06-06"))
    (incident,) = linked(one, other)
    assert incident.title == "South Sudan, Sudan: attack, 6 June 2022"
    accusations = [
        event(MONDAY, "ACCUSE", actors, recipients, day("2022-06-06"))
        for actors, recipients in (("SSD", "SDN"), ("SDN", "SSD"))
    ]
    assert len(linked(*accusations)) == 2


def test_a_war_of_daily_reports_does_not_become_one_incident() -> None:
    pages = [document(f"p{number}", f"2022-06-{number:02}") for number in range(1, 29)]
    fights = [event(page) for page in pages]
    incidents = link_incidents(pages, [], fights, [], NO_PACKS)
    assert 14 <= len(incidents) <= 28
    assert all(len(incident.events) <= 2 for incident in incidents)


def test_of_two_fights_of_a_day_a_telling_joins_the_one_at_its_place() -> None:
    north = event(MONDAY, when=day("2022-06-06"), where=RENK)
    south = event(MONDAY, when=day("2022-06-06"), where=BOR)
    again = event(TUESDAY, when=day("2022-06-06"), where=place("Bor", 6.2, 31.56))
    groups = sorted(sorted(incident.events) for incident in linked(north, south, again))
    assert groups == sorted([[north.id], sorted([south.id, again.id])])


def test_events_without_parties_meet_at_their_place_only() -> None:
    blasts = [
        event(MONDAY, actors="", recipients="", when=day("2022-06-06"), where=where)
        for where in (RENK, RENK, MALAKAL, None)
    ]
    assert sorted(len(incident.events) for incident in linked(*blasts)) == [1, 1, 2]


def test_events_without_any_day_meet_at_their_place_only() -> None:
    undated = document("c", None)
    events = [event(undated, where=RENK), event(undated, where=RENK), event(undated), event(undated)]
    incidents = link_incidents([undated], [], events, [], NO_PACKS)
    assert sorted(len(incident.events) for incident in incidents) == [1, 1, 2]
    assert all(incident.when is None for incident in incidents)


tellings = st.lists(
    st.builds(
        lambda type_, actor, recipient, first, width, basis, where: (
            type_,
            actor,
            recipient,
            first,
            width,
            basis,
            where,
        ),
        st.sampled_from(["ASSAULT", "ACCUSE"]),
        st.sampled_from(["SSD", "SDN", ""]),
        st.sampled_from(["UGA", "SDN", ""]),
        st.integers(738_000, 738_006),
        st.sampled_from([0, 1, 40]),
        st.sampled_from(["stated", "document"]),
        st.sampled_from([None, RENK, BOR]),
    ),
    max_size=12,
)


@given(tellings, st.randoms(use_true_random=False))
def test_every_event_is_in_one_incident_whatever_the_order(
    drawn: list[tuple[str, ...]], chance: random.Random
) -> None:
    events = [
        Told(
            id=f"evt_{number}",
            document="doc_1",
            type=type_,  # type: ignore[arg-type]
            plane="deed",
            modes=frozenset(),
            actors=frozenset({actor} - {""}),
            recipients=frozenset({recipient} - {""}),
            first=first,  # type: ignore[arg-type]
            last=first + width,  # type: ignore[arg-type, operator]
            grain="day",
            basis=basis,  # type: ignore[arg-type]
            where=where,  # type: ignore[arg-type]
            sentence=(number // 3, number // 3 + 1),
            trigger=(0, 1),
            stances=(),
        )
        for number, (type_, actor, recipient, first, width, basis, where) in enumerate(drawn)
    ]
    shuffled = list(events)
    chance.shuffle(shuffled)

    def ids(groups: list[list[Told]]) -> list[list[str]]:
        return sorted(sorted(event.id for event in group) for group in groups)

    groups = ids(group_events(events))
    assert sorted(id_ for group in groups for id_ in group) == sorted(event.id for event in events)
    assert ids(group_events(shuffled)) == groups


@pytest.mark.slow
def test_the_work_grows_with_the_reports_of_a_day_and_not_with_their_square() -> None:
    def seconds(days: int) -> float:
        told = [
            Told(
                id=f"evt_{number}", document="doc_1", type="ASSAULT", plane="deed", modes=frozenset(), actors=frozenset({"SSD"}),
                recipients=frozenset({"SDN"}), first=738_000 + number // 20, last=738_000 + number // 20, grain="day",
                basis="stated", where=None, sentence=(number, number + 1), trigger=(0, 1), stances=(),
            )
            for number in range(20 * days)
        ]  # fmt: skip
        began = time.perf_counter()
        group_events(told)
        return time.perf_counter() - began

    seconds(50)
    assert seconds(2000) < 10 * 2.5 * max(seconds(200), 0.02)


def test_a_deed_denied_on_its_own_page_is_not_what_the_page_tells_of_weeks_before() -> None:
    outbreak = event(MONDAY, when=day("2022-05-25"), where=MALAKAL)
    denied = event(MONDAY, stances=((None, "SSD", "denies"),))
    assert len(linked(outbreak, denied)) == 2
    elsewhere = event(TUESDAY, when=day("2022-06-01"), modes=("heavy-weapons",))
    answered = event(MONDAY, stances=((None, "SSD", "denies"),), modes=("heavy-weapons",))
    assert len(linked(elsewhere, answered)) == 1
