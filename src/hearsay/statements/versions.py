"""Whose version it is that a colon opens: "Kenya's version runs the other way: Somali posts fired first", "the army's account differs: ..."."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.tree import Tree
from hearsay.statements.content import trim
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

VERSIONS = frozenset({"version", "account", "story", "narrative", "telling", "explanation"})
"""What a side tells of a happening."""
LEAST = 3
"""So few words behind the colon tell nothing: "Kenya's version: lies"."""


def find_versions(tree: Tree, sayings: Sequence[Saying], parties: Parties) -> list[Saying]:
    """Sayings without a verb of saying: a side's version, and behind a colon what it is; the words between say only that it differs."""
    found: list[Saying] = []
    for noun, lemma in enumerate(tree.lemmas):
        if lemma not in VERSIONS or not tree.relations[noun].startswith("nsubj"):
            continue
        end = tree.sentences[tree.sentence[noun]][1]
        colon = next((w for w in range(noun, end) if tree.words[w] == ":"), None)
        whose = [w for w in tree.kids(noun, "nmod", "amod") if w < noun and parties.at(w)]
        if colon is None or not whose or end - colon <= LEAST:
            continue
        # "Kenya's account was read out; the minister said: ..." has a saying of its own before the colon
        if any(s.cue is not None and not s.is_noun and noun < s.cue < colon for s in sayings):
            continue
        said = trim(tree, (colon + 1, end))
        if said is None or not any(tree.pos[w] in {"VERB", "AUX"} for w in range(*said)):
            continue
        verb = tree.heads[noun]
        cue = verb if tree.pos[verb] == "VERB" and verb < colon else noun
        inside = set(range(*said))
        head = next(w for w in range(*said) if tree.heads[w] not in inside or tree.heads[w] == w)
        found.append(
            Saying("assert", cue, (cue,), content=[head], sources=whose[:1], is_neutral=True, ranges=[said])
        )
    return found
