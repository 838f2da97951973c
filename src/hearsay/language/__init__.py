"""Sentences, parts of speech, trees, names and sayings, from one small encoder."""

from hearsay.language.annotated import Annotated, Attribution

__all__ = ["Annotated", "Attribution"]
