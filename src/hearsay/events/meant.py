"""Places that stand for one named before or understood: "the city", "there", "the island", "the Somali capital"; and countries hit."""

from __future__ import annotations

from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.locative import GROUND_OF, IN, PART_OF, PHYSICAL, WIDER, is_left
from hearsay.events.same_ground import same_ground
from hearsay.events.scene import Scene, homes
from hearsay.events.sent_from import is_capital, sent_from
from hearsay.gazetteer import countries, country_names, settlements
from hearsay.records import Actor, Where
from hearsay.statements.parties import home

MEANT = frozenset(
    [
        "city",
        "capital",
        "town",
        "village",
        "settlement",
        "area",
        "region",
        "district",
        "camp",
        "province",
        "island",
        "enclave",
        "peninsula",
        "there",
    ]
)
"""Words that stand for a place named before."""


WIDE = {
    "region": {"region"},
    "area": {"region", "exact", "near", "unresolved"},
    "province": {"region"},
    "territory": {"region"},
    "enclave": {"region"},
    "peninsula": {"region"},
    "island": {"region", "country"},
}
"""How exactly a place must be known to be what a wider word means."""
_WIDER = tuple([word] for word in WIDER)
THERE_SENTENCES = 3
"""Sentences back in which the place that "there" means is named."""


def meant_place(scene: Scene, trigger: Trigger) -> Where | None:
    """The place named before that "the city" or "there" means: "flags went up in Kherson after they abandoned the city"."""
    return (
        _capital(scene, trigger)
        or _this_town(scene, trigger)
        or same_ground(scene, trigger)
        or _named_before(scene, trigger)
    )


def _capital(scene: Scene, trigger: Trigger) -> Where | None:
    """The city that "the Somali capital" or "Mali's capital" is, and "the capital" alone, of the state the deed is of or the report is sent from."""
    tree, deed = scene.tree, trigger.head
    for word in tree.subtree(deed):
        if tree.lemmas[word] != "capital" or tree.clause(word) not in {deed, tree.clause(deed)}:
            continue
        part = word  # "in the centre of the Georgian capital"
        while tree.case(part) == "of" and tree.lemmas[tree.heads[part]] in PART_OF:
            part = tree.heads[part]
        if tree.case(part).split(" ")[0] not in IN and tree.relations[part] != "obj":
            continue
        whose = tree.kids(word, "amod", "nmod", "compound")
        codes = {
            actor.country
            for kid in whose
            for actor in scene.parties.at(kid)
            if actor.kind == "country" and actor.country
        }
        land = next((each for each in countries() if codes == {each.code}), None)
        if not codes and tree.kids(word, "det") and not tree.kids(word, "nmod"):
            sent = sent_from(scene)
            if sent is not None and is_capital(sent):
                return sent.where
            codes = _lands_of(scene, deed)
            land = next((each for each in countries() if codes == {each.code}), None)
        towns = (
            [] if land is None else [each for each in settlements(land.capital) if each.country == land.code]
        )
        if not towns:
            continue
        town = max(towns, key=lambda each: (each.is_main_name, each.population))
        span = scene.document.span(tree.starts[min([word, *whose])], tree.ends[max([word, *whose])])
        return Where(
            text=span.text, span=span, name=town.name, country=town.country, latitude=town.latitude, longitude=town.longitude,
            precision="exact", geonames=town.geonames,
        )  # fmt: skip
    return None


def _lands_of(scene: Scene, deed: int) -> set[str]:
    """The states of the parties in a deed's sentence."""
    start, end = scene.tree.sentences[scene.tree.sentence[deed]]
    return {
        actor.country
        for word in range(start, end)
        for actor in scene.parties.at(word)
        if actor.country is not None
    }


def _this_town(scene: Scene, trigger: Trigger) -> Where | None:
    """The town a report is sent from, which it calls "this southern city" or "here"."""
    tree, deed = scene.tree, trigger.head
    for word in tree.subtree(deed):
        if tree.words[word] == "here" and tree.heads[word] == deed and not scene.told_in(word):
            sent = sent_from(scene)
            return None if sent is None else sent.where
        if tree.lemmas[word] not in {"city", "town"} or tree.clause(word) not in {deed, tree.clause(deed)}:
            continue
        if (
            any(tree.words[kid] == "this" for kid in tree.kids(word, "det"))
            and tree.case(word).split(" ")[0] in IN
        ):
            sent = sent_from(scene)
            return None if sent is None else sent.where
    return None


def _named_before(scene: Scene, trigger: Trigger) -> Where | None:
    """What "the city", "the region", "the island" or "there" stands for, named in this sentence or just before."""
    tree, deed = scene.tree, trigger.head
    # "searched houses there and detained three men"
    first_deed = tree.heads[deed] if tree.relations[deed] == "conj" and not tree.kids(deed, "nsubj") else deed
    below = [
        w
        for w in tree.subtree(first_deed)
        if tree.words[w] in MEANT and (tree.words[w] == "there" or any(tree.words[k] in {"the", "that"} for k in tree.kids(w, "det")))
        and (tree.clause(w) in {deed, first_deed} or tree.heads[w] == deed or _is_of_participle(tree, w, deed))
        and not tree.kids(w, "amod", "nmod", "compound")
    ]  # fmt: skip
    if not below:
        return None
    word = tree.words[below[0]]
    number = tree.sentence[deed]
    first = tree.sentences[max(0, number - (THERE_SENTENCES if word == "there" else 1))][0]
    captions = [part for part in scene.document.parts if part.kind == "caption"]
    if word == "there":
        beside = scene.mentions.places_in(tree.sentences[number][0], below[0])
        if beside and tree.case(beside[-1].start).split(" ")[0] in {"from", "in", "to", "into", "near", "at"}:
            return beside[-1].where  # "came from Burkina Faso and withdrew there"
    named = [
        each.where
        for each in scene.mentions.places_in(first, below[0])
        if each.where.precision in WIDE.get(word, {"exact", "near", "unresolved"})
        and (word in WIDE or tree.words[each.end : each.end + 1] not in _WIDER)
        and not any(part.start <= tree.starts[each.start] < part.end for part in captions)
    ]
    if named:
        return named[-1]
    return _land(scene, below[0]) if tree.lemmas[below[0]] in LANDS else None


