"""The coding rules as data: which words say, which words do, and who is who beside them."""

from hearsay.codebooks.book import Codebook, CodedRule, Cue
from hearsay.codebooks.load import load_codebook

__all__ = ["Codebook", "CodedRule", "Cue", "load_codebook"]
