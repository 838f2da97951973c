"""What stands behind a verb of saying: clauses, infinitives, quotations, nouns."""

from __future__ import annotations

from collections.abc import Container, Sequence

from hearsay.codebooks.agents import agents
from hearsay.codebooks.objects import objects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.relatives import CALLING, is_relative_object


def complements(
    tree: Tree, verb: int, quotations: tuple[tuple[int, int], ...], asking: Container[str]
) -> dict[str, list[int]]:
    """What stands after a saying verb: heads by kind (clause, infinitive, gerund, quote, object, of, about, for, as)."""
    found: dict[str, list[int]] = {}

    def note(kind: str, word: int) -> None:
        found.setdefault(kind, []).append(word)

    for kid in tree.children[verb]:
        relation = tree.relations[kid]
        has_to = any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark", "aux"))
        if relation in {"xcomp", "obj"} and any(
            tree.words[mark] == "that" for mark in tree.kids(kid, "mark")
        ):
            note("clause", kid)  # "demanded that the council act", with the verb taken for a noun
        elif relation in {"ccomp", "xcomp"} and (about := _small_subject(tree, kid)) is not None:
            note("object", about)  # "called the version false": what is called so, and what it is called
            note("predicate", kid)
        elif relation == "ccomp" and (not _is_described(tree, kid) or tree.left[kid] < verb < kid):
            note("infinitive" if has_to and not tree.kids(kid, "nsubj") else "clause", kid)
        elif relation == "xcomp" and has_to and any(tree.words[w] == "what" for w in tree.kids(verb, "obj")):
            continue  # "invoked what it calls colonial maps to escape its duties"
        elif relation == "xcomp" and not _is_participle(tree, verb, kid):
            gerund = any(
                tree.words[w].endswith("ing") and tree.pos[w] in {"VERB", "AUX"}
                for w in (kid, *tree.kids(kid, "aux"))
            )
            # "the wreck, an official said, lay on a slope": a clause of its own, whatever the parse calls it
            has_subject = not has_to and not gerund and any(own < verb for own in tree.kids(kid, "nsubj"))
            # "said falling debris set fire to a depot": nothing else is said in a participle
            is_told = gerund and not has_to and tree.lemmas[verb] == "say" and kid > verb
            is_clause = is_told or has_subject
            kind = "infinitive" if has_to else "clause" if is_clause else "gerund" if gerund else "predicate"
            note(kind, kid)
        elif relation == "advcl" and has_to:
            note("purpose", kid)
        elif (
            relation == "advcl"
            and any(tree.words[w].endswith("ing") for w in (kid, *tree.kids(kid, "aux")))
            and any(tree.words[mark] in {"of", "for"} for mark in tree.kids(kid, "mark", "case"))
        ):
            note("of", kid)
        elif (
            relation == "parataxis"
            and kid > verb
            and not (tree.is_passive(verb) and tree.lemmas[kid] in BEHIND)
            and not _is_behind_dash(tree, kid)
            and not _is_described(tree, kid)
            and not is_parted(tree, verb, kid)
            and not _is_aside(tree, verb, kid)
        ):
            note("clause", kid)
        elif relation == "obl" and tree.case(kid) == "as" and kid > verb:
            note("as", kid)
        elif tree.lemmas[kid] == "part" and tree.case(kid) in {"for", "on"}:
            continue  # "the minister, for his part, dismissed it"
        elif relation in {"obl", "nmod"} and tree.case(kid).split(" ")[0] in {
            "of",
            "about",
            "for",
            "against",
            "with",
            "over",
            "on",
            "to",
        }:
            note({"about": "about", "for": "for"}.get(tree.case(kid).split(" ")[0], "of"), kid)
        elif tree.deps[kid] in {"csubj", "csubj:pass"}:
            note("clause", kid)
    for word in objects(tree, verb):
        kind = "gerund" if tree.pos[word] == "VERB" and tree.words[word].endswith("ing") else "object"
        if tree.case(word) == "about":
            kind = "about"  # "told the visitors about the shelling", with the shelling taken for an object
        note(kind, word)
        # "called international actors to demand ...": the parse may hang what is asked on who is asked
        for clause in tree.kids(word, "acl"):
            if tree.lemmas[verb] in asking and any(
                tree.words[mark] == "to" for mark in tree.kids(clause, "mark")
            ):
                note("infinitive", clause)
    for kid in tree.kids(verb, "obl"):
        for clause in tree.kids(kid, "acl"):
            if tree.lemmas[verb] in asking and any(
                tree.words[mark] == "to" for mark in tree.kids(clause, "mark")
            ):
                note("infinitive", clause)
    head = tree.heads[verb]
    if is_relative_object(tree, verb):
        if tree.lemmas[verb] in CALLING and "object" in found:
            found["predicate"] = found.pop("object")  # "a charge Cotonou called a fantasy"
        if "object" not in found:
            note("object", head)  # "sent troops, an allegation that Kigali has dismissed"
    has_as = any(tree.words[kid] == "as" for kid in tree.kids(verb, "mark"))
    # "was quoted as saying by the agency" tells who passes it on
    is_told_by = bool(tree.kids(verb, "nsubj") or (agents(tree, verb) and tree.words[verb] != "saying"))
    if not found and has_as and tree.relations[verb] == "advcl" and is_told_by:
        note(
            "clause", head
        )  # "its police had arrested officials, as Pristina maintains", "as alleged by Pristina"
    # ", which both claim as theirs" says nothing of the clause before it
    is_relative = any(tree.words[kid] in {"which", "who", "whom"} for kid in tree.children[verb])
    # "called it a lie, and the general said ..." has its own object; the clause behind is another's
    is_own = head > verb and "object" in found and not any(kid < verb for kid in tree.kids(head, "nsubj"))
    is_own = is_own or ("object" in found and is_parted(tree, head, verb))
    is_behind = tree.relations[verb] == "parataxis" and head != verb and not is_relative and not is_own
    if is_behind and not found.keys() & {"clause", "infinitive"}:
        note("clause", head)
    if (
        not found
        and tree.pos[head] == "VERB"
        and any(tree.words[kid] == "as" for kid in tree.kids(verb, "mark"))
    ):
        # "fighting resumed, the governor was cited as saying": what was said stands before the verb of passing on
        for kid in tree.children[head]:
            is_clause = tree.pos[kid] in {"VERB", "AUX"} or tree.relations[kid] == "ccomp"
            if kid < head and is_clause and tree.relations[kid] not in {"aux", "cop"}:
                note("clause", kid)
        above = tree.heads[head]
        if not found and tree.relations[head] in {"advcl", "parataxis"} and above < tree.left[head]:
            note("clause", above)
    start, end = tree.sentences[tree.sentence[verb]]
    for first, last in quotations:
        inside = first <= verb < last
        if not inside and start <= first < end and (last - first >= 2) and _governs(tree, verb, first, last):
            note("quote", first)
    if tree.lemmas[verb] in INFORMING and not found.keys() & {"of", "about", "clause", "quote"}:
        facts = _facts(tree, found.get("object", []))
        if facts is not None:
            note("of", facts)
    return found


