"""Denials by answer: a plain "said" whose words negate something of the own side that another side has just told of it.

"Khartoum said Chad had let the convoy through. Chad's army said its posts had seen no convoy": nobody denies in so many words, and
every reader takes it for one. The same words with no charge before them are a mere statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import ONLY, is_beside_granted, is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.negated_deeds import ABLE, HARM
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying
from hearsay.statements.sides import is_one_side

REACH = 4
"""So many sentences back a charge is still being answered."""
DENIED_REACH = 2
"""So many sentences back a side's denial still goes on."""
TELLING = frozenset({"assert", "accuse", "criticize", "deny"})
"""Acts that tell what somebody did; who demands or offers charges nobody with it."""
OWN = frozenset({"we", "it", "they", "i", "he", "she", "our", "its", "their", "his", "her", "my"})
NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing", "not", "zero"})
WITHHELD = frozenset({"information", "comment", "detail", "news", "word", "reaction", "answer"})
"""What one has none of who says nothing: "had no information"."""
STATES_OF_MIND = frozenset(["able", "capable", "possible", "sure", "certain", "clear", "likely", "ready", "willing", "afraid", "satisfied", "happy",
    "enough", "easy", "optimistic", "confident", "convinced", "surprised", "strong", "immune"])  # fmt: skip
"""Negated, these tell what one can or feels, not what one has not done: "his men are not able to hold it"."""
HURTING = frozenset(
    {"kill", "wound", "injure", "hurt", "die", "lose", "destroy", "claim", "hit", "eliminate", "liquidate"}
)
"""Verbs of charges that "there were no casualties" answers; that rockets were fired it does not deny."""
BODIES = ("soldiers", "people", "bodies")
"""Lists of common nouns that stand for the own side with an article: "the army", "the guards", "the country"."""


@dataclass(frozen=True, slots=True)
class _Charge:
    """What is told of somebody: from which word on, by whom (nobody: the outlet), of whom, and to whose harm."""

    token: int
    tellers: tuple[Actor, ...]
    doers: tuple[Actor, ...]
    harmed: tuple[Actor, ...] = ()
    lands: frozenset[str] = frozenset()
    """Whose land it is said to be done in: Benin too answers for French agents in its north."""


def answer_charges(
    tree: Tree,
    sayings: Sequence[Saying],
    speakers: Mapping[int, tuple[Actor, ...]],
    deeds: Mapping[int, Deed],
    parties: Parties,
    codebook: Codebook,
) -> None:
    """Make a denial of each neutral assertion that negates what was told of its own side shortly before."""
    charges: list[_Charge] | None = None
    for saying in sayings:
        own = speakers[id(saying)]
        if saying.act != "assert" or not saying.is_neutral or saying.is_noun or not own:
            continue
        if saying.cue is not None and is_beside_granted(tree, saying.cue):
            continue  # "did not deny it, saying only that it had no part in the talks"
        words = saying.words
        if not words or not negates_own(tree, words, own, parties, codebook):
            continue
        if charges is None:
            charges = list(_charges(tree, sayings, speakers, deeds, parties, codebook))
        first = min(words)
        is_missing = any(tree.words[w] == "there" and tree.relations[w] in {"expl", "nsubj"} for w in words)
        is_unhurt = any(tree.lemmas[w] in HARM and _is_none(tree, w) for w in words)
        if _has_denied(tree, first, own, sayings, speakers) or any(
            charge.token < first
            and not (is_unhurt and tree.lemmas[charge.token] not in HURTING)
            and tree.sentence[first] - tree.sentence[charge.token] <= REACH
            and (_is_against(charge, own) or (is_missing and _is_in_land_of(charge, own)))
            for charge in charges
        ):
            saying.act = "deny"


def _has_denied(
    tree: Tree,
    first: int,
    own: Sequence[Actor],
    sayings: Sequence[Saying],
    speakers: Mapping[int, tuple[Actor, ...]],
) -> bool:
    """Whether the side denies something in the sentence, shortly before, or in the next: "rejected the charge and said it had no men there"."""
    return any(
        other.act == "deny"
        and other.tokens
        and -1 <= tree.sentence[first] - tree.sentence[other.tokens[0]] <= DENIED_REACH
        and _has_one_of(speakers[id(other)], own)
        for other in sayings
    )


