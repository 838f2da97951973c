"""Whom the text speaks of: who spoke or acted in each sentence, and from where it is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.opposed import TRESPASSES, opposed
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.actors.tellings import own_doer, sufferer, told_before
from hearsay.mentions.found import FoundActor, FoundPlace
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word, is_inside_name, sentences_of, text_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hearsay.language import Annotated

_SUBJECTS = ("nsubj", "nsubj:outer", "nsubj:pass")
_SUFFERERS = ("nsubj:pass", "nsubj")
_IN = ("in", "at", "near", "outside")
_INNER = ("ccomp", "acl", "acl:relcl", "advcl", "xcomp", "csubj")
_CHARGE = {"accuse", "blame"}
_CALLED_IN = frozenset(
    ("summon", "call", "expel", "accuse", "blame", "convoke", "declare", "tell", "urge", "warn")
)
_CLAIMS = {
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
_CARRY = {"carry", "publish", "broadcast", "air", "release"}
_HEAD_STEPS = 4
_ANYBODY = ("officials", "sources", "authorities")
_OWN_DOING = {
    "no",
    "not",
    "n't",
    "never",
    "will",
    "would",
    "plans",
    "ready",
    "remains",
    "intends",
    "none",
    "nothing",
    "neither",
}
# What only who speaks for a state says that it will do, or is ready to.
_WILLED = {"respond", "answer", "retaliate", "defend", "reserve", "ready", "prepared", "willing", "open", "committed", "accept", "allow", "tolerate",
           "recognise", "recognize", "honour", "honor", "abide", "comply", "respect", "give", "give up", "protect", "withdraw", "pull", "cede", "yield",
           "surrender", "negotiate", "sign", "bow", "guarantee", "cooperate"}  # fmt: skip
# What a state itself says that it will do: "Israel will send a delegation, the prime minister's office said".
_PLANNED = {"send", "receive", "host", "hold", "provide", "deliver", "join", "attend", "continue", "close", "reopen", "open", "extend", "lift", "keep",
            "maintain", "stay", "remain", "leave", "return", "free", "release", "summon", "recall", "stop", "halt", "suspend", "resume", "consider",
            "decide", "discuss", "seek", "ask", "request", "appeal", "help", "pay", "act", "propose", "vote", "take", "begin", "start", "pursue",
            "demand", "need", "submit", "file", "lodge", "notify", "invite", "increase", "cut", "ban", "introduce"}  # fmt: skip
# Whom an army says that it killed.
_FOES = {"commander", "commanders", "militant", "militants", "terrorist", "terrorists", "fighters", "operative", "operatives", "gunmen", "insurgents", "jihadists"}  # fmt: skip
_WORKING = {"investigate", "consider", "monitor", "prepare", "look", "examine", "study", "assess", "review", "work", "seek", "check", "probe", "evacuate",
            "search", "weigh", "plan", "try", "await"}  # fmt: skip
# What a state's own people say of its mind: "Somalia wants every soldier out, the defence minister said".
_HELD = frozenset(
    ("want", "insist", "expect", "hope", "intend", "prefer", "favour", "favor", "regard", "stand")
)
# What a state does by having it said: "Pakistan rejects the charge, the Foreign Office said".
_STANCES = frozenset(("reject", "condemn", "demand", "urge", "oppose", "welcome", "regret", "deplore", "appreciate", "reaffirm", "reiterate", "stress", "warn",
                      "protest", "thank", "denounce", "advise", "remind", "consider", "view", "support", "extend", "call"))  # fmt: skip
_AFFAIR = 6
_BEHIND = 12
_COLON = 9
_OPENING = 1
_RUN = frozenset(("run", "affiliated", "owned", "controlled", "linked", "aligned"))
_TOLD = {"tell", "inform", "cite", "quote"}
# Media that people of all states speak to.
WORLD_MEDIA = {"Reuters", "Associated Press", "AP", "Agence France-Presse", "AFP", "CNN", "BBC", "Al Jazeera", "Al Arabiya", "Bloomberg", "Sky News",
                "New York Times", "The New York Times", "Washington Post", "Financial Times", "Guardian", "Fox News", "NBC", "Sky News Arabia", "Al Mayadeen", "Al-Mayadeen", "Al Hadath", "Al-Hadath", "Al-Ghad", "Al-Ghad TV", "Asharq News", "Asharq Al-Awsat",
                "France 24", "RFI", "Radio France Internationale", "Deutsche Welle", "DW", "Euronews", "Alhurra", "Al-Hurra", "TRT World", "Radio Free Europe",
                "Jeune Afrique", "Le Monde", "Der Spiegel", "Politico", "Axios", "The Economist", "Wall Street Journal", "Nikkei", "Nikkei Asia", "MBC",
                "Iran International", "BBC Arabic", "BBC Persian", "Al Jazeera English", "The National", "Middle East Eye", "Channel NewsAsia", "USA Today", "CBS", "ABC", "Voice of America"}  # fmt: skip
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


def subject_verb(doc: Doc, found: FoundActor) -> str | None:
    """The lemma of the verb somebody is subject of, himself or by apposition; None where somebody is no subject."""
    at = head_word(doc, found.start, found.end)
    for _ in range(_HEAD_STEPS):
        if at.dep_ in ("nsubj", "nsubj:outer"):
            return at.head.lemma_.lower()
        if at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
            return None
        at = at.head
    return None


class Discourse:
    """Who speaks and acts, sentence by sentence.

    Args:
        actors: In order, longer before shorter. places: With countries.
        anaphors: Whom pronouns mean.
    """

    def __init__(
        self,
        annotated: Annotated,
        actors: Sequence[FoundActor],
        places: Sequence[FoundPlace],
        anaphors: Mapping[int, tuple[Actor, ...]],
    ) -> None:
        doc = self._doc = annotated.doc
        title = annotated.document.title or ""
        is_headed = bool(title) and text_of(doc).startswith(title)
        self._headline = sum(token.idx < len(title) for token in doc[:40]) if is_headed else 0
        self._at: dict[int, Actor] = {}
        for each in sorted(actors, key=lambda found: found.start - found.end):
            if is_leaning(doc, each.start):
                continue
            self._at.update(dict.fromkeys(range(each.start, each.end), each.actor))
        self._at.update({token: meant[0] for token, meant in anaphors.items() if len(meant) == 1})
        self._tokens: dict[Actor, list[int]] = {}
        for token, actor in self._at.items():
            self._tokens.setdefault(actor, []).append(token)
        self._places = {each.start: each for each in places if each.where.country}
        self._sources = {
            token for said in annotated.attributions for span in said.sources for token in range(*span)
        }
        # What a medium passes on counts as if it stood alone: "The agency reported that the ministry said ...".
        self._contents = {
            token
            for said in annotated.attributions
            if not any(self._is_medium(*span) for span in said.sources)
            for span in said.contents
            for token in range(*span)
        }
        told = annotated.document.dateline
        span = told.span if told is not None else None
        self._dateline_at = next(
            (each for each in places if span is not None and span.start <= doc[each.start].idx < span.end),
            None,
        )
        has_sentences = doc.has_annotation("SENT_START")
        self._sentences = (
            [(s, e) for s, e in sentences_of(doc) if any(t.is_alpha or t.like_num for t in doc[s:e])]
            if has_sentences
            else [(0, len(doc))]
        )
        self._starts = [start for start, _ in self._sentences]

    def change(self, found: FoundActor, actor: Actor) -> None:
        """Records whom words mean that were open before; pronouns that stand for them with them."""
        tokens = self._tokens.pop(found.actor, [])
        self._at.update(dict.fromkeys(tokens, actor))
        self._tokens.setdefault(actor, []).extend(tokens)

    def topics(self, token: int, count: int) -> Iterator[Topic]:
        """The topics of the sentences before a token's, nearest first; those that tell nobody are passed over."""
        last = bisect_right(self._starts, token) - 1
        for start, end in reversed(self._sentences[max(0, last - count) : last]):
            topic = self._topic(start, end)
            if topic.actors:
                yield topic

    def _is_medium(self, start: int, end: int) -> bool:
        return any(
            (actor := self._at.get(i)) is not None and actor.sector == "MED" for i in range(start, end)
        )

    def _topic(self, start: int, end: int) -> Topic:
        main: list[Actor] = []
        said: list[Actor] = []
        done: list[Actor] = []
        lemmas: list[str] = []
        inner: list[str] = []
        countering: list[Actor] = []
        for token in self._doc[start:end]:
            is_source = token.i in self._sources and token.head.i not in self._sources
            if token.dep_ not in _SUBJECTS and not is_source:
                continue
            verb = token.head
            is_said = is_source or verb.lemma_.lower() in verbs("talk") | verbs("answer") | verbs("address")
            is_inner = verb.dep_ in _INNER and not (is_said and verb.dep_ == "ccomp")
            is_counter = self._is_counter(token)
            if is_counter or (not is_source and (token.i in self._contents or is_inner)):
                told = self._meant(token)
                if told is not None and is_counter:
                    countering.append(told)
                if told is not None and told.country and token.dep_ != "nsubj:pass":
                    inner.append(told.country)
                continue
            actor = self._meant(token)
            if token.lemma_.lower() in _MEDIA or (actor is not None and actor.sector == "MED"):
                actor = self._runner(token.i)
            if actor is None or actor.sector == "MED":
                continue
            lemmas.append(verb.lemma_.lower())
            if token.dep_ == "nsubj:pass" and verb.lemma_.lower() in _CALLED_IN:
                inner.append(
                    actor.country or ""
                )  # "the Peruvian envoy was summoned": he does not go on to speak
                continue
            inner += opposed(verb, self._at)
            # "Japan and Australia also voiced support": both are the topic
            beside = [self._meant(each) for each in token.children if each.dep_ == "conj"]
            for topic in (actor, *(also for also in beside if also is not None)):
                (said if is_said else done).append(topic)
                if is_said and not self._is_beside(verb):
                    main.append(topic)
        for token in self._doc[start:end]:
            if token.lemma_.lower() in _CHARGE:  # wherever the parse hangs "and accused Greece"
                inner += opposed(token, self._at)
        if not said and not done:
            said = main = self._before_colon(start, end)
        codes = {self._at[i].country for i in range(start, end) if i in self._at}
        codes |= {each.where.country for i in range(start, end) if (each := self._places.get(i)) is not None}
        states = frozenset(code for code in codes if code is not None and code in country_names())
        spoke = tuple(main or said or done)
        charged = frozenset(inner) & states - {each.country for each in spoke}
        return Topic(spoke, bool(said), states, charged, tuple(lemmas), start, tuple(countering))

    def _is_counter(self, token: Token) -> bool:
        """Whether a subject answers beside what the sentence tells: "a claim that Kyiv denied", "a charge Khartoum called baseless"."""
        verb = token.head
        if verb.dep_ == "acl:relcl" and verb.lemma_.lower() in verbs("answer"):
            return True
        first = token.left_edge.i
        first -= self._doc[first - 1].lower_ in ("that", "which")
        before = self._doc[max(0, first - 3) : first]
        return (
            len(before) == 3
            and before[0].text in (",", "–", "-")
            and before[1].lower_ in ("a", "an")
            and before[2].lemma_.lower() in _CLAIMS
        )

    def _runner(self, at: int) -> Actor | None:
        """The movement whose voice a medium is: "Houthi-run Al Masirah television", "Hezbollah's Al-Manar"."""
        doc, start = self._doc, at
        while start > 0 and (doc[start - 1].text[:1].isupper() or doc[start - 1].text in "-–"):
            start -= 1
        start = next((i for i in range(start, at + 1) if doc[i].text[:1].isupper()), start)
        # "Houthi-run" begins the name's own run of capitals, "Hezbollah 's" stands before it
        for end in range(max(1, start - 3), at):
            owner = self._at.get(end - 1)
            is_run = doc[end].text in "-–" and doc[end + 1].lower_ in _RUN
            if (
                owner is not None
                and owner.sector in ("REB", "PRE")
                and (is_run or doc[end].lower_ in ("'s", "’s"))
            ):
                return owner
        return None

    def _before_colon(self, start: int, end: int) -> list[Actor]:
        """Who speaks in a headline: "Fijian PM: no deal"."""
        if start >= self._headline:
            return []
        colon = next(
            (i for i in range(start + 1, min(end, start + _COLON)) if self._doc[i].text == ":"), None
        )
        actor = None if colon is None else self._at.get(colon - 1)
        return [] if actor is None or actor.country is None or actor.sector == "MED" else [actor]

    def _is_beside(self, verb: Token) -> bool:
        """Whether a verb says what happened beside the main clause: "after Israel said", "as Kyiv accused"."""
        at = verb
        for _ in range(_HEAD_STEPS):
            if at.dep_ == "advcl":
                return any(child.dep_ == "mark" and child.lower_ in _BESIDE for child in at.children)
            if at.dep_ != "conj":
                return False
            at = at.head
        return False

    def _meant(self, token: Token) -> Actor | None:
        """The actor a subject means: itself, or whose it is ("Fiji's denial", "the Fijian delegate")."""
        known = self._at.get(token.i)
        if known is not None and known.country is not None:
            return known
        for child in token.children:
            if child.dep_ in ("nmod:poss", "amod", "compound") or (
                child.dep_ == "nmod" and any(case.lower_ == "of" for case in child.children)
            ):
                owner = self._at.get(child.i)
                if owner is not None and owner.country is not None:
                    return owner
        return None

    def is_speaker(self, found: FoundActor) -> bool:
        """Whether somebody is the source of a saying, or subject of a verb of saying."""
        if any(token in self._sources for token in range(found.start, found.end)):
            return True
        return self.verb(found) in verbs("talk") | verbs("answer") or self.is_cited(found)

    def is_cited(self, found: FoundActor) -> bool:
        """ "The agency cited an official as saying", "an official was quoted by the agency"."""
        at = self._head(found)
        return at.dep_ in ("obj", "nsubj:pass") and at.head.lemma_.lower() in ("cite", "quote")

    def verb(self, found: FoundActor) -> str | None:
        """The lemma of the verb somebody is subject of; None where somebody is no subject."""
        return subject_verb(self._doc, found)

    def _head(self, found: FoundActor) -> Token:
        return head_word(self._doc, found.start, found.end)

    def sender(self, found: FoundActor) -> Actor | None:
        """Whose message somebody brings: "Suva's answer came from a member of parliament, X".

        What an agency carries is of its own state ("the agency carried a statement by Defence Minister X"); what it quotes need not be.
        """
        at = self._head(found)
        for _ in range(_HEAD_STEPS):
            if at.dep_ not in ("appos", "flat", "nmod:desc"):
                break
            at = at.head
        cases = {child.lower_ for child in at.children if child.dep_ == "case"}
        if not at.dep_.startswith("obl") or not cases & {"from", "by", "through"}:
            return None
        for child in at.head.children:
            if child.dep_ in _SUBJECTS:
                agency = self._at.get(child.i)
                if agency is not None and agency.sector == "MED" and at.head.lemma_.lower() in _CARRY:
                    return msgspec.structs.replace(agency, sector="GOV")
                for owner in child.children:
                    known = self._at.get(owner.i)
                    if owner.dep_ in ("nmod:poss", "amod") and known is not None and known.country:
                        return known
        return None

    def country_at(self, token: int) -> str | None:
        """The country of the actor that a token names; None for anything else."""
        actor = self._at.get(token)
        return None if actor is None else actor.country

    def is_place(self, token: int) -> bool:
        """Whether a place of a known state begins at a token."""
        return token in self._places

    def fronted(self, token: int) -> str | None:
        """The country of "In Cairo," at the head of a token's sentence."""
        number = bisect_right(self._starts, token) - 1
        start, end = self._sentences[max(0, number)]
        if self._doc[start].lower_ != "in" or start + 1 not in self._places:
            return None
        place = self._places[start + 1]
        if place.end >= end or self._doc[place.end].lower_ not in (",", "the", "a"):
            return None
        return place.where.country

    def located(self, found: FoundActor, start: int) -> str | None:
        """The country of the place in "in Lagos, where officials vowed", for who speaks there.

        Args:
            start: The first token of the speaker's office.
        """
        for before in range(start - 1, max(start - 5, 1), -1):
            if self._doc[before].lower_ == "where" and self.verb(found) is not None:
                end = before - (self._doc[before - 1].text == ",")
                return self._country_before(end)
            if self._doc[before].pos_ in ("VERB", "AUX", "PUNCT"):
                return None
        return None

    def among_foreigners(self, found: FoundActor) -> str | None:
        """The land in which a body does something to people of another: "two Kenyans were abducted by the police in Kampala"."""
        at = self._head(found)
        verb = at.head
        is_doer = at.dep_ == "obl:agent" or (at.dep_ == "obl" and any(k.lower_ == "by" for k in at.children))
        if verb.pos_ != "VERB" or not (is_doer or at.dep_ == "nsubj"):
            return None
        wanted = _SUFFERERS if is_doer else ("obj",)
        suffering = {
            actor.country
            for kid in verb.children
            if kid.dep_ in wanted
            for token in kid.subtree
            if (actor := self._at.get(token.i)) is not None and actor.country in country_names()
        }
        there = {
            self._places[token.i].where.country
            for kid in (*verb.children, *at.children)
            if kid.dep_ in ("obl", "nmod") and kid.i > at.i and any(k.lower_ in _IN for k in kid.children)
            for token in kid.subtree
            if token.i in self._places
        }
        return there.pop() if suffering and len(there) == 1 and not there & suffering else None

    def _country_before(self, end: int) -> str | None:
        for start in range(end - 1, max(end - 5, -1), -1):
            place, actor = self._places.get(start), self._at.get(start)
            if place is not None:
                return place.where.country
            if actor is not None:
                return actor.country if actor.kind == "country" else None
        return None

    def clause_before(self, found: FoundActor) -> Actor | None:
        """Who is subject of the clause right before somebody's own in one sentence: "Lagos called it a lie, and the army chief, X, said"."""
        at = self._head(found)
        for _ in range(_HEAD_STEPS):
            if at.dep_ in _SUBJECTS:
                break
            if at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
                return None
            at = at.head
        verb = at.head
        # "Lagos urged calm, with the interior ministry saying"
        is_beside = verb.dep_ == "advcl" and any(child.lower_ == "with" for child in verb.children)
        is_joined = is_beside or verb.dep_ in ("conj", "parataxis")
        if at.dep_ not in _SUBJECTS or not is_joined or verb.head.i > at.i:
            return None
        subjects = [
            child for child in verb.head.children if child.dep_ in _SUBJECTS and child.i < verb.head.i
        ]
        actor = self._meant(subjects[0]) if len(subjects) == 1 else None
        return None if actor is None or actor.sector == "MED" else actor

    def told_to(self, found: FoundActor) -> str | None:
        """The country of the medium somebody spoke to, or is cited by: who tells an agency of a state at odds is of that state."""
        at = self._head(found)
        for _ in range(_HEAD_STEPS):
            if at.dep_ in (*_SUBJECTS, "obj"):
                break
            at = at.head
        if at.dep_ not in (*_SUBJECTS, "obj") or at.head.lemma_.lower() not in _TOLD:
            return None
        verb = at.head
        beside = [*verb.children]
        if verb.dep_ == "advcl" and not any(child.dep_ in _SUBJECTS for child in beside):
            beside += [
                child for child in verb.head.children if child.dep_ in _SUBJECTS
            ]  # "TASS reported, citing the ministry"
        above = verb.head if verb.dep_ == "acl" else None  # "Tasnim, citing an officer, said"
        for child in beside if above is None else [*beside, above]:
            if child.i == at.i or (
                child is not above and child.dep_ not in ("obj", "iobj", "obl", *_SUBJECTS)
            ):
                continue
            for token in (child, *child.children):
                actor = self._at.get(token.i)
                is_home = actor is not None and actor.sector == "MED" and actor.name not in WORLD_MEDIA
                if actor is not None and is_home and actor.country in country_names():
                    return actor.country
        return None

    def own_affair(self, found: FoundActor) -> Actor | None:
        """The government whose doings somebody tells: "Lima has no plans to leave, the foreign ministry said".

        Only a capital's name will do, as the subject of what is said, and only of what it will or will not do: what another
        state has done is told with the state's own name as often.
        """
        at = self._head(found)
        start, _ = self._sentences[max(0, bisect_right(self._starts, at.i) - 1)]
        for token in self._doc[start : found.start]:
            actor = self._at.get(token.i)
            if (
                token.dep_ not in ("nsubj", "nsubj:outer")
                or actor is None
                or actor.kind != "country"
                or actor.sector != "GOV"
                or actor.text == actor.name
                or actor.country not in country_names()
            ):
                continue
            verb = token.head
            if verb.i > found.start or verb.lemma_.lower() in verbs("talk"):
                return None
            words = {each.lower_ for each in self._doc[token.i : min(found.start, token.i + _AFFAIR)]}
            return actor if words & _OWN_DOING else None
        return None

    def own_will(self, found: FoundActor, charged: Collection[str]) -> Actor | None:
        """The state whose will somebody tells: "Kenya will defend its waters, Defence Minister X said", "said Kenya had taken nothing".

        Args:
            charged: States accused just before; who says that one of them did not do it speaks for it.
        """
        at = self._subject(found)
        if at is None:
            return None
        start, end = self._sentences[max(0, bisect_right(self._starts, at.i) - 1)]
        for token in self._doc[start:end]:
            if token.dep_ not in ("nsubj", "nsubj:outer") or found.start <= token.i < found.end:
                continue
            actor = self._at.get(token.i)
            if (
                actor is None
                or actor.kind not in ("country", "organisation")
                or actor.country not in country_names()
            ):
                continue
            verb = token.head
            is_within = (
                verb.i == at.head.i
                or at.head.i in {each.i for each in verb.ancestors}
                or at.head.head.i == verb.i
            )
            if verb.i == at.head.i or not is_within:
                continue
            own = {
                verb.lemma_.lower(),
                *(each.lemma_.lower() for each in verb.children if each.dep_ in ("xcomp", "obj", "obl")),
            }
            helping = {each.lower_ for each in verb.children if each.dep_ in ("aux", "cop")}
            behind = {each.lower_ for each in self._doc[token.i : min(end, verb.i + _AFFAIR)]}
            is_feat = (
                found.actor.sector == "MIL"
                and actor.kind == "country"
                and verb.i < at.i
                and bool({each.lower_ for each in self._doc[verb.i : at.i]} & _FOES)
            )
            if is_feat:
                return actor  # "Israel bombed a house, killing a Hezbollah commander, the military said"
            plans = (
                _PLANNED
                if "will" in helping
                else _WORKING
                if verb.tag_ == "VBG" or verb.lower_.endswith("ing")
                else set()
            )
            is_planned = actor.kind == "country" and verb.lemma_.lower() in plans
            is_held = (
                actor.kind == "country"
                and verb.lemma_.lower() in _HELD
                and verb.i < found.start
                and not helping & {"will", "would", "not"}
            )
            is_stance = (
                actor.kind == "country"
                and verb.i < found.start
                and verb.lower_ == f"{verb.lemma_.lower()}{'es' if verb.lemma_[-1:] in 'sh' else 's'}"
                and verb.lemma_.lower() in _STANCES
            )
            if is_held or is_stance:
                return actor
            if is_planned or (
                actor.kind == "country"
                and own & _WILLED
                and (helping & {"will", "would", "is", "was", "stands", "remains"} or own & {"reserve"})
            ):
                return actor
            is_able = helping & {"could", "can", "may", "might", "should", "must"}
            if (
                actor.country in charged
                and not is_able
                and behind & {"not", "n't", "never", "no", "nothing", "none", "nobody"}
            ):
                return actor
        return None

    def _subject(self, found: FoundActor) -> Token | None:
        """The word by which somebody is subject of a verb of saying."""
        at = self._head(found)
        for _ in range(_HEAD_STEPS):
            if at.dep_ in _SUBJECTS:
                return at if at.head.lemma_.lower() in verbs("talk") | verbs("answer") else None
            is_owner = (
                at.dep_ == "nmod:poss" and found.actor.kind == "organisation"
            )  # "the army's media wing said"
            if not is_owner and at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
                return None
            at = at.head
        return None

    def contradicts(self, found: FoundActor) -> bool:
        """Whether somebody's sentence says that what was told is not so: "That was not the case, the minister said", "'There was no column', said X"."""
        start, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        words = [token.lower_ for token in self._doc[start:end] if token.is_alpha or token.lower_ == "n't"]
        if _FALSEHOODS.intersection(words):
            return True
        said = " ".join(words)
        return any(said.startswith(opening) for opening in _NO_SUCH) or any(
            part in f" {said} " for part in _NOT_SO
        )

    def claiming(self, found: FoundActor) -> frozenset[str]:
        """The states whose claims somebody's sentence tells of: "Pakistan's claim was a lie"."""
        start, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        return frozenset(
            code
            for token in self._doc[start:end]
            if token.lemma_.lower() in _CLAIMS
            for child in token.children
            if child.dep_ in ("nmod:poss", "amod", "compound")
            and (code := self.country_at(child.i)) in country_names()
        )

    def charging(self, found: FoundActor) -> frozenset[str]:
        """The states whose people somebody says to have intruded or fired first: "Cambodian troops had crossed the line, the commander said"."""
        start, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        return frozenset(
            code
            for token in self._doc[start:end]
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
            if self._doc[each.i].pos_ != "PRON" and (code := self.country_at(each.i)) in country_names()
        )

    def told_behind(self, found: FoundActor) -> str | None:
        """The state whose people suffered what is told before who tells it, or who did what only its own people tell of it.

        "A Ukrainian nurse was killed when Russian drones hit her bus, the interior ministry said" is Ukraine's ministry;
        "Kenya sent 400 police officers to Haiti, the government said" Kenya's government.
        """
        at = self._subject(found)
        told = None if at is None else told_before(at.head)
        if told is None:
            return None
        doer = own_doer(told)
        if doer is not None:
            actor = self._at.get(doer.i)
            is_state = actor is not None and actor.kind == "country" and actor.country in country_names()
            return actor.country if is_state and actor is not None else None
        victim = sufferer(told)
        if victim is None:
            return None
        own = {self.country_at(each.i) for each in (victim, *victim.children)} & {*country_names()}
        inside = {each.i for each in told.subtree}
        if len(own) == 1:
            abroad = (
                {self._places[each].where.country for each in inside if each in self._places} - own - {None}
            )
            is_anybody = found.actor.kind == "unnamed" and self._doc[found.end - 1].lower_ in _ANYBODY
            return (
                None if abroad and is_anybody else own.pop()
            )  # "a British airman died in Cyprus, officials said"
        doers = {self.country_at(each) for each in inside - {each.i for each in victim.subtree}}
        there = {self._places[each].where.country for each in inside if each in self._places}
        there = (there & {*country_names()}) - doers
        home = self.dateline(found.start)
        return (
            there.pop()
            if len(there) == 1
            else home
            if home in country_names() and home not in doers
            else None
        )

    def told_by(self, found: FoundActor) -> str | None:
        """The state of the office or body that tells what somebody did: "Kosovo's interior minister said police had found rifles"."""
        at = self._head(found)
        said = at.head.head
        if at.dep_ not in _SUBJECTS or at.head.dep_ != "ccomp" or said.lemma_.lower() not in verbs("talk"):
            return None
        for kid in said.children:
            teller = self._at.get(kid.i) if kid.dep_ in _SUBJECTS else None
            if teller is not None and teller.kind != "country" and teller.country in country_names():
                return teller.country
        return None

    def named_beside(self, found: FoundActor) -> frozenset[str]:
        """The states that somebody's sentence names, places included, but for who speaks."""
        start, end = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        outside = [
            at
            for at in range(start, end)
            if not found.start <= at < found.end and self._doc[at].pos_ != "PRON"
        ]
        codes = {self.country_at(at) for at in outside if at in self._at}
        codes |= {each.where.country for at in outside if (each := self._places.get(at)) is not None}
        return frozenset(code for code in codes if code in country_names())

    def opposed(self, found: FoundActor) -> frozenset[str]:
        """The states that somebody speaks against, as subject of a verb."""
        at = self._head(found)
        for _ in range(_HEAD_STEPS):
            if at.dep_ in ("nsubj", "nsubj:outer"):
                beside = ("conj", "xcomp", "advcl")
                verbs_ = [
                    at.head,
                    *(each for each in at.head.children if each.dep_ in beside and each.i > at.i),
                ]
                return frozenset(
                    code for verb in verbs_ for code in opposed(verb, self._at) if code in country_names()
                )
            if at.dep_ not in ("appos", "flat", "compound", "nmod:desc"):
                break
            at = at.head
        return frozenset()

    def said_in(self, found: FoundActor) -> str | None:
        """The country of the place somebody speaks in: "Foreign Minister X said in Ankara"."""
        at = self._subject(found)
        if at is None:
            return None
        for child in at.head.children:
            if (
                child.dep_ == "obl"
                and child.i in self._places
                and any(each.lower_ == "in" for each in child.children)
            ):
                return self._places[child.i].where.country
        return None

    def accorded(self, found: FoundActor) -> Actor | None:
        """The state that speaks in a sentence, for "according to a foreign ministry statement" behind its words."""
        start, _ = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        before = [token.lower_ for token in self._doc[max(start, found.start - 4) : found.start]]
        if "according" not in before or found.actor.kind != "organisation":
            return None
        said = verbs("talk") | verbs("answer") | verbs("address")
        for token in self._doc[start : found.start]:
            actor = self._at.get(token.i)
            if (
                token.dep_ == "nsubj"
                and token.head.dep_ == "ROOT"
                and actor is not None
                and actor.kind == "country"
            ):
                is_said = token.head.lemma_.lower() in said
                return actor if is_said and actor.country in country_names() else None
        return None

    def own_body(self, found: FoundActor) -> Actor | None:
        """The state whose cabinet or parliament somebody tells of: "The cabinet met for hours, said a minister who attended"."""
        at = self._head(found)
        start, _ = self._sentences[max(0, bisect_right(self._starts, at.i) - 1)]
        for token in self._doc[start : found.start]:
            actor = self._at.get(token.i)
            if (
                token.dep_ in _SUBJECTS
                and actor is not None
                and token.head.lemma_.lower() not in verbs("talk")
            ):
                is_bare = (
                    actor.kind == "organisation" and actor.sector in ("GOV", "LEG") and actor.text.islower()
                )
                return actor if is_bare and actor.country in country_names() else None
        return None

    def leads(self, found: FoundActor) -> bool:
        """Whether the words behind a name say that somebody speaks for or leads others: "X, who speaks for the clan"."""
        words = [token.lower_ for token in self._doc[found.end : found.end + 4]]
        return words[:2] == [",", "who"] and words[2:3] in (
            ["speaks"],
            ["leads"],
            ["heads"],
            ["represents"],
            ["commands"],
        )

    def is_behind_front(self, token: int) -> bool:
        """Whether a token follows the place at the head of its sentence, but for an article or a comma."""
        number = bisect_right(self._starts, token) - 1
        place = self._places.get(self._sentences[max(0, number)][0] + 1)
        between = () if place is None else self._doc[place.end : token]
        return (
            place is not None
            and place.end <= token
            and all(each.lower_ in (",", "the", "a") for each in between)
        )

    def only_so_far(self, token: int) -> str | None:
        """The one state that a text has named before a token, with its places; None where it has named none or several."""
        told = {
            each.where.country
            for at, each in self._places.items()
            if at < token and not is_inside_name(self._doc, each.end)
        }
        told |= {actor.country for at, actor in self._at.items() if at < token and actor.sector != "MED"}
        told = {each for each in told if each in country_names()}
        return next(iter(told)) if len(told) == 1 else None

    def is_datelined(self, found: FoundActor, country: str) -> bool:
        """Whether a state's body or officer speaks right behind a dateline, and the sentence names no other state up to its verb."""
        if found.actor.sector != "GOV" or found.actor.kind == "person":
            return False
        start, _ = self._sentences[max(0, bisect_right(self._starts, found.start) - 1)]
        place = self._places.get(start)
        is_near = (
            place is not None
            and is_dateline(self._doc, place.start, place.end)
            and found.start - place.end < _BEHIND
        )
        named = {self._at[i].country for i in range(start, found.end) if i in self._at} - {None, country}
        return is_near and not named

    def opens(self, token: int) -> bool:
        """Whether a token stands in the first sentences behind the page's dateline: what is said before is a headline's."""
        told = self._dateline_at
        if told is None or told.start > token:
            return False
        number = bisect_right(self._starts, told.start) - 1
        while number + 1 < len(self._sentences) and not any(
            each.is_lower for each in self._doc[slice(*self._sentences[number])]
        ):
            number += 1  # "MINSK, May 5. /BelTA/."
        return token < self._sentences[min(number + _OPENING, len(self._sentences) - 1)][1]

    def is_here(self, found: FoundActor) -> bool:
        """Whether somebody speaks "here", where the reporter is: "told reporters here"."""
        at = self._subject(found)
        return at is not None and any(
            each.lower_ == "here" for each in (*at.head.children, *self._doc[at.head.i : at.head.i + 4])
        )

    def dateline(self, token: int) -> str | None:
        """The country of "CAIRO - ..." at the head of a token's paragraph or of the text before."""
        told = self._dateline_at
        if told is not None and told.start <= token and told.where.country:
            return told.where.country
        number = bisect_right(self._starts, token) - 1
        for start, end in reversed(self._sentences[: number + 1]):
            place = self._places.get(start)
            if place is None or place.end >= end:
                continue
            if is_dateline(self._doc, place.start, place.end):
                return place.where.country
        return None
