"""Nouns that carry what somebody says."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.conditions import is_exchanged
from hearsay.codebooks.phrases import noun_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.cues.addressees import fill_addressees
from hearsay.statements.cues.complements import by_model
from hearsay.statements.cues.relatives import has_relative, is_relative_object
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import SPOKEN
from hearsay.statements.saying import Saying


def noun_saying(
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
    if tree.lemmas[head] in ({"lack", "absence"} if tree.relations[noun] == "nmod" else AWAITING):
        return None  # "a lack of commitment", "sought a reply": nobody has said it
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
                if has_relative(tree, kid):
                    continue
                if codebook.says(tree.lemmas[kid]) and is_relative_object(tree, kid):
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
                fill_addressees(tree, saying, cue, parties)  # "an appeal to Ethiopia for access"
                if (
                    not saying.addressees
                    and tree.relations[noun] in {"obj", "obl"}
                    and tree.lemmas[head] in ANSWERING
                ):
                    saying.addressees = subjects(tree, head)  # "Serbia shrugged off a call to ..."
            return saying
    return None


AWAITING = frozenset({"seek", "await", "expect", "want", "lack"})
"""Verbs whose object has not been said."""

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
    for kid in tree.kids(tree.heads[noun], "ccomp", "advcl"):
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
