"""One HTML page to cleaned text: parsed once, read for metadata, pruned, laid out as a flow, voted on, kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.config import Settings
from hearsay.pages.assemble import CleanedText
from hearsay.pages.html.beside import byline_beside, date_beside
from hearsay.pages.html.extract import Vote, trafilatura_lines
from hearsay.pages.html.flow import Piece, text_flow
from hearsay.pages.html.furniture import drop_unread, drop_unseen, remove
from hearsay.pages.html.guard import MAX_ELEMENTS, nesting
from hearsay.pages.html.roles import blocks_of
from hearsay.pages.html.select import LINKED, select
from hearsay.pages.html.surroundings import Surroundings
from hearsay.pages.html.verdict import why_no_article
from hearsay.pages.metadata.agencies import Credit, find_agencies, find_agency, split_byline
from hearsay.pages.metadata.datelines import find_dateline
from hearsay.pages.metadata.html import HtmlMetadata, html_metadata
from hearsay.pages.metadata.structured import StructuredData, structured_data
from hearsay.pages.metadata.titles import host_name
from hearsay.pages.outlets import rules_for
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Dateline, Reject

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BRACKETS = re.compile(r"[(\[]([A-Z][^()\[\]]{1,40})[)\]]\s*$")
_AGENCY_WORD = re.compile(r"\b(?:wire|news|press|agency|newswire|agence|agencia)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def clean_html(html: str, uri: str, settings: Settings) -> CleanedText | Reject:
    """The article of an HTML page.

    Args:
        html: The decoded page.
        uri: Where it was found.
        settings: ``max_depth`` is used.

    Returns:
        The article, or a reject of code too-deep, too-large, no-text or not-an-article.
    """
    depth, elements = nesting(html, settings.max_depth)
    if depth > settings.max_depth:
        return Reject(
            uri=uri,
            code=RejectCode.TOO_DEEP,
            reason=f"elements nest deeper than {settings.max_depth}; raise max_depth if the page is sound",
        )
    if elements > MAX_ELEMENTS:
        return Reject(
            uri=uri,
            code=RejectCode.TOO_LARGE,
            reason=f"{elements} elements, more than {MAX_ELEMENTS}: no article",
        )
    from lxml import html as lxml_html
    from lxml.etree import ParserError

    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = lxml_html.document_fromstring(_DECLARATION.sub("", html).encode("utf-8"), parser=parser)
    except ParserError:
        return Reject(uri=uri, code=RejectCode.NO_TEXT, reason="no elements could be read from the page")
    body = tree.find("body")
    if body is None:
        return Reject(uri=uri, code=RejectCode.NO_TEXT, reason="the page has no body")
    data = structured_data(tree)
    found = html_metadata(tree, data, uri)
    rules = rules_for(host_name(uri))
    for element in rules.dropped(tree) if rules else ():
        remove(element)
    drop_unread(tree)
    drop_unseen(body)
    pieces = text_flow(body)
    if not pieces:
        return Reject(uri=uri, code=RejectCode.NO_TEXT, reason="the page shows no words")
    around = Surroundings(pieces)
    kept, why = _article(
        tree, pieces, around, _declared(data), rules.find_body(tree) if rules else None, found, uri
    )
    if why is not None:
        return Reject(uri=uri, code=RejectCode.NOT_AN_ARTICLE, reason=why)
    blocks = blocks_of(pieces, kept, around, found)
    paragraphs = [block.text for block in blocks if block.kind == "paragraph"]
    dateline = find_dateline(paragraphs[0]) if paragraphs else None
    # Sign-offs stand right at the end of the text or were taken out of it.
    last = kept[-1].index
    endings = [p.text for p in pieces[max(kept[0].index, last - 3) : last + 3] if p.link_share < LINKED]
    shown = found.byline or byline_beside(pieces, kept)
    named = find_agency(byline=shown, openings=paragraphs[:2], endings=endings, outlet=found.outlet)
    credit = _credit(shown, named, dateline, found.outlet)
    return CleanedText(
        title=found.title,
        blocks=blocks,
        outlet=found.outlet,
        agency=credit.agency,
        byline=credit.byline,
        dateline=dateline,
        published=found.published or date_beside(pieces, kept),
        updated=found.updated,
    )


def _article(
    tree: HtmlElement,
    pieces: Sequence[Piece],
    around: Surroundings,
    declared: Vote | None,
    home: HtmlElement | None,
    found: HtmlMetadata,
    uri: str,
) -> tuple[list[Piece], str | None]:
    """The article's pieces, and why they are none where they are not.

    The outlet's own rule says where the article stands, where there is one. The second try asks the extractor for more text:
    careful extraction can leave a short report out altogether.
    """
    votes: Iterator[Vote]
    if home is not None:
        inside = [p.text for p in pieces if home is p.element or home in p.element.iterancestors()]
        votes = iter((Vote.of(inside),))
    else:
        votes = (Vote.of(trafilatura_lines(tree, uri, is_careful=is_careful)) for is_careful in (True, False))
    kept: list[Piece] = []
    why: str | None = None
    for vote in votes:
        kept = select(pieces, vote, declared, around, found.title)
        why = why_no_article(pieces, kept, found.title)
        if why is None:
            break
    return kept, why


def _declared(data: StructuredData) -> Vote | None:
    """The longest body that the page gives for machines."""
    lines = max((item.body for item in data.items), key=lambda body: sum(map(len, body)), default=())
    return Vote.of(lines) if lines else None


def _credit(shown: str | None, agency: str | None, dateline: Dateline | None, outlet: str | None) -> Credit:
    """Persons and agency, with what the dateline's brackets say: "ST. LOUIS, Senegal (AFP)", "BOR (Swamp Wire)".

    An agency nobody has listed is one when its name says so (wire, news, press, agency) or when the byline repeats it.
    """
    byline = split_byline(shown).byline
    inside = _BRACKETS.search(dateline.text) if dateline else None
    if agency is not None or inside is None or inside[1] == outlet:
        return Credit(byline, agency)
    own = {name.name for name in find_agencies(outlet or "")}
    listed = next((name.name for name in find_agencies(inside[1])), None)
    if listed is not None:
        return Credit(byline, None if listed in own else listed)
    if byline == inside[1]:
        return Credit(None, byline)
    return Credit(byline, inside[1] if _AGENCY_WORD.search(inside[1]) else None)
