"""Documents in, annotated documents out."""

from __future__ import annotations

import bisect
import functools
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.annotated import Annotated, Attribution
from hearsay.language.lemmas import lemma
from hearsay.language.model import ReaderModel, shipped_model
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from hearsay.language.quotations import close_quotation
from hearsay.language.relations import find_relations
from hearsay.language.sayings import find_sayings
from hearsay.language.spans import best_tags_by_sentence, tag_spans
from hearsay.language.vectors import WIDTH, sentence_vectors
from hearsay.language.windows import Scores, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from hearsay.records import Document, Part

_OWN_BLOCK = frozenset({"title", "standfirst", "heading", "caption"})
"""Parts whose sayings keep to themselves; paragraphs and set-off quotations read on from one to the next."""


def annotate(documents: Iterable[Document], *, model: ReaderModel | None = None) -> Iterator[Annotated]:
    """Each document with every layer of the reader model, in the order given.

    Args:
        documents: cleaned articles.
        model: None takes the model in the package, loaded once a process.
    """
    for document in documents:
        yield annotate_one(document, model=model)


def annotate_one(document: Document, *, model: ReaderModel | None = None) -> Annotated:
    """One document with every layer. A text without words gives a doc without sentences."""
    read = model or shipped_model()
    doc, attributions, vectors = annotate_text(document.text, document.parts, model=read)
    return Annotated(document, doc, attributions, vectors, read.version)


def annotate_text(
    text: str, parts: Sequence[Part] = (), *, model: ReaderModel | None = None
) -> tuple[Doc, tuple[Attribution, ...], NDArray[np.float32]]:
    """As ``annotate_one`` for a bare text: its tokens with every layer, its sayings, its sentence vectors.

    Args:
        text: any text.
        parts: its parts, in order; blank lines begin one too.
        model: None takes the model in the package.
    """
    from spacy.tokens import Doc

    read = model or shipped_model()
    nlp = tokenizer()
    surface, spaces, offsets = [], [], [0]
    for token in nlp.make_doc(text):
        surface.append(token.text)
        spaces.append(token.whitespace_ != "")
        offsets.append(offsets[-1] + len(surface[-1]) + spaces[-1])
    at = [i for i, word in enumerate(surface) if not word.isspace()]
    if not at:
        count = len(surface)
        empty = Doc(nlp.vocab, words=surface, spaces=spaces, pos=["SPACE"] * count, lemmas=surface)
        return empty, (), np.zeros((0, WIDTH), dtype=np.float32)
    begins = [offsets[i] for i in at]
    words = [surface[i] for i in at]
    gaps = [
        text[a:b]
        for a, b in zip([0, *(b + len(w) for b, w in zip(begins, words, strict=True))], begins, strict=False)
    ]
    before = [NEWLINE if "\n" in gap else SPACE if gap else NO_SPACE for gap in gaps]
    before[0] = NEWLINE
    breaks = np.array([gap.count("\n") > 1 for gap in gaps], dtype=np.bool_)
    blocks = np.zeros(len(words), dtype=np.int64)
    for number, part in enumerate(parts, start=1):
        first, past = bisect.bisect_left(begins, part.start), bisect.bisect_left(begins, part.end)
        if first < past:
            breaks[first] = True
            blocks[first:past] = number if part.kind in _OWN_BLOCK else 0
    scores = read_words(read, words, before, breaks.tolist())
    doc = fill(nlp, read, scores, surface, spaces, at)
    sayings = find_sayings(scores, read.constants, read.labels, breaks, blocks)
    return (
        doc,
        tuple(_over_tokens(saying, at, words) for saying in sayings),
        sentence_vectors(scores),
    )


def fill(
    nlp: Language, model: ReaderModel, scores: Scores, surface: list[str], spaces: list[bool], at: list[int]
) -> Doc:
    """A ``Doc`` with every layer; white-space tokens hang on the word before them."""
    from spacy.tokens import Doc

    count = len(surface)
    heads, relations = find_relations(scores, model.constants, model.labels["parse"])
    upos = model.labels["pos"]
    kinds = [upos[i] for i in scores.words["pos"].argmax(axis=1).tolist()]
    pos, lemmas, deps = ["SPACE"] * count, list(surface), ["dep"] * count
    head = list(range(count))
    last = at[0]
    words = iter(at)
    following = next(words, count)
    for i in range(count):
        if i == following:
            last, following = i, next(words, count)
        else:
            head[i] = last
    for word, i in enumerate(at):
        pos[i] = kinds[word]
        lemmas[i] = lemma(surface[i], kinds[word])
        head[i] = at[heads[word]]
        deps[i] = "ROOT" if relations[word] == "root" else relations[word]
    named = model.labels["name"]
    tags = best_tags_by_sentence(scores.words["name"], named, scores.starts)
    ents = ["O"] * count
    for start, end, kind in tag_spans(tags, named):
        for i in range(at[start], at[end - 1] + 1):
            ents[i] = ("B-" if i == at[start] else "I-") + kind
    return Doc(
        nlp.vocab, words=surface, spaces=spaces, pos=pos, lemmas=lemmas, heads=head, deps=deps, ents=ents
    )


@functools.cache
def tokenizer() -> Language:
    """spaCy's English tokenizer, no model."""
    import spacy

    return spacy.blank("en")


def _over_tokens(saying: Attribution, at: list[int], words: list[str]) -> Attribution:
    """A saying over words as one over tokens, its quotations closed."""

    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((at[s], at[e - 1] + 1) for s, e in spans)

    contents = tuple(close_quotation(words, span) for span in saying.contents)
    return Attribution(moved(saying.sources), moved(saying.cue), moved(contents), saying.score)
