"""Who and what acts and where, as words: names, and noun phrases and pronouns for people, organisations and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
"""The kinds of entity that are actors or places, and the labels of names for the same."""
_LEFT = frozenset(
    {
        "det",
        "det:predet",
        "amod",
        "compound",
        "nummod",
        "nmod:poss",
        "nmod:desc",
        "nmod:npmod",
        "nmod:unmarked",
        "punct",
    }
)
_RIGHT = frozenset({"flat", "flat:foreign", "compound", "goeswith", "nummod", "nmod:desc"})
_PRONOUNS = frozenset({"i", "me", "he", "him", "she", "her", "we", "us", "they", "them"})
_SEVERAL = frozenset({"we", "us", "they", "them", "people", "police", "personnel", "staff"})
"""Words for several people that no plural ending shows."""


@dataclass(frozen=True, slots=True)
class ActorSpan:
    """A mention of a person, an organisation or a place.

    Attributes:
        start: its first token.
        end: the token after its last.
        label: PER, ORG or LOC; ORG also for a place's name that acts ("Sudan accused Chad of ...").
        head: the token that heads it; for a name the one its tree hangs on.
        is_name: whether a name heads it ("Colonel Issa Traoré"); False for "the army", "residents of Gao", "they".
        is_group: several people ("rebels", "they"), for those who count these among organisations.
    """

    start: int
    end: int
    label: str
    head: int
    is_name: bool
    is_group: bool


def actor_spans(doc: Doc, kinds: Sequence[str]) -> tuple[ActorSpan, ...]:
    """The outermost mentions of people, organisations and places, in order, none overlapping another.

    A noun, a name or a personal pronoun that heads a mention of such a kind gives a phrase: the word, what modifies it
    from the left without a break (articles, adjectives, titles, numbers, owners: "Mali's transitional government"), the rest
    of a name, what "of" adds ("the governor of Gao"), and after a place the one it lies in ("Kidal, Mali"). Names the model found come out even where no kind was; a name
    inside a longer phrase belongs to it ("Wagner" in "Wagner fighters"). Of two phrases that overlap the longer stays.

    Args:
        doc: read by the reader model.
        kinds: for each token the kind of entity of the mention that it heads, "" for none.
    """
    found = []
    named = {i: ent for ent in doc.ents for i in range(ent.start, ent.end)}
    for ent in doc.ents:
        start, end = ent.start, ent.end
        left, right = phrase(ent.root)
        if left <= start and end <= right:
            start, end = left, right
        acting = ent.label_ == "LOC" and (kinds[ent.root.i] == "organization" or acts(ent.root))
        found.append(ActorSpan(start, end, "ORG" if acting else ent.label_, ent.root.i, True, False))
    for token in doc:
        kind = kinds[token.i]
        if kind not in LABELS or token.i in named:
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            start, end = phrase(token)
        elif token.pos_ == "PRON" and token.lower_ in _PRONOUNS and token.dep_ != "nmod:poss":
            start, end = token.i, token.i + 1
        else:
            continue
        group = kind == "person" and (token.lower_ in _SEVERAL or (token.pos_ != "PRON" and is_plural(token)))
        found.append(ActorSpan(start, end, LABELS[kind], token.i, False, group))
    kept: list[ActorSpan] = []
    taken = [False] * len(doc)
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = [True] * (span.end - span.start)
            kept.append(span)
    return tuple(sorted(kept, key=lambda s: s.start))


def acts(name: Token) -> bool:
    """Whether a place's name stands where those who act stand: as a subject, as the agent, after "with" or "against"."""
    while name.dep_ == "conj":
        name = name.head
    if name.dep_ == "nsubj":
        return name.head.pos_ in ("VERB", "AUX")
    return name.dep_ == "obl:agent" or (
        name.dep_ in ("obl", "nmod")
        and any(c.dep_ == "case" and c.lower_ in ("with", "by", "against") for c in name.lefts)
    )


def phrase(head: Token) -> tuple[int, int]:
    """The tokens of a noun phrase from its first left modifier to the end of its "of" phrase."""
    doc = head.doc
    start, end = head.i, head.i + 1
    for child in reversed(list(head.lefts)):
        if child.dep_ in _LEFT and child.right_edge.i + 1 == start:
            start = child.left_edge.i
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    for child in head.rights:
        of = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in child.lefts)
        # "Zalingei, Central Darfur"
        wider = child.dep_ == "nmod:unmarked" and head.ent_type_ == child.ent_type_ == "LOC"
        if child.left_edge.i == end and (of or wider or child.dep_ in _RIGHT):
            end = phrase(child)[1]
        else:
            break
    return start, end


def is_plural(token: Token) -> bool:
    """Whether a noun's form is a plural: not its own lemma ("men", "women", "rebels"), or a people's name ("Malians")."""
    if token.pos_ == "PROPN":
        return len(token) > 3 and token.lower_[-1:] == "s"
    return token.lower_ != token.lemma_.lower() and token.lower_[-1:] in "sne"
