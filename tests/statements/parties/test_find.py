"""Which actors a word stands for, in trees made by hand."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.statements.parties import Parties, home
from hearsay.statements.parties.words import sector_of
from tests.statements.made import made, mentioned


def parties(annotated: Annotated, mentions: Mentions) -> Parties:
    return Parties.of(annotated.document, Tree.of(annotated.doc), mentions)


def test_troops_are_their_owners_army() -> None:
    annotated = made("Chad/PROPN/3/nmod:poss 's/PART/1/case troops/NOUN/4/nsubj/troop left/VERB/0/root/leave")
    (army,) = parties(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)})).at(2)
    assert (army.country, army.sector, army.kind) == ("TCD", "MIL", "group")


def test_a_statement_speaks_for_its_maker() -> None:
    annotated = made(
        "A/DET/2/det statement/NOUN/5/nsubj by/ADP/4/case Chad/PROPN/2/nmod warned/VERB/0/root/warn ./PUNCT/5/punct"
    )
    (maker,) = parties(annotated, mentioned(annotated, {3: ("Chad", "TCD", None)})).at(1)
    assert maker.name == "Chad"


def test_a_killing_is_not_theirs_who_were_killed() -> None:
    annotated = made(
        "The/DET/2/det killing/NOUN/5/nsubj of/ADP/4/case Chadians/PROPN/2/nmod outraged/VERB/0/root/outrage many/ADJ/5/obj"
    )
    found = parties(annotated, mentioned(annotated, {3: ("Chad", "TCD", None)}))
    assert found.owners(1) == ()


def test_its_rival_is_another() -> None:
    annotated = made("Chad/PROPN/3/nmod:poss 's/PART/1/case rival/NOUN/4/nsubj left/VERB/0/root/leave")
    assert parties(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)})).owners(2) == ()


def test_fighters_linked_to_a_group_are_its_own() -> None:
    annotated = made(
        "Fighters/NOUN/5/nsubj/fighter linked/VERB/1/acl/link to/ADP/4/case Hamas/PROPN/2/obl fled/VERB/0/root/flee"
    )
    found = parties(annotated, mentioned(annotated, {3: ("Hamas", "PSE", "REB")}))
    assert [home(actor) for actor in found.owners(0)] == ["PSE"]


def test_two_nations_of_one_noun_are_two_sides() -> None:
    annotated = made(
        "Chadian/ADJ/4/amod and/CCONJ/3/cc Malian/ADJ/1/conj troops/NOUN/5/nsubj/troop left/VERB/0/root/leave"
    )
    mentions = mentioned(annotated, {2: ("Mali", "MLI", None), 3: ("Army of Chad", "TCD", "MIL")})
    assert [actor.country for actor in parties(annotated, mentions).at(3)] == ["TCD", "MLI"]


def test_sectors_by_what_people_are_called() -> None:
    assert (sector_of("brigade"), sector_of("senate"), sector_of("harvest")) == ("MIL", "LEG", None)
