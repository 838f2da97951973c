"""Charges in what is told or denied: "an attempt by Kinshasa to mislead the world", "they are lying", "Seoul was behind the flight"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import opener
from hearsay.codebooks.negation import is_cleft, is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.supposed import is_supposed
from hearsay.events.claim_nouns import claims_among
from hearsay.events.scene import Scene, homes
from hearsay.events.targets.counterpart import counterpart
from hearsay.events.telling.telling import Telling
from hearsay.events.verbal.outright import NAMING
from hearsay.records import Actor, Statement
from hearsay.statements.charges import is_warded_off
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home

LONGEST = 160
"""So many characters at most may lie between the saying and the words that charge, for both to name the event."""
TRYING = frozenset({"try", "seek", "attempt", "want", "aim", "intend", "hope", "strive", "be", "continue", "keep", "work"})  # fmt: skip
"""Verbs whose infinitive tells what the other side is up to: "was trying to provoke a war"."""
DENIED_REACH = 2
"""So many sentences away a side's denial makes "it was they who" a charge."""
TELLING = frozenset({"assert", "deny", "accuse"})
"""Acts that may hold a charge; who criticizes is asked elsewhere."""
CHANCE = frozenset({"accident", "coincidence"})
"""What a blow was not, in the mouth of who charges: "this was no accident"."""


class Charge(NamedTuple):
    """Words that charge, and whom; nobody where the text names him elsewhere."""

    word: int
    charged: list[Actor]


def countercharges(scene: Scene, made: Sequence[Telling], deeds: Mapping[int, Deed]) -> list[Telling]:
    """Accusations made while telling or denying something else; none where the statement is one already.

    Args:
        made: The acts of speech found so far.
        deeds: By token; arming rebels is help to them and a charge in the mouth of whom they fight.
    """
    heard = {telling.statement.id for telling in made if telling.statement is not None}
    found = []
    for statement in scene.statements:
        speaker = statement.speaker
        if (
            statement.act not in TELLING
            or statement.id in heard
            or speaker is None
            or home(speaker) is None
            or speaker.sector == "MED"
            or statement.cue is None
        ):
            continue
        charge = _charge(scene, statement, deeds)
        if charge is None:
            continue
        charged = charge.charged or _claimants(scene, statement) or counterpart(scene, statement, deeds)
        charged = [a for a in charged if home(a) not in {None, home(speaker)} and a.sector != "MED"]
        if not charged:
            continue
        start = min(statement.cue.start, scene.tree.starts[charge.word])
        end = max(statement.cue.end, scene.tree.ends[charge.word])
        if end - start > LONGEST:
            start, end = scene.tree.starts[charge.word], scene.tree.ends[charge.word]
        found.append(
            Telling(
                type="ACCUSE",
                deed=None,
                trigger=(start, end),
                actors=[speaker],
                recipients=charged[:1],
                when=statement.said,
                where=None,
                auxiliary=(),
                basis=f"statement:{statement.act}",
                modes=("allege",),
                statement=statement,
            )
        )
    return found


def _claimants(scene: Scene, statement: Statement) -> list[Actor]:
    """Whose claim a denial denies: "dismissed the Chadian account as lies", "rejected Chadian claims, calling them lies"."""
    if statement.act != "deny":
        return []
    here = scene.sentence_of(statement)
    beside = [
        each
        for each in scene.statements
        if each.act == "deny" and each.speaker == statement.speaker and scene.sentence_of(each) == here
    ]
    claims = claims_among(scene, [w for each in (statement, *beside) for w in scene.said(each)])
    return [actor for claim in claims for actor in scene.parties.owners(claim)][:1]


