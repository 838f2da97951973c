"""Fighting on a border that the words leave unnamed is on that of the two who fight: "Kyrgyz and Tajik guards exchanged fire at the border"."""

from __future__ import annotations

from hearsay.events.locative import IN, PART_OF
from hearsay.events.page import Page
from hearsay.events.scene import Scene, states_of
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Where

FOUGHT = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})
LINE = frozenset({"border", "frontier"})


def place_on_borders(page: Page) -> None:
    """Gives deeds between two states that name no place but "the border" that border: "border clashes", "fired across their frontier"."""
    for telling in page.tellings:
        if telling.where is not None or telling.type not in FOUGHT or telling.deed is None:
            continue
        states = sorted(states_of([*telling.actors, *telling.recipients]))
        line = _line(page.scene, telling) if len(states) == 2 else None
        if line is None:
            continue
        names = [country_names()[each] for each in states]
        span = page.scene.document.span(page.scene.tree.starts[line], page.scene.tree.ends[line])
        telling.where = Where(
            text=span.text, span=span, name=f"{names[0]}–{names[1]} border", country=None, latitude=None, longitude=None,
            precision="region",
        )  # fmt: skip


def _line(scene: Scene, telling: Telling) -> int | None:
    """The word for the border that a deed's own words say it was done on; None where none does, or another place stands there."""
    assert telling.deed is not None
    tree, deed = scene.tree, telling.deed.trigger.head
    start, end = tree.sentences[tree.sentence[deed]]
    if scene.mentions.places_in(start, end):
        return None
    clause = tree.clause(deed)
    for word in range(start, end):
        if tree.lemmas[word] not in LINE or tree.clause(word) not in {clause, deed}:
            continue
        if tree.deps[word] == "compound":
            if tree.heads[word] == deed:
                return word  # "border clashes"
            continue  # "border guards exchanged fire"
        phrase = word  # "along a contested stretch of border"
        while tree.case(phrase) == "of" and tree.lemmas[tree.heads[phrase]] in PART_OF:
            phrase = tree.heads[phrase]
        is_own = tree.heads[phrase] in {deed, clause} or deed in tree.path(phrase)
        if is_own and tree.case(phrase).split(" ")[0] in IN:
            return word
    return None
