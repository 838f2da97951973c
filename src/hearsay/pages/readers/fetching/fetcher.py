"""Fetching addresses: robots.txt, redirects by hand, conditional requests, one time limit over all of it."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path
from typing import TypeVar

from hearsay.config import Settings
from hearsay.pages.readers.fetching.addresses import Address, parsed_address
from hearsay.pages.readers.fetching.cache import AnswerCache, Kept
from hearsay.pages.readers.fetching.exchange import Answer, ask
from hearsay.pages.readers.fetching.networks import Resolver, checked_ip, system_resolver
from hearsay.pages.readers.fetching.robots import MAX_ROBOTS_MB, Rules
from hearsay.pages.readers.http_body import plain_body
from hearsay.pages.readers.opening import open_pages
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject

MAX_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_KEPT_HEADERS = ("content-type", "content-encoding", "content-language")
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8"
)

Result = TypeVar("Result")


class Fetcher:
    """Fetches addresses for one run; each site's robots.txt is asked for once.

    Args:
        settings: fetch_timeout_s, fetch_max_mb, fetch_allow_private and user_agent are used.
        cache_folder: Where answers are kept for conditional requests; None keeps none.
        resolver: Finds a name's IP addresses.
        wait: Lets seconds pass, for sites that ask for a delay between pages.
    """

    def __init__(
        self,
        settings: Settings,
        cache_folder: Path | None = None,
        *,
        resolver: Resolver = system_resolver,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._cache = AnswerCache(cache_folder)
        self._resolver = resolver
        self._wait = wait
        self._rules: dict[str, Rules] = {}
        self._visited: set[str] = set()

    def pages(self, address: str) -> Iterator[Page | Reject]:
        """The pages at an address: one, or those of the feed, crawl or export that is there.

        A page's uri is the address it was found at in the end, after redirects.
        """
        try:
            found = self._fetched(address)
        except RefusedPageError as refusal:
            yield refusal.reject(shown_address(address))
            return
        yield from open_pages(found.final, io.BytesIO(found.body), self._settings, _hints(found.headers))

    def _fetched(self, text: str) -> Kept:
        address = parsed_address(text)
        rules = self._bounded(lambda abandoned: self._rules_of(address, abandoned))
        if address.origin in self._visited and rules.delay_s:
            self._wait(rules.delay_s)
        self._visited.add(address.origin)
        found = self._bounded(lambda abandoned: self._followed(address, abandoned))
        body = plain_body(
            found.body,
            transfer="",
            encoding=found.headers.get("content-encoding", ""),
            limit_mb=self._settings.fetch_max_mb,
        )
        return Kept(
            address=found.address,
            final=found.final,
            etag=None,
            last_modified=None,
            headers=found.headers,
            body=body,
        )

    def _bounded(self, work: Callable[[threading.Event], Result]) -> Result:
        """The work's result within the time limit; resolvers, handshakes and dripping heads cannot be timed one by one.

        Work past its time is told to stop and left to a thread that ends with the process.
        """
        abandoned = threading.Event()
        results: list[Result] = []
        failures: list[BaseException] = []

        def run() -> None:
            try:
                results.append(work(abandoned))
            except BaseException as failure:
                failures.append(failure)

        thread = threading.Thread(target=run, name="hearsay-fetch", daemon=True)
        thread.start()
        thread.join(self._settings.fetch_timeout_s)
        if failures:
            raise failures[0]
        if not results:
            abandoned.set()
            raise RefusedPageError(
                RejectCode.TIMEOUT,
                f"the whole answer was not there after {self._settings.fetch_timeout_s:g} s",
                action="try again later, or raise fetch_timeout_s",
            )
        return results[0]

    def _followed(self, start: Address, abandoned: threading.Event) -> Kept:
        """The answer at the end of the redirects; every hop's machine and robots.txt are checked."""
        address = start
        for _ in range(MAX_REDIRECTS + 1):
            self._rules_of(address, abandoned).check(address.text)
            kept = self._cache.kept(address.text)
            answer = self._asked(
                address, kept.conditions if kept else {}, self._settings.fetch_max_mb, abandoned
            )
            if answer.status in _REDIRECTS and answer.headers.get("location"):
                address = parsed_address(answer.headers["location"], base=address.text)
                continue
            if answer.status == 304 and kept:
                return kept
            if answer.status != 200:
                raise RefusedPageError(
                    RejectCode.HTTP_STATUS, f"the server answered with status {answer.status}", expected="200",
                    action=_advice(answer.status),
                )  # fmt: skip
            found = Kept(
                address=address.text,
                final=address.text,
                etag=answer.headers.get("etag"),
                last_modified=answer.headers.get("last-modified"),
                headers={name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers},
                body=answer.body,
            )
            self._cache.keep(found)
            return found
        raise RefusedPageError(
            RejectCode.REDIRECTS,
            f"more than {MAX_REDIRECTS} redirects",
            action="open it in a browser and save the page",
        )

    def _asked(
        self, address: Address, conditions: dict[str, str], limit_mb: float, abandoned: threading.Event
    ) -> Answer:
        ip = checked_ip(
            address.host,
            address.port,
            allow_private=self._settings.fetch_allow_private,
            resolver=self._resolver,
        )
        headers = {
            "User-Agent": self._settings.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
            "Accept-Language": ", ".join(self._settings.languages) or "*",
        }
        return ask(
            address,
            ip,
            headers | conditions,
            limit_mb=limit_mb,
            timeout_s=self._settings.fetch_timeout_s,
            abandoned=abandoned,
        )

    def _rules_of(self, address: Address, abandoned: threading.Event) -> Rules:
        """The site's rules; where its robots.txt lies elsewhere, redirects are followed, as the standard asks."""
        if address.origin not in self._rules:
            at = parsed_address("/robots.txt", base=address.text)
            answer = Answer(404, {}, b"")
            for _ in range(MAX_REDIRECTS + 1):
                try:
                    answer = self._asked(at, {}, MAX_ROBOTS_MB, abandoned)
                except RefusedPageError as refusal:
                    if refusal.reject_code is not RejectCode.TOO_LARGE:
                        raise
                    answer = Answer(404, {}, b"")
                if answer.status not in _REDIRECTS or not answer.headers.get("location"):
                    break
                at = parsed_address(answer.headers["location"], base=at.text)
            status = 404 if answer.status in _REDIRECTS else answer.status
            body = plain_body(
                answer.body,
                transfer="",
                encoding=answer.headers.get("content-encoding", ""),
                limit_mb=MAX_ROBOTS_MB,
            )
            self._rules[address.origin] = Rules(status, body, self._settings.user_agent)
        return self._rules[address.origin]


def shown_address(address: str) -> str:
    """An address for a reject, without the password somebody put in it."""
    scheme, mark, rest = address.partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme}{mark}{authority.rpartition('@')[2]}{slash}{path}"


def _hints(headers: dict[str, str]) -> PageHints:
    message = Message()
    message["Content-Type"] = headers.get("content-type", "")
    return PageHints(charset=message.get_content_charset(), language=headers.get("content-language") or None)


def _advice(status: int) -> str:
    if status in (401, 402, 403, 407, 451):
        return "open it in a browser and save the page"
    return "check the address" if status in (404, 410) else "try again later"
