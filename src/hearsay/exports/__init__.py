"""A library as files for other programs: one module a format."""

from __future__ import annotations

from hearsay.exports.formats import FORMATS, Export, write_export

__all__ = ["FORMATS", "Export", "write_export"]
