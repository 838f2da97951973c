"""Events of a document: deeds by the codebook, acts of speech from statements, and who stands by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.slots import objects, slot
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.aimed import aimed_at
from hearsay.events.auxiliary import find_auxiliaries
from hearsay.events.charged import CHARGED, charged_deeds
from hearsay.events.denials import tie_denials
from hearsay.events.figures import find_figures
from hearsay.events.merge import merge
from hearsay.events.modes import told_modes
from hearsay.events.scene import Scene, homes
from hearsay.events.settings import own_time, place
from hearsay.events.stances import CHARGE, Telling, add_stances, spread
from hearsay.events.times import lend_times
from hearsay.events.verbal import verbal_tellings
from hearsay.records import Actor, Event, Figure, Statement
from hearsay.records.event import EventType
from hearsay.statements.deeds import Deed, Words, find_deeds, seen_deeds
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge

UNDONE = frozenset({"demand", "offer", "commit", "threaten"})
"""Acts whose content has not happened: what is demanded or threatened is no event of its own."""
DONE_TO = frozenset(["decision", "agreement", "step", "measure", "action", "take"])
"""Words whose "to" names what is done: "took steps to stabilise"."""
ANSWERING = frozenset(
    {
        "respond",
        "response",
        "retaliate",
        "retaliation",
        "answer",
        "reaction",
        "react",
        "avenge",
        "revenge",
        "blame",
    }
)
"""Words whose complement is the deed they answer."""
ENDING = frozenset(
    ["stop", "end", "halt", "cease", "suspend", "pause", "cessation", "halting", "ending", "refrain"]
)


def find_events(
    annotated: Annotated,
    mentions: Mentions,
    statements: Sequence[Statement],
    codebook: Codebook,
    knowledge: Knowledge,
) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
    """Every event and figure of a document, in order of the text.

    Args:
        annotated: The document with the reader model's layers.
        mentions: Its actors, places, times and quantities.
        statements: What :func:`hearsay.statements.find_statements` found in it.
        codebook: The coding rules.
        knowledge: Known wars give a day to deeds that are told by name only.
    """
    scene = Scene(annotated, mentions, statements, codebook, knowledge)
    tree = scene.tree
    coded = find_deeds(scene.tree, scene.parties, codebook, annotated.kinds)
    seen = seen_deeds(scene.tree, scene.parties, codebook, annotated.triggers, coded, annotated.kinds)
    words = Words(scene.parties, annotated.kinds)
    charged = charged_deeds(scene, words, (*annotated.triggers, *annotated.faint), (*coded, *seen))
    deeds = {deed.trigger.head: deed for deed in (*coded, *seen, *charged)}
    by_token = {token: deed for deed in deeds.values() for token in deed.trigger.tokens}
    orders = {tree.heads[head] for head in deeds if _is_ordered(tree, head)}
    tellings = [
        telling
        for head, deed in deeds.items()
        for telling in _tell(scene, deed, deeds)
        if not (telling.type == "REQUEST" and head in orders)
    ]
    absorbed = {tree.starts[token] for deed in deeds.values() for token in deed.trigger.absorbed}
    tellings += [
        each
        for each in verbal_tellings(scene, by_token)
        if not (each.type == "AGREE" and each.trigger[0] in absorbed)  # a promise not kept
        and not (each.type == "REQUEST" and scene.token_at(each.trigger[0]) in orders)
    ]
    tellings = merge(scene, _once(scene, tellings))
    _answer(scene, tellings)
    spread(tellings, codebook)
    tie_denials(scene, tellings)
    lend_times(scene, tellings)
    unique: dict[str, Event] = {}
    outcomes: dict[int, str] = {}
    for telling in tellings:
        event = _record(scene, telling)
        unique[event.id] = event
        outcomes.update(dict.fromkeys((start for start, _ in telling.also), event.id))
    ordered = sorted(unique.values(), key=lambda e: (e.trigger.start, e.trigger.end, e.type, e.id))
    return tuple(ordered), find_figures(scene, ordered, outcomes)


def _tell(scene: Scene, deed: Deed, deeds: Mapping[int, Deed]) -> list[Telling]:
    tree, trigger = scene.tree, deed.trigger
    kind = trigger.coded.type
    said_here = scene.cue_of(trigger.head)
    if said_here is not None and said_here.speaker is not None and said_here.act in _verbal_acts(scene):
        return []
    if said_here is not None and trigger.coded.rule.id.endswith(".seen") and said_here.act != "assert":
        return []
    told = scene.told_in(trigger.head)
    is_ordered = _is_ordered(scene.tree, trigger.head)
    if told and told[0].act in UNDONE and not is_ordered and not _is_presupposed(scene, trigger.head):
        unheld = told[0].speaker is None or home(told[0].speaker) is None
        if not (kind == "THREATEN" and unheld):
            return []
    if not scene.codebook.hostile(kind) and (
        _is_purpose(scene, trigger.head) or _is_obliged(scene, trigger.head)
    ):
        return []
    if _is_performed_above(scene, trigger, deeds) or (
        trigger.is_noun and _is_background(scene, trigger.head)
    ):
        return []
    actors, recipients = list(deed.actors), list(deed.recipients)
    rule = trigger.coded.rule
    if kind == "PROTEST" and not trigger.is_noun and actors and all(_is_state(scene, a) for a in actors):
        # "Somalia protests the port deal": a state that protests complains
        kind = "ACCUSE"
        recipients = [
            a for word in objects(tree, trigger.head) for a in scene.parties.owners(word)
        ] or recipients
        recipients = [a for a in recipients if home(a) not in homes(actors)]
        if not recipients:
            return []
    if not actors and recipients:
        actors = _doers_around(scene, deed, deeds)
    claimant = next((s.speaker for s in told if s.speaker is not None and s.act != "deny"), None)
    side = scene.country(claimant) if claimant is not None else None
    if rule.two_sided:
        # "its clashes with Chad", told by Sudan: the one who tells is the other side
        has_other = any(slot(tree, trigger.head, name) for name in ("with", "against"))
        if has_other and len(homes(actors)) == 1:
            others = list(scene.parties.owners(tree.heads[trigger.head]))
            if side is not None:
                others = [side] if _names_own_side(scene, side, trigger.head) else []
            actors += [each for each in others if home(each) not in homes(actors)]
    elif (
        (scene.codebook.hostile(kind) or kind == "REJECT")
        and actors
        and (not homes(recipients) or deed.is_placed)
        and side is not None
        and home(side) not in homes(actors)
    ):
        recipients = [side]
    if not actors and told and told[0].act in {"accuse", "criticize"} and not rule.two_sided:
        # "lodged a protest with Beijing over the ramming of a boat": who is charged did it, to who charges
        charged = [
            a for a in told[0].addressees if home(a) is not None and (side is None or home(a) != home(side))
        ]
        if len(homes(charged)) == 1 and homes(charged).isdisjoint(homes(recipients)):
            actors = charged
            if not homes(recipients) and side is not None and scene.codebook.hostile(kind):
                recipients = [side]
    when = own_time(scene, trigger)
    auxiliary = find_auxiliaries(
        tree, trigger, when, scene.document.published.day or scene.document.published.low
    )
    announced = ANNOUNCED.get(kind, kind) if is_ordered else _as_announced(kind, auxiliary)
    if announced != kind:
        kind = announced
        if not homes(actors) and side is not None:
            actors = [side]  # who announces it will do it
    if not recipients and actors and not rule.two_sided and kind not in UNAIMED:
        recipients = aimed_at(scene, kind, trigger.head, actors)
    start, end = _extent(scene, trigger.tokens)
    base = Telling(
        type=kind,
        deed=deed,
        trigger=(start, end),
        actors=actors,
        recipients=recipients,
        when=when,
        where=place(scene, trigger),
        auxiliary=auxiliary,
        basis=_basis(scene, trigger),
        modes=rule.modes,
        contexts=rule.contexts,
    )
    directions = [base]
    if rule.reciprocal_only:
        directions = _both_ways(base)
    for telling in directions:
        add_stances(scene, telling, trigger.head)
    return directions


def _answer(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Whom a sanction or threat answers that names nobody: who just did harm to the one who answers.

    "Police of Ecuador broke into Mexico's embassy; Mexico severed relations": with Ecuador.
    """
    for telling in tellings:
        if (
            telling.type not in {"SANCTION", "THREATEN"}
            or telling.recipients
            or len(homes(telling.actors)) != 1
        ):
            continue
        number = scene.tree.sentence[scene.token_at(telling.trigger[0])]
        harms = [
            other
            for other in tellings
            if other.trigger < telling.trigger
            and number - scene.tree.sentence[scene.token_at(other.trigger[0])] <= 1
            and (scene.codebook.hostile(other.type) or other.type == "SANCTION")
            and len(homes(other.actors)) == 1
            and homes(other.recipients) == homes(telling.actors) != homes(other.actors)
        ]
        if harms:
            telling.recipients = [scene.country(actor) or actor for actor in harms[-1].actors[:1]]


