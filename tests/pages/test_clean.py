"""One page to one document, whatever it is made of."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.packs import Knowledge, load_knowledge
from hearsay.pages.clean import clean_page, looks_like_html
from hearsay.pages.readers.wrapping import wrapped_page
from hearsay.records import Document, Page, PageHints, Reject
from tests.pages.html.pages import BODY, FULL, page, paragraphs


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(("all",))


def made(
    data: bytes, knowledge: Knowledge, *, media_type: str = "text/html", hints: PageHints | None = None
) -> Document | Reject:
    uri = "https://www.nilecourier.example/africa/depot"
    return clean_page(
        Page(uri=uri, media_type=media_type, data=data, hints=hints or PageHints()), Settings(), knowledge
    )


def test_the_whole_document_of_an_html_page(knowledge: Knowledge) -> None:
    document = made(FULL.encode(), knowledge)
    assert isinstance(document, Document)
    assert [part.kind for part in document.parts] == [
        "title", "standfirst", "caption", "paragraph", "paragraph", "heading", "paragraph", "paragraph",
    ]  # fmt: skip
    assert document.text.startswith("Army says it holds depot near Port Sudan\n\nRival force says it left")
    for part in document.parts:
        assert "\n" not in document.text[part.start : part.end]
    assert document.uri == "https://www.nilecourier.example/africa/depot"
    assert (document.language, document.agency, document.outlet) == ("en", "AFP", "Nile Courier")
    assert (document.published.date, document.published.time, document.published.zone) == (
        "2023-05-04",
        "17:19",
        "+02:00",
    )
    assert document.dateline is not None
    assert document.dateline.span is not None
    assert document.dateline.span.start == document.text.index("PORT SUDAN")
    assert document == made(FULL.encode(), knowledge)


def test_what_the_container_says_fills_what_the_page_does_not(knowledge: Knowledge) -> None:
    html = page(paragraphs(*BODY), head="")
    hints = PageHints(title="Army says it holds depot", outlet="Nile Courier", byline="Amna Idris")
    document = made(html.encode(), knowledge, hints=hints)
    assert isinstance(document, Document)
    assert (document.title, document.byline) == ("Army says it holds depot", "Amna Idris")


def test_plain_text_goes_to_the_text_cleaner(knowledge: Knowledge) -> None:
    document = made(
        "\n\n".join(("Army says it holds depot", *BODY)).encode(), knowledge, media_type="text/plain"
    )
    assert isinstance(document, Document)
    assert document.text.endswith(BODY[-1])


def test_rejects_carry_the_address_of_the_page(knowledge: Knowledge) -> None:
    for data, code in (
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 400, "binary"),
        (("<html><body>" + "<div>" * 10_000).encode(), "too-deep"),
        (b"<p>word</p>" * 2_000_000, "too-large"),
    ):
        reject = made(data, knowledge)
        assert isinstance(reject, Reject)
        assert (reject.code, reject.uri) == (code, "https://www.nilecourier.example/africa/depot")
        assert reject.reason


def test_a_text_in_another_language(knowledge: Knowledge) -> None:
    german = (
        "<h1>Waffenruhe hält</h1><p>Die Regierung teilte am Dienstag mit, dass die Waffenruhe an der Grenze gehalten habe und niemand "
        "verletzt worden sei. Die Gespräche sollen in der kommenden Woche fortgesetzt werden, sagte ein Sprecher.</p>"
    )
    reject = made(page(german, head="").encode(), knowledge)
    assert isinstance(reject, Reject)
    assert (reject.code, reject.reason) == ("language", "the text is in de, not in en (setting languages)")


def test_html_is_known_by_its_type_or_its_first_words() -> None:
    assert looks_like_html("<p>x", "text/html; charset=utf-8")
    assert looks_like_html("  <!DOCTYPE html><html>", "text/plain")
    assert not looks_like_html("Army says 5 < 6", "text/plain")
    assert not looks_like_html("Army says it holds depot", "text/html")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Главная\nНовости\n\nМинистерство обороны Судана опровергло сообщения об обстреле лагеря беженцев под "
            "Эль-Фаширом, заявив, что армия не применяла артиллерию.\n\nМедики сообщают о меньшем числе жертв.",
        ),
        (
            "ar",
            "نفى الجيش السوداني يوم الثلاثاء أن تكون مدفعيته قد قصفت مخيما للنازحين خارج الفاشر في شمال دارفور.",
        ),
        (
            "zh",
            "首页\n新闻\n\n苏丹军队周二否认其炮兵向法希尔郊外的一个流离失所者营地开火，并指责快速支援部队散布谎言。",
        ),
    ],
)
def test_a_page_in_another_language_is_told_so_before_its_prose_is_looked_for(
    language: str, text: str
) -> None:
    for media_type, data in (("text/plain", text), ("text/html", f"<html><body><p>{text}</p></body></html>")):
        found = clean_page(Page(uri="a", media_type=media_type, data=data.encode()), Settings(), Knowledge())
        assert isinstance(found, Reject)
        assert (found.code, f"in {language}," in found.reason) == ("language", True)


def test_a_menu_in_english_is_still_no_article() -> None:
    menu = Page(
        uri="a", media_type="text/plain", data=b"Home\nNews\nSport\nContact us\nPrivacy policy\nSubscribe"
    )
    found = clean_page(menu, Settings(), Knowledge())
    assert isinstance(found, Reject)
    assert found.code == "not-an-article"


def test_a_feeds_summary_is_flagged_as_one() -> None:
    summary = "Sudan's army denied that its guns had shelled a market in Nyala, where doctors counted 12 dead on Tuesday."
    for is_description, codes in ((True, ["summary-only"]), (False, [])):
        given = wrapped_page(
            "https://nile.example/a",
            summary,
            PageHints(published="2024-05-21"),
            is_html=False,
            is_description=is_description,
        )
        document = clean_page(given, Settings(), Knowledge())
        assert isinstance(document, Document)
        assert [flag.code for flag in document.flags] == codes
        assert all(document.text[flag.start : flag.end] == summary for flag in document.flags)
