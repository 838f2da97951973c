"""Who spoke or acted in each sentence: the topic a text goes on with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.charges import is_dismissed
from hearsay.mentions.actors.discourse.index import HEAD_STEPS, SUBJECTS, Discourse
from hearsay.mentions.actors.opposed import CLAIMS, opposed
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import heads_of, relations_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = ("ccomp", "acl", "acl:relcl", "advcl", "xcomp", "csubj")
_CHARGE = {"accuse", "blame"}
_CALLED_IN = frozenset(
    ("summon", "call", "expel", "accuse", "blame", "convoke", "declare", "tell", "urge", "warn")
)
_COLON = 9
_RUN = frozenset(("run", "affiliated", "owned", "controlled", "linked", "aligned"))
_MEDIA = {
    "newspaper",
    "paper",
    "daily",
    "weekly",
    "agency",
    "broadcaster",
    "channel",
    "outlet",
    "magazine",
    "website",
    "radio",
    "television",
}
_BESIDE = {
    "after",
    "as",
    "when",
    "while",
    "before",
    "hours",
    "though",
    "although",
    "because",
    "since",
    "whereas",
    "despite",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """Who spoke in a sentence, or acted where nobody did.

    Attributes:
        actors: Subjects of its main clauses, owners of what is their subject.
        states: Every state it names, places included.
        charged: States whose doings it tells as somebody else's words, or that are accused in it.
        verbs: Lemmas of what the actors do.
        start: Its first token.
        countering: Who answers in a clause beside: "a claim that the Ukrainian military dismissed".
    """

    actors: tuple[Actor, ...]
    is_said: bool
    states: frozenset[str]
    charged: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    start: int = 0
    countering: tuple[Actor, ...] = ()

    @property
    def is_answer(self) -> bool:
        """Whether somebody denies or rejects something in it."""
        return any(verb in verbs("answer") for verb in self.verbs)


def topics(discourse: Discourse, token: int, count: int) -> Iterator[Topic]:
    """The topics of the sentences before a token's, nearest first; those that tell nobody are passed over."""
    last = bisect_right(discourse.starts, token) - 1
    for start, end in reversed(discourse.sentences[max(0, last - count) : last]):
        topic = _topic(discourse, start, end)
        if topic.actors:
            yield topic


def _topic(discourse: Discourse, start: int, end: int) -> Topic:
    main: list[Actor] = []
    said: list[Actor] = []
    done: list[Actor] = []
    lemmas: list[str] = []
    inner: list[str] = []
    countering: list[Actor] = []
    doc, sources = discourse.doc, discourse.sources
    relations, heads = relations_of(doc), heads_of(doc)
    for at in range(start, end):
        is_source = at in sources and heads[at] not in sources
        if relations[at] not in SUBJECTS and not is_source:
            continue
        token, verb = doc[at], doc[heads[at]]
        is_said = is_source or verb.lemma_.lower() in verbs("talk", "answer", "address")
        is_inner = verb.dep_ in _INNER and not (is_said and verb.dep_ == "ccomp")
        is_counter = _is_counter(discourse, token)
        if is_counter or (not is_source and (token.i in discourse.contents or is_inner)):
            told = discourse.meant(token)
            if told is not None and is_counter:
                countering.append(told)
            if told is not None and told.country and token.dep_ != "nsubj:pass":
                inner.append(told.country)
            continue
        actor = discourse.meant(token)
        if token.lemma_.lower() in _MEDIA or (actor is not None and actor.sector == "MED"):
            actor = _runner(discourse, token.i)
        if actor is None or actor.sector == "MED":
            continue
        lemmas += [verb.lemma_.lower(), *(["deny"] if is_dismissed(verb) else [])]
        if token.dep_ == "nsubj:pass" and verb.lemma_.lower() in _CALLED_IN:
            inner.append(actor.country or "")  # "the Peruvian envoy was summoned": he does not go on to speak
            continue
        inner += opposed(verb, discourse.at)
        # "Japan and Australia also voiced support": both are the topic
        beside = [discourse.meant(each) for each in token.children if each.dep_ == "conj"]
        for topic in (actor, *(also for also in beside if also is not None)):
            (said if is_said else done).append(topic)
            if is_said and not _is_beside(verb):
                main.append(topic)
    for token in discourse.doc[start:end]:
        if token.lemma_.lower() in _CHARGE:  # wherever the parse hangs "and accused Greece"
            inner += opposed(token, discourse.at)
    if not said and not done:
        said = main = _before_colon(discourse, start, end)
    codes = {discourse.at[i].country for i in range(start, end) if i in discourse.at}
    codes |= {each.where.country for i in range(start, end) if (each := discourse.places.get(i)) is not None}
    states = frozenset(code for code in codes if code is not None and code in country_names())
    spoke = tuple(main or said or done)
    charged = frozenset(inner) & states - {each.country for each in spoke}
    return Topic(spoke, bool(said), states, charged, tuple(lemmas), start, tuple(countering))


def _is_counter(discourse: Discourse, token: Token) -> bool:
    """Whether a subject answers beside what the sentence tells: "a claim that Kyiv denied", "a charge Khartoum called baseless"."""
    verb = token.head
    if verb.dep_ == "acl:relcl" and verb.lemma_.lower() in verbs("answer"):
        return True
    first = token.left_edge.i
    first -= discourse.doc[first - 1].lower_ in ("that", "which")
    before = discourse.doc[max(0, first - 3) : first]
    return (
        len(before) == 3
        and before[0].text in (",", "–", "-")
        and before[1].lower_ in ("a", "an")
        and before[2].lemma_.lower() in CLAIMS
    )


def _runner(discourse: Discourse, at: int) -> Actor | None:
    """The movement whose voice a medium is: "Houthi-run Al Masirah television", "Hezbollah's Al-Manar"."""
    doc, start = discourse.doc, at
    while start > 0 and (doc[start - 1].text[:1].isupper() or doc[start - 1].text in "-–"):
        start -= 1
    start = next((i for i in range(start, at + 1) if doc[i].text[:1].isupper()), start)
    # "Houthi-run" begins the name's own run of capitals, "Hezbollah 's" stands before it
    for end in range(max(1, start - 3), at):
        owner = discourse.at.get(end - 1)
        is_run = doc[end].text in "-–" and doc[end + 1].lower_ in _RUN
        if (
            owner is not None
            and owner.sector in ("REB", "PRE")
            and (is_run or doc[end].lower_ in ("'s", "’s"))
        ):
            return owner
    return None


def _before_colon(discourse: Discourse, start: int, end: int) -> list[Actor]:
    """Who speaks in a headline: "Fijian PM: no deal"."""
    if start >= discourse.headline:
        return []
    colon = next(
        (i for i in range(start + 1, min(end, start + _COLON)) if discourse.doc[i].text == ":"), None
    )
    actor = None if colon is None else discourse.at.get(colon - 1)
    return [] if actor is None or actor.country is None or actor.sector == "MED" else [actor]


def _is_beside(verb: Token) -> bool:
    """Whether a verb says what happened beside the main clause: "after Israel said", "as Kyiv accused"."""
    at = verb
    for _ in range(HEAD_STEPS):
        if at.dep_ == "advcl":
            return any(child.dep_ == "mark" and child.lower_ in _BESIDE for child in at.children)
        if at.dep_ != "conj":
            return False
        at = at.head
    return False
