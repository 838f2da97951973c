"""A process that reads one page after the other: ``python -m hearsay.reading.worker READER SECONDS``, started by `pool`.

Messages are MessagePack, each after its length in four bytes. The first message in is the settings; then each
message in is a page and each message out is its answer. The end of the input is the end of the process, so a worker
never outlives the program that started it. A page that uses more than SECONDS of processor time ends it too.
"""

from __future__ import annotations

import os
import signal
import struct
import sys
from collections.abc import Callable
from importlib import import_module
from typing import IO

import msgspec

from hearsay.config import Settings
from hearsay.errors import HearsayError, PageError
from hearsay.pages.reject_codes import RejectCode
from hearsay.reading.garbage import rarely_collected
from hearsay.reading.reading import Reading, page_key, rejected
from hearsay.records import Page, Reject

_LENGTH = struct.Struct("<I")


class Failure(msgspec.Struct, frozen=True, tag=True):
    """An error that ends the run (a codebook with a mistake, a missing model), as it crosses the pipe."""

    kind: str
    found: str
    expected: str
    action: str
    code: str

    @classmethod
    def of(cls, error: HearsayError) -> Failure:
        """The message that carries this error."""
        return cls(type(error).__name__, error.found, error.expected, error.action, error.code)

    def error(self) -> HearsayError:
        """The error it carries."""
        import hearsay.errors

        kind = getattr(hearsay.errors, self.kind, HearsayError)
        error = kind(self.found, expected=self.expected, action=self.action, code=self.code)
        assert isinstance(error, HearsayError)
        return error


class Answer(msgspec.Struct, frozen=True, tag=True):
    """What a page gave."""

    reading: Reading


answers: msgspec.msgpack.Decoder[Answer | Failure] = msgspec.msgpack.Decoder(Answer | Failure)
pages: msgspec.msgpack.Decoder[Page] = msgspec.msgpack.Decoder(Page)
_settings: msgspec.msgpack.Decoder[Settings] = msgspec.msgpack.Decoder(Settings)
encode = msgspec.msgpack.Encoder().encode


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message."""
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; None when the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    message = pipe.read(length)
    return message if len(message) == length else None


Reader = Callable[[Page, Settings], Reading]

READER = "hearsay.reading.pipeline:read_page"
"""The function that reads a page, by name: a name crosses to another process, a function does not."""


def reader_named(name: str) -> Reader:
    """The function with this name, ``module:function``."""
    module, _, function = name.partition(":")
    found: Reader = getattr(import_module(module), function)
    return found


def read_guarded(page: Page, settings: Settings, read: Reader) -> Reading:
    """Read a page; a bug that one page brings out is that page's reject and leaves the others alone.

    Raises:
        HearsayError: Something that would spoil every page.
    """
    try:
        return read(page, settings)
    except PageError as error:
        return rejected(Reject(uri=page.uri, code=RejectCode.UNREADABLE, reason=str(error)), page_key(page))
    except HearsayError:
        raise
    except ImportError as error:
        raise HearsayError(f"a part of the program is missing: {error}", action="install it anew") from error
    except Exception as error:
        return rejected(crashed(page, f"{type(error).__name__}: {error}{_place(error)}"), page_key(page))


def crashed(page: Page, how: str) -> Reject:
    """The reject of a page that brought out a bug."""
    reason = f"reading it failed: {how}; this is a bug in Hearsay: report it with the page"
    return Reject(uri=page.uri, code=RejectCode.CRASHED, reason=" ".join(reason.split()))


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("hearsay."):
            place = f" ({module}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return place


def main() -> None:
    """Answer pages until the input ends."""
    with rarely_collected():
        _answer_pages()


def _answer_pages() -> None:
    incoming = sys.stdin.buffer
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not land between the messages
    first = receive(incoming)
    if first is None:
        return
    settings = _settings.decode(first)
    read = reader_named(sys.argv[1])
    while (message := receive(incoming)) is not None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, float(sys.argv[2]))
        answer: Answer | Failure
        try:
            answer = Answer(read_guarded(pages.decode(message), settings, read))
        except HearsayError as error:
            answer = Failure.of(error)
        send(outgoing, encode(answer))


if __name__ == "__main__":
    main()
