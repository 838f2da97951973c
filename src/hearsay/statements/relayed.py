"""Media that passed a saying on, where they are no party of the verb: "said in a statement carried by KCNA", "– Al-Ghad TV"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.codebooks.slots import agents, subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues import Saying
from hearsay.statements.parties import SPOKEN, Parties

CARRYING = frozenset(
    [
        "carry",
        "publish",
        "broadcast",
        "air",
        "release",
        "run",
        "print",
        "distribute",
        "quote",
        "cite",
        "report",
    ]
)
_SPEAKING = frozenset(["speak", "talk"])
_SPOKEN_TO = frozenset(
    ["interview", "conversation", "comment", "remark", "statement", "message", "speech", "appearance"]
)
# What is given to nobody but media: "in an interview with Radio Salamander".
_ASKED = frozenset(["interview", "comment"])
_TELLING = frozenset(["tell", "inform"])
_DETERMINERS = frozenset(["the", "a", "an", "state", "news", "agency", "private", "official"])
_DASHES = frozenset(["-", "–", "—", "--"])
_MEDIUM_WORDS = frozenset(
    ["channel", "agency", "broadcaster", "newspaper", "paper", "outlet", "station", "programme", "daily"]
)
_LONGEST = 5
_LOOK_BACK = 60


def passed_on_by(tree: Tree, saying: Saying, parties: Parties) -> list[int]:
    """The words for media that passed a saying on beside its verb; empty where none did.

    Args:
        saying: With its cue; sayings without one have no verb that a medium could stand beside.
    """
    cue = saying.cue
    if cue is None or saying.is_noun:
        return []
    found = [*_carrying_what(tree, cue, parties), *_spoken_to(tree, cue, parties), *_told(tree, cue, parties)]
    found += _carrier_of_clause(tree, cue, parties)
    found += _signed(tree, cue, parties)
    known = {*saying.relays, *saying.sources}
    return [word for word in dict.fromkeys(found) if word not in known]


def _is_known_medium(parties: Parties, word: int) -> bool:
    return any(actor.sector == "MED" and actor.kind == "organisation" for actor in parties.at(word))


def _is_unknown_body(tree: Tree, parties: Parties, word: int) -> bool:
    """A proper name of no person and no state: a medium that no table has."""
    return tree.pos[word] == "PROPN" and all(
        actor.kind == "organisation" and actor.sector is None for actor in parties.at(word)
    )


def _carrying_what(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "Said in a statement carried by KCNA", "in remarks published by the daily, X said"."""
    for noun in tree.kids(cue, "obl", "nmod"):
        if tree.lemmas[noun] not in SPOKEN:
            continue
        for verb in tree.kids(noun, "acl"):
            if tree.lemmas[verb] in CARRYING:
                held = agents(tree, verb) or [
                    w for w in tree.kids(verb, "obl", "nmod") if tree.case(w) in {"by", "on"}
                ]
                yield from (word for word in held if _is_known_medium(parties, word))


def _spoken_to(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "Speaking to Al Jazeera, X urged", "X said in an interview with the BBC"."""
    beside = [kid for subject in subjects(tree, cue) for kid in tree.kids(subject, "acl")]
    for kid in [*tree.kids(cue, "advcl", "obl", "acl", "xcomp"), *beside]:
        is_speech = (tree.pos[kid] == "VERB" and tree.lemmas[kid] in _SPEAKING) or tree.lemmas[
            kid
        ] in _SPOKEN_TO
        if not is_speech:
            continue
        for word in tree.kids(kid, "obl", "nmod"):
            if tree.case(word) not in {"to", "with", "on"}:
                continue
            if _is_known_medium(parties, word) or (
                tree.lemmas[kid] in _ASKED and _is_unknown_body(tree, parties, word)
            ):
                yield word
            elif tree.lemmas[word] in _MEDIUM_WORDS and "same" in tree.words[max(0, word - 2) : word]:
                yield from _last_medium(word, parties)


def _last_medium(word: int, parties: Parties) -> Iterator[int]:
    """ "The same channel": the medium named last."""
    before = range(word - 1, max(-1, word - _LOOK_BACK), -1)
    yield from [at for at in before if _is_known_medium(parties, at)][:1]


def _told(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "X told TASS the region had voted": the agency right behind the verb, whatever the parse makes of it."""
    if tree.lemmas[cue] not in _TELLING:
        return
    at = cue + 1
    while at < len(tree.words) and tree.words[at] in _DETERMINERS and at < cue + 4:
        at += 1
    if at < len(tree.words) and tree.pos[at] == "PROPN" and _is_known_medium(parties, at):
        yield at


def _carrier_of_clause(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "KCNA carried a statement by X in which he accused"."""
    above = tree.heads[cue]
    if tree.relations[cue].startswith("acl") and tree.lemmas[above] in SPOKEN:
        above = tree.heads[above]
    elif "which" not in tree.words[above:cue]:
        return
    if tree.lemmas[above] in CARRYING and any(tree.lemmas[kid] in SPOKEN for kid in tree.kids(above, "obj")):
        yield from (word for word in subjects(tree, above) if _is_known_medium(parties, word))


def _signed(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "Army denies losing the town – Sky Pacific TV": a medium behind the last dash of a line."""
    start, end = tree.sentences[tree.sentence[cue]]
    last = end - 1
    while last > start and not tree.words[last].strip():
        last -= 1
    dash = next((i for i in range(last, max(start, last - _LONGEST), -1) if tree.words[i] in _DASHES), None)
    if dash is None or dash <= cue or dash == last:
        return
    if _is_known_medium(parties, last) or (
        tree.words[last] in {"tv", "radio", "news", "television", "agency"} and tree.pos[last] == "PROPN"
    ):
        yield last
