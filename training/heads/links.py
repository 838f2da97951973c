"""Links: for each word that heads a mention, which earlier one means the same, or none.

A pair's score is a small network over the sum of the later word's part, the earlier word's part, the distance between them and
whether they are the same word, plus a product term. The parts are computed once a word by the graph, the pairs at decoding,
so that the two words may have been read in different windows.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from hearsay.language.links import BUCKETS, LIKENESSES, distance_buckets, likenesses
from training.batches import Batch, Window
from training.bert import WIDTH
from training.heads.head import Head

SUM, PRODUCT = 128, 96
NEVER = -1e4
WEIGHT = 1.0
FIRST_MENTION = 0.5
"""What a mention without an antecedent weighs, against 1 for one that has one: two in three have none."""


class Links(Head):
    """Marginal log likelihood over the antecedents of a word's chain in the window; "none" scores what ``none`` gives."""

    name = "link"
    constants = ("distance", "likeness", "sum_out", "product_out", "none_out", "none_bias")

    def __init__(self) -> None:
        super().__init__()
        self.anaphor = nn.Linear(WIDTH, SUM + PRODUCT)
        self.antecedent = nn.Linear(WIDTH, SUM + PRODUCT)
        self.distance = nn.Parameter(torch.randn(BUCKETS, SUM) * 0.02)
        self.likeness = nn.Parameter(torch.randn(LIKENESSES, SUM) * 0.02)
        self.sum_out = nn.Parameter(torch.randn(SUM) * SUM**-0.5)
        self.product_out = nn.Parameter(torch.randn(PRODUCT) * PRODUCT**-0.5)
        self.none_out = nn.Parameter(torch.randn(SUM) * SUM**-0.5)
        self.none_bias = nn.Parameter(torch.tensor(2.0))

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        return {"link_anaphor": self.anaphor(words), "link_antecedent": self.antecedent(words)}

    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        spots = [mention_words(w) for w in batch.windows]
        width = max(map(len, spots))
        if width < 2:
            return {}
        at = torch.zeros(len(spots), width, dtype=torch.long)
        chains = torch.zeros(len(spots), width, dtype=torch.long)
        alike = torch.zeros(len(spots), width, width, dtype=torch.long)
        for i, (window, spot) in enumerate(zip(batch.windows, spots, strict=True)):
            if spot:
                assert window.chains is not None
                n = len(spot)
                at[i, :n] = torch.tensor(spot)
                chains[i, :n] = torch.tensor([window.chains[s] for s in spot])
                mentioned = [window.words[s] for s in spot]
                alike[i, :n, :n] = torch.from_numpy(likenesses(mentioned, mentioned))
        words = F.dropout(torch.gather(words, 1, at[..., None].expand(-1, -1, WIDTH)), 0.1, self.training)
        real = chains != 0
        earlier = torch.ones(width, width, dtype=torch.bool).tril(-1) & real[:, :, None] & real[:, None, :]
        gold = earlier & (chains.abs()[:, :, None] == chains.abs()[:, None, :])
        linked = gold.any(-1)
        # A later mention whose chain began before the window is nobody's first mention: it teaches nothing here.
        taught = real & (linked | (chains > 0))
        if not bool(taught.any()):
            return {}
        scores, none = self.scores(words, at, alike, earlier)
        every = torch.cat([none[..., None], scores], dim=-1)
        right = torch.cat(
            [none.masked_fill(linked, NEVER)[..., None], scores.masked_fill(~gold, NEVER)], dim=-1
        )
        lost = torch.logsumexp(every, -1) - torch.logsumexp(right, -1)
        weight = torch.where(linked, 1.0, FIRST_MENTION) * taught
        return {"link": WEIGHT * (lost * weight).sum() / weight.sum()}

    def scores(self, words: Tensor, at: Tensor, alike: Tensor, pairs: Tensor) -> tuple[Tensor, Tensor]:
        """[B, M, M] how well word j (last axis) is the antecedent of word i, and [B, M] what "none" scores, in float32.

        Args:
            words: [B, M, 384], the encoder's output at the mentions' head words.
            at: [B, M] where those stand in the window.
            alike: [B, M, M] of ``likenesses``.
            pairs: [B, M, M] which pairs to score; the others get NEVER.
        """
        anaphor = F.dropout(self.anaphor(words), 0.1, self.training)
        antecedent = F.dropout(self.antecedent(words), 0.1, self.training)
        batch, later, before = pairs.nonzero(as_tuple=True)
        width = pairs.shape[1]
        buckets = torch.from_numpy(distance_buckets((at[batch, later] - at[batch, before]).numpy()))
        # Taking rows as embeddings: their gradients are summed faster than an index's.
        own = F.embedding(batch * width + later, anaphor.flatten(0, 1))
        other = F.embedding(batch * width + before, antecedent.flatten(0, 1))
        hidden = own[:, :SUM] + other[:, :SUM] + F.embedding(buckets, self.distance)
        hidden = F.relu(hidden + F.embedding(alike[batch, later, before], self.likeness))
        scored = hidden @ self.sum_out + (own[:, SUM:] * other[:, SUM:]) @ self.product_out
        none = F.relu(anaphor[..., :SUM]) @ self.none_out + self.none_bias
        empty = torch.full(pairs.shape, NEVER)
        return empty.index_put((batch, later, before), scored.float()), none.float()


def mention_words(window: Window) -> list[int]:
    """The words of a window that head a mention and whose chain is known."""
    return [] if window.chains is None else [i for i, chain in enumerate(window.chains) if chain]
