"""Wars the packs know by name: against whom, "the 2008 war, in which Russia took two districts", and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene, homes
from hearsay.gazetteer import country_names
from hearsay.records import Actor, When

if TYPE_CHECKING:
    from hearsay.packs import Knowledge
    from hearsay.packs.knowledge import KnownEvent

BEFORE = 4
"""So many words before "war" belong to its name: "the second 44-day war"."""


def enemy(scene: Scene, trigger: Trigger, actors: Sequence[Actor]) -> list[Actor]:
    """The other side of the war a deed is told of by a relative clause; empty where the packs know none, or more than two sides."""
    tree = scene.tree
    if tree.deps[trigger.head] != "acl:relcl":
        return []
    noun = tree.heads[trigger.head]
    words = tree.words[max(0, noun - BEFORE) : noun + 1]
    name = " ".join(words).replace(" - ", "-")
    own = homes(actors)
    for event in scene.knowledge.known_events:
        if not any(f" {name}".endswith(f" {phrase}") for phrase in event.phrases) or not _is_of_page(
            scene, event
        ):
            continue
        others = [code for code in event.parties if code not in own]
        if len(event.parties) == 2 and len(others) == 1:
            return [_side(others[0])]
    return []


def _side(code: str) -> Actor:
    name = country_names().get(code, code)
    return Actor(text=name, span=None, name=name, kind="country", country=code, party=code)


def war_days(scene: Scene, trigger: Trigger) -> When | None:
    """The days of a war the packs know by this name, where it is the deed or tells its setting: "captured it in the 44-day war".

    Not those of a treaty that something is done about: "suspended the Simla Agreement on Friday".
    """
    tree, told = scene.tree, _told_wars(scene)
    if not told:
        return None
    below = tree.subtree(trigger.head)
    first, last = min(below), max(below)
    text, starts = _joined(tree, first, last + 1)
    best: tuple[int, When] | None = None
    for event in told:
        for phrase in event.phrases:
            at = text.find(phrase)
            if at < 0 or text[at - 1 : at].strip():  # "44-day war" is not the "4-day war"
                continue
            token = first + bisect_right(starts, at) - 1
            end = first + bisect_right(starts, at + len(phrase) - 1)
            is_apart = tree.clause(token) not in {trigger.head, tree.clause(trigger.head)}
            if is_apart or {"since", "until"} & set(tree.words[max(0, token - 2) : token]):
                continue
            if not _is_setting(scene, range(token, end), trigger):
                continue
            # "fought a short war over the region, the cause of their conflict in the 1990s": the nearer name is the deed's
            away = abs(token - trigger.head)
            if best is None or away < best[0]:
                days = When(
                    text=None, span=None, start=event.start, end=event.end, grain="span", basis="stated"
                )
                best = (away, days)
    return best[1] if best else None


@lru_cache(maxsize=1)  # every deed of a document asks
def _told_wars(scene: Scene) -> list[KnownEvent]:
    """The events the packs know that the page means where it names them."""
    return [event for event in _known_wars(scene.tree, scene.knowledge) if _is_of_page(scene, event)]


def _is_of_page(scene: Scene, event: KnownEvent) -> bool:
    """Whether a page can mean this event by its name: it had begun, and most of its parties are named.

    Every war has its "Russian-brokered ceasefire": a page of 2016 on Syria does not mean that of 2020.
    """
    latest = scene.document.published.high
    if latest is not None and latest < event.start:
        return False
    named = {found.actor.country for found in scene.mentions.actors}
    named.update(found.where.country for found in scene.mentions.places)
    return 2 * len(named.intersection(event.parties)) >= len(event.parties)


PACTS = frozenset(
    ["agreement", "accord", "treaty", "deal", "protocol", "initiative", "statement", "declaration", "ceasefire", "cease", "truce", "ii"]
)  # fmt: skip
"""Last words of names of what was signed, which does nothing itself: "the treaty bars both from building dams"."""
FOUGHT = frozenset(
    [
        "fight",
        "wage",
        "begin",
        "start",
        "launch",
        "lose",
        "win",
        "end",
        "erupt",
        "carry",
        "stage",
        "conduct",
        "mount",
    ]
)
"""Verbs whose object is the deed: "fought the 1965 war", "launched Operation Cast Lead"."""


def _is_setting(scene: Scene, name: range, trigger: Trigger) -> bool:
    """Whether a name of a war or treaty says when the deed was: it is the deed, what did it, or behind "in", "during"."""
    tree = scene.tree
    if any(word in name for word in trigger.tokens):
        return True
    head = next((word for word in name if tree.heads[word] not in name), name[-1])
    above, is_pact = tree.heads[head], not PACTS.isdisjoint({tree.lemmas[name[-1]], tree.words[name[-1]]})
    case = tree.case(head).split(" ")[0]
    if case in {"of", "to"} and tree.lemmas[above] in BOUNDS:
        head, above = above, tree.heads[above]  # "at the start of the 1973 war"
        case = tree.case(head).split(" ")[0]
    if case:
        is_of_deed = tree.is_clause(above) or above == trigger.head or not is_pact
        return case in {"in", "during", "throughout", "amid", "at", "through", "within", "on"} and is_of_deed
    relation = tree.relations[head]
    if relation == "obj" or tree.deps[head] == "nsubj:pass":
        return above == trigger.head and tree.lemmas[above] in CONCLUDED | FOUGHT
    return not is_pact if relation == "nsubj" else relation not in {"conj", "appos"}


BOUNDS = frozenset(["start", "beginning", "outbreak", "end", "height", "course", "day", "week", "month", "eve", "opening"])  # fmt: skip
CONCLUDED = frozenset(["sign", "broker", "reach", "conclude", "negotiate", "strike", "seal", "mediate", "initial", "agree", "make"])  # fmt: skip


def _known_wars(tree: Tree, knowledge: Knowledge) -> tuple[KnownEvent, ...]:
    """The events the packs know whose name stands anywhere in the document."""
    text, _ = _joined(tree, 0, len(tree.words))
    vocabulary = " ".join(
        dict.fromkeys(text.split())
    )  # a word is looked for once, however often it is written
    found = {
        number
        for end, names in _by_end(knowledge).items()
        if end in vocabulary
        for phrase, number in names
        if phrase in text
    }
    return tuple(knowledge.known_events[number] for number in sorted(found))


@lru_cache(maxsize=1)
def _by_end(knowledge: Knowledge) -> dict[str, list[tuple[str, int]]]:
    """All names with the number of the event, by their last words, which many share: a name stands nowhere where its last word does not."""
    found: dict[str, list[tuple[str, int]]] = {}
    for number, event in enumerate(knowledge.known_events):
        for phrase in event.phrases:
            found.setdefault(phrase.rpartition(" ")[2], []).append((phrase, number))
    return found


def _joined(tree: Tree, start: int, end: int) -> tuple[str, list[int]]:
    """The words of a range with a space between them, none at a hyphen, and where each begins."""
    words = tree.words[start:end]
    following = [*tree.words[start + 1 : end + 1], ""]
    text = [
        word if word == "-" or after == "-" else word + " "
        for word, after in zip(words, following, strict=False)
    ]
    return "".join(text), [0, *accumulate(map(len, text))][:-1]
