"""Who affirms, who denies: stances of an event from the statements around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec.structs import replace

from hearsay.codebooks.agents import agents
from hearsay.codebooks.hedges import is_hedged
from hearsay.codebooks.left_open import opener
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.events.denied_twice import is_denied_twice
from hearsay.events.scene import Scene, homes
from hearsay.records import Actor, Stance, Statement, When, Where
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.answering import negates_own
from hearsay.statements.charged_beside import is_charged_beside
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.denials import denies
from hearsay.statements.parties import home
from hearsay.statements.saying import Saying
from hearsay.statements.sides import is_one_side
from hearsay.statements.verdicts import NO, has_no, is_claim

ABOUT_CLAIMS = frozenset(
    [
        "accusation",
        "allegation",
        "claim",
        "charge",
        "assertion",
        "report",
        "it",
        "this",
        "that",
        "them",
        "suggestion",
        "statement",
        "these",
        "those",
    ]
)


CHARGE = "charge"
"""The basis of a deed that only a charge or denial makes one: its type is a guess, and two tellings of it may differ in type."""


@dataclass(slots=True)
class Telling:
    """An event on its way to becoming a record."""

    type: EventType
    deed: Deed | None
    trigger: tuple[int, int]
    actors: list[Actor]
    recipients: list[Actor]
    when: When | None
    where: Where | None
    auxiliary: tuple[Auxiliary, ...]
    basis: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    stances: list[Stance] = field(default_factory=list)
    statement: Statement | None = None
    also: list[tuple[int, int]] = field(default_factory=list)
    """Characters of other words that tell of the same deed: "were killed" beside the attack."""


def word_of(scene: Scene, telling: Telling) -> int:
    """The word a telling is told by: its deed's head, or the first of what was said."""
    return telling.deed.trigger.head if telling.deed is not None else scene.token_at(telling.trigger[0])


def add_stances(scene: Scene, telling: Telling, token: int) -> None:
    """The stances of one telling: of the speakers whose content holds it, inside out; else the outlet's own voice."""
    told = scene.told_in(token)
    for depth, statement in enumerate(told):
        denied = statement.act == "deny" and is_denied_part(scene, statement, token)
        cue = () if statement.cue is None else scene.tokens(statement.cue.start, statement.cue.end)
        negated = "negation" in telling.auxiliary and not is_charged_beside(scene.tree, cue)
        if statement.act == "deny" and not denied and _is_taken_for_granted(scene, statement, token):
            # "denied any part in the raid that killed nine monks": that they were killed is the outlet's word
            telling.stances.append(Stance(statement=None, holder=scene.voice, stance="affirms"))
            break
        is_joint = statement.content == told[0].content and statement.act == told[0].act
        if depth and is_joint and statement.speaker is not None and statement.act == "accuse":
            # "blamed each other for the strike": nobody blames himself
            is_joint = home(statement.speaker) not in homes(telling.actors)
        if depth and not (denied or is_joint) and told[0].speaker is not None:
            break  # who passes on another's claim does not make it his own
        if statement.speaker is None and not denied:
            continue
        # "could not confirm that Chad had shelled it": neither yes nor no
        is_open = not denied and opener(scene.tree, token) in scene.said(statement)
        stance = Stance(
            statement=statement.id,
            holder=statement.speaker,
            stance="doubts" if is_open else "denies" if denied or negated else "affirms",
        )
        if denied and is_denied_twice(scene.tree, token, scene.codebook):
            stance = replace(stance, stance="affirms")
        if stance not in telling.stances:
            telling.stances.append(stance)
        if denied:
            _holder_of_denied(scene, telling, statement)
            if not any(later.content == statement.content for later in told[depth + 1 :]):
                break  # "both denied it"
    denied_in = {s.statement for s in telling.stances if s.stance == "denies" and s.statement is not None}
    for statement in told:
        # "denied arming them, as Kinshasa claims": both of the same words
        if statement.speaker is not None and statement.parent in denied_in and statement.act != "deny":
            claim = Stance(statement=statement.id, holder=statement.speaker, stance="affirms")
            telling.stances += [] if claim in telling.stances else [claim]
    deniers = {
        home(s.holder): s.holder for s in telling.stances if s.stance == "denies" and s.holder is not None
    }
    # "denied the accusation that it had started the clashes": who denies does not also claim
    telling.stances = [
        s
        for s in telling.stances
        if s.stance != "affirms"
        or s.holder is None
        or home(s.holder) not in deniers
        or _is_rival(scene, s, deniers[home(s.holder)])
    ]
    if not told:
        denier = _denier_above(scene, token, is_negated="negation" in telling.auxiliary)
        if denier is not None:
            telling.stances.append(_repeated_below(scene, denier))
            return
        # "it was unclear whether Chad had sent troops", "Chad allegedly sent troops"
        is_open = opener(scene.tree, token) >= 0 or is_hedged(scene.tree, token)
        stance = Stance(statement=None, holder=scene.voice, stance="doubts" if is_open else "affirms")
        telling.stances.append(stance)


def _is_rival(scene: Scene, stance: Stance, denier: Actor) -> bool:
    """Whether another body of one land claims it inside of the denial: "Tripoli denied that ..., as the eastern command alleges"."""
    told = scene.by_id.get(stance.statement or "")
    denial = scene.by_id.get(told.parent or "") if told is not None else None
    return (
        denial is not None
        and denial.act == "deny"
        and told is not None
        and told.cue is not None
        and stance.holder is not None
        and stance.holder.name != denier.name
        and any(scene.tree.pos[w] == "VERB" for w in scene.tokens(told.cue.start, told.cue.end))
    )


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


