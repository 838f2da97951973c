"""The rounding that the int8 graph does, done in training so that the weights get used to it (quantisation-aware, straight-through).

As onnxruntime's dynamic quantisation: weights by output column, symmetric; activations by tensor between their least and greatest
value (and 0).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812


def rounded_weight(weight: Tensor) -> Tensor:
    """[out, in] weights at their 255 int8 steps; the gradient passes as if they had not been rounded."""
    with torch.no_grad():
        step = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        change = (weight / step).round() * step - weight
    return weight + change


def rounded_activation(x: Tensor) -> Tensor:
    """Activations at their 256 steps; the gradient passes as if they had not been rounded."""
    with torch.no_grad():
        least, most = x.amin().clamp(max=0), x.amax().clamp(min=0)
        step = ((most - least) / 255).clamp(min=1e-8)
        change = (((x - least) / step).round() * step + least) - x
    return x + change


class RoundedLinear(nn.Linear):
    """A linear layer as the int8 graph computes it."""

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(rounded_activation(x), rounded_weight(self.weight), self.bias)


def round_linears(module: nn.Module) -> None:
    """Turn every linear layer in a module into a rounded one; names and weights stay."""
    for layer in module.modules():
        if type(layer) is nn.Linear:
            layer.__class__ = RoundedLinear
