"""Find the words that say something, and which act they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.codebooks import Codebook, Cue
from hearsay.codebooks.slots import objects, subjects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import is_exchanged, is_negated, noun_words, verb_words
from hearsay.records.statement import Act
from hearsay.statements.calling import is_convening, is_named_so, with_governed, with_ground
from hearsay.statements.complements import add_modelled, by_model, complements, is_relative_object
from hearsay.statements.parties import SPOKEN, Parties
from hearsay.statements.said import is_said
from hearsay.statements.verdicts import is_claim


@dataclass(slots=True)
class Saying:
    """A cue on its way to becoming a statement.

    Attributes:
        cue: Head of the cue; None for a bare quotation. tokens: the words of the cue.
        content: Heads of the clauses or nouns that are said. ranges: token ranges of what is said, once known.
        sources: Heads of who says it. relays: heads of who passed it on.
        addressees: Heads of whom it is said to or asked of.
        is_noun: The cue is a content-bearing noun.
        is_around: The saying stands between commas inside what is said; sources and ranges are settled by that.
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
    is_around: bool = False
    outer: Saying | None = None

    @property
    def words(self) -> list[int]:
        """The tokens of what is said, in order; none before the ranges are known."""
        return [word for start, end in self.ranges for word in range(start, end)]


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
        is_traded = index > 0 and lemma in codebook.cue_nouns and is_exchanged(tree, index)
        if tree.pos[index] == "VERB" and lemma in codebook.cue_verbs and not is_traded:
            saying = _verb(tree, index, codebook, parties, quotations, modelled.get(index))
        elif is_traded or (tree.pos[index] == "NOUN" and lemma in codebook.cue_nouns):
            saying = _noun(tree, index, codebook, parties, modelled.get(index, ()))
        else:
            continue
        if saying is not None:
            taken.update(saying.tokens)
            yield saying


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
    if not is_said(tree, verb, codebook.words.lists["rulings"]) and not _is_refused(tree, verb, codebook):
        return None
    if tree.lemmas[verb] in {"go", "continue", "proceed"} and any(
        tree.lemmas[kid] in codebook.cue_verbs for kid in tree.kids(verb, "xcomp")
    ):
        return None  # "went on to say": said once
    if _is_what_is_denied(tree, verb, codebook):
        return None  # "denied ordering the attack"
    follows = complements(tree, verb, quotations, codebook.words.lists["asking"])
    if modelled and not follows.keys() & {"clause", "infinitive", "gerund", "quote", "purpose"}:
        add_modelled(tree, verb, modelled, follows)
    saying = _by_codebook(tree, verb, follows, codebook, parties, modelled)
    if modelled and (saying is None or saying.act == "assert"):
        # "rejected on Monday a monitor's report", where the parse takes the report for a subject: the model sees what is said
        told = _by_codebook(tree, verb, by_model(tree, modelled, verb), codebook, parties, modelled)
        if any(tree.lemmas[w] in codebook.words.lists["proposals"] for w in objects(tree, verb)):
            told = (
                None  # "rejected a proposal to reopen the border before the rebels are handed over" refuses
            )
        if saying is None or (told is not None and told.act == "deny"):
            saying = told
    is_apposed = tree.deps[verb] == "acl:relcl" and not _has_relative(tree, verb)
    if saying is None and modelled is not None and (not follows or is_apposed):
        saying = _parenthesis(tree, verb, codebook)
    return saying


