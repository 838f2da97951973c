"""Media that passed a saying on, where they are no party of the verb: "said in a statement carried by KCNA", "– Al-Ghad TV"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.codebooks.agents import agents
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records import Document, Relay
from hearsay.statements.media import is_medium, is_unknown_body, medium_name
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.saying import Saying

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
        "relay",
        "circulate",
        "transmit",
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
                yield from (
                    w for w in held if is_medium(tree, w, parties) or is_unknown_body(tree, w, parties)
                )


def _spoken_to(tree: Tree, cue: int, parties: Parties) -> Iterator[int]:
    """ "Speaking to Al Jazeera, X urged", "X said in an interview with the BBC"."""
    yield from (w for w in tree.kids(cue, "obl") if tree.case(w) == "to" and _is_known_medium(parties, w))
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
                tree.lemmas[kid] in _ASKED and is_unknown_body(tree, word, parties)
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
    if at >= len(tree.words) or tree.pos[at] != "PROPN":
        return
    where = parties.place(at)
    is_unplaced = where is not None and where.country is None and parties.actor(at) is None
    # "told Nation that", though the model takes it for a place
    if _is_known_medium(parties, at) or (is_unplaced and tree.relations[at] in {"iobj", "obj"}):
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


def relays_of(tree: Tree, document: Document, words: Sequence[int], parties: Parties) -> tuple[Relay, ...]:
    """The media that words stand for, each once, by the name the page prints: "the Sudan News Agency", "Channel 5".

    A medium that the page calls by a common word ("the agency") has the name of the one it means.
    """
    found: dict[str, Relay] = {}
    for word in dict.fromkeys(medium_name(tree, each) for each in words):
        start, end = _name_around(tree, document, word)
        name = document.text[tree.starts[start] : tree.ends[end - 1]]
        left = min(
            [start, *(kid for kid in tree.children[word] if kid < start and tree.relations[kid] in _BEFORE)]
        )
        span = document.span(tree.starts[left], tree.ends[end - 1])
        if name in _ON_AIR:  # "Iranian state TV"
            name = span.text.removeprefix("the ").removeprefix("The ")
        if not any(letter.isupper() for letter in name):
            known = parties.at(word)
            is_named = bool(known) and known[0].kind != "country"  # "Russian news agencies" are not Russia
            name = known[0].name if is_named else span.text.removeprefix("the ").removeprefix("The ")
        if not any(
            name in other or other in name for other in found
        ):  # "the TASS news agency": the noun and the name are one
            found[name] = Relay(name=name, span=span)
    return tuple(found.values())


_BEFORE = frozenset(["det", "amod", "compound", "nmod", "flat"])


def _name_around(tree: Tree, document: Document, word: int) -> tuple[int, int]:
    """The run of capitalised words that a word stands in; a number may close it, hyphens join it."""
    text = document.text
    first, last = tree.sentences[tree.sentence[word]]

    def is_of_name(at: int) -> bool:
        return (
            text[tree.starts[at]].isupper()
            and tree.pos[at] in {"PROPN", "ADJ", "NOUN"}
            and tree.lemmas[at] not in _DAYS
        )

    start, end = word, word + 1
    if not is_of_name(word):
        return start, end
    while start > first:
        if tree.words[start - 1] == "of" and start - 1 > first and tree.words[start - 2] in _OF:
            start -= 2  # "Voice of Palestine"
            continue
        is_joined = start - 1 > first and tree.words[start - 1] in {"-", "–"} and is_of_name(start - 2)
        if not is_joined and not is_of_name(start - 1):
            break
        start -= 1 + is_joined
    while end < last:
        if tree.words[end] == "of" and tree.words[end - 1] in _OF and end + 1 < last and is_of_name(end + 1):
            end += 2
            continue
        is_joined = end + 1 < last and tree.words[end] in {"-", "–"} and is_of_name(end + 1)
        if not is_joined and not is_of_name(end):
            break
        end += 1 + is_joined
    if end < last and tree.words[end].isdigit() and tree.words[end - 1] in {"channel", "tv", "radio"}:
        end += 1
    return start, end


_ON_AIR = frozenset(["TV", "Radio", "Television"])
_OF = frozenset(["voice", "radio", "television", "echo", "news", "trust", "agency"])
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today"])
