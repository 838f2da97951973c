"""Against whom a deed is that names nobody: whose the place is, or the one foe of the page."""

from __future__ import annotations

import pytest

from tests.events.test_welcomed import recipients

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land", "against"),
    [
        ("An Israeli drone struck a car near the fish market of Tyre on Monday.", "ASSAULT", "ISR", {"LBN"}),
        ("Belarus had shot at a Polish patrol. Poland put its army on alert.", "MOBILIZE", "POL", {"BLR"}),
        ("Congo's army has withdrawn its last platoon into Uganda.", "RETREAT", "COD", set()),
        ("Kenya put its army on alert. Chad had shelled a Sudanese post.", "MOBILIZE", "KEN", set()),
        ("Belarus shot at a Polish patrol. Chad shelled Polish posts. Poland put its army on alert.", "MOBILIZE",
         "POL", set()),
        ("Nigerien insurgents burned a school in Chad. Niger's army went on alert. Niger's soldiers killed 20.",
         "ASSAULT", "NER", set()),
        ("UN troops were shot at near Bria on Monday. Peacekeepers shot back.", "ASSAULT", "UNO", set()),
        ("Two Moroccans were in a cell in Ceuta. Morocco released a suspect near Ceuta.", "RETREAT", "MAR", {None}),
    ],
)  # fmt: skip
def test_whom_it_is_against(text: str, kind: str, land: str, against: set[str]) -> None:
    assert recipients(text, kind, land) == against
