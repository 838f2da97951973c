"""The set of passages is sound, and its scorer counts what it says."""

from collections import Counter

import pytest

from benchmarks._statement_gold import (
    Denied,
    Passage,
    Saying,
    Speaker,
    covers,
    headline_and_body,
    is_said_then,
    locate,
    read_passages,
)
from benchmarks.statements import BUNDLED, KEPT_OUT, NEGATIVE, Score, Told, match, score
from hearsay.records import Actor, Event, Span, Stance, Statement, When

CLASSES = {
    "said_before", "said_inside", "said_after", "according_to", "split_quote", "running_quote", "colon_dash", "headline", "relayed",
    "noun", "free_continuation", "joint_reciprocal", "institution_spokesman_unnamed", "media_speaks",
    "pronoun_title_surname_ministry", "misspelt_variants", "act_by_complement", "negated_hedged", "left_open", "denial_nested",
    "denial_other_statement", "denial_cross_document", "counter_claim", "unresolved_denial", "said_when", "addressee",
    "scare_quotes", "framing", NEGATIVE,
}  # fmt: skip
SEEN, UNSEEN = read_passages(BUNDLED), read_passages(KEPT_OUT)
EVERY = sorted([*SEEN, *UNSEEN], key=lambda passage: passage.id)
TEXT = "Khartoum denied that its jets had bombed Tine. Chad said they had."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def actor(country: str | None, name: str) -> Actor:
    return Actor(
        text=name,
        span=None,
        name=name,
        kind="country",
        country=country,
        sector="GOV",
        role=None,
        party=country,
    )


def statement(act: str, who: Actor, cue: str, content: str, parent: str | None = None) -> Statement:
    return Statement(
        document="doc_1",
        act=act,  # type: ignore[arg-type]
        speaker=who,
        relays=(),
        addressees=(),
        said=None,
        cue=span(cue),
        content=(span(content),),
        quoted=False,
        parent=parent,
        evidence=Span(
            start=span(cue).start, end=span(content).end, text=TEXT[span(cue).start : span(content).end]
        ),
    )


def saying(cue: str | None, act: str, country: str, **more: object) -> Saying:
    fields: dict[str, object] = {
        "document": 0, "cue": cue, "act": (act,), "speaker": Speaker(name=None, country=country, sector=None), "relays": (),
        "addressees": (), "said": None, "quoted": None, "content": None, "parent": None, "denies": (), "unresolved": False,
        "optional": False,
    }  # fmt: skip
    return Saying(**{**fields, **more})  # type: ignore[arg-type]


DENIAL = statement("deny", actor("SDN", "Sudan"), "denied", "its jets had bombed Tine")
CHARGE = statement("accuse", actor("TCD", "Chad"), "said", "they had")
BOMBED = Event(
    document="doc_1",
    type="ASSAULT",
    modes=(),
    contexts=(),
    actors=(actor("SDN", "Sudan"),),
    recipients=(),
    when=None,
    where=None,
    trigger=span("bombed"),
    evidence=span("Khartoum denied that its jets had bombed Tine."),
    auxiliary=(),
    stances=(Stance(statement=DENIAL.id, holder=actor("SDN", "Sudan"), stance="denies"),),
)
WANTED = Passage(
    id="s1",
    about=("denial_nested",),
    published=None,
    documents=(TEXT,),
    statements=(
        saying(
            "denied", "deny", "SDN", denies=(Denied(document=0, anchor="bombed"),), content="had bombed Tine"
        ),
        saying("Chad said", "accuse", "TCD"),
    ),
)


def told(*statements: Statement, events: tuple[Event, ...] = (BOMBED,)) -> Told:
    return Told([TEXT], ["doc_1"], list(statements), list(events))


def test_the_set_is_large_enough_and_what_is_kept_out_is_apart() -> None:
    assert [passage.id for passage in EVERY] == [f"s{n:03}" for n in range(1, len(EVERY) + 1)]
    assert len(EVERY) >= 660
    # a tenth of the first 230, a quarter of the next 210, forty near the end
    kept_out = (*EVERY[9:230:10], *EVERY[231:440:4], *EVERY[560:600])
    assert [passage.id for passage in UNSEEN] == [p.id for p in kept_out]
    assert len({passage.documents for passage in EVERY}) == len(EVERY)


