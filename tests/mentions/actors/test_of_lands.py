"""Words for what a land has of its own, and for what may be anybody's."""

from __future__ import annotations

import pytest

from hearsay.mentions.actors.of_lands import of_lands


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("bodies", "directorate"),
        ("bodies_before_names", "union"),
        ("sources", "spokesman"),
        ("of_states", "hospital"),
        ("of_none", "ambassador"),
        ("of_anything", "secretary general"),
    ],
)
def test_a_word_is_of_its_class(kind: str, word: str) -> None:
    assert word in of_lands(kind)
