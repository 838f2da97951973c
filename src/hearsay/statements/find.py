"""Statements of a document: cues, speakers, content, acts, nesting, relays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document, Statement
from hearsay.records.statement import Act
from hearsay.statements.acts import may_pledge, refine_act
from hearsay.statements.answering import answer_charges
from hearsay.statements.content import without_asides
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.deeds.find import find_deeds
from hearsay.statements.fold import fold_headlines
from hearsay.statements.likely import fill_homes
from hearsay.statements.parties import Parties
from hearsay.statements.performed import own_words, perform
from hearsay.statements.printed import PLEDGING, of_voice, own_sayings, voice_of
from hearsay.statements.quotations import find_quotations
from hearsay.statements.refuted import give_charges_back
from hearsay.statements.saying import Saying
from hearsay.statements.sayings import find_sayings
from hearsay.statements.sides import is_one_side
from hearsay.statements.speakers import resolve_speakers
from hearsay.statements.spoke_before import (
    both_sides,
    last_body,
    last_person,
    place_houses,
    place_institutions,
    same_source,
    same_statement,
    same_words,
    the_accused,
)
from hearsay.statements.spoken import build_statements
from hearsay.statements.turns import Turn, find_turns, give_voice, turn_sayings
from hearsay.statements.voice import is_own_saying, own_denials, page_voice

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge


def find_statements(
    annotated: Annotated, mentions: Mentions, codebook: Codebook, knowledge: Knowledge
) -> tuple[Statement, ...]:
    """Every statement of a document, in order of their evidence.

    The reader model's attributions and the parse each repair the other: the codebook's cues are found in the parse,
    sayings it does not list come from the model, and content that the parse misses is the model's.

    Args:
        annotated: The document with the model's layers.
        mentions: Its actors, places, times and quantities.
        codebook: Says which words say something, and which act that is.
        knowledge: What the packs know (not needed yet; kept so that packs can name cues later).
    """
    document = annotated.document
    tree = Tree.of(annotated.doc)
    parties = Parties.of(document, tree, mentions)
    deeds = {
        token: deed
        for deed in find_deeds(tree, parties, codebook, annotated.kinds)
        for token in deed.trigger.tokens
    }
    sayings = find_sayings(tree, annotated, parties, codebook)
    for saying in sayings:
        if saying.act == "accuse":
            without_asides(tree, saying, parties)
    voice = page_voice(document, mentions)
    speakers = _who_speak(tree, document, sayings, parties, codebook, voice)
    give_charges_back(tree, sayings, speakers, deeds, parties, codebook)
    if voice is not None:
        own = list(own_denials(tree, sayings, codebook))
        speakers |= {id(saying): (voice,) for saying in own}
        sayings = sorted([*sayings, *own], key=lambda each: each.tokens)
    turns = find_turns(document, tree, parties)
    if turns:
        sayings, speakers = _with_turns(tree, turns, sayings, speakers, parties, deeds, codebook)
    place_institutions(sayings, speakers)
    place_houses(tree, sayings, speakers)
    given_by = voice or voice_of(document, tree, parties, sayings, speakers)
    if given_by is not None:
        for saying in sayings:
            if not speakers[id(saying)] and {tree.words[w] for w in saying.sources} & {"we", "i"}:
                speakers[id(saying)] = (given_by,)
        own, told = own_sayings(document, tree, sayings, find_quotations(tree, document.parts))
        told = told if voice is not None else []
        speakers |= {id(saying): (given_by,) for saying in (*own, *told)}
        if voice is not None and voice.country:
            speakers |= {
                key: tuple(of_voice(each, voice) for each in found) for key, found in speakers.items()
            }
        told = [
            each
            for each in told
            if may_pledge(tree, each, deeds, codebook)
            and refine_act(tree, each, (given_by,), parties, deeds, codebook) in PLEDGING
        ]
        sayings = sorted([*sayings, *own, *told], key=lambda each: each.tokens)
    told_inside = _told_inside(tree, sayings)
    for saying in sayings:
        saying.act = refine_act(
            tree, saying, speakers[id(saying)], parties, deeds, codebook, told_inside[id(saying)]
        )
    answer_charges(tree, sayings, speakers, deeds, parties, codebook)
    sayings = perform(tree, sayings, speakers, parties)
    own_words(tree, sayings, speakers)
    spoken = build_statements(tree, document, sayings, speakers, mentions, parties)
    folded = tuple(each.statement for each in fold_headlines(document, spoken))
    return fill_homes(annotated, mentions, folded)


def _with_turns(
    tree: Tree,
    turns: Sequence[Turn],
    sayings: list[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
) -> tuple[list[Saying], dict[int, tuple[Actor, ...]]]:
    """Sayings and speakers with what a transcript's turns add to them."""
    colons = {turn.colon for turn in turns}
    sayings = [each for each in sayings if not colons & {*each.tokens}]
    sayings = give_voice(tree, turns, sayings, speakers)

    def act_of(saying: Saying, speaker: Actor) -> Act:
        return refine_act(tree, saying, (speaker,), parties, deeds, codebook)

    found = list(turn_sayings(tree, turns, sayings, act_of))
    sayings = sorted([*sayings, *(saying for saying, _ in found)], key=lambda each: each.tokens)
    return sayings, speakers | {id(saying): (speaker,) for saying, speaker in found}


