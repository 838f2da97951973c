"""Rules of one site: a file a site, refused when it holds a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from hearsay.errors import SettingsError
from hearsay.pages.outlets import FOLDER, rules_for


def test_a_host_stands_for_its_subdomains(tmp_path: Path) -> None:
    (tmp_path / "courier.yaml").write_text(
        "hosts: [nilecourier.example]\nbody: //div[@id='story']\ndrop: [//aside]\n"
    )
    rules = rules_for("en.nilecourier.example", tmp_path)
    assert rules is not None
    tree = lxml_html.document_fromstring("<div id=story><p>x</p></div><aside>y</aside>")
    body = rules.find_body(tree)
    assert body is not None
    assert body.get("id") == "story"
    assert [element.tag for element in rules.dropped(tree)] == ["aside"]
    assert rules_for("courier.example", tmp_path) is None
    assert rules_for("", tmp_path) is None


@pytest.mark.parametrize(
    "text",
    ["hosts: [a.example]\nbodi: //p\n", "hosts: [a.example]\nbody: '//p['\n", "body: //p\n", "hosts: [\n"],
)
def test_a_mistake_is_an_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "broken.yaml").write_text(text)
    with pytest.raises(SettingsError, match=r"broken\.yaml"):
        rules_for("a.example", tmp_path)


def test_all_files_of_the_package_are_sound() -> None:
    assert rules_for("a.example", FOLDER) is None
