"""The parties' accounts and what they dispute."""

import msgspec

from hearsay.incidents import link_incidents
from hearsay.records import Event, Figure, Incident, Statement
from tests.incidents.told_by_hand import NO_PACKS, day, document, event, figure, statement

PAGE = document("a", "2022-06-06")
ON = day("2022-06-06")


def incident(
    events: list[Event], statements: list[Statement], figures: list[Figure] | None = None
) -> Incident:
    (found,) = link_incidents([PAGE], statements, events, figures or [], NO_PACKS)
    return found


def stances(found: Incident) -> dict[str | None, str]:
    return {account.party: account.stance for account in found.accounts}


def test_one_affirms_and_another_denies() -> None:
    claim, denial = statement(PAGE, "SDN", said="2022-06-07"), statement(PAGE, "SSD", "deny")
    told = event(PAGE, when=ON, stances=((claim, "SDN", "affirms"), (denial, "SSD", "denies")))
    found = incident([told], [claim, denial])
    assert stances(found) == {"SDN": "affirms", "SSD": "denies"}
    (dispute,) = found.disputes
    assert (dispute.about, dispute.accounts) == ("occurrence", ("SDN", "SSD"))
    assert dispute.evidence == tuple(sorted([claim.id, denial.id]))
    sudan = found.accounts[0]
    assert (sudan.blames, sudan.statements, sudan.said) == (("SSD",), (claim.id,), claim.said)


def test_a_party_that_says_nothing_is_silent() -> None:
    claim = statement(PAGE, "SDN")
    found = incident([event(PAGE, when=ON, stances=((claim, "SDN", "affirms"),))], [claim])
    assert stances(found) == {"SDN": "affirms", "SSD": "silent"}
    assert not found.disputed


def test_the_outlets_own_voice_is_an_account_of_its_own_and_a_denial_disputes_it() -> None:
    denial = statement(PAGE, "SSD", "deny")
    told = event(PAGE, when=ON, stances=((None, None, "affirms"), (denial, "SSD", "denies")))
    found = incident([told], [denial])
    assert stances(found) == {"SDN": "silent", "SSD": "denies", None: "affirms"}
    assert [(dispute.about, dispute.accounts) for dispute in found.disputes] == [("occurrence", ("SSD",))]


def test_a_denial_that_nobody_answers_disputes_nothing() -> None:
    denial = statement(PAGE, "SSD", "deny")
    found = incident([event(PAGE, when=ON, stances=((denial, "SSD", "denies"),))], [denial])
    assert (found.disputed, stances(found)["SSD"]) == (False, "denies")


def test_who_says_yes_and_no_is_mixed_and_so_is_who_doubts() -> None:
    yes, no, doubt = statement(PAGE, "SSD"), statement(PAGE, "SSD", "deny"), statement(PAGE, "SDN")
    told = event(
        PAGE, when=ON, stances=((yes, "SSD", "affirms"), (no, "SSD", "denies"), (doubt, "SDN", "doubts"))
    )
    assert stances(incident([told], [yes, no, doubt])) == {"SDN": "mixed", "SSD": "mixed"}


def test_each_blames_the_other() -> None:
    ours, theirs = statement(PAGE, "SDN", "accuse"), statement(PAGE, "SSD", "accuse")
    found = incident(
        [
            event(PAGE, actors="SSD", recipients="SDN", when=ON, stances=((ours, "SDN", "affirms"),)),
            event(PAGE, actors="SDN", recipients="SSD", when=ON, stances=((theirs, "SSD", "affirms"),)),
        ],
        [ours, theirs],
    )
    assert [(dispute.about, dispute.accounts) for dispute in found.disputes] == [
        ("responsibility", ("SDN", "SSD"))
    ]
    assert set(found.disputes[0].evidence) == {ours.id, theirs.id}


