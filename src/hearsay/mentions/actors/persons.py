"""Persons: where they are named, what they are, and which names mean the same one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import fold, settlements
from hearsay.mentions.actors.affiliation import Affiliation, affiliation
from hearsay.mentions.actors.atoms import Atoms, NameAtom
from hearsay.mentions.actors.described import Described, is_generic, sector_of
from hearsay.mentions.actors.known import KnownPerson, fill, from_pack, is_same_forename, rulers_by_surname
from hearsay.mentions.actors.media import MEDIUM_NOUNS
from hearsay.mentions.actors.spelling import is_same_name
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.names import Name, persons_by_surname
from hearsay.mentions.terrain import TERRAIN
from hearsay.mentions.words import lowered, words_of
from hearsay.packs import Knowledge

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TITLES = {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "sheikh", "sheik", "ayatollah", "imam", "prof", "rev", "mr.", "mrs.", "ms.", "dr.", "prof.", "rev.",
           "gen", "gen.", "col", "col.", "lt", "lt.", "maj", "maj.", "capt", "capt.", "brig", "brig.", "sgt", "sgt.", "adm", "adm."}  # fmt: skip
_PARTICLES = {
    "al",
    "el",
    "bin",
    "ibn",
    "ben",
    "abu",
    "van",
    "von",
    "de",
    "der",
    "da",
    "di",
    "du",
    "la",
    "le",
    "ould",
    "-",
    "–",
    "ag",
    "ur",
    "ul",
    "'",
    "’",
}
_PERSON_LABELS = {"PER", "PERSON"}
_STOP_WORDS = {"The", "A", "An", "In", "On", "But", "And", "He", "She", "It", "This", "That", "They", "We", "I", "For", "At", "As", "If", "When", "Says", "Said"}  # fmt: skip
_WHERE = {"in", "near", "outside", "inside"}
_SEATS = _WHERE | {"at", "from", "around", "across", "into", "towards", "toward", "through", "between"}
_DIRECTIONS = ("north", "south", "east", "west")
# What has ministers and a police of its own, and how many people a town must have to be meant by a name a person could bear.
_SEATED = {"GOV", "COP", "LEG", "JUD", "MIL"}
_SEAT_POPULATION = 20_000
# "Paris-based", "Tehran-backed": words behind a hyphen that are no part of a name.
_NO_SYLLABLES = {"led", "backed", "based", "born", "era", "style", "run", "held", "made", "wide", "like", "bound", "area", "elect"}  # fmt: skip
_LIKES = {"counterpart", "colleague", "opposite number"}
_APPOSITION_REACH = 9
# So many words at most name what a governor or a commander rules.
_LONGEST_REALM = 6
_REALMS = frozenset(("Region", "Oblast", "Province", "State", "Governorate", "District", "Administration", "County", "Territory", "Republic", "Department",
                     "Command", "Navy", "Army", "Force", "Forces", "Corps", "Council", "Committee", "Prefecture", "Krai", "City", "Directorate"))  # fmt: skip
# A first name alone that is told again.
_SHORTEST = 3
_FORMER = {"former", "ex", "retired", "onetime", "erstwhile"}
# How an office goes on before a comma: "Chad's envoy to the council, X", "the governor of Chad's Ennedi region, Y".
_GOES_ON = {"to", "of", "for", "at", "in", "and", "'s", "’s", "there"}


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person's name at ``doc[start:end]``; the whole with role and country words is ``doc[outer_start:end]``."""

    start: int
    end: int
    outer_start: int
    person: KnownPerson
    offices: tuple[Described, ...]


