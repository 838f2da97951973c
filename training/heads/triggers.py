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
NONE_WEIGHT = 0.3
"""A word that is no trigger counts this much: they are some forty to one, and most of them are easy."""
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
        self.register_buffer("weights", torch.tensor([NONE_WEIGHT] + [1.0] * 16), persistent=False)

    def scores(self, words: Tensor) -> Tensor:
        """[B, W, 17], logits."""
        out: Tensor = self.out(F.gelu(self.hidden(words)))
        return out

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        # Weighted training makes every type look 1 / NONE_WEIGHT times likelier than it is: taken back here, so that the
        # scores' softmax is a probability and half of it a fair threshold.
        return {"trigger": self.scores(words) - self.weights.log()}

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        gold = torch.full(batch.word_mask.shape, UNKNOWN, dtype=torch.long)
        index = {label: i for i, label in enumerate(self.labels)}
        for i, window in enumerate(batch.windows):
            if window.triggers is not None:
                row = [UNKNOWN if t is None else index[t] for t in window.triggers]
                gold[i, : len(row)] = torch.tensor(row)
        if not (gold >= 0).any():
            return {}
        scores = self.scores(F.dropout(words, 0.1, self.training)).float()
        loss = F.cross_entropy(
            scores.flatten(0, 1),
            gold.flatten(),
            weight=self.weights,
            ignore_index=UNKNOWN,
            label_smoothing=0.02,
        )
        return {"trigger": WEIGHT * loss}
