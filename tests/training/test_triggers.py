"""Labels of triggers from what data sets mark and what words say."""

from collections import Counter

from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from training.triggers.labels import between, label
from training.triggers.lexicon import TABLES, Lexicon, plover_type, read_types
from training.triggers.parsed import Parsed
from training.triggers.texts import Mark, Text, _join

RAMS = read_types(TABLES / "event_triggers_rams.tsv")


def parsed(text: str, rows: list[tuple[str, str, str, int, str]]) -> Parsed:
    """Words with lemma, part of speech, head and relation, as the model would give them."""
    begins, at = [], 0
    for word, *_ in rows:
        begins.append(text.index(word, at))
        at = begins[-1] + len(word)
    words, lemmas, pos, heads, rels = (list(column) for column in zip(*rows, strict=True))
    ends = [b + len(w) for b, w in zip(begins, words, strict=True)]
    before = [NEWLINE, *(SPACE if b > e else NO_SPACE for b, e in zip(begins[1:], ends, strict=False))]
    first = [not i for i in range(len(words))]
    return Parsed(words, begins, ends, before, first, lemmas, pos, heads, rels, [False] * len(words))


RAID = "Chad accused Sudan of a raid on the market."
RAID_TREE = parsed(
    RAID,
    [
        ("Chad", "chad", "PROPN", 1, "nsubj"),
        ("accused", "accuse", "VERB", 1, "ROOT"),
        ("Sudan", "sudan", "PROPN", 1, "obj"),
        ("of", "of", "ADP", 5, "case"),
        ("a", "a", "DET", 5, "det"),
        ("raid", "raid", "NOUN", 1, "obl"),
        ("on", "on", "ADP", 8, "case"),
        ("the", "the", "DET", 8, "det"),
        ("market", "market", "NOUN", 5, "nmod"),
        (".", ".", "PUNCT", 1, "punct"),
    ],
)
LEXICON = Lexicon(Counter({("market", "n"): 50}), set())


def test_a_rams_trigger_keeps_its_type_and_words_that_are_always_deeds_keep_theirs() -> None:
    text = Text("1", "rams", RAID, [Mark(24, 28, "conflict.attack.n/a")])
    row = label(text, RAID_TREE, LEXICON, RAMS, None)
    assert row is not None
    assert dict(zip(RAID_TREE.words, row, strict=True)) == {
        "Chad": None,  # rare, and no name here: nobody knows
        "accused": "ACCUSE",
        "Sudan": None,
        "of": "",
        "a": "",
        "raid": "ASSAULT",
        "on": "",
        "the": "",
        "market": "",
        ".": "",
    }


def test_where_every_event_is_marked_an_unmarked_noun_is_none() -> None:
    text = Text("1", "ecb", RAID, [Mark(5, 12, "REPORTING")], [(0, len(RAID))])
    row = label(text, RAID_TREE, LEXICON, RAMS, None)
    assert row is not None and (row[1], row[5]) == ("ACCUSE", "")


def test_the_word_between_source_and_target_bears_the_root_type() -> None:
    marks = [Mark(0, 4, "source"), Mark(13, 18, "target"), Mark(0, len(RAID), "ACCUSE")]
    assert between(Text("1", "plv", RAID, marks), RAID_TREE, LEXICON) == (1, "ACCUSE")


def test_a_sentence_whose_link_is_not_clear_is_left_out() -> None:
    marks = [Mark(0, 4, "source"), Mark(13, 18, "target"), Mark(0, len(RAID), "AID")]
    assert between(Text("1", "plv", RAID, marks), RAID_TREE, LEXICON) is None


def test_the_first_line_of_the_table_that_fits_holds() -> None:
    assert plover_type(RAMS, "conflict.attack.stealrobhijack", {"hijack"}) == "ASSAULT"
    assert plover_type(RAMS, "conflict.attack.stealrobhijack", {"robbery"}) == "-"
    assert plover_type(RAMS, "transaction.transfermoney.purchase", {"buy"}) == "-"


def test_silver_fills_what_nobody_knows_and_makes_two_opinions_unknown() -> None:
    text = Text("1", "release", RAID)
    row = label(
        text, RAID_TREE, LEXICON, RAMS, [(5, 12, "THREATEN", "codebook:x"), (0, 4, "AID", "codebook:y")]
    )
    assert row is not None and row[1] is None and row[0] == "AID"


def test_words_join_to_running_text() -> None:
    text, spans = _join(["He", "said", '"', "we", "wo", "n't", "go", '"', "(", "again", ")", "."])
    assert text == 'He said "we won\'t go" (again).'
    assert [text[s:e] for s, e in spans][3:6] == ["we", "wo", "n't"]
