"""Whom acts of speech are aimed at: who is addressed, else who does what they tell of, else who is meant by "the raid"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from hearsay.codebooks.slots import objects
from hearsay.events.aimed import aimed_at
from hearsay.events.scene import Scene, homes
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor, Statement
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def find_targets(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom a verbal act is aimed at: who is addressed, else who does the deeds it tells of, else who else it names."""
    side = home(statement.speaker) if statement.speaker else None
    tree = scene.tree
    words = scene.said(statement)
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
    if addressed:
        return addressed
    own = _at_home(scene, statement, cue)
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
        meant = others(_doers_meant(scene, statement, words, deeds))
        if meant:
            return meant[:2]
    if cue is not None and statement.act in {"accuse", "criticize", "support", "threaten"}:
        direct = others([a for w in objects(tree, cue) for a in scene.parties.at(w)])
        if direct:
            return direct
    if statement.act in {"accuse", "criticize", "threaten"}:
        doers = others([a for t in words if t in deeds for a in deeds[t].actors])
        if doers and statement.act != "threaten":
            return doers[:2]
        subjects = others([a for t in words if tree.relations[t] == "nsubj" for a in scene.parties.at(t)])
        if subjects and statement.act != "threaten":
            return subjects[:1]
    if statement.act == "demand":
        local = others(_told_there(scene, cue))
        if local:
            return local[:1]
        called = others(_called_on(scene, statement)) or others(_asked_from(scene, cue))
        if called:
            return called
        called_on = [t for t in words if tree.relations[t] == "nsubj"]
        # "Armenia and Azerbaijan must stop": both are asked, of two clauses the first one's subject
        asked = others([a for t in called_on[:1] for w in tree.conjuncts(t) for a in scene.parties.at(w)])
        asked = asked or others([a for t in called_on for a in scene.parties.at(t)])[:1]
        return (
            asked
            or (
                others(counterpart(scene, statement, deeds))[:1]
                if _asks_amends(scene, statement, words)
                else []
            )
            or others([a for t in words if tree.deps[t] == "nmod:poss" for a in scene.parties.at(t)])[:1]
            or _own_asked(scene, statement, words, cue)
            or others(beside)[:1]  # "accused Baku of the shooting and demanded that it investigate"
        )
    # "warned that an attack on Kenyan ships would be answered": who would be attacked is not who is threatened
    victims = (
        homes([a for t in words if t in deeds for a in deeds[t].recipients])
        if statement.act == "threaten"
        else ()
    )
    suffering = [t for t in words if _is_there(scene, t)] if statement.act in CHARGING else []
    suffering += [kid for t in suffering for kid in tree.kids(t, "case", "det", "nummod")]
    charged = [t for t in words if t not in suffering]
    named = [a for a in others([a for t in charged for a in scene.parties.at(t)]) if home(a) not in victims]
    if named:
        return named[:2] if statement.act == "support" else named[:1]
    own = _own_people(scene, statement, cue)
    if own:
        return own
    if cue is not None and statement.act in {"accuse", "criticize"}:
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


CHARGING = frozenset({"accuse", "criticize"})
COMPLAINING = frozenset({"protest", "complain", "appeal", "lodge", "file", "submit", "write", "report"})
"""Cues whose "to" or "with" names who hears it."""

AT_HOME = frozenset(
    {
        "group",
        "police",
        "authority",
        "government",
        "army",
        "leadership",
        "opposition",
        "party",
        "administration",
    }
)
"""Bodies that, named by no land, are of the land of who charges them."""


def _at_home(scene: Scene, statement: Statement, cue: int | None) -> list[Actor]:
    """Whom of the speaker's own land the verb itself names: "blamed the federal government", "accused local militias".

    Armed men and groups of no named land are of the land of who charges them. Empty where the verb names no body of people, or oneself.
    """
    tree, speaker = scene.tree, statement.speaker
    if cue is None or speaker is None or speaker.country is None or statement.act not in CHARGING:
        return []
    found: list[Actor] = []
    for word in objects(tree, cue):
        if not scene.is_people(word) and tree.lemmas[word] not in AT_HOME:
            continue  # "condemned the shooting at Jenin", "lodged a protest through its embassy in Beijing"
        # "blamed a group based in Pakistan"
        behind = [w for kid in tree.kids(word, "acl", "nmod") for w in tree.subtree(kid)]
        abroad = [
            a
            for w in behind
            for a in (scene.parties.at(w) or scene.parties.homeland(w))
            if home(a) not in {None, home(speaker)}
        ]
        if abroad:
            return abroad[:1]
        found += [a for a in scene.parties.at(word) if home(a) == home(speaker)]
        found += _local(scene, word, speaker)
    return [a for a in found if a.name != speaker.name and a.kind != "country" and a.sector != "MED"][:2]


