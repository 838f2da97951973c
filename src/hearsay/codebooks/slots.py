"""Who fills which place beside a trigger: subjects, objects, agents, possessors, prepositional phrases."""

from __future__ import annotations

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
        return _antecedents(tree, verb, _one_phrase(tree, own or passive))
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


ACCUSING = frozenset(
    {"accuse", "blame", "suspect", "charge", "fault", "denounce", "condemn", "criticise", "criticize"}
)
"""Verbs whose object did what stands behind "of" or "for"."""


def accused(tree: Tree, deed: int) -> list[int]:
    """Who is charged with a deed, by the order of words: "accused Serbian police of firing", "blamed Egypt for the raid".

    Empty where no charge stands before the deed. The parse hangs the gerund on the police, on the charge or on nothing, so
    only the order is asked: verb of charging, the accused, "of" or "for", and no other clause before the deed.
    """
    start, _ = tree.sentences[tree.sentence[deed]]
    at, passed = deed - 1, 0
    first = deed
    while tree.relations[first] == "conj" and tree.heads[first] < first:
        first = tree.heads[first]
    # "accused Pakistan of firing, saying ...", "condemned it as a breach of law, holding X responsible and calling on Y": the accuser
    is_behind_comma = tree.words[first].endswith("ing") and tree.words[first - 1] == ","
    is_listed = tree.words[deed].endswith("ing") and tree.words[max(start, deed - 2) : deed] == [",", "and"]
    if tree.words[at] == "," or is_listed or (first != deed and first > start and is_behind_comma):
        return []
    if tree.relations[deed] == "conj" and tree.lemmas[tree.heads[deed]] in {
        "accuse",
        "blame",
        "charge",
        "suspect",
    }:
        return []  # "accused Israel of a massacre and called on the council to act": the accuser calls
    while at > start and not (tree.words[at] in {"of", "for"} and _is_charge(tree, at, start)):
        if (
            tree.pos[at] in {"VERB", "AUX"}
            and tree.lemmas[at] not in {"try", "attempt", "seek", "plan", "prepare"}
            and not (tree.words[at].endswith("ing") and tree.relations[deed] == "conj")
        ):
            return []
        if (
            tree.words[at] in {",", ";", ":", "that", "which", "who", "when", "after", "while"}
            and tree.relations[deed] != "conj"
        ):
            return []
        at, passed = at - 1, passed + 1
        if passed > 12:
            return []
    if at <= start:
        return []
    charge = _charge_before(tree, at, start)
    if charge is None:
        return []
    if tree.is_passive(charge) and not any(tree.pos[w] in {"NOUN", "PROPN"} for w in range(charge + 1, at)):
        return [kid for kid in tree.children[charge] if tree.deps[kid] == "nsubj:pass"]
    between = range(charge + 1, at)
    heads = [w for w in between if tree.pos[w] in {"NOUN", "PROPN", "PRON"} and tree.heads[w] not in between]
    return heads[:1]


def _charge_before(tree: Tree, of: int, start: int) -> int | None:
    for word in range(of - 1, max(start, of - 10) - 1, -1):
        if tree.lemmas[word] in ACCUSING and tree.pos[word] == "VERB":
            return word
        if tree.pos[word] in {"VERB", "AUX"} or tree.words[word] in {",", ";", ":"}:
            return None
    return None


def _is_charge(tree: Tree, of: int, start: int) -> bool:
    """Whether this "of" opens what is charged, and not "the army of Chad" inside the name of the accused."""
    return (
        _charge_before(tree, of, start) is not None
        and of + 1 < len(tree.words)
        and (tree.heads[of] > of or tree.words[of + 1].endswith("ing"))
        and not (tree.deps[tree.heads[of]] in {"nmod", "nmod:poss"} and tree.pos[tree.heads[of]] == "PROPN")
    )


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
                return _antecedents(tree, head, objects)
        return _surface_subjects(tree, head, depth + 1)
    if relation == "advcl" and any(
        tree.words[kid] in {"of", "for", "from", "into"} for kid in tree.kids(verb, "mark", "case")
    ):
        return gerund_subjects(tree, verb, depth + 1)
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
        if any(tree.words[kid] in RANKS for kid in tree.kids(head, "amod")):
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


