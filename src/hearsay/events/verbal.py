"""Events that are done by saying: accusations, demands, offers, threats, praise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.supposed import is_supposed
from hearsay.events.mistaken import is_plea
from hearsay.events.promised import promised
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import Telling
from hearsay.events.targets.beneficiaries import find_beneficiaries
from hearsay.events.targets.find import find_targets
from hearsay.records import Actor, Span, Statement
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.orders import commands, has_to
from hearsay.statements.parties import home
from hearsay.statements.threats import MAY

MODES = {"accuse": ("allege",), "criticize": ("disapprove",)}


def verbal_tellings(scene: Scene, deeds: Mapping[int, Deed]) -> list[Telling]:
    """An event for each statement whose act is one, with a known speaker; without a target no accusation and no praise."""
    kinds: dict[str, EventType] = {
        act: kind for kind, rule in scene.codebook.types.items() for act in rule.acts
    }
    found = []
    for statement in scene.statements:
        kind = kinds.get(statement.act)
        speaker = statement.speaker
        if kind is None or speaker is None or statement.cue is None or home(speaker) is None:
            continue
        cue = scene.tokens(statement.cue.start, statement.cue.end)
        if any(is_plea(scene.tree, t) for t in cue):
            continue  # before a court
        if any(t in deeds and outspeaks(deeds[t], statement.act, scene.codebook) for t in cue):
            continue
        if kind == "ACCUSE" and any(scene.tree.lemmas[t] in REFUSING for t in cue):
            continue  # "rejected the verdict": a refusal of what another did, which its own word tells
        if kind == "SUPPORT" and _is_deed_defended(scene, cue):
            continue
        if statement.act in {"offer", "commit"}:
            targets = find_beneficiaries(scene, statement, kind)
        else:
            targets = find_targets(scene, statement, deeds)
        if not targets and (
            (kind == "SUPPORT" and not _is_step_praised(scene, statement))
            or (kind == "ACCUSE" and not _is_outright(scene, statement, deeds))
        ):
            continue
        trigger = _performing_words(scene, statement, deeds)
        names = any(scene.tree.lemmas[t] in NAMING for t in cue)  # "called the report a smokescreen"
        if not names and _is_claim_noun(scene, trigger) and not _is_claim_made(scene, trigger):
            continue
        if _is_only_said(scene, trigger) and not (kind == "REQUEST" and _is_told_to(scene, statement)):
            if kind == "REQUEST":
                found_modal = _obliging_words(scene, statement, targets)
                if found_modal is None:
                    continue
                trigger = found_modal
            elif kind == "ACCUSE" and (
                _is_reported(scene, statement, deeds)
                or not any(target.country or target.party for target in targets)
                or _is_between_two(scene, statement, deeds)
                # residents tell what befell them
                or (
                    speaker.kind == "unnamed"
                    and speaker.sector in TOLD
                    and {target.country for target in targets} == {speaker.country}
                )
            ):
                continue
        auxiliary: tuple[Auxiliary, ...] = ()
        when, where = promised(scene, statement, kind, deeds)
        found.append(
            Telling(
                type=kind,
                deed=None,
                trigger=trigger,
                actors=[speaker],
                recipients=targets,
                when=when or statement.said,
                where=where,
                auxiliary=auxiliary,
                basis=f"statement:{statement.act}",
                modes=MODES.get(statement.act, ()),
                statement=statement,
            )
        )
    return _together(found)


def _is_deed_defended(scene: Scene, cue: Sequence[int]) -> bool:
    """ "Defended the salvo as an answer to the killing": whoever else is named there is not whom it supports."""
    return any(
        scene.tree.lemmas[t] in {"defend", "justify"}
        and not any(scene.parties.at(w) for w in objects(scene.tree, t))
        for t in cue
    )


def outspeaks(deed: Deed, act: str, codebook: Codebook) -> bool:
    """Whether a deed's words know more than the bare verb of saying among them: "called in the envoy", "backed down", "offered an apology".

    Args:
        act: The act that the verb alone performs.
    """
    trigger = deed.trigger
    is_same = act in codebook.types[trigger.coded.type].acts
    knows_more = len(trigger.coded.words) > 1 or bool(
        trigger.coded.rule.near
    )  # "called the king to discuss the truce"
    return not trigger.is_noun and knows_more and not is_same


def _together(tellings: list[Telling]) -> list[Telling]:
    """Who offers or demands by the same words does it together, once: "Russia and Turkey agreed to ..."."""
    tellings = [each for each in tellings if not _is_of_fellow(each, tellings)]
    joined: dict[tuple[str, tuple[int, int]], Telling] = {}
    result = []
    for telling in tellings:
        key = (telling.type, telling.trigger)
        is_joint = telling.type in {"AGREE", "REQUEST", "THREATEN", "SUPPORT"}
        if key in joined and telling.type == "ACCUSE":
            # "Niger and Mali condemned the Algerian strike", but not "India and Pakistan blamed each other"
            sides = homes(telling.recipients)
            is_joint = sides == homes(joined[key].recipients) and sides.isdisjoint(
                homes([*telling.actors, *joined[key].actors])
            )
        if is_joint and key in joined:
            first = joined[key]
            first.actors.extend(a for a in telling.actors if a not in first.actors)
            # "India and Nepal agreed to reopen the road": neither is whom the other's promise is aimed at
            first.recipients = [
                a for a in first.recipients if home(a) is None or home(a) not in homes(first.actors)
            ]
        else:
            joined[key] = telling
            result.append(telling)
    return result


def _is_of_fellow(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether one who condemns is only said to condemn those he condemns with: "Niger and Burkina Faso condemned the raid"."""
    if telling.type != "ACCUSE" or not telling.recipients:
        return False
    fellows = homes(
        [
            actor
            for each in tellings
            if each is not telling and each.type == "ACCUSE" and each.trigger == telling.trigger
            for actor in each.actors
        ]
    )
    return bool(fellows) and homes(telling.recipients) <= fellows and "allege" not in telling.modes


