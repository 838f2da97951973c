"""Whom acts of speech are aimed at: who is addressed, else who does what they tell of, else who is meant by "the raid"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.codebooks.objects import objects
from hearsay.events.scene import Scene, homes
from hearsay.events.targets.asked import asked_from, asks_amends, called_on, own_asked, told_there
from hearsay.events.targets.at_home import CHARGING, at_home, own_people
from hearsay.events.targets.counterpart import counterpart
from hearsay.events.targets.doers_meant import doers_meant, is_there
from hearsay.records import Actor, Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def find_targets(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom a verbal act is aimed at: who is addressed, else who does the deeds it tells of, else who else it names."""
    side = home(statement.speaker) if statement.speaker else None
    tree = scene.tree
    words = _without_places(scene, scene.said(statement))
    cue = scene.tokens(statement.cue.start, statement.cue.end)[0] if statement.cue else None
    hearers: Collection[str] = ()
    if cue is not None and tree.lemmas[cue] in COMPLAINING and statement.act in CHARGING:
        # "protested to the Security Council": who hears it is not blamed
        hearers = homes([a for a in statement.addressees if a.country in {"UNO", "IGO", "EUR"}])

    def others(actors: Sequence[Actor]) -> list[Actor]:
        kept: list[Actor] = []
        for actor in actors:
            if actor.sector == "MED":
                continue  # told AFP: the agency passes it on
            if home(actor) not in {None, side, *hearers} and not any(
                home(actor) == home(known) for known in kept
            ):
                kept.append(actor)
        return kept

    addressed = others(statement.addressees)
    if statement.act == "accuse" and cue is not None and tree.lemmas[cue] in BRIEFING:
        # "told parliament that Chad had shelled the town": who hears it is charged only where he did it
        doers = others([a for t in words if t in deeds for a in deeds[t].actors])
        if doers and not homes(doers) & homes(addressed):
            return doers[:2]
    if addressed:
        return addressed
    own = at_home(scene, statement, cue)
    if own:
        return own
    if statement.act == "threaten":
        # "threatened to strike airfields in Chad", "vowed to hit back at Iran": whom its own deed would hit
        is_vow = cue is not None and tree.lemmas[cue] in {"vow", "threaten", "promise", "pledge", "swear"}
        doing = [deeds[t] for t in words if t in deeds and (is_vow or not deeds[t].trigger.is_noun)]
        aimed = others(
            [a for deed in doing if not deed.actors or side in homes(deed.actors) for a in deed.recipients]
        )
        if aimed:
            return aimed[:2]
    beside = _blamed_beside(scene, statement)
    if (
        statement.act == "criticize"
        and beside
        and cue is not None
        and not any(others(scene.parties.at(w)) for w in objects(tree, cue))
    ):
        return others(beside)
    if statement.act in {"accuse", "criticize", "threaten"}:
        meant = others(doers_meant(scene, statement, words, deeds))
        if meant:
            return meant[:2]
    if cue is not None and statement.act in {"accuse", "criticize", "support", "threaten"}:
        direct = others([a for w in objects(tree, cue) for a in scene.parties.at(w)])
        if direct:
            return direct
    if statement.act in CHARGING:
        charged = others([a for t in words if t in deeds for a in deeds[t].actors])
        if charged:
            return charged[:2]
        charged = others([a for t in words if tree.relations[t] == "nsubj" for a in scene.parties.at(t)])
        if charged:
            return charged[:1]
    if statement.act == "demand":
        local = others(told_there(scene, cue))
        if local:
            return local[:1]
        called = others(called_on(scene, statement)) or others(asked_from(scene, cue))
        if called:
            return called
        subjects = [t for t in words if tree.relations[t] == "nsubj"]
        # "Armenia and Azerbaijan must stop": both are asked, of two clauses the first one's subject
        asked = others([a for t in subjects[:1] for w in tree.conjuncts(t) for a in scene.parties.at(w)])
        asked = asked or others([a for t in subjects for a in scene.parties.at(t)])[:1]
        answered = counterpart(scene, statement, deeds) if asks_amends(scene, statement, words) else []
        return (
            asked
            or others(answered)[:1]
            or others([a for t in words if tree.deps[t] == "nmod:poss" for a in scene.parties.at(t)])[:1]
            or own_asked(scene, statement, words, cue)
            or others(beside)[:1]  # "accused Baku of the shooting and demanded that it investigate"
        )
    # "warned that an attack on Kenyan ships would be answered": who would be attacked is not who is threatened
    victims = (
        homes([a for t in words if t in deeds for a in deeds[t].recipients])
        if statement.act == "threaten"
        else ()
    )
    suffering = [t for t in words if is_there(scene, t)] if statement.act in CHARGING else []
    suffering += [kid for t in suffering for kid in tree.kids(t, "case", "det", "nummod")]
    told = [t for t in words if t not in suffering]
    named = [a for a in others([a for t in told for a in scene.parties.at(t)]) if home(a) not in victims]
    if statement.act in CHARGING and len(named) > 1 and _is_row(scene, told):
        return []  # "voiced concern about the violence on the border of Chad and Sudan": neither is blamed
    if named:
        return named[:2] if statement.act == "support" else named[:1]
    own = own_people(scene, statement, cue)
    if own:
        return own
    if cue is not None and statement.act in CHARGING:
        # "called it a crime, he said of the Russian strike", "he said after Ethiopia filled the dam"
        about = [
            w
            for w in tree.subtree(cue)
            if w not in words
            and w > cue
            and tree.relations[w] in {"amod", "nmod", "obl", "nsubj"}
            and tree.case(w).split(" ")[0] not in SEATED
        ]
        spoken_of = others([a for w in about for a in scene.parties.at(w)])
        if len(spoken_of) == 1:
            return spoken_of
    if statement.act in {"accuse", "criticize", "threaten"}:
        return counterpart(scene, statement, deeds)
    return []


BRIEFING = frozenset({"tell", "inform", "brief", "assure", "notify", "address", "write"})
"""Verbs whose object hears what is told."""
COMPLAINING = frozenset({"protest", "complain", "appeal", "lodge", "file", "submit", "write", "report"})
"""Cues whose "to" or "with" names who hears it."""


def _is_row(scene: Scene, words: Sequence[int]) -> bool:
    """Whether the sides that some words name are joined in one phrase."""
    rows = (scene.tree.conjuncts(t) for t in words if scene.parties.at(t))
    return any(len(homes([a for t in row for a in scene.parties.at(t)])) > 1 for row in rows)


SEATED = frozenset({"in", "at", "through", "via", "to", "from"})
"""What stands behind these is where something is said: "protested through its embassy in Beijing"."""


def _without_places(scene: Scene, words: Sequence[int]) -> list[int]:
    """Words without the clauses that only describe a place: "a build-up in Chad, where French troops are stationed" is not theirs."""
    tree = scene.tree
    aside = {
        word
        for adverb in words
        if tree.words[adverb] == "where" and tree.relations[tree.heads[adverb]] in {"acl", "advcl"}
        for word in tree.subtree(tree.heads[adverb])
    }
    return [word for word in words if word not in aside]


def _blamed_beside(scene: Scene, statement: Statement) -> list[Actor]:
    """Whom the same speaker blames in the same sentence: "called the blast an act of terror and blamed Serbia for it"."""
    if statement.speaker is None:
        return []
    here = scene.sentence_of(statement)
    return [
        actor
        for each in scene.statements
        if each is not statement
        and each.act == "accuse"
        and each.speaker is not None
        and home(each.speaker) == home(statement.speaker)
        and scene.sentence_of(each) == here
        for actor in each.addressees
    ]