def gerund_subjects(tree: Tree, verb: int, depth: int) -> list[int]:
    """Who does what stands after "accused Kampala of": the accused; after "denied": the one who denies."""
    head = tree.heads[verb]
    if tree.pos[head] in {"VERB", "AUX"}:
        objects = [
            kid for kid in tree.children[head] if tree.deps[kid] in {"obj", "nsubj:pass"} and kid != verb
        ]
        marks = {tree.words[kid] for kid in tree.kids(verb, "mark", "case")}
        if objects and marks & {"of", "for", "from", "with", "into"}:
            return _antecedents(tree, head, objects)
        return _surface_subjects(tree, head, depth + 1)
    return [kid for kid in tree.children[head] if tree.deps[kid] == "nmod:poss"]


def _surface_subjects(tree: Tree, verb: int, depth: int) -> list[int]:
    """What stands in subject position above, whether the verb is passive or not."""
    own = tree.kids(verb, "nsubj")
    if own:
        return _antecedents(tree, verb, own)
    if depth > 6:
        return []
    return _borrowed(tree, verb, depth + 1)


def _antecedents(tree: Tree, verb: int, words: list[int]) -> list[int]:
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


def objects(tree: Tree, verb: int) -> list[int]:
    """Heads of what the verb is done to: its object, or its passive subject."""
    return [*_objects(tree, verb)]


