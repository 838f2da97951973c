"""The reader model: encoder and heads together."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.bert import WIDTH, Encoder
from training.heads import Head, heads
from training.heads.sayings import Sayings


class Reader(nn.Module):
    """One encoder, one head a layer."""

    def __init__(self, relations: tuple[str, ...]) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleDict({head.name: head for head in heads(relations)})

    def words(self, batch: Batch) -> Tensor:
        """[B, W, 384]: the encoder's output at each word's first piece."""
        hidden = self.encoder(batch.ids, batch.shapes, batch.piece_mask)
        return torch.gather(hidden, 1, batch.first[..., None].expand(-1, -1, WIDTH))

    def loss(self, batch: Batch) -> dict[str, Tensor]:
        """Every head's losses on a batch."""
        words = self.words(batch)
        found: dict[str, Tensor] = {}
        for head in self.heads.values():
            assert isinstance(head, Head)
            if isinstance(head, Sayings):
                with torch.no_grad():
                    cues = self.heads["cue"](words)["cue"]
                found |= head.loss(words, batch, cues)
            else:
                found |= head.loss(words, batch)
        return found
