"""Who did it, and to whom, where the deed's own places name nobody: by who charges, protests, tells of it, or fights whom on this page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks.slots import slot
from hearsay.codebooks.triggers import Trigger
from hearsay.events.merge import HOLLOW
from hearsay.events.page import Page
from hearsay.events.scene import Scene, homes
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home
from hearsay.statements.parties.words import SPOKEN

FIGHTS = listed("doers", "fights")


def share(page: Page) -> None:
    """Gives both sides to fighting nobody is named for, where the page tells of one quarrel of two states.

    "In July, five days of fighting killed 40 people", on a page whose two governments charge each other.
    """
    scene, tellings, lands = page.scene, page.tellings, country_names()
    done = {
        (each.type, next(iter(homes(each.actors))), next(iter(homes(each.recipients))))
        for each in tellings
        if each.type in {"ASSAULT", "ACCUSE"} and len(homes(each.actors)) == len(homes(each.recipients)) == 1
    }
    pairs = {frozenset((a, b)) for kind, a, b in done if (kind, b, a) in done and a != b}
    if len(pairs) != 1 or not all(side in lands for side in next(iter(pairs))):
        return
    named = {a.country: scene.country(a) or a for each in tellings for a in each.actors if a.country}
    sides = [named[side] for side in sorted(next(iter(pairs))) if side in named]
    for telling in tellings:
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        if telling.type != "ASSAULT" or rule is None or homes([*telling.actors, *telling.recipients]):
            continue
        start, end = scene.tree.sentences[page.sentence(telling)]
        is_fought = not FIGHTS.isdisjoint(scene.tree.lemmas[start:end])
        if len(sides) == 2 and is_fought and (rule.two_sided or rule.id in HOLLOW):
            telling.actors, telling.recipients = list(sides), []


def charging(scene: Scene, token: int, doers: Sequence[Actor]) -> Actor | None:
    """Who charges the doers in this sentence, before the deed: the words of the charge may be cut short by "a charge they deny"."""
    number = scene.tree.sentence[token]
    return next(
        (
            each.speaker
            for each in scene.statements
            if each.act == "accuse"
            and each.cue is not None
            and scene.sentence_of(each) == number
            and each.cue.end <= scene.tree.starts[token]
            and homes(doers)
            and homes(each.addressees) == homes(doers)
        ),
        None,
    )


def protested(scene: Scene, deed: Deed, deeds: Mapping[int, Deed]) -> tuple[list[Actor], list[Actor]] | None:
    """The sides of what a note, a summons or a complaint is about: "handed Turkey's envoy a note over a drone strike"."""
    tree, head = scene.tree, deed.trigger.head
    if tree.case(head).split(" ")[0] not in {"over", "for", "about", "after", "following"}:
        return None
    for word in tree.path(head)[1:]:
        rebuke = deeds.get(word)
        if tree.lemmas[word] in SPOKEN:
            return None  # "summoned the French envoy over remarks about the arrest of two tourists": not by France
        if rebuke is not None and rebuke.trigger.coded.type == "ACCUSE" and homes(rebuke.recipients):
            blamed = [scene.country(a) or a for a in rebuke.recipients]
            if homes(blamed) & homes(deed.recipients):
                return None  # "over the arrest of two French tourists": no state is blamed for what befell its own
            hurt = [scene.country(a) or a for a in rebuke.actors]
            return blamed, list(deed.recipients) if homes(deed.recipients) else hurt
    return None


DOWNING = frozenset({"assault.shoot_down", "assault.destroy", "assault.neutralise"})
"""Rules of blows to drones, missiles and aircraft, which the army that tells of them dealt."""


def is_own_success(scene: Scene, deed: Deed, teller: Actor) -> bool:
    """Whether an army, police or government tells of blows to those it fights, and of no other doer."""
    if teller.sector not in {"MIL", "COP", "GOV"} or deed.trigger.coded.type not in {"ASSAULT", "COERCE"}:
        return False
    tree, fought = scene.tree, {*scene.codebook.words.lists["insurgents"], "enemy"}
    hit = [w for name in ("obj", "against", "of") for w in slot(tree, deed.trigger.head, name)]
    if any(home(a) == home(teller) and a.sector != "REB" for a in deed.actors):
        return False
    if "arrest" in deed.trigger.coded.rule.modes and not deed.actors:
        # "the border service said two Armenian soldiers had been detained": by it
        foreign = [a for w in hit for a in scene.parties.at(w) if a.country in country_names()]
        there = {each.country for w in tree.subtree(deed.trigger.head) for each in scene.parties.homeland(w)}
        return bool(foreign) and home(teller) not in homes(foreign) and there <= {home(teller)}
    if deed.trigger.coded.rule.id in DOWNING and not deed.actors:
        # "the ministry said 77 Ukrainian drones had been destroyed": by its forces, where no third land is named
        lists = scene.codebook.words.lists
        craft = {*lists["weapons"], *lists["mode_aerial"], *lists["mode_heavy-weapons"]}
        owners = homes([a for w in hit if tree.lemmas[w] in craft for a in scene.parties.at(w)])
        there = {each.country for w in tree.subtree(deed.trigger.head) for each in scene.parties.homeland(w)}
        if owners and home(teller) not in owners and there <= {home(teller), *owners}:
            return True
    return bool(hit) and any(
        tree.lemmas[w] in fought
        or any(a.sector == "REB" for a in scene.parties.at(w))
        or any(tree.lemmas[kid] in fought for kid in tree.kids(w, "nmod"))
        for w in hit
    )


def answer(page: Page) -> None:
    """Whom a sanction or threat answers that names nobody: who just did harm to the one who answers.

    "Police of Ecuador broke into Mexico's embassy; Mexico severed relations": with Ecuador.
    """
    scene = page.scene
    for telling in page.tellings:
        if (
            telling.type not in {"SANCTION", "THREATEN"}
            or telling.recipients
            or len(homes(telling.actors)) != 1
        ):
            continue
        harms = [
            other
            for other in page.tellings
            if page.is_before(other, telling, 1)
            and (scene.codebook.hostile(other.type) or other.type == "SANCTION")
            and len(homes(other.actors)) == 1
            and homes(other.recipients) == homes(telling.actors) != homes(other.actors)
        ]
        if harms:
            telling.recipients = [scene.country(actor) or actor for actor in harms[-1].actors[:1]]
        elif telling.type == "SANCTION":
            # "Bamako asks Algiers to stop it and has recalled its ambassador"
            start, end = scene.tree.sentences[page.sentence(telling)]
            near = [
                a
                for t in range(start, end)
                if (a := scene.parties.actor(t)) is not None and a.country in country_names()
            ]
            others = {a.country: a for a in near if home(a) not in homes(telling.actors)}
            telling.recipients = list(others.values()) if len(others) == 1 else []


def is_state(actor: Actor) -> bool:
    """Whether the words name a state or its officials, not its people: "Somalia", not "Somalis"."""
    return actor.sector in {"GOV", "MIL"} or (
        actor.kind == "country" and actor.text.lower() == actor.name.lower()
    )


WRONGS = listed("doers", "wrongs")


def is_wrong_to_others(scene: Scene, trigger: Trigger) -> bool:
    """Whether who charges it is not the one it is done to: "Washington accused the militia of genocide"."""
    return trigger.is_noun and scene.tree.lemmas[trigger.head] in WRONGS


def is_third(scene: Scene, statement: Statement, doers: Sequence[Actor], deeds: Mapping[int, Deed]) -> bool:
    """Whether who tells of a deed is no side of it: "Jordan condemned Israel's shelling of Tyre" does not say that Jordan was hit.

    Who condemns is a side where the text tells of harm between the two; anybody else is none where it tells of others only.
    """
    others = homes(doers)
    foes: set[str] = set()
    for deed in deeds.values():
        if scene.codebook.hostile(deed.trigger.coded.type):
            for one, two in ((deed.actors, deed.recipients), (deed.recipients, deed.actors)):
                foes |= homes(two) if others & homes(one) else set()
    for each in scene.statements:
        if each.act == "accuse" and each.speaker is not None and home(each.speaker):
            accusers, accused = homes([each.speaker]), homes(each.addressees)
            foes |= accusers if others & accused else accused if others & accusers else set()
    own = home(statement.speaker) if statement.speaker is not None else None
    foes -= others
    return own not in foes and (statement.act == "criticize" or bool(foes))


def names_own_side(scene: Scene, side: Actor, token: int) -> bool:
    """Whether the speaker's side is in it: not where a third country speaks of "the war against Ukraine"."""
    start, end = scene.tree.sentences[scene.tree.sentence[token]]
    return any(home(side) in homes(scene.parties.at(t)) for t in range(start, end) if scene.told_in(t))


