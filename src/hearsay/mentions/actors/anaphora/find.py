"""Every pronoun and word for a pair of a document, with the actors it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.columns import sentences_of
from hearsay.gazetteer import country_names
from hearsay.language.agreement import features
from hearsay.mentions.actors.anaphora.antecedents import (
    accused,
    complained_to,
    denier_below,
    only_told_of,
    taken_up,
    told_of,
    who_denies,
)
from hearsay.mentions.actors.anaphora.clauses import (
    is_addressed,
    is_answered,
    is_co_argument,
    is_hosting,
    may_act,
    whose_text,
)
from hearsay.mentions.actors.anaphora.couples import (
    coordinated,
    couple_before,
    is_joined,
    paired_subject,
    told_pair,
)
from hearsay.mentions.actors.anaphora.kinds import is_body, is_group, is_institution, is_of_a_state, is_person
from hearsay.mentions.actors.anaphora.speakers import (
    just_spoke,
    named_in_quotation,
    served_by,
    whose_statement,
)
from hearsay.mentions.actors.definite import last_group, told_last
from hearsay.mentions.actors.linked import Linked
from hearsay.mentions.actors.opposed import CLAIMS
from hearsay.mentions.actors.pairs import (
    Parties,
    may_mean_pair,
    may_take_up_pair,
    one_of_pair,
    pair_meant,
    party_of,
)
from hearsay.mentions.actors.quoted import is_apart, quoted_clauses
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import lowered
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
# "The country's troops": of the state that speaks or acts.
_STATES = {"country", "nation"}
_WORDS = frozenset(
    {*_RELATIVE, *_STATES, *_PERSONAL, *_NEUTER, *_PLURAL, *_GROUP_NOUNS, *_OTHERS, *_ONE_OF_PAIR}
)
"""Besides those for a pair, all words that may take up an actor."""


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
    taking_up = {word for word in set(words) if word in _WORDS or may_mean_pair(word)}
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
            if word not in taking_up and index not in seated:
                continue
            token = doc[index]
            while counted < len(by_head) and by_head[counted].start < token.i:
                parties.add(by_head[counted].actor)
                if counted and is_joined(doc, by_head[counted - 1], by_head[counted]):
                    parties.join(by_head[counted - 1].actor, by_head[counted].actor)
                counted += 1
            told = [
                [each for each in sentence if not is_apart(quoted, each.start, token.i)]
                for sentence in window
            ]
            if word in _RELATIVE:
                antecedent = told_of(doc, token, here)
            elif word in _PERSONAL:
                if _is_of_the_nameless(doc, start, token):
                    continue
                spoken_of = named_in_quotation(here, quoted, token)
                told = [[each for each in part if each.actor.name not in spoken_of] for part in told]
                meant = linked.actor(token.i, is_person, found)
                meant = None if meant is not None and meant.name in spoken_of else meant
                antecedent = (
                    just_spoke(doc, token, told, meant)
                    or meant
                    or just_spoke(doc, token, told, None)
                    or taken_up(doc, token.i, told, is_person)
                )
                antecedent = served_by(doc, told[0], antecedent) if antecedent is not None else None
            elif word in _NEUTER:
                if word == "it" and not may_act(token):
                    continue
                meant = linked.actor(token.i, is_institution, found)
                # "Mali cut its ties with Chad, accusing it": not Mali, nor whose "its" is
                acting = {
                    each.actor.party
                    for each in here
                    if is_co_argument(doc, each, token.i) or is_addressed(doc, each, token)
                }
                told = [[each for each in part if each.actor.party not in acting] for part in told]
                meant = None if meant is not None and meant.party in acting else meant
                about = only_told_of(doc, token.i, here)
                told = [told[0], [each for each in told[1] if each not in about]]
                if meant is not None and all(each.actor.name != meant.name for each in (*told[0], *told[1])):
                    meant = None if any(each.actor.name == meant.name for each in about) else meant
                antecedent = (
                    whose_statement(doc, token, told[0])
                    or _of_who_is_dismissed(token, here)
                    or complained_to(token, here)
                    or who_denies(token, here)
                    or denier_below(doc, token, here)
                    or taken_up(doc, token.i, told, is_institution)
                    or meant
                )
                if antecedent is not None and antecedent.sector == "MED":
                    # "In a statement, of which the agency received a copy, the ministry said ... It added"
                    antecedent = linked.actor(token.i, is_body, found) or antecedent
            elif word in _STATES and (_is_owning(words, index) or is_answered(token)):
                antecedent = taken_up(doc, token.i, told, is_of_a_state)
                antecedent = party_of(antecedent) if antecedent is not None else None
            elif word in _PLURAL:
                several = (
                    coordinated(doc, token.i, told[1])
                    or told_pair(doc, token.i, found, start)
                    or paired_subject(doc, token.i, found)
                )
                if several:
                    found[token.i] = several
                    continue
                antecedent = (
                    accused(doc, token, told[0])
                    or whose_text(token, here)
                    or _of_main_clause(token, found)
                    or taken_up(doc, token.i, told, is_group)
                    or linked.actor(token.i, is_group, found)
                )
            else:
                if token.i in seated:
                    found[token.i] = seated[token.i]
                    continue
                if word in _ONE_OF_PAIR and _is_pronoun(doc, token.i):
                    one = one_of_pair(word, couple_before(doc, start, token.i, actors, seated))
                    if one is not None:
                        found[token.i] = (one,)
                        here.append(FoundActor(token.i, token.i + 1, one))
                    continue
                if word in _GROUP_NOUNS and token.i and _is_definite(doc, token.i):
                    group = told_last(doc, token.i, by_head[:counted]) or last_group(parties.actors[-200:])
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
                pair = pair_meant(doc, token.i, parties, [each for each in named if is_hosting(doc, each)])
                if not pair and may_take_up_pair(doc, token.i):
                    pair = paired_subject(doc, token.i, found)
                if pair:
                    found[token.i] = pair
                continue
            if antecedent is not None:
                found[token.i] = (antecedent,)
                # The pronoun carries the topic on: "It sent troops but it denies ...".
                here.append(FoundActor(token.i, token.i + 1, antecedent))
    return found


def _is_of_the_nameless(doc: Doc, start: int, token: Token) -> bool:
    """Whether "her" is a woman's whom the sentence speaks of by a noun: "a woman was killed and her daughter injured"."""
    gender = features(token.text, "PRON", (), "").gender
    beside = token.head.head
    if (
        token.dep_ == "nmod:poss"
        and token.head.dep_ == "conj"
        and beside.i < token.i
        and beside.pos_ == "NOUN"
    ):
        # "an officer and his wife"
        return any(child.lower_ in ("a", "an", "another") for child in beside.children)
    for each in reversed(doc[start : token.i]):
        if each.dep_ in ("nsubj", "nsubj:pass") and each.pos_ in ("NOUN", "PROPN", "PRON"):
            is_one = any(child.lower_ in ("a", "an", "another") for child in each.children)
            return is_one and each.pos_ == "NOUN" and features(each.text, "NOUN", (), "").gender == gender
    return False


