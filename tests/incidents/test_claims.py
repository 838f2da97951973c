"""What makes a happening a claim that can be answered, and a statement a denial that may answer it."""

from __future__ import annotations

from hearsay.incidents.claims import claims_of, denials_of
from tests.incidents.said_by_hand import DAYS, said, told


def test_a_deed_that_somebody_affirms_on_a_day_is_a_claim() -> None:
    charge = said("a", "doc_a", "NER", "accuse", "of training gunmen at a camp")
    (claim,) = claims_of([[told(charge, "FRA")]], {charge.id: charge}, DAYS)
    assert (claim.day, claim.actors, claim.claimants, claim.is_charge) == (100, {"FRA"}, {"NER"}, True)
    assert claims_of([[told(charge, "FRA")]], {charge.id: charge}, {"doc_a": None}) == []
    assert claims_of([[told(charge, "FRA", stance="denies")]], {charge.id: charge}, DAYS) == []


def test_a_denial_names_whose_claim_it_denies_and_the_states_it_speaks_of() -> None:
    outer = said("b", "doc_b", "CAF", "deny", "the allegation that Russian instructors were near Ndele")
    inner = said("i", "doc_b", "TCD", "accuse", "of camps", parent=outer.id)
    (denial,) = denials_of([outer, inner], DAYS, {})
    assert (denial.party, denial.claimants, denial.named) == ("CAF", {"TCD"}, {"RUS"})
    assert denial.is_called
