"""Words that the reader model takes for deeds and that are none by what stands beside them; the codebook's own rules ask for themselves."""

from __future__ import annotations

from hearsay.codebooks.conditions import is_nature
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.records.event import EventType
from hearsay.statements.deeds.seen import PEOPLE
from hearsay.statements.threats import homes_of
from hearsay.statements.verdicts import is_claim

BEFALLING = frozenset(
    {"arrest", "rearrest", "detention", "imprisonment", "jailing", "execution", "hanging", "beheading", "assassination", "murder", "killing", "death",
     "abduction", "kidnapping", "deportation", "expulsion", "extradition", "release", "trial", "indictment", "conviction", "poisoning", "torture",
     "lynching", "capture", "prosecution"}
)  # fmt: skip
"""Nouns whose possessor, where a person, suffered the deed."""
PAPERS = frozenset(
    {"list", "letter", "note", "document", "report", "proposal", "draft", "message", "copy", "evidence", "map", "invitation", "gift", "award", "medal",
     "sentence", "term", "victory", "petition", "memorandum", "text", "passport", "credential", "portfolio"}
)  # fmt: skip
"""What is handed over without anything being given up."""
ORDERS = frozenset({"decree", "law", "order", "bill", "act", "letter", "petition", "ordinance", "edict"})
"""What is signed with nobody: "signed a decree on awards"."""
WITH_OTHERS = frozenset(
    {"recognition", "accession", "ratification", "treaty", "cooperation", "membership", "relations"}
)
"""What makes such a paper a step towards another land: "signed a decree on the recognition of Abkhazia"."""
PLAGUES = frozenset({"sanction", "price", "crisis", "inflation", "recession", "slump", "drought", "virus", "tariff", "shortage", "debt"})  # fmt: skip
"""What hits a land or its purse and is no blow: "hit by sanctions and low oil prices"."""
ACCIDENTS = frozenset(
    {"plunge", "overturn", "derail", "capsize", "skid", "veer", "swerve", "collide", "crash", "sink"}
)
"""What befalls those who travel."""
PERISH = frozenset({"die", "perish", "drown", "succumb", "suffocate"})
"""Verbs whose subject the deed is done to."""


def is_mistaken(scene: Scene, trigger: Trigger, kind: EventType) -> bool:
    """Whether a word only sounds like the deed: "an earthquake struck", "stabbed to death", "fighting sent families fleeing".

    Args:
        kind: The type that the model gives the word.
    """
    tree, head = scene.tree, trigger.head
    lists = scene.codebook.words.lists
    lemma = tree.lemmas[head]
    if is_plea(tree, head) or is_unnamed(tree, head):
        return True  # before a court; "asking not to be named"
    if trigger.is_noun and kind == "ASSAULT" and lemma in lists["positions"]:
        return True  # "could lose its last airstrip"
    if trigger.is_noun and lemma in {"casualty", "blame", "recrimination"}:
        return kind == "ASSAULT" and (lemma != "casualty" or is_negated(tree, head))
    if lemma in PERISH and any(tree.lemmas[kid] in ACCIDENTS for kid in tree.kids(head, "advcl")):
        return True  # "died when a bus plunged into a ravine"
    if trigger.is_noun and lemma in lists.get("quarrels", ()):
        return kind == "ASSAULT"  # "the quarrel over uranium"
    if trigger.is_noun and lemma == "order":
        # "the Golden Star orders": what is ordered is told behind an order
        return not any(
            tree.words[mark] == "to" for kid in tree.children[head] for mark in tree.kids(kid, "mark")
        )
    if trigger.is_noun:
        if kind == "ASSAULT" and tree.case(head) == "of" and tree.lemmas[tree.heads[head]] == "cessation":
            return True  # the name of a truce: "a nationwide cessation of hostilities"
        if kind == "ASSAULT" and lemma in {"fight", "battle", "war", "struggle"}:
            return _is_against_a_thing(scene, head)
        is_told_to_paper = kind == "CONSULT" and lemma in {"interview", "interaction"}
        # "to death": the parse hangs it anywhere
        return is_told_to_paper or (lemma == "death" and tree.words[head - 1] == "to")
    if _is_against_no_one(scene, head, kind) or _is_of_no_one(scene, head, kind):
        return True
    if kind == "SUPPORT" and any(cue.rule.act == "assert" for cue in scene.codebook.cue_verbs.get(lemma, ())):
        return any(
            is_claim(tree, word, scene.codebook) for word in objects(tree, head)
        )  # "reiterated the claim"
    if kind == "ACCUSE" and any(cue.rule.act == "deny" for cue in scene.codebook.cue_verbs.get(lemma, ())):
        return True  # "We strongly refute the statement": a denial charges nobody
    if lemma in lists.get("quarrels", ()):
        return kind not in {"ACCUSE", "REJECT"}
    doers = [kid for kid in tree.kids(head, "nsubj", "obl") if tree.case(kid) in {"", "by"}]
    # "floods swept through the town, killing nine": the subject may stand at the verb above
    if any(is_nature(tree, word, scene.codebook) for word in (*doers, *subjects(tree, head))):
        return True
    if kind == "THREATEN" and lemma in {"warn", "caution"}:
        # "Poland warned that Russia could attack": who warns is not who will
        doers = [w for kid in tree.kids(head, "ccomp") for w in tree.kids(kid, "nsubj")]
        if not doers and any(tree.case(kid) in {"of", "about"} for kid in tree.kids(head, "obl", "nmod")):
            return True  # "warned of a disaster": what one will do oneself is told by a rule
        return bool(doers) and homes_of(tree, doers, scene.parties).isdisjoint(
            homes_of(tree, tree.kids(head, "nsubj"), scene.parties)
        )
    if kind == "SUPPORT" and lemma == "sign":
        return any(
            tree.lemmas[word] in ORDERS and not any(tree.lemmas[w] in WITH_OTHERS for w in tree.subtree(word))
            for word in objects(tree, head)
        )
    if kind == "RETREAT" and lemma in {"hand", "give", "pass", "deliver"}:
        return any(tree.lemmas[word] in PAPERS for word in objects(tree, head))
    return (
        kind == "AID"
        and lemma in {"send", "drive", "force"}
        and any(
            tree.lemmas[word] in scene.people or tree.lemmas[word] in lists.get("crowd", ())
            for word in objects(tree, head)
        )
        and not any(tree.lemmas[word] in lists.get("aid", ()) for word in objects(tree, head))
    )


