"""The words that are said: the clause below the cue, the quotation around it, and what the reader model marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks.tree import Tree
from hearsay.language import Attribution
from hearsay.records import Document, Span
from hearsay.statements.parties import Parties
from hearsay.statements.quotations import with_marks
from hearsay.statements.saying import Saying

EDGE = frozenset({"PUNCT", "SPACE"})


def set_ranges(
    tree: Tree, saying: Saying, quotations: tuple[tuple[int, int], ...], model: Attribution | None
) -> None:
    """Give a saying the token ranges of its content.

    The clause below the cue decides; the model's span is used where the parse has none, and where it reaches further
    in the same sentence. A quotation that begins or ends outside the cue's sentence is taken whole.
    """
    # "called for a halt": where the model counts the preposition to the cue, it is no part of what is said
    cued = {
        word
        for start, end in (model.cue if model is not None else ())
        for word in range(start, end)
        if tree.deps[word] in {"case", "mark"}
    }
    own = sorted({word for head in saying.content for word in _below(tree, head, saying)} - cued)
    ranges = runs(own)
    if model is not None and model.contents:
        reach = [
            (start, end) for start, end in model.contents if not any(start <= t < end for t in saying.tokens)
        ]
        reach = [
            (start, end) for start, end in reach if not any(start <= word < end for word in saying.sources)
        ]
        reach = _without_addressee(tree, saying, own, reach)
        ranges = _union(ranges, reach) if not ranges or _overlap(ranges, reach) else ranges
    if not saying.is_noun:
        touched = [q for q in quotations if any(q[0] < end and start < q[1] for start, end in ranges)]
        saying.is_quoted = (
            any(_share(q, ranges) > 0.8 for q in touched)
            and sum(q[1] - q[0] for q in touched) > 3
            and _is_mostly_quoted(touched, ranges)
        )
        if saying.cue is not None and saying.is_neutral:
            whole = [q for q in touched if not q[0] <= saying.cue < q[1]]
            ranges = _union(ranges, whole)
    if saying.is_noun:
        ranges = _before_verdict(tree, saying, ranges)
    saying.ranges = [trimmed for part in ranges if (trimmed := trim(tree, part)) is not None]


def _without_addressee(
    tree: Tree, saying: Saying, own: list[int], reach: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Whom a cue addresses is not said: of "accused Kosovo of delaying them", "of delaying them".

    Only a bare name or noun: in "accused Chad of a raid in which ..." the charge hangs on Chad in some parses.
    """
    if saying.cue is None or not own:
        return reach
    addressed = {
        word
        for kid in tree.children[saying.cue]
        if (tree.deps[kid] in {"obj", "iobj"} and kid in saying.addressees) or _is_told(tree, kid, own[0])
        if kid not in saying.content and kid < own[0]
        for word in _below(tree, kid, saying)
    }
    return [
        (own[0] if start < own[0] < end and _is_bare(tree, addressed, start, own[0]) else start, end)
        for start, end in reach
    ]


def _is_told(tree: Tree, kid: int, first: int) -> bool:
    """Whom something is said to, before what is said: "denied to state television that the army had burned it"."""
    return tree.deps[kid] == "obl" and tree.case(kid) == "to" and "that" in tree.words[first - 1 : first + 1]


def _is_bare(tree: Tree, addressed: set[int], start: int, end: int) -> bool:
    while end > start and tree.words[end - 1] in {"about", "of", "on"}:
        end -= 1  # "told the visitors about the raid"
    return all(
        word in addressed and (tree.deps[word] not in {"case", "mark"} or tree.pos[word] == "PART")
        for word in range(start, end)
    )


VERDICTS = frozenset(
    {
        "false",
        "baseless",
        "groundless",
        "untrue",
        "unfounded",
        "fabricated",
        "nonsense",
        "absurd",
        "fake",
        "lies",
    }
)


