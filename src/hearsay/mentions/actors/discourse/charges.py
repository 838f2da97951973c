"""Whom somebody speaks against: the states accused, and those whose claims are called a lie."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import HEAD_STEPS, Discourse
from hearsay.mentions.actors.opposed import CLAIMS, TRESPASSES, beside, opposed
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

# By which somebody says that what was told is not so.
_FALSEHOODS = frozenset(("lie", "lies", "untrue", "fabrication", "fabricated", "invention", "invented", "nonsense", "fantasy", "baseless", "fable", "fables",
                         "fiction", "disinformation", "falsehood", "unfounded", "groundless", "propaganda", "hoax"))  # fmt: skip
_QUOTES = frozenset(('"', "“", "”"))
_LONGEST_QUOTE = 3
_FIRING = frozenset(("fire", "shoot", "open", "ambush", "kill", "wound", "abduct"))
_BLOWS = frozenset(("shelling", "attack", "raid", "strike", "bombing", "bombardment", "fire", "firing", "ambush", "incursion", "airstrike", "invasion",
                    "drone", "missile", "aggression", "kill", "wound", "destroy", "shell", "hit", "attacked", "strikes"))  # fmt: skip
_NOT_SO = (
    " not the case ",
    " not true ",
    " not so ",
    " nothing of the kind ",
    " nothing of the sort ",
    " no such thing ",
    " not correct ",
    " no such ",
    " wrong to say ",
)
_NO_SUCH = (
    "there was no ",
    "there were no ",
    "there is no ",
    "there are no ",
    "no official ",
    "not a single ",
    "not one ",
    "nobody ",
    "no one ",
)


def contradicts(discourse: Discourse, found: FoundActor) -> bool:
    """Whether somebody's sentence says that what was told is not so: "That was not the case, the minister said", "'There was no column', said X"."""
    start, end = discourse.sentence(found.start)
    start = _quoted_from(discourse, start, found.start)
    words = [token.lower_ for token in discourse.doc[start:end] if token.is_alpha or token.lower_ == "n't"]
    if _FALSEHOODS.intersection(words) or _names_what_was_told(discourse, found):
        return True
    said = " ".join(words)
    return any(said.startswith(opening) for opening in _NO_SUCH) or any(
        part in f" {said} " for part in _NOT_SO
    )


def is_dismissed(verb: Token) -> bool:
    """ "Paris called this a clumsy trick", "labelled the claim a smear"."""
    return verb.lemma_.lower() in ("call", "label", "brand", "describe") and any(
        kid.dep_ == "obj" and (kid.lower_ in ("it", "this", "that") or kid.lemma_.lower() in CLAIMS)
        for kid in verb.children
    )


def _names_what_was_told(discourse: Discourse, found: FoundActor) -> bool:
    """ "The adviser, X, called the claim an old song": it was another's; "called it a crime" may be his own side's word."""
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ in ("nsubj", "nsubj:outer"):
            return is_dismissed(at.head) and any(
                kid.dep_ == "obj"
                and kid.lemma_.lower() in CLAIMS
                and all(
                    each.dep_ in ("det", "amod", "punct") for each in kid.children
                )  # not "made in Niamey"
                for kid in at.head.children
            )
        if at.dep_ not in ("appos", "flat", "compound", "nmod:desc"):
            return False
        at = at.head
    return False


def _quoted_from(discourse: Discourse, start: int, token: int) -> int:
    """Where a quotation begins that a sentence ends: "'There was no shooting. A tyre burst,' the colonel said"."""
    sentences = discourse.sentences
    at = max(0, bisect_right(discourse.starts, start) - 1)
    marks = [each.text for each in discourse.doc[start:token] if each.text in _QUOTES]
    is_inside = bool(marks) and (marks[0] == "”" or (marks[0] == '"' and len(marks) % 2 == 1))
    for earlier, _ in reversed(sentences[max(0, at - _LONGEST_QUOTE) : at] if is_inside else ()):
        if any(each.text in _QUOTES for each in discourse.doc[earlier:start]):
            return earlier
    return start


def claiming(discourse: Discourse, found: FoundActor) -> frozenset[str]:
    """The states whose claims somebody's sentence tells of: "Pakistan's claim was a lie"."""
    start, end = discourse.sentence(found.start)
    return frozenset(
        code
        for token in discourse.doc[start:end]
        if token.lemma_.lower() in CLAIMS
        for child in token.children
        if child.dep_ in ("nmod:poss", "amod", "compound")
        and (code := discourse.country_at(child.i)) in country_names()
    )


def charging(discourse: Discourse, found: FoundActor) -> frozenset[str]:
    """The states whose people somebody says to have intruded, fired or struck: "Cambodian troops had crossed the line, the commander said".

    Who fights rebels may be the speaker's own: "the army said Malian troops had killed ten militants".
    """
    start, end = discourse.sentence(found.start)
    return frozenset(
        code
        for token in discourse.doc[start:end]
        if not found.start <= token.i < found.end and _is_charged(discourse, token)
        for each in (token, *token.children)
        if discourse.doc[each.i].pos_ != "PRON" and (code := discourse.country_at(each.i)) in country_names()
    )


def _is_charged(discourse: Discourse, token: Token) -> bool:
    """Whether a word does harm to somebody else's: as subject of the verb, or behind "by" at a noun of harm."""
    lemma = token.head.lemma_.lower()
    if token.dep_ in ("nmod", "obl", "obl:agent"):
        is_by = any(each.dep_ == "case" and each.lower_ == "by" for each in token.children)
        return is_by and lemma in _BLOWS and not _is_at_rebels(discourse, token.head)
    if token.dep_ not in ("nsubj", "nsubj:outer"):
        return False
    if lemma in TRESPASSES:
        return True
    return lemma in _FIRING | verbs("undergo") and not _is_at_rebels(discourse, token.head)


def _is_at_rebels(discourse: Discourse, harm: Token) -> bool:
    """Whether harm is done to armed people of no state."""
    return any(
        (actor := discourse.at.get(each.i)) is not None and actor.sector in ("REB", "CRM")
        for each in harm.subtree
        if each.i > harm.i
    )


def spoken_against(discourse: Discourse, found: FoundActor) -> frozenset[str]:
    """The states that somebody speaks against, as subject of a verb."""
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ in ("nsubj", "nsubj:outer"):
            verbs_ = [at.head, *beside(at)]
            return frozenset(
                code for verb in verbs_ for code in opposed(verb, discourse.at) if code in country_names()
            )
        if at.dep_ not in ("appos", "flat", "compound", "nmod:desc"):
            break
        at = at.head
    return frozenset()
