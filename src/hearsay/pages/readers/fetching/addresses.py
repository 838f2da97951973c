"""An address taken apart, and refused where it is none that should be fetched."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode


class Address(NamedTuple):
    """An http(s) address.

    Attributes:
        text: The whole, without fragment, as it is asked for and kept as the page's uri.
        scheme: "http" or "https".
        host: In ASCII, without the brackets of an IPv6 address.
        port: Stated or the scheme's own.
        target: Path and query.
        authority: Host and port as the Host header wants them.
    """

    text: str
    scheme: str
    host: str
    port: int
    target: str
    authority: str

    @property
    def origin(self) -> str:
        """Scheme and authority: what a robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"


def parsed_address(text: str, *, base: str | None = None) -> Address:
    """The address of a text, or of a redirect's Location relative to ``base``.

    Raises:
        RefusedPageError: bad-address.
    """
    text = text.strip()
    if base is not None:
        text = urljoin(base, text)
    try:
        url = parse_url(text)
    except (LocationParseError, ValueError) as error:
        raise _bad(f"it is no address ({error})") from error
    if url.scheme not in ("http", "https"):
        raise _bad(f"the scheme {url.scheme or '(none)'}:// is not fetched", "http or https")
    if url.auth is not None:
        raise _bad("it carries a user name or password", "an address that anyone may read")
    if not url.host:
        raise _bad("it names no host")
    host = url.host.strip("[]")
    port = url.port or (443 if url.scheme == "https" else 80)
    return Address(
        text=url._replace(fragment=None).url, scheme=url.scheme, host=host, port=port,
        target=url.request_uri, authority=url.netloc or url.host,
    )  # fmt: skip


def _bad(found: str, expected: str = "") -> RefusedPageError:
    return RefusedPageError(RejectCode.BAD_ADDRESS, found, expected=expected, action="check the address")
