"""Statements of a document: cues, speakers, content, acts, nesting, relays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import is_exchanged
from hearsay.records import Actor, Document, Statement, When
from hearsay.statements.according import find_according, find_headlines
from hearsay.statements.acts import may_pledge, refine_act
from hearsay.statements.answering import answer_charges
from hearsay.statements.content import is_naming, says_something, set_ranges, spans, take_neighbours
from hearsay.statements.cues.find import find_cues
from hearsay.statements.deeds import find_deeds
from hearsay.statements.extent import settle
from hearsay.statements.fold import fold_headlines
from hearsay.statements.parties import SPOKEN, Parties, home
from hearsay.statements.printed import PLEDGING, of_voice, own_sayings, voice_of
from hearsay.statements.quotations import find_quotations
from hearsay.statements.relayed import passed_on_by, relays_of
from hearsay.statements.running import continue_quotations, head_of, keep_to_paragraph
from hearsay.statements.saying import Saying
from hearsay.statements.sides import is_one_side
from hearsay.statements.speakers import cited_sources, find_sources, is_medium, pass_on, resolve_speakers
from hearsay.statements.voice import is_own_saying, own_denials, page_voice
from hearsay.statements.when import said_days

if TYPE_CHECKING:
    from hearsay.language import Annotated, Attribution
    from hearsay.mentions import Mentions
    from hearsay.packs import Knowledge


def find_statements(
    annotated: Annotated, mentions: Mentions, codebook: Codebook, knowledge: Knowledge
) -> tuple[Statement, ...]:
    """Every statement of a document, in order of their evidence.

    The reader model's attributions and the parse each repair the other: the codebook's cues are found in the parse,
    sayings it does not list come from the model, and content that the parse misses is the model's.

    Args:
        annotated: The document with the model's layers.
        mentions: Its actors, places, times and quantities.
        codebook: Says which words say something, and which act that is.
        knowledge: What the packs know (not needed yet; kept so that packs can name cues later).
    """
    return tuple(spoken.statement for spoken in speak(annotated, mentions, codebook))


def _told_inside(sayings: Sequence[Saying]) -> dict[int, set[int]]:
    """For each saying the words that others say inside it: they make nothing of the saying around them."""
    found: dict[int, set[int]] = {id(saying): set() for saying in sayings}
    for inner in sayings:
        if inner.outer is not None and not inner.is_noun:
            words = found.setdefault(id(inner.outer), set())
            for start, end in (*inner.ranges, (inner.cue or 0, (inner.cue or 0) + 1)):
                words.update(range(start, end))
    return found


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement with the tokens it was built from; the events stage asks where a deed stands in it."""

    statement: Statement
    saying: Saying
    speaker: Actor | None
    is_exchange: bool = False
    """Accusations that two sides trade, of which nothing more is told."""


def speak(annotated: Annotated, mentions: Mentions, codebook: Codebook) -> tuple[Spoken, ...]:
    """The statements of a document with their tokens; see :func:`find_statements`."""
    document = annotated.document
    tree = Tree.of(annotated.doc)
    parties = Parties.of(document, tree, mentions)
    deeds = {
        token: deed
        for deed in find_deeds(tree, parties, codebook, annotated.kinds)
        for token in deed.trigger.tokens
    }
    sayings = find_sayings(tree, annotated, parties, codebook)
    speakers: dict[int, tuple[Actor, ...]] = {}
    voice = page_voice(document, mentions)
    for saying in sayings:
        speakers[id(saying)] = (
            _each(tree, saying, sayings, speakers)
            or _same_source(tree, saying, sayings, speakers)
            or resolve_speakers(tree, document, saying, parties, codebook)
            or _earlier(tree, saying, sayings, speakers)
            or ((voice,) if voice is not None and is_own_saying(tree, saying) else ())
        )
        denial = saying.outer if saying.is_noun else None
        if denial is not None and denial.act == "deny" and id(denial) in speakers:
            # "denies claims it armed rebels": whoever claims it, not who denies
            speakers[id(saying)] = tuple(
                each
                for each in speakers[id(saying)]
                if not any(is_one_side(each, other) for other in speakers[id(denial)])
            )
    if voice is not None:
        own = list(own_denials(tree, sayings, codebook))
        speakers |= {id(saying): (voice,) for saying in own}
        sayings = sorted([*sayings, *own], key=lambda each: each.tokens)
    _place_institutions(sayings, speakers)
    given_by = voice or voice_of(document, tree, parties, sayings, speakers)
    if given_by is not None:
        for saying in sayings:
            if not speakers[id(saying)] and {tree.words[w] for w in saying.sources} & {"we", "i"}:
                speakers[id(saying)] = (given_by,)
        own, told = own_sayings(document, tree, sayings, find_quotations(tree, document.parts))
        told = told if voice is not None else []
        speakers.update({id(saying): (given_by,) for saying in (*own, *told)})
        if voice is not None and voice.country:
            speakers.update(
                {key: tuple(of_voice(each, voice) for each in found) for key, found in speakers.items()}
            )
        told = [
            each
            for each in told
            if may_pledge(tree, each, deeds, codebook)
            and refine_act(tree, each, (given_by,), parties, deeds, codebook) in PLEDGING
        ]
        sayings = sorted([*sayings, *own, *told], key=lambda each: each.tokens)
    told_inside = _told_inside(sayings)
    for saying in sayings:
        saying.act = refine_act(
            tree, saying, speakers[id(saying)], parties, deeds, codebook, told_inside[id(saying)]
        )
    answer_charges(tree, sayings, speakers, deeds, parties, codebook)
    sayings = _perform(tree, sayings, speakers, parties)
    spoken = _records(tree, document, sayings, speakers, mentions, parties)
    return fold_headlines(document, spoken)