def test_every_class_has_its_passages() -> None:
    counts = Counter(name for passage in EVERY for name in passage.about)
    assert set(counts) == CLASSES
    assert min(counts.values()) >= 5
    assert counts[NEGATIVE] >= 30
    denials = [s for passage in EVERY[230:350] for s in passage.statements if s.act[0] == "deny"]
    assert len(denials) >= 45
    speakers = [s for passage in EVERY[350:440] for s in passage.statements]
    assert len(speakers) >= 450
    assert sum(s.act[0] == "deny" for s in speakers) >= 80
    ordinary = EVERY[440:560]
    assert sum(s.act[0] == "deny" for passage in ordinary for s in passage.statements) >= 100
    assert sum(len(passage.documents) == 2 for passage in ordinary) >= 12
    assert sum(NEGATIVE in passage.about for passage in ordinary) >= 10
    late = EVERY[600:660]
    assert sum(s.act[0] == "deny" for passage in late for s in passage.statements) >= 60
    assert sum(len(passage.documents) == 2 for passage in late) >= 12
    assert all(len(p.documents) == 2 for p in EVERY if "denial_cross_document" in p.about)


def test_every_anchor_stands_once_in_its_passage() -> None:
    for passage in EVERY:
        for wanted in passage.statements:
            assert wanted.cue or wanted.content, passage.id
            for anchor in filter(None, (wanted.cue, wanted.content)):
                locate(passage.documents[wanted.document], anchor)
            for place in wanted.denies:
                locate(passage.documents[place.document], place.anchor)
            if wanted.parent is not None:
                outer = passage.statements[wanted.parent]
                assert outer is not wanted and outer.document == wanted.document, passage.id
            if wanted.unresolved:
                assert wanted.act[0] == "deny" and not wanted.denies, passage.id
        assert NEGATIVE not in passage.about or not passage.statements, passage.id


def test_all_right_is_counted_as_all_right() -> None:
    counts = Score()
    score(WANTED, told(DENIAL, CHARGE), counts)
    assert counts.shares() == {
        "recall": 1.0, "speaker": 1.0, "act": 1.0, "speaker_and_act": 1.0, "content": 1.0, "denial_target": 1.0, "denial_target.told": 1.0,
        "precision": 1.0,
    }  # fmt: skip
    assert counts.by() == {"denial_nested": (2, 2)}
    assert counts.misses == []


def test_a_wrong_act_and_an_event_nobody_denies_are_missed_with_what_was_found() -> None:
    asserted = statement("assert", actor("SDN", "Sudan"), "denied", "its jets had bombed Tine")
    counts = Score()
    score(WANTED, told(asserted), counts)
    assert counts.shares() == {
        "recall": 0.5, "speaker": 0.5, "act": 0.0, "speaker_and_act": 0.0, "content": 1.0, "denial_target": 0.0, "denial_target.told": 0.0,
        "precision": 1.0,
    }  # fmt: skip
    assert [line.split(":")[0] for line in counts.misses] == [
        "s1 act            'denied'",
        "s1 denial_target  'denied' denies 'bombed'",
        "s1 recall         'Chad said'",
    ]
    assert "found Sudan/SDN assert 'denied'" in counts.misses[0]


def test_a_statement_nobody_wants_costs_precision_and_a_doubtful_one_does_not() -> None:
    doubtful = saying("Chad said", "accuse", "TCD", optional=True)
    passage = Passage(id="s1", about=(), published=None, documents=(TEXT,), statements=(doubtful,))
    counts = Score()
    score(passage, told(DENIAL, CHARGE), counts)
    assert counts.shares() == {"precision": 0.0}
    assert counts.of["precision"] == 1
    wrong = statement("deny", actor("TCD", "Chad"), "said", "they had")
    counts = Score()
    score(passage, told(wrong), counts)
    assert counts.shares() == {"precision": 0.0}


def test_two_speakers_of_one_cue_get_a_record_each() -> None:
    both = (saying("denied", "deny", "TCD"), saying("denied", "deny", "SDN"))
    passage = Passage(id="s1", about=(), published=None, documents=(TEXT,), statements=both)
    other = statement("deny", actor("TCD", "Chad"), "denied", "its jets had bombed Tine")
    assert match(passage, told(DENIAL, other)) == [other, DENIAL]
    assert match(passage, told(DENIAL)) == [None, DENIAL]


