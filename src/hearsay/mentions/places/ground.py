"""Ground that is taken, shelled or raided: names of places that no preposition marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import settlements
from hearsay.mentions.places.further import FIRST_PARTS
from hearsay.mentions.words import lowered, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMED_PLACES = frozenset(
    ["village", "town", "city", "settlement", "hamlet", "suburb", "district", "province", "region", "governorate", "county",
     "oblast", "municipality", "prefecture", "neighbourhood", "neighborhood", "quarter", "outskirts"]
)  # fmt: skip
"""Nouns whose "of" names a place: "captured the settlement of X"; not "the state of X", "the port of X and rail"."""
_SETTLED = frozenset(["village", "town", "settlement", "hamlet", "suburb", "commune", "municipality", "island", "islet", "atoll", "peninsula"])  # fmt: skip
"""Nouns whose "of" names a place whatever the model takes it for."""
_SITES = frozenset(
    [
        "post",
        "outpost",
        "station",
        "base",
        "camp",
        "garrison",
        "checkpoint",
        "port",
        "market",
        "hospital",
        "prison",
        "airfield",
        "airport",
        "parish",
        "township",
    ]
)
"""Nouns of ground whose "of" names its town, where the words go on with what that lies in."""
RAIDS = frozenset(
    ["raid", "raids", "shelling", "bombardment", "offensive", "assault", "airstrike", "airstrikes", "air-strike", "siege", "advance"]
)  # fmt: skip
"""Nouns whose "on" names a place where no actor is named: "a raid on Nur Shams"."""
_RAIDED = RAIDS - {"assault", "offensive", "advance"}
_FOUGHT_OVER = frozenset(
    ["shell", "bombard", "besiege", "encircle", "overrun", "retake", "recapture", "liberate", "reoccupy"]
)
"""Verbs whose object is ground: what no actor is and no table has is a place nobody resolved."""
_OFTEN_GROUND = frozenset(
    ["capture", "seize", "take", "occupy", "storm", "bomb", "strike", "hit", "attack", "raid", "enter", "leave", "abandon", "reach",
     "visit", "hold", "lose", "surround", "evacuate", "defend", "control", "pound", "target", "flee"]
)  # fmt: skip
"""Verbs whose object may be ground: believed where the gazetteer has a place of the name in a country of the text."""
_NEVER_PEOPLE = frozenset(
    [
        "seize",
        "take",
        "occupy",
        "storm",
        "bomb",
        "raid",
        "enter",
        "abandon",
        "reach",
        "pound",
        "control",
        "evacuate",
    ]
)
"""Of those the verbs that have no single name of a person for object: "rebels took Rubaya"."""
_TOWN = 10_000
_WITHIN = frozenset({"in", "near", "into", "outside", "of"})
_PEOPLE_AFTER = frozenset(
    ["terrorist", "terrorists", "jihadist", "jihadists", "extremist", "extremists", "militant", "militants", "rebel", "rebels", "fighter", "fighters", "people", "militia", "militias", "militiamen", "tribe", "tribes", "tribesmen", "herders",
     "farmers", "community", "communities", "leader", "leaders", "separatists", "insurgents", "gunmen", "refugees", "women", "men"]
)  # fmt: skip
_OWNED = frozenset(["villages", "hamlets", "homes", "houses", "settlements", "farms", "herds", "encampments"])
_MOSTLY = frozenset({"predominantly", "mainly", "mostly", "largely", "ethnic", "majority"})
_PLACED = frozenset(["in", "around", "near", "at", "outside", "on", "along"])
_MEASURED = frozenset(["thousands", "hundreds", "dozens", "scores", "tens", "number", "millions"])


def held_ground(
    doc: Doc, taken: Mapping[int, int], context: Mapping[str, int]
) -> Iterator[tuple[int, int, bool]]:
    """Names that stand right behind a verb of fighting for ground, and whether they are places whatever the tables say.

    "Shelled Sumy" on a page about Ukraine is the town although the model takes it for a person.
    """
    words = lowered(doc)
    verbs = _fighting_verbs(doc)
    near = {word for word in set(words) if word in _WITHIN or word == "on" or word.startswith("f")}
    for at, word in enumerate(words):
        if word not in near and at not in verbs:
            continue
        if lemma := verbs.get(at):
            start, end = at + 1, _run(doc, at + 1)
            if end == start:
                continue
            found = settlements(doc[start:end].text)
            is_free = not any(each in taken for each in range(start, end))
            known = any(context.get(each.country) or (is_free and each.population >= _TOWN) for each in found)
            if lemma in _FOUGHT_OVER and (is_free or _is_person(doc, start, end)):
                yield start, end, True
            elif known and (is_free or _is_person(doc, start, end)):
                yield start, end, False
            elif (
                lemma in _NEVER_PEOPLE
                and (is_free or _is_person(doc, start, end))
                and _is_only_held(doc, words, start, end)
            ):
                yield start, end, True
        elif at and word in ("on", "of"):
            before, end = words[at - 1], _run(doc, at + 1)
            is_settled = word == "of" and before in _SETTLED and end > at + 1
            if (
                word == "of"
                and before in _SITES
                and _is_person(doc, at + 1, end)
                and _is_held(doc, words, end)
            ):
                is_settled = True  # "the police post of Morales, in Cauca"
            if is_settled or (
                before in (_RAIDED if word == "on" else NAMED_PLACES) and _is_person(doc, at + 1, end)
            ):
                yield at + 1, end, True
        if word in _WITHIN and at + 1 < len(doc) and doc[at + 1].ent_type_ == "PER":
            # nobody is in or out of a person: "slipped out of Jebel Aulia"
            start, end = at + 1, _run(doc, at + 1)
            is_out = word != "of" or (at > 0 and words[at - 1] == "out")
            is_owner = end < len(doc) and doc[end].text in ("'s", "’s")
            found = settlements(doc[start:end].text)
            is_known = any(context.get(each.country) for each in found) or doc[start].text in FIRST_PARTS
            if is_out and is_known and not is_owner and _is_person(doc, start, end):
                yield start, end, True
        if word == "near" and at + 1 < len(doc) and doc[at + 1].ent_type_ == "PER":
            start, end = at + 1, _run(doc, at + 1)
            is_owner = end < len(doc) and doc[end].text in ("'s", "’s")
            if not is_owner and _is_person(doc, start, end) and _is_only_near(words, start, end):
                yield start, end, True
        elif word.startswith("f") and _is_fall(doc, words, at):
            yield at - 1, at, False


def _is_held(doc: Doc, words: Sequence[str], end: int) -> bool:
    """Whether a name goes on with what it lies in: "Morales, in Cauca"."""
    at = end + 1 if end < len(doc) and words[end] == "," else end
    return at + 1 < len(doc) and words[at] == "in" and doc[at + 1].text[:1].isupper()


def _is_only_held(doc: Doc, words: Sequence[str], start: int, end: int) -> bool:
    """Whether the model takes the one or two words of a verb's object for a person or place whom nothing else in the text knows."""
    is_named = all(doc[at].ent_type_ in {"PER", "LOC"} for at in range(start, end)) and end - start <= 2
    behind = doc[end].pos_ if end < len(doc) else ""
    is_alone = behind not in {"NOUN", "PROPN", "PART"} and doc[end - 1].dep_ in {"obj", "flat", "compound"}
    name = words[start:end]
    others = [
        at for at in range(len(words) - len(name) + 1) if at != start and words[at : at + len(name)] == name
    ]
    is_doer = any(
        doc[at].dep_ in {"nsubj", "appos", "obl:agent"} or doc[at - 1].pos_ in {"PROPN", "NOUN"}
        for at in others
    )
    return is_named and is_alone and not is_doer


