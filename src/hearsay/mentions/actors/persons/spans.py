"""Where a person may be named: by the model, by a pack, after an office, after a title, by the surname alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hearsay.gazetteer import fold, settlements
from hearsay.mentions.actors.atoms import Atoms
from hearsay.mentions.actors.described import Described
from hearsay.mentions.actors.known import is_heard_of, leads_a_state, speaks_for
from hearsay.mentions.actors.media import MEDIUM_NOUNS
from hearsay.mentions.actors.persons.offices import TITLES
from hearsay.mentions.actors.persons.runs import is_name_like, is_second_half, name_run
from hearsay.mentions.actors.spelling import is_abbreviation
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.names import persons_by_surname
from hearsay.mentions.terrain import TERRAIN
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import lowered, words_of
from hearsay.packs import Knowledge

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PERSON_LABELS = {"PER", "PERSON"}
_WHERE = {"in", "near", "outside", "inside"}
_SEATS = _WHERE | {"at", "from", "around", "across", "into", "towards", "toward", "through", "between"}
_DIRECTIONS = ("north", "south", "east", "west")
# What has ministers and a police of its own, and how many people a town must have to be meant by a name a person could bear.
_SEATED = {"GOV", "COP", "LEG", "JUD", "MIL"}
_SEAT_POPULATION = 20_000


def spans_of_names(
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
            run = name_run(doc, each.atom.end, taken | roles) or _called_as_a_town(
                doc, each.atom.end, taken | roles
            )
            if run is not None and (
                run[1] - run[0] > 1 or is_name_like(doc, run[0]) or fold(doc[run[0]].text) in surnames
            ):
                yield run
    words = words_of(doc)
    for at, low in enumerate(lowered(doc)):
        if low in TITLES and words[at][:1].isupper():
            run = name_run(doc, at + (2 if words[at + 1 : at + 2] == (".",) else 1), taken | roles)
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
                or doc[start].lower_ in TITLES
                or not doc[start].text[:1].isalpha()
            ):
                start += 1
            while end > start and (
                doc[end - 1].lower_ in ("'s", "’s", "'", "’")
                or end - 1 in taken
                or not doc[end - 1].text[-1:].isalpha()
            ):
                end -= 1
            while (
                start < end < len(doc) and end not in taken and end not in roles and _goes_on(doc, start, end)
            ):
                end += 1
            is_name = start < end and (doc[end - 1].text[:1].isupper() or is_second_half(doc, end - 1))
            if is_name and not _is_group(doc, start, end, roles):
                yield start, end


def bare_rulers(doc: Doc, atoms: Atoms, knowledge: Knowledge, day: str | None) -> Iterator[tuple[int, int]]:
    """The bare surnames of those who lead states: "Modi repeals farm laws"; not where the text has somebody else of that name."""
    named = {name.country for atom in atoms.names for name in atom.names if not name.person}
    low, words = lowered(doc), words_of(doc)
    upper = [at for at, word in enumerate(words) if word[:1].isupper()]
    capitals = {low[at] for at in upper}
    known = {
        name
        for name in capitals
        if leads_a_state(name, knowledge, day)
        or ((state := speaks_for(name, knowledge, day)) is not None and state in named)
    }
    heard = {name for name in capitals if is_heard_of(fold(name), knowledge, day)}
    at_all = [at for at in upper if low[at] in known or (low[at] in heard and _is_heard(doc, at))]
    if not at_all:
        return
    taken = {token for atom in atoms.names for token in range(atom.start, atom.end)}
    # "released at Rama": a town, whoever is called so too
    whole = {low[at] for at in at_all if _is_part_of_name(doc, at) or (at and low[at - 1] in _SEATS)}
    for at in at_all:
        if at not in taken and low[at] not in whole and doc[at].pos_ in ("PROPN", ""):
            yield at, at + 1


def _is_heard(doc: Doc, at: int) -> bool:
    """Whether a word says something: "Kerry said", where no forename introduced him."""
    return doc[at].dep_ in ("nsubj", "nsubj:outer") and doc[at].head.lemma_.lower() in verbs("talk")


def _called_as_a_town(doc: Doc, at: int, taken: set[int]) -> tuple[int, int] | None:
    """ "Defence Minister Wellington Koo", "President Israel Paz": a forename that is a town's or a state's, right behind a title in capitals."""
    if not at or at not in taken or not doc[at - 1].text[:1].isupper() or not doc[at].text.istitle():
        return None
    if doc[at - 1].lower_ in ("of", "for", "in") or at + 1 >= len(doc) or at + 1 in taken:
        return None
    rest = name_run(doc, at + 1, taken)
    is_name = rest is not None and all(token.pos_ in ("PROPN", "") for token in doc[slice(*rest)])
    return (at, rest[1]) if rest is not None and is_name else None


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


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether the next word is the rest of a name the model cut: "Xhelal" of "Xhelal Svecla"."""
    token = doc[end]
    return token.dep_ == "flat" and token.text[:1].isupper() and start <= token.head.i < end


def _is_group(doc: Doc, start: int, end: int, roles: set[int]) -> bool:
    """ "JNIM", "Baloch rebels": an abbreviation or the name of a people, whatever the model says."""
    if end - start > 1:
        return False
    return is_abbreviation(doc[start].text) or (
        end in roles and doc[end].is_lower and doc[start].dep_ in ("amod", "compound")
    )


def bare_surnames(
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