def test_a_quote_that_runs_on_may_be_part_of_the_record_before() -> None:
    running = saying(None, "deny", "SDN", content="bombed Tine")
    first = saying("denied", "deny", "SDN")
    passage = Passage(id="s1", about=(), published=None, documents=(TEXT,), statements=(first, running))
    assert match(passage, told(DENIAL)) == [DENIAL, DENIAL]


def test_a_denial_of_what_is_told_nowhere_must_not_be_tied_to_another_event() -> None:
    lost = saying("denied", "deny", "SDN", unresolved=True)
    passage = Passage(id="s1", about=(), published=None, documents=(TEXT,), statements=(lost,))
    counts = Score()
    score(passage, told(DENIAL), counts)
    assert counts.shares()["unresolved"] == 1.0
    elsewhere = Event(
        document="doc_1", type="ASSAULT", modes=(), contexts=(), actors=(), recipients=(), when=None, where=None,
        trigger=span("they had"), evidence=span("Chad said they had."), auxiliary=(), stances=BOMBED.stances,
    )  # fmt: skip
    counts = Score()
    score(passage, told(DENIAL, events=(elsewhere,)), counts)
    assert counts.shares()["unresolved"] == 0.0


def test_a_charge_reported_inside_the_denial_is_tied_to_it() -> None:
    inner = statement("accuse", actor("TCD", "Chad"), "said", "they had", parent=DENIAL.id)
    place = Denied(document=0, anchor="they had")
    assert told(DENIAL, inner, events=()).is_denied(place, DENIAL)
    assert not told(DENIAL, CHARGE, events=()).is_denied(place, DENIAL)


def test_an_accusation_is_not_what_is_denied() -> None:
    accusation = Event(
        document="doc_1", type="ACCUSE", modes=(), contexts=(), actors=(), recipients=(), when=None, where=None,
        trigger=span("said"), evidence=span("Chad said they had."), auxiliary=(), stances=BOMBED.stances,
        basis="statement:accuse",
    )  # fmt: skip
    assert not told(DENIAL, events=(accusation,)).is_denied(Denied(document=0, anchor="they had"), DENIAL)


def test_speakers_may_be_one_of_several_or_of_no_country() -> None:
    assert Speaker(name=None, country="SDN|-", sector=None).is_right(None)
    assert not Speaker(name=None, country="SDN", sector=None).is_right(None)
    assert not Speaker(name=None, country=None, sector=None).is_right(actor("SDN", "Sudan"))
    assert Speaker(name="vucic", country="SRB", sector=None).has_name(actor("SRB", "Aleksandar Vučić"))


def test_a_day_is_said_right_when_it_is_met_closely() -> None:
    def when(start: str, end: str) -> When:
        return When(text=None, span=None, start=start, end=end, grain="day", basis="relative")

    assert is_said_then(when("2024-03-04", "2024-03-04"), ("2024-03-04", "2024-03-04"))
    assert not is_said_then(when("2024-03-05", "2024-03-05"), ("2024-03-04", "2024-03-04"))
    assert not is_said_then(when("2024-03-01", "2024-03-31"), ("2024-03-04", "2024-03-04"))
    assert not is_said_then(None, ("2024-03-04", "2024-03-04"))


def test_a_piece_of_content_may_lie_in_two_spans_but_not_outside() -> None:
    spans = (span("its jets"), span("had bombed Tine"))
    assert covers(spans, locate(TEXT, "its jets had bombed"), TEXT)
    assert not covers(spans, locate(TEXT, "that its jets"), TEXT)


def test_a_first_paragraph_without_a_full_stop_is_the_headline() -> None:
    assert headline_and_body("Chad denies raid\n\nChad denied it.") == ("Chad denies raid", "Chad denied it.")
    assert headline_and_body("It began:\n\nChad denied it.")[0] is None
    assert headline_and_body("Chad denies raid")[0] is None


def test_an_anchor_must_stand_once() -> None:
    with pytest.raises(ValueError, match="stands 2 times"):
        locate("no and no", "no")
