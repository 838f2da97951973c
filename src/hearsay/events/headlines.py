"""What a headline denies that the text below repeats in other words: "Dhaka denies guards crossed fence", "calls massacre report a lie"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hearsay.codebooks.subjects import subjects
from hearsay.events.charge_types import deed_of, is_deed
from hearsay.events.charge_words import IDLE, STATES
from hearsay.events.claims import EMPTY
from hearsay.events.deniers import denies_by
from hearsay.events.scene import Scene
from hearsay.statements.deeds.deed import Deed, Words
from hearsay.statements.verdicts import is_claim

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen


def denied_in_headlines(
    scene: Scene, words: Words, seen: Sequence[Seen], told: Collection[int]
) -> Iterator[Deed]:
    """A deed for each denial of a title or heading whose statement was folded into the text's and whose words name none.

    Args:
        words: What is known of the document's words.
        seen: Words with the type the model would give them.
        told: The words that name events already.
    """
    tree = scene.tree
    types = {each.token: each.type for each in seen}
    heads = [(part.start, part.end) for part in scene.document.parts if part.kind in {"title", "heading"}]
    for start, end in tree.sentences:
        if not any(a <= tree.starts[start] < b for a, b in heads):
            continue
        for verb in range(start, end):
            if tree.pos[verb] != "VERB" or scene.cue_of(verb) is not None or scene.told_in(verb):
                continue
            deniers = [a for word in subjects(tree, verb) for a in scene.parties.at(word)]
            below = [w for w in tree.subtree(verb) if w > verb]
            if not deniers or set(below) & set(told):
                continue
            word = next((w for w in below if _is_denied(scene, verb, w, types)), None)
            deed = None if word is None else deed_of(scene, words, word, types)
            if deed is None or word is None:
                continue
            if not deed.actors and tree.pos[word] == "VERB" and not tree.kids(word, "nsubj"):
                deed = replace(deed, actors=tuple(deniers))  # "Athens denies towing migrants out to sea"
            yield deed


def _is_denied(scene: Scene, verb: int, word: int, types: dict[int, str]) -> bool:
    """Whether a word is the deed that a headline's verb denies: the verb of its clause, or a noun like "the strike"."""
    tree = scene.tree
    if tree.lemmas[word] in EMPTY | STATES | IDLE or scene.codebook.says(tree.lemmas[word]):
        return False
    is_top = tree.heads[word] == verb or is_claim(tree, tree.heads[word], scene.codebook)
    is_named = (
        tree.pos[word] == "NOUN"
        and tree.relations[word] in {"obj", "nmod", "compound"}
        and is_deed(scene, word, types)
    )
    return is_top and (tree.pos[word] == "VERB" or is_named) and denies_by(scene, verb, word)