def _basis(scene: Scene, trigger: Trigger) -> str:
    """Who says that it is a deed of this type: a rule, the reader model, both, or a rule against the model.

    "codebook:assault.shell+model" where both say so, "codebook:assault.shell" where the model sees no deed,
    "codebook:assault.shell; model:COERCE" where it sees another, "model" where no rule names the word, "charge" where only a charge or denial makes it a deed.
    """
    if trigger.coded.rule.id.endswith(f".{CHARGED}"):
        return CHARGE
    if trigger.coded.rule.id.endswith(".seen"):
        return "model"
    seen = [scene.seen[token] for token in trigger.tokens if token in scene.seen]
    rule = f"codebook:{trigger.coded.rule.id}"
    if trigger.coded.type in seen:
        return f"{rule}+model"
    return f"{rule}; model:{seen[0]}" if seen else rule


UNAIMED: frozenset[EventType] = frozenset({"PROTEST", "CONSULT", "COOPERATE"})
"""Types with no one side that they are done to beyond what their rules name."""
ANNOUNCED: dict[EventType, EventType] = {
    "RETREAT": "CONCEDE",
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "CONSULT": "AGREE",
}
"""What a deed is while it is only announced: a withdrawal to come concedes, every other cooperative act to come agrees."""


def _as_announced(kind: EventType, auxiliary: Sequence[str]) -> EventType:
    return ANNOUNCED.get(kind, kind) if "future" in auxiliary and "negation" not in auxiliary else kind


