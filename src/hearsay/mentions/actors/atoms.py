"""Names and role words of a document by token, before anything is put together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import Piece, Role
from hearsay.gazetteer.phrases import Match
from hearsay.mentions.actors.ministries import whole_ministry
from hearsay.mentions.actors.namesakes import settle_namesakes
from hearsay.mentions.names import Name, name_table, role_table
from hearsay.mentions.pieces import read_pieces
from hearsay.mentions.words import lowered, words_of
from hearsay.packs import Knowledge

if TYPE_CHECKING:
    from spacy.tokens import Doc


# One state's where the page speaks of that state; other states have them too.
_SHARED = {
    "Foreign Office",
    "House of Representatives",
    "Congress",
    "Department of Defense",
    "Department of Defence",
    "Home Office",
    "National Liberation Army",
    "Treasury",
}
_PORTFOLIO_HOLDERS = ("minister", "minister of state", "secretary", "undersecretary", "minister delegate")
_PORTFOLIOS = frozenset(("defence", "defense", "foreign", "external", "internal", "home", "affairs", "interior", "justice", "finance", "health", "education",
                         "trade", "energy", "agriculture", "transport", "information", "security", "water", "irrigation", "labour", "labor", "environment",
                         "economy", "culture", "sport", "sports", "tourism", "women", "youth", "industry", "commerce", "communications", "mines", "mining",
                         "petroleum", "oil", "planning", "development", "fisheries", "religious", "rural", "public", "local", "government", "railways",
                         "housing", "immigration", "migration", "citizenship", "emergency", "emergencies", "situations", "veterans", "intelligence",
                         "cooperation", "reintegration", "territorial", "administration", "works", "roads", "land", "territories", "reconstruction",
                         "digital", "transformation", "infrastructure", "shipping", "ports", "aviation", "relations", "war", "resources",
                         "lands", "wildlife", "forestry", "livestock", "parliamentary", "constitutional", "tribal", "minorities", "refugees", "diaspora",
                         "expatriates", "social", "welfare", "science", "technology", "telecommunications", "disaster", "management", "peace", "reconciliation",
                         "federal", "european", "integration", "regional", "maritime", "marine", "electricity", "power", "gas", "mineral", "strategic",
                         "industries", "innovation", "national", "police", "order", "family", "children", "gender", "human", "rights"))  # fmt: skip
_NAMED = frozenset(("Council", "Network", "Union", "Association", "Committee", "Federation", "League", "Syndicate", "Front", "Movement", "Party", "Organisation", "Organization", "Committees", "Councils", "Club"))  # fmt: skip
# What is given to the press is not said by it.
_OF_THE_PRESS = frozenset(("release", "releases", "statement", "statements", "conference", "conferences", "briefing", "briefings", "note", "notice", "communique", "communiqué", "handout", "kit", "freedom", "pass"))  # fmt: skip
_NATIONAL = {
    "head",
    "secretary",
    "chief",
    "deputy",
    "chairman",
    "chairwoman",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "adviser",
}


@dataclass(frozen=True, slots=True)
class NameAtom:
    """A known name at ``doc[start:end]`` and all it can stand for."""

    start: int
    end: int
    names: tuple[Name, ...]

    def of(self, *kinds: str) -> Name | None:
        """The first meaning of one of these kinds."""
        for name in self.names:  # asked tens of thousands of times a page
            if name.kind in kinds:
                return name
        return None


MOVEMENTS = frozenset(
    ("Liberation", "Resistance", "Revolutionary", "Independence", "Salvation", "Restoration")
)
"""Words before "Army" that make it a movement's: "the National Liberation Army" is no state's army."""


@dataclass(frozen=True, slots=True)
class RoleAtom:
    """A role word at ``doc[start:end]``."""

    start: int
    end: int
    roles: tuple[Role, ...]

    def of(self, *kinds: str) -> Role | None:
        """The first meaning of one of these kinds."""
        for role in self.roles:
            if role.kind in kinds:
                return role
        return None


@dataclass(frozen=True, slots=True)
class Atoms:
    """What the tables found, in order; a role word inside a name is part of the name."""

    names: tuple[NameAtom, ...]
    roles: tuple[RoleAtom, ...]


def find_atoms(doc: Doc, knowledge: Knowledge) -> Atoms:
    """The known names and role words of a document; the parse is not needed."""
    text, tokens = read_pieces(doc)
    names = [
        NameAtom(tokens[match.start], tokens[match.end - 1] + 1, match.values)
        for match in name_table(knowledge).find(text)
        if _stands_alone(text, match)
    ]
    roles = [
        RoleAtom(tokens[match.start], tokens[match.end - 1] + 1, match.values)
        for match in role_table().find(text)
        if _stands_alone(text, match)
    ]
    named = {
        each.country for name in names for each in name.names if each.kind in ("country", "adjective", "seat")
    }
    owners = {
        name.end: each for name in names if (each := name.of("country", "adjective", "seat")) is not None
    }
    names = [
        name
        for name in names
        if not _is_national(doc, name) and not _is_another_states(doc, name, named, owners)
    ]
    names = settle_namesakes(doc, names)
    of_name = {token: name for name in names for token in range(name.start, name.end)}
    roles = [role for role in roles if not _is_adjective(doc, role) and not _is_other_word(doc, role)]
    roles = [role for role in roles if not _is_inside_a_name(doc, role)]
    roles = [_whole(doc, role, of_name) for role in roles if not _loses(role, of_name)]
    of_role = {token: role for role in roles for token in range(role.start, role.end)}
    names = [name for name in names if not any(token in of_role for token in range(name.start, name.end))]
    return Atoms(tuple(names), tuple(roles))


def _stands_alone(text: Sequence[Piece], match: Match[Name] | Match[Role]) -> bool:
    """Not a part of a longer written word ("non-governmental", "al-Sudan.org", an address)."""
    before = text[match.start - 1] if match.start else None
    if before is not None and before.end == text[match.start].start and before.text in "@/_#":
        return _is_one_of_two(text, match.start - 1)
    if before is not None and _is_second_half(text, match.start):
        return False
    after = text[match.end] if match.end < len(text) else None
    if after is None or after.start != text[match.end - 1].end:
        return True
    if after.text == "." and match.end + 1 < len(text) and text[match.end + 1].start == after.end:
        return not text[match.end + 1].text[:1].islower()
    return after.text not in "@/_$" or _is_one_of_two(text, match.end)


def _is_one_of_two(text: Sequence[Piece], at: int) -> bool:
    """Whether a slash stands between two abbreviations: "ISIS/ISIL"."""
    around = [text[i].text for i in (at - 1, at + 1) if 0 <= i < len(text)]
    return text[at].text == "/" and len(around) == 2 and all(w.isupper() and len(w) > 1 for w in around)


def _is_national(doc: Doc, name: NameAtom) -> bool:
    """ "Security Council head X": a state's council, where the world's has members and envoys only."""
    words = words_of(doc)
    return (
        words[name.start : name.end] == ("Security", "Council")
        and "".join(lowered(doc)[name.end : name.end + 1]) in _NATIONAL
    )


def _is_another_states(
    doc: Doc, name: NameAtom, named: Collection[str | None], owners: Mapping[int, Name]
) -> bool:
    """ "Its Foreign Office", "the House of Representatives in Libya": names that by themselves are one state's."""
    own = name.of("organisation")
    if own is None or doc[name.start : name.end].text not in _SHARED:
        return False
    at = name.start
    if own.country not in named or (at and doc[at - 1].lower_ in ("its", "his", "her", "their")):
        return True
    owner = owners.get(at - 1 if at and doc[at - 1].lower_ in ("'s", "’s") else at)
    return owner is not None and owner.country != own.country


