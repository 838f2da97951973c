"""Media whose own saying only passes on another's: "the agency reported that the minister stated"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hearsay.codebooks.tree import Tree
from hearsay.statements.media import cited_sources, is_medium, is_unknown_body
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import SERVING, SPOKEN
from hearsay.statements.saying import Saying


def fold_media(tree: Tree, sayings: list[Saying], parties: Parties) -> list[Saying]:
    """Fold a medium's saying into the saying it passes on: "the agency reported that the minister stated ..."."""
    by_cue = {saying.cue: saying for saying in sayings if saying.cue is not None and not saying.is_noun}
    dropped: set[int] = set()
    for saying in sayings:
        cited = _cited(tree, saying) or _referred_to(tree, saying, parties)
        # "Baku has denied it, Azertac reports": only media so report what others said
        is_reporting = bool(cited) or (saying.cue is not None and tree.words[saying.cue] == "reports")
        if not saying.sources or not all(
            is_medium(tree, word, parties) or (is_reporting and is_unknown_body(tree, word, parties))
            for word in saying.sources
        ):
            continue
        if cited:
            passed = [by_cue[head] for head in saying.content if by_cue.get(head, saying) is not saying]
            for each in passed:
                each.relays += saying.sources
                _leave_out(tree, each, saying)
            if passed and all(_same(parties, each.sources, cited) for each in passed):
                dropped.add(id(saying))  # "The ministry condemned it, Azertac reports, citing the ministry"
            saying.relays += saying.sources
            saying.sources = cited
            continue
        for head in saying.content:
            inner = by_cue.get(head)
            if inner is not None and inner is not saying and inner.sources and not saying.is_noun:
                for told in _in_one_breath(tree, inner, saying, by_cue):
                    told.relays += saying.sources
                    _leave_out(tree, told, saying)
                dropped.add(id(saying))
    return [saying for saying in sayings if id(saying) not in dropped]


def _cited(tree: Tree, saying: Saying) -> list[int]:
    """Whom a medium cites, with what it cites him for no part of what is told: "the raid failed, TASS reported citing the army"."""
    words = cited_sources(tree, saying)
    found = [who for word in words for who in _given_out_by(tree, word)]
    if found:
        _end_before(tree, saying, tree.heads[words[0]])
    return found


def _end_before(tree: Tree, saying: Saying, opener: int) -> None:
    """End what is told before a phrase behind its verb; what is told behind both stays: "reported, citing an officer, that he fled"."""
    if saying.cue is not None and opener > saying.cue:
        first = tree.left[opener]
        if any(start < first for start, _ in saying.ranges):
            saying.end_before(first)


def _given_out_by(tree: Tree, word: int) -> list[int]:
    """Who is cited in somebody's words: "citing a statement from the ministry"; whoever is cited himself, and nobody by bare words."""
    if tree.lemmas[word] not in SPOKEN:
        return [word]
    above = tree.heads[word]  # parsers hang "from the ministry" on either
    behind = [
        kid
        for head in (word, above)
        for kid in tree.kids(head, "nmod", "obl")
        if kid > word and tree.case(kid) in {"of", "by", "from"}
    ]
    return behind[:1] or tree.kids(word, "nmod:poss")


def _referred_to(tree: Tree, saying: Saying, parties: Parties) -> list[int]:
    """To whom a medium refers where it tells: "Interfax reported with reference to the army", "TASS said, referring to a source"."""
    cue = saying.cue
    if cue is None:
        return []
    for kid in tree.kids(cue, "obl", "advcl", "xcomp"):
        is_reference = tree.lemmas[kid] == "reference" and tree.case(kid) == "with"
        if not is_reference and tree.words[kid] != "referring":
            continue
        named = [
            word
            for head in (kid, cue)
            for word in tree.kids(head, "nmod", "obl")
            if word > kid and tree.case(word) == "to" and _can_tell(tree, word, parties)
        ]
        if named:
            _end_before(tree, saying, kid)
            return named[:1]
    return []


def _can_tell(tree: Tree, word: int, parties: Parties) -> bool:
    """Whether a word names a body or somebody, no land: "referring to Chad" may be what is told of."""
    return tree.lemmas[word] in SERVING or any(actor.kind != "country" for actor in parties.at(word))


def _leave_out(tree: Tree, told: Saying, passing: Saying) -> None:
    """End what is told before who passes it on: "condemned the raid near Adre, Sahel Wire reports, citing the ministry"."""
    cue = passing.cue
    if cue is None or tree.relations[cue] != "parataxis":
        return
    first = tree.left[cue]
    told.end_before(first - 1 if tree.words[first - 1] == "," else first)


def _same(parties: Parties, speakers: Sequence[int], cited: Sequence[int]) -> bool:
    """Whether those cited are who speaks in what is passed on."""
    named = {actor.name for word in speakers for actor in parties.at(word)}
    return bool(named) and {actor.name for word in cited for actor in parties.at(word)} <= named


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
