"""Deeds that a clause tells without vouching for them: "unclear whether", "could not confirm that", "no evidence that", "aware of reports that"."""

from __future__ import annotations

from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.supposed import is_inverted
from hearsay.codebooks.tree import Tree, once_a_word

KNOWING = frozenset(
    ["confirm", "verify", "know", "establish", "determine", "corroborate", "substantiate", "prove", "ascertain", "authenticate"]
)  # fmt: skip
"""Verbs that vouch for their complement; who could not, does not."""
TELLING = frozenset({"say", "tell", "specify", "comment"})
"""Who could not do these with a complement leaves it open; who did not do them has told something else."""
UNWILLING = frozenset({"decline", "refuse", "fail", "unable", "impossible", "difficult", "hard", "yet"})
"""Over a verb that vouches, these negate it: "declined to confirm that"."""
RULING_OUT = frozenset({"rule", "exclude"})
GROUNDS = frozenset(
    ["evidence", "proof", "information", "confirmation", "indication", "sign", "knowledge", "intelligence", "record", "corroboration", "certainty"]
)  # fmt: skip
"""Nouns for what one would vouch with; where there is none, it is open."""
CHECKING = frozenset(
    ["investigate", "examine", "check", "verify", "probe", "study", "review", "look", "aware", "see", "receive", "assess", "monitor"]
)  # fmt: skip
"""Verbs of who only looks at a claim: "was looking into reports that"."""
TALES = frozenset({"report", "claim", "allegation", "rumour", "rumor", "suggestion", "accusation"})
ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
UNSETTLED = frozenset(
    {"clear", "unclear", "certain", "uncertain", "sure", "unsure", "known", "unknown", "evident"}
)
"""Adjectives whose "if" asks, wherever the parse hangs it."""
LACKING = frozenset({"lack", "absence", "shortage", "dearth"})
COMPLEMENTS = frozenset({"ccomp", "csubj", "acl", "advcl"})


@once_a_word
def opener(tree: Tree, head: int) -> int:
    """The word by which a clause above a deed is left open, as "unclear" of "unclear whether Chad had sent troops"; -1 where none is."""
    return next((by for word in tree.path(head) if (by := _opened_by(tree, word)) >= 0), -1)


@once_a_word
def _opened_by(tree: Tree, word: int) -> int:
    """The word that leaves open the clause that a word heads; -1 where none does."""
    above = tree.heads[word]
    if is_inverted(tree, word):
        return word
    if above != word and tree.relations[word] == "obj" and _cannot_vouch(tree, above):
        return above  # "could not confirm the strike"
    if above == word or tree.relations[word] not in COMPLEMENTS:
        return -1
    marks = {tree.words[kid] for kid in tree.kids(word, "mark", "advmod")}
    has_subject = bool(tree.kids(word, "nsubj"))
    is_asked_if = "if" in marks and (tree.relations[word] != "advcl" or tree.lemmas[above] in UNSETTLED)
    if has_subject and ("whether" in marks or is_asked_if):
        return above
    # "did not know who fired": that somebody did is told, as by "did not know that they had fired"
    is_asked = not ASKING.isdisjoint(tree.words[tree.left[word] : word])
    is_fact = tree.lemmas[above] == "know" and "that" in marks
    is_complement = tree.relations[word] in {"ccomp", "csubj"} and not is_asked and not is_fact
    if is_complement and _leaves_open(tree, above):
        return above
    if has_subject and "that" in marks:
        # wherever the parse hangs "no evidence that ..."
        noun = above if tree.relations[word] == "acl" else max(tree.left[word] - 1, 0)
        if tree.pos[noun] == "NOUN" and _is_unfounded(tree, noun):
            return noun
    return -1


def _cannot_vouch(tree: Tree, verb: int) -> bool:
    can = any(tree.lemmas[kid] in {"can", "could"} for kid in tree.kids(verb, "aux"))
    return can and tree.lemmas[verb] in {"confirm", "verify", "corroborate"} and is_negated(tree, verb)


def _leaves_open(tree: Tree, verb: int) -> bool:
    lemma, up = tree.lemmas[verb], tree.heads[verb]
    if lemma in RULING_OUT:
        return is_negated(tree, verb) and (
            lemma == "exclude" or any(tree.words[k] == "out" for k in tree.children[verb])
        )
    if lemma == "deny" or (
        lemma == "confirm" and any(tree.lemmas[kid] == "deny" for kid in tree.kids(verb, "conj"))
    ):
        both = [verb, up if tree.relations[verb] == "conj" else verb]
        return any(tree.words[kid] == "neither" for each in both for kid in tree.children[each])
    if lemma not in KNOWING and lemma not in TELLING:
        return False
    is_unable = tree.relations[verb] in {"xcomp", "ccomp", "csubj", "advcl", "acl"} and (
        tree.lemmas[up] in UNWILLING or any(tree.words[kid] == "yet" for kid in tree.kids(up, "advmod"))
    )
    can = any(tree.lemmas[kid] in {"can", "could", "may", "might"} for kid in tree.kids(verb, "aux"))
    return is_unable or (is_negated(tree, verb) and (lemma in KNOWING or can))


def _is_unfounded(tree: Tree, noun: int) -> bool:
    ground = ground_of(tree, noun)
    verb = tree.heads[noun]
    if ground is None:
        is_told_of = tree.lemmas[noun] in TALES and tree.relations[noun] in {"obj", "obl"}
        return is_told_of and tree.lemmas[verb] in CHECKING
    if any(tree.lemmas[each] in LACKING for each in (noun, tree.heads[ground])):
        return True
    is_part = tree.relations[noun] in {"obj", "nsubj", "obl"}
    return is_negated(tree, noun) or (is_part and is_negated(tree, verb))


def ground_of(tree: Tree, noun: int) -> int | None:
    """The word of `GROUNDS` that a noun is or measures: "evidence", "a shred of evidence"; None where it is neither."""
    if tree.lemmas[noun] in GROUNDS:
        return noun
    measured = tree.kids(noun, "nmod")
    return next((kid for kid in measured if tree.lemmas[kid] in GROUNDS and tree.case(kid) == "of"), None)