def find_sayings(tree: Tree, annotated: Annotated, parties: Parties, codebook: Codebook) -> list[Saying]:
    """Every saying with sources, relays, content and nesting; bare quotations continue the last speaker."""
    quotations = find_quotations(tree, annotated.document.parts)
    modelled = {
        token: number
        for number, attribution in enumerate(annotated.attributions)
        for start, end in attribution.cue
        for token in range(start, end)
    }
    contents = {token: annotated.attributions[number].contents for token, number in modelled.items()}
    sayings = list(find_cues(tree, codebook, parties, quotations, contents))
    for saying in sayings:
        if saying.is_around:
            continue
        find_sources(tree, saying, parties, codebook)
        saying.sources = _behind_comma(tree, saying)
        # "was cited by the agency as saying": what "saying" says, before what "cited" does
        words = (saying.cue, *saying.tokens)
        model = next((modelled[token] for token in words if token is not None and token in modelled), None)
        attribution = None if model is None else annotated.attributions[model]
        described = (
            saying.cue is not None and tree.relations[saying.cue] == "acl" and tree.is_passive(saying.cue)
        )
        # "told the channel, rejecting the charges": who rejects has no word at the verb, and the parse may take the channel
        is_borrowed = (
            saying.cue is not None and not saying.relays and not tree.kids(saying.cue, "nsubj", "obl")
        )
        is_open = not saying.sources or (is_borrowed and not tree.is_passive(saying.cue or 0))
        if (
            attribution is not None
            and attribution.sources
            and is_open
            and not saying.is_noun
            and not described
        ):
            here = tree.sentence[saying.cue] if saying.cue is not None else -1
            near = [span for span in attribution.sources if tree.sentence[span[0]] == here]
            # "and said ..." is whose the sentence is, though the model may add who spoke in the one before
            told = [head_of(tree, start, end) for start, end in near or attribution.sources]
            told = [w for w in told if w not in saying.relays]
            # "residents were told to leave": who is told says nothing
            saying.sources = [
                w for w in told if not (tree.deps[w] == "nsubj:pass" and tree.heads[w] == saying.cue)
            ]
        if saying.cue is not None and tree.is_passive(saying.cue):
            # "was blamed on Israel": who is charged says nothing
            saying.sources = [w for w in saying.sources if w not in saying.addressees]
        if attribution is not None and saying.cue is not None and not saying.is_noun:
            saying.sources = _nearer_subjects(tree, saying, attribution)
        pass_on(tree, saying, parties)
        saying.relays += passed_on_by(tree, saying, parties)
        set_ranges(tree, saying, quotations, attribution)
        _cut_source(saying, attribution)
        keep_to_paragraph(tree, annotated, saying)
    passing = {token for s in sayings for token in s.tokens if token != s.cue and tree.pos[token] == "VERB"}
    sayings = [saying for saying in sayings if saying.cue not in passing]
    sayings += find_according(tree, annotated, codebook, parties)
    sayings += find_headlines(tree, annotated, parties, sayings, codebook)
    _cut_participles(tree, sayings)
    take_neighbours(tree, sayings, quotations)
    sayings = _relay(tree, sorted(sayings, key=lambda each: each.tokens), parties)
    settle(tree, annotated.document, sayings, codebook)
    return continue_quotations(tree, annotated, sayings, quotations)


