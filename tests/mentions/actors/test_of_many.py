"""Officers of bodies of many states, guests, kings and those who speak for a body taken up: whose they are on a page of several lands."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def last(text: str, day: str = "2021-08-25") -> str | None:
    """The country of the last statement's speaker."""
    speaker = read_text(text, published=day, uri="page.txt", settings=SETTINGS).statements[-1].speaker
    return None if speaker is None else speaker.country


OF_MANY = [
    ("Shells hit a clinic in Taiz, the UN human rights office said. The High Commissioner deplored the attack.", "UNO"),
    ("UNIFIL was shot at by Israel on Sunday. The Secretary-General's spokeswoman answered that the force would stay.", "UNO"),
    ("The Arab League met on Sunday. The vote binds nobody, secretary general Ahmed Aboul Gheit stressed.", "IGO"),
    ("The UN mission UNMISS sent a patrol to Malakal in South Sudan, a spokeswoman in New York said.", "UNO"),
    ("NATO promised Georgia a place in 2008. Russia objected. The alliance's spokesman answered that nobody had a veto.", "IGO"),
    ("The United Nations brought Sudan's two sides to Geneva. The special envoy for Sudan said they had not met.", "UNO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), OF_MANY)
def test_officers_of_bodies_of_many_states(text: str, code: str) -> None:
    assert last(text) == code


OF_STATES = [
    ("The United Nations has a mission in Togo. The ruling party's secretary-general denied it.", "TGO"),
    ("Algeria has closed its airspace to Morocco. The Minister of Foreign Affairs Ramtane Lamamra said Morocco's acts left no choice.", "DZA"),
    ("Jets bombed Gaza on Sunday and Israel said it had hit a tunnel. Jordan dropped food. King Abdullah appealed for a ceasefire.", "JOR"),
    ("Chinese coast guard officers boarded a Taiwanese boat off Kinmen on Monday, the coast guard in Taipei said.", "TWN"),
    ("China claims the sea. Chinese ships rammed a boat of the Philippines. Senators in the Philippine capital condemned it.", "PHL"),
    ("Taiwan lost an ally when Nauru turned to China. Nauru thanked Beijing. Deputy Foreign Minister Chen Li-ming said in Taipei that it had been bought.", "TWN"),
    ("A Chinese carrier has come near Taiwan, Defence Minister Wellington Koo reports.", "TWN"),
    ("Polisario fighters attacked Moroccan posts near Mahbes, the movement's defence ministry claimed.", "ESH"),
    ("Drones killed three Bahraini soldiers on Monday, Bahrain said. In Riyadh a coalition spokesman, Brigadier Saad al-Otaibi, denounced it.", "SAU"),
    ("Russia and Kyrgyzstan are allies, and Tajikistan is too. Peskov denied that there was any rift.", "RUS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), OF_STATES)
def test_who_is_of_a_state_after_all(text: str, code: str) -> None:
    assert last(text) == code


def test_an_envoy_for_a_land_is_not_its_own() -> None:
    assert last("Fighting went on in Yemen. The special envoy for Yemen said both sides had to talk.") is None


def test_the_government_is_not_the_peacekeepers() -> None:
    text = "Gunmen attacked Bangui on Wednesday. Two peacekeepers from Rwanda were killed. The government blamed a former president."
    assert last(text) != "RWA"