def _local(scene: Scene, word: int, speaker: Actor) -> list[Actor]:
    """Armed men and bodies of no named land as those of the speaker's: "local militias", "the paramilitaries"."""
    tree = scene.tree
    if tree.lemmas[word] not in {*scene.codebook.words.lists["insurgents"], *AT_HOME} or not speaker.country:
        return []
    named = scene.parties.at(word)
    if named:
        return [msgspec.structs.replace(a, country=speaker.country) for a in named if home(a) is None]
    span = scene.document.span(tree.starts[tree.left[word]], tree.ends[word])
    return [Actor(text=span.text, span=span, name=span.text, kind="unnamed", country=speaker.country)]


AMENDS = frozenset(
    {"release", "return", "apology", "explanation", "compensation", "reparation", "clarification", "redress"}
)
"""What is asked of who did the harm."""


def _asks_amends(scene: Scene, statement: Statement, words: Sequence[int]) -> bool:
    cue = scene.tokens(statement.cue.start, statement.cue.end) if statement.cue is not None else ()
    asked = [w for t in cue for w in objects(scene.tree, t)]
    return any(scene.tree.lemmas[word] in AMENDS for word in (*words, *asked))


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


LOCATIVE = frozenset({"at", "in", "near", "on", "outside", "inside", "around", "across"})
SEATED = frozenset({"in", "at", "through", "via", "to", "from"})
"""What stands behind these is where something is said: "protested through its embassy in Beijing"."""
MEANT_REACH = 30
"""So many sentences back lies a deed that "the arrests", "the raid" mean by their kind."""
TOLD_REACH = 4
"""So many sentences back a deed may lie that is only called by its noun, or that is answered by a threat."""


def _is_hostile(scene: Scene, word: int) -> bool:
    """Whether a noun names a deed done to somebody: "the raid", "the arrests"."""
    return scene.tree.pos[word] == "NOUN" and scene.codebook.names_harm(scene.tree.lemmas[word])


def _is_there(scene: Scene, word: int) -> bool:
    """Whether a word says where or to whom a deed was done: neither the town nor the men of "the killing of men in the town" did it."""
    tree = scene.tree
    deed, case = tree.heads[word], tree.case(word).split(" ")[0]
    if tree.relations[word] != "nmod" or not _is_hostile(scene, deed):
        return False
    return case in LOCATIVE | {"against"} or (case == "of" and tree.lemmas[deed] in verbs("done_to"))


def _doers_meant(
    scene: Scene, statement: Statement, words: Sequence[int], deeds: Mapping[int, Deed]
) -> list[Actor]:
    """Who did what is only called by its noun: "condemned the raid", after "Israeli forces raided the camp"."""
    tree, book = scene.tree, scene.codebook
    nouns = [
        t
        for t in words
        if _is_hostile(scene, t)
        and not any(
            scene.parties.at(kid)
            for kid in tree.kids(t, "nmod", "amod", "compound")
            if not _is_there(scene, kid)
        )
    ]
    if not nouns:
        return []
    coded = [each for t in nouns for each in book.event_nouns[tree.lemmas[t]] if book.hostile(each.type)]
    meant = _last_doers(scene, statement, deeds, [each.rule.id for each in coded])
    if meant or all(each.type != "COERCE" for each in coded):
        return meant or _last_doers(scene, statement, deeds)
    # "condemned the arrests in Kosovo": who rules there made them
    return [
        a
        for t in nouns
        for kid in tree.kids(t, "nmod")
        if tree.case(kid) == "in"
        for a in scene.parties.homeland(kid)
    ]


