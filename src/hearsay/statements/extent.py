"""How far a saying reaches, and which saying it is reported in."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.tree import Tree
from hearsay.records import Document
from hearsay.statements.absent import unreal
from hearsay.statements.content import trim
from hearsay.statements.saying import Saying

PAUSES = frozenset({",", "—", "–", "-"})
CONTRAST = frozenset({"and", "while", "whereas", "but", "though", "although"})


def settle(tree: Tree, document: Document, sayings: list[Saying], codebook: Codebook) -> None:
    """Cut contents where another speaker begins, give answers what they answer, and nest what is left.

    In "Kyiv said it had lost two tanks, a number that Moscow contested" the last clause is not Kyiv's; what Moscow
    contests is what Kyiv said. In "the ministry said depots were hit, while Kyiv said stores had burned" each has his own.
    """
    _part(tree, sayings)
    heads = [(part.start, part.end) for part in document.parts if part.kind in {"title", "heading"}]
    in_head = {n for n, (s, _) in enumerate(tree.sentences) if any(a <= tree.starts[s] < b for a, b in heads)}
    _cut_kicker(tree, sayings, in_head)
    _cut_joined(tree, sayings, in_head)
    _cut_spliced(tree, sayings)
    _cut_behind(tree, sayings)
    _cut_semicolons(tree, sayings, in_head)
    _cut_outlets(tree, sayings)
    _drop_scraps(tree, sayings)
    _answer(tree, sayings, codebook)
    _take_unreal(tree, sayings)
    _cut_dateline(tree, document, sayings)
    _nest(sayings)


def _part(tree: Tree, sayings: list[Saying]) -> None:
    """A quotation in the sentence of another speaker's cue is that speaker's, whatever else the model joins to it."""
    cued = {tree.sentence[s.cue]: s for s in sayings if s.cue is not None and not s.is_noun and s.ranges}
    for saying in sayings:
        if saying.cue is None or len(saying.ranges) < 2:
            continue
        own = tree.sentence[saying.cue]
        # a quotation of several sentences may begin before the cue's own and end in it
        saying.ranges = [
            (start, end)
            for start, end in saying.ranges
            if own in (tree.sentence[start], tree.sentence[end - 1])
            or (tree.sentence[start] not in cued and tree.sentence[end - 1] not in cued)
        ]


def _cut_outlets(tree: Tree, sayings: list[Saying]) -> None:
    """What a report adds in a sentence of its own is not said before it: "..., the governor said. No one claimed responsibility"."""
    for saying in sayings:
        if saying.cue is None or saying.is_quoted or len(saying.ranges) < 2:
            continue
        own = tree.sentence[saying.cue]
        saying.ranges = [
            (start, end)
            for start, end in saying.ranges
            if tree.sentence[start] <= own or not _is_outlets(tree, tree.sentence[start])
        ]


def _is_outlets(tree: Tree, sentence: int) -> bool:
    """Whether a sentence tells that nobody owned up, answered or could be asked."""
    start, end = tree.sentences[sentence]
    verb = next((w for w in range(start, end) if tree.heads[w] == w), start)
    words, lemma = set(tree.words[start:end]), tree.lemmas[verb]
    is_nobody = words & {"no", "nobody", "none", "not", "n't", "never"}
    return bool(is_nobody) and (
        (lemma in {"claim", "take"} and "responsibility" in words)
        or lemma in {"comment", "respond", "verify", "reach"}
    )


def _cut_kicker(tree: Tree, sayings: list[Saying], in_head: set[int]) -> None:
    """What stands before a headline's colon is not said by who speaks behind it: "Sudan Chad: N'Djamena denies ..."."""
    for saying in sayings:
        if saying.cue is None or tree.sentence[saying.cue] not in in_head:
            continue
        start, _ = tree.sentences[tree.sentence[saying.cue]]
        colons = [w for w in range(start, min(start + 7, saying.cue)) if tree.words[w] == ":"]
        if colons and saying.sources and min(saying.sources) > colons[0]:
            pieces = [(max(a, colons[0] + 1), b) for a, b in saying.ranges if b > colons[0] + 1]
            saying.ranges = [piece for part in pieces if (piece := trim(tree, part)) is not None]


