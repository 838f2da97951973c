from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages
from hearsay.pages.readers.pdf_layout import Line, paragraphs_of
from hearsay.records import Page, Reject

Maker = Callable[..., bytes]


def found(data: bytes) -> Page | Reject:
    (one,) = open_pages("report.pdf", io.BytesIO(data), Settings())
    return one


def test_paragraphs_without_what_stands_on_every_page(made_pdf: Maker) -> None:
    pages = []
    for number, lines in enumerate(
        [
            [
                (16, "Monitors report shelling"),
                (11, "The mission said on Wednesday that"),
                (11, "it had counted forty explosions near"),
                (11, "the village. Both sides de-"),
            ],
            [(11, "nied firing first. The mission could"), (11, "not say who did.")],
            [(11, "A spokeswoman called the truce"), (11, "fragile.")],
        ],
        1,
    ):
        placed = [(50, 800, 8, "Monitoring Mission – daily report"), (280, 20, 8, f"Page {number} of 3")]
        y = 740
        for size, text in lines:
            placed.append((50, y, size, text))
            y -= 26 if size == 16 else 14
        pages.append(sorted(placed, key=lambda line: -line[1]))
    page = found(made_pdf(pages, title="Monitors report shelling near village"))
    assert isinstance(page, Page)
    assert page.data.decode() == (
        "Monitors report shelling\n\n"
        "The mission said on Wednesday that it had counted forty explosions near the village. "
        "Both sides denied firing first. The mission could not say who did.\n\n"
        "A spokeswoman called the truce fragile."
    )
    assert page.hints.title == "Monitors report shelling near village"


@pytest.mark.parametrize(
    "title", ["Microsoft Word - statement final2.docx", "untitled", "report.indd", "Layout 1"]
)
def test_names_of_files_are_no_titles(made_pdf: Maker, title: str) -> None:
    page = found(made_pdf([[(50, 700, 11, "They met.")]], title=title))
    assert isinstance(page, Page)
    assert page.hints.title is None


def test_a_gap_or_a_short_last_line_ends_a_paragraph() -> None:
    wide = "The ministry said that the convoy was hit twice on its way"
    lines = [
        Line(wide, 700, 11),
        Line("to the border crossing.", 686, 11),
        Line(wide, 672, 11),
        Line(wide, 658, 11),
        Line("Second.", 630, 11),
    ]
    assert paragraphs_of([lines]) == [f"{wide} to the border crossing.", f"{wide} {wide}", "Second."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\nnothing that follows is a PDF", "broken"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "broken"),
    ],
)
def test_damaged_pdfs(data: bytes, code: str) -> None:
    reject = found(data)
    assert isinstance(reject, Reject)
    assert reject.code == code


def test_scanned_pages_have_no_text(made_pdf: Maker) -> None:
    reject = found(made_pdf([[], []]))
    assert isinstance(reject, Reject)
    assert (reject.code, "OCR" in reject.reason) == ("no-text", True)


def test_a_locked_pdf(made_pdf: Maker) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made_pdf([[(50, 700, 11, "Secret.")]])))
    writer.encrypt("a password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    reject = found(out.getvalue())
    assert isinstance(reject, Reject)
    assert reject.code == "encrypted"


def test_a_cut_pdf_is_read_or_told(made_pdf: Maker) -> None:
    whole = made_pdf([[(50, 700, 11, "The council met in Geneva.")]])
    for cut in (50, 200, 400):
        assert isinstance(found(whole[:-cut]), Page | Reject)


def test_a_drawing_of_endless_steps_is_left(made_pdf: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.pages.readers.pdf.MAX_PDF_STEPS", 100)
    short, long = ([(50, 800 - n, 8, "They met.") for n in range(count)] for count in (10, 50))
    assert isinstance(found(made_pdf([short])), Page)
    reject = found(made_pdf([long]))
    assert isinstance(reject, Reject)
    assert reject.code == "too-large"
