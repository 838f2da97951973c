"""What the model reads in place of words that take a side."""

from __future__ import annotations

import pytest

from hearsay.language.neutral import neutral_words


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Terrorists liberated two villages .", "Fighters captured two villages ."),
        ("The regime 's militants fled .", "The government 's fighters fled ."),
        ("The Regime Studies Institute fled .", "The Regime Studies Institute fled ."),
        ("Freedom fighters came .", "Rebel fighters came ."),
        ("Freedom of movement ended .", "Freedom of movement ended ."),
    ],
)
def test_loaded_words_are_read_as_their_plain_fellows(text: str, read: str) -> None:
    assert neutral_words(text.split()) == read.split()


def test_the_text_keeps_its_words_and_the_layers_do_not_change() -> None:
    from hearsay.language import annotate_text

    loaded = annotate_text("The terrorists seized a bridge near Goma on Monday.")
    plain = annotate_text("The fighters captured a bridge near Goma on Monday.")
    assert [token.text for token in loaded.doc][1:3] == ["terrorists", "seized"]
    assert [token.dep_ for token in loaded.doc] == [token.dep_ for token in plain.doc]
    assert [trigger.type for trigger in loaded.triggers] == [trigger.type for trigger in plain.triggers]
