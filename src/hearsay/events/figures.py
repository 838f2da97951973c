"""Figures: how many people were killed, wounded, captured, missing, displaced, released, detained; how many troops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hearsay.events.counted import counted_people
from hearsay.events.counted_by import with_sources
from hearsay.events.counts import Count
from hearsay.events.fates import described, fate_of, kind_of
from hearsay.events.landed import people_of_the_page
from hearsay.events.losses import is_of_foe
from hearsay.events.same_people import same_people, victims_before
from hearsay.events.scene import Scene
from hearsay.events.single_people import single_people
from hearsay.events.summed import is_elsewhere, joined, summed
from hearsay.events.tallies import tally_of
from hearsay.events.unnamed import folk_of_the_story, only_victims, said_by_verb
from hearsay.events.whose import whose_people
from hearsay.mentions import FoundQuantity
from hearsay.records import Event, Figure
from hearsay.records.event import FigureKind

PART = 12
"""Tokens between a count and a part of it."""


def find_figures(
    scene: Scene, events: Sequence[Event], outcomes: Mapping[int, str] | None = None
) -> tuple[Figure, ...]:
    """The figures of a document, in order.

    "Two officers and five soldiers were killed" is one figure of seven; "ten others were wounded" has the people of the
    figure before it. A count of armed people of whom nothing more is told is a figure of troops.

    Args:
        outcomes: First character of a word of fate that names no event of its own -> the event it belongs to.
    """
    counts: list[Count] = []
    for quantity in sorted((*scene.mentions.quantities, *single_people(scene)), key=lambda each: each.start):
        if quantity.low is None and quantity.high is None:
            continue
        tally = tally_of(scene, quantity, _told_before(scene, quantity, counts))
        if tally is not None:
            counts.append(Count(_reached(scene, quantity), quantity.end - 1, tally.kind, tally.word))
            continue
        head = counted_people(scene, quantity)
        gap = _gap(scene, quantity, counts)
        is_bare = quantity.unit is None or quantity.unit < quantity.end
        is_next_place = bool(counts) and is_bare and is_elsewhere(scene, counts[-1], quantity)
        if head is None and (gap is not None or is_next_place):
            head = quantity.end - 1
        if head is None or _is_told_again(scene, head, counts):
            continue
        told = fate_of(scene, quantity, head) if gap is None else None
        is_part = _is_part(scene, quantity, counts)
        what, fate = told if told is not None else (None, None)
        if is_next_place or (told is None and (is_part or gap is not None)):
            what, fate = counts[-1].what, counts[-1].fate
        if what == "displaced" and not _can_be_displaced(scene, head, fate):
            what = None
        is_article = quantity.low == 1 and quantity.end - quantity.start == 1
        if what is None and not is_article and _is_armed(scene, head) and not _is_in_deed(scene, head):
            what = "troops"
        if is_article and fate is not None and quantity.start < fate < head:
            continue  # "carried a wounded man" tells of him, not of how many
        if what is not None and _is_supposed(scene, what, fate):
            what, fate = described(scene, head) or (None, None)  # "will free the 18 men whom it captured"
        if what is not None and not _is_supposed(scene, what, fate) and not _is_only_asked(scene, what, fate):
            counts.append(Count(quantity, head, what, fate, is_part=is_part, gap=gap))
    counts = joined(scene, counts)
    figures: list[Figure] = []
    for count in summed(scene, counts):
        figures.append(_record(scene, count, events, figures, outcomes or {}))
    figures = with_sources(scene, figures)
    unique = {figure.id: figure for figure in figures}
    return tuple(unique.values())


def _is_told_again(scene: Scene, head: int, counts: Sequence[Count]) -> bool:
    """Whether those counted are the ones before by other words: "a civilian, a 61-year-old woman, was wounded"."""
    tree = scene.tree
    while tree.relations[head] == "conj":
        head = tree.heads[head]
    return tree.relations[head] == "appos" and any(each.head == tree.heads[head] for each in counts)


def _told_before(scene: Scene, quantity: FoundQuantity, counts: Sequence[Count]) -> FigureKind | None:
    """What the count before was of, which "the figure" of this sentence or the next points back to."""
    tree = scene.tree
    if not counts or tree.sentence[quantity.start] - tree.sentence[counts[-1].head] > 1:
        return None
    return counts[-1].what


def _gap(scene: Scene, quantity: FoundQuantity, counts: Sequence[Count]) -> int | None:
    """Who did or suffered the same as in the clause before, whose verb is not said again: "lost 12 men and the rebels 30"."""
    tree = scene.tree
    if not counts or counts[-1].fate is None or tree.pos[counts[-1].fate] != "VERB":
        return None
    last = counts[-1]
    fate = counts[-1].fate
    if tree.sentence[last.head] != tree.sentence[quantity.start] or fate > last.quantity.start:
        return None
    behind = quantity.end if quantity.unit is None or quantity.unit < quantity.end else quantity.unit + 1
    is_end = behind >= len(tree.words) or tree.pos[behind] in {"PUNCT", "ADP", "SPACE"}
    who = quantity.start - 1
    while who > last.head and tree.pos[who] == "ADV":
        who -= 1
    start = who
    while start > last.head and tree.pos[start] in {"NOUN", "PROPN", "ADJ", "DET", "PRON"}:
        start -= 1
    is_clause = start < who and tree.words[start] in {"and", "but", "while", ";"} and scene.parties.at(who)
    between = range(last.quantity.end, start)
    if not (is_end and is_clause) or any(tree.pos[word] in {"VERB", "AUX"} for word in between):
        return None
    return who


def _reached(scene: Scene, quantity: FoundQuantity) -> FoundQuantity:
    """The later count of two: "raised the toll from 31 to 44"."""
    if quantity.qualifier == "range" and scene.tree.words[quantity.start - 1] == "from":
        return replace(quantity, low=quantity.high, qualifier="exact")
    return quantity


def _can_be_displaced(scene: Scene, head: int, fate: int | None) -> bool:
    """Soldiers who cross a border are no refugees, nor are tourists who arrive."""
    table, lemmas = scene.codebook.figures, scene.tree.lemmas
    if fate is not None and lemmas[fate] in table.coming:
        quantities = scene.mentions.quantities
        is_national = (
            scene.parties.actor(head) is not None and lemmas[head] not in scene.codebook.words.lists["people"]
        )
        return (
            lemmas[head] in table.settled or is_national or any(q.start <= head < q.end for q in quantities)
        )
    return lemmas[head] not in table.armed - {"man", "police"}


def _is_part(scene: Scene, quantity: FoundQuantity, counts: Sequence[Count]) -> bool:
    """Whether those counted are a part of the ones before: "killed 70 people, including ten women and three infants"."""
    tree = scene.tree
    if not counts:
        return False
    start, _ = tree.sentences[tree.sentence[quantity.start]]
    if tree.sentence[counts[-1].head] == tree.sentence[quantity.start] - 1:
        # "Some 30 people were hurt. Among them are eleven Italians"
        return tree.words[start : start + 2] == ["among", "them"] and quantity.start - start < PART
    if tree.sentence[counts[-1].head] != tree.sentence[quantity.start]:
        return False
    between = tree.words[counts[-1].quantity.end : quantity.start]
    return len(between) < PART and ("including" in between or ("and" in between and counts[-1].is_part))


def _is_armed(scene: Scene, head: int) -> bool:
    """Whether a noun is one of armed people: officers where they are an army's or the police's, men where they are massed."""
    tree = scene.tree
    lemma = tree.lemmas[head]
    if lemma == "man":
        return (
            tree.relations[head] == "obj" and tree.lemmas[tree.heads[head]] in scene.codebook.figures.massed
        )
    beside = {tree.words[kid] for kid in tree.children[head]}
    return lemma in scene.codebook.figures.armed and (
        lemma != "officer" or bool(beside & {"police", "army", "military"})
    )


def _is_in_deed(scene: Scene, head: int) -> bool:
    """Whether the people counted do or suffer violence: "five gunmen killed twelve villagers", "the shooting of two policemen"."""
    tree = scene.tree
    above = tree.heads[head]
    if tree.relations[head] == "nsubj":
        return tree.pos[above] == "VERB" and kind_of(scene, above) not in {None, "displaced"}
    return tree.relations[head] == "nmod" and tree.lemmas[above] in {
        "shooting",
        "beating",
        "stabbing",
        "torture",
        "attack",
        "trial",
    }


def _is_supposed(scene: Scene, what: FigureKind, fate: int | None) -> bool:
    """Whether nobody says that it happened: "its guns would kill thousands"; what "may have killed" ten did."""
    tree = scene.tree
    if fate is None or what == "troops" or tree.pos[fate] not in {"VERB", "ADJ"}:
        return False
    if tree.pos[fate] == "VERB" and any(
        tree.words[kid] in {"not", "n't", "never"} for kid in tree.children[fate]
    ):
        return True
    helpers = {tree.words[kid] for kid in tree.kids(fate, "aux")}
    return bool(helpers & SUPPOSING) and "have" not in helpers


SUPPOSING = frozenset({"would", "could", "might", "may", "will", "'ll", "must", "should", "shall"})
ASKING = frozenset({"demand", "urge", "request", "seek", "ask", "call", "appeal", "want"})
"""Verbs of who wants what has not happened."""


def _is_only_asked(scene: Scene, what: FigureKind, fate: int | None) -> bool:
    """Whether a release is only wanted: "demanded the release of four sailors"."""
    tree = scene.tree
    return (
        what == "released"
        and fate is not None
        and tree.pos[fate] == "NOUN"
        and tree.lemmas[tree.heads[fate]] in ASKING
    )


def _record(
    scene: Scene,
    count: Count,
    events: Sequence[Event],
    before: Sequence[Figure],
    outcomes: Mapping[int, str],
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
    told = scene.told_in(quantity.start) or scene.told_in(count.head) or said_by_verb(scene, count)
    owner = None if count.fate is None else outcomes.get(tree.starts[count.fate])
    event = next((e for e in events if e.id == owner), None) or _event(scene, count, events, start, end)
    if event is None and count.what in {"killed", "wounded", "captured", "missing"}:
        # a parse that sees one deed in "were killed and eight wounded" leaves the other number without one
        low, high = tree.starts[start], tree.ends[end - 1]
        owner = next((found for place, found in outcomes.items() if low <= place < high), None)
        event = next((e for e in events if e.id == owner), None)
    whose = (
        None
        if is_of_foe(scene, count)
        else (
            same_people(scene, count, before, events)
            or whose_people(scene, count, before, event, is_outcome=event is not None and event.id == owner)
            or victims_before(scene, count, events)
            or only_victims(scene, count, before)
            or folk_of_the_story(scene, count)
            or people_of_the_page(scene, count, event)
        )
    )
    if whose is not None and (
        whose.kind == "person" or (whose.kind == "organisation" and whose.sector == "GOV")
    ):
        # the wounded are no colonel's and no ministry's but their land's
        whose = scene.country(whose) or whose
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
