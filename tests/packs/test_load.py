"""Packs by name: what is there, and that what is there can be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.errors import CodebookError
from hearsay.packs import load_knowledge, pack_names


def test_every_bundled_pack_is_sound() -> None:
    assert {"south-caucasus", "sudan", "ukraine", "gaza-israel", "kashmir", "world"} <= set(pack_names())
    knowledge = load_knowledge(["all"])
    assert knowledge.names == pack_names()
    assert len({event.id for event in knowledge.known_events}) == len(knowledge.known_events)


def test_the_same_names_give_the_same_object() -> None:
    assert load_knowledge(["sudan"]) is load_knowledge(("sudan",))


def test_no_pack_knows_nothing() -> None:
    assert load_knowledge([]).known_events == ()


def test_a_war_is_found_by_the_phrase_news_uses() -> None:
    (war,) = [
        event for event in load_knowledge(["south-caucasus"]).known_events if "44-day war" in event.phrases
    ]
    assert (war.start, war.end, war.parties) == ("2020-09-27", "2020-11-10", ("ARM", "AZE"))


def test_an_unknown_name_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(CodebookError, match=r"HS-513.*sudan"):
        load_knowledge(["atlantis"])


def test_a_pack_of_ones_own_beside_a_bundled_one(tmp_path: Path) -> None:
    path = tmp_path / "sahel.yaml"
    path.write_text(
        "places:\n  - {name: Kidal, country: MLI, latitude: 18.44, longitude: 1.41}\n", encoding="utf-8"
    )
    knowledge = load_knowledge(["sudan", str(path)])
    assert knowledge.names == ("sudan", "sahel")
    assert knowledge.places[-1].name == "Kidal"
