"""Tellings in order, how far apart they are, and who fights: on a scene with tellings put in by hand."""

from __future__ import annotations

import pytest

from hearsay.events.belligerents import state
from hearsay.events.page import Page
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.records.event import EventType
from tests.events.told import scene_of

pytest.importorskip("hearsay.language")
pytestmark = pytest.mark.slow

TEXT = "Togo shelled Benin. Ghana condemned Togo. Kenya sent troops. Mali waited. Benin replied."


def telling(scene: Scene, word: str, type_: EventType, actor: str, recipient: str = "") -> Telling:
    start = scene.document.text.index(word)
    trigger = start, start + len(word)
    recipients = [state(recipient)] if recipient else []
    return Telling(type_, None, trigger, [state(actor)], recipients, None, None, (), "model")


def test_order_and_reach() -> None:
    scene = scene_of(TEXT)
    reply = telling(scene, "replied", "ACCUSE", "BEN")
    sent = telling(scene, "sent", "MOBILIZE", "KEN")
    shelled = telling(scene, "shelled", "ASSAULT", "TGO", "BEN")
    page = Page(scene, [reply, sent, shelled])
    assert page.ordered == (shelled, sent, reply)
    assert page.tellings == (reply, sent, shelled)
    assert (page.sentence(shelled), page.sentence(reply)) == (0, 4)
    assert page.before(reply, 2) == [sent]
    assert page.before(reply, 4) == [shelled, sent]
    assert not page.is_before(reply, sent, 9)


def test_who_fights_is_read_anew() -> None:
    scene = scene_of(TEXT)
    shelled = telling(scene, "shelled", "ASSAULT", "TGO")
    sent = telling(scene, "sent", "MOBILIZE", "KEN")
    condemned = telling(scene, "condemned", "ACCUSE", "GHA", "MLI")
    condemned.modes = ("disapprove",)
    page = Page(scene, [shelled, condemned, sent])
    assert page.belligerents() == {"TGO"}  # who only condemns, is condemned or sends troops takes no part
    assert page.armies() == {"TGO", "KEN"}
    shelled.recipients = [state("BEN")]
    assert page.belligerents() == {"TGO", "BEN"}


def test_who_is_at_odds() -> None:
    scene = scene_of(TEXT)
    shelled = telling(scene, "shelled", "ASSAULT", "TGO", "BEN")
    sent = telling(scene, "sent", "MOBILIZE", "KEN", "MLI")
    replied = telling(scene, "replied", "CONSULT", "BEN", "KEN")
    hostile = list(Page(scene, [shelled, replied, sent]).at_odds())
    assert (shelled, {"TGO", "BEN"}) in hostile
    assert not any(each is replied for each, _ in hostile)
