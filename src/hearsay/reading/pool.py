"""Pages in, readings out, over the cores of one machine; in the order of the pages, with flat memory."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from types import FrameType
from typing import NamedTuple

from hearsay.config import Settings
from hearsay.pages.reject_codes import RejectCode
from hearsay.reading import worker as protocol
from hearsay.reading.garbage import rarely_collected
from hearsay.reading.reading import Reading, page_key, rejected
from hearsay.reading.worker import Answer, answers, crashed, encode, read_guarded, reader_named, receive, send
from hearsay.records import Page, Reject

PAGE_TIMEOUT_S = 120.0
"""Processor time a page may take. A long article takes about a second; one that takes so much longer meets a bug. It is not
time by the clock: on a crowded machine every page would be late."""

PAGE_WAIT_S = 1800.0
"""Time by the clock a page may take: for one that waits for something and uses no processor time."""

FEW_PAGES = 8
"""Up to so many pages are read in this process: starting others and loading the model there takes longer."""

_PER_WORKER = 3
"""Pages under way a worker: one being read, the next at hand, one answered and waiting for its turn."""


class Limits(NamedTuple):
    """Seconds a page may take: of processor time, and by the clock."""

    processor_s: float = PAGE_TIMEOUT_S
    clock_s: float = PAGE_WAIT_S


def read_pages(
    sources: Iterable[str],
    settings: Settings,
    *,
    skip: Callable[[Page], bool] | None = None,
    progress: Callable[[Reading], None] | None = None,
    page_timeout_s: float = PAGE_TIMEOUT_S,
    page_wait_s: float = PAGE_WAIT_S,
) -> Generator[Reading, None, None]:
    """Read pages, in order.

    A page that brings out a bug is a reject "crashed", one that takes too long a reject "timeout"; the others are
    unharmed. Stopping (Ctrl-C, closing the iterator) ends the worker processes.

    Args:
        sources: Files, folders, patterns, addresses, "-" for standard input.
        settings: ``processes`` says how many to use, 0: one a core.
        skip: Asked before a page is parsed; True passes it over.
        progress: Called with every reading before it is given.
        page_timeout_s: Seconds of processor time a page may take.
        page_wait_s: Seconds by the clock a page may take.

    Raises:
        HearsayError: Something that would spoil every page: a codebook, a pack, the model.
    """
    from hearsay.pages.sources import answers_folder, find_pages

    everything = find_pages(sources, settings, cache_folder=answers_folder(settings))
    found = (item for item in everything if not (skip and isinstance(item, Page) and skip(item)))
    limits = Limits(page_timeout_s, page_wait_s)
    with contextlib.closing(readings_of(found, settings, limits)) as readings:
        for reading in readings:
            if progress is not None:
                progress(reading)
            yield reading


def readings_of(
    found: Iterator[Page | Reject], settings: Settings, limits: Limits | None = None
) -> Generator[Reading, None, None]:
    """Read pages that are at hand; see `read_pages`."""
    limits = limits or Limits()
    processes = settings.processes or available_cores()
    first = list(islice(found, FEW_PAGES + 1)) if processes > 1 else []
    everything = chain(first, found)
    if processes == 1 or len(first) <= FEW_PAGES:
        return _inline(everything, settings, limits)
    return _pooled(everything, settings, processes, limits)


def available_cores() -> int:
    """Cores this process may use; a container's share may be smaller than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def _inline(
    found: Iterable[Page | Reject], settings: Settings, limits: Limits
) -> Generator[Reading, None, None]:
    read = reader_named(protocol.READER)
    with rarely_collected():
        for item in found:
            if isinstance(item, Reject):
                yield rejected(item)
                continue
            try:
                with _alarm(limits):
                    reading = read_guarded(item, settings, read)
            except _TooLongError:
                reading = rejected(_timed_out(item, limits), page_key(item))
            yield reading


class _TooLongError(BaseException):
    """Not an Exception: libraries that catch everything must not catch it."""