def _before_verdict(tree: Tree, saying: Saying, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A claim ends where the verdict on it begins: "dismissed an allegation that it was arming rebels as false, calling ..."."""
    for start, end in ranges:
        for word in range(start + 1, end - 1):
            if (
                tree.words[word] == "as"
                and tree.words[word + 1] in VERDICTS
                and start > tree.heads[saying.cue or 0]
            ):
                return [(a, min(b, word)) for a, b in ranges if a < word]
    return ranges


def _below(tree: Tree, head: int, saying: Saying) -> list[int]:
    """The subtree of a content head, without the cue, who says it and what hangs on the cue."""
    cue = saying.cue
    words = tree.subtree(head)
    if cue is None or not tree.is_under(cue, head):
        return words
    cut = set(tree.subtree(cue))
    for source in saying.sources:
        if (
            tree.is_under(source, head)
            and not tree.is_under(source, cue)
            and tree.words[tree.left[source]] == "according"
        ):
            cut |= set(tree.subtree(source))
    return [word for word in words if word not in cut]


def runs(words: list[int]) -> list[tuple[int, int]]:
    """Sorted tokens as half-open ranges of neighbours."""
    found: list[tuple[int, int]] = []
    for word in words:
        if found and word == found[-1][1]:
            found[-1] = (found[-1][0], word + 1)
        else:
            found.append((word, word + 1))
    return found


def _union(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return runs(sorted({word for start, end in (*one, *other) for word in range(start, end)}))


def _overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def _share(quotation: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> float:
    inside = sum(max(0, min(quotation[1], end) - max(quotation[0], start)) for start, end in ranges)
    return inside / (quotation[1] - quotation[0])


def _is_mostly_quoted(quotations: Sequence[tuple[int, int]], ranges: Sequence[tuple[int, int]]) -> bool:
    inside = sum(max(0, min(q[1], end) - max(q[0], start)) for q in quotations for start, end in ranges)
    return inside >= 0.4 * sum(end - start for start, end in ranges)


def trim(tree: Tree, part: tuple[int, int]) -> tuple[int, int] | None:
    """A range without punctuation, space and the conjunction "that" at its edges; None when nothing is left."""
    start, end = part
    while start < end and (
        tree.pos[start] in EDGE
        or not tree.words[start].strip()
        or (
            tree.words[start] == "that"
            and end - start > 1
            and (tree.pos[start] == "SCONJ" or tree.relations[start] == "mark")
        )
    ):
        start += 1
    while end > start and (
        tree.pos[end - 1] in EDGE
        or not tree.words[end - 1].strip()
        or (end - start > 1 and tree.words[end - 1] in {"which", "that"} and tree.relations[end - 1] != "det")
    ):
        end -= 1
    return (start, end) if end > start else None


def spans(
    tree: Tree, document: Document, ranges: Sequence[tuple[int, int]], pairs: Mapping[int, int]
) -> tuple[Span, ...]:
    """Token ranges as spans of the document's text, with the marks that close what they leave open.

    Args:
        pairs: Quotation marks and brackets; see :func:`hearsay.statements.quotations.mark_pairs`.
    """
    whole = (with_marks(tree, pairs, start, end) for start, end in ranges)
    return tuple(document.span(tree.starts[start], tree.ends[end - 1]) for start, end in whole)


def take_neighbours(tree: Tree, sayings: Sequence[Saying], quotations: tuple[tuple[int, int], ...]) -> None:
    """Give a bare "he said" the quotation that ends right before its sentence, or begins right after it.

    A long quotation ends a sentence of its own, so that "..." / the minister said. / are two sentences to the parse.
    """
    for saying in sayings:
        if saying.ranges or saying.cue is None or saying.is_noun or not saying.is_neutral:
            continue
        start, end = tree.sentences[tree.sentence[saying.cue]]
        free = [q for q in quotations if not any(q[0] < b and a < q[1] for s in sayings for a, b in s.ranges)]
        before = [q for q in free if 0 <= start - q[1] <= 2 or (q[0] < start <= q[1] and q[1] <= saying.cue)]
        after = [q for q in free if 0 <= q[0] - end <= 2]
        near = before or after
        if near:
            saying.ranges = [near[-1] if before else near[0]]
            saying.is_quoted = True


def says_something(tree: Tree, saying: Saying) -> bool:
    """Whether anything is left that is said: "Azerbaijanis describe themselves as" and a bare "he said" carry nothing."""
    words = saying.words
    if saying.is_noun and saying.act == "deny":
        return True  # "Egypt's denial was swift": what is denied stands elsewhere
    if (
        words
        and all(tree.words[w] in {"what", "this", "that"} for w in words)
        and saying.act == "assert"
        and not saying.is_quoted
    ):
        # "condemned what it described as a cowardly attack"
        return saying.cue is not None and tree.lemmas[saying.cue] in CONFIRMING
    if words and all(tree.words[w] == "what" for w in words):
        return False  # "condemned what it described as a cowardly attack"
    if saying.act not in {"assert", "commit", "offer", "concede"}:
        return bool(words or saying.addressees)
    if saying.cue is not None and tree.lemmas[saying.cue] in CONFIRMING and words:
        return True  # "Tehran confirmed it"
    if saying.cue is not None and tree.lemmas[saying.cue] in {"apologise", "apologize"}:
        return True  # "The ambassador apologised": said in doing it
    return any(tree.pos[w] in {"NOUN", "PROPN", "VERB", "AUX", "NUM", "ADJ"} for w in words)


CONFIRMING = frozenset({"confirm", "acknowledge"})
"""Verbs whose "it" is what somebody else has told."""


NAMING = frozenset({"call", "describe", "brand", "label", "term", "dub", "denounce", "characterise", "characterize", "portray", "deem"})  # fmt: skip
"""Verbs that give a thing a name."""
NAMED_REACH = 5
"""So many words before a verb of naming its "what" stands."""


def is_naming(tree: Tree, saying: Saying) -> bool:
    """Whether a verb only names what is told, "denied what it called the lies of exiles": nothing is said by it."""
    cue = saying.cue
    if cue is None or saying.is_noun or tree.lemmas[cue] not in NAMING:
        return False
    first = max(tree.sentences[tree.sentence[cue]][0], cue - NAMED_REACH)
    opened = [w for w in range(first, cue) if tree.words[w] == "what"]
    between = range(opened[-1] + 1, cue) if opened else range(0)
    return bool(opened) and not any(tree.pos[w] in {"VERB", "SCONJ", "PUNCT"} for w in between)


def without_asides(tree: Tree, saying: Saying, parties: Parties) -> None:
    """Leave out of a bare charge what only describes whom it is laid at: "blamed the rebels, who have besieged the town since May"."""
    inside = set(saying.words)
    asides = {
        word
        for head in saying.content
        if parties.at(head) and tree.relations[head] in {"obj", "iobj"}
        for clause in tree.kids(head, "acl")
        if tree.deps[clause] == "acl:relcl"
        and "," in tree.words[max(tree.left[clause] - 1, 0) : tree.left[clause] + 1]
        for word in tree.subtree(clause)
    }
    kept = sorted(inside - asides)
    if asides and kept:
        saying.ranges = [piece for run in runs(kept) if (piece := trim(tree, run)) is not None]
