"""A document with its evidence: every part cut at the edges of what the records cite."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.library import Filter, Library
from hearsay.records import Document, PartKind, Span
from hearsay.views.segments import Mark, MarkKind, Segment, segments


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the text with its role, in pieces that joined give the part."""

    kind: PartKind
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document for a screen: no offsets are left to count; each piece names the records it carries."""

    document: Document
    parts: tuple[PartView, ...]


def document_view(document: Document, library: Library) -> DocumentView:
    """The document with the marks of all its statements, events, figures and flags."""
    inside = Filter(document=document.id)
    marks: list[Mark] = [Mark(flag.start, flag.end, "flag") for flag in document.flags]

    def mark(span: Span | None, kind: MarkKind, record: str) -> None:
        if span is not None:
            marks.append(Mark(span.start, span.end, kind, record))

    for statement in library.statements(inside):
        mark(statement.cue, "cue", statement.id)
        mark(statement.speaker.span if statement.speaker else None, "speaker", statement.id)
        for piece in statement.content:
            mark(piece, "content", statement.id)
    for event in library.events(inside):
        mark(event.trigger, "trigger", event.id)
    for figure in library.figures(inside):
        mark(figure.evidence, "number", figure.id)
    parts = tuple(PartView(p.kind, segments(document.text, p.start, p.end, marks)) for p in document.parts)
    return DocumentView(document, parts)
