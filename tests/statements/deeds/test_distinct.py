"""Which actors of a deed are the same."""

from __future__ import annotations

from hearsay.records import Actor
from hearsay.statements.deeds.distinct import distinct, is_oneself


def actor(name: str, country: str | None, kind: str = "organisation", sector: str | None = None) -> Actor:
    return Actor(text=name, span=None, name=name, kind=kind, country=country, party=country, sector=sector)  # type: ignore[arg-type]


def test_one_country_is_named_once() -> None:
    chad, army, sudan = (
        actor("Chad", "TCD", "country"),
        actor("Army of Chad", "TCD"),
        actor("Sudan", "SDN", "country"),
    )
    assert distinct([chad, army, sudan]) == [chad, sudan]


def test_those_of_no_country_are_told_apart_by_name() -> None:
    assert len(distinct([actor("Ansar", None), actor("Ansar", None), actor("Azawad", None)])) == 2


def test_a_junta_may_detain_its_own_people() -> None:
    junta, minister = actor("Junta", "NER", sector="MIL"), actor("Bazoum", "NER", "person", "GOV")
    assert not is_oneself(minister, junta)
    assert is_oneself(actor("Niger", "NER", "country"), junta)
