"""Run every benchmark on the gold data beside the project: ``python -m benchmarks [NAME ...]``.

A benchmark whose data is not there is said to be missing, not skipped in silence.
"""

import subprocess
import sys
from pathlib import Path

GOLD = Path(__file__).parents[2] / "shared" / "gold"
INPUTS = {
    "pages_text": "pages",
    "pages_html": "news/html_pages.dev.jsonl.gz",
    "dates": None,
    "copies": "news/official_releases_uk_ru.jsonl.gz",
    "syntax": "gum_open/dev.conllu.gz",
    "entities": "uner_ewt/dev.iob2.gz",
    "attribution": "polnear/dev.jsonl.gz",
    "statements": None,
    "slices": ".",
    "anaphora": "gum_open/dev.conllu.gz",
    "event_triggers": "events/wikievents.dev.jsonl.gz",
    "event_triples": None,
    "event_words": None,
    "marked_news": None,
    "event_types": "events/plv_train.tsv.gz",
    "language_pass": "polnear/dev.jsonl.gz",
    "timex": "timex/train.jsonl.gz",
    "toponyms": "geoparsing/geowebnews.jsonl.gz",
    "figures": "casualties/gvdb.dev.jsonl.gz",
    "india_police": "events/india_police_events.dev.jsonl.gz",
    "throughput": "news/official_releases_uk_ru.jsonl.gz",
}


def main(names: list[str]) -> int:
    failed = 0
    for name in names or list(INPUTS):
        given = INPUTS[name]
        path = GOLD / given if given else None
        print(f"== {name} {path or '(own set)'}", flush=True)
        if path and not path.exists():
            print(f"missing: {path} is not there")
            continue
        done = subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}", *([str(path)] if path else [])], check=False
        )
        failed += done.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
