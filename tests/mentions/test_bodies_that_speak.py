"""Whose somebody is who speaks for a body that a text names by a word: its desks and sources, its papers, its missions; through the reader model."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def told(text: str, title: str | None = None) -> list[str | None]:
    """The countries of the speakers, in the order of what they say."""
    reading = read_text(text, published="2024-03-05", uri="page.txt", title=title, settings=SETTINGS)
    said = sorted(reading.statements, key=lambda each: each.cue.start if each.cue else each.evidence.start)
    return [each.speaker.country if each.speaker else None for each in said]


SPEAKERS = [
    # who works at a body
    ("The Venezuelan foreign ministry summoned the ambassador of Guyana, Carl Persaud. A director at the ministry said the patrols were a provocation. \"We will not allow it,\" he added.", ["VEN", "VEN"]),
    ("Georgian police said two men held at the airport were officers of Russia's foreign intelligence service. A source in the service told TASS the report was nonsense.", ["GEO", "RUS"]),
    ("Syria's foreign ministry condemned the raids near Damascus. Jordanian Foreign Minister Ayman Haddad will travel to Damascus for talks with his Syrian counterpart, a source in the ministry said.", ["SYR", "JOR"]),
    # what a body gives out
    ("Hezbollah said an Israeli shell had killed a medic. Israel acknowledged firing towards the village. \"We had seen armed men there,\" an army statement said.", ["LBN", "ISR", "ISR"]),
    ("A Pakistani trooper was killed when Taliban fighters fired across the Durand Line, the army's media wing said.", ["PAK"]),
    ("The gunmen's raid had cleared the way for smugglers, a press release issued by Kenya's foreign ministry said.", ["KEN"]),
    ("A statement released by the Malian army on Friday said that four men had died.", ["MLI"]),
    # who answers a claim is not the one whose claim it is
    ("Rejecting Sudan's military's claim of killing nine Ethiopian soldiers in al-Fashaga, the army on Monday said it had lost no men.", ["ETH", "SDN", "ETH"]),
    ("Rejecting Chad's claim that it had shelled a village, the army said it had fired no shot.", [None, "TCD", None]),
    # nor is the army that is shot at the one that shoots
    ("The army said two of its soldiers were hurt when Pakistani troops opened fire on a patrol.", [None]),
    ("The army said Malian troops had killed ten militants.", ["MLI"]),
    ("The defence ministry told TASS that Ukraine had shelled a village.", ["RUS"]),
    # a measure is told by who takes it
    ("Kosovo banned all vehicles with Serbian licence plates from entering its territory, an interior ministry official told Reuters.", ["KOS"]),
    # who leads a bloc does not own it
    ("The secretary-general of the Russia-led Collective Security Treaty Organization (CSTO), Stanislav Zas, called for a truce.", ["IGO"]),
    # whom a coalition fights does not take its words away, nor whom a spokesman blames his
    ("The Saudi-led coalition bombing northern Yemen denied that an air strike had killed civilians in Saada.", ["SAU"]),
    ("Kenya's army blamed the rebels for the deaths saying they were using homes to hide weapons.", ["KEN", "KEN"]),
    # an ambassador with a name is the one summoned
    ("Somalia's foreign ministry summoned Ethiopia's ambassador Saturday over comments he made. In an interview, Ambassador Suleiman Desta had said that foreign troops would destabilize Somalia.", ["ETH"]),
    # a service in a language is the broadcaster's
    ("BBC Burmese reported that 15 people had been killed in Ngwedwin.", ["GBR"]),
    # whom an agency of a state cites
    ("Tasnim, citing an unnamed officer, said that two boats of the Guards had shadowed a US destroyer in the Strait of Hormuz.", ["IRN"]),
    ("Interfax, citing a Western diplomat, said that the talks would be moved to Vienna.", [None]),
    # a mission is not of the land it is in, nor a bloc the EU's
    ("KFOR, the NATO-led mission, has seen no unusual Serbian movements, its spokeswoman, Lt. Col. Giulia Moretti, said.", ["IGO"]),
    ("ECOWAS closed its borders with Guinea after the coup. The regional bloc said on Sunday the measure would stay.", ["IGO"]),
    ("Leaders of Caribbean states met in Kingston on Monday. The bloc urged all sides to lay down arms.", [None]),
    # who was called in does not go on to speak; an embassy's people are guests
    ("The Peruvian chargé d'affaires, Rosa Quispe, was summoned to the Foreign Office on Monday. \"Chile rejects these charges,\" Foreign Office spokesperson Ana Soto said.", ["CHL"]),
    ("Kosovo brushed aside the charge that Serbia made. \"No one here is training to attack anyone,\" Defence Minister Arben Hoti said during a visit.", ["KOS", "KOS"]),
    ("The Lithuanian foreign ministry called in the Belarusian charge d'affaires. The diplomat said that Minsk had nothing to do with the balloons.", ["BLR"]),
    # "it" is who told the sentence before, "the rebels" never a coalition of states
    ("Drones dropped leaflets over the border town, North Korea's defence ministry said on Monday. It called the flights a provocation.", ["PRK", "PRK"]),
    ("The Saudi-led coalition accused the Houthis of laying mines. The rebels' military spokesman denied it.", ["SAU", "YEM"]),
    # who lives where strikes fall is not of those who strike
    ("Russian strikes cut the power in Odesa, officials said.", ["UKR"]),
    ("Turkish drones struck a farm on Sunday. Locals said three people were killed.", [None]),
    ("A Ukrainian woman died when a Russian glide bomb hit her house, the regional governor said.", ["UKR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), SPEAKERS)
def test_whose_a_speaker_is(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries


def test_a_headline_s_body_is_the_text_s() -> None:
    text = "Thailand's air force denied on Wednesday that its aircraft had struck civilians. The building was a command post for Cambodian drones, an officer said."
    assert told(text, "Jets hit military targets only, air force says")[0] == "THA"


HOLDERS = [
    # an office that only some states have is that state's
    ("US forces struck a boat off Venezuela. The defence secretary said three traffickers were killed.", ["USA"]),
    ("The clash off the Philippines was an accident, the executive secretary said. China did not comment.", ["PHL"]),
    # "the army" is of the troops the text told of, whoever's ministry spoke
    ("Two Palestinian brothers were shot dead by Israeli troops in Jenin, the Palestinian health ministry said. The army said soldiers had opened fire at men throwing stones.", ["PSE", "ISR"]),
    ("The mainland's Taiwan Affairs Office said the ships were on patrol off Kinmen.", ["CHN"]),
    ("A Ukrainian drone set fire to a depot in Krasnodar, the regional governor said. The operational headquarters said nobody was hurt.", ["RUS", "RUS"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), HOLDERS)
def test_whose_an_office_is(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries


def test_a_ship_s_name_is_no_place() -> None:
    reading = read_text("Iran's Guards seized the tanker Talara in the Gulf of Oman on Monday.", published="2024-03-05", uri="page.txt", settings=SETTINGS)  # fmt: skip
    assert all("PER" not in {each.country for each in event.recipients} for event in reading.events)


def test_who_is_hit_in_a_village_nobody_knows_is_of_the_page_s_land() -> None:
    text = (
        "Israeli jets bombed Tyre and Nabatieh in Lebanon on Friday, killing nine people. "
        "Israeli soldiers abducted a shepherd near Qulliba, an agency reported."
    )
    reading = read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS)
    taken = next(each for each in reading.events if "abducted" in each.trigger.text)
    assert [each.country for each in taken.recipients] == ["LBN"]


LEADERS = [
    ("Orban lambasts Ukraine over a pipeline, and Kyiv answers with a note.", "Orban", "HUN"),
    ("Modi repeals farm laws after a year of protests in Delhi.", "Modi", "IND"),
    ("Zelenskiy begs allies for Patriots as Kharkiv goes dark.", "Zelenskiy", "UKR"),
    ("The pope implored both sides in Congo to stop.", "pope", "VAT"),
    # a namesake, and a town
    ("Diego Petro, a baker, said the shells fell at dawn. Petro lost his shop in Tartus.", "Petro", "SYR"),
    ("Eritrea released 46 farmers at Rama on Friday. Rama lies near the border.", "Rama", None),
]


@pytest.mark.parametrize(("text", "words", "country"), LEADERS)
def test_who_leads_a_state_needs_no_first_name(text: str, words: str, country: str | None) -> None:
    reading = read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS)
    tellers = [each.speaker for each in reading.statements] + [
        a for e in reading.events for a in (*e.actors, *e.recipients)
    ]
    found = {each.country for each in tellers if each is not None and each.text.split()[-1] == words}
    assert found <= {country} if country is None else found == {country}


AT_HOME = [
    # who speaks after an embassy is of the land that the text is about
    ("Georgia's interior ministry said the saboteurs came from Ukraine. Ukraine's embassy called the claim absurd. The head of the security service, Grigol Japaridze, promised evidence.", "GEO"),
    ("The army said a drone had struck the market in Dilling, South Kordofan. A volunteer group, the Nuba Kitchens, put the toll at 37 dead.", "SDN"),
    ("Israeli jets struck a school in Khan Younis. A volunteer group in the city said nine people died.", "PSE"),
    ("Jenin's governor said soldiers had blown up four houses. A military spokeswoman said gunmen had hidden there.", None),
    ("A Burmese monk fled to Mae Sot in Thailand. Thai officials said 300 people had crossed the river. The junta denied the burning.", "MMR"),
    ("Cameroonian separatists abducted nine teachers near Kumbo. The fighters' spokesman, Capo Nfor, said they would be freed.", "CMR"),
    ("A Somali military court sentenced two men to death. The attorney general said the appeal would be heard in May.", "SOM"),
    ("Iranian officials said no border would be redrawn. An aide to the supreme leader threatened to block the road.", "IRN"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), AT_HOME)
def test_the_last_to_speak(text: str, country: str | None) -> None:
    assert told(text)[-1] == country


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Kenyan and Somali foreign ministries condemned the raid.",
            {"Ministry of Foreign Affairs of Kenya", "Ministry of Foreign Affairs of Somalia"},
        ),
        (
            "The Chadian and Sudanese armies said on Monday that the road was open.",
            {"Armed forces of Chad", "Armed forces of Sudan"},
        ),
        (
            "The governments of Peru and Chile denied the report.",
            {"Government of Peru", "Government of Chile"},
        ),
        ("US and Iraqi officials condemned the raid.", {"officials of United States", "officials of Iraq"}),
        ("Iran and its army condemned the raid.", {"Iran", "Armed forces of Iran"}),
    ],
)
def test_bodies_of_two_states_speak_for_both(text: str, names: set[str]) -> None:
    reading = read_text(text, published="2024-05-15", settings=Settings(processes=1))
    assert {s.speaker.name for s in reading.statements if s.speaker is not None} == names
