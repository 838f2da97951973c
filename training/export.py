"""Write the trained model as the package ships it: ``python -m training.export --work training/work --version 2026.11-1``.

One ONNX graph (int8 weights, embeddings scaled by row), the small matrices that decoding needs, the labels and the tokenizer,
with their checksums.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from training.bert import WIDTH, published_weights
from training.fuse import CUSTOM_OPSETS, QUANTISE_OPTIONS, FusedEncoder
from training.heads import Head
from training.model import Reader

PACKAGE = Path("src/hearsay/language/model")
OPSET = 17


class SmallEmbedding(nn.Module):
    """An embedding kept as int8 with one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


class Graph(nn.Module):
    """What the exported graph computes for one window: ids and shapes [L], first pieces [W]."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        reader.encoder.words = SmallEmbedding(reader.encoder.words.weight.detach())  # type: ignore[assignment]
        self.encoder = FusedEncoder(reader.encoder)
        self.heads = reader.heads

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        words = self.encoder(ids[None], shapes[None], first)
        found: dict[str, Tensor] = {}
        for head in self.heads.values():
            found |= head(words)
        return tuple(v[0] for v in found.values())


def mean_weights(runs: list[dict[str, Any]]) -> dict[str, Tensor]:
    """The mean of several runs' weights: runs that fell from one point lie close enough for it (Wortsman and others 2022)."""
    return {name: torch.stack([run["model"][name] for run in runs]).mean(0) for name in runs[0]["model"]}


def export(works: list[Path], out: Path, version: str, *, quantise: bool = True) -> None:
    """Read the checkpoints in ``works``, take their mean and write the model's files to ``out``."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    runs = [torch.load(work / "checkpoint.pt", weights_only=False) for work in works]
    saved = runs[0]
    reader = Reader(saved["relations"])
    reader.load_state_dict(mean_weights(runs))
    reader.eval()
    heads = [h for h in reader.heads.values() if isinstance(h, Head)]
    words = torch.zeros(1, 3, WIDTH)
    names = [name for head in heads for name in head(words)]
    graph = Graph(reader).eval()
    out.mkdir(parents=True, exist_ok=True)
    example = (
        torch.tensor([101, 2000, 2001, 2002, 102]),
        torch.tensor([0, 1, 0, 1, 0]),
        torch.tensor([1, 3]),
    )
    axes = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"}}
    axes |= {n: {0: "words", 1: "words"} if n == "arc" else {0: "words"} for n in names}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            graph,
            example,
            str(plain),
            input_names=["ids", "shapes", "first"],
            output_names=names,
            dynamic_axes=axes,
            opset_version=OPSET,
            custom_opsets=CUSTOM_OPSETS,
            dynamo=False,
        )
        if quantise:
            quantize_dynamic(
                plain,
                out / "reader.onnx",
                weight_type=QuantType.QInt8,
                per_channel=True,
                op_types_to_quantize=["MatMul"],
                extra_options=QUANTISE_OPTIONS,
            )
        else:
            shutil.copy(plain, out / "reader.onnx")
    constants = {
        f"{h.name}.{c}": getattr(h, c).detach().numpy().astype(np.float32) for h in heads for c in h.constants
    }
    np.savez(out / "heads.npz", **constants)
    shutil.copy(published_weights() / "tokenizer.json", out / "tokenizer.json")
    labels = {h.name: list(h.labels) for h in heads if h.labels}
    digests = {
        n: hashlib.sha256((out / n).read_bytes()).hexdigest()
        for n in ("reader.onnx", "heads.npz", "tokenizer.json")
    }
    described = {"version": version, "steps": saved["step"], "labels": labels, "sha256": digests}
    (out / "labels.json").write_text(
        json.dumps(described, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    size = sum(p.stat().st_size for p in out.iterdir())
    print(f"{out}: {size / 1e6:.1f} MB, {len(names)} outputs, version {version}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--work",
        type=Path,
        nargs="+",
        default=[Path("training/work")],
        help="several: the mean of their weights",
    )
    parser.add_argument("--out", type=Path, default=PACKAGE)
    parser.add_argument(
        "--version", default="local", help="goes to labels.json and into every record's provenance"
    )
    parser.add_argument(
        "--full", action="store_true", help="keep 32-bit weights (to measure what int8 costs)"
    )
    options = parser.parse_args()
    export(options.work, options.out, options.version, quantise=not options.full)


if __name__ == "__main__":
    main()
