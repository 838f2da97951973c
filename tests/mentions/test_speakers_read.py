"""Whose a speaker is, through the reader model: what a reader of the page knows that the words beside a name do not say."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import Reading, read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def read(text: str, title: str | None = None) -> Reading:
    return read_text(text, published="2024-03-05", title=title, uri="page.txt", settings=SETTINGS)


def speakers(text: str, title: str | None = None) -> list[tuple[str | None, str | None, str | None]]:
    """Name, country and sector of every statement's speaker, in order."""
    reading = read(text, title)
    return [
        (each.speaker.name, each.speaker.country, each.speaker.sector) if each.speaker else (None, None, None)
        for each in reading.statements
    ]


def relays(text: str, title: str | None = None) -> set[str]:
    reading = read(text, title)
    return {relay.name for each in reading.statements for relay in each.relays}


PERSONS = [
    ("Nairobi rejected the allegation as baseless. Peter Odhiambo, of the foreign affairs ministry, said Kenya had no troops in Jubaland.", "Peter Odhiambo", "KEN", "GOV"),
    ("Manila's claim drew a denial in Beijing, where a foreign ministry spokeswoman, Lin Yue, said no cannon had been used.", "Lin Yue", "CHN", "GOV"),
    ("Sweden's foreign minister dismissed the report. \"It is pure invention,\" Karin Lindqvist told reporters in Stockholm.", "Karin Lindqvist", "SWE", "GOV"),
    ("Honduras has had four police ministers in two years. The current one, Luis Amaya, denied on Monday that any officer had been bribed.", "Luis Amaya", "HND", "GOV"),
    ("Khin Zaw, a spokesman for General Min Aung Hlaing, said the village had been empty.", "Khin Zaw", "MMR", "GOV"),
    ("Zambia's pro-Chinese businessman Joseph Mulenga denied having paid for the rally.", "Joseph Mulenga", "ZMB", "BUS"),
    ("Zambia's pro-Chinese lobby paid for it. Police chief Grace Banda said four lorries of cash had been found.", "Grace Banda", "ZMB", "COP"),
    ("Finland said Russian jets had crossed the gulf. An adviser to the prime minister in Helsinki called it a provocation, and the air force commander, General Timo Rautio, said two Hornets had been scrambled.", "Timo Rautio", "FIN", "MIL"),
    ("Osh's interior chief, Bakyt Sydykov, denied that shots had been fired.", "Bakyt Sydykov", "KGZ", "GOV"),
    ("Colombian opposition leader Maria Restrepo was arrested in Bogota on Monday. The 52-year-old politician denied the charges.", "Maria Restrepo", "COL", "OPP"),
    ("Archbishop Emmanuel Lukwata accused soldiers of burning the church in Gulu.", "Emmanuel Lukwata", "UGA", "REL"),
    ("The Tunisian weekly Al-Fajr reported that two fishermen had drowned.", "Al-Fajr", "TUN", "MED"),
    ("Ilhan Karaca, the president, said Ankara would not wait. Turkey has massed troops near Kobani.", "Ilhan Karaca", "TUR", "GOV"),
    ("General Ahmad Rezvani told mourners in Isfahan that the killing would be avenged.", "Ahmad Rezvani", "IRN", "MIL"),
    ("The Rwandan foreign minister, Paul Gasana, met his Congolese counterpart, Therese Mbala, in Luanda. Mbala said the border would stay shut.", "Therese Mbala", "COD", "GOV"),
    ("Poland's border guard said 80 people had tried to cross from Belarus. The State Border Committee in Minsk denied it. \"There was nobody at the fence,\" its spokesman Anton Kulik said.", "Anton Kulik", "BLR", "GOV"),
    ("Taiwan's deputy economy minister, Chen Wei-ting, said no ship had been stopped.", "Chen Wei-ting", "TWN", "GOV"),
    ("Eritrea's envoy, Yonas Haile, said no one had crossed. In Addis Ababa the information minister, Selam Bekele, told CNN that ten tanks had.", "Selam Bekele", "ETH", "GOV"),
    ("Major Joseph Kiptoo of the Ugandan contingent denied that Somali traders had been shot.", "Joseph Kiptoo", "UGA", "MIL"),
    ("Opposition leader Nikola Jankovic told a crowd in Podgorica that the vote was stolen.", "Nikola Jankovic", "MNE", "OPP"),
    ("The el-Geneina Resistance Committee said the RSF had burned a clinic.", "el-Geneina Resistance Committee", None, None),
    ("In a statement, the SAF's 3rd Infantry Division said it had repelled an attack.", "Sudanese Armed Forces", "SDN", "MIL"),
    ("The Azerbaijani cabinet met for two hours on Monday. The parliament will vote on Friday, the lawmaker Elchin Rzayev said.", "Elchin Rzayev", "AZE", "LEG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country", "sector"), PERSONS)
