"""Threats that no verb of threatening tells: "if one boat crosses, we shall treat it as an invasion"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import Parties, home
from hearsay.statements.parties.words import SECTORS, SPOKEN
from hearsay.statements.saying import Saying
from hearsay.statements.verdicts import STATES, has_no


def is_conditional_threat(
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
        if tree.lemmas[word] in {"target", "game"} and _is_declared_target(tree, word, homes, parties):
            return True  # "the airports of Chad are legitimate targets"
        if not is_future(tree, word) or is_disclaimed(tree, word):
            continue
        if is_negated(tree, word):
            if tree.words[word] == "safe":
                return not homes_of(tree, subjects(tree, word), parties) & homes  # "no ship will be safe"
            below = {tree.words[kid] for kid in (word, *tree.children[word])}
            if below & refine.unanswered:
                return True  # "this crime will not go unanswered"
            if any(
                tree.lemmas[w] in SPARED and has_no(tree, w) for w in (word, *tree.kids(word, "nsubj", "obj"))
            ):
                return True  # "there would be no calm in the capital"
            own = subjects(tree, word)
            if tree.lemmas[word] == "hesitate" and any(
                tree.lemmas[kid] in refine.warned for kid in tree.kids(word, "xcomp")
            ):
                return True  # "seeks no war but will not hesitate to defend itself"
            is_own = bool(homes_of(tree, own, parties) & homes) or any(
                tree.words[w] in {"we", "it"} or tree.lemmas[w] in STATES for w in own
            )
            if (
                is_own
                and tree.lemmas[word] in refine.bear
                and (below & refine.idle or tree.lemmas[word] == "tolerate")
            ):
                return True  # "it would not stand idly by"
            continue
        others = not homes_of(tree, subjects(tree, word), parties) & homes and not any(
            tree.words[w] in {"we", "it", "they", "i"}
            or is_ours(tree, w, homes, parties)
            or _is_own_body(tree, w, parties)
            for w in subjects(tree, word)
        )
        if tree.lemmas[word] in refine.pay and (not others or is_bought(tree, word, codebook)):
            continue  # "it will pay for an ambulance if the town finds a driver"
        if tree.lemmas[word] in refine.pay:
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
            tree.lemmas[w] in refine.reprisal and (has_if or is_ours(tree, w, homes, parties)) for w in doers
        ):
            return True
        got = {tree.lemmas[w] for w in tree.kids(word, "obj")}
        if others and ("consequence" in got or (got & refine.reprisal and tree.lemmas[word] in refine.draw)):
            return (
                True  # "such acts will have consequences", "any provocation would receive a resolute answer"
            )
        if not others and _is_firm_reply(tree, word, refine.reprisal):
            return True  # "would give a befitting reply to any misadventure"
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


def is_disclaimed(tree: Tree, verb: int) -> bool:
    """Whether it is said that nobody means to do it: "does not intend to respond", "has no plans to strike"."""
    above = tree.heads[verb]
    if tree.relations[verb] == "acl":
        return any(tree.words[kid] == "no" for kid in tree.kids(above, "det"))
    return tree.relations[verb] == "xcomp" and tree.lemmas[above] in MEANING and is_negated(tree, above)


MEANING = frozenset({"intend", "plan", "want", "wish", "seek", "mean", "aim", "propose"})

SPARED = frozenset(
    {
        "calm",
        "quiet",
        "mercy",
        "respite",
        "sanctuary",
        "immunity",
        "restraint",
        "forgiveness",
        "escape",
        "rest",
    }
)
"""What is threatened to be refused."""


def _is_declared_target(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether somebody else's is called a target that may be hit: "are legitimate targets", "are fair game"."""
    return (
        bool(tree.kids(word, "cop"))
        and not is_negated(tree, word)
        and any(
            tree.words[kid] in {"legitimate", "fair", "lawful", "military"} for kid in tree.kids(word, "amod")
        )
        and not homes_of(tree, tree.kids(word, "nsubj"), parties) & homes
    )


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


def _is_firm_reply(tree: Tree, word: int, reprisal: Collection[str]) -> bool:
    """Whether a reply that somebody will give is one of arms: "a befitting reply", "a crushing response"."""
    return tree.lemmas[word] in {"give", "deliver", "mount", "make"} and any(
        tree.lemmas[kid] in reprisal and any(tree.words[w] in FIRM for w in tree.kids(kid, "amod"))
        for kid in tree.kids(word, "obj")
    )


FIRM = frozenset({"befitting", "fitting", "crushing", "decisive", "firm", "harsh", "strong", "forceful", "powerful", "proportionate", "swift", "painful",
                  "devastating", "stern", "resolute", "tough", "severe", "immediate", "deadly", "overwhelming", "regrettable", "teeth-breaking"})  # fmt: skip