def _is_behind_dash(tree: Tree, clause: int) -> bool:
    """Whether a clause with a subject of its own stands behind a dash: "Chad accuses Sudan of a raid - Khartoum denies it"."""
    first = tree.left[clause]
    return first > 0 and tree.words[first - 1] in {"-", "–", "—"} and bool(tree.kids(clause, "nsubj"))


BEHIND = frozenset({"say", "add", "state", "stress", "note", "announce"})
"""Verbs behind the words they tell: in "losses are reported, the spokesman said" he says the whole."""


def _is_aside(tree: Tree, verb: int, kid: int) -> bool:
    """Whether a phrase without a verb only comments on a verb that has its object: "accused Chad of the raid, the latest of three"."""
    is_phrase = tree.pos[kid] not in {"VERB", "AUX"} and not tree.kids(kid, "nsubj", "cop")
    return is_phrase and bool(tree.kids(verb, "obj"))


INFORMING = frozenset({"inform", "notify", "apprise", "brief"})


def _facts(tree: Tree, told: Sequence[int]) -> int | None:
    """What somebody is informed of, where the parse hangs it on his name: "informed the United Nations of these facts"."""
    below = [
        word
        for each in told
        for word in tree.subtree(each)
        if tree.case(word) in {"of", "about"}
        and tree.pos[word] == "NOUN"
        and (tree.pos[tree.heads[word]] == "PROPN" or tree.heads[word] in told)
    ]
    return max(below, default=None)