def _cut_joined(tree: Tree, sayings: list[Saying], in_head: set[int]) -> None:
    """Cut a content before "while Kyiv said ...": another speaker, named right behind a conjunction."""
    for other in sayings:
        if other.cue is None or not other.sources:
            continue
        if tree.relations[other.cue] == "conj" and tree.words[other.cue - 1] in CONTRAST:
            # "told the envoy that the border was tense and demanded that ...": the second saying is no part of the first
            for saying in sayings:
                if saying.cue == tree.heads[other.cue] and not saying.is_quoted:
                    _cut(tree, saying, other.cue - 1, tree.sentences[tree.sentence[other.cue]][1])
        source = min(other.sources)
        border = tree.left[source] - 1
        if source > other.cue or border < 1:
            continue
        # headlines join with a comma: "Addis Ababa says troops crossed, Asmara denies it"
        is_spliced = (
            tree.words[border] == "," and tree.sentence[border] in in_head and other.cue - source <= 2
        )
        if tree.words[border] not in CONTRAST and not is_spliced:
            continue
        if tree.words[border + 1] == "that" or not other.ranges:
            continue
        for saying in sayings:
            if (
                saying is other
                or saying.cue is None
                or saying.cue > border
                or set(saying.sources) & set(other.sources)
            ):
                continue
            if saying.is_quoted or saying.is_noun:
                continue
            _cut(tree, saying, border, tree.sentences[tree.sentence[border]][1])


def _cut_spliced(tree: Tree, sayings: list[Saying]) -> None:
    """ "Seoul condemned the launch, Tokyo called it reckless": two sayings set side by side by a comma or a semicolon."""
    for other in sayings:
        if other.cue is None or other.is_noun or not other.sources or min(other.sources) > other.cue:
            continue
        border = tree.left[min(other.sources)] - 1
        if border < 1 or tree.words[border] not in {",", ";"} or other.cue - min(other.sources) > 3:
            continue
        start, _ = tree.sentences[tree.sentence[other.cue]]
        before = [
            s
            for s in sayings
            if s is not other
            and s.cue is not None
            and not s.is_noun
            and not s.is_around
            and start <= s.cue < border - 1
            and s.sources
            and min(s.sources) < s.cue
        ]
        # what a comma ends must hold something already: "the minister said, the envoy added" holds nothing
        for saying in before:
            own = range((saying.cue or 0) + 1, border)
            if tree.words[border] == "," and not any(tree.pos[w] in {"NOUN", "PROPN"} for w in own):
                continue
            if saying.is_quoted or any(tree.words[w] in {",", ";"} for w in own):
                continue
            opens = [w for w in own if tree.words[w] == "that" or tree.pos[w] == "SCONJ"]
            if tree.words[border] == "," and opens and opens[0] <= own.start + 1:
                continue  # "said that after the raid, Moscow offered to mediate": one clause that begins with another
            kept = [
                piece
                for piece in ((max(a, own.start), min(b, border)) for a, b in saying.ranges)
                if piece[0] < piece[1]
            ]
            saying.ranges = [
                p for part in kept or [(own.start, border)] if (p := trim(tree, part)) is not None
            ]
            if not other.is_quoted:
                behind = [(max(a, border + 1), b) for a, b in other.ranges if b > border + 1]
                other.ranges = [p for part in behind if (p := trim(tree, part)) is not None] or other.ranges


AFTERWARDS = frozenset({"after", "when", "before", "while", "as", "since", "because"})


def _cut_behind(tree: Tree, sayings: list[Saying]) -> None:
    """What led to a saying is no part of it: "Turkey hit no clinic, its ministry said after the council reported two dead"."""
    for saying in sayings:
        cue = saying.cue
        if cue is None or not saying.is_neutral or saying.is_noun or len(saying.ranges) < 2:
            continue
        if not any(b <= cue for _, b in saying.ranges):
            continue
        saying.ranges = [
            (a, b)
            for a, b in saying.ranges
            if b <= cue
            or tree.sentence[a] != tree.sentence[cue]
            or not AFTERWARDS & set(tree.words[cue + 1 : a + 1])
        ]


