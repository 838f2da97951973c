"""A report's toll: how many people it tells of as killed, and how many as hurt and alive.

Victims are told in three ways, often all at once: by number ("three were killed"), one by one ("a woman was shot dead",
"another man was wounded"), and by name. A title, a lead and a body tell the same people again. The rule:

1. Every word of fate that the clause neither denies nor supposes is taken with the people it befalls. "Shot", "stabbed" harm
   without telling whether they live; with "dead", "to death", "fatally" they kill.
2. The killed are the most that any way tells: the highest number in one sentence, the count of different names, or one person.
3. The hurt are those told as hurt by number or by name, and one more where the words keep the person apart from the killed
   ("another man was wounded"); of those harmed without a fate the killed are taken off ("three shot, one dead" leaves two).

Numbers of later sentences count only where the first ones give none: the body of a report tells of other years and other places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.events.auxiliary import _is_supposed
from hearsay.events.figures import find_figures
from hearsay.events.scene import Scene

if TYPE_CHECKING:
    from hearsay.codebooks import Codebook
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge
    from hearsay.records import Figure

Fate = Literal["killed", "wounded", "harmed"]
LEAD = 3
"""Sentences in which a report gives its own numbers, the title among them."""


@dataclass(frozen=True, slots=True)
class Toll:
    """People told of as killed, and as hurt and alive; 0 where the report tells of none."""

    killed: int
    wounded: int


@dataclass(frozen=True, slots=True)
class Victim:
    """Somebody a word of fate befalls.

    Attributes:
        token: the word for them. word: the word of fate. sentence: its index.
        name: last name in lower case; None for people told without a name.
        number: how many; 0 where the words do not tell ("officers").
        is_other: the words keep them apart from people told before: "another", "a second".
        is_new: told with "a". is_anaphor: "he", "the victim": somebody told before.
    """

    token: int
    word: int
    sentence: int
    fate: Fate
    name: str | None
    number: int
    is_other: bool
    is_new: bool
    is_anaphor: bool


class TollWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of toll.yaml."""

    harm: frozenset[str]
    harm_nouns: frozenset[str]
    not_alone: frozenset[str]
    death_nouns: frozenset[str]
    hurt_nouns: frozenset[str]
    conditions: frozenset[str]
    people: frozenset[str]
    lifeless: frozenset[str]


@cache
def words_of_toll() -> TollWords:
    """The bundled words, read once."""
    return msgspec.yaml.decode(Path(__file__).with_name("toll.yaml").read_bytes(), type=TollWords)


def find_toll(annotated: Annotated, mentions: Mentions, codebook: Codebook, knowledge: Knowledge) -> Toll:
    """The toll of a document, by the rule at the head of this module."""
    scene, own = Scene(annotated, mentions, (), codebook, knowledge), words_of_toll()
    names = {
        token: entity[-1].lower_
        for entity in annotated.doc.ents
        if entity.label_ == "PER"
        for token in range(entity.start, entity.end)
    }
    victims = list(find_victims(scene, names))
    figures = [f for f in find_figures(scene, ()) if f.what in {"killed", "wounded"}]
    killed = _told(scene, victims, figures, "killed")
    wounded = _told(scene, victims, figures, "wounded")
    harmed = _told(scene, victims, figures, "harmed")
    dead = {v.name for v in victims if v.fate == "killed" and v.name}
    if killed:
        alive = [v for v in victims if v.fate != "killed" and (v.name is None or v.name not in dead)]
        wounded = max(
            *_numbers(scene, figures, "wounded"),
            len({v.name for v in alive if v.name and v.fate == "wounded"}),
            len(_apart([v for v in alive if v.fate == "wounded"], victims, scene)),
        )
        counted = max((v.number for v in victims if v.fate == "harmed" and v.number > 1), default=0)
        wounded = max(wounded, counted - killed)
    else:
        wounded = max(wounded, harmed)
    if not killed and _speaks_of(scene, own.death_nouns):
        killed, wounded = 1, wounded - 1 if wounded else 0
    if not killed and not wounded and (_speaks_of(scene, own.hurt_nouns) or _is_in_hospital(scene)):
        wounded = 1
    return Toll(killed, wounded)