def _charges(
    tree: Tree,
    sayings: Sequence[Saying],
    speakers: Mapping[int, tuple[Actor, ...]],
    deeds: Mapping[int, Deed],
    parties: Parties,
    codebook: Codebook,
) -> Iterator[_Charge]:
    tellers: dict[int, tuple[Actor, ...]] = {}
    for saying in sayings:
        if saying.act not in TELLING:
            continue
        words = saying.words
        # what a denial tells is what somebody else had told
        by = () if saying.act == "deny" else speakers[id(saying)]
        tellers.update(dict.fromkeys(words, by))
        about = [w for word in words if tree.pos[word] == "VERB" for w in subjects(tree, word)]
        # "men with ties to the White House had been recruiting"
        about += [k for w in about for n in tree.kids(w, "nmod") for k in (n, *tree.kids(n, "nmod"))]
        if saying.act == "accuse":
            about += saying.addressees
        doers = tuple(actor for w in about for actor in parties.at(w))
        lands = frozenset(
            actor.country for w in words for actor in parties.homeland(w) if doers and actor.country
        )
        if doers and words:
            yield _Charge(min(words), by, doers, lands=lands)
    for token, deed in deeds.items():
        if codebook.hostile(deed.trigger.coded.type) and not is_negated(tree, deed.trigger.head):
            yield _Charge(token, tellers.get(token, ()), deed.actors, deed.recipients)


def _is_against(charge: _Charge, own: Sequence[Actor]) -> bool:
    """Whether a deed is laid at the own side's door by another, or is another's claim to have done it to the own side."""
    if _has_one_of(charge.tellers, own):
        return False
    return _has_one_of(charge.doers, own) or (
        _has_one_of(charge.harmed, own) and _has_one_of(charge.doers, charge.tellers)
    )


def _is_in_land_of(charge: _Charge, own: Sequence[Actor]) -> bool:
    """Whether it is another's charge of what is done on the own side's soil: "there is not one French base left"."""
    return not _has_one_of(charge.tellers, own) and any(actor.country in charge.lands for actor in own)


def _has_one_of(some: Sequence[Actor], others: Sequence[Actor]) -> bool:
    return any(is_one_side(one, other) for one in some for other in others)


def negates_own(
    tree: Tree, words: Sequence[int], own: Sequence[Actor], parties: Parties, codebook: Codebook
) -> bool:
    """Whether a main clause among the words negates something of the speakers' own side, or says there was none of it."""
    inside = set(words)
    sides = {home(actor) for actor in own} - {None}
    for word in words:
        is_main = (
            tree.heads[word] not in inside
            or tree.heads[word] == word
            or tree.relations[word] in {"conj", "parataxis"}
            # "We pulled back to regroup, we did not give up the town"
            or (tree.relations[word] == "ccomp" and tree.words[tree.left[word] - 1] == ",")
        )
        if (
            not is_main
            or not (tree.is_clause(word) or tree.kids(word, "nsubj", "cop", "expl"))
            or any(tree.words[kid] in ABLE for kid in tree.kids(word, "aux"))
            or tree.lemmas[word] in STATES_OF_MIND
            or is_future(tree, word)
            or _is_reserved(tree, word, codebook)
        ):
            continue
        doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
        is_none = any(_is_none(tree, w) for w in (*doers, *tree.kids(word, "obj")))
        is_nowhere = any(tree.words[w] == "nowhere" for w in (word, *tree.children[word]))
        if not (is_none or is_nowhere or is_negated(tree, word)):
            continue
        is_missing = any(tree.words[kid] == "there" for kid in tree.children[word])
        if is_missing or any(_is_none(tree, w) or _is_own(tree, w, sides, parties, codebook) for w in doers):
            return True
    return False


def _is_reserved(tree: Tree, word: int, codebook: Codebook) -> bool:
    """A verb whose negation holds back; "gave no details" does, "did not give up the town" does not."""
    if tree.lemmas[word] == "have" and any(tree.lemmas[w] in WITHHELD for w in tree.kids(word, "obj")):
        return True
    return tree.lemmas[word] in codebook.words.lists["reserved"] and not tree.kids(word, "compound:prt")


def _is_own(tree: Tree, word: int, sides: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    below = (word, *tree.children[word])
    if any(tree.words[w] in OWN for w in below) or any(
        home(a) in sides for w in below for a in parties.at(w)
    ):
        return True
    is_definite = any(tree.words[kid] == "the" for kid in tree.kids(word, "det"))
    return is_definite and any(tree.lemmas[word] in codebook.words.lists[name] for name in BODIES)


def _is_none(tree: Tree, word: int) -> bool:
    """ "Nobody", "no convoy", "not one village"."""
    below = [
        *tree.children[word],
        *(k for each in tree.kids(word, "nummod", "amod", "det") for k in tree.children[each]),
    ]
    if word + 1 < len(tree.words) and tree.words[word + 1] in ONLY:
        return False  # "struck nobody but gunmen"
    return tree.words[word] in NOBODY or any(
        tree.words[kid] in NOBODY
        and tree.relations[kid] in {"det", "advmod", "nummod"}
        and tree.words[kid + 1 : kid + 2] not in (["less"], ["fewer"], ["only"], ["more"])
        for kid in below
    )
