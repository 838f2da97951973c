"""How fast pages become records: ``python -m benchmarks.throughput PATH [--every N] [--check]``.

Without ``--check``: one process reads every N-th page of PATH through the whole pipeline; the time spent inside the encoder is
taken in the same run. Times are of the processor and by the clock; where they differ, something else used the machine.
With ``--check``: the pages go through two worker processes into a new library, the memory of all processes is looked at
as they go, and a page that brought out a bug is told.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# As in every worker of the pool: numpy's threads wait for their next product by turning over, and that is processor time too.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

from hearsay.config import Settings  # may bring numpy in, which reads them once

FIRST = """
import sys, time
began = float(sys.argv[2])
from hearsay.config import Settings
from hearsay.reading import read_pages
for reading in read_pages([sys.argv[1]], Settings(processes=1)):
    if reading.document:
        print(time.time() - began, time.process_time(), flush=True)
        break
"""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(arguments)
    scores = check(given.path, given.every) if given.check else measure(given.path, given.every)
    print(
        json.dumps(
            {key: round(value, 3) if isinstance(value, float) else value for key, value in scores.items()}
        )
    )


def measure(path: Path, every: int) -> dict[str, float]:
    """One process, the whole pipeline, the encoder timed inside it; garbage is collected as rarely as every reader of pages does."""
    from hearsay.reading.garbage import rarely_collected

    with rarely_collected():
        return _measure(path, every)


def _measure(path: Path, every: int) -> dict[str, float]:
    from hearsay.language.model import ReaderModel
    from hearsay.pages import find_pages
    from hearsay.reading.pipeline import read_page
    from hearsay.records import Page

    first_s, first_processor_s = first_record(path)
    stages = Stopwatch()
    stages.watch(ReaderModel, "run", "encoder")
    settings = Settings(processes=1)
    # Of finding the pages only the share of those that are read counts: the ones between belong to no document here.
    began, began_processor = time.perf_counter(), time.process_time()
    found = list(find_pages([str(path)], settings))
    share = (len(found[::every]) - 1) / len(found)
    finding, finding_processor = (
        share * (time.perf_counter() - began),
        share * (time.process_time() - began_processor),
    )
    pages = found[::every]
    del found
    documents = sentences = words = rejects = 0
    warmed: tuple[float, float] | None = None
    for page in pages:
        if not isinstance(page, Page):
            continue
        reading = read_page(page, settings)
        if warmed is None:  # loading is told by first_record_s
            warmed = time.perf_counter(), time.process_time()
            began, began_processor = warmed
            stages.clear()
            continue
        if reading.document is None:
            rejects += 1
            continue
        documents += 1
        words += len(reading.document.text.split())
        sentences += stages.sentences(reading.document)
    clock = time.perf_counter() - began + finding
    processor = time.process_time() - began_processor + finding_processor
    encoder = stages.seconds["encoder"]
    print(f"{documents} documents, {sentences} sentences, {words} words, {rejects} rejects")
    print(
        f"{clock:.1f} s by the clock, {processor:.1f} s of processor time, {encoder:.1f} s of them in the encoder"
    )
    return {
        "documents_per_s": documents / clock,
        "sentences_per_s": sentences / clock,
        "encoder_share": encoder / processor,
        "times_encoder": processor / encoder,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "first_record_s": first_s,
        "first_record_processor_s": first_processor_s,
        "documents_per_processor_s": documents / processor,
        "sentences_per_processor_s": sentences / processor,
        "words_per_processor_s": words / processor,
    }


class Stopwatch:
    """Processor time spent in chosen methods, and the sentences the model found."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.found: dict[str, int] = {}
        import hearsay.language as language

        annotate: Callable[..., object] = language.annotate_one

        def counted(document: object, **more: object) -> object:
            annotated = annotate(document, **more)
            self.found[document.id] = sum(1 for _ in annotated.doc.sents)  # type: ignore[attr-defined]
            return annotated

        language.annotate_one = counted  # type: ignore[assignment]

    def watch(self, owner: type, method: str, name: str) -> None:
        """Time this method from now on."""
        inner = getattr(owner, method)
        self.seconds[name] = 0.0

        def timed(*given: object) -> object:
            began = time.process_time()
            try:
                return inner(*given)
            finally:
                self.seconds[name] += time.process_time() - began

        setattr(owner, method, timed)

    def clear(self) -> None:
        """Forget the time so far."""
        self.seconds = dict.fromkeys(self.seconds, 0.0)

    def sentences(self, document: object) -> int:
        """Sentences of a document."""
        return self.found.pop(document.id, 0)  # type: ignore[attr-defined]


def first_record(path: Path) -> tuple[float, float]:
    """Seconds from the start of a fresh Python to its first document, by the clock and of processor time.

    The second start of two counts: the first leaves the modules' byte code behind, as installing a package does and a
    checkout whose Python is told to write none does not.
    """
    with tempfile.TemporaryDirectory() as compiled:
        settings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        settings.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(2):
            command = [sys.executable, "-c", FIRST, str(path), str(time.time())]
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=settings)
    clock, processor = (float(number) for number in done.stdout.split())
    return clock, processor


def check(path: Path, every: int) -> dict[str, float]:
    """Two worker processes, a new library, memory as the pages go."""
    import psutil

    from hearsay.library import Library, Progress

    me = psutil.Process()
    memory: list[float] = []

    def look(progress: Progress) -> None:
        if progress.stage == "reading" and (progress.documents + progress.rejects) % 25 == 0:
            memory.append(_memory_mb(me))

    with tempfile.TemporaryDirectory() as folder:
        source = path
        if every > 1:
            source = Path(folder) / "sample.jsonl"
            lines = _lines(path)[::every]
            source.write_bytes(b"\n".join(lines))
        began = time.perf_counter()
        with Library(Path(folder) / "check.hearsay") as library:
            report = library.read(source, Settings(processes=2), look)
            seconds = time.perf_counter() - began
            counts = library.counts()
            again = library.read(source, Settings(processes=2))
        size_mb = (Path(folder) / "check.hearsay").stat().st_size / 1e6
    bugs = sum(report.reject_codes.get(code, 0) for code in ("crashed", "timeout"))
    third = max(1, len(memory) // 3)
    print(f"{report.documents} documents, {report.rejects} rejects {report.reject_codes}, {counts}")
    print(f"again: {again.documents} documents, {again.unchanged} unchanged")
    return {
        "documents": report.documents,
        "bugs": bugs,
        "unchanged_again": again.unchanged,
        "documents_per_s": report.documents / seconds,
        "memory_start_mb": max(memory[:third]),
        "memory_middle_mb": max(memory[third : 2 * third] or memory),
        "memory_end_mb": max(memory[2 * third :] or memory),
        "library_mb": size_mb,
    }


def _memory_mb(process: object) -> float:
    """Memory of the program and its workers that is theirs alone."""
    import psutil

    assert isinstance(process, psutil.Process)
    total = 0
    for each in (process, *process.children(recursive=True)):
        try:
            total += each.memory_full_info().uss
        except psutil.Error:
            continue
    return total / 1e6


def _lines(path: Path) -> list[bytes]:
    import gzip

    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [line for line in data.splitlines() if line.strip()]


if __name__ == "__main__":
    main(sys.argv[1:])
