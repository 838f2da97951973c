"""Each rule is tested for what it gives and leaves open; what the trees make of that is tested in tests/statements/likely."""

import pytest


@pytest.fixture(autouse=True)
def _without_likely_homes(request: pytest.FixtureRequest) -> None:
    if "likely" not in request.path.parts:
        request.getfixturevalue("rules_alone")
