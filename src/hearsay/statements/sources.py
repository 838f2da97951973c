"""The words for who says it and who passed it on, as the parse has them."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.agents import agents
from hearsay.codebooks.conditions import is_exchanged
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import light_subjects, subjects
from hearsay.codebooks.tree import Tree
from hearsay.mentions.times.words import WEEKDAYS
from hearsay.statements.media import CITING, before_medium, is_medium
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.pointing import writers
from hearsay.statements.saying import Saying

HOLDER_VERBS = frozenset(
    [
        "issue",
        "renew",
        "reiterate",
        "raise",
        "level",
        "publish",
        "voice",
        "repeat",
        "deny",
        "withdraw",
        "retract",
        "echo",
        "back",
        "stand",
        "make",
        "print",
        "lodge",
        "file",
        "deliver",
        "bring",
    ]
)
_TURNING = frozenset({"address", "turn", "approach", "appeal", "write", "come", "speak"})
"""Verbs of who brings a request: "addressed the council with a request to send observers"."""


def find_sources(tree: Tree, saying: Saying, parties: Parties, codebook: Codebook) -> None:
    """Set the heads of who speaks and of who passes it on, as the parse has them."""
    cue = saying.cue
    if cue is None or saying.sources:
        return  # "is convinced that": who is convinced is known
    if saying.is_noun:
        trading = _exchanging(tree, cue)
        saying.sources = trading or _holders(tree, saying, parties, codebook)
        saying.addressees += trading
        return
    passing = _passing_verb(tree, cue, codebook)
    if passing is not None:
        passive = [
            kid
            for kid in tree.children[passing]
            if tree.deps[kid] == "nsubj:pass" and tree.pos[kid] != "VERB"
        ]
        spoken, passed = passive or objects(tree, passing), subjects(tree, passing)
        if passive and not passed:  # "was cited as saying by Reuters"
            passed = [kid for kid in tree.kids(cue, "obl", "nmod") if tree.case(kid) == "by"]
        by = [kid for kid in tree.kids(passing, "obl") if tree.case(kid) == "by"]
        passed = passed or by
        spoken = [w for w in spoken if w not in by]  # wherever the parse lost who was cited
        saying.sources = [w for head in spoken for w in tree.conjuncts(head)]
        saying.relays = [w for head in passed for w in tree.conjuncts(head)]
        saying.tokens = tuple(sorted({*saying.tokens, passing}))
        return
    found = (agents(tree, cue) or writers(tree, cue)) if tree.is_passive(cue) else subjects(tree, cue)
    found = _goes_on_saying(tree, cue, codebook) or found
    if tree.is_passive(cue) and tree.lemmas[cue] in CITING:
        # "X was quoted as saying by the daily": the parse hangs what X said on "quoted"
        cited = [kid for kid in tree.children[cue] if tree.deps[kid] == "nsubj:pass" and parties.at(kid)]
        if cited and all(is_medium(tree, w, parties) for w in found):
            saying.relays = [w for head in found for w in tree.conjuncts(head)]
            found = cited[-1:]
    sources = [
        w
        for head in found
        for w in tree.conjuncts(head)
        if (tree.words[w] not in {"it", "there"} or parties.at(w))
        # "according to the ministries, which accused each other": what "which" stands for does speak
        and not (tree.case(w).startswith("according") and tree.deps[cue] != "acl:relcl")
    ]
    saying.sources = [_named_last(tree, cue, w, parties) for w in _one_side(tree, cue, sources, saying)]
    if tree.lemmas[cue] in CITING and not tree.is_passive(cue):
        # '"...," Reuters cited the ministry'
        cited = [w for w in tree.kids(cue, "obj", "obl") if w > cue and not tree.case(w) and parties.at(w)]
        if cited and saying.sources and all(is_medium(tree, w, parties) for w in saying.sources):
            saying.relays += saying.sources
            saying.sources = [w for head in cited for w in tree.conjuncts(head)]
    spoke = before_medium(tree, saying, parties)
    if spoke:
        saying.relays += saying.sources
        saying.sources = spoke


def _goes_on_saying(tree: Tree, cue: int, codebook: Codebook) -> list[int]:
    """Who goes on to say, where the parse gives the saying to the last noun: "blamed the rebels for the deaths saying they hid in homes"."""
    noun = tree.heads[cue]
    if (
        tree.words[cue] not in {"saying", "adding"}
        or tree.relations[cue] != "acl"
        or tree.words[cue - 1] == ","
    ):
        return []
    above = tree.heads[noun]
    is_beside = tree.relations[noun] in {"obl", "obj"} and tree.lemmas[above] in codebook.cue_verbs
    return (
        subjects(tree, above)
        if is_beside and tree.pos[above] == "VERB" and tree.lemmas[noun] not in SPOKEN
        else []
    )


def _named_last(tree: Tree, cue: int, word: int, parties: Parties) -> int:
    """Whom a "which" stands for: in "no comment from Moscow, which denies it" Moscow, wherever the parse hangs the clause."""
    if tree.relations[cue] != "acl" or tree.heads[cue] != word or parties.at(word):
        return word
    first = tree.left[cue]
    which = next((w for w in range(first, cue) if tree.words[w] == "which"), None)
    if which is None or which - first > 1:
        return word
    return next(
        (
            kid
            for kid in tree.kids(word, "nmod")
            if parties.is_party(kid) and 0 < which - tree.right[kid] <= 2
        ),
        word,
    )


def _one_side(tree: Tree, cue: int, sources: list[int], saying: Saying) -> list[int]:
    """Sources without those the parse took from elsewhere in the sentence.

    "Yemen: Sanaa denies the strike" has one subject, behind the colon; "called, in a speech, on the envoys to demand"
    has none behind its verb.
    """
    # "the Emirates Sunday denied it", with the day read as a second subject, or as the name's own head
    sources = [
        k for w in sources for k in (tree.kids(w, "compound", "nmod") if tree.words[w] in WEEKDAYS else (w,))
    ]
    colons = [w for w in range(min(sources, default=cue), cue) if tree.words[w] == ":"]
    if colons:  # "Kigali, March 5: Burundi shelled two hills, said reports"
        sources = [w for w in (*sources, *tree.kids(cue, "obj")) if w > colons[-1]] or sources
    before = [w for w in sources if w < cue]
    if before and len(before) < len(sources) and saying.content:
        sources = before
    if any(tree.words[w] == "each" for w in sources):
        # "Thailand and Cambodia each blamed the other"
        named = [
            w for kid in tree.kids(cue, "nsubj") if tree.words[kid] != "each" for w in tree.conjuncts(kid)
        ]
        sources = named or sources
    return sources


def _passing_verb(tree: Tree, cue: int, codebook: Codebook) -> int | None:
    """The verb of passing on above "as saying": "was cited by the agency as saying", "quoted the ministry as saying"."""
    head = tree.heads[cue]
    if tree.relations[cue] == "acl" and tree.relations[head] == "obj":
        head = tree.heads[head]  # "cited the envoy as saying", with "saying" hung on the envoy
    if head == cue or tree.relations[cue] not in {"advcl", "xcomp", "obl", "ccomp", "acl"}:
        return None
    has_as = any(tree.words[kid] == "as" for kid in tree.kids(cue, "mark", "case"))
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(cue, "mark"))
    if (has_as or (has_to and tree.is_passive(head))) and tree.lemmas[head] in codebook.acts.relay_verbs:
        return head
    return None


def _exchanging(tree: Tree, noun: int) -> list[int]:
    """Who trades accusations: all are speakers, and each is addressed by the others."""
    if not is_exchanged(tree, noun):
        return []
    above = subjects(tree, tree.heads[noun]) if tree.relations[noun] == "xcomp" else []
    found = (
        light_subjects(tree, noun)
        or above
        or [k for k in tree.kids(noun, "nmod") if tree.case(k) in {"between", "by"}]
    )
    return [w for head in found for w in tree.conjuncts(_whole_row(tree, head))]


def _whole_row(tree: Tree, word: int) -> int:
    """The first of a row that a clause hangs on the last of: "with Israel and the group Hezbollah trading accusations"."""
    first = tree.heads[word] if tree.relations[word] == "appos" else word
    return tree.heads[first] if tree.relations[first] == "conj" and len(tree.conjuncts(word)) == 1 else word


def _holders(tree: Tree, saying: Saying, parties: Parties, codebook: Codebook) -> list[int]:
    """Whose claim it is: possessor, nationality, "by", or who makes it; not who denies it."""
    noun = saying.cue
    if noun is None:
        return []
    for kid in tree.children[noun]:
        if tree.deps[kid] == "nmod:poss":
            return tree.conjuncts(kid)
    for kid in tree.kids(noun, "amod", "compound", "nmod"):
        case = tree.case(kid)
        if kid not in saying.content and case in {"", "by", "from", "of"} and parties.at(kid):
            return tree.conjuncts(kid)
    if tree.words[noun + 1 : noun + 2] in (["by"], ["from"]):  # wherever the parse hangs "by Kabul"
        holder = tree.heads[noun + 1]
        if holder > noun and parties.at(holder):
            return tree.conjuncts(holder)
    for kid in tree.kids(noun, "acl"):  # "the accusation, voiced by French officers, that ..."
        made_by = agents(tree, kid) if tree.lemmas[kid] in HOLDER_VERBS else []
        if made_by:
            return [w for found in made_by for w in tree.conjuncts(found)]
    head = tree.heads[noun]
    for kid in tree.kids(
        head, "obl", "nmod"
    ):  # "met by a denial from Kyiv", with "from Kyiv" hung on the verb
        if (
            kid > noun
            and tree.case(kid) == "from"
            and parties.at(kid)
            and tree.left[kid] == tree.right[noun] + 1
        ):
            return tree.conjuncts(kid)
    is_brought = tree.relations[noun] in {"obl", "nmod"} and tree.case(noun) == "with"
    if is_brought and tree.lemmas[head] in _TURNING:
        return [w for found in subjects(tree, head) for w in tree.conjuncts(found)]
    if tree.relations[noun] == "obj" and (tree.lemmas[head] in codebook.words.light_verbs | HOLDER_VERBS):
        return [w for found in light_subjects(tree, noun) for w in tree.conjuncts(found)]
    return []
