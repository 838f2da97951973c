"""Whether what a cue asks of its sentence is there: what must follow, who must speak, what must not be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook, Cue
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.calling import is_convening, is_named_so
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.verdicts import is_claim, is_refuted_by_facts


def holds(
    tree: Tree,
    verb: int,
    cue: Cue,
    follows: Mapping[str, list[int]],
    parties: Parties,
    codebook: Codebook,
    modelled: Sequence[tuple[int, int]] | None,
) -> bool:
    """Whether a verb that is the cue's word meets the cue's conditions.

    Args:
        follows: What stands behind the verb: heads by kind of complement.
        modelled: Ranges of what the reader model takes to be said by the verb; None where it sees no saying.
    """
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
            # "the junta had demanded the exit": a side that is seen to say it may demand anything
            and not (
                is_modelled
                and tree.lemmas[verb] in {"demand", "request"}
                and any(parties.at(w) for w in subjects(tree, verb))
            )
        ):
            return False
    elif not kinds:
        return False
    things = follows.get("object", [])
    lists = codebook.words.lists
    refused = [w for w in things if tree.lemmas[w] in lists["proposals"]]
    refused += [w for w in things if _is_proposed_before(tree, w, codebook)]
    is_put_about = any(is_claim(tree, w, codebook) for w in refused)
    if rule.act == "deny" and refused and not is_put_about and tree.lemmas[verb] not in {"deny", "disavow"}:
        return False  # "rejected a proposal to reopen the port before the rebels are handed over" refuses
    if rule.act == "demand" and cue.words[:2] == ("call", "for") and tree.kids(verb, "obj"):
        return False  # "called the charges pretexts for attacks"
    if tree.lemmas[verb] == "call" and len(cue.words) == 1 and is_convening(tree, verb, things):
        return False
    if (
        tree.lemmas[verb] == "describe"
        and rule.act not in {"assert", "accuse"}
        and not _is_described_as(tree, verb)
    ):
        return False  # "witnesses described a massacre" tells of it
    if (
        rule.act == "demand"
        and tree.lemmas[verb] == "call"
        and len(cue.words) == 1
        and is_named_so(tree, verb)
    ):
        return False
    if rule.act == "deny" and tree.kids(verb, "iobj") and kinds <= {"object", "purpose", "predicate"}:
        return False  # "to deny the gunmen a base": nothing is said to be untrue
    if rule.act == "deny" and is_refuted_by_facts(tree, verb):
        return False
    # "the islands, which both claim as their own" says nothing; "a toll that the army confirmed" does
    is_relative = tree.deps[verb] in {"acl:relcl", "parataxis"} and kinds <= DESCRIBING
    told = any(is_claim(tree, w, codebook) for w in things)
    if tree.lemmas[verb] == "claim" and tree.relations[verb] == "acl" and _is_ground(tree, verb, parties):
        return False  # "a strip of land claimed by both countries"
    is_put = tree.lemmas[verb] in {"put", "place"}  # "a group which put the number of dead at 130"
    if rule.act == "assert" and is_relative and not told and not is_put:
        return False
    if tree.lemmas[verb] in {"support", "back"} and tree.words[verb].endswith("ing") and not is_modelled:
        return False  # "a coalition supporting the army": helped, not said
    if tree.lemmas[verb] in {"support", "back"} and any(
        _is_armed(tree, w, parties, codebook) for w in things
    ):
        return False
    if tree.lemmas[verb] in {"name", "identify"} and tree.words[verb].endswith("ing"):
        return False  # ", naming an exile as its author": told with what is told
    if tree.words[verb] == "citing" and (
        tree.words[verb - 1] == "," or tree.lemmas[verb - 1] in codebook.cue_verbs
    ):
        return False  # "IRNA reported, citing the army"; "with officials citing a leak" says so
    if tree.lemmas[verb] in SHOWING and any(
        not _is_somebody(tree, w, parties, codebook) for w in subjects(tree, verb)
    ):
        return False  # "the visit underscores how close the two are": shown, not said
    if tree.lemmas[verb] in SHOWING and tree.words[verb].endswith("ing") and not tree.kids(verb, "aux"):
        above = tree.heads[verb]
        # "troops fired on the camp, highlighting the danger": the deed does; "said so, stressing the need" says so
        if tree.relations[verb] in {"advcl", "xcomp", "acl"} and tree.lemmas[above] not in codebook.cue_verbs:
            return False
    if tree.lemmas[verb] == "defend" and _is_by_arms(tree, verb, things, parties, codebook):
        return False  # "the army defended Kharkiv for three weeks"
    if rule.object and not any(
        tree.lemmas[w] in rule.object
        or ("*side" in rule.object and any(actor.kind != "person" for actor in parties.at(w)))
        or tree.words[w] in rule.object
        or (rule.act == "deny" and tree.words[w] == "talk" and is_claim(tree, w, codebook))
        for w in things
    ):
        return False
    if rule.object_not and any(tree.lemmas[w] in rule.object_not for w in things):
        return False
    # "warned that they were gathering and warned Kigali of consequences": the second verb's words are its own
    under = tree.subtree(verb)
    # "described it as a drill after its ministry said the crisis could end in a catastrophe": so are those of another saying
    joined = {
        w
        for kid in under
        if kid != verb and tree.pos[kid] == "VERB" and tree.lemmas[kid] in codebook.cue_verbs
        if tree.relations[kid] == "conj"
        or (tree.relations[kid] == "advcl" and any(tree.words[m] in BESIDE for m in tree.kids(kid, "mark")))
        for w in tree.subtree(kid)
    }
    below = [w for w in under if w not in joined] + [
        word for start, end in modelled or () for word in range(start, end) if word not in joined
    ]
    # "This will have consequences," he warned: what is threatened stands before the verb too
    is_before = rule.act == "threaten" and "quote" in kinds
    if rule.content and not any(tree.lemmas[w] in rule.content for w in below if w > verb or is_before):
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
        is_somebody = any(
            (parties.at(word) and not _is_vessel(tree, word, codebook)) or tree.words[word] in {"we", "i"}
            for word in speakers
        )
        if rule.act == "threaten" and kinds <= {"object"} and not is_somebody:
            return False
        if not speakers and not is_modelled:
            return False
    if rule.abstract_object and "object" in kinds and kinds <= {"object"}:
        return is_modelled or any(parties.at(w) or tree.pos[w] == "NOUN" for w in things)
    return True


def _is_described_as(tree: Tree, verb: int) -> bool:
    return any(tree.words[word] == "as" for word in tree.subtree(verb))


PLEADING = frozenset({"call", "urge", "ask", "appeal", "threaten", "implore", "beg", "beseech", "plead", "entreat", "exhort", "lean", "pressure", "lobby"})  # fmt: skip
"""Verbs whose infinitive the parse may take for a purpose."""

SHOWING = frozenset({"stress", "underline", "underscore", "highlight", "emphasise", "emphasize", "outline", "explain"})  # fmt: skip
"""Verbs of saying that tell of a deed or a number what it shows."""

BESIDE = frozenset({"after", "before", "while", "when", "although", "though", "since"})
"""What opens a clause that tells of another time, or of another's part."""

