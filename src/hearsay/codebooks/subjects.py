"""Who does what a verb or a noun tells: its subject, or one that is borrowed from the words above."""

from __future__ import annotations

from hearsay.codebooks.accused import accused
from hearsay.codebooks.agents import agents
from hearsay.codebooks.tree import Tree, once_a_word

OBJECT_CONTROL = frozenset(
    [
        "force",
        "order",
        "urge",
        "ask",
        "tell",
        "allow",
        "permit",
        "help",
        "let",
        "make",
        "cause",
        "lead",
        "persuade",
        "convince",
        "press",
        "pressure",
        "push",
        "compel",
        "oblige",
        "invite",
        "encourage",
        "enable",
        "require",
        "instruct",
        "call",
        "warn",
        "request",
        "beg",
        "want",
        "expect",
        "accuse",
        "see",
        "send",
        "drive",
        "prompt",
    ]
)
"""Verbs whose object is the subject of the infinitive below them: "forced Georgia to withdraw"."""


def subjects(tree: Tree, verb: int) -> list[int]:
    """Heads of a verb's active subjects, borrowed from the clause above where it has none of its own.

    "Denied it and said ..." borrows from the first verb, "ready to retaliate" from the one who is ready, "troops crossing
    the river" from the noun, "which shelled the town" from the noun the clause describes. Empty when nobody is named.
    """
    return [*_subjects(tree, verb)]


@once_a_word
def _subjects(tree: Tree, verb: int) -> list[int]:
    own = [
        kid
        for kid in tree.children[verb]
        if tree.relations[kid] == "nsubj" and tree.deps[kid] != "nsubj:pass"
    ]
    passive = [kid for kid in tree.children[verb] if tree.deps[kid] == "nsubj:pass"]
    if tree.is_passive(verb):
        return agents(tree, verb)
    if own or passive:
        return antecedents(tree, verb, _one_phrase(tree, own or passive))
    return _shot(tree, verb) or accused(tree, verb) or _borrowed(tree, verb, 0)


SHOT = frozenset({"fire", "launch", "drop", "send", "dispatch", "shoot", "lob", "hurl"})
"""Participles behind a weapon that the parse may take for its verb."""


def _shot(tree: Tree, verb: int) -> list[int]:
    """The weapon whose participle the parse took for its verb: "missiles fired from Iran slammed into a hospital"."""
    before = [
        kid
        for kid in tree.kids(verb, "ccomp", "advcl", "nsubj")
        if kid < verb and tree.lemmas[kid] in SHOT and tree.words[kid + 1] in {"by", "from"}
    ]
    return [word for kid in before for word in tree.kids(kid, "nsubj") if not tree.kids(kid, "mark", "aux")]


def _one_phrase(tree: Tree, words: list[int]) -> list[int]:
    """The last of subjects that stand side by side: the parse cut "Kremlin spokesman Dmitry Peskov" in pieces."""
    return [
        word
        for word, after in zip(words, [*words[1:], None], strict=True)
        if after is None or tree.left[after] > tree.right[word] + 1 or tree.words[tree.right[word]] == ","
    ]


