"""What the words inside a neutral saying make of it: an offer, a demand, a threat, a charge."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import opener
from hearsay.codebooks.negation import is_beside_granted, is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.supposed import is_awaited, is_supposed
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.records.statement import Act
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.denials import denies
from hearsay.statements.laid import is_laid
from hearsay.statements.orders import commands, has_to, insists
from hearsay.statements.parties import Parties, home
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.saying import Saying
from hearsay.statements.threats import (
    homes_of,
    is_bought,
    is_conditional_threat,
    is_disclaimed,
    is_ours,
    tells_blow,
    warns_of_own,
)
from hearsay.statements.warned import only_tells, only_watches

PLEDGES = frozenset({"commit", "offer", "threaten", "accuse"})
"""Acts that media do not perform by telling."""


def refine_act(
    tree: Tree,
    saying: Saying,
    speakers: Sequence[Actor],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
    told_inside: Collection[int] = (),
) -> Act:
    """The act of a saying: its cue's, and where that tells none ("said") what is said makes of it.

    Media pledge and charge nothing: "Moscow will send the papers, Tass said" only tells.
    """
    act = _refined(tree, saying, speakers, parties, deeds, codebook, told_inside)
    is_of_media = saying.is_neutral and bool(speakers) and all(each.sector == "MED" for each in speakers)
    return "assert" if is_of_media and act in PLEDGES else act


def _refined(
    tree: Tree,
    saying: Saying,
    speakers: Sequence[Actor],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
    told_inside: Collection[int],
) -> Act:
    """The act of a saying whose cue tells none ("said"), from what is said.

    "Said it was ready to host talks" offers; "said Sudan must pull back" demands; "said it would retaliate" threatens;
    "said Chadian troops had crossed" accuses, when the speaker is not Chad. Others keep their act.
    """
    words = [w for w in saying.words if w not in told_inside]
    homes = {home(speaker) for speaker in speakers} - {None}
    if saying.is_noun:
        charges = any(w in deeds and _is_charge(tree, deeds[w], homes, parties, codebook) for w in words)
        return "accuse" if saying.is_neutral and charges else saying.act
    is_warning = saying.cue is not None and tree.lemmas[saying.cue] in {"warn", "caution"}
    if (
        is_warning
        and saying.act != "threaten"
        and any(_is_outrage(tree, head, codebook) for head in saying.content)
    ) or (is_warning and any(_is_found_a_crime(tree, head, codebook) for head in saying.content)):
        return "criticize"  # "warned that the raid was a dangerous escalation": of what has been done
    if is_warning and saying.act == "threaten" and only_watches(tree, saying, speakers):
        return "assert"  # "analysts warn of a response"
    reports = saying.act in {"commit", "threaten"} and only_tells(tree, saying, homes, parties)
    if not (saying.is_neutral or reports) or not speakers:
        return saying.act
    refine = codebook.acts.refine
    turn = next((at for at, w in enumerate(words) if tree.words[w] == "but"), None)
    if turn is not None and is_conditional_threat(tree, words[turn:], homes, parties, deeds, codebook):
        return "threaten"  # "seeks no war with its neighbours, but will answer every shell"
    is_granting = saying.cue is not None and is_beside_granted(tree, saying.cue)
    if not is_granting and denies(tree, saying, words, homes, parties, codebook):
        return "deny"
    if is_conditional_threat(tree, words, homes, parties, deeds, codebook):
        return "threaten"
    if saying.is_quoted and commands(tree, words):
        return "demand"  # "lay down your weapons," the commander told the garrison
    insisting = saying.cue if saying.cue is not None and tree.lemmas[saying.cue] == "insist" else None
    if insisting is not None and any(
        insists(tree, head, homes, parties, insisting) for head in saying.content
    ):
        return "demand"
    for word in words:
        lemma = tree.lemmas[word]
        if (
            lemma in refine.demand
            and tree.relations[word] in {"aux", "ROOT"}
            and tree.pos[word] in {"AUX", "VERB"}
        ):
            asked = homes_of(tree, subjects(tree, tree.heads[word]), parties)
            if asked and not asked & homes:
                verb = tree.heads[word]
                if tree.lemmas[verb] == "pay" and not is_bought(tree, verb, codebook):
                    return "threaten"  # "an act that Kenya must pay a price for"
                is_past = any(tree.words[kid] == "have" for kid in tree.kids(verb, "aux"))
                return "criticize" if is_past else "demand"  # "should have told us"
            if not asked and _is_asked(tree, word, homes, parties, codebook):
                return "demand"
        if lemma == "want" and tree.kids(word, "xcomp"):
            wanted = homes_of(tree, tree.kids(word, "obj"), parties)
            if wanted and not wanted & homes and homes_of(tree, subjects(tree, word), parties) & homes:
                return "demand"  # "Manila wants China to remove the barrier, its ministry said"
        if (
            lemma in {"have", "need"}
            and tree.pos[word] == "VERB"
            and _has_to(tree, word, homes, parties, codebook)
        ):
            return "demand"
        if (
            lemma in refine.offer
            and tree.pos[word] == "ADJ"
            and (tree.relations[word] != "xcomp" or tree.lemmas[tree.heads[word]] in STAYING)
            and not is_negated(tree, word)
            and tree.kids(word, "xcomp", "advcl", "obl")
        ):
            ready = subjects(tree, word)
            if homes_of(tree, ready, parties) & homes or any(
                tree.words[w] in {"it", "he", "she", "we", "they", "i"} for w in ready
            ):
                return "offer"
        if lemma in refine.commit and _is_promised(tree, word, homes, parties, codebook):
            return (
                "offer" if tree.kids(word, "advcl") else "commit"
            )  # "would free them if Israel ended the war"
        if (
            lemma in refine.threaten
            and not is_disclaimed(tree, word)
            and (
                is_future(tree, word)
                or (saying.is_quoted and any(tree.words[w] in {"we", "i"} for w in subjects(tree, word)))
            )
        ):
            return "threaten"
        if (
            word in deeds
            and deeds[word].trigger.coded.type == "THREATEN"
            and not _is_reply(tree, deeds[word].trigger.head, codebook)
            and not is_disclaimed(tree, deeds[word].trigger.head)
            and not is_negated(tree, deeds[word].trigger.head)
        ):
            doers = {home(actor) for actor in deeds[word].actors}
            if not doers or doers & homes:
                return "threaten"
    if is_warning and any(warns_of_own(tree, head, homes, parties, codebook) for head in saying.content):
        return "threaten"
    if any(tells_blow(tree, head, saying.addressees, homes, parties, deeds) for head in saying.content):
        return "threaten"
    inside = set(words)
    for word in words:
        if opener(tree, word) in inside or is_awaited(tree, word):
            continue  # "it was unclear whether Chad had sent them" charges nobody
        lemma = tree.lemmas[word]
        is_charge = word in deeds and _is_charge(tree, deeds[word], homes, parties, codebook)
        if is_charge and not _is_background(tree, deeds[word].trigger.head, saying):
            return "accuse"
        if (
            lemma in codebook.event_verbs
            and any(codebook.hostile(coded.type) for coded in codebook.event_verbs[lemma])
            and any(tree.words[w] == "other" for w in subjects(tree, word))
        ):
            return "accuse"  # "each said the other had attacked first"
        if is_laid(tree, word, saying, homes, parties, codebook):
            return "accuse"
        if tree.words[word] == "behind" and _is_behind(tree, word, homes, parties, codebook):
            return "accuse"
        if (
            tree.lemmas[word] in refine.breach
            and not is_negated(tree, word)
            and not is_warded_off(tree, word)
        ):
            others = {home(a) for w in words for a in parties.at(w) if tree.pos[w] != "PRON"} - homes - {None}
            if others and homes:
                return "accuse"
    if any(_is_outrage(tree, each, codebook) for head in saying.content for each in tree.conjuncts(head)):
        return "criticize"
    if any(_is_worried(tree, head, homes, parties, codebook) for head in saying.content):
        return "criticize"
    return "assert" if reports else saying.act


def may_pledge(tree: Tree, saying: Saying, deeds: Mapping[int, Deed], codebook: Codebook) -> bool:
    """Whether a saying holds any word that could make it a threat, an offer, a promise or a demand: sooner asked than its act."""
    hints = codebook.acts.refine.offer | codebook.acts.refine.demand | {"want", "need"}
    return any(
        tree.lemmas[w] in hints
        or (tree.lemmas[w] == "have" and tree.pos[w] == "VERB")
        or (w in deeds and deeds[w].trigger.coded.type == "THREATEN")
        or is_future(tree, w)
        for w in saying.words
    )


def _is_behind(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "Moscow was behind the threats": what another is behind of is no place."""
    thing = tree.heads[word]
    doers = [*subjects(tree, thing), *tree.kids(thing, "nsubj")]
    others = homes_of(tree, doers, parties)
    is_armed = any(tree.lemmas[w] in codebook.words.lists["insurgents"] for w in doers)
    return (
        bool(tree.kids(thing, "cop"))
        and bool(others or is_armed)
        and not others & homes
        and not is_negated(tree, thing)
        and not parties.is_place(thing)
    )


