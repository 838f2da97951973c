"""Pages through worker processes: order, bugs, hangs, memory, stopping."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator

import psutil
import pytest

from hearsay.config import Settings
from hearsay.errors import CodebookError
from hearsay.reading import Reading, pool, worker
from hearsay.reading.pool import Limits, readings_of
from hearsay.records import Page, Reject
from tests.reading.odd_readers import ODD

TWO = Settings(processes=2)
ONE = Settings(processes=1)


@pytest.fixture(autouse=True)
def _odd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "READER", ODD)


def page(text: str, name: str | None = None) -> Page:
    return Page(uri=name or f"{text}.txt", media_type="text/plain", data=text.encode())


def pages(*texts: str) -> Iterator[Page | Reject]:
    return (page(text, f"{number}.txt") for number, text in enumerate(texts))


def outcome(reading: Reading) -> str:
    return reading.document.text if reading.document else f"{reading.reject.code}" if reading.reject else "?"


def outcomes(readings: Iterator[Reading]) -> list[str]:
    return [outcome(reading) for reading in readings]


def test_readings_come_in_the_order_of_the_pages_whoever_reads_them() -> None:
    texts = ["slow" if number % 4 == 0 else f"page {number}" for number in range(24)]
    assert outcomes(readings_of(pages(*texts), TWO)) == texts == outcomes(readings_of(pages(*texts), ONE))


def test_the_same_pages_give_the_same_bytes_by_one_process_and_by_two() -> None:
    texts = [f"page {number}" for number in range(12)]
    alone = [reading.to_jsonl() for reading in readings_of(pages(*texts), ONE)]
    assert [reading.to_jsonl() for reading in readings_of(pages(*texts), TWO)] == alone


def test_a_process_is_replaced_when_it_has_done_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PAGES_A_PROCESS", 3)
    started: list[int] = []
    start = pool._start
    monkeypatch.setattr(pool, "_start", lambda limits: started.append(1) or start(limits))
    texts = [f"page {number}" for number in range(20)]
    assert outcomes(readings_of(pages(*texts), TWO)) == texts
    assert len(started) >= 6


def test_rejects_of_sources_keep_their_place() -> None:
    found = [
        page("a"),
        Reject(uri="x", code="empty", reason="nothing in it"),
        *(page(f"b{n}") for n in range(12)),
    ]
    assert outcomes(readings_of(iter(found), TWO))[:3] == ["a", "empty", "b0"]


def test_a_page_that_brings_down_its_process_is_a_reject_and_the_others_are_unharmed() -> None:
    texts = ["one", "segfault", "raise", "exit", "print", *(f"page {number}" for number in range(10))]
    readings = list(readings_of(pages(*texts), TWO))
    assert [outcome(reading) for reading in readings] == [
        "one", "crashed", "crashed", "crashed", "print", *(f"page {number}" for number in range(10)),
    ]  # fmt: skip
    reasons = [reading.reject.reason for reading in readings if reading.reject]
    assert [reason.split("; this is a bug")[0] for reason in reasons] == [
        "reading it failed: its process was ended by signal 11 (SIGSEGV)",
        "reading it failed: KeyError: 'no such thing'",
        "reading it failed: its process ended with status 7",
    ]


@pytest.mark.parametrize("settings", [ONE, TWO], ids=["one process", "two processes"])
@pytest.mark.parametrize(
    ("odd", "limits"),
    [("spin", Limits(processor_s=2)), ("hang", Limits(clock_s=15))],
    ids=["works on", "waits"],
)
def test_a_page_that_takes_too_long_is_a_reject(settings: Settings, odd: str, limits: Limits) -> None:
    texts = ["one", odd, *(f"page {number}" for number in range(10))]
    found = outcomes(readings_of(pages(*texts), settings, limits))
    assert found == ["one", "timeout", *(f"page {number}" for number in range(10))]


@pytest.mark.parametrize("settings", [ONE, TWO], ids=["one process", "two processes"])
def test_what_would_spoil_every_page_ends_the_run(settings: Settings) -> None:
    texts = [f"page {number}" for number in range(10)]
    with pytest.raises(CodebookError, match="HS-500: a codebook with a mistake; mend it"):
        list(readings_of(pages(*texts, "bad codebook", *texts), settings))


def test_the_sources_are_read_no_further_than_the_workers_need() -> None:
    taken = 0

    def endless() -> Iterator[Page]:
        nonlocal taken
        while True:
            taken += 1
            yield page(f"page {taken}")

    readings = readings_of(endless(), TWO)
    for _ in range(30):
        next(readings)
    assert taken < 50
    readings.close()


def test_closing_the_readings_ends_the_processes() -> None:
    readings = readings_of(pages(*(f"page {number}" for number in range(40))), TWO)
    next(readings)
    children = _workers(psutil.Process())
    assert len(children) == 2
    readings.close()
    psutil.wait_procs(children, timeout=5)
    assert not _workers(psutil.Process())


def _workers(process: psutil.Process) -> list[psutil.Process]:
    found = []
    for child in process.children(recursive=True):
        try:
            if "hearsay.reading.worker" in child.cmdline() and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


SCRIPT = textwrap.dedent(
    """
    import signal

    from hearsay.config import Settings
    from hearsay.reading import worker
    from hearsay.reading.pool import Limits, readings_of
    from hearsay.records import Page

    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs the tests behind it has it ignored
    worker.READER = "tests.reading.odd_readers:read_odd"
    texts = ["one", *["slow"] * 200]
    found = (Page(uri=f"{n}", media_type="text/plain", data=t.encode()) for n, t in enumerate(texts))
    for reading in readings_of(found, Settings(processes=2)):
        print("read", flush=True)
    """
)
"""A script without the guard that multiprocessing asks of scripts."""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill -9"])
def test_a_program_that_is_stopped_leaves_no_process_behind(stop: signal.Signals) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    program = subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "read\n"
    children = _workers(psutil.Process(program.pid))
    assert len(children) == 2
    program.send_signal(stop)
    _, said = program.communicate(timeout=20)
    assert program.returncode != 0
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive
    if stop == signal.SIGINT:
        assert said.count("Traceback") == 1 and said.rstrip().endswith("KeyboardInterrupt")
