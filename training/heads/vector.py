"""The sentence vector: the mean over a sentence's words, each turned to lie close to what the published encoder gives."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.batches import Batch
from training.bert import WIDTH, Encoder, load_published
from training.heads.head import Head

SENTENCES_A_BATCH = 8
HOW_OFTEN = 0.2
"""The share of batches that teach it: the published encoder's reading costs a third of a step."""
MOST_PIECES = 96


class Vector(Head):
    """Learns from the published encoder, which reads the sentence alone (a distillation)."""

    name = "vector"

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        nn.init.zeros_(self.out.weight)
        self._teacher: list[Encoder] = []

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        return {"vector": words + self.out(F.gelu(self.inner(words)))}

    def teacher(self) -> Encoder:
        """The published encoder, frozen, kept out of the checkpoint."""
        if not self._teacher:
            encoder = Encoder(0.0).eval()
            load_published(encoder)
            self._teacher.append(encoder)
        return self._teacher[0]

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        if not self.training or torch.rand(()).item() > HOW_OFTEN:
            return {}
        chosen: list[tuple[int, int, int]] = []
        for i, w in enumerate(batch.windows):
            if w.starts is None:
                continue
            bounds = [t for t, s in enumerate(w.starts) if s]
            chosen += [(i, s, e) for s, e in itertools.pairwise(bounds) if e - s > 3]
        order = torch.randperm(len(chosen))[:SENTENCES_A_BATCH].tolist()
        if not order:
            return {}
        ids = torch.zeros(len(order), MOST_PIECES, dtype=torch.long)
        ours = []
        turned = self.forward(words)["vector"].float()
        for row, n in enumerate(order):
            i, s, e = chosen[n]
            pieces = [p for word in batch.windows[i].pieces[s:e] for p in word][: MOST_PIECES - 2]
            ids[row, : len(pieces) + 2] = torch.tensor([101, *pieces, 102])
            ours.append(turned[i, s:e].mean(0))
        mask = ids > 0
        with torch.no_grad():
            theirs = self.teacher()(ids, None, mask).float()
            theirs = (theirs * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return {"vector": 3.0 * (1 - F.cosine_similarity(torch.stack(ours), theirs)).mean()}
