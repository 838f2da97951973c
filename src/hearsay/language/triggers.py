"""Event triggers: words that name a deed, with PLOVER's root type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.annotated import Trigger
from hearsay.language.spans import log_softmax

if TYPE_CHECKING:
    from hearsay.language.scores import Scores

LEAST = 0.5
"""A word is a trigger from this probability of being one of any type."""
FAINT = 0.04
"""A word that is said to be a deed (somebody is accused of it) is taken for one from this probability."""


def find_triggers(
    scores: Scores, labels: tuple[str, ...], least: float = LEAST, below: float = 1.1
) -> list[Trigger]:
    """The triggers of a document in order, each with its likeliest type; tokens count words.

    Args:
        scores: the model's output, with the head "trigger".
        labels: of that head: "" for no trigger first, then the types.
        least, below: from which probability on, and below which, that a word names a deed of any type.
    """
    logits = scores.words["trigger"]
    probabilities = np.exp(log_softmax(logits))
    certain = 1 - probabilities[:, 0]
    types = logits[:, 1:].argmax(axis=1) + 1
    return [
        Trigger(int(word), labels[types[word]], float(probabilities[word, types[word]]))
        for word in np.flatnonzero((certain >= least) & (certain < below))
    ]
