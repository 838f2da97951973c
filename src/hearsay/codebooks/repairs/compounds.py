"""First parts of compound nouns that were read as verbs."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.words import repair_words


def return_compound(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], part: int
) -> None:
    """A word that only names which gas or shots: "fired warning shots at a boat", "police fire tear gas at marchers".

    Where it was taken for the verb of a headline, the verb is the noun that was taken for its subject.
    """
    noun, above = part + 1, heads[part]
    if pos[part] != "VERB" or noun >= len(words) or heads[noun] != part or deps[noun] != "obj":
        return
    if words[noun] not in repair_words().compounds.get(words[part], ()):
        return
    if above == part:
        verb = next((kid for kid in children[part] if deps[kid] == "nsubj" and kid == part - 1), None)
        before = [kid for kid in children[verb] if kid < verb] if verb is not None else []
        if verb is None or not before:
            return
        children[part] = [kid for kid in children[part] if kid != verb]
        heads[verb], deps[verb], pos[verb] = verb, "ROOT", "VERB"
        deps[before[-1]] = "nsubj"
        for kid in before[:-1]:  # "Kenyan police fire tear gas"
            move(heads, children, kid, before[-1])
        above = verb
    elif deps[part] not in {"xcomp", "ccomp", "advcl"}:
        return
    else:
        move(heads, children, part, noun)
    for kid in [kid for kid in children[part] if kid != noun]:
        move(heads, children, kid, above if kid > noun else noun)
    children[part] = []
    heads[noun], deps[noun] = above, "obj"
    children[above] = sorted({*children[above], noun} - {part})
    heads[part], deps[part], pos[part] = noun, "compound", "NOUN"
    children[noun] = sorted({*children[noun], part})


def return_first_part(
    pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], first: int
) -> None:
    """A name right before the subject that was taken for a second one: "Coalition military forces conducted 34 strikes"."""
    last = first + 1
    while last < first + 3 and last + 1 < len(pos) and pos[last] == "ADJ":
        last += 1
    if (
        last >= len(pos)
        or pos[last] != "NOUN"
        or not deps[last].startswith("nsubj")
        or heads[last] != heads[first]
    ):
        return
    if all(heads[part] == last for part in range(first + 1, last)):
        move(heads, children, first, last)
        if heads[first] == last:
            deps[first] = "compound"
