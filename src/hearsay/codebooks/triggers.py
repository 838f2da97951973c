"""Find the words of a tree that an event rule names, with everything the rule asks for beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from hearsay.codebooks.book import Codebook, CodedRule
from hearsay.codebooks.slots import light_subjects, objects, slot, subjects
from hearsay.codebooks.tree import Tree, once_a_word

NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "without", "no"])
FAILURES = frozenset(["fail", "refuse", "decline", "refrain", "stop", "avoid", "prevent", "cease"])
NOBODY = frozenset({"nobody", "none", "nothing"})
FUTURES = frozenset(["will", "'ll", "wo", "shall", "would"])


CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
"""A preposition before one of these belongs to the time, not to the verb."""

SPANS = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "month", "year", "summer", "winter", "spring", "autumn", "hour", "minute", "time", "dawn", "dusk",
     "noon", "midday", "midnight", "decade", "weekend", "moment"}
)  # fmt: skip
"""Nouns of time, whose preposition is no verb's either: "stopped the farmers at nine in the morning"."""
FATES = frozenset(
    {
        "alight",
        "ablaze",
        "afire",
        "aflame",
        "hostage",
        "prisoner",
        "captive",
        "offline",
        "alert",
        "standby",
        "readiness",
        "shut",
        "dead",
        "death",
        "wounded",
        "injured",
        "hurt",
        "maimed",
        "homeless",
        "task",
        "account",
        "notice",
    }
)
"""Words behind an object that tell what became of it, or where it was taken: "took Budapest to task"."""
MEASURES = frozenset(
    {
        "amount",
        "number",
        "part",
        "tract",
        "swathe",
        "swath",
        "dozen",
        "hundred",
        "thousand",
        "lot",
        "score",
        "group",
        "majority",
        "rest",
        "handful",
        "half",
        "third",
        "quarter",
        "most",
        "last",
        "state",
        "company",
        "contingent",
        "team",
        "column",
        "squadron",
        "fleet",
        "consignment",
        "shipment",
        "sack",
        "bag",
        "batch",
        "box",
        "crate",
        "load",
        "truckload",
        "shipload",
        "planeload",
        "ton",
        "tonne",
        "kilo",
        "litre",
    }
)
"""Nouns that only measure what stands behind their "of"."""

BANDS = frozenset(
    {
        "group",
        "unit",
        "team",
        "cell",
        "gang",
        "band",
        "squad",
        "party",
        "column",
        "formation",
        "element",
        "member",
    }
)
"""Nouns of which the word before them tells the kind: "a saboteur group", "commando units"."""
SOMEONE = frozenset({"person", "organization"})
THINGS = {"*site": "place", "*thing": "object"}
"""What a rule may ask of a noun beyond its lemma, as the reader model sorts words."""

Found = TypeVar("Found")


class Known(Protocol):
    """What the mentions say of a word."""

    def is_party(self, token: int) -> bool:
        """Whether the word names an actor of the conflict, and not merely a thing of theirs."""

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""

    def is_armed(self, token: int) -> bool:
        """Whether the word means an army, a force or armed men."""

    def is_bloc(self, token: int) -> bool:
        """Whether the word names a body of states."""

    def is_unknown(self, token: int) -> bool:
        """Whether the word names nobody whose country or party is known."""

    def kind(self, token: int) -> str:
        """What the reader model takes the word for: "person", "organization", "place", "object" ...; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a rule holds.

    Attributes:
        head: The word that governs the phrase. tokens: the words that name the event, in order.
        absorbed: Words that name no event of their own beside this one.
    """

    coded: CodedRule
    head: int
    tokens: tuple[int, ...]
    is_noun: bool
    absorbed: tuple[int, ...] = ()


def find_triggers(
    tree: Tree,
    codebook: Codebook,
    known: Known,
    accept: Callable[[Trigger], Found | None],
    sentences: Set[int] | None = None,
) -> list[tuple[Trigger, Found]]:
    """Every trigger of a document, one a word, in order; a word taken up by a longer trigger names nothing more.

    Args:
        accept: Gives what is made of a trigger, or None where it will not do and the next rule should be tried.
        sentences: Only in these; None for all.
    """
    found: list[tuple[Trigger, Found]] = []
    taken: set[int] = set()
    absorbed: set[int] = set()
    for index in _named(tree, codebook):
        if index in taken:
            continue
        if sentences is not None and tree.sentence[index] not in sentences:
            continue
        for trigger in _at(tree, index, codebook, known):
            made = accept(trigger)
            if made is not None:
                found.append((trigger, made))
                taken.update(trigger.tokens)
                absorbed.update(trigger.absorbed)
                break
    by_verb = {trigger.head: trigger for trigger, _ in found if not trigger.is_noun}
    return [
        (trigger, made)
        for trigger, made in found
        if (trigger.head not in absorbed and not _is_object_of_its_verb(tree, trigger, by_verb, codebook))
        or trigger.coded.rule.stands
    ]