def _last_doers(
    scene: Scene,
    statement: Statement,
    deeds: Mapping[int, Deed],
    rules: Collection[str] = (),
    reach: int = 0,
) -> list[Actor]:
    """Who did the last hostile deed told before a statement, where its doer is known and is another than who speaks.

    Args:
        reach: Sentences back; 0 takes the usual ones.
        rules: Rules of the deeds that are meant: "the arrests" are no blockade. Such a deed may lie further back. Empty for any.
    """
    here = scene.sentence_of(statement)
    side = home(statement.speaker) if statement.speaker is not None else None
    reach = reach or (MEANT_REACH if rules else TOLD_REACH)
    before = [
        deed
        for deed in deeds.values()
        if (
            _is_meant(deed, rules)
            if rules
            else scene.codebook.hostile(deed.trigger.coded.type) or deed.trigger.coded.type == "SANCTION"
        )
        and 0 < here - scene.tree.sentence[deed.trigger.head] <= reach
    ]
    for deed in sorted(before, key=lambda each: -each.trigger.head):
        if homes(deed.actors) - {side}:
            return [scene.country(actor) or actor for actor in deed.actors if home(actor) != side]
    return []


def _is_meant(deed: Deed, rules: Collection[str]) -> bool:
    """Whether a noun of these rules may mean the deed: "the raid" any use of force, "the arrests" only arrests."""
    coded = deed.trigger.coded
    return coded.rule.id in rules or (
        coded.type == "ASSAULT" and any(rule.startswith("assault.") for rule in rules)
    )


def _own_people(scene: Scene, statement: Statement, cue: int | None) -> list[Actor]:
    """Others of the speaker's own land whom the verb is done to: "the president welcomed the province's decision"."""
    speaker = statement.speaker
    if cue is None or speaker is None or statement.act not in {"accuse", "criticize", "support"}:
        return []
    return [
        actor
        for word in objects(scene.tree, cue)
        for actor in scene.parties.at(word)
        if actor.kind in {"person", "organisation", "group"}
        and actor.sector != "MED"
        and actor.name != speaker.name
        and actor.sector is not None
        and actor.span is not None
        and (actor.sector != speaker.sector or actor.kind == "person")
    ][:2]


def _own_asked(scene: Scene, statement: Statement, words: Sequence[int], cue: int | None) -> list[Actor]:
    """Who of the speaker's own land is asked: "demanded an explanation from the minister", "demanded that the minister resign"."""
    tree, speaker = scene.tree, statement.speaker
    if cue is None or speaker is None:
        return []
    below = [w for w in tree.subtree(cue) if tree.case(w) in {"from", "on", "of"} and w > cue]
    asked = [w for w in words if tree.relations[w] == "nsubj" and tree.heads[w] in words]
    return [
        actor
        for word in (*asked, *below)
        for actor in scene.parties.at(word)
        if actor.kind in {"person", "organisation", "unnamed"}
        and actor.span is not None
        and actor.sector not in {None, "MED"}
        and actor.name != speaker.name
        and actor.span != speaker.span
        and home(actor) in {None, home(speaker), actor.name}
    ][:1] or [each for word in asked for each in _local(scene, word, speaker)][:1]


def find_beneficiaries(scene: Scene, statement: Statement, kind: EventType) -> list[Actor]:
    """To whom something is offered or promised: who is addressed, else whom the words of the promise are aimed at."""
    assert statement.speaker is not None and statement.cue is not None
    side = home(statement.speaker)
    addressed = [a for a in statement.addressees if a.sector != "MED" and home(a) not in {None, side}]
    if addressed:
        return addressed
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    aimed = aimed_at(scene, kind, cue[0], [statement.speaker]) if cue else []
    if cue and scene.tree.lemmas[cue[0]] == "agree":
        # "agreed in Ankara to end their dispute": where they agreed is no side
        there = homes(
            [
                a
                for kid in scene.tree.kids(cue[0], "obl")
                if scene.tree.case(kid) in {"in", "at"}
                for a in scene.parties.homeland(kid)
            ]
        )
        aimed = [a for a in aimed if home(a) not in there]
    # "ready to organise a meeting of their ministers": of the two sides just spoken of
    pairs = (scene.parties.at(word) for word in scene.said(statement))
    return aimed or next((list(p) for p in pairs if len(homes(p)) > 1 and side not in homes(p)), [])


