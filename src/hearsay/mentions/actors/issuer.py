"""The body whose own page it is: "the Bureau recalls", "the Office's representative" on a page headed by that bureau or office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names, pieces
from hearsay.mentions.actors.atoms import Atoms, NameAtom
from hearsay.mentions.actors.media import is_called_medium
from hearsay.mentions.names import Name, name_table
from hearsay.mentions.words import lowered, words_of
from hearsay.packs import Knowledge

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OF_STATE = frozenset(("bureau", "office", "agency", "authority", "commission", "committee", "council", "service", "directorate", "department", "administration",
                       "inspectorate", "secretariat", "headquarters", "command", "staff"))  # fmt: skip
_OF_ANYBODY = frozenset(("mission", "programme", "program", "fund", "organisation", "organization", "observatory", "centre", "center", "institute", "network",
                         "foundation", "union", "federation", "association", "panel", "tribunal", "court"))  # fmt: skip
_HEADS = _OF_STATE | _OF_ANYBODY
_OF_MANY = frozenset(("international", "world", "global", "european", "african", "arab", "islamic", "united", "nations", "regional", "interstate"))  # fmt: skip
_OF_NEWS = frozenset(("news", "press", "media", "television", "tv", "radio", "broadcasting", "info", "information", "telegraph"))  # fmt: skip
_KINDS = ("organisation", "country", "adjective", "party", "seat")
_BEFORE = ("the", "this", "our", "said")
_SMALL = ("of", "for", "the", "and", "in", "on", "to")
_MOST = 1.5


def with_issuer(doc: Doc, atoms: Atoms, outlet: str | None, knowledge: Knowledge) -> Atoms:
    """The names and role words, with the body whose page it is wherever the text means it by name or by "the Office".

    Whose it is its name tells ("United Nations Human Rights Office"); a bureau or command that names no state is of the state
    that its page names most.
    """
    words = (outlet or "").split()
    head = next((word.lower() for word in words if word.lower() in _HEADS), None)
    if (
        head is None
        or len(words) < 2
        or is_called_medium(words)
        or _OF_NEWS & {word.lower() for word in words}
    ):
        return atoms
    called = " ".join(_spelt(word) for word in words)
    owner = _owner(called, knowledge)
    if owner is None and (head not in _OF_STATE or _OF_MANY & {word.lower() for word in words}):
        return atoms
    country = owner.country if owner is not None else _spoken_of_most(atoms.names)
    if country is None:
        return atoms
    sector = "MIL" if head in ("command", "staff") else "GOV" if country in country_names() else None
    name = Name("organisation", called, country, sector, country, "organisation")
    added = [
        NameAtom(start, end, (name,))
        for start, end in (*_whole(doc, words), *_short(doc, head))
        if not any(atom.start <= start and end <= atom.end for atom in atoms.names)
    ]
    covered = {token for atom in added for token in range(atom.start, atom.end)}
    return Atoms(
        tuple(
            sorted([*(a for a in atoms.names if a.start not in covered), *added], key=lambda atom: atom.start)
        ),
        tuple(atom for atom in atoms.roles if atom.start not in covered),
    )


def _spelt(word: str) -> str:
    """A word of a name in capitals as it is written in a sentence."""
    if not word.isupper() or len(word) < 2:
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()


def _owner(called: str, knowledge: Knowledge) -> Name | None:
    """The state or body of many states that a name has in it."""
    words = pieces(called)
    for match in name_table(knowledge).find(words):
        name = next((each for each in match.values if each.kind in _KINDS), None)
        before = words[match.start - 1].text.lower() if match.start else ""
        if name is not None and before not in ("for", "on"):
            return name
    return None


def _spoken_of_most(names: Sequence[NameAtom]) -> str | None:
    """The state that a page names most, by its name, its adjective, its capital; None where another is named nearly as often."""
    counted = Counter(
        name.country
        for atom in names
        if (name := atom.of("country", "adjective", "people", "seat", "party")) is not None
        and name.country in country_names()
    ).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] < _MOST * counted[1][1]):
        return None
    return counted[0][0]


def _whole(doc: Doc, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the text has the whole name, in capitals or not."""
    wanted = [word.lower() for word in words]
    wanted = wanted[wanted[0] == "the" :]
    own = lowered(doc)
    return [
        (at, at + len(wanted))
        for at in range(len(own) - len(wanted) + 1)
        if own[at] == wanted[0] and list(own[at : at + len(wanted)]) == wanted and doc[at].text[:1].isupper()
    ]


def _short(doc: Doc, head: str) -> list[tuple[int, int]]:
    """Where the text calls it "the Office", "the Bureau": one word, no part of another name."""
    words, own = words_of(doc), lowered(doc)
    return [
        (at, at + 1)
        for at in range(1, len(words))
        if own[at] == head
        and words[at][:1].isupper()
        and own[at - 1] in _BEFORE
        and not (
            at + 1 < len(words) and (words[at + 1][:1].isupper() or own[at + 1] in ("of", "for", "in", "on"))
        )
    ]
