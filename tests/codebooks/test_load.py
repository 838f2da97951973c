"""The bundled codebook loads; a broken one tells every problem."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import get_args

import pytest
import yaml

import hearsay.codebooks
from hearsay.codebooks import load_codebook
from hearsay.errors import CodebookError
from hearsay.records.event import EventType
from hearsay.records.statement import Act


def test_bundled_codebook_has_rules_for_every_type_and_cues_for_every_act() -> None:
    book = load_codebook(None)
    spoken = {kind for kind, rule in book.types.items() if rule.acts}
    assert {coded.type for coded in book.events} | spoken == set(get_args(EventType))
    assert {cue.act for cue in book.acts.cues} == set(get_args(Act))


def test_codebook_crosses_processes() -> None:
    book = load_codebook(None)
    assert pickle.loads(pickle.dumps(book)) == book


def test_prepositions_are_words_not_truth_values() -> None:
    # YAML 1.1 reads a bare `on` as true
    assert "on" in load_codebook(None).types["ASSAULT"].verb.recipient


def test_longer_triggers_are_tried_first() -> None:
    words = [entry.words for entry in load_codebook(None).cue_verbs["call"]]
    assert words.index(("call", "on")) < words.index(("call",))


def test_own_rules_replace_the_file_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text(
        "type: CONSULT\nrules:\n  - id: consult.powwow\n    nouns: [powwow]\n"
        "    example: The powwow of Chad and Niger ended.\n    counter: The dance ended.\n"
    )
    book = load_codebook(tmp_path)
    assert [c.rule.id for c in book.events if c.type == "CONSULT"] == ["consult.powwow"]
    assert "attack" in book.event_verbs


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "type: ASSAULT\nrules:\n"
        "  - {id: assault.none, example: a, counter: b}\n"
        "  - {id: coerce.elsewhere, verbs: [poke], object: [$nonesuch], example: a, counter: b}\n"
        "  - {id: assault.none, verbs: [prod], code: SDN, example: a, counter: b}\n"
        "---\ntype: AID\nrules:\n  - {id: aid.typo, verb: [give], example: a, counter: b}\n"
    )
    with pytest.raises(CodebookError) as caught:
        load_codebook(tmp_path)
    told = str(caught.value)
    for piece in (
        "assault.none has neither",
        "$nonesuch",
        "coerce.elsewhere stands under",
        "lacks '>'",
        "two rules",
        "verb",
    ):
        assert piece in told


def test_missing_codebook_says_so(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no codebook"):
        load_codebook(tmp_path / "absent")


def test_broken_yaml_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("type: [\n")
    with pytest.raises(CodebookError, match=r"bad\.yaml"):
        load_codebook(tmp_path)


def test_whatever_sides_call_their_enemies_is_the_same_to_every_rule() -> None:
    book = load_codebook(None)
    for coded in [*book.event_verbs.values(), *book.event_nouns.values()]:
        for each in coded:
            for words in (
                each.rule.object,
                each.rule.subject,
                each.rule.near,
                each.rule.unless,
                each.rule.of,
            ):
                assert ("fighter" in words) == ("terrorist" in words), each.rule.id
                assert ("government" in words) == ("regime" in words), each.rule.id


def test_no_rule_says_a_thing_twice() -> None:
    """Of two lines with one key YAML keeps the last and says nothing."""
    twice = []
    for path in sorted((Path(hearsay.codebooks.__file__).parent / "plover").glob("*.yaml")):
        for document in yaml.compose_all(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            nodes = [document]
            while nodes:
                node = nodes.pop()
                if isinstance(node, yaml.MappingNode):
                    keys = [key.value for key, _ in node.value]
                    twice += [
                        f"{path.name}:{node.start_mark.line + 1} {k}" for k in {*keys} if keys.count(k) > 1
                    ]
                    nodes += [value for _, value in node.value]
                elif isinstance(node, yaml.SequenceNode):
                    nodes += node.value
    assert not twice
