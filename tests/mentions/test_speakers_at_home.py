"""Whose a speaker is whom no office of a state names: locals, bodies inside a state, the same person again, who is meant by "the embassy"."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def speakers(text: str, title: str | None = None) -> list[tuple[str | None, str | None]]:
    """Name and country of every statement's speaker, in order."""
    reading = read_text(text, published="2024-03-05", title=title, uri="page.txt", settings=SETTINGS)
    return [
        (each.speaker.name, each.speaker.country) if each.speaker else (None, None)
        for each in reading.statements
    ]


# The last statement's speaker: title, text, part of the name (None: any), country.
LAST = [
    (None, "The mayor of Zgharta, Elias Franjieh, said two houses had been hit.", "Franjieh", "LBN"),
    (None, "Shells fell on the market of Sloviansk on Monday. A nurse, Iryna Bondarchuk, said she had counted nine dead.", "Bondarchuk", "UKR"),
    (None, "The bishop of Goma, Innocent Bahati, accused M23 fighters of looting two convents.", "Bahati", "COD"),
    (None, "The leader of the opposition told a rally in Yerevan that the border deal was treason.", None, "ARM"),
    (None, "Two men died in a riot at the main prison of Guayaquil. The guards' union said it had warned of it for months.", None, "ECU"),
    (None, "The coast guard in Colombo said two Indian trawlers had been seized.", None, "LKA"),
    (None, "The prime minister's office in Baghdad denied that any airfield had been lent to foreign jets.", None, "IRQ"),
    (None, "In Kampala the air force said its helicopter had been hit by a bird.", None, "UGA"),
    (None, "The press office of Kyrgyzstan's border service said three shots had been fired. The press office denied that anyone had died.", None, "KGZ"),
    (None, "The Eritrean foreign minister, Osman Saleh-Idris, denied the charge on Friday. Saleh Idris said the border was calm.", "Idris", "ERI"),
    (None, "Peru's interior minister, Rosa Huamán Quispe, denied the charge. Two hours later Huaman said no bullet had been fired.", "Huam", "PER"),
    (None, "Jordan's army said two drones had come from Syria. The interior ministry in Damascus denied it. The former said the wreckage was in its hands.", None, "JOR"),
    (None, "Jordan's army said two drones had come from Syria. The interior ministry in Damascus denied it. The latter promised an inquiry.", None, "SYR"),
    (None, "Khartoum blamed N'Djamena for the raid. In Cairo the interior minister told reporters that no refugee would be sent back.", None, "EGY"),
    (None, "A colonel at the French base in Abidjan said the trucks would leave by June.", None, "FRA"),
    (None, "The Kenyan commander in Mogadishu, Brigadier Paul Njenga, denied that his men had fired.", "Njenga", "KEN"),
    (None, "A Lebanese deputy, Samir Aoun, accused the United States of paying for the militia.", "Aoun", "LBN"),
    (None, "Serbia's president flew to Budapest on Tuesday. The premier there, Gábor Lendvai, said the pipeline would be built.", "Lendvai", "HUN"),
    (None, "WELLINGTON - The defence minister said on Monday that the frigate would stay in the strait.", None, "NZL"),
    (None, "Chile handed a note of protest to the Argentine ambassador over a bulldozed beacon. The embassy said the beacon had fallen in a storm.", None, "ARG"),
    (None, "Oman's navy denied that it had fired. Iran said one of its boats was holed. It added that two sailors were missing.", None, "IRN"),
    (None, "Nikol Harutyunyan's spokeswoman said no map had been signed. Harutyunyan is the prime minister of Armenia.", None, "ARM"),
    ("Bus burned in Karachi", "A bus was set alight in Karachi on Sunday. A student who had fled from it, Saad Memon, said four men on motorbikes had stopped it.", "Memon", "PAK"),
    ("Villagers bury their dead near Jenin", "Soldiers shot two brothers near Jenin on Friday. Their uncle, Walid Abu Hasna, said they had been picking olives.", "Abu Hasna", "PSE"),
    (None, "Ethiopian drones struck Adigrat on Monday. Mulu Hagos, a teacher in Adigrat, said the school had been empty.", "Hagos", "ETH"),
    (None, "Police in Dhaka fired on a march. Rafiq Hossain, one of the students who led it, said three were dead.", "Hossain", "BGD"),
    (None, "The hospital in Derna took in forty wounded. Its director, Faraj Belhasan, said there was no blood left.", "Belhasan", "LBY"),
    (None, "Both foreign ministries, in Quito and in Lima, said the note had been withdrawn.", None, "ECU|PER"),
    (None, "The ministries in Astana and Tashkent denied that a shot had been fired.", None, "KAZ|UZB"),
    (None, "The rector of the university of Kabul, Nasir Popal, said the girls could come back.", "Popal", "AFG"),
    (None, "Mozambique's army said it had freed the town. A fisherman from Pemba, Abdul Amade, said the rebels had left two days before.", "Amade", "MOZ"),
    (None, "The archbishop of Caracas said the prisoners must go home. \"They have waited long enough,\" he told Reuters.", None, "VEN"),
    (None, "The Belarusian opposition leader Hanna Marozava lives in Vilnius. \"He is afraid of his own generals,\" Marozava told the BBC.", "Marozava", "BLR"),
    (None, "An official of the port authority in Odesa said two silos had burnt.", None, "UKR"),
    (None, "Turkish police held a Dutch reporter. The union of journalists in Amsterdam called the arrest a disgrace.", None, "NLD"),
    ("Thai villagers flee shelling", "Shells fell on Surin province for a third day. The head of a village on the border, Somsak Boonmee, said forty families had left.", "Boonmee", "THA"),
    (None, "Doctors at the Nasser hospital in Khan Younis said twelve bodies had been brought in.", None, "PSE"),
    (None, "The Malian colonel Sidi Ould Brahim defected in May. \"There was no pay,\" Ould Brahim said from Nouakchott.", "Ould Brahim", "MLI"),
    (None, "Residents of Tavush told Reuters that shots had been heard all night.", None, "ARM"),
    (None, "Romania's defence ministry said a drone had fallen near Tulcea. The prefect of Tulcea, Mihai Cojocaru, denied it.", "Cojocaru", "ROU"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "name", "country"), LAST)
