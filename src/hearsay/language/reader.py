"""Documents in, annotated documents out."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

import numpy as np

from hearsay.codebooks.columns import texts
from hearsay.language.annotated import Annotated, Attribution, Layers, Link, Trigger
from hearsay.language.lemmas import lemma
from hearsay.language.links import find_links
from hearsay.language.model import ReaderModel, shipped_model
from hearsay.language.named import settled, without_verbs
from hearsay.language.neutral import neutral_words
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from hearsay.language.predicates import agreeing
from hearsay.language.quotations import close_quotation
from hearsay.language.sayings import find_sayings
from hearsay.language.scores import Scores, read_words
from hearsay.language.spans import best_tags_by_sentence, log_softmax, tag_spans
from hearsay.language.triggers import FAINT, LEAST, find_triggers
from hearsay.language.vectors import WIDTH
from hearsay.language.words import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from hearsay.records import Document, Part

_POSTED = frozenset({"on", "to", "via", "from"})
"""What stands before the name of a platform, and not before somebody's initial at a sentence's end."""
_MONTHS = frozenset(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
"""How the months begin, whole or clipped."""
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


def annotate_one(
    document: Document, *, model: ReaderModel | None = None, with_vectors: bool = True
) -> Annotated:
    """One document with every layer. A text without words gives a doc without sentences.

    Args:
        document: a cleaned article.
        model: None takes the model in the package.
        with_vectors: False leaves the sentence vectors out, which records need none of.
    """
    read = model or shipped_model()
    layers = annotate_text(document.text, document.parts, model=read, with_vectors=with_vectors)
    return Annotated(
        layers.doc,
        layers.attributions,
        layers.triggers,
        layers.faint,
        layers.links,
        layers.kinds,
        layers.vectors,
        document,
        read.version,
    )


def annotate_text(
    text: str, parts: Sequence[Part] = (), *, model: ReaderModel | None = None, with_vectors: bool = True
) -> Layers:
    """As ``annotate_one`` for a bare text.

    Args:
        text: any text.
        parts: its parts, in order; blank lines begin one too.
        model: None takes the model in the package.
        with_vectors: as for ``annotate_one``.
    """
    nlp = tokenizer()
    from spacy.tokens import Doc

    read = model or shipped_model()
    tokens = nlp.make_doc(text)
    surface = texts(tokens, "ORTH")
    spaces = tokens.to_array("SPACY").astype(np.bool_).tolist()
    offsets = tokens.to_array("IDX").tolist()
    at = [i for i, word in enumerate(surface) if not word.isspace()]
    if not at:
        count = len(surface)
        empty = Doc(nlp.vocab, words=surface, spaces=spaces, pos=["SPACE"] * count, lemmas=surface)
        return Layers(empty, (), (), (), (), ("",) * count, np.zeros((0, WIDTH), dtype=np.float32))
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
    forced = (breaks | _behind_a_point(words)).tolist()
    scores = read_words(read, neutral_words(words), before, forced, with_vectors=with_vectors)
    relations = [read.labels["parse"][i] for i in scores.relations.tolist()]
    pos = agreeing(
        [read.labels["pos"][i] for i in scores.words["pos"].argmax(axis=1).tolist()],
        words,
        scores.heads.tolist(),
        relations,
    )
    doc = fill(tokens, surface, read, scores, at, pos, relations)
    said = 1 - np.exp(log_softmax(scores.words["content"])[:, read.labels["content"].index("O")])
    sayings = find_sayings(
        scores.cues,
        scores.words.pop("saying_word"),  # the widest of all; links need none of it
        said,
        read.constants,
        read.labels["saying"],
        breaks,
        blocks,
    )
    attributions = tuple(_over_tokens(saying, at, words) for saying in sayings)
    links = find_links(
        scores.words,
        read.constants,
        read.labels,
        words,
        pos,
        scores.heads.tolist(),
        relations,
    )
    triggers, faint = (
        tuple(Trigger(at[found.token], found.type, found.score) for found in some)
        for some in (
            find_triggers(scores, read.labels["trigger"]),
            find_triggers(scores, read.labels["trigger"], FAINT, LEAST),
        )
    )
    kinds = scores.words["kind"].argmax(axis=1).tolist()
    return Layers(
        doc,
        attributions,
        triggers,
        faint,
        tuple(Link(at[link.anaphor], at[link.antecedent], link.score) for link in links),
        _kinds_of_tokens(kinds, read.labels["kind"], len(surface), at),
        scores.vectors,
    )


def _kinds_of_tokens(kinds: list[int], labels: tuple[str, ...], count: int, at: list[int]) -> tuple[str, ...]:
    row = [""] * count
    for token, kind in zip(at, kinds, strict=True):
        row[token] = labels[kind]
    return tuple(row)


def fill(
    doc: Doc,
    surface: Sequence[str],
    model: ReaderModel,
    scores: Scores,
    at: list[int],
    kinds: list[str],
    relations: list[str],
) -> Doc:
    """A ``Doc`` of nothing but tokens with every layer put in; white-space tokens hang on the word before them.

    Args:
        doc: the tokens, white space among them.
        surface: their texts.
        model: for its labels.
        scores: over the words.
        at: which tokens are words.
        kinds: each word's part of speech.
        relations: each word's relation to its head.
    """
    from spacy.tokens import Token

    count, places = len(doc), np.array(at)
    head = np.arange(count)
    last_word = np.searchsorted(places, head, side="right") - 1
    away = places[np.maximum(last_word, 0)] - head
    away[places] = places[scores.heads] - places
    pos, deps = ["SPACE"] * count, ["dep"] * count
    lemmas = list(surface)
    for i, kind, relation in zip(at, kinds, relations, strict=True):
        pos[i] = kind
        lemmas[i] = lemma(lemmas[i], kind)
        deps[i] = "ROOT" if relation == "root" else relation
    named = model.labels["name"]
    tags = best_tags_by_sentence(scores.words["name"], named, scores.starts)
    begins, inside, outside = (Token.iob_strings().index(letter) for letter in "BIO")
    iob, types = [outside] * count, [""] * count
    words = [surface[i] for i in at]
    names = (name for span in tag_spans(tags, named) for name in without_verbs(words, kinds, *span))
    marked = (settled(words, *name) for name in names)
    for start, end, label in filter(None, marked):
        first, past = at[start], at[end - 1] + 1
        iob[first:past] = [begins, *[inside] * (past - first - 1)]
        types[first:past] = [label] * (past - first)
    columns = {
        "POS": _numbered(doc, pos),
        "LEMMA": _numbered(doc, lemmas),
        "HEAD": away.astype(np.uint64),
        "DEP": _numbered(doc, deps),
        "ENT_IOB": iob,
        "ENT_TYPE": _numbered(doc, types),
    }
    rows = np.stack([np.array(each, dtype=np.uint64) for each in columns.values()], axis=1)
    return doc.from_array(list(columns), rows)  # type: ignore[arg-type]


def _numbered(doc: Doc, texts: list[str]) -> list[int]:
    """Texts as the numbers spaCy keeps them by."""
    numbers = {text: doc.vocab.strings.add(text) if text else 0 for text in set(texts)}
    return [numbers[text] for text in texts]


def _behind_a_point(words: Sequence[str]) -> NDArray[np.bool_]:
    """Which words begin a sentence although the model may take the point before them for that of an initial or a number.

    Behind a platform, "on X. Two people", and a day, "on Dec 4. Two people".
    """
    found = np.zeros(len(words), dtype=np.bool_)
    for i in range(2, len(words)):
        is_platform = words[i - 1] == "X." and words[i - 2].lower() in _POSTED
        is_day = words[i - 1] == "." and words[i - 2].isdigit() and words[i - 3][:3] in _MONTHS
        if (is_platform or is_day) and words[i][:1].isupper():
            found[i] = True
    return found


def _over_tokens(saying: Attribution, at: list[int], words: list[str]) -> Attribution:
    """A saying over words as one over tokens, its quotations closed."""

    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((at[s], at[e - 1] + 1) for s, e in spans)

    contents = tuple(close_quotation(words, span) for span in saying.contents)
    return Attribution(moved(saying.sources), moved(saying.cue), moved(contents), saying.score)
