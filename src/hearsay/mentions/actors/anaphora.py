"""Whom "he", "the ministry" and "the two countries" mean, where that is safe to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.definite import last_group
from hearsay.mentions.actors.linked import Linked
from hearsay.mentions.actors.pairs import Parties, may_mean_pair, one_of_pair, pair_meant, party_of
from hearsay.mentions.actors.quoted import is_apart, quoted_clauses
from hearsay.mentions.actors.standing import MINDED
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import lowered, sentences_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.language import Link

_PERSONAL = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}
_NEUTER = {"it", "its", "itself"}
_PLURAL = {"they", "them", "their", "theirs", "themselves"}
_GROUP_NOUNS = {"group", "movement", "faction", "organisation", "organization", "force"}
# "Its neighbour", where only one other state is spoken of.
_OTHERS = {"neighbour", "neighbor", "foe", "adversary"}
_ONE_OF_PAIR = {"former", "latter"}
_RELATIVE = {"whose"}
_WORDS = frozenset({*_RELATIVE, *_PERSONAL, *_NEUTER, *_PLURAL, *_GROUP_NOUNS, *_OTHERS, *_ONE_OF_PAIR})
"""Besides those for a pair, all words that may take up an actor."""
_COUPLE = 60
_CLOSING = (",", '"', "”", "''")
_CHARGE = {"accuse", "blame"}
_TIMED = frozenset(
    (
        "place",
        "time",
        "effect",
        "hold",
        "shape",
        "root",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "minutes",
        "longer",
        "toll",
        "turn",
    )
)
"""What "it" takes when it is no party."""
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")


_SIDES = frozenset({"side", "camp", "leadership", "delegation", "command"})
"""Nouns that stand for the state whose adjective is before them."""


def resolve_anaphors(
    doc: Doc,
    actors: Sequence[FoundActor],
    links: Sequence[Link] = (),
    seated: Mapping[int, tuple[Actor, ...]] | None = None,
) -> dict[int, tuple[Actor, ...]]:
    """The actors that pronouns and pairs stand for, by token.

    "He" and "she" are whom the reader model links them to. Other pronouns, and those it leaves open, take the last fitting
    subject of their own sentence before them, else of the sentence before; only then the last fitting actor of that sentence
    if there is just one; at last what the model links them to. What stays open is left out.
    """
    actors = [each for each in actors if not _is_credit(doc, each)]
    linked = Linked(links, actors)
    seated = seated or {}
    quoted = quoted_clauses(doc)
    has_quotes = any(quoted)
    sentences = (
        [part for start, end in sentences_of(doc) for part in _parts(doc, start, end)]
        if doc.has_annotation("SENT_START")
        else [(0, len(doc))]
    )
    words = lowered(doc)
    found: dict[int, tuple[Actor, ...]] = {}
    by_head = sorted(actors, key=lambda each: each.start)
    parties = Parties()
    counted = 0
    window: list[list[FoundActor]] = [[], []]
    is_all_quoted = False
    at = 0
    for start, end in sentences:
        here: list[FoundActor] = []
        while at < len(by_head) and by_head[at].start < end:
            here.append(by_head[at])
            at += 1
        # Sentences inside a quotation stand between who speaks and "he added".
        window = [[*window[0], *window[1]] if is_all_quoted else window[1], here]
        inside = [quoted[i] for i in range(start, end) if words[i].isalpha()] if has_quotes else []
        is_all_quoted = bool(inside) and all(inside)
        for index in range(start, end):
            word = words[index]
            if word not in _WORDS and index not in seated and not may_mean_pair(word):
                continue
            token = doc[index]
            while counted < len(by_head) and by_head[counted].start < token.i:
                parties.add(by_head[counted].actor)
                if counted and _is_joined(doc, by_head[counted - 1], by_head[counted]):
                    parties.join(by_head[counted - 1].actor, by_head[counted].actor)
                counted += 1
            told = [
                [each for each in sentence if not is_apart(quoted, each.start, token.i)]
                for sentence in window
            ]
            if word in _RELATIVE:
                antecedent = _told_of(doc, token, here)
            elif word in _PERSONAL:
                spoken_of = _spoken_of(here, quoted, token)
                told = [[each for each in part if each.actor.name not in spoken_of] for part in told]
                meant = linked.actor(token.i, _is_person, found)
                meant = None if meant is not None and meant.name in spoken_of else meant
                antecedent = (
                    _just_spoke(doc, token, told, meant)
                    or meant
                    or _just_spoke(doc, token, told, None)
                    or _antecedent(doc, token.i, told, _is_person)
                )
                antecedent = _served_by(doc, told[0], antecedent) if antecedent is not None else None
            elif word in _NEUTER:
                if word == "it" and not _may_act(token):
                    continue
                meant = linked.actor(token.i, _is_institution, found)
                # "Mali cut its ties with Chad, accusing it": not Mali, nor whose "its" is
                acting = {
                    each.actor.party
                    for each in here
                    if _is_co_argument(doc, each, token.i) or _is_addressed(doc, each, token)
                }
                told = [[each for each in part if each.actor.party not in acting] for part in told]
                meant = None if meant is not None and meant.party in acting else meant
                antecedent = _antecedent(doc, token.i, told, _is_institution) or meant
                if antecedent is not None and antecedent.sector == "MED":
                    # "In a statement, of which the agency received a copy, the ministry said ... It added"
                    antecedent = linked.actor(token.i, _is_body, found) or antecedent
            elif word in _PLURAL:
                several = _coordinated(doc, token.i, told[1]) or _told_pair(doc, token.i, found, start)
                if several:
                    found[token.i] = several
                    continue
                antecedent = (
                    _accused(doc, token, told[0])
                    or _antecedent(doc, token.i, told, _is_group)
                    or linked.actor(token.i, _is_group, found)
                )
            else:
                if token.i in seated:
                    found[token.i] = seated[token.i]
                    continue
                if word in _ONE_OF_PAIR and _is_pronoun(doc, token.i):
                    one = one_of_pair(word, _couple_before(doc, start, token.i, actors, seated))
                    if one is not None:
                        found[token.i] = (one,)
                        here.append(FoundActor(token.i, token.i + 1, one))
                    continue
                if word in _GROUP_NOUNS and token.i and _is_definite(doc, token.i):
                    group = last_group(parties.actors[-200:])
                    if group is not None and (word != "force" or "force" in group.name.lower()):
                        found[token.i] = (group,)
                        here.append(FoundActor(token.i, token.i + 1, group))
                    continue
                own = _whose(token, found) if word in _OTHERS else None
                if own is not None:
                    found[token.i] = _other_state(
                        own, actors
                    )  # nobody where several are, and never one's own
                    continue
                named = [each for each in here if each.start < token.i]
                pair = pair_meant(doc, token.i, parties, [each for each in named if _is_hosting(doc, each)])
                if pair:
                    found[token.i] = pair
                continue
            if antecedent is not None:
                found[token.i] = (antecedent,)
                # The pronoun carries the topic on: "It sent troops but it denies ...".
                here.append(FoundActor(token.i, token.i + 1, antecedent))
    return found


def _spoken_of(here: Sequence[FoundActor], quoted: Sequence[int], token: Token) -> frozenset[str]:
    """Persons whom a quotation names, none of whom says it: "'I told Lind to go,' he said" is not Lind."""
    is_teller = token.dep_ in _SUBJECTS and token.head.lemma_.lower() in verbs("talk") | verbs("answer")
    if not is_teller or not any(quoted) or quoted[token.i]:
        return frozenset()
    return frozenset(
        each.actor.name
        for each in here
        if each.actor.kind == "person"
        and token.doc[each.start].pos_ != "PRON"
        and is_apart(quoted, each.start, token.i)
    )


def _is_credit(doc: Doc, each: FoundActor) -> bool:
    """Whether a name is a photographer's behind the agency's: "REUTERS/Ana Lind" takes no part in what the text tells."""
    before = doc[max(each.start - 2, 0) : each.start]
    is_behind = len(before) == 2 and before[1].text == "/" and not before[0].whitespace_
    return each.actor.kind == "person" and is_behind and before[0].text[:1].isupper()


def _parts(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut where "at 11 p.m." ended one and the next began: "... at 11 p.m. Chad's army said"."""
    words = lowered(doc)
    for at in range(start + 1, end - 1):
        is_clock = words[at] in ("p.m.", "a.m.") or (words[at] == "." and words[at - 1] in ("p.m", "a.m"))
        if (
            is_clock
            and doc[at + 1].text[:1].isupper()
            and (at + 2 >= end or words[at + 2] not in ("time", "on", ","))
        ):
            yield start, at + 1
            start = at + 1
    yield start, end


