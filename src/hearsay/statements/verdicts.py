"""Verdicts on what was said: baseless, a lie, without foundation, not a word of it true."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.agents import agents
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree

CLAIMED = frozenset(
    [
        *("it", "this", "that", "these", "those", "they", "all", "everything", "none", "what", "nothing"),
        *("first", "second", "third", "latter", "former", "part", "some", "most", "much", "half", "any"),
    ]
)
"""What stands for a claim that was made: "all that", "the second", "most of it"."""
LACKING = frozenset({"lack", "miss", "want", "defy"})
"""Verbs that say no by themselves: "lacks any foundation"."""
VOID = frozenset(
    {"devoid", "void", "bereft", "empty", "short", "far", "further", "farther", "remote", "removed"}
)
"""Adjectives that do: "devoid of truth", "far from the truth"."""
NO = frozenset({"no", "none", "nobody", "neither"})
STATES = frozenset(
    {"kingdom", "republic", "country", "state", "nation", "emirate", "sultanate", "federation"}
)
"""What a state calls itself."""
FRAGMENT_WORDS = 8
"""So long at most is a verdict without a verb: "pure fiction", "untrue from beginning to end"."""


def is_claim(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether a noun stands for what somebody claimed: "the charge", "talk of an air raid"; talks are held, not claimed."""
    if tree.lemmas[word] in codebook.words.lists["accusations"]:
        return True
    if tree.words[word] != "talk":
        return False
    # "dismissed the talk as a rumour"
    is_called = tree.relations[word] == "obj" and any(
        tree.case(kid) == "as" for kid in tree.kids(tree.heads[word], "obl")
    )
    return is_called or any(
        tree.case(kid) in {"of", "about"} or tree.relations[kid] == "acl" for kid in tree.children[word]
    )


def is_verdict(tree: Tree, word: int, inside: set[int], codebook: Codebook) -> bool:
    """ "The claim is baseless", "all that is a lie", "none of it is true", "did not correspond to reality"."""
    lists, lemma = codebook.words.lists, tree.lemmas[word]
    is_false = lemma in lists["falsehoods"] or _is_made_up(tree, word)
    is_true = lemma in lists["truths"] or _is_case(tree, word)
    if (not is_false and not is_true) or (lemma == "lie" and _lies_somewhere(tree, word)):
        return False
    if (
        tree.relations[word] == "amod"
        and tree.lemmas[tree.heads[word]] == "charge"
        and tree.case(tree.heads[word]) == "on"
    ):
        return False  # "are held on invented charges"
    clause = word
    while not tree.is_clause(clause) and tree.heads[clause] in inside and tree.heads[clause] != clause:
        clause = tree.heads[clause]
    if is_true and (_is_missing(tree, word, inside) or _is_unrelated(tree, word, codebook)):
        return True
    # "it was false that": the parse may take "it" for a mere filler
    about = [w for w in {*subjects(tree, clause), *tree.kids(clause, "nsubj", "expl")} if w in inside]
    if not about or not any(tree.words[w] in CLAIMED or is_claim(tree, w, codebook) for w in about):
        # "reports that it had sent drones were not true", with the reports hung on the verb of saying
        about = [w for w in sorted(inside)[:3] if is_claim(tree, w, codebook)] or about
    first = min(inside)
    if not about:
        about = [w for w in range(max(0, first - 2), first) if is_claim(tree, w, codebook)][-1:]
    if not about:
        # a verdict alone: "Pure fiction," said the envoy
        is_bare = len(inside) <= FRAGMENT_WORDS and tree.heads[clause] not in inside
        return is_bare and (is_false or (is_negated(tree, word) and not tree.kids(clause, "nsubj")))
    if not any(tree.words[w] in CLAIMED or is_claim(tree, w, codebook) for w in about):
        return False
    no_subject = any(tree.words[w] in NO or has_no(tree, w) for w in about)
    if is_true and any(tree.words[w] == "nothing" for w in about):
        return True  # "nothing could be further from the truth"
    if is_true and any(tree.words[w] in VOID for w in (tree.heads[word], clause, *tree.children[word])):
        return True  # "this is far from the truth"
    negated = is_negated(tree, clause) or is_negated(tree, word) or no_subject or tree.case(word) == "without"
    negated = negated or tree.lemmas[clause] in LACKING
    return negated if is_true else not negated