def test_different_numbers_by_two_parties_are_a_dispute() -> None:
    ours, theirs = statement(PAGE, "SDN"), statement(PAGE, "SSD")
    told = event(PAGE, when=ON, stances=((ours, "SDN", "affirms"), (theirs, "SSD", "affirms")))
    four, nine = figure(told, 4, "SDN", ours), figure(told, 9, "SDN", theirs)
    found = incident([told], [ours, theirs], [four, nine])
    assert [(dispute.about, dispute.accounts) for dispute in found.disputes] == [("figure", ("SDN", "SSD"))]
    assert found.disputes[0].evidence == tuple(sorted([four.id, nine.id]))
    assert found.accounts[0].figures == (four.id,)


def test_numbers_that_can_both_hold_are_none() -> None:
    ours, theirs = statement(PAGE, "SDN"), statement(PAGE, "SSD")
    told = event(PAGE, when=ON, stances=((ours, "SDN", "affirms"), (theirs, "SSD", "affirms")))
    said = [statement(PAGE, "SDN"), ours, theirs]
    for figures in (
        [figure(told, 4, "SDN", ours, at_least=True), figure(told, 9, "SDN", theirs)],
        [figure(told, 4, "SDN", ours), figure(told, 9, "SSD", theirs)],
        [figure(told, 4, "SDN", ours), figure(told, 9, "SDN", theirs, "wounded")],
        [figure(told, 4, "SDN", ours), figure(told, 9, "SDN", said[0])],
        [figure(told, 4, "SDN", None), figure(told, 9, "SDN", theirs)],
        [figure(told, 4, "SDN", ours), figure(told, 9, "SDN", ours), figure(told, 9, "SDN", theirs)],
    ):
        assert not incident([told], said, figures).disputed


def test_origins_name_the_pages_that_tell_it() -> None:
    text = "The ministry in Kampala said on Monday that forty trucks of grain had reached the camps near the border after a week"
    reprints = [document(name, "2022-06-06", text, outlet=name, agency="Nile Wire") for name in ("x", "y")]
    own = document(
        "z",
        "2022-06-06",
        "Herders fought over a well, elders told this paper after the funeral on Monday in Bor.",
        outlet="z",
    )
    events = [event(page, when=ON) for page in (*reprints, own)]
    (found,) = link_incidents([*reprints, own], [], events, [], NO_PACKS)
    assert [(origin.name, len(origin.documents)) for origin in found.origins] == [("Nile Wire", 2), ("z", 1)]
    assert found.origins[0].reason.startswith("Nile Wire's report; 100% of")
    assert found.origins[1].reason == ""


def test_who_accuses_stands_by_the_accusation() -> None:
    accused = statement(PAGE, "SDN", "accuse")
    told = msgspec.structs.replace(event(PAGE, "ACCUSE", "SDN", "SSD", ON), trigger=accused.evidence)
    found = incident([told], [accused, statement(PAGE, "SDN", "accuse")])
    assert stances(found) == {"SDN": "affirms", "SSD": "silent"}
    assert found.accounts[0].statements == (accused.id,)


def test_what_nobody_is_said_to_say_is_the_outlets_word() -> None:
    assert stances(incident([event(PAGE, when=ON)], [])) == {
        "SDN": "silent",
        "SSD": "silent",
        None: "affirms",
    }


def test_who_tells_of_a_fight_of_two_sides_blames_neither() -> None:
    said = statement(PAGE, "UGA")
    clash = event(PAGE, "ASSAULT", "SSD SDN", "", stances=((said, "UGA", "affirms"),))
    (incident,) = link_incidents([PAGE], [said], [clash], [], NO_PACKS)
    assert [account.blames for account in incident.accounts if account.party == "UGA"] == [()]


def test_a_page_that_says_it_did_not_happen_denies_it() -> None:
    for stances_ in ((), ((None, None, "affirms"),)):
        stayed = event(PAGE, "RETREAT", "SSD", "", auxiliary=("negation",), stances=stances_)  # type: ignore[arg-type]
        (incident,) = link_incidents([PAGE], [], [stayed], [], NO_PACKS)
        assert {account.party: account.stance for account in incident.accounts} == {
            None: "denies",
            "SSD": "silent",
        }
