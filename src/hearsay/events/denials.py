"""What a denial denies, wherever the document tells it: "Baku denied this", "called the report a lie", "denied responsibility"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import CHARGE, Telling
from hearsay.records import Actor, Stance, Statement
from hearsay.statements.answering import negates_own
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

POINTING = frozenset(
    {"it", "this", "that", "these", "those", "them", "all", "what", "none", "everything", "which"}
)
EMPTY = frozenset(
    [
        *(
            "be",
            "have",
            "do",
            "any",
            "such",
            "no",
            "not",
            "the",
            "which",
            "say",
            "make",
            "take",
            "other",
            "claim",
        ),
        *("find", "know", "see", "hear", "learn"),
    ]
)
SHORT = 4
"""So few words of weight at most leave open what is denied: "any loss", "all responsibility"."""
ENOUGH = 1.0
"""The score from which on a telling is what is denied; benchmarks/statements: denial_target against unresolved."""
NAMED_CLAIMANT, CHARGED, POINTED, POINTED_AHEAD, PER_SENTENCE = 2.0, 0.7, 0.7, 0.3, 0.15
WORDS_COUNTED = 3
CLAIM_REACH = 2
"""Sentences back that "the claim" points; "this" points to the last."""
NAMED_REACH = 12
"""Sentences back that a claim may lie which the denial calls by what it was: an accusation, a report."""
CALLED, DONE, PART = 0.5, 0.3, 0.9
CHARGES = frozenset({"accusation", "allegation", "charge", "claim"})
STEM = 5
"""So many letters of a verb of saying and its noun are alike: report, claim, allege, accuse."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


GRAVE = frozenset({"AID", "MOBILIZE", "RETREAT", "AGREE"})
"""Types besides violence and pressure that are denied without naming them; nobody denies a meeting with "that is a lie"."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one statement, or the outlet in one sentence, tells; the statement is None for the outlet."""

    statement: Statement | None
    sentence: int
    tellings: tuple[Telling, ...]
    words: frozenset[str]


BLAME_REACH = 4
"""Sentences back that a bare "blamed Chad for it" points."""