def _is_refused(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a verb denies by being negated: "did not agree with the accusation"."""
    return any(cue.rule.negated for cue in codebook.cue_verbs[tree.lemmas[verb]]) and is_negated(tree, verb)


def _is_what_is_denied(tree: Tree, verb: int, codebook: Codebook) -> bool:
    """Whether a gerund of saying is itself denied: "denied ordering the raid", not "denied it, accusing the army"."""
    above = tree.heads[verb]
    denials = codebook.cue_verbs.get(tree.lemmas[above], ())
    return (
        tree.words[verb].endswith("ing")
        and above < verb
        and verb - above <= 2
        and "," not in tree.words[above:verb]
        and any(cue.rule.act == "deny" and len(cue.words) == 1 for cue in denials)
    )


def _parenthesis(tree: Tree, verb: int, codebook: Codebook) -> Saying | None:
    """ "The corridor, he went on, will be opened": what is said stands around a saying between commas."""
    start, end = tree.sentences[tree.sentence[verb]]
    opened = next((w for w in range(verb - 1, max(start, verb - 12), -1) if tree.words[w] == ","), None)
    closed = next((w for w in range(verb + 1, min(end, verb + 5)) if tree.words[w] in {",", "."}), None)
    if opened is None or closed is None or opened - start < 1:
        return None
    before = range(opened + 1, verb)
    nouns = [w for w in before if tree.pos[w] in {"NOUN", "PROPN", "PRON"}]
    if not nouns or any(tree.pos[w] in {"VERB", "SCONJ"} for w in before):
        return None
    cue = next(
        (
            cue
            for cue in codebook.cue_verbs[tree.lemmas[verb]]
            if cue.rule.act == "assert" and verb_words(tree, verb, cue.words)
        ),
        None,
    )
    if cue is None:
        return None
    source = next((w for w in nouns if tree.heads[w] not in before), nouns[-1])
    ranges = [(start, opened), *([(closed + 1, end)] if tree.words[closed] == "," else [])]
    inside = [w for a, b in ranges for w in range(a, b)]
    content = next((w for w in inside if tree.pos[w] in {"VERB", "AUX"} and tree.kids(w, "nsubj")), inside[0])
    return Saying(
        "assert",
        verb,
        verb_words(tree, verb, cue.words),
        content=[content],
        ranges=ranges,
        sources=[source],
        is_neutral=True,
        is_around=True,
    )


def _by_codebook(
    tree: Tree,
    verb: int,
    follows: Mapping[str, list[int]],
    codebook: Codebook,
    parties: Parties,
    modelled: Sequence[tuple[int, int]] | None,
) -> Saying | None:
    """The saying by the first rule for the verb whose conditions hold."""
    is_refused = _is_refused(tree, verb, codebook)
    for cue in codebook.cue_verbs[tree.lemmas[verb]]:
        if cue.rule.negated != is_refused:
            continue
        tokens = verb_words(tree, verb, cue.words)
        if tokens and cue.rule.act in {"deny", "concede"} and len(tokens) > 1:
            follows = with_governed(tree, verb, cue, follows)
        if tokens and _verb_holds(tree, verb, cue, follows, parties, codebook, modelled):
            if cue.rule.act == "criticize" and len(tokens) > 1:
                follows = with_ground(tree, verb, tokens, follows)
            saying = Saying(
                cue.rule.act,
                verb,
                tokens,
                is_neutral=cue.rule.act == "assert" and tree.lemmas[verb] in codebook.acts.neutral,
            )
            _fill_content(tree, saying, cue, follows)
            _fill_addressees(tree, saying, cue, parties)
            if cue.rule.act == "demand" and not saying.addressees:
                # "demanded that Israel withdraw": who is to do it is asked
                asked = [w for clause in follows.get("clause", []) for w in subjects(tree, clause)]
                saying.addressees = [
                    each for w in asked for each in tree.conjuncts(w) if parties.is_party(each)
                ]
            return saying
    return None


def _verb_holds(
    tree: Tree,
    verb: int,
    cue: Cue,
    follows: Mapping[str, list[int]],
    parties: Parties,
    codebook: Codebook,
    modelled: Sequence[tuple[int, int]] | None,
) -> bool:
    rule, is_modelled = cue.rule, modelled is not None
    if rule.needs_model and not is_modelled:
        return False
    kinds = set(follows)
    if rule.complement:
        wanted: set[str] = set(rule.complement)
        if "infinitive" in wanted and "purpose" in kinds and tree.lemmas[verb] in PLEADING:
            wanted.add("purpose")
        met = kinds & wanted
        if not met and not ("none" in wanted and not (kinds - {"of", "about", "for", "as", "purpose"})):
            return False
        if (
            rule.infinitive_or_noun
            and met == {"object"}
            and tree.words[verb + 1 : verb + 2] != ["that"]  # "demanded that the council act"
            and not any(tree.lemmas[w] in codebook.words.lists["demandable"] for w in follows["object"])
        ):
            return False
    elif not kinds:
        return False
    things = follows.get("object", [])
    lists = codebook.words.lists
    refused = [w for w in things if tree.lemmas[w] in lists["proposals"]]
    is_put_about = any(is_claim(tree, w, codebook) for w in refused)
    if rule.act == "deny" and refused and not is_put_about and tree.lemmas[verb] not in {"deny", "disavow"}:
        return False  # "rejected a proposal to reopen the port before the rebels are handed over" refuses
    if tree.lemmas[verb] == "call" and len(cue.words) == 1 and is_convening(tree, verb, things):
        return False
    if (
        rule.act == "demand"
        and tree.lemmas[verb] == "call"
        and len(cue.words) == 1
        and is_named_so(tree, verb)
    ):
        return False
    if rule.act == "deny" and tree.kids(verb, "iobj") and kinds <= {"object", "purpose", "predicate"}:
        return False  # "to deny the gunmen a base": nothing is said to be untrue
    # "the islands, which both claim as their own" says nothing; "a toll that the army confirmed" does
    is_relative = tree.deps[verb] in {"acl:relcl", "parataxis"} and kinds <= DESCRIBING
    told = any(is_claim(tree, w, codebook) for w in things)
    is_put = tree.lemmas[verb] in {"put", "place"}  # "a group which put the number of dead at 130"
    if rule.act == "assert" and is_relative and not told and not is_put:
        return False
    if tree.lemmas[verb] in {"support", "back"} and tree.words[verb].endswith("ing") and not is_modelled:
        return False  # "a coalition supporting the army": helped, not said
    if tree.lemmas[verb] in {"support", "back"} and any(
        _is_armed(tree, w, parties, codebook) for w in things
    ):
        return False
    if rule.object and not any(
        tree.lemmas[w] in rule.object
        or tree.words[w] in rule.object
        or (rule.act == "deny" and tree.words[w] == "talk" and is_claim(tree, w, codebook))
        for w in things
    ):
        return False
    if rule.object_not and any(tree.lemmas[w] in rule.object_not for w in things):
        return False
    # "warned that they were gathering and warned Kigali of consequences": the second verb's words are its own
    under = tree.subtree(verb)
    joined = {
        w
        for kid in under
        if kid != verb and tree.relations[kid] == "conj" and tree.pos[kid] == "VERB"
        if tree.lemmas[kid] in codebook.cue_verbs
        for w in tree.subtree(kid)
    }
    below = [w for w in under if w not in joined] + [
        word for start, end in modelled or () for word in range(start, end)
    ]
    if rule.content and not any(tree.lemmas[w] in rule.content for w in below if w > verb):
        return False
    if rule.unless and any(tree.lemmas[w] in rule.unless for w in below if w > verb):
        return False
    if rule.needs_model and any(
        tree.words[w] in {"themselves", "itself", "himself", "herself"} for w in things
    ):
        return False
    if rule.person_subject and set(rule.complement) & kinds <= {"object", "none", "infinitive"}:
        speakers = subjects(tree, verb)
        if speakers and not any(_can_speak(tree, word, parties, codebook) for word in speakers):
            return False
        # "capabilities that threaten our forces", "the plan backs growth": only somebody threatens a thing
        is_somebody = any(parties.at(word) or tree.words[word] in {"we", "i"} for word in speakers)
        if rule.act == "threaten" and kinds <= {"object"} and not is_somebody:
            return False
        if not speakers and not is_modelled:
            return False
    if rule.abstract_object and "object" in kinds and kinds <= {"object"}:
        return is_modelled or any(parties.at(w) or tree.pos[w] == "NOUN" for w in things)
    return True


def _is_armed(tree: Tree, word: int, parties: Parties, codebook: Codebook) -> bool:
    armed = any(actor.sector in {"MIL", "REB"} for actor in parties.at(word))
    return armed or tree.lemmas[word] in codebook.words.lists["soldiers"]


def _can_speak(tree: Tree, word: int, parties: Parties, codebook: Codebook) -> bool:
    """Whether a subject can do an act of speech; anybody but the weather and the market."""
    lemma = tree.lemmas[word]
    return bool(parties.at(word)) or lemma in SPOKEN or lemma not in codebook.words.lists["inanimate"]


PLEADING = frozenset({"call", "urge", "ask", "appeal", "threaten", "implore", "beg", "beseech", "plead", "entreat", "exhort", "lean", "pressure", "lobby"})  # fmt: skip
"""Verbs whose infinitive the parse may take for a purpose."""
DESCRIBING = frozenset({"object", "of", "about", "for", "as"})
"""Kinds of complement that a relative clause may have and still only describe its noun."""
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
        for kind in ("of", "about", "for", *(("as",) if not nouns else ()))
        for w in follows.get(kind, [])
        if tree.case(w).split(" ")[0] not in {"to", "on", "with"}
    ]
    if saying.cue is not None and tree.lemmas[saying.cue] in {"put", "place"}:
        # "put the toll at 16"
        rest += [kid for kid in tree.kids(saying.cue, "obl") if tree.case(kid) == "at"]
    saying.content = clauses or (nouns + rest)
    if addressed and rest and cue.rule.act == "accuse":
        # "accuses Eritrea of arming the rebels; Asmara has not commented", ", where four workers were killed"
        saying.content, clauses = rest, []
    if clauses and cue.rule.act in {"deny", "criticize"}:
        saying.content = clauses + nouns
    saying.is_quoted = "quote" in follows
    if "quote" in follows and not clauses:
        saying.content = [*follows["quote"], *(w for w in saying.content if w not in follows["quote"])]


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


def _fill_addressees(tree: Tree, saying: Saying, cue: Cue, parties: Parties) -> None:
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


def _noun(
    tree: Tree, noun: int, codebook: Codebook, parties: Parties, modelled: Sequence[tuple[int, int]]
) -> Saying | None:
    """A noun that carries what somebody says: "the claim that ...", "its accusation of ...", "an allegation it was ..."."""
    head = tree.heads[noun]
    if (
        tree.relations[noun] == "nsubj"
        and tree.lemmas[head] in codebook.cue_verbs
        and not tree.is_passive(head)
        and tree.lemmas[noun] in SPOKEN
    ):
        return None  # "a foreign ministry statement condemned": the verb tells what it does
    if any(tree.words[kid] == "no" for kid in tree.kids(noun, "det")):
        return None  # "broke no promise", "there was no claim"
    for cue in codebook.cue_nouns[tree.lemmas[noun]]:
        if noun_words(tree, noun, cue.words) is None:
            continue
        if any(tree.lemmas[kid] in cue.rule.unless for kid in tree.kids(noun, "nmod", "compound")):
            continue  # "the denial of food to the town"
        content = []
        for kid in tree.children[noun]:
            relation = tree.deps[kid]
            wanted = cue.rule.complement
            if relation == "acl" or tree.relations[kid] in {"ccomp", "xcomp"} or relation == "acl:relcl":
                if _has_relative(tree, kid):
                    continue
                if tree.lemmas[kid] in codebook.cue_verbs and is_relative_object(tree, kid):
                    continue  # "a claim Kyiv denied": what is done to the claim, not what it says
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
        if not content:
            content = _clause_behind(tree, noun)
        is_object = any(is_relative_object(tree, kid) for kid in tree.children[noun])
        # "issued a statement urging calm": it is urged
        is_told = any(
            tree.lemmas[kid] in codebook.cue_verbs and tree.words[kid].endswith("ing")
            for kid in tree.kids(noun, "acl")
        )
        if not content and modelled and not is_object and not is_told:
            content = [w for heads in by_model(tree, modelled, noun).values() for w in heads]
        if not content and tree.relations[noun] == "obj" and tree.lemmas[head] in MAKING:
            # "lodged a demand with China for the release of its national": the parse may give it to the verb
            content = [
                kid for kid in tree.kids(head, "obl") if kid > noun and tree.case(kid) in cue.rule.complement
            ]
        if not content and tree.relations[noun] in {"obj", "obl"} and tree.lemmas[head] in ANSWERING:
            # "ignored a call from the bloc to hold a new vote": what is asked for, hung on the answer
            content = [
                kid
                for kid in tree.kids(head, "advcl", "xcomp")
                if kid > noun
                and cue.rule.act == "demand"
                and any(tree.words[m] == "to" for m in tree.kids(kid, "mark"))
            ]
        if content or is_exchanged(tree, noun) or (cue.rule.act == "deny" and "none" in cue.rule.complement):
            is_neutral = cue.rule.act == "assert"  # "a claim by Kabul that its gunners killed ..." charges
            saying = Saying(cue.rule.act, noun, (noun,), content=content, is_noun=True, is_neutral=is_neutral)
            if cue.rule.act == "demand":
                _fill_addressees(tree, saying, cue, parties)  # "an appeal to Ethiopia for access"
                if (
                    not saying.addressees
                    and tree.relations[noun] in {"obj", "obl"}
                    and tree.lemmas[head] in ANSWERING
                ):
                    saying.addressees = subjects(tree, head)  # "Serbia shrugged off a call to ..."
            return saying
    return None


MAKING = frozenset({"make", "lodge", "issue", "put", "send", "renew", "repeat", "present", "submit", "file", "table", "voice", "address"})  # fmt: skip
"""Verbs of who makes a demand, behind which it may stand what for."""
ANSWERING = frozenset({"ignore", "reject", "heed", "shrug", "dismiss", "rebuff", "resist", "spurn", "answer", "brush", "defy", "disregard", "refuse", "oppose",
                       "echo", "back", "support", "welcome", "accept", "decline", "scorn", "wave"})  # fmt: skip
"""Verbs of what somebody makes of another's demand."""


def _clause_behind(tree: Tree, noun: int) -> list[int]:
    """ "rejected an accusation by the president that ...": the parse may give the clause to the verb."""
    for kid in tree.kids(tree.heads[noun], "advcl"):
        # "rejected an accusation by Sudan, before the council, of supplying drones"
        opened = next((mark for mark in tree.kids(kid, "mark") if tree.words[mark] == "of"), None)
        if opened is not None and noun < opened <= noun + CLAUSE_REACH and tree.words[opened - 1] == ",":
            return [kid]
    for kid in tree.kids(tree.heads[noun], "ccomp"):
        opened = next((mark for mark in tree.kids(kid, "mark") if tree.words[mark] == "that"), None)
        if opened is None or not noun < opened <= noun + CLAUSE_REACH:
            continue
        # "the accusation, voiced by French officers, that ..."
        between = [w for w in range(noun + 1, opened) if tree.relations[w] != "acl"]
        if not any(tree.pos[w] in {"VERB", "AUX", "SCONJ"} for w in between):
            return [kid]
    return []


CLAUSE_REACH = 20
"""So many tokens at most stand between a claim and the "that" of what it says."""


def _has_relative(tree: Tree, verb: int) -> bool:
    """Whether a clause after a noun describes the noun ("claims that were denied") rather than says its content."""
    own = [kid for kid in tree.kids(verb, "nsubj") if tree.words[kid] not in {"which", "that", "who", "whom"}]
    if not own and any(tree.words[kid] == "that" for kid in tree.children[verb]):
        return True
    return any(
        tree.words[kid] in {"which", "that", "who", "whom"} and tree.relations[kid] in {"nsubj", "obj", "obl"}
        for kid in tree.children[verb]
    )
