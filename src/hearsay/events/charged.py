"""Deeds that only the charge makes one: what somebody is accused of, or denies, where no rule and no model names a deed.

"Accused Paris of plotting to free him": nobody would code plotting by the word alone, but it is what the one side says and the
other denies, and a record of accounts without it has nothing for the denial to stand on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import msgspec

from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.claims import CLAIM_REACH, EMPTY, names_claim, points
from hearsay.events.scene import Scene
from hearsay.events.stances import HIDING, claim_above, is_denied_part
from hearsay.events.undone import is_obliged
from hearsay.events.unmeant import is_practice
from hearsay.records import Statement
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.make import make_deed
from hearsay.statements.denials import INVOLVED
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen
    from hearsay.records.event import EventType

CHARGED = "charged"
"""What the rule of such a deed is called, after its type."""
LIKELIEST = "COERCE"
"""What a charge is taken for where the model has no opinion: pressure short of force."""
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION", "PROTEST"})
"""What one can be charged with having done; nobody is charged with a withdrawal, and who said something said it in a statement."""
MOVES = frozenset(
    {
        "leave",
        "cross",
        "enter",
        "move",
        "approach",
        "advance",
        "stray",
        "drift",
        "turn",
        "deviate",
        "fly",
        "sail",
        "come",
        "go",
        "appear",
    }
)
"""What armed people do by going somewhere."""
IDLE = frozenset(
    {
        "work",
        "dance",
        "discuss",
        "talk",
        "speak",
        "sit",
        "play",
        "sleep",
        "live",
        "feel",
        "look",
        "graze",
        "let",
        "allow",
        "permit",
        "fail",
        "eat",
    }
)
"""Verbs of what harms nobody by itself: "accused the mission of working for one side"."""
VERBAL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is only said."""
STATES = frozenset(
    {
        "show",
        "demonstrate",
        "display",
        "reveal",
        "indicate",
        "reflect",
        "testify",
        "intend",
        "seek",
        "wish",
        "hope",
        "belong",
        "consist",
        "remain",
        "lie",
        "exist",
        "mean",
        "concern",
        "relate",
        "depend",
        "contain",
        "stand",
    }
)
"""Verbs of what is so, not of what is done: "denied that the men belonged to its ranks"."""
SUFFERED = frozenset({"suffer", "sustain", "incur", "endure", "undergo", "witness", "experience"})
"""Verbs of what befalls their subject."""
GOING_ON = frozenset({"go", "continue", "start", "begin", "keep", "try", "attempt", "help", "seek", "resume"})
"""Verbs that only say how far the deed behind them went: "went on shooting"."""


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
        own = _own(scene, statement, tokens)
        word = _predicate(scene, tokens, own)
        if not _is_disputed(scene, statement) and not _tells_of_another(scene, statement, word, types):
            continue
        if word is None and statement.act == "deny":
            word = next((noun for noun in _nouns(scene, tokens) if is_deed(scene, noun, types)), None)
        if word is None or taken & own or word in taken:
            continue
        if is_future(scene.tree, word) or is_obliged(scene, word):
            continue  # "said the ministers would discuss it", "those responsible must be punished"
        is_of_something = any(scene.tree.case(k) == "on" for k in scene.tree.kids(word, "obl"))
        if scene.tree.lemmas[word] in IDLE and not is_of_something and not _lets_pass(scene, word):
            continue  # "working for one side" harms nobody; "working on a warhead" may
        deed = deed_of(scene, words, word, types)
        if deed is not None and not deed.actors and scene.tree.lemmas[scene.tree.heads[word]] in GOING_ON:
            doers = subjects(scene.tree, scene.tree.heads[word])  # "forces went on shooting", read as a noun
            deed = replace(deed, actors=tuple(a for each in doers for a in scene.parties.at(each)))
        deed = None if deed is None else _laid_at(scene, statement, deed)
        if deed is not None:
            taken.add(word)
            yield deed


def deed_of(scene: Scene, words: Words, word: int, types: Mapping[int, str]) -> Deed | None:
    """The deed a word is charged or denied as, of the likeliest type; none for what befell an agreement or talks."""
    tree, lists = scene.tree, scene.codebook.words.lists
    things = tree.kids(word, "nsubj") if tree.is_passive(word) else ()
    if any(tree.lemmas[w] in lists[name] for w in things for name in ("deals", "meetings")):
        return None  # "denied that the agreement had been abandoned"
    named = (word, *(tree.kids(word, "compound") if tree.pos[word] != "VERB" else ()))
    seen_as = next((types[w] for w in named if w in types), None)
    kind = (
        _by_phrase(scene, word) or seen_as or _by_movement(scene, word) or _by_noun(scene, word) or LIKELIEST
    )
    return _deed(scene, words, word, kind if kind in MATERIAL else LIKELIEST)


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