def _borrowed(tree: Tree, verb: int, depth: int) -> list[int]:
    relation, head = tree.relations[verb], tree.heads[verb]
    if head == verb:
        return []
    if relation == "conj":
        if tree.pos[head] not in {"VERB", "AUX", "ADJ"} and not tree.is_clause(head):
            return (
                _borrowed(tree, head, depth + 1) if tree.relations[head] in {"acl", "advcl", "xcomp"} else []
            )
        return _surface_subjects(tree, head, depth + 1)
    if relation == "xcomp":
        if tree.lemmas[head] in OBJECT_CONTROL or tree.is_passive(head):
            objects = tree.kids(head, "obj", "iobj") or [
                k for k in tree.children[head] if tree.deps[k] == "nsubj:pass"
            ]
            if not objects and tree.lemmas[head] in {"call", "appeal"}:
                objects = [k for k in tree.kids(head, "obl") if tree.case(k) in {"on", "upon", "to"}]
            if objects:
                return antecedents(tree, head, objects)
        return _surface_subjects(tree, head, depth + 1)
    if relation == "advcl" and any(
        tree.words[kid] in {"of", "for", "from", "into"} for kid in tree.kids(verb, "mark", "case")
    ):
        return gerund_subjects(tree, verb, depth + 1)
    if (
        relation == "advcl"
        and tree.is_passive(head)
        and tree.words[verb].endswith("ing")
        and agents(tree, verb)
    ):
        return []  # "six were killed after shelling by the rebels": the six shelled nobody
    if relation == "ccomp" and not (
        tree.words[verb].endswith("ing") or any(tree.words[kid] == "to" for kid in tree.kids(verb, "mark"))
    ):
        return []  # "fighting has driven families out, the mission said": the mission only says so
    if relation in {"advcl", "ccomp"}:
        return (
            []
            if relation == "ccomp" and any(tree.relations[k] == "mark" for k in tree.children[verb])
            else (_surface_subjects(tree, head, depth + 1))
        )
    if relation == "acl":
        if tree.deps[verb] == "acl:relcl":
            return [head]
        if tree.words[verb].endswith("ing") and not tree.kids(verb, "mark"):
            return [head]
        if tree.is_passive(verb):  # "rebels linked to Sudan, who overran the town": the rebels are linked
            return [head]
        if is_ranked(tree, head):
            # "became the first country to recognise it"
            return tree.kids(head, "nsubj") or (
                _surface_subjects(tree, tree.heads[head], depth + 1)
                if tree.relations[head] == "xcomp"
                else []
            )
        # "its decision to withdraw", "promise to pull back": the one who decides is the one who will do it
        return [kid for kid in tree.children[head] if tree.deps[kid] == "nmod:poss"] or light_subjects(
            tree, head
        )
    if relation in {"parataxis", "appos"}:
        return []
    if relation in {"obl", "nmod", "obj"}:  # a gerund parsed as a noun: "of sending troops"
        return gerund_subjects(tree, verb, depth + 1)
    return []


RANKS = frozenset({"first", "second", "third", "only", "last", "latest"})
"""What stands before a noun of which an infinitive tells what it did."""


def is_ranked(tree: Tree, noun: int) -> bool:
    """Whether an infinitive behind a noun tells what it did: "the first country to recognise it", "among the last to leave"."""
    return tree.words[noun] in RANKS or any(tree.words[kid] in RANKS for kid in tree.kids(noun, "amod"))


def gerund_subjects(tree: Tree, verb: int, depth: int) -> list[int]:
    """Who does what stands after "accused Kampala of": the accused; after "denied": the one who denies."""
    head = tree.heads[verb]
    if tree.pos[head] in {"VERB", "AUX"}:
        objects = [
            kid for kid in tree.children[head] if tree.deps[kid] in {"obj", "nsubj:pass"} and kid != verb
        ]
        marks = {tree.words[kid] for kid in tree.kids(verb, "mark", "case")}
        if objects and marks & {"of", "for", "from", "with", "into"}:
            return antecedents(tree, head, objects)
        return _surface_subjects(tree, head, depth + 1)
    return [kid for kid in tree.children[head] if tree.deps[kid] == "nmod:poss"]


def _surface_subjects(tree: Tree, verb: int, depth: int) -> list[int]:
    """What stands in subject position above, whether the verb is passive or not."""
    own = tree.kids(verb, "nsubj")
    if own:
        return antecedents(tree, verb, own)
    if depth > 6:
        return []
    return _borrowed(tree, verb, depth + 1)


def antecedents(tree: Tree, verb: int, words: list[int]) -> list[int]:
    """The noun a relative pronoun stands for; other words unchanged."""
    found = []
    for word in words:
        if tree.words[word] in {"which", "who", "that", "whom"} and tree.pos[word] == "PRON":
            described = [up for up in tree.path(verb) if tree.deps[up] == "acl:relcl"]
            if described:
                found.append(tree.heads[described[0]])
                continue
        found.append(word)
    return found


SPANS = frozenset(
    {
        "day",
        "week",
        "month",
        "hour",
        "night",
        "round",
        "series",
        "wave",
        "number",
        "string",
        "spate",
        "set",
        "pair",
        "couple",
        "kind",
        "hundred",
        "dozen",
        "score",
        "thousand",
        "ten",
    }
)
"""Nouns that measure the deed behind their "of": "began two days of drills"."""


ANSWERING = frozenset({"answer", "respond", "retaliate", "react", "reply"})
"""Verbs whose "with" tells what their subject did in answer."""


UNCLAIMED = frozenset({"not", "n't", "never", "no"})


