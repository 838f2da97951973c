"""Who stands by a deed told before: who blames somebody for it, owns up to it, protests at it, or tells what his side did next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.events.claims import DEFINITE
from hearsay.events.like_words import is_one_word
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling, word_of
from hearsay.events.verbal.outright import NAMING
from hearsay.records import Actor, Stance, Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

NAMELESS = frozenset({"unnamed", "group"})
"""Kinds of doers that somebody else may own up to being: "gunmen", "a suicide bomber"."""
REACH = 4
"""Sentences back that a bare "blamed Chad for it" points."""
OWNING = frozenset(
    {"claim", "acknowledge", "admit", "confirm", "concede", "recognise", "recognize", "own", "assume", "take"}
)
"""Verbs by which one stands by an attack that was told before: "claimed responsibility", "acknowledged the attack"."""
FAKING = frozenset({"stage", "fabricate", "invent", "fake", "simulate", "concoct", "exaggerate"})
"""Who charges with these grants no deed: "accused Pristina of staging the incident"."""
UNTRUE = frozenset({"negation", "future", "hypothetical"})
OFFICIAL = frozenset({"MIL", "GOV", "COP", "REB"})
"""Sectors of those whose communiques go on over several sentences of a report."""
ABOUT = frozenset({"over", "about", "at", "against", "for", "after", "following"})


def tie_standing(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give deeds that the outlet or another side told the stances of those who speak of them elsewhere."""
    for statement in scene.statements:
        if statement.speaker is None:
            continue
        if statement.act == "accuse":
            _blame(scene, statement, tellings)
        elif statement.act == "criticize" or _is_naming(scene, statement):
            _suffer(scene, statement, tellings)
        if statement.act in {"assert", "concede"}:
            _own(scene, statement, tellings)
        if statement.act in {"assert", "accuse", "concede"}:
            _explain(scene, statement, tellings)
    _protest(scene, tellings)
    _go_on(scene, tellings)


