"""What became of the people counted, by the order of the words first and by the parse where the order tells nothing.

English tells a count and its fate side by side: "eight were wounded", "ten wounded", "killed twelve", "two of its soldiers
were killed". The parse of such short clauses is where it fails most ("three were killed and at least eight were wounded"
with *eight* joined to *killed*), so the order is asked before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hearsay.codebooks.phrases import CALENDAR
from hearsay.events.idioms import idiom_at, verb_of
from hearsay.events.scene import Scene
from hearsay.events.things_told import befell_things
from hearsay.records.event import FigureKind

if TYPE_CHECKING:
    from hearsay.mentions import FoundQuantity

NEIGHBOURHOOD = 9
"""Tokens between a count and a noun of fate before it, where the parse joins them by no path."""
PHRASE = 14
"""Tokens a counted phrase may have before its fate: "two of the soldiers who guarded the bridge were killed"."""
INTRANSITIVE = frozenset(
    {"die", "perish", "flee", "surrender", "fall", "drown", "disappear", "vanish", "shelter"}
)
LINKS = frozenset({"of", "from", "in", "near", "at", "among", "on", "with", "along"})
FELL_OTHERWISE = frozenset(("out", "apart", "behind", "back", "ill", "sick", "short", "silent", "through", "into", "under", "foul", "asleep", "off", "victim", "prey", "down"))  # fmt: skip
"""What behind "fell" says that nobody died: "the two generals fell out"."""
RELATIVE = frozenset({"who", "which", "that"})


IN_STATE: dict[str, FigureKind] = {
    "hospital": "wounded",
    "custody": "detained",
    "detention": "detained",
    "jail": "detained",
    "captivity": "captured",
}
"""Nouns whose bare "in" says what became of people."""


class Fate(NamedTuple):
    """A kind of figure and the word that tells it."""

    kind: FigureKind
    word: int


def kind_of(scene: Scene, word: int) -> FigureKind | None:
    """The kind of figure a word tells of, None for every other word."""
    tree = scene.tree
    lemma, form, pos = tree.lemmas[word], tree.words[word], tree.pos[word]
    idiom = idiom_at(scene, word)
    if idiom is not None:
        return idiom.kind
    if lemma == "prisoner" and word and tree.words[word - 1] == "political":
        return "detained"
    if lemma == "fall" and not FELL_OTHERWISE.isdisjoint(tree.words[word + 1 : word + 2]):
        return None
    for kind, words in scene.codebook.figures.figures.items():
        if pos == "VERB" and lemma in words.verbs:
            return kind
        if form in words.adjectives or (
            pos in {"NOUN", "PROPN", "ADJ"} and (lemma in words.nouns or form in words.nouns)
        ):
            return kind
    return None


def is_suffered(scene: Scene, word: int) -> bool:
    """Whether a word of fate befalls its own subject: "died", "lost their lives"."""
    idiom = idiom_at(scene, word)
    return scene.tree.lemmas[word] in INTRANSITIVE if idiom is None else idiom.is_suffered


def fate_of(scene: Scene, quantity: FoundQuantity, head: int) -> Fate | None:
    """What became of the people a quantity counts; None when the sentence does not tell."""
    found = _noun_of(scene, quantity) or by_order(scene, quantity)
    if found is None:
        found = by_path(scene, head)
    if found is None and quantity.start != head:
        found = by_path(scene, quantity.start)
    if found is not None:
        return _in_the_end(scene, found) or found
    return _noun_before(scene, quantity, head) or _among(scene, quantity)


AMONG = frozenset({"is", "are", "was", "were"})


def _among(scene: Scene, quantity: FoundQuantity) -> Fate | None:
    """Whom a sentence counts among the dead: "Among the dead are seven guards", "the slain officers included four generals"."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[quantity.start]]
    verb = quantity.start - 1
    while verb > start and (
        tree.words[verb] in {"at", "least", "also", "some", "about", "and", ","}
        or (tree.pos[verb] in {"NOUN", "PROPN", "ADJ", "NUM"} and tree.lemmas[verb] != "include")
    ):
        verb -= 1  # "included four Chadian and two Malian officers"
    is_among = tree.words[start] == "among" and tree.words[verb] in AMONG
    if not is_among and tree.lemmas[verb] != "include":
        return None
    for word in range(verb - 1, start - 1, -1):
        if tree.pos[word] == "VERB" and not (kind_of(scene, word) and tree.relations[word] == "amod"):
            return None
        kind = kind_of(scene, word) if tree.pos[word] in {"NOUN", "ADJ", "VERB"} else None
        if kind in {"killed", "wounded", "captured", "missing", "detained", "released"}:
            return Fate(kind, word)
    return None


def _in_the_end(scene: Scene, found: Fate) -> Fate | None:
    """What became of them in the end, where what was found only says which are meant: "soldiers who were captured have been handed over"."""
    tree, noun = scene.tree, scene.tree.heads[found.word]
    above = tree.heads[noun]
    if tree.deps[found.word] != "acl:relcl" or above == noun or tree.pos[above] != "VERB":
        return None
    kind = kind_of(scene, above)
    return Fate(kind, above) if kind is not None and _touches(scene, noun, above) else None


