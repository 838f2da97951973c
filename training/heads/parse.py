"""Dependencies: a biaffine score for every pair of words, a relation from the pair."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.batches import Batch
from training.bert import WIDTH
from training.heads.head import Head

ARC, REL = 256, 256
WEAK = 0.4
"""What another parser's trees weigh."""


class Parse(Head):
    """A root is its own head: ``arc[i, i]`` is the score of word i as root."""

    name = "parse"
    constants = ("rel_root", "rel_out", "rel_bias")

    def __init__(self, relations: tuple[str, ...]) -> None:
        super().__init__()
        self.labels = relations
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.eye(ARC) * ARC**-0.5)
        self.arc_bias = nn.Linear(ARC, 1)
        self.root = nn.Linear(ARC, 1)
        self.rel_dependent = nn.Linear(WIDTH, REL)
        self.rel_head = nn.Linear(WIDTH, REL)
        self.rel_root = nn.Parameter(torch.zeros(REL))
        self.rel_out = nn.Parameter(torch.randn(REL, len(relations)) * REL**-0.5)
        self.rel_bias = nn.Parameter(torch.zeros(len(relations)))

    def arcs(self, words: Tensor) -> Tensor:
        """[B, W, W]: score of word j (last axis) as the head of word i."""
        dependent = F.dropout(F.gelu(self.arc_dependent(words)), 0.2, self.training)
        head = F.dropout(F.gelu(self.arc_head(words)), 0.2, self.training)
        scores = dependent @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        at = torch.arange(words.shape[1])
        return scores + (at[:, None] == at[None, :]).to(scores.dtype) * self.root(dependent)

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        return {
            "arc": self.arcs(words),
            "rel_dependent": self.rel_dependent(words),
            "rel_head": self.rel_head(words),
        }

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        if all(w.heads is None for w in batch.windows):
            return {}
        size = batch.word_mask.shape
        heads = torch.full(size, -100, dtype=torch.long)
        rels = torch.full(size, -100, dtype=torch.long)
        sentence = torch.full(size, -1, dtype=torch.long)
        index = {label: i for i, label in enumerate(self.labels)}
        for i, w in enumerate(batch.windows):
            if w.heads is None:
                continue
            assert w.rels is not None and w.starts is not None
            heads[i, : len(w.heads)] = torch.tensor([h if h >= 0 else -100 for h in w.heads])
            rels[i, : len(w.rels)] = torch.tensor([index.get(r, -100) if r else -100 for r in w.rels])
            sentence[i, : len(w.starts)] = torch.tensor(w.starts).cumsum(0)
        words = F.dropout(words, 0.1, self.training)
        arcs = self.arcs(words).float().masked_fill(sentence[:, :, None] != sentence[:, None, :], -1e4)
        known = heads >= 0
        if not bool(known.any()):
            return {}
        weight = WEAK if "trees" in batch.windows[0].weak else 1.0
        arc_loss = F.cross_entropy(arcs[known], heads[known], label_smoothing=0.0)
        at = torch.arange(size[1]).expand(size)
        heads = heads.clamp(min=0)
        dependent, head = self.rel_dependent(words), self.rel_head(words)
        chosen = torch.gather(head, 1, heads[..., None].expand(-1, -1, REL))
        chosen = torch.where((heads == at)[..., None], self.rel_root.to(head.dtype), chosen)
        hidden = F.dropout(F.relu(dependent + chosen), 0.2, self.training)
        scores = (hidden @ self.rel_out + self.rel_bias).float()
        rel_loss = F.cross_entropy(scores[known], rels[known], ignore_index=-100, label_smoothing=0.02)
        return {"arc": weight * arc_loss, "rel": weight * rel_loss}
