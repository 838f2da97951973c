"""PDF: its text without what stands on every page."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from typing import Any

from hearsay.config import Settings
from hearsay.pages.readers.pdf_layout import Line, paragraphs_of
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import Input
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints

MAX_PDF_PAGES = 400
"""A report of the United Nations has under 200; a scanned archive of a newspaper is no article."""


MAX_PDF_STEPS = 400_000
"""Drawing steps over all pages: the parser took 6.7 s for so many (one busy core). Two hundred pages of 400 words, each word placed by itself,
need about 250,000; more is a drawing, or made to keep a reader busy."""

_NO_TITLE = re.compile(
    r"^microsoft |\.(?:docx?|odt|rtf|indd|pptx?|html?|pdf|qxd)\b|^untitled|https?://", re.IGNORECASE
)


def read_pdf(uri: str, source: Input, settings: Settings, hints: PageHints) -> Page:
    """The page of a PDF as plain text, a paragraph a block, blocks apart by a blank line.

    Its title is the document's own where that is a title ("Microsoft Word - final2.docx" is none). The dates inside are days
    of saving and are left out.

    Raises:
        RefusedPageError: too-large, encrypted, broken, or no-text for scanned pages.
    """
    import pypdf

    data = source.whole(settings.max_page_mb, "a PDF")
    # pypdf tells of every flaw it mended; the text is what counts here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedPageError(
                RejectCode.ENCRYPTED, "the PDF needs a password", action="save it without one"
            )
        if len(reader.pages) > MAX_PDF_PAGES:
            raise RefusedPageError(
                RejectCode.TOO_LARGE, f"a PDF of {len(reader.pages):,} pages", expected="one article or report",
                action="split it",
            )  # fmt: skip
        steps = _Steps()
        pages = [_lines(page, steps) for page in reader.pages]
        title = _title(str(reader.metadata.title or "") if reader.metadata else "")
    except RefusedPageError:
        raise
    except Exception as error:
        # Damaged PDFs make the parser fail in dozens of ways, recursion and missing keys among them.
        raise RefusedPageError(
            RejectCode.BROKEN,
            f"the PDF is damaged ({type(error).__name__}: {error})",
            action="fetch it again",
        ) from error
    text = "\n\n".join(paragraphs_of(pages))
    if not text.strip():
        raise RefusedPageError(
            RejectCode.NO_TEXT,
            f"the PDF's {len(pages)} pages hold pictures and no text",
            action="run text recognition (OCR) over it",
        )
    return Page(
        uri=uri,
        media_type="text/plain",
        data=text.encode("utf-8", errors="replace"),
        hints=PageHints(
            title=hints.title or title, published=hints.published, language=hints.language, charset="utf-8"
        ),
    )


class _Steps:
    """Counts the drawing steps of a document, and ends it past its limit."""

    def __init__(self) -> None:
        self._done = 0

    def __call__(self, *_: object) -> None:
        self._done += 1
        if self._done > MAX_PDF_STEPS:
            raise RefusedPageError(
                RejectCode.TOO_LARGE,
                f"a PDF of more than {MAX_PDF_STEPS:,} drawing steps",
                expected="one article or report",
                action="save its text by itself",
            )


def _lines(page: Any, steps: _Steps) -> list[Line]:
    """The lines of one page as pypdf orders them, each with its height and size."""
    lines: list[Line] = []
    text, height, size = "", None, 0.0

    def finish() -> None:
        nonlocal text, height, size
        if text.strip():
            lines.append(Line(" ".join(text.split()), height, size))
        text, height, size = "", None, 0.0

    def visit(
        piece: str, cm: Sequence[float], tm: Sequence[float], font: object, font_size: float | None
    ) -> None:
        nonlocal text, height, size
        for number, part in enumerate(piece.split("\n")):
            if number:
                finish()
            if part.strip() and height is None:
                # The text matrix within the page's matrix (PDF 32000-1, 9.4.4).
                height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                size = round(abs((font_size or 0.0) * (tm[3] or 1.0) * (cm[3] or 1.0)), 1)
            text += part

    page.extract_text(visitor_text=visit, visitor_operand_before=steps)
    finish()
    return lines


def _title(title: str) -> str | None:
    """A document's own title where it is one: several words, not the name of the file or program it was made with."""
    title = " ".join(title.replace("\x00", "").split())
    return title if len(title.split()) >= 3 and not _NO_TITLE.search(title) else None
