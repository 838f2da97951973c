"""Records at the very words that carry them: ``python -m benchmarks.marked_news [PATH] [--misses [KEY ...]] [--texts ID ...]``.

PATH: a folder of files of the format of data/marked/*.txt (`benchmarks._marked_text`), or one of them; that folder when left out. Or a .jsonl of
marks on real news whose words stand in the sets of ``--gold`` (`benchmarks._real_text`). Each text goes through the whole package with its day.

- statement.act, statement.speaker: of the marked words of saying, those with a statement of an acceptable act, of the right country.
  statement.precision: of the recorded statements with a cue, those at a mark.
- event.type: of the marked deeds, those with an event of an acceptable type (or one of the same words, as `benchmarks.event_words` counts) at one of
  their words; failing that, beside them in the sentence, at no mark and with no other party. event.roles: and all parties that must be there on their
  sides; event.exact: and no other country. event.precision: of the recorded events, those at a mark that allows their type, and those that tell a
  marked event of the text once more: the same type, no other party.
- when, where, claimed_by, denied_by, auxiliary: of the marks that ask for it, and were found with the right type, those where it is so (of several
  events those with the right roles are asked first). claimed_by.precision, denied_by.precision: of the parties recorded as affirming or denying
  marked deeds of the right type, those that are wanted.
- figure.count, figure.whose, figure.by: of the marked numbers, those with a figure of that kind and low bound ("up to 40": its high one); of these, whose and by whom where asked.

Every fifth text of a file is kept out: its misses are never printed, and it has figures of its own ("kept_out").
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks._event_gold import holders, when_right, where_right
from benchmarks._marked_text import MarkedEvent, MarkedFigure, MarkedText, Place, read_marked
from benchmarks._real_text import read_real
from benchmarks.event_words import ALIKE
from hearsay.config import Settings
from hearsay.reading import Reading, read_text
from hearsay.records import Actor, Event, Figure, Statement

OWN = Path(__file__).parent / "data" / "marked"
GOLD = Path(__file__).parents[2] / "shared" / "gold"
APART = 5
"""Every so manieth text is kept out."""
SPOKEN = {
    "deny": {"REJECT", "ACCUSE"},
    "accuse": {"ACCUSE"},
    "criticize": {"ACCUSE", "REJECT"},
    "demand": {"REQUEST"},
    "threaten": {"THREATEN"},
    "support": {"SUPPORT"},
    "offer": {"AGREE", "SUPPORT"},
    "commit": {"AGREE", "SUPPORT"},
    "concede": {"CONCEDE", "AGREE"},
}
"""Events that the act of a marked statement may be, whether or not they are marked."""
ALIKE_ACTS = {"assert": {"accuse"}, "accuse": {"assert", "criticize"}, "criticize": {"accuse"}}
"""Acts that differ only in how grave the thing said is ("said that troops had shelled the town")."""


class Score:
    """Right and all by key, and the mistakes."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.misses: list[tuple[str, str]] = []

    def add(self, key: str, is_right: bool, told: str) -> bool:
        """Count one; returns ``is_right``."""
        self.of[key] += 1
        self.right[key] += is_right
        if not is_right:
            self.misses.append((key, told))
        return is_right

    def shares(self) -> dict[str, float]:
        """Each key's share."""
        return {key: round(self.right[key] / count, 4) for key, count in sorted(self.of.items())}


def score_text(score: Score, marked: MarkedText, reading: Reading) -> None:
    """Count one text; raises as `MarkedReading` does."""
    MarkedReading(score, marked, reading).score()


