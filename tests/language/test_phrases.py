from collections.abc import Sequence

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from hearsay.language.phrases import ActorSpan, actor_spans

NLP = spacy.blank("en")


def read(lines: str) -> tuple[Doc, list[str]]:
    """A doc from lines of word, lemma, part of speech, head (0 for none), relation, name tag and kind."""
    rows = [line.split() for line in lines.strip().splitlines()]
    doc = Doc(
        NLP.vocab,
        words=[r[0] for r in rows],
        lemmas=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        heads=[int(r[3]) - 1 if r[3] != "0" else i for i, r in enumerate(rows)],
        deps=[r[4] for r in rows],
        ents=[r[5] for r in rows],
    )
    return doc, [r[6] if len(r) > 6 else "" for r in rows]


def texts(doc: Doc, spans: Sequence[ActorSpan]) -> list[tuple[str, str]]:
    return [(doc[s.start : s.end].text, s.label) for s in spans]


REBELS = """
The the DET 2 det O
rebels rebel NOUN 3 nsubj O person
hit hit VERB 0 root O
the the DET 7 det O
provincial provincial ADJ 7 amod O
government government NOUN 7 compound O
compound compound NOUN 3 obj O place
of of ADP 9 case O
Gao Gao PROPN 7 nmod B-LOC place
, , PUNCT 3 punct O
residents resident NOUN 12 nsubj O person
said say VERB 3 parataxis O
. . PUNCT 3 punct O
"""


def test_nouns_of_a_kind_give_phrases_and_a_name_inside_belongs_to_them() -> None:
    doc, kinds = read(REBELS)
    assert actor_spans(doc, kinds) == (
        ActorSpan(0, 2, "PER", 1, is_name=False, is_group=True),
        ActorSpan(3, 9, "LOC", 6, is_name=False, is_group=False),
        ActorSpan(10, 11, "PER", 10, is_name=False, is_group=True),
    )


def test_without_kinds_only_names() -> None:
    doc, kinds = read(REBELS)
    assert texts(doc, actor_spans(doc, [""] * len(kinds))) == [("Gao", "LOC")]


def test_titles_and_articles_join_a_name() -> None:
    doc, kinds = read("""
    Foreign foreign ADJ 2 amod O
    Minister Minister PROPN 3 nmod:desc O
    Salma Salma PROPN 5 nsubj B-PER person
    Idris Idris PROPN 3 flat I-PER
    met meet VERB 0 root O
    the the DET 8 det O
    African African PROPN 8 compound B-ORG
    Union Union PROPN 5 obj I-ORG organization
    in in ADP 10 case O
    Juba Juba PROPN 5 obl B-LOC place
    """)
    assert texts(doc, actor_spans(doc, kinds)) == [
        ("Foreign Minister Salma Idris", "PER"),
        ("the African Union", "ORG"),
        ("Juba", "LOC"),
    ]


def test_a_country_that_acts_is_an_actor() -> None:
    doc, kinds = read("""
    Chad Chad PROPN 2 nsubj B-LOC place
    accused accuse VERB 0 root O
    Niger Niger PROPN 2 obj B-LOC place
    of of SCONJ 5 mark O
    shelling shell VERB 2 advcl O
    Chad Chad PROPN 8 nmod:poss B-LOC place
    's 's PART 6 case O
    villages village NOUN 5 obj O place
    and and CCONJ 10 cc O
    them they PRON 8 conj O person
    """)
    assert texts(doc, actor_spans(doc, kinds)) == [
        ("Chad", "ORG"),
        ("Niger", "LOC"),
        ("Chad 's villages", "LOC"),
        ("them", "PER"),
    ]
    assert [s.is_group for s in actor_spans(doc, kinds)] == [False, False, False, True]


def test_a_place_with_the_place_it_lies_in_is_one() -> None:
    doc, kinds = read("""
    Malians Malians PROPN 2 nsubj O person
    left leave VERB 0 root O
    Kidal Kidal PROPN 2 obj B-LOC place
    , , PUNCT 5 punct O
    Mali Mali PROPN 3 nmod:unmarked B-LOC place
    Monday Monday PROPN 3 nmod:unmarked O time
    """)
    spans = actor_spans(doc, kinds)
    assert texts(doc, spans) == [("Malians", "PER"), ("Kidal , Mali", "LOC")]
    assert spans[0].is_group


def test_one_speaker_is_no_group() -> None:
    doc, kinds = read("""
    They they PRON 2 nsubj O person
    told tell VERB 0 root O
    me I PRON 2 iobj O person
    """)
    assert [(s.label, s.is_group) for s in actor_spans(doc, kinds)] == [("PER", True), ("PER", False)]


@st.composite
def docs(draw: st.DrawFn) -> tuple[Doc, list[str]]:
    count = draw(st.integers(1, 12))
    order = draw(st.permutations(range(count)))
    heads = [0] * count
    for place, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, place - 1))] if place else word
    deps = [
        draw(st.sampled_from(["det", "nmod", "compound", "nsubj", "flat", "case", "punct", "conj"]))
        for _ in heads
    ]
    deps[order[0]] = "ROOT"
    ents = [draw(st.sampled_from(["O", "B-PER", "B-LOC"])) for _ in heads]
    ents = [
        "I-" + ents[i - 1][2:] if i and tag == "B-LOC" and ents[i - 1][0] == "B" else tag
        for i, tag in enumerate(ents)
    ]
    words = [draw(st.sampled_from(["of", "army", ",", "they", "Mali", "men"])) for _ in heads]
    pos = [draw(st.sampled_from(["NOUN", "PROPN", "PRON", "VERB"])) for _ in heads]
    kinds = [draw(st.sampled_from(["", "person", "organization", "place", "event"])) for _ in heads]
    return Doc(NLP.vocab, words=words, heads=heads, deps=deps, ents=ents, pos=pos, lemmas=words), kinds


@given(docs())
def test_spans_lie_apart_in_order_and_hold_their_heads(read: tuple[Doc, list[str]]) -> None:
    doc, kinds = read
    last = 0
    for span in actor_spans(doc, kinds):
        assert last <= span.start <= span.head < span.end <= len(doc)
        last = span.end
