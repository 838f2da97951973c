"""Whom something is said to, or asked of."""

from __future__ import annotations

from hearsay.codebooks import Cue
from hearsay.codebooks.objects import objects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying


def fill_addressees(tree: Tree, saying: Saying, cue: Cue, parties: Parties) -> None:
    """Give a saying those it is said to: in the cue's own places, else beside its words, else where its verb has them."""
    verb = saying.cue
    if verb is None:
        return
    for place in cue.rule.addressee:
        if place == "obj":
            heads = [w for w in objects(tree, verb) if tree.pos[w] != "VERB"] + tree.kids(verb, "iobj")
        else:
            heads = [k for k in tree.kids(verb, "obl", "nmod") if tree.case(k).split(" ")[0] == place]
        saying.addressees += [w for head in heads for w in tree.conjuncts(head)]
    if not saying.addressees:
        # "called on Niamey to ...", with "on Niamey" hung elsewhere by the parse
        saying.addressees += [
            w
            for token in saying.tokens
            if tree.deps[token] == "case" and tree.heads[token] > token
            for w in tree.conjuncts(tree.heads[token])
        ]
    if not saying.addressees and cue.rule.addressee:
        saying.addressees += [
            word
            for token in saying.tokens[1:]
            for word in tree.kids(verb, "obl", "obj", "nsubj", "iobj")
            if tree.left[word] == token + 1 and tree.pos[token] in {"ADP", "ADV", "PART"}
        ]
    if not saying.addressees:
        heads = tree.kids(verb, "iobj")
        if tree.lemmas[verb] in CALLING_OUT:  # "radioed to the vessel"
            heads += [w for w in tree.kids(verb, "obl") if tree.case(w) == "to" and parties.at(w)]
        if tree.lemmas[verb] in ADDRESSING:
            heads += [w for w in tree.kids(verb, "obj") if w not in saying.content or parties.is_party(w)]
        saying.addressees += [w for head in heads for w in tree.conjuncts(head)]


ADDRESSING = frozenset(
    [
        "tell",
        "inform",
        "notify",
        "remind",
        "assure",
        "warn",
        "advise",
        "thank",
        "invite",
        "caution",
        "offer",
        "threaten",
        "ask",
        "reassure",
    ]
)
"""Verbs whose object is whom they are said to."""

CALLING_OUT = frozenset({"radio", "shout", "broadcast", "signal", "say", "write"})
"""Verbs behind whose "to" stands whom they are said to."""
