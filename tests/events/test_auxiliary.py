"""What may be undone, is still to come, is denied or long past; and what only seems so."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytest.importorskip("hearsay.language")

LINES = [
    # a year and more ago is history; months ago is still the story
    ("Chad closed its border with Sudan in February.", "closed", ()),
    ("Armed men killed four rangers near Mbeya last November.", "killed", ()),
    ("Uganda and Rwanda fought over Kisangani in June 2000.", "fought", ("historical",)),
    ("In 1978 Ugandan troops invaded Tanzania.", "invaded", ("historical",)),
    # what is known is not doubted with what is said of it
    ("The envoy said that Ndayishimiye's killing cannot be taken out of context.", "killing", ()),
    ("Nothing could explain the shelling of the school, the mayor said.", "shelling", ()),
    ("The army may attack the port.", "attack", ("hypothetical",)),
    (
        "The army's offensive could begin on Monday, a Chadian general said.",
        "offensive",
        ("future", "hypothetical"),
    ),
    ("Benin's government said it was expecting an attack by Niger.", "attack", ("hypothetical",)),
    ("Sudan said it could not confirm the strike on a Chadian camp.", "strike", ("hypothetical",)),
    # what was said to come is as far off as what will come; on a condition it is not sure to
    ("Kenya said its troops would leave Kismayo in June.", "leave", ("future",)),
    ("Kenya said its troops would leave Kismayo if a truce held.", "leave", ("future", "hypothetical")),
    # not stopped, it goes on
    ("The mayor said that peacekeepers did not prevent the shelling of the town of Faya.", "shelling", ()),
    ("The Chadian army did not carry out the air strikes on the town.", "strikes", ("negation",)),
    ("Nothing can be compared to the massacre in Racak, the envoy said.", "massacre", ()),
    ("The court decided to inquire into abuses during the invasion of Kuwait.", "invasion", ()),
    ("Rebels not only shelled the town of Gao, they also burned its market.", "shelled", ()),
    ("Rebels did not shell the town of Gao.", "shell", ("negation",)),
    ("Chadian jets have not stopped bombing the town of Faya.", "bombing", ()),
    ("Chadian jets will not stop bombing the town of Faya.", "bombing", ()),
    # who says that he would not accept it refuses it now
    ("Kenyan leaders said they would not accept the ruling of the court.", "accept", ()),
    # the word is given before the day it is given for
    ("Lima had given assurances that the dam would open next week, Bolivia said.", "assurances", ()),
    ('"I want to thank Kenya for its support," the Somali president said.', "thank", ()),
    # tried
    ("Two gunmen tried to assassinate the governor of Herat on Monday.", "assassinate", ()),
    ("Rebels had attempted to bomb the Ugandan embassy.", "bomb", ()),
    ("Rebels will try to bomb the Ugandan embassy.", "bomb", ("future", "hypothetical")),
    # the goal of fighting under way
    ("The ministers discussed the campaign to retake the town of Kidal from the rebels.", "retake", ()),
]


@pytest.mark.parametrize(("text", "word", "wanted"), LINES)
def test_auxiliaries(text: str, word: str, wanted: tuple[str, ...]) -> None:
    reading = read_text(text, published="2024-05-15", settings=Settings(processes=1))
    found = [each for each in reading.events if word in each.trigger.text]
    assert [each.auxiliary for each in found] == [wanted] * len(found)
    assert found