def _is_to_harm(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether what will be answered is an attack or a breach still to come: "to any provocation", "to further raids"."""
    return any(
        (tree.lemmas[kid] in codebook.acts.refine.breach or codebook.names_harm(tree.lemmas[kid]))
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


def is_ours(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """Whether a thing is the speaker's own: "our forces", "its ships"."""
    owners = tree.kids(word, "nmod")
    return any(tree.words[w] in {"our", "its", "their", "my", "his", "her"} for w in owners) or bool(
        homes_of(tree, owners, parties) & homes
    )


def warns_of_own(tree: Tree, head: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """Whether who warns will do it: "warned that any ship would be considered a target", "that it would close the strait"."""
    is_coming = is_future(tree, head) or any(tree.words[kid] in MAY for kid in tree.kids(head, "aux"))
    if tree.lemmas[head] not in codebook.acts.refine.warned or not is_coming:
        return False
    if tree.is_passive(head):
        return not subjects(tree, head)
    doers = subjects(tree, head)
    return bool(homes_of(tree, doers, parties) & homes) or any(
        tree.words[w] in {"we", "it", "they", "i", "he", "she"} or is_ours(tree, w, homes, parties)
        for w in doers
    )


MAY = frozenset({"may", "might", "could"})
"""What softens a threat: "warned that it may go after the fighters"."""


def tells_blow(
    tree: Tree,
    head: int,
    told: Sequence[int],
    homes: set[str | None],
    parties: Parties,
    deeds: Mapping[int, Deed],
) -> bool:
    """Whether one side tells another that it will strike: "told Kabul that it would bomb the camps again"."""
    if head not in deeds or deeds[head].trigger.coded.type != "ASSAULT":
        return False
    doers = subjects(tree, head)
    is_own = bool(homes_of(tree, doers, parties) & homes) or any(tree.words[w] in {"we", "it"} for w in doers)
    return (
        is_own
        and not is_disclaimed(tree, head)
        and is_future(tree, head)
        and not is_negated(tree, head)
        and bool(homes_of(tree, told, parties) - homes)
    )


def homes_of(tree: Tree, words: Sequence[int], parties: Parties) -> set[str | None]:
    """The sides that words stand for; empty where they name nobody known."""
    return {home(actor) for word in words for w in tree.conjuncts(word) for actor in parties.at(w)} - {None}


def is_bought(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether what is paid for is a good or a service: "will pay for an ambulance", but not "will pay for every missile"."""
    goods = {*codebook.words.lists.get("aid", ()), *BOUGHT} - {*codebook.words.lists.get("weapons", ())}
    return any(tree.lemmas[kid] in goods for kid in tree.kids(word, "obl") if tree.case(kid) == "for")


BOUGHT = frozenset(
    {"repair", "road", "bridge", "school", "house", "home", "treatment", "operation", "training", "ticket", "funeral", "rebuilding", "reconstruction", "visit",
     "work", "study", "salary", "wage", "trip", "bed", "ward", "well", "pump", "machine", "car", "bus", "engine", "roof", "centre", "center", "service"}
)  # fmt: skip
"""What is bought besides aid."""


def is_announced(tree: Tree, word: int, saying: Saying, codebook: Codebook) -> bool:
    """Whether a reprisal is to come: "it would retaliate", and "we retaliate" where it is quoted."""
    return (
        tree.lemmas[word] in codebook.acts.refine.threaten
        and not is_disclaimed(tree, word)
        and (
            is_future(tree, word)
            or (saying.is_quoted and any(tree.words[w] in {"we", "i"} for w in subjects(tree, word)))
        )
    )


def is_own_threat(tree: Tree, deed: Deed, homes: set[str | None], codebook: Codebook) -> bool:
    """Whether a threat told is of those who speak, or of nobody named: "would answer with fire"."""
    head = deed.trigger.head
    if deed.trigger.coded.type != "THREATEN":
        return False
    if _is_reply(tree, head, codebook) or is_disclaimed(tree, head) or is_negated(tree, head):
        return False
    doers = {home(actor) for actor in deed.actors}
    return not doers or bool(doers & homes)


def _is_reply(tree: Tree, word: int, codebook: Codebook) -> bool:
    """ "Would respond to the proposal", "will answer the letter": words for words."""
    given = [kid for kid in tree.kids(word, "obl", "obj") if tree.case(kid) in {"", "to"}]
    talk = codebook.words.lists["proposals"]
    return any(
        tree.lemmas[w] in talk or tree.lemmas[w] in SPOKEN or tree.lemmas[w] == "question" for w in given
    )