def _of_who_is_dismissed(token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whose "its" is behind a verdict on a claim: "called Israel's accusations pretexts for its attacks" are Israel's."""
    verb = token.head
    while verb.head.i != verb.i and verb.lemma_.lower() not in _VERDICTS:
        verb = verb.head
    if token.lower_ != "its" or verb.lemma_.lower() not in _VERDICTS or verb.i > token.i:
        return None
    for claim in token.doc[verb.i + 1 : token.i]:
        if claim.lemma_.lower() in CLAIMS:
            owners = [child.i for child in claim.children if child.dep_ == "nmod:poss"]
            return next((each.actor for at in owners for each in here if each.start <= at < each.end), None)
    return None


_VERDICTS = frozenset(("call", "brand", "label", "dub", "term", "describe", "denounce"))


def _is_owning(words: Sequence[str], at: int) -> bool:
    """Whether a noun stands as "the country's"."""
    return words[at - 1 : at] == ("the",) and words[at + 1 : at + 2] in (("'s",), ("’s",))


def _of_main_clause(token: Token, found: Mapping[int, tuple[Actor, ...]]) -> Actor | None:
    """Whose people "they" are in a clause of time: "its soldiers were on patrol when they came under fire"."""
    if token.dep_ not in ("nsubj", "nsubj:pass") or token.head.dep_ != "advcl":
        return None
    main = token.head.head
    while main.dep_ == "xcomp" and main.head.i != main.i:
        main = main.head  # "were trying to talk when"
    for subject in main.children:
        if subject.dep_ in ("nsubj", "nsubj:pass") and subject.i < token.i and subject.pos_ == "NOUN":
            owners = [found.get(each.i, ()) for each in subject.children if each.dep_ == "nmod:poss"]
            return owners[0][0] if len(owners) == 1 and len(owners[0]) == 1 else None
    return None


def _is_credit(doc: Doc, each: FoundActor) -> bool:
    """Whether a name is a photographer's behind the agency's: "REUTERS/Ana Lind" takes no part in what the text tells."""
    if each.actor.kind != "person" or each.start < 2 or doc[each.start - 1].text != "/":
        return False
    agency = doc[each.start - 2]
    return not agency.whitespace_ and agency.text[:1].isupper()


_CLOCKS = frozenset({"p.m.", "a.m.", "p.m", "a.m"})


def _parts(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut where "at 11 p.m." ended one and the next began: "... at 11 p.m. Chad's army said"."""
    words = lowered(doc)
    if _CLOCKS.isdisjoint(words[start:end]):
        yield start, end
        return
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


def _is_pronoun(doc: Doc, at: int) -> bool:
    """ "The former said", "the latter's army"; not "the former minister"."""
    after = doc[at + 1] if at + 1 < len(doc) else None
    return (
        at > 0
        and doc[at - 1].lower_ == "the"
        and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ") or after.lower_ in ("'s", "’s"))
    )


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


def _is_definite(doc: Doc, at: int) -> bool:
    """ "The group", "the group's"; not "the group of states", "a group"."""
    return doc[at - 1].lower_ == "the" and (
        at + 1 == len(doc) or doc[at + 1].lower_ not in ("of", "that", "which")
    )
