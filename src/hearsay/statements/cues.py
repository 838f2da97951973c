"""Find the words that say something, and which act they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.codebooks import Codebook, Cue
from hearsay.codebooks.slots import objects, subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import is_exchanged, noun_words, verb_words
from hearsay.records.statement import Act
from hearsay.statements.parties import SPOKEN, Parties

DEMANDABLE = frozenset(
    [
        "withdrawal",
        "release",
        "return",
        "end",
        "halt",
        "stop",
        "cessation",
        "ceasefire",
        "apology",
        "investigation",
        "inquiry",
        "probe",
        "action",
        "respect",
        "answer",
        "explanation",
        "access",
        "pullout",
        "surrender",
        "resignation",
        "compensation",
        "recognition",
        "guarantee",
        "change",
        "removal",
        "implementation",
        "compliance",
        "restraint",
        "retreat",
        "step",
        "measure",
        "talk",
        "meeting",
        "support",
        "help",
        "aid",
        "assistance",
        "protection",
        "sanction",
        "de-escalation",
        "pause",
        "truce",
        "extradition",
        "lifting",
        "arrest",
    ]
)


@dataclass(slots=True)
class Saying:
    """A cue on its way to becoming a statement.

    Attributes:
        cue: Head of the cue; None for a bare quotation. tokens: the words of the cue.
        content: Heads of the clauses or nouns that are said. ranges: token ranges of what is said, once known.
        sources: Heads of who says it. relays: heads of who passed it on.
        addressees: Heads of whom it is said to or asked of.
        is_noun: The cue is a content-bearing noun.
        outer: The saying this one is reported in.
    """

    act: Act
    cue: int | None
    tokens: tuple[int, ...]
    content: list[int] = field(default_factory=list)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    relays: list[int] = field(default_factory=list)
    addressees: list[int] = field(default_factory=list)
    is_noun: bool = False
    is_neutral: bool = False
    is_quoted: bool = False
    outer: Saying | None = None


ASKING = frozenset(
    [
        "call",
        "urge",
        "ask",
        "appeal",
        "tell",
        "order",
        "request",
        "press",
        "beg",
        "implore",
        "invite",
        "warn",
        "instruct",
    ]
)


def complements(tree: Tree, verb: int, quotations: tuple[tuple[int, int], ...]) -> dict[str, list[int]]:
    """What stands after a saying verb: heads by kind (clause, infinitive, gerund, quote, object, of, about, for)."""
    found: dict[str, list[int]] = {}

    def note(kind: str, word: int) -> None:
        found.setdefault(kind, []).append(word)

    for kid in tree.children[verb]:
        relation = tree.relations[kid]
        has_to = any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark", "aux"))
        if relation == "ccomp":
            note("infinitive" if has_to and not tree.kids(kid, "nsubj") else "clause", kid)
        elif relation == "xcomp":
            gerund = tree.words[kid].endswith("ing") and tree.pos[kid] in {"VERB", "AUX"}
            note("infinitive" if has_to else "gerund" if gerund else "predicate", kid)
        elif relation == "advcl" and has_to:
            note("purpose", kid)
        elif (
            relation == "advcl"
            and tree.words[kid].endswith("ing")
            and any(tree.words[mark] in {"of", "for"} for mark in tree.kids(kid, "mark", "case"))
        ):
            note("of", kid)
        elif relation == "parataxis" and kid > verb:
            note("clause", kid)
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
        note(kind, word)
        # "called international actors to demand ...": the parse may hang what is asked on who is asked
        for clause in tree.kids(word, "acl"):
            if tree.lemmas[verb] in ASKING and any(
                tree.words[mark] == "to" for mark in tree.kids(clause, "mark")
            ):
                note("infinitive", clause)
    for kid in tree.kids(verb, "obl"):
        for clause in tree.kids(kid, "acl"):
            if tree.lemmas[verb] in ASKING and any(
                tree.words[mark] == "to" for mark in tree.kids(clause, "mark")
            ):
                note("infinitive", clause)
    head = tree.heads[verb]
    # ", which both claim in full" says nothing of the clause before it
    is_relative = any(tree.words[kid] in {"which", "who", "whom"} for kid in tree.children[verb])
    is_behind = tree.relations[verb] == "parataxis" and head != verb and not is_relative
    if is_behind and not found.keys() & {"clause", "infinitive"}:
        note("clause", head)
    if (
        not found
        and tree.pos[head] == "VERB"
        and any(tree.words[kid] == "as" for kid in tree.kids(verb, "mark"))
    ):
        # "fighting resumed, the governor was cited as saying": what was said stands before the verb of passing on
        for kid in tree.children[head]:
            if kid < head and tree.pos[kid] in {"VERB", "AUX"} and tree.relations[kid] not in {"aux", "cop"}:
                note("clause", kid)
    start, end = tree.sentences[tree.sentence[verb]]
    for first, last in quotations:
        inside = first <= verb < last
        if not inside and start <= first < end and (last - first >= 2) and _governs(tree, verb, first, last):
            note("quote", first)
    return found


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


def find_cues(
    tree: Tree,
    codebook: Codebook,
    parties: Parties,
    quotations: tuple[tuple[int, int], ...],
    modelled: Mapping[int, Sequence[tuple[int, int]]],
) -> Iterator[Saying]:
    """Every saying with its act, one a cue word, in order.

    Args:
        modelled: Cue tokens of the reader model's attributions, to the ranges of what is said.
    """
    taken: set[int] = set()
    for index, lemma in enumerate(tree.lemmas):
        if index in taken:
            continue
        if tree.pos[index] == "VERB" and lemma in codebook.cue_verbs:
            saying = _verb(tree, index, codebook, parties, quotations, modelled.get(index))
        elif tree.pos[index] == "NOUN" and lemma in codebook.cue_nouns:
            saying = _noun(tree, index, codebook, parties)
        else:
            continue
        if saying is not None:
            taken.update(saying.tokens)
            yield saying


UNSAID = frozenset(["would", "could", "may", "might", "can", "should", "must", "cannot", "wo"])
SAYS_ON = frozenset(
    [
        "continue",
        "go",
        "begin",
        "proceed",
        "rush",
        "hasten",
        "be",
        "appear",
        "seem",
        "use",
        "quote",
        "cite",
        "report",
        "know",
        "hear",
    ]
)


def is_said(tree: Tree, verb: int) -> bool:
    """Whether a saying verb tells of a saying that took place.

    "Declined to say", "did not say", "if he says", "one might say" tell of none; "refused to confirm" neither.
    """
    for kid in tree.children[verb]:
        if tree.relations[kid] == "aux" and tree.words[kid] in UNSAID:
            return False
        if tree.words[kid] in {"not", "n't", "never"} and tree.relations[kid] == "advmod":
            return False
        if tree.relations[kid] == "mark" and tree.words[kid] in {"if", "unless", "whether"}:
            return False
    has_to = any(tree.words[kid] == "to" for kid in tree.kids(verb, "mark"))
    head = tree.heads[verb]
    if has_to and tree.relations[verb] in {"xcomp", "ccomp"}:
        return tree.lemmas[head] in SAYS_ON and is_said(tree, head)
    if has_to and tree.relations[verb] in {"advcl", "acl", "csubj"}:
        return False
    if tree.relations[verb] == "conj" and has_no_clause(tree, verb):
        return is_said(tree, head)
    return True


def has_no_clause(tree: Tree, verb: int) -> bool:
    """Whether a joined verb shares subject and auxiliaries with the one before."""
    return tree.pos[tree.heads[verb]] == "VERB" and not tree.kids(verb, "nsubj", "aux")


def _verb(
    tree: Tree,
    verb: int,
    codebook: Codebook,
    parties: Parties,
    quotations: tuple[tuple[int, int], ...],
    modelled: Sequence[tuple[int, int]] | None,
) -> Saying | None:
    if tree.relations[verb] in {"amod", "compound", "case"}:
        return None
    if not is_said(tree, verb):
        return None
    follows = complements(tree, verb, quotations)
    is_modelled = modelled is not None
    if modelled and not follows.keys() & {"clause", "infinitive", "gerund", "quote", "purpose"}:
        _add_modelled(tree, verb, modelled, follows)
    for cue in codebook.cue_verbs[tree.lemmas[verb]]:
        tokens = verb_words(tree, verb, cue.words)
        if tokens and _verb_holds(tree, verb, cue, follows, parties, is_modelled):
            saying = Saying(
                cue.rule.act,
                verb,
                tokens,
                is_neutral=cue.rule.act == "assert" and tree.lemmas[verb] in codebook.acts.neutral,
            )
            _fill_content(tree, saying, cue, follows)
            _fill_addressees(tree, saying, cue)
            if cue.rule.act == "demand" and not saying.addressees:
                # "demanded that Israel withdraw": who is to do it is asked
                asked = [w for clause in follows.get("clause", []) for w in subjects(tree, clause)]
                saying.addressees = [
                    each for w in asked for each in tree.conjuncts(w) if parties.is_party(each)
                ]
            return saying
    return None


def _add_modelled(
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


def _verb_holds(
    tree: Tree, verb: int, cue: Cue, follows: Mapping[str, list[int]], parties: Parties, is_modelled: bool
) -> bool:
    rule = cue.rule
    if rule.needs_model and not is_modelled:
        return False
    kinds = set(follows)
    if rule.complement:
        wanted: set[str] = set(rule.complement)
        if (
            "infinitive" in wanted
            and "purpose" in kinds
            and tree.lemmas[verb] in {"call", "urge", "ask", "appeal", "threaten"}
        ):
            wanted.add("purpose")
        met = kinds & wanted
        if not met and not ("none" in wanted and not (kinds - {"of", "about", "for", "purpose"})):
            return False
        if (
            rule.infinitive_or_noun
            and met == {"object"}
            and not any(tree.lemmas[w] in DEMANDABLE for w in follows["object"])
        ):
            return False
    elif not kinds:
        return False
    things = follows.get("object", [])
    if rule.object and not any(tree.lemmas[w] in rule.object or tree.words[w] in rule.object for w in things):
        return False
    if rule.object_not and any(tree.lemmas[w] in rule.object_not for w in things):
        return False
    below = tree.subtree(verb)
    if rule.content and not any(tree.lemmas[w] in rule.content for w in below if w > verb):
        return False
    if rule.unless and any(tree.lemmas[w] in rule.unless for w in below):
        return False
    if rule.needs_model and any(
        tree.words[w] in {"themselves", "itself", "himself", "herself"} for w in things
    ):
        return False
    if rule.person_subject and set(rule.complement) & kinds <= {"object", "none", "infinitive"}:
        speakers = subjects(tree, verb)
        if speakers and not any(_can_speak(tree, word, parties) for word in speakers):
            return False
        # "capabilities that threaten our forces", "the plan backs growth": only somebody threatens a thing
        if rule.act == "threaten" and kinds <= {"object"} and not any(parties.at(word) for word in speakers):
            return False
        if not speakers and not is_modelled:
            return False
    if rule.abstract_object and "object" in kinds and kinds <= {"object"}:
        return is_modelled or any(parties.at(w) or tree.pos[w] == "NOUN" for w in things)
    return True


INANIMATE = frozenset(
    [
        "rain",
        "cloud",
        "storm",
        "flood",
        "fire",
        "river",
        "road",
        "hill",
        "weather",
        "wind",
        "drought",
        "wave",
        "price",
        "market",
        "company",
        "bank",
        "shop",
        "disease",
    ]
)


def _can_speak(tree: Tree, word: int, parties: Parties) -> bool:
    """Whether a subject can do an act of speech; anybody but the weather and the market."""
    return bool(parties.at(word)) or tree.lemmas[word] in SPOKEN or tree.lemmas[word] not in INANIMATE


CONTENT_KINDS = (
    "clause",
    "infinitive",
    "gerund",
    "quote",
    "purpose",
    "predicate",
    "of",
    "about",
    "for",
    "object",
)


def _fill_content(tree: Tree, saying: Saying, cue: Cue, follows: Mapping[str, list[int]]) -> None:
    """What is said is the clause; failing that the nouns. What is accused, or asked, is not what is said."""
    addressed = "obj" in cue.rule.addressee
    clauses = [w for kind in CONTENT_KINDS[:6] for w in follows.get(kind, []) if kind != "quote"]
    nouns = [] if addressed and (clauses or follows.get("of")) else list(follows.get("object", []))
    rest = [
        w
        for kind in ("of", "about", "for")
        for w in follows.get(kind, [])
        if tree.case(w).split(" ")[0] not in {"to", "on", "with"}
    ]
    saying.content = clauses or (nouns + rest)
    if clauses and cue.rule.act in {"deny", "criticize"}:
        saying.content = clauses + nouns
    saying.is_quoted = "quote" in follows
    if "quote" in follows and not clauses:
        saying.content = [*follows["quote"], *(w for w in saying.content if w not in follows["quote"])]


def _fill_addressees(tree: Tree, saying: Saying, cue: Cue) -> None:
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
    if not cue.rule.addressee:
        heads = tree.kids(verb, "iobj")
        if tree.lemmas[verb] in {"tell", "inform", "notify", "remind", "assure"}:
            heads += tree.kids(verb, "obj")
        saying.addressees += [w for head in heads for w in tree.conjuncts(head)]


def _noun(tree: Tree, noun: int, codebook: Codebook, parties: Parties) -> Saying | None:
    """A noun that carries what somebody says: "the claim that ...", "its accusation of ...", "an allegation it was ..."."""
    for cue in codebook.cue_nouns[tree.lemmas[noun]]:
        if noun_words(tree, noun, cue.words) is None:
            continue
        content = []
        for kid in tree.children[noun]:
            relation = tree.deps[kid]
            wanted = cue.rule.complement
            if relation == "acl" or tree.relations[kid] in {"ccomp", "xcomp"} or relation == "acl:relcl":
                if _has_relative(tree, kid):
                    continue
                has_to = any(tree.words[mark] == "to" for mark in tree.kids(kid, "mark"))
                participle = not has_to and not tree.kids(kid, "nsubj", "mark", "aux", "cop")
                if (has_to and "infinitive" in wanted) or (
                    not has_to and not participle and "clause" in wanted
                ):
                    content.append(kid)
            elif relation == "nmod" and tree.case(kid) in {"of", "about", "for", "over", "regarding"}:
                case = tree.case(kid)
                if (case in {"about", "over", "regarding"} and ("about" in wanted or "of" in wanted)) or (
                    case in wanted and not parties.at(kid) and not (case == "of" and cue.rule.act == "assert")
                ):
                    content.append(kid)
        head = tree.heads[noun]
        if not content and tree.relations[noun] == "obj" and "clause" in cue.rule.complement:
            # "doubt the claim that ...": the parse may give the clause to the verb
            content += [
                kid
                for kid in tree.kids(head, "ccomp")
                if any(
                    mark == tree.right[noun] + 1 and tree.words[mark] == "that"
                    for mark in tree.kids(kid, "mark")
                )
            ]
        if content or is_exchanged(tree, noun):
            return Saying(cue.rule.act, noun, (noun,), content=content, is_noun=True)
    return None


def _has_relative(tree: Tree, verb: int) -> bool:
    """Whether a clause after a noun describes the noun ("claims that were denied") rather than says its content."""
    own = [kid for kid in tree.kids(verb, "nsubj") if tree.words[kid] not in {"which", "that", "who", "whom"}]
    if not own and any(tree.words[kid] == "that" for kid in tree.children[verb]):
        return True
    return any(
        tree.words[kid] in {"which", "that", "who", "whom"} and tree.relations[kid] in {"nsubj", "obj", "obl"}
        for kid in tree.children[verb]
    )
