"""Parties that neither the words of a sentence nor a rule names, weighed by what the page tells: a table learnt from marked news."""

from hearsay.events.likely.fill import fill_likely
from hearsay.events.likely.trees import Trees, load_trees

__all__ = ["Trees", "fill_likely", "load_trees"]
