"""Annotated documents made by hand: ``word/POS/head/relation[/lemma]``, heads 1-based in the sentence, 0 the root."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import spacy
from spacy.tokens import Doc

from hearsay.language.annotated import Annotated
from hearsay.mentions import FoundActor, FoundQuantity, FoundTime, Mentions
from hearsay.records import Actor, Document, Part, PartKind, Published, Span, When

VOCAB = spacy.blank("en").vocab


def page(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    date: str = "2024-05-15",
    kind: PartKind = "paragraph",
) -> Document:
    """A document of one part."""
    return Document(
        uri="made",
        title=title,
        outlet=outlet,
        agency=None,
        byline=None,
        language="en",
        text=text,
        sha256="",
        parts=(Part(kind, 0, len(text)),),
        published=Published(date=date, time=None, zone=None, basis="stated", low=date, high=date),
        updated=None,
        dateline=None,
    )


def made(*sentences: str) -> Annotated:
    """A document of one paragraph from sentences of tagged words."""
    words, pos, heads, deps, lemmas = [], [], [], [], []
    for sentence in sentences:
        start = len(words)
        for piece in sentence.split():
            word, tag, head, relation, *lemma = piece.split("/")
            words.append(word)
            pos.append(tag)
            heads.append(start + int(head) - 1 if head != "0" else len(words) - 1)
            deps.append("ROOT" if head == "0" else relation)
            lemmas.append(lemma[0] if lemma else word.lower())
    spaces = [nxt not in {",", ".", "'s"} for nxt in [*words[1:], "."]]
    doc = Doc(VOCAB, words=words, spaces=spaces, pos=pos, heads=heads, deps=deps, lemmas=lemmas)
    document = page(doc.text)
    none = np.zeros((len(sentences), 384), dtype=np.float32)
    return Annotated(doc, (), (), (), (), ("",) * len(doc), none, document, "by hand")


def mentioned(
    annotated: Annotated,
    actors: Mapping[int, tuple[str, str | None, str | None]],
    *,
    anaphors: Mapping[int, int] | None = None,
    quantities: Mapping[int, tuple[int, int]] | None = None,
    times: Mapping[int, str] | None = None,
) -> Mentions:
    """Mentions by token: name, country, sector; anaphors to the actor's token; quantities as (number, unit token)."""
    doc, text = annotated.doc, annotated.document.text

    def span(token: int) -> Span:
        return Span.of(text, doc[token].idx, doc[token].idx + len(doc[token]))

    found = {
        token: Actor(
            text=doc[token].text,
            span=span(token),
            name=name,
            kind="country" if sector is None else "organisation",
            country=country,
            sector=sector,
            party=country,
        )
        for token, (name, country, sector) in actors.items()
    }
    return Mentions(
        actors=tuple(FoundActor(token, token + 1, actor) for token, actor in sorted(found.items())),
        anaphors={token: (found[to],) for token, to in (anaphors or {}).items()},
        quantities=tuple(
            FoundQuantity(token, token + 1, number, number, "exact", unit, span(token), doc[unit].lemma_)
            for token, (number, unit) in (quantities or {}).items()
        ),
        times=tuple(
            FoundTime(
                token,
                token + 1,
                When(
                    text=doc[token].text, span=span(token), start=day, end=day, grain="day", basis="relative"
                ),
                "DATE",
                day,
            )
            for token, day in (times or {}).items()
        ),
    )
