"""Objects and the phrases of nouns that the parse gave to the verb."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move
from hearsay.codebooks.repairs.words import repair_words


def return_bare_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A noun without preposition right behind a verb is that verb's object, not another's adverbial."""
    if pos[noun] not in {"PROPN", "NOUN"} or any(deps[kid] == "case" for kid in children[noun]):
        return
    own = heads[noun]
    has_object = any(deps[kid] == "obj" for kid in children[own])
    if (
        own < noun
        and pos[own] == "VERB"
        and pos[noun] == "NOUN"
        and not has_object
        and not _is_time(words, children, noun)
    ):
        deps[noun] = "obj"
        return
    before = noun - 1
    while before > 0 and heads[before] == noun:
        before -= 1
    if (
        before < 0
        or pos[before] != "VERB"
        or before == heads[noun]
        or any(deps[kid] == "obj" for kid in children[before])
    ):
        return
    up = before
    while heads[up] != up:
        up = heads[up]
        if up == noun:
            return
    move(heads, children, noun, before)
    deps[noun] = "obj"


def return_bounded(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], case: int
) -> None:
    """What "up to 40", "close to 40" and "between 40 and 50" count is the verb's object, for the words before the number bound it.

    "The raid killed up to 40 villagers", "left up to 32 civilians dead".
    """
    noun = heads[case]
    verb = heads[noun]
    if noun < case or deps[noun] not in {"obl", "nsubj"}:
        return
    if deps[noun] == "nsubj" and words[verb] in FATES:
        verb = heads[verb]
    if pos[verb] != "VERB" or verb > case:
        return
    number = next((kid for kid in children[noun] if deps[kid] == "nummod" and kid == case + 1), None)
    if number is None or any(deps[kid] in {"obj", "nsubj:outer"} for kid in children[verb]):
        return
    bound = [case]
    if words[case] == "to":
        if words[case - 1] not in {"up", "close"} or heads[case - 1] not in {verb, noun} or case - 1 == verb:
            return
        bound = [case - 1, case]
    elif not any(deps[kid] == "conj" and pos[kid] == "NUM" for kid in children[number]):
        return
    if verb != bound[0] - 1:
        return
    for word in bound:
        move(heads, children, word, number)
        deps[word] = "advmod"
    move(heads, children, noun, verb)
    deps[noun] = "obj"
    fate = noun + 1
    if fate < len(words) and words[fate] in FATES:
        move(heads, children, fate, verb)
        deps[fate] = "xcomp"


FATES = frozenset({"dead", "wounded", "injured", "homeless", "missing"})
"""What people are left."""


def return_fronted_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A bare object before the subject of a complement is the verb's own: "dismissed an allegation it was arming"."""
    clause = heads[noun]
    above = heads[clause]
    if (
        not (deps[clause] in {"ccomp", "xcomp"} and above < noun < clause)
        or words[noun] in repair_words().relative
    ):
        return
    if pos[above] not in {"VERB", "NOUN"} or any(
        words[kid] in repair_words().relative for kid in children[noun]
    ):
        return
    if not any(deps[kid].startswith("nsubj") and noun < kid < clause for kid in children[clause]):
        return
    children[clause].remove(noun)
    children[above].remove(clause)
    heads[noun], deps[noun] = above, "obj"
    heads[clause], deps[clause] = noun, "acl"
    children[above] = sorted([*children[above], noun])
    children[noun] = sorted([*children[noun], clause])


def return_said_subject(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """Nobody says a noun before a finite clause without a subject: "said the abductions had never taken place"."""
    verb = heads[noun]
    if noun < verb or words[verb] not in repair_words().said:
        return
    below = [noun, *(kid for kid in children[noun] if kid > noun)]
    behind = [
        kid
        for word in (verb, *below)
        for kid in children[word]
        if kid > noun and deps[kid] in {"ccomp", "advcl"} and _lacks_subject(words, deps, children, kid, noun)
    ]
    if len(behind) != 1:
        return
    clause = behind[0]
    move(heads, children, clause, verb)
    move(heads, children, noun, clause)
    deps[clause] = "ccomp"
    deps[noun] = "nsubj:pass" if any(deps[kid] == "aux:pass" for kid in children[clause]) else "nsubj"


def _lacks_subject(
    words: list[str], deps: list[str], children: list[list[int]], clause: int, noun: int
) -> bool:
    """Whether a clause is finite and has neither a subject nor a conjunction of its own."""
    if any(deps[kid].startswith(("nsubj", "expl", "mark")) for kid in children[clause]):
        return False
    return any(
        deps[kid] in {"aux", "cop", "aux:pass"} and words[kid] in repair_words().finite and kid > noun
        for kid in children[clause]
    )


def return_adjective(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], word: int
) -> None:
    """A participle that only describes who is named behind it: "accused neighbouring Togo of sheltering gunmen"."""
    verb, noun = heads[word], word + 1
    if words[word] not in repair_words().describing or noun >= len(words) or heads[noun] != word:
        return
    if deps[word] not in {"xcomp", "ccomp", "advcl"} or deps[noun] != "obj" or verb > word:
        return
    later = [kid for kid in children[word] if kid > noun]
    move(heads, children, noun, verb)
    for kid in later:
        move(heads, children, kid, verb)
    move(heads, children, word, noun)
    deps[noun], deps[word], pos[word] = "obj", "amod", "ADJ"


