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
from hearsay.language.relations import find_relations
from hearsay.language.sayings import find_sayings
from hearsay.language.spans import best_tags, tag_spans
from hearsay.language.vectors import WIDTH, sentence_vectors
from hearsay.language.windows import Scores, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from hearsay.records import Document


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
    doc, attributions, vectors = annotate_text(
        document.text, [part.start for part in document.parts], model=read
    )
    return Annotated(document, doc, attributions, vectors, read.version)


def annotate_text(
    text: str, bounds: Sequence[int] = (), *, model: ReaderModel | None = None
) -> tuple[Doc, tuple[Attribution, ...], np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """As ``annotate_one`` for a bare text.

    Args:
        text: any text.
        bounds: offsets where a new part begins; blank lines begin one too.
        model: None takes the model in the package.
    """
    from spacy.tokens import Doc

    read = model or shipped_model()
    nlp = tokenizer()
    tokens = nlp.make_doc(text)
    surface = [token.text for token in tokens]
    spaces = [bool(token.whitespace_) for token in tokens]
    at = [token.i for token in tokens if not token.is_space]
    if not at:
        count = len(surface)
        empty = Doc(nlp.vocab, words=surface, spaces=spaces, pos=["SPACE"] * count, lemmas=surface)
        return empty, (), np.zeros((0, WIDTH), dtype=np.float32)
    begins = [tokens[i].idx for i in at]
    words = [surface[i] for i in at]
    gaps = [
        text[a:b]
        for a, b in zip([0, *(b + len(w) for b, w in zip(begins, words, strict=True))], begins, strict=False)
    ]
    before = [NEWLINE if "\n" in gap else SPACE if gap else NO_SPACE for gap in gaps]
    before[0] = NEWLINE
    forced = [gap.count("\n") > 1 for gap in gaps]
    for bound in bounds:
        word = bisect.bisect_left(begins, bound)
        if word < len(forced):
            forced[word] = True
    scores = read_words(read, words, before, forced)
    doc = fill(nlp, read, scores, surface, spaces, at)
    sayings = tuple(_over_tokens(saying, at) for saying in find_sayings(scores, read.constants, read.labels))
    return doc, sayings, sentence_vectors(scores, read.constants)


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
    tags = best_tags(scores.words["name"][None], named, scores.starts)[0]
    ents = ["O"] * count
    for start, end, kind in tag_spans(tags.tolist(), named):
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


def _over_tokens(saying: Attribution, at: list[int]) -> Attribution:
    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((at[s], at[e - 1] + 1) for s, e in spans)

    return Attribution(moved(saying.sources), moved(saying.cue), moved(saying.contents), saying.score)
