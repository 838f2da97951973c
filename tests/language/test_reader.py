import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hearsay.language import annotate, annotate_one, annotate_text
from hearsay.records import Document, Part, Published

PARTS = (
    ("title", "Mali denies shelling Ménaka"),
    ("paragraph", "BAMAKO, March 3 - Mali's army said on Friday that it had not shelled the town of Ménaka."),
    ("quote", "“We hit no one,” Colonel Issa Traoré said"),
    ("paragraph", "The rebels accused the army of lying. They couldn't say how many people had died."),
)


def document(parts: tuple[tuple[str, str], ...] = PARTS) -> Document:
    text, placed = "", []
    for kind, words in parts:
        text += "\n\n" if text else ""
        placed.append(Part(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words
    return Document(
        uri="test:1", title=None, outlet=None, agency=None, byline=None, language="en", text=text, sha256="0" * 64,
        parts=tuple(placed), published=Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None), updated=None, dateline=None,
    )  # fmt: skip


def test_every_layer_is_there() -> None:
    read = annotate_one(document())
    doc = read.doc
    assert doc.text == read.document.text
    assert all(t.pos_ and t.dep_ and t.lemma_ for t in doc)
    assert [s.root.text for s in doc.sents][:2] == ["denies", "said"]
    said = next(t for t in doc if t.text == "said")
    assert (said.pos_, said.lemma_, said.dep_, said.head) == ("VERB", "say", "ROOT", said)
    assert {(e.text, e.label_) for e in doc.ents} >= {("Mali", "LOC"), ("Ménaka", "LOC")}
    first = next(a for a in read.attributions if a.cue == ((said.i, said.i + 1),))
    assert [doc[s:e].text for s, e in first.sources] == ["Mali's army"]
    assert [doc[s:e].text for s, e in first.contents] == ["that it had not shelled the town of Ménaka"]
    assert 0 <= first.score <= 1
    sentences = list(doc.sents)
    assert read.vectors.shape == (len(sentences), 384) and read.vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(read.vectors, axis=1), 1, atol=1e-5)
    assert read.model == annotate_one(document()).model


def test_sentences_keep_to_their_part() -> None:
    read = annotate_one(document())
    starts = {s.start_char for s in read.doc.sents}
    assert {p.start for p in read.document.parts} <= starts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The minister wrote it on X. Residents of the town had seen no soldiers.", 2),
        ("The minister posted it to X. Guards stood by.", 2),
        ("The book is by Malcolm X. Haley, who was born in 1921.", 1),
        ("Chad's rebels seized the town of Faya on Dec 4. Two people were killed.", 2),
        ("The army began the operation in Jenin on March 2. Six days before that, a patrol left port.", 2),
    ],
)
def test_a_platform_of_one_letter_and_a_day_end_a_sentence(text: str, count: int) -> None:
    assert len(list(annotate_text(text).doc.sents)) == count


def test_no_name_holds_a_verb() -> None:
    doc = annotate_text(
        "Rebel fighters linked to Al-Shabab overran Baidoa last week and burned the market."
    ).doc
    assert [entity.text for entity in doc.ents] == ["Al-Shabab", "Baidoa"]


def test_parts_without_a_blank_line_between_still_part_sentences() -> None:
    text = "Army enters town The army entered the town of Gao on Sunday"
    doc = annotate_text(
        text, [Part(kind="title", start=0, end=16), Part(kind="paragraph", start=17, end=len(text))]
    ).doc
    assert "The army entered" in [s.text[:16] for s in doc.sents]


def test_a_headline_takes_no_words_from_the_article() -> None:
    parts = (
        ("title", "Bamako says no troops were lost"),
        ("paragraph", "The army had left Gao on Friday, witnesses said."),
    )
    read = annotate_one(document(parts))
    end = len(parts[0][1])
    for saying in read.attributions:
        spans = [read.doc[s:e] for s, e in (*saying.sources, *saying.cue, *saying.contents)]
        assert len({span.start_char < end for span in spans}) == 1
        assert all(span.end_char <= end for span in spans if span.start_char < end)


def test_a_document_reads_the_same_alone_and_among_others() -> None:
    short, long = document(PARTS[:2]), document(PARTS * 12)
    among = list(annotate([long, short, long]))
    alone = annotate_one(short)
    assert among[1].doc.to_json() == alone.doc.to_json()
    assert among[1].attributions == alone.attributions
    assert among[1].vectors.tobytes() == alone.vectors.tobytes()
    assert among[0].vectors.tobytes() == among[2].vectors.tobytes()


ODD = [
    "", " ", "\n\n", "\u200b", "a\u0301\u0301\u0301", "🙂🙂🙂 said 🙂", "A\u00a0B\u2028C\r\nD", "\ufeffKyiv", "\x00\x01", "''\"“”",
    "word " * 600, "WORD" * 300, "RUSSIA SAYS IT SHOT DOWN 12 DRONES OVER KURSK", "...\n\n...\n\n...", "ﷺ ﬁ Ⅷ", "\ud83d\ude42".encode("utf-16", "surrogatepass").decode("utf-16"),
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    check(text)


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
@example("the\u0301 army\u200bsaid\n \n\tno")
def test_offsets_survive_any_text(text: str) -> None:
    check(text)


def check(text: str) -> None:
    layers = annotate_text(text)
    doc, attributions, vectors = layers.doc, layers.attributions, layers.vectors
    assert doc.text == text
    sentences = list(doc.sents) if len(vectors) else []
    assert len(sentences) == len(vectors)
    assert "".join(s.text_with_ws for s in sentences) == (text if sentences else "")
    for sentence in sentences:
        assert all(t.head in sentence for t in sentence)
        assert sum(t.dep_ == "ROOT" for t in sentence) == 1
    for a in attributions:
        for start, end in (*a.sources, *a.cue, *a.contents):
            assert 0 <= start < end <= len(doc)
            assert doc[start:end].text.strip()
    for entity in doc.ents:
        assert text[entity.start_char : entity.end_char] == entity.text


def test_mentions_without_hope_would_find_no_chain_either(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Chad's foreign minister Amina Saleh met the envoy of Niger on Monday. The minister said the border stayed closed. "
        "She told the council that the army had left the town. The soldiers had burnt the market, the envoy replied. "
        "Its forces never crossed the river, he added, and the government would open the bridge."
    )
    shortened = annotate_text(text).links
    monkeypatch.setattr("hearsay.language.links.HOPELESS", -1.0)
    assert shortened and annotate_text(text).links == shortened


def test_tokens_keep_their_places_and_names_in_the_filled_document() -> None:
    text = "Amina Saleh can't return to N'Djamena.\n\nShe left  Chad."
    doc = annotate_text(text).doc
    assert doc.text == text
    assert (doc.ents[0].text, doc.ents[0].label_) == ("Amina Saleh", "PER")
    assert all(token.head.pos_ != "SPACE" for token in doc if token.pos_ != "SPACE")