def _is_second_half(text: Sequence[Piece], start: int) -> bool:
    """The "DPA" of "CSP-DPA": an abbreviation that ends another one."""
    first, hyphen = text[start - 2] if start > 1 else None, text[start - 1]
    return (
        first is not None
        and hyphen.text in "-–"
        and first.end == hyphen.start
        and hyphen.end == text[start].start
        and len(text[start].text) > 2
        and len(first.text) > 2
        and first.text.isupper()
        and text[start].text.isupper()
    )


def _is_adjective(doc: Doc, role: RoleAtom) -> bool:
    """ "A private channel", "the general mood": an office's word that says only what kind of thing follows."""
    last = doc[role.end - 1]
    return last.pos_ == "ADJ" and last.is_lower and last.dep_ == "amod" and role.of("office") is not None


def _is_other_word(doc: Doc, role: RoleAtom) -> bool:
    """ "3 pm" is no prime minister; "pro-government" no government."""
    first = doc[role.start]
    if role.roles[0].phrase in ("pm", "deputy pm") and (
        not doc[role.end - 1].text.isupper() or (role.start and doc[role.start - 1].text[-1:].isdigit())
    ):
        return True
    return (
        role.start > 1
        and doc[role.start - 1].text in "-–"
        and doc[role.start - 2].lower_ in ("pro", "anti")
        and first.is_lower
    )


def _is_inside_a_name(doc: Doc, role: RoleAtom) -> bool:
    """The "Refugee" of "the Danish Refugee Council", the "Workers" of "the Kenyan Workers Union", a movement's "Army", "a press release"."""
    if role.start and doc[role.start].text == "Army" and doc[role.start - 1].text in MOVEMENTS:
        return True
    behind = doc[role.end : role.end + 1].text
    if role.roles[0].phrase == "press" and behind.lower() in _OF_THE_PRESS:
        return True
    is_people = role.of("people") is not None or role.roles[0].sector in ("REB", "MED")
    return is_people and doc[role.start].text[:1].isupper() and behind in _NAMED


def _whole(doc: Doc, role: RoleAtom, of_name: Mapping[int, NameAtom]) -> RoleAtom:
    """ "Ministry" with the words that say which: "Ministry of Culture", "the tourism ministry"."""
    if role.roles[0].phrase.endswith(_PORTFOLIO_HOLDERS):
        return RoleAtom(role.start, _portfolio_end(doc, role.end, of_name), role.roles)
    if role.roles[0].phrase != "ministry":
        return role
    whole = whole_ministry(doc, role.start, role.end, of_name)
    return role if whole is None else RoleAtom(whole[0], whole[1], (whole[2],))


def _portfolio_end(doc: Doc, end: int, of_name: Mapping[int, NameAtom]) -> int:
    """Over "for Defence" in "Minister of State for Defence X", "for Foreign Affairs" in "the State Minister for Foreign Affairs, X"."""
    if end >= len(doc) or doc[end].lower_ not in ("for", "of"):
        return end
    at = end + 1
    while at < len(doc) and at not in of_name and doc[at].lower_ in _PORTFOLIOS:
        at += 1
        if at + 1 < len(doc) and doc[at].lower_ in ("and", "&") and doc[at + 1].lower_ in _PORTFOLIOS:
            at += 1
    return at if at > end + 1 else end


def _loses(role: RoleAtom, of_name: Mapping[int, NameAtom]) -> bool:
    """Whether a name at least as long as the role word lies on it: the longer reading wins, a name where both are equal."""
    overlapping = [of_name[token] for token in range(role.start, role.end) if token in of_name]
    return any(name.end - name.start >= role.end - role.start for name in overlapping)
