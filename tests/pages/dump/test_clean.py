"""Text dumps, whole: invented pages with the role of every line, and what must hold for any text."""

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.config import Settings
from hearsay.packs import Knowledge
from hearsay.pages.assemble import Block, CleanedText, assemble
from hearsay.pages.dump import clean_dump
from hearsay.records import PageHints, Reject
from tests.pages.dump.role_gold import RoleGold, all_role_gold

GOLD = {gold.name: gold for gold in all_role_gold()}
ARTICLES = [gold for gold in GOLD.values() if "reject" not in gold.meta]


def clean(text: str, hints: PageHints | None = None) -> CleanedText | Reject:
    return clean_dump(text, hints or PageHints(), Settings(), Knowledge())


def body_of(cleaned: CleanedText) -> str:
    return " ".join(" ".join(block.text.split()) for block in cleaned.blocks)


def missing(gold: RoleGold, cleaned: CleanedText) -> list[str]:
    """Body lines that are not in the article; a mark of three strokes is no line."""
    body = body_of(cleaned)
    lines = [
        re.sub(r"\s*Enditem$", "", " ".join(words.split())) for role, words in gold.lines if role in "PH"
    ]
    return [line for line in lines if line not in body and re.search(r"[^\W_]", line)]


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold.name)
def test_the_body_is_kept_and_nothing_else(gold: RoleGold) -> None:
    cleaned = clean(gold.text)
    assert isinstance(cleaned, CleanedText)
    assert missing(gold, cleaned) == []
    wanted = " ".join(" ".join(words.split()) for role, words in gold.lines if role in "PHSC")
    body = body_of(cleaned)
    left = [
        words
        for role, words in gold.lines
        if role in "FBDXQ" and len(words) > 7 and body.count(words) > wanted.count(words)
    ]
    assert left == []
    if "title" in gold.meta:
        assert (cleaned.title or "none") == gold.meta["title"]
    if "outlet" in gold.meta:
        assert gold.meta["outlet"].lower() in (cleaned.outlet or "").lower()
    if "agency" in gold.meta:
        assert gold.meta["agency"] in (cleaned.agency, cleaned.outlet)


@pytest.mark.parametrize("layout", ["tight", "airy", "indented", "returns", "wrapped"])
def test_the_layout_does_not_matter(layout: str) -> None:
    gold = GOLD["rtl_footer"]
    lines = [line for line in gold.text.split("\n") if line.strip()]
    text = {
        "tight": "\n".join(lines),
        "airy": "\n\n\n".join(lines),
        "indented": "\n".join(f"    {line}  " for line in lines),
        "returns": "\r\n".join(gold.text.split("\n")),
        "wrapped": "\n\n".join(textwrap.fill(line, 72) for line in lines),
    }[layout]
    cleaned = clean(text)
    assert isinstance(cleaned, CleanedText)
    assert missing(gold, cleaned) == []
    assert "nap live longer" not in body_of(cleaned)
    assert cleaned.title == gold.meta["title"]


def test_a_dump_becomes_blocks_and_metadata() -> None:
    assert clean(GOLD["mali_captions"].text) == CleanedText(
        title="Junta and former rebels both claim camp in the desert north",
        blocks=(
            Block("caption", "Soldiers sit on a truck in the desert town, July 27, 2013."),
            *_paragraphs("mali_captions", 1),
            Block("caption", "An aerial view of the town's mosque."),
            *_paragraphs("mali_captions", 4)[1:],
        ),
        outlet="Sahel Wire",
        agency="AP",
        byline="AN INVENTED REPORTER",
        dateline=_dateline("mali_captions"),
        published="November 14, 2023",
        updated="6:15 PM GMT, November 14, 2023",
    )


def test_a_page_of_menus_is_rejected() -> None:
    rejected = clean(GOLD["menus_only"].text)
    assert isinstance(rejected, Reject)
    assert rejected.code == "not-an-article"
    assert "lines" in rejected.reason


def test_an_empty_dump_is_rejected() -> None:
    rejected = clean(" \n\n\t")
    assert isinstance(rejected, Reject)
    assert rejected.code == "empty"


def test_one_sentence_is_an_article() -> None:
    cleaned = clean("Officials in Juba denied on Monday that soldiers had crossed the river.")
    assert isinstance(cleaned, CleanedText)
    assert cleaned.blocks == (
        Block("paragraph", "Officials in Juba denied on Monday that soldiers had crossed the river."),
    )


def test_hints_fill_what_the_page_does_not_say() -> None:
    cleaned = clean(
        GOLD["no_title"].text,
        PageHints(title="Separatists take camp", outlet="Gulf Note", published="2019-08-10"),
    )
    assert isinstance(cleaned, CleanedText)
    assert (cleaned.title, cleaned.outlet, cleaned.published) == (
        "Separatists take camp",
        "Gulf Note",
        "2019-08-10",
    )


LINES = st.sampled_from([words for gold in GOLD.values() for _, words in gold.lines])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LINES, st.text(max_size=60), st.just("")), max_size=25))
def test_any_mixture_of_lines_gives_an_article_or_a_reject(lines: list[str]) -> None:
    cleaned = clean("\n".join(lines))
    if isinstance(cleaned, Reject):
        assert cleaned.code in ("empty", "not-an-article")
    else:
        text, parts = assemble(cleaned.blocks)
        assert parts and all(text[part.start : part.end].strip() for part in parts)


def _paragraphs(name: str, count: int) -> tuple[Block, ...]:
    words = [words for role, words in GOLD[name].lines if role == "P" and re.search(r"[^\W_]", words)]
    return tuple(Block("paragraph", line) for line in words[:count])


def _dateline(name: str) -> object:
    from hearsay.pages.metadata.datelines import find_dateline

    return find_dateline(_paragraphs(name, 1)[0].text)


