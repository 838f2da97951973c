"""One request to one checked machine: its answer's head and body, within size and time."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    IncompleteRead,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from hearsay.pages.readers.fetching.addresses import Address
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import MEGABYTE
from hearsay.pages.reject_codes import RejectCode

_PIECE_BYTES = 16384


class Answer(NamedTuple):
    """What a server said; header names are in lower case, the body is as transferred."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(
    address: Address,
    ip: str,
    headers: Mapping[str, str],
    *,
    limit_mb: float,
    timeout_s: float,
    abandoned: threading.Event,
) -> Answer:
    """GET an address from the machine ``ip``; redirects are not followed.

    The name is still what the Host header and the certificate check use.

    Args:
        address: What to ask for.
        ip: Where: the address that was checked.
        headers: Besides Host.
        limit_mb: Largest body as transferred.
        timeout_s: Longest silence. The whole exchange is bounded by the caller, which sets ``abandoned``.
        abandoned: When set, reading stops at the next piece.

    Raises:
        RefusedPageError: unreachable, timeout, too-large or truncated.
    """
    timeout = urllib3.Timeout(connect=timeout_s, read=timeout_s)
    pool: urllib3.HTTPConnectionPool
    if address.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            ip, address.port, timeout=timeout, maxsize=1, cert_reqs="CERT_REQUIRED", ca_certs=_certificates(),
            server_hostname=address.host, assert_hostname=address.host,
        )  # fmt: skip
    else:
        pool = urllib3.HTTPConnectionPool(ip, address.port, timeout=timeout, maxsize=1)
    with pool:
        try:
            answer = pool.urlopen(
                "GET", address.target, headers={"Host": address.authority, **headers},
                redirect=False, retries=False, preload_content=False, decode_content=False, assert_same_host=False,
            )  # fmt: skip
            try:
                return Answer(answer.status, _lowered(answer.headers), _body(answer, limit_mb, abandoned))
            finally:
                answer.close()
        except NewConnectionError as error:
            raise RefusedPageError(
                RejectCode.UNREACHABLE,
                f"{address.host} cannot be connected to ({error})",
                action="try again later",
            ) from error
        except (ConnectTimeoutError, ReadTimeoutError) as error:
            raise RefusedPageError(
                RejectCode.TIMEOUT, f"{address.host} was silent for {timeout_s:g} s", action="try again later"
            ) from error
        except SSLError as error:
            raise RefusedPageError(
                RejectCode.UNREACHABLE,
                f"{address.host} has no valid certificate ({error})",
                action="check the address",
            ) from error
        except (IncompleteRead, ProtocolError) as error:
            code = RejectCode.TRUNCATED if "IncompleteRead" in repr(error) else RejectCode.UNREACHABLE
            raise RefusedPageError(
                code, f"{address.host} broke the connection off ({error})", action="try again later"
            ) from error
        except HTTPError as error:
            raise RefusedPageError(
                RejectCode.UNREACHABLE,
                f"{address.host} could not be asked ({error})",
                action="try again later",
            ) from error


def _body(answer: urllib3.BaseHTTPResponse, limit_mb: float, abandoned: threading.Event) -> bytes:
    limit = int(limit_mb * MEGABYTE)
    stated = answer.headers.get("Content-Length", "")
    body = bytearray()
    if not (stated.isdigit() and int(stated) > limit):
        # read1 gives what has come: a server that drips is noticed between two drops.
        while len(body) <= limit and not abandoned.is_set() and (piece := answer.read1(_PIECE_BYTES)):
            body += piece
        if len(body) <= limit:
            return bytes(body)
    raise RefusedPageError(
        RejectCode.TOO_LARGE,
        f"an answer of more than {limit_mb:g} MB",
        action="raise fetch_max_mb if you want it",
    )


def _lowered(headers: Mapping[str, str]) -> Mapping[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _certificates() -> str | None:
    """The system's certificates (None), or the bundled ones where a Python was installed without any."""
    paths = ssl.get_default_verify_paths()
    if any(path and Path(path).exists() for path in (paths.cafile, paths.capath)):
        return None
    try:
        import certifi
    except ImportError:
        return None
    return certifi.where()
