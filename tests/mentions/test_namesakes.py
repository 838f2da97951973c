"""Names that mean one state here and another there; datelines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.language import Annotated
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge

Annotate = Callable[..., Annotated]


def countries(annotated: Annotated) -> dict[str, str | None]:
    mentions = find_mentions(annotated, load_knowledge([]))
    return {each.actor.text: each.actor.country for each in mentions.actors}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Congo protested.", "Congo", "COD"),
        ("Kinshasa wrote to Goma. Congo protested.", "Congo", "COD"),
        ("Brazzaville hosted the talks. Congo protested.", "Congo", "COG"),
        ("Brussels protested.", "Brussels", "EUR"),
        ("Belgian farmers marched. Brussels protested.", "Brussels", "BEL"),
        ("Guyana waited. Georgetown protested.", "Georgetown", "GUY"),
        ("North Korea fired. The South protested.", "South", "KOR"),
        ("North and South Korea protested.", "North", "PRK"),
    ],
)
def test_the_page_says_which_is_meant(words: Annotate, text: str, name: str, country: str) -> None:
    assert countries(words(text))[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Georgetown protested.", "Georgetown"),
        ("North Korea fired. The South of the island slept.", "South"),
        ("The South protested.", "South"),
        ("SUVA - The fleet sailed.", "SUVA"),
    ],
)
def test_nothing_on_the_page_makes_it_a_government(words: Annotate, text: str, name: str) -> None:
    assert name not in countries(words(text))
