"""What only somebody's own side tells: its plans, its will, its dead, what its cabinet does."""

from __future__ import annotations

from collections.abc import Collection

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import SUBJECTS, Discourse
from hearsay.mentions.actors.discourse.whereabouts import dateline
from hearsay.mentions.actors.tellings import own_doer, sufferer, told_before
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

_ANYBODY = ("officials", "sources", "authorities")
_OWN_DOING = {
    "no",
    "not",
    "n't",
    "never",
    "will",
    "would",
    "plans",
    "ready",
    "remains",
    "intends",
    "none",
    "nothing",
    "neither",
}
# What only who speaks for a state says that it will do, or is ready to.
_WILLED = {"respond", "answer", "retaliate", "defend", "reserve", "ready", "prepared", "willing", "open", "committed", "accept", "allow", "tolerate",
           "recognise", "recognize", "honour", "honor", "abide", "comply", "respect", "give", "give up", "protect", "withdraw", "pull", "cede", "yield",
           "surrender", "negotiate", "sign", "bow", "guarantee", "cooperate"}  # fmt: skip
# What a state itself says that it will do: "Israel will send a delegation, the prime minister's office said".
_PLANNED = {"send", "receive", "host", "hold", "provide", "deliver", "join", "attend", "continue", "close", "reopen", "open", "extend", "lift", "keep",
            "maintain", "stay", "remain", "leave", "return", "free", "release", "summon", "recall", "stop", "halt", "suspend", "resume", "consider",
            "decide", "discuss", "seek", "ask", "request", "appeal", "help", "pay", "act", "propose", "vote", "take", "begin", "start", "pursue",
            "demand", "need", "submit", "file", "lodge", "notify", "invite", "increase", "cut", "ban", "introduce"}  # fmt: skip
# Whom an army says that it killed.
_FOES = {"commander", "commanders", "militant", "militants", "terrorist", "terrorists", "fighters", "operative", "operatives", "gunmen", "insurgents", "jihadists"}  # fmt: skip
_WORKING = {"investigate", "consider", "monitor", "prepare", "look", "examine", "study", "assess", "review", "work", "seek", "check", "probe", "evacuate",
            "search", "weigh", "plan", "try", "await"}  # fmt: skip
# What a state's own people say of its mind: "Somalia wants every soldier out, the defence minister said".
_HELD = frozenset(
    ("want", "insist", "expect", "hope", "intend", "prefer", "favour", "favor", "regard", "stand")
)
# What a state does by having it said: "Pakistan rejects the charge, the Foreign Office said".
_STANCES = frozenset(("reject", "condemn", "demand", "urge", "oppose", "welcome", "regret", "deplore", "appreciate", "reaffirm", "reiterate", "stress", "warn",
                      "protest", "thank", "denounce", "advise", "remind", "consider", "view", "support", "extend", "call"))  # fmt: skip
_AFFAIR = 6


def own_affair(discourse: Discourse, found: FoundActor) -> Actor | None:
    """The government whose doings somebody tells: "Lima has no plans to leave, the foreign ministry said".

    Only a capital's name will do, as the subject of what is said, and only of what it will or will not do: what another
    state has done is told with the state's own name as often.
    """
    at = discourse.head(found)
    start, _ = discourse.sentence(at.i)
    for token in discourse.doc[start : found.start]:
        actor = discourse.at.get(token.i)
        if (
            token.dep_ not in ("nsubj", "nsubj:outer")
            or actor is None
            or actor.kind != "country"
            or actor.sector != "GOV"
            or actor.text == actor.name
            or actor.country not in country_names()
        ):
            continue
        verb = token.head
        if verb.i > found.start or verb.lemma_.lower() in verbs("talk"):
            return None
        words = {each.lower_ for each in discourse.doc[token.i : min(found.start, token.i + _AFFAIR)]}
        return actor if words & _OWN_DOING else None
    return None