def test_whose_a_named_speaker_is(text: str, name: str, country: str, sector: str) -> None:
    assert (name, country, sector) in speakers(text)


UNNAMED = [
    ("The declaration caused alarm in Warsaw, where officials promised to reinforce the border.", {"POL"}),
    ("In Caracas, prosecutors said the pilot had confessed.", {"VEN"}),
    ("Egypt denied that its jets had bombed the camp after Ethiopia said three of them had crossed the border. \"Our aircraft never left their bases,\" a member of the general staff told MENA, the state news agency.", {"EGY", "ETH"}),
    ("Nepal and India each accused the other of moving border pillars. Bangladesh, which sits on the commission, called for patience. Both governments denied sending police.", {"NPL", "IND", "BGD"}),
    ("Seoul has no plans to send shells, the defence ministry said.", {"KOR"}),
    ("A Ukrainian soldier said the trench was lost on Sunday. The soldier added that ten men had been captured.", {"UKR"}),
    ("Greece has lodged a complaint over the survey ship. Its neighbour denied having sent any vessel. Turkish officials said the ship was in port.", {"GRC", "TUR"}),
    ("Malian troops killed 12 herders near Mopti. A senior officer said the dead were jihadists.", {"MLI"}),
    ("Georgian president Salome Kvirikashvili refused to sign. Opposition MPs said they would march.", {"GEO"}),
    ("The mayor of Zaporizhzhia, Oleh Bondar, said two schools were hit. A deputy to the mayor denied it.", {"UKR"}),
    ("The Somali cabinet met for five hours, said a minister who attended.", {"SOM"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), UNNAMED)
def test_whose_an_unnamed_speaker_is(text: str, countries: set[str]) -> None:
    assert {country for _, country, _ in speakers(text)} == countries


OPEN = [
    "Mali's army, by the account of two diplomats in Bamako, has moved a column to Kidal.",
    "Officials said the road was closed after Kenya and Uganda had sent police.",
    "Doctors denied that Hamas had a post beneath the wards. The army said it had found rifles.",
    "Greece, Turkey and Cyprus met on Monday. Greece complained. Its neighbour denied it.",
    "The rebels took the town, residents said.",
    "Chad's prime minister rejected it. A village elder, Issa Mahamat, said Sudanese cattle had been stolen.",
]


@pytest.mark.parametrize("text", OPEN)
def test_who_may_be_anybodys_stays_open(text: str) -> None:
    """A wrong state is worse than none: the last speaker has none."""
    assert speakers(text)[-1][1] is None


def test_a_headline_tells_whose_the_prime_minister_is() -> None:
    found = speakers(
        "Prime Minister Ingrid Solberg-Haug has said that the exercise will go ahead.",
        title="Norwegian PM: we will not be bullied over Svalbard",
    )
    assert ("Ingrid Solberg-Haug", "NOR", "GOV") in found


def test_he_is_the_spokesman_and_not_whom_he_serves() -> None:
    found = speakers("\"We were not there,\" said Khin Zaw, a spokesman for General Min Aung Hlaing. He blamed the resistance.")  # fmt: skip
    assert {name for name, _, _ in found} == {"Khin Zaw"}


def test_an_office_named_first_is_the_person_of_the_next_sentence() -> None:
    found = speakers("Chile's interior minister rejected the figures. \"Nobody was shot,\" Teresa Olivares told the senate.")  # fmt: skip
    assert {name for name, _, _ in found} == {"Teresa Olivares"}


def test_they_who_deny_are_the_accused() -> None:
    found = speakers("The mayor of Bamenda accused separatist fighters of the killing. They denied it.")
    assert found[-1][1:] == ("CMR", "REB")


RELAYED = [
    ("Kim Song Nam said in a statement carried by KCNA that the drill was a rehearsal for war.", "KCNA"),
    ("In remarks carried by the Ethiopian News Agency, negotiator Daniel Tesfaye said the guns were silent.", "Ethiopian News Agency"),
    ("The mediator Sameh Lotfi, speaking to Al Jazeera, urged Israel to accept the offer.", "Al Jazeera"),
    ("The governor told TASS the town had come home.", "TASS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "medium"), RELAYED)
def test_who_passed_it_on(text: str, medium: str) -> None:
    assert any(medium in name for name in relays(text))


def test_reporters_are_told_and_pass_nothing_on_by_name() -> None:
    assert relays("The minister told reporters that the bridge was open.") == set()


def test_a_headline_signed_by_a_channel() -> None:
    text = "Fighting went on around the port on Monday."
    assert any("Sky Pacific" in name or "TV" in name for name in relays(text, title="Fiji denies losing the port – Sky Pacific TV"))  # fmt: skip


CAPTORS = [
    ("Kenya's opposition said two Kenyans had been abducted by the security forces in Kampala.", "UGA"),
    ("Two Nigerians were killed by the army in Yaounde, the Nigerian foreign ministry said.", "CMR"),
    ("Israeli officials said two Palestinians were shot by the army in the West Bank city of Jenin.", "ISR"),
]


@pytest.mark.parametrize(("text", "country"), CAPTORS)
def test_a_force_among_foreigners_is_of_the_land_it_acts_in(text: str, country: str) -> None:
    reading = read(text)
    doers = [{actor.country for actor in each.actors} for each in reading.events if each.type == "ASSAULT"]
    assert doers == [{country}]


TELLERS = [
    ("Jonas Lind flew home that night. \"I told Per Holm that he had let the unit down,\" he said.", "Jonas Lind"),
    ("Qasim Fares, of the prisoners' club, said the charges were false.\n\nA boy speaks to his lawyer in Ofer on Jan. 1. REUTERS/Omar Awad\n\n\"They want to frighten people,\" he said.", "Qasim Fares"),
    ("Ana Lind said the raid came at dawn. \"He pushed me down,\" she said.", "Ana Lind"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), TELLERS)
def test_who_a_quotation_or_a_credit_names_does_not_say_it(text: str, name: str) -> None:
    assert speakers(text)[-1][0] == name


ACCUSED = [
    ("Sudan's government severed ties with the UAE on Tuesday, accusing it of supplying drones.", "ARE"),
    ("Kenya recalled its ambassador from Somalia, blaming it for the attack.", "SOM"),
    ("Somalia said it had asked Kenya to withdraw, accusing it of arming clans.", "KEN"),
]


@pytest.mark.parametrize(("text", "country"), ACCUSED)
def test_nobody_accuses_it_and_means_himself(text: str, country: str) -> None:
    reading = read(text)
    charged = [{a.country for a in each.recipients} for each in reading.events if each.type == "ACCUSE"]
    assert charged == [{country}]


def test_who_calls_on_a_state_is_not_that_state() -> None:
    text = (
        "Sudan's foreign ministry accused Ethiopia of shelling farms on Sunday. Ethiopian troops crossed the river, the foreign "
        "ministry said. It said that four men were missing and called on Ethiopia to hand over those responsible."
    )
    assert [country for _, country, _ in speakers(text)] == ["SDN"] * 4


def test_the_group_that_goes_on_to_speak_is_the_one_that_spoke() -> None:
    text = (
        "The Goma Doctors Network said a drone strike by the Allied Democratic Forces (ADF) on a market killed eight people. "
        '"Raids on civilians go on," the group said in a statement.'
    )
    assert {name for name, *_ in speakers(text)} == {"Goma Doctors Network"}


def test_a_place_and_a_day_before_a_colon_say_nothing() -> None:
    assert [name for name, *_ in speakers("Kigali, March 5: Burundi shelled two hills, said reports.")] == [
        "reports"
    ]


def test_the_army_that_a_ministry_tells_of_is_its_own() -> None:
    reading = read(
        "Mali's army said the drone was on a patrol. Algeria's defence ministry said the army had shot down an armed drone near Tinzaouaten."
    )
    shot = next(event for event in reading.events if event.trigger.text == "shot down")
    assert {actor.country for actor in shot.actors} == {"DZA"}


def test_a_company_is_called_by_its_name() -> None:
    assert ("Enermir", "UKR", "BUS") in speakers(
        "Russian troops shelled the plant, Ukraine's energy company Enermir said."
    )


def test_the_agencies_of_a_land_are_not_the_land() -> None:
    text = "Russia's defence ministry said its forces had shot down a Ukrainian drone, Russian news agencies reported."
    assert relays(text) == {"Russian news agencies"}


def test_towns_in_which_something_is_reported_say_nothing() -> None:
    assert speakers("Israeli strikes were also reported in several border towns in southern Lebanon.") == []


def test_he_is_the_nameless_one_who_just_spoke() -> None:
    text = (
        "A member of the Karenni Defence Force told AFP the dead were members of a militia. "
        '"They often shell our villages," he said. He said his men had raided Ngwedwin village.'
    )
    assert len({name for name, *_ in speakers(text)}) == 1