def _own(scene: Scene, statement: Statement, tokens: Sequence[int]) -> set[int]:
    """The words of a content without those of a saying inside it ("armed by Kabul, which Kabul rejected"), or told beside it.

    "Denied that any missile had been launched since the truce began": the truce is not what is denied.
    """
    tree = scene.tree
    inner = [t for t in tokens if scene.cue_of(t) is not None and tree.pos[t] == "VERB"]
    beside = [t for t in tokens if statement.act == "deny" and not is_denied_part(scene, statement, t)]
    return set(tokens) - {word for cue in inner for word in tree.subtree(cue)} - {*beside}


def _is_own(one: Statement, other: Statement) -> bool:
    return one.speaker is None or (other.speaker is not None and home(one.speaker) == home(other.speaker))


def _predicate(scene: Scene, tokens: Sequence[int], own: Collection[int]) -> int | None:
    """The verb that a content says was done: its highest, or the one of "the claim that ...".

    None for "having done so", which names no deed, and for a bare verdict ("was a lie spread by their friends").
    """
    tree, inside, lists = scene.tree, set(tokens), scene.codebook.words.lists
    is_verdict = any(tree.lemmas[w] in lists[name] for w in own for name in ("falsehoods", "truths"))
    for word in tokens:
        if tree.pos[word] != "VERB" or scene.cue_of(word) is not None:
            continue
        head = tree.heads[word]
        head = claim_above(scene, word) or head
        is_claimed = (
            tree.lemmas[head] in lists["accusations"] or tree.lemmas[head] in scene.codebook.cue_nouns
        )
        is_claimed = (
            is_claimed
            and tree.relations[word] in {"acl", "ccomp"}
            and tree.lemmas[head] not in lists["falsehoods"]
            and bool(tree.kids(word, "nsubj", "mark"))
        )
        # "accused two clerks of passing on plans", with the gerund hung on the clerks
        is_of = any(tree.words[mark] == "of" for mark in tree.kids(word, "mark", "case"))
        if is_claimed or (not is_verdict and (head not in inside or head == word or is_of)):
            # what was observed or told is no deed; "hold" is none for the sake of "hold responsible"
            is_said = _says(scene, word)
            # "went on shooting", whose gerund the parse may hang on "on"
            below = [
                kid
                for kid in tree.kids(word, "xcomp", "obl", "advcl")
                if (tree.pos[kid] == "VERB" and tree.relations[kid] == "xcomp")
                or (tree.pos[kid] in {"VERB", "NOUN"} and tree.words[kid].endswith("ing"))
            ]
            if below and tree.lemmas[word] in GOING_ON:
                return below[0]
            if tree.lemmas[word] in INVOLVED or any(
                tree.lemmas[w] in lists["parts"] for w in tree.kids(word, "obj")
            ):
                return None  # "had played no part in it"
            # "the claim was meant to divert attention": nobody meant it to
            is_of_claim = any(tree.lemmas[w] in lists["accusations"] for w in tree.kids(word, "nsubj"))
            if is_said or is_of_claim or tree.lemmas[word] in EMPTY | STATES | HIDING:
                return _joined(scene, word, own)
            return word
    return None


def _says(scene: Scene, word: int) -> bool:
    """Whether a verb only tells of a saying; "accepting money" is no acceptance of blame."""
    things = {scene.tree.lemmas[w] for w in scene.tree.kids(word, "obj")}
    return any(
        len(cue.words) == 1 and (not cue.rule.object or not things.isdisjoint(cue.rule.object))
        for cue in scene.codebook.cue_verbs.get(scene.tree.lemmas[word], ())
    )


def _joined(scene: Scene, word: int, own: Collection[int]) -> int | None:
    """What a clause joined to one that tells no deed says was done to something: "had found rifles and that they had been brought in"."""
    tree = scene.tree
    return next(
        (
            kid
            for kid in tree.kids(word, "conj")
            if kid in own
            and tree.pos[kid] == "VERB"
            and tree.is_passive(kid)
            and not _says(scene, kid)
            and tree.lemmas[kid] not in EMPTY | STATES | HIDING | IDLE
        ),
        None,
    )