def _is_object_of_its_verb(
    tree: Tree, trigger: Trigger, verbs: Mapping[int, Trigger], codebook: Codebook
) -> bool:
    """Whether a noun only names what its verb does: "imposed sanctions" is done once.

    What one undergoes or repels is told by the noun: "repelled an attack".
    """
    above = verbs.get(tree.heads[trigger.head])
    return (
        trigger.is_noun
        and not trigger.coded.rule.two_sided  # "hosted talks between the two"
        and above is not None
        and above.coded.type == trigger.coded.type
        and trigger.head in objects(tree, above.head)
        and tree.lemmas[above.head] not in codebook.words.undergo_verbs
    )


@lru_cache(maxsize=1)  # asked for statements, for events and for what nobody is sure of
def _named(tree: Tree, codebook: Codebook) -> list[int]:
    """The words that some rule of the codebook names."""
    verbs, nouns = codebook.event_verbs, codebook.event_nouns
    return [
        index
        for index, (word, lemma) in enumerate(zip(tree.words, tree.lemmas, strict=True))
        if lemma in verbs or lemma in nouns or word in nouns
    ]


def _at(tree: Tree, index: int, codebook: Codebook, known: Known) -> Iterator[Trigger]:
    pos, lemma = tree.pos[index], tree.lemmas[index]
    if is_month(tree, index):
        return
    # "is due in Tripoli", "is grateful to Qatar"
    is_due = lemma in {"due", "grateful", "thankful", "ready", "willing", "prepared", "open"} and bool(
        tree.kids(index, "cop")
    )
    if pos == "VERB" or is_due or (pos == "AUX" and lemma == "have") or _is_verb_of_headline(tree, index):
        near = _words_by_sentence(tree)[tree.sentence[index]]
        for coded in codebook.event_verbs.get(lemma, ()):
            if len(coded.words) > 1 and coded.words[1] not in near and coded.words[1] != "-":
                continue  # most phrases, ruled out before they are looked for
            tokens = verb_words(tree, index, coded.words)
            if tokens and _verb_holds(tree, index, coded, codebook, known):
                yield Trigger(coded, index, tokens, False, _absorbed(tree, index, coded, codebook))
    if pos in {"NOUN", "PROPN", "ADJ"} or (pos == "VERB" and tree.words[index].endswith("ing")):
        for word in dict.fromkeys((lemma, tree.words[index])):
            for coded in codebook.event_nouns.get(word, ()):
                phrase = noun_words(tree, index, coded.words)
                if phrase is None or (
                    pos == "ADJ" and len(coded.words) == 1 and not _is_used_as_noun(tree, index)
                ):
                    continue
                if pos == "VERB" and not _is_gerund_noun(tree, index):
                    continue
                head = next((word for word in phrase if tree.heads[word] not in phrase), phrase[-1])
                if _noun_holds(tree, head, phrase, coded, codebook, known):
                    yield Trigger(coded, head, phrase, True, _absorbed(tree, head, coded, codebook))


def is_month(tree: Tree, index: int) -> bool:
    """Whether "March" is the month and no march: a name, or a word of the calendar beside a number or behind "in"."""
    if tree.words[index] not in {"march", "may"} or tree.pos[index] == "VERB":
        return False
    beside = [word for word in (index - 1, index + 1) if 0 <= word < len(tree.words)]
    return tree.pos[index] == "PROPN" or any(
        tree.pos[word] == "NUM" or tree.words[word] in {"last", "next", "early", "late", "mid"}
        for word in beside
    )