def light_subjects(tree: Tree, noun: int, verbs: frozenset[str] | None = None) -> list[int]:
    """Subjects of the verb a noun is the object of: "Sudan launched an attack", "in an attack carried out by"."""
    head = tree.heads[noun]
    if tree.relations[noun] == "nmod" and tree.case(noun) == "of" and tree.lemmas[head] in SPANS:
        noun, head = head, tree.heads[head]
    if head != noun and tree.pos[head] == "VERB" and tree.relations[noun] in {"obj", "obl", "nsubj"}:
        if verbs is not None and tree.lemmas[head] not in verbs:
            return []
        if tree.lemmas[head] in ANSWERING and tree.case(noun) != "with":
            return []  # "answered with manoeuvres" made them, "responded to the attack" did not attack
        if tree.lemmas[head] == "claim" and any(tree.words[kid] in UNCLAIMED for kid in tree.children[head]):
            return []  # "did not immediately claim the attack"
        if tree.deps[noun] == "nsubj:pass":
            return agents(tree, head)
        if tree.relations[noun] == "obj" or (
            tree.relations[noun] == "obl" and tree.case(noun) in {"in", "with", "out", "to"}
        ):
            return subjects(tree, head)
        return []
    if tree.lemmas[head] == "responsibility" and tree.case(noun) == "for" and tree.relations[head] == "obj":
        claim = tree.heads[head]  # "claimed responsibility for the attack"
        is_denied = any(tree.words[kid] in UNCLAIMED for kid in tree.children[claim])
        return [] if is_denied or tree.lemmas[claim] in {"deny", "reject"} else subjects(tree, claim)
    # "has been at war", "is in contact with", "was behind the attack", "is on a visit"
    if tree.case(noun) in {"at", "in", "behind", "on"} and tree.kids(noun, "cop"):
        return tree.kids(noun, "nsubj")
    if tree.case(noun) == "for" and _is_stay(tree, noun):  # "flew to Doha for talks", "is in Doha for talks"
        stay = (
            tree.heads[noun] if tree.kids(tree.heads[noun], "nsubj", "cop") else tree.heads[tree.heads[noun]]
        )
        return subjects(tree, stay)
    for clause in tree.kids(noun, "acl"):
        if verbs is None or tree.lemmas[clause] in verbs:
            if tree.is_passive(clause):
                return agents(tree, clause)
            if tree.deps[clause] == "acl:relcl":
                own = [
                    kid
                    for kid in tree.kids(clause, "nsubj")
                    if tree.pos[kid] != "PRON" or tree.words[kid] not in {"which", "that", "who"}
                ]
                if own:
                    return own
    verb = _verb_before(tree, noun)
    if verb is not None and verb != head and (verbs is None or tree.lemmas[verb] in verbs):
        return subjects(tree, verb)
    return []


STAYING = frozenset(
    {"be", "arrive", "fly", "travel", "come", "go", "head", "return", "gather", "land", "stop", "stay", "meet", "convene", "assemble", "leave", "sit", "send"}
)  # fmt: skip
"""Verbs of coming and being somewhere, whose "for" tells what for."""


def _is_stay(tree: Tree, noun: int) -> bool:
    """Whether a noun behind "for" is what somebody came or is somewhere for."""
    head = tree.heads[noun]
    if head == noun or tree.relations[noun] not in {"obl", "nmod"}:
        return False
    if tree.relations[head] in {"obl", "nmod"} and tree.pos[head] in {"PROPN", "NOUN"}:
        head = tree.heads[head]  # the parse hangs "for talks" on the place
    return tree.lemmas[head] in STAYING or (bool(tree.kids(head, "cop")) and tree.case(head) in {"in", "at"})


def _verb_before(tree: Tree, noun: int) -> int | None:
    """The active verb right before a noun's phrase, which governs it wherever the parse hangs the noun: "to host a joint exercise"."""
    at = noun - 1
    while at >= 0 and tree.pos[at] in {"ADJ", "DET", "NUM", "NOUN", "ADV"} and noun - at < 6:
        at -= 1
    if at < 0 or tree.pos[at] != "VERB" or tree.sentence[at] != tree.sentence[noun] or tree.is_passive(at):
        return None
    if tree.is_under(at, noun):  # "on burning issues": it would ask the noun for its subject, for ever
        return None
    return at if tree.relations[at] != "amod" else None
