"""What of its words a denial denies: not what it takes for granted, nor what is told instead."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks.agents import agents
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.events.claim_nouns import claim_above
from hearsay.events.scene import Scene, homes
from hearsay.records import Statement
from hearsay.statements.answering import negates_own
from hearsay.statements.denials import denies
from hearsay.statements.parties import home
from hearsay.statements.saying import Saying
from hearsay.statements.verdicts import NO, has_no, is_claim

BESIDE = frozenset(
    {
        "since",
        "after",
        "before",
        "when",
        "while",
        "because",
        "although",
        "during",
        "amid",
        "following",
        "until",
    }
)
"""What stands behind these is told beside what is denied."""
ASSENT = frozenset({"agree", "consent", "acquiesce", "assent"})
"""Who denies these of the deeds of others takes the deeds for granted: "denied it had agreed to the strikes"."""
HIDING = frozenset(
    [
        *(
            "justify",
            "distract",
            "divert",
            "cover",
            "hide",
            "conceal",
            "mask",
            "deflect",
            "whitewash",
            "excuse",
        ),
        *("disguise", "camouflage", "detract", "obscure", "legitimise", "legitimize", "explain", "shift"),
    ]
)
"""What a false charge is said to be for: the deed behind these is the denier's own charge, and he tells it."""


def is_denied_part(scene: Scene, denial: Statement, token: int) -> bool:
    """Whether what a word tells is what a denial denies, and not what it only takes for granted or goes on to say.

    "Said the charge was unfounded and that force was used only against those who attacked police" denies no attack.
    """
    tree, inside = scene.tree, set(scene.said(denial))
    root, is_granted = token, False
    while True:
        # "meant to distract from the massacre", "an attempt by Asmara to justify its mobilisation"
        is_granted = is_granted or (root != token and root in inside and tree.lemmas[root] in HIDING)
        if tree.deps[root] == "acl:relcl" and tree.heads[root] in inside:
            # "the conclusions of a panel which says officers armed them": what it says is what is denied
            is_told = root != token and tree.lemmas[root] in scene.codebook.acts.neutral
            is_granted = is_granted or (claim_above(scene, root) is None and not is_told)
        marks = {tree.words[kid] for kid in tree.kids(root, "mark", "advmod")}
        marks.add(tree.case(root).split(" ")[0])
        # "as the two sides clashed", "as alleged by the rebels"
        is_while = "as" in marks and tree.relations[root] == "advcl" and bool(tree.kids(root, "nsubj", "obl"))
        if (tree.relations[root] in {"advcl", "obl"} and marks & BESIDE) or is_while:
            is_granted = True  # "denied targeting civilians since the war began"
        if tree.deps[root] == "acl" and _is_suffered(scene, denial, root):
            is_granted = True  # "denies there was a factory in the hangar destroyed by missiles"
        if tree.relations[root] in {"advcl", "parataxis"} and _is_contact(tree, root):
            is_granted = True  # "a school in the part of Donetsk it has attacked since May"
        if root == token and tree.pos[root] == "NOUN" and tree.lemmas[tree.heads[root]] in ASSENT:
            is_granted = is_granted or any(
                tree.words[k] in {"the", "these", "those"} for k in tree.kids(root, "det")
            )
        if root == token and tree.lemmas[root] in WARS and _is_setting(scene, root, marks):
            is_granted = True  # "denied supplying drones for use in the war", "arms for refugees of the war"
        if tree.relations[root] == "obl" and "as" in marks and root == token:
            is_granted = True  # "rejected the claim as yet another staged attack"
        if tree.heads[root] not in inside or tree.heads[root] == root:
            break
        if tree.relations[root] in {"conj", "parataxis"} and tree.is_clause(root):
            break
        root = tree.heads[root]
    return not is_granted and not _is_own_account(scene, denial, root) and _denies_clause(scene, denial, root)


WARS = frozenset({"war", "conflict", "hostility", "crisis", "fighting"})
"""What is fought while something else is denied."""


def _is_setting(scene: Scene, war: int, marks: set[str]) -> bool:
    """Whether a war is only what a deed was done in, or whose somebody is, and not what one has a part in or tells of."""
    tree, lists = scene.tree, scene.codebook.words.lists
    above = tree.lemmas[tree.heads[war]]
    is_own = above in lists["parts"] or above in lists["accusations"] or above in lists["charges"]
    is_within = tree.relations[war] in {"nmod", "compound"} and tree.pos[tree.heads[war]] in {"NOUN", "PROPN"}
    return not is_own and (is_within or bool(marks & {"in", "amid", "during"}))


