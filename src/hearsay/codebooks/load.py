"""Read a codebook: YAML files in, checked rules out, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, TypeVar, get_args

import msgspec

from hearsay.codebooks.book import Codebook, CodedRule, Cue
from hearsay.codebooks.rules import ActTable, CueRule, EventFile, EventRule, FigureTable, TypeRule, WordLists
from hearsay.errors import CodebookError
from hearsay.records.event import EventType

BUNDLED = Path(__file__).parent / "plover"
SLOTS = frozenset({"subj", "obj", "iobj", "agent", "poss", "mod", "light", "clause", "border"})
WORD_KEYS = (
    "object",
    "object_not",
    "unless_object",
    "subject",
    "of",
    "unless_of",
    "modifier",
    "unless",
    "near",
    "content",
    "governs",
    "above",
)

Entry = TypeVar("Entry", CueRule, EventRule)
Loaded = TypeVar("Loaded", CodedRule, Cue)


@lru_cache(maxsize=4)
def load_codebook(path: Path | None = None) -> Codebook:
    """The codebook in a folder of YAML files, or the bundled one.

    Args:
        path: A folder with ``types``, ``lists``, ``acts``, ``figures`` and any number of rule files; files it lacks are taken
            from the bundled codebook. One file stands for a folder that holds only it. None is the bundled codebook.

    Raises:
        CodebookError: The path is missing, or a file has a mistake; every mistake is named with its file and rule.
    """
    if path is not None and not path.exists():
        raise CodebookError(
            f"no codebook {path}", action="check the path, or leave it out for the bundled rules"
        )
    problems: list[str] = []
    files = _files(path, problems)
    lists = _section(files, "lists", WordLists, problems)
    acts = _section(files, "cues", ActTable, problems)
    figures = _section(files, "figures", FigureTable, problems)
    types = _types(files, problems)
    if lists is None or acts is None or figures is None:
        raise _complaint(path, problems)
    acts = msgspec.structs.replace(acts, cues=tuple(_expand(cue, lists, problems) for cue in acts.cues))
    events: list[CodedRule] = []
    for file, content in _documents(files, "type"):
        try:
            parsed = msgspec.convert(content, EventFile)
        except msgspec.ValidationError as error:
            problems.append(f"{file}: {error}")
            continue
        for rule in (_expand(rule, lists, problems) for rule in parsed.rules):
            _check(file, parsed.type, rule, problems)
            events.append(CodedRule(parsed.type, rule, ()))
    _unique([rule.rule.id for rule in events] + [cue.id for cue in acts.cues], problems)
    if problems:
        raise _complaint(path, problems)
    nouns = [CodedRule(e.type, e.rule, _words(n)) for e in events for n in e.rule.nouns]
    return Codebook(
        name=BUNDLED.name if path is None else path.name,
        types=types,
        events=tuple(events),
        acts=acts,
        figures=figures,
        words=lists,
        cue_verbs=_index(Cue(cue, _words(verb)) for cue in acts.cues for verb in cue.verbs),
        cue_nouns=_index(Cue(cue, _words(noun)) for cue in acts.cues for noun in cue.nouns),
        cue_adjectives=_index(Cue(cue, (word,)) for cue in acts.cues for word in cue.adjectives),
        event_verbs=_index(CodedRule(e.type, e.rule, _words(v)) for e in events for v in e.rule.verbs),
        event_nouns=_index(r for r in nouns if len(r.words) == 1),
        noun_triggers=_index(nouns),
    )


def _complaint(path: Path | None, problems: list[str]) -> CodebookError:
    count = len(problems)
    return CodebookError(
        f"{count} mistake{'s' * (count != 1)} in codebook {path or BUNDLED.name}: " + " | ".join(problems),
        expected="the keys and words of docs/codebook.md",
        action="mend the files named and run again",
    )


def _files(path: Path | None, problems: list[str]) -> list[tuple[str, object]]:
    """Every YAML document with its file's name; a user's own file replaces the bundled one of the same name."""
    import yaml

    found = {file.name: file for file in sorted(BUNDLED.glob("*.yaml"))}
    if path is not None:
        own = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        found |= {file.name: file for file in own}
    documents: list[tuple[str, object]] = []
    loader = _yaml12_loader()
    for name, file in sorted(found.items()):
        try:
            documents += [
                (name, content) for content in yaml.load_all(file.read_text("utf-8"), loader) if content
            ]
        except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
            problems.append(f"{name}: {' '.join(str(error).split())}")
    return documents


def _yaml12_loader() -> type:
    """YAML 1.1 reads the preposition ``on`` as true; here only true and false are truth values, as in YAML 1.2."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, object]]]] = {
            first: [
                (tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool" or first in "tfTF"
            ]
            for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return Loader


def _documents(files: Iterable[tuple[str, object]], key: str) -> Iterator[tuple[str, object]]:
    return ((name, content) for name, content in files if isinstance(content, dict) and key in content)


Section = TypeVar("Section", WordLists, ActTable, FigureTable)


def _section(
    files: Iterable[tuple[str, object]], key: str, shape: type[Section], problems: list[str]
) -> Section | None:
    result: Section | None = None
    for name, content in _documents(files, key):
        try:
            result = msgspec.convert(content, shape)
        except msgspec.ValidationError as error:
            problems.append(f"{name}: {error}")
    if result is None and not problems:
        problems.append(f"no file with the key {key!r}")
    return result


def _types(files: Iterable[tuple[str, object]], problems: list[str]) -> dict[EventType, TypeRule]:
    types: dict[EventType, TypeRule] = {}
    for name, content in _documents(files, "types"):
        try:
            types = msgspec.convert(content, dict[str, dict[EventType, TypeRule]])["types"]
        except msgspec.ValidationError as error:
            problems.append(f"{name}: {error}")
    problems += [
        f"types: {kind} is missing" for kind in get_args(EventType) if kind not in types and not problems
    ]
    return types


FELLOWS: tuple[tuple[str, ...], ...] = (
    ("fighter", "militant", "terrorist", "insurgent", "jihadist", "extremist"),
    ("government", "regime"),
)
CALLED: dict[str, tuple[str, ...]] = {word: group for group in FELLOWS for word in group}
"""What sides call their enemies: a rule that asks for one of the words takes each, for no code hangs on which was chosen."""


def _with_fellows(word: str) -> list[str]:
    return [word, *CALLED.get(word, ())]


def _expand(rule: Entry, lists: WordLists, problems: list[str]) -> Entry:
    """The rule with every ``$class`` replaced by its words, and with every name for the same people beside one of them."""
    changes: dict[str, frozenset[str]] = {}
    for key in WORD_KEYS:
        words: frozenset[str] = getattr(rule, key, frozenset())
        if not any(word.startswith("$") or word in CALLED for word in words):
            continue
        expanded: set[str] = set()
        for word in sorted(words):  # so that problems are told in one order
            if not word.startswith("$"):
                expanded.update(_with_fellows(word))
            elif word[1:] in lists.lists:
                for each in lists.lists[word[1:]]:
                    expanded.update(_with_fellows(each))
            else:
                problems.append(
                    f"rule {rule.id}: {key} names the word class {word}, which lists.yaml does not have"
                )
        changes[key] = frozenset(expanded)
    return msgspec.structs.replace(rule, **changes) if changes else rule


def _check(file: str, kind: str, rule: EventRule, problems: list[str]) -> None:
    if not rule.verbs and not rule.nouns:
        problems.append(f"{file}: rule {rule.id} has neither verbs nor nouns")
    if not rule.id.startswith(kind.lower() + "."):
        problems.append(
            f"{file}: rule {rule.id} stands under {kind}; its id should start with {kind.lower()}."
        )
    named = (*(rule.actor or ()), *(rule.recipient or ()), *rule.needs_slot)
    problems.extend(
        f"{file}: rule {rule.id} has no slot {s!r}" for s in named if s not in SLOTS and not s.isalpha()
    )
    if rule.code is not None and ">" not in rule.code:
        problems.append(f"{file}: rule {rule.id} code {rule.code!r} lacks '>' between actors and recipients")


def _unique(names: list[str], problems: list[str]) -> None:
    problems += [f"two rules are called {name}" for name in dict.fromkeys(names) if names.count(name) > 1]


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.lower().replace("-", " - ").split())


def _index(entries: Iterable[Loaded]) -> dict[str, tuple[Loaded, ...]]:
    """By the phrase's first word; longer phrases first, else in the file's order."""
    index: dict[str, list[Loaded]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(sorted(found, key=lambda entry: -len(entry.words))) for word, found in index.items()}