def _cut_semicolons(tree: Tree, sayings: list[Saying], in_head: set[int]) -> None:
    """Who speaks behind a semicolon says nothing of what stands before it, and in a headline the other way round too.

    "The navy shared a video; its spokesman called the manoeuvre reckless"; "Lima accuses Quito; army sees no move".
    """
    for saying in sayings:
        if saying.cue is None or saying.is_noun or not saying.sources or saying.is_around:
            continue
        start, end = tree.sentences[tree.sentence[saying.cue]]
        marks = [w for w in range(start, end) if tree.words[w] == ";" and not _is_quoted_mark(tree, start, w)]
        first = min(*saying.sources, saying.cue)
        left = max((w for w in marks if start <= first and w < first), default=None)
        right = min((w for w in marks if w > saying.cue), default=None)
        if right is not None and tree.sentence[saying.cue] not in in_head:
            # "denies having aimed at farmers; it accuses Lima of burning huts", "rejected that; it had put out the fire, she said"
            is_said_by_itself = saying.act == "deny" and any(
                other.sources
                and other.cue is not None
                and min(other.cue, *other.sources) > right
                and other.cue < end
                for other in sayings
                if other is not saying and not other.is_noun
            )
            right = right if is_said_by_itself and not saying.is_neutral else None
        for border, is_left in ((left, True), (right, False)):
            if border is None:
                continue
            kept = [
                (max(a, border + 1), b) if is_left else (a, min(b, border))
                for a, b in saying.ranges
                if (b > border + 1 if is_left else a < border)
            ]
            saying.ranges = [p for part in kept if (p := trim(tree, part)) is not None] or saying.ranges


def _is_quoted_mark(tree: Tree, start: int, mark: int) -> bool:
    """Whether a quotation is open at a mark."""
    return sum(tree.words[w] in {'"', "“", "”"} for w in range(start, mark)) % 2 == 1


def _drop_scraps(tree: Tree, sayings: list[Saying]) -> None:
    """A lone pronoun or article beside longer pieces is a slip of the model, nobody's words."""
    for saying in sayings:
        if len(saying.ranges) < 2:
            continue
        kept = [
            (a, b)
            for a, b in saying.ranges
            if b - a > 1 or tree.pos[a] not in {"PRON", "DET", "ADP", "CCONJ", "AUX", "PART"}
        ]
        saying.ranges = kept or saying.ranges


def _cut(tree: Tree, saying: Saying, start: int, end: int) -> None:
    """Take the tokens from start to end out of what is said, as long as something is left before them."""
    if not any(a <= start < b for a, b in saying.ranges) or not any(a < start for a, _ in saying.ranges):
        return
    pieces = [p for a, b in saying.ranges for p in ((a, min(b, start)), (max(a, end), b)) if p[0] < p[1]]
    saying.ranges = [piece for part in pieces if (piece := trim(tree, part)) is not None]


def _answer(tree: Tree, sayings: list[Saying], codebook: Codebook) -> None:
    """ "..., an accusation which the cabinet later rejected": what is denied is the charge made before it."""
    claims = codebook.words.lists["accusations"]
    for saying in sayings:
        if (
            saying.cue is None
            or saying.is_noun
            or saying.act not in {"deny", "concede", "criticize", "support"}
        ):
            continue
        if saying.act == "deny" and _is_pronoun(tree, saying):
            _take_before(tree, saying, sayings)
            continue
        described = tree.heads[saying.cue]
        if tree.deps[saying.cue] != "acl:relcl" or tree.lemmas[described] not in claims:
            continue
        border = tree.left[described] - (0 if tree.words[tree.left[described]] in PAUSES else 1)
        if border < 1 or tree.words[border] not in PAUSES:
            continue
        before = [
            other
            for other in sayings
            if other is not saying
            and other.cue is not None
            and tree.sentence[other.cue] == tree.sentence[saying.cue]
            and other.cue < border
            and other.ranges
        ]
        if not before:
            # nobody is named who made the charge: what is denied is what the sentence tells before it
            told = trim(tree, (tree.sentences[tree.sentence[border]][0], border))
            saying.ranges = sorted({*saying.ranges, *([told] if told else [])})
            continue
        end = tree.sentences[tree.sentence[border]][1]
        for other in before:
            charged = trim(tree, ((other.cue or 0) + 1, border))
            if charged is not None and all(a >= border for a, _ in other.ranges):
                other.ranges = [charged]  # the parse took the noun behind the charge for what is said
            _cut(tree, other, border, end)
        answered = max(before, key=lambda other: other.cue or 0)
        saying.ranges = sorted({*answered.ranges, *saying.ranges})


