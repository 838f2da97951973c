"""Pages at http(s) addresses: fetched politely, within limits, and never from inside a private network."""

from hearsay.pages.readers.fetching.fetcher import Fetcher

__all__ = ["Fetcher"]