def own_will(discourse: Discourse, found: FoundActor, charged: Collection[str]) -> Actor | None:
    """The state whose will somebody tells: "Kenya will defend its waters, Defence Minister X said", "said Kenya had taken nothing".

    Args:
        charged: States accused just before; who says that one of them did not do it speaks for it.
    """
    at = discourse.subject(found)
    if at is None:
        return None
    start, end = discourse.sentence(at.i)
    for token in discourse.doc[start:end]:
        if token.dep_ not in ("nsubj", "nsubj:outer") or found.start <= token.i < found.end:
            continue
        actor = discourse.at.get(token.i)
        if (
            actor is None
            or actor.kind not in ("country", "organisation")
            or actor.country not in country_names()
        ):
            continue
        verb = token.head
        is_within = (
            verb.i == at.head.i
            or at.head.i in {each.i for each in verb.ancestors}
            or at.head.head.i == verb.i
        )
        if verb.i == at.head.i or not is_within:
            continue
        own = {
            verb.lemma_.lower(),
            *(each.lemma_.lower() for each in verb.children if each.dep_ in ("xcomp", "obj", "obl")),
        }
        helping = {each.lower_ for each in verb.children if each.dep_ in ("aux", "cop")}
        behind = {each.lower_ for each in discourse.doc[token.i : min(end, verb.i + _AFFAIR)]}
        is_feat = (
            found.actor.sector == "MIL"
            and actor.kind == "country"
            and verb.i < at.i
            and bool({each.lower_ for each in discourse.doc[verb.i : at.i]} & _FOES)
        )
        if is_feat:
            return actor  # "Israel bombed a house, killing a Hezbollah commander, the military said"
        plans = (
            _PLANNED
            if "will" in helping
            else _WORKING
            if verb.tag_ == "VBG" or verb.lower_.endswith("ing")
            else set()
        )
        is_planned = actor.kind == "country" and verb.lemma_.lower() in plans
        is_held = (
            actor.kind == "country"
            and verb.lemma_.lower() in _HELD
            and verb.i < found.start
            and not helping & {"will", "would", "not"}
        )
        is_stance = (
            actor.kind == "country"
            and verb.i < found.start
            and verb.lower_ == f"{verb.lemma_.lower()}{'es' if verb.lemma_[-1:] in 'sh' else 's'}"
            and verb.lemma_.lower() in _STANCES
        )
        if is_held or is_stance:
            return actor
        if is_planned or (
            actor.kind == "country"
            and own & _WILLED
            and (helping & {"will", "would", "is", "was", "stands", "remains"} or own & {"reserve"})
        ):
            return actor
        is_able = helping & {"could", "can", "may", "might", "should", "must"}
        if (
            actor.country in charged
            and not is_able
            and behind & {"not", "n't", "never", "no", "nothing", "none", "nobody"}
        ):
            return actor
    return None


def told_behind(discourse: Discourse, found: FoundActor) -> str | None:
    """The state whose people suffered what is told before who tells it, or who did what only its own people tell of it.

    "A Ukrainian nurse was killed when Russian drones hit her bus, the interior ministry said" is Ukraine's ministry;
    "Kenya sent 400 police officers to Haiti, the government said" Kenya's government.
    """
    at = discourse.subject(found)
    told = None if at is None else told_before(at.head)
    if told is None:
        return None
    doer = own_doer(told)
    if doer is not None:
        actor = discourse.at.get(doer.i)
        is_state = actor is not None and actor.kind == "country" and actor.country in country_names()
        return actor.country if is_state and actor is not None else None
    victim = sufferer(told)
    if victim is None:
        return None
    own = {discourse.country_at(each.i) for each in (victim, *victim.children)} & {*country_names()}
    inside = {each.i for each in told.subtree}
    if len(own) == 1:
        abroad = (
            {discourse.places[each].where.country for each in inside if each in discourse.places}
            - own
            - {None}
        )
        is_anybody = found.actor.kind == "unnamed" and discourse.doc[found.end - 1].lower_ in _ANYBODY
        return (
            None if abroad and is_anybody else own.pop()
        )  # "a British airman died in Cyprus, officials said"
    doers = {discourse.country_at(each) for each in inside - {each.i for each in victim.subtree}}
    there = {discourse.places[each].where.country for each in inside if each in discourse.places}
    there = (there & {*country_names()}) - doers
    home = dateline(discourse, found.start)
    return there.pop() if len(there) == 1 else home if home in country_names() and home not in doers else None


def own_body(discourse: Discourse, found: FoundActor) -> Actor | None:
    """The state whose cabinet or parliament somebody tells of: "The cabinet met for hours, said a minister who attended"."""
    at = discourse.head(found)
    start, _ = discourse.sentence(at.i)
    for token in discourse.doc[start : found.start]:
        actor = discourse.at.get(token.i)
        if token.dep_ in SUBJECTS and actor is not None and token.head.lemma_.lower() not in verbs("talk"):
            is_bare = actor.kind == "organisation" and actor.sector in ("GOV", "LEG") and actor.text.islower()
            return actor if is_bare and actor.country in country_names() else None
    return None
