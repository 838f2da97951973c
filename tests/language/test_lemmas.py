import pytest

from hearsay.language.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [
        ("shelled", "VERB", "shell"), ("fled", "VERB", "flee"), ("said", "VERB", "say"), ("forces", "NOUN", "force"),
        ("n’t", "PART", "not"), ("’s", "AUX", "be"), ("them", "PRON", "they"), ("Kharkiv", "PROPN", "Kharkiv"),
        ("worse", "ADJ", "bad"), ("2,300", "NUM", "2,300"), ("children", "NOUN", "child"), ("T-72s", "NOUN", "t-72s"),
        ("Strikes", "NOUN", "strike"), ("both", "NOUN", "both"), ("drones", "NOUN", "drone"), ("airdropped", "VERB", "airdrop"),
        ("undersea", "NOUN", "undersea"), ("Duma", "NOUN", "duma"), ("flotilla", "NOUN", "flotilla"),  # no Latin plurals
    ],
)  # fmt: skip
def test_lemmas(word: str, pos: str, expected: str) -> None:
    assert lemma(word, pos) == expected
