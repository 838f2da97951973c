"""Whole sayings: given a cue, which words are its source and which its content.

Each cue tags all words of the window anew, so the links come with the spans. A pair's score is a small network over
the sum of a word's part, the cue's part (mean over its words) and the distance between them, plus a product term;
the parts are computed once a word by the graph, the pairs at decoding, where there are few cues.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from hearsay.language.distance import BUCKETS, bucket_table
from training.batches import Batch
from training.bert import WIDTH
from training.heads.head import Head

SUM, PRODUCT = 256, 128
FALSE_CUES = 2
"""Words a window that the cue tagger takes for a cue by mistake, shown with nothing to tag."""


class Sayings(Head):
    """Tags O, source, content (BIOES: a span says where it ends, so that it does not fade out) for every pair of cue and word."""

    name = "saying"
    labels = ("O", *(f"{place}-{role}" for role in ("source", "content") for place in "BIES"))
    constants = ("distance", "sum_out", "product_out", "bias")

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, SUM + PRODUCT)
        self.cue = nn.Linear(WIDTH, SUM + PRODUCT)
        self.distance = nn.Parameter(torch.randn(BUCKETS, SUM) * 0.02)
        self.sum_out = nn.Parameter(torch.randn(SUM, len(self.labels)) * SUM**-0.5)
        self.product_out = nn.Parameter(torch.randn(PRODUCT, len(self.labels)) * PRODUCT**-0.5)
        self.bias = nn.Parameter(torch.tensor([2.0] + [0.0] * 8))

    def forward(self, words: Tensor) -> dict[str, Tensor]:
        return {"saying_word": self.word(words), "saying_cue": self.cue(words)}

    def loss(self, words: Tensor, batch: Batch, cue_scores: Tensor | None = None) -> dict[str, Tensor]:
        if batch.windows[0].sayings is None:
            return {}
        width = batch.word_mask.shape[1]
        rows, cues, spans, gold = [], [], [], []
        for i, w in enumerate(batch.windows):
            assert w.sayings is not None
            n, cue_words = len(w.words), set()
            for cue, sources, contents in w.sayings:
                cue_words |= {t for s, e in cue for t in range(s, e)}
                if not cue:
                    continue
                mean = torch.zeros(width)
                for s, e in cue:
                    mean[s:e] = 1
                rows.append(i)
                cues.append(mean / mean.sum())
                spans.append((cue[0][0], cue[0][1]))
                tags = bioes(n, [(s, e, 0) for s, e in sources] + [(s, e, 1) for s, e in contents])
                gold.append(torch.tensor(tags + [-100] * (width - n)))
            if cue_scores is not None:
                wrong = [
                    t
                    for t in (cue_scores[i, :n].argmax(-1) == 1).nonzero()[:, 0].tolist()
                    if t not in cue_words
                ]
                for t in wrong[:: max(1, len(wrong) // FALSE_CUES)][:FALSE_CUES]:
                    mean = torch.zeros(width)
                    mean[t] = 1
                    rows.append(i)
                    cues.append(mean)
                    spans.append((t, t + 1))
                    gold.append(torch.tensor([0] * n + [-100] * (width - n)))
        if not rows:
            return {}
        words = F.dropout(words, 0.1, self.training)
        row = torch.tensor(rows)
        a = self.word(words)[row]
        means = torch.stack(cues)
        c = torch.einsum("nw,nwd->nd", means.to(a.dtype), self.cue(words)[row])[:, None]
        table = torch.stack([torch.from_numpy(bucket_table(s, e, width)) for s, e in spans])
        hidden = F.relu(a[..., :SUM] + c[..., :SUM] + self.distance[table])
        hidden = F.dropout(hidden, 0.1, self.training)
        scores = hidden @ self.sum_out + (a[..., SUM:] * c[..., SUM:]) @ self.product_out + self.bias
        target = torch.stack(gold)
        loss = F.cross_entropy(scores.float().flatten(0, 1), target.flatten(), ignore_index=-100)
        return {"saying": 6.0 * loss}


def bioes(length: int, spans: list[tuple[int, int, int]]) -> list[int]:
    """A row of indices into ``Sayings.labels``; the earlier span wins."""
    row = [0] * length
    for start, end, kind in sorted(spans):
        if not any(row[start:end]):
            begin, inside, last, single = (1 + 4 * kind + place for place in range(4))
            row[start:end] = [single] if end - start == 1 else [begin, *[inside] * (end - start - 2), last]
    return row