class MarkedReading:
    """One text's marks against its records.

    Raises:
        ValueError: The text was rejected, or not kept as it stands.
    """

    def __init__(self, score: Score, marked: MarkedText, reading: Reading) -> None:
        if reading.document is None or marked.text not in reading.document.text:
            raise ValueError(
                f"{marked.id}: expected the text to be kept whole, found {reading.reject or 'another text'}"
            )
        self.to = score
        self.marked = marked
        self.reading = reading
        self.base = reading.document.text.index(marked.text)

    def score(self) -> None:
        self._statements()
        for gold in self.marked.events:
            self._event(gold)
        for event in self.reading.events:
            told = f"{_shown(event)} at {event.trigger.text!r} ({event.basis}) | {event.evidence.text}"
            self.to.add("event.precision", self._is_accounted(event), f"{self.marked.id} {told}")
        for figure in self.marked.figures:
            self._figure(figure)

    def _at(self, span: tuple[int, int], places: Iterable[Place]) -> bool:
        return any(place.touches(span[0] - self.base, span[1] - self.base) for place in places)

    def _told(self, place: Place) -> str:
        """The mark's words and its sentence or line."""
        text = self.marked.text
        begin = max(text.rfind("\n", 0, place.start), text.rfind(". ", 0, place.start)) + 1
        end = min(
            (at for at in (text.find("\n", place.end), text.find(". ", place.end)) if at >= 0),
            default=len(text),
        )
        return f"{self.marked.id} {self.marked.published} {text[place.start : place.end]!r} | {text[begin:end].strip()}"

    def _statements(self) -> None:
        found = [each for each in self.reading.statements if each.cue is not None]
        for gold in self.marked.statements:
            near = [each for each in found if self._at(_cue(each), [gold.place])]
            of = [each for each in near if not gold.speakers or _land(each.speaker) in gold.speakers]
            told = f"{self._told(gold.place)} | wants {'/'.join(gold.acts)} {'+'.join(gold.speakers) or '-'}"
            told += f" has {[(each.act, _land(each.speaker)) for each in near]}"
            self.to.add("statement.speaker", bool(of), told)
            acts = set(gold.acts).union(*(ALIKE_ACTS.get(act, ()) for act in gold.acts))
            self.to.add("statement.act", any(each.act in acts for each in of), told)
        spoken = [gold.place for gold in self.marked.statements] + self.marked.doubtful
        spoken += [place for event in self.marked.events for place in event.places]
        for each in found:
            told = f"{self.marked.id} {each.act} {_land(each.speaker)} at {each.cue and each.cue.text!r} | {each.evidence.text}"
            self.to.add("statement.precision", self._at(_cue(each), spoken), told)

    def _event(self, gold: MarkedEvent) -> None:
        near, typed = self._near(gold), self.typed(gold)
        right = [each for each in typed if has_roles(each, gold)]
        best = right or typed
        told = f"{self._told(gold.places[0])} | wants {'/'.join(sorted(gold.types))} {_sides(gold)}"
        self.to.add("event.type", bool(typed), f"{told} has {[*map(_shown, near)]}")
        self.to.add("event.roles", bool(right), f"{told} has {[*map(_shown, near)]}")
        exact = [each for each in right if _lands((*each.actors, *each.recipients)) <= gold.allowed]
        self.to.add("event.exact", bool(exact), f"{told} has {[*map(_shown, near)]}")
        if not typed:
            return
        if gold.when:
            days = f"wants {gold.when[0]}..{gold.when[1]} has {[each.when and (each.when.start, each.when.end) for each in best]}"
            self.to.add("when", any(when_right(each.when, gold.when) for each in best), f"{told} | {days}")
        if gold.where:
            names = [each.where and (each.where.name or each.where.text) for each in best]
            found = any(where_right(each, [gold.where]) for each in best)
            self.to.add("where", found, f"{told} | wants {gold.where} has {names}")
        for key, stance, wanted in (
            ("claimed_by", "affirms", gold.claimed),
            ("denied_by", "denies", gold.denied),
        ):
            have = set[str]().union(*(holders(each, stance) for each in best))
            for holder in wanted:
                self.to.add(key, holder in have, f"{told} | wants {holder} has {sorted(have)}")
        for key, stance, verb, wanted in (
            ("claimed_by.precision", "affirms", "claimed", gold.claimed),
            ("denied_by.precision", "denies", "denied", gold.denied),
        ):
            for holder in sorted(set[str]().union(*(holders(each, stance) for each in typed))):
                self.to.add(key, holder in wanted, f"{told} | {verb} by {holder}, wants {wanted}")
        aux = any(_alike(each.auxiliary) == _alike(gold.auxiliary) for each in best)
        self.to.add(
            "auxiliary",
            aux,
            f"{told} | wants {sorted(gold.auxiliary)} has {[each.auxiliary for each in best]}",
        )

    def _near(self, gold: MarkedEvent) -> list[Event]:
        """The events at the mark's words."""
        return [e for e in self.reading.events if self._at((e.trigger.start, e.trigger.end), gold.places)]

    def typed(self, gold: MarkedEvent) -> list[Event]:
        """Those of them, else beside them, that are of an acceptable type."""
        return [each for each in self._near(gold) if each.type in _types(gold)] or self._told_beside(gold)

    def _told_beside(self, gold: MarkedEvent) -> list[Event]:
        """Events of the type and of no other party in the mark's sentence, at a word that is no mark: "fire" where "opened" is marked."""
        others = [place for each in self.marked.events for place in each.places]
        return [
            each
            for each in self.reading.events
            if each.type in _types(gold)
            and self._at((each.evidence.start, each.evidence.end), gold.places[:1])
            and not self._at((each.trigger.start, each.trigger.end), others)
            and _lands((*each.actors, *each.recipients)) <= gold.allowed
        ]

    def _is_accounted(self, event: Event) -> bool:
        span = (event.trigger.start, event.trigger.end)
        if self._at(span, self.marked.doubtful):
            return True
        if any(event.type in _types(gold) and self._at(span, gold.places) for gold in self.marked.events):
            return True
        if any(
            event.type in _types(gold) and _lands((*event.actors, *event.recipients)) <= gold.allowed
            for gold in self.marked.events
        ):
            return True  # a headline or a background that tells a marked event once more
        said = [gold for gold in self.marked.statements if self._at(span, [gold.place])]
        return any(event.type in {"ACCUSE"} | SPOKEN.get(act, set()) for gold in said for act in gold.acts)

    def _figure(self, gold: MarkedFigure) -> None:
        speakers = {each.id: _land(each.speaker) for each in self.reading.statements}
        near = [
            each
            for each in self.reading.figures
            if self._at((each.evidence.start, each.evidence.end), [gold.place])
        ]
        right = [each for each in near if each.what == gold.what and gold.low in (None, _bound(each))]
        told = f"{self._told(gold.place)} | wants {gold.what} {gold.low} of {gold.whose} by {gold.by} has "
        told += str([(each.what, each.low, _land(each.whose), speakers.get(each.by or "")) for each in near])
        if not self.to.add("figure.count", bool(right), told):
            return
        if gold.whose:
            self.to.add("figure.whose", any(_land(each.whose) == gold.whose for each in right), told)
        if gold.by:
            self.to.add("figure.by", any(speakers.get(each.by or "") == gold.by for each in right), told)


