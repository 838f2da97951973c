"""Train the reader model: ``python -m training.train --data ../shared/gold --work training/work --minutes 60``.

The same command goes on from the last checkpoint in the work folder. The learning rate falls to nothing over the time budget,
or over ``--steps`` where the run must not depend on the machine's speed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.augment import Quotes
from training.batches import Batch, endless, prepare
from training.bert import load_published, published_weights
from training.corpora import Passage, read_gum, read_polnear, read_uner
from training.model import Reader
from training.renaming import Renaming

SHARES = {"polnear": 0.58, "gum": 0.28, "uner": 0.14}
"""How often a batch comes from each data set."""
WARM_STEPS = 60
LEAST_RATE = 0.02
"""The learning rate ends at this share of its highest."""
SAVE_EVERY_S = 150
REPORT_EVERY_STEPS = 20


def corpora(data: Path) -> dict[str, list[Passage]]:
    """The training parts."""
    return {
        "polnear": read_polnear(data / "polnear" / "train.jsonl.gz"),
        "gum": read_gum(data / "gum_open", "train"),
        "uner": read_uner(data / "uner_ewt" / "train.early.iob2.gz"),
    }


def batch_streams(
    sets: dict[str, list[Passage]], tokenizer: Tokenizer, rng: random.Random, pieces_a_batch: int
) -> dict[str, Iterator[Batch]]:
    """Endless batches of each data set."""
    rename, quotes = Renaming(tokenizer, random.Random(rng.random())), Quotes.of(tokenizer)
    streams = {}
    for name, passages in sets.items():
        prepared = [prepare(p, tokenizer) for p in passages]
        own = random.Random(rng.random())
        streams[name] = endless(prepared, tokenizer, quotes, own, pieces_a_batch, rename)
    return streams


class Run:
    """A model in training: its optimizer, the running mean of its weights (what is exported), how far it is.

    Args:
        model: with the weights to start from.
        options: of the command line.
        relations: label list of the parse head, kept for export.
    """

    def __init__(self, model: Reader, options: argparse.Namespace, relations: tuple[str, ...]) -> None:
        self.model, self.options, self.relations = model, options, relations
        heads = [p for h in model.heads.values() for p in h.parameters()]
        groups = [
            {"params": list(model.encoder.parameters()), "top": options.rate},
            {"params": heads, "top": options.head_rate},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)
        self.mean = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.step, self.spent_s = 0, 0.0
        self.checkpoint: Path = options.work / "checkpoint.pt"

    def resume(self) -> bool:
        """Take up the checkpoint in the work folder; False when there is none."""
        if not self.checkpoint.exists():
            return False
        saved = torch.load(self.checkpoint, weights_only=False)
        self.model.load_state_dict(saved["last"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.mean, self.step, self.spent_s = saved["model"], saved["step"], saved["spent"]
        return True

    def save(self) -> None:
        """Write the checkpoint; a stop in the middle leaves the one before."""
        state = {
            "model": self.mean,
            "last": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        state |= {"step": self.step, "spent": self.spent_s, "relations": self.relations}
        state |= {"options": {k: str(v) for k, v in vars(self.options).items()}}
        part = self.checkpoint.with_suffix(".part")
        torch.save(state, part)
        part.replace(self.checkpoint)

    def done(self) -> float:
        """The share of the budget that is used, in minutes or steps."""
        if self.options.steps:
            return float(self.step / self.options.steps)
        return float(self.spent_s / (60 * self.options.minutes))

    def learn(self, batch: Batch) -> dict[str, Tensor]:
        """One step; the losses by name."""
        factor = min(1.0, (self.step + 1) / WARM_STEPS) * max(LEAST_RATE, 1 - self.done())
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * factor
        with torch.autocast("cpu", torch.bfloat16):
            losses = self.model.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        torch.stack([v.float() for v in losses.values()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        decay = min(self.options.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for key, value in self.model.state_dict().items():
                self.mean[key].lerp_(value, 1 - decay)
        return losses


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument(
        "--minutes", type=float, default=90, help="time budget; the learning rate falls over it"
    )
    parser.add_argument("--steps", type=int, help="budget in steps in place of minutes")
    parser.add_argument(
        "--start", type=Path, help="checkpoint to start from in place of the published weights"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=2032, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1.5e-3, help="highest learning rate of the heads")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--average", type=float, default=0.995, help="decay of the running mean of the weights"
    )
    return parser.parse_args()


def first_model(relations: tuple[str, ...], start: Path | None) -> Reader:
    """A model with the published encoder, or with what of another checkpoint fits."""
    model = Reader(relations)
    load_published(model.encoder)
    if start:
        known, fresh = torch.load(start, weights_only=False)["model"], model.state_dict()
        same = {k: v for k, v in known.items() if k in fresh and fresh[k].shape == v.shape}
        model.load_state_dict(same, strict=False)
        print(f"started from {start}; new: {sorted(set(fresh) - set(same))}", file=sys.stderr)
    return model


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(published_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sets = corpora(options.data)
    relations = tuple(sorted({r for p in sets["gum"] for r in p.rels or ()}))
    run = Run(first_model(relations, options.start), options, relations)
    if run.resume():
        # Other batches than the first time round, the same ones at every resumption from this step.
        rng.seed(options.seed + run.step)
        torch.manual_seed(options.seed + run.step)
        print(f"going on from step {run.step}, {run.spent_s / 60:.1f} minutes in", file=sys.stderr)
    streams = batch_streams(sets, tokenizer, rng, options.batch)
    run.model.train()
    losses: dict[str, list[float]] = defaultdict(list)
    began, last_saved, pieces, first = time.monotonic() - run.spent_s, time.monotonic(), 0, time.monotonic()
    while run.done() < 1:
        name = rng.choices(list(SHARES), list(SHARES.values()))[0]
        batch = next(streams[name])
        for key, value in run.learn(batch).items():
            losses[f"{name}.{key}"].append(value.item())
        pieces += int(batch.piece_mask.sum())
        run.spent_s = time.monotonic() - began
        if run.step % REPORT_EVERY_STEPS == 0:
            shown = {k: round(sum(v) / len(v), 4) for k, v in sorted(losses.items())}
            speed = round(pieces / (time.monotonic() - first))
            head = {"step": run.step, "minutes": round(run.spent_s / 60, 2), "pieces_per_s": speed}
            print(json.dumps(head | shown), flush=True)
            losses.clear()
        if time.monotonic() - last_saved > SAVE_EVERY_S:
            run.save()
            last_saved = time.monotonic()
    run.save()


if __name__ == "__main__":
    main()
