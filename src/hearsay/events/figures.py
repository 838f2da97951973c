"""Figures: how many people were killed, wounded, captured, missing, displaced, released, detained; how many troops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hearsay.codebooks.slots import subjects
from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene
from hearsay.records import Actor, Event, Figure
from hearsay.records.event import FigureKind

if TYPE_CHECKING:
    from hearsay.mentions import FoundQuantity

REACH = 9
"""Tokens between a count and the word that says what became of them, where the parse joins them by no path."""


@dataclass(slots=True)
class Count:
    """A quantity of people with what became of them."""

    quantity: FoundQuantity
    head: int
    what: FigureKind
    fate: int | None
    parts: tuple[FoundQuantity, ...] = ()
    heads: tuple[int, ...] = ()


def find_figures(scene: Scene, events: Sequence[Event]) -> tuple[Figure, ...]:
    """The figures of a document, in order.

    "Two officers and five soldiers were killed" is one figure of seven; "ten others were wounded" has the people of the
    figure before it. A count of armed people of whom nothing more is told is a figure of troops.
    """
    tree = scene.tree
    table = scene.codebook.figures
    counts: list[Count] = []
    for quantity in scene.mentions.quantities:
        head = _counted(scene, quantity)
        if head is None or (quantity.low is None and quantity.high is None):
            continue
        what, fate = _fate(scene, quantity, head)
        is_article = quantity.low == 1 and quantity.end - quantity.start == 1
        if what is None and tree.lemmas[head] in table.armed and not is_article:
            what = "troops"
        if what is not None:
            counts.append(Count(quantity, head, what, fate))
    figures, last = [], None
    for count in _summed(scene, counts):
        figure = _record(scene, count, events, last)
        figures.append(figure)
        last = figure if figure.whose is not None else last
    unique = {figure.id: figure for figure in figures}
    return tuple(unique.values())


def _counted(scene: Scene, quantity: FoundQuantity) -> int | None:
    """The noun counted, when it is people: "7 of its soldiers" counts soldiers, "15 were killed" counts heads unnamed."""
    tree = scene.tree
    people = set(scene.codebook.words.lists["people"]) | scene.codebook.figures.armed
    numeral = next(
        (
            w
            for w in range(quantity.start, quantity.end)
            if not quantity.start <= tree.heads[w] < quantity.end
        ),
        quantity.end - 1,
    )
    candidates = [] if quantity.unit is None else [quantity.unit]
    candidates += [numeral]
    if tree.relations[numeral] in {"nummod", "amod", "compound", "det", "nmod"}:
        candidates.append(tree.heads[numeral])
    for word in list(candidates):
        candidates += [kid for kid in tree.kids(word, "nmod") if tree.case(kid) in {"of", "among"}]
    for word in candidates:
        if tree.lemmas[word] in people or tree.words[word] in people:
            return word
    if quantity.unit is None or quantity.unit == numeral:
        kind, fate = _by_path(scene, numeral)
        if (
            kind is not None
            and fate is not None
            and tree.relations[numeral] in {"nsubj", "obj", "conj", "ROOT"}
        ):
            return numeral
    for word in candidates:  # "6,500 dead", "12 wounded"
        if any(
            tree.words[word] in words.adjectives or tree.lemmas[word] in words.nouns
            for words in scene.codebook.figures.figures.values()
        ):
            return word
    return None


def _kind_of(scene: Scene, word: int) -> FigureKind | None:
    tree = scene.tree
    lemma, form, pos = tree.lemmas[word], tree.words[word], tree.pos[word]
    for kind, words in scene.codebook.figures.figures.items():
        if pos == "VERB" and lemma in words.verbs:
            return kind
        if form in words.adjectives or (
            pos in {"NOUN", "PROPN", "ADJ"} and (lemma in words.nouns or form in words.nouns)
        ):
            return kind
    return None


def _by_path(scene: Scene, head: int) -> tuple[FigureKind | None, int | None]:
    """What became of them by the parse: the verb above, the noun they depend on, the participle below."""
    tree = scene.tree
    for kid in tree.kids(head, "acl", "amod", "xcomp", "appos"):
        kind = _kind_of(scene, kid)
        if kind is not None and (
            tree.deps[kid] != "acl:relcl" or tree.is_passive(kid) or tree.lemmas[kid] in {"die", "perish"}
        ):
            return kind, kid
    word = head
    for _ in range(5):
        above = tree.heads[word]
        if above == word:
            break
        kind = _kind_of(scene, above)
        if kind is not None and _touches(tree, word, above):
            return kind, above
        if tree.pos[above] == "VERB" and tree.relations[word] not in {"conj", "xcomp"}:
            # "left 40 dead", "said 12 were missing": the state stands beside the object
            for kid in tree.kids(above, "xcomp", "advcl", "amod", "advmod"):
                kind = _kind_of(scene, kid)
                if kind is not None and kid > head:
                    return kind, kid
            if tree.relations[word] not in {"nsubj", "obj"} or tree.lemmas[above] not in {
                "include",
                "bring",
                "number",
                "rise",
                "reach",
                "total",
                "leave",
            }:
                break
        word = above
    own = _kind_of(scene, head)
    return (own, head) if own is not None else (None, None)


def _touches(tree: Tree, word: int, above: int) -> bool:
    """Whether the dead are the object or passive subject of the killing, not its doers."""
    relation = tree.deps[word]
    if tree.pos[above] == "VERB":
        if relation == "nsubj":
            return tree.is_passive(above) or tree.lemmas[above] in {
                "die",
                "perish",
                "flee",
                "surrender",
                "fall",
                "drown",
            }
        return relation in {"obj", "nsubj:pass", "iobj", "conj", "dep", "obl:npmod"}
    return relation in {
        "nmod",
        "nsubj",
        "nummod",
        "conj",
        "nmod:poss",
        "compound",
        "amod",
        "appos",
    } and tree.case(word) in {"of", "to", "", "among"}


def _fate(scene: Scene, quantity: FoundQuantity, head: int) -> tuple[FigureKind | None, int | None]:
    after = head + 1
    if after < len(scene.tree.words) and scene.tree.pos[after] in {"VERB", "ADJ"}:
        beside = _kind_of(scene, after)  # "and 32 others wounded"
        if beside is not None and beside != "troops":
            return beside, after
    kind, fate = _by_path(scene, head)
    if kind is None:
        kind, fate = _by_path(scene, quantity.start) if quantity.start != head else (None, None)
    if kind is not None:
        return kind, fate
    return _nearest(scene, quantity, head)


def _nearest(scene: Scene, quantity: FoundQuantity, head: int) -> tuple[FigureKind | None, int | None]:
    """A noun of fate close before the count in the same clause, where a broken sentence gives no path."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[head]]
    for word in range(quantity.start - 1, max(start, quantity.start - REACH) - 1, -1):
        if any(q.start <= word < q.end for q in scene.mentions.quantities):
            return None, None
        if tree.words[word] in {",", ";", "and", "but", "while"}:
            return None, None
        if tree.pos[word] == "NOUN" and (kind := _kind_of(scene, word)) is not None:
            return kind, word
        if tree.pos[word] == "VERB":
            return None, None
    return None, None


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
            and "including" not in tree.words[previous.quantity.end : count.quantity.start]
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


def _record(scene: Scene, count: Count, events: Sequence[Event], last: Figure | None) -> Figure:
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
    event = _event(scene, count, events, start, end)
    whose = _whose(scene, count)
    if whose is None and last is not None and _continues(scene, count, last):
        whose = last.whose
    if (
        whose is None
        and event is not None
        and count.what in {"killed", "wounded", "captured"}
        and len(event.recipients) == 1
        and _is_fate_of(scene, count, event)
    ):
        whose = event.recipients[0]
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
