import numpy as np
import pytest

from hearsay.language.model import shipped_model
from hearsay.language.pieces import SPACE
from hearsay.language.windows import WINDOW, read_windows, sure_ends

WORDS = [
    "The",
    "army",
    "of",
    "Puntland",
    "said",
    "on",
    "Monday",
    "that",
    "four",
    "men",
    "had",
    "died",
    "near",
    "Bosaso",
    ".",
]


@pytest.mark.parametrize("times", [1, 30, 90])
def test_windows_follow_on_one_another_and_have_a_row_for_every_new_word(times: int) -> None:
    words = WORDS * times
    forced = [i % len(WORDS) == 0 for i in range(len(words))]
    at = 0
    for window in read_windows(shipped_model(), words, [SPACE] * len(words), forced, only_forced=True):
        assert window.start == at
        assert {len(rows) for rows in window.scores.values()} == {len(window)}
        assert window.scores["arc"].shape == (len(window), len(window))
        assert [at + s for s in window.sentences] == [i for i in range(at, at + len(window)) if forced[i]]
        at += len(window)
    assert at == len(words)


def test_a_sentence_longer_than_a_window_is_cut() -> None:
    words = ["and"] * (3 * WINDOW)
    forced = [True] + [False] * (len(words) - 1)
    found = list(read_windows(shipped_model(), words, [SPACE] * len(words), forced, only_forced=True))
    assert [len(window) for window in found] == [WINDOW, WINDOW, WINDOW]


def test_vectors_left_out_change_no_other_score() -> None:
    forced = [i == 0 for i in range(len(WORDS))]
    whole, rest = (
        next(read_windows(shipped_model(), WORDS, [SPACE] * len(WORDS), forced, with_vectors=asked))
        for asked in (True, False)
    )
    assert whole.scores.keys() - rest.scores.keys() == {"vector"}
    assert all(np.array_equal(rows, whole.scores[name]) for name, rows in rest.scores.items())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Puntland 's army withdrew . The mayor stayed", "The"),
        ("Puntland 's army withdrew , Col . Abdi Warsame said", None),
        ("a statement by J . Warsame", None),
        ("the gas field was lost to U.N . Peacekeepers", None),
        ("the town was cut off . he said", None),
        ('" The town was cut off . " Warsame said', None),
    ],
)
def test_a_sentence_ends_surely_between_two_plain_words(text: str, first: str | None) -> None:
    words = text.split()
    ends = sure_ends(words, [False] * len(words))
    assert [word for word, end in zip(words, ends, strict=True) if end] == ([first] if first else [])


def test_no_word_is_read_twice_where_sentences_end_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    model = shipped_model()
    words = [*WORDS[:-2], "the", "coast", "."] * 60
    asked: list[int] = []
    run = type(model).run

    def counted(self: object, laid: object, with_vectors: bool) -> object:
        scores = run(self, laid, with_vectors)  # type: ignore[arg-type]
        asked.append(len(scores["start"]))
        return scores

    monkeypatch.setattr(type(model), "run", counted)
    found = list(read_windows(model, words, [SPACE] * len(words), [False] * len(words)))
    assert len(found) > 3
    assert sum(asked) == len(words)
