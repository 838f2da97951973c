"""The trigger head: for each word PLOVER's root type of the event that it names, or none."""

from __future__ import annotations

from typing import get_args

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from hearsay.records.event import EventType
from training.batches import Batch
from training.bert import WIDTH
from training.heads.head import Head

UNKNOWN = -100
COUNTS = {
    "AGREE": 279,
    "CONSULT": 449,
    "SUPPORT": 300,
    "CONCEDE": 35,
    "COOPERATE": 134,
    "AID": 111,
    "RETREAT": 335,
    "REQUEST": 281,
    "ACCUSE": 797,
    "REJECT": 196,
    "THREATEN": 87,
    "PROTEST": 180,
    "SANCTION": 43,
    "MOBILIZE": 49,
    "COERCE": 558,
    "ASSAULT": 2182,
}
"""Triggers by type in the passages: a type weighs by the square root of how rare it is."""
NONE_WEIGHT, MOST = 0.2, 2.5
"""A word that is no trigger counts this much: they are thirty-three to one, and most of them are easy. The rarest type counts ``MOST``."""
WEIGHT = 2.0


class Triggers(Head):
    """One hidden layer and cross entropy over "" and the sixteen types; words that nobody knows cost nothing."""

    name = "trigger"
    labels = ("", *get_args(EventType))
    weights: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(WIDTH, WIDTH // 2)
        self.out = nn.Linear(WIDTH // 2, len(self.labels))
        mean = sum(COUNTS.values()) / len(COUNTS)
        rarity = [min(MOST, (mean / COUNTS[name]) ** 0.5) for name in self.labels[1:]]
        self.register_buffer("weights", torch.tensor([NONE_WEIGHT, *rarity]), persistent=False)

    def scores(self, words: Tensor) -> Tensor:
        """[B, W, 17], logits."""
        out: Tensor = self.out(F.gelu(self.hidden(words)))
        return out

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        # Weighted training makes a type look by its weight over NONE_WEIGHT likelier than it is: taken back here, so that
        # the scores' softmax is a probability and half of it a fair threshold.
        return {"trigger": self.scores(words) - self.weights.log()}

    def gold(self, batch: Batch) -> Tensor:
        """[B, W]: indices into the labels, ``UNKNOWN`` where nobody knows and past a window's end."""
        gold = torch.full(batch.word_mask.shape, UNKNOWN, dtype=torch.long)
        index = {label: i for i, label in enumerate(self.labels)}
        for i, window in enumerate(batch.windows):
            if window.triggers is not None:
                row = [UNKNOWN if t is None else index[t] for t in window.triggers]
                gold[i, : len(row)] = torch.tensor(row)
        return gold

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        gold = self.gold(batch)
        if not (gold >= 0).any():
            return {}
        return {"trigger": WEIGHT * self.cost(words.flatten(0, 1), gold.flatten())}

    def cost(self, words: Tensor, gold: Tensor) -> Tensor:
        """The loss of words [N, 384] with labels [N]."""
        scores = self.scores(F.dropout(words, 0.1, self.training)).float()
        return F.cross_entropy(scores, gold, weight=self.weights, ignore_index=UNKNOWN, label_smoothing=0.02)
