"""Footnotes: one a sentence, numbered as the reader meets them, marked with everything that cites it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hearsay.records import Document, Event, Figure, Span, Statement
from hearsay.views.dossier.model import Note, PageEntry
from hearsay.views.segments import Mark, segments, sentence_around


class Notes:
    """Collects citations; :meth:`finished` gives the notes.

    Args:
        document: Gives a document by its id.
        page: Gives a document's entry in the register of pages.
    """

    def __init__(self, document: Callable[[str], Document], page: Callable[[Document], PageEntry]) -> None:
        self._document = document
        self._page = page
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._marks: dict[int, set[Mark]] = {}

    def statement(self, statement: Statement) -> int:
        """The number of the note for a statement."""
        marks = [Mark(piece.start, piece.end, "content") for piece in statement.content]
        if statement.cue:
            marks.append(Mark(statement.cue.start, statement.cue.end, "cue"))
        if statement.speaker and statement.speaker.span:
            marks.append(Mark(statement.speaker.span.start, statement.speaker.span.end, "speaker"))
        return self._cite(statement.document, statement.evidence, marks)

    def event(self, event: Event) -> int:
        """The number of the note for an event."""
        return self._cite(
            event.document, event.evidence, [Mark(event.trigger.start, event.trigger.end, "trigger")]
        )

    def figure(self, figure: Figure) -> int:
        """The number of the note for a figure."""
        start = figure.evidence.text.find(figure.text)
        at = figure.evidence.start + start
        marks = [Mark(at, at + len(figure.text), "number")] if start >= 0 else []
        return self._cite(figure.document, figure.evidence, marks)

    def _cite(self, document: str, evidence: Span, marks: Iterable[Mark]) -> int:
        sentence = sentence_around(self._document(document), evidence)
        number = self._numbers.setdefault((document, sentence.start, sentence.end), len(self._numbers) + 1)
        self._marks.setdefault(number, set()).update(marks)
        return number

    def finished(self) -> tuple[Note, ...]:
        """Every note, in order of its number."""
        notes = []
        for (key, start, end), number in self._numbers.items():
            document = self._document(key)
            cut = segments(document.text, start, end, sorted(self._marks[number]))
            notes.append(Note(number, cut, self._page(document)))
        return tuple(notes)
