"""According to whom, and denied by whom: ``python -m benchmarks.statements [PATH] [--kept-out [PATH]] [--from ID]``.

PATH: passages with their statements (data/README.md), by default the bundled set. Every passage goes through the whole package; one of two
documents through a library of its own. Records are matched to the statements wanted by their cues, else by their content, the best
first. Over all statements wanted: ``recall`` (found), ``speaker`` (country), ``act``, ``speaker_and_act``. Over those found:
``name``, ``sector``, ``said``, ``quoted``, ``relays``, ``addressees``, ``content``, ``parent``, where the set asks for them.
``precision``: records matched over all records; doubtful statements (``optional``) with an acceptable act count on neither side.
``denial_target``: places a denial denies that it is tied to, `Told.is_denied` (``.told``: of those where any event was found at all);
``unresolved``: denials of what is told nowhere that are found and deny no event told elsewhere. ``by``: for each class of passages,
statements with speaker and act right, of how many; for negatives, passages without any statement.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks._scores import is_from
from benchmarks._statement_gold import (
    Bounds,
    Denied,
    Passage,
    Saying,
    asked,
    bounds,
    found,
    headline_and_body,
    locate,
    read_passages,
    shown,
    touch,
    touches_content,
)
from hearsay.config import Settings
from hearsay.reading import Reading
from hearsay.reading import read_text as read_article
from hearsay.records import Event, Incident, Statement

BUNDLED = Path(__file__).parent / "data" / "statements.jsonl"
KEPT_OUT = Path(__file__).parent / "data" / "statements.kept_out.jsonl"
NEGATIVE = "negative"


@dataclass
class Told:
    """What the package makes of a passage: texts, records by document, incidents where there are two."""

    texts: list[str]
    ids: list[str]
    statements: list[Statement]
    events: list[Event]
    incidents: list[Incident] = field(default_factory=list)

    def at(self, place: Denied) -> list[Event]:
        """The events told there: those whose trigger stands there, else the deeds of the sentence.

        An accusation is an event too; who denies what it charges does not deny that it was made.
        """
        where, id_ = locate(self.texts[place.document], place.anchor), self.ids[place.document]
        here = [event for event in self.events if event.document == id_]
        named = [event for event in here if touch(bounds(event.trigger), where)]
        return named or [
            event
            for event in here
            if touch(bounds(event.evidence), where) and not event.basis.startswith("statement:")
        ]

    def is_denied(self, place: Denied, denial: Statement) -> bool:
        """Whether a denial is tied to what is told there.

        An event there has its stance; or, for an event of another document, shares an incident with one that has, or whose account
        of the denial's party says no by it; or what is told there is a statement reported inside the denial.
        """
        events = self.at(place)
        if any(_denies(event, denial) for event in events):
            return True
        ids = {event.id for event in events if event.document != denial.document}
        if any(self._share(incident, denial) for incident in self.incidents if ids & {*incident.events}):
            return True
        where, id_ = locate(self.texts[place.document], place.anchor), self.ids[place.document]
        return any(
            inner.parent == denial.id and inner.document == id_ and touch(bounds(inner.evidence), where)
            for inner in self.statements
        )

    def _share(self, incident: Incident, denial: Statement) -> bool:
        by_stance = any(_denies(event, denial) for event in self.events if event.id in incident.events)
        return by_stance or any(
            denial.id in account.statements and account.stance in ("denies", "mixed")
            for account in incident.accounts
        )

    def denied_elsewhere(self, denial: Statement) -> list[Event]:
        """The events outside its own content that a denial is tied to."""
        return [
            event
            for event in self.events
            if _denies(event, denial)
            and not (event.document == denial.document and touches_content(denial, bounds(event.trigger)))
        ]


def _denies(event: Event, denial: Statement) -> bool:
    return any(s.stance == "denies" and s.statement == denial.id for s in event.stances)


def read_passage(passage: Passage, settings: Settings) -> Told:
    """A passage through the whole package."""
    readings: list[Reading] = []
    for number, text in enumerate(passage.documents):
        title, body = headline_and_body(text)
        uri = f"{passage.id}-{number}.txt"
        readings.append(
            read_article(body, published=passage.published, title=title, uri=uri, settings=settings)
        )
    documents = [reading.document for reading in readings if reading.document is not None]
    assert len(documents) == len(readings), passage.id
    told = Told(
        [document.text for document in documents],
        [document.id for document in documents],
        [statement for reading in readings for statement in reading.statements],
        [event for reading in readings for event in reading.events],
    )
    if len(readings) > 1:
        from hearsay.library import Library

        with (
            tempfile.TemporaryDirectory() as folder,
            Library(Path(folder) / "passage.hearsay") as library,
        ):
            for reading in readings:
                library.add(reading)
            library.link(settings)
            told.statements = list(library.statements())
            told.events, told.incidents = list(library.events()), list(library.incidents())
    return told


def match(passage: Passage, told: Told) -> list[Statement | None]:
    """For each statement wanted the record that is it, or None. A record is taken once, but for quotes that run on."""
    pairs: list[tuple[tuple[bool, ...], int, int]] = []
    for i, saying in enumerate(passage.statements):
        for j, statement in enumerate(told.statements):
            way = _meets(saying, statement, told)
            if way:
                speaker = saying.speaker.is_right(statement.speaker)
                act = statement.act in saying.act
                name = bool(saying.speaker.name) and saying.speaker.has_name(statement.speaker)
                pairs.append(((way == "cue", speaker and act, speaker, name, act), i, j))
    pairs.sort(key=lambda pair: ([not sign for sign in pair[0]], pair[1], pair[2]))
    matched: list[Statement | None] = [None] * len(passage.statements)
    used: set[int] = set()
    for _, i, j in pairs:
        if matched[i] is None and j not in used:
            matched[i] = told.statements[j]
            used.add(j)
    for _, i, j in pairs:
        if matched[i] is None and passage.statements[i].cue is None:
            matched[i] = told.statements[j]
    for i, saying in enumerate(passage.statements):
        if matched[i] is None and _is_in_headline(saying, told):
            # what a headline says and the body repeats is one statement, recorded in the body's words
            matched[i] = next((s for s in told.statements if _repeats(saying, s, told)), None)
    return matched


def _is_in_headline(saying: Saying, told: Told) -> bool:
    text = told.texts[saying.document]
    title, _ = headline_and_body(text)
    return title is not None and saying.cue is not None and locate(text, saying.cue)[0] < len(title)


def _repeats(saying: Saying, statement: Statement, told: Told) -> bool:
    return (
        statement.document == told.ids[saying.document]
        and statement.act in saying.act
        and saying.speaker.country is not None
        and saying.speaker.is_right(statement.speaker)
    )


def _meets(saying: Saying, statement: Statement, told: Told) -> str:
    """ "cue" where the cues meet, "speaker" where the wanted words name who speaks, "content" where one has none or stands elsewhere in the saying; else ""."""
    if statement.document != told.ids[saying.document]:
        return ""
    text = told.texts[saying.document]
    cue = locate(text, saying.cue) if saying.cue else None
    if cue and statement.cue and touch(bounds(statement.cue), cue):
        return "cue"
    speaker = statement.speaker.span if statement.speaker else None
    if cue and speaker and touch(bounds(speaker), cue) and touch(bounds(statement.evidence), cue):
        return "speaker"
    content: Bounds | None = locate(text, saying.content) if saying.content else None
    if content is None or not touches_content(statement, content):
        return ""
    is_near = cue is None or statement.cue is None or touch(bounds(statement.evidence), cue)
    return "content" if is_near else ""


@dataclass
class Score:
    """Counts of right and of asked by key and by class, and a line for every miss."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    by_right: Counter[str] = field(default_factory=Counter)
    by_of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, key: str, is_right: bool, told: str = "") -> None:
        self.right[key] += is_right
        self.of[key] += 1
        if told and not is_right:
            self.misses.append(f"{told.partition(' ')[0]} {key:14} {told.partition(' ')[2]}")

    def add_class(self, classes: Iterable[str], is_right: bool) -> None:
        for name in classes:
            self.by_right[name] += is_right
            self.by_of[name] += 1

    def shares(self) -> dict[str, float]:
        """Every key's share; a key nothing was asked of is left out."""
        return {key: round(self.right[key] / of, 4) for key, of in self.of.items()}

    def by(self) -> dict[str, tuple[int, int]]:
        return {name: (self.by_right[name], of) for name, of in sorted(self.by_of.items())}