def _is_participle(tree: Tree, verb: int, clause: int) -> bool:
    """Whether a clause goes on from the verb behind a comma: "the ministry said, denying a report that ..."."""
    first = tree.left[clause]
    return "," in tree.words[first - 1 : first + 1] and first > verb and tree.words[clause].endswith("ing")


def _small_subject(tree: Tree, clause: int) -> int | None:
    """The subject of a clause without a verb; None for every other clause."""
    if tree.pos[clause] not in {"ADJ", "NOUN"} or tree.kids(clause, "cop", "aux", "mark"):
        return None
    return next((kid for kid in tree.kids(clause, "nsubj") if kid < clause), None)


def _is_described(tree: Tree, clause: int) -> bool:
    """Whether a clause begins with "in which", "of whom": it describes a noun, whatever the parse hangs it on."""
    first = tree.left[clause]
    return tree.pos[first] == "ADP" and tree.words[first + 1 : first + 2] in (["which"], ["whom"], ["whose"])


def _governs(tree: Tree, verb: int, first: int, last: int) -> bool:
    """Whether a quotation is this verb's own: below it, or around it ("...", he said, "...")."""
    head = tree.heads[verb]
    return any(
        tree.is_under(word, verb) or (tree.relations[verb] in {"parataxis", "conj"} and word == head)
        for word in (
            first,
            min(last, len(tree.words)) - 1,
            *(w for w in range(first, min(last, len(tree.words))) if tree.heads[w] == verb),
        )
        if tree.pos[word] != "PUNCT"
    )


def add_modelled(
    tree: Tree, verb: int, ranges: Sequence[tuple[int, int]], follows: dict[str, list[int]]
) -> None:
    """What the reader model sees said, where the parse joined it to another word."""
    for start, end in ranges:
        words = [w for w in range(start, end) if tree.pos[w] not in {"PUNCT", "SPACE"}]
        if not words or start <= verb < end:
            continue
        if any(tree.words[w] in {"which", "whom", "whose"} for w in words[:2]):
            continue  # "maintained observers since a war in which ...": a relative clause is nobody's words
        head = next((w for w in words if not start <= tree.heads[w] < end or tree.heads[w] == w), words[0])
        verbs = [w for w in words if tree.pos[w] in {"VERB", "AUX"}]
        if tree.words[words[0]] == "to" and verbs:
            follows.setdefault("infinitive", []).append(verbs[0])
        elif verbs and (tree.words[words[0]] == "that" or any(tree.relations[w] == "nsubj" for w in words)):
            finite = next((w for w in verbs if tree.kids(w, "nsubj")), verbs[0])
            follows.setdefault("clause", []).append(
                head if tree.pos[head] in {"VERB", "AUX", "ADJ"} else finite
            )


def by_model(tree: Tree, ranges: Sequence[tuple[int, int]], verb: int) -> dict[str, list[int]]:
    """What is said by the reader model alone, heads by kind; for verbs whose complements the parse gives to other words."""
    follows: dict[str, list[int]] = {}
    for start, end in ranges:
        if start <= verb < end:
            continue
        words = [w for w in range(start, end) if tree.pos[w] not in {"PUNCT", "SPACE"}]
        nouns = [w for w in words if tree.pos[w] in {"NOUN", "PROPN", "PRON"}]
        outside = [w for w in words if not start <= tree.heads[w] < end or tree.heads[w] == w]
        top = next((w for w in nouns if w in outside), nouns[0] if nouns else None)
        is_clause = words and (
            (tree.words[words[0]] in {"to", "that"} and len(words) > 1)
            or top is None
            or (tree.relations[top] == "nsubj" and start <= tree.heads[top] < end)
        )
        if is_clause:
            add_modelled(tree, verb, [(start, end)], follows)
        elif top is not None:
            follows.setdefault("object", []).append(top)
        elif words:
            follows.setdefault("object", []).append(words[0])  # "denied that"
    return follows


def is_parted(tree: Tree, one: int, other: int) -> bool:
    """Whether a semicolon stands between two clauses: "offered asylum; Russia expressed solidarity" says it of nothing before."""
    return one < other and ";" in tree.words[one:other]
