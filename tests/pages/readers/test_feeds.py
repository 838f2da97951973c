from __future__ import annotations

import io

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages
from hearsay.pages.readers.wrapping import is_description_only
from hearsay.records import Page, PageHints, Reject

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Valley Courier</title><language>en-gb</language>
<item><title>Kashmir &amp; the line: fire traded</title><link>https://valley.example/1</link><dc:creator>R. Lone</dc:creator>
<pubDate>Sun, 03 Oct 2021 10:15:00 +0530</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Troops traded fire.</p><script>x()</script>]]></content:encoded></item>
<item><title>Only a summary</title><link>https://valley.example/2</link><description>Both armies blamed the other.</description></item>
<item><title>Nothing at all</title><guid isPermaLink="false">tag:valley,3</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Courier</title>
<entry><title>Fire traded</title><id>tag:valley,1</id><updated>2021-10-03T12:00:00Z</updated><published>2021-10-03T10:15:00+05:30</published>
<content type="html">&lt;p&gt;Troops traded fire.&lt;/p&gt;</content></entry></feed>"""


def found(text: str) -> list[Page | Reject]:
    return list(open_pages("feed.xml", io.BytesIO(text.encode()), Settings()))


def test_entries_are_pages_with_what_the_feed_says() -> None:
    full, summary, nothing = found(RSS)
    assert isinstance(full, Page)
    assert (full.uri, full.media_type) == ("https://valley.example/1", "text/html")
    assert b"<article><p>Troops traded fire.</p>" in full.data
    assert not is_description_only(full)
    assert full.hints == PageHints(
        title="Kashmir & the line: fire traded",
        outlet="Valley Courier",
        byline="R. Lone",
        published="Sun, 03 Oct 2021 10:15:00 +0530",
        language="en-gb",
        charset="utf-8",
    )
    assert isinstance(summary, Page)
    assert is_description_only(summary)
    assert b"Both armies blamed the other." in summary.data
    assert isinstance(nothing, Reject)
    assert (nothing.uri, nothing.code) == ("feed.xml#3", "no-text")


def test_atom() -> None:
    (page,) = found(ATOM)
    assert isinstance(page, Page)
    assert page.uri == "feed.xml#1"
    assert page.hints.published == "2021-10-03T10:15:00+05:30"
    assert page.hints.updated == "2021-10-03T12:00:00Z"


def test_a_broken_feed_keeps_the_entries_before_the_damage() -> None:
    results = found(RSS[: RSS.index("<item><title>Only")] + "<item><title>Bro & ken</titel></item>")
    assert [item.uri for item in results if isinstance(item, Page)][:1] == ["https://valley.example/1"]
    assert [item.code for item in results if isinstance(item, Reject)][-1] == "broken"


def test_a_feed_without_entries() -> None:
    (reject,) = found("<rss version='2.0'><channel><title>Empty</title></channel></rss>")
    assert isinstance(reject, Reject)
    assert reject.code == "no-text"


def test_entities_that_grow_without_end_do_no_harm() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    results = found(
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]>{RSS.partition("?>")[2].replace("Short.", "&l11;")}'
    )
    assert all(len(item.data) < 100_000 for item in results if isinstance(item, Page))