KEYS = (
    "speaker_and_act", "speaker", "act", "name", "sector", "said", "quoted", "relays", "addressees", "content", "parent",
    "denial_target", "denial_target.told", "unresolved", "precision", "recall",
)  # fmt: skip


def score(passage: Passage, told: Told, into: Score) -> None:
    """Count one passage."""
    matched = match(passage, told)
    for saying, statement in zip(passage.statements, matched, strict=True):
        if not saying.optional:
            _score_statement(passage, saying, statement, matched, told, into)
    _score_precision(passage, matched, told, into)


def _score_statement(
    passage: Passage,
    saying: Saying,
    statement: Statement | None,
    matched: Sequence[Statement | None],
    told: Told,
    into: Score,
) -> None:
    head = f"{passage.id} {(saying.cue or saying.content)!r}"
    wanted = f"{head}: wants {shown(saying, '')}; found {found(statement)}"
    speaker = statement is not None and saying.speaker.is_right(statement.speaker)
    act = statement is not None and statement.act in saying.act
    into.add("recall", statement is not None, wanted)
    is_told = statement is not None  # one line for what was not found at all
    into.add("speaker", speaker, wanted if is_told else "")
    into.add("act", act, wanted if is_told else "")
    into.add("speaker_and_act", speaker and act)
    into.add_class(passage.about, speaker and act)
    if statement is not None:
        for key, is_right in asked(saying, statement, told.texts[saying.document]).items():
            into.add(key, is_right, f"{head}: wants {shown(saying, key)!r}; found {found(statement, key)!r}")
        if saying.parent is not None:
            outer = matched[saying.parent]
            into.add("parent", outer is not None and statement.parent == outer.id, f"{head}: {found(outer)}")
    for place in saying.denies:
        tied = statement is not None and told.is_denied(place, statement)
        there = [f"{event.type} {event.trigger.text!r}" for event in told.at(place)]
        why = f"{head} denies {place.anchor!r}: found {found(statement)}; told there: {', '.join(there) or 'no event'}"
        into.add("denial_target", tied, why)
        if there:
            into.add("denial_target.told", tied)
    if saying.unresolved:
        elsewhere = told.denied_elsewhere(statement) if statement else []
        is_right = statement is not None and statement.act == "deny" and not elsewhere
        tied_to = ", ".join(event.trigger.text for event in elsewhere)
        into.add("unresolved", is_right, f"{head}: found {found(statement)}; tied to {tied_to or 'nothing'}")


