"""Day and place of what somebody says his side will do: "said it would send a team to Benghazi on Saturday"."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.codebooks.future import is_future
from hearsay.codebooks.supposed import is_supposed
from hearsay.codebooks.triggers import Trigger
from hearsay.events.places import place
from hearsay.events.scene import Scene
from hearsay.events.when.own_time import own_time
from hearsay.records import Statement, When, Where
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed

TO_COME = frozenset({"will", "would", "shall", "'ll"})


def promised(
    scene: Scene, statement: Statement, kind: EventType, deeds: Mapping[int, Deed]
) -> tuple[When | None, Where | None]:
    """When and where what is promised will be done, as far as the words tell; of other acts of speech neither.

    Only what "will" be done: who "offered to host them next week" offers now. "Brazil will send its minister to Caracas on Friday, its
    embassy said" is of Friday, in Caracas.

    Args:
        kind: Type of the event that the promise is.
    """
    if statement.act not in {"commit", "offer"}:
        return None, None
    if statement.act == "commit" and statement.said is not None and statement.said.basis == "document":
        past = _agreed_then(scene, statement, kind)
        if past is not None:
            return past, None
    tree = scene.tree
    verb = next(
        (
            word
            for word in scene.said(statement)
            if tree.pos[word] == "VERB"
            and any(tree.words[kid] in TO_COME for kid in tree.kids(word, "aux"))
            and is_future(tree, word)
            and not is_supposed(tree, word)
        ),
        None,
    )
    if verb is None:
        return None, None
    coded = deeds[verb].trigger.coded if verb in deeds else scene.codebook.seen(kind)
    if coded is None:
        return None, None
    trigger = Trigger(coded, verb, (verb,), is_noun=False)
    when = own_time(scene, trigger)
    said = statement.said.start if statement.said is not None else None
    is_coming = when is not None and when.end is not None and (said is None or when.end >= said)
    return when if is_coming else None, place(scene, trigger)


def _agreed_then(scene: Scene, statement: Statement, kind: EventType) -> When | None:
    """The past day of what was agreed on, which is that of agreeing too: "the two countries agreed to stop firing on 10 May"."""
    tree, page, coded = scene.tree, scene.document.published.day, scene.codebook.seen(kind)
    if statement.cue is None or page is None or coded is None:
        return None
    cues = scene.tokens(statement.cue.start, statement.cue.end)
    verb = next(
        (word for word in scene.said(statement) if tree.pos[word] == "VERB" and tree.heads[word] in cues),
        None,
    )
    if verb is None or tree.lemmas[tree.heads[verb]] != "agree":
        return None
    when = own_time(scene, Trigger(coded, verb, (verb,), is_noun=False))
    return when if when is not None and when.end is not None and when.end < page else None