def _is_against_a_thing(scene: Scene, head: int) -> bool:
    """Whether a fight is with no people: "mutual help in the fight against cholera", "the battle against corruption"."""
    tree = scene.tree
    cases = {"against", "on"} if tree.lemmas[head] == "war" else {"against"}
    foes = [word for word in tree.kids(head, "nmod") if tree.case(word) in cases]
    return bool(foes) and not any(
        tree.pos[word] == "PRON"
        or tree.lemmas[word] in scene.people
        or scene.parties.at(word)
        or scene.kinds[word] in PEOPLE
        for word in foes
        if scene.kinds
    )


def _is_against_no_one(scene: Scene, head: int, kind: EventType) -> bool:
    """Whether a verb of violence is turned on no people, or is none: "to combat corruption", "they will fire us", "ready to defend itself"."""
    tree, lemma = scene.tree, scene.tree.lemmas[head]
    if kind != "ASSAULT":
        return False
    if lemma in {"defend", "protect", "afflict"}:
        return True
    goals = objects(tree, head)
    if lemma == "fire":
        return any(scene.kinds[word] == "person" or tree.pos[word] == "PRON" for word in goals if scene.kinds)
    if lemma == "hit":
        by = [kid for kid in tree.kids(head, "nsubj", "obl") if tree.case(kid) in {"", "by"}]
        return any(tree.lemmas[word] in PLAGUES for word in by)
    return lemma in {"combat", "fight", "battle", "tackle", "confront", "counter"} and any(
        tree.pos[word] == "NOUN" and tree.lemmas[word] not in scene.people and not scene.parties.at(word)
        for word in goals
    )


def _is_of_no_one(scene: Scene, head: int, kind: EventType) -> bool:
    """Whether a verb only sounds like an act of somebody: "support has declined", "the war threatens to spread", "I returned from Bucha"."""
    tree, lemma = scene.tree, scene.tree.lemmas[head]
    if kind == "REJECT" and lemma == "decline":
        return not objects(tree, head) and not tree.kids(head, "xcomp")
    doers = tree.kids(head, "nsubj")
    if kind == "THREATEN" and lemma in {"threaten", "menace"}:
        return bool(doers) and not any(
            tree.pos[word] in {"PRON", "PROPN"} or scene.parties.at(word) or scene.kinds[word] in PEOPLE
            for word in doers
            if scene.kinds
        )
    if kind == "RETREAT" and lemma == "return":
        return not objects(tree, head) and any(tree.pos[word] in {"PRON", "PROPN"} for word in doers)
    return False


def is_unnamed(tree: Tree, word: int) -> bool:
    """Whether a source only asks for its name to be kept back."""
    return tree.lemmas[word] in {"ask", "request", "insist", "wish", "want", "demand", "prefer"} and any(
        tree.lemmas[kid] in {"name", "identify", "quote", "remain", "anonymity"}
        for kid in tree.children[word]
        if kid > word
    )


def is_plea(tree: Tree, word: int) -> bool:
    """Whether a verb pleads before a court: "pleaded guilty"."""
    return tree.lemmas[word] == "plead" and tree.words[word + 1 : word + 2] in (
        ["guilty"],
        ["innocent"],
        ["not"],
    )


def is_of_its_victim(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun's possessor is whom it befell: "the banker's abduction", not "the army's attack"."""
    return trigger.is_noun and scene.tree.lemmas[trigger.head] in BEFALLING


def is_suffered(scene: Scene, trigger: Trigger) -> bool:
    """Whether the subject of the verb is whom it befell: "eight people died"."""
    return not trigger.is_noun and scene.tree.lemmas[trigger.head] in PERISH
