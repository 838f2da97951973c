"""Borders between states: lines without a point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundPlace
from hearsay.mentions.places.further import PARTS
from hearsay.mentions.places.precision import REGION_NOUNS
from hearsay.mentions.times.words import MONTHS, WEEKDAYS
from hearsay.mentions.words import lowered
from hearsay.records import Span, Where

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.mentions.actors.find import ActorsFound


_OF_BORDERS = {"service", "guard", "guards", "troops", "forces", "police", "agency", "officials", "post"}


_LONGEST = 16
"""Tokens from "between" to the end of the second of two lands, each with a province: "Thailand's Surin province and Cambodia's ..."."""


def _is_of_region(token: Token) -> bool:
    """Whether a word belongs to the province that a land's name opens: "'s northern Sughd province"."""
    is_name = token.text[:1].isupper() and token.lower_ not in MONTHS | WEEKDAYS
    return is_name or token.text in PARTS or token.lower_ in REGION_NOUNS


def borders(doc: Doc, found: ActorsFound) -> Iterator[FoundPlace]:
    """ "the border with Chad", "the Sudanese-Chadian border", "the border between Chad and Sudan": lines without a point."""
    by_token = {token: atom for atom in found.atoms.names for token in range(atom.start, atom.end)}
    for index, word in enumerate(lowered(doc)):
        if word not in ("border", "borders", "frontier"):
            continue
        token = doc[index]
        if token.dep_ == "compound" or (token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _OF_BORDERS):
            # "Kyrgyzstan's border service" is a body.
            continue
        is_with = token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "with"
        start, end, names = token.i, token.i + 1, list[str]()
        at = token.i - 1
        while (
            at >= 0
            and (
                at in by_token
                or doc[at].text in ("-", "–", "'s", "’s")
                or doc[at].lower_ in ("and", "state", "common", "shared")
            )
            and token.i - at < 8
        ):
            if at in by_token:
                name = by_token[at].of("country", "adjective", "party")
                if name is not None and name.canonical not in names:
                    names.insert(0, name.canonical)
                start = by_token[at].start
                at = start
            at -= 1
        is_own = is_with and not names  # "its border with Rwanda and Uganda" is not theirs with each other
        if end < len(doc) and doc[end].lower_ in ("with", "between"):
            stop, is_owned = end, False
            for at in range(end + 1, min(end + _LONGEST, len(doc))):
                if at in by_token:
                    name = by_token[at].of("country", "party", "people")
                    if name is not None and name.canonical not in names:
                        names.append(name.canonical)
                    stop = by_token[at].end
                elif doc[at].text in ("'s", "’s"):
                    is_owned = True
                elif is_owned and _is_of_region(doc[at]):
                    stop = at + 1
                elif doc[at].lower_ in ("and", "the", "neighbouring", "neighboring"):
                    is_owned = False
                else:
                    break
            end = stop if stop > end else end
        if not names:
            continue
        text = doc[start:end].text
        span = Span(doc[start].idx, doc[start].idx + len(text), text)
        title = (
            f"border with {' and '.join(names)}"
            if is_own
            else f"{names[0]}–{names[1]} border"
            if len(names) > 1
            else f"border of {names[0]}"
        )
        where = Where(
            text=text, span=span, name=title, country=None, latitude=None, longitude=None, precision="region"
        )
        yield FoundPlace(start, end, where)
