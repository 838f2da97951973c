"""Against whom a deed is whose words only take up a state named before: "Chad's coup and fresh African Union sanctions on the country"."""

from __future__ import annotations

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.page import Page
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.telling.telling import Telling
from hearsay.records import Actor
from hearsay.records.event import EventType

STATES = frozenset({"country", "nation", "state"})
POINTING = frozenset({"the", "that", "this"})
DONE_TO: frozenset[EventType] = frozenset(
    {"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "THREATEN", "ACCUSE"}
)
PLACES = ("on", "against", "to", "at", "of")


def take_up(page: Page) -> None:
    """Gives a deed done to "the country" the state that was named last before, other than who does it."""
    for telling in page.tellings:
        if (
            telling.deed is None
            or telling.type not in DONE_TO
            or telling.recipients
            or not homes(telling.actors)
        ):
            continue
        word = _pointed(page.scene, telling)
        meant = None if word is None else _last_state(page.scene, word, homes(telling.actors))
        if meant is not None:
            telling.recipients = [page.scene.country(meant) or meant]


def _pointed(scene: Scene, telling: Telling) -> int | None:
    """The "country" of "on the country", "the isolated country"."""
    assert telling.deed is not None
    tree, head, rule = scene.tree, telling.deed.trigger.head, telling.deed.trigger.coded.rule
    if rule.two_sided:
        return None
    places = [name for name in (rule.recipient or PLACES) if name in PLACES]
    done_to = [] if telling.deed.trigger.is_noun else objects(tree, head)
    done_to += [word for name in places for word in slot(tree, head, name)]
    return next(
        (
            word
            for word in done_to
            if tree.words[word] in STATES
            and any(tree.words[kid] in POINTING for kid in tree.kids(word, "det"))
            and not tree.kids(word, "nmod", "acl", "compound")
        ),
        None,
    )


def _last_state(scene: Scene, word: int, doers: frozenset[str]) -> Actor | None:
    """The state named last before a word in its sentence, else the only one of the sentence before."""
    tree = scene.tree
    number = tree.sentence[word]
    start, _ = tree.sentences[number]
    named = [a for t in range(start, word) for a in (*scene.parties.at(t), *scene.parties.homeland(t))]
    others = [a for a in named if states_of([a]) - doers]
    if others:
        return others[-1]
    begin, end = tree.sentences[number - 1] if number else (0, 0)
    before = [a for t in range(begin, end) for a in scene.parties.at(t) if states_of([a]) - doers]
    return before[-1] if len(states_of(before)) == 1 else None