def _told_of(doc: Doc, token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whom "whose" tells of: who is named right before it, else whom the parse hangs its clause on: "it accused Niger, whose army denied it"."""
    at = token.i - 1
    at -= at > 0 and doc[at].text in (",", "–", "-")
    named = [each for each in here if each.start <= at < each.end]
    clause = token.head.head
    if not named and clause.dep_ == "acl:relcl":
        named = [each for each in here if each.start <= clause.head.i < each.end <= token.i]
    return named[0].actor if named else None


def _is_pronoun(doc: Doc, at: int) -> bool:
    """ "The former said", "the latter's army"; not "the former minister"."""
    after = doc[at + 1] if at + 1 < len(doc) else None
    return (
        at > 0
        and doc[at - 1].lower_ == "the"
        and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ") or after.lower_ in ("'s", "’s"))
    )


def _is_coupled(doc: Doc, one: FoundActor, other: FoundActor) -> bool:
    """ "The army and the rebels": two parties in one breath."""
    between = [token.lower_ for token in doc[one.end : other.start]]
    return (
        bool(between)
        and between[0] == "and"
        and between[1:] in ([], ["the"])
        and one.actor.party != other.actor.party
    )


def _couple_before(
    doc: Doc, start: int, at: int, actors: Sequence[FoundActor], seated: Mapping[int, tuple[Actor, ...]]
) -> list[Actor]:
    """The two that a text told last, in its order: a pair in one breath, else the two who spoke last."""
    for first in reversed(list(seated)):
        if first < at and at - first < _COUPLE:
            return [*seated[first]]
    near = [each for each in actors if at - _COUPLE < each.start < at and each.actor.country is not None]
    for one, other in reversed(list(pairwise(near))):
        if _is_coupled(doc, one, other):
            return [one.actor, other.actor]
    spoke: list[Actor] = []
    for each in reversed(near):
        head = doc[_head(doc, each)]
        is_told = head.dep_ in _SUBJECTS and head.head.lemma_.lower() in verbs("talk") | verbs("answer")
        if (
            is_told
            and each.end <= start
            and all(each.actor.party != other.party or each.actor.name != other.name for other in spoke)
        ):
            spoke.append(each.actor)
    return [spoke[1], spoke[0]] if len(spoke) >= 2 else []


def _is_joined(doc: Doc, one: FoundActor, other: FoundActor) -> bool:
    """ "Thailand and Cambodia" as a pair of states."""
    return (
        one.end + 1 == other.start
        and doc[one.end].lower_ in ("and", "&")
        and one.actor.kind == "country" == other.actor.kind
        and one.actor.country != other.actor.country
    )


def _served_by(doc: Doc, before: Sequence[FoundActor], meant: Actor) -> Actor:
    """Who speaks, where a pronoun seems to mean the one served: "said X, a spokesman for President Y. He added"."""
    at = next(
        (each for each in before if each.actor.name == meant.name and each.actor.kind == "person"), None
    )
    if at is None or _is_subject(doc, at):
        return meant
    above = doc[_head(doc, at)].head
    if doc[_head(doc, at)].dep_ not in ("nmod", "nmod:poss", "appos"):
        return meant
    for _ in range(4):
        for each in before:
            is_other = each.actor.kind == "person" and each.actor.name != meant.name
            if is_other and each.start <= above.i < each.end and _is_subject(doc, each):
                return each.actor
        if above.head.i == above.i:
            break
        above = above.head
    return meant


def _just_spoke(
    doc: Doc, token: Token, window: Sequence[Sequence[FoundActor]], linked: Actor | None
) -> Actor | None:
    """The one person who spoke in the sentence before, for "he told the paper" that the model links to somebody further up, or to nobody.

    "The envoy denied it. No lorry had crossed, he told the paper": no reader goes back over the envoy to another speaker.
    """
    if not _is_saying(token):
        return None
    near = [each for sentence in window for each in sentence if each.end <= token.i]
    if linked is not None and any(each.actor.name == linked.name for each in near):
        return None
    spoke = [
        each
        for each in window[0]
        if (_is_person(each.actor) or _is_one(each.actor) or _is_somebody(doc, each))
        and _is_teller(doc, each)
    ]
    names = {(each.actor.name, each.actor.country) for each in spoke}
    acting = (each.actor for each in near if _is_person(each.actor) and _is_subject(doc, each))
    others = {actor.name for actor in acting} - {name for name, _ in names}
    return spoke[0].actor if len(names) == 1 and not others else None


def _is_teller(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is subject of a verb of saying or answering."""
    token = doc[_head(doc, found)]
    said = verbs("talk") | verbs("answer") | verbs("address")
    return token.dep_ in ("nsubj", "nsubj:outer") and token.head.lemma_.lower() in said


def _is_main_teller(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is who tells a whole sentence: "..., the ministry said"."""
    token = doc[_head(doc, found)]
    return _is_teller(doc, found) and token.head.dep_ in ("ROOT", "parataxis")


def _is_one(actor: Actor) -> bool:
    """ "An official", "an officer", who has no office that the tables name."""
    return (
        actor.kind == "unnamed"
        and actor.country is not None
        and actor.name.split(" of ")[0].lower().endswith(("official", "officer", "diplomat", "source"))
    )


def _is_somebody(doc: Doc, found: FoundActor) -> bool:
    """ "A shopkeeper", "a director at the ministry": one who holds no office that the tables name."""
    last = doc[found.end - 1]
    is_one = last.lower_ == last.lemma_.lower()
    return (
        found.actor.kind == "unnamed" and found.actor.role is None and found.actor.sector == "CVL" and is_one
    )


def _accused(doc: Doc, token: Token, before: Sequence[FoundActor]) -> Actor | None:
    """Who was accused, for who denies it next: "The mayor accused the gunmen. They denied it"."""
    if token.dep_ not in ("nsubj", "nsubj:outer") or token.head.lemma_.lower() not in verbs("answer"):
        return None
    charged = [
        each
        for each in before
        if doc[_head(doc, each)].dep_ == "obj" and doc[_head(doc, each)].head.lemma_.lower() in _CHARGE
        and _is_group(each.actor)
    ]  # fmt: skip
    return charged[0].actor if len(charged) == 1 else None


def _whose(token: Token, found: Mapping[int, tuple[Actor, ...]]) -> str | None:
    """The country of "its" in "its neighbour", "its northern neighbour"."""
    meant = next((found[i] for i in range(token.i - 1, max(-1, token.i - 4), -1) if i in found), ())
    return meant[0].country if len(meant) == 1 else None


def _other_state(own: str, actors: Sequence[FoundActor]) -> tuple[Actor, ...]:
    """The other of two states of a page; empty where it names more."""
    others = {
        each.actor.country: each.actor
        for each in reversed(actors)
        if each.actor.country in country_names() and each.actor.country != own and each.actor.sector != "MED"
    }
    if len(others) != 1:
        return ()
    code, sample = next(iter(others.items()))
    name = country_names()[code or ""]
    return (
        Actor(
            text=sample.text,
            span=sample.span,
            name=name,
            kind="country",
            country=code,
            sector="GOV",
            party=code,
        ),
    )


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person" or (actor.kind == "unnamed" and actor.role is not None)


def _is_body(actor: Actor) -> bool:
    """A body that speaks for itself, its state named or not."""
    return actor.kind == "organisation" and actor.sector != "MED"


def _is_institution(actor: Actor) -> bool:
    return actor.kind in ("country", "organisation", "group")


def _is_group(actor: Actor) -> bool:
    return actor.kind in ("group", "organisation") or (
        actor.kind == "unnamed" and (actor.role is None or actor.role.lower().endswith("s"))
    )


def _antecedent(
    doc: Doc, token: int, window: Sequence[Sequence[FoundActor]], fits: Callable[[Actor], bool]
) -> Actor | None:
    is_saying = _is_saying(doc[token])
    later: Actor | None = None
    # "Greek ships had pushed them back, it said": who is told about does not tell it.
    is_behind = is_saying and token > 0 and doc[token - 1].text in _CLOSING
    for sentence in (window[0], window[1]) if is_behind and window[0] else (window[1], window[0]):
        fitting = [
            each
            for each in sentence
            if each.end <= token and fits(each.actor) and not _is_co_argument(doc, each, token)
        ]
        is_object = fits is _is_institution and doc[token].dep_ in ("obj", "iobj")
        if is_object and sentence is window[1] and len({each.actor.party for each in fitting}) == 1:
            return fitting[0].actor
        subjects = sorted((each for each in fitting if _is_subject(doc, each)), key=lambda each: each.start)
        tellers = [each for each in subjects if is_saying and _is_main_teller(doc, each)]
        if tellers and sentence is window[0]:
            return tellers[0].actor  # "Drones crossed the strait, the ministry said. It called them a threat"
        if subjects:
            # The subject of the main clause stays the topic; a later clause's own subject is nearer.
            return subjects[-1].actor if sentence is window[1] else subjects[0].actor
        if fits is _is_institution and sentence is window[1] and not is_object:
            officials = [
                each
                for each in sentence
                if each.end <= token and each.actor.kind in ("person", "unnamed") and _is_subject(doc, each)
            ]
            state = party_of(officials[-1].actor) if officials else None
            if state is not None and state.kind == "country":
                # "Eritrea's minister denied that its soldiers ...": an official's "its" is the state's.
                return state
        names = {(each.actor.name, each.actor.country) for each in fitting if not _is_modifier(doc, each)}
        if len(names) == 1 and fits is not _is_group:
            if not is_saying or sentence is not window[1]:
                return later or fitting[-1].actor
            # "Reports in the Kenyan press were false, it said": who spoke before comes first.
            later = fitting[-1].actor
    return later


def _is_saying(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubj:outer") and token.head.lemma_.lower() in verbs("talk")


def _told_pair(doc: Doc, token: int, found: Mapping[int, tuple[Actor, ...]], start: int) -> tuple[Actor, ...]:
    """The pair a sentence spoke of before "them": "between the two sides, urged them"; nobody's own "their"."""
    if doc[token].dep_ not in ("obj", "iobj", "obl"):
        return ()
    return next((found[i] for i in range(token - 1, start - 1, -1) if len(found.get(i, ())) == 2), ())


def _is_co_argument(doc: Doc, found: FoundActor, token: int) -> bool:
    """Whether a pronoun is object of the verb an actor is subject of: nobody urges "them" and means themselves.

    The subject is also that of a participle or of a second verb without one: "Mali cut its ties with Chad, accusing it".
    """
    if doc[token].dep_ not in ("obj", "iobj", "obl") or doc[token].lower_.endswith(("self", "selves")):
        return False
    head = doc[_head(doc, found)]
    for _ in range(3):
        if head.dep_ not in ("conj", "flat", "appos"):
            break
        head = head.head
    verb = doc[token].head
    governing = {verb.i}
    while verb.dep_ in ("advcl", "xcomp", "conj") and not any(kid.dep_ in _SUBJECTS for kid in verb.children):
        verb = verb.head
        governing.add(verb.i)
    return head.dep_ in _SUBJECTS and head.head.i in governing


def _is_addressed(doc: Doc, found: FoundActor, subject: Token) -> bool:
    """Whether somebody is whom a pronoun's verb, or the next, speaks to or of: in "it called on Chad to stop" it is not Chad."""
    head = doc[_head(doc, found)]
    if found.start < subject.i or subject.dep_ not in _SUBJECTS or head.dep_ not in ("obj", "iobj", "obl"):
        return False
    verb = head.head
    is_spoken_to = verb.lemma_.lower() in verbs("address") | _CHARGE
    is_to = head.dep_ != "obl" or any(kid.lower_ in ("on", "upon") for kid in head.children)
    is_its = verb.i == subject.head.i or (verb.dep_ == "conj" and verb.head.i == subject.head.i)
    return is_spoken_to and is_to and is_its


def _coordinated(doc: Doc, token: int, here: Sequence[FoundActor]) -> tuple[Actor, ...]:
    """The actors of "Chad and Sudan" as subject, before "their" in the same sentence."""
    subjects = [
        each
        for each in here
        if each.end <= token and _is_subject(doc, each) and not _is_co_argument(doc, each, token)
    ]
    for first in reversed(subjects):
        head = _head(doc, first)
        others = [
            each.actor
            for each in here
            if each.end <= token
            and doc[_head(doc, each)].dep_ == "conj"
            and doc[_head(doc, each)].head.i == head
        ]
        if others and first.actor.kind not in ("unnamed",):
            return (first.actor, *others)
    return ()


def _head(doc: Doc, found: FoundActor) -> int:
    return next(
        (i for i in range(found.start, found.end) if not found.start <= doc[i].head.i < found.end),
        found.end - 1,
    )


def _is_subject(doc: Doc, found: FoundActor) -> bool:
    head = doc[_head(doc, found)]
    if not doc.has_annotation("DEP"):
        return found.end < len(doc) and doc[found.end].pos_ in ("VERB", "AUX")
    if head.dep_ in ("amod", "compound") and head.head.lemma_.lower() in _SIDES:
        head = head.head  # "the Tajik side said its guards ..."
    for _ in range(3):
        if head.dep_ in _SUBJECTS:
            return True
        if head.dep_ not in ("conj", "flat", "appos"):
            return False
        head = head.head
    return False


def _is_modifier(doc: Doc, found: FoundActor) -> bool:
    return doc[_head(doc, found)].dep_ in ("amod", "compound")


def _is_definite(doc: Doc, at: int) -> bool:
    """ "The group", "the group's"; not "the group of states", "a group"."""
    return doc[at - 1].lower_ == "the" and (
        at + 1 == len(doc) or doc[at + 1].lower_ not in ("of", "that", "which")
    )


def _is_hosting(doc: Doc, found: FoundActor) -> bool:
    """Whether an actor hosts or mediates in its clause."""
    return _is_subject(doc, found) and doc[_head(doc, found)].head.lemma_.lower() in verbs("mediate")


def _may_act(token: Token) -> bool:
    """Whether "it" can be a party: not in "it was the heaviest fighting", "it is unclear who", "denied it".

    Who denies, confirms or says "it" speaks of a claim; what is something or lasts is a happening.
    """
    governor = token.head
    if token.dep_ == "expl":
        return False
    if (
        any(child.dep_ == "xcomp" and child.i > token.i for child in governor.children)
        and token.dep_ == "obj"
    ):
        return governor.lemma_.lower() != "call"
    if token.dep_ in ("obj", "iobj"):
        return governor.lemma_.lower() in verbs("address") or governor.lemma_.lower() not in verbs("talk")
    if token.dep_ in ("nsubj", "nsubj:outer"):
        if any(child.dep_ == "cop" for child in governor.children):
            # "said it was ready to mediate", "it was in contact with both sides"
            return governor.lemma_.lower() in MINDED or any(
                child.dep_ == "case" and child.lower_ == "behind" for child in governor.children
            )
        # "it took place", "it takes time"; but "it would take part", "it had taken the town"
        objects = [child for child in governor.children if child.dep_ == "obj"]
        takes = governor.lemma_.lower() == "take" and any(child.lower_ not in _TIMED for child in objects)
        return takes or governor.lemma_.lower() not in verbs("happen")
    return True