def _who_speak(
    tree: Tree,
    document: Document,
    sayings: Sequence[Saying],
    parties: Parties,
    codebook: Codebook,
    voice: Actor | None,
) -> dict[int, tuple[Actor, ...]]:
    """Who says each saying, by the saying's id; empty where nobody known does.

    Args:
        voice: Whose page it is; None on an outlet's.
    """
    speakers: dict[int, tuple[Actor, ...]] = {}
    for saying in sayings:
        speakers[id(saying)] = (
            both_sides(tree, saying, sayings, speakers)
            or same_source(tree, saying, sayings, speakers)
            or same_statement(tree, saying, sayings, speakers)
            or the_accused(tree, saying, sayings, parties)
            or _by_words(tree, document, saying, parties, codebook, sayings, speakers)
            or last_person(tree, saying, sayings, speakers, codebook.words.lists["people"])
            or last_body(tree, saying, sayings, speakers, parties)
            or ((voice,) if voice is not None and is_own_saying(tree, saying) else ())
        )
        denial = saying.outer if saying.is_noun else None
        if denial is not None and denial.act == "deny" and id(denial) in speakers:
            # "denies claims it armed rebels": whoever claims it, not who denies
            speakers[id(saying)] = tuple(
                each
                for each in speakers[id(saying)]
                if not any(is_one_side(each, other) for other in speakers[id(denial)])
            )
    return speakers


def _by_words(
    tree: Tree,
    document: Document,
    saying: Saying,
    parties: Parties,
    codebook: Codebook,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
) -> tuple[Actor, ...]:
    """Whom the words for who speaks name; of a bare noun, who was called so before."""
    found = resolve_speakers(tree, document, saying, parties, codebook)
    is_bare = len(found) == 1 and found[0].kind == "unnamed" and found[0].country is None
    return (same_words(tree, saying, sayings, speakers) if is_bare else ()) or found


def _told_inside(tree: Tree, sayings: Sequence[Saying]) -> dict[int, set[int]]:
    """For each saying the words that others say inside it: they make nothing of the saying around them."""
    found: dict[int, set[int]] = {id(saying): set() for saying in sayings}
    for inner in sayings:
        if inner.outer is not None and not inner.is_noun:
            if (
                inner.is_neutral
                and inner.sources
                and all(tree.words[w] in {"we", "i"} for w in inner.sources)
            ):
                continue  # "We declare that Chad bears the blame," the ministry said
            words = found.setdefault(id(inner.outer), set())
            for start, end in (*inner.ranges, (inner.cue or 0, (inner.cue or 0) + 1)):
                words.update(range(start, end))
            if inner.cue is not None and tree.deps[inner.cue] == "acl:relcl":
                words.update(tree.subtree(inner.cue))  # "held on charges that it describes as baseless"
    return found