def _is_state(scene: Scene, actor: Actor) -> bool:
    """Whether the words name a state or its officials, not its people: "Somalia", not "Somalis"."""
    return actor.sector in {"GOV", "MIL"} or (
        actor.kind == "country" and actor.text.lower() == actor.name.lower()
    )


def _once(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without those accusations that are only read from "said", where the same party accuses in so many words."""
    tellings = _first_in_sentence(scene, tellings)
    neutral = scene.codebook.acts.neutral
    outright = [t for t in tellings if t.type == "ACCUSE" and not _is_read(scene, t, neutral)]
    pairs = [(homes(t.actors), homes(t.recipients)) for t in outright]
    return [
        t
        for t in tellings
        if t.type != "ACCUSE" or t in outright or (homes(t.actors), homes(t.recipients)) not in pairs
    ]


def _first_in_sentence(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without a second one of the same deed in a sentence: "flew to Juba to visit the camp" is one visit."""
    seen: set[tuple[object, ...]] = set()
    result = []
    for each in sorted(
        tellings, key=lambda t: ("hypothetical" in t.auxiliary, t.statement is None, t.trigger)
    ):
        sentence = scene.tree.sentence[scene.token_at(each.trigger[0])]
        key = (
            sentence,
            each.type,
            homes(each.actors),
            homes(each.recipients),
            each.modes if scene.codebook.hostile(each.type) else (),
        )
        if each.actors and homes(each.actors) and key in seen:
            continue
        seen.add(key)
        result.append(each)
    return result


def _is_read(scene: Scene, telling: Telling, neutral: frozenset[str]) -> bool:
    words = scene.tokens(*telling.trigger)
    return telling.statement is not None and any(scene.tree.lemmas[token] in neutral for token in words)


def _names_own_side(scene: Scene, side: Actor, token: int) -> bool:
    """Whether the speaker's side is in it: not where a third country speaks of "the war against Ukraine"."""
    start, end = scene.tree.sentences[scene.tree.sentence[token]]
    return any(home(side) in homes(scene.parties.at(t)) for t in range(start, end) if scene.told_in(t))


def _verbal_acts(scene: Scene) -> frozenset[str]:
    return frozenset(act for rule in scene.codebook.types.values() for act in rule.acts)


def _is_purpose(scene: Scene, token: int) -> bool:
    """ "Whether it is only hoped for: "met to defuse tensions", "a plan to withdraw"."""
    tree = scene.tree
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(token, "mark"))
    return (
        has_to and tree.relations[token] in {"advcl", "acl"} and tree.lemmas[tree.heads[token]] not in DONE_TO
    )