def _score_precision(passage: Passage, matched: Sequence[Statement | None], told: Told, into: Score) -> None:
    pairs = [(s, m) for s, m in zip(passage.statements, matched, strict=True) if m is not None]
    wanted = {m.id for s, m in pairs if not s.optional}
    left_out = {m.id for s, m in pairs if s.optional and m.act in s.act} - wanted
    counted = [statement for statement in told.statements if statement.id not in left_out]
    for statement in counted:
        words = statement.evidence.text[:90]
        into.add("precision", statement.id in wanted, f"{passage.id} {found(statement)} in {words!r}")
    if NEGATIVE in passage.about:
        into.add_class([NEGATIVE], not counted)


def score_file(passages: Sequence[Passage], settings: Settings) -> Score:
    """The counts of a set."""
    into = Score()
    for passage in passages:
        score(passage, read_passage(passage, settings), into)
    return into


def report(name: str, total: Score, passages: int) -> None:
    """The table of a set, for people."""
    print(f"{name}: {passages} passages, {total.of['recall']} statements")
    for key in KEYS:
        if total.of[key]:
            print(f"{key:18}{total.right[key] / total.of[key]:7.3f}{total.right[key]:6} of {total.of[key]}")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="?", default=BUNDLED, help="passages with their statements")
    parser.add_argument(
        "--kept-out", type=Path, nargs="?", const=KEPT_OUT, help="a set that is scored without its misses"
    )
    parser.add_argument("--misses", action="store_true", help="a line for everything that is not right")
    parser.add_argument("--only", metavar="CLASS", help="passages of this class alone")
    parser.add_argument("--id", help="this passage alone")
    parser.add_argument("--from", dest="first", metavar="ID", default="", help="this passage and later ones")
    parser.add_argument("--every", type=int, default=1, help="only every n-th passage")
    options = parser.parse_args(arguments)
    settings = Settings(processes=1)
    passages = [
        passage
        for passage in read_passages(options.path)
        if (not options.only or options.only in passage.about)
        and options.id in (None, passage.id)
        and is_from(passage.id, options.first)
    ][:: options.every]
    total = score_file(passages, settings)
    if options.misses:
        print("\n".join(total.misses))
    report(options.path.name, total, len(passages))
    for name, (right, of) in total.by().items():
        print(f"  {name:32}{right:4} of {of}")
    out: dict[str, object] = {**total.shares(), "passages": len(passages)}
    if options.kept_out:
        apart = [passage for passage in read_passages(options.kept_out) if is_from(passage.id, options.first)]
        unseen = score_file(apart, settings)
        report(options.kept_out.name, unseen, len(apart))
        out |= {f"kept_out.{key}": share for key, share in unseen.shares().items()}
        out["kept_out.passages"] = len(apart)
    print(json.dumps(out | {"by": total.by()}))


if __name__ == "__main__":
    main()
