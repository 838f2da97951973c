"""How well a claim fits a denial that tells no deed: its claimant is named, it concerns who denies, words recur, it stands near."""

from __future__ import annotations

from hearsay.events.claim_nouns import claim_above
from hearsay.events.claims import Claim, sides
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.records import Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

NAMED_CLAIMANT, CHARGED, POINTED, POINTED_AHEAD, PER_SENTENCE = 2.0, 0.7, 0.7, 0.3, 0.15
WORDS_COUNTED = 3
CALLED, DONE, SAID = 0.5, 0.3, 0.3
GRAVE = frozenset({"AID", "MOBILIZE", "RETREAT", "AGREE", "REJECT"})
"""Types besides violence and pressure that are denied without naming them; nobody denies a meeting with "that is a lie"."""


def is_alone(telling: Telling, mine: frozenset[str]) -> bool:
    """Whether one side alone is said to have done it, and it is the denier's."""
    return len(homes(telling.actors)) == 1 and bool(mine & sides(telling.actors))


def fit(
    scene: Scene,
    claim: Claim,
    words: set[str],
    named: set[str | None],
    mine: frozenset[str],
    *,
    points: bool,
    is_near: bool,
    is_called: bool,
    is_named: bool,
    apart: int,
) -> float:
    """How well a claim fits: its claimant is named, it concerns who denies, words recur, it stands near."""
    shared = len(words & claim.words)
    speaker = claim.statement.speaker if claim.statement is not None else None
    has_claimant = speaker is not None and home(speaker) in named
    concerns = any(mine & sides((*t.actors, *t.recipients)) for t in claim.tellings) or (
        claim.statement is not None and bool(mine & sides(claim.statement.addressees))
    )
    is_laid = claim.statement is not None and claim.statement.act == "accuse" and concerns
    # "accused Chad of backing the rebels. Chad denied that": what one is accused of is denied, of whatever type
    if not (shared or is_laid) and not any(
        scene.codebook.hostile(t.type) or t.type in GRAVE or t.statement is not None for t in claim.tellings
    ):
        return 0.0
    # nobody's doing may be laid at anybody's door, and a charge before "the statement" is the one meant
    is_charge = claim.statement is not None and claim.statement.act in {"accuse", "deny"}
    is_said = is_named and speaker is not None  # "the statement" is the one just made
    is_open = is_near and (is_charge or is_said or any(not homes(t.actors) for t in claim.tellings))
    if not (shared or has_claimant or concerns or is_open or is_called):
        return 0.0
    if not (shared or concerns) and all(t.type == "REJECT" for t in claim.tellings):
        return 0.0
    is_doer = apart >= 0 and any(is_alone(t, mine) for t in claim.tellings)
    score = min(shared, WORDS_COUNTED) + NAMED_CLAIMANT * has_claimant + CHARGED * (concerns or is_open)
    score += CALLED * is_called + DONE * is_doer + SAID * (speaker is not None and apart >= 0)
    if points and (apart >= 0 or shared != 1):
        score += POINTED if apart >= 0 else POINTED_AHEAD
    return score - PER_SENTENCE * max(abs(apart) - 1, 0)


def is_claimant(scene: Scene, token: int) -> bool:
    """Whether a word names whose claim is denied: "Kinshasa's accusations", "a charge by the rebels", "what Pristina had said"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    if tree.pos[token] == "PRON":
        return False
    head = tree.heads[token]
    is_teller = tree.relations[token] == "nsubj" and scene.codebook.says(tree.lemmas[head])
    return is_teller or any(tree.lemmas[w] in lists["accusations"] for w in (head, tree.heads[head]))


ASKING = frozenset({"ask", "question", "press", "query", "confront", "respond", "react", "reply", "comment"})


def is_put(scene: Scene, token: int) -> bool:
    """Whether a deed is what the denier was asked of: "said when asked about a report that a jet had bombed the market"."""
    tree = scene.tree
    return any(tree.lemmas[w] in ASKING or claim_above(scene, w) is not None for w in tree.path(token))


def only_denies(telling: Telling, denial: Statement) -> bool:
    """Whether all that is told of a deed is that the denier's side denies it."""
    return bool(telling.stances) and all(
        s.stance == "denies" and s.holder is not None and is_one_side(s.holder, denial.speaker)
        for s in telling.stances
    )