def find_persons(
    doc: Doc, atoms: Atoms, described: tuple[Described, ...], knowledge: Knowledge, day: str | None
) -> tuple[NamedPerson, ...]:
    """Every naming of a person, in order; names of one person share one ``KnownPerson``.

    Args:
        day: The document's day, ISO: which office of a pack's person was held then.
    """
    offices = {each.end: each for each in described if each.atom.of("office")}
    ordered = [each for each in described if each.atom.of("office")]
    names_by_end = {atom.end: atom for atom in atoms.names}
    names_by_start = {atom.start: atom for atom in atoms.names}
    starting = {each.start: each for each in reversed(described) if each.owner and each.owner.name}
    bodies = {each.start: each for each in described if each.owner is None and each.atom.of("body")}
    countries = frozenset(name.country for atom in atoms.names for name in atom.names if not name.person)
    persons: list[KnownPerson] = []
    found: list[NamedPerson] = []
    named: dict[int, tuple[int, int]] = {}
    last = 0
    for start, end in sorted(
        {*_spans(doc, atoms, described, knowledge), *_rulers(doc, atoms, knowledge, day)},
        key=lambda span: (span[0], -span[1]),
    ):
        if start >= last:
            named[start] = (start, end)
            last = end
    surnames: dict[int, str] = {start: _surname(doc, start, end) for start, end in named.values()}
    for start, end in sorted([*named.values(), *_bare_surnames(doc, named, set(surnames.values()), atoms)]):
        before = _title_before(doc, start)
        office = offices.get(before) or _over_realm(doc, before, offices)
        front = office.start if office else before
        while front and doc[front - 1].lower_ in _TITLES:
            front -= 1  # "its spokeswoman, Lt. Col. X"
        apposed = _apposed(doc, front, end, ordered, named)
        person = _join(doc, start, end, persons)
        # "A spokesman for Sudan's army, Brigadier X": a rank alone does not say whose, the apposition does.
        inner = _inside(ordered, office)
        first = offices.get(office.start) if office is not None and inner is None else None
        apposed = apposed or _said_to_be(doc, end, ordered)
        by_worth = sorted(
            filter(None, (inner, office, first, apposed)),
            key=lambda each: (each.owner is None, each.body is None),
        )
        present = [each for each in by_worth if not (each.start and doc[each.start - 1].lower_ in _FORMER)]
        roles: list[Described | None] = [*(present or by_worth)] or [None]
        for role in roles:
            _learn(doc, person, role, names_by_end, before)
        _learn_from_colleague(person, by_worth, [each.person for each in found])
        _learn_behind(person, affiliation(doc, end, starting, names_by_start))
        _learn_body(doc, person, end, bodies)
        pack = from_pack(doc[start:end].text, person, knowledge, countries, day)
        if pack is not None:
            fill(person, pack, day)
        outer = min([before, *(each.start for each in (office, inner, first) if each is not None)])
        found.append(NamedPerson(start, end, outer, person, tuple(by_worth)))
    return tuple(found)


def _over_realm(doc: Doc, before: int, offices: Mapping[int, Described]) -> Described | None:
    """The office of "Acting Governor of the Kursk Region X", "head of the Lower Juba Administration Y": what is ruled stands between."""
    at = before
    if not before or doc[before - 1].text not in _REALMS:
        return None
    while at > 0 and before - at < _LONGEST_REALM and doc[at - 1].text[:1].isupper() and doc[at - 1].is_alpha:
        at -= 1
    at -= at < before and doc[at - 1].lower_ == "the"
    if at == before or at < 1 or doc[at - 1].lower_ not in ("of", "for"):
        return None
    return offices.get(at - 1)