def described(scene: Scene, head: int) -> Fate | None:
    """What a relative clause says became of the people counted: "the 18 men whom its army captured"."""
    tree = scene.tree
    for kid in tree.kids(head, "acl"):
        kind = kind_of(scene, kid)
        is_whom = any(
            tree.words[each] in {"whom", "that", "who"} for each in tree.kids(kid, "obj", "nsubj:pass")
        )
        if kind is not None and tree.deps[kid] == "acl:relcl" and is_whom:
            return Fate(kind, kid)
    return None


def _noun_of(scene: Scene, quantity: FoundQuantity) -> Fate | None:
    """ "The injury of 21 others": nothing is nearer to a count than the noun of fate it is "of"."""
    tree, noun = scene.tree, quantity.start - 2
    if noun < 0 or tree.words[noun + 1] != "of" or tree.pos[noun] != "NOUN":
        return None
    kind = kind_of(scene, noun)
    return None if kind is None else Fate(kind, noun)


def by_order(scene: Scene, quantity: FoundQuantity) -> Fate | None:
    """The fate told right behind the counted phrase, else by the verb right before it."""
    behind, is_sure = _behind(scene, quantity)
    found = behind if behind is not None and is_sure else _before(scene, quantity) or behind
    return None if found is None or befell_things(scene, quantity.end - 1, found.word) else found


def _behind(scene: Scene, quantity: FoundQuantity) -> tuple[Fate | None, bool]:
    """The fate behind "eight [others] [of its men] [were]", and whether an auxiliary makes it sure."""
    tree, passive = scene.tree, scene.codebook.figures.passive
    end = _end(scene, quantity.start)
    at, is_joined, has_auxiliary = quantity.end, False, False
    stop = min(end, at + PHRASE)
    unsure: Fate | None = None
    while at < stop:
        word, lemma, pos = tree.words[at], tree.lemmas[at], tree.pos[at]
        if word in RELATIVE and not has_auxiliary and at > quantity.end:
            at += 1
            continue
        state = IN_STATE.get(tree.words[at + 1]) if word == "in" and at + 1 < stop else None
        if state is not None:
            # "six men were in hospital", "107 people in custody"
            return (Fate(state, at + 1), True) if has_auxiliary else (unsure or Fate(state, at + 1), False)
        kind = kind_of(scene, at) if at != quantity.unit or has_auxiliary else None
        if kind is not None and at >= quantity.end and (not is_joined or has_auxiliary):
            if is_suffered(scene, at) and pos == "VERB":
                if has_auxiliary or not word.endswith("ing"):
                    return Fate(kind, at), True
                # "families sheltering in a school were wounded"
                unsure, is_joined, at = unsure or Fate(kind, at), True, at + 1
                continue
            if (word.endswith("ing") and word not in _states(scene, kind)) or (
                pos == "NOUN" and not has_auxiliary and word not in _states(scene, kind)
            ):
                return unsure, False
            if has_auxiliary:
                return Fate(kind, at), _is_done_to(scene, at)
            if not _has_object(scene, at, end):
                # "two journalists held in the north were handed over": what became of them in the end stands behind
                unsure = unsure or Fate(kind, at)
                is_joined = True
                at += 1
                continue
            if pos == "VERB":
                return unsure, False
        if lemma in passive or pos == "AUX":
            has_auxiliary = has_auxiliary or pos in {"AUX", "VERB"}
        elif has_auxiliary and pos != "ADV":
            return unsure, False
        elif word in LINKS or word in {"and", ","}:
            # "eight women, a girl and four men injured"
            is_joined = True
            if word in {"and", ","} and not _counts_on(scene, at + 1):
                return unsure, False
        elif pos not in {"ADJ", "NOUN", "PROPN", "DET", "NUM", "PRON", "ADV"} and word not in {
            "'s",
            "'",
            "-",
            "least",
            "at",
        }:
            return unsure, False
        at += 1
    return unsure, False


def _end(scene: Scene, word: int) -> int:
    """Where the sentence ends; a cut that no mark announces is the model's: "At least 1,500 | villagers were killed"."""
    tree = scene.tree
    _, end = tree.sentences[tree.sentence[word]]
    while end < len(tree.words) and tree.pos[end - 1] not in {"PUNCT", "SPACE"} and tree.pos[end] != "SPACE":
        _, end = tree.sentences[tree.sentence[end]]
    return end


def _states(scene: Scene, kind: FigureKind) -> frozenset[str]:
    return scene.codebook.figures.figures[kind].adjectives


def _is_done_to(scene: Scene, word: int) -> bool:
    """Whether they suffered it: "had been killed", not "had killed"."""
    tree = scene.tree
    before = word - 1
    while before >= 0 and tree.pos[before] == "ADV":
        before -= 1
    if tree.lemmas[before] == "have" and tree.pos[word] == "VERB":
        return is_suffered(scene, word)
    return True


