"""The actors and places of a document, token by token and sentence by sentence, as the rules for who speaks read them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.columns import sentences_of
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.found import FoundActor, FoundPlace
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word, is_inside_name, text_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.language import Annotated

SUBJECTS = ("nsubj", "nsubj:outer", "nsubj:pass")
HEAD_STEPS = 4
"""How far up an apposition hangs from the word by which somebody is subject."""
_LONGEST_HEADLINE = 40


def subject_verb(doc: Doc, found: FoundActor) -> str | None:
    """The lemma of the verb somebody is subject of, himself or by apposition; None where somebody is no subject."""
    at = head_word(doc, found.start, found.end)
    for _ in range(HEAD_STEPS):
        if at.dep_ in ("nsubj", "nsubj:outer"):
            return at.head.lemma_.lower()
        if at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
            return None
        at = at.head
    return None


def is_teller(token: Token) -> bool:
    """Whether a word is subject of a verb of saying or answering."""
    return token.dep_ in ("nsubj", "nsubj:outer") and token.head.lemma_.lower() in verbs("talk", "answer")


def headline_length(annotated: Annotated) -> int:
    """How many tokens of the text are the page's title; 0 where the text does not open with it."""
    title = annotated.document.title or ""
    if not title or not text_of(annotated.doc).startswith(title):
        return 0
    return sum(token.idx < len(title) for token in annotated.doc[:_LONGEST_HEADLINE])


class Discourse:
    """Who speaks and acts, sentence by sentence.

    Args:
        actors: In order, longer before shorter. places: With countries.
        anaphors: Whom pronouns mean.

    Attributes:
        at: The innermost actor of each token. places: By first token, those of a known state.
        sources: Tokens of who says something. contents: Tokens of what is said, but for what a medium passes on.
        headline: How many tokens of the text are the page's title.
        dateline_at: The place of the page's dateline.
        sentences: Those with words. starts: Their first tokens.
    """

    def __init__(
        self,
        annotated: Annotated,
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        doc = self.doc = annotated.doc
        self.headline = headline_length(annotated)
        self.at: dict[int, Actor] = {}
        for each in sorted(actors, key=lambda found: found.start - found.end):
            if is_leaning(doc, each.start):
                continue
            self.at.update(dict.fromkeys(range(each.start, each.end), each.actor))
        self.at.update({token: meant[0] for token, meant in anaphors.items() if len(meant) == 1})
        self._tokens: dict[Actor, list[int]] = {}
        for token, actor in self.at.items():
            self._tokens.setdefault(actor, []).append(token)
        self.places = {each.start: each for each in places if each.where.country}
        self.sources = annotated.source_tokens()
        # What a medium passes on counts as if it stood alone: "The agency reported that the ministry said ...".
        self.contents = {
            token
            for said in annotated.attributions
            if not any(self._is_medium(*span) for span in said.sources)
            for span in said.contents
            for token in range(*span)
        }
        told = annotated.document.dateline
        span = told.span if told is not None else None
        self.dateline_at = next(
            (each for each in places if span is not None and span.start <= doc[each.start].idx < span.end),
            None,
        )
        has_sentences = doc.has_annotation("SENT_START")
        self.sentences = (
            [(s, e) for s, e in sentences_of(doc) if any(t.is_alpha or t.like_num for t in doc[s:e])]
            if has_sentences
            else [(0, len(doc))]
        )
        self.starts = [start for start, _ in self.sentences]

    def sentence(self, token: int) -> tuple[int, int]:
        """Where a token's sentence begins and ends."""
        return self.sentences[max(0, bisect_right(self.starts, token) - 1)]

    def change(self, found: FoundActor, actor: Actor) -> None:
        """Records whom words mean that were open before; pronouns that stand for them with them."""
        tokens = self._tokens.pop(found.actor, [])
        self.at.update(dict.fromkeys(tokens, actor))
        self._tokens.setdefault(actor, []).extend(tokens)

    def _is_medium(self, start: int, end: int) -> bool:
        return any((actor := self.at.get(i)) is not None and actor.sector == "MED" for i in range(start, end))

    def meant(self, token: Token) -> Actor | None:
        """The actor a subject means: itself, or whose it is ("Fiji's denial", "the Fijian delegate")."""
        known = self.at.get(token.i)
        if known is not None and known.country is not None:
            return known
        for child in token.children:
            if child.dep_ in ("nmod:poss", "amod", "compound") or (
                child.dep_ == "nmod" and any(case.lower_ == "of" for case in child.children)
            ):
                owner = self.at.get(child.i)
                if owner is not None and owner.country is not None:
                    return owner
        return None

    def is_speaker(self, found: FoundActor) -> bool:
        """Whether somebody is the source of a saying, or subject of a verb of saying."""
        if any(token in self.sources for token in range(found.start, found.end)):
            return True
        return self.verb(found) in verbs("talk", "answer") or self.is_cited(found)

    def is_cited(self, found: FoundActor) -> bool:
        """ "The agency cited an official as saying", "an official was quoted by the agency"."""
        at = self.head(found)
        return at.dep_ in ("obj", "nsubj:pass") and at.head.lemma_.lower() in ("cite", "quote")

    def verb(self, found: FoundActor) -> str | None:
        """The lemma of the verb somebody is subject of; None where somebody is no subject."""
        return subject_verb(self.doc, found)

    def head(self, found: FoundActor) -> Token:
        """The word of somebody's name that hangs on a word outside."""
        return head_word(self.doc, found.start, found.end)

    def country_at(self, token: int) -> str | None:
        """The country of the actor that a token names; None for anything else."""
        actor = self.at.get(token)
        return None if actor is None else actor.country

    def is_place(self, token: int) -> bool:
        """Whether a place of a known state begins at a token."""
        return token in self.places

    def subject(self, found: FoundActor) -> Token | None:
        """The word by which somebody is subject of a verb of saying."""
        at = self.head(found)
        for _ in range(HEAD_STEPS):
            if at.dep_ in SUBJECTS:
                return at if at.head.lemma_.lower() in verbs("talk", "answer") else None
            # "the army's media wing said"
            is_owner = at.dep_ == "nmod:poss" and found.actor.kind == "organisation"
            if not is_owner and at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
                return None
            at = at.head
        return None

    def named_beside(self, found: FoundActor) -> frozenset[str]:
        """The states that somebody's sentence names, places included, but for who speaks."""
        start, end = self.sentence(found.start)
        outside = [
            at
            for at in range(start, end)
            if not found.start <= at < found.end and self.doc[at].pos_ != "PRON"
        ]
        codes = {self.country_at(at) for at in outside if at in self.at}
        codes |= {each.where.country for at in outside if (each := self.places.get(at)) is not None}
        return frozenset(code for code in codes if code in country_names())

    def only_so_far(self, token: int) -> str | None:
        """The one state that a text has named before a token, with its places; None where it has named none or several."""
        told = {
            each.where.country
            for at, each in self.places.items()
            if at < token and not is_inside_name(self.doc, each.end)
        }
        told |= {actor.country for at, actor in self.at.items() if at < token and actor.sector != "MED"}
        told = {each for each in told if each in country_names()}
        return next(iter(told)) if len(told) == 1 else None
