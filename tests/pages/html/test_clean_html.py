"""Whole pages in, all that is kept of them out."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.config import Settings
from hearsay.pages.assemble import Block, CleanedText
from hearsay.pages.html import clean_html
from hearsay.records import Reject
from tests.pages.html.pages import BODY, CALL, DENIAL, DOCTORS, FULL, LEAD, MENU, page, paragraphs

URI = "https://www.nilecourier.example/africa/1.html"


def cleaned(html: str, uri: str = URI) -> CleanedText:
    found = clean_html(html, uri, Settings())
    assert isinstance(found, CleanedText), found
    return found


def refused(html: str) -> Reject:
    found = clean_html(html, URI, Settings())
    assert isinstance(found, Reject), found
    return found


def body(found: CleanedText) -> list[str]:
    return [block.text for block in found.blocks if block.kind == "paragraph"]


def test_a_whole_page_of_a_news_site() -> None:
    found = cleaned(FULL)
    assert found.title == "Army says it holds depot near Port Sudan"
    assert found.blocks == (
        Block("standfirst", "Rival force says it left the site a week ago under a local deal"),
        Block("caption", "Lorries wait outside the fuel depot on the coast road, April 30."),
        Block("paragraph", LEAD),
        Block("paragraph", DENIAL),
        Block("heading", "Hospital fills"),
        Block("paragraph", DOCTORS),
        Block("paragraph", CALL),
    )
    assert (found.outlet, found.agency, found.byline) == ("Nile Courier", "AFP", "Amna Idris")
    assert found.dateline is not None
    assert found.dateline.place == "PORT SUDAN"
    assert found.published == "2023-05-04T17:19:00+02:00"
    assert found.updated == "2023-05-04T19:40:00+02:00"


def test_an_article_cut_in_chunks_by_adverts() -> None:
    chunk = '<div class="grid"><div class="chunk body-part">{}</div></div><div class="ad-slot"><p>Advertisement</p></div>'
    html = page(
        f"{MENU}<div class=chunks><h1>Army says it holds depot</h1>"
        + chunk.format(paragraphs(LEAD, DENIAL))
        + chunk.format(paragraphs(DOCTORS, CALL))
        + "</div>"
    )
    assert body(cleaned(html)) == list(BODY)


def test_other_stories_printed_in_full_below() -> None:
    other = "The harbour master of a lake port said a ferry with ninety people aboard had run aground in fog, and all were safe."
    html = page(
        f"<article class=main><h1>Army says it holds depot</h1>{paragraphs(*BODY)}</article>"
        + "".join(
            f"<article class=post><h2>Ferry {n} aground</h2><p>{other} It was ferry {n}.</p></article>"
            for n in range(3)
        )
    )
    assert body(cleaned(html)) == list(BODY)


def test_cards_that_open_over_names_are_no_prose() -> None:
    card = (
        "<span class=card><img src=x><a href=/p>Hala Omer</a><a href=/1>Minister in Cairo for talks</a>"
        "<a href=/2>Budget vote put off</a></span>"
    )
    html = page(
        f"<h1>Army says it holds depot</h1><p>Minister <a href=/p>Hala Omer</a>{card} denied it.</p>{paragraphs(*BODY)}"
    )
    assert body(cleaned(html))[0] == "Minister Hala Omer denied it."


def test_text_parted_by_line_breaks_only() -> None:
    html = page(f"<h1>Army says it holds depot</h1><div class=text>{'<br><br>'.join(BODY)}</div>")
    assert body(cleaned(html)) == list(BODY)


def test_rows_of_a_table_of_losses() -> None:
    table = "<table><tr><th>Side</th><th>Killed</th></tr><tr><td>Army</td><td>4</td></tr><tr><td>Force</td><td>not said</td></tr></table>"
    html = page(
        f"<h1>Army says it holds depot</h1><article>{paragraphs(*BODY)}{table}{paragraphs(CALL.replace('two', 'three'))}</article>"
    )
    assert "Army | 4" in body(cleaned(html))


def test_a_body_declared_for_machines_decides() -> None:
    declared = json.dumps(
        {"@type": "NewsArticle", "headline": "Army says it holds depot", "articleBody": "\n".join(BODY)}
    )
    stray = "Our reporters have covered this coast since 1998 and readers can write to the newsroom with what they have seen there."
    html = page(
        f"<script type='application/ld+json'>{declared}</script><h1>Army says it holds depot</h1>"
        f"<div class=text>{paragraphs(*BODY, stray)}</div>"
    )
    assert body(cleaned(html)) == list(BODY)


def test_a_broken_script_takes_no_other_with_it() -> None:
    good = (
        '{"@type":"NewsArticle","headline":"Army says it holds depot","datePublished":"2023-05-04T10:00:00Z"}'
    )
    scripts = "".join(f"<script type='application/ld+json'>{text}</script>" for text in ('{"@type": ', good))
    assert (
        cleaned(page(f"{scripts}<h1>Army says it holds depot</h1>{paragraphs(*BODY)}")).published
        == "2023-05-04T10:00:00Z"
    )


def test_a_date_in_a_line_without_any_mark() -> None:
    other = "<ul><li><a href=/1>Talks in Jeddah, 9 April 2023</a></li></ul>"
    html = page(
        f"{other}<h1>Army says it holds depot</h1><p>Amna Idris - 4 May 2023, 17:19</p>{paragraphs(*BODY)}"
    )
    assert cleaned(html).published == "Amna Idris - 4 May 2023, 17:19"
    assert cleaned(page(f"{other}<h1>Army says it holds depot</h1>{paragraphs(*BODY)}")).published is None


def test_a_page_laid_out_as_a_table() -> None:
    html = page(
        "<table><tr><td>Nile Courier: <a href=/>front page</a> and the news of the day, of sport and of the tide tables</td></tr>"
        f"<tr><td><h3>Army says it holds depot</h3>{paragraphs(*BODY)}</td><td>Today<br>High water 4:12</td></tr>"
        "<tr><td>Nile Courier, an invented newspaper, Port Sudan, tel. 000 000, write to the office for old copies of the paper</td></tr>"
        "</table>",
        head="<title>Army says it holds depot :: Nile Courier</title>",
    )
    found = cleaned(html)
    assert (found.title, body(found)) == ("Army says it holds depot", list(BODY))


def test_a_byline_with_its_date_in_one_line() -> None:
    line = "By Amna Idris and agencies 4 May 2023, 5.19pm"
    found = cleaned(page(f"<h1>Army says it holds depot</h1><p>{line}</p>{paragraphs(*BODY)}"))
    assert (body(found), found.byline, found.published) == (list(BODY), "Amna Idris", line)


def test_an_agency_that_no_list_knows() -> None:
    head = (
        '<meta property="og:site_name" content="Nile Courier"><meta name="author" content="Marsh Telegraph">'
    )
    wire = LEAD.replace("(AFP)", "(Marsh Telegraph)")
    found = cleaned(page(f"<h1>Army says it holds depot</h1>{paragraphs(wire, *BODY[1:])}", head))
    assert (found.agency, found.byline) == ("Marsh Telegraph", None)
    wire = LEAD.replace("(AFP)", "(Marsh News Agency)")
    found = cleaned(page(f"<h1>Army says it holds depot</h1>{paragraphs(wire, *BODY[1:])}"))
    assert found.agency == "Marsh News Agency"


def test_photo_credits_and_sign_offs() -> None:
    html = page(
        f"<h1>Army says it holds depot</h1>{paragraphs(*BODY)}"
        "<p>Smoke rises over the depot. (Photo: Nile Courier)</p><p>Reporting by Amna Idris; editing by Omar Saeed</p>"
    )
    found = cleaned(html)
    assert body(found) == list(BODY)
    assert Block("caption", "Smoke rises over the depot. (Photo: Nile Courier)") in found.blocks


def test_a_flash_of_one_sentence() -> None:
    flash = "GOMA, March 3 (AFP) - A loud blast was heard near the airport of Goma on Sunday, a reporter at the scene said."
    found = cleaned(
        page(f"<h1>Blast heard in Goma</h1><p>{flash}</p>", head="<title>Blast heard in Goma</title>")
    )
    assert body(found) == [flash]


def test_pages_that_are_no_article() -> None:
    links = "".join(f"<li><a href=/{n}>Section number {n} of the site</a></li>" for n in range(40))
    assert refused(page(f"<ul>{links}</ul>")).reason.startswith("a page of links: 0 words of running text")
    missing = "<h1>Not Found</h1><p>The requested page could not be found on this server. Please check the address.</p>"
    assert refused(page(missing, head="<title>404 Not Found</title>")).reason.startswith("an error page")
    stories = "".join(
        f"<div><h2><a href=/{n}>Talks on crossing {n} resume</a></h2><p>Officials said on day {n} that talks about the crossing "
        "would go on in the capital next week, after a pause.</p></div>"
        for n in range(12)
    )
    assert refused(page(f"<h1>Africa</h1>{stories}")).reason.startswith("an index: 12 summaries")
    video = refused(page("<h1>Watch: convoy crosses</h1><video src=x></video><p>0:45</p>"))
    assert (video.code, video.uri) == ("not-an-article", URI)
    assert "without running text" in video.reason


def test_pages_no_parser_should_see() -> None:
    deep = refused(page("<div>" * 10_000 + LEAD))
    assert (deep.code, deep.reason) == (
        "too-deep",
        "elements nest deeper than 512; raise max_depth if the page is sound",
    )
    assert refused(page("<div></x>" * 600 + LEAD)).code == "too-deep"
    assert refused(page("<i></i>" * 70_000 + LEAD)).code == "too-large"
    assert refused("<!doctype html>").code == "no-text"
    assert refused("<html><head></head></html>").code == "no-text"


def test_three_hundred_levels_are_read() -> None:
    html = page("<h1>Army says it holds depot</h1>" + "<div>" * 300 + paragraphs(*BODY) + "</div>" * 300)
    assert body(cleaned(html)) == list(BODY)


@settings(max_examples=12, deadline=None)
@given(st.text(alphabet="<>/abp =\"'&;!-\n", max_size=300))
def test_any_tag_soup_gives_a_text_or_a_reason(soup: str) -> None:
    found = clean_html(soup, URI, Settings())
    assert isinstance(found, CleanedText) or found.reason
    assert found == clean_html(soup, URI, Settings())