GROUND = frozenset({"region", "area", "territory", "island", "islet", "water", "land", "shoal", "reef", "zone", "archipelago", "sea", "enclave", "valley"})  # fmt: skip
"""What states claim for their own, which says nothing."""

DESCRIBING = frozenset({"object", "of", "about", "for", "as"})
"""Kinds of complement that a relative clause may have and still only describe its noun."""


def _is_by_arms(tree: Tree, verb: int, things: Sequence[int], parties: Parties, codebook: Codebook) -> bool:
    """Whether armed men defend, or anybody but a person defends a place."""
    who = subjects(tree, verb)
    is_person = any(actor.kind in {"person", "unnamed"} for w in who for actor in parties.at(w))
    return any(_is_armed(tree, w, parties, codebook) for w in who) or (
        not is_person and any(parties.is_place(w) for w in things)
    )


def _is_armed(tree: Tree, word: int, parties: Parties, codebook: Codebook) -> bool:
    armed = any(actor.sector in {"MIL", "REB"} for actor in parties.at(word))
    return armed or tree.lemmas[word] in codebook.words.lists["soldiers"]


def _is_somebody(tree: Tree, word: int, parties: Parties, codebook: Codebook) -> bool:
    """Whether a subject is a party, a pronoun, a name, people, or a paper that speaks for its maker."""
    lists = codebook.words.lists
    return (
        bool(parties.at(word))
        or tree.pos[word] in {"PRON", "PROPN"}
        or tree.lemmas[word] in SPOKEN
        or any(tree.lemmas[word] in lists[name] for name in ("people", "bodies", "soldiers"))
    )


def _can_speak(tree: Tree, word: int, parties: Parties, codebook: Codebook) -> bool:
    """Whether a subject can do an act of speech; anybody but the weather and the market."""
    lemma = tree.lemmas[word]
    return bool(parties.at(word)) or lemma in SPOKEN or lemma not in codebook.words.lists["inanimate"]


def _is_ground(tree: Tree, participle: int, parties: Parties) -> bool:
    """Whether a participle describes land or water: "the islands claimed by both", "a stretch of water", no raid on an island."""
    noun = tree.heads[participle]
    of = [kid for kid in tree.kids(noun, "nmod") if tree.case(kid) == "of"]
    return parties.is_place(noun) or any(tree.lemmas[w] in GROUND for w in (noun, *of))


def _is_vessel(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether a subject is a boat, a jet or a rocket: "a patrol boat threatening the rigs" says nothing."""
    lists = codebook.words.lists
    return tree.lemmas[word] in {*VESSELS, *lists["weapons"], *lists["goods"]}


VESSELS = frozenset({"vessel", "warship", "trawler", "cutter", "convoy"})


def _is_proposed_before(tree: Tree, word: int, codebook: Codebook) -> bool:
    """Whether "it" is what was proposed in the clause before: "proposed a truce; the army rejected it"."""
    if tree.words[word] not in {"it", "this", "that", "them"} or tree.pos[word] != "PRON":
        return False
    start, _ = tree.sentences[max(0, tree.sentence[word] - 1)]
    for before in range(word - 1, start - 1, -1):
        if is_claim(tree, before, codebook):
            return False
        if tree.pos[before] == "NOUN" and tree.lemmas[before] in codebook.words.lists["proposals"]:
            above = tree.lemmas[tree.heads[before]]
            return tree.relations[before] in {"obj", "nsubj"} and above in PROPOSING
    return False


PROPOSING = frozenset(
    {
        "propose",
        "offer",
        "present",
        "put",
        "submit",
        "suggest",
        "table",
        "announce",
        "draft",
        "broker",
        "float",
        "make",
        "unveil",
    }
)
"""Verbs of who puts a proposal before others."""
