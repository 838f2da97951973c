"""What is denied: the claim that the parse takes for a verb, and the "that" it takes for a conjunction."""

from __future__ import annotations

from hearsay.codebooks.repairs.moving import move, take_place
from hearsay.codebooks.repairs.words import repair_words


def return_claim(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], claim: int
) -> None:
    """In "rejects claim its guards fired" and "denies claims it armed rebels" the claim is a noun, and what follows tells it."""
    own = repair_words()
    verb = claim - 1
    if pos[claim] != "VERB" or words[claim] not in own.claimed or heads[claim] != verb:
        return
    if verb < 0 or words[verb] not in own.rejecting or deps[claim].startswith("nsubj"):
        return
    pos[claim], deps[claim] = "NOUN", "obj"
    for kid in list(children[claim]):
        if deps[kid] in {"ccomp", "xcomp"}:
            deps[kid] = "acl"
    doer, deed = claim + 1, claim + 2
    if (
        deed < len(words)
        and deps[doer] == "obj"
        and heads[doer] == claim
        and pos[doer] == "PRON"
        and words[deed].endswith("ed")
        and deps[deed] == "amod"
        and heads[heads[deed]] == claim
    ):
        # "it armed rebels", read as "armed rebels"
        object_ = heads[deed]
        move(heads, children, deed, claim)
        pos[deed], deps[deed] = "VERB", "acl"
        move(heads, children, doer, deed)
        deps[doer] = "nsubj"
        move(heads, children, object_, deed)
        deps[object_] = "obj"


def return_judged(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], claim: int
) -> None:
    """In "said the Kosovan claims that a drone had crossed were false" the claims are what is false: the verdict has no other subject."""
    if deps[claim].startswith("nsubj") and pos[claim] == "VERB":
        pos[claim] = "NOUN"
        for kid in children[claim]:
            deps[kid] = "acl" if deps[kid] == "ccomp" else deps[kid]
        return
    if pos[claim] not in {"VERB", "NOUN"} or deps[claim].startswith("nsubj"):
        return
    told = [kid for kid in children[claim] if deps[kid] in {"ccomp", "acl"} and kid > claim]
    verdict = next(
        (
            kid
            for above in (claim, *told[:1], heads[claim])
            for kid in reversed(children[above])
            if kid > max((claim, *told[:1])) and _is_bare_verdict(words, pos, deps, children, kid)
        ),
        None,
    )
    clause = next((kid for kid in told if kid != verdict), None)
    if verdict is None or clause is None or any(words[kid] in _WHO for kid in children[claim]):
        return
    take_place(deps, heads, children, verdict, claim)
    pos[claim], deps[claim] = "NOUN", "nsubj"
    for kid in list(children[claim]):
        if words[kid] == "that" and kid < claim:
            move(heads, children, kid, verdict)
        elif deps[kid].startswith("nsubj") and kid == claim - 1:
            deps[kid] = "amod"
    deps[clause] = "acl"


_WHO = frozenset(("it", "he", "she", "they", "we", "i", "who", "which"))


def _is_bare_verdict(
    words: list[str], pos: list[str], deps: list[str], children: list[list[int]], verdict: int
) -> bool:
    """Whether a word stands behind a finite form of "be" and has neither a subject nor a conjunction of its own."""
    return (
        pos[verdict] in {"ADJ", "NOUN"}
        and any(deps[kid] == "cop" and words[kid] in repair_words().finite for kid in children[verdict])
        and not any(deps[kid].startswith(("nsubj", "csubj", "expl", "cc")) for kid in children[verdict])
    )


def return_that(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], that: int
) -> None:
    """In "denied that and said the boat had turned" the conjunction is no conjunction: it is what was denied."""
    verb = that - 1
    if words[that] == "that" and verb >= 0 and _is_verdict(words, pos, deps, heads, children, that):
        move(heads, children, that, verb)  # "the Kremlin called that nonsense"
        pos[that], deps[that] = "PRON", "obj"
        return
    clause = heads[that]
    if (
        words[that] == "that"
        and verb > heads[clause]
        and pos[verb] == "VERB"
        and words[verb].endswith("ing")
        and deps[clause] == "ccomp"
        and not any(deps[kid] in {"ccomp", "obj"} for kid in children[verb])
    ):
        # "issued a statement demanding that the troops, who hold the town, leave"
        move(heads, children, clause, verb)
    is_closed = that + 1 >= len(words) or words[that + 1] in {"and", "but", ",", ".", ";", ":"}
    if words[that] == "that" and is_closed and verb >= 0 and pos[verb] == "VERB":
        clause = heads[that]
        if words[that + 1 : that + 2] in ([";"], [":"]) and heads[clause] == verb and deps[clause] == "ccomp":
            deps[clause] = "parataxis"  # "officials reject that: it was the others who fired"
        move(heads, children, that, verb)
        pos[that], deps[that] = "PRON", "obj"


def _is_verdict(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], that: int
) -> bool:
    """Whether what stands behind "that" is what it was called: "called that a lie", "dismissed that as a rumour"."""
    own, verb, verdict = repair_words(), that - 1, heads[that]
    if words[verb] in own.calling and verdict == that + 1:
        return True
    is_as = words[that + 1 : that + 2] == ["as"] and pos[verb] == "VERB" and words[verb] not in own.said
    if (
        heads[verdict] != verb
        or pos[verdict] not in {"NOUN", "ADJ"}
        or not (is_as or words[verb] in own.calling)
    ):
        return False
    return not any(deps[kid].startswith(("nsubj", "cop", "aux")) for kid in children[verdict])


def return_answered(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], claim: int
) -> None:
    """In "Chad accused Sudan of a strike, a charge Khartoum dismissed as baseless" the charge is no second subject: it is what was dismissed."""
    verb = heads[claim]
    above = heads[verb]
    if words[claim] not in repair_words().answered or deps[verb] not in {"parataxis", "conj", "ccomp"}:
        return
    doers = [kid for kid in children[verb] if deps[kid].startswith("nsubj") and claim < kid < verb]
    opened = min([claim, *children[claim]])
    if not doers or opened == 0 or words[opened - 1] != "," or above >= opened:
        return
    move(heads, children, claim, above)
    deps[claim] = "appos"
    move(heads, children, verb, claim)
    deps[verb] = "acl:relcl"
