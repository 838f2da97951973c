"""Whether "Khartoum" acts or is a place: the same name is a government in "Khartoum denied it" and a city in "in Khartoum"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.times.words import MONTHS
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word, lowered, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Standing = Literal["actor", "place"]

_LOCATIVE = {
    "in",
    "at",
    "near",
    "inside",
    "outside",
    "around",
    "across",
    "throughout",
    "into",
    "toward",
    "towards",
    "through",
    "within",
    "via",
    "off",
    "above",
    "along",
}
_MOTION = {"to", "from"}
_SETTLEMENT_WORDS = frozenset(
    ["city", "town", "village", "capital", "port", "region", "province", "district", "suburb", "settlement", "oblast", "area", "outskirts",
     "centre", "center", "streets", "residents", "neighbourhood", "neighborhood", "airport", "hospital", "market", "hotel", "prison", "jail",
     "square", "street", "suburbs", "harbour", "harbor", "refinery", "stadium", "theatre", "mosque", "church", "school", "metro", "villa",
     "restaurant", "cafe", "courtroom", "palace", "campus", "kindergarten", "nursery", "university", "college", "hall", "mall", "park",
     "cemetery", "clinic", "bridge", "tower", "depot", "warehouse", "factory", "station", "terminal", "barracks", "nightclub", "bazaar",
     "bakery", "library", "museum", "synagogue", "cathedral", "temple", "monastery", "building", "apartment", "flat", "house", "home", "mansion",
     "guesthouse", "quarter", "camp", "checkpoint", "suite", "café", "zoo", "boulevard", "avenue", "highway", "bypass", "railway", "tram", "bus",
     "supermarket", "shop", "studio", "shipyard", "courthouse", "bank", "base", "plant", "substation", "beach", "tunnel", "road", "dormitory",
     "hostel", "residence", "residency", "skyline", "embankment", "subway", "marketplace", "garrison", "orphanage", "seminary"]
)  # fmt: skip
_STRUCK = frozenset(
    ("attack", "attacks", "bombing", "bombings", "blast", "blasts", "shooting", "shootings", "massacre", "siege", "killings", "stabbing", "stabbings", "explosion",
     "explosions", "attackers", "bombers")
)  # fmt: skip
_TRAVEL_WORDS = {
    "visit",
    "trip",
    "travel",
    "flight",
    "arrive",
    "fly",
    "return",
    "go",
    "come",
    "move",
    "head",
    "road",
    "drive",
    "way",
    "advance",
    "route",
    "delegation",
    "evacuate",
    "flee",
    "send",
    "deploy",
    "bring",
    "take",
    "transfer",
    "summon",
    "invite",
    "arrival",
    "withdraw",
    "leave",
    "depart",
    "march",
}
MINDED = frozenset(
    [
        "ready",
        "prepared",
        "willing",
        "unwilling",
        "open",
        "committed",
        "responsible",
        "guilty",
        "grateful",
        "concerned",
        "interested",
        "determined",
        "serious",
        "sincere",
        "aware",
        "involved",
        "complicit",
        "keen",
        "reluctant",
        "eager",
        "behind",
        "contact",
        "touch",
        "alarmed",
        "outraged",
        "furious",
        "insistent",
        "silent",
        "adamant",
    ]
)
"""What a government can be said to be and a city cannot."""
_CLAIMS = frozenset(("claims", "claim", "accusations", "accusation", "allegations", "assertions", "demands", "statements", "threats", "proposals", "denials", "intentions"))  # fmt: skip
"""Whose these are is a government; not of "charge", "report" or "account", as in "took charge of Goma", "reports of Goma"."""
_AGENT_PREPOSITIONS = {"by", "with", "against", "between", "for", "among", "on", "upon", "than", "without"}
_BEFORE_NAMES = _LOCATIVE | _MOTION | _AGENT_PREPOSITIONS | {"of"}


def standing(doc: Doc, atom: NameAtom) -> Standing:
    """How a country's, capital's or region's name stands in its clause.

    Decided by the preposition before it, then by the parse; without either, a building of government acts, a city or country
    acts too: news names them so far more often in a subject's place.
    """
    head = head_word(doc, atom.start, atom.end)
    before = _preposition(doc, atom)
    is_country = atom.of("country", "party", "organisation") is not None
    if before == "to" and atom.start > 1 and doc[atom.start - 2].lower_ == "according":
        return "actor"
    if before in _LOCATIVE or is_dateline(doc, atom.start, atom.end):
        return "place"
    if not is_country and (_is_settlement_phrase(doc, atom) or _names_an_attack(doc, atom)):
        return "place"
    if before == "on" and atom.start >= 2 and doc[atom.start - 2].lemma_.lower() in verbs("talk"):
        return "actor"
    if before == "from" and _governor(head).lemma_.lower() in verbs("utterance"):
        return "actor"
    if before in _MOTION:
        return "place" if not is_country or _has_travel(head) else "actor"
    if before == "on" and not is_country:
        # "called on Kyiv" and "imposed sanctions on Tehran" address a government; "a strike on Kyiv" hits a city.
        return "actor" if _governor(head).lemma_.lower() in verbs("talk") | verbs("address") else "place"
    if before in _AGENT_PREPOSITIONS:
        return "actor"
    if before == "of":
        is_claim = atom.start > 1 and doc[atom.start - 2].lower_ in _CLAIMS  # "the claims of Kyiv"
        return "actor" if is_country or is_claim else "place"
    return _by_parse(head, is_country=is_country)


def is_dateline(doc: Doc, start: int, end: int) -> bool:
    """ "JUBA - ...", "KYIV, Oct 30 (Agency) - ...": capitals at the head of a paragraph, a dash soon after."""
    words = words_of(doc)
    if start and words[start - 1] == "(" and (start < 2 or doc[start - 2].is_space):
        # "(Nairobi, January 21, 2026) –" at the head of a paragraph
        closed = next((token.i for token in doc[end : end + 8] if token.text == ")"), None)
        return closed is not None and doc[closed + 1 : closed + 2].text in ("-", "–", "—", "--")
    if _is_dated(doc, start, end) or _is_land_of_dateline(doc, start, end):
        return True
    if words[start] != words[start].upper():
        return False
    name = doc[start:end].text
    if (
        not name.isupper()
        or len(name) < 4
        or (start and not doc[start - 1].is_space and not doc[start].is_sent_start)
    ):
        return False
    behind = doc[end : end + 9]
    is_signed = doc[end : end + 1].text == "," and any(
        token.text[:1] == "/" for token in behind
    )  # "MINSK, May 5. /BelTA/."
    is_headed = doc[end : end + 1].text == ":" and (
        not start or doc[start - 1].is_space
    )  # "QUETTA: The army said"
    return (
        any(token.text in ("-", "–", "—", "--") for token in behind)
        or is_signed
        or is_headed
        or (end < len(doc) and doc[end].text == "." and end + 1 < len(doc) and doc[end + 1].is_title)
    )


def _is_dated(doc: Doc, start: int, end: int) -> bool:
    """ "Kigali, March 5: Burundi shelled ...": a name at the head of a paragraph, a day and a mark behind it."""
    is_head = not start or doc[start - 1].is_space
    words = lowered(doc)
    if not is_head or words[end : end + 1] != (",",):
        return False
    day = words[end + 1 : end + 3]
    is_day = any(word.rstrip(".") in MONTHS for word in day) and any(word.isdigit() for word in day)
    return is_day and not _MARKS.isdisjoint(words[end + 3 : end + 7])


def _is_land_of_dateline(doc: Doc, start: int, end: int) -> bool:
    """The "Kenya" of "NAIROBI, Kenya (AP) - Ethiopia's minister said"."""
    words = words_of(doc)
    if (
        start < 2
        or words[start - 1] != ","
        or not words[start - 2].isupper()
        or words[end : end + 1] != ("(",)
    ):
        return False
    head = start - 2
    while head and words[head - 1].isupper():
        head -= 1
    return (not head or doc[head - 1].is_space) and not _MARKS.isdisjoint(words[end : end + 6])


_MARKS = frozenset((":", "-", "–", "—", "--"))


def _governor(token: Token) -> Token:
    """The word a name hangs on, over coordination: in "Kyiv and Moscow" both hang on what Kyiv hangs on."""
    at = token
    for _ in range(6):
        if at.dep_ != "conj" or at.head.i == at.i:
            break
        at = at.head
    return at.head


def _preposition(doc: Doc, atom: NameAtom) -> str | None:
    """The preposition of a name: in the words before it, over "the", "both" and coordination; else the parse's ``case``."""
    at = atom.start - 1
    while at >= 0 and (
        doc[at].lower_
        in (
            "the",
            "both",
            "either",
            "neighbouring",
            "neighboring",
            "rival",
            "central",
            "eastern",
            "western",
            "northern",
            "southern",
        )
    ):
        at -= 1
    if at >= 0 and doc[at].pos_ in ("ADP", "SCONJ", "") and doc[at].lower_ in _BEFORE_NAMES:
        return doc[at].lower_
    head = head_word(doc, atom.start, atom.end)
    for token in (head, head.head if head.dep_ == "conj" else head):
        for child in token.children:
            if child.dep_ == "case" and child.i < atom.start and child.lower_ not in ("'s", "’s"):
                return child.lower_
    return None