def _is_obliged(scene: Scene, token: int) -> bool:
    """Whether it only ought to be done: "must lay down their arms"."""
    tree = scene.tree
    head = tree.heads[token] if tree.relations[token] == "conj" else token
    return any(
        tree.words[kid] in {"must", "ought"} for word in (token, head) for kid in tree.kids(word, "aux")
    )


def _is_background(scene: Scene, token: int) -> bool:
    """Whether a noun only dates something else: "the worst since the end of the war"."""
    tree = scene.tree
    ends = (
        tree.heads[token]
        if tree.lemmas[tree.heads[token]] in {"end", "start", "beginning", "outbreak"}
        else token
    )
    return any(tree.case(word) in {"since", "until"} for word in (token, ends))


def _is_ordered(tree: Tree, token: int) -> bool:
    """Whether the order does it: "ordered a curfew", "decreed the withdrawal of the troops"."""
    return tree.relations[token] == "obj" and tree.lemmas[tree.heads[token]] in {"order", "decree"}


PERFORMED = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""Types whose infinitive is only promised, asked for, threatened or refused."""


def _is_performed_above(scene: Scene, trigger: Trigger, deeds: Mapping[int, Deed]) -> bool:
    """Whether a deed is only what another one promises or asks for: "threatened to cut ties", "asked them to leave".

    A promise of harm is no agreement: there the harm is kept, as a plan.
    """
    tree, head = scene.tree, trigger.head
    above = deeds.get(tree.heads[head]) if tree.relations[head] in {"xcomp", "ccomp"} else None
    if above is not None and (cue := scene.cue_of(above.trigger.head)) is not None and cue.act == "deny":
        above = None  # what is denied is not what is refused
    below = [deeds[kid] for kid in tree.kids(head, "xcomp") if kid in deeds]
    hostile = scene.codebook.hostile
    if above is not None and above.trigger.coded.type in PERFORMED:
        kinds = (above.trigger.coded.type, trigger.coded.type)
        return not (kinds[0] == "AGREE" and hostile(kinds[1]))
    return trigger.coded.type == "AGREE" and any(hostile(deed.trigger.coded.type) for deed in below)


def _is_presupposed(scene: Scene, token: int) -> bool:
    """Whether an undone act takes the deed for granted: "called on them to stop the shelling"."""
    tree = scene.tree
    head = tree.heads[token]
    if tree.lemmas[head] in ENDING or tree.lemmas[tree.heads[head]] in ENDING:
        return True
    # "reserved the right to respond to the incursion", "demanded an answer for the raid": what is answered has happened
    is_answered = tree.lemmas[head] in ANSWERING and tree.case(token) in {"to", "for", "against", "over"}
    return is_answered or tree.case(token) in {"after", "over", "since", "despite"}


def _doers_around(scene: Scene, deed: Deed, deeds: Mapping[int, Deed]) -> list[Actor]:
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
    return []


def _both_ways(telling: Telling) -> list[Telling]:
    from dataclasses import replace

    result = []
    for actor in telling.actors:
        others = [other for other in telling.actors if home(other) != home(actor)]
        if others:
            result.append(replace(telling, actors=[actor], recipients=others, stances=[]))
    return result


def _extent(scene: Scene, tokens: Sequence[int]) -> tuple[int, int]:
    tree = scene.tree
    if tokens[-1] - tokens[0] > 6:
        return tree.starts[tokens[0]], tree.ends[tokens[0]]
    return tree.starts[tokens[0]], tree.ends[tokens[-1]]


def _record(scene: Scene, telling: Telling) -> Event:
    tree = scene.tree
    token = scene.token_at(telling.trigger[0])
    start, end = tree.sentences[tree.sentence[token]]
    while end > start + 1 and tree.pos[end - 1] == "SPACE":
        end -= 1
    return Event(
        document=scene.document.id,
        type=telling.type,
        modes=told_modes(scene, telling),
        contexts=telling.contexts,
        actors=tuple(telling.actors),
        recipients=tuple(telling.recipients),
        when=telling.when,
        where=telling.where,
        trigger=scene.document.span(*telling.trigger),
        evidence=scene.document.span(tree.starts[start], tree.ends[end - 1]),
        auxiliary=telling.auxiliary,
        stances=tuple(telling.stances),
        basis=telling.basis,
    )