def _types(gold: MarkedEvent) -> set[str]:
    """Those marked, and those that the same words are."""
    return gold.types.union(*(ALIKE.get(each, ()) for each in gold.types))


def _cue(statement: Statement) -> tuple[int, int]:
    assert statement.cue is not None
    return statement.cue.start, statement.cue.end


def _land(actor: Actor | None) -> str | None:
    return actor.country if actor else None


def _bound(figure: Figure) -> float | None:
    """The number that the words name: the low bound, of "up to 40" the high one."""
    return figure.high if figure.low is None else figure.low


def _lands(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country}


def has_roles(event: Event, gold: MarkedEvent) -> bool:
    """Whether those that must be there are, as gold/pages counts it."""
    actors, recipients = _lands(event.actors), _lands(event.recipients)
    if not gold.recipients:
        return gold.actors <= actors | recipients if gold.recipients is None else gold.actors <= actors
    return gold.actors <= actors and gold.recipients <= recipients


def _alike(auxiliary: Iterable[str]) -> set[str]:
    """What is to come and what may be are told apart by nobody alike."""
    return {"future" if each == "hypothetical" else each for each in auxiliary}


def _shown(event: Event) -> str:
    sides = ["+".join(sorted(_lands(side))) or "-" for side in (event.actors, event.recipients)]
    return f"{event.type} {sides[0]}>{sides[1]}"


def _sides(gold: MarkedEvent) -> str:
    sides = [gold.actors, gold.recipients or set()]
    return ">".join("+".join(sorted(side)) or "-" for side in sides)


def measure(texts: Sequence[MarkedText], settings: Settings) -> Score:
    """Every text read and counted."""
    score = Score()
    for marked in texts:
        score_text(score, marked, read_text(marked.text, published=marked.published, settings=settings))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="?", default=OWN)
    parser.add_argument("--gold", type=Path, default=GOLD, help="where the public sets are")
    parser.add_argument("--misses", nargs="*", metavar="KEY", help="print the mistakes, of these keys alone")
    parser.add_argument("--texts", nargs="+", metavar="ID", help="only texts whose id begins so")
    options = parser.parse_args()
    shown: list[MarkedText] = []
    apart: list[MarkedText] = []
    for path in sorted(options.path.glob("*.txt")) if options.path.is_dir() else [options.path]:
        texts = read_real(path, options.gold) if path.suffix == ".jsonl" else read_marked(path)
        for number, text in enumerate(texts, 1):
            if not options.texts or text.id.startswith(tuple(options.texts)):
                (shown if number % APART else apart).append(text)
    settings = Settings(processes=1)
    score = measure(shown, settings)
    if options.misses is not None:
        for key, told in sorted(score.misses, key=lambda miss: miss[0]):
            if not options.misses or key in options.misses:
                print(f"{key}: {told}")
    for key, share in score.shares().items():
        print(f"{key:22} {score.right[key]:5} of {score.of[key]:5}  {share:.3f}")
    print(json.dumps({**score.shares(), "texts": len(shown), "kept_out": measure(apart, settings).shares()}))


if __name__ == "__main__":
    main()
