"""Who lacks a state that a text may tell: offices and bodies of states, and people of a land."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.tellers import leads, sender
from hearsay.mentions.actors.homes.page import STATE_SECTORS, Page
from hearsay.mentions.actors.superiors import is_serving
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

# Whatever else they hold, these are a state's and never a movement's.
_OF_STATES = ("minister", "ministry", "president", "premier", "chancellor", "ambassador", "governor", "mayor", "parliament",
              "senator", "lawmaker", "government", "cabinet", "foreign", "army", "navy", "air force", "police", "king",
              "armed forces", "chief of staff", "general staff", "defence", "defense", "military chief", "council", "secretary of", "interior", "embassy", "prosecutor", "judge", "court", "junta", "coast guard")  # fmt: skip
# These lead states, bodies of the United Nations, firms and movements alike.
_OF_ANYBODY = {"leader", "chief", "head", "director", "director-general", "director general", "executive", "coordinator", "chairman",
               "chairwoman", "chair", "secretary-general", "secretary general", "high commissioner", "rapporteur", "counterpart",
               "special representative", "high representative", "representative", "mediator", "member", "supreme leader", "ombudsman", "emir", "captain"}  # fmt: skip
# Words for bodies that are as often something else: a mission to the moon.
_AWAY = {"mission", "delegation", "administration", "authority", "executive", "leadership", "units", "corps"}
# Whom somebody sends; of two lands they may be neither's.
_SENT = ("special envoy", "peace envoy", "personal envoy", "rapporteur", "mediator", "special representative")
_LOCAL = (
    "health",
    "civil defence",
    "civil defense",
    "emergency",
    "ambulance",
    "rescue",
    "mayor",
    "local",
    "district",
    "municipal",
    "city council",
    "town council",
    "village",
    "governor",
    "prefect",
    "provincial",
)
# People without a state's office who are of the land they speak in: its clergy, its opposition, its lawyers and businessmen.
_OF_LAND = ("REL", "OPP", "PTY")
_LAND_WORDS = (
    "politician",
    "candidate",
    "hopeful",
    "lawyer",
    "businessman",
    "businesswoman",
    "oligarch",
    "activist",
    "campaigner",
    "elder",
)
# Words for one person of a state who holds no office: "an officer alleged".
_ONE_OF_A_STATE = ("officer", "official", "policeman", "police officer", "border guard", "lawmaker")
_RULING = {"ruling party", "governing party", "opposition"}
# Parts of an army, whose proper names no table has.
_FORCES = frozenset(("troops", "forces", "command", "brigade", "division", "corps", "battalion", "regiment", "fleet", "squadron", "sector", "army", "navy",
                     "garrison", "front", "flotilla", "grouping", "wing", "unit", "headquarters"))  # fmt: skip
FOREIGN = {
    "western",
    "european",
    "arab",
    "gulf",
    "allied",
    "african",
    "asian",
    "regional",
    "nato",
    "foreign",
}
_CLAUSE = 10
_OF_BODY = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who lacks a state: whether only a state will do, and whether the place says which ("the mayor")."""

    found: FoundActor
    is_of_state: bool
    is_speaking: bool
    is_local: bool
    is_plural: bool = False
    not_of: frozenset[str] = frozenset()
    """States that the speaker speaks against."""


