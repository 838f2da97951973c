"""Sentences, parts of speech, trees, names, sayings and sentence vectors, from one small encoder."""

from hearsay.language.annotated import Annotated, Attribution, Layers, Link, Trigger
from hearsay.language.model import ReaderModel, load_model
from hearsay.language.reader import annotate, annotate_one, annotate_text

__all__ = [
    "Annotated",
    "Attribution",
    "Layers",
    "Link",
    "ReaderModel",
    "Trigger",
    "annotate",
    "annotate_one",
    "annotate_text",
    "load_model",
]
