"""Which names mean one person: "Ould Dah" is "Sidi Ould Dah", the surname is the last one of that name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import fold
from hearsay.mentions.actors.known import KnownPerson, is_same_forename
from hearsay.mentions.actors.spelling import is_same_name

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A first name alone that is told again.
_SHORTEST = 3


def surname_of(doc: Doc, start: int, end: int) -> str:
    """The last word of a name, with what a hyphen binds to it but for an article: "Smith-Jones", the "Burhan" of "al-Burhan"."""
    last = doc[end - 1].text
    if (
        end - start >= 3
        and doc[end - 2].text in ("-", "–")
        and doc[end - 3].lower_ not in ("al", "el", "ul", "ur")
    ):
        return doc[end - 3 : end].text
    return last


def join(doc: Doc, start: int, end: int, persons: list[KnownPerson]) -> KnownPerson:
    """The person a name means: one known from before, or a new one."""
    surname = surname_of(doc, start, end)
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
