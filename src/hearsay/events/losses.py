"""Whose people fell, by the words of armies and fleets: their ranks, their crews, losses they own to, the land fighters fell in."""

from __future__ import annotations

from hearsay.codebooks.subjects import subjects
from hearsay.events.counts import SUFFERED, Count, land_of
from hearsay.events.scene import Scene, homes
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Event
from hearsay.statements.parties import home


def in_ranks(scene: Scene, count: Count) -> Actor | None:
    """The army in whose ranks they fell: "six dead and eleven wounded in the ranks of the army of Mali"."""
    tree = scene.tree
    _, end = tree.sentences[tree.sentence[count.head]]
    for word in range(count.quantity.end, min(end, count.quantity.end + RANKS)):
        if tree.words[word] == "ranks" and tree.case(word) in {"in", "among", "within"}:
            owners = scene.parties.owners(word)
            return owners[0] if len(owners) == 1 and home(owners[0]) is not None else None
    return None


def is_of_foe(scene: Scene, count: Count) -> bool:
    """Whether who tells counts another side's dead without naming it: "the enemy lost up to 28 servicemen"."""
    tree = scene.tree
    return (
        count.fate is not None
        and tree.lemmas[count.fate] in scene.codebook.figures.owner_subject
        and any(tree.lemmas[w] in FOES and not scene.parties.at(w) for w in subjects(tree, count.fate))
    )


FOES = frozenset({"enemy", "foe", "adversary", "opponent", "occupier", "invader", "aggressor"})
RANKS = 10
"""Tokens from a count to the ranks it is of."""
CREW = frozenset({"fisherman", "crew", "sailor", "seafarer", "crewman", "fisher", "mariner", "crewmember"})
VESSELS = frozenset(
    [
        "boat",
        "trawler",
        "ship",
        "vessel",
        "tanker",
        "dhow",
        "ferry",
        "cutter",
        "freighter",
        "yacht",
        "tug",
        "barge",
        "dinghy",
        "sampan",
    ]
)


def crew_of_a_vessel(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The state of the vessel whose crew they are: "impounded two Yemeni boats and arrested 14 fishermen"."""
    tree = scene.tree
    if tree.lemmas[count.head] not in CREW:
        return None
    doers = homes(event.actors) if event is not None else frozenset()
    start, end = tree.sentences[tree.sentence[count.head]]
    found = [
        owner
        for word in range(start, end)
        if tree.lemmas[word] in VESSELS
        for owner in scene.parties.owners(word)
        if home(owner) is not None and home(owner) not in doers
    ]
    return scene.country(found[0]) or found[0] if len(homes(found)) == 1 else None


ADMITTING = frozenset({"acknowledge", "admit", "concede", "confess", "own"})
LOSSES = frozenset({"death", "loss", "casualty", "fatality", "dead"})


def admitted(scene: Scene, count: Count) -> Actor | None:
    """The side that owns to losses, which are its own: "China acknowledged four deaths"."""
    tree = scene.tree
    if count.fate is None or tree.lemmas[count.fate] not in LOSSES or tree.pos[count.fate] == "VERB":
        return None
    if homes([actor for kid in tree.kids(count.head, "amod", "compound") for actor in scene.parties.at(kid)]):
        return None  # "acknowledged the death of four Syrian officers"
    for word in tree.path(count.fate)[1:4]:
        if tree.pos[word] == "VERB":
            if tree.lemmas[word] not in ADMITTING:
                return None
            own = [actor for each in subjects(tree, word) for actor in scene.parties.at(each)]
            return (scene.country(own[0]) or own[0]) if len(homes(own)) == 1 else None
    return None


FIGHTERS = frozenset(
    {
        "militant",
        "insurgent",
        "rebel",
        "gunman",
        "fighter",
        "jihadist",
        "militiaman",
        "terrorist",
        "extremist",
        "guerrilla",
    }
)


def fighters_there(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The land in which fighters of no named side fell: "attacked militants near Adale ... twelve militants were killed"."""
    lemmas = {scene.tree.lemmas[head] for head in (count.head, *count.heads)}
    if event is None or event.where is None or event.where.span is None or count.what not in SUFFERED:
        return None
    land = event.where.country
    named = {each.actor.country for each in scene.mentions.actors}
    is_open = not homes(event.recipients) and land in country_names() and land in named
    return land_of(land) if land is not None and is_open and lemmas <= FIGHTERS else None