def return_attribute(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """A phrase between subject and verb belongs to the subject: "hackers from Russia launched an attack"."""
    verb = heads[noun]
    if pos[noun] not in {"PROPN", "NOUN", "PRON"} or _is_time(words, children, noun):
        return
    cases = [kid for kid in children[noun] if deps[kid] == "case"]
    if len(cases) != 1 or cases[0] == 0:
        return
    case, before = words[cases[0]], cases[0] - 1
    if noun < verb:
        owners = [kid for kid in children[verb] if deps[kid].startswith("nsubj") and kid == before]
        fits = case in {"from", "of"} or (case == "in" and bool(owners) and pos[owners[0]] == "NOUN")
    else:
        owners = [kid for kid in children[verb] if kid == before and deps[kid] in {"obj", "obl"}]
        fits = case in {"of", "between"} or (bool(owners) and _takes(words[before], case))
    if owners and fits:
        move(heads, children, noun, owners[0])
        deps[noun] = "nmod"


def _is_time(words: list[str], children: list[list[int]], noun: int) -> bool:
    return (
        words[noun] in repair_words().times
        or words[noun].removesuffix("s") in repair_words().times
        or any(words[kid] in repair_words().times for kid in children[noun])
    )


def _takes(word: str, case: str) -> bool:
    stems = {word, word.removesuffix("s"), word.removesuffix("es")}
    return bool(case == "with" and stems & repair_words().with_nouns) or bool(
        case == "from" and stems & repair_words().from_nouns
    )


def return_harmed(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    """In "the hospital received 40 wounded" the wounded are people, and the hospital harmed nobody."""
    verb = heads[noun]
    is_counted = any(deps[kid] == "nummod" and kid == noun - 1 for kid in children[noun])
    if (
        is_counted
        and deps[noun] in {"xcomp", "ccomp", "obj"}
        and verb < noun
        and words[verb] not in {"left", "leaving", "leave", "leaves"}
    ):
        pos[noun], deps[noun] = "NOUN", "obj"  # "left 40 wounded" says what became of them


def return_held(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], verdict: int
) -> None:
    """In "holds Algeria, which shelters the rebels, fully responsible" the adjective is what Algeria is held, however far behind."""
    if words[verdict] not in repair_words().held or deps[verdict] in {"ROOT", "obj"}:
        return
    first = max(0, verdict - HELD_REACH)
    for verb in range(verdict - 1, first, -1):
        if words[verb] in {".", ";"}:
            return
        if words[verb] in repair_words().holding:
            if any(deps[kid] == "obj" and kid > verb for kid in children[verb]):
                move(heads, children, verdict, verb)
                deps[verdict] = "xcomp"
            return


HELD_REACH = 30
"""So many tokens at most stand between "holds" and "responsible"."""


def return_freed(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], free: int
) -> None:
    """In "set free six detainees" the detainees are set, and free is what they are set."""
    verb = free - 1
    if verb < 0 or words[verb] not in {"set", "sets", "setting"}:
        return
    if deps[free] == "amod" and heads[heads[free]] == verb:
        freed = [heads[free]]
        move(heads, children, free, verb)
    else:
        bare = [kid for kid in children[verb] if kid > free and deps[kid] in {"obl", "obj"}]
        freed = [kid for kid in bare if not any(deps[each] == "case" for each in children[kid])]
    if not freed or heads[free] != verb or _is_time(words, children, freed[0]):
        return
    deps[free], deps[freed[0]] = "advmod", "obj"


def return_no(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], word: int
) -> None:
    """A preposition parts "no" from the noun: in "said no to a request" no is what was said."""
    noun = heads[word]
    verb = heads[noun]
    if word + 1 >= len(words) or words[word + 1] != "to" or pos[verb] != "VERB" or not verb < word < noun:
        return
    move(heads, children, word, verb)
    deps[word] = "obj"
    if deps[noun] == "obj":
        deps[noun] = "obl"


def return_receiver(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], name: int
) -> None:
    """A name behind a verb of giving, or before a number or an article, is no part of the noun behind them: in "sold Paraguay six boats" it got them."""
    noun = heads[name]
    verb = heads[noun]
    if (
        pos[name] != "PROPN"
        or deps[noun] != "obj"
        or pos[verb] != "VERB"
        or name != verb + 1
        or children[name]
    ):
        return
    is_given = words[verb] in repair_words().giving  # "gives Ukraine armoured cars"
    if not is_given and (
        name + 1 >= noun or deps[name + 1] not in {"nummod", "det"} or heads[name + 1] != noun
    ):
        return
    move(heads, children, name, verb)
    deps[name] = "iobj"


def return_stranded(
    words: list[str], deps: list[str], heads: list[int], children: list[list[int]], preposition: int
) -> None:
    """The "at" of "were shot at by soldiers" is the verb's: the soldiers are who shot, not whom they shot at."""
    agent = heads[preposition]
    verb = heads[agent]
    if verb != preposition - 1 or not any(deps[kid] == "aux:pass" for kid in children[verb]):
        return
    move(heads, children, preposition, verb)
    deps[preposition] = "compound:prt"
    deps[agent] = "obl:agent"


def is_who_did(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> bool:
    """Whether a noun right before a finite verb of the sentence that has no subject is its subject: "The spokesman denied"."""
    verb = heads[noun]
    return (
        noun == verb - 1
        and heads[verb] == verb
        and pos[verb] == "VERB"
        and pos[noun] in {"NOUN", "PROPN"}
        and not words[verb].endswith("ing")
        and not any(deps[kid] == "case" and words[kid] not in {"'s", "’s"} for kid in children[noun])
        and not any(deps[kid].startswith(("nsubj", "aux", "mark", "csubj")) for kid in children[verb])
        and words[noun] not in repair_words().relative
    )
