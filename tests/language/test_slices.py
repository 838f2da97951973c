"""Changes to a text carry its offsets along; the names put in are not those of training."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from benchmarks import _changes as changes
from benchmarks.slices import Score, by_speech, collapses, moved_spans, way_of_speech

TEXT = "“We hit no one,” Colonel Issa Traoré said.\n\nRebels called it 'a lie'."


def moved(edits: list[changes.Edit], words: str) -> str:
    start = TEXT.index(words)
    changed = changes.Changed(TEXT, edits)
    return changed.text[slice(*changed.span((start, start + len(words))))]


def test_marks_go_and_the_words_stay() -> None:
    assert moved(changes.no_quotation_marks(TEXT), "“We hit no one,”") == "We hit no one,"
    assert moved(changes.straight_quotes(TEXT), "“We hit no one,” Colonel") == '"We hit no one," Colonel'
    assert moved(changes.curly_quotes(TEXT), "'a lie'") == "‘a lie’"
    assert moved(changes.one_line(TEXT), "said.\n\nRebels") == "said. Rebels"
    assert moved([(0, len(TEXT), changes.capitals(TEXT))], "Traoré said") == "TRAORÉ SAID"


def test_without_marks_a_content_ends_before_its_comma() -> None:
    changed = changes.Changed(TEXT, changes.no_quotation_marks(TEXT))
    (bare,) = moved_spans(changed, [(0, 16)], bare=True)
    assert (TEXT[0:16], changed.text[slice(*bare)]) == ("“We hit no one,”", "We hit no one")


def test_a_name_is_the_same_throughout_and_labels_inside_names_hold_them_back() -> None:
    text = "Amira Haddad met Haddad's aide in Gedaref; Gedaref was calm."
    names = [(0, 12, "PER"), (17, 23, "PER"), (34, 41, "LOC"), (43, 50, "LOC")]
    edits = changes.other_names(names, text, random.Random(1))
    assert edits[0][2].split(" ", 1)[1] == edits[1][2]
    assert edits[2][2] == edits[3][2]
    assert [e[:2] for e in changes.other_names(names, text, random.Random(1), [(6, 23)])] == [
        (17, 23),
        (34, 41),
        (43, 50),
    ]


def test_case_changes_keep_every_length() -> None:
    assert changes.capitals("Straße ŉ in Nyala") == "STRAßE ŉ IN NYALA"
    assert changes.title_case("army denies shelling of “the town”") == "Army Denies Shelling of “the Town”"


@given(st.text(alphabet="ab \n“”\"'", max_size=30), st.data())
def test_spans_keep_the_letters_they_held(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for edits in (changes.no_quotation_marks(text), changes.straight_quotes(text), changes.one_line(text)):
        changed = changes.Changed(text, edits)
        found = changed.text[slice(*changed.span((start, end)))]
        assert [c for c in found if c in "ab"] == [c for c in text[start:end] if c in "ab"]


def test_ways_of_speech() -> None:
    text = 'He said "no" and that it was "a lie".'
    direct = {"cue": [(3, 7)], "source": [(0, 2)], "content": [(8, 12)]}
    mixed = {"cue": [(3, 7)], "source": [(0, 2)], "content": [(17, 36)]}
    assert (way_of_speech(direct, text), way_of_speech(mixed, text)) == ("direct", "mixed")
    # A found saying counts where the gold saying with its cue does, whatever its own bounds.
    assert by_speech([mixed], [direct], text)["direct"] == [[mixed], [direct]]


def test_collapse_is_told_where_enough_gold_is_lost() -> None:
    table = {
        "plain": {"names": Score(0.8, 100)},
        "capitals": {"names": Score(0.58, 100)},
        "lower case": {"names": Score(0.58, 100)},
        "few": {"names": Score(0.1, 10)},
    }
    assert collapses("names", table) == ["names: lower case: names"]


def test_the_names_put_in_are_not_those_of_training() -> None:
    def words(path: Path) -> set[str]:
        rows = [
            line.split("\t")[1:] for line in path.read_text("utf-8").splitlines() if not line.startswith("#")
        ]
        return {name for row in rows for name in row}

    assert words(changes.NAMES) and not words(changes.NAMES) & words(
        Path(__file__).parents[2] / "training" / "names.tsv"
    )
