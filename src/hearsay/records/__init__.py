"""The one data model: everything Hearsay knows is one of these records."""

from hearsay.records.document import Dateline, Document, Flag, Page, PageHints, Part, PartKind, Reject
from hearsay.records.event import (
    Auxiliary,
    Event,
    EventType,
    Figure,
    FigureKind,
    Qualifier,
    Stance,
    StanceKind,
)
from hearsay.records.ids import content_id
from hearsay.records.incident import Account, Decision, Dispute, DisputeAbout, Incident, Origin
from hearsay.records.jsonl import Record, from_json, json_schema, read_jsonl, to_json, to_jsonl, write_jsonl
from hearsay.records.mention import Layer, Mention, TimexType
from hearsay.records.parties import Actor, ActorKind
from hearsay.records.places import Precision, Where
from hearsay.records.span import Span
from hearsay.records.statement import Act, Relay, Statement
from hearsay.records.times import Grain, Published, PublishedBasis, When, WhenBasis

__all__ = [
    "Account", "Act", "Actor", "ActorKind", "Auxiliary", "Dateline", "Decision", "Dispute", "DisputeAbout", "Document",
    "Event", "EventType", "Figure", "FigureKind", "Flag", "Grain", "Incident", "Layer", "Mention", "Origin", "Page",
    "PageHints", "Part", "PartKind", "Precision", "Published", "PublishedBasis", "Qualifier", "Record", "Reject", "Relay",
    "Span", "Stance", "StanceKind", "Statement", "TimexType", "When", "WhenBasis", "Where", "content_id", "from_json",
    "json_schema", "read_jsonl", "to_json", "to_jsonl", "write_jsonl",
]  # fmt: skip