def _nouns(scene: Scene, tokens: Sequence[int]) -> Iterator[int]:
    """What is denied by a noun: "any interference", "the report of a crossing"."""
    tree, inside, lists = scene.tree, set(tokens), scene.codebook.words.lists
    for word in tokens:
        if tree.pos[word] != "NOUN" or (tree.kids(word, "cop") and tree.case(word) != "behind"):
            continue
        if tree.case(word) == "as":
            continue  # "dismissed it as a smear campaign"
        if tree.lemmas[word] in lists["accusations"]:
            yield from (kid for kid in tree.kids(word, "nmod") if tree.case(kid) in {"of", "about"})
        elif tree.lemmas[word] in lists["parts"]:
            yield from (kid for kid in tree.kids(word, "nmod") if tree.case(kid) in {"in", "for"})
        elif tree.case(word) in {"in", "for"} and tree.lemmas[tree.heads[word]] in INVOLVED:
            yield word  # "was not involved in the poisoning"
        elif tree.heads[word] in inside and tree.heads[word] != word and not _is_missing(tree, word):
            continue
        elif tree.lemmas[word] not in lists["falsehoods"] and tree.lemmas[word] not in lists["parts"]:
            yield word


def _is_missing(tree: Tree, noun: int) -> bool:
    """ "There was no such visit"."""
    return any(tree.words[kid] == "there" for kid in tree.children[tree.heads[noun]])


def is_deed(scene: Scene, noun: int, types: Mapping[int, str]) -> bool:
    """Whether a noun names what somebody can have done: by the model, the codebook, or as a verb does."""
    tree, lists = scene.tree, scene.codebook.words.lists
    lemmas = [tree.lemmas[w] for w in (noun, *tree.kids(noun, "compound", "amod"))]
    return (
        noun in types
        or any(lemma in lists["charges"] or lemma in lists["violence"] for lemma in lemmas)
        or any(
            each.type not in VERBAL and len(each.words) == 1
            for each in scene.codebook.event_nouns.get(lemmas[0], ())
        )
    )


def _by_noun(scene: Scene, word: int) -> str | None:
    """The type a rule gives a noun, whatever else the rule asks for."""
    coded = scene.codebook.event_nouns.get(scene.tree.lemmas[word], ())
    return next((each.type for each in coded if len(each.words) == 1 and each.type in MATERIAL), None)


def _by_phrase(scene: Scene, verb: int) -> str | None:
    """The type of help to fighters, or of a phrase of several words the codebook has, that asks for parties left out."""
    if scene.tree.lemmas[verb] in scene.codebook.words.lists["abetting"] or _lets_pass(scene, verb):
        return "AID"
    for coded in scene.codebook.event_verbs.get(scene.tree.lemmas[verb], ()):
        if len(coded.words) > 1 and verb_words(scene.tree, verb, coded.words):
            return coded.type
    return None


def _lets_pass(scene: Scene, verb: int) -> bool:
    """Whether fighters or arms are let through: "letting weapons pass to the rebels"; not "let its border go unguarded"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    below = [
        *tree.kids(verb, "obj"),
        *(w for kid in tree.kids(verb, "xcomp", "ccomp") for w in subjects(tree, kid)),
    ]
    return tree.lemmas[verb] in {"let", "allow", "permit"} and any(
        tree.lemmas[w] in lists[name] for w in below for name in ("insurgents", "weapons")
    )


def _by_movement(scene: Scene, verb: int) -> str | None:
    """The type of what armed people are charged with by their going alone: "the patrol had left the agreed route"."""
    tree, armed = (
        scene.tree,
        {
            *scene.codebook.words.lists["soldiers"],
            "patrol",
            "drone",
            "boat",
            "ship",
            "vessel",
            "plane",
            "jet",
        },
    )
    moves = tree.lemmas[verb] in MOVES and any(tree.lemmas[w] in armed for w in subjects(tree, verb))
    return "MOBILIZE" if moves else None


def _deed(scene: Scene, words: Words, word: int, kind: str) -> Deed | None:
    coded = scene.codebook.seen(cast("EventType", kind))
    if coded is None:
        return None
    rule = msgspec.structs.replace(coded.rule, id=f"{kind.lower()}.{CHARGED}", party="any")
    is_noun = scene.tree.pos[word] != "VERB"
    tokens = (*scene.tree.kids(word, "compound"), word) if is_noun else (word,)
    trigger = Trigger(replace(coded, rule=rule), word, tokens, is_noun=is_noun)
    return make_deed(scene.tree, trigger, words, scene.codebook)


def _laid_at(scene: Scene, statement: Statement, deed: Deed) -> Deed | None:
    """The deed with who did it; None where it is laid at nobody's door, or by who charges at his own.

    A gerund is done by who denies it ("both ministries denied opening fire"), or by whom it is charged with.
    """
    own = home(statement.speaker) if statement.speaker is not None else None
    sides = {home(actor) for actor in deed.actors} - {None}
    if not sides and not scene.tree.kids(deed.trigger.head, "nsubj"):
        together = [s for s in scene.statements if s.act == statement.act and s.content == statement.content]
        doers = [s.speaker for s in together] if statement.act == "deny" else list(statement.addressees)
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
