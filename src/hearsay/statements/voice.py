"""Whose page it is: a ministry's own release says everything on it, also what it attributes to nobody, and "we" is the ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from hearsay.codebooks import Codebook
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.gazetteer import countries, country_names
from hearsay.records import Actor, Document
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.mentions import Mentions

ISSUERS = re.compile(
    r"\b(ministry|ministries|embassy|consulate|permanent mission|presidency|presidential (office|administration)|"
    r"president'?s office|prime minister'?s office|cabinet|government of|armed forces|defen[cs]e forces|general staff|"
    r"command|bureau (?:of|for)|office (?:of|for)|directorate|inspectorate|secretariat|border (service|guard)|security service|press service|information department)\b",
    re.IGNORECASE,
)
"""Bodies that publish pages of their own."""
TEXTS = re.compile(
    r"^((full )?text of|statement (of|by|from|on)\b|comment (of|by)|communiqu|declaration (of|by)|press release|note of)",
    re.IGNORECASE,
)
"""How a title says that the page is a body's own words."""
OWN_TEXTS = re.compile(
    r" (statement|press release|news release|communiqu[eé]|declaration)( (on|by|regarding|concerning|about|following|after|of)\b|:|$)",
    re.IGNORECASE,
)
"""How a title goes on behind the body whose words the page prints: "UNIFIL statement on"."""
ARMED = re.compile(
    r"\b(armed forces|defen[cs]e forces|army|general staff|command|border (service|guard))\b", re.IGNORECASE
)
OFFICIAL = frozenset({"GOV", "MIL", "COP"})


def page_voice(document: Document, mentions: Mentions) -> Actor | None:
    """Who speaks where nobody is named: the body whose page or printed statement it is; None on an outlet's page."""
    title, outlet = document.title or "", document.outlet or ""
    issuer = _issuer(title, mentions)
    if issuer is not None:
        return issuer
    is_own = ISSUERS.search(outlet) is not None
    headed = _heading_body(document, mentions)
    title = title or (headed.text if headed is not None else "")
    is_printed = headed is not None or (TEXTS.search(title) is not None and ISSUERS.search(title) is not None)
    if not is_own and not is_printed:
        return None
    bodies = [
        each.actor
        for each in mentions.actors
        if each.actor.kind == "organisation"
        and each.actor.sector in OFFICIAL
        and each.actor.country in country_names()
    ]
    land = (land_in(outlet) if is_own else None) or (land_in(title) if is_printed else None)
    if land is not None:
        bodies = [body for body in bodies if body.country == land]
    else:
        # "the Ministry" is the page's own; a ministry told of with its state ("the ministry in Baku") is the other side's
        bodies = [body for body in bodies if land_in(body.text) is None] or bodies
    # what is called as the page is; on a printed statement else the first official body told of
    called = set(re.findall(r"\w{4,}", (outlet if is_own else title).lower()))
    kinds = [match[0].lower() for match in ISSUERS.finditer(outlet if is_own else title)]
    named = [body for body in bodies if any(kind in body.name.lower() for kind in kinds)]
    voice = max(
        named if is_own else named or bodies,
        key=lambda body: len(called & set(re.findall(r"\w{4,}", body.name.lower()))),
        default=None,
    )
    if voice is None and land is not None and is_own:
        sector = "MIL" if ARMED.search(outlet) else "GOV"
        voice = Actor(
            text=outlet,
            span=None,
            name=outlet.removeprefix("The "),
            kind="organisation",
            country=land,
            sector=sector,
            party=land,
        )
    return voice


def _issuer(title: str, mentions: Mentions) -> Actor | None:
    """The body before "statement on" in a title, of a state or of many: "UNIFIL statement on firing at peacekeepers"."""
    return next(
        (
            each.actor
            for each in mentions.actors
            if each.actor.kind == "organisation"
            and each.actor.country is not None
            and each.actor.sector != "MED"
            and title.removeprefix("The ").startswith(f"{each.actor.text} ")
            and OWN_TEXTS.match(title.removeprefix("The "), len(each.actor.text)) is not None
        ),
        None,
    )


HEADING = re.compile(
    r"(for immediate release|press[- ]release|statement|communiqu[eé]|information|no\b.*|№.*|\d[\d./ -]*)",
    re.IGNORECASE,
)
"""Lines that may stand over the name of the body whose paper it is."""
HEAD = 3
"""So many lines down it may stand."""


def _heading_body(document: Document, mentions: Mentions) -> Actor | None:
    """The body that a line at the top of a page names and nothing else: "Ministry of Defence of the Kyrgyz Republic", below "Press release"."""
    at, text = 0, document.text
    for line in text.split("\n", HEAD + 1)[: HEAD + 1]:
        first = line.strip()
        start = at + len(line) - len(line.lstrip())
        for each in mentions.actors:
            is_there = each.actor.span is not None and each.actor.span.start <= start + len("The ")
            if (
                is_there
                and each.actor.span is not None
                and each.actor.span.start >= start
                and (
                    each.actor.kind == "organisation"
                    and each.actor.sector in OFFICIAL
                    and each.actor.text.removeprefix("The ") == first.removeprefix("The ").rstrip(".:")
                )
            ):
                return each.actor
        if first and HEADING.fullmatch(first) is None:
            return None
        at += len(line) + 1
    return None


