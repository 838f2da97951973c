"""Of whom something is demanded."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.objects import objects
from hearsay.events.scene import Scene
from hearsay.events.targets.at_home import local
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Statement
from hearsay.statements.parties import home

AMENDS = frozenset(
    {"release", "return", "apology", "explanation", "compensation", "reparation", "clarification", "redress"}
)
"""What is asked of who did the harm."""
INQUIRIES = frozenset({"investigation", "inquiry", "enquiry", "probe", "punishment"})
"""What a state asks of who did it harm; a body of states asks it of whom it concerns."""


def asks_amends(scene: Scene, statement: Statement, words: Sequence[int]) -> bool:
    """Whether what is asked for is asked of who did the harm: "demanded an apology"."""
    cue = scene.tokens(statement.cue.start, statement.cue.end) if statement.cue is not None else ()
    asked = [w for t in cue for w in objects(scene.tree, t)]
    is_state = statement.speaker is not None and statement.speaker.country in country_names()
    amends = AMENDS | INQUIRIES if is_state else AMENDS
    return any(scene.tree.lemmas[word] in amends for word in (*words, *asked))


def own_asked(scene: Scene, statement: Statement, words: Sequence[int], cue: int | None) -> list[Actor]:
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
    ][:1] or [each for word in asked for each in local(scene, word, speaker)][:1]


def told_there(scene: Scene, cue: int | None) -> list[Actor]:
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


def asked_from(scene: Scene, cue: int | None) -> list[Actor]:
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


def called_on(scene: Scene, statement: Statement) -> list[Actor]:
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