def _is_in_hospital(scene: Scene) -> bool:
    """ "In critical condition", "left a man injured": somebody is hurt where no word of harm has its people."""
    words, own = scene.tree.words, words_of_toll()
    end = next((end for start, end in scene.tree.sentences[LEAD - 1 : LEAD]), len(words))
    return any(
        (words[i] == "condition" and words[i - 1] in own.conditions)
        or (
            words[i] in {"injured", "wounded"}
            and not is_negated(scene.tree, i)
            and words[i - 1] not in {"no", "not"}
        )
        for i in range(1, end)
    )


def _speaks_of(scene: Scene, nouns: frozenset[str]) -> bool:
    """Whether a noun of the list is told as a fact: "a murder charge", "a gunshot wound", not "attempted murder", "no injuries"."""
    tree = scene.tree
    return any(
        tree.lemmas[word] in nouns
        and tree.pos[word] == "NOUN"
        and not is_negated(tree, word)
        and not _is_supposed(tree, word)
        and not {tree.words[kid] for kid in tree.children[word]}
        & {"no", "any", "attempted", "alleged", "without"}
        and tree.words[word - 1] != "attempted"
        for word in range(len(tree.words))
        if tree.sentence[word] < LEAD
    )


def _apart(wounded: Sequence[Victim], victims: Sequence[Victim], scene: Scene) -> set[str]:
    """The hurt whom the words keep apart from the killed: "another", or a new person beside them ("... and a guard was hurt")."""
    lemmas = scene.tree.lemmas
    killed = [v for v in victims if v.fate == "killed"]
    dead, beside = {lemmas[v.token] for v in killed}, {v.sentence for v in killed}
    return {
        lemmas[v.token]
        for v in wounded
        if v.is_other or (v.is_new and v.sentence in beside and lemmas[v.token] not in dead)
    }


def _told(scene: Scene, victims: Sequence[Victim], figures: Sequence[Figure], fate: Fate) -> int:
    """The most people of a fate that a sentence or the names tell."""
    own = [v for v in victims if v.fate == fate]
    names = {v.name for v in own if v.name}
    together: dict[int, dict[tuple[str, int], int]] = {}  # "a man and two women were shot" befall one word
    apart: dict[int, int] = {}
    for v in own:
        if v.is_other:
            apart[v.sentence] = apart.get(v.sentence, 0) + max(v.number, 1)
        elif not v.is_anaphor:
            # "Man shot, man dies in hospital" that a headline runs together is one man
            key = (v.name or scene.tree.lemmas[v.token], 0 if v.number <= 1 else v.token)
            together.setdefault(v.word, {})[key] = v.number
    sentence = scene.tree.sentence
    told = [
        sum(people.values()) + apart.get(sentence[word], 0)
        for word, people in together.items()
        if sentence[word] < LEAD
    ]
    numbers = [] if fate == "harmed" else _numbers(scene, figures, fate)
    most = max([*told, *numbers, len(names), 1 if own else 0])
    return most or _first_number(figures, fate)


def _numbers(scene: Scene, figures: Sequence[Figure], fate: str) -> list[int]:
    """The numbers told of a fate near the start; else the first of all."""
    told = [
        (scene.sentence_at(f.evidence.start), f.low or f.high or 0)
        for f in figures
        if f.what == fate and f.text.lower() not in ARTICLES and f.qualifier != "vague"
    ]
    early = [number for sentence, number in told if sentence < LEAD]
    return early or [0]


def _first_number(figures: Sequence[Figure], fate: str) -> int:
    """The first number told of a fate, wherever it stands; 0 when there is none."""
    return next(
        (f.low or f.high or 0 for f in figures if f.what == fate and f.text.lower() not in ARTICLES), 0
    )


def find_victims(scene: Scene, names: Mapping[int, str]) -> Iterator[Victim]:
    """Everybody that a word of fate befalls, in order of these words.

    Args:
        names: Tokens of people's names and the last name they give.
    """
    tree = scene.tree
    for word in range(len(tree.words)):
        fate = _fate(scene, word)
        if fate is None or is_negated(tree, word) or _is_supposed(tree, word):
            continue
        for person in dict.fromkeys(_befallen(scene, word, names)):
            victim = _victim(scene, word, person, fate, names)
            if victim is not None:
                yield victim