def _is_unrelated(tree: Tree, truth: int, codebook: Codebook) -> bool:
    """ "This information has nothing to do with reality"."""
    doing = tree.heads[truth]
    nothing = tree.heads[doing]
    if tree.lemmas[doing] != "do" or tree.words[nothing] != "nothing" or tree.case(truth) != "with":
        return False
    about = subjects(tree, tree.heads[nothing])
    return any(tree.words[w] in CLAIMED or is_claim(tree, w, codebook) for w in about)


def _is_made_up(tree: Tree, word: int) -> bool:
    """ "The story was made up", "had been cooked up in Tirana"."""
    return (
        tree.lemmas[word] in {"make", "cook", "dream", "trump"}
        and tree.is_passive(word)
        and any(tree.words[kid] == "up" for kid in tree.kids(word, "compound"))
        and not any(tree.case(kid) == "of" for kid in tree.kids(word, "obl"))
    )


def _is_case(tree: Tree, word: int) -> bool:
    """ "That was not the case", "it is not so"."""
    said = tree.words[word]
    is_case = said == "case" and any(tree.words[kid] == "the" for kid in tree.kids(word, "det"))
    return (said == "so" or is_case) and bool(tree.kids(word, "cop"))


def _lies_somewhere(tree: Tree, word: int) -> bool:
    """ "The wreck lay on a slope", "the fault lies with Oman": no lie is told."""
    return tree.words[word] in {"lay", "lain"} or (tree.pos[word] == "VERB" and bool(tree.kids(word, "obl")))


PURPOSES = frozenset(
    {"mean", "design", "intend", "aim", "invent", "make", "concoct", "spread", "circulate", "stage", "serve"}
)
DECEIVING = frozenset(
    [
        *(
            "cover",
            "distract",
            "divert",
            "hide",
            "conceal",
            "mask",
            "deflect",
            "whitewash",
            "justify",
            "discredit",
        ),
        *("smear", "mislead", "deceive", "slander", "tarnish", "denigrate", "disguise", "shift", "sow"),
    ]
)


def is_discredited(tree: Tree, word: int, codebook: Codebook) -> bool:
    """ "The accusation was meant to cover up a massacre": what serves to deceive is not true."""
    head = tree.heads[word]
    if tree.lemmas[word] not in DECEIVING or tree.lemmas[head] not in PURPOSES:
        return False
    about = {*subjects(tree, head), *tree.kids(head, "nsubj")}
    return any(is_claim(tree, w, codebook) for w in about)


REFUTING = frozenset({"refute", "disprove", "contradict", "belie", "debunk"})
EVIDENCE = frozenset(
    {"fact", "evidence", "footage", "image", "video", "data", "document", "record", "reality", "photograph", "photo", "history", "event", "proof"}
)  # fmt: skip
"""What speaks against a claim and says nothing itself."""


def is_refuted_by_facts(tree: Tree, verb: int) -> bool:
    """ "The charge is refuted by a large number of facts": whoever says so denies it, and no number does."""
    if tree.lemmas[verb] not in REFUTING or not tree.is_passive(verb):
        return False
    by = agents(tree, verb)
    return any(tree.lemmas[w] in EVIDENCE for head in by for w in (head, *tree.kids(head, "nmod")))


def _is_missing(tree: Tree, word: int, inside: set[int]) -> bool:
    """ "There is not a grain of truth in this"."""
    if tree.relations[word] != "nsubj" and tree.case(word) != "of":
        return False
    head = word
    for _ in range(3):
        if any(tree.words[kid] == "there" for kid in tree.children[head]):
            below = [w for w in tree.subtree(head) if w <= word]
            return is_negated(tree, head) or any(
                tree.words[w] in {"no", "not", "n't", "never"} for w in below
            )
        if tree.heads[head] not in inside:
            break
        head = tree.heads[head]
    return False


def has_no(tree: Tree, word: int) -> bool:
    """Whether a noun is denied by its article: "no convoy"."""
    return any(
        tree.words[kid] in NO for kid in tree.children[word] if tree.relations[kid] in {"det", "advmod"}
    )
