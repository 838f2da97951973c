"""Shows sentences of the grammar with their trees."""

import random

from training.plain import sentence

rng = random.Random(1)
for _ in range(30):
    said = sentence(rng)
    print(
        " ".join(
            f"{w}/{r}>{said.words[h]}" for w, r, h in zip(said.words, said.rels, said.heads, strict=True)
        )
    )
