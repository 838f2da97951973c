"""Who fills which place beside a trigger, by the names that rules give the places, and what prepositions join to it."""

from __future__ import annotations

from hearsay.codebooks.accused import accused
from hearsay.codebooks.agents import agents, at_hands
from hearsay.codebooks.objects import objects
from hearsay.codebooks.subjects import light_subjects, subjects
from hearsay.codebooks.tree import Tree, once_a_word


def slot(tree: Tree, trigger: int, name: str, light: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """Heads of the words in one place beside a trigger, with all their conjuncts; found once, as several rules ask for the same place.

    Args:
        name: ``subj obj iobj agent poss mod light clause border guest venue`` or a preposition ("against").
        light: Verbs that lend their subject (slot ``light``) and their prepositional phrases to their object noun.
    """
    known: dict[int, tuple[int, ...]] = tree.answers[name, light]
    found = known.get(trigger)
    if found is None:
        found = known[trigger] = tuple(_filled(tree, trigger, name, light))
    return found


def _filled(tree: Tree, trigger: int, name: str, light: frozenset[str]) -> list[int]:
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
            and not is_opposed(tree, kid)
            and not is_broker(tree, trigger, kid)
        ]
        found = [each for kid in found for each in (*_hyphened(tree, kid), kid)]
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
        if name == "against":  # "the anti-Chadian embargo"
            found = [*found, *(kid for kid in tree.children[trigger] if is_opposed(tree, kid))]
        if not found and name == "by" and tree.pos[trigger] == "NOUN":
            found = at_hands(tree, trigger)
        if not found and name == "by" and tree.pos[trigger] == "NOUN":
            # "the seizure of a tractor and the arrest of its driver by the militia": both by the militia
            found = [kid for other in tree.conjuncts(trigger)[1:] for kid in prepositional(tree, other, "by")]
        if not found and tree.pos[trigger] == "VERB" and name in MOVING:
            # the parse often hangs on the object what belongs to the verb: "sent tanks [to Ukraine]"
            things = _things(tree, trigger)
            found = [kid for thing in things for kid in prepositional(tree, thing, name)]
            if not found and name in {"on", "against"}:  # "the sanctions on Chad that Kenya imposed"
                found = [kid for thing in objects(tree, trigger) for kid in slot(tree, thing, name)]
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
    if not found:
        return []
    return [word for head in found for word in tree.conjuncts(head)]


@once_a_word
def _things(tree: Tree, verb: int) -> list[int]:
    """What the parse may take for the owner of a phrase that is the verb's own."""
    things = [word for thing in tree.kids(verb, "obj") for word in tree.conjuncts(thing)]
    things += tree.kids(verb, "advmod")  # "flew them home [from Mali]"
    return things + [kid for kid in tree.kids(verb, "xcomp") if tree.pos[kid] == "ADJ"]  # "said sorry to"


def is_opposed(tree: Tree, word: int) -> bool:
    """Whether a name stands behind "anti-": "anti-Kenyan riots" are not of Kenya but against it."""
    return tree.words[max(word - 2, 0) : word] == ["anti", "-"]


def _hyphened(tree: Tree, word: int) -> list[int]:
    """The other side of a pair that a hyphen joins: the "Chadian" of "Chadian-Sudanese talks", which the parse hangs on "Sudanese"."""
    before = word - 2
    is_pair = before >= 0 and tree.words[word - 1] in HYPHENS and tree.pos[before] in {"ADJ", "PROPN"}
    return [before] if is_pair and tree.pos[word] in {"ADJ", "PROPN"} and tree.heads[before] == word else []


HYPHENS = frozenset({"-", "–", "‑"})


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
    if tree.relations[noun] == "obj" and tree.words[head] == "following":
        # "said this at a meeting following negotiations with the king": the parse takes "following" for a verb
        above = tree.heads[head]
        return _clause_subjects(tree, above) if tree.pos[above] == "NOUN" else subjects(tree, above)
    if tree.case(noun).split(" ")[0] not in {"in", "during", "at", "after", "following"}:
        return []
    if tree.relations[noun] == "nmod" and tree.pos[head] == "NOUN":
        return _clause_subjects(tree, head)  # "said so at a briefing after talks with the king"
    if tree.relations[noun] not in {"obl", "obj"} or not (tree.pos[head] == "VERB" or tree.kids(head, "cop")):
        return []
    # "this was stated by the premier after talks with the king"
    return (agents(tree, head) if tree.is_passive(head) else []) or subjects(tree, head)


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
    """Heads of the phrases a preposition joins to a word, in a list that nobody changes."""
    if name == "involving":
        found = [
            kid
            for clause in tree.kids(trigger, "acl", "nmod")
            if tree.words[clause] in {"involving", "including"}
            or tree.case(clause) in {"involving", "including"}
            for kid in ([clause] if tree.case(clause) else tree.kids(clause, "obj"))
        ]
        return found or _behind(tree, trigger, "involving")
    return _phrases(tree, trigger).get(name, [])


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


MEDIATED = frozenset({"brokered", "mediated", "facilitated", "hosted"})
BETWEEN_TWO = frozenset(
    {"ceasefire", "cease-fire", "truce", "armistice", "talk", "negotiation", "swap", "exchange"}
)
"""What only others than its broker are a side of."""


def is_broker(tree: Tree, noun: int, word: int) -> bool:
    """Whether a word before a truce names who brokered it, which makes it no truce of theirs: "a U.S.-brokered truce"."""
    joined = tree.words[word].rpartition("-")[2] in MEDIATED
    apart = tree.words[word + 1 : word + 2] == ["-"] and MEDIATED & {*tree.words[word + 2 : word + 3]}
    return tree.lemmas[noun] in BETWEEN_TWO and bool(joined or apart)
