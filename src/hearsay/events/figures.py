"""Figures: how many people were killed, wounded, captured, missing, displaced, released, detained; how many troops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hearsay.codebooks.slots import subjects
from hearsay.events.fates import INTRANSITIVE, by_order, by_path, fate_of, kind_of
from hearsay.events.scene import Scene
from hearsay.records import Actor, Event, Figure
from hearsay.records.event import FigureKind
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.mentions import FoundQuantity


APART = frozenset({"including", "mostly", "among", "—", "–", "them", "whom"})
"""Words that make the second count a part of the first: "1,400 people - mostly civilians, and a number of them children"."""


@dataclass(slots=True)
class Count:
    """A quantity of people with what became of them."""

    quantity: FoundQuantity
    head: int
    what: FigureKind
    fate: int | None
    parts: tuple[FoundQuantity, ...] = ()
    heads: tuple[int, ...] = ()


def find_figures(
    scene: Scene, events: Sequence[Event], outcomes: Mapping[int, str] | None = None
) -> tuple[Figure, ...]:
    """The figures of a document, in order.

    "Two officers and five soldiers were killed" is one figure of seven; "ten others were wounded" has the people of the
    figure before it. A count of armed people of whom nothing more is told is a figure of troops.

    Args:
        outcomes: First character of a word of fate that names no event of its own -> the event it belongs to.
    """
    tree = scene.tree
    table = scene.codebook.figures
    counts: list[Count] = []
    for quantity in scene.mentions.quantities:
        head = _counted(scene, quantity)
        if head is None or (quantity.low is None and quantity.high is None):
            continue
        told = fate_of(scene, quantity, head)
        what, fate = told if told is not None else (None, None)
        is_article = quantity.low == 1 and quantity.end - quantity.start == 1
        if what is None and tree.lemmas[head] in table.armed and not is_article and not _does_it(scene, head):
            what = "troops"
        if what is not None:
            counts.append(Count(quantity, head, what, fate))
    figures, last = [], None
    for count in _summed(scene, counts):
        figure = _record(scene, count, events, last, outcomes or {})
        figures.append(figure)
        last = figure if figure.whose is not None else last
    unique = {figure.id: figure for figure in figures}
    return tuple(unique.values())


def _counted(scene: Scene, quantity: FoundQuantity) -> int | None:
    """The noun counted, when it is people: "7 of its soldiers" counts soldiers, "15 were killed" counts heads unnamed."""
    tree = scene.tree
    table = scene.codebook.figures
    people = set(scene.codebook.words.lists["people"]) | table.armed
    numeral = next(
        (
            w
            for w in range(quantity.start, quantity.end)
            if not quantity.start <= tree.heads[w] < quantity.end
        ),
        quantity.end - 1,
    )
    # "suffered two gunshot wounds" counts nobody
    if _is_age(scene, quantity) or (
        quantity.unit is not None and tree.words[quantity.unit] in table.not_people | {"wound"}
    ):
        return None
    candidates = [] if quantity.unit is None else [quantity.unit]
    candidates += [numeral]
    if tree.relations[numeral] in {"nummod", "amod", "compound", "det", "nmod"}:
        candidates.append(tree.heads[numeral])
    for word in list(candidates):
        candidates += [kid for kid in tree.kids(word, "nmod") if tree.case(kid) in {"of", "among"}]
    for word in candidates:
        if tree.lemmas[word] in people or tree.words[word] in people or _is_nationals(scene, word, quantity):
            return word
    behind = quantity.end
    is_alone = behind >= len(tree.words) or tree.pos[behind] not in {"NOUN", "PROPN", "ADJ", "SYM"}
    told = by_order(scene, quantity)
    if told is not None:
        if is_alone or told.word == behind:
            return numeral
        counted = quantity.unit if quantity.unit is not None else behind
        if told.word != counted and not {tree.lemmas[counted], tree.words[counted]} & table.not_people:
            return counted if tree.lemmas[told.word] in table.of_the_living else None
        return None
    if quantity.unit is None or quantity.unit == numeral:
        fate = by_path(scene, numeral)
        if fate is not None and (
            tree.relations[numeral] in {"nsubj", "obj", "conj", "ROOT"}
            or (tree.relations[numeral] == "obl" and is_alone and tree.pos[fate.word] == "NOUN")
        ):
            return numeral
    for word in candidates:  # "6,500 dead", "12 wounded"
        if any(
            tree.words[word] in words.adjectives or tree.lemmas[word] in words.nouns
            for words in table.figures.values()
        ):
            return word
    return None


def _is_age(scene: Scene, quantity: FoundQuantity) -> bool:
    """ "Amina Yusuf, 34, was killed": a bare number between commas behind a name."""
    tree, start, end = scene.tree, quantity.start, quantity.end
    return (
        start > 1
        and end - start == 1
        and tree.words[start - 1] == ","
        and tree.pos[start - 2] == "PROPN"
        and (end >= len(tree.words) or tree.words[end] in {",", ".", ";", ")", "and"})
        and tree.words[start].isdigit()
        and int(tree.words[start]) < 120
    )


def _does_it(scene: Scene, head: int) -> bool:
    """Whether the people counted are the doers: "five gunmen killed twelve villagers" tells of no troops."""
    tree = scene.tree
    above = tree.heads[head]
    return tree.relations[head] == "nsubj" and tree.pos[above] == "VERB" and kind_of(scene, above) is not None


def _is_nationals(scene: Scene, word: int, quantity: FoundQuantity) -> bool:
    """Whether the noun counted names people by nation: "twelve Palestinians"."""
    tree = scene.tree
    actor = scene.parties.actor(word)
    return (
        word >= quantity.end
        and actor is not None
        and actor.kind in {"country", "group"}
        and actor.country is not None
        and tree.pos[word] in {"NOUN", "PROPN"}
        and tree.words[word].endswith(("ans", "ians", "is", "ese", "ish", "ers", "ens", "eks", "bs", "ks"))
        and (actor.kind == "group" or actor.name.lower() != tree.words[word])
    )


def _summed(scene: Scene, counts: Sequence[Count]) -> list[Count]:
    """Counts joined by "and" under one fate are one figure: their sum."""
    tree = scene.tree
    result: list[Count] = []
    for count in counts:
        previous = result[-1] if result else None
        if (
            previous is not None
            and previous.what == count.what
            and count.fate == previous.fate
            and count.fate is not None
            and tree.is_under(count.head, previous.head)
            and tree.relations[count.head] == "conj"
            and not APART & set(tree.words[previous.quantity.end : count.quantity.end + 2])
        ):
            one, two = previous.quantity, count.quantity
            low = None if one.low is None or two.low is None else one.low + two.low
            high = None if one.high is None or two.high is None else one.high + two.high
            result[-1] = replace(
                previous,
                quantity=replace(one, low=low, high=high),
                parts=(*previous.parts, two),
                heads=(*previous.heads, count.head),
            )
        else:
            result.append(count)
    return result


def _record(
    scene: Scene, count: Count, events: Sequence[Event], last: Figure | None, outcomes: Mapping[int, str]
) -> Figure:
    tree, document, quantity = scene.tree, scene.document, count.quantity
    start, end = tree.sentences[tree.sentence[count.head]]
    end_of_words = count.parts[-1].span.end if count.parts else quantity.span.end
    reach = [
        quantity.start,
        quantity.end - 1,
        count.head,
        *([count.fate] if count.fate is not None else []),
        *(p.end - 1 for p in count.parts),
    ]
    told = scene.told_in(quantity.start) or scene.told_in(count.head)
    owner = None if count.fate is None else outcomes.get(tree.starts[count.fate])
    event = next((e for e in events if e.id == owner), None) or _event(scene, count, events, start, end)
    if event is None and count.what in {"killed", "wounded", "captured", "missing"}:
        # a parse that sees one deed in "were killed and eight wounded" leaves the other number without one
        low, high = tree.starts[start], tree.ends[end - 1]
        owner = next((found for place, found in outcomes.items() if low <= place < high), None)
        event = next((e for e in events if e.id == owner), None)
    whose = _whose(scene, count)
    if whose is None and last is not None and _continues(scene, count, last):
        whose = last.whose
    if whose is not None and (home(whose) is None or _is_by(scene, count, whose)):
        whose = None
    if (
        whose is None
        and event is not None
        and count.what in {"killed", "wounded", "captured"}
        and len(event.recipients) == 1
        and (event.id == owner or _is_fate_of(scene, count, event))
    ):
        whose = event.recipients[0] if home(event.recipients[0]) is not None else None
    return Figure(
        document=document.id,
        what=count.what,
        low=None if quantity.low is None else int(quantity.low),
        high=None if quantity.high is None else int(quantity.high),
        qualifier=quantity.qualifier,
        text=document.text[quantity.span.start : end_of_words],
        whose=whose,
        by=told[0].id if told else None,
        event=event.id if event is not None else None,
        when=event.when if event is not None else None,
        evidence=document.span(tree.starts[min(reach)], tree.ends[max(reach)]),
    )


def _whose(scene: Scene, count: Count) -> Actor | None:
    """Whose people: nationality or possessor beside the noun, "of its soldiers", the subject of "lost"."""
    tree, parties = scene.tree, scene.parties
    for word in dict.fromkeys(
        (count.head, *(kid for kid in tree.kids(count.head, "nmod") if tree.case(kid) == "of"))
    ):
        found = parties.at(word)
        if len(found) == 1 and (found[0].country or found[0].party):
            return found[0]
        owners = parties.owners(word)
        if len(owners) == 1:
            return owners[0]
    if count.fate is not None:
        if tree.lemmas[count.fate] in scene.codebook.figures.owner_subject:
            actors = [actor for word in subjects(tree, count.fate) for actor in parties.at(word)]
            return actors[0] if len(actors) == 1 else None
        if tree.pos[count.fate] in {"NOUN", "ADJ"}:
            owners = parties.owners(count.fate)
            if (
                len(owners) == 1
                and count.what in {"killed", "wounded"}
                and tree.lemmas[count.fate] in {"loss", "casualty", "death", "dead"}
            ):
                return owners[0]
    return None


def _is_by(scene: Scene, count: Count, whose: Actor) -> bool:
    """Whether it was done by them, not to them: "the army lost 12 men and captured three"."""
    tree = scene.tree
    if count.fate is not None and count.fate + 1 < len(tree.words) and tree.words[count.fate + 1] == "by":
        # "the hundreds killed by Hamas gunmen"
        doers = {
            home(a)
            for word in range(count.fate + 2, min(count.fate + 6, len(tree.words)))
            for a in scene.parties.at(word)
        }
        if home(whose) in doers and count.head < count.fate and not scene.parties.at(count.head):
            return True
    if (
        count.fate is None
        or tree.pos[count.fate] != "VERB"
        or tree.lemmas[count.fate] in scene.codebook.figures.owner_subject | INTRANSITIVE
        or tree.is_passive(count.fate)
        or count.fate > count.head
    ):
        return False
    return home(whose) in {home(a) for word in subjects(tree, count.fate) for a in scene.parties.at(word)}


def _continues(scene: Scene, count: Count, last: Figure) -> bool:
    """Whether a count is of the people of the figure before: "... and ten others were wounded"."""
    tree = scene.tree
    before = scene.token_at(last.evidence.start)
    if tree.sentence[count.head] - tree.sentence[before] > 1:
        return False
    words = {tree.lemmas[count.head], *(tree.lemmas[k] for k in tree.children[count.head])}
    if words & {"other", "another", "more", "further"}:
        return True
    return tree.sentence[before] == tree.sentence[count.head] and tree.pos[count.head] in {
        "NUM",
        "VERB",
        "ADJ",
    }


def _event(scene: Scene, count: Count, events: Sequence[Event], start: int, end: int) -> Event | None:
    """The event the number belongs to: the one whose trigger is the fate word, else violence in the same sentence."""
    tree = scene.tree
    low, high = tree.starts[start], tree.ends[end - 1]
    near = [e for e in events if low <= e.trigger.start < high]
    if count.fate is not None:
        exact = [e for e in near if e.trigger.start <= tree.starts[count.fate] < e.trigger.end]
        if exact:
            return exact[0]
    wanted = {
        "troops": {"MOBILIZE", "COOPERATE", "AID", "RETREAT"},
        "released": {"RETREAT"},
        "detained": {"COERCE"},
    }.get(count.what, {"ASSAULT", "COERCE"})
    fitting = [e for e in near if e.type in wanted]
    place = tree.starts[count.head]
    return min(fitting, key=lambda e: abs(e.trigger.start - place)) if fitting else None


def _is_fate_of(scene: Scene, count: Count, event: Event) -> bool:
    return count.fate is not None and event.trigger.start <= scene.tree.starts[count.fate] < event.trigger.end