def _is_own_account(scene: Scene, denial: Statement, clause: int) -> bool:
    """Whether a clause beside what is denied tells what was so instead: "rejected that; it had put out the fires"."""
    tree = scene.tree
    cue = [] if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    if not cue or tree.relations[clause] != "parataxis" or tree.heads[clause] not in cue:
        return False
    if any(tree.lemmas[w] in scene.codebook.acts.neutral for w in cue):
        return False
    border = next((w for w in range(cue[-1], clause) if tree.words[w] in {";", ":"}), None)
    doers = [w for w in tree.kids(clause, "nsubj") if border is not None and w > border]
    return (
        bool(doers)
        and bool(tree.kids(tree.heads[clause], "obj", "ccomp", "xcomp"))
        and not is_negated(tree, clause)
        and not any(tree.words[w] in NO or has_no(tree, w) for w in doers)
    )


def _is_suffered(scene: Scene, denial: Statement, participle: int) -> bool:
    """Whether a participle tells what others than the denier did to the noun it describes, which is no claim."""
    tree = scene.tree
    if (
        not tree.words[participle].endswith(("ed", "en", "n", "t"))
        or claim_above(scene, participle) is not None
    ):
        return False
    noun = tree.heads[participle]
    if is_claim(tree, noun, scene.codebook) or noun not in set(scene.said(denial)):
        return False
    by = {*agents(tree, participle), *(w for w in tree.kids(participle, "obl") if tree.case(w) == "by")}
    doers = homes([a for w in by for a in scene.parties.at(w)])
    return bool(doers) and (denial.speaker is None or home(denial.speaker) not in doers)


def _is_contact(tree: Tree, clause: int) -> bool:
    """Whether a clause of its own subject follows a noun without a comma, as one that tells which: "the part it has attacked"."""
    left = tree.left[clause]
    return (
        left > 0
        and tree.heads[clause] < left
        and tree.words[left] in {"that", "it", "they", "he", "she"}
        and tree.pos[left - 1] in {"NOUN", "PROPN"}
    )


def is_taken_for_granted(scene: Scene, denial: Statement, token: int) -> bool:
    """Whether a word stands beside what "denied" or "rejected" governs; what one says in denying is one's own."""
    tree = scene.tree
    cue = [] if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    if not cue or any(tree.lemmas[w] in scene.codebook.acts.neutral for w in cue):
        return False
    path = tree.path(token)
    if any(_is_own_account(scene, denial, w) for w in path):
        return False  # who denies tells it
    return not any(tree.lemmas[w] in HIDING for w in path[1:])


@lru_cache(maxsize=8)  # asked for every word of a clause
def _denies_clause(scene: Scene, denial: Statement, root: int) -> bool:
    """Whether a denial denies what a clause of its words tells, and not only another one."""
    tree, inside = scene.tree, set(scene.said(denial))
    cue = None if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    if (
        denial.speaker is None
        or not cue
        or not any(tree.lemmas[w] in scene.codebook.acts.neutral for w in cue)
    ):
        return True
    parts = {
        w: _own_part(tree, w, inside)
        for w in inside
        if tree.is_clause(w)
        and (
            w == root
            or tree.heads[w] not in inside
            or tree.heads[w] == w
            or tree.relations[w] in {"conj", "parataxis"}
        )
    }
    said = {w for w in parts if _is_denying(scene, denial, cue[0], w, parts[w])}
    # "No civilian was touched. The operation killed 14 gunmen": of several sentences the one that says no
    said = said or {w for w in parts if is_negated(tree, w) or _has_none(tree, w)}
    # "said claims that its men had entered were false", with the verdict hung on the claims beside what they claim
    is_claimed = claim_above(scene, root) is not None and tree.heads[root] in {tree.heads[w] for w in said}
    return not said or root in said or root not in parts or is_claimed


def _has_none(tree: Tree, clause: int) -> bool:
    return any(tree.words[w] in NO or has_no(tree, w) for w in tree.kids(clause, "nsubj"))


def _own_part(tree: Tree, head: int, inside: set[int]) -> list[int]:
    """The words of a clause without those of the clauses joined to it."""
    joined = {
        word
        for kid in tree.subtree(head)
        if kid != head and tree.relations[kid] in {"conj", "parataxis"} and tree.is_clause(kid)
        for word in tree.subtree(kid)
    }
    return [word for word in tree.subtree(head) if word in inside and word not in joined]


def _is_denying(scene: Scene, denial: Statement, cue: int, head: int, words: list[int]) -> bool:
    saying = Saying("assert", cue, (cue,), content=[head])
    speakers = [denial.speaker] if denial.speaker is not None else []
    sides = {home(speaker) for speaker in speakers}
    return denies(scene.tree, saying, words, sides, scene.parties, scene.codebook) or negates_own(
        scene.tree, words, speakers, scene.parties, scene.codebook
    )
