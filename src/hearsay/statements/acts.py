"""What the words inside a neutral saying make of it: an offer, a demand, a threat, a charge."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.slots import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import is_future, is_negated
from hearsay.records import Actor
from hearsay.records.statement import Act
from hearsay.statements.cues import Saying
from hearsay.statements.deeds import Deed
from hearsay.statements.denials import denies
from hearsay.statements.parties import SECTORS, SPOKEN, Parties, home


def refine_act(
    tree: Tree,
    saying: Saying,
    speakers: Sequence[Actor],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
    told_inside: Collection[int] = (),
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
    reports = saying.act in {"commit", "threaten"} and _only_tells(tree, saying, homes, parties)
    if not (saying.is_neutral or reports) or not speakers:
        return saying.act
    refine = codebook.acts.refine
    if denies(tree, saying, words, homes, parties, codebook):
        return "deny"
    if _is_conditional_threat(tree, words, homes, parties, deeds, codebook):
        return "threaten"
    for word in words:
        lemma = tree.lemmas[word]
        if (
            lemma in refine.demand
            and tree.relations[word] in {"aux", "ROOT"}
            and tree.pos[word] in {"AUX", "VERB"}
        ):
            asked = _homes(tree, subjects(tree, tree.heads[word]), parties)
            if asked and not asked & homes:
                return "demand"
            if not asked and _is_asked(tree, word, homes, parties, codebook):
                return "demand"
        if lemma == "want" and tree.kids(word, "xcomp"):
            wanted = _homes(tree, tree.kids(word, "obj"), parties)
            if wanted and not wanted & homes and _homes(tree, subjects(tree, word), parties) & homes:
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
            and not is_negated(tree, word)
            and tree.kids(word, "xcomp", "advcl", "obl")
        ):
            ready = subjects(tree, word)
            if _homes(tree, ready, parties) & homes or any(
                tree.words[w] in {"it", "he", "she", "we", "they", "i"} for w in ready
            ):
                return "offer"
        is_ours = any(tree.words[w] in {"we", "i"} for w in subjects(tree, word))
        if lemma in refine.commit and _is_promised(tree, word, homes, parties, codebook):
            return (
                "offer" if tree.kids(word, "advcl") else "commit"
            )  # "would free them if Israel ended the war"
        if lemma in refine.threaten and (is_future(tree, word) or (saying.is_quoted and is_ours)):
            return "threaten"
        if (
            word in deeds
            and deeds[word].trigger.coded.type == "THREATEN"
            and not _is_reply(tree, deeds[word].trigger.head, codebook)
        ):
            doers = {home(actor) for actor in deeds[word].actors}
            if not doers or doers & homes:
                return "threaten"
    is_warning = saying.cue is not None and tree.lemmas[saying.cue] in {"warn", "caution"}
    if is_warning and any(_warns_of_own(tree, head, homes, parties, codebook) for head in saying.content):
        return "threaten"
    for word in words:
        lemma = tree.lemmas[word]
        is_charge = word in deeds and _is_charge(tree, deeds[word], homes, parties, codebook)
        if is_charge and not _is_background(tree, deeds[word].trigger.head, saying):
            return "accuse"
        if (
            codebook.event_verbs.get(lemma)
            and any(tree.words[w] == "other" for w in subjects(tree, word))
            and any(codebook.hostile(coded.type) for coded in codebook.event_verbs[lemma])
        ):
            return "accuse"  # "each said the other had attacked first"
        if tree.words[word] == "behind" and _is_behind(tree, word, homes, parties):
            return "accuse"
        if tree.lemmas[word] in refine.breach and not is_negated(tree, word):
            others = {home(a) for w in words for a in parties.at(w) if tree.pos[w] != "PRON"} - homes - {None}
            if others and homes:
                return "accuse"
    if any(_is_outrage(tree, head, codebook) for head in saying.content):
        return "criticize"
    return "assert" if reports else saying.act


def _is_behind(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "Moscow was behind the threats": what another is behind of is no place."""
    thing = tree.heads[word]
    doers = [*subjects(tree, thing), *tree.kids(thing, "nsubj")]
    others = _homes(tree, doers, parties)
    return (
        bool(tree.kids(thing, "cop"))
        and bool(others)
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


def _is_outrage(tree: Tree, head: int, codebook: Codebook) -> bool:
    """ "It is a crime and a violation of our sovereignty", "this was barbaric"."""
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
            or any(codebook.hostile(coded.type) for coded in codebook.event_nouns.get(tree.lemmas[w], ()))
            for w in about
        )
    )


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
        _homes(tree, doers, parties) & homes
    )


