"""Whether a verb of saying tells of a saying that took place."""

from __future__ import annotations

from collections.abc import Collection

from hearsay.codebooks.tree import Tree

UNDONE = frozenset({"not", "n't", "never", "neither", "nor"})
NOBODY = frozenset({"nobody", "none", "nothing", "no", "anyone", "anybody"})
CHARGING = frozenset({"accuse", "suspect", "convict", "acquit"})
AIMED = frozenset({"accuse", "blame", "threaten", "criticise", "criticize", "condemn", "thank", "praise"})
"""Verbs that do nothing without somebody: "blamed no one"."""
RUED = frozenset({"regret", "lament"})
"""What somebody will do who is threatened: "they will regret it"."""
UNSAID = frozenset(["would", "could", "may", "might", "can", "should", "must", "cannot", "wo"])
SAYS_ON = frozenset(
    [
        "continue",
        "go",
        "begin",
        "proceed",
        "rush",
        "hasten",
        "hurry",
        "quick",
        "swift",
        "prompt",
        "be",
        "appear",
        "seem",
        "use",
        "quote",
        "cite",
        "report",
        "know",
        "hear",
    ]
)


PERFORMED = frozenset({"note", "stress", "say", "thank", "emphasise", "emphasize", "underline", "underscore", "remind", "recall", "point", "express", "congratulate",
                       "admit", "ask", "add", "assure", "repeat", "reiterate", "highlight", "mention", "inform", "tell", "urge", "warn", "call", "appeal", "welcome", "condemn"})  # fmt: skip
"""What "I" does in saying that he would like to, wants to or must do it."""
_WISHED = frozenset({"like", "want", "wish", "have"})


SPEAKS = frozenset(
    {
        "use",
        "take",
        "seize",
        "write",
        "phone",
        "telephone",
        "speak",
        "appear",
        "issue",
        "hold",
        "convene",
        "summon",
        "meet",
        "gather",
    }
)
"""Verbs whose purpose is said in doing them."""


def _is_of_document(tree: Tree, verb: int, rulings: Collection[str]) -> bool:
    """ "Article 4 says", "the treaty calls for inspections": a rule says it, nobody does."""
    return any(
        tree.lemmas[word] in rulings
        or (tree.lemmas[word] in {"article", "clause", "section", "paragraph"} and _is_numbered(tree, word))
        # of two subjects, where the parse takes the first from what is said, the nearer is the verb's
        for word in [kid for kid in tree.kids(verb, "nsubj") if kid < verb][-1:]
    )


def _is_numbered(tree: Tree, word: int) -> bool:
    near = [word + 1, *tree.kids(word, "amod", "nummod")]
    return any(w < len(tree.words) and (tree.pos[w] == "NUM" or tree.words[w] in ORDINALS) for w in near)


ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "final", "last", "next"}
)


def _is_hearsay(tree: Tree, verb: int) -> bool:
    """ "It is said that nobody counts them", "is said to be haunted": everybody's word and nobody's."""
    is_present = any(tree.words[kid] in {"is", "are"} for kid in tree.kids(verb, "aux"))
    return tree.is_passive(verb) and is_present and tree.lemmas[verb] in {"say", "believe", "think", "know"}


def _is_performed(tree: Tree, verb: int) -> bool:
    """ "I would like to stress that", "we want to thank", "I must say": said in wishing to say it."""
    if tree.lemmas[verb] not in PERFORMED or tree.words[verb] != tree.lemmas[verb]:
        return False
    head = tree.heads[verb]
    if tree.relations[verb] == "xcomp" and tree.lemmas[head] in _WISHED:
        clause, helping = head, [tree.words[kid] for kid in tree.kids(head, "aux")]
        if tree.words[head] != tree.lemmas[head] or set(helping) - {"would", "'d"}:
            return False  # "I wanted to thank you", "I do not want to say"
    else:
        clause, helping = verb, [tree.words[kid] for kid in tree.kids(verb, "aux")]
        if helping != ["must"]:
            return False
    if any(tree.words[kid] in UNDONE or tree.words[kid] == "if" for kid in tree.children[clause]):
        return False
    return any(tree.words[kid] in {"i", "we"} for kid in tree.kids(clause, "nsubj"))