def _nearer_subjects(tree: Tree, saying: Saying, attribution: Attribution) -> list[int]:
    """Of several subjects that are not joined, those the model takes for who speaks: the parse may take one from what is said."""
    tops = {w for w in saying.sources if tree.relations[w] != "conj"}
    seen = [w for w in saying.sources if any(start <= w < end for start, end in attribution.sources)]
    said = [w for w in tops if any(start <= w < end for start, end in attribution.contents)]
    return [w for w in seen if w not in said] if seen and said else saying.sources


def _behind_comma(tree: Tree, saying: Saying) -> list[int]:
    """Of two subjects with a comma between them, the nearer: "Oslo protests over drone, Moscow denies incursion"."""
    tops = [w for w in saying.sources if tree.relations[w] == "nsubj" and tree.heads[w] == saying.cue]
    if len(tops) != 2 or saying.cue is None or not tops[0] < tops[1] < saying.cue:
        return saying.sources
    if "," not in tree.words[tops[0] : tops[1]] or tree.words[tree.left[tops[1]] - 1] != ",":
        return saying.sources
    return [w for w in saying.sources if w > tops[0] and w >= tree.left[tops[1]]]


def _cut_source(saying: Saying, attribution: Attribution | None) -> None:
    """Who speaks is no part of what is said: "killing one person, head of the region X said", where the parse joins head to person."""
    if attribution is None or saying.cue is None or saying.is_noun or len(attribution.sources) != 1:
        return
    first, last = attribution.sources[0]
    if last > saying.cue or any(a < last and first < b for a, b in attribution.contents):
        return
    saying.ranges = [(a, min(b, first)) if a < first < b <= last else (a, b) for a, b in saying.ranges]


def _cut_participles(tree: Tree, sayings: Sequence[Saying]) -> None:
    """ "The ministry said, denying a report that ...": what is denied is no part of what is said before it."""
    by_cue = {saying.cue: saying for saying in sayings if saying.cue is not None}
    for inner in sayings:
        cue = inner.cue
        outer = by_cue.get(tree.heads[cue]) if cue is not None and _is_participle(tree, cue) else None
        if cue is None or outer is None or outer is inner or inner.is_noun:
            continue
        outer.content = [word for word in outer.content if word != cue]
        outer.ranges = [
            (a, min(b, cue)) if a < cue else (a, b) for a, b in outer.ranges if a < cue or a > tree.right[cue]
        ]


def _is_participle(tree: Tree, cue: int) -> bool:
    return (
        tree.words[cue].endswith("ing")
        and tree.relations[cue] in {"xcomp", "advcl", "ccomp"}
        and tree.heads[cue] < tree.left[cue]
        and "," in tree.words[tree.left[cue] - 1 : tree.left[cue] + 1]
    )


def _relay(tree: Tree, sayings: list[Saying], parties: Parties) -> list[Saying]:
    """Fold a medium's saying into the saying it passes on: "the agency reported that the minister stated ..."."""
    by_cue = {saying.cue: saying for saying in sayings if saying.cue is not None and not saying.is_noun}
    dropped: set[int] = set()
    for saying in sayings:
        if not saying.sources or not all(is_medium(tree, word, parties) for word in saying.sources):
            continue
        cited = [word for word in cited_sources(tree, saying) if tree.lemmas[word] not in SPOKEN]
        if cited:
            for head in saying.content:
                if head in by_cue and by_cue[head] is not saying:
                    by_cue[head].relays += saying.sources
            saying.relays += saying.sources
            saying.sources = cited
            continue
        for head in saying.content:
            inner = by_cue.get(head)
            if inner is not None and inner is not saying and inner.sources and not saying.is_noun:
                for told in _in_one_breath(tree, inner, saying, by_cue):
                    told.relays += saying.sources
                dropped.add(id(saying))
    return [saying for saying in sayings if id(saying) not in dropped]


def _in_one_breath(
    tree: Tree, inner: Saying, passing: Saying, by_cue: Mapping[int, Saying]
) -> Iterator[Saying]:
    """A saying and those of the same speaker that its verb goes on to: "condemned the raid and denied arming them, SANA reported"."""
    yield inner
    assert inner.cue is not None
    for kid in tree.kids(inner.cue, "conj"):
        further = by_cue.get(kid)
        if further is not None and further not in (inner, passing) and further.sources == inner.sources:
            yield from _in_one_breath(tree, further, passing, by_cue)


