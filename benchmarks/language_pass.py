"""How fast and how light the language pass is: ``python -m benchmarks.language_pass PATH [--every N]``.

PATH is a file of pages, a JSON object a line with "text" (``../shared/gold/polnear/dev.jsonl.gz`` or
``../shared/gold/news/official_releases_uk_ru.jsonl.gz``). A fresh process that does nothing but read gives the memory, resident after
loading, after the texts and at its highest; the times are of the processor on one thread, the texts read twice and the second time
counted, so that caches are as warm as in a long run. ``encoder`` is the time inside the graph, heads included; ``others`` is all
the rest: words, pieces, trees, spans, sayings, filling the document.

Beside it in the same run: spaCy's tokenizer alone, which is part of our pass and of every peer's. The peers this pass stands
for are parsers with a coder behind them (CoreNLP or UDPipe with PETRARCH2 or UniversalPetrarch, stanza, spaCy's trained
pipelines). ``--peers`` reads the same texts with those that are installed with their models; what is not there is said to be
missing. On 2026-11-22 none could be had: stanza, trankit and ufal.udpipe install from the package index but fetch their models
from elsewhere, spaCy's trained pipelines, PETRARCH2 and UniversalPetrarch are not on it, CoreNLP is Java.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks._scores import read_text

PEERS = ("en_core_web_sm", "en_core_web_trf", "stanza", "trankit", "ufal.udpipe", "petrarch2")
LONG_PAGE = 176_000
"""Characters of the long page: a transcript of that length took a process to 700 MB once."""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th text")
    parser.add_argument("--peers", action="store_true", help="also those that are installed")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.inside:
        print(json.dumps(measure(texts(given.path, given.every))))
        return
    command = [sys.executable, "-m", "benchmarks.language_pass", str(given.path), "--inside"]
    done = subprocess.run(
        [*command, "--every", str(given.every)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    scores: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    for name, value in scores.items():
        print(f"{name:34} {value:10.1f}" if value >= 10 else f"{name:34} {value:10.3f}")
    if given.peers:
        for name in PEERS:
            print(f"peer {name:29} {peer(name, texts(given.path, given.every))}")
    print(json.dumps({name: round(value, 3) for name, value in scores.items()}))


def texts(path: Path, every: int) -> list[str]:
    """Every n-th text of a file."""
    lines = [line for line in read_text(path).split("\n") if line][::every]
    return [str(json.loads(line)["text"]) for line in lines]


def measure(pages: list[str]) -> dict[str, float]:
    """Times in seconds of processor time a word (words are tokens, white space apart), memory in MB."""
    began = time.process_time()
    from hearsay.language import annotate_text
    from hearsay.language.model import FILES, FOLDER, ReaderModel, load_model
    from hearsay.language.words import tokenizer

    nlp = tokenizer()
    imported = time.process_time()
    model = load_model()
    loaded = time.process_time()
    scores = {
        "imports_s": imported - began,
        "load_s": loaded - imported,
        "package_mb": sum((FOLDER / name).stat().st_size for name in (*FILES, "labels.json")) / 1e6,
        "resident_after_load_mb": resident(),
    }
    annotate_text("The ministry said two soldiers had died.", model=model)
    scores["first_text_s"] = time.process_time() - began
    words = sum(not token.is_space for page in pages for token in annotate_text(page, model=model).doc)
    in_graph = Stopwatch(ReaderModel.run)
    ReaderModel.run = in_graph.timed  # type: ignore[assignment, method-assign]
    began = time.process_time()
    for page in pages:
        annotate_text(page, model=model)
    whole = time.process_time() - began
    began = time.process_time()
    for page in pages:
        nlp.make_doc(page)
    cutting = time.process_time() - began
    scores |= {
        "words": words,
        "words_per_s": words / whole,
        "encoder_words_per_s": words / in_graph.seconds,
        "times_encoder": whole / in_graph.seconds,
        "encoder_us_a_word": in_graph.seconds / words * 1e6,
        "others_us_a_word": (whole - in_graph.seconds) / words * 1e6,
        "of_them_spacy_tokenizer_us_a_word": cutting / words * 1e6,
        "resident_after_texts_mb": resident(),
    }
    long_page = "\n\n".join(pages)
    while len(long_page) < LONG_PAGE:
        long_page += "\n\n" + long_page
    annotate_text(long_page[:LONG_PAGE], model=model)
    return {**scores, "resident_after_long_page_mb": resident(), "highest_mb": highest()}


class Stopwatch:
    """Processor time inside one method."""

    def __init__(self, inner: Callable[..., object]) -> None:
        self.seconds = 0.0
        stopwatch = self

        def timed(*given: object) -> object:
            began = time.process_time()
            try:
                return inner(*given)
            finally:
                stopwatch.seconds += time.process_time() - began

        self.timed = timed


def resident() -> float:
    """Resident memory of this process, MB."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6


def highest() -> float:
    """The most that was ever resident, MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def peer(name: str, pages: list[str]) -> str:
    """What a peer does with the same texts, or that it is not there."""
    try:
        there = importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        there = False
    if not there:
        return "missing: not installed"
    if not name.startswith("en_core_web"):
        return "installed, but its models are not in the package: not measured"
    import spacy

    nlp = spacy.load(name)
    nlp("Warm.")
    began = time.process_time()
    words = sum(not token.is_space for doc in nlp.pipe(pages) for token in doc)
    return f"{words / (time.process_time() - began):.0f} words/s"


if __name__ == "__main__":
    main(sys.argv[1:])