def _blame(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> None:
    """Who blames somebody without telling what was done claims the attack told nearest before: "blamed Chad for the blast"."""
    said = set(scene.said(statement))
    if any(scene.tree.lemmas[w] in FAKING for w in said):
        return
    inside = [t for t in tellings if t.statement is None and scene.token_at(t.trigger[0]) in said]
    if any(not _is_named_again(scene, t) for t in inside) or _tells_another(scene, statement, inside):
        return
    accused = {home(actor) for actor in statement.addressees} - {None}
    accused |= {each for t in inside for each in homes(t.actors)}
    accused -= {home(statement.speaker) if statement.speaker is not None else None}
    near = [
        (apart, t)
        for apart, t in _before(scene, statement, tellings)
        if scene.codebook.hostile(t.type)
        and not any(t is each for each in inside)
        and not {"negation", "future"} & set(t.auxiliary)
        and ("historical" not in t.auxiliary or (inside and apart <= 1))
        and homes(t.actors) <= accused
        and (not inside or t.trigger[0] < statement.evidence.start)
        # "blamed the rebels, who have besieged the town since May": for what was told before
        and (statement.cue is None or t.trigger[0] < statement.cue.start or apart > 0)
    ]
    reach = 1 if inside else REACH
    nearest = min((apart for apart, _ in near if 0 <= apart <= reach), default=None)
    for apart, telling in near:
        if apart == nearest:
            _affirm(telling, statement)


def _tells_another(scene: Scene, statement: Statement, inside: Sequence[Telling]) -> bool:
    """Whether a charge says for itself what was done wrong: "accused it of dragging out the talks", "blamed Riyadh for the price of bread"."""
    tree, said = scene.tree, scene.said(statement)
    if any(_is_again(scene, w) for w in said):
        return False  # "complained that farmers had lost their orchards in the bombardment"
    if any(
        tree.pos[w] == "VERB" and {tree.words[k] for k in tree.kids(w, "mark")} & {"of", "for"} for w in said
    ):
        return True
    named = {word_of(scene, t) for t in inside if scene.codebook.hostile(t.type)}  # "for the deaths"
    charges = [w for w in said if tree.case(w) == "for" and tree.pos[w] == "NOUN" and w not in named]
    return any(not scene.codebook.names_harm(tree.lemmas[w]) for w in charges)


def _is_named_again(scene: Scene, telling: Telling) -> bool:
    """Whether a deed is only named, as one told before: "of being behind the attack"."""
    if telling.deed is None or not telling.deed.trigger.is_noun:
        return False
    tree, word = scene.tree, telling.deed.trigger.head
    told = [k for k in tree.kids(word, "acl") if tree.deps[k] != "acl:relcl"]
    is_bare = not told and not tree.kids(word, "nmod", "amod", "compound", "nummod")
    return is_bare and any(tree.words[k] in DEFINITE for k in tree.kids(word, "det"))


def _is_naming(scene: Scene, statement: Statement) -> bool:
    """Whether a plain assertion gives something a name: "described the beating as an act of terror"."""
    tree = scene.tree
    return (
        statement.act == "assert"
        and statement.cue is not None
        and any(tree.lemmas[w] in NAMING for w in scene.tokens(statement.cue.start, statement.cue.end))
    )


def _suffer(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> None:
    """Whose people it was done to stands by it when he condemns it by name: "Iraq called the bombing a violation"."""
    named = [w for w in scene.said(statement) if _is_again(scene, w)]
    if not named or statement.speaker is None:
        return
    side = home(statement.speaker)
    near = [
        (apart, t)
        for apart, t in _before(scene, statement, tellings)
        if 0 <= apart <= REACH
        and t.trigger[0] < statement.evidence.start
        and scene.codebook.hostile(t.type)
        and not {*UNTRUE, "historical"} & set(t.auxiliary)
        and side in homes(t.recipients)
        and side not in homes(t.actors)
    ]
    nearest = min((apart for apart, _ in near), default=None)
    for apart, telling in near:
        if apart == nearest or any(_is_called(scene, telling, w) for w in named):
            _affirm(telling, statement)


def _is_again(scene: Scene, word: int) -> bool:
    """Whether a word names a harm told before: "the bombing", "this attack"."""
    tree = scene.tree
    is_harm = tree.pos[word] in {"NOUN", "VERB"} and (
        scene.codebook.names_harm(tree.lemmas[word])
        or tree.lemmas[word] in scene.codebook.words.lists["ill_treatment"]
    )
    return is_harm and any(tree.words[k] in DEFINITE for k in tree.kids(word, "det"))


def _own(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> None:
    """Who claims or acknowledges an attack by naming it tells what was told of it: "the rebels claimed the attack"."""
    tree = scene.tree
    if statement.cue is None or statement.speaker is None:
        return
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    verb = next((w for w in cue if tree.lemmas[w] in OWNING), None)
    if verb is None:
        return
    told = [w for w in scene.said(statement) if tree.heads[w] == verb and tree.pos[w] == "NOUN"]
    is_owned = any(tree.lemmas[w] == "responsibility" for w in (*told, *cue))
    named = [w for w in told if any(tree.words[k] in DEFINITE for k in tree.kids(w, "det"))]
    is_pointing = any(tree.words[w] in {"it", "this", "that"} for w in tree.kids(verb, "obj"))
    if any(tree.relations[w] == "ccomp" for w in tree.kids(verb, "ccomp")):
        _confirm(scene, statement, tellings)
    is_harm = is_owned or any(scene.codebook.names_harm(tree.lemmas[w]) for w in named)
    side = home(statement.speaker)
    near = [
        (apart, t)
        for apart, t in _before(scene, statement, tellings)
        if not {*UNTRUE, "historical"} & set(t.auxiliary)
        and (not is_owned or side in homes(t.actors) or all(a.kind in NAMELESS for a in t.actors))
        and t.trigger[0] < statement.cue.start
    ]
    # "acknowledged the attack", "confirmed the swap": the one that was called so, however far back; else the side's own; else the nearest
    called = [(apart, t) for apart, t in near if any(_is_called(scene, t, w) for w in named)]
    if not called and not is_harm and not is_pointing:
        return
    if is_pointing:
        # "Tehran confirmed it": what was just said of its side
        blows = [
            (apart, t) for apart, t in near if 0 <= apart <= 1 and side in homes((*t.actors, *t.recipients))
        ]
    else:
        # "guards battled with them": nobody owns up to what two sides fought, where an attack was told
        blows = [(apart, t) for apart, t in near if t.type == "ASSAULT" and apart <= REACH]
        blows = [(apart, t) for apart, t in blows if not _is_fight(t)] or blows
    near = called or [(apart, t) for apart, t in blows if side in homes(t.actors)] or blows
    nearest = min((apart for apart, _ in near), default=None)
    for apart, telling in near:
        if apart == nearest:
            _affirm(telling, statement)
            if (
                is_owned
                and statement.speaker.country
                and not homes(telling.actors)
                and telling.type == "ASSAULT"
            ):
                telling.actors = [statement.speaker]  # who claims responsibility says that he did it


def _confirm(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> None:
    """Who confirms more of a blow at or by his side tells of it: "claimed a missile attack. The US confirmed that a missile had been launched"."""
    tree, weapons = scene.tree, scene.codebook.words.lists["weapons"]
    if statement.speaker is None:
        return
    side, said = home(statement.speaker), scene.said(statement)
    if any(tree.words[w] in {"not", "n't", "no", "never"} for w in said):
        return
    named = {tree.lemmas[w] for w in said} & weapons
    for apart, telling in _before(scene, statement, tellings):
        sentence = range(*tree.sentences[scene.sentence_at(telling.trigger[0])])
        if (
            0 <= apart <= 1
            and telling.trigger[1] <= statement.evidence.start
            and scene.codebook.hostile(telling.type)
            and not {*UNTRUE, "historical"} & set(telling.auxiliary)
            and side in homes((*telling.actors, *telling.recipients))
            and named & {tree.lemmas[w] for w in sentence}
        ):
            _affirm(telling, statement)


def _explain(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> None:
    """Who says what a blow told before was, or was for, tells of it: "the Taliban said the bombing was a reprisal"."""
    tree = scene.tree
    named = [
        w
        for w in scene.said(statement)
        if _is_again(scene, w)
        and tree.relations[w] == "nsubj"
        and tree.kids(tree.heads[w], "cop")
        and not any(tree.words[k] in {"not", "n't", "never", "no"} for k in tree.children[tree.heads[w]])
    ]
    for word in named:
        near = [
            (apart, t)
            for apart, t in _before(scene, statement, tellings)
            if 0 <= apart <= REACH
            and t.trigger[1] <= tree.starts[word]
            and scene.codebook.hostile(t.type)
            and not {*UNTRUE, "historical"} & set(t.auxiliary)
            and not _is_fight(t)
            and (_is_called(scene, t, word) or _is_blown_up(scene, t, word))
        ]
        nearest = min((apart for apart, _ in near), default=None)
        for apart, telling in near:
            if apart == nearest:
                _affirm(telling, statement)


def _is_blown_up(scene: Scene, telling: Telling, noun: int) -> bool:
    """Whether a word beside a deed is of the noun's: "a truck bomb killed six", and "the bombing"."""
    tree = scene.tree
    doers = tree.kids(word_of(scene, telling), "nsubj")
    return any(is_one_word(tree.lemmas[w], tree.lemmas[noun]) for w in doers)


def _is_fight(telling: Telling) -> bool:
    return telling.deed is not None and telling.deed.trigger.coded.rule.two_sided


def _protest(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Who hands a note over a deed says it was done: "summoned Israel's envoy over the shooting of a judge"."""
    tree = scene.tree
    rebukes = {
        t.deed.trigger.head: t
        for t in tellings
        if t.type == "ACCUSE" and t.deed is not None and len(homes(t.actors)) == 1 and homes(t.recipients)
    }
    for telling in tellings if rebukes else ():
        if telling.statement is not None or UNTRUE & set(telling.auxiliary):
            continue
        if not (scene.codebook.hostile(telling.type) or telling.type == "MOBILIZE"):
            continue
        path = tree.path(word_of(scene, telling))
        rebuke = next((rebukes[w] for w in path[1:] if w in rebukes), None)
        if rebuke is None or not homes(telling.actors) <= homes(rebuke.recipients):
            continue
        if any(tree.case(w).split(" ")[0] in ABOUT for w in path[: path.index(word_of(scene, rebuke))]):
            speaker = rebuke.actors[0]
            if not _is_told_by(telling, speaker):
                telling.stances.append(Stance(statement=None, holder=speaker, stance="affirms"))


def _go_on(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Whose bulletin a paragraph passes on tells his side's next deed too: "..., the army said. Its gunners returned fire." """
    spoken: dict[int, list[Statement]] = {}
    for statement in scene.statements:
        spoken.setdefault(scene.sentence_of(statement), []).append(statement)
    for telling in tellings:
        number = scene.sentence_at(telling.trigger[0])
        before = spoken.get(number - 1, ())
        if (
            telling.statement is not None
            or telling.when is not None
            or len(before) != 1
            or number in spoken
            or not (scene.codebook.hostile(telling.type) or telling.type == "RETREAT")
            or {*UNTRUE, "historical"} & set(telling.auxiliary)
            or any(s.statement is not None for s in telling.stances)
        ):
            continue
        said = before[0]
        if (
            said.speaker is not None
            and said.act in {"assert", "accuse"}
            and said.speaker.sector in OFFICIAL
            and homes(telling.actors) == {home(said.speaker)}
            and _is_in_one_part(scene, said, telling)
        ):
            _affirm(telling, said)


def _is_in_one_part(scene: Scene, statement: Statement, telling: Telling) -> bool:
    parts = ((part.start, part.end) for part in scene.document.parts)
    return any(start <= statement.evidence.start and telling.trigger[1] <= end for start, end in parts)


def _before(scene: Scene, statement: Statement, tellings: Sequence[Telling]) -> Iterator[tuple[int, Telling]]:
    """The deeds with how many sentences before the statement each is told."""
    at = scene.sentence_of(statement)
    for telling in tellings:
        if telling.statement is None:
            yield at - scene.sentence_at(telling.trigger[0]), telling


def _is_called(scene: Scene, telling: Telling, noun: int) -> bool:
    """Whether a deed was told by a form of the word that names it again: "swapped", and "the swap"."""
    lemmas = scene.tree.lemmas
    return any(is_one_word(lemmas[w], lemmas[noun]) for w in scene.tokens(*telling.trigger))


def _affirm(telling: Telling, statement: Statement) -> None:
    if statement.speaker is not None and not _is_told_by(telling, statement.speaker):
        telling.stances.append(Stance(statement=statement.id, holder=statement.speaker, stance="affirms"))


def _is_told_by(telling: Telling, speaker: Actor) -> bool:
    return any(s.holder is not None and is_one_side(s.holder, speaker) for s in telling.stances)
