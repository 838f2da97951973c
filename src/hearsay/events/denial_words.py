"""What a denial's own words say of what it denies: the deed, to whom, where, or only that its side was elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.codebooks.agents import agents
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.events.claims import EMPTY, claim_nouns, verdict_on
from hearsay.events.like_words import ALIKE, things
from hearsay.events.scene import Scene, homes
from hearsay.records import Actor, Statement
from hearsay.statements.answering import BODIES, OWN
from hearsay.statements.disowned import INVOLVED
from hearsay.statements.foiled import NOBODYS
from hearsay.statements.parties import home

ABOUT = frozenset({"of", "about", "behind", "on", "over", "regarding", "concerning"})
SUFFERED = frozenset({"lose", "suffer", "sustain", "incur", "take", "abandon", "have"})
"""What is denied of oneself and done by others: "denied losing the post"."""
HIT = frozenset({"hit", "damage", "destroy", "sink"})
"""What befalls things, as harm befalls people."""
PASSING = frozenset({"fly", "operate", "be", "present", "move", "pass", "sail", "patrol"})
"""What is denied of aircraft or men to say that they were not there."""
CRAFT = NOBODYS | {"plane", "warplane", "helicopter", "bomber", "fighter", "vessel", "ship", "boat"}


@dataclass(frozen=True, slots=True)
class Meant:
    """What a denial's own words say of what it denies.

    Attributes:
        is_own: It speaks of the conduct of the denier's own side: "its men were not there", "denied arming them".
        is_called: It passes sentence on a claim, whoever is charged: "called the report nonsense".
        tells: It says in words of its own what is denied.
        is_away: It says where its side was, or was not.
        verbs: Lemmas of the deeds it names.
        nouns: Lemmas of what these were done to, or with, or where.
    """

    denier: Actor
    sentence: int
    is_own: bool
    is_called: bool
    tells: bool
    is_away: bool
    verbs: frozenset[str]
    nouns: frozenset[str]
    hit: frozenset[str]
    """Sides of those whom it says nobody struck."""
    is_broad: bool
    """It denies every blow: "denied having carried out any strike", "denied firing"."""


def read(scene: Scene, denial: Statement, names: frozenset[str]) -> Meant | None:
    """What a denial's words ask of the deed it is tied to; None for a denial without a speaker."""
    if denial.speaker is None:
        return None
    tree, lists = scene.tree, scene.codebook.words.lists
    content = scene.said(denial)
    inside = set(content)
    cue = [] if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    is_answer = any(tree.lemmas[w] in scene.codebook.acts.neutral for w in cue)
    claims = claim_nouns(scene, content)
    has_part = any(tree.lemmas[w] in lists["parts"] for w in (*content, *cue))
    heads = [
        w
        for w in content
        if tree.pos[w] in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON"}
        and (tree.is_clause(w) or tree.heads[w] not in inside)
        and (tree.pos[w] == "VERB" or tree.kids(w, "cop", "nsubj"))
    ]
    main = [w for w in heads if tree.relations[w] != "advcl" or tree.heads[w] not in inside]
    is_own = has_part or any(_is_own_doing(scene, head, denial.speaker, inside) for head in main)
    # "denied the claim that its men captured the base": what the claim says; "said it was a lie": nothing
    told = content
    if claims:
        parts = [
            k for w in claims for k in tree.children[w] if tree.relations[k] == "acl" or _is_about(tree, k)
        ]
        told = [w for part in parts for w in tree.subtree(part) if w in inside and w not in claims]
        told += [w for w in claims if tree.lemmas[w] in lists["tolls"]]
    # "launched in the hours after the truce began": when it was said to be, and nothing that is denied
    aside = {w for word in told if _tells_when(tree, word) for w in tree.subtree(word)}
    verdicts = verdict_on(scene, content) | (aside if len(aside) < len(told) else set())
    told = [w for w in told if w not in verdicts]
    is_general = any(tree.lemmas[w] in lists["vague_deeds"] for w in content) or any(
        (tree.words[w] in {"it", "this", "that"} and (tree.relations[w] == "obj" or w - 1 in cue))
        or _is_any_breach(scene, w)
        for w in content
    )
    verbs = {
        tree.lemmas[w]
        for w in told
        if (tree.pos[w] == "VERB" and w in heads) or (tree.pos[w] in {"VERB", "NOUN"} and _is_deed(scene, w))
    } - {"be", "have", "do", "say", "find", "see", "hear", "know", "protest"}
    # "said no ship was hit": it was fired at all the same
    is_missed = bool(main) and all(tree.is_passive(w) and tree.lemmas[w] in HIT for w in main)
    is_harm = is_missed or any(verb in lists["harm"] for verb in verbs)
    if has_part or is_general or (is_answer and not claims and not is_harm):
        verbs = set()
    named = things(scene, told, names) - verbs
    if verbs and verbs <= PASSING and named <= CRAFT:
        verbs, named = (
            set(),
            set(),
        )  # "denied that any aircraft had flown in the area": where its own were, and no deed beside the strike
    tells = bool(verbs)
    has_people = any(
        (
            tree.lemmas[w] in scene.people
            and tree.pos[w] == "NOUN"
            and tree.relations[w] not in {"amod", "compound", "nsubj"}
        )
        or (tree.deps[w] == "nsubj:pass" and tree.lemmas[w] in scene.people)
        for w in told
    )
    # "any strike in the city" names no other deed than "any strike" does
    is_the = any(
        tree.words[w] == "the" and tree.lemmas[tree.heads[w]] not in lists["vague_places"] for w in told
    )
    is_open = not named and not has_people and not is_the
    # "the group denied the attack": the one that was told, in whatever word
    blows = [w for w in told if _is_bare_blow(scene, w)]
    is_same = len(blows) == 1 and not any(_is_more(scene, w) for w in told if w not in blows)
    is_broad = (
        tells and is_open and any(_is_blow(scene, w) and not _is_toll(scene, w) for w in told)
    ) or is_same
    tells = tells or bool(claims and named and not is_general and not has_part)
    is_detail = not (is_answer or is_own or claims) and bool(main)
    tells = tells or (is_detail and all(_is_detail(scene, w) for w in main))
    is_away = not is_answer and not tells and not is_general and any(w in heads for w in told)
    return Meant(
        denial.speaker,
        scene.sentence_of(denial),
        is_own,
        bool(claims) and not is_own,
        tells,
        is_away,
        frozenset(verbs),
        frozenset(named),
        _not_hit(scene, told) if tells else frozenset(),
        is_broad,
    )


