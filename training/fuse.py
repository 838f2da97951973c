"""The encoder as the package runs it: the same sums as in training, fewer of them, in operators that onnxruntime has whole.

Attention is one operator (com.microsoft.MultiHeadAttention: no scores of all pairs in memory, no transposes), and the last layer
is computed only for the pieces that the heads look at: a word's first.
Use: ``fused_words(encoder, ids, shapes, first)`` in place of ``encoder(ids, shapes, None)[:, first]``; then
``torch.onnx.export(..., custom_opsets=CUSTOM_OPSETS)`` and ``quantize_dynamic(..., extra_options=QUANTISE_OPTIONS)``.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.bert import ATTENTION_HEADS, WIDTH, Encoder, Layer

CUSTOM_OPSETS = {"com.microsoft": 1}
QUANTISE_OPTIONS = {"DefaultTensorType": 1}
"""What comes out of an operator that ONNX does not know is float (``onnx.TensorProto.FLOAT``)."""


class Attention(torch.autograd.Function):
    """Queries [B, W, 384] against keys and values [B, L, 384], all heads."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:  # type: ignore[override]
        q, k, v = (x.unflatten(-1, (ATTENTION_HEADS, -1)).transpose(1, 2) for x in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any) -> Any:
        """One node in the exported graph."""
        out = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=ATTENTION_HEADS)
        out.setType(q.type())
        return out


class FusedEncoder(nn.Module):
    """Pieces and shapes in, one vector a word out; shares the encoder's weights."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        last = encoder.layers[-1]
        assert isinstance(last, Layer)
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key_value = nn.Linear(WIDTH, 2 * WIDTH)
        with torch.no_grad():
            for kind in ("weight", "bias"):
                joint = getattr(last.qkv, kind)
                getattr(self.query, kind).copy_(joint[:WIDTH])
                getattr(self.key_value, kind).copy_(joint[WIDTH:])

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """[1, W, 384] for the pieces at ``first``; ids, shapes [1, L]."""
        e = self.encoder
        x = e.words(ids) + (e.positions.weight + e.kind)[: ids.shape[1]] + e.shapes(shapes)
        x = e.norm(x)
        for layer in list(e.layers)[:-1]:
            assert isinstance(layer, Layer)
            x = _after_attention(layer, x, *layer.qkv(x).split(WIDTH, -1))
        words = x[:, first]
        last = e.layers[-1]
        assert isinstance(last, Layer)
        return _after_attention(last, words, self.query(words), *self.key_value(x).split(WIDTH, -1))


def _after_attention(layer: Layer, x: Tensor, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    seen = layer.out(Attention.apply(q, k, v))
    x = layer.norm1(x + seen)
    return layer.norm2(x + layer.down(F.gelu(layer.up(x))))
