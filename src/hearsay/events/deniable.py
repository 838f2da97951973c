"""What a denial can be about: nobody denies another's blow by speaking of his own men, or a battle that both sides fought."""

from __future__ import annotations

from hearsay.events.aimed import RULING
from hearsay.events.claim_nouns import claim_above
from hearsay.events.claims import STEM
from hearsay.events.denial_words import Meant
from hearsay.events.like_words import ALIKE, is_one_word, own_part, things
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling, word_of
from hearsay.records import Actor, Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

NEAR = 2
"""Sentences back of a blow that a denier answers by where his men were: "denied that its fighters were in the school"."""


def is_mutual(scene: Scene, telling: Telling) -> bool:
    """Whether a deed is of two sides, and no charge against one: "exchanged fire", "five days of fighting killed 40"."""
    if telling.type in {"AGREE", "RETREAT"}:
        return not telling.actors
    if not scene.codebook.hostile(telling.type):
        return False
    tree = scene.tree
    told = [scene.by_id.get(s.statement or "") for s in telling.stances if s.stance == "affirms"]
    trigger = telling.deed.trigger if telling.deed is not None else None
    if trigger is not None:
        # "Rwandan soldiers were fighting alongside the rebels", said of them by others
        is_charged = not trigger.is_noun and any(each is not None for each in told)
        if trigger.coded.rule.two_sided and len(telling.actors) != 1 and not is_charged:
            return True
        above = {tree.lemmas[w] for doer in tree.kids(trigger.head, "nsubj") for w in tree.subtree(doer)}
        nouns = [scene.codebook.event_nouns.get(lemma, ()) for lemma in above]
        hostile = scene.codebook.hostile
        if any(each and all(c.rule.two_sided and hostile(c.type) for c in each) for each in nouns):
            return True
    is_accused = any(each is not None and each.act == "accuse" for each in told)
    return len(homes(telling.actors)) > 1 and not homes(telling.recipients) and not is_accused


def is_deniable(scene: Scene, telling: Telling, meant: Meant, names: frozenset[str]) -> bool:
    """Whether a denial that does not tell a deed itself can be about this one."""
    if is_mutual(scene, telling):
        return False
    # nor does a president deny that marchers burned a car
    is_laid = scene.codebook.hostile(telling.type) or telling.type == "PROTEST"
    if is_laid and not _may_be_by(scene, telling, meant):
        return False
    parties = homes([*telling.actors, *telling.recipients])
    is_others = bool(parties) and home(meant.denier) not in parties
    if is_others and not scene.codebook.hostile(telling.type) and not meant.is_called:
        return False  # what two others offered, agreed or talked of is not one's own to deny
    if not (meant.tells or meant.is_away) or _shares(scene, telling, meant, names):
        return True
    if meant.is_broad and telling.type == "ASSAULT":
        return True
    apart = meant.sentence - scene.sentence_at(telling.trigger[0])
    return meant.is_away and 0 <= apart <= (NEAR if telling.type == "ASSAULT" else 1)


def _may_be_by(scene: Scene, telling: Telling, meant: Meant) -> bool:
    """Whether a blow is laid at the denier's door, or at nobody's, or is a success that he may take from who claims it."""
    known = [actor for actor in telling.actors if actor.country or actor.party or not actor.name.islower()]
    is_perhaps = any(_is_perhaps(actor, telling, meant.denier) for actor in known)
    # "took part in the raid of May": not what is denied by "none of its men were in the building"
    if _is_aside(scene, telling, is_perhaps=is_perhaps and not meant.is_away):
        return False
    if is_perhaps:
        return True
    if not known:
        return True
    apart = meant.sentence - scene.sentence_at(telling.trigger[0])
    is_last = 0 <= apart <= NEAR
    if meant.is_called and is_last and any(each.act != "deny" for each in _told_in(scene, telling)):
        return True  # "called the report nonsense", whoever is charged in it
    if meant.is_own:
        # "blamed Pakistan-backed groups", in whatever land they are
        return all(actor.kind == "unnamed" and actor.party is None for actor in known)
    told = [s.holder for s in telling.stances if s.stance == "affirms" and s.holder is not None]
    return any(is_one_side(actor, holder) for holder in told for actor in known)


def _told_in(scene: Scene, telling: Telling) -> tuple[Statement, ...]:
    return scene.told_in(scene.token_at(telling.trigger[0]))


def _is_aside(scene: Scene, telling: Telling, *, is_perhaps: bool) -> bool:
    """Whether a deed is told in passing: "shelters the gunmen who blew up the convoy", "in the part it has attacked"."""
    tree = scene.tree
    token = word_of(scene, telling)
    for word in tree.path(token):
        # "signs that its agents had a hand in the murder" is the sign's content, whatever the tree calls it
        is_relative = tree.deps[word] == "acl:relcl" and not tree.kids(word, "mark")
        is_relative = is_relative and bool(scene.told_in(tree.heads[word]))
        if is_relative and claim_above(scene, word) is None:
            is_of_doer = any(tree.words[w] in {"who", "which", "that"} for w in tree.kids(word, "nsubj"))
            is_named = tree.pos[tree.heads[word]] != "PRON"  # "gives shelter to those who blew it up"
            return not (is_perhaps and is_of_doer and is_named)
    return False


def _is_perhaps(actor: Actor, telling: Telling, denier: Actor) -> bool:
    """Whether an actor may be the denier's side: of its home, and not known to be apart from it, as rebels are from the army."""
    if home(actor) != home(denier):
        is_general = home(actor) == actor.country or home(denier) == denier.country
        if actor.country is None or actor.country != denier.country or not is_general:
            return False
    if actor.sector is None or denier.sector is None or actor.sector == denier.sector:
        return True
    is_at_home = any(each.country == denier.country for each in telling.recipients)
    is_of_state = home(denier) == denier.country
    return (is_of_state and not is_at_home) or (actor.sector in RULING) == (denier.sector in RULING)


def _shares(scene: Scene, telling: Telling, meant: Meant, names: frozenset[str]) -> bool:
    """Whether a telling's clause has a deed, a thing or a place that the denial's own words name."""
    tree = scene.tree
    token = word_of(scene, telling)
    words = [token, *own_part(scene, token, clause=tree.clause(token))]
    told = {tree.lemmas[w] for w in words if tree.pos[w] in {"VERB", "NOUN"}}
    lists = scene.codebook.words.lists
    if meant.verbs and all(verb in lists["harm"] or verb in lists["tolls"] for verb in meant.verbs):
        # "no civilian had been harmed": it grants the strike, and not that it killed
        counted = any(tree.pos[w] == "NUM" for w in words) and any(
            verb in lists["tolls"] for verb in meant.verbs
        )
        return tree.lemmas[token] in lists["harm"] or counted
    if any(is_one_word(verb, lemma) for verb in meant.verbs for lemma in told):
        return True
    if any(len(noun) > STEM and is_one_word(noun, tree.lemmas[token]) for noun in meant.nouns):
        return True  # "the talk of infiltration", of who "had tried to infiltrate" the town
    if any(told & {*lists[name]} and meant.verbs & {*lists[name]} for name in ALIKE):
        return True
    if meant.hit & homes(telling.recipients) and telling.type == "ASSAULT":
        return True  # "denied that the peacekeepers had been targeted", whose patrol came under fire
    is_bare = not meant.nouns and bool(meant.verbs & {"loss", "lose"})
    if is_bare and home(meant.denier) in homes(telling.recipients):
        return True  # "denied any loss", of jets that others shot down
    return bool(things(scene, words, names) & meant.nouns)