def _has_object(scene: Scene, word: int, end: int) -> bool:
    """Whether words that can be an object follow: "five gunmen killed [twelve villagers]"."""
    tree = scene.tree
    idiom = idiom_at(scene, word)
    after = word + 1 if idiom is None else idiom.end()
    if after >= end or tree.words[after] in CALENDAR:
        return False
    return tree.pos[after] in {"DET", "NUM", "PROPN", "NOUN", "ADJ", "PRON"} or any(
        found.start == after for found in scene.mentions.quantities
    )


def _counts_on(scene: Scene, word: int) -> bool:
    """Whether another count of people follows "and": "two officers and five soldiers"."""
    return any(found.start == word for found in scene.mentions.quantities)


def _before(scene: Scene, quantity: FoundQuantity) -> Fate | None:
    """The verb whose object the count opens: "killed [at least] twelve", "lost 12 men"."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[quantity.start]]
    at = quantity.start - 1
    while at >= start and (
        tree.words[at] in {"another", "a", "the", "as", "many", "at", "least", "further", "up", "to", "some"}
        or tree.pos[at] == "ADV"
    ):
        at -= 1
    at = verb_of(scene, at) if at >= start else at
    if at < start or tree.pos[at] != "VERB":
        return None
    kind = kind_of(scene, at)
    if kind is None or is_suffered(scene, at):
        return None
    is_passive = any(tree.words[kid] in {"was", "were", "been", "is", "are"} for kid in tree.kids(at, "aux"))
    return None if is_passive else Fate(kind, at)


def by_path(scene: Scene, head: int) -> Fate | None:
    """What became of them by the parse: the verb above, the noun they depend on, the participle below."""
    found = _by_path(scene, head)
    return None if found is None or befell_things(scene, head, found.word) else found


def _by_path(scene: Scene, head: int) -> Fate | None:
    tree = scene.tree
    for kid in tree.kids(head, "acl", "amod", "xcomp", "appos"):
        kind = kind_of(scene, kid)
        if kind is not None and (
            tree.deps[kid] != "acl:relcl" or tree.is_passive(kid) or tree.lemmas[kid] in {"die", "perish"}
        ):
            return Fate(kind, kid)
    word, own = head, kind_of(scene, head)
    if own is not None and tree.relations[head] == "conj" and tree.pos[tree.heads[head]] != "VERB":
        return Fate(own, head)  # "three deaths and nine arrests"
    for _ in range(5):
        above = tree.heads[word]
        if above == word:
            break
        kind = kind_of(scene, above)
        if kind is not None and _touches(scene, word, above):
            return Fate(kind, above)
        if tree.pos[above] == "VERB" and tree.relations[word] not in {"conj", "xcomp"}:
            # "left 40 dead", "said 12 were missing": the state stands beside the object
            for kid in tree.kids(above, "xcomp", "advcl", "amod", "advmod"):
                kind = kind_of(scene, kid)
                # "30 gunmen ambushed a patrol, killing a guard" did it
                is_state = tree.pos[kid] == "ADJ" or not tree.words[kid].endswith("ing")
                if kind is not None and kid > head and is_state and not tree.kids(kid, "nsubj"):
                    return Fate(kind, kid)
            if tree.relations[word] == "obl" and tree.case(word) in {"to", "at"}:
                for kid in tree.kids(above, "nsubj"):  # "the death toll rose to 45"
                    kind = kind_of(scene, kid) or next(
                        (k for below in tree.children[kid] if (k := kind_of(scene, below))), None
                    )
                    if kind is not None:
                        return Fate(kind, kid)
            if tree.relations[word] not in {"nsubj", "obj"} or tree.lemmas[above] not in COUNTING:
                break
        word = above
    return None if own is None else Fate(own, head)


COUNTING = frozenset({"include", "bring", "number", "rise", "reach", "total", "leave"})


def _touches(scene: Scene, word: int, above: int) -> bool:
    """Whether the dead are the object or passive subject of the killing, not its doers."""
    tree = scene.tree
    relation = tree.deps[word]
    if tree.pos[above] == "VERB":
        if relation == "nsubj":
            return tree.is_passive(above) or is_suffered(scene, above)
        if relation == "conj":
            return above > word or not tree.kids(above, "nsubj", "nsubj:pass")
        return relation in {"obj", "nsubj:pass", "iobj", "dep", "obl:npmod"}
    return tree.relations[word] in {
        "nmod",
        "nsubj",
        "nummod",
        "conj",
        "compound",
        "amod",
        "appos",
    } and tree.case(word) in {"of", "to", "", "among"}


def _noun_before(scene: Scene, quantity: FoundQuantity, head: int) -> Fate | None:
    """A noun of fate close before the count in the same clause, where a broken sentence gives no path."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[head]]
    for word in range(quantity.start - 1, max(start, quantity.start - NEIGHBOURHOOD) - 1, -1):
        if any(q.start <= word < q.end for q in scene.mentions.quantities):
            return None
        if tree.words[word] in {",", ";", "and", "but", "while"} or tree.pos[word] == "VERB":
            return None
        if tree.pos[word] == "NOUN" and (kind := kind_of(scene, word)) is not None:
            return Fate(kind, word)
    return None
