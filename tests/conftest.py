"""What tests of several stages share."""

import pytest


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speakers, parties and places as words and rules give them, without the likely ones: what tests of a rule ask for."""
    monkeypatch.setattr("hearsay.events.find.fill_wheres", lambda page: None)
    monkeypatch.setattr("hearsay.events.find.fill_parties", lambda page: None)
    monkeypatch.setattr("hearsay.statements.find.fill_homes", lambda annotated, mentions, told: told)
