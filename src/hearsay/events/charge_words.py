"""Which word of a charge or denial names the deed: its highest verb that does something, or a noun ("any interference")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hearsay.codebooks.tree import Tree
from hearsay.events.claim_nouns import claim_above
from hearsay.events.claims import EMPTY
from hearsay.events.denied_part import HIDING, is_denied_part
from hearsay.events.scene import Scene
from hearsay.records import Statement
from hearsay.statements.disowned import INVOLVED

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
        "happen",
        "occur",
    }
)
"""Verbs of what is so, not of what is done: "denied that the men belonged to its ranks"."""
GOING_ON = frozenset({"go", "continue", "start", "begin", "keep", "try", "attempt", "help", "seek", "resume"})
"""Verbs that only say how far the deed behind them went: "went on shooting"."""


FLIGHT = frozenset({"flee", "run", "desert", "retreat", "withdraw", "surrender", "lose"})
"""Verbs of what a side denies of its own men and does to nobody."""
PROOFS = frozenset({"proof", "evidence", "confirmation", "explanation"})
"""What is or is not given or shown, and no deed."""


def own_words(scene: Scene, statement: Statement, tokens: Sequence[int]) -> set[int]:
    """The words of a content without those of a saying inside it ("armed by Kabul, which Kabul rejected"), or told beside it.

    "Denied that any missile had been launched since the truce began": the truce is not what is denied.
    """
    tree = scene.tree
    inner = [t for t in tokens if scene.cue_of(t) is not None and tree.pos[t] == "VERB"]
    beside = [t for t in tokens if statement.act == "deny" and not is_denied_part(scene, statement, t)]
    return set(tokens) - {word for cue in inner for word in tree.subtree(cue)} - {*beside}


def predicate_of(scene: Scene, tokens: Sequence[int], own: Collection[int]) -> int | None:
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
            # "denied that the men were armed", "that its troops had fled": so they were, or what nobody is charged with
            is_armed = tree.words[word] == "armed" and not any(
                tree.words[k] in {"been", "being"} for k in tree.kids(word, "aux:pass", "aux", "cop")
            )
            # "no proof had been given": nothing that was done to anybody
            is_proof = any(tree.lemmas[w] in PROOFS for w in tree.kids(word, "nsubj", "obj"))
            if is_armed or is_proof or tree.lemmas[word] in FLIGHT:
                return None
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


def denied_nouns(scene: Scene, tokens: Sequence[int]) -> Iterator[int]:
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
