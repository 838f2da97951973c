"""Fit the trigger head alone on a finished encoder: ``python -m training.triggers.fit --data ../shared/gold --work A [B ...] --out C``.

In the common training the head sees a third of its passages; here it sees all of them several times, for the price of reading them
once: the encoder stands still, so every word's vector is computed once and kept. Writes a checkpoint that differs from the mean of
the given ones in this head only; the other layers stay as they are to the last bit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.batches import collate, cut, prepare
from training.bert import published_weights
from training.corpora import Passage
from training.export import mean_weights
from training.heads.triggers import Triggers
from training.model import Reader
from training.triggers import read_triggers

WORDS_A_STEP = 1024
PASSES = 8
RATE = 1e-3
HELD_OUT = 10
"""Every tenth passage is not fitted but scored."""


def vectors(reader: Reader, passages: list[Passage], tokenizer: Tokenizer) -> tuple[Tensor, Tensor]:
    """The encoder's vector of every word whose label is known [N, 384], and the labels [N]."""
    head = reader.heads["trigger"]
    assert isinstance(head, Triggers)
    found: list[Tensor] = []
    labels: list[Tensor] = []
    windows = [w for p in passages for w in cut(prepare(p, tokenizer), None)]
    windows.sort(key=lambda w: sum(map(len, w.pieces)))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for first in range(0, len(windows), 16):
            batch = collate(windows[first : first + 16], tokenizer)
            gold = head.gold(batch)
            known = gold >= 0
            found.append(reader.words(batch)[known].to(torch.float16))
            labels.append(gold[known])
    return torch.cat(found), torch.cat(labels)


def fit(head: Triggers, words: Tensor, gold: Tensor, seed: int) -> None:
    """Go on training the head on kept vectors, the rate falling to nothing."""
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    steps = PASSES * (len(gold) // WORDS_A_STEP)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    head.train()
    for _ in range(PASSES):
        for rows in torch.randperm(len(gold)).split(WORDS_A_STEP)[: len(gold) // WORDS_A_STEP]:
            optimizer.zero_grad(set_to_none=True)
            head.cost(words[rows].float(), gold[rows]).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    head.eval()


def scores(head: Triggers, words: Tensor, gold: Tensor) -> dict[str, float]:
    """Typed precision, recall and F1 over words at a probability of one half."""
    with torch.no_grad():
        chances = head(words.float())["trigger"].softmax(-1)
    said = torch.where(chances[:, 0] <= 0.5, chances[:, 1:].argmax(-1) + 1, 0)
    right = int(((said == gold) & (gold > 0)).sum())
    found, wanted = int((said > 0).sum()), int((gold > 0).sum())
    return {
        "precision": right / max(found, 1),
        "recall": right / max(wanted, 1),
        "f1": 2 * right / (found + wanted),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument(
        "--work", type=Path, nargs="+", required=True, help="folders of checkpoints; their mean is taken"
    )
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for the checkpoint with the fitted head"
    )
    parser.add_argument("--passages", type=Path, help="what training.triggers.make wrote")
    parser.add_argument("--every", type=int, default=1, help="only every n-th passage, to try it out")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    runs = [torch.load(work / "checkpoint.pt", weights_only=False, mmap=True) for work in options.work]
    reader = Reader(runs[0]["relations"])
    reader.load_state_dict(mean_weights(runs))
    reader.eval()
    tokenizer = Tokenizer.from_file(str(published_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    passages = read_triggers(options.data, options.passages)[:: options.every]
    held_out = vectors(reader, passages[::HELD_OUT], tokenizer)
    words, gold = vectors(reader, [p for i, p in enumerate(passages) if i % HELD_OUT], tokenizer)
    head = reader.heads["trigger"]
    assert isinstance(head, Triggers)
    print(json.dumps({"words": len(gold), "before": scores(head, *held_out)}), file=sys.stderr)
    fit(head, words, gold, options.seed)
    print(json.dumps({"after": scores(head, *held_out)}), file=sys.stderr)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(
        {"model": reader.state_dict(), "relations": runs[0]["relations"], "step": runs[0]["step"]},
        options.out / "checkpoint.pt",
    )


if __name__ == "__main__":
    main()