def _is_only_near(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the text names nobody so elsewhere: "a fence near Ban Nong Chan", not "sources near Riad Salameh", who "said" before."""
    last = words[end - 1]
    return not any(
        word == last and not start <= at < end and words[at - 1] != "near" for at, word in enumerate(words)
    )


def _fighting_verbs(doc: Doc) -> dict[int, str]:
    """The lemmas of verbs in small letters whose object may be ground."""
    verb = doc.vocab.strings["VERB"]
    verbs = (at for at, pos in enumerate(doc.to_array("POS").tolist()) if pos == verb)
    words = words_of(doc)
    lemmas = ((at, doc[at].lemma_.lower()) for at in verbs if words[at].islower())
    return {at: lemma for at, lemma in lemmas if lemma in _FOUGHT_OVER or lemma in _OFTEN_GROUND}


def _is_fall(doc: Doc, words: Sequence[str], at: int) -> bool:
    """ "Kabul fell to the Taliban": a name, a fall, and no thing that falls."""
    return (
        0 < at < len(words) - 1
        and words[at + 1] in ("to", "in", "on", "after", ".")
        and doc[at].lemma_.lower() == "fall"
        and doc[at - 1].text[:1].isupper()
    )


def _run(doc: Doc, start: int) -> int:
    """Where a run of at most four capitalised words ends."""
    words, end = words_of(doc), start
    while end < len(words) and end - start < 4 and words[end][:1].isupper() and words[end][-1:].isalpha():
        end += 1
    return end


def _is_person(doc: Doc, start: int, end: int) -> bool:
    """Whether the model takes the run for a person, as it does with towns it has not seen."""
    return start < end and all(doc[at].ent_type_ == "PER" for at in range(start, end))


def is_people(doc: Doc, start: int, end: int) -> bool:
    """Whether a name the tables do not have is a people's: "Tuareg rebels", "hundreds of Fulanis"."""
    if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in NAMED_PLACES:
        return False  # "in the province of Latakia gunmen attacked"
    if end < len(doc) and doc[end].lower_ in _PEOPLE_AFTER:
        return True
    if start and doc[start - 1].lower_ in _MOSTLY:
        return True  # "the predominantly Druze city"
    at = start - 1 - (start >= 1 and doc[start - 1].lower_ == "the")
    is_owned = at >= 1 and doc[at].lower_ == "of" and doc[at - 1].lower_ in _OWNED
    if is_owned and end - start == 1 and end < len(doc) and doc[end].lower_ in _PLACED:
        return True  # "villages of the Banyamulenge around Minembwe"
    is_many = start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _MEASURED
    return doc[end - 1].text.endswith("s") and (is_many or (start >= 1 and doc[start - 1].like_num))
