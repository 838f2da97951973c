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
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.augment import Quotes
from training.batches import endless, prepare
from training.bert import load_published, published_weights
from training.corpora import Passage, read_gum, read_polnear, read_uner
from training.model import Reader
from training.renaming import Renaming

SHARES = {"polnear": 0.58, "gum": 0.28, "uner": 0.14}
"""How often a batch comes from each data set."""


def corpora(data: Path) -> dict[str, list[Passage]]:
    """The training parts."""
    return {
        "polnear": read_polnear(data / "polnear" / "train.jsonl.gz"),
        "gum": read_gum(data / "gum_open", "train"),
        "uner": read_uner(data / "uner_ewt" / "train.early.iob2.gz"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument(
        "--minutes", type=float, default=60, help="time budget; the learning rate falls over it"
    )
    parser.add_argument("--steps", type=int, help="budget in steps in place of minutes")
    parser.add_argument("--start", type=Path, help="weights to start from in place of the published ones")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=2032, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1.5e-3, help="highest learning rate of the heads")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--average", type=float, default=0.995, help="decay of the running mean of the weights that is kept"
    )
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)

    tokenizer = Tokenizer.from_file(str(published_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sets = corpora(options.data)
    relations = tuple(sorted({r for p in sets["gum"] for r in p.rels or ()}))
    rename = Renaming(tokenizer, random.Random(rng.random()))
    streams = {}
    for name, passages in sets.items():
        prepared = [prepare(p, tokenizer) for p in passages]
        own = random.Random(rng.random())
        streams[name] = endless(prepared, tokenizer, Quotes.of(tokenizer), own, options.batch, rename)
    model = Reader(relations)
    load_published(model.encoder)
    if options.start:
        known, fresh = torch.load(options.start, weights_only=False)["model"], model.state_dict()
        same = {k: v for k, v in known.items() if k in fresh and fresh[k].shape == v.shape}
        model.load_state_dict(same, strict=False)
        print(f"started from {options.start}; new: {sorted(set(fresh) - set(same))}", file=sys.stderr)
    head_parameters = [p for h in model.heads.values() for p in h.parameters()]
    groups = [
        {"params": list(model.encoder.parameters()), "top": options.rate},
        {"params": head_parameters, "top": options.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)
    mean = {k: v.detach().clone() for k, v in model.state_dict().items()}
    step, spent = 0, 0.0
    checkpoint = options.work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(saved["last"])
        optimizer.load_state_dict(saved["optimizer"])
        mean, step, spent = saved["model"], saved["step"], saved["spent"]
        rng.seed(options.seed + step)
        torch.manual_seed(options.seed + step)
        print(f"going on from step {step}, {spent / 60:.1f} minutes in", file=sys.stderr)

    def save() -> None:
        state = {"model": mean, "last": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
        state |= {
            "spent": spent,
            "relations": relations,
            "options": {k: str(v) for k, v in vars(options).items()},
        }
        torch.save(state, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)

    model.train()
    losses: dict[str, list[float]] = defaultdict(list)
    began, last_saved, pieces = time.monotonic() - spent, time.monotonic(), 0
    while True:
        done = step / options.steps if options.steps else spent / (60 * options.minutes)
        if done >= 1:
            break
        name = rng.choices(list(SHARES), list(SHARES.values()))[0]
        batch = next(streams[name])
        factor = min(1.0, (step + 1) / 60) * max(0.02, 1 - done)
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * factor
        with torch.autocast("cpu", torch.bfloat16):
            found = model.loss(batch)
        optimizer.zero_grad(set_to_none=True)
        torch.stack([v.float() for v in found.values()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        decay = min(options.average, (step + 1) / (step + 10))
        with torch.no_grad():
            for key, value in model.state_dict().items():
                mean[key].lerp_(value, 1 - decay)
        pieces += int(batch.piece_mask.sum())
        for key, value in found.items():
            losses[f"{name}.{key}"].append(value.item())
        spent = time.monotonic() - began
        if step % 20 == 0:
            shown = {k: round(sum(v) / len(v), 4) for k, v in sorted(losses.items())}
            print(
                json.dumps(
                    {
                        "step": step,
                        "minutes": round(spent / 60, 2),
                        "pieces_per_s": round(pieces / spent),
                        **shown,
                    }
                ),
                flush=True,
            )
            losses.clear()
        if time.monotonic() - last_saved > 150:
            save()
            last_saved = time.monotonic()
    save()


if __name__ == "__main__":
    main()