def tie_blame(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Who blames somebody without telling what was done claims the attack told nearest before: "blamed Chad for the blast"."""
    for statement in scene.statements:
        if statement.act != "accuse" or statement.speaker is None:
            continue
        if any(
            scene.said(statement).count(scene.token_at(t.trigger[0])) for t in tellings if t.statement is None
        ):
            continue
        accused = {home(actor) for actor in statement.addressees} - {None}
        at = scene.sentence_of(statement)
        near = [
            (at - scene.tree.sentence[scene.token_at(t.trigger[0])], t)
            for t in tellings
            if t.statement is None
            and scene.codebook.hostile(t.type)
            and not {"negation", "historical", "future"} & set(t.auxiliary)
            and homes(t.actors) <= accused
        ]
        near = [(apart, t) for apart, t in near if 0 <= apart <= BLAME_REACH]
        for apart, telling in near:
            is_told = any(
                s.holder is not None and home(s.holder) == home(statement.speaker) for s in telling.stances
            )
            if apart == min(each for each, _ in near) and not is_told:
                telling.stances.append(
                    Stance(statement=statement.id, holder=statement.speaker, stance="affirms")
                )


def tie_denials(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give every denial's stance to the deeds it denies outside its own words.

    A denial whose words tell the deed denies its other tellings too. One that only points ("denied this") or names the claim
    denies what another party said, or the outlet told, nearest to it that concerns the one who denies. One that fits
    nothing stays without: it is kept as unresolved.
    """
    denials = [each for each in scene.statements if each.act == "deny" and each.speaker is not None]
    if not denials:
        return
    claims = list(_claims(scene, tellings))
    names = _names(scene)
    last: tuple[Statement, list[Telling]] | None = None
    for denial in denials:
        repeated = _repeated(scene, denial)
        if repeated is not None:
            # "repeated the denial": what the same side denied before
            for telling in tellings:
                if any(s.statement == repeated.id and s.stance == "denies" for s in telling.stances):
                    _deny(telling, denial)
            continue
        own = [
            t for t in tellings if any(s.statement == denial.id and s.stance == "denies" for s in t.stances)
        ]
        others = _twins(scene, own, tellings, names)
        if not others:
            # what it says was not done is another telling of the claim, or tells no deed at all
            kinds = {t.type for t in own if scene.codebook.hostile(t.type) and t.basis != CHARGE}
            others = [
                each
                for each in _meant(scene, denial, claims, tellings, names, own)
                if not kinds or each.type in kinds
            ]
            if not others and not own and last is not None and _goes_on(scene, last[0], denial):
                others = last[1]
        for telling in others:
            _deny(telling, denial)
        if others:
            last = denial, others


def _goes_on(scene: Scene, before: Statement, denial: Statement) -> bool:
    """Whether a denial tells more of what its side has just denied: "rejected the charge. It had not financed it, he said"."""
    apart = scene.sentence_of(denial) - scene.sentence_of(before)
    is_one = before.speaker is not None and is_one_side(before.speaker, denial.speaker)
    return is_one and 0 <= apart <= CLAIM_REACH


def _repeated(scene: Scene, denial: Statement) -> Statement | None:
    """The denial that a noun points back to: the same side's last before it."""
    tree = scene.tree
    if denial.cue is None or denial.content:
        return None
    nouns = [t for t in scene.tokens(denial.cue.start, denial.cue.end) if tree.pos[t] == "NOUN"]
    if not any(tree.words[kid] in DEFINITE for noun in nouns for kid in tree.kids(noun, "det")):
        return None
    before = [
        each
        for each in scene.statements
        if each.act == "deny"
        and each.speaker is not None
        and each.evidence.start < denial.evidence.start
        and is_one_side(each.speaker, denial.speaker)
    ]
    return before[-1] if before else None


def _deny(telling: Telling, denial: Statement) -> None:
    """Nobody denies what his own side tells, save where another of its bodies charges him by name, or is who claims it."""
    is_charged = denial.speaker is not None and denial.speaker.name in {a.name for a in telling.actors}
    mine = [
        s
        for s in telling.stances
        if s.holder is not None
        and is_one_side(s.holder, denial.speaker)
        and not (is_charged and denial.speaker is not None and s.holder.name != denial.speaker.name)
    ]
    if any(s.stance == "affirms" or s.statement == denial.id for s in mine):
        return
    telling.stances.append(Stance(statement=denial.id, holder=denial.speaker, stance="denies"))


def _claims(scene: Scene, tellings: Sequence[Telling]) -> Iterator[_Claim]:
    """What is told, by who tells it: the tellings of each statement's content, and of each sentence that is the outlet's."""
    grouped: dict[tuple[str | None, int], list[Telling]] = {}
    for telling in tellings:
        if telling.statement is not None:
            continue
        if telling.type in {"ACCUSE", "REJECT"}:
            continue  # what was said is denied as a statement
        if telling.basis == CHARGE and all(s.stance == "denies" for s in telling.stances):
            continue  # what only a denial tells is nobody's claim
        token = scene.token_at(telling.trigger[0])
        told = scene.told_in(token)
        key = (told[0].id if told else None, scene.tree.sentence[token])
        grouped.setdefault(key, []).append(telling)
    for (id_, sentence), group in grouped.items():
        words: set[str] = set()
        statement = scene.by_id[id_] if id_ is not None else None
        if statement is not None:
            words = _weighty(scene, scene.said(statement))
        else:
            words = _weighty(scene, range(*scene.tree.sentences[sentence]))
        yield _Claim(statement, sentence, tuple(group), frozenset(words))
    has_told = {id_ for id_, _ in grouped if id_ is not None}
    for statement in scene.statements:
        if statement.act != "accuse" or statement.id in has_told:
            continue
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
            yield _Claim(statement, sentence, tuple(meant), frozenset())


def _weighty(scene: Scene, tokens: Sequence[int] | range) -> set[str]:
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


def _names(scene: Scene) -> frozenset[str]:
    """The words that name actors: two deeds are not alike for being of the same parties."""
    tree = scene.tree
    return frozenset(tree.lemmas[t] for t in range(len(tree.words)) if scene.parties.actor(t) is not None)


def _twins(
    scene: Scene, own: Sequence[Telling], tellings: Sequence[Telling], names: frozenset[str]
) -> list[Telling]:
    """Other tellings of the same deeds."""
    found = []
    for other in tellings:
        if (
            other.statement is not None
            or any(other is each for each in own)
            or "historical" in other.auxiliary
        ):
            continue
        if any(_is_twin(scene, other, each, names) for each in own):
            found.append(other)
    return found


def _is_twin(scene: Scene, one: Telling, other: Telling, names: frozenset[str]) -> bool:
    """Of one type, not of other parties, and told in like words."""
    if one.type != other.type and CHARGE not in {one.basis, other.basis}:
        return False
    if ("historical" in one.auxiliary) != ("historical" in other.auxiliary):
        return False
    for roles in ("actors", "recipients"):
        sides = homes(getattr(one, roles)), homes(getattr(other, roles))
        if sides[0] and sides[1] and sides[0].isdisjoint(sides[1]):
            return False
    tree = scene.tree
    tokens = scene.token_at(one.trigger[0]), scene.token_at(other.trigger[0])
    if tree.lemmas[tokens[0]] == tree.lemmas[tokens[1]]:
        return True
    if one.type != other.type:
        return False
    near = [_weighty(scene, range(*tree.sentences[tree.sentence[token]])) - names for token in tokens]
    return bool(near[0] & near[1])


def _meant(
    scene: Scene,
    denial: Statement,
    claims: Sequence[_Claim],
    tellings: Sequence[Telling],
    names: frozenset[str],
    own: Sequence[Telling] = (),
) -> tuple[Telling, ...]:
    """The tellings of the claim that a denial without a deed of its own points to."""
    side = home(denial.speaker) if denial.speaker is not None else None
    content = scene.said(denial)
    lists = scene.codebook.words.lists
    words = _weighty(scene, content)
    is_pointing = points(scene, denial)
    tree = scene.tree
    # "said the gunmen had come from Chad, a charge N'Djamena rejected"
    is_apposed = denial.parent is not None and not words
    called = {
        tree.lemmas[t]
        for t in content
        if tree.lemmas[t] in lists["accusations"]
        and (
            is_apposed
            or any(tree.words[k] in DEFINITE or tree.deps[k] == "nmod:poss" for k in tree.children[t])
        )
    }
    named = {home(a) for t in content for a in scene.parties.at(t)} - {None, side}
    # "denied that the fighters had crossed": who is said to have done it has not claimed it
    named -= {each for telling in own for each in homes(telling.actors)}
    # "denied involvement", three sentences after a strike that nobody has owned up to
    parts = [t for t in content if tree.lemmas[t] in lists["parts"]]
    is_part = bool(parts)
    # "any role in the blast": the deed is named, in whatever word it was told
    kinds = {
        each.type
        for part in parts
        for kid in tree.kids(part, "nmod")
        for each in scene.codebook.event_nouns.get(tree.lemmas[kid], ())
        if scene.codebook.hostile(each.type)
    }
    own_sentence = scene.sentence_of(denial)
    if is_apposed and (called or any(scene.tree.words[t] == "which" for t in content)):
        # "alleged that they had been armed abroad, which Kabul rejected": what is said around it, and nothing else
        claims = [c for c in claims if c.statement is not None and c.statement.id == denial.parent]
    best: tuple[float, _Claim] | None = None
    for claim in claims:
        speaker = claim.statement.speaker if claim.statement is not None else None
        is_own = speaker is not None and is_one_side(speaker, denial.speaker)
        is_own_denial = claim.statement is not None and claim.statement.act == "deny"
        apart = own_sentence - claim.sentence
        is_past = all("historical" in t.auxiliary for t in claim.tellings)
        if is_past and (own or not 0 <= apart <= 1):
            continue  # what is long past is denied where it is told
        is_called = _is_called(scene, claim, called, apart)
        # an ombudsman, a member of parliament: another body of the same state may charge it
        is_other_body = (
            speaker is not None
            and denial.speaker is not None
            and speaker.name != denial.speaker.name
            and (is_called or _is_named_in(claim, denial.speaker))
        )
        if claim.statement is denial or (is_own and not is_own_denial and not is_other_body):
            continue
        if any(telling is each for each in own for telling in claim.tellings):
            continue  # what it tells itself is no claim of another
        if claim.statement is None and apart == 0 and claim.tellings[0].trigger[0] > denial.evidence.start:
            continue  # "the mayor, who denied it, left the city"
        reach = NAMED_REACH if is_called else CLAIM_REACH if called or is_part else 1
        is_near = is_pointing and 0 <= apart <= reach
        is_deed = bool(kinds) and 0 <= apart <= NAMED_REACH and any(t.type in kinds for t in claim.tellings)
        score = PART * is_deed + _score(
            scene,
            claim,
            words,
            named,
            side,
            points=is_pointing,
            is_near=is_near,
            is_called=is_called,
            is_named=bool(called),
            apart=apart,
        )
        if score >= ENOUGH and (best is None or score > best[0]):
            best = (score, claim)
    if best is None:
        return ()
    # "19 drones had crossed and four were shot down": who denies denies what is said of him, not what was done to him
    done = [t for t in best[1].tellings if side in homes(t.actors)]
    concerned = [t for t in best[1].tellings if side in homes(t.recipients)]
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
            and side not in homes(t.recipients)
        ]
    meant = done or concerned or list(best[1].tellings)
    if called and best[1].statement is not None:
        # "the charge" is one, however often it is told: what the same side lays at the same door, of one type
        kinds = {t.type for t in meant}
        meant += [
            t
            for claim in claims
            if claim is not best[1] and claim.statement is not None
            if claim.statement.act == "accuse" and is_one_voice(claim.statement, best[1].statement)
            for t in claim.tellings
            if t.type in kinds and homes(t.actors) == {side} and t not in meant
        ]
    return (*meant, *_twins(scene, meant, tellings, names))


