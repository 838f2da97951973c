"""What a document claims, by who claims it, and by which words a denial points to a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.codebooks.tree import Tree
from hearsay.events.aimed import RULING
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import CHARGE, Telling
from hearsay.records import Actor, Statement
from hearsay.statements.answering import negates_own
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side
from hearsay.statements.verdicts import is_claim

POINTING = frozenset(
    {"it", "this", "that", "these", "those", "them", "all", "what", "none", "everything", "which"}
)
EMPTY = frozenset(
    [
        *("be", "have", "do", "any", "such", "no", "not", "the", "which", "say", "make"),
        *("take", "other", "claim", "find", "know", "see", "hear", "learn", "need", "want"),
    ]
)
"""Words that tell no deed and make no two claims alike."""
SHORT = 4
"""So few words of weight at most leave open what is denied: "any loss", "all responsibility"."""
CLAIM_REACH = 2
"""Sentences back that "the claim" points; "this" points to the last."""
CHARGED_REACH = 6
"""And that "the accusation" does, to a blow that is told of nobody."""
CHARGES = frozenset({"accusation", "allegation", "charge", "claim"})
STEM = 5
"""So many letters of a verb of saying and its noun are alike: report, claim, allege, accuse."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What one statement, or the outlet in one sentence, tells; the statement is None for the outlet."""

    statement: Statement | None
    sentence: int
    tellings: tuple[Telling, ...]
    words: frozenset[str]


def claims_told(scene: Scene, tellings: Sequence[Telling]) -> Iterator[Claim]:
    """What is told, by who tells it: the tellings of each statement's content, and of each sentence that is the outlet's."""
    grouped: dict[tuple[str | None, int], list[Telling]] = {}
    for telling in tellings:
        if telling.statement is not None and telling.statement.parent is None:
            continue  # what was said is denied as a statement; what one is told to have said is denied as a deed
        token = scene.token_at(telling.trigger[0])
        told = scene.told_in(token)
        if telling.type == "ACCUSE" or (telling.type in {"REJECT", "REQUEST"} and not told):
            continue
        if telling.basis == CHARGE and all(s.stance == "denies" for s in telling.stances):
            continue  # what only a denial tells is nobody's claim
        key = (told[0].id if told else None, scene.tree.sentence[token])
        grouped.setdefault(key, []).append(telling)
    for (id_, sentence), group in grouped.items():
        words: set[str] = set()
        statement = scene.by_id[id_] if id_ is not None else None
        if statement is not None:
            words = weighty(scene, scene.said(statement))
        else:
            words = weighty(scene, range(*scene.tree.sentences[sentence]))
        yield Claim(statement, sentence, tuple(group), frozenset(words))
    has_told = {id_ for id_, _ in grouped if id_ is not None}
    for statement in scene.statements:
        if statement.act != "accuse" or statement.id in has_told:
            continue
        if any(scene.tree.pos[t] == "VERB" for t in scene.said(statement)):
            continue  # "accused Niamey of letting its border go unguarded" says what of
        # "The governor accused the rebels": of what the sentences before tell, done by nobody known
        sentence = scene.sentence_of(statement)
        meant = [
            telling
            for (_, number), group in grouped.items()
            if 0 <= sentence - number <= 1
            for telling in group
            if scene.codebook.hostile(telling.type) and not homes(telling.actors)
        ]
        if meant:
            yield Claim(statement, sentence, tuple(meant), frozenset())


def weighty(scene: Scene, tokens: Sequence[int] | range) -> set[str]:
    """The lemmas of words that carry what is told: none of the saying, of claims in general, or of falsehood."""
    tree, accusations = scene.tree, scene.codebook.words.lists["accusations"]
    return {
        tree.lemmas[t]
        for t in tokens
        if tree.pos[t] in {"NOUN", "VERB", "PROPN", "NUM"}
        and tree.lemmas[t] not in EMPTY
        and tree.lemmas[t] not in accusations
        and tree.lemmas[t] not in scene.codebook.words.lists["falsehoods"]
        and scene.cue_of(t) is None
    }


def names_of_actors(scene: Scene) -> frozenset[str]:
    """The words that name actors: two deeds are not alike for being of the same parties."""
    tree = scene.tree
    return frozenset(tree.lemmas[t] for t in range(len(tree.words)) if scene.parties.actor(t) is not None)


def is_named_in(claim: Claim, denier: Actor) -> bool:
    """Whether a claim lays its deeds at the door of the one who denies, by name: prosecutors and a commander of one country."""
    return any(actor.name == denier.name for telling in claim.tellings for actor in telling.actors)


def is_by_another(claim: Claim, denier: Actor) -> bool:
    """Whether another body of the denier's state claims it of somebody else at home: no ministry is denied its own army's successes."""
    speaker = claim.statement.speaker if claim.statement is not None else None
    side = home(denier)
    return (
        speaker is not None
        and speaker.name != denier.name
        and all(homes((*telling.actors, *telling.recipients)) <= {side} for telling in claim.tellings)
        and all(actor.name != speaker.name for telling in claim.tellings for actor in telling.actors)
        # "found guilty of killing policemen", by the ministry: no government denies the blow its own men suffered
        and any(
            t.actors or not t.recipients or any(a.sector not in RULING for a in t.recipients)
            for t in claim.tellings
        )
    )


