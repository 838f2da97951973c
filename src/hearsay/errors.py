"""One error tree. Every error says what was found, what was expected, and what to do next.

Codes are stable and documented in docs/errors.md: HS-1xx settings, HS-2xx pages, HS-3xx library,
HS-4xx reader model, HS-5xx codebooks and packs, HS-6xx exports and views.
"""

from __future__ import annotations


class HearsayError(Exception):
    """Root of every error a user can cause or mend.

    Args:
        found: What was there, in one clause.
        expected: What should have been there; empty when that is plain from ``found``.
        action: What the user can do next.
        code: ``HS-nnn``; the class gives a default.

    >>> print(HearsayError("no file pages/", action="check the path"))
    HS-000: no file pages/; check the path
    """

    code = "HS-000"

    def __init__(self, found: str, *, expected: str = "", action: str = "", code: str | None = None) -> None:
        super().__init__(found)
        self.found = found
        self.expected = expected
        self.action = action
        self.code = code or type(self).code

    def __str__(self) -> str:
        expected = f"expected {self.expected}" if self.expected else ""
        return f"{self.code}: " + "; ".join(part for part in (self.found, expected, self.action) if part)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.found, self.expected, self.action, self.code)


def _rebuild(kind: type[HearsayError], found: str, expected: str, action: str, code: str) -> HearsayError:
    """Errors cross process borders; exceptions with keyword arguments do not pickle by themselves."""
    return kind(found, expected=expected, action=action, code=code)


class SettingsError(HearsayError):
    """A setting, flag, environment variable or hearsay.toml entry that cannot be used."""

    code = "HS-100"


class PageError(HearsayError):
    """A page, file or address that cannot be read. Readers turn it into a reject; it never ends a run."""

    code = "HS-200"


class LibraryError(HearsayError):
    """A library file that cannot be opened, written or understood."""

    code = "HS-300"


class ModelError(HearsayError):
    """The reader model is missing, damaged or of another version than the program."""

    code = "HS-400"


class CodebookError(HearsayError):
    """A codebook, pack or gazetteer file with a mistake in it."""

    code = "HS-500"


class ExportError(HearsayError):
    """An export or dossier that cannot be written."""

    code = "HS-600"
