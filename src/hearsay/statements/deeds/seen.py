"""Deeds of words that no rule names and the reader model takes for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast, get_args

from hearsay.codebooks import Codebook
from hearsay.codebooks.conditions import is_vetoed
from hearsay.codebooks.elsewhere import sentences_elsewhere
from hearsay.codebooks.slots import slot
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger, is_month
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.deeds.make import make_deed
from hearsay.statements.parties import Parties

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen


def seen_deeds(
    tree: Tree,
    parties: Parties,
    codebook: Codebook,
    seen: Sequence[Seen],
    coded: Sequence[Deed],
    kinds: Sequence[str] = (),
) -> tuple[Deed, ...]:
    """Deeds of words that no rule names and the reader model takes for one, kept where the type's need is met.

    Args:
        seen: The model's triggers.
        coded: The deeds the rules gave; what belongs to one of them names no second one.
        kinds: As for :func:`find_deeds`.
    """
    words = Words(parties, kinds)
    elsewhere = sentences_elsewhere(tree, codebook)
    taken = {token for deed in coded for token in (*deed.trigger.tokens, *deed.trigger.absorbed)}
    types = {token: deed.trigger.coded.type for deed in coded for token in deed.trigger.tokens}
    found: list[Deed] = []
    for each in seen:
        if each.token in taken or each.type not in TYPES or tree.sentence[each.token] in elsewhere:
            continue
        kind = cast("EventType", each.type)
        rule, needs = codebook.seen(kind), codebook.types[kind].seen
        pos = tree.pos[each.token]
        # "is threatening to leave": the tagger takes some participles for adjectives
        if pos == "ADJ" and tree.kids(each.token, "nsubj") and tree.words[each.token].endswith(("ing", "ed")):
            pos = "VERB"
        if (
            rule is None
            or needs is None
            or pos not in {"VERB", "NOUN", "PROPN"}
            or is_month(tree, each.token)
        ):
            continue
        if pos == "VERB" and tree.relations[each.token] == "amod" and each.token < tree.heads[each.token]:
            continue  # "flew wounded villagers out" tells of no wounding
        if is_vetoed(tree, each.token, kind, codebook):
            continue
        book = codebook.event_verbs if pos == "VERB" else codebook.event_nouns
        # where a rule knows the word and did not hold, the word mostly means something else; a phrase of which it is one word
        # says nothing of the others: "beg forgiveness" does not make "beg" known
        is_known = any(len(coded.words) == 1 for coded in book.get(tree.lemmas[each.token], ()))
        if each.score < (needs.refused if is_known else needs.least):
            continue
        around = [tree.heads[each.token]] if tree.relations[each.token] in BOUND else []
        around += [kid for kid in tree.children[each.token] if tree.relations[kid] in BOUND]
        if any(types.get(word) == kind for word in around):
            continue
        is_noun = pos != "VERB"
        trigger = Trigger(rule, each.token, (each.token,), is_noun)
        deed = make_deed(tree, trigger, words, codebook)
        is_sure = each.score >= needs.refused and ("noun" if is_noun else "verb") in needs.nameless
        if deed is None and is_sure and _is_among_people(tree, each.token, words, is_noun=is_noun):
            deed = Deed(trigger, (), ())
        if deed is not None and (deed.actors or deed.recipients or each.score >= needs.refused):
            found.append(deed)
            types[each.token] = kind
    return tuple(found)


BOUND = frozenset({"obj", "nmod", "compound", "amod", "acl", "xcomp", "obl", "nsubj", "flat", "appos"})
"""Relations in which two words of one type name one deed: "opened fire", "held talks"."""

TYPES: frozenset[str] = frozenset(get_args(EventType))


def _is_among_people(tree: Tree, head: int, words: Words, *, is_noun: bool) -> bool:
    """Whether a deed of nobody known stands in a sentence that names a land or somebody, and its verb is said of people.

    "The group threatened to burn the depot in Basra", but not "the engine refused to start in the cold of Oslo".
    """
    start, end = tree.sentences[tree.sentence[head]]
    if not any(words.parties.at(token) or words.is_place(token) for token in range(start, end)):
        return False
    sides = (*tree.kids(head, "nsubj", "obj"), *slot(tree, head, "subj"))
    return is_noun or any(words.kind(token) in PEOPLE for token in sides)


PEOPLE = frozenset({"person", "organization"})