def _is_of_participle(tree: Tree, word: int, deed: int) -> bool:
    """Whether ground is the object of what a deed's noun is told to do: "air strikes cutting off the city"."""
    clause = tree.heads[word]
    return tree.relations[word] == "obj" and tree.relations[clause] == "acl" and tree.heads[clause] == deed


def _land(scene: Scene, word: int) -> Where | None:
    """The country that a word stands for; None where it stands for none."""
    actor = scene.parties.actor(word)
    if actor is None or actor.kind != "country" or not actor.country:
        return None
    span = actor.span or scene.document.span(scene.tree.starts[word], scene.tree.ends[word])
    return Where(
        text=span.text, span=span, name=actor.name, country=actor.country, latitude=None, longitude=None,
        precision="country",
    )  # fmt: skip


def _is_doers_own(scene: Scene, deed: int, word: int, owner: Actor) -> bool:
    """Whether "its" was taken for the doer's, who cannot intrude upon himself: "jets entered its airspace"."""
    tree = scene.tree
    is_pronoun = any(tree.words[kid] in {"its", "their"} for kid in tree.kids(word, "nmod"))
    doers = homes([actor for each in subjects(tree, deed) for actor in scene.parties.at(each)])
    return is_pronoun and home(owner) in doers


def _land_of(scene: Scene, word: int, owner: Actor) -> Where | None:
    """The country whose airspace, waters or soil a deed was done in: "entered its airspace"."""
    name = country_names().get(owner.country or "")
    if name is None or owner.country is None:
        return None
    span = scene.document.span(scene.tree.starts[word], scene.tree.ends[word])
    return Where(
        text=span.text, span=span, name=name, country=owner.country, latitude=None, longitude=None, precision="country"
    )  # fmt: skip


OWNED = frozenset({"airspace", "territory", "soil"})
"""Nouns for the ground and air of the state they belong to."""
OVERHEAD = frozenset({"over", "above", "inside", "across", "throughout"})
"""Prepositions of the land where something was done, behind the noun of the deed or of what was struck."""
LANDS = frozenset(
    ["country", "island", "kingdom", "republic", "nation", "state", "emirate", "sultanate", "archipelago"]
)
"""Nouns that stand for a country named before."""


SHAKEN = frozenset(
    ["shake", "rock", "paralyse", "paralyze", "engulf", "grip", "sweep", "roil", "convulse", "cripple", "ravage", "rattle"]
)  # fmt: skip
"""Verbs of what unrest does to the land it is in: "a general strike paralysed Mali", "Chad has been rocked by riots"."""


def country_hit(scene: Scene, trigger: Trigger) -> Where | None:
    """The country a blow fell on, where nothing finer is told: "Iraq's invasion of Kuwait", "bombed southern Lebanon"."""
    tree, deed = scene.tree, trigger.head
    rule = trigger.coded.rule
    if trigger.coded.type not in PHYSICAL or rule.two_sided:
        return None
    hit = objects(tree, deed) if not trigger.is_noun else []
    if trigger.is_noun and tree.lemmas[deed] in GROUND_OF:
        hit = [
            kid
            for kid in tree.kids(deed, "nmod")
            if tree.case(kid).split(" ")[0] in {"of", "on", "against", "into", "from"}
        ]
    if trigger.coded.type == "RETREAT":  # "would withdraw its troops from Niger"
        hit += [
            word
            for word in tree.subtree(deed)
            if tree.relations[word] in {"obl", "nmod"}
            and tree.case(word) == "from"
            and is_left(trigger, tree, word)
        ]
    verb = tree.heads[deed]
    if trigger.is_noun and tree.lemmas[verb] in SHAKEN and tree.relations[deed] in {"nsubj", "obl"}:
        hit += tree.kids(verb, "obj", "nsubj:pass")
    hit += [
        word for word in tree.kids(deed, "obl") if tree.case(word) in {"into", "in", "inside", "over", "on"}
    ]
    # "the downing of an airliner over Ukraine", "shot down a drone over Latvia"
    hit += [
        word
        for thing in (deed, *tree.kids(deed, "nmod", "obj"))
        for word in tree.kids(thing, "nmod")
        if tree.case(word) in OVERHEAD and (thing == deed or trigger.is_noun or tree.case(word) == "over")
    ]
    for word in hit:
        owners = scene.parties.owners(word) if tree.lemmas[word] in OWNED else ()
        if len(owners) == 1 and not _is_doers_own(scene, deed, word, owners[0]):
            land = _land_of(scene, word, owners[0])
            if land is not None:
                return land
        if tree.pos[word] == "PROPN" or tree.lemmas[word] in LANDS:
            land = _land(scene, word)
            if land is not None:
                return land
    return None
