"""Whom somebody speaks against: the states accused, and those whose claims are called a lie."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import HEAD_STEPS, Discourse
from hearsay.mentions.actors.opposed import TRESPASSES, opposed
from hearsay.mentions.found import FoundActor

CLAIMS = {
    "claim",
    "charge",
    "allegation",
    "accusation",
    "assertion",
    "suggestion",
    "report",
    "version",
    "account",
}
# By which somebody says that what was told is not so.
_FALSEHOODS = frozenset(("lie", "lies", "untrue", "fabrication", "fabricated", "invention", "invented", "nonsense", "fantasy", "baseless", "fable", "fables",
                         "fiction", "disinformation", "falsehood", "unfounded", "groundless"))  # fmt: skip
_FIRING = frozenset(("fire", "shoot", "attack", "open", "shell", "strike"))
_NOT_SO = (
    " not the case ",
    " not true ",
    " not so ",
    " nothing of the kind ",
    " nothing of the sort ",
    " no such thing ",
    " not correct ",
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
    words = [token.lower_ for token in discourse.doc[start:end] if token.is_alpha or token.lower_ == "n't"]
    if _FALSEHOODS.intersection(words):
        return True
    said = " ".join(words)
    return any(said.startswith(opening) for opening in _NO_SUCH) or any(
        part in f" {said} " for part in _NOT_SO
    )


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
    """The states whose people somebody says to have intruded or fired first: "Cambodian troops had crossed the line, the commander said"."""
    start, end = discourse.sentence(found.start)
    return frozenset(
        code
        for token in discourse.doc[start:end]
        if token.dep_ in ("nsubj", "nsubj:outer")
        and not found.start <= token.i < found.end
        and (
            token.head.lemma_.lower() in TRESPASSES
            or (
                token.head.lemma_.lower() in _FIRING
                and any(each.lower_ == "first" for each in token.head.children)
            )
        )
        for each in (token, *token.children)
        if discourse.doc[each.i].pos_ != "PRON" and (code := discourse.country_at(each.i)) in country_names()
    )


def spoken_against(discourse: Discourse, found: FoundActor) -> frozenset[str]:
    """The states that somebody speaks against, as subject of a verb."""
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ in ("nsubj", "nsubj:outer"):
            beside = ("conj", "xcomp", "advcl")
            verbs_ = [
                at.head,
                *(each for each in at.head.children if each.dep_ in beside and each.i > at.i),
            ]
            return frozenset(
                code for verb in verbs_ for code in opposed(verb, discourse.at) if code in country_names()
            )
        if at.dep_ not in ("appos", "flat", "compound", "nmod:desc"):
            break
        at = at.head
    return frozenset()
