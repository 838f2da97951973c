"""Which place is written down, and that the record says so."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.incidents.told import told
from hearsay.language import forest as forests
from hearsay.reading import Reading, read_text
from hearsay.records import Event
from hearsay.views.lines import where_words
from tests.forest_by_hand import forest

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)
MOST_NAMED = forest(("rank", 0.5, 3.0, -3.0))
NOWHERE = forest(("rank", -1.0, 3.0, -3.0))
PORT = (
    "Gunmen attacked a market in Kismayo on Monday, police in Kismayo said. The roads to Garowe were closed. "
    "Somalia signed a deal with Kenya. Somalia's leaders were glad."
)


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=SETTINGS)


def event(reading: Reading, word: str) -> Event:
    return next(each for each in reading.events if word in each.trigger.text)


@pytest.fixture
def place_trees(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    asked = forests.load_forest
    monkeypatch.setattr(
        "hearsay.events.likely.places.load_forest",
        lambda name: request.param if name == "places" else asked(name),
    )


@pytest.mark.parametrize("place_trees", [MOST_NAMED], indirect=True)
@pytest.mark.usefixtures("place_trees")
def test_the_likeliest_place_is_written_and_the_record_says_that_it_is_likely() -> None:
    reading = read(PORT)
    signing = event(reading, "signed")
    assert signing.where is not None
    assert (signing.where.name, signing.where.precision) == ("Kismayo", "exact")
    assert signing.is_likely("where")
    assert where_words(signing) == "Kismayo (likely)"
    assert where_words(signing, with_precision=True) == "Kismayo (exact, likely)"


@pytest.mark.parametrize("place_trees", [MOST_NAMED], indirect=True)
@pytest.mark.usefixtures("place_trees")
def test_a_place_that_words_tell_is_never_said_to_be_likely() -> None:
    attack = event(read(PORT), "attacked")
    assert not attack.is_likely("where")
    assert where_words(attack) == "Kismayo"
    assert attack.as_told() == attack


@pytest.mark.parametrize("place_trees", [MOST_NAMED], indirect=True)
@pytest.mark.usefixtures("place_trees")
def test_linking_takes_no_place_that_is_only_likely() -> None:
    reading = read(PORT)
    signing = event(reading, "signed")
    assert reading.document is not None
    assert signing.as_told().where is None
    assert signing.as_told().id == signing.id
    assert told(signing, reading.document).where is None


@pytest.mark.parametrize("place_trees", [NOWHERE], indirect=True)
@pytest.mark.usefixtures("place_trees")
def test_no_place_is_written_that_is_not_likely_enough() -> None:
    signing = event(read(PORT), "signed")
    assert signing.where is None
    assert where_words(signing) == ""
    assert "likely where" not in signing.basis


@pytest.mark.parametrize("place_trees", [forest(("people", 1.5, -3.0, 3.0))], indirect=True)
@pytest.mark.usefixtures("place_trees")
def test_a_country_named_by_its_people_alone_has_neither_span_nor_point() -> None:
    where = event(read(PORT), "signed").where  # Kenya is named once, Somalia twice
    assert where is not None
    assert (where.country, where.precision, where.span, where.latitude) == ("SOM", "country", None, None)


def test_the_packages_own_trees_carry_the_ground_of_the_news_on() -> None:
    reading = read(
        "DERNA - Shells hit the fish market in Derna on Monday, killing nine people, medics said. "
        '"We were selling when it came down," said a trader. The army said it had fired at rebels and denied having killed civilians.'
    )
    assert {each.where.name for each in reading.events if each.where is not None} == {"Derna"}
