"""Which language a text is in: py3langid over its words, cautious with short texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

SHORT = 120
"""Characters under which one guess is not believed against what the page declares or the reader asked for."""

SURE = 0.8
"""Probability from which a guess is believed at first sight: of 1,766 English releases the two that list foreign envoys get .39 and .54."""

ENGLISH = frozenset({
    "the", "of", "and", "to", "in", "that", "was", "for", "on", "with", "by", "has", "were", "from",
    "is", "are", "it", "had", "at", "which", "their", "have", "been", "this", "said", "not", "who",
    "its", "after", "he", "his", "they",
})  # fmt: skip
"""English words that hold sentences together."""

PLAINLY_ENGLISH = 0.25
"""Share of these words from which no model is asked: 95 % of 1,766 English releases have .27 or more, web pages in other
languages at most .03 (Japanese, which has few spaces, once .17)."""


def language_of(text: str, *, declared: str | None, wanted: Sequence[str]) -> str:
    """The ISO 639-1 code of a text's language.

    Args:
        text: The document's text; its first 5,000 characters decide.
        declared: What the container says ("en-GB"); believed only for short texts.
        wanted: Languages that are read, the likeliest first; a short text of no clear language counts as the first.
    """
    head = text[:5000]
    if "en" in wanted and len(text) >= SHORT and _is_plainly_english(head):
        return "en"  # loading the model of all languages takes as long as reading a page
    code, probability = _identifier().classify(head)
    if code not in wanted and probability < SURE:
        # "Letters of credence were presented by Kwame Asante (Ghana), Tomé dos Anjos (Angola), ...": the names are of many
        # languages, the words around them of one. Texts without capitals or in scripts without them are left as guessed.
        second, again = _identifier().classify(" ".join(_common_words(head)))
        if second in wanted and again > probability:
            code, probability = second, again
    if len(text) >= SHORT or probability >= SURE:
        return str(code)
    stated = (declared or "").partition("-")[0].strip().lower()
    return stated if len(stated) == 2 else (wanted[0] if wanted else str(code))


def _is_plainly_english(text: str) -> bool:
    words = text.lower().split()
    return sum(word in ENGLISH for word in words) >= PLAINLY_ENGLISH * len(words)


def _common_words(text: str) -> list[str]:
    """The words that start with a small letter: in most languages that have such letters, those that are no names."""
    return [word for word in text.split() if word[:1].islower()]


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
