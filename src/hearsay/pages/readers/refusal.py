"""How a reader gives up on one page without ending the run."""

from __future__ import annotations

from hearsay.errors import PageError
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Reject


class RefusedPageError(PageError):
    """Raised inside the readers where a page cannot be read; becomes a reject where its uri is known.

    Args:
        reject_code: Which reject this is.
        found: What was there, in one clause.
        expected: What should have been there.
        action: What the user can do.
    """

    code = "HS-201"

    def __init__(self, reject_code: RejectCode, found: str, *, expected: str = "", action: str = "") -> None:
        super().__init__(found, expected=expected, action=action)
        self.reject_code = reject_code

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (self.reject_code, self.found, self.expected, self.action)

    def reject(self, uri: str) -> Reject:
        """The record of it."""
        return rejected(uri, self.reject_code, self.found, expected=self.expected, action=self.action)


def _rebuilt(reject_code: RejectCode, found: str, expected: str, action: str) -> RefusedPageError:
    return RefusedPageError(reject_code, found, expected=expected, action=action)


def rejected(uri: str, code: RejectCode, found: str, *, expected: str = "", action: str = "") -> Reject:
    """A reject whose reason says what was found, what was expected and what to do.

    >>> rejected("a.html", RejectCode.EMPTY, "the file holds nothing", action="save the page again").reason
    'the file holds nothing; save the page again'
    """
    wanted = f"expected {expected}" if expected else ""
    return Reject(
        uri=uri, code=code.value, reason="; ".join(part for part in (found, wanted, action) if part)
    )