def _charge(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> Charge | None:
    """The first words of a statement that charge another party."""
    tree, lists = scene.tree, scene.codebook.words.lists
    side = home(statement.speaker) if statement.speaker is not None else None
    for word in scene.said(statement):
        inner = scene.told_in(word)
        if inner and inner[0] is not statement and inner[0].speaker is not None:
            continue  # what another one says inside
        if is_future(tree, word) or tree.lemmas[word] == "not" or is_supposed(tree, word):
            continue  # "would use force if the rebels broke the truce"
        if opener(tree, word) >= 0:
            continue  # "there was no evidence that Chad had armed them"
        lemma = tree.lemmas[word]
        charged: list[Actor] | None = None
        if any(is_cleft(tree, kid) for kid in tree.kids(word, "acl")) and _is_answer(scene, statement, word):
            # "it was a Rwandan aircraft which missed its target"
            charged = (
                _doers(scene, word, side)
                or [a for a in scene.parties.at(word) if home(a) not in {None, side}]
                or None
            )
        elif lemma in CHANCE and tree.kids(word, "cop") and is_negated(tree, word):
            named = [a for w in scene.said(statement) for a in scene.parties.at(w)]
            others = [a for a in named if home(a) not in {None, side}]
            return Charge(word, others[:1]) if others else None
        elif tree.pos[word] == "NOUN" and lemma in lists["ruses"] and not is_warded_off(tree, word):
            charged = _schemers(scene, word, statement)
        elif tree.pos[word] == "VERB" and lemma in lists["misdeeds"] and not _is_lying_down(scene, word):
            charged = _doers(scene, word, side, is_sure=lemma in lists["falsehoods"])
        elif tree.pos[word] == "VERB" and _is_misuse(scene, word):
            charged = _doers(scene, word, side, is_sure=True)
        elif lemma in lists["answerable"] and (tree.kids(word, "cop") or tree.pos[word] == "NOUN"):
            charged = _doers(scene, word, side)
        elif lemma == "behind" or (tree.kids(word, "cop") and tree.case(word) == "behind"):
            head = tree.heads[word] if lemma == "behind" else word
            charged = _doers(scene, head, side)
        elif word in deeds and deeds[word].trigger.coded.type == "AID" and not is_negated(tree, word):
            charged = _abettors(scene, deeds[word], side)
        if charged is not None and not is_negated(tree, word):
            return Charge(word, charged)
    return None


def _schemers(scene: Scene, word: int, statement: Statement) -> list[Actor] | None:
    """Whose ruse it is: "an attempt by Kinshasa", "Armenian disinformation"; empty where a denial says so of whoever charged."""
    tree, lists = scene.tree, scene.codebook.words.lists
    side = home(statement.speaker) if statement.speaker is not None else None
    behind = [w for w in scene.said(statement) if word < w and tree.sentence[w] == tree.sentence[word]]
    below = [
        w
        for w in tree.subtree(word)
        if w != word and tree.relations[w] in {"nmod", "amod", "compound", "obl"}
    ]
    named = [a for w in (*below, *behind) for a in scene.parties.at(w) if home(a) not in {None, side}]
    if tree.lemmas[word] in lists["attempts"]:
        # "an attempt by Kinshasa to shift the blame": the parse may hang the aim anywhere
        aims = {tree.lemmas[w] for w in behind}
        return named[:1] if aims & {*lists["misdeeds"], *lists["ruses"]} else None
    # "Oslo is looking for a pretext to bring more NATO troops": whose it is goes before what it is for
    by = _doers(scene, tree.heads[word], side) if tree.pos[tree.heads[word]] == "VERB" else None
    if by:
        return by
    if named:
        return named[:1]
    cue = scene.tokens(statement.cue.start, statement.cue.end) if statement.cue is not None else ()
    if any(tree.lemmas[t] in {"speak", "talk"} for t in cue):
        return None  # "Kigali speaks of fabrications"
    is_named = any(tree.lemmas[t] in NAMING for t in cue)  # called the killing "state terror"
    return [] if statement.act == "deny" or is_named else None


def _doers(scene: Scene, word: int, side: str | None, *, is_sure: bool = False) -> list[Actor] | None:
    """Who is said to do it: another party than who speaks; empty where it is "they", None where it is nobody or oneself."""
    tree = scene.tree
    verb = word
    while tree.relations[verb] == "xcomp" and tree.lemmas[tree.heads[verb]] in TRYING:
        verb = tree.heads[verb]
    if tree.is_passive(word):
        return None
    who = tree.kids(word, "nsubj") or subjects(tree, verb)
    # "China is the one that is breaking the rules"
    relative = [tree.heads[word]] if tree.deps[word] == "acl:relcl" else []
    who = [kid for w in relative if tree.kids(w, "cop") for kid in tree.kids(w, "nsubj")] or who
    named = [a for w in who for each in tree.conjuncts(w) for a in scene.parties.at(each)]
    others = [a for a in named if home(a) not in {None, side}]
    if others:
        return others[:1]
    if named and homes(named):
        return None
    return [] if is_sure and any(tree.words[w] in {"they", "he", "she"} for w in who) else None


def _is_answer(scene: Scene, statement: Statement, word: int) -> bool:
    """Whether a cleft charges: its clause tells of harm, or the same side denies something right beside it."""
    tree, book = scene.tree, scene.codebook
    if any(
        book.hostile(coded.type)
        for kid in tree.kids(word, "acl")
        for coded in book.event_verbs.get(tree.lemmas[kid], ())
        if len(coded.words) == 1
    ):
        return True
    here, side = scene.sentence_of(statement), home(statement.speaker) if statement.speaker else None
    return any(
        each.act == "deny"
        and each.speaker is not None
        and home(each.speaker) == side
        and abs(scene.sentence_of(each) - here) <= DENIED_REACH
        for each in scene.statements
    )


def _is_lying_down(scene: Scene, verb: int) -> bool:
    """ "He was lying on the floor"."""
    tree = scene.tree
    return tree.lemmas[verb] == "lie" and any(
        tree.case(w).split(" ")[0] in {"on", "in", "under", "at", "near", "behind", "between", "along", "off"}
        for w in tree.kids(verb, "obl")
    )


def _is_misuse(scene: Scene, verb: int) -> bool:
    """Whether something is used for what it is not for, or what was agreed broken: "used the school as a depot", "broke the rules"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    if tree.lemmas[verb] == "use" and any(
        tree.lemmas[w] in lists["misuse_to"] for w in tree.kids(verb, "xcomp", "advcl")
    ):
        return True  # "was using the school to store rockets"
    if tree.lemmas[verb] in {"use", "turn"}:
        return any(
            tree.case(w) in {"as", "into"} and tree.lemmas[w] in lists["misuses"]
            for w in tree.kids(verb, "obl", "nmod")
        )
    return tree.lemmas[verb] in {"break", "breach", "violate", "ignore", "disregard"} and any(
        tree.lemmas[w] in lists["breaches"] or tree.lemmas[w] == "rule" for w in objects(tree, verb)
    )


def _abettors(scene: Scene, deed: Deed, side: str | None) -> list[Actor] | None:
    """Who is said to arm or harbour fighters: "Ukraine had supplied drones to the rebels", told by whom they fight."""
    tree, armed = scene.tree, scene.codebook.words.lists["insurgents"]
    if not any(tree.lemmas[w] in armed for w in tree.subtree(deed.trigger.head)):
        return None
    others = [a for a in deed.actors if home(a) not in {None, side}]
    return others[:1] or None
