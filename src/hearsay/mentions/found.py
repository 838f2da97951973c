"""What was found in a document: actors, places, times and quantities, by token, and whom an anaphor means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from hearsay.mentions.words import text_of
from hearsay.records import Actor, Document, Mention, Qualifier, Span, TimexType, When, Where

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor at ``doc[start:end]``: a name with the role and country words beside it, or a described group."""

    start: int
    end: int
    actor: Actor


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The characters of ``doc[start:end]``."""
    last = doc[end - 1]
    return Span.of(text_of(doc), doc[start].idx, last.idx + len(last))


def replaced(
    actors: Iterable[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]], changed: Mapping[Actor, Actor]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors with what has been learnt of some actors in their place; the others stay."""
    if not changed:
        return tuple(actors), dict(anaphors)
    return (
        tuple(FoundActor(each.start, each.end, changed.get(each.actor, each.actor)) for each in actors),
        {token: tuple(changed.get(actor, actor) for actor in meant) for token, meant in anaphors.items()},
    )


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place at ``doc[start:end]``: its name alone; "near" and "north of" before it are in ``where.precision``."""

    start: int
    end: int
    where: Where


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time at ``doc[start:end]``.

    Attributes:
        when: The days it covers; ``start`` and ``end`` None for durations, sets and times without an anchor.
        value: TIMEX3 value ("2023-04-15", "P6W", "XXXX-WXX-4").
        told: First and last of the days the text told of before it, which "two days after the attack" counts from; None before any.
    """

    start: int
    end: int
    when: When
    timex_type: TimexType
    value: str
    told: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A number at ``doc[start:end]``.

    Attributes:
        low, high: Equal when exact; None where the words give no bound ("more than 40": low 40, high None).
        unit: Token index of the counted noun; None when nothing is counted.
        span: The words of the number, qualifier included ("at least 12").
        unit_lemma: The counted noun's lemma, or a measure ("%", "km").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: int | None
    span: Span
    unit_lemma: str | None = None


Found = TypeVar("Found", FoundActor, FoundPlace, FoundTime, FoundQuantity)


@dataclass(frozen=True, slots=True, eq=False)
class Mentions:
    """All that was found, each tuple in order of first token, longer before shorter.

    Attributes:
        anaphors: Token index of the head of a pronoun or "the two sides" to the actors it means.
    """

    actors: tuple[FoundActor, ...] = ()
    places: tuple[FoundPlace, ...] = ()
    times: tuple[FoundTime, ...] = ()
    quantities: tuple[FoundQuantity, ...] = ()
    anaphors: Mapping[int, tuple[Actor, ...]] = field(default_factory=dict)
    _innermost: dict[int, Actor] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for found in sorted(self.actors, key=lambda each: each.start - each.end):
            self._innermost.update(dict.fromkeys(range(found.start, found.end), found.actor))

    def actor_at(self, token: int) -> Actor | None:
        """The innermost found actor that covers a token; None when none does.

        In "Sudan's army" the first token gives Sudan and the last gives the army.
        """
        return self._innermost.get(token)

    def resolve(self, token: int) -> tuple[Actor, ...]:
        """Whom the word at a token means: one actor, several for "both sides", none when that is not safe to say."""
        if token in self.anaphors:
            return self.anaphors[token]
        actor = self.actor_at(token)
        return () if actor is None else (actor,)

    def places_in(self, start: int, end: int) -> tuple[FoundPlace, ...]:
        """Places that lie wholly in the tokens ``[start, end)``."""
        return _inside(self.places, start, end)

    def times_in(self, start: int, end: int) -> tuple[FoundTime, ...]:
        """Times that lie wholly in the tokens ``[start, end)``."""
        return _inside(self.times, start, end)

    def records(self, document: Document) -> tuple[Mention, ...]:
        """The mentions as records, in order of the text; actors that are understood and not written are left out."""
        records = [
            *_actor_records(self.actors, document),
            *_place_records(self.places, document),
            *_time_records(self.times, document),
            *_quantity_records(self.quantities, document),
        ]
        return tuple(sorted(records, key=lambda mention: (mention.start, -mention.end, mention.layer)))


def _inside(found: tuple[Found, ...], start: int, end: int) -> tuple[Found, ...]:
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, end, key=lambda each: each.start)
    return tuple(each for each in found[first:last] if each.end <= end)


def _actor_records(found: Iterable[FoundActor], document: Document) -> Iterable[Mention]:
    for actor in (each.actor for each in found):
        if actor.span is not None:
            yield Mention(
                document=document.id,
                layer="actor",
                start=actor.span.start,
                end=actor.span.end,
                text=actor.span.text,
                name=actor.name,
                actor_kind=actor.kind,
                country=actor.country,
                sector=actor.sector,
                role=actor.role,
                party=actor.party,
            )


def _place_records(found: Iterable[FoundPlace], document: Document) -> Iterable[Mention]:
    for where in (each.where for each in found):
        if where.span is not None:
            yield Mention(
                document=document.id,
                layer="place",
                start=where.span.start,
                end=where.span.end,
                text=where.span.text,
                name=where.name,
                country=where.country,
                latitude=where.latitude,
                longitude=where.longitude,
                precision=where.precision,
                geonames=where.geonames,
            )


def _time_records(found: Iterable[FoundTime], document: Document) -> Iterable[Mention]:
    for each in found:
        if each.when.span is not None:
            yield Mention(
                document=document.id,
                layer="time",
                start=each.when.span.start,
                end=each.when.span.end,
                text=each.when.span.text,
                timex_type=each.timex_type,
                value=each.value,
                first=each.when.start,
                last=each.when.end,
            )


def _quantity_records(found: Iterable[FoundQuantity], document: Document) -> Iterable[Mention]:
    for each in found:
        yield Mention(
            document=document.id,
            layer="quantity",
            start=each.span.start,
            end=each.span.end,
            text=each.span.text,
            low=each.low,
            high=each.high,
            qualifier=each.qualifier,
            unit=each.unit_lemma,
        )