def _not_hit(scene: Scene, words: Sequence[int]) -> frozenset[str]:
    """The sides, not of civilians in general, that the blows among some words are said not to have struck."""
    tree = scene.tree
    blows = [w for w in words if tree.pos[w] == "VERB" and (_is_blow(scene, w) or tree.lemmas[w] == "target")]
    hit = [
        k
        for w in blows
        for k in tree.kids(w, "obj", "nsubj")
        if tree.relations[k] == "obj" or tree.is_passive(w)
    ]
    return homes([a for w in hit for a in scene.parties.at(w) if a.sector != "CVL"])


def _is_any_breach(scene: Scene, word: int) -> bool:
    """ "Any breach of the ceasefire": whatever was told to be one."""
    tree = scene.tree
    return tree.lemmas[word] in {"breach", "violation", "wrongdoing"} and any(
        tree.words[k] in {"any", "all", "such"} for k in tree.kids(word, "det", "amod")
    )


WHEN = frozenset({"after", "before", "since", "during", "until"})
"""Words before what only dates a deed."""


def _tells_when(tree: Tree, word: int) -> bool:
    """Whether a word heads a phrase or clause that only dates another."""
    marks = {tree.words[kid] for kid in tree.kids(word, "mark")}
    return tree.relations[word] in {"advcl", "obl", "nmod", "acl"} and bool(
        WHEN & marks or (tree.case(word) in WHEN and tree.pos[word] == "NOUN")
    )


def _is_about(tree: Tree, word: int) -> bool:
    """Whether a word says what a claim is about: "the allegations behind the sanctions", "reports of a massacre"."""
    return tree.relations[word] == "nmod" and tree.case(word) in ABOUT