def test_the_last_speaker_has_a_state(title: str | None, text: str, name: str | None, country: str) -> None:
    found = speakers(text, title)
    countries = country.split("|")
    assert {state for _, state in found[-len(countries) :]} == {*countries}
    assert name is None or name in (found[-1][0] or "")


# Written after the first rules, before any was changed for them.
AFTERWARDS = [
    (None, 'The imam of the great mosque in Agadez, Ibrahim Mahamane, said the soldiers had come at dawn.', 'Mahamane', 'NER'),
    (None, "Gunmen burnt a bus near Cúcuta on Friday. The driver's widow, Luz Pardo, said nobody had warned them.", 'Pardo', 'COL'),
    (None, "The teachers' union in Nairobi said forty schools had closed.", None, 'KEN'),
    (None, 'A farmer from Kupiansk, Petro Lysak, said he had found three mines.', 'Lysak', 'UKR'),
    (None, 'Ethiopia\'s army chief, Field Marshal Tadesse Mola, denied the report. "We hold the town," Tadesse said.', 'Tadesse', 'ETH'),
    (None, "Myanmar's minister of information, Maung Maung Kyaw, rejected the figure. Maung Kyaw said six had died.", 'Kyaw', 'MMR'),
    (None, 'Peru expelled the Bolivian ambassador. The embassy called the decision hasty.', None, 'BOL'),
    (None, 'A sergeant at the American base in Djibouti said the runway was open.', None, 'USA'),
    (None, 'The Qatari prime minister flew to Amman. The king there told him the border was shut.', None, 'JOR'),
    (None, 'The defence ministries in Athens and Ankara denied that shots had been fired.', None, 'GRC|TUR'),
    ('General denies coup plot', 'The Beninese general Firmin Houngbo denied on Monday that he had planned a coup.', 'Houngbo', 'BEN'),
    (None, "The press office of Estonia's border guard said two men had swum across the river.", None, 'EST'),
    (None, 'Soldiers searched the camp of Kakuma. A teacher, Deng Akol, said two boys were taken.', 'Akol', 'KEN'),
    (None, 'The exiled journalist Anar Hasanli lives in Berlin. Azerbaijan wants him back. "I will not go," Hasanli said.', 'Hasanli', None),
    (None, 'Oleksiy Marchenko runs a bakery in Kherson. "We bake at night," Marchenko said.', 'Marchenko', 'UKR'),
    (None, 'A spokesman for the rebels in Cabo Delgado, Abu Yasir, claimed the attack.', 'Yasir', 'MOZ'),
    (None, 'Israeli shells hit a car near Tyre. The brother of one of the dead, Ali Khreis, said they were on the way to a wedding.', 'Khreis', 'LBN'),
    (None, 'Doctors in Port Sudan said the cholera had come with the rains.', None, 'SDN'),
    (None, "Zimbabwe's police chief denied it. Tendai Moyo's lawyer, Beatrice Ncube, said her client had been beaten.", 'Ncube', 'ZWE'),
    (None, 'A Turkish truck driver in Erbil, Mehmet Sarı, said the road was closed.', 'Sar', 'TUR'),
    (None, 'The head of the hospital in Bunia, Dr. Jeanne Lokwa, said nine had died.', 'Lokwa', 'COD'),
    (None, "An officer of the Philippine coast guard said a laser had been pointed at his ship. China's embassy in Manila denied it.", None, 'CHN'),
    (None, "Chad's president spoke in Abéché. A herder from Darfur, Adam Yahya, said he wanted to go home.", 'Yahya', 'SDN'),
    (None, 'Rescuers in Aleppo said four floors had collapsed.', None, 'SYR'),
    (None, 'A Norwegian nurse in Rafah, Kari Moen, said there was no morphine.', 'Moen', 'NOR'),
    (None, 'The opposition in Dodoma called the result a fraud.', None, 'TZA'),
    (None, 'The rebel commander in Wau, James Deng, denied that he had shelled the airport.', 'Deng', 'SSD'),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "name", "country"), AFTERWARDS)
def test_so_have_others(title: str | None, text: str, name: str | None, country: str | None) -> None:
    found = speakers(text, title)
    countries = country.split("|") if country else [None]
    assert {state for _, state in found[-len(countries) :]} == {*countries}
    assert name is None or name in (found[-1][0] or "")


# Whoever speaks last might be of any state.
OPEN = [
    "Chad's army shelled a village near Tiné. A Sudanese herder was killed. Ibrahim Adoum, a trader, said he had seen the smoke.",
    "A convoy reached Kaduna. An envoy of the secretary-general, Lucas Meyer, said more were missing.",
    "Russian shells hit Kharkiv. A volunteer, James Walsh, said he had carried out six wounded.",
    "Ministers met in Geneva. A diplomat said the text was not ready.",
    "The Ugandan and the Rwandan president met in Luanda. An adviser said there was no deal.",
    "Israel struck Rafah. An aid worker with a Norwegian charity said the tents were on fire.",
]  # fmt: skip


@pytest.mark.parametrize("text", OPEN)
def test_whoever_may_be_of_another_state_stays_open(text: str) -> None:
    found = speakers(text)
    assert found
    assert found[-1][1] is None
