from __future__ import annotations

from lxml import html as lxml_html

from hearsay.pages.html.flow import Piece, text_flow


def flow(body: str) -> list[Piece]:
    return text_flow(lxml_html.document_fromstring(f"<html><body>{body}</body></html>").find("body"))


def test_roles_come_from_markup() -> None:
    pieces = flow(
        "<h2>Roads</h2><p>Both <a href=x>sides</a> agreed.</p><figure><figcaption>A bridge</figcaption></figure>"
        "<blockquote><p>We left.</p></blockquote><ul><li>One point</li></ul>"
    )
    assert [piece.text for piece in pieces] == [
        "Roads",
        "Both sides agreed.",
        "A bridge",
        "We left.",
        "One point",
    ]
    assert [p.text for p in pieces if p.is_heading] == ["Roads"]
    assert [p.text for p in pieces if p.is_caption] == ["A bridge"]
    assert [p.text for p in pieces if p.is_quote] == ["We left."]
    assert [p.text for p in pieces if p.is_listed] == ["One point"]
    assert 0.2 < pieces[1].link_share < 0.5


def test_words_after_comments_and_unread_elements_are_kept() -> None:
    pieces = flow("<p>Talks <!-- note -->went on<script>x()</script> in Aden.</p>")
    assert [piece.text for piece in pieces] == ["Talks went on in Aden."]


def test_cells_with_paragraphs_lay_out_a_page() -> None:
    pieces = flow("<table><tr><td><p>First column.</p></td><td><p>Second column.</p></td></tr></table>")
    assert [piece.text for piece in pieces] == ["First column.", "Second column."]


def test_two_line_breaks_end_a_piece_and_one_does_between_sentences() -> None:
    body = "<div>The bridge is shut.<br>The governor said so.<br><br>A long line of words that the page wraps at President<br>Salva Kiir ends.</div>"
    assert [piece.text for piece in flow(body)] == [
        "The bridge is shut.",
        "The governor said so.",
        "A long line of words that the page wraps at President Salva Kiir ends.",
    ]