def is_said(tree: Tree, verb: int, rulings: Collection[str] = ()) -> bool:
    """Whether a saying verb tells of a saying that took place.

    "Declined to say", "did not say", "if he says", "one might say" tell of none; "refused to confirm" neither.
    """
    if _is_performed(tree, verb):
        return True
    for kid in tree.children[verb]:
        if tree.relations[kid] == "nsubj" and tree.words[tree.left[kid]] in {
            "nobody",
            "no",
            "none",
            "neither",
        }:
            return False
        if tree.relations[kid] == "aux" and (
            tree.words[kid] in UNSAID or (tree.words[kid] == "will" and tree.lemmas[verb] in RUED)
        ):
            return False
        # "pledged not to drill": what stands behind the verb negates what is said
        if kid < verb and tree.words[kid] in UNDONE and tree.relations[kid] in {"advmod", "cc", "det"}:
            return False
        if tree.relations[kid] == "obj" and (
            tree.words[kid] in NOBODY or any(tree.words[w] in NOBODY for w in tree.kids(kid, "det"))
        ):
            return tree.lemmas[verb] not in AIMED
        if tree.words[kid] in {"if", "unless", "whether", "without"} and tree.relations[kid] in {
            "mark",
            "case",
        }:
            return False
        if (
            tree.words[kid] == "of"
            and tree.relations[kid] == "mark"
            and tree.lemmas[tree.heads[verb]] in CHARGING
        ):
            return False  # "accused Georgetown of inviting foreign troops": the charge, no invitation
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(verb, "mark"))
    head = tree.heads[verb]
    is_inverted = any(
        tree.words[kid] == "had" and kid < min(tree.kids(verb, "nsubj"), default=kid)
        for kid in tree.kids(verb, "aux")
    )
    if is_inverted and tree.relations[verb] in {"advcl", "ROOT", "root"}:
        return False  # "had Pakistan denied the raid, the matter might have ended there"
    if tree.words[max(verb - 2, 0) : verb] == ["short", "of"]:
        return False  # "stopped short of blaming"
    if _is_of_document(tree, verb, rulings) or _is_hearsay(tree, verb):
        return False
    if has_to and tree.relations[verb] in {"xcomp", "ccomp"}:
        return tree.lemmas[head] in SAYS_ON and is_said(tree, head)
    if (
        has_to
        and tree.relations[verb] == "advcl"
        and tree.lemmas[head] in SPEAKS
        and tree.kids(head, "obj", "obl")
    ):
        return is_said(tree, head)  # "used his speech to urge the world", "took to X to accuse"
    if has_to and tree.relations[verb] in {"advcl", "acl", "csubj"}:
        return False
    if tree.relations[verb] == "conj" and has_no_clause(tree, verb) and not _is_apart(tree, verb):
        return is_said(tree, head)
    return True


def _is_apart(tree: Tree, verb: int) -> bool:
    """Whether a joined verb has left the auxiliary before it behind: "would not be drawn on the toll, but denied the claim".

    "Would not give a number and said" has, as "would" takes no past tense.
    """
    is_but = any(tree.words[kid] == "but" for kid in tree.kids(verb, "cc"))
    head = tree.heads[verb]
    is_plain = tree.words[head] == tree.lemmas[head] and bool(tree.kids(head, "aux"))
    return (
        is_but or (is_plain and tree.words[verb].endswith(("ed", "said", "told", "wrote")))
    ) and tree.words[verb] != tree.lemmas[verb]


def has_no_clause(tree: Tree, verb: int) -> bool:
    """Whether a joined verb shares subject and auxiliaries with the one before."""
    return tree.pos[tree.heads[verb]] == "VERB" and not tree.kids(verb, "nsubj", "aux")