def _is_blow(scene: Scene, word: int) -> bool:
    book, lemma = scene.codebook, scene.tree.lemmas[word]
    coded = book.event_verbs if scene.tree.pos[word] == "VERB" else book.event_nouns
    types = {each.type for each in coded.get(lemma, ()) if len(each.words) == 1}
    # "denied that any soldier had surrendered" is no denial of every blow, though towns are surrendered too
    return lemma not in EMPTY and "ASSAULT" in types and "RETREAT" not in types


def _is_toll(scene: Scene, word: int) -> bool:
    """Whether a blow is told of who suffered it: "denied that anyone had been killed" grants the shots."""
    return scene.tree.is_passive(word) and scene.tree.lemmas[word] in scene.codebook.words.lists["harm"]


def _is_detail(scene: Scene, head: int) -> bool:
    """Whether a clause says what somebody or something was: "denied that the dead were smugglers" grants that they died."""
    tree = scene.tree
    doers = [w for w in tree.kids(head, "nsubj") if tree.words[w] not in {"it", "this", "that", "which"}]
    return (
        bool(doers)
        and bool(tree.kids(head, "cop"))
        and tree.pos[head] in {"NOUN", "PROPN", "ADJ"}
        and not tree.case(head)
        and tree.lemmas[head] not in INVOLVED
        and not any(tree.lemmas[w] in scene.codebook.words.lists["accusations"] for w in doers)
        and not any(tree.lemmas[head] in scene.codebook.words.lists[n] for n in ("falsehoods", "truths"))
    )


def _is_bare_blow(scene: Scene, word: int) -> bool:
    tree = scene.tree
    beside = {"case", "cop", "aux", "mark", "nsubj", "punct"}  # "that it was behind the strike"
    below = [tree.words[kid] for kid in tree.children[word] if tree.relations[kid] not in beside]
    return tree.lemmas[word] in scene.codebook.words.lists["violence"] and below in (
        ["the"],
        ["this"],
        ["that"],
    )


def _is_more(scene: Scene, word: int) -> bool:
    """Whether a word tells more than that there was a blow, and who is not behind it."""
    tree = scene.tree
    return (
        tree.pos[word] in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
        and scene.parties.actor(word) is None
        and not scene.parties.at(word)
        and tree.lemmas[word] not in scene.codebook.words.light_verbs
        and tree.lemmas[word] not in EMPTY
    )


def _is_deed(scene: Scene, word: int) -> bool:
    lemma, book = scene.tree.lemmas[word], scene.codebook
    if any(lemma in book.words.lists[name] for name in ("tolls", *ALIKE)):
        return True
    coded = book.event_verbs if scene.tree.pos[word] == "VERB" else book.event_nouns
    return any(book.hostile(each.type) or each.type in {"AID", "MOBILIZE"} for each in coded.get(lemma, ()))


def _is_own_doing(scene: Scene, head: int, denier: Actor, inside: set[int]) -> bool:
    """Whether a clause of a denial has the denier's side for its doer: "its jets had left", "denied losing it"."""
    tree = scene.tree
    if tree.lemmas[head] in SUFFERED:
        return False
    if tree.heads[head] not in inside and tree.pos[head] == "VERB" and tree.words[head].endswith("ing"):
        return not tree.kids(head, "nsubj")
    by = agents(tree, head)
    for doer in {*subjects(tree, head), *tree.kids(head, "nsubj"), *by}:
        if tree.is_passive(head) and doer not in by:
            continue
        below = [w for w in tree.subtree(doer) if tree.clause(w) == tree.clause(doer)]
        if any(tree.words[w] in OWN for w in below):
            return True
        if any(home(a) == home(denier) for w in below for a in scene.parties.at(w)):
            return True
        # "there was no column" is said of what the other side claims to have hit
        is_there = any(tree.words[kid] == "there" for kid in tree.children[head])
        if (
            not is_there
            and any(tree.words[w] in {"no", "any", "none"} for w in below)
            and any(
                tree.lemmas[w] in scene.codebook.words.lists[name]
                for w in below
                for name in BODIES
                if name != "people"
            )
        ):
            return True
    return False
