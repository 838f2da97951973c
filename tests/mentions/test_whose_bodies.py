"""Whose a body, a force or an office is where its own words hardly say: coalitions, breakaway capitals, local offices, relative clauses."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]
SETTINGS = Settings(processes=1)


Event = tuple[str, list[str | None], list[str | None]]


def told(text: str) -> tuple[list[str | None], list[Event]]:
    """Countries of the speakers in order, and the events with their actors' and recipients' countries."""
    reading = read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS)
    said = sorted(reading.statements, key=lambda each: each.evidence.start)
    events: list[Event] = [
        (each.type, [a.country for a in each.actors], [a.country for a in each.recipients])
        for each in reading.events
    ]
    return [each.speaker.country if each.speaker else None for each in said], events


SPEAKERS = [
    # capitals of breakaway lands and regions, and where governments sit that lost their capital
    ("Georgia accused Tskhinvali on Monday of detaining three villagers. Tskhinvali denied it.", ["GEO", "GEO"]),
    ("Sukhumi said on Tuesday that Georgian police had fired at its post. Tbilisi denied it.", ["GEO", "GEO"]),
    ("Hargeisa denied that it had shelled the town. Mogadishu said it had proof.", ["SOM", "SOM"]),
    ("Baghdad accused Erbil of selling oil to Turkey. Erbil denied it.", ["IRQ", "IRQ"]),
    ("Banja Luka denied that its police had crossed into the district. Sarajevo accused Banja Luka of sending them.", ["BIH", "BIH"]),
    ("A strike hit the airport of Aden on Sunday, killing two people. Aden blamed the Houthis.", ["YEM"]),
    # forces of several states under one
    ("The Kenyan-led security mission in Haiti said its officers had returned fire.", ["KEN"]),
    ("A coalition spokesman said the rockets fell short. The base houses troops of the US-led coalition against Islamic State.", ["USA"]),
    ("For its part, the coalition denied striking the port. The Houthis had accused the Saudi-led coalition of the strike.", ["SAU", "YEM"]),
    # "whose"
    ("Congo accuses Rwanda, whose army denied it.", ["COD", "RWA"]),
    ("Chad said the raid was the work of Sudan, whose foreign ministry denied the claim.", ["TCD", "SDN"]),
    # bodies that look after another state
    ("The director of the Office for Kosovo, Goran Stanic, told the Tanjug agency on Monday that Pristina was inventing incidents.", ["SRB"]),
    ("The UN Panel of Experts on Libya said on Friday that arms had reached Tobruk.", ["UNO"]),
    # bodies of a place
    ("A drone hit a market in El Obeid on Friday, killing nine people, the local emergency council said.", ["SDN"]),
    ("Shells fell on Goma on Friday. The provincial health directorate said eight people were wounded.", ["COD"]),
    ("Bandits killed 30 people in Zamfara, the state's emergency management agency said.", ["NGA"]),
    ("Gangs burned the market of Kenscoff on Sunday, the town hall said.", ["HTI"]),
    ("A mine killed five farmers near Mopti, the prefect's office said.", ["MLI"]),
    ("A Ukrainian drone hit a lorry in Belgorod region, the regional operational headquarters said.", ["RUS"]),
    ("Russian drones struck the town of Shostka overnight, and the Russian Defence Ministry said it had hit barracks. Nine people were wounded, according to the district military administration.", ["RUS", "UKR"]),
    ("UNHCR's regional office said 4,000 people had fled from Sudan to Chad.", ["UNO"]),
    # parts of an army that hold a place, armies in their capital
    ("Russia's defence ministry said its troops had taken a village. \"Our men hold every street,\" said Dmytro Lykho, spokesman for the Kharkiv group of forces.", ["RUS", "UKR"]),
    ("Rwanda denied that its troops were in Goma. The spokesman of the military operations in North Kivu, Captain Jules Ngongo, said 40 lorries had crossed.", ["RWA", "COD"]),
    ("Rwanda's foreign ministry did not comment. It accused Burundi of lying. The army in Bujumbura has denied reports about its losses.", ["RWA", "BDI"]),
    ("South Korean troops fired warning shots after twenty North Korean soldiers had crossed the line, the Joint Chiefs of Staff in Seoul said.", ["KOR"]),
    ("A medical charity said a shell had hit its ward in Kassala, where Ethiopian guns had fired on Sudanese posts.", ["NGO"]),
    # who leads a mission or a team is of the body that sent it
    ("A UN convoy was shot at near Akobo. The humanitarian coordinator in South Sudan, Anita Kello, called on both sides to stop.", ["UNO"]),
    ("A team of the Norwegian Refugee Council visited the camp on Tuesday. It will pay for a new pump, said team leader Kari Moen. Ukraine's army did not comment.", ["NGO"]),
    ("The OSCE Mission to Moldova visited the fields on Friday. The Head of Mission, Ambassador Kelly Keane, offered to receive both sides.", ["IGO"]),
    ("Save the Children said on Friday that its office in Goma was looted. The charity's country director, Greg Ramm, said no one was hurt. Congo's army blamed the M23.", ["NGO", "NGO", "COD"]),
    ("A team of the Danish Refugee Council visited Sumy on Tuesday. \"We will pay for a pump,\" said team leader Mads Holm.", ["NGO"]),
    # people and groups of a place, whom no state of the page can be
    ("Residents of Gondar saw tanks moving, two of them told Reuters.", ["ETH"]),
    ("An army-aligned armed group said on Friday that it had repelled the RSF near El Fasher.", ["SDN"]),
    ("Army Region commander General Boonsin Padklang said Cambodian troops had fired first. Cambodia denied it.", [None, "KHM"]),
    # who tells what his own people suffered or did
    ("A Ukrainian nurse was killed when Russian drones hit her bus, the interior ministry said.", ["UKR"]),
    ("Two farmers were killed when Israeli troops fired at a car near Tyre, the army said.", ["LBN"]),
    ("MANILA - A Philippine sailor lost his thumb when Chinese coast guards rammed and boarded his boat, the armed forces chief said.", ["PHL"]),
    ("Kenya deployed 400 police officers to Haiti on Tuesday, the government said.", ["KEN"]),
    ("India handed a note to the Chinese ambassador on Monday, a foreign ministry spokesman said.", ["IND"]),
    ('"It was a school," said Daniel Kofi, a researcher with Amnesty International. Nigeria\'s army did not comment.', ["NGO"]),
    # whose words they can only be
    ("Lithuania closed its border with Belarus on Monday after balloons shut Vilnius airport. \"Those who ordered it sit in Minsk,\" Interior Minister Rimas Petrauskas said.", ["LTU"]),
    ("Somalia wants every Ethiopian soldier out by December unless Addis Ababa cancels its port deal with Somaliland, the defence minister, Abdulkadir Farah, said.", ["SOM"]),
    ("Armenia expects Azerbaijan to free all prisoners before the summit, Foreign Minister Ara Manukyan told lawmakers.", ["ARM"]),
    ("Japan said Chinese fighters had locked their radar on its planes. China's navy said Japanese planes had come too close. That was not the case, Defence Minister Koji Sato said on Monday.", ["JPN", "CHN", "JPN"]),
    ("Greece said Turkish boats had entered its waters. Turkey's coast guard said a Greek patrol had rammed a fishing boat. \"Nothing of the kind happened,\" Defence Minister Nikos Vlachos said.", ["GRC", "TUR", "GRC"]),
    ("Burundi's border with Rwanda, its president said at a rally in Kirundo, will stay shut. He threatened to hit back if a grenade is thrown.", ["BDI", "BDI"]),
    ("Nicaraguan patrol boats held up a Honduran trawler in the gulf and took its catch, the boat's owner, Mario Zelaya, said.", ["HND"]),
    ("A Chinese coast guard ship rammed a Philippine supply boat near the shoal. The boat's captain, Rey Dizon, said two men fell overboard.", ["PHL"]),
    ("Fifteen villagers burned to death in Nasir county, said Gatwech Puok, a spokesman for the party of suspended vice-president Riek Machar. Uganda's army denied it.", ["SSD", "UGA"]),
    ("A spokeswoman for Poland's border guard said on Monday that no one had been touched. The migrants were standing on the Belarusian side, Captain Anna Nowak said.", ["POL", "POL"]),
    ("Six Indian soldiers were hurt, Army spokesman Colonel Ravi Negi told PTI. About 90 PLA soldiers crossed the line on Monday, the Army said in a statement. Beijing denied it.", ["IND", "IND", "CHN"]),
    ("Israeli troops entered the town of Jenin and killed two Palestinians, the army said.", ["ISR"]),
    ("Algeria shot down a drone near Tinzaouaten. The junta said the drone had not crossed the border of Mali.", ["MLI"]),
    ("Burkina's security minister had gone on television to say that the brains of the plot were in Ivory Coast.", ["BFA"]),
    ("New Delhi called in the Sri Lankan envoy. India said two fishermen were hit by bullets. A navy spokesman in Colombo said nobody had fired.", ["IND", "LKA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), SPEAKERS)
def test_whose_a_speaker_is(text: str, countries: list[str]) -> None:
    assert told(text)[0] == countries


EVENTS = [
    ("Moldova's government accused Tiraspol of holding two farmers.", ("ACCUSE", ["MDA"], ["MDA"])),
    ("The Saudi-led coalition bombed a bridge in Yemen's Taiz province on Monday.", ("ASSAULT", ["SAU"], ["YEM"])),
    ("A French-led force killed twelve villagers in central Mali on Friday.", ("ASSAULT", ["FRA"], ["MLI"])),
    ("The Tigray-led Defence Forces said Eritrean-backed militias hit a clinic in Adwa.", ("ASSAULT", ["ERI"], ["ETH"])),
    ("The Kurdish-led Syrian Democratic Forces (SDF) said Turkish-backed forces hit a market in Sarrin.", ("ASSAULT", ["TUR"], ["SYR"])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), EVENTS)
def test_whose_a_deed_is(text: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(text)[1]


NOBODY = [
    "The ruling coalition in Nepal collapsed on Monday, witnesses said.",
    "Residents fled from Benghazi to Tobruk on Sunday, when shells fell in Mekelle.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_places_and_parties_do_nothing(text: str) -> None:
    assert all(not actors for _, actors, _ in told(text)[1])