def _has_travel(head: Token) -> bool:
    governor = _governor(head)
    return governor.lemma_.lower() in _TRAVEL_WORDS or governor.head.lemma_.lower() in _TRAVEL_WORDS


def _names_an_attack(doc: Doc, atom: NameAtom) -> bool:
    """ "After the Nairobi attack", "since the Paris killings": where it was; "the Moscow attack on Kyiv" is Moscow's."""
    behind = [token.lower_ for token in doc[atom.end : atom.end + 3]]
    if behind and behind[0] in ("terror", "terrorist", "suicide", "hostage"):
        behind = behind[1:]
    return bool(behind) and behind[0] in _STRUCK and "".join(behind[1:2]) not in _AGENT_PREPOSITIONS | {"of"}


def _is_settlement_phrase(doc: Doc, atom: NameAtom) -> bool:
    """ "the city of Goma", "the capital Juba", "Kherson region", "Juba's outskirts"."""
    at = atom.start - 1
    if at >= 0 and doc[at].lower_ == "of":
        at -= 1
    if at >= 0 and doc[at].lower_ in _SETTLEMENT_WORDS:
        return True
    after = atom.end
    if after < len(doc) and doc[after].lower_ in ("'s", "’s"):
        after += 1
    return after < len(doc) and doc[after].lower_ in _SETTLEMENT_WORDS


def _by_parse(head: Token, *, is_country: bool) -> Standing:
    relation, governor = head.dep_, _governor(head)
    if relation == "conj":
        first = head
        for _ in range(6):
            if first.dep_ != "conj":
                break
            first = first.head
        relation = first.dep_
    lemma = governor.lemma_.lower()
    if relation in ("obj", "iobj") and not is_country:
        return "place" if lemma in verbs("place") and lemma not in verbs("address") else "actor"
    if relation.startswith("nsubj:pass") and not is_country:
        return "place" if lemma in verbs("undergo") else "actor"
    is_said_to_be = governor.pos_ not in ("VERB", "") and any(
        child.dep_ == "cop" for child in governor.children
    )
    # "Moscow was behind the threats", "Ankara is in contact with both"
    is_minded = lemma in MINDED or any(
        child.lower_ == "behind" and child.dep_ == "case" for child in governor.children
    )
    if relation.startswith("nsubj") and not is_country and is_said_to_be and not is_minded:
        # "Goma is a city of two million": what is said to be something is the city.
        return "place"
    if relation == "appos" and not is_country:
        return "place"
    return "actor"
