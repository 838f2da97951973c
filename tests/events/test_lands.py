"""Which states a page names, and where its places lie."""

from __future__ import annotations

import pytest

from tests.events.told import scene_of

pytest.importorskip("hearsay.language")
pytestmark = pytest.mark.slow


def test_sentences_name_the_states_of_their_people_and_places() -> None:
    lands = scene_of("Chadian troops shelled a depot near Tine. Kenya closed its embassy in Khartoum.").lands
    assert lands.named(1) == {"KEN", "SDN"}
    assert "TCD" in lands.named(0)
    assert lands.named(0, 1) == lands.all_named
    assert lands.named(-1) == lands.named(7) == set()


def test_a_dateline_is_no_place_of_the_story() -> None:
    lands = scene_of("NAIROBI, Oct 16 (Reuters) - Police arrested eight people in Kampala and in Gulu.").lands
    assert lands.named(0) == {"UGA"}
    assert lands.datelined == {"KEN"}
    assert lands.mostly == "UGA"
    assert lands.only is None


def test_a_page_of_one_state() -> None:
    lands = scene_of("Police arrested eight people in Kampala. A court in Gulu freed them.").lands
    assert lands.only == lands.mostly == "UGA"
    assert lands.lying_in(0, len(lands.places) + 99) == {"UGA"}


def test_whose_own_rebels_are_named() -> None:
    assert scene_of("The M23 rebels entered Goma. Rwanda said nothing.").lands.torn == "COD"
    assert scene_of("Rebels entered Goma.").lands.torn is None