SHELLING = """Sudan's army on Tuesday denied an accusation that it had shelled a market in Nyala, and blamed its rivals.

{between}

"Our guns were silent all day," a spokesman for the army said in Port Sudan.

Doctors counted 12 dead and said that 30 others had been brought to the hospital with wounds.
"""


def article(head: str, between: str = "") -> CleanedText:
    cleaned = clean(f"{head}\n\n{SHELLING.format(between=between)}")
    assert isinstance(cleaned, CleanedText)
    return cleaned


def test_a_name_under_a_quotation_that_is_left_out_is_no_heading() -> None:
    quotation = '"We shall not rest until every street is safe"\n\nIdris Nour'
    cleaned = article("Army denies shelling Nyala market\n\nMay 21, 2024", quotation)
    assert [block.kind for block in cleaned.blocks] == ["paragraph"] * 3
    assert "Idris" not in body_of(cleaned)


def test_a_title_told_with_its_topic_and_bare_is_the_bare_one() -> None:
    cleaned = article("Sudan Chad: Army denies shelling Nyala market\n\nArmy denies shelling Nyala market")
    assert cleaned.title == "Army denies shelling Nyala market"
    assert {block.kind for block in cleaned.blocks} == {"paragraph"}


def test_a_section_is_no_outlet_and_a_tagline_no_part_of_one() -> None:
    head = (
        "Nile Monitor | Independent news from the river\nHome\nWar\nBusiness\n\n"
        "Army denies shelling Nyala market\n\nMay 21, 2024"
    )
    cleaned = clean(f"{head}\n\n{SHELLING.format(between='')}\n\nMore from War\nA harbour in the dark")
    assert isinstance(cleaned, CleanedText)
    assert cleaned.outlet == "Nile Monitor"


def test_an_article_goes_on_after_a_table() -> None:
    rows = "\n".join(
        f"{name} | {n} | {n + 9}" for n, name in enumerate(("Army", "RSF", "Doctors", "UN", "Aid groups"))
    )
    cleaned = article("Army denies shelling Nyala market\n\nMay 21, 2024", rows)
    assert body_of(cleaned).endswith("with wounds.")


def test_a_menu_that_names_a_region_names_no_agency() -> None:
    cleaned = article(
        "Gulf Herald\nMENA\nBusiness\n\nArmy denies shelling Nyala market\n\nGULF HERALD WITH AFP\n\nMay 21, 2024"
    )
    assert cleaned.agency == "AFP"


def test_a_message_is_dated_at_its_foot() -> None:
    cleaned = clean(f"{SHELLING.format(between='')}\n\n12.4K views\nedited\nMay 21, 2024 at 18:42\nShare")
    assert isinstance(cleaned, CleanedText)
    assert cleaned.published == "May 21, 2024 at 18:42"
    related = clean(
        f"{SHELLING.format(between='')}\n\nMost read\nA harbour in the dark, and who is left in it\nMay 2, 2024 18:42"
    )
    assert isinstance(related, CleanedText)
    assert related.published is None


def test_the_days_of_a_timeline_are_headings() -> None:
    cleaned = article(
        "Army denies shelling Nyala market\n\nMay 21, 2024",
        "14 May\n\nBoth sides met in Jeddah for talks on the market and the wounded.\n\n16 May",
    )
    assert [block.text for block in cleaned.blocks if block.kind == "heading"] == ["14 May", "16 May"]


def test_a_day_alone_between_paragraphs_is_a_stamp() -> None:
    cleaned = article("Army denies shelling Nyala market\n\nMay 21, 2024", "16 May")
    assert {block.kind for block in cleaned.blocks} == {"paragraph"}


def test_another_story_s_headline_and_summary_stay_out() -> None:
    cleaned = article(
        "Army denies shelling Nyala market\n\nMay 21, 2024",
        "Tram fares double in spring.\nThe city council voted 27 to 19 for new prices.",
    )
    assert "council" not in body_of(cleaned)


def test_a_live_page_keeps_its_entries_and_drops_its_times() -> None:
    entries = "\n".join(
        f"\n1{n}:05 GMT\nShare\nEntry {n} on the market\nWitnesses in street number {n} told a radio station that they had heard planes."
        for n in range(4)
    )
    cleaned = article("Nyala live: Army denies shelling market\n\nMay 21, 2024", entries)
    assert body_of(cleaned).count("told a radio station") == 4
    assert "GMT" not in body_of(cleaned)


def test_items_of_a_resolution_are_kept() -> None:
    items = "1. condemns the army;\n2. rejects its account;\n3. calls for an inquiry."
    assert "2. rejects its account;" in body_of(
        article("Council condemns shelling of Nyala\n\nMay 21, 2024", items)
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Residents told", "Kivu Radio", "that men in uniform had taken cattle and trucks."),
        ("The army summoned the envoy of", "Chad", "over the death of twelve farmers near", "Tine", "."),
        ("The minister, who spoke in", "Port Sudan", ", called the report a lie that nobody should believe."),
    ],
)
def test_sentences_broken_at_links_are_whole_again(lines: tuple[str, ...]) -> None:
    whole = " ".join(lines).replace(" .", ".").replace(" ,", ",")
    cleaned = article("Army denies shelling Nyala market\n\nMay 21, 2024", "\n".join(lines))
    assert whole in body_of(cleaned)


def test_a_byline_is_no_end_of_the_line_above() -> None:
    cleaned = article(
        "Army denies shelling Nyala market\nWhat both sides saw could not be checked from outside\nBy Amna Idris\nMay 21, 2024"
    )
    assert "Idris" not in body_of(cleaned)
    assert cleaned.byline == "Amna Idris"