def _is_asked(tree: Tree, must: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """What nobody named is to do: "the fighters must halt", "those responsible must be punished", "there must be an inquiry"."""
    verb = tree.heads[must]
    below = {tree.words[kid] for kid in tree.kids(verb, "aux", "expl")}
    doers = [*subjects(tree, verb), *tree.kids(verb, "nsubj", "nsubj:pass")]
    if "have" in below or any(tree.words[w] in OURSELVES or _is_ours(tree, w, homes, parties) for w in doers):
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
    asked = [
        kid for kid in tree.kids(verb, "xcomp") if any(tree.words[m] == "to" for m in tree.kids(kid, "mark"))
    ]
    doers = subjects(tree, verb)
    if not asked or not doers or is_negated(tree, verb) or any(tree.words[w] in OURSELVES for w in doers):
        return False
    others = _homes(tree, doers, parties)
    is_told = bool(others) and not others & homes
    is_ended = any(tree.lemmas[w] in {"stop", "end", "cease", "halt"} for w in asked)
    return (is_told and (tree.lemmas[verb] == "need" or is_ended)) or (not others and is_ended)


OURSELVES = frozenset({"we", "it", "i", "they", "he", "she", "one", "you"})


def _is_of_people(tree: Tree, word: int, codebook: Codebook) -> bool:
    return any(tree.lemmas[word] in codebook.words.lists[name] for name in ("soldiers", "people"))


def _only_tells(tree: Tree, saying: Saying, homes: set[str | None], parties: Parties) -> bool:
    """Whether a warning or assurance tells what is, or what another will do: "warned that Moscow was planning strikes"."""
    if saying.is_noun or not saying.content or saying.cue is None or saying.is_quoted:
        return False
    is_warning = tree.lemmas[saying.cue] in {"warn", "caution"}
    for head in saying.content:
        doers = tree.kids(head, "nsubj")
        if not doers or any(tree.words[kid] == "to" for kid in tree.kids(head, "mark")):
            return False
        others = _homes(tree, doers, parties) - homes
        if is_warning and not others:
            return False
        # "warned Tehran that the three will act": who is warned is not who will
        if is_future(tree, head) and (not (is_warning and others) or saying.addressees):
            return False
    return is_warning or tree.lemmas[saying.cue] in {"assure", "guarantee", "swear"}


def _is_conditional_threat(
    tree: Tree,
    words: Sequence[int],
    homes: set[str | None],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
) -> bool:
    """ "If one boat crosses, we shall treat it as an invasion", "whoever fires will be hit", "our response will be stronger"."""
    refine = codebook.acts.refine
    for word in words:
        if not is_future(tree, word):
            continue
        if is_negated(tree, word):
            if tree.words[word] == "safe":
                return not _homes(tree, subjects(tree, word), parties) & homes  # "no ship will be safe"
            below = {tree.words[kid] for kid in (word, *tree.children[word])}
            if below & refine.unanswered:
                return True  # "this crime will not go unanswered"
            own = subjects(tree, word)
            is_own = bool(_homes(tree, own, parties) & homes) or any(
                tree.words[w] in {"we", "it"} for w in own
            )
            if (
                is_own
                and tree.lemmas[word] in refine.bear
                and (below & refine.idle or tree.lemmas[word] == "tolerate")
            ):
                return True  # "it would not stand idly by"
            continue
        others = not _homes(tree, subjects(tree, word), parties) & homes and not any(
            tree.words[w] in {"we", "it", "they", "i"}
            or _is_ours(tree, w, homes, parties)
            or _is_own_body(tree, w, parties)
            for w in subjects(tree, word)
        )
        if tree.lemmas[word] in refine.pay and others:
            return True  # "the three would pay for it"
        if (
            not others
            and tree.lemmas[word] in {"respond", "react", "answer", "retaliate"}
            and _is_to_harm(tree, word, codebook)
        ):
            return True  # "our forces will respond to any new attack"
        if (
            tree.lemmas[word] == "answer"
            and others
            and any(tree.case(w) == "for" for w in tree.kids(word, "obl"))
        ):
            return True  # "those who did it will answer for it"
        doers = [*subjects(tree, word), *tree.kids(word, "nsubj:pass")]
        has_if = _is_on_condition(tree, word, words)
        if any(
            tree.lemmas[w] in refine.reprisal and (has_if or _is_ours(tree, w, homes, parties)) for w in doers
        ):
            return True
        got = {tree.lemmas[w] for w in tree.kids(word, "obj")}
        if others and ("consequence" in got or (got & refine.reprisal and tree.lemmas[word] in refine.draw)):
            return (
                True  # "such acts will have consequences", "any provocation would receive a resolute answer"
            )
        is_force = not others and (
            tree.lemmas[word] in refine.harm
            or (word in deeds and codebook.hostile(deeds[word].trigger.coded.type))
        )
        is_aim = tree.lemmas[word] in {"target", "game"} and bool(tree.kids(word, "cop"))
        if others and is_aim:
            return True  # "instructors would be legitimate targets"
        if tree.lemmas[word] not in refine.if_then and not (has_if and is_force):
            continue
        is_about_any = any(
            tree.words[w] in ANYONE
            or any(tree.words[k] in ANYONE for k in tree.kids(w, "det", "det:predet", "amod"))
            for w in doers
        )
        if is_about_any or has_if:
            return True
    return False


def _is_on_condition(tree: Tree, word: int, words: Sequence[int]) -> bool:
    """Whether something is to follow from something else: "if", "unless", "were they driven out", "without which"."""
    here = tree.sentence[word]
    return any(
        (tree.words[w] in {"if", "unless"} and tree.relations[w] == "mark" and tree.sentence[w] == here)
        or (tree.words[w] in {"were", "should"} and _opens_clause(tree, w))
        for w in words
    ) or any(
        tree.case(kid) == "without" and tree.words[kid] in {"which", "that", "this"}
        for kid in tree.kids(word, "obl")
    )


def _opens_clause(tree: Tree, word: int) -> bool:
    """The "were" of "were they to cross": first in its clause, before a noun."""
    is_first = tree.sentence[word - 1] != tree.sentence[word] if word else True
    before = '"' if is_first else tree.words[word - 1]
    behind = tree.pos[word + 1] if word + 1 < len(tree.pos) else ""
    return before in {",", '"', "“", "‘"} and behind in {"NOUN", "PROPN", "PRON", "DET", "ADJ"}


def _is_countermeasure(tree: Tree, word: int) -> bool:
    firm = {
        "necessary",
        "retaliatory",
        "appropriate",
        "corresponding",
        "decisive",
        "firm",
        "strong",
        "resolute",
        "further",
        "tough",
    }
    return any(
        tree.lemmas[kid] in {"countermeasure", "counter-measure", "revenge", "retaliation"}
        or (
            tree.lemmas[kid] in {"measure", "step", "action"}
            and any(tree.words[w] in firm for w in tree.kids(kid, "amod"))
        )
        for kid in tree.kids(word, "obj")
    )


def _is_to_harm(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether what will be answered is an attack or a breach still to come: "to any provocation", "to further raids"."""
    return any(
        (
            tree.lemmas[kid] in codebook.acts.refine.breach
            or any(codebook.hostile(coded.type) for coded in codebook.event_nouns.get(tree.lemmas[kid], ()))
        )
        and any(
            tree.words[w] in {"any", "every", "further", "new", "future", "such", "all", "another"}
            for w in tree.children[kid]
        )
        for kid in tree.kids(word, "obl", "obj")
        if tree.case(kid) in {"to", ""}
    )


def _is_own_body(tree: Tree, word: int, parties: Parties) -> bool:
    """ "The army", "the government" of nobody named, where who speaks is of a state."""
    is_known = any(home(actor) for actor in parties.at(word))
    return (
        tree.lemmas[word] in SECTORS["MIL"] | SECTORS["GOV"]
        and not is_known
        and any(tree.words[kid] == "the" for kid in tree.kids(word, "det"))
    )


ANYONE = frozenset({"such", "whoever", "anyone", "anybody", "any", "every", "each", "those", "enemy"})


def _is_ours(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    owners = tree.kids(word, "nmod")
    return any(tree.words[w] in {"our", "its", "their", "my", "his", "her"} for w in owners) or bool(
        _homes(tree, owners, parties) & homes
    )


def _warns_of_own(
    tree: Tree, head: int, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """Whether who warns will do it: "warned that any ship would be considered a target", "that it would close the strait"."""
    if tree.lemmas[head] not in codebook.acts.refine.warned or not is_future(tree, head):
        return False
    if tree.is_passive(head):
        return not subjects(tree, head)
    doers = subjects(tree, head)
    return bool(_homes(tree, doers, parties) & homes) or any(
        tree.words[w] in {"we", "it", "they", "i"} or _is_ours(tree, w, homes, parties) for w in doers
    )


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
        _homes(tree, doers, parties) & homes
    )


ALLIANCES = frozenset({"IGO", "EUR", "UNO", "NATO", "European Union", "United Nations"})


SUPPOSING = frozenset({"if", "unless", "lest", "should", "until", "till", "once"})


def is_supposed(tree: Tree, head: int) -> bool:
    """Whether a deed stands in a clause of condition: "if another aircraft crosses the border"."""
    return any(
        tree.relations[up] == "advcl"
        and (
            any(tree.words[mark] in SUPPOSING for mark in tree.kids(up, "mark", "aux"))
            or tree.words[max(0, tree.left[up] - 2) : tree.left[up] + 1] == ["as", "long", "as"]
        )
        for up in tree.path(head)
    )


SETTING = frozenset({"since", "before", "until", "till", "during", "amid"})


def _is_background(tree: Tree, head: int, saying: Saying) -> bool:
    """Whether a deed only sets the scene: "the third visit since the start of the Russian invasion" charges nobody.

    A toll passed on with "according to" charges nobody either: "eleven were killed in Turkish strikes, according to medics".
    """
    if tree.relations[head] == "amod":
        return True  # "settlements in annexed territory"
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


def _homes(tree: Tree, words: Sequence[int], parties: Parties) -> set[str | None]:
    return {home(actor) for word in words for w in tree.conjuncts(word) for actor in parties.at(w)} - {None}