def _is_reply(tree: Tree, word: int, codebook: Codebook) -> bool:
    """ "Would respond to the proposal", "will answer the letter": words for words."""
    given = [kid for kid in tree.kids(word, "obl", "obj") if tree.case(kid) in {"", "to"}]
    talk = codebook.words.lists["proposals"]
    return any(
        tree.lemmas[w] in talk or tree.lemmas[w] in SPOKEN or tree.lemmas[w] == "question" for w in given
    )


def _is_found_a_crime(tree: Tree, head: int, codebook: Codebook) -> bool:
    """ "The raids could amount to war crimes", "this may constitute a breach of the charter": what was done, judged."""
    refine = codebook.acts.refine
    named = {"amount": tree.kids(head, "obl"), "constitute": tree.kids(head, "obj")}.get(
        tree.lemmas[head], []
    )
    return not is_negated(tree, head) and any(
        tree.lemmas[word] in refine.breach | refine.outrage for kid in named for word in tree.conjuncts(kid)
    )


def _is_outrage(tree: Tree, head: int, codebook: Codebook) -> bool:
    """ "It is a crime and a violation of our sovereignty", "this was barbaric", "the sanctions are unjust"."""
    refine = codebook.acts.refine
    # "an act of aggression"
    words = [
        head,
        *(tree.kids(head, "nmod") if tree.lemmas[head] in {"act", "form", "case", "campaign"} else ()),
    ]
    is_war = tree.lemmas[head] == "act" and any(tree.lemmas[w] in {"war", "terror", "piracy"} for w in words)
    is_bad = is_war or any(tree.lemmas[w] in refine.breach or tree.lemmas[w] in refine.outrage for w in words)
    about = [*tree.kids(head, "nsubj"), *tree.kids(head, "csubj")]
    return (
        is_bad
        and bool(tree.kids(head, "cop"))
        and not is_negated(tree, head)
        and not is_future(tree, head)
        and any(
            tree.words[w] in {"it", "this", "that", "these", "what"}
            or tree.relations[w] == "csubj"
            or tree.kids(w, "acl")
            or codebook.names_harm(tree.lemmas[w])
            or tree.lemmas[w] in refine.step
            for w in about
        )
    )


