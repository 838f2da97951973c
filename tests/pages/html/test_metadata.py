"""Titles, outlets, bylines and dates from a page's many names for them."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from hearsay.pages.metadata.html import HtmlMetadata, html_metadata
from hearsay.pages.metadata.structured import structured_data
from hearsay.pages.metadata.titles import choose_outlet, choose_title, host_name, site_of, without_outlet
from tests.pages.html.pages import page


def read(
    body: str = "", head: str = "", uri: str = "https://www.lakesmonitor.example/goma/1"
) -> HtmlMetadata:
    tree = lxml_html.document_fromstring(page(body, head))
    return html_metadata(tree, structured_data(tree), uri)


def test_the_heading_that_agrees_with_the_declared_title_is_the_title() -> None:
    headings = ["Lakes Monitor", "Convoy reaches Goma after nine days", "Most read"]
    assert (
        choose_title(
            headings, ["Convoy reaches Goma"], "Convoy reaches Goma - Lakes Monitor", "Lakes Monitor"
        )
        == headings[1]
    )


def test_without_a_heading_the_declared_title_loses_its_site_name() -> None:
    assert (
        choose_title([], ["Convoy reaches Goma | Africa | Lakes Monitor"], "", "Lakes Monitor")
        == "Convoy reaches Goma"
    )


def test_dashes_of_headlines_stay() -> None:
    assert without_outlet("Ceasefire - what it says and what it leaves open", "Lakes Monitor").startswith(
        "Ceasefire - what"
    )


@pytest.mark.parametrize(
    ("named", "host", "outlet"),
    [
        (["World", "The Lakes Monitor"], "lakesmonitor.example", "The Lakes Monitor"),
        (["https://www.lakesmonitor.example/"], "lakesmonitor.example", "lakesmonitor.example"),
        (["Valley Post", "@valley"], "vpost.example", "Valley Post"),
        ([], "lakesmonitor.example", "lakesmonitor.example"),
    ],
)
def test_the_outlet_is_the_name_its_address_spells(named: list[str], host: str, outlet: str) -> None:
    assert choose_outlet(named, "", "", host) == outlet


def test_hosts() -> None:
    assert host_name("http://user@m.courier.co.uk:8080/x") == "courier.co.uk"
    assert site_of("en.courier.co.uk") == "courier"
    assert host_name("/home/pages/a.html") == ""


def test_dates_of_empty_database_fields_are_none() -> None:
    json = '{"@type":"NewsArticle","headline":"x","datePublished":"0001-01-01T00:00:00Z"}'
    found = read(
        f"<script type='application/ld+json'>{json}</script><time datetime='2022-03-01T08:05:00+01:00'>1 March</time>"
    )
    assert found.published == "2022-03-01T08:05:00+01:00"


def test_the_source_that_tells_the_clock_time_wins_among_those_of_one_day() -> None:
    head = '<meta name="date" content="2022-03-01"><meta property="article:published_time" content="2022-03-01T08:05:00Z">'
    assert read(head=head).published == "2022-03-01T08:05:00Z"


def test_a_change_on_the_minute_of_publication_is_none() -> None:
    head = (
        '<meta property="article:published_time" content="2022-03-01T08:05:00Z">'
        '<meta property="article:modified_time" content="2022-03-01T08:05:40Z">'
    )
    assert read(head=head).updated is None


def test_visible_dates_and_dates_of_addresses_come_last() -> None:
    assert read('<span class="publish-date">Published: March 1, 2022 at 08:05 GMT</span>').published == (
        "Published: March 1, 2022 at 08:05 GMT"
    )
    assert read(uri="https://www.lakesmonitor.example/2022/03/01/goma").published == "2022-03-01"
    assert read(uri="https://www.lakesmonitor.example/goma").published is None


def test_bylines_lose_dates_offices_and_the_outlet() -> None:
    head = '<meta property="og:site_name" content="Lakes Monitor">'
    shown = '<div class="byline">By Grace Habimana, Senior Correspondent Published 7:07 PM March 1</div>'
    assert read(shown, head).byline == "By Grace Habimana"
    assert read('<a rel="author" href=/g>Grace Habimana Lakes Monitor</a>', head).byline == "Grace Habimana"
    assert read('<meta name="author" content="Lakes Monitor">', head).byline is None
