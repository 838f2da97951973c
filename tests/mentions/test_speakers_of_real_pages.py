"""Who speaks on pages as they are: statesmen called by the surname, aid groups, bodies of no land; through the reader model."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def told(text: str, day: str = "2017-08-20") -> list[str | None]:
    """The countries of the speakers, in the order of what they say."""
    reading = read_text(text, published=day, uri="page.txt", settings=SETTINGS)
    said = sorted(reading.statements, key=lambda each: each.cue.start if each.cue else each.evidence.start)
    return [each.speaker.country if each.speaker else None for each in said]


STATESMEN = [
    ("Tillerson said the North had fired two missiles.", "2017-08-20", ["USA"]),
    ("Waszczykowski said the treaty was dead.", "2017-08-20", ["POL"]),
    # whom the page itself names, and who is long out of office
    ("Carter said he had seen nothing. Linda Carter, his wife, denied the charges.", "2016-08-20", [None, None]),
    ("Hammond said the rig would close.", "2024-08-20", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "countries"), STATESMEN)
def test_statesmen_need_no_introduction_while_they_serve(
    text: str, day: str, countries: list[str | None]
) -> None:
    assert told(text, day) == countries


AID_GROUPS = [
    ("Two hundred people died last week in Idlib, international aid groups say.", ["NGO"]),
    ("Human rights organisations called for an inquiry into the arrests.", ["NGO"]),
    ('A medical charity said a shell had hit its clinic in Omdurman. "Our staff are in shock," it said.', ["NGO", "NGO"]),
    ("A press freedom watchdog said Turkey had arrested four reporters.", ["NGO"]),
    ("A network of doctors says at least 22 people died in Sudan.", ["NGO"]),
    ("The aid group Hope Bridge said its clinic in Goma was shelled. The charity Salaam Trust denied it.", ["NGO", "NGO"]),
    # whose it is, is told
    ("Sudanese rights groups said the army had burned the village.", ["SDN"]),
    ("UN aid agencies said the road was closed.", ["UNO"]),
    ("The nuclear watchdog said the tank leaked.", [None]),
    ("The state-run relief agency said it had sent flour.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), AID_GROUPS)
def test_groups_of_aid_and_of_rights_are_of_no_land(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Rescue workers say Russia's bombing in Syria has buried dozens of families.", ["SYR"]),
        ("Residents said Ethiopia's shelling of Badme had killed four farmers.", ["ERI"]),
    ],
)
def test_those_who_are_bombed_are_not_of_the_land_that_bombs(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries


ANSWERS = [
    # who calls a claim something is not of those who made it
    ("Guyana's government denied that it was moving troops. An official in Caracas claimed that two battalions had crossed the Cuyuni. "
     'The prime minister\'s adviser, Carl Persaud, called the claim "an old song".', "GUY"),
    # a quotation that opened with "There was no"
    ("Omani coast guards denied firing at Yemeni boats on Sunday. Yemen's fisheries ministry said one boat was hit. "
     '"There was no firing. A rope snapped," the head of the Dhofar unit, Colonel Hamad Rawas, said.', "OMN"),
    ("Turkey's defence ministry denied that its jets had hit the mill. The Kurdish-led militia in Syria had said two men were killed. "
     'A ministry official called it "a lie of the terrorists".', "TUR"),
    ("Chad's army said on Monday that 60 Sudanese gunmen, some from Libya, had been killed. Tripoli called this \"another fairy tale\". "
     '"There are no Libyans in Chad," the foreign ministry said.', "LBY"),
    # a body is of the capital it speaks from
    ("South Korean troops fired shots after 20 North Korean soldiers crossed the line, the Joint Chiefs of Staff in Seoul said.", "KOR"),
    # who goes on after his own side's claim
    ('Fiji\'s army said Tongan boats had fired. "There is no doubt about it," the army\'s spokesman, Major Jone Vula, said.', "FJI"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), ANSWERS)
def test_who_contradicts_is_of_the_side_that_denied(text: str, country: str) -> None:
    assert told(text, "2024-03-05")[-1] == country


MET = [
    ("President of Latvia Edgars Rinkēvičs met with Prime Minister of India Narendra Modi in Riga. The war of Russia against Ukraine was "
     "discussed, and Russia's losses. The interlocutors noted the importance of trade.", ["LVA", "IND"]),
    ("The prime minister of Japan, Fumio Kishida, spoke by phone with German Chancellor Olaf Scholz. China had drilled near Taiwan. "
     "Both leaders condemned China's drills.", ["DEU", "JPN"]),
    # those who met are not who fights
    ("Egyptian Foreign Minister Sameh Shoukry met Qatari Emir Tamim bin Hamad Al Thani. The leaders of the rebels in Sudan called for talks.", ["SDN"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), MET)
def test_the_interlocutors_are_those_who_met(text: str, countries: list[str]) -> None:
    assert sorted(str(each) for each in told(text, "2024-02-10")) == sorted(countries)


BODIES = [
    ("Documents list 20 calls, the Cumhuriyet daily said on Monday.", "TUR"),
    ("A commentary in the Rodong Sinmun newspaper said pressure would not work.", "PRK"),
    ('"It will take years," said Maria Vella, an expert on the war at the Stimson Center, a think tank.', "USA"),
    ('"It will take years," said Maria Vella, a researcher at the Hedley Centre, a think tank in London.', "GBR"),
    ("The medical charity that runs the ward said a shell had hit the roof.", "NGO"),
    # what the body that spoke gives out
    ("Russia's defence ministry said jets had met a US plane. \"The American aircraft flew away,\" a statement said.", "RUS"),
    # bare officials, where those of one land alone are named
    ("Another official said any supplies would not include missiles. U.S. officials had weighed an airlift for Syria, one official said.", "USA"),
    ("U.S. officials met Iraqi officials on Monday. The talks went well, one official said.", None),
    ("U.S. officials had weighed an airlift for Aleppo. Western officials said it was late.", None),
    # the same official, of whom nothing was told
    ('The United States has argued that the pact should stand, the official said. Russia disagreed. "The Kremlin has not bought that," said the official.', None),
    ("A bomber hit the wall of the German consulate in the city of Mazar-i-Sharif in northern Afghanistan, killing four people, officials said.", "AFG"),
    ("Ten men died near the border with Turkey, Syrian sources said.", "SYR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), BODIES)
def test_media_institutes_and_bare_officials(text: str, country: str | None) -> None:
    assert told(text)[-1] == country