def _same_source(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Who spoke last, for "indicated the same source"."""
    if not any(
        tree.lemmas[word] == "source" and any(tree.words[kid] == "same" for kid in tree.kids(word, "amod"))
        for word in saying.sources
    ):
        return ()
    spoke = [speakers[id(s)] for s in sayings if s.tokens < saying.tokens and speakers.get(id(s))]
    return spoke[-1] if spoke else ()


def _earlier(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """The last person who spoke, for a "he" that no other rule resolves."""
    if not any(tree.words[word] in {"he", "she"} for word in saying.sources):
        return ()
    before = [
        speakers[id(other)]
        for other in sayings
        if other.tokens < saying.tokens
        and id(other) in speakers
        and any(a.kind == "person" for a in speakers[id(other)])
    ]
    return before[-1] if before else ()


def _each(
    tree: Tree, saying: Saying, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """ "Each said the other had attacked first", "each side claimed": the two who spoke together last."""
    is_each = any(
        tree.words[word] == "each" or any(tree.words[kid] == "each" for kid in tree.kids(word, "det"))
        for word in saying.sources
    )
    if not is_each or len(saying.sources) > 1:
        return ()
    before = [
        speakers[id(s)] for s in sayings if s.tokens < saying.tokens and len(speakers.get(id(s), ())) > 1
    ]
    if before:
        return before[-1]
    # accusations traded are one saying a side
    exchanged = [s for s in sayings if s.tokens < saying.tokens and id(s) in speakers]
    last = exchanged[-1] if exchanged else None
    return speakers[id(last)] if last is not None and len(speakers[id(last)]) > 1 else ()


def _place_institutions(sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]) -> None:
    """Give "the Ministry of Health said" the country of the institution that spoke last.

    News names a ministry's country once and then drops it; a bare ministry in the next sentence is the same state's.
    """
    last: str | None = None
    for saying in sayings:
        placed = []
        for actor in speakers[id(saying)]:
            if actor.kind in {"organisation", "unnamed"} and actor.sector in {"GOV", "MIL", "LEG"}:
                outer = speakers.get(id(saying.outer), ()) if saying.outer is not None else ()
                country = next((each.country for each in outer if each.country), last)
                if actor.country is None and country is not None and actor.kind == "organisation":
                    actor = msgspec.structs.replace(actor, country=country, party=actor.party or country)
                last = actor.country or last
            placed.append(actor)
        speakers[id(saying)] = tuple(placed)


def _perform(
    tree: Tree, sayings: list[Saying], speakers: dict[int, tuple[Actor, ...]], parties: Parties
) -> list[Saying]:
    """Who tells his own side's saying says it once, by the inner act: "He said Norway condemned the raid"."""
    dropped: set[int] = set()
    for inner in sayings:
        outer = inner.outer
        if outer is not None and outer.act == "deny" and is_naming(tree, inner):
            dropped.add(id(inner))  # what is denied is called so by who denies it
            continue
        if outer is None or inner.is_noun or not outer.is_neutral or inner.cue is None:
            continue
        is_first = _is_first_person(tree, inner) and tree.heads[inner.cue] in {inner.cue, outer.cue}
        if inner.cue not in outer.content and not is_first:
            continue
        homes = {home(a) for a in speakers[id(outer)]} - {None}
        own = {home(a) for a in speakers[id(inner)]} - {None}
        asked = {home(a) for w in inner.addressees for a in parties.at(w)} - {None}
        is_order = tree.lemmas[inner.cue] in {"order", "instruct", "require", "request", "tell", "ask"}
        is_of_people = any(a.sector in {"CVL", "HLH", "REF", "OPP"} for a in speakers[id(inner)])
        orders_own = inner.act == "demand" and asked <= homes and (bool(asked) or is_order or is_of_people)
        if _is_of_another(speakers[id(outer)], speakers[id(inner)]):
            continue
        if homes and _is_first_person(tree, inner):
            own, orders_own = homes, False  # "We condemn these attacks," the minister said
        if homes and homes == own and inner.act not in {"assert"} and not orders_own:
            outer.act = inner.act
            outer.addressees = outer.addressees or inner.addressees
            dropped.add(id(inner))
    for saying in sayings:
        while saying.outer is not None and id(saying.outer) in dropped:
            saying.outer = saying.outer.outer
    return [saying for saying in sayings if id(saying) not in dropped]


def _is_of_another(tellers: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether somebody tells what another person of his side has said: "Guterres condemned the attack, his spokesman said"."""
    people = ("person", "unnamed")
    return (
        len(tellers) == len(others) == 1
        and tellers[0].kind in people
        and others[0].kind in people
        and bool(others[0].role)
        and tellers[0].name != others[0].name
    )


def _is_first_person(tree: Tree, saying: Saying) -> bool:
    """ "We condemn", "I reject": said in doing it; "we condemned" tells of another time."""
    cue = saying.cue
    if cue is None or not any(tree.words[w] in {"we", "i"} for w in tree.kids(cue, "nsubj")):
        return False
    helping = [tree.words[kid] for kid in tree.kids(cue, "aux")]
    return tree.words[cue] == tree.lemmas[cue] and not set(helping) - {"do", "must"}


def _records(
    tree: Tree,
    document: Document,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    mentions: Mentions,
    parties: Parties,
) -> list[Spoken]:
    """One statement a saying and speaker; those that report others first, so that their ids are known."""
    made: dict[int, str] = {}
    result: list[Spoken] = []
    days = said_days(tree, document, sayings, mentions.times)
    for saying in sorted(sayings, key=_depth):
        if not (speakers[id(saying)] or _is_voiceless(tree, saying)) or not says_something(tree, saying):
            continue
        parent = made.get(id(saying.outer)) if saying.outer is not None else None
        for speaker in speakers[id(saying)] or (None,):
            others = [each for each in speakers[id(saying)] if each is not speaker]
            said = days[id(saying)]
            statement = _statement(tree, document, saying, speaker, others, parent, said, parties)
            if statement is None:
                continue
            made.setdefault(id(saying), statement.id)
            traded = saying.is_noun and saying.cue is not None and is_exchanged(tree, saying.cue)
            result.append(Spoken(statement, saying, speaker, is_exchange=traded))
    return sorted(
        result,
        key=lambda each: (each.statement.evidence.start, each.statement.evidence.end, each.statement.id),
    )


def _is_voiceless(tree: Tree, saying: Saying) -> bool:
    """Whether a saying without a known speaker is still one: "it was announced that", "the claim that", "they said"."""
    if saying.cue is None or not saying.ranges:
        return False
    if saying.is_noun:
        return saying.outer is not None
    if tree.is_passive(saying.cue):
        # "was ordered to leave", "is mentioned in the text" tell of no saying; "it was announced that" and "was accused of" do
        return saying.act in {"accuse", "deny"} or any(
            tree.relations[w] in {"ccomp", "csubj"} or tree.kids(w, "nsubj") for w in saying.content
        )
    return any(tree.words[word] in {"he", "she", "they"} for word in saying.sources)


def _depth(saying: Saying) -> int:
    depth, seen = 0, {id(saying)}
    while saying.outer is not None and id(saying.outer) not in seen:
        saying = saying.outer
        seen.add(id(saying))
        depth += 1
    return depth


def _statement(
    tree: Tree,
    document: Document,
    saying: Saying,
    speaker: Actor | None,
    others: Sequence[Actor],
    parent: str | None,
    said: When | None,
    parties: Parties,
) -> Statement | None:
    content = spans(tree, document, saying.ranges)
    cue = None
    if saying.cue is not None:
        first, last = saying.tokens[0], saying.tokens[-1]
        whole = last - first < 5
        cue = (
            document.span(tree.starts[first], tree.ends[last])
            if whole
            else document.span(tree.starts[saying.cue], tree.ends[saying.cue])
        )
    pieces = [*content, *([cue] if cue else [])]
    if speaker is not None and speaker.span is not None and saying.cue is not None:
        start, end = tree.sentences[tree.sentence[saying.cue]]
        if tree.starts[start] <= speaker.span.start < tree.ends[end - 1]:
            pieces.append(speaker.span)
    if not pieces:
        return None
    relays = relays_of(tree, document, saying.relays, parties)
    addressees: list[Actor] = []
    for word in saying.addressees:
        if tree.words[word] in {"other", "another"}:
            addressees += [actor for actor in others if actor not in addressees]
            continue
        asked = (
            a
            for a in parties.at(word) or parties.homeland(word)
            if speaker is None or home(a) != home(speaker) or home(a) is None
        )
        addressees += [actor for actor in asked if actor not in addressees]
    return Statement(
        document=document.id,
        act=saying.act,
        speaker=speaker,
        relays=relays,
        addressees=tuple(addressees),
        said=said,
        cue=cue,
        content=content,
        quoted=saying.is_quoted,
        parent=parent,
        evidence=document.span(min(p.start for p in pieces), max(p.end for p in pieces)),
    )