def _fate(scene: Scene, word: int) -> Fate | None:
    tree, table, own = scene.tree, scene.codebook.figures, words_of_toll()
    lemma, form, pos = tree.lemmas[word], tree.words[word], tree.pos[word]
    killed, wounded = table.figures["killed"], table.figures["wounded"]
    if pos in {"VERB", "ADJ"} and (lemma in own.harm or form in {"shot"}):
        beside = {*tree.children[word], *range(word + 1, min(word + 3, len(tree.words)))}
        around = {tree.words[each] for each in beside if _of_them(tree, each) is None}
        return "killed" if around & {"fatally", "dead", "death"} else "harmed"
    if form == "fatally":
        is_part = _of_them(tree, word) is not None
        return None if tree.pos[tree.heads[word]] == "VERB" and not is_part else "killed"
    if form == "dead" and pos != "NOUN":
        return "killed"
    if pos in {"VERB", "ADJ"}:
        if lemma in killed.verbs - own.not_alone or form in killed.adjectives:
            return "killed"
        return "wounded" if lemma in wounded.verbs or form in wounded.adjectives else None
    if pos == "NOUN":
        if lemma in killed.nouns - own.not_alone:
            return "killed"
        if lemma in own.harm_nouns:
            around = {tree.words[kid] for kid in tree.children[word]}
            return "killed" if around & {"fatal", "deadly"} else "harmed"
        return "wounded" if lemma in wounded.nouns else None
    return None


def _of_them(tree: Tree, word: int) -> int | None:
    """How many of those told of: the number in "three were shot, one of them fatally", wherever the parse hangs it."""
    if tree.words[word] != "fatally" or tree.words[word - 2 : word] not in (["of", "them"], ["of", "whom"]):
        return None
    return word - 3


OTHERS = frozenset({"another", "other", "others"})
DOERS = ("er", "or", "ist", "man", "woman", "ess", "ee", "ian", "mate")
"""How nouns for people end: "a waitress", "the homeowner"."""
ARTICLES = frozenset({"a", "an", "another"})


def _befallen(scene: Scene, word: int, names: Mapping[int, str]) -> Iterator[int]:
    """The people a word of fate befalls, conjuncts apart."""
    tree = scene.tree
    heads: list[int] = []
    lemma = tree.lemmas[word]
    if tree.pos[word] == "NOUN":
        heads += [
            k for k in tree.kids(word, "nmod") if tree.case(k) in {"of", "to"} or tree.deps[k] == "nmod:poss"
        ]
        heads += [k for k in tree.kids(word, "compound") if _is_person(scene, k, names)]
    elif tree.words[word] == "fatally":
        part = _of_them(tree, word)
        heads.append(tree.heads[word] if part is None else part)
    elif lemma in {"die", "perish"}:
        heads += _subjects(scene, word)
    elif tree.pos[word] == "ADJ" or tree.words[word] == "dead":
        heads += _subjects(scene, word)
        above = tree.heads[word]
        if (
            tree.relations[word] in {"xcomp", "obj", "advcl", "conj", "acl", "obl"}
            and tree.pos[above] == "VERB"
        ):
            # "was found dead", "pronounced the driver dead"
            heads += tree.kids(above, "obj") or (_subjects(scene, above) if tree.is_passive(above) else [])
        elif tree.relations[word] in {"amod", "acl"}:
            heads.append(above)
    elif tree.is_passive(word):
        heads += _subjects(scene, word)
        if tree.relations[word] in {"acl", "amod"}:
            heads.append(tree.heads[word])
    elif not _is_aimed(scene, word, names):
        objects = tree.kids(word, "obj")
        heads += objects
        if not objects and not tree.kids(word, "aux") and tree.words[word] != lemma:
            # "Man shot in Oakland", "Two men wounded": a headline leaves the auxiliary out
            heads += _subjects(scene, word)
            if tree.relations[word] in {"acl", "amod"}:
                heads.append(tree.heads[word])
        elif not objects and tree.words[word] == "shot":
            heads += _subjects(scene, word)
    parts = {_of_them(tree, each) for each in range(word, tree.sentences[tree.sentence[word]][1])} - {None}
    if tree.words[word] != "fatally":
        heads = [head for head in heads if head not in parts]
    heads = [_antecedent(scene, head) for head in heads]
    for head in heads:
        yield from (each for each in tree.conjuncts(head) if each != word)


