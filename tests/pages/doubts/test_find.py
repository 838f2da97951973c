"""Doubts: the right words flagged, and nothing on honest pages."""

from hearsay.packs import Knowledge
from hearsay.pages.assemble import Block, CleanedText, assemble
from hearsay.pages.dates import explain_dating
from hearsay.pages.doubts import find_doubts
from hearsay.records import PageHints


def doubts(
    *paragraphs: str, title: str | None = None, doubted: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """(code, flagged words) of an article."""
    head = [Block("title", title)] if title else []
    text, parts = assemble([*head, *(Block("paragraph", paragraph) for paragraph in paragraphs)])
    cleaned = CleanedText(title=title, blocks=(), doubted_dates=doubted)
    return [
        (flag.code, text[flag.start : flag.end])
        for flag in find_doubts(
            cleaned, text, parts, explain_dating(cleaned, text, parts, PageHints(), Knowledge())
        )
    ]


def test_a_threat_of_force_from_a_ministry_of_education_is_doubted() -> None:
    assert doubts(
        "The Eritrean defence ministry spoke on Monday.",
        "“Our armed forces will answer by other means, including force,” the Ministry of Education said.",
    ) == [("unlikely-holder", "Ministry of Education")]


def test_a_vow_to_defend_the_land_from_a_ministry_of_fisheries_is_doubted() -> None:
    assert doubts(
        "“If it happens again we will defend our land and they will regret it,” the Ministry of Fisheries said."
    ) == [("unlikely-holder", "Ministry of Fisheries")]


def test_a_claim_of_battle_from_a_ministry_of_culture_is_doubted() -> None:
    assert doubts(
        "Four drones were downed. The culture ministry said it had shot down four drones and destroyed two tanks."
    ) == [("unlikely-holder", "culture ministry")]


def test_casualties_are_a_health_ministrys_to_tell() -> None:
    assert (
        doubts("At least 17 people were killed when shells hit two houses, the health ministry said.") == []
    )
    assert doubts("Strikes destroyed three hospitals, according to the Ministry of Health.") == []


def test_a_defence_ministrys_threat_is_no_doubtful_reading() -> None:
    assert doubts("The defence ministry said its forces have the right to respond.") == []


def test_a_threat_in_the_same_sentence_by_another_is_not_the_ministrys() -> None:
    assert doubts("The army said it would launch an operation near a clinic of the Ministry of Health.") == []


SPUN = (
    "The government of Chad said today that fighters had attack two posts and broke the truce.",
    "The rebels rejected the claim",
    "They said the army moved a artillery to the border since three weeks.",
    "These movement are preparation for war, said the statement.",
    "The African Union asked the both sides for to stop and return to the table",
    "The envoy of the union will travel to the the capital in Monday.",
)


def test_spun_text_is_flagged_on_its_signs() -> None:
    found = doubts(*SPUN)
    assert {code for code, _ in found} == {"machine-text"}
    assert ("machine-text", "the the") in found


CALQUED = (
    "The premier of Chad informed to the parliament that not less than nine Chadian military perished in the night with the Libya.",
    "The forces Libyan bombarded the towns, said the Ministry of the Defence.",
    "The Ministry of Tourism of Libya has blamed the Chadian forces that they shot upon its positions.",
    "It said that its army gives answer. The envoy of UN has called the both sides to stop.",
)


def test_a_text_carried_over_word_by_word_is_flagged() -> None:
    found = doubts(*CALQUED)
    assert {code for code, _ in found} == {"machine-text", "unlikely-holder"}
    assert ("unlikely-holder", "Ministry of Tourism") in found


def test_names_of_countries_in_sound_text_are_no_sign() -> None:
    sound = (
        "The Chad government and the Libya talks were discussed in the UN Security Council by US officials.",
        "The forces, Libyan officials said, had left; the Sudan of that time was another country.",
        "Both sides blamed the other and said that they would answer.",
        "The health ministry said strikes hit its ambulances and its hospitals.",
    )
    assert doubts(*sound) == []


def test_one_slip_is_no_spun_text() -> None:
    assert (
        doubts(
            "Shells hit the the market.", *["Officials on both sides gave the same account of the day."] * 20
        )
        == []
    )


def test_a_title_of_another_story_is_flagged() -> None:
    body = [
        "Farmers in the north said that the harvest was the best in nine years and that prices would fall."
    ] * 4
    assert doubts(*body, title="Warplanes bomb rebel convoy outside capital") == [
        ("title-unborne", "Warplanes bomb rebel convoy outside capital")
    ]


def test_a_count_in_the_title_must_be_in_the_body() -> None:
    body = ["Shelling killed eleven soldiers near the river on Sunday, the army said, and wounded nine."] * 5
    assert doubts(*body, title="Shelling near river kills 40 soldiers on Sunday") == [("title-unborne", "40")]
    assert doubts(*body, title="Shelling near river kills 11 soldiers on Sunday") == []


def test_a_header_of_another_weekday_is_flagged_on_the_words_that_say_so() -> None:
    assert doubts(
        "The army said today, Friday, that the truce was broken.", doubted=("Tuesday, October 4",)
    ) == [("date-contradicted", "today, Friday")]