def lacking(page: Page, found: FoundActor) -> Wanted | None:
    """What somebody lacks a state for; None for those of whom a text tells none: guests, bodies of many states, peoples."""
    actor = found.actor
    words = (actor.role or actor.name).lower()
    is_speaking = page.discourse.is_speaker(found) or (actor.name, actor.span) in page.telling
    if actor.kind == "person":
        is_speaking = is_speaking or actor.name in page.tellers
    if actor.kind in ("unnamed", "group") and actor.sector == "REB" and is_speaking and _is_at_home(actor):
        return Wanted(found, True, True, True)
    is_of_land = actor.kind == "person" and (
        _is_of_land(actor)
        or (not actor.role and leads(page.discourse, found))
        or (actor.sector in (None, "HLH", "CVL", "EDU") and not actor.role and _is_landed(page, found))
    )
    if is_of_land and is_speaking and not _serves_others(page, actor.name):
        return Wanted(found, False, True, True)
    if actor.kind == "organisation" and words in _RULING and (found.start, found.end) in page.described:
        return Wanted(found, True, is_speaking, False)
    before = {token.lower_ for token in page.doc[max(0, found.start - 2) : found.end]}
    if (
        before & (FOREIGN - {"foreign"} if "ministry" in words else FOREIGN)
        and words not in ("foreign minister", "foreign secretary")
        and not (before & FOREIGN == {"regional"} and _is_local(words))
        and actor.kind == "unnamed"
    ):
        return None  # "a senior Western official" is of no state of the page
    is_bodied = actor.kind == "person" and any(
        each.body is not None and each.owner is None for each in page.offices.get(actor.name, ())
    )
    if is_bodied and is_speaking and words in _OF_ANYBODY:
        return Wanted(found, True, True, False)  # "Security Council head X"
    if actor.sector not in STATE_SECTORS or words in _OF_ANYBODY:
        return None
    body = page.bodies_of.get(actor.name) if actor.kind == "person" else None
    if body is not None and not actor.role and is_speaking:
        return Wanted(found, True, True, False)
    if actor.kind == "person":
        words = " ".join([words, *(each.atom.roles[0].phrase for each in page.offices.get(actor.name, ()))])
        if (actor.role or "").lower().endswith(_SENT):
            return None
        is_heard = is_speaking or sender(page.discourse, found) is not None
        if not actor.role or not is_heard or _serves_others(page, actor.name):
            return None  # a name in a list of guests is of any state
        return Wanted(found, is_states_word(words), True, _is_local((actor.role or "").lower()))
    if words in _AWAY or words.endswith(_SENT):
        return None
    if actor.kind == "unnamed" and words.endswith("s") and actor.sector != "LEG":
        return Wanted(found, True, is_speaking, True, is_plural=True) if is_speaking else None
    if is_serving(page.doc, found):
        return None  # an aide to the governor is of the governor's state: see superiors.py
    is_body = actor.kind == "organisation" and (found.start, found.end) in page.described
    each = page.described.get((found.start, found.end))
    is_office = each is not None and (each.atom.of("office") is not None or words in _ONE_OF_A_STATE)
    is_one = (
        is_office or actor.sector == "LEG"
    ) and is_speaking  # "an officer said", "opposition deputies said"
    if actor.kind == "organisation" and is_speaking and actor.name[:1].isupper() and not is_body:
        return Wanted(found, True, True, _is_local(words))  # "the Department of Roads"
    if is_body or (actor.kind == "unnamed" and (actor.role is not None or is_one)):
        is_of_state = is_states_word(words) or is_body or words in _ONE_OF_A_STATE
        return Wanted(found, is_of_state, is_speaking, _is_local(words))
    return None


def _is_landed(page: Page, found: FoundActor) -> bool:
    """Whether a person of no office stands beside a town of the one state a page speaks of: "X, a baker in Gori, said"."""
    behind = page.doc[found.end : found.end + _CLAUSE]
    if not behind or behind[0].text != ",":
        return False
    start = found.end + 1
    for token in page.doc[start : start + _CLAUSE]:
        if token.text in (",", ".", ";"):
            return False
        if token.text[:1].isupper() and page.discourse.is_place(token.i):
            return True
    return False


def _serves_others(page: Page, name: str) -> bool:
    """Whether an office of a person names a body of its own that no table has: "president of the Rugby Federation"."""
    for office in page.offices.get(name, ()):
        behind = page.doc[office.end : office.end + 4]
        if office.owner is not None or office.body is not None or len(behind) < 2:
            continue
        if "minister" in office.atom.roles[0].phrase or _is_of_forces(page, office.end):
            continue  # "State Minister for Foreign Affairs"; "a spokesman for the Tavria group of forces"
        if behind[0].lower_ in ("of", "for", "at") and any(token.text[:1].isupper() for token in behind[1:]):
            return True
    return False


def looked_after(page: Page, found: FoundActor) -> frozenset[str]:
    """The states that a body of another state is for: "the Office for Kosovo", "the director of the Office for Kosovo, X"."""
    spans = [(found.start, found.end)]
    if found.actor.kind == "person":
        spans += [(each.start, each.end + _OF_BODY) for each in page.offices.get(found.actor.name, ())]
    return frozenset(
        code
        for start, end in spans
        for at in range(start + 1, min(end, len(page.doc)))
        if page.doc[at - 1].lower_ == "for"
        and page.doc[at - 2].text[:1].isupper()
        and (code := page.discourse.country_at(at)) in country_names()
    )


def _is_of_forces(page: Page, start: int) -> bool:
    """Whether the words behind "spokesman" up to the next mark end with a word for armed forces."""
    last = ""
    for token in page.doc[start : start + _CLAUSE]:
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            break
        last = token.lower_
    return last in _FORCES


def is_states_word(words: str) -> bool:
    """Whether only a state has such an office or body, and no movement."""
    return any(part in words for part in _OF_STATES)


def _is_at_home(actor: Actor) -> bool:
    """Whether armed people are by their name of the land they fight in: separatists, rebels, insurgents."""
    return any(
        part in actor.text.lower()
        for part in (
            "separatist",
            "rebel",
            "insurgent",
            "guerrilla",
            "guerilla",
            "armed group",
            "militia",
            "paramilitar",
        )
    )


def _is_of_land(actor: Actor) -> bool:
    """Whether somebody without a state's office is yet of the state a page is about: its bishops, its opposition, its lawyers."""
    words = (actor.role or "").lower()
    return (
        bool(words) and words not in _OF_ANYBODY and (actor.sector in _OF_LAND or words.endswith(_LAND_WORDS))
    )


def _is_local(words: str) -> bool:
    return any(part in words for part in _LOCAL) and "bank" not in words
