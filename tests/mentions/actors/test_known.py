"""Whose surname alone tells the state he speaks for."""

from __future__ import annotations

from hearsay.mentions.actors.known import speaks_for
from hearsay.packs import Knowledge, Office, Person


def test_a_surname_tells_the_state_while_all_who_have_it_speak_for_it() -> None:
    knowledge = Knowledge(
        persons=(
            Person(
                name="Kossi Mensah",
                country="TGO",
                offices=(Office(role="Foreign Minister", since="2020-03-01", until="2022-01"),),
            ),
            Person(name="Ama Owusu", country="GHA", offices=(Office(role="Foreign Minister", since="2020"),)),
            Person(name="Yaw Owusu", country="GHA", offices=(Office(role="Mayor"),)),
            Person(name="Abu Dau", country="TGO", offices=(Office(role="Foreign Minister"),)),
        )
    )
    spoken_for = {name: speaks_for(name, knowledge, "2021-06-01") for name in ("mensah", "owusu", "dau")}
    assert spoken_for == {"mensah": "TGO", "owusu": None, "dau": None}
    assert speaks_for("mensah", knowledge, "2022-06-01") is None
    assert speaks_for("mensah", knowledge, None) is None
