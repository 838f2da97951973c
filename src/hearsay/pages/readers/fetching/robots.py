"""What a site allows robots, by its robots.txt (RFC 9309)."""

from __future__ import annotations

from protego import Protego

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode

MAX_ROBOTS_MB = 0.5
"""The standard lets a reader stop at 500 KiB."""

MAX_DELAY_S = 30.0
"""A longer Crawl-delay is meant for crawlers of whole sites; half a minute between two pages is polite enough."""


class Rules:
    """The rules of one site for one user agent."""

    def __init__(self, status: int, body: bytes, user_agent: str) -> None:
        """Rules from an answer to /robots.txt: 2xx is read, 4xx means all is allowed, anything else nothing is."""
        self._agent = user_agent.partition("/")[0].strip() or user_agent
        self._status = status
        self._rules = Protego.parse(body.decode("utf-8", errors="replace")) if 200 <= status < 300 else None

    def check(self, address: str) -> None:
        """Nothing where the address may be fetched.

        Raises:
            RefusedPageError: robots.
        """
        if self._rules is None and not 400 <= self._status < 500:
            raise RefusedPageError(
                RejectCode.ROBOTS,
                f"the site's robots.txt cannot be had (status {self._status})",
                action="try again later",
            )
        if self._rules is not None and not self._rules.can_fetch(address, self._agent):
            raise RefusedPageError(
                RejectCode.ROBOTS, "the site's robots.txt asks robots to leave this address alone",
                action="open it in a browser and save the page",
            )  # fmt: skip

    @property
    def delay_s(self) -> float:
        """Seconds to leave between two pages of the site."""
        stated = self._rules.crawl_delay(self._agent) if self._rules is not None else None
        return min(float(stated or 0.0), MAX_DELAY_S)
