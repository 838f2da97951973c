import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.errors import HearsayError
from hearsay.records import (
    Actor,
    Document,
    Event,
    Figure,
    Mention,
    Part,
    Published,
    Record,
    Reject,
    Relay,
    Span,
    Stance,
    Statement,
    When,
    from_json,
    json_schema,
    read_jsonl,
    to_json,
    to_jsonl,
)

TEXT = "Juba denies it\n\nJuba said on Monday, according to a radio station, that none of its soldiers had crossed."
UNKNOWN = Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None)
SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "records.schema.json"


def document(**changes: object) -> Document:
    fields = {
        "uri": "pages/juba.txt", "title": "Juba denies it", "outlet": None, "agency": None, "byline": None,
        "language": "en", "text": TEXT, "sha256": "0" * 64,
        "parts": (Part("title", 0, 14), Part("paragraph", 16, len(TEXT))),
        "published": UNKNOWN, "updated": None, "dateline": None,
    }  # fmt: skip
    return Document(**{**fields, **changes})


def examples() -> list[Record]:
    page = document()
    juba = Actor(
        text="Juba", span=page.span(16, 20), name="South Sudan", kind="country", country="SSD", sector="GOV"
    )
    monday = When(
        text="on Monday",
        span=page.span(26, 35),
        start="2024-05-06",
        end="2024-05-06",
        grain="day",
        basis="relative",
    )
    said = Statement(
        document=page.id, act="deny", speaker=juba, relays=(Relay("a radio station", page.span(50, 65)),),
        addressees=(), said=monday, cue=page.span(21, 25), content=(page.span(67, 104),), quoted=False, parent=None,
        evidence=page.span(16, 105),
    )  # fmt: skip
    crossing = Event(
        document=page.id, type="MOBILIZE", modes=(), contexts=(), actors=(juba,), recipients=(), when=None, where=None,
        trigger=page.span(97, 104), evidence=page.span(16, 105), auxiliary=("negation",),
        stances=(Stance(said.id, juba, "denies"),),
    )  # fmt: skip
    toll = Figure(
        document=page.id, what="troops", low=0, high=0, qualifier="exact", text="none", whose=juba, by=said.id,
        event=crossing.id, when=None, evidence=page.span(67, 104),
    )  # fmt: skip
    place = Mention(
        document=page.id, layer="place", start=16, end=20, text="Juba", name="Juba", precision="exact"
    )
    return [page, said, crossing, toll, place, Reject(uri="pages/empty.txt", code="empty", reason="0 bytes")]


def test_a_record_survives_json() -> None:
    for record in examples():
        assert from_json(to_json(record)) == record
    assert list(read_jsonl(to_jsonl(examples()).splitlines())) == examples()


def test_kind_comes_first_and_every_key_is_written() -> None:
    statement = examples()[1]
    written = json.loads(to_json(statement))
    assert next(iter(written)) == "kind"
    assert set(written) == {"kind", *Statement.__struct_fields__}
    assert written["parent"] is None


def test_a_mention_writes_only_the_keys_of_its_layer() -> None:
    written = json.loads(to_json(examples()[4]))
    assert set(written) == {"kind", "id", "document", "layer", "start", "end", "text", "name", "precision"}


def test_the_same_page_gives_the_same_id_wherever_its_folder_lies() -> None:
    assert document().id == document(uri="file:///home/ana/pages/juba.txt").id
    assert document().id != document(uri="pages/other.txt").id
    assert document(uri="https://a.example/juba.txt").id != document(uri="https://b.example/juba.txt").id
    assert document().id != document(text=TEXT.replace("Monday", "Sunday")).id


def test_records_of_one_trigger_with_other_roles_are_two_records() -> None:
    event = examples()[2]
    assert isinstance(event, Event)
    turned = msgspec.structs.replace(event, id="", actors=(), recipients=event.actors)
    assert turned.id != event.id


@pytest.mark.parametrize(("start", "end", "text"), [(3, 3, ""), (4, 2, "ab"), (-1, 1, "ab"), (0, 3, "ab")])
def test_a_span_that_is_none_cannot_be_built(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end, text)


@given(st.text(min_size=1), st.data())
def test_spans_hold_what_the_text_holds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    assert msgspec.json.decode(msgspec.json.encode(span), type=Span) == span or max(text) >= "\ud800"
    assert span.overlaps(span)
    assert span.covers(span)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "no record"),
        ('{"kind":"rumour"}', "rumour"),
        ('{"kind":"reject","uri":"a","code":"empty"}', "reason"),
        ('{"kind":"reject","uri":"a","code":"empty","reason":1}', "reason"),
        ('{"kind":"reject","uri":"a","code":"empty","reason":"","sure":1}', "sure"),
    ],
)
def test_a_line_that_is_no_record_says_where_it_is_wrong(line: str, told: str) -> None:
    with pytest.raises(HearsayError, match=told):
        from_json(line)


def test_the_published_schema_is_the_one_in_force() -> None:
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == json.loads(json.dumps(json_schema()))


def test_the_schema_accepts_records_and_refuses_others() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    for record in examples():
        validator.validate(json.loads(to_json(record)))
    wrong = json.loads(to_json(examples()[1])) | {"act": "mumble"}
    assert not validator.is_valid(wrong)