@once_a_word
def _objects(tree: Tree, verb: int) -> list[int]:
    direct = tree.kids(verb, "obj")
    if direct and tree.is_passive(verb):
        # "were driven out of the village": the parse takes what stands behind "out of" for the object
        direct = [kid for kid in direct if tree.words[max(tree.left[kid] - 1, 0)] not in {"of", "from"}]
    if not direct and not tree.is_passive(verb):
        # "let the last of them go", "shot two smugglers dead": the parse makes them the goer or the dead
        clauses = tree.kids(verb, "ccomp", "xcomp") if tree.lemmas[verb] in {"let", "leave"} else []
        clauses += [kid for kid in tree.kids(verb, "conj", "xcomp") if tree.words[kid] in {"dead", "alive"}]
        direct = [kid for clause in clauses for kid in tree.kids(clause, "nsubj") if kid > verb]
    if direct:
        return _antecedents(tree, verb, direct)
    if _is_gap(tree, verb):
        return [tree.heads[verb]]
    passive = [kid for kid in tree.children[verb] if tree.deps[kid] == "nsubj:pass"]
    # "two reporters held in Goma were handed over": the parse takes the participle for the subject
    passive = [
        next(iter(tree.kids(kid, "nsubj")), kid) if tree.pos[kid] == "VERB" else kid for kid in passive
    ]
    if passive:
        return _antecedents(tree, verb, passive)
    if tree.is_passive(verb):
        head = tree.heads[verb]
        active = [kid for kid in tree.children[verb] if tree.relations[kid] == "nsubj"]
        if active:
            return _antecedents(tree, verb, active)
        if tree.relations[verb] in {"acl", "amod"}:
            return [head]
        if tree.relations[verb] == "conj":
            # "occupied the town and were driven out": who occupied it was driven out
            return objects(tree, head) if tree.is_passive(head) else subjects(tree, head)
        return []
    if tree.relations[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB":
        # "shelled and burned the village": the second verb's object may stand at the first only when it comes after both
        shared = [kid for kid in tree.kids(tree.heads[verb], "obj") if kid > verb]
        return _antecedents(tree, tree.heads[verb], shared)
    later = [
        word for word in tree.kids(verb, "conj") if tree.pos[word] == "VERB" and not tree.kids(word, "nsubj")
    ]
    return tree.kids(later[0], "obj") if later and tree.pos[verb] == "VERB" and later[0] - verb <= 3 else []


SPANNED = frozenset(
    {"day", "night", "week", "month", "year", "time", "moment", "hour", "minute", "morning", "evening", "way", "reason", "manner", "speed", "place"}
)  # fmt: skip
"""Nouns whose clause without a pronoun tells when or how, not of what: "the day they left"."""


def _is_gap(tree: Tree, verb: int) -> bool:
    """Whether a clause without a relative pronoun is told of its noun as the object: "a town they had taken in March"."""
    if tree.deps[verb] != "acl:relcl" or tree.is_passive(verb) or tree.lemmas[tree.heads[verb]] in SPANNED:
        return False
    doers = tree.kids(verb, "nsubj")
    if not doers or any(tree.words[word] in {"which", "who", "that", "whom"} for word in doers):
        return False
    return not any(
        tree.relations[kid] in {"cop", "xcomp", "ccomp"}
        or tree.words[kid] in {"where", "when", "why", "how", "which", "who", "whom", "that", "whose"}
        or (tree.pos[kid] == "ADP" and tree.deps[kid] != "compound:prt")  # "the town they fought for"
        for kid in tree.children[verb]
    )


def agents(tree: Tree, verb: int) -> list[int]:
    """Heads of "by" phrases under a passive verb, and whose hands it was: "died at the hands of soldiers"."""
    found = [
        kid
        for kid in tree.children[verb]
        if (tree.deps[kid] == "obl:agent" and _is_by(tree, kid))
        or (tree.relations[kid] in {"obl", "nmod"} and tree.case(kid) == "by")
    ]
    found += at_hands(tree, verb)
    if found and tree.kids(verb, "obj") and not tree.is_passive(verb):
        doers = [kid for kid in tree.kids(verb, "nsubj") if tree.deps[kid] != "nsubj:pass"]
        if doers and tree.pos[verb] == "VERB" and tree.relations[verb] != "acl":
            return []  # "dismissed sanctions by Belgium": who dismissed them stands before it
    if not found and tree.relations[verb] == "conj":
        found = [kid for kid in tree.children[tree.heads[verb]] if tree.deps[kid] == "obl:agent"]
    if not found:  # "were threatened with invasion by Chad": the parse gives the threatener to the invasion
        means = [kid for kid in tree.kids(verb, "obl") if tree.case(kid) == "with"]
        found = [kid for word in means for kid in tree.kids(word, "nmod") if tree.case(kid) == "by"]
    return found


def at_hands(tree: Tree, word: int) -> list[int]:
    """Whose hands a verb or a noun of harm names: "beaten at the hands of guards", "his death at the hands of guards"."""
    return [
        owner
        for kid in tree.kids(word, "obl", "nmod")
        if tree.words[kid] == "hands" and tree.case(kid) == "at"
        for owner in tree.kids(kid, "nmod")
    ]


def _is_by(tree: Tree, word: int) -> bool:
    """Whether "by" opens the phrase: the parse also calls "according to the ministry" an agent."""
    before = tree.left[word] - 1
    return tree.words[tree.left[word]] == "by" or (before >= 0 and tree.words[before] == "by")


def light_subjects(tree: Tree, noun: int, verbs: frozenset[str] | None = None) -> list[int]:
    """Subjects of the verb a noun is the object of: "Sudan launched an attack", "in an attack carried out by"."""
    head = tree.heads[noun]
    if tree.relations[noun] == "nmod" and tree.case(noun) == "of" and tree.lemmas[head] in SPANS:
        noun, head = head, tree.heads[head]
    if head != noun and tree.pos[head] == "VERB" and tree.relations[noun] in {"obj", "obl", "nsubj"}:
        if verbs is not None and tree.lemmas[head] not in verbs:
            return []
        if tree.deps[noun] == "nsubj:pass":
            return agents(tree, head)
        if tree.relations[noun] == "obj" or (
            tree.relations[noun] == "obl" and tree.case(noun) in {"in", "with", "out", "to"}
        ):
            return subjects(tree, head)
        return []
    if tree.lemmas[head] == "responsibility" and tree.case(noun) == "for" and tree.relations[head] == "obj":
        claim = tree.heads[head]  # "claimed responsibility for the attack"
        is_denied = any(tree.words[kid] in {"not", "n't", "never", "no"} for kid in tree.children[claim])
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


def slot(tree: Tree, trigger: int, name: str, light: frozenset[str] = frozenset()) -> list[int]:
    """Heads of the words in one place beside a trigger, with all their conjuncts.

    Args:
        name: ``subj obj iobj agent poss mod light clause border guest venue`` or a preposition ("against").
        light: Verbs that lend their subject (slot ``light``) and their prepositional phrases to their object noun.
    """
    if name == "subj":
        found = _with_listed(tree, subjects(tree, trigger), trigger)
    elif name == "obj":
        found = objects(tree, trigger)
    elif name == "iobj":
        found = tree.kids(trigger, "iobj")
        if not found and tree.kids(trigger, "obj"):  # "were granted asylum"
            found = [kid for kid in tree.children[trigger] if tree.deps[kid] == "nsubj:pass"]
    elif name == "agent":
        found = agents(tree, trigger)
    elif name == "poss":
        found = [kid for kid in tree.children[trigger] if tree.deps[kid] == "nmod:poss"]
    elif name == "mod":
        found = [
            kid
            for kid in tree.children[trigger]
            if tree.relations[kid] in {"amod", "compound", "nmod"}
            and tree.deps[kid] != "nmod:poss"
            and not tree.case(kid)
        ]
    elif name == "light":
        found = _with_listed(tree, light_subjects(tree, trigger, light), trigger) or (
            accused(tree, trigger)
            if any(tree.words[kid] in {"of", "for", "over"} for kid in tree.kids(trigger, "case", "mark"))
            else []
        )
    elif name == "clause":
        found = _clause_subjects(tree, trigger)
    elif name == "border":
        found = _across_border(tree, trigger)
    elif name in {"guest", "venue"}:
        found = [each[name == "venue"] for each in _stays(tree, trigger)]
    else:
        found = prepositional(tree, trigger, name)
        if name == "at":  # "died at the hands of soldiers": the hands are whose they are
            found = [kid for kid in found if tree.words[kid] != "hands"]
        if not found and name == "by" and tree.pos[trigger] == "NOUN":
            found = at_hands(tree, trigger)
        if not found and name == "by" and tree.pos[trigger] == "NOUN":
            # "the seizure of a tractor and the arrest of its driver by the militia": both by the militia
            found = [kid for other in tree.conjuncts(trigger)[1:] for kid in prepositional(tree, other, "by")]
        if not found and tree.pos[trigger] == "VERB" and name in MOVING:
            # the parse often hangs on the object what belongs to the verb: "sent tanks [to Ukraine]"
            things = [word for thing in tree.kids(trigger, "obj") for word in tree.conjuncts(thing)]
            things += tree.kids(trigger, "advmod")  # "flew them home [from Mali]"
            things += [
                kid for kid in tree.kids(trigger, "xcomp") if tree.pos[kid] == "ADJ"
            ]  # "said sorry to"
            found = [kid for thing in things for kid in prepositional(tree, thing, name)]
            if (
                not found and name == "with"
            ):  # "left the treaty [with Chad]", "its part in the pact with Chad"
                below = [kid for thing in things for kid in tree.kids(thing, "nmod")]
                found = [kid for thing in below for kid in prepositional(tree, thing, name)]
            if not found and name == "from":  # "came under fire from the hill"
                under = [kid for kid in tree.kids(trigger, "obl") if tree.case(kid) == "under"]
                found = [kid for thing in under for kid in prepositional(tree, thing, name)]
                if not found:  # "came under Chadian fire"
                    fire = [word for word in under if tree.lemmas[word] in SUFFERED]
                    found = [kid for thing in fire for kid in tree.kids(thing, "amod", "compound", "nmod")]
        if not found and name in {"with", "between"} and tree.pos[trigger] == "VERB":
            # "went to war [with Chad]", "have shuttled for months [between the two]"
            below = [
                kid for kid in tree.kids(trigger, "obl") if tree.case(kid) in {"to", "into", "in", "for"}
            ]
            found = [kid for thing in below for kid in prepositional(tree, thing, name)]
        if not found and name in {"with", "on", "against", "by", "between"} and tree.pos[trigger] == "NOUN":
            # "the killing of a boy by soldiers": the parse gives the soldiers to the boy
            below = tree.kids(trigger, "nmod")
            found = [kid for thing in below for kid in prepositional(tree, thing, name)]
        if not found and name == "between":
            found = _named_between(tree, trigger)
            if not found and tree.relations[trigger] == "nsubj":  # "clashes erupted between the two armies"
                found = prepositional(tree, tree.heads[trigger], name)
        head = tree.heads[trigger]
        if not found and light and tree.relations[trigger] in {"obj", "nsubj"} and tree.lemmas[head] in light:
            found = prepositional(tree, head, name)
    return [word for head in found for word in tree.conjuncts(head)]


def _stays(tree: Tree, occasion: int) -> list[tuple[int, int]]:
    """Who is where for an occasion: "was in Doha for talks", in a headline "Ruto in Washington for state visit"; empty for none."""
    if tree.case(occasion) not in {"for", "on"}:
        return []
    head = tree.heads[occasion]
    up = tree.heads[head]
    guests = tree.kids(head, "nsubj")
    if guests and tree.kids(head, "cop") and tree.case(head) in {"in", "at"}:
        return [(guests[0], head)]
    for guest, venues in ((head, tree.kids(head, "nmod", "obl")), (up, [head])):
        places = [word for word in venues if tree.case(word) in {"in", "at"}]
        if places and tree.heads[guest] == guest and tree.pos[guest] in {"PROPN", "NOUN"}:
            return [(guest, places[0])]
    return []


def _with_listed(tree: Tree, words: list[int], trigger: int) -> list[int]:
    """Subjects with those a headline lists beside them without "and": "Germany, France recognise the council"."""
    return words + [
        kid
        for word in words
        if tree.pos[word] == "PROPN"
        for kid in tree.children[word]
        if kid < trigger
        and tree.pos[kid] == "PROPN"
        and tree.deps[kid] in {"nmod:unmarked", "list", "appos"}
        and tree.words[kid - 1] == ","
    ]


SUFFERED = frozenset({"fire", "attack", "bombardment", "shelling", "assault", "strike", "siege"})
"""What one comes under, whose owner is the doer."""
MOVING = frozenset(
    {"to", "into", "from", "against", "towards", "toward", "at", "on", "with", "between", "behind", "for"}
)


def _across_border(tree: Tree, trigger: int) -> list[int]:
    """Whose border it is: "massed troops on the border with Ukraine"."""
    borders = [
        w for w in tree.subtree(trigger) if tree.lemmas[w] in {"border", "frontier", "boundary", "line"}
    ]
    return [
        kid
        for word in borders
        for kid in tree.kids(word, "nmod", "amod", "compound")
        if tree.case(kid) in {"with", "of", "'s", ""}
    ]


def _clause_subjects(tree: Tree, noun: int) -> list[int]:
    """Who does what the clause tells, where the noun is its occasion: "in a phone call with the king, the premier asked"."""
    head = tree.heads[noun]
    if (
        tree.relations[noun] not in {"obl", "obj"}
        or not (tree.pos[head] == "VERB" or tree.kids(head, "cop"))
        or tree.case(noun) not in {"in", "during", "at", "after", "following"}
    ):
        return []
    return subjects(tree, head)


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


def _named_between(tree: Tree, trigger: int) -> list[int]:
    """The nouns up to the next preposition behind a "between" that stands right after the trigger, however they are parsed."""
    _, end = tree.sentences[tree.sentence[trigger]]
    if trigger + 2 >= end or tree.words[trigger + 1] != "between":
        return []
    found = []
    for at in range(trigger + 2, min(end, trigger + 14)):
        if tree.pos[at] in {"ADP", "VERB", "AUX", "PUNCT"}:
            break
        if tree.pos[at] in {"NOUN", "PROPN"}:
            found.append(at)
    return found


def _behind(tree: Tree, trigger: int, word: str) -> list[int]:
    """The noun that a word right behind the trigger opens, where the parse does not join them."""
    _, end = tree.sentences[tree.sentence[trigger]]
    if trigger + 1 >= end or tree.words[trigger + 1] != word:
        return []
    for at in range(trigger + 2, min(end, trigger + 8)):
        is_last = at + 1 >= end or tree.pos[at + 1] not in {"NOUN", "PROPN"}
        if tree.pos[at] in {"NOUN", "PROPN"} and is_last:
            return [at]
    return []


def prepositional(tree: Tree, trigger: int, name: str) -> list[int]:
    """Heads of the phrases a preposition joins to a word; an "inner" preposition ("into") also answers to "to"."""
    if name == "involving":
        found = [
            kid
            for clause in tree.kids(trigger, "acl", "nmod")
            if tree.words[clause] in {"involving", "including"}
            or tree.case(clause) in {"involving", "including"}
            for kid in ([clause] if tree.case(clause) else tree.kids(clause, "obj"))
        ]
        return found or _behind(tree, trigger, "involving")
    return [*_phrases(tree, trigger).get(name, ())]


BARE = frozenset({"obl:tmod", "obl:npmod", "nmod:tmod", "nmod:npmod", "obl:unmarked", "nmod:poss"})
"""Relations of phrases that no preposition opens."""


@once_a_word
def _phrases(tree: Tree, word: int) -> dict[str, list[int]]:
    """By preposition the heads of the phrases it joins to a word."""
    found: dict[str, list[int]] = {}
    for kid in tree.children[word]:
        if tree.relations[kid] in {"obl", "nmod"} and tree.deps[kid] not in BARE:
            found.setdefault(tree.case(kid).split(" ")[0], []).append(kid)
    return found