@lru_cache(maxsize=256)  # a page writes the same bodies again and again
def land_in(words: str) -> str | None:
    """The state that words name by its name, its adjective or its capital; None where they name none or several."""
    found = {_lands()[match[0].lower()] for match in _land_words().finditer(words)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    return {
        word.lower(): each.code
        for each in countries()
        for word in (each.name, *each.other_names, *each.adjectives, each.capital)
        if len(word) > 3
    }


@lru_cache(maxsize=1)
def _land_words() -> re.Pattern[str]:
    names = sorted(_lands(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})\b", re.IGNORECASE)


def is_own_saying(tree: Tree, saying: Saying) -> bool:
    """Whether a release says it in the first person, "We strongly condemn", or as nobody: "It is recalled that"; not within what another says."""
    if saying.outer is not None:
        return False
    cue = saying.cue
    is_nobodys = (
        cue is not None
        and not saying.is_noun
        and not saying.sources
        and tree.is_passive(cue)
        and tree.words[tree.left[cue]] == "it"
    )
    return is_nobodys or any(tree.words[word] == "we" for word in saying.sources)


def own_denials(tree: Tree, sayings: Sequence[Saying], codebook: Codebook) -> Iterator[Saying]:
    """What a release rejects without a verb of saying: "The claims of the other side do not correspond to reality", "are a lie".

    The claim becomes what is said inside of the denial, and ends where the denial begins.
    """
    said = {
        word
        for each in sayings
        if not each.is_noun and each.cue is not None
        for word in each.words
        if tree.is_under(word, each.cue)
    }
    nouns = {each.cue: each for each in sayings if each.is_noun and each.cue is not None}
    rejecting = _HOLDING | {
        "lack",
        *codebook.words.lists["falsehoods"],
    }  # looked for before the rest is asked
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in rejecting or not _is_rejecting(tree, verb, codebook):
            continue
        rejected = _opening_noun(tree, verb) if not subjects(tree, verb) else subjects(tree, verb)
        for noun in rejected if verb not in said or not subjects(tree, verb) else ():
            if tree.lemmas[noun] not in codebook.cue_nouns and tree.lemmas[noun] not in _TOLD:
                continue
            cut = min(
                [verb, *(kid for kid in tree.children[verb] if noun < kid < verb and tree.pos[kid] == "AUX")]
            )
            cut -= tree.words[cut - 1] == ","
            denial = Saying(
                act="deny", cue=verb, tokens=(verb,), content=[noun], ranges=[(tree.left[noun], cut)]
            )
            claim = nouns.get(noun)
            inside = [each for each in sayings if each.cue is not None and noun <= each.cue < cut]
            for each in [claim] if claim is not None else inside:
                each.outer = each.outer or denial
                each.ranges = [(a, min(b, cut)) for a, b in each.ranges if a < cut]
            yield denial


def _opening_noun(tree: Tree, verb: int) -> list[int]:
    """The noun a sentence opens with, for a verb behind a comma whose subject the parse lost: "The statement of X, alleging ..., is false"."""
    start, _ = tree.sentences[tree.sentence[verb]]
    first = min(
        [
            verb,
            *(kid for kid in tree.children[verb] if tree.pos[kid] in {"AUX", "PART", "ADV"} and kid < verb),
        ]
    )
    if tree.words[first - 1] != ",":
        return []
    nouns = (word for word in range(start, first) if tree.pos[word] == "NOUN")
    noun = next(nouns, None)
    is_first = noun is not None and all(
        tree.pos[word] in {"DET", "ADJ", "PROPN", "PART"} for word in range(start, noun)
    )
    return [noun] if noun is not None and is_first else []


def _is_rejecting(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a predicate says that its subject is not so: "are baseless", "does not correspond to reality", "have no basis"."""
    lists = codebook.words.lists
    if tree.kids(verb, "cop"):
        return tree.lemmas[verb] in lists["falsehoods"] and not is_negated(tree, verb)
    beside = [*tree.kids(verb, "obl", "obj", "nmod")]
    beside += [kid for word in beside for kid in tree.kids(word, "nmod", "acl", "obl")]
    lemmas = {tree.lemmas[word] for word in beside}
    denies = is_negated(tree, verb) or any(
        tree.words[kid] in {"no", "nothing"} for word in beside for kid in (word, *tree.children[word])
    )
    if tree.lemmas[verb] == "lack":
        return bool(lemmas & _GROUNDS)
    return denies and tree.lemmas[verb] in _HOLDING and bool(lemmas & (_GROUNDS | _TRUTH))


_TOLD = frozenset(
    {
        "statement",
        "report",
        "information",
        "version",
        "narrative",
        "data",
        "footage",
        "publication",
        "speculation",
    }
)
_HOLDING = frozenset(
    {"correspond", "stand", "hold", "withstand", "bear", "have", "match", "reflect", "contain", "be"}
)
_GROUNDS = frozenset({"basis", "ground", "foundation", "substance", "proof", "evidence"})
_TRUTH = frozenset({"reality", "truth", "fact", "criticism", "scrutiny", "water", "relation", "common"})