def _told_there(scene: Scene, cue: int | None) -> list[Actor]:
    """The land of people who are told to do something: "told people in the eastern quarters of Tyre to move", "sent Kampala a letter demanding"."""
    if cue is None:
        return []
    tree = scene.tree
    letter = tree.heads[cue]
    if tree.relations[cue] == "acl" and tree.relations[letter] == "obj":
        got = [w for w in tree.kids(tree.heads[letter], "iobj", "obl") if tree.case(w) in {"", "to"}]
        return [a for w in got for a in scene.parties.at(w)]
    told = [w for w in objects(tree, cue) if scene.is_people(w)]
    around = [w for each in told for w in tree.subtree(each) if w > each and tree.pos[w] == "PROPN"]
    return [a for w in around for a in scene.parties.homeland(w)]


def _asked_from(scene: Scene, cue: int | None) -> list[Actor]:
    """Of whom it is demanded: "demanded an explanation from Mali"."""
    if cue is None:
        return []
    tree = scene.tree
    below = [cue, *objects(tree, cue)]
    return [
        actor
        for word in below
        for kid in tree.kids(word, "obl", "nmod")
        if tree.case(kid) == "from"
        for actor in scene.parties.at(kid)
    ]


def _called_on(scene: Scene, statement: Statement) -> list[Actor]:
    """Who stands between "on" and the infinitive: "called on Khartoum to stop", wherever the parse hangs him."""
    tree = scene.tree
    if statement.cue is None:
        return []
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    _, end = tree.sentences[tree.sentence[cue[0]]]
    opened = next(
        (t for t in range(cue[0] + 1, min(end, cue[-1] + 5)) if tree.words[t] in {"on", "upon"}), None
    )
    if opened is None:
        return []
    found: list[Actor] = []
    for token in range(opened + 1, min(end, opened + 9)):
        if tree.words[token] in {"to", "for", ",", "that", "over"} or tree.pos[token] == "VERB":
            break
        found += scene.parties.at(token) or scene.parties.homeland(token)
    return found


def counterpart(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom the words answer, when they name nobody: who did the last harm, else the last other side that charged."""
    if statement.speaker is None:
        return []
    side = home(statement.speaker)
    if statement.act in CHARGING:
        # "Sudan has taken the Emirates to court, and Abu Dhabi hit out at what it called a stunt"
        here = scene.sentence_of(statement)
        suits = [
            deed
            for deed in deeds.values()
            if deed.trigger.coded.type == "ACCUSE"
            and scene.tree.sentence[deed.trigger.head] == here
            and side in homes(deed.recipients)
        ]
        suing = [a for deed in suits for a in deed.actors if home(a) not in {None, side}]
        if suing:
            return suing[:1]
    # a protest answers what was told right before
    reach = 1 if statement.act in CHARGING else 0
    harmed = [a for a in _last_doers(scene, statement, deeds, reach=reach) if home(a) not in {None, side}]
    if harmed and statement.act != "deny":
        return harmed[:1]
    here = statement.evidence.start
    charged = [
        actor
        for each in scene.statements
        if each.act == "accuse"
        and each.speaker is not None
        and home(each.speaker) == side
        and each.evidence.start < here
        for actor in each.addressees
        if home(actor) not in {None, side}
    ]
    if statement.act == "assert" and charged:
        return charged[-1:]
    # the nearest before, else the nearest after: news often gives the answer first and the charge below it
    for other in sorted(
        scene.statements, key=lambda s: (s.evidence.start > here, abs(s.evidence.start - here))
    ):
        if other.speaker is None or home(other.speaker) in {None, side}:
            continue
        if other.evidence.start > here and side not in homes(other.addressees):
            continue  # what is said further down, and not to the speaker, is answered by nobody here
        if other.act in {"accuse", "criticize", "demand", "threaten"}:
            actor = scene.country(other.speaker)
            return [actor or other.speaker]
    return []
