from __future__ import annotations

import pytest
from lxml import html as lxml_html

from hearsay.pages.html.furniture import is_callout, line_patterns, name_words, stands_apart


@pytest.mark.parametrize(
    "line",
    [
        "Share this article", "12 comments", "Advertisement", "Filed under: Africa, Sudan", "Published: May 4, 2023 17:19",
        "4 min read", "© 2023 Nile Courier", "Sign up for our daily briefing", "Follow her on Twitter @amna_example",
        "Have a tip? Write to the newsroom.", "This article was originally published in the print edition.", "View comments",
    ],
)  # fmt: skip
def test_lines_that_are_no_part_of_a_report(line: str) -> None:
    assert line_patterns().furniture.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Shares of the oil company fell after the attack on the pipeline.",
        "Published accounts of the battle differ widely, and no side has opened its archives to historians so far.",
        "Follow-up talks on the corridor were put off until June.",
        "Two people were killed.",
        "The report said the store had been emptied.",
        "Live rounds were fired, witnesses said.",
    ],
)
def test_sentences_of_reports_are_no_furniture(line: str) -> None:
    assert not line_patterns().furniture.fullmatch(line)
    assert not line_patterns().sign_off.fullmatch(line)
    assert not is_callout(line, line.split(), 0.0)


def test_call_outs() -> None:
    assert is_callout("Read more: Ten days at the crossing", ["x"] * 8, 0.8)
    assert is_callout("Read next: what the monitors may and may not do", ["x"] * 9, 0.0)
    assert not is_callout("Live: what the monitors may and may not do", ["x"] * 9, 0.0)
    assert is_callout("RELATED", ["related"], 0.0)
    assert is_callout("DON'T MISS Ten days at the crossing", ["x"] * 8, 0.9)
    assert not is_callout("Related deaths rose to nine, the ministry said", ["x"] * 8, 0.0)


def test_names_of_elements() -> None:
    def element(markup: str) -> lxml_html.HtmlElement:
        return lxml_html.fragment_fromstring(markup)

    assert name_words(element('<div class="ArticleBody-readMore js_x" id=main2>')) == {
        "article", "body", "read", "more", "js", "x", "main",
    }  # fmt: skip
    assert stands_apart(element('<div class="Newsletter-title--small">'))
    assert stands_apart(element('<ul role="navigation">'))
    assert not stands_apart(element('<div class="article-body">'))
    assert not stands_apart(element('<main class="related">'))