def points(scene: Scene, denial: Statement, *, short: bool = True) -> bool:
    """Whether what is denied is only pointed to: "denied it", "rejected the accusation", "which Kabul denies".

    Args:
        short: Whether a few words that name no claim ("any loss") count as pointing too.
    """
    content = scene.said(denial)
    tree, claims = scene.tree, scene.codebook.words.lists["accusations"]
    return (
        not content
        or (short and len(weighty(scene, content)) <= SHORT)
        or any(_is_pointing(tree, t) or tree.lemmas[t] in claims for t in content)
        or (
            denial.speaker is not None
            and negates_own(tree, content, [denial.speaker], scene.parties, scene.codebook)
        )
    )


def _is_pointing(tree: Tree, token: int) -> bool:
    """A pronoun that is what is denied, not one of a clause of its own: "denied it", not "denied that it had fired"."""
    is_doer = tree.relations[token] == "nsubj" and tree.pos[tree.heads[token]] == "VERB"
    return tree.words[token] in POINTING and tree.relations[token] != "mark" and not is_doer


def names_claim(scene: Scene, denial: Statement) -> bool:
    """Whether what is denied is called a claim, a report, an accusation: it may be told further down as well."""
    content = scene.said(denial)
    return any(scene.tree.lemmas[t] in scene.codebook.words.lists["accusations"] for t in content)


def is_called(scene: Scene, claim: Claim, nouns: set[str], apart: int) -> bool:
    """Whether a claim is what the denial calls it: "the report" after "reported", "the accusations" after "accused"."""
    if not nouns:
        return False
    if claim.statement is None:
        # "Its charge: their agents ordered both murders"
        sentence = range(*scene.tree.sentences[claim.sentence])
        return 0 <= apart <= CLAIM_REACH and any(scene.tree.lemmas[t] in nouns & CHARGES for t in sentence)
    is_charged = 0 <= apart <= CHARGED_REACH and any(
        scene.codebook.hostile(t.type) and not homes(t.actors) for t in claim.tellings
    )
    if nouns & CHARGES and (claim.statement.act == "accuse" or is_charged):
        return True
    cue = claim.statement.cue
    said = {scene.tree.lemmas[t] for t in scene.tokens(cue.start, cue.end)} if cue is not None else set()
    return any(noun[:STEM] == verb[:STEM] for noun in nouns for verb in said)


def claim_nouns(scene: Scene, content: Sequence[int]) -> list[int]:
    """The nouns of what is denied that stand for a claim: "the charge", "talk of an air raid"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    return [
        w
        for w in content
        if is_claim(tree, w, scene.codebook)
        and tree.lemmas[w] not in lists["falsehoods"]
        and tree.pos[w] == "NOUN"
        and tree.case(w) != "as"
    ]


def verdict_on(scene: Scene, content: Sequence[int]) -> set[int]:
    """The words of the verdict on a claim, which tell nothing that is denied: "is a lie meant to cover the crime of Razih"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    claims = claim_nouns(scene, content)
    below = {w for claim in claims for w in tree.subtree(claim)} if claims else set()
    return {
        w
        for noun in content
        if noun not in claims and (tree.case(noun) == "as" or tree.lemmas[noun] in lists["falsehoods"])
        for w in tree.subtree(noun)
        if w not in below
    }


def sides(actors: Sequence[Actor]) -> frozenset[str]:
    """The sides of several actors; rebels nobody names are one side of their land, whether its or of no party."""
    rebels = {
        f"{a.country}/{a.sector}" for a in actors if a.kind == "unnamed" and a.sector == "REB" and a.country
    }
    return homes(actors) | rebels


def since_said(
    scene: Scene, denial: Statement, claims: Sequence[Claim], named: set[str | None]
) -> list[Claim]:
    """The claims without what the outlet told before somebody else said what no deed is told by.

    "Peru's navy boarded a trawler. Quito said it had been in its own waters. Lima rejected the Ecuadorian version."
    """
    told = {claim.statement.id for claim in claims if claim.statement is not None}
    at = scene.sentence_of(denial)
    said = [
        each
        for each in scene.statements
        if each.act in {"assert", "accuse", "criticize"}
        and each.parent is None
        and each.id not in told
        and each.speaker is not None
        and home(each.speaker) is not None
        and not is_one_side(each.speaker, denial.speaker)
        and (not named or home(each.speaker) in named)
        and each.evidence.start < denial.evidence.start
        and at - scene.sentence_of(each) <= CLAIM_REACH
    ]
    last = max((each.evidence.start for each in said), default=-1)
    # "accused Niamey of letting its border go unguarded": the charge is that, and no raid told before it
    charged = max(
        (
            each.evidence.start
            for each in said
            if each.act == "accuse" and denial.speaker is not None
            if sides(each.addressees) & sides([denial.speaker])
        ),
        default=-1,
    )
    return [
        c
        for c in claims
        if (c.statement is not None and c.statement.evidence.start > charged)
        or all(t.trigger[0] > last for t in c.tellings)
    ]


def last_laid(scene: Scene, denial: Statement) -> Statement | None:
    """The saying right before a denial that lays something at its side's door: what "the allegation" means, told as a deed or not."""
    tree, side = scene.tree, home(denial.speaker) if denial.speaker is not None else None
    at = scene.sentence_of(denial)
    for each in reversed(scene.statements):
        if (
            each.act not in {"assert", "accuse"}
            or each.speaker is None
            or is_one_side(each.speaker, denial.speaker)
            or each.evidence.start >= denial.evidence.start
            or not 0 <= at - scene.sentence_of(each) <= 1
        ):
            continue
        for word in scene.said(each):
            is_doer = tree.deps[word] in {"nsubj", "obl:agent"} or tree.case(word) == "by"
            if is_doer and any(home(a) == side for a in scene.parties.at(word)):
                return each
    return None