def _is_worried(tree: Tree, head: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "It was concerned by the drills", "such drills cause concern"."""
    worried = codebook.acts.refine.worried
    if is_negated(tree, head):
        return False
    if tree.lemmas[head] in {"cause", "raise", "arouse", "provoke"}:
        return any(tree.lemmas[w] in worried for w in tree.kids(head, "obj"))
    about = any(tree.case(w).split(" ")[0] in {"about", "by", "over", "at"} for w in tree.kids(head, "obl"))
    who = [kid for kid in tree.children[head] if tree.relations[kid] == "nsubj"]
    is_own = any(tree.words[w] in {"it", "he", "she", "we", "i"} for w in who)
    is_own = is_own or bool(homes_of(tree, who, parties) & homes)
    return about and is_own and {tree.lemmas[head], tree.words[head]} & worried != set()


def _is_promised(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """What who speaks will give: "it would send 120 generators"; soldiers and conditions are no gift."""
    if not is_future(tree, word) or is_negated(tree, word) or not tree.kids(word, "obj"):
        return False
    soldiers = {*codebook.words.lists["soldiers"], "force", "unit"}
    if tree.lemmas[word] == "send" and any(tree.lemmas[w] in soldiers for w in tree.kids(word, "obj")):
        return False
    if tree.relations[word] in {"acl", "acl:relcl", "advcl"} or any(
        not any(tree.words[mark] in {"if", "once"} for mark in tree.kids(kid, "mark"))
        for kid in tree.kids(word, "advcl")
    ):
        return False
    doers = subjects(tree, word)
    return any(tree.words[w] in {"we", "it", "i"} for w in doers) or bool(
        homes_of(tree, doers, parties) & homes
    )


def _is_asked(tree: Tree, must: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """What nobody named is to do: "the fighters must halt", "those responsible must be punished", "there must be an inquiry"."""
    verb = tree.heads[must]
    below = {tree.words[kid] for kid in tree.kids(verb, "aux", "expl")}
    doers = [*subjects(tree, verb), *tree.kids(verb, "nsubj", "nsubj:pass")]
    if "have" in below or any(tree.words[w] in OURSELVES or is_ours(tree, w, homes, parties) for w in doers):
        return False  # "it must have been a drone", "we must stand together"
    if "there" in below or any(tree.words[w] == "there" for w in tree.kids(verb, "nsubj", "advmod")):
        return tree.lemmas[must] == "must"
    is_mere = bool(tree.kids(verb, "cop")) and tree.pos[verb] == "ADJ"  # "the number must be higher"
    if tree.lemmas[must] == "must":
        return bool(doers) and not is_mere
    return tree.is_passive(verb) and any(
        _is_of_people(tree, w, codebook) or tree.lemmas[w] in codebook.acts.refine.guilty for w in doers
    )


def _has_to(tree: Tree, verb: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "Attacks on hospitals had to stop", "Russia needs to pull back"."""
    asked = has_to(tree, verb)
    doers = subjects(tree, verb)
    if not asked or not doers or is_negated(tree, verb) or any(tree.words[w] in OURSELVES for w in doers):
        return False
    others = homes_of(tree, doers, parties)
    is_told = bool(others) and not others & homes
    is_ended = any(tree.lemmas[w] in {"stop", "end", "cease", "halt"} for w in asked)
    is_deed = any(tree.lemmas[w] in codebook.event_verbs or tree.lemmas[w] in LEAVING for w in asked)
    return (is_told and (tree.lemmas[verb] == "need" or is_deed)) or (not others and is_ended)


LEAVING = frozenset(
    {"get", "go", "come", "give", "take", "do", "answer", "choose", "disarm", "understand", "be"}
)
"""What one is told to do besides deeds."""


OURSELVES = frozenset({"we", "it", "i", "they", "he", "she", "one", "you"})


def _is_of_people(tree: Tree, word: int, codebook: Codebook) -> bool:
    return any(tree.lemmas[word] in codebook.words.lists[name] for name in ("soldiers", "people"))


def _is_charge(tree: Tree, deed: Deed, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    kind = deed.trigger.coded.type
    if deed.trigger.coded.rule.two_sided:
        return False
    doers = {home(actor) for actor in deed.actors} - {None}
    if not doers or not homes or doers & homes or is_supposed(tree, deed.trigger.head):
        return False
    if kind == "REJECT":
        return True
    if _is_own_plan(tree, deed.trigger.head, homes, parties):
        return False  # "said it would study the American sanctions"
    if kind == "MOBILIZE" and not deed.recipients and homes & ALLIANCES:
        return False  # "NATO said that Italian jets were scrambled"
    return codebook.hostile(kind) and not is_negated(tree, deed.trigger.head)


def _is_own_plan(tree: Tree, head: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether a deed is only a thing in what the speaker will do: "it would study the sanctions", "will answer the raids"."""
    if tree.pos[head] == "VERB" or tree.relations[head] not in {"obj", "obl", "nmod", "compound"}:
        return False
    verb = next((up for up in tree.path(head) if up != head and tree.is_clause(up)), None)
    if verb is None or not is_future(tree, verb) or tree.is_passive(verb):
        return False
    doers = subjects(tree, verb)
    return any(tree.words[w] in {"it", "we", "i"} for w in doers) or bool(
        homes_of(tree, doers, parties) & homes
    )


ALLIANCES = frozenset({"IGO", "EUR", "UNO", "NATO", "European Union", "United Nations"})


STAYING = frozenset({"remain", "stay", "stand", "be", "keep", "declare", "say"})
"""Verbs of who is ready: "stands ready to talk", not "to send them through routes still open"."""
SETTING = frozenset({"since", "before", "until", "till", "during", "amid"})


WARDING = frozenset({"avoid", "prevent", "avert", "stop", "end", "halt", "reduce", "defuse", "contain", "forestall", "preclude", "deter"})  # fmt: skip


def is_warded_off(tree: Tree, word: int) -> bool:
    """Whether a breach is what somebody wants to keep from happening: "both countries wish to avoid escalation"."""
    verb = tree.heads[word]
    return tree.relations[word] in {"obj", "nmod"} and tree.lemmas[verb] in WARDING


def _tells_whom(tree: Tree, head: int, saying: Saying) -> bool:
    """Whether a deed stands in a relative clause of what is said, which only tells who is meant: "a man who took part in the raid".

    "It was Chad that fired" says the deed itself.
    """
    for up in tree.path(head):
        if up in saying.content:
            return False
        if tree.deps[up] == "acl:relcl" and not tree.kids(up, "mark"):  # "signs that X did it"
            noun = tree.heads[up]
            return noun not in saying.content or not tree.kids(noun, "cop")
    return False


def _is_background(tree: Tree, head: int, saying: Saying) -> bool:
    """Whether a deed only sets the scene: "the third visit since the start of the Russian invasion" charges nobody.

    A toll passed on with "according to" charges nobody either: "eleven were killed in Turkish strikes, according to medics".
    """
    if tree.relations[head] == "amod":
        return True  # "settlements in annexed territory"
    if _tells_whom(tree, head, saying):
        return True
    if tree.pos[head] == "VERB":
        return False
    up = head
    while tree.heads[up] != up and up not in saying.content and not tree.is_clause(up):
        if tree.case(up).split(" ")[0] in SETTING:
            return True
        up = tree.heads[up]
    is_according = saying.cue is not None and tree.words[saying.cue] == "according"
    return (
        is_according
        and tree.relations[head] in {"obl", "nmod"}
        and tree.case(head).split(" ")[0] in {"in", "by"}
    )
