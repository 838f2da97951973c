"""The toll of a report, told by number, one by one and by name."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import Knowledge
from hearsay.reading.pipeline import document_of
from hearsay.records import Document

language = pytest.importorskip("hearsay.language")

pytestmark = pytest.mark.slow


def toll(text: str) -> tuple[int, int]:
    from hearsay.events.toll.find import find_toll
    from hearsay.mentions import find_mentions

    document = document_of(text)
    assert isinstance(document, Document)
    annotated, knowledge = language.annotate_one(document), Knowledge()
    found = find_toll(annotated, find_mentions(annotated, knowledge), load_codebook(), knowledge)
    return found.killed, found.wounded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people were killed and six wounded near Deir ez-Zor.", (4, 6)),
        ("A shepherd was shot dead near Hebron. The shepherd had left home at dawn.", (1, 0)),
        ("A nurse was wounded when gunmen opened fire on a clinic in Maiduguri.", (0, 1)),
        ("A soldier was killed and another was wounded in a clash near Kupiansk.", (1, 1)),
        ("Three men were shot, one of them fatally, outside a bank in Cali.", (1, 2)),
        ("Amina Yusuf, 34, was killed in the strike. Her cousin Hassan Idris was killed too.", (2, 0)),
        ("Police said nobody was hurt when shots were fired at a checkpoint.", (0, 0)),
        ("The army denied that any of its soldiers had been killed.", (0, 0)),
        ("Doctors treated a man who had suffered two gunshot wounds.", (0, 1)),
    ],
)
def test_the_killed_and_the_hurt(text: str, expected: tuple[int, int]) -> None:
    assert toll(text) == expected


def test_a_background_number_of_the_body_is_not_this_toll() -> None:
    text = (
        "A taxi driver was shot dead in Port-au-Prince on Monday. The killing took place before dawn. Police arrived an hour later. "
        "They took no questions. Last year 1,600 people were killed in the city."
    )
    assert toll(text)[0] == 1
