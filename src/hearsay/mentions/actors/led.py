"""Forces of several states under one: "the Saudi-led coalition", "a French-led force"; and "the coalition" on a page that tells whose it is."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.words import lowered
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LED = frozenset(("led", "commanded", "dominated", "headed"))
_HYPHENS = ("-", "–", "‑")
_BODIES = frozenset(
    ("coalition", "alliance", "force", "forces", "troops", "mission", "contingent", "fleet", "bloc", "group")
)
_PLAIN = frozenset(("coalition", "alliance"))
_OF_STATES = frozenset(("bloc", "group"))
# "The ruling coalition", "a coalition of parties" are of politics.
_OF_POLITICS = frozenset(("ruling", "governing", "opposition", "government", "political", "new", "party", "tribal", "rebel", "ethnic"))  # fmt: skip
_LONGEST = 4
# Movements that coalitions of many states fight.
_FOUGHT = frozenset(("IMG",))
_AGAINST = frozenset(("counter", "anti", "-", "global", "international", "the", "against"))


def led_bodies(doc: Doc, names: Sequence[NameAtom]) -> Iterator[FoundActor]:
    """Each force or coalition with the state that leads it, and each "coalition" that can only be the one a page names.

    "The Saudi-led coalition bombed a bridge" is Saudi Arabia's deed; "a coalition spokesman denied it" on that page its word.
    """
    words = lowered(doc)
    named = {token for atom in names for token in range(atom.start, atom.end)}
    led: dict[int, tuple[int, Name]] = {}
    for atom in names:
        at = atom.end
        if at + 2 >= len(words) or doc[at].text not in _HYPHENS or words[at + 1] not in _LED:
            continue
        name = atom.of("adjective", "country", "organisation", "party")
        head = next(
            (i for i in range(at + 2, min(at + 2 + _LONGEST, len(words))) if words[i] in _BODIES), None
        )
        if (
            name is None
            or head is None
            or any(i in named or doc[i].is_punct for i in range(at + 2, head + 1))
        ):
            continue  # "the Kurdish-led Syrian Democratic Forces" are a body of their own
        led[head] = (atom.start, name)
        yield _body(doc, atom.start, head, name, doc[atom.start : head + 1].text)
    yield from _allied(doc, words, names, led)
    known = {(words[head], name.country): (start, name) for head, (start, name) in led.items()}
    for kind in _PLAIN:
        of_kind = [(start, name) for (word, _), (start, name) in known.items() if word == kind]
        if len(of_kind) != 1:
            continue
        start, name = of_kind[0]
        full = next(doc[begin : head + 1].text for head, (begin, _) in led.items() if begin == start)
        for at, word in enumerate(words):
            if word == kind and at not in led and not _is_another(doc, words, at):
                yield _body(doc, at, at, name, full)


def _allied(
    doc: Doc, words: Sequence[str], names: Sequence[NameAtom], led: Container[int]
) -> Iterator[FoundActor]:
    """The coalition of many states that a page only calls so, beside the movement it fights: "Coalition aircraft hit two ISIL posts".

    One that is against a movement by its name is that coalition and not the movement: "the Counter-ISIL Coalition".
    """
    if led or not any(name.country in _FOUGHT for atom in names for name in atom.names):
        return
    fought = {atom.end - 1: atom for atom in names if any(name.country in _FOUGHT for name in atom.names)}
    for at, word in enumerate(words):
        if word != "coalition":
            continue
        named = fought.get(at - 1)
        start = at if named is None else named.start
        while start > 0 and words[start - 1] in _AGAINST:
            start -= 1
        is_against = named is not None and words[start] in _AGAINST
        before = words[start - 1] if start else ""
        is_called = doc[at].text[:1].isupper() and before not in _OF_POLITICS | {"national", "syrian"}
        if is_against or (is_called and named is None and not _is_part_of_name(doc, at)):
            name = Name("organisation", "Coalition", "IGO", "MIL")
            yield _body(doc, start, at, name, "Coalition")


def _is_part_of_name(doc: Doc, at: int) -> bool:
    """ "The National Coalition", "the Coalition for Change"."""
    before = doc[at - 1] if at else None
    is_behind = before is not None and before.text[:1].isupper() and not before.is_sent_start
    is_global = before is not None and before.lower_ in ("global", "international")
    return (is_behind and not is_global) or (at + 1 < len(doc) and doc[at + 1].lower_ in ("for", "of"))


def _is_another(doc: Doc, words: Sequence[str], at: int) -> bool:
    """ "The ruling coalition", "a coalition of parties", "the National Coalition"."""
    before = words[at - 1] if at else ""
    is_named = doc[at].text[:1].isupper() and at > 0 and not doc[at].is_sent_start
    return is_named or before in _OF_POLITICS or "".join(words[at + 1 : at + 2]) == "of"


def _body(doc: Doc, start: int, head: int, name: Name, full: str) -> FoundActor:
    last = doc[head]
    span = Span(doc[start].idx, last.idx + len(last), doc[start : head + 1].text)
    actor = Actor(
        text=span.text,
        span=span,
        name=full,
        kind="organisation",
        country=name.country,
        sector=None if last.lower_ in _OF_STATES else "MIL",
        party=name.side or name.country,
    )
    return FoundActor(start, head + 1, actor)