def _is_taken_for_granted(scene: Scene, denial: Statement, token: int) -> bool:
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


def claim_above(scene: Scene, clause: int) -> int | None:
    """The noun that a clause gives the words of: "a report in a Lima paper that papers had been signed"; None where it is of another noun."""
    tree, accusations = scene.tree, scene.codebook.words.lists["accusations"]
    noun = tree.heads[clause]
    has_that = any(tree.words[kid] == "that" for kid in tree.kids(clause, "mark"))
    while has_that and tree.relations[noun] in {"nmod", "obl"} and tree.lemmas[noun] not in accusations:
        noun = tree.heads[noun]
    return noun if tree.lemmas[noun] in accusations else None


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


def _denier_above(scene: Scene, token: int, *, is_negated: bool) -> Actor | None:
    """Who denies it in a headline that is no statement of its own: "Caracas denies sending troops", "says it did not fire"."""
    tree = scene.tree
    below = token
    for word in tree.path(token)[1:]:
        below, under = word, below
        if tree.deps[under] == "acl:relcl" and claim_above(scene, under) is None:
            return None  # "denies harbouring those who blew it up": not the blast
        if tree.relations[under] in {"conj", "parataxis", "advcl"} and not tree.words[under].endswith("ing"):
            continue  # "denied it and summoned the envoy": the second is done
        if tree.lemmas[word] in OPEN and _leaves_open(tree, word):
            return None
        is_saying = is_negated and tree.lemmas[word] in scene.codebook.acts.neutral
        if tree.pos[word] == "VERB" and (is_saying or denies_by(scene, word, token)):
            deniers = [actor for subject in subjects(tree, word) for actor in scene.parties.at(subject)]
            return deniers[0] if deniers else None
    return None


OPEN = frozenset({"deny", "confirm", "acknowledge", "admit", "dispute", "reject"})


def _leaves_open(tree: Tree, verb: int) -> bool:
    """Whether nobody says yes or no: "neither confirmed nor denied", "declined to confirm or deny", "did not deny"."""
    start, _ = tree.sentences[tree.sentence[verb]]
    joined = [verb, *tree.conjuncts(verb), tree.heads[verb]]
    beside = {tree.words[k] for w in joined for k in tree.children[w]} & {
        "neither",
        "nor",
        "not",
        "n't",
        "never",
    }
    above = {tree.lemmas[w] for w in tree.path(verb)[1:3] if w >= start}
    return bool(beside) or bool(above & {"decline", "refuse", "avoid"})


def claims_under(scene: Scene, verb: int) -> list[int]:
    """The claims a verb has for its object: of "rejects claims that", the claims."""
    return [w for w in scene.tree.kids(verb, "obj") if is_claim(scene.tree, w, scene.codebook)]


def denies_by(scene: Scene, verb: int, token: int) -> bool:
    """Whether a verb above a word denies it: "denies", "rejects claims that", "calls the report a lie"; not "found 200 caches"."""
    tree, path = scene.tree, scene.tree.path(token)
    between = path[: path.index(verb)]
    claims = [*(w for w in between if is_claim(tree, w, scene.codebook)), *claims_under(scene, verb)]
    for cue in scene.codebook.cue_verbs.get(tree.lemmas[verb], ()):
        rule = cue.rule
        if rule.act != "deny" or (len(cue.words) > 1 and not verb_words(tree, verb, cue.words)):
            continue
        if rule.content and not any(tree.lemmas[w] in rule.content for w in tree.subtree(verb)):
            continue
        named = [w for w in claims if tree.is_under(token, w)]
        if rule.object and any({tree.lemmas[w], "talk"} & {*rule.object, tree.words[w]} for w in named):
            return True
        is_clause = bool(between) and tree.relations[between[-1]] in {"ccomp", "xcomp"}
        if not rule.object and (is_clause or "object" in rule.complement):
            return True
    return False


def _repeated_below(scene: Scene, denier: Actor) -> Stance:
    """The stance of who denies in a headline: by the statement in which the text below repeats the denial, where it does."""
    for statement in scene.statements:
        if statement.act == "deny" and is_one_side(denier, statement.speaker):
            return Stance(statement=statement.id, holder=statement.speaker, stance="denies")
    return Stance(statement=None, holder=denier, stance="denies")


def claims_among(scene: Scene, words: Sequence[int]) -> list[int]:
    """The nouns among some words that stand for what somebody told: "the claim", "the Chadian account"."""
    tree, accusations = scene.tree, scene.codebook.words.lists["accusations"]
    return [
        w
        for w in words
        if tree.pos[w] == "NOUN" and (tree.lemmas[w] in ABOUT_CLAIMS or tree.lemmas[w] in accusations)
    ]


def _holder_of_denied(scene: Scene, telling: Telling, denial: Statement) -> None:
    """Whose claim is denied affirms it: the governor in "rejected the governor's claim that ..."."""
    for claim in claims_among(scene, scene.said(denial)):
        # "the information spread by Yerevan"
        made = [w for clause in scene.tree.kids(claim, "acl") for w in agents(scene.tree, clause)]
        makers = [actor for word in made for actor in scene.parties.at(word)]
        for owner in (*scene.parties.owners(claim), *makers):
            if home(owner) != (home(denial.speaker) if denial.speaker else None):
                telling.stances.append(Stance(statement=denial.id, holder=owner, stance="affirms"))
