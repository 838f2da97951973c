"""The set of event triples is well-formed, and its scorer counts what it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from benchmarks._event_gold import (
    Case,
    GoldEvent,
    Side,
    auxiliary_right,
    fits,
    match,
    places,
    read_cases,
    roles_right,
)
from benchmarks._loaded_words import swaps
from benchmarks.event_triples import OWN, Score, score_case
from hearsay.records import Actor, Event, Figure, Span, Stance
from hearsay.records.event import Auxiliary, EventType, FigureKind
from hearsay.records.times import When

KEPT_OUT = OWN.with_suffix(".kept_out.jsonl")
TEXT = "Chad's army shelled a Sudanese post on Monday, killing two, and Cairo condemned the shelling."


def actor(country: str | None, sector: str | None = None) -> Actor:
    return Actor(
        text=country or "men",
        span=None,
        name=country or "men",
        kind="country",
        country=country,
        sector=sector,
    )


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words), words)


def event(
    kind: EventType, words: str, actors: tuple[Actor, ...], recipients: tuple[Actor, ...] = (), **more: object
) -> Event:
    fields: dict[str, object] = {
        "document": "doc_1",
        "type": kind,
        "modes": (),
        "contexts": (),
        "actors": actors,
        "recipients": recipients,
        "when": None,
        "where": None,
        "trigger": span(words),
        "evidence": Span(0, len(TEXT), TEXT),
        "auxiliary": (),
        "stances": (),
    }
    return Event(**(fields | more))  # type: ignore[arg-type]


def gold(
    kind: str,
    words: list[str],
    actors: list[Side] | None,
    recipients: list[Side] | None,
    *,
    auxiliary: tuple[str, ...] = (),
    optional: bool = False,
) -> GoldEvent:
    return GoldEvent(
        words, [kind], None, actors, recipients, list(auxiliary), None, None, [], [], optional=optional
    )


def case(*events: GoldEvent, about: tuple[str, ...] = ("plain",)) -> Case:
    return Case("x1", list(about), "2024-03-07", TEXT, list(events), [])


CHAD, SUDAN, EGYPT = (Side(code, None) for code in ("TCD", "SDN", "EGY"))
SHELLING = gold("ASSAULT", ["shelled", "shelling"], [CHAD], [SUDAN])


@pytest.mark.parametrize("path", [OWN, KEPT_OUT])
def test_the_set_is_well_formed(path: Path) -> None:
    cases = read_cases(path)
    assert len({c.id for c in cases}) == len(cases)
    for one in cases:
        assert one.text == " ".join(one.text.split()), one.id
        assert ("no-event" in one.about) <= all(e.optional for e in one.events), one.id
        for told in one.events:
            assert set(told.type) <= set(get_args(EventType)), one.id
            assert all(anchor in one.text for anchor in told.anchor), one.id
            names = {n for item in told.auxiliary for n in item.rstrip("?").split("|")}
            assert names <= set(get_args(Auxiliary)), one.id
            assert told.when is None or told.when[0] <= told.when[1], one.id
        for figure in one.figures:
            assert figure.anchor in one.text and figure.what in get_args(FigureKind), one.id


def test_every_type_has_ten_sentences_and_what_is_kept_out_is_apart() -> None:
    ours, kept = read_cases(OWN), read_cases(KEPT_OUT)
    assert {c.text for c in ours}.isdisjoint(c.text for c in kept)
    for kind in get_args(EventType):
        there = sum(any(e.type[0] == kind and not e.optional for e in c.events) for c in [*ours, *kept])
        assert there >= 10, kind
    assert sum("no-event" in c.about for c in ours) >= 65


@pytest.mark.parametrize(
    ("first", "last", "apart", "dated", "placed"),
    [("t423", "t602", 45, 80, 80), ("t603", "t762", 40, 70, 85)],
)
def test_of_the_texts_written_blind_every_type_has_six_and_every_fourth_is_kept_out(
    first: str, last: str, apart: int, dated: int, placed: int
) -> None:
    ours, kept = ([c for c in read_cases(path) if first <= c.id <= last] for path in (OWN, KEPT_OUT))
    assert (len(ours), len(kept)) == (apart * 3, apart)
    assert all(int(c.id[1:]) % 4 == 0 for c in kept) and all(int(c.id[1:]) % 4 for c in ours)
    told = [e for c in [*ours, *kept] for e in c.events if not e.optional]
    for kind in get_args(EventType):
        assert sum(e.type[0] == kind for e in told) >= 6, kind
    assert sum(e.when is not None for e in told) >= dated
    assert sum(e.where is not None for e in told) >= placed


def test_of_the_last_texts_written_blind_every_type_has_five_and_no_state_is_in_more_than_nine() -> None:
    first, last = "t763", "t882"
    assert not any(first <= c.id <= last for c in read_cases(KEPT_OUT))
    cases = [c for c in read_cases(OWN) if first <= c.id <= last]
    assert len(cases) == 120 and sum("no-event" in c.about for c in cases) == 12
    told = [e for c in cases for e in c.events if not e.optional]
    for kind in get_args(EventType):
        assert sum(e.type[0] == kind for e in told) >= 5, kind
    assert sum(e.when is not None for e in told) >= 60 and sum(e.where is not None for e in told) >= 55
    sides = [[s for e in c.events for s in [*(e.actors or []), *(e.recipients or [])]] for c in cases]
    states = Counter(state for there in sides for state in {n for side in there for n in side.countries})
    assert max(states.values()) <= 9


def test_the_event_with_the_right_roles_is_the_one_matched() -> None:
    wrong = event("ASSAULT", "killing", (actor("SDN"),))
    right = event("ASSAULT", "shelled", (actor("TCD"),), (actor("SDN"),))
    matched, accounted = match(case(SHELLING), [wrong, right])
    assert matched == {0: right}
    assert accounted == {right.id}


def test_the_same_event_told_again_is_no_false_one() -> None:
    told = [event("ASSAULT", words, (actor("TCD"),), (actor("SDN"),)) for words in ("shelled", "shelling")]
    _, accounted = match(case(SHELLING), told)
    assert accounted == {e.id for e in told}


def test_another_word_of_the_sentence_will_do_unless_it_is_anothers() -> None:
    ours = event("ASSAULT", "killing", (actor("TCD"),), (actor("SDN"),))
    matched, _ = match(case(SHELLING), [ours])
    assert matched == {0: ours}
    condemned = gold("ACCUSE", ["condemned"], [EGYPT], [CHAD])
    talk = event("ASSAULT", "condemned", (actor("TCD"),), (actor("SDN"),))
    assert match(case(SHELLING, condemned), [talk]) == ({}, set())


@pytest.mark.parametrize(
    ("found", "asked", "is_right"),
    [
        ({"TCD"}, [CHAD], True),
        ({"TCD", "SDN"}, [CHAD], False),
        (set(), [CHAD], False),
        (set(), [Side("TCD", None, optional=True)], True),
        ({"LBY"}, [Side("TCD", None, optional=True)], False),
        (set(), [Side(None, ["UNK"])], True),
        ({"TCD"}, [Side(None, ["UNK"])], False),
        ({"TCD"}, [Side(None, ["REB"], optional=True)], True),
        ({"MLI"}, [Side(["MLI", "IMG"], None)], True),
    ],
)
def test_countries_fit(found: set[str], asked: list[Side], is_right: bool) -> None:
    assert fits(found, asked) is is_right


def test_two_sided_events_may_have_the_parties_on_either_side() -> None:
    clash = gold("ASSAULT", ["shelling"], [CHAD, SUDAN], [])
    assert roles_right(event("ASSAULT", "shelling", (actor("TCD"), actor("SDN"))), clash)
    assert roles_right(event("ASSAULT", "shelling", (actor("TCD"),), (actor("SDN"),)), clash)
    assert not roles_right(event("ASSAULT", "shelling", (actor("TCD"),)), clash)


@pytest.mark.parametrize(
    ("found", "asked", "is_right"),
    [
        ((), (), True),
        (("future",), (), False),
        (("future",), ("future?",), True),
        ((), ("future?",), True),
        ((), ("negation",), False),
        (("hypothetical",), ("future|hypothetical",), True),
    ],
)
def test_auxiliaries(found: tuple[str, ...], asked: tuple[str, ...], is_right: bool) -> None:
    told = gold("ASSAULT", ["shelled"], [CHAD], None, auxiliary=asked)
    assert auxiliary_right(event("ASSAULT", "shelled", (), auxiliary=found), told) is is_right


def test_a_text_is_counted() -> None:
    condemned = gold("ACCUSE", ["condemned"], [EGYPT], [CHAD])
    spare = gold("ASSAULT", ["killing"], None, None, optional=True)
    found = [
        event("ASSAULT", "shelled", (actor("TCD"),), ()),
        event("ASSAULT", "killing", ()),
        event("SUPPORT", "condemned", (actor("EGY"),)),
    ]
    score = Score()
    score_case(score, case(SHELLING, condemned, spare), found, [])
    shares = score.shares()
    assert (shares["type"], shares["type_source"], shares["triple"]) == (0.5, 0.5, 0.0)
    assert shares["precision"] == round(2 / 3, 4)
    assert score.by == {"plain": [0, 2], "ASSAULT": [0, 1], "ACCUSE": [0, 1]}
    assert shares["where"] is None


def test_when_stances_and_figures_are_counted() -> None:
    line = (
        '{"id":"x","about":["plain"],"published":"2024-03-07","text":"'
        + TEXT
        + '","events":[{"anchor":["shelled"],'
        '"type":["ASSAULT"],"mode":["heavy-weapons"],"actors":[{"country":"TCD","sector":["MIL"]}],"recipients":null,'
        '"auxiliary":[],"when":["2024-03-04","2024-03-04"],"where":null,"claimed_by":["EGY"],"denied_by":["TCD"],'
        '"optional":false}],"figures":[{"anchor":"two","what":"killed","low":2,"high":2,"whose":"SDN","optional":false}]}'
    )
    import msgspec

    monday = When(span=None, text="on Monday", start="2024-03-04", end="2024-03-04", grain="day", basis="relative")  # fmt: skip
    found = event(
        "ASSAULT",
        "shelled",
        (actor("TCD", "GOV"),),
        when=monday,
        modes=("heavy-weapons",),
        stances=(Stance(None, actor("EGY"), "affirms"),),
    )
    two = Figure(
        document="doc_1", what="killed", low=2, high=2, qualifier="exact", text="two", whose=None, by=None,
        event=None, when=None, evidence=span("killing two"),
    )  # fmt: skip
    score = Score()
    score_case(score, msgspec.json.decode(line, type=Case), [found], [two])
    shares = score.shares()
    assert (shares["when"], shares["mode"], shares["sector"]) == (1.0, 1.0, 0.0)
    assert (shares["claimed_by"], shares["denied_by"]) == (1.0, 0.0)
    assert (shares["figures"], shares["figures.count"], shares["figures.precision"]) == (0.0, 1.0, 1.0)


def test_anchors_are_found_every_time() -> None:
    assert places("shelled, shelled", ["shelled"]) == [(0, 7), (9, 16)]


def test_loaded_words_are_swapped_but_people_are_not_liberated() -> None:
    town = Case("a", [], "2024-03-07", "Terrorists captured Adre.", [gold("ASSAULT", ["captured"], None, None)], [])  # fmt: skip
    made = [text for _, _, text in swaps(town)]
    assert "Freedom fighters captured Adre." in made and "Terrorists liberated Adre." in made
    assert len(made) == 6
    men = GoldEvent(["captured"], ["ASSAULT"], ["abduct"], None, None, [], None, None, [], [], optional=False)
    assert list(swaps(Case("b", [], "2024-03-07", "They captured two men.", [men], []))) == []