def _is_aimed(scene: Scene, word: int, names: Mapping[int, str]) -> bool:
    """ "Shot at deputies" hits nobody; "shot at a bus stop" says where."""
    tree = scene.tree
    return any(
        tree.case(k) in {"at", "toward", "towards"}
        and (
            _is_person(scene, k, names)
            or tree.pos[k] == "PRON"
            or tree.lemmas[k] in {"police", "vehicle", "car"}
        )
        for k in tree.kids(word, "obl")
    )


def _antecedent(scene: Scene, token: int) -> int:
    """The noun a relative pronoun takes up: "the driver who was shot"."""
    tree = scene.tree
    if tree.words[token] not in {"who", "that", "which"}:
        return token
    verb = tree.heads[token]
    return tree.heads[verb] if tree.relations[verb] == "acl" else token


def _subjects(scene: Scene, word: int) -> list[int]:
    """The subject of a verb, or of the verb it is joined to."""
    tree = scene.tree
    for _ in range(3):
        found = tree.kids(word, "nsubj")
        if found:
            return found
        if tree.relations[word] not in {"conj", "xcomp"}:
            break
        word = tree.heads[word]
    # a parse that hangs the subject on "said" at the end leaves the verb without one
    start, _ = tree.sentences[tree.sentence[word]]
    if tree.relations[word] == "ccomp":
        return [t for t in range(start, word) if tree.relations[t] == "nsubj" and tree.heads[t] > word][:1]
    return []


def _is_person(scene: Scene, token: int, names: Mapping[int, str]) -> bool:
    lemma = scene.tree.lemmas[token]
    return (
        token in names
        or lemma in scene.codebook.figures.armed
        or lemma in scene.codebook.words.lists["people"]
        or lemma in words_of_toll().people
    )


def _victim(scene: Scene, word: int, token: int, fate: Fate, names: Mapping[int, str]) -> Victim | None:
    tree = scene.tree
    words = {tree.words[k] for k in tree.children[token]}
    sentence = tree.sentence[token]
    is_pronoun = tree.pos[token] == "PRON" and tree.words[token] not in OTHERS
    if (
        tree.words[token].endswith(("self", "selves"))
        or words & {"no", "any"}
        or tree.words[token] in {"its", "my", "our", "your", "you", "it", "anyone"}
        or tree.words[token] in {"nobody", "none", "any"}
    ):
        return None
    number = 1
    counted = [q for q in scene.mentions.quantities if q.unit == token or q.start <= token < q.end]
    if counted:
        number = int(counted[0].low or counted[0].high or 0)
    elif is_pronoun:
        number = 0 if tree.words[token] in {"they", "them", "who", "that", "it", "which"} else 1
    elif tree.words[token] != tree.lemmas[token] and tree.pos[token] == "NOUN":
        number = 0
    named = (token, *tree.kids(token, "appos", "flat"))
    name = next((names[each] for each in named if each in names), None)
    own = words_of_toll()
    is_alive = tree.pos[token] == "NOUN" and tree.lemmas[token] not in own.lifeless and (
        tree.lemmas[token].endswith(DOERS)
        or (tree.lemmas[word] in scene.codebook.figures.of_the_living | own.harm and bool(words & {"a", "an"}))
    )  # fmt: skip
    is_number = any(q.start <= token < q.end for q in counted)
    if not (
        is_pronoun
        or tree.words[token] in OTHERS
        or is_alive
        or is_number
        or name
        or _is_person(scene, token, names)
    ):
        return None
    is_anaphor = is_pronoun or (
        tree.pos[token] == "NOUN"
        and bool(words & {"the", "that", "this", "his", "her", "their"})
        and not counted
    )
    is_new = bool(words & {"a", "an"})
    is_other = bool(words & {"another", "other", "second", "third", "others"}) or tree.words[token] in OTHERS
    return Victim(token, word, sentence, fate, name, number, is_other, is_new, is_anaphor)