ARMED = ("police", "policeman", "patrol", "ship", "boat", "plane", "gendarme", "settler")
"""Further words of those whose coming near may hurt."""


def doers_around(scene: Scene, deed: Deed, deeds: Mapping[int, Deed]) -> list[Actor]:
    """The other side of the deed they died in: "were killed in clashes with Chad", "died in Chadian shelling"."""
    tree = scene.tree
    victims = homes(deed.recipients)
    near = [
        k
        for k in tree.children[deed.trigger.head]
        if tree.case(k).split(" ")[0] in {"in", "during", "by", "from", "after"}
    ]
    for word in near:
        around = deeds.get(word)
        if around is None:
            continue
        doers = [a for a in around.actors if home(a) not in victims]
        if doers:
            return doers
    # "were injured when an Estonian helicopter flew low over them"
    for clause in tree.kids(deed.trigger.head, "advcl") if tree.is_passive(deed.trigger.head) else ():
        if any(tree.words[mark] in {"when", "as"} for mark in tree.kids(clause, "mark", "advmod")):
            armed = [
                w
                for w in tree.kids(clause, "nsubj")
                if tree.lemmas[w] in scene.codebook.words.lists["troops"].union(ARMED)
            ]
            doers = [a for w in armed for a in scene.parties.at(w) if home(a) not in victims]
            if doers and not homes(doers).isdisjoint(country_names()):
                return doers
    return []
