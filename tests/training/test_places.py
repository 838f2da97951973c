"""What counts as right when places are learnt."""

from __future__ import annotations

from collections import Counter

from hearsay.records import Event, Span, Where
from training.places import Asked, count, deed_of


def where(name: str) -> Where:
    return Where(
        text=name, span=None, name=name, country="SYR", latitude=None, longitude=None, precision="exact"
    )


def event(place: Where | None) -> Event:
    span = Span(start=0, end=5, text="shell")
    return Event(
        document="doc_1",
        type="ASSAULT",
        modes=(),
        contexts=(),
        actors=(),
        recipients=(),
        when=None,
        where=place,
        trigger=span,
        evidence=span,
        auxiliary=(),
        stances=(),
    )


def test_a_place_is_right_by_a_part_of_its_name() -> None:
    shelling = event(None)
    asked = {shelling.id: [(where("eastern Aleppo"), ({"named": 2},)), (where("Syria"), ({"named": 3},))]}
    deed = deed_of("own", "t1", "Aleppo", [shelling], asked)
    assert deed.is_asked
    assert not deed.is_right
    assert [[each.is_right for each in weighed] for weighed in deed.open] == [[True, False]]


def test_an_event_with_a_place_is_no_question() -> None:
    shelling = event(where("Aleppo"))
    deed = deed_of("own", "t1", "Aleppo", [shelling], {shelling.id: [(where("Syria"), ({},))]})
    assert deed.is_right
    assert deed.open == ()


def test_places_of_deeds_without_a_marked_one_are_counted_apart() -> None:
    shelling = event(None)
    asked = {shelling.id: [(where("Aleppo"), ({},))]}
    counts = Counter[str]()
    count(counts, deed_of("own", "t1", None, [shelling], asked), [Asked(is_right=False, signs=())])
    count(counts, deed_of("own", "t1", "Aleppo", [shelling], asked), [Asked(is_right=True, signs=())])
    assert (counts["deeds"], counts["given"], counts["right"]) == (1, 1, 1)
    assert (counts["others"], counts["given to others"]) == (1, 1)
