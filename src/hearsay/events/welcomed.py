"""Whose step or deal is welcomed, refused or condemned, where it is only called by its noun or by "it".

"Chad closed the crossing. Khartoum called the move rash": Chad's move. "Rome welcomed the accord": of those who made it just before.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.objects import objects
from hearsay.events.page import Page
from hearsay.events.scene import Scene, lands_of
from hearsay.events.telling.telling import Telling, word_of
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.records.event import EventType

TOWARDS: frozenset[EventType] = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types of what is done to a step of somebody else."""
MADE: frozenset[EventType] = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "AID"}
)
"""Types of the telling of a deal."""
MEANT = frozenset({"it", "this", "that", "which", "them", "these"})
"""Pronouns of what was just told."""
STEPS = listed("welcomed", "steps")
PRAISING = listed("welcomed", "praising")
TRIALS = frozenset({"verdict", "ruling", "sentence", "trial", "judgment", "judgement", "conviction"})
"""Steps that courts alone take, and the types of telling them."""
TRYING: frozenset[EventType] = frozenset({"COERCE", "ACCUSE", "SANCTION", "ASSAULT"})
REACH = 3
"""So many sentences back a step lies that is called by its noun."""
DEAL_REACH = 6
"""The same of a deal, which a page is often about."""
ITS = listed("welcomed", "its")


def welcome(page: Page) -> None:
    """Gives who made it to what is said of a step or deal that no words name the makers of."""
    for telling in page.ordered:
        if telling.type not in TOWARDS or lands_of(telling.recipients) or not lands_of(telling.actors):
            continue
        found = _makers(page, telling)
        if found:
            telling.recipients = found


def _makers(page: Page, telling: Telling) -> list[Actor]:
    scene, tree = page.scene, page.scene.tree
    lists = scene.codebook.words.lists
    head = word_of(scene, telling)
    if telling.type == "SUPPORT" and tree.lemmas[head] not in PRAISING:
        return []
    own = lands_of(telling.actors)
    words = _done_to(scene, head)
    deals = {tree.lemmas[word] for word in words if not _is_new(scene, word)} & set(lists["deals"])
    is_added = tree.deps[head] == "acl" and tree.lemmas[tree.heads[head]] in STEPS & set(lists["steps"])
    if not deals and not is_added and not any(_is_of_before(scene, word) for word in words):
        return []
    if any(lands_of(scene.parties.owners(word)) - own for word in words):
        return []
    # "banned the party, a step welcomed by Chad": what stands before it in the sentence
    before = page.before(telling, DEAL_REACH if deals else REACH)
    if deals:
        made = [
            each
            for each in before
            if each.type in MADE and len(_sides(each)) > 1 and not _is_praise(scene, each)
        ]
        named = [each for each in made if _names_deal(scene, each)]
        for each in [*reversed(named), *reversed(made)]:
            sides = [a for a in (*each.actors, *each.recipients) if a.country not in own]
            if lands_of(sides):
                return _states(scene, sides)
    trials = {tree.lemmas[word] for word in words} & TRIALS
    for each in reversed(before):
        if each.type == "PROTEST" or (_is_praise(scene, each) and not each.recipients):
            continue  # what a crowd does is no step of its state; who praised something made nothing
        if trials and each.type not in TRYING:
            continue
        if (
            own & lands_of(each.actors)
            or not lands_of(each.actors)
            or {"hypothetical", "negation"} & set(each.auxiliary)
        ):
            continue
        is_answer = any(_is_of_before(scene, word) for word in _done_to(scene, word_of(scene, each)))
        if each.type in TOWARDS and is_answer and page.sentence(telling) != page.sentence(each):
            continue  # another's answer to the same step
        return _states(scene, each.actors)
    return []


def _is_praise(scene: Scene, telling: Telling) -> bool:
    """Whether it is said of a deal that others made: "Ghana welcomed the accord"."""
    return telling.type == "SUPPORT" and scene.tree.lemmas[word_of(scene, telling)] in PRAISING


def _names_deal(scene: Scene, telling: Telling) -> bool:
    """Whether what is told is the deal itself, rather than a meeting about one: "signed an accord", "the truce between"."""
    head = word_of(scene, telling)
    words = (head, *objects(scene.tree, head), *scene.tree.kids(head, "obl"))
    deals = scene.codebook.words.lists["deals"]
    return any(scene.tree.lemmas[word] in deals for word in words)


def _done_to(scene: Scene, head: int) -> list[int]:
    """What is welcomed: objects, what a passive is said of, what "which" describes."""
    tree = scene.tree
    words = [*objects(tree, head), *tree.kids(head, "nsubj:pass")]
    if tree.deps[head] == "acl:relcl":
        words += [kid for kid in tree.children[head] if tree.words[kid] == "which"]
    return words


def _is_of_before(scene: Scene, word: int) -> bool:
    """Whether a word means what was just told: "it", "the move", "such calls", "the verdict"."""
    tree = scene.tree
    if tree.words[word] in MEANT:
        return True
    if tree.lemmas[word] not in STEPS or scene.parties.at(word):
        return False
    return not _is_new(scene, word)


def _is_new(scene: Scene, word: int) -> bool:
    """Whether a noun means nothing told before: "welcomed a plan to build a port", "their call"."""
    tree = scene.tree
    return any(tree.words[kid] in ITS for kid in tree.kids(word, "det", "nmod", "amod"))


def _sides(telling: Telling) -> frozenset[str]:
    return lands_of([*telling.actors, *telling.recipients])


def _states(scene: Scene, actors: Sequence[Actor]) -> list[Actor]:
    """Each land once, as one that is understood."""
    found: dict[str, Actor] = {}
    for actor in actors:
        land = scene.country(actor) if actor.country in country_names() else actor
        if land is not None and land.country is not None:
            found.setdefault(land.country, land)
    return list(found.values())
