"""Sayings of a document: who is named beside each cue, what is said, and what stands in what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.statements.according import find_according, find_headlines
from hearsay.statements.charged_beside import share_charges
from hearsay.statements.content import set_ranges, take_neighbours
from hearsay.statements.cues.find import find_cues
from hearsay.statements.extent import settle
from hearsay.statements.media import pass_on
from hearsay.statements.parties import Parties
from hearsay.statements.passing import fold_media
from hearsay.statements.pointing import point_back
from hearsay.statements.quotations import find_quotations
from hearsay.statements.relayed import passed_on_by
from hearsay.statements.running import continue_quotations, head_of, keep_to_paragraph
from hearsay.statements.said_so import give_what_was_told
from hearsay.statements.saying import Saying
from hearsay.statements.sources import find_sources
from hearsay.statements.versions import find_versions

if TYPE_CHECKING:
    from hearsay.language import Annotated, Attribution


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
    sayings += find_versions(tree, sayings, parties)
    sayings = _said_once(tree, sayings)
    _cut_participles(tree, sayings)
    point_back(tree, sayings)
    take_neighbours(tree, sayings, quotations)
    sayings = fold_media(tree, sorted(sayings, key=lambda each: each.tokens), parties)
    _part_at_dash(tree, sayings)
    settle(tree, annotated.document, sayings, codebook)
    share_charges(tree, sayings)
    give_what_was_told(tree, annotated.document, sayings)
    sayings = sorted(sayings, key=lambda each: each.tokens)
    return continue_quotations(tree, annotated, sayings, quotations)


def _part_at_dash(tree: Tree, sayings: Sequence[Saying]) -> None:
    """End what is said before a dash at it, where another's saying follows: "Chad accuses Sudan of a raid - Khartoum denies it"."""
    for answer in sayings:
        cue = answer.cue
        if cue is None or answer.is_noun or not answer.sources:
            continue
        start, end = tree.sentences[tree.sentence[cue]]
        first = tree.left[min(answer.sources)]
        if not start < first < cue or tree.words[first - 1] not in DASHES:
            continue
        for told in sayings:
            if told is answer or told.cue is None or told.cue >= first:
                continue
            if not any(a < end and b >= first for a, b in told.ranges):
                continue
            told.end_before(first - 1)
            told.content = [head for head in told.content if head < first]


DASHES = frozenset({"-", "–", "—"})


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


def _said_once(tree: Tree, sayings: Sequence[Saying]) -> list[Saying]:
    """ "Responded by stating that": the second verb has no words but the first one's."""
    by_cue = {each.cue: each for each in sayings if each.cue is not None and not each.is_noun}
    doubled = set()
    for cue, inner in by_cue.items():
        outer = by_cue.get(tree.heads[cue])
        is_by = any(tree.words[kid] == "by" for kid in tree.kids(cue, "mark", "case"))
        if outer is not None and outer is not inner and is_by and {*outer.words} == {*inner.words}:
            doubled.add(inner.cue)
    return [each for each in sayings if each.cue not in doubled]


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
