"""Which claim a denial means, where its own words tell no deed: the claim it names, that concerns its side, that stands near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.events.apart import has_own
from hearsay.events.claims import (
    CHARGES,
    CLAIM_REACH,
    DEFINITE,
    POINTING,
    Claim,
    claim_nouns,
    is_by_another,
    is_called,
    is_named_in,
    last_laid,
    points,
    sides,
    since_said,
    verdict_on,
    weighty,
)
from hearsay.events.deniable import is_deniable
from hearsay.events.denial_words import read
from hearsay.events.fitting import GRAVE, fit, is_alone, is_claimant, is_put, only_denies
from hearsay.events.like_words import is_one_word
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling, word_of
from hearsay.events.twins import is_twin, twins
from hearsay.events.unmeant import is_answerable, is_count
from hearsay.records import Actor, Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side
from hearsay.statements.verdicts import is_claim

ENOUGH = 1.0
"""The score from which on a telling is what is denied; benchmarks/statements: denial_target against unresolved."""
NAMED_REACH = 12
"""Sentences back that a claim may lie which the denial calls by what it was: an accusation, a report."""
FAR = 60
"""Sentences back that a claim may lie whose maker the denial names beside the noun."""
PART = 0.9
"""What a claim of the deed that a denial names has before others: "any role in the blast"."""
NEXT = 0.35
"""What a claim has before others of its maker that stands right before the denial which calls it by name: "the allegation"."""
HAPPENINGS = frozenset(
    {"incident", "case", "matter", "affair", "event", "episode", "happening", "occurrence"}
)
"""Words for whatever was told: "any link to the incident"."""
LEAD = 1
"""Sentences at the start, the headline among them, whose denials may be of what the text tells below."""
SAME_STATE = 0.3
"""What a claim by another body of the denier's own state loses: the other state's claim is the likelier."""


def meant_by(
    scene: Scene,
    denial: Statement,
    claims: Sequence[Claim],
    tellings: Sequence[Telling],
    names: frozenset[str],
    own: Sequence[Telling] = (),
) -> tuple[tuple[Telling, ...], bool]:
    """The tellings of the claim that a denial without a deed of its own points to, and whether another body of the same state made it."""
    side = home(denial.speaker) if denial.speaker is not None else None
    mine = sides([denial.speaker] if denial.speaker is not None else [])
    content = scene.said(denial)
    lists = scene.codebook.words.lists
    verdict = verdict_on(scene, content)
    words = weighty(scene, [t for t in content if t not in verdict])
    is_pointing = points(scene, denial)
    tree = scene.tree
    # "said the gunmen had come from Chad, a charge N'Djamena rejected"
    is_apposed = denial.parent is not None and not words
    called = {
        tree.lemmas[t]
        for t in content
        if (tree.lemmas[t] in lists["accusations"] or is_claim(tree, t, scene.codebook))
        and (
            is_apposed
            or any(
                tree.words[k] in DEFINITE | {"all"} or tree.deps[k] == "nmod:poss" for k in tree.children[t]
            )
        )
    }
    named = {home(a) for t in content if is_claimant(scene, t) for a in scene.parties.at(t)} - {None, side}
    # "denied that the fighters had crossed": who is said to have done it has not claimed it
    named -= {each for telling in own for each in homes(telling.actors)}
    # "has turned nobody away; it was Israel that seized the crossing": nor has whom he charges in turn
    said = [t for t in tellings if any(s.statement == denial.id for s in t.stances) and t not in own]
    named -= {each for telling in said for each in homes((*telling.actors, *telling.recipients))}
    # "denied involvement", three sentences after a strike that nobody has owned up to
    parts = [
        t for t in content if tree.lemmas[t] in lists["parts"] and tree.words[t : t + 2] != ["part", "of"]
    ]
    # "had taken no part in drafting the text": of something that is told nowhere here
    is_part = any(
        all(
            tree.words[kid] in POINTING or tree.lemmas[kid] in HAPPENINGS
            for kid in tree.kids(part, "nmod", "acl")
        )
        for part in parts
    )
    # "any role in the blast": the deed is named, in whatever word it was told
    kinds = {
        each.type
        for part in parts
        for kid in tree.kids(part, "nmod")
        for each in scene.codebook.event_nouns.get(tree.lemmas[kid], ())
        if scene.codebook.hostile(each.type)
    }
    if any(tree.lemmas[t] == "denial" and tree.relations[t] in {"obj", "nsubj"} for t in content):
        return (), False  # "called Kyiv's denial a lie": whoever says so denies no deed
    own_sentence = scene.sentence_of(denial)
    if parts and not is_part and not kinds:
        return (), False
    if is_apposed and (called or any(scene.tree.words[t] == "which" for t in content)):
        # "alleged that they had been armed abroad, which Kabul rejected": what is said around it, and nothing else
        claims = [c for c in claims if c.statement is not None and c.statement.id == denial.parent]
    if called and called <= {*lists["tolls"]}:
        # "disputed the figure": how many, and not that it was done
        counted = (replace(c, tellings=tuple(t for t in c.tellings if is_count(scene, t))) for c in claims)
        claims = [claim for claim in counted if claim.tellings]
    is_told = any(each.type in GRAVE or scene.codebook.hostile(each.type) for each in own)
    best: tuple[float, Claim, bool] | None = None
    best_rank = (False, 0.0)
    fitting_too: list[Claim] = []
    # "called the Russian ministry's allegations false": what Moscow had said, however far above, and nobody else
    makers = {home(a) for noun in claim_nouns(scene, content) for a in scene.parties.owners(noun)} - {
        None,
        side,
    }
    own_claims = [
        claim
        for claim in claims
        if claim.statement is not None
        and claim.statement.speaker is not None
        and claim.sentence <= own_sentence
        and home(claim.statement.speaker) in makers
        # "the army's allegation": what it lays at somebody's door, not that it beat off an attack
        and any(is_answerable(scene, t, side) and not homes(t.actors) & makers for t in claim.tellings)
    ]
    if denial.speaker is not None and denial.speaker.country:
        # who has a side in it denies what is laid at its own door
        at_his_door = [c for c in own_claims if any(mine & sides(t.actors) for t in c.tellings)]
        own_claims = at_his_door or [c for c in own_claims if c.statement and c.statement.act == "accuse"]
    if called and own_claims:
        claims = own_claims
    elif called:
        claims = since_said(scene, denial, claims, named)
    asked = read(scene, denial, names)
    # who calls another's claim false need be no party to it
    if asked is not None and (asked.tells or not own_claims):
        fitting = (
            replace(c, tellings=tuple(t for t in c.tellings if is_deniable(scene, t, asked, names)))
            for c in claims
        )
        claims = [claim for claim in fitting if claim.tellings]
    if called & {"accusation", "allegation", "charge"} and not is_apposed and not own_claims:
        laid_last = last_laid(scene, denial)
        told = {claim.statement.id for claim in claims if claim.statement is not None}
        if laid_last is not None and laid_last.id not in told:
            return (), False  # "had been sent by Kabul": the charge, of which no deed is told
    if parts or called & CHARGES or (asked is not None and asked.tells):
        # "denied that he had carried a rifle": nor that two rifles were seized
        verbs = asked.verbs if asked is not None else frozenset[str]()
        answered = (
            replace(
                c,
                tellings=tuple(
                    t
                    for t in c.tellings
                    if is_answerable(scene, t, side)
                    or any(is_one_word(verb, tree.lemmas[word_of(scene, t)]) for verb in verbs)
                ),
            )
            for c in claims
        )
        claims = [claim for claim in answered if claim.tellings]
    is_accused = bool(called & CHARGES) and any(
        c.statement is not None
        and c.statement.act == "accuse"
        and 0 <= own_sentence - c.sentence <= CLAIM_REACH
        and any(mine & sides(t.actors) for t in c.tellings)
        for c in claims
    )
    for claim in claims:
        if (
            is_accused
            and claim.statement is not None
            and claim.statement.act == "assert"
            and not _is_laid(claim, mine)
        ):
            continue  # "accused it of shelling a camp. A UN official said ... The accusation is ridiculous": what it is accused of
        speaker = claim.statement.speaker if claim.statement is not None else None
        is_own = speaker is not None and is_one_side(speaker, denial.speaker)
        is_own_denial = claim.statement is not None and claim.statement.act == "deny"
        apart = own_sentence - claim.sentence
        if apart < 0 and ((apart < -1 and own_sentence > LEAD) or (is_told and not words & claim.words)):
            continue  # what comes later is no claim that the text has spoken of, save after its first words
        if apart < 0 and own_sentence > LEAD and is_told and any(has_own(scene, t) for t in claim.tellings):
            continue  # "denied that it had attacked civilians. ... during an attack on Izmail on Monday"
        is_past = all("historical" in t.auxiliary for t in claim.tellings)
        if is_past and (own or not 0 <= apart <= 1):
            continue  # what is long past is denied where it is told
        is_by_name = is_called(scene, claim, called, apart)
        # an ombudsman, a member of parliament, the other army: another body of the same state may charge it
        is_other_body = (
            is_own
            and not is_own_denial
            and denial.speaker is not None
            # "the army rejected that; it had put out the fires, a spokesman said": his own account of it
            and claim.statement is not None
            and claim.statement.evidence.start < denial.evidence.start
            and is_by_another(claim, denial.speaker)
            and (
                is_by_name
                or is_named_in(claim, denial.speaker)
                or (is_pointing and not named and 0 <= apart <= CLAIM_REACH)
            )
        )
        if claim.statement is denial or (is_own and not is_own_denial and not is_other_body):
            continue
        if is_other_body and called and not any(is_answerable(scene, t, side) for t in claim.tellings):
            continue  # nor does the army deny its police's arrests with "the report"
        if any(telling is each for each in own for telling in claim.tellings):
            continue  # what it tells itself is no claim of another
        if all(only_denies(telling, denial) for telling in claim.tellings):
            continue
        first = claim.tellings[0].trigger[0]
        is_below = claim.statement is None and apart == 0 and first > denial.evidence.start
        if is_below and not is_put(scene, scene.token_at(first)):
            continue  # "the mayor, who denied it, left the city"
        reach = FAR if own_claims else NAMED_REACH if is_by_name else CLAIM_REACH if called or is_part else 1
        is_near = is_pointing and 0 <= apart <= reach
        if kinds and not any(t.type in kinds for t in claim.tellings):
            continue  # "denied any role in the blast": no training camp is meant
        is_deed = bool(kinds) and 0 <= apart <= NAMED_REACH
        score = (
            PART * is_deed
            - SAME_STATE * is_other_body
            + NEXT * (is_by_name and 0 <= apart <= 1)
            + fit(
                scene,
                claim,
                words - names,
                named,
                mine,
                points=is_pointing,
                is_near=is_near,
                is_called=is_by_name,
                is_named=bool(called),
                apart=min(apart, 1) if own_claims else apart,
            )
        )
        if score >= ENOUGH:
            fitting_too.append(claim)
            # what others told before goes before what comes below
            rank = (apart >= 0 and not is_own_denial, score)
            if best is None or rank > best_rank:
                best, best_rank = (score, claim, is_other_body), rank
    if best is None:
        return (), False
    # "19 drones had crossed and four were shot down": who denies denies what is said of him, not what was done to him
    done = [t for t in best[1].tellings if mine & sides(t.actors)]
    concerned = [t for t in best[1].tellings if mine & sides(t.recipients)]
    claimant = _claimant(best[1])
    if called and not done and claimant is not None:
        # "accused it of supplying the drones", and further down "they were paid for by it": the charge is what it is to have done
        laid = [
            t
            for claim in fitting_too
            if is_one_side(claimant, _claimant(claim))
            for t in claim.tellings
            if is_alone(t, mine)
        ]
        concerned = [*laid, *(concerned or best[1].tellings)] if laid else concerned
    named_deeds = [t for t in best[1].tellings if t.type in kinds]
    done = [t for t in named_deeds if not homes(t.actors) or t in done] or done
    if done:
        # "drones launched by the rebels struck the clinic": what nobody else is said to have done is his as well
        done += [
            t
            for t in best[1].tellings
            if t not in done
            and scene.codebook.hostile(t.type)
            and not homes(t.actors)
            and not mine & sides(t.recipients)
        ]
    meant = done or concerned or list(best[1].tellings)
    if called and best[1].statement is not None:
        # "the charge" is one, however often it is told: what the same side lays at the same door, of one type;
        # "the charges" are all of them
        is_all = any(tree.words[t].endswith("s") and tree.lemmas[t] in called for t in content)
        kinds = {t.type for t in meant}
        meant += [
            t
            for claim in claims
            if claim is not best[1] and claim.statement is not None
            if claim.statement.act == "accuse"
            and claim.statement.speaker is not None
            and is_one_side(claim.statement.speaker, best[1].statement.speaker)
            for t in claim.tellings
            if t.type in kinds and is_alone(t, mine) and t not in meant
            if "historical" not in t.auxiliary
            and (
                (is_all and claim.sentence <= own_sentence)
                or any(is_twin(scene, t, each, names) for each in meant)
            )
        ]
    more = [t for t in twins(scene, meant, tellings, names) if _may_be_denied(t, mine)]
    return (*meant, *more), best[2]


def _is_laid(claim: Claim, mine: frozenset[str]) -> bool:
    """Whether a claim lays a deed at the denier's door."""
    return any(mine & sides(telling.actors) for telling in claim.tellings)


def _may_be_denied(telling: Telling, mine: frozenset[str]) -> bool:
    """Whether a telling is laid at the denier's door or nobody's, or is a success its doer claims: no side denies the blow it suffered."""
    return (
        not homes(telling.actors)
        or bool(mine & sides(telling.actors))
        or all(s.stance == "denies" for s in telling.stances)
        or any(
            s.stance == "affirms" and s.holder is not None and bool(sides([s.holder]) & sides(telling.actors))
            for s in telling.stances
        )
    )


def _claimant(claim: Claim) -> Actor | None:
    """Who makes a claim; None for the outlet."""
    return claim.statement.speaker if claim.statement is not None else None
