"""Events that are done by saying: accusations, demands, offers, threats, praise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.slots import objects
from hearsay.events.aimed import aimed_at
from hearsay.events.mistaken import is_plea
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import Telling
from hearsay.records import Actor, Statement
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.deeds import Deed
from hearsay.statements.parties import home

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
        if statement.act in {"offer", "commit"}:
            targets = find_beneficiaries(scene, statement, kind)
        else:
            targets = find_targets(scene, statement, deeds)
        if not targets and (kind in {"ACCUSE", "SUPPORT"}):
            continue
        trigger = _performing_words(scene, statement, deeds)
        if _is_claim_noun(scene, trigger):
            continue
        if _is_only_said(scene, trigger):
            if kind == "REQUEST":
                found_modal = _obliging_words(scene, statement, targets)
                if found_modal is None:
                    continue
                trigger = found_modal
            elif kind == "ACCUSE" and (
                _is_reported(scene, statement, deeds)
                or not any(target.country or target.party for target in targets)
                or _is_between_two(scene, statement, deeds)
            ):
                continue
        auxiliary: tuple[Auxiliary, ...] = ()
        found.append(
            Telling(
                type=kind,
                deed=None,
                trigger=trigger,
                actors=[speaker],
                recipients=targets,
                when=statement.said,
                where=None,
                auxiliary=auxiliary,
                basis=f"statement:{statement.act}",
                modes=MODES.get(statement.act, ()),
                statement=statement,
            )
        )
    return _together(found)


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
    joined: dict[tuple[str, tuple[int, int]], Telling] = {}
    result = []
    for telling in tellings:
        key = (telling.type, telling.trigger)
        if telling.type in {"AGREE", "REQUEST", "THREATEN", "SUPPORT"} and key in joined:
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
    if not inner:
        return statement.cue.start, statement.cue.end
    return tree.starts[inner[0]], tree.ends[inner[0]]


def _is_claim_noun(scene: Scene, trigger: tuple[int, int]) -> bool:
    """ "Kabul's claim that ..." charges, but is a mention of the charge: the charge itself was made where it was said."""
    nouns = [t for t in scene.tokens(*trigger) if scene.tree.pos[t] == "NOUN"]
    return any(
        cue.rule.act == "assert"
        for t in nouns
        for cue in scene.codebook.cue_nouns.get(scene.tree.lemmas[t], ())
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
            if tree.words[token] not in scene.codebook.acts.refine.demand:
                continue
            verb = tree.heads[token]
            asked = {home(a) for word in tree.kids(verb, "nsubj") for a in scene.parties.at(word)}
            if verb > token and asked & obliged:
                return tree.starts[token], tree.ends[verb]
    return None


def find_targets(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom a verbal act is aimed at: who is addressed, else who does the deeds it tells of, else who else it names."""
    side = home(statement.speaker) if statement.speaker else None
    tree = scene.tree

    def others(actors: Sequence[Actor]) -> list[Actor]:
        kept: list[Actor] = []
        for actor in actors:
            if actor.sector == "MED":
                continue  # told AFP: the agency passes it on
            if home(actor) not in {None, side} and not any(home(actor) == home(known) for known in kept):
                kept.append(actor)
        return kept

    addressed = others(statement.addressees)
    if addressed:
        return addressed
    words = scene.said(statement)
    cue = scene.tokens(statement.cue.start, statement.cue.end)[0] if statement.cue else None
    if statement.act in {"accuse", "criticize", "threaten"}:
        meant = others(_doers_meant(scene, statement, words, deeds))
        if meant:
            return meant[:2]
    if cue is not None and statement.act in {"accuse", "criticize", "support", "threaten"}:
        direct = others([a for w in objects(tree, cue) for a in scene.parties.at(w)])
        if direct:
            return direct
    if statement.act in {"accuse", "criticize", "threaten"}:
        doers = others([a for t in words if t in deeds for a in deeds[t].actors])
        if doers and statement.act != "threaten":
            return doers[:2]
        subjects = others([a for t in words if tree.relations[t] == "nsubj" for a in scene.parties.at(t)])
        if subjects and statement.act != "threaten":
            return subjects[:1]
    if statement.act == "demand":
        called = others(_called_on(scene, statement))
        if called:
            return called
        asked = others([a for t in words if tree.relations[t] == "nsubj" for a in scene.parties.at(t)])
        return (
            asked[:1]
            or others([a for t in words if tree.deps[t] == "nmod:poss" for a in scene.parties.at(t)])[:1]
            or _own_asked(scene, statement, words, cue)
        )
    # "warned that an attack on Kenyan ships would be answered": who would be attacked is not who is threatened
    victims = (
        homes([a for t in words if t in deeds for a in deeds[t].recipients])
        if statement.act == "threaten"
        else ()
    )
    named = [a for a in others([a for t in words for a in scene.parties.at(t)]) if home(a) not in victims]
    if named:
        return named[:2] if statement.act == "support" else named[:1]
    own = _own_people(scene, statement, cue)
    if own:
        return own
    if statement.act in {"accuse", "criticize", "threaten"}:
        return _counterpart(scene, statement, deeds)
    return []