def _spans(
    doc: Doc, atoms: Atoms, described: tuple[Described, ...], knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Where a person may be named: by the model, by a pack, after an office, after a title."""
    taken = {token for atom in atoms.names if not atom.of("person") for token in range(atom.start, atom.end)}
    roles = {token for atom in atoms.roles for token in range(atom.start, atom.end)}
    surnames = persons_by_surname(knowledge)
    for atom in atoms.names:
        if atom.of("person"):
            yield atom.start, atom.end
    for each in described:
        if each.atom.of("office") and each.end == each.atom.end:
            run = _name_run(doc, each.atom.end, taken | roles)
            if run is not None and (
                run[1] - run[0] > 1 or _is_name_like(doc, run[0]) or fold(doc[run[0]].text) in surnames
            ):
                yield run
    words = words_of(doc)
    for at, low in enumerate(lowered(doc)):
        if low in _TITLES and words[at][:1].isupper():
            run = _name_run(doc, at + (2 if words[at + 1 : at + 2] == (".",) else 1), taken | roles)
            if run is not None:
                yield run
    single = {entity.text for entity in doc.ents if len(entity) == 1}
    towns = {
        word
        for at, word in enumerate(words)
        if word in single and at and word[:1].isupper() and _is_located(doc, at)
    }
    seated = {each.text_start for each in described if {role.sector for role in each.atom.roles} & _SEATED}
    for entity in doc.ents:
        if len(entity) == 1 and (entity.text in towns or is_dateline(doc, entity.start, entity.end)):
            continue  # nobody is "in Larissa": the model took a town for a woman
        if entity.label_ in _PERSON_LABELS:
            if TERRAIN.intersection(words[entity.end - 1 : entity.end + 1]):
                continue  # "Second Thomas Shoal"
            if (
                entity.start
                and doc[entity.start - 1].lower_ in MEDIUM_NOUNS
                and doc[entity.start - 1].is_lower
            ):
                continue  # "the daily Al-Fajr"
            if _is_seat(doc, entity.start, entity.end, seated):
                continue
            start, end = entity.start, entity.end
            while start < end and (
                start in roles
                or start in taken
                or doc[start].lower_ in _TITLES
                or not doc[start].text[:1].isalpha()
            ):
                start += 1
            while end > start and (
                doc[end - 1].lower_ in ("'s", "’s", "'", "’")
                or end - 1 in taken
                or not doc[end - 1].text[-1:].isalpha()
            ):
                end -= 1
            while end < len(doc) and end > start and end not in taken | roles and _goes_on(doc, start, end):
                end += 1
            is_name = start < end and (doc[end - 1].text[:1].isupper() or _is_second_half(doc, end - 1))
            if is_name and not _is_group(doc, start, end, roles):
                yield start, end


def _rulers(doc: Doc, atoms: Atoms, knowledge: Knowledge, day: str | None) -> Iterator[tuple[int, int]]:
    """The bare surnames of those who lead states: "Modi repeals farm laws"; not where the text has somebody else of that name."""
    known = rulers_by_surname(knowledge, day)
    low, words = lowered(doc), words_of(doc)
    at_all = [at for at, word in enumerate(low) if word in known and words[at][:1].isupper()] if known else []
    if not at_all:
        return
    taken = {token for atom in atoms.names for token in range(atom.start, atom.end)}
    # "released at Rama": a town, whoever is called so too
    whole = {low[at] for at in at_all if _is_part_of_name(doc, at) or (at and low[at - 1] in _SEATS)}
    for at in at_all:
        if at not in taken and low[at] not in whole and doc[at].pos_ in ("PROPN", ""):
            yield at, at + 1


def _is_part_of_name(doc: Doc, at: int) -> bool:
    """Whether a capital stands right before or behind a word: "Luis Sanchez", "Trump Tower", but not "On Monday Macron"."""
    before, behind = doc[max(at - 1, 0)], doc[min(at + 1, len(doc) - 1)]
    is_headed = (
        at > 0
        and before.pos_ == "PROPN"
        and before.text[:1].isupper()
        and before.dep_ in ("compound", "flat")
    )
    is_flat = doc[at].dep_ in ("flat", "compound", "appos")
    goes_on = behind.i > at and behind.pos_ == "PROPN" and behind.dep_ in ("flat", "compound")
    return is_headed or (is_flat and at > 0 and before.text[:1].isupper()) or goes_on


def _is_located(doc: Doc, at: int) -> bool:
    """ "In X", "outside X", "west of X"."""
    before = doc[at - 1].lower_
    return before in _WHERE or (before == "of" and at > 1 and doc[at - 2].lower_.endswith(_DIRECTIONS))


def _is_seat(doc: Doc, start: int, end: int, seated: set[int]) -> bool:
    """ "Banja Luka's interior minister": a town that the gazetteer knows has ministers and a police of its own, no person."""
    if end < len(doc) and doc[end - 1].text in ("'s", "’s"):
        end -= 1
    if end + 1 >= len(doc) or doc[end].text not in ("'s", "’s") or not seated & {end + 1, end + 2}:
        return False
    known = settlements(doc[start:end].text)
    return bool(known) and known[0].population >= _SEAT_POPULATION


def _is_second_half(doc: Doc, at: int) -> bool:
    """The "min" of "Park Sang-min": a given name's second syllable, written small."""
    token = doc[at]
    return (
        at > 1
        and doc[at - 1].text in ("-", "‑")
        and not doc[at - 1].whitespace_
        and not doc[at - 2].whitespace_
        and doc[at - 2].text.istitle()
        and token.is_alpha
        and token.is_lower
        and len(token) < 7
        and token.text not in _NO_SYLLABLES
    )


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether the next word is the rest of a name the model cut: "Xhelal" of "Xhelal Svecla"."""
    token = doc[end]
    return token.dep_ == "flat" and token.text[:1].isupper() and start <= token.head.i < end


def is_abbreviation(word: str) -> bool:
    """ "JNIM", "KFOR": three capitals or more."""
    return word.isalpha() and word.isupper() and len(word) > 2


def _is_group(doc: Doc, start: int, end: int, roles: set[int]) -> bool:
    """ "JNIM", "Baloch rebels": an abbreviation or the name of a people, whatever the model says."""
    if end - start > 1:
        return False
    return is_abbreviation(doc[start].text) or (
        end in roles and doc[end].is_lower and doc[start].dep_ in ("amod", "compound")
    )


def _name_run(doc: Doc, start: int, taken: set[int]) -> tuple[int, int] | None:
    """Capitalised words from a token on, at most five, with particles inside ("Abdel Fattah al-Burhan")."""
    end = start
    while end < len(doc) and end - start < 6 and (end not in taken or _is_surname(doc, start, end)):
        token = doc[end]
        if (
            (
                token.text[:1].isupper()
                and token.text[-1:].isalpha()
                and token.text not in _STOP_WORDS
                and not _is_verb(doc, end)
            )
            or (
                end > start
                and token.lower_ in _PARTICLES
                and end + 1 < len(doc)
                and doc[end + 1].text[:1].isalpha()
                and end + 1 not in taken
                and (_particle_fits(doc, end) or _is_second_half(doc, end + 1))
            )
            or (end > start + 2 and _is_second_half(doc, end))
        ):
            end += 1
        else:
            break
    while end > start and not doc[end - 1].text[:1].isupper() and not _is_second_half(doc, end - 1):
        end -= 1
    return (start, end) if end > start else None


def _particle_fits(doc: Doc, at: int) -> bool:
    """A hyphen or "al" inside a name leads to a capital within two tokens; "de facto" does not."""
    return any(doc[i].text[:1].isupper() for i in range(at + 1, min(at + 3, len(doc)))) and (
        doc[at].text not in ("-", "–", "'", "’") or not doc[at - 1].whitespace_
    )


def _is_surname(doc: Doc, start: int, at: int) -> bool:
    """The "Lagos" of "Hugo Lagos": a place's name that hangs on the name before it."""
    return doc[at].dep_ == "flat" and start <= doc[at].head.i < at and doc[at].text[:1].isupper()


def _is_verb(doc: Doc, at: int) -> bool:
    return doc[at].pos_ in ("VERB", "AUX", "ADP", "DET", "CCONJ", "SCONJ")


def _is_name_like(doc: Doc, at: int) -> bool:
    token = doc[at]
    return (token.pos_ == "PROPN" or (not token.pos_ and token.text.istitle())) and len(token) > 2


def _surname(doc: Doc, start: int, end: int) -> str:
    last = doc[end - 1].text
    if (
        end - start >= 3
        and doc[end - 2].text in ("-", "–")
        and doc[end - 3].lower_ not in ("al", "el", "ul", "ur")
    ):
        return doc[end - 3 : end].text
    return last


def _bare_surnames(
    doc: Doc, named: Mapping[int, tuple[int, int]], surnames: set[str], atoms: Atoms
) -> Iterator[tuple[int, int]]:
    """Later namings by surname alone, which the model may have missed."""
    covered = {token for span in named.values() for token in range(*span)}
    covered |= {token for atom in atoms.names for token in range(atom.start, atom.end)}
    folded = {fold(surname) for surname in surnames if len(surname) > 3}
    firsts = {doc[start].text for start, end in named.values() if end - start > 1}
    for at, word in enumerate(words_of(doc)):
        if at in covered or not word[:1].isupper() or len(word) < 2:
            continue
        if (len(word) > 3 and fold(word) in folded) or (
            word in firsts and doc[at].pos_ == "PROPN" and doc[at].dep_ in ("nsubj", "nsubj:outer")
        ):
            yield at, at + 1


def _title_before(doc: Doc, start: int) -> int:
    """The first token of the titles before a name."""
    at = start
    while at > 0 and (
        doc[at - 1].lower_ in _TITLES
        or (doc[at - 1].text == "." and at > 1 and doc[at - 2].lower_ in _TITLES)
    ):
        if doc[at - 1].lower_.rstrip(".") in ("gen", "col", "lt", "maj", "capt", "brig", "sgt", "adm"):
            break  # ranks are offices: they carry a sector
        at -= 1
    return at


def _apposed(
    doc: Doc, start: int, end: int, offices: Sequence[Described], named: Mapping[int, tuple[int, int]]
) -> Described | None:
    """The office in apposition: "X, secretary of Y," after the name, or "Sudan's envoy to the UN, X," before it."""
    first = bisect_left(offices, start - 3 * _APPOSITION_REACH, key=lambda each: each.start)
    for each in offices[first:]:
        if each.start > end + _APPOSITION_REACH:
            break
        if (
            end < len(doc)
            and doc[end].text in (",", "(")
            and end < each.start
            and each.head < end + _APPOSITION_REACH
        ):
            between = doc[end + 1 : each.start]
            if not any(_breaks(token) or token.pos_ == "CCONJ" for token in between):
                return each
        if start > 1 and doc[start - 1].text == "," and start - 1 - _APPOSITION_REACH < each.end <= start - 1:
            between = doc[each.end : start - 1]
            is_open = len(between) == 0 or between[0].lower_ in _GOES_ON or _is_name_going_on(doc, each.end)
            if _is_source(doc, each.start) and not (end < len(doc) and doc[end].text in (",", ")")):
                continue  # "According to the minister, X arrived": X is somebody else
            if is_open and not any(_breaks(token) or token.i in named for token in between):
                return each
    return None


def _is_name_going_on(doc: Doc, end: int) -> bool:
    """The "District" of "the spokesman of Fiji's Northern Military District, X"."""
    return doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper() and doc[end - 1].text[:1].isupper()


def _said_to_be(doc: Doc, end: int, offices: Sequence[Described]) -> Described | None:
    """The office with an owner in "X is the prime minister of Y", "X was Y's envoy"."""
    if end + 2 >= len(doc) or doc[end].lower_ not in ("is", "was"):
        return None
    at = end + 1 + (doc[end + 1].lower_ in ("the", "a", "an"))
    first = bisect_left(offices, at, key=lambda each: each.start)
    each = offices[first] if first < len(offices) else None
    return (
        each if each is not None and each.start == at and each.owner is not None and each.owner.name else None
    )


def _is_source(doc: Doc, start: int) -> bool:
    """Whether an office stands right behind "according to"."""
    first = start - 1 - (doc[start - 1].lower_ == "the" if start else 0)
    return first > 0 and doc[first].lower_ == "to" and doc[first - 1].lower_ == "according"


def _inside(offices: Sequence[Described], rank: Described | None) -> Described | None:
    """The office before a rank: "the Chadian army spokesman, Colonel X" without the comma."""
    if rank is None or rank.start == rank.atom.start:
        return None
    first = bisect_left(offices, rank.start, key=lambda each: each.start)
    return next(
        (
            each
            for each in offices[first : first + 3]
            if each is not rank and each.start == rank.start and each.end == rank.atom.start
        ),
        None,
    )


def _breaks(token: Token) -> bool:
    is_verb = token.pos_ in ("VERB", "AUX") and token.dep_ not in (
        "amod",
        "compound",
    )  # "United" of the Nations
    return is_verb or token.text in {",", ".", ";", ":", '"', "”", "“"} or token.dep_.startswith("nsubj")


def _join(doc: Doc, start: int, end: int, persons: list[KnownPerson]) -> KnownPerson:
    """The person a name means: one known from before, or a new one."""
    surname = _surname(doc, start, end)
    words = [token.text for token in doc[start:end]]
    forename = words[0] if end - start > 1 and words[0] != surname else None
    if forename is not None and len(words) > 3 and words[1] in ("-", "–"):
        forename = "".join(words[:3])  # "Abdul-Rahman", elsewhere written as one word
    part = _part_of(words, persons)
    if part is not None:
        return part
    for person in reversed(persons):
        if not is_same_name(person.surname, surname):
            continue
        if forename is None or person.forename is None or is_same_forename(forename, person.forename):
            if forename is not None and person.forename is None:
                person.forename, person.name = forename, doc[start:end].text
            return person
    person = KnownPerson(doc[start:end].text, surname, forename)
    persons.append(person)
    return person


def _part_of(words: Sequence[str], persons: Sequence[KnownPerson]) -> KnownPerson | None:
    """The one person whose name holds these words in a row, its last excepted: "Ould Dah" of "Sidi Ould Dah", "Abebe" of "Abebe Worku".

    Ethiopians, Burmese and Koreans are called by the first name, Spaniards by the last but one.
    """
    own = _name_words(words)
    if not own or (len(own) == 1 and len(own[0]) < _SHORTEST):
        return None
    found = []
    for person in persons:
        whole = _name_words(person.name.split())
        if len(whole) > len(own) and any(
            whole[at : at + len(own)] == own for at in range(len(whole) - len(own) + 1)
        ):
            found.append(person)
    by_surname = [person for person in persons if len(own) == 1 and is_same_name(person.surname, own[0])]
    return found[0] if len(found) == 1 and by_surname in ([], found) else None


def _name_words(words: Sequence[str]) -> list[str]:
    parts = [
        part
        for word in words
        for part in fold(word).replace("-", " ").replace("–", " ").replace("'", " ").replace("’", " ").split()
    ]
    return parts


def _learn(
    doc: Doc, person: KnownPerson, role: Described | None, names: Mapping[int, NameAtom], start: int
) -> None:
    """What the words beside a name say of the person; what is known is not overwritten."""
    if role is not None:
        office = role.atom.of("office")
        words = doc[role.atom.start : role.atom.end].text
        owner = role.owner.name if role.owner else None
        person.roles.append(words.lower())
        if person.role is None:
            person.role = words
        if owner is not None and person.country is None:
            person.country, person.side = owner.country, owner.side
        # "Its leader" alone may lead a state or a movement; a pack may know.
        is_told = owner is not None or words.lower() != "leader"
        if office is not None and person.sector is None and is_told:
            sector = sector_of(office, owner)
            if role.body is not None and is_generic(words):
                body = role.body.atom.of("body")
                sector = sector_of(body, owner) if body else sector
            person.sector = sector
    else:
        owner = _direct_owner(doc, start, names)
        if owner is not None and person.country is None:
            person.country, person.side = owner.country, owner.side


def _learn_behind(person: KnownPerson, told: Affiliation | None) -> None:
    if told is None or person.country is not None:
        return
    person.country, person.side = told.name.country, told.name.side
    if person.role is None or is_generic(person.role) or told.name.sector in ("REB", "PRE"):
        person.sector = told.name.sector or told.sector or person.sector


def _learn_from_colleague(
    person: KnownPerson, offices: Sequence[Described], before: Sequence[KnownPerson]
) -> None:
    """ "His Turkish counterpart, X": X holds in Turkey the office of the one spoken of before."""
    if not any(each.atom.roles[0].phrase in _LIKES for each in offices) or person.role is None:
        return
    if person.role.lower() not in _LIKES:
        return
    other = next((each for each in reversed(before) if each is not person and each.role), None)
    if other is not None and (person.country is None or person.country != other.country):
        person.role, person.sector = other.role, other.sector
        person.roles.append((other.role or "").lower())


def _learn_body(doc: Doc, person: KnownPerson, end: int, bodies: Mapping[int, Described]) -> None:
    """ "X, of the foreign ministry," "X from the general staff": a body whose state the text before tells."""
    at = end + (end < len(doc) and doc[end].text == ",")
    if person.role is not None or at + 2 >= len(doc) or doc[at].lower_ not in ("of", "from", "at", "with"):
        return
    body = bodies.get(at + 1 + (doc[at + 1].lower_ == "the"))
    role = body.atom.of("body") if body is not None else None
    if body is not None and role is not None:
        person.body = body
        person.sector = person.sector or role.sector


def _direct_owner(doc: Doc, start: int, names: Mapping[int, NameAtom]) -> Name | None:
    """ "Armenia's Pashinyan": the name right before a person's."""
    at = start
    if at > 0 and doc[at - 1].text in ("'s", "’s"):
        atom = names.get(at - 1)
        return atom.of("country", "seat", "party", "organisation") if atom else None
    return None
