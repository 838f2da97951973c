"""Short names that a text gives: "the Sri Lanka Navy (SLN)", "Kenya Wildlife Trust, known as KWT"; further on only SLN and KWT stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.atoms import Atoms, NameAtom, RoleAtom
from hearsay.mentions.actors.described import Described, actors_of
from hearsay.mentions.names import Name
from hearsay.mentions.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SHORT = re.compile(r"[A-Z](?:[A-Za-z]*[A-Z][A-Za-z]*|[A-Z&/-]*[A-Z0-9][0-9]*)s?")
_LONGEST = 9
_SHORTEST = 2
_LINKS = {
    "of",
    "the",
    "for",
    "and",
    "in",
    "on",
    "to",
    "de",
    "du",
    "des",
    "la",
    "al",
    "el",
    "'s",
    "’s",
    "-",
    "&",
}
_GROUPS = {"movement", "group", "militia", "party", "front", "coalition", "alliance", "network", "agency", "union", "organisation", "organization",
           "association", "army", "force", "forces", "committee", "council", "service", "authority", "ministry", "mission"}  # fmt: skip
_OPENERS = {"The", "In", "And", "But", "On"}
_ELSEWHERE = {"in", "on", "for", "to"}
# A body with one of these in its own name, and no state beside it, is an armed movement's.
_ARMED = {"front", "liberation", "resistance", "militia", "brigade", "brigades", "movement", "people's", "peoples", "guerrilla", "mujahideen", "jihad",
          "self-defence", "self-defense", "volunteer"}  # fmt: skip
_FORCES = {
    "army",
    "force",
    "forces",
    "battalion",
    "regiment",
    "guard",
    "legion",
    "command",
    "headquarters",
    "corps",
    "navy",
    "staff",
}


def with_short_names(doc: Doc, atoms: Atoms, described: Sequence[Described]) -> Atoms:
    """The names and role words, with each short name that the text itself explains, wherever it stands.

    A name that a table has keeps the table's meaning, unless the text spells out another with the same initials.
    """
    told: dict[str, Name] = {}
    offices: dict[str, RoleAtom] = {}
    wholes: list[NameAtom] = []
    of_name = {token: atom for atom in atoms.names for token in range(atom.start, atom.end)}
    for at, end in _introduced(doc):
        short = doc[at].text
        whole = _long_form(doc, end, short)
        if whole is None or short in told:
            continue
        start, stop, is_spelt = whole
        if at in of_name and not is_spelt:
            continue
        office = _plain_body(doc, start, stop, atoms, described)
        if office is not None:
            offices[short] = office  # "the General Staff (EMG)": of which state is told elsewhere, if at all
            continue
        name, is_new = _meant(doc, start, stop, atoms, described, is_spelt=is_spelt)
        if name is None:
            continue
        told[short] = name
        if is_new:
            wholes.append(NameAtom(start, stop, (name,)))
    initialled = [*_initialled(doc, atoms, {*told, *offices}, of_name)]
    if not told and not offices and not initialled:
        return atoms
    covered = {token for atom in wholes for token in range(atom.start, atom.end)}
    shorts = initialled + [
        NameAtom(at, at + 1, (told[word],))
        for at, word in enumerate(words_of(doc))
        if word in told and at not in covered
    ]
    covered |= {atom.start for atom in shorts}
    names = [atom for atom in atoms.names if not covered & {*range(atom.start, atom.end)}]
    stood_for = [
        RoleAtom(at, at + 1, offices[word].roles)
        for at, word in enumerate(words_of(doc))
        if word in offices and at not in covered and doc[at - 1].text != "("
    ]
    names = [
        atom for atom in names if not {each.start for each in stood_for} & {*range(atom.start, atom.end)}
    ]
    covered |= {atom.start for atom in stood_for}
    roles = [atom for atom in atoms.roles if not covered & {*range(atom.start, atom.end)}]
    return Atoms(
        tuple(sorted([*names, *wholes, *shorts], key=lambda atom: atom.start)),
        tuple(sorted([*roles, *stood_for], key=lambda atom: atom.start)),
    )


def _initialled(
    doc: Doc, atoms: Atoms, told: Collection[str], of_name: Mapping[int, NameAtom]
) -> Iterator[NameAtom]:
    """Initials of a body of many words that the text names in full, and a table knows: "linked to Islamic State ... IS militants"."""
    known: dict[str, Name] = {}
    for atom in atoms.names:
        name = atom.of("organisation", "party")
        if name is None:
            continue
        letters = "".join(word[0] for word in name.canonical.split() if word[:1].isupper())
        if len(letters) >= _SHORTEST and letters not in told:
            known.setdefault(letters, name)
    for at, word in enumerate(words_of(doc)) if known else ():
        # "HE IS DEAD": a headline in capitals shortens nothing
        if (
            word in known
            and at not in of_name
            and not any(
                len(doc[i].text) > 1 and doc[i].is_upper for i in (at - 1, at + 1) if 0 <= i < len(doc)
            )
        ):
            yield NameAtom(at, at + 1, (known[word],))


def _plain_body(
    doc: Doc, start: int, stop: int, atoms: Atoms, described: Sequence[Described]
) -> RoleAtom | None:
    """The role words that a long form is whole, where it names no owner: "Joint Chiefs of Staff", "General Staff"."""
    whole = next(
        (
            each
            for each in described
            if (each.start, each.end) == (start, stop) and each.atom.of("body") is not None
        ),
        None,
    )
    if (
        whole is None
        or whole.owner is not None
        or _owner(doc, start, stop, {a.start: a for a in atoms.names})
    ):
        return None
    return whole.atom


def _introduced(doc: Doc) -> Iterator[tuple[int, int]]:
    """Each short name where it is given, and the token behind what it is short for."""
    for at, word in enumerate(words_of(doc)):
        if at < 2 or len(word) < _SHORTEST or word.islower() or not _SHORT.fullmatch(word):
            continue
        token = doc[at]
        before = doc[token.i - 1]
        if before.text == "(" and token.i + 1 < len(doc) and doc[token.i + 1].text in {")", ",", ";"}:
            yield token.i, before.i
            continue
        first = token.i - 2
        if before.lower_ == "as" and doc[first].lower_ in ("known", "abbreviated"):
            first -= doc[first - 1].lower_ in ("also", "better", "commonly")
            yield token.i, first - (doc[first - 1].text in {",", "("})
        elif before.lower_ == "or" and doc[first].text == ",":
            yield token.i, first


def _long_form(doc: Doc, end: int, short: str) -> tuple[int, int, bool] | None:
    """The words right before ``end`` that a short name stands for, and whether its letters are their initials."""
    start = end - (doc[end - 1].lower_ in _GROUPS)  # "the Ansar al-Tihama movement (ATM)"
    while start > 0 and end - start < _LONGEST + 3:
        token = doc[start - 1]
        is_of_name = token.text[:1].isupper() and token.text[-1:].isalnum()
        if not is_of_name and token.lower_ not in _LINKS:
            break
        start -= 1
    while start < end and (not doc[start].text[:1].isupper() or doc[start].text in _OPENERS):
        start += 1
    letters = "".join(letter for letter in short if letter.isupper())
    # "The Vietnamese fisheries service (VFS)" is written small
    for first in range(max(0, min(start, end - len(letters) - 1)), end):
        if not doc[first].text[:1].isupper() or (doc[first].is_sent_start and doc[first].text in _OPENERS):
            continue
        stop = _spelt(doc, first, end, letters)
        if stop is not None:
            return first, stop, True
    proper = [token for token in doc[start:end] if token.text[:1].isupper()]
    return (start, end, False) if len(proper) > 1 else None


def _spelt(doc: Doc, first: int, end: int, letters: str) -> int | None:
    """The token behind the words whose initials are these letters, in order; link words may be passed over."""
    at, number = first, 0
    while at < end and number < len(letters):
        token = doc[at]
        if token.text[:1].upper() == letters[number] and (token.text[:1].isupper() or number):
            number += 1
        elif token.lower_ not in _LINKS:
            break
        at += 1
    if number < len(letters) and at > first and at == end:  # "Headquarters" of DHQ
        rest = doc[at - 1].text.upper()[1:]
        number += _inside(letters[number:], rest)
    return at if number == len(letters) and (at == end or doc[at - 1].text[:1].isupper()) else None


def _inside(letters: str, word: str) -> int:
    """How many of some letters a word holds, if it holds all in their order; else 0."""
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return 0
    return len(letters)


def _meant(
    doc: Doc, start: int, stop: int, atoms: Atoms, described: Sequence[Described], *, is_spelt: bool
) -> tuple[Name | None, bool]:
    """What the long form names, and whether no table has it, so that its words are a name of their own."""
    # "the paramilitary Rapid Support Forces (RSF)" may be known by the longer words
    same = next((atom for atom in atoms.names if atom.end == stop and atom.start <= start), None)
    known = same.of("organisation", "party", "country") if same is not None else None
    if known is None:  # "the [paramilitary Rapid Support Forces] (RSF)"
        longer = next((atom for atom in atoms.names if atom.end == stop and atom.start < start), None)
        known = longer.of("organisation", "party") if longer is not None else None
    if known is not None:
        return known, False
    body = next(
        (
            each
            for each in described
            if each.atom.of("body") is not None
            and each.owner is not None
            and each.owner.name is not None
            and each.end == stop
            and each.start <= start
        ),
        None,
    )
    if body is not None and body.owner is not None:
        actor = actors_of(doc, body, body.owner.name)
        name = Name("organisation", actor.name, actor.country, actor.sector, actor.party, actor.kind)
        return name, False
    inside = next((atom for atom in atoms.names if atom.end == stop and atom.start >= start), None)
    known = inside.of("organisation", "party") if inside is not None else None
    if known is not None:
        return known, False
    if not is_spelt:
        return None, False
    words = doc[start:stop].text
    owner = _owner(doc, start, stop, {atom.start: atom for atom in atoms.names})
    own = next((each.atom.of("body") for each in described if start <= each.start and each.end == stop), None)
    sector = own.sector if own is not None and own.sector not in (None, "MIL") else _sector(words, owner)
    is_armed = sector == "REB"
    return Name(
        "organisation",
        words,
        owner.country if owner else None,
        sector,
        words if is_armed else owner.side if owner else None,
        "group" if is_armed else "organisation",
    ), True


def _owner(doc: Doc, start: int, stop: int, names: Mapping[int, NameAtom]) -> Name | None:
    """Whose it is: a state or body inside the name, else right before it ("Ghana's X") or behind "of"."""
    for at in range(start, stop):
        atom = names.get(at)
        owner = atom.of("country", "adjective", "organisation", "party") if atom is not None else None
        if owner is not None and not (at > start and doc[at - 1].lower_ in _ELSEWHERE):
            return owner
        where = atom.of("region", "place") if atom is not None else None
        if where is not None and where.country is not None:  # "the Darfur Relief Network"
            return Name(
                "country",
                country_names().get(where.country, where.country),
                where.country,
                side=where.country,
            )
    for atom in names.values():
        is_behind = (
            doc[atom.start - 1].lower_ in ("of", "in") and atom.start - 1 in (stop, stop + 3)
            if atom.start
            else False
        )
        if (
            is_behind and (owner := atom.of("country", "seat")) is not None
        ):  # "the Ministry of Security (MS) of Ghana"
            return owner
        is_before = atom.end == start or (atom.end == start - 1 and doc[atom.end].lower_ in ("'s", "’s"))
        owner = atom.of("country", "adjective", "organisation", "party", "seat")
        if is_before and owner is not None:
            return owner
    return None


def _sector(words: str, owner: Name | None) -> str | None:
    parts = {part.lower().replace("’", "'") for part in words.split()}
    if owner is not None and owner.kind in ("organisation", "party"):
        return owner.sector
    if parts & _ARMED and (owner is None or parts & {"liberation", "resistance", "guerrilla", "jihad"}):
        return "REB"
    return "MIL" if parts & _FORCES else None