TOLD_REACH = 4
"""So many sentences back a deed may lie that is only called by its noun, or that is answered by a threat."""


def _doers_meant(
    scene: Scene, statement: Statement, words: Sequence[int], deeds: Mapping[int, Deed]
) -> list[Actor]:
    """Who did what is only called by its noun: "condemned the raid", after "Israeli forces raided the camp"."""
    tree, book = scene.tree, scene.codebook
    nouns = [
        t
        for t in words
        if tree.pos[t] == "NOUN"
        and any(book.hostile(coded.type) for coded in book.event_nouns.get(tree.lemmas[t], ()))
        and not any(scene.parties.at(kid) for kid in tree.kids(t, "nmod", "amod", "compound"))
    ]
    return _last_doers(scene, statement, deeds) if nouns else []


def _last_doers(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Who did the last hostile deed told before a statement, where its doer is known."""
    here = scene.sentence_of(statement)
    before = [
        deed
        for deed in deeds.values()
        if scene.codebook.hostile(deed.trigger.coded.type)
        and 0 < here - scene.tree.sentence[deed.trigger.head] <= TOLD_REACH
    ]
    for deed in sorted(before, key=lambda each: -each.trigger.head):
        if homes(deed.actors):
            return [scene.country(actor) or actor for actor in deed.actors]
    return []


def _own_people(scene: Scene, statement: Statement, cue: int | None) -> list[Actor]:
    """Others of the speaker's own land whom the verb is done to: "the president welcomed the province's decision"."""
    speaker = statement.speaker
    if cue is None or speaker is None or statement.act not in {"accuse", "criticize", "support"}:
        return []
    return [
        actor
        for word in objects(scene.tree, cue)
        for actor in scene.parties.at(word)
        if actor.kind in {"person", "organisation", "group"}
        and actor.sector != "MED"
        and actor.name != speaker.name
        and actor.sector is not None
        and actor.span is not None
        and (actor.sector != speaker.sector or actor.kind == "person")
    ][:2]


def _own_asked(scene: Scene, statement: Statement, words: Sequence[int], cue: int | None) -> list[Actor]:
    """Who of the speaker's own land is asked: "demanded an explanation from the minister", "demanded that the minister resign"."""
    tree, speaker = scene.tree, statement.speaker
    if cue is None or speaker is None:
        return []
    below = [w for w in tree.subtree(cue) if tree.case(w) in {"from", "on", "of"} and w > cue]
    asked = [w for w in words if tree.relations[w] == "nsubj" and tree.heads[w] in words]
    return [
        actor
        for word in (*asked, *below)
        for actor in scene.parties.at(word)
        if actor.kind in {"person", "organisation", "unnamed"}
        and actor.span is not None
        and actor.sector not in {None, "MED"}
        and actor.name != speaker.name
        and actor.span != speaker.span
        and home(actor) in {None, home(speaker), actor.name}
    ][:1]


def find_beneficiaries(scene: Scene, statement: Statement, kind: EventType) -> list[Actor]:
    """To whom something is offered or promised: who is addressed, else whom the words of the promise are aimed at."""
    assert statement.speaker is not None and statement.cue is not None
    side = home(statement.speaker)
    addressed = [a for a in statement.addressees if a.sector != "MED" and home(a) not in {None, side}]
    if addressed:
        return addressed
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    return aimed_at(scene, kind, cue[0], [statement.speaker]) if cue else []


def _called_on(scene: Scene, statement: Statement) -> list[Actor]:
    """Who stands between "on" and the infinitive: "called on Khartoum to stop", wherever the parse hangs him."""
    tree = scene.tree
    if statement.cue is None:
        return []
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    _, end = tree.sentences[tree.sentence[cue[0]]]
    opened = next(
        (t for t in range(cue[0] + 1, min(end, cue[-1] + 5)) if tree.words[t] in {"on", "upon"}), None
    )
    if opened is None:
        return []
    found: list[Actor] = []
    for token in range(opened + 1, min(end, opened + 9)):
        if tree.words[token] in {"to", "for", ",", "that", "over"} or tree.pos[token] == "VERB":
            break
        found += scene.parties.at(token) or scene.parties.homeland(token)
    return found


def _counterpart(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom the words answer, when they name nobody: who did the last harm, else the last other side that charged."""
    if statement.speaker is None:
        return []
    side = home(statement.speaker)
    harmed = [a for a in _last_doers(scene, statement, deeds) if home(a) not in {None, side}]
    if harmed and statement.act == "threaten":
        return harmed[:1]
    here = statement.evidence.start
    # the nearest before, else the nearest after: news often gives the answer first and the charge below it
    for other in sorted(
        scene.statements, key=lambda s: (s.evidence.start > here, abs(s.evidence.start - here))
    ):
        if other.speaker is None or home(other.speaker) in {None, side}:
            continue
        if other.evidence.start > here and side not in homes(other.addressees):
            continue  # what is said further down, and not to the speaker, is answered by nobody here
        if other.act in {"accuse", "criticize", "demand", "threaten"}:
            actor = scene.country(other.speaker)
            return [actor or other.speaker]
    return []