def _is_verb_of_headline(tree: Tree, index: int) -> bool:
    """Whether a word tagged as a noun is its sentence's verb: "Georgians rally against the bill"."""
    kids = tree.children[index]
    return (
        tree.pos[index] == "NOUN"
        and tree.relations[index] in {"ROOT", "root"}
        and any(tree.relations[kid] == "nsubj" and kid < index for kid in kids)
        and not any(
            tree.relations[kid] in {"cop", "det", "amod"} or tree.deps[kid] == "nmod:poss" for kid in kids
        )
    )


def _is_used_as_noun(tree: Tree, index: int) -> bool:
    """Whether a word tagged as an adjective stands as a noun: "launched an offensive"."""
    return tree.relations[index] in {"obj", "obl", "nsubj"} and bool(tree.kids(index, "det"))


def _is_gerund_noun(tree: Tree, index: int) -> bool:
    return any(tree.relations[kid] == "det" for kid in tree.children[index]) or tree.relations[index] in {
        "nsubj",
        "obl",
        "nmod",
    }


def verb_words(tree: Tree, verb: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens of a verb phrase of the codebook ("call on", "open fire"); empty where they are not there."""
    if len(words) < 2:
        return (verb,)
    if "-" in words:
        span = tuple(range(verb, verb + len(words)))
        return span if [tree.words[i] for i in span if i < len(tree.words)][1:] == list(words[1:]) else ()
    if not _words_by_sentence(tree)[tree.sentence[verb]].issuperset(words[1:]):
        return ()
    tokens = [verb]
    for word in words[1:]:
        match = _beside(tree, verb, word)
        if match is None:
            return ()
        tokens.append(match)
    return tuple(sorted(tokens))


@lru_cache(maxsize=1)  # thousands of phrases are asked for in one document
def _words_by_sentence(tree: Tree) -> list[frozenset[str]]:
    """The words and lemmas of each sentence and of the word behind it, which may be a particle the parse cut off."""
    return [
        frozenset((*tree.words[start : end + 1], *tree.lemmas[start : end + 1]))
        for start, end in tree.sentences
    ]


@lru_cache(maxsize=1)
def _lemmas_by_sentence(tree: Tree) -> list[frozenset[str]]:
    """The lemmas of each sentence."""
    return [frozenset(tree.lemmas[start:end]) for start, end in tree.sentences]


def _beside(tree: Tree, verb: int, word: str) -> int | None:
    for kid in tree.children[verb]:
        if tree.words[kid] in CALENDAR:
            continue
        if (
            # "stones were thrown at them": what stands behind the verb in the active stands before it
            (kid > verb or tree.deps[kid] == "nsubj:pass")
            and word in {tree.words[kid], tree.lemmas[kid]}
            and tree.relations[kid] not in {"punct", "conj", "advcl", "acl"}
            and not tree.kids(kid, "mark")
        ):
            return kid
        for below in tree.children[kid]:
            if (
                word == tree.words[below]
                and tree.relations[below] in {"case", "mark", "fixed", "advmod"}
                # "insisted no soldier was on its soil" does not insist on anything
                and not (tree.relations[below] == "case" and tree.kids(kid, "cop"))
                and not (tree.relations[below] == "case" and tree.lemmas[kid] in SPANS and word != "until")
                and below > verb - 6
            ):
                return below
            is_infinitive = any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark"))
            if (
                word == tree.lemmas[below]
                and below > kid > verb
                and tree.relations[kid] in {"obj", "obl", "xcomp"}
                and not is_infinitive  # "called on them to condemn the strike" calls no strike
                and tree.case(below) in {"", "of"}  # nor does "called for an inquiry into the strike"
            ):
                return below
    if word in FATES:
        # "set part of the building alight": behind the object, wherever the parse hangs it
        for at in range(verb + 1, min(verb + 10, len(tree.words))):
            if tree.pos[at] == "PUNCT" or tree.sentence[at] != tree.sentence[verb]:
                break
            if tree.words[at] == word:
                return at
    # a particle the parse hung elsewhere: "troops pulled back from the line"
    if (
        verb + 1 < len(tree.words)
        and tree.words[verb + 1] == word
        and tree.pos[verb + 1] in {"ADP", "ADV", "PART"}
        and tree.words[min(verb + 2, len(tree.words) - 1)] not in CALENDAR
    ):
        return verb + 1
    return None


def noun_words(tree: Tree, index: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """The tokens of a noun phrase of the codebook that starts at ``index``; None where it does not stand there."""
    if len(words) == 1:
        return (index,)
    span = range(index, index + len(words))
    if span.stop > len(tree.words) or tree.sentence[index] != tree.sentence[span.stop - 1]:
        return None
    if tree.pos[span[-1]] == "VERB" and not tree.words[span[-1]].endswith("ing"):
        return None  # "artillery fired on the post" is no artillery fire
    same = all(word in {tree.words[i], tree.lemmas[i]} for word, i in zip(words, span, strict=True))
    return tuple(span) if same else None


def done_to_by(tree: Tree, verb: int, coded: CodedRule) -> list[int]:
    """What a verb is done to, with all conjuncts; of a particle verb also what the parse hangs on the particle: "handed in their weapons"."""
    direct = objects(tree, verb)
    if not direct and len(coded.words) == 2 and (coded.rule.object or coded.rule.owner):
        direct = [kid for kid in tree.kids(verb, "obl") if tree.case(kid) == coded.words[1]]
    return [word for head in direct for word in tree.conjuncts(head)]


def _verb_holds(tree: Tree, verb: int, coded: CodedRule, codebook: Codebook, known: Known) -> bool:
    rule = coded.rule
    if tree.relations[verb] == "amod" and verb < tree.heads[verb]:
        return False  # "talked about captured sailors" tells of no capture
    if not _around_holds(tree, verb, coded):
        return False
    done_to = done_to_by(tree, verb, coded)
    if rule.object and not any(_is_one_of(tree, word, rule.object, known) for word in done_to):
        return False
    if rule.unless_object and any(tree.lemmas[word] in rule.unless_object for word in done_to):
        return False
    if rule.subject and not any(
        _is_one_of(tree, word, rule.subject, known) for word in slot(tree, verb, "subj")
    ):
        return False
    if rule.modifier and not any(
        tree.lemmas[kid] in rule.modifier for word in done_to for kid in tree.kids(word, "amod", "compound")
    ):
        return False
    if rule.complement == "infinitive" and not any(
        tree.lemmas[verb] == "let"  # "let Moscow redraw the border"
        or any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark"))
        for kid in tree.kids(verb, "xcomp", "ccomp", "advcl")
    ):
        return False
    if rule.complement == "none" and tree.kids(verb, "xcomp", "ccomp"):
        return False
    if rule.needs_subject and not subjects(tree, verb) and not done_to:
        return False
    if rule.needs_slot and not any(slot(tree, verb, name) for name in rule.needs_slot):
        return False
    if rule.governs and not any(
        _is_one_of(tree, word, rule.governs, known) or (tree.words[word] == "it" and "it" in rule.governs)
        for name in (*coded.words[1:], "of", "from")
        for word in slot(tree, verb, name)
    ):
        return False
    if rule.no_object and done_to and not tree.is_passive(verb):
        return False
    if rule.negated and not is_negated(tree, verb):
        return False
    if rule.future and not is_future(tree, verb):
        return False
    return not (
        codebook.hostile(coded.type) and any(is_nature(tree, word, codebook) for word in subjects(tree, verb))
    )


def _noun_holds(
    tree: Tree, head: int, phrase: tuple[int, ...], coded: CodedRule, codebook: Codebook, known: Known
) -> bool:
    rule = coded.rule
    above = tree.heads[head]
    if not _around_holds(tree, head, coded):
        return False
    if (
        tree.relations[head] in {"compound", "flat", "amod"}
        and tree.deps[head] != "compound:prt"  # "the build-up", cut by the parse
        and above != head
        and tree.lemmas[above] not in codebook.words.lists.get("deals", ())
        and not (above == head + 1 and tree.words[above] in {"'s", "’s"})
    ):
        return False
    if rule.of:
        within = [
            word
            for kid in tree.children[head]
            if tree.relations[kid] in {"nmod", "compound", "amod"}
            and (
                tree.case(kid) in {"of", "by", "", "against"}
                or kid < head
                or (
                    tree.case(kid) == "from" and "from" in (rule.actor or ())
                )  # "fire from the Armenian side"
            )
            for word in tree.conjuncts(kid)
        ]
        if not any(_is_one_of(tree, word, rule.of, known) for word in within if word not in phrase):
            return False
    if rule.unless_of and any(tree.lemmas[word] in rule.unless_of for word in tree.subtree(head)):
        return False
    if rule.modifier and not any(
        tree.lemmas[kid] in rule.modifier
        for word in (head, *tree.kids(head, "compound"))  # "a joint river patrol"
        for kid in tree.kids(word, "amod", "compound")
    ):
        return False
    if rule.mod_required and not _is_modified(tree, head, codebook, known):
        return False
    if rule.needs_slot and not any(slot(tree, head, name) for name in rule.needs_slot):
        return False
    return not rule.reciprocal_only or is_exchanged(tree, head)


def is_nature(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether nobody did it: "heavy rain killed nine", "a fire tore through the market", but not "Israeli fire killed nine"."""
    lists = codebook.words.lists
    if tree.lemmas[word] in lists.get("nature", ()):
        return not tree.kids(word, "nmod:poss")
    if tree.lemmas[word] in {"explosion", "blast"}:  # "a gas explosion"
        return any(tree.lemmas[kid] in lists.get("leaks", ()) for kid in tree.kids(word, "compound", "amod"))
    if tree.words[word] in {"fire", "fires"} and not tree.kids(word, "nmod", "amod", "compound", "det"):
        return tree.lemmas[tree.heads[word]] in lists.get("fire_does", ())  # "Fire guts a factory"
    return (
        tree.words[word] in {"fire", "fires"}
        and any(tree.words[kid] in {"a", "the"} for kid in tree.kids(word, "det"))
        and not tree.kids(word, "nmod", "amod", "compound")
    )


def _around_holds(tree: Tree, head: int, coded: CodedRule) -> bool:
    rule = coded.rule
    return (
        not _has_forbidden(tree, head, coded)
        and (not rule.above or tree.lemmas[tree.heads[head]] in rule.above)
        and (not rule.near or not rule.near.isdisjoint(_lemmas_by_sentence(tree)[tree.sentence[head]]))
        and (not rule.content or not rule.content.isdisjoint(_below(tree, head)))
    )


@once_a_word
def _below(tree: Tree, head: int) -> frozenset[str]:
    """The lemmas below a trigger."""
    # "a truce agreed in May held": the parse takes the participle behind the noun for the verb
    after = min(head + 1, len(tree.words) - 1)
    return frozenset(tree.lemmas[word] for word in (*tree.subtree(head), after))


def _has_forbidden(tree: Tree, head: int, coded: CodedRule) -> bool:
    return bool(coded.rule.unless) and not coded.rule.unless.isdisjoint(_close(tree, head))


@once_a_word
def _close(tree: Tree, head: int) -> frozenset[str]:
    """The lemmas of a trigger's phrase."""
    close = [
        kid
        for kid in tree.children[head]
        if tree.relations[kid] not in {"advcl", "parataxis", "ccomp", "conj"}
        or (tree.relations[kid] == "ccomp" and tree.lemmas[head] == "let")  # "let the border go unguarded"
    ]
    close += [below for kid in close for below in tree.children[kid]] + [tree.heads[head]]
    if head > 1 and tree.words[head - 1] == "-":  # "test-fired"
        close.append(head - 2)
    return frozenset(tree.lemmas[word] for word in close if word != head)


def is_vetoed(tree: Tree, token: int, kind: str, codebook: Codebook) -> bool:
    """Whether a rule of the type knows the word and a word beside it forbids the rule: "struck a deal"."""
    book = codebook.event_verbs if tree.pos[token] == "VERB" else codebook.event_nouns
    return any(
        coded.type == kind and len(coded.words) == 1 and _is_forbidden(tree, token, coded)
        for coded in book.get(tree.lemmas[token], ())
    )


def _is_forbidden(tree: Tree, token: int, coded: CodedRule) -> bool:
    done_to = objects(tree, token) if tree.pos[token] == "VERB" else []
    return _has_forbidden(tree, token, coded) or any(
        tree.lemmas[word] in coded.rule.unless_object for word in done_to
    )


def _is_one_of(tree: Tree, word: int, wanted: frozenset[str], known: Known) -> bool:
    """Whether a noun is a word that a rule asks for, or of a sort that it asks for."""
    if not wanted.isdisjoint(_called(tree, word)):
        return True
    sorts = _sorts(wanted)
    return bool(sorts) and any(
        _is_of_sort(tree, meant, sort, known) for meant in _meant(tree, word) for sort in sorts
    )


SOMEBODY = frozenset(
    {"him", "her", "them", "he", "she", "they", "many", "several", "who", "anyone", "anybody", "everyone", "whoever", "those", "more", "others"}
)  # fmt: skip
"""Words that stand for people: what a rule calls "person"."""


@once_a_word
def _called(tree: Tree, word: int) -> frozenset[str]:
    """The words by which a rule may ask for a noun: itself, what it only counts or measures, and "person" for people."""
    lemma = tree.lemmas[word]
    names = {lemma, tree.words[word]}
    names.update(*(_called(tree, kid) for kid in _measured(tree, word)))
    if _counts(tree, word):
        return frozenset(names)
    if tree.pos[word] == "NUM" or tree.words[word] in SOMEBODY:
        names.add("person")
    if lemma in BANDS:
        names.update(tree.lemmas[kid] for kid in tree.kids(word, "compound", "amod"))
    return frozenset(names)


def _meant(tree: Tree, word: int) -> list[int]:
    """The words whose sort is asked: a noun, and what it only counts or measures."""
    measured = [meant for kid in _measured(tree, word) for meant in _meant(tree, kid)]
    return measured if _counts(tree, word) else [word, *measured]


def _counts(tree: Tree, word: int) -> bool:
    """Whether a number counts the noun behind its "of": "seized 14 of the 17 towns", "closed two of its crossings"."""
    return tree.pos[word] == "NUM" and any(tree.pos[kid] == "NOUN" for kid in _of(tree, word))


def _measured(tree: Tree, word: int) -> list[int]:
    """What stands behind the "of" of a number or a measure."""
    return _of(tree, word) if tree.lemmas[word] in MEASURES or _counts(tree, word) else []


def _of(tree: Tree, word: int) -> list[int]:
    return [kid for kid in tree.kids(word, "nmod", "obl") if tree.case(kid) == "of"]


@lru_cache(maxsize=4096)  # a codebook has a few hundred
def _sorts(wanted: frozenset[str]) -> tuple[str, ...]:
    """The sorts among what a rule asks for: "*party"."""
    return tuple(sorted(each for each in wanted if each.startswith("*")))


def _is_of_sort(tree: Tree, word: int, sort: str, known: Known) -> bool:
    match sort:
        case "*party":
            return known.is_party(word)
        case "*place":
            return known.is_place(word) or (tree.pos[word] == "PROPN" and known.kind(word) == "place")
        case "*person":
            return known.is_person(word)
        case "*armed":
            return known.is_armed(word)
        case "*bloc":
            return known.is_bloc(word)
        case "*name":
            return tree.pos[word] == "PROPN" and known.is_unknown(word)
        case "*owned":
            owners = tree.kids(word, "nmod:poss", "amod", "compound")
            return any(known.is_party(kid) or known.is_place(kid) for kid in owners)
        case "*someone":
            return known.kind(word) in SOMEONE
    return tree.pos[word] == "NOUN" and sort in THINGS and known.kind(word) == THINGS[sort]


def _is_modified(tree: Tree, head: int, codebook: Codebook, known: Known) -> bool:
    if light_subjects(tree, head, codebook.words.light_verbs):
        return True
    return any(
        tree.relations[kid] in {"nmod", "acl"}
        or (tree.relations[kid] in {"amod", "compound"} and known.is_party(kid))
        for kid in tree.children[head]
    )


def _absorbed(tree: Tree, head: int, coded: CodedRule, codebook: Codebook) -> tuple[int, ...]:
    """The object of "halted the clashes", "signed a ceasefire agreement": named there, no event beside the verb's."""
    if not coded.rule.absorbs:
        return ()
    below = [word for kid in objects(tree, head) for word in tree.conjuncts(kid)]
    below += [kid for kid in tree.kids(head, "nmod") if tree.case(kid) == "of"]
    below += [word for kid in tree.kids(head, "xcomp") for word in objects(tree, kid)]
    # "have no interest in talks", "triggered the return of sanctions"
    below += [
        kid
        for word in below
        if tree.lemmas[word] in STAGES
        for kid in tree.kids(word, "nmod")
        if tree.case(kid) in {"of", "in"}
    ]
    below += [kid for word in below for kid in tree.kids(word, "compound", "amod")]
    return tuple(below)


STAGES = frozenset({"interest", "return", "opening", "start", "resumption", "series", "snapback", "launch", "point", "need"})  # fmt: skip
"""Nouns of a deed's beginning or worth, behind which the deed is named."""


def is_exchanged(tree: Tree, noun: int) -> bool:
    """Whether the parties do it to each other: "exchanged accusations", "mutual accusations"."""
    head = tree.heads[noun]
    # "traded blame": the parse may take the noun for a verb
    if tree.relations[noun] in {"obj", "xcomp"} and tree.lemmas[head] in {"exchange", "trade", "swap"}:
        return True
    return any(tree.lemmas[kid] in {"mutual", "reciprocal"} for kid in tree.kids(noun, "amod"))


FACTIVE = frozenset(
    {
        "justify",
        "excuse",
        "condone",
        "condemn",
        "denounce",
        "mention",
        "forgive",
        "forget",
        "investigate",
        "witness",
    }
)
"""Negated, these leave their object as it was: "nothing can justify the attack", "did not condemn the raid"."""


@once_a_word
def is_negated(tree: Tree, word: int) -> bool:
    """Whether the clause denies the deed: not, never, without, failed to, "has yet to"."""
    for kid in tree.children[word]:
        if tree.words[kid] in NEGATIONS and tree.relations[kid] in {
            "advmod",
            "det",
            "case",
            "mark",
            "cc",
            "neg",
        }:
            return True
    if tree.pos[word] == "VERB" and any(_is_none(tree, kid) for kid in tree.kids(word, "obj", "nsubj")):
        return True
    head = tree.heads[word]
    if is_cleft(tree, word):  # "it was not Israel that bombed the hospital"
        return any(tree.words[kid] in NEGATIONS for kid in tree.kids(head, "advmod"))
    if tree.relations[word] == "xcomp" and head != word:
        return tree.lemmas[head] in FAILURES or is_negated(tree, head)
    if tree.relations[word] in {"obj", "nsubj"} and head != word and tree.pos[head] in {"VERB", "AUX"}:
        return tree.lemmas[head] not in FACTIVE and is_negated(tree, head)
    return False


def is_cleft(tree: Tree, word: int) -> bool:
    """Whether a clause tells what somebody named before it did: "it was Kyiv that broke the truce"."""
    head = tree.heads[word]
    return (
        tree.deps[word] == "acl:relcl"
        and bool(tree.kids(head, "cop"))
        and any(tree.words[kid] == "it" for kid in tree.kids(head, "nsubj", "expl"))
    )


ONLY = frozenset({"but", "except", "save", "other", "apart", "beyond"})
"""What comes behind "nobody" where somebody is left."""


def _is_none(tree: Tree, word: int) -> bool:
    """ "Laid no mines", "harmed nobody", "not a single bullet was fired"; but "struck nobody but terrorists" struck them."""
    if word + 1 < len(tree.words) and tree.words[word + 1] in ONLY:
        return False
    if tree.words[word] in NOBODY or any(tree.words[kid] == "no" for kid in tree.kids(word, "det")):
        return True
    first = tree.left[word]
    return tree.words[first : first + 2] in (["not", "a"], ["not", "one"]) and first < word


@once_a_word
def is_future(tree: Tree, word: int) -> bool:
    """Whether the clause tells of what is still to come."""
    if not tree.children[word] and tree.relations[word] != "xcomp":
        return False
    if any(tree.words[kid] in FUTURES for kid in tree.kids(word, "aux")):
        return True
    if any(tree.words[kid] == "to" for kid in tree.kids(word, "mark")) and any(
        tree.words[kid] in {"is", "are", "was", "were"} for kid in tree.kids(word, "aux", "cop")
    ):
        return True  # "is to travel to Beirut"
    if tree.heads[word] == word and tree.kids(word, "nsubj"):
        return any(tree.words[kid] == "to" for kid in tree.kids(word, "mark"))  # "Oman to host talks"
    head = tree.heads[word]
    if tree.relations[word] == "xcomp" and head != word:
        if tree.lemmas[head] == "be" and any(tree.words[kid] == "to" for kid in tree.kids(word, "mark")):
            return True  # "the juntas are to meet", read as two verbs
        if tree.lemmas[head] in {
            "plan",
            "intend",
            "go",
            "set",
            "prepare",
            "vow",
            "promise",
            "pledge",
            "threaten",
            "agree",
            "offer",
            "decide",
            "schedule",
            "expect",
            "aim",
            "due",
            "poise",
            "slate",
            "hope",
            "likely",
            "bound",
        }:
            return True
        return is_future(tree, head)
    return False
