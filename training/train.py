"""Train the reader model: ``python -m training.train --data ../shared/gold --work training/work --minutes 60``.

The same command goes on from the last checkpoint in the work folder. The learning rate is held, then falls to nothing at the end of the
time budget, or of ``--steps`` where the run must not depend on the machine's speed.
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
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.agreed import read_agreed
from training.augment import Quotes
from training.batches import Batch, endless, prepare
from training.bert import load_published, published_weights
from training.corpora import Passage, read_gum, read_polnear, read_uner
from training.entities import add_mentions
from training.entities_extra import read_re3d, read_toponyms
from training.model import Reader
from training.plain import plain_passages
from training.renaming import Renaming
from training.rounding import round_linears
from training.triggers import read_triggers

SHARES = {
    "polnear": 0.42,
    "gum": 0.24,
    "uner": 0.18,
    "triggers": 0.04,
    "plain": 0.05,
    "agreed": 0.03,
    "places": 0.02,
    "reports": 0.02,
}
"""How often a batch comes from each data set."""
PLAIN = 6000
"""Passages of the grammar of plain sentences."""
LEFT_OUT = 0
"""The fold of re3d's reports that is never trained on."""
WARM_STEPS, WARM_STEPS_AGAIN = 150, 20
"""The rate rises over the first steps; over few where a checkpoint brings the moments along."""
LEAST_RATE = 0.02
"""The learning rate ends at this share of its highest."""
MEAN_EVERY = 5
"""Steps from one update of the running mean to the next: it reads and writes every weight."""
SAVE_EVERY_S = 240
REPORT_EVERY_STEPS = 100


def corpora(data: Path) -> dict[str, list[Passage]]:
    """The training parts."""
    gum = read_gum(data / "gum_open", "train")
    add_mentions(gum, data / "gum_open" / "train.conllu.gz")
    return {
        "polnear": read_polnear(data / "polnear" / "train.jsonl.gz"),
        "gum": gum,
        "uner": read_uner(data / "uner_ewt" / "train.early.iob2.gz"),
        "triggers": read_triggers(data),
        "plain": plain_passages(PLAIN, random.Random(PLAIN)),
        "agreed": read_agreed(),
        "places": read_toponyms(data / "geoparsing" / "geovirus.jsonl.gz"),
        "reports": read_re3d(data / "re3d" / "dev.jsonl.gz", LEFT_OUT),
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
        self.names = [name for name, _ in model.named_parameters()]
        self.weights = [weight for _, weight in model.named_parameters()]
        trained = [(n, w) for n, w in model.named_parameters() if w.requires_grad]
        encoder = [w for n, w in trained if n.startswith("encoder.")]
        heads = [w for n, w in trained if not n.startswith("encoder.")]
        groups = [{"params": encoder, "top": options.rate}, {"params": heads, "top": options.head_rate}]
        self.optimizer = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)
        self.mean = [weight.detach().clone() for weight in self.weights]
        self.step, self.spent_s = 0, 0.0
        self.warm = WARM_STEPS_AGAIN if options.start else WARM_STEPS
        self.checkpoint: Path = options.work / "checkpoint.pt"

    def resume(self) -> bool:
        """Take up the checkpoint in the work folder; False when there is none."""
        if not self.checkpoint.exists():
            return False
        saved = torch.load(self.checkpoint, weights_only=False)
        self.take(saved)
        self.step, self.spent_s = saved["step"], saved["spent"]
        return True

    def take(self, saved: dict[str, Any]) -> list[str]:
        """Weights, running mean and the optimizer's state from a checkpoint, where names and shapes fit; the names that did not."""
        fresh = []
        with torch.no_grad():
            for name, weight, mean in zip(self.names, self.weights, self.mean, strict=True):
                if name not in saved["last"] or saved["last"][name].shape != weight.shape:
                    fresh.append(name)
                    continue
                weight.copy_(saved["last"][name])
                mean.copy_(saved["model"][name])
                if name in saved.get("moments", {}):
                    self.optimizer.state[weight] = dict(saved["moments"][name])
        return fresh

    def save(self) -> None:
        """Write the checkpoint; a stop in the middle leaves the one before."""
        state = {
            "model": dict(zip(self.names, self.mean, strict=True)),
            "last": self.model.state_dict(),
            "moments": {
                n: self.optimizer.state[w]
                for n, w in zip(self.names, self.weights, strict=True)
                if w in self.optimizer.state
            },
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
        # Held at its height, then falling: a run may be prolonged, or fall more than once from one point with other seeds.
        falling = (1 - self.done()) / (1 - self.options.hold) if self.options.hold < 1 else 1.0
        factor = min(1.0, (self.step + 1) / self.warm) * min(1.0, max(LEAST_RATE, falling))
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * factor
        with torch.autocast("cpu", torch.bfloat16):
            losses = self.model.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        torch.stack([v.float() for v in losses.values()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        if self.step % MEAN_EVERY == 0:
            decay = min(self.options.average**MEAN_EVERY, (self.step + 1) / (self.step + 10))
            with torch.no_grad():
                torch._foreach_lerp_(self.mean, self.weights, 1 - decay)
        return losses


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument(
        "--minutes", type=float, default=180, help="time budget; the learning rate falls over it"
    )
    parser.add_argument("--steps", type=int, help="budget in steps in place of minutes")
    parser.add_argument(
        "--start", type=Path, help="checkpoint to go on from, its weights and moments, in a run of its own"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=720, help="pieces a batch, padding among them")
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="highest learning rate of the heads")
    parser.add_argument(
        "--hold", type=float, default=0.6, help="share of the budget before the learning rate falls"
    )
    parser.add_argument(
        "--int8", action="store_true", help="round weights and activations as the int8 graph will"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--average", type=float, default=0.998, help="decay of the running mean of the weights"
    )
    return parser.parse_args()


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(published_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sets = {name: passages for name, passages in corpora(options.data).items() if passages}
    relations = tuple(sorted({r for p in sets["gum"] for r in p.rels or ()}))
    model = Reader(relations)
    load_published(model.encoder)
    run = Run(model, options, relations)
    if options.int8:
        round_linears(model.encoder)
    if options.start:
        fresh = run.take(torch.load(options.start, weights_only=False))
        print(f"started from {options.start}; new: {fresh}", file=sys.stderr)
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
        name = rng.choices(list(sets), [SHARES[each] for each in sets])[0]
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