def is_one_voice(one: Statement, other: Statement) -> bool:
    """Whether two statements are of one side."""
    return one.speaker is not None and is_one_side(one.speaker, other.speaker)


def _is_named_in(claim: _Claim, denier: Actor) -> bool:
    """Whether a claim lays its deeds at the door of the one who denies, by name: prosecutors and a commander of one country."""
    return any(actor.name == denier.name for telling in claim.tellings for actor in telling.actors)


def points(scene: Scene, denial: Statement, *, short: bool = True) -> bool:
    """Whether what is denied is only pointed to: "denied it", "rejected the accusation", "which Kabul denies".

    Args:
        short: Whether a few words that name no claim ("any loss") count as pointing too.
    """
    content = scene.said(denial)
    tree, claims = scene.tree, scene.codebook.words.lists["accusations"]
    return (
        not content
        or (short and len(_weighty(scene, content)) <= SHORT)
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


def _is_called(scene: Scene, claim: _Claim, nouns: set[str], apart: int) -> bool:
    """Whether a claim is what the denial calls it: "the report" after "reported", "the accusations" after "accused"."""
    if claim.statement is None or not nouns:
        return False
    is_charged = 0 <= apart <= CLAIM_REACH and any(
        scene.codebook.hostile(t.type) and not homes(t.actors) for t in claim.tellings
    )
    if nouns & CHARGES and (claim.statement.act == "accuse" or is_charged):
        return True
    cue = claim.statement.cue
    said = {scene.tree.lemmas[t] for t in scene.tokens(cue.start, cue.end)} if cue is not None else set()
    return any(noun[:STEM] == verb[:STEM] for noun in nouns for verb in said)


def _score(
    scene: Scene,
    claim: _Claim,
    words: set[str],
    named: set[str | None],
    side: str | None,
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
    concerns = any(side in homes(t.actors) | homes(t.recipients) for t in claim.tellings) or (
        claim.statement is not None and side in homes(claim.statement.addressees)
    )
    if not shared and not any(scene.codebook.hostile(t.type) or t.type in GRAVE for t in claim.tellings):
        return 0.0
    # nobody's doing may be laid at anybody's door, and a charge before "the statement" is the one meant
    is_charge = claim.statement is not None and claim.statement.act in {"accuse", "deny"}
    is_said = is_named and speaker is not None  # "the statement" is the one just made
    is_open = is_near and (is_charge or is_said or any(not homes(t.actors) for t in claim.tellings))
    if not (shared or has_claimant or concerns or is_open or is_called):
        return 0.0
    is_doer = apart >= 0 and any(homes(t.actors) == {side} for t in claim.tellings)
    score = min(shared, WORDS_COUNTED) + NAMED_CLAIMANT * has_claimant + CHARGED * (concerns or is_open)
    score += CALLED * is_called + DONE * is_doer
    if points and (apart >= 0 or shared != 1):
        score += POINTED if apart >= 0 else POINTED_AHEAD
    return score - PER_SENTENCE * max(abs(apart) - 1, 0)
