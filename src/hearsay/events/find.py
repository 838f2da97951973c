"""Events of a document: deeds by the codebook, acts of speech from statements, and who stands by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.slots import ACCUSING, objects, slot, subjects
from hearsay.codebooks.triggers import is_negated
from hearsay.events.accounts import spread
from hearsay.events.aimed import aimed_at
from hearsay.events.auxiliary import find_auxiliaries
from hearsay.events.basis import is_seen, weigh
from hearsay.events.charged import charged_deeds
from hearsay.events.countercharges import countercharges
from hearsay.events.denials import tie_denials
from hearsay.events.doers import (
    answer,
    charging,
    doers_around,
    is_own_success,
    is_state,
    is_third,
    is_wrong_to_others,
    names_own_side,
    protested,
    share,
)
from hearsay.events.figures import find_figures
from hearsay.events.ground import lay
from hearsay.events.headlines import denied_in_headlines
from hearsay.events.meetings import sides_met
from hearsay.events.merge import HOLLOW, merge
from hearsay.events.mistaken import is_mistaken, is_of_its_victim, is_suffered
from hearsay.events.modes import told_modes
from hearsay.events.repeats import once
from hearsay.events.residents import settle
from hearsay.events.scene import Scene, homes
from hearsay.events.senders import trace
from hearsay.events.settings import own_time, place
from hearsay.events.stances import Telling, add_stances, claims_under, denies_by
from hearsay.events.standing import tie_standing
from hearsay.events.targets.find import find_targets
from hearsay.events.times import lend_times
from hearsay.events.told_twice import lend_places
from hearsay.events.typer import Typer, load_typer
from hearsay.events.undone import (
    UNDONE,
    is_announced,
    is_background,
    is_condition,
    is_obliged,
    is_ordered,
    is_performed_above,
    is_presupposed,
    is_purpose,
    is_sought,
    is_threatened,
    is_unjustified,
    is_warned_off,
    is_willing,
)
from hearsay.events.verbal import verbal_tellings
from hearsay.events.wars import enemy
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Event, Figure, Statement
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.find import find_deeds
from hearsay.statements.deeds.seen import PEOPLE, seen_deeds
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge


def find_events(
    annotated: Annotated,
    mentions: Mentions,
    statements: Sequence[Statement],
    codebook: Codebook,
    knowledge: Knowledge,
    typer: Typer | None = None,
) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
    """Every event and figure of a document, in order of the text.

    Args:
        annotated: The document with the reader model's layers.
        mentions: Its actors, places, times and quantities.
        statements: What :func:`hearsay.statements.find_statements` found in it.
        codebook: The coding rules.
        knowledge: Known wars give a day to deeds that are told by name only.
        typer: What weighs the types of deeds; None takes the package's.
    """
    scene = Scene(annotated, mentions, statements, codebook, knowledge)
    typer = typer or load_typer()
    tree = scene.tree
    coded = find_deeds(scene.tree, scene.parties, codebook, annotated.kinds)
    seen = seen_deeds(scene.tree, scene.parties, codebook, annotated.triggers, coded, annotated.kinds)
    unsure = _unsure_deeds(scene, annotated, (*coded, *seen))
    deeds = {deed.trigger.head: deed for deed in (*unsure, *coded, *seen)}
    doubtful = {deed.trigger.head for deed in unsure}
    by_token = {token: deed for deed in deeds.values() for token in deed.trigger.tokens}
    said = verbal_tellings(scene, by_token)
    said += countercharges(scene, said, by_token)
    performed = {each.statement.id for each in said if each.statement is not None}
    orders = {tree.heads[head] for head in deeds if is_ordered(tree, head)}
    tellings = [
        telling
        for head, deed in deeds.items()
        for telling in _tell(scene, deed, deeds, typer, performed)
        if not (telling.type == "REQUEST" and head in orders)
        and not (head in doubtful and telling.basis == "model")  # the typer does not confirm it
    ]
    told = {scene.token_at(start) for each in tellings for start, _ in (each.trigger, *each.also)}
    words = Words(scene.parties, annotated.kinds)
    sighted = (*annotated.triggers, *annotated.faint)
    for deed in (
        *charged_deeds(scene, words, sighted, told),
        *denied_in_headlines(scene, words, sighted, told),
    ):
        deeds.setdefault(deed.trigger.head, deed)
        tellings += _tell(scene, deed, deeds, typer, performed)
    absorbed = {tree.starts[token] for deed in deeds.values() for token in deed.trigger.absorbed}
    tellings += [
        each
        for each in said
        if not (each.type == "AGREE" and each.trigger[0] in absorbed)  # a promise not kept
        and not (each.type == "REQUEST" and scene.token_at(each.trigger[0]) in orders)
    ]
    tellings = merge(scene, trace(scene, once(scene, tellings)))
    settle(scene, tellings)
    lay(scene, tellings)
    share(scene, tellings)
    answer(scene, tellings)
    spread(scene, tellings)
    tie_standing(scene, tellings)
    tie_denials(scene, tellings)
    lend_times(scene, tellings)
    lend_places(scene, tellings)
    unique: dict[str, Event] = {}
    outcomes: dict[int, str] = {}
    for telling in tellings:
        event = _record(scene, telling)
        unique[event.id] = event
        outcomes.update(dict.fromkeys((start for start, _ in telling.also), event.id))
    ordered = sorted(unique.values(), key=lambda e: (e.trigger.start, e.trigger.end, e.type, e.id))
    return tuple(ordered), find_figures(scene, ordered, outcomes)


def _unsure_deeds(scene: Scene, annotated: Annotated, deeds: Sequence[Deed]) -> tuple[Deed, ...]:
    """Deeds of words that the reader model takes for one without being sure of which type; the typer has the last word on them."""
    from dataclasses import replace

    taken = {deed.trigger.head for deed in deeds}
    unsure = [
        replace(each, score=1.0)
        for each in annotated.triggers
        if each.score < UNSURE and each.token not in taken
    ]
    return seen_deeds(scene.tree, scene.parties, scene.codebook, unsure, deeds, annotated.kinds)


def _tell(
    scene: Scene, deed: Deed, deeds: Mapping[int, Deed], typer: Typer, performed: Set[str]
) -> list[Telling]:
    tree, trigger = scene.tree, deed.trigger
    kind = trigger.coded.type
    said_here = scene.cue_of(trigger.head)
    if said_here is not None and said_here.id in performed:
        return []
    if _befell_nobody(scene, deed):
        return []
    if (
        said_here is not None
        and is_seen(trigger)
        and (said_here.act != "assert" or kind == "AGREE")
        and not _is_of_nobody_known(scene, said_here, kind)
    ):
        return []
    told = scene.told_in(trigger.head)
    ordered = is_ordered(scene.tree, trigger.head)
    is_asked = bool(told) and told[0].act in UNDONE and not _is_beside(scene, told[0], trigger.head)
    if is_asked and not ordered and not is_presupposed(scene, trigger.head):
        unheld = told[0].speaker is None or home(told[0].speaker) is None
        is_bare = told[0].act == "commit" or told[0].cue is None  # no act of speech stands for it
        if not (kind == "THREATEN" and (unheld or is_bare)):
            return []
    if not scene.codebook.hostile(kind) and (
        is_purpose(scene, trigger.head) or is_obliged(scene, trigger.head)
    ):
        return []
    if is_performed_above(scene, trigger, deeds) or (trigger.is_noun and is_background(scene, trigger.head)):
        return []
    if (
        is_unjustified(scene, trigger.head)
        or is_warned_off(tree, trigger.head)
        or (trigger.is_noun and is_sought(tree, trigger.head))
    ):
        return []
    if is_threatened(scene, trigger.head) or is_condition(scene, trigger.head, kind):
        return []
    if kind == "REJECT" and (
        any(denies_by(scene, trigger.head, w) for w in claims_under(scene, trigger.head))
        or (is_seen(trigger) and tree.lemmas[trigger.head] == "deny")
    ):
        return []  # "rejected talk of a coup": nothing was offered
    if is_seen(trigger) and is_mistaken(scene, trigger, kind):
        return []
    actors, recipients = list(deed.actors), list(deed.recipients)
    if (
        is_seen(trigger)
        and trigger.is_noun
        and tree.lemmas[trigger.head] in scene.codebook.words.lists["accusations"]
    ):
        # "rejected the accusations of the Algerian government": who makes them; nobody's are no event
        actors = list(scene.parties.owners(trigger.head))
        recipients = [actor for actor in recipients if home(actor) not in homes(actors)]
        if not homes(actors):
            return []
    if is_seen(trigger) and is_suffered(scene, trigger):
        actors, recipients = [], [*actors, *recipients]
    elif is_of_its_victim(scene, trigger):
        # "Navalny's arrest", "the king's execution": the person whose it is suffered it
        victims = [a for a in actors if a.kind == "person" and a.span is not None]
        actors = [a for a in actors if a not in victims]
        recipients = [*recipients, *(a for a in victims if a not in recipients)]
    if not homes(actors) and not trigger.is_noun and tree.deps[trigger.head] == "acl:relcl":
        # "Iran, whose Guards arm the Houthis"
        owned = [
            k
            for w in tree.kids(trigger.head, "nsubj")
            for k in tree.kids(w, "nmod")
            if tree.words[k] == "whose"
        ]
        actors = [
            a for a in scene.parties.at(tree.heads[trigger.head]) if owned and home(a) is not None
        ] or actors
    rule = trigger.coded.rule
    is_headline = (
        trigger.is_noun
        and tree.words[trigger.head] == "protests"
        and tree.words[trigger.head + 1 :][:1] in (["to"], ["over"], ["at"])
        and (tree.deps[trigger.head] == "ROOT" or tree.words[trigger.head + 1] == "to")
    )
    verbal = is_headline or not trigger.is_noun
    is_fast = "hunger" in rule.modes  # politicians in prison go without food
    is_states_own = verbal and not is_fast and actors and all(is_state(scene, a) for a in actors)
    if kind == "PROTEST" and is_states_own and not _is_by_a_crowd(scene, trigger.head):
        # "Somalia protests the port deal", "Lima protests to Quito": a state that protests complains
        kind = "ACCUSE"
        recipients = (
            [a for word in objects(tree, trigger.head) for a in scene.parties.owners(word)]
            or [
                a
                for word in slot(tree, trigger.head, "to")
                for a in scene.parties.at(word) or scene.parties.homeland(word)
            ]
            or recipients
        )
        # who hears it at the Security Council is not blamed
        recipients = [a for a in recipients if home(a) not in homes(actors) and a.country in country_names()]
        if not recipients:
            return []
    if not actors and recipients:
        actors = doers_around(scene, deed, deeds)
    claimant = next((s.speaker for s in told if s.speaker is not None and s.act != "deny"), None)
    claimant = claimant or (None if told else charging(scene, trigger.head, actors))
    # what the United Nations count was not done to them
    is_of_state = claimant is not None and (claimant.country or "") in country_names()
    side = scene.country(claimant) if claimant is not None and (is_of_state or rule.two_sided) else None
    if rule.two_sided:
        # "its clashes with Chad", told by Sudan: the one who tells is the other side
        has_other = any(slot(tree, trigger.head, name) for name in ("with", "against")) or any(
            slot(tree, w, "with") for w in slot(tree, trigger.head, "of")
        )  # "a round of negotiations with Ukraine"
        if has_other and len(homes(actors)) == 1:
            others = list(scene.parties.owners(tree.heads[trigger.head]))
            if side is not None:
                is_ours = kind == "CONSULT" or names_own_side(scene, side, trigger.head)
                others = [side] if is_ours else []
            actors += [each for each in others if home(each) not in homes(actors)]
        if kind == "CONSULT":
            heard = [a for a in actors if a.sector == "MED"]
            actors = [a for a in actors if a not in heard]
            if heard and len(homes(actors)) < 2:
                return []  # "in a conversation with Interfax"
            actors += sides_met(scene, trigger, actors)
    elif (
        (scene.codebook.hostile(kind) or kind == "REJECT")
        and actors
        and (not homes(recipients) or deed.is_placed)
        and side is not None
        and home(side) not in homes(actors)
        and (deed.is_placed or not is_wrong_to_others(scene, trigger))
        and not (told and is_third(scene, told[0], actors, deeds))
    ):
        recipients = [side]
    if kind == "THREATEN" and not homes(actors) and side is not None:
        actors = [side]  # "those who gave the order will not escape punishment"
        recipients = [a for a in recipients if home(a) != home(side)]
    if (
        not homes(actors)
        and side is not None
        and claimant is not None
        and is_own_success(scene, deed, claimant)
    ):
        actors = [side]  # "the army said 54 militants had been killed"
    if not actors and told and told[0].act in {"accuse", "criticize"} and not rule.two_sided:
        # "lodged a protest with Beijing over the ramming of a boat": who is charged did it, to who charges
        charged = [
            a for a in told[0].addressees if home(a) is not None and (side is None or home(a) != home(side))
        ]
        cue = told[0].cue
        is_charge = cue is not None and any(
            tree.lemmas[t] in ACCUSING for t in scene.tokens(cue.start, cue.end)
        )
        if not told[0].addressees and is_charge:
            charged = find_targets(scene, told[0], {})  # "accused factions loyal to Damascus of shelling"
        if len(homes(charged)) == 1 and homes(charged).isdisjoint(homes(recipients)):
            actors = charged
            if not homes(recipients) and side is not None and scene.codebook.hostile(kind):
                recipients = [side]
    if not homes(actors) and trigger.is_noun and scene.codebook.hostile(kind):
        actors, recipients = protested(scene, deed, deeds) or (actors, recipients)
    when = own_time(scene, trigger)
    auxiliary = find_auxiliaries(
        tree, trigger, when, scene.document.published.day or scene.document.published.low
    )
    if is_asked and is_presupposed(scene, trigger.head):
        # "urged the US to stop arming the rebels": it does
        auxiliary = tuple(each for each in auxiliary if each not in {"negation", "hypothetical", "future"})
    to_come = ordered or is_willing(tree, trigger.head) or is_announced(tree, trigger.head)
    announced = ANNOUNCED.get(kind, kind) if to_come else _as_announced(kind, auxiliary)
    if announced == "CONCEDE" and {"release", "access"} & set(rule.modes):
        announced = (
            "AGREE"  # hostages to be freed, gates to be opened are promised; troops to be withdrawn concede
        )
    if announced != kind:
        kind = announced
        if not homes(actors) and side is not None:
            actors = [side]  # who announces it will do it
    is_to_suffer = kind in THREATENED and "future" in auxiliary and tree.is_passive(trigger.head)
    if is_to_suffer and not homes(actors) and claimant is not None and claimant.sector in OFFICES and side:
        actors = [side]  # "said that anyone crossing would be deported": by who says so
    is_withheld = kind in WITHHELD and {"negation", "future"} <= set(auxiliary)
    is_refused = kind in REFUSED and "negation" in auxiliary and not trigger.is_noun
    if (is_withheld or is_refused) and actors:
        # "will not release the pilots", "will never lift the embargo"; "has never recognised Kosovo"
        kind, auxiliary = "REJECT", tuple(each for each in auxiliary if each not in {"negation", "future"})
        if rule.two_sided:
            actors, recipients = actors[:1], actors[1:]
    if _is_own_threat(scene, kind, auxiliary, (actors, recipients), told):
        # "said it would target their ships again", "would double the tariffs if they did not give way"
        kind, auxiliary = (
            "THREATEN",
            tuple(each for each in auxiliary if each not in {"future", "hypothetical"}),
        )
    if not recipients and actors and not rule.two_sided and kind not in UNAIMED:
        at_war = enemy(scene, trigger, actors) if scene.codebook.hostile(kind) else []
        recipients = at_war or aimed_at(scene, kind, trigger.head, actors)
    shared = bool(slot(tree, trigger.head, "with")) and trigger.is_noun
    if rule.id == DRILL and len(homes([*actors, *recipients])) > 1 and (len(homes(actors)) > 1 or shared):
        actors = [*actors, *(a for a in recipients if home(a) not in homes(actors))]
        kind, recipients = "COOPERATE", []  # "Russia and Belarus began their manoeuvres": theirs together
    weighed, basis = weigh(scene, typer, trigger, kind, (actors, recipients))
    is_outvoted = weighed != kind
    if is_outvoted:
        kind = weighed
        defaults = scene.codebook.types[kind].seen
        if defaults is not None and defaults.two_sided:
            actors, recipients = [*actors, *(a for a in recipients if a not in actors)], []
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
        basis=basis,
        modes=() if is_outvoted else rule.modes,
        contexts=rule.contexts,
    )
    directions = [base]
    if rule.reciprocal_only:
        directions = _both_ways(base)
    for telling in directions:
        add_stances(scene, telling, trigger.head)
    return directions


def _is_of_nobody_known(scene: Scene, statement: Statement, kind: EventType) -> bool:
    """Whether an act of speech has a speaker of no known side, and the reader model takes its verb for such a deed: "the general vowed to crush the mutiny"."""
    speaker = statement.speaker
    is_spoken = kind in VOICED and statement.act in scene.codebook.types[kind].acts
    if not is_spoken or speaker is None or home(speaker) is not None or statement.cue is None:
        return False
    cue = scene.token_at(statement.cue.start)
    speaks = [scene.kinds[word] for word in subjects(scene.tree, cue)] if scene.kinds else []
    return not speaks or bool(PEOPLE.intersection(speaks))  # rain threatens nobody


def _is_by_a_crowd(scene: Scene, verb: int) -> bool:
    """Whether a crowd does it, whoever it stands by: "supporters of the president clashed with police"."""
    lists = scene.codebook.words.lists
    return any(
        scene.tree.lemmas[word] in lists["crowd"] or scene.tree.lemmas[word] in lists["workers"]
        for word in slot(scene.tree, verb, "subj")
    )


def _befell_nobody(scene: Scene, deed: Deed) -> bool:
    """Whether the narrator says that nobody came to harm: "no one was hurt" tells of no attack."""
    tree = scene.tree
    if deed.trigger.coded.type == "RETREAT" and not deed.trigger.is_noun:
        # "no soldier has left his trench": nobody did anything
        return any(
            tree.words[kid] == "no"
            for word in tree.kids(deed.trigger.head, "nsubj")
            for kid in tree.kids(word, "det")
        )
    if deed.trigger.coded.rule.id not in HOLLOW or deed.actors or scene.told_in(deed.trigger.head):
        return False
    return tree.is_passive(deed.trigger.head) and is_negated(tree, deed.trigger.head)


VOICED: frozenset[EventType] = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
"""Acts of speech that are told of whoever does them; a pledge or praise of nobody known is no news of the conflict."""
WITHHELD: frozenset[EventType] = frozenset(
    {"RETREAT", "CONCEDE", "AID", "AGREE", "CONSULT", "COOPERATE", "SUPPORT"}
)
"""Types that a party refuses by saying it will not."""
REFUSED: frozenset[EventType] = frozenset({"SUPPORT", "CONCEDE"})
"""Types that a party refuses by not doing it: what it does not recognise or accept."""
UNSURE = 0.7
"""Below this probability of its likeliest type the typer is asked about a word that no rule names and the model alone would not code."""
DRILL = "mobilize.exercise"
"""The rule for exercises, which several states hold together."""
UNAIMED: frozenset[EventType] = frozenset({"PROTEST", "CONSULT", "COOPERATE"})
"""Types with no one side that they are done to beyond what their rules name."""
ANNOUNCED: dict[EventType, EventType] = {
    "RETREAT": "CONCEDE",
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "CONSULT": "AGREE",
}
"""What a deed is while it is only announced: a withdrawal to come concedes, every other cooperative act to come agrees."""


def _is_own_threat(
    scene: Scene,
    kind: EventType,
    auxiliary: Sequence[str],
    sides: tuple[Sequence[Actor], Sequence[Actor]],
    told: Sequence[Statement],
) -> bool:
    """Whether a speaker says his own side will do another one harm."""
    if kind not in THREATENED or "future" not in auxiliary or "negation" in auxiliary or not told:
        return False
    speaker = told[0].speaker
    if speaker is None or told[0].act not in {"assert", "accuse", "criticize"}:
        return False
    actors, recipients = homes(sides[0]), homes(sides[1])
    return home(speaker) in actors and bool(recipients - actors)


OFFICES = frozenset({"GOV", "MIL", "COP"})
THREATENED: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types that a party threatens by saying it will."""


def _is_beside(scene: Scene, statement: Statement, token: int) -> bool:
    """Whether a word stands in a clause of its own beside what is asked or promised: "urged restraint; its envoy is due to meet them"."""
    tree = scene.tree
    if statement.cue is None:
        return False
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    if any(tree.relations[word] == "conj" and tree.heads[word] in cue for word in tree.path(token)):
        return True  # "urged both to refrain from it and sent patrols"
    return any(
        tree.relations[word] == "parataxis"
        and cue
        and word > cue[-1]
        and tree.words[tree.left[word] - 1 : tree.left[word] + 1].count(";")
        for word in tree.path(token)
        if word not in cue
    )


def _as_announced(kind: EventType, auxiliary: Sequence[str]) -> EventType:
    return ANNOUNCED.get(kind, kind) if "future" in auxiliary and "negation" not in auxiliary else kind


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
