"""Events of a document: deeds by the codebook, acts of speech from statements, and who stands by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.events.accounts import spread
from hearsay.events.both_sides import fill_both
from hearsay.events.charged import charged_deeds
from hearsay.events.claimed import claim_denied
from hearsay.events.countercharges import countercharges
from hearsay.events.denials import tie_denials
from hearsay.events.doers import answer, share
from hearsay.events.figures import find_figures
from hearsay.events.ground import lay
from hearsay.events.headlines import denied_in_headlines
from hearsay.events.inner_war import fight_at_home, land_sides
from hearsay.events.joined import aim_alike
from hearsay.events.laid_at import lay_at, lay_at_denier
from hearsay.events.likely import fill_parties, fill_wheres
from hearsay.events.mediators import stand_between
from hearsay.events.merge import merge
from hearsay.events.met import answer_met
from hearsay.events.on_border import place_on_borders
from hearsay.events.one_campaign import continue_campaign
from hearsay.events.only_foe import oppose
from hearsay.events.only_named import only_named
from hearsay.events.only_place import fill_places
from hearsay.events.organs import fill_organs
from hearsay.events.own_forces import fill_forces
from hearsay.events.own_land import at_home
from hearsay.events.own_losses import turn_to_the_other
from hearsay.events.page import Page
from hearsay.events.repeated import repeat_charges
from hearsay.events.repeats import once
from hearsay.events.residents import settle
from hearsay.events.scene import Scene
from hearsay.events.senders import trace
from hearsay.events.standing import tie_standing
from hearsay.events.taken_up import take_up
from hearsay.events.telling.find import tell
from hearsay.events.telling.record import record_of
from hearsay.events.telling.untold import is_voiced
from hearsay.events.times import lend_times
from hearsay.events.told_twice import UNREAL, lend_days, lend_places, lend_sides
from hearsay.events.took_place import gather
from hearsay.events.typer import Typer, load_typer
from hearsay.events.undone import is_ordered
from hearsay.events.verbal.find import verbal_tellings
from hearsay.events.welcomed import welcome
from hearsay.records import Event, Figure, Statement
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.find import find_deeds
from hearsay.statements.deeds.seen import seen_deeds

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
    page = find_tellings(annotated, mentions, statements, codebook, knowledge, typer)
    fill_wheres(page)  # first: it was learnt from parties that are told
    place_on_borders(page)
    fill_parties(page)
    scene = page.scene
    unique: dict[str, Event] = {}
    outcomes: dict[int, str] = {}
    for telling in page.tellings:
        event = record_of(scene, telling)
        unique[event.id] = event
        outcomes.update(dict.fromkeys((start for start, _ in telling.also), event.id))
    ordered = sorted(unique.values(), key=lambda e: (e.trigger.start, e.trigger.end, e.type, e.id))
    # whose people a number counts is never a guess
    return tuple(ordered), find_figures(scene, [each.as_told() for each in ordered], outcomes)


def find_tellings(
    annotated: Annotated,
    mentions: Mentions,
    statements: Sequence[Statement],
    codebook: Codebook,
    knowledge: Knowledge,
    typer: Typer | None = None,
) -> Page:
    """What a document tells, with the parties that its words and the rules give; arguments as of `find_events`."""
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
    named = {(each.type, each.trigger) for each in said}
    tellings = [
        telling
        for head, deed in deeds.items()
        for telling in tell(scene, deed, deeds, typer, performed)
        if not (telling.type == "REQUEST" and head in orders)
        and (telling.type, telling.trigger) not in named  # "said it condemns the raid": told once
        # neither the typer confirms it, nor is the word the cue of such an act
        and not (head in doubtful and telling.basis == "model" and not is_voiced(scene, telling, head))
    ]
    told = {word for each in tellings for span in (each.trigger, *each.also) for word in scene.tokens(*span)}
    words = Words(scene.parties, annotated.kinds)
    sighted = (*annotated.triggers, *annotated.faint)
    for deed in (
        *charged_deeds(scene, words, sighted, told),
        *denied_in_headlines(scene, words, sighted, told),
    ):
        deeds.setdefault(deed.trigger.head, deed)
        tellings += tell(scene, deed, deeds, typer, performed)
    absorbed = {tree.starts[token] for deed in deeds.values() for token in deed.trigger.absorbed}
    tellings += [
        each
        for each in said
        if not (each.type == "AGREE" and each.trigger[0] in absorbed)  # a promise not kept
        and not (each.type == "REQUEST" and scene.token_at(each.trigger[0]) in orders)
    ]
    tellings = gather(scene, merge(scene, trace(scene, once(scene, tellings))))
    turn_to_the_other(scene, tellings)
    page = Page(scene, tellings)
    land_sides(page)
    settle(page)
    lay(page)
    share(page)
    aim_alike(page)
    take_up(page)
    continue_campaign(page)
    answer(page)
    spread(scene, tellings)
    tie_standing(scene, tellings)
    tie_denials(scene, tellings)
    claim_denied(scene, tellings)
    tellings = lay_at(scene, tellings)
    repeat_charges(scene, tellings)
    # what nobody is named for comes after the stances: no charge or denial is of it
    for deed in list(only_named(scene, annotated.triggers, tellings)):
        tellings += [
            telling
            for telling in tell(scene, deed, deeds, typer, performed)
            if not UNREAL & set(telling.auxiliary)  # "spoke of death and defeat", "hopes of talks"
        ]
    lay_at_denier(scene, tellings)
    page = Page(scene, tellings)
    lend_times(scene, tellings)
    lend_days(scene, tellings)
    lend_places(scene, tellings)
    lend_sides(scene, tellings)
    fill_forces(page)
    fill_organs(page)
    fill_places(page)
    welcome(page)
    answer_met(page)
    at_home(page)
    stand_between(page)
    fill_both(page)
    fight_at_home(page)
    oppose(page)
    return page


def _unsure_deeds(scene: Scene, annotated: Annotated, deeds: Sequence[Deed]) -> tuple[Deed, ...]:
    """Deeds of words that the reader model takes for one without being sure of which type; the typer has the last word on them."""
    taken = {deed.trigger.head for deed in deeds}
    unsure = [
        replace(each, score=1.0)
        for each in annotated.triggers
        if each.score < UNSURE and each.token not in taken
    ]
    return seen_deeds(scene.tree, scene.parties, scene.codebook, unsure, deeds, annotated.kinds)


UNSURE = 0.7
"""Below this probability of its likeliest type the typer is asked about a word that no rule names and the model alone would not code."""
