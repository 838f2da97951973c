"""Which words do an act of speech: the cue, or the "proposes" in "he added that Oman proposes to host talks"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks.future import is_future
from hearsay.codebooks.supposed import is_supposed
from hearsay.events.scene import Scene
from hearsay.events.verbal.outright import NAMING
from hearsay.records import Actor, Span, Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.orders import has_to
from hearsay.statements.parties import home
from hearsay.statements.threats import MAY

LONGEST = 120
"""So many characters at most the words of an act may take from its cue to what it says."""


def performing_words(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> tuple[int, int]:
    """The words that do the act: "proposes" in "he added that Oman proposes to host talks", else the cue."""
    tree, book = scene.tree, scene.codebook
    assert statement.cue is not None
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    said = statement.content[-1] if statement.content else None
    if (
        said is not None
        and statement.act not in {"demand", "offer", "commit"}  # "called on them" names nothing
        and any(tree.lemmas[t] in NAMING for t in cue)
        and 0 < said.end - statement.cue.start < 120
    ):
        return statement.cue.start, said.end
    if any(entry.rule.act == statement.act for t in cue for entry in book.cue_verbs.get(tree.lemmas[t], ())):
        own = [
            t for t in cue if any(e.rule.act == statement.act for e in book.cue_verbs.get(tree.lemmas[t], ()))
        ]
        if any(
            entry.rule.act != "assert" for t in own for entry in book.cue_verbs.get(tree.lemmas[t], ())
        ) and not any(tree.lemmas[t] in book.acts.neutral for t in own):
            return statement.cue.start, statement.cue.end
    words = scene.said(statement)
    if statement.act == "offer":
        # "said Tehran was ready to arrange a meeting": it is ready, not said, that offers
        ready = next((t for t in words if tree.lemmas[t] in book.acts.refine.offer), None)
        if ready is not None:
            start = min(tree.starts[ready], statement.cue.start)
            end = max(tree.ends[ready], statement.cue.end)
            return (start, end) if end - start < LONGEST else (tree.starts[ready], tree.ends[ready])
    inner = [
        t
        for t in words
        if tree.pos[t] == "VERB"
        and scene.cue_of(t) is None
        and any(
            e.rule.act == statement.act and len(e.words) == 1 for e in book.cue_verbs.get(tree.lemmas[t], ())
        )
        and tree.heads[t] in cue
    ]
    if not inner and statement.act == "threaten":
        threats = [deeds[t] for t in words if t in deeds and deeds[t].trigger.coded.type == "THREATEN"]
        inner = [threats[0].trigger.head] if threats else []
        if inner and (span := _from_cue(scene, statement.cue, inner[0])) is not None:
            return span  # "warned that secession means war": to warn of it is the threat
    is_promise = statement.act in {"commit", "offer"} and any(
        tree.lemmas[t] in book.acts.neutral for t in cue
    )
    if not inner and (statement.act == "threaten" or is_promise):
        # "warned that his fighters would strike", "said it would send tents": the act is in what is still to come
        coming = [t for t in words if tree.pos[t] in {"VERB", "AUX", "ADJ"} and is_future(tree, t)]
        if statement.act == "threaten":
            coming = coming or [
                t for t in words if MAY.intersection(tree.words[k] for k in tree.kids(t, "aux"))
            ]
        verb = next((t for t in coming if not is_supposed(tree, t)), None)
        if verb is not None and (span := _from_cue(scene, statement.cue, verb)) is not None:
            return span
    if not inner:
        return statement.cue.start, statement.cue.end
    return tree.starts[inner[0]], tree.ends[inner[0]]


def _from_cue(scene: Scene, cue: Span, word: int) -> tuple[int, int] | None:
    """The characters from a cue to a word of what is said, whichever comes first; None where they are too many."""
    start, end = min(scene.tree.starts[word], cue.start), max(scene.tree.ends[word], cue.end)
    return (start, end) if end - start < LONGEST else None


def obliging_words(scene: Scene, statement: Statement, targets: Sequence[Actor]) -> tuple[int, int] | None:
    """The words that oblige in a demand that is only "said": "must withdraw" in "said Russia must withdraw".

    None where nobody else is obliged: "said that the killers must be found" asks no party for anything.
    """
    tree = scene.tree
    obliged = {home(target) for target in targets}
    for span in statement.content:
        for token in scene.tokens(span.start, span.end):
            forced = has_to(tree, token)
            if tree.words[token] not in scene.codebook.acts.refine.demand and not forced:
                continue
            verb = forced[0] if forced else tree.heads[token]
            doers = tree.kids(token if forced else verb, "nsubj")
            asked = {home(a) for word in doers for a in scene.parties.at(word)} - {None}
            # "those responsible must be brought to justice" asks whom it concerns
            own = home(statement.speaker) if statement.speaker else None
            is_open = statement.act == "demand" and obliged <= {own, None} and own not in asked
            if verb > token and (asked & obliged or is_open):
                return tree.starts[token], tree.ends[verb]
    return None