REFUSING = frozenset({"reject", "oppose", "object", "resent", "spurn", "scorn", "dismiss", "question"})
"""Verbs of refusal and doubt, which charge nobody."""
LONGEST = 120
"""So many characters at most the words of an act may take from its cue to what it says."""
TOLD = frozenset({"CVL", None})
"""Sectors of unnamed people who only tell what they saw."""
NAMING = frozenset({"call", "describe", "brand", "label", "term", "dub"})
"""Cues that charge by the name they give: "called it an act of aggression"."""


def _performing_words(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> tuple[int, int]:
    """The words that do the act: "proposes" in "he added that Oman proposes to host talks", else the cue."""
    tree, book = scene.tree, scene.codebook
    assert statement.cue is not None
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    said = statement.content[-1] if statement.content else None
    if (
        said is not None
        and statement.act not in {"demand", "offer", "commit"}  # "called on them" names nothing
        and any(tree.lemmas[t] in NAMING for t in cue)
        and 0 < said.end - statement.cue.start < 120
    ):
        return statement.cue.start, said.end
    if any(entry.rule.act == statement.act for t in cue for entry in book.cue_verbs.get(tree.lemmas[t], ())):
        own = [
            t for t in cue if any(e.rule.act == statement.act for e in book.cue_verbs.get(tree.lemmas[t], ()))
        ]
        if any(
            entry.rule.act != "assert" for t in own for entry in book.cue_verbs.get(tree.lemmas[t], ())
        ) and not any(tree.lemmas[t] in book.acts.neutral for t in own):
            return statement.cue.start, statement.cue.end
    words = scene.said(statement)
    if statement.act == "offer":
        # "said Tehran was ready to arrange a meeting": it is ready, not said, that offers
        ready = next((t for t in words if tree.lemmas[t] in book.acts.refine.offer), None)
        if ready is not None:
            start = min(tree.starts[ready], statement.cue.start)
            end = max(tree.ends[ready], statement.cue.end)
            return (start, end) if end - start < LONGEST else (tree.starts[ready], tree.ends[ready])
    inner = [
        t
        for t in words
        if tree.pos[t] == "VERB"
        and scene.cue_of(t) is None
        and any(
            e.rule.act == statement.act and len(e.words) == 1 for e in book.cue_verbs.get(tree.lemmas[t], ())
        )
        and tree.heads[t] in cue
    ]
    if not inner and statement.act == "threaten":
        threats = [deeds[t] for t in words if t in deeds and deeds[t].trigger.coded.type == "THREATEN"]
        inner = [threats[0].trigger.head] if threats else []
        if inner and (span := _from_cue(scene, statement.cue, inner[0])) is not None:
            return span  # "warned that secession means war": to warn of it is the threat
    is_promise = statement.act in {"commit", "offer"} and any(
        tree.lemmas[t] in book.acts.neutral for t in cue
    )
    if not inner and (statement.act == "threaten" or is_promise):
        # "warned that his fighters would strike", "said it would send tents": the act is in what is still to come
        coming = [t for t in words if tree.pos[t] in {"VERB", "AUX", "ADJ"} and is_future(tree, t)]
        if statement.act == "threaten":
            coming = coming or [
                t for t in words if MAY.intersection(tree.words[k] for k in tree.kids(t, "aux"))
            ]
        verb = next((t for t in coming if not is_supposed(tree, t)), None)
        if verb is not None and (span := _from_cue(scene, statement.cue, verb)) is not None:
            return span
    if not inner:
        return statement.cue.start, statement.cue.end
    return tree.starts[inner[0]], tree.ends[inner[0]]


def _from_cue(scene: Scene, cue: Span, word: int) -> tuple[int, int] | None:
    """The characters from a cue to a word of what is said, whichever comes first; None where they are too many."""
    start, end = min(scene.tree.starts[word], cue.start), max(scene.tree.ends[word], cue.end)
    return (start, end) if end - start < LONGEST else None


def _is_claim_noun(scene: Scene, trigger: tuple[int, int]) -> bool:
    """ "Kabul's claim that ..." charges, but is a mention of the charge: the charge itself was made where it was said."""
    nouns = [t for t in scene.tokens(*trigger) if scene.tree.pos[t] == "NOUN"]
    return any(
        cue.rule.act == "assert"
        for t in nouns
        for cue in scene.codebook.cue_nouns.get(scene.tree.lemmas[t], ())
    )


def _is_claim_made(scene: Scene, trigger: tuple[int, int]) -> bool:
    """Whether its own words tell that the claim was made: "the claim made yesterday by Asmara"."""
    tree = scene.tree
    return any(
        tree.lemmas[kid] in {"make", "level", "issue", "raise", "voice", "publish", "lodge", "air", "repeat"}
        for t in scene.tokens(*trigger)
        for kid in tree.kids(t, "acl")
    )


def _is_between_two(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether all that is told is what two sides did to each other: "the two armies traded fire, the mission reported"."""
    told = [
        deeds[t].trigger
        for span in statement.content
        for t in scene.tokens(span.start, span.end)
        if t in deeds
    ]
    return bool(told) and all(
        trigger.coded.rule.two_sided or scene.tree.lemmas[trigger.head] in MUTUAL for trigger in told
    )


def _is_reported(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether a medium tells of what is done among others; what is done to its own state it charges."""
    speaker = statement.speaker
    if speaker is None or speaker.sector != "MED":
        return False
    told = [deeds[t] for t in scene.said(statement) if t in deeds]
    met = homes([actor for deed in told for actor in (*deed.actors, *deed.recipients)])
    named = [
        a
        for span in statement.content
        for t in scene.tokens(span.start, span.end)
        for a in scene.parties.at(t)
    ]
    return home(speaker) not in met | homes(named)


MUTUAL = frozenset({"exchange", "trade", "swap"})
"""Verbs of what two sides do to each other, whatever their object."""


def _is_outright(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether a deed or a step is condemned in so many words, whoever did it: "condemned the shooting", "called the deal illegal".

    Who complains or blames does so whoever is meant: "complained of meetings held behind its back".
    """
    tree, lists = scene.tree, scene.codebook.words.lists
    if statement.cue is None:
        return False
    cues = scene.tokens(statement.cue.start, statement.cue.end)
    if any(tree.lemmas[cue] in COMPLAINING and tree.pos[cue] == "VERB" for cue in cues):
        return True
    if statement.act != "criticize":
        return False
    if any(tree.words[cue + 1 : cue + 2] == ["of"] and tree.lemmas[cue] in {"speak", "talk"} for cue in cues):
        return True  # "spoke of a war crime"
    done_to = [
        word
        for cue in cues
        if tree.lemmas[cue] in CONDEMNING | NAMING
        # "called the deal illegal": the parse gives the deal to the adjective
        for word in (
            *objects(tree, cue),
            *(w for kid in tree.kids(cue, "xcomp", "ccomp") for w in tree.kids(kid, "nsubj")),
        )
    ]
    named = [cue for cue in cues if tree.lemmas[cue] in NAMING]
    # "called the arrest political revenge": the parse may make one noun of both
    done_to += [kid for word in tuple(done_to) for kid in tree.kids(word, "compound") if named]
    done_to += [
        w for cue in named for kid in tree.kids(cue, "xcomp") for w in (kid, *tree.kids(kid, "compound"))
    ]
    # "voiced alarm over the removals"
    done_to += [
        word
        for cue in cues
        if {tree.lemmas[kid] for kid in (cue, *objects(tree, cue))} & scene.codebook.acts.refine.worried
        for name in ("over", "about", "at")
        for word in slot(tree, cue, name)
    ]
    steps = {*lists.get("deals", ()), *lists.get("steps", ()), *scene.codebook.acts.refine.step}
    return any(
        word in deeds
        or scene.codebook.names_harm(tree.lemmas[word])
        or tree.lemmas[word] in steps
        or (bool(named) and tree.words[word] in STANDING_FOR)
        for word in done_to
    )


def _is_step_praised(scene: Scene, statement: Statement) -> bool:
    """Whether what others did or agreed on, or who helped, is praised, whoever they are: "hailed the accord", "thanked the hosts"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    praised = {*lists.get("deals", ()), *lists.get("steps", ()), *lists.get("benefactors", ()), *ALL}
    return statement.cue is not None and any(
        tree.lemmas[word] in praised or (tree.words[word] in STANDING_FOR and tree.lemmas[cue] in NAMING)
        for cue in scene.tokens(statement.cue.start, statement.cue.end)
        for word in objects(tree, cue)
    )


ALL = frozenset({"all", "everyone", "everybody", "both", "side", "involved", "concerned"})
"""Whoever had a part in what is told: "praised all involved"."""
CONDEMNING = frozenset(
    {
        "condemn",
        "denounce",
        "deplore",
        "decry",
        "slam",
        "criticise",
        "criticize",
        "lambast",
        "lambaste",
        "blast",
    }
)
STANDING_FOR = frozenset({"it", "this", "that"})
"""What stands for a deed told before: "called it a dictated peace"."""
COMPLAINING = frozenset({"complain", "blame", "accuse"})
"""Verbs that charge somebody, whoever it is."""


def _is_told_to(scene: Scene, statement: Statement) -> bool:
    """Whether somebody is told to do something, or warned against it: "told Belarus to pull back"."""
    tree = scene.tree
    if statement.cue is not None and any(
        tree.words[t] == "against" for t in scene.tokens(statement.cue.start, statement.cue.end + 12)
    ):
        return True
    if statement.cue is not None and any(
        tree.lemmas[t] == "insist" for t in scene.tokens(statement.cue.start, statement.cue.end)
    ):
        return not any(
            tree.words[w] in {*scene.codebook.acts.refine.demand, "has", "had", "have"}
            for w in scene.said(statement)
        )
    words = scene.said(statement)
    return bool(statement.addressees) and (
        any(tree.words[word] == "to" and tree.relations[word] == "mark" for word in words[:2])
        or commands(tree, words)  # "lay down your weapons," the commander told the garrison
    )


def _is_only_said(scene: Scene, trigger: tuple[int, int]) -> bool:
    return any(scene.tree.lemmas[t] in scene.codebook.acts.neutral for t in scene.tokens(*trigger))


def _obliging_words(scene: Scene, statement: Statement, targets: Sequence[Actor]) -> tuple[int, int] | None:
    """The words that oblige in a demand that is only "said": "must withdraw" in "said Russia must withdraw".

    None where nobody else is obliged: "said that the killers must be found" asks no party for anything.
    """
    tree = scene.tree
    obliged = {home(target) for target in targets}
    for span in statement.content:
        for token in scene.tokens(span.start, span.end):
            forced = has_to(tree, token)
            if tree.words[token] not in scene.codebook.acts.refine.demand and not forced:
                continue
            verb = forced[0] if forced else tree.heads[token]
            doers = tree.kids(token if forced else verb, "nsubj")
            asked = {home(a) for word in doers for a in scene.parties.at(word)} - {None}
            # "those responsible must be brought to justice" asks whom it concerns
            own = home(statement.speaker) if statement.speaker else None
            is_open = statement.act == "demand" and obliged <= {own, None} and own not in asked
            if verb > token and (asked & obliged or is_open):
                return tree.starts[token], tree.ends[verb]
    return None