def _take_unreal(tree: Tree, sayings: list[Saying]) -> None:
    """ "A siege that the Houthis say does not exist": the siege is what they deny."""
    for saying in sayings:
        noun = (
            None
            if saying.cue is None or saying.is_noun or not saying.is_neutral
            else unreal(tree, saying.cue)
        )
        if noun is None or not saying.sources:
            continue
        end = min(min(saying.sources), *(w for w in tree.children[noun] if w > noun), *saying.tokens)
        while end > noun + 1 and tree.words[end - 1] in {"that", "which", ",", "the", "a"}:
            end -= 1
        start = min([noun, *tree.kids(noun, "det", "amod", "compound", "nummod")])
        told = trim(tree, (start, max(end, noun + 1)))
        if told is not None:
            saying.act, saying.is_neutral = "deny", False
            saying.ranges = sorted({told, *(p for p in saying.ranges if p[0] >= told[1] and p[1] - p[0] > 1)})


def _is_pronoun(tree: Tree, saying: Saying) -> bool:
    words = saying.words
    return len(words) == 1 and tree.words[words[0]] in {"it", "this", "that", "which", "them"}


def _take_before(tree: Tree, saying: Saying, sayings: list[Saying]) -> None:
    """ "Asmara denies it": what the last speaker before it in the sentence says."""
    cue = saying.cue or 0
    before = [
        other
        for other in sayings
        if other.cue is not None
        and other.cue < cue
        and tree.sentence[other.cue] == tree.sentence[cue]
        and other.ranges
        and not set(other.sources) & set(saying.sources)
        and not any(a <= cue < b for a, b in other.ranges)
    ]
    if before:
        saying.ranges = sorted({*max(before, key=lambda other: other.cue or 0).ranges, *saying.ranges})


def _cut_dateline(tree: Tree, document: Document, sayings: list[Saying]) -> None:
    """The place and day a report is sent from are nobody's words."""
    span = document.dateline.span if document.dateline is not None else None
    if span is None:
        return
    inside = [w for w, start in enumerate(tree.starts) if span.start <= start < span.end]
    if not inside:
        return
    first, last = inside[0], inside[-1] + 1
    for saying in sayings:
        pieces = [p for a, b in saying.ranges for p in ((a, min(b, first)), (max(a, last), b)) if p[0] < p[1]]
        saying.ranges = [piece for part in pieces if (piece := trim(tree, part)) is not None]


def _nest(sayings: list[Saying]) -> None:
    """The innermost saying whose content holds a cue is the one it is reported in."""
    for inner in sayings:
        if inner.cue is None:
            continue
        holding = [
            (end - start, number)
            for number, outer in enumerate(sayings)
            if outer is not inner
            for start, end in outer.ranges
            if start <= inner.cue < end and not _holds(inner, outer)
        ]
        if holding:
            inner.outer = sayings[min(holding)[1]]


def _holds(outer: Saying, inner: Saying) -> bool:
    return (
        inner.cue is not None
        and any(start <= inner.cue < end for start, end in outer.ranges)
        and (sum(e - s for s, e in outer.ranges) > sum(e - s for s, e in inner.ranges))
    )