@contextmanager
def _alarm(limits: Limits) -> Iterator[None]:
    """Interrupts the block when a limit is reached, where the system and the thread allow it."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = {number: signal.signal(number, ring) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, limits.processor_s)
    signal.setitimer(signal.ITIMER_REAL, limits.clock_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def _timed_out(page: Page, limits: Limits) -> Reject:
    reason = (
        f"reading it took longer than {limits.processor_s:g} s of processor time or {limits.clock_s:g} s by the clock; "
        "this is a bug in Hearsay: report it with the page"
    )
    return Reject(uri=page.uri, code=RejectCode.TIMEOUT, reason=reason)


def _pooled(
    found: Iterable[Page | Reject], settings: Settings, processes: int, limits: Limits
) -> Generator[Reading, None, None]:
    idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
    workers = [_Worker(settings, limits) for _ in range(processes)]
    for worker in workers:
        idle.put(worker)

    def read(page: Page) -> Reading:
        worker = idle.get()
        try:
            return worker.read(page)
        finally:
            idle.put(worker)

    under_way: deque[Future[Reading] | Reading] = deque()
    threads = ThreadPoolExecutor(processes, thread_name_prefix="hearsay-reader")
    try:
        for item in found:
            under_way.append(rejected(item) if isinstance(item, Reject) else threads.submit(read, item))
            while len(under_way) >= _PER_WORKER * processes:
                yield _result(under_way.popleft())
            # What is done is given at once: the first record must not wait for a full queue.
            while under_way and _is_done(under_way[0]):
                yield _result(under_way.popleft())
        while under_way:
            yield _result(under_way.popleft())
    finally:
        for worker in workers:
            worker.stop()
        threads.shutdown(wait=True, cancel_futures=True)


def _is_done(entry: Future[Reading] | Reading) -> bool:
    return isinstance(entry, Reading) or entry.done()


def _result(entry: Future[Reading] | Reading) -> Reading:
    return entry if isinstance(entry, Reading) else entry.result()


_OUT_OF_TIME = getattr(signal, "SIGPROF", 0)
"""The signal that ends a worker whose page has used up its processor time, even inside a library's C code."""


PAGES_A_PROCESS = 400
"""A worker process is replaced after so many pages: what long pages leave of its memory goes back to the system.
Over 1,764 releases two workers that were never replaced grew by 440 MB; starting one costs about what two pages do."""


class _Worker:
    """One worker process, started with its first page and started anew when a page brings it down."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self.settings = settings
        self.limits = limits
        self.process: subprocess.Popen[bytes] | None = None
        self.pages = 0
        self.is_stopped = False
        self.lock = threading.Lock()

    def read(self, page: Page) -> Reading:
        """Have the process read a page.

        Raises:
            HearsayError: Something that would spoil every page.
        """
        is_late = threading.Event()
        timer = threading.Timer(self.limits.clock_s, self._end, (is_late,))
        timer.daemon = True
        message = None
        process = None
        try:
            process = self._started()
            timer.start()
            assert process.stdin is not None and process.stdout is not None
            send(process.stdin, encode(page))
            message = receive(process.stdout)
        except OSError:
            pass  # a broken pipe: it ended before it had the whole page
        finally:
            timer.cancel()
        if message is None:
            status = self._end()
            if is_late.is_set() or status == -_OUT_OF_TIME:
                return rejected(_timed_out(page, self.limits), page_key(page))
            return rejected(crashed(page, _how_it_ended(status)), page_key(page))
        self.pages += 1
        if self.pages % PAGES_A_PROCESS == 0:
            self._retire()
        answer = answers.decode(message)
        if isinstance(answer, Answer):
            return answer.reading
        raise answer.error()

    def _retire(self) -> None:
        """End a process that has done its share; the next page starts another."""
        with self.lock:
            process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        with self.lock:
            if self.is_stopped:
                raise OSError("the pool was stopped")
            if self.process is None:
                self.process = _start(self.limits)
                assert self.process.stdin is not None
                send(self.process.stdin, encode(self.settings))
            return self.process

    def _end(self, is_late: threading.Event | None = None) -> int | None:
        if is_late is not None:
            is_late.set()
        with self.lock:
            process, self.process = self.process, None
            if process is None:
                return None
            if is_late is None and not self.is_stopped:
                # Its pipe is closed, so it is about to end: how it ended by itself is what is told.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=5)
            process.kill()
            return process.wait()

    def stop(self) -> None:
        """End the process for good."""
        self.is_stopped = True
        self._end()


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    """A plain child, not multiprocessing's spawn: that runs the caller's script anew and breaks one without a guard."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "hearsay.reading.worker", protocol.READER, str(limits.processor_s)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,  # Ctrl-C is for us; we end the workers
    )


def _how_it_ended(status: int | None) -> str:
    if status is not None and status < 0:
        return f"its process was ended by signal {-status} ({_signal_name(-status)})"
    return f"its process ended with status {status}"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"
