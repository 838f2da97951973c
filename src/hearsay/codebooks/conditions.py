"""What a rule asks for beside its words: objects, subjects, words that must stand near or must not."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks.book import Codebook, CodedRule
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.sorts import Known, is_one_of
from hearsay.codebooks.subjects import light_subjects, subjects
from hearsay.codebooks.tree import Tree, once_a_word


def verb_holds(tree: Tree, verb: int, coded: CodedRule, codebook: Codebook, known: Known) -> bool:
    """Whether a verb that ``tells`` meets what a rule asks for; what most verbs lack is asked first."""
    rule = coded.rule
    if not _around_holds(tree, verb, coded):
        return False
    done_to = done_to_by(tree, verb, coded)
    if rule.object and not any(is_one_of(tree, word, rule.object, known) for word in done_to):
        return False
    if rule.unless_object and any(tree.lemmas[word] in rule.unless_object for word in done_to):
        return False
    if rule.subject and not any(
        is_one_of(tree, word, rule.subject, known) for word in slot(tree, verb, "subj")
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
        is_one_of(tree, word, rule.governs, known) or (tree.words[word] == "it" and "it" in rule.governs)
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


def tells(tree: Tree, verb: int) -> bool:
    """Whether a verb may tell a deed at all, whatever its rules ask for."""
    if tree.relations[verb] == "amod" and verb < tree.heads[verb]:
        return False  # "talked about captured sailors" tells of no capture
    return not _is_attribute(tree, verb)


def _is_attribute(tree: Tree, verb: int) -> bool:
    """Whether a participle only describes the noun behind it, though the parse makes it a verb: "and the temporarily occupied peninsula"."""
    first = verb - 1 if verb and tree.words[verb - 1].endswith("ly") else verb
    return (
        first > 0
        and tree.words[first - 1] in {"the", "a", "an", "its", "their", "his", "her"}
        and tree.words[verb].endswith(("ed", "en", "wn", "ung"))
        and verb + 1 < len(tree.words)
        and tree.pos[verb + 1] in {"NOUN", "PROPN", "ADJ"}
    )


def noun_holds(
    tree: Tree, head: int, phrase: tuple[int, ...], coded: CodedRule, codebook: Codebook, known: Known
) -> bool:
    """Whether a noun meets what a rule asks for.

    Args:
        phrase: The words of the rule, of which ``head`` governs the others.
    """
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
        if not any(is_one_of(tree, word, rule.of, known) for word in within if word not in phrase):
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


def done_to_by(tree: Tree, verb: int, coded: CodedRule) -> list[int]:
    """What a verb is done to, with all conjuncts; of a particle verb also what the parse hangs on the particle: "handed in their weapons"."""
    direct = _done_to(tree, verb)
    if not direct and len(coded.words) == 2 and (coded.rule.object or coded.rule.owner):
        behind = [kid for kid in tree.kids(verb, "obl") if tree.case(kid) == coded.words[1]]
        return [word for head in behind for word in tree.conjuncts(head)]
    return direct


@once_a_word
def _done_to(tree: Tree, verb: int) -> list[int]:
    return [word for head in objects(tree, verb) for word in tree.conjuncts(head)]


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


@lru_cache(maxsize=1)
def _lemmas_by_sentence(tree: Tree) -> list[frozenset[str]]:
    """The lemmas of each sentence."""
    return [frozenset(tree.lemmas[start:end]) for start, end in tree.sentences]


@once_a_word
def _below(tree: Tree, head: int) -> frozenset[str]:
    """The lemmas below a trigger."""
    # "a truce agreed in May held": the parse takes the participle behind the noun for the verb
    after = min(head + 1, len(tree.words) - 1)
    return frozenset(tree.lemmas[word] for word in (*tree.subtree(head), after))


def _has_forbidden(tree: Tree, head: int, coded: CodedRule) -> bool:
    if not coded.rule.unless:
        return False
    return not coded.rule.unless.isdisjoint(_close(tree, head)) or (
        coded.type == "PROTEST" and not coded.rule.unless.isdisjoint(_purpose(tree, head))
    )


@once_a_word
def _close(tree: Tree, head: int) -> frozenset[str]:
    """The lemmas of a trigger's phrase."""
    close = [
        kid
        for kid in tree.children[head]
        if tree.relations[kid] not in {"advcl", "parataxis", "ccomp", "conj"}
        or (tree.relations[kid] == "ccomp" and tree.lemmas[head] == "let")  # "let the border go unguarded"
    ]
    close += [below for kid in close for below in tree.children[kid]]
    marks = {tree.words[kid] for kid in tree.kids(head, "mark")}
    if not (tree.relations[head] == "advcl" and marks & {"after", "since", "before", "until", "because"}):
        close.append(
            tree.heads[head]
        )  # "plunged into a ravine, killing nine"; not "ties plunged after gunmen killed nine"
    if head > 1 and tree.words[head - 1] == "-":  # "test-fired"
        close.append(head - 2)
    return frozenset(tree.lemmas[word] for word in close if word != head)


def _purpose(tree: Tree, head: int) -> frozenset[str]:
    """What a crowd comes for: "gathered to celebrate the national day"."""
    return frozenset(
        tree.lemmas[kid]
        for kid in tree.kids(head, "advcl")
        if kid > head and any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark"))
    )


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


def _is_modified(tree: Tree, head: int, codebook: Codebook, known: Known) -> bool:
    if light_subjects(tree, head, codebook.words.light_verbs):
        return True
    return any(
        tree.relations[kid] in {"nmod", "acl"}
        or (tree.relations[kid] in {"amod", "compound"} and known.is_party(kid))
        for kid in tree.children[head]
    )


def is_exchanged(tree: Tree, noun: int) -> bool:
    """Whether the parties do it to each other: "exchanged accusations", "mutual accusations"."""
    head = tree.heads[noun]
    # "traded blame": the parse may take the noun for a verb
    if tree.relations[noun] in {"obj", "xcomp"} and tree.lemmas[head] in {"exchange", "trade", "swap"}:
        return True
    return any(tree.lemmas[kid] in {"mutual", "reciprocal"} for kid in tree.kids(noun, "amod"))
