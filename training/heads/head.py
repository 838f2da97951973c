"""What a head is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from torch import Tensor, nn

from training.batches import Batch


class Head(nn.Module, ABC):
    """One layer of annotation on top of the encoder.

    To add one: a file here with a subclass, a line in ``heads/__init__.py``, and its decoding in ``hearsay.language``.

    Attributes:
        name: what its losses and labels are called.
        labels: its label list, in the order of its scores; empty when it has none. Goes to labels.json.
        constants: parameters that decoding needs at run time (small matrices); they go to heads.npz.
    """

    name: ClassVar[str]
    labels: tuple[str, ...] = ()
    constants: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def forward(self, words: Tensor) -> dict[str, Tensor]:
        """Scores for decoding, by export name.

        Args:
            words: [B, W, 384], the encoder's output at each word's first piece.
        """

    @abstractmethod
    def loss(self, words: Tensor, batch: Batch) -> dict[str, Tensor]:
        """Weighted losses by name; empty when the batch lacks this layer."""
