"""Denials without a deed of their own find the happening they answer."""

from __future__ import annotations

from hearsay.incidents.answers import Answers
from hearsay.incidents.told import Told
from hearsay.records import Statement
from tests.incidents.said_by_hand import DAYS, said, told


def deniers(groups: list[list[Told]], statements: list[Statement]) -> list[set[str | None]]:
    answers = Answers(groups)
    assert list(answers.watch(statements)) == statements
    return [
        {s.party for told in group for s in told.stances if s.stance == "denies"}
        for group in answers.given(DAYS)
    ]


def test_who_is_charged_answers_the_allegation_in_another_page() -> None:
    charge = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp near Lake Volta")
    denial = said("b", "doc_b", "FRA", "deny", "the allegation laughable")
    assert deniers([[told(charge, "FRA")]], [charge, denial]) == [{"FRA"}]


def test_shared_words_decide_between_two_charges() -> None:
    camp = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp near the lake")
    drone = said("c", "doc_a", "MLI", "accuse", "of flying a drone over a barracks")
    denial = said("b", "doc_b", "FRA", "deny", "any drone of ours had crossed the barracks wall")
    assert deniers([[told(camp, "FRA")], [told(drone, "FRA")]], [camp, drone, denial]) == [set(), {"FRA"}]


def test_two_charges_alike_are_both_left_open() -> None:
    one = said("a", "doc_a", "NER", "accuse", "of training gunmen")
    two = said("c", "doc_a", "MLI", "accuse", "of arming smugglers")
    denial = said("b", "doc_b", "FRA", "deny", "the accusations")
    assert deniers([[told(one, "FRA")], [told(two, "FRA")]], [one, two, denial]) == [set(), set()]


def test_the_charge_against_another_is_not_answered() -> None:
    charge = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp")
    denial = said("b", "doc_b", "ESP", "deny", "training gunmen at a camp")
    assert deniers([[told(charge, "FRA")]], [charge, denial]) == [set()]


def test_a_denial_weeks_later_answers_something_else() -> None:
    charge = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp")
    denial = said("b", "doc_late", "FRA", "deny", "training gunmen at a camp")
    assert deniers([[told(charge, "FRA")]], [charge, denial]) == [set()]


def test_the_claim_reported_inside_the_denial_names_whose_it_is() -> None:
    charge = said("a", "doc_a", "MDA", "assert", "young men were drilled to break police lines")
    denial = said("b", "doc_b", "RUS", "deny", "the tale of camps a spy novel")
    inner = said("i", "doc_b", "MDA", "accuse", "of camps", parent=denial.id)
    assert deniers([[told(charge, "RUS")]], [charge, denial, inner]) == [{"RUS"}]


def test_a_denial_that_is_tied_already_stays_where_it_is() -> None:
    charge = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp")
    other = said("c", "doc_b", "MLI", "accuse", "of a raid")
    denial = said("b", "doc_b", "FRA", "deny", "training gunmen at a camp")
    groups = [[told(charge, "FRA")], [told(other, "FRA"), told(denial, "FRA", stance="denies")]]
    assert deniers(groups, [charge, other, denial]) == [set(), {"FRA"}]


def test_who_denies_what_another_state_is_charged_with_names_it_and_the_place() -> None:
    claim = said("a", "doc_a", "UNO", "assert", "Ten people were shot in Ndele by men in Russian uniforms")
    denial = said("b", "doc_b", "CAF", "deny", "the Russian instructors had been nowhere near Ndele")
    assert deniers([[told(claim, "RUS")]], [claim, denial]) == [{"CAF"}]
    elsewhere = said("c", "doc_b", "CAF", "deny", "the Russian instructors had been nowhere near Birao")
    assert deniers([[told(claim, "RUS")]], [claim, elsewhere]) == [set()]


def test_a_thing_is_the_same_told_of_one_or_of_many() -> None:
    claim = said("a", "doc_a", "MDA", "accuse", "a drone crashed near Cahul")
    denial = said("b", "doc_b", "RUS", "deny", "it did not send any drones over Moldova")
    assert deniers([[told(claim, "RUS")]], [claim, denial]) == [{"RUS"}]
