"""Deeds that only the charge makes one: what somebody is accused of, or denies, where no rule and no model names a deed.

"Accused Paris of plotting to free him": nobody would code plotting by the word alone, but it is what the one side says and the
other denies, and a record of accounts without it has nothing for the denial to stand on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.events.charge_types import MATERIAL, deed_of, is_deed, lets_pass, posting_of
from hearsay.events.charge_words import GOING_ON, IDLE, denied_nouns, own_words, predicate_of
from hearsay.events.claims import CLAIM_REACH, names_claim, points
from hearsay.events.posted import troops_posted
from hearsay.events.scene import Scene, side_of
from hearsay.events.undone import is_obliged
from hearsay.events.unmeant import is_practice
from hearsay.records import Statement
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen


SUFFERED = frozenset({"suffer", "sustain", "incur", "endure", "undergo", "witness", "experience"})
"""Verbs of what befalls their subject."""


def charged_deeds(scene: Scene, words: Words, seen: Sequence[Seen], told: Collection[int]) -> Iterator[Deed]:
    """A deed for every charge or denial whose content holds none, and for a claim that the next words deny.

    Args:
        words: What is known of the document's words.
        seen: Words with the type the model would give them, however unsure it is that they are deeds.
        told: The words that name events already.
    """
    taken = set(told)
    types = {each.token: each.type for each in seen}
    for statement in scene.statements:
        if statement.speaker is None or _is_mutual(scene, statement):
            continue
        if statement.act == "deny" and is_practice(scene, statement):
            continue
        tokens = scene.said(statement)
        own = own_words(scene, statement, tokens)
        word = predicate_of(scene, tokens, own)
        if not _is_disputed(scene, statement) and not _tells_of_another(scene, statement, word, types):
            continue
        if word is None and statement.act == "deny":
            word = next((noun for noun in denied_nouns(scene, tokens) if is_deed(scene, noun, types)), None)
        posted = troops_posted(scene, tokens) if statement.act in {"accuse", "deny"} else None
        if posted is not None and posted.troops not in taken and not taken & own:
            deed = _laid_at(scene, statement, posting_of(scene, words, *posted))
            if deed is not None:
                taken.add(posted.troops)
                yield deed
            continue
        if word is None or taken & own or word in taken:
            continue
        if is_future(scene.tree, word) or is_obliged(scene, word):
            continue  # "said the ministers would discuss it", "those responsible must be punished"
        is_of_something = any(scene.tree.case(k) == "on" for k in scene.tree.kids(word, "obl"))
        if scene.tree.lemmas[word] in IDLE and not is_of_something and not lets_pass(scene, word):
            continue  # "working for one side" harms nobody; "working on a warhead" may
        deed = deed_of(scene, words, word, types)
        if deed is not None and not deed.actors and scene.tree.lemmas[scene.tree.heads[word]] in GOING_ON:
            doers = subjects(scene.tree, scene.tree.heads[word])  # "forces went on shooting", read as a noun
            deed = replace(deed, actors=tuple(a for each in doers for a in scene.parties.at(each)))
        deed = None if deed is None else _laid_at(scene, statement, deed)
        if deed is not None:
            taken.add(word)
            yield deed


def _is_disputed(scene: Scene, statement: Statement) -> bool:
    """Whether it charges or denies, or another side's denial points to it from the sentences around it."""
    if statement.act in {"accuse", "deny"}:
        return True
    if statement.act != "assert":
        return False
    sentence = scene.sentence_of(statement)
    return any(
        each.act == "deny"
        and abs(scene.sentence_of(each) - sentence) <= CLAIM_REACH
        and not _is_own(each, statement)
        and (
            scene.sentence_of(each)
            == sentence  # "said it had put nobody back, after a paper reported that ..."
            or each.evidence.start > statement.evidence.start
            or names_claim(scene, each)
        )
        and points(scene, each, short=False)
        for each in scene.statements
    )


def _tells_of_another(scene: Scene, statement: Statement, word: int | None, types: Mapping[int, str]) -> bool:
    """Whether a plain "said" tells what another state or its men have done: "said a Venezuelan boat had followed a tanker"."""
    tree = scene.tree
    if word is None or statement.act != "assert" or types.get(word) not in MATERIAL or is_negated(tree, word):
        return False
    speaker = home(statement.speaker) if statement.speaker is not None else None
    is_done = tree.is_passive(word) or any(
        tree.words[k] in {"had", "has", "have"} for k in tree.kids(word, "aux")
    )
    doers = {home(actor) for w in subjects(tree, word) for actor in scene.parties.at(w)} - {None}
    has_goal = bool(tree.kids(word, "obj", "obl"))
    if tree.lemmas[word] in SUFFERED | scene.codebook.figures.owner_subject:
        return False  # "said that Sudanese forces had lost 40 men": nothing that they did
    return is_done and has_goal and speaker is not None and bool(doers) and speaker not in doers


def _is_mutual(scene: Scene, statement: Statement) -> bool:
    """Whether two sides charge each other in the same words: then nobody says which of them did it."""
    charged = {home(actor) for actor in statement.addressees} - {None}
    return statement.act == "accuse" and any(
        each.act == "accuse"
        and each.content == statement.content
        and each.speaker is not None
        and home(each.speaker) in charged
        for each in scene.statements
    )


def _is_own(one: Statement, other: Statement) -> bool:
    return one.speaker is None or (other.speaker is not None and home(one.speaker) == home(other.speaker))


def _laid_at(scene: Scene, statement: Statement, deed: Deed) -> Deed | None:
    """The deed with who did it; None where it is laid at nobody's door, or by who charges at his own.

    A gerund is done by who denies it ("both ministries denied opening fire"), or by whom it is charged with.
    """
    own = home(statement.speaker) if statement.speaker is not None else None
    sides = {home(actor) for actor in deed.actors} - {None}
    if not sides and not scene.tree.kids(deed.trigger.head, "nsubj"):
        together = [s for s in scene.statements if s.act == statement.act and s.content == statement.content]
        doers = [side_of(s.speaker) if s.speaker is not None else None for s in together]
        doers = doers if statement.act == "deny" else list(statement.addressees)
        if deed.trigger.is_noun and names_claim(scene, statement):
            doers = []  # "said reports of a coup attempt were false": nobody says that he made it
        deed = replace(deed, actors=tuple(each for each in doers if each is not None))
        sides = {home(actor) for actor in deed.actors} - {None}
    if statement.act == "deny":
        is_known = sides or {home(actor) for actor in deed.recipients} - {None}
        # "denied that the candidate had been barred", "that militiamen had taken land": done by nobody named, and still denied
        is_told = scene.tree.is_passive(deed.trigger.head) or any(
            scene.tree.pos[doer] == "NOUN" for doer in scene.tree.kids(deed.trigger.head, "nsubj")
        )
        return deed if is_known or is_told or deed.trigger.is_noun else None
    is_open = not deed.actors and scene.tree.is_passive(deed.trigger.head)
    return deed if is_open or (deed.actors and own not in sides) else None
