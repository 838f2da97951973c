"""Cues in trees made by hand: which word says something, which act it does, of what and to whom."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.codebooks.tree import Tree
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.statements.cues.find import find_cues
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying
from tests.statements.made import made, mentioned


def cues(annotated: Annotated, mentions: Mentions) -> tuple[Tree, list[Saying]]:
    tree = Tree.of(annotated.doc)
    parties = Parties.of(annotated.document, tree, mentions)
    return tree, list(find_cues(tree, load_codebook(None), parties, (), {}))


def test_a_verb_demands_of_whom_its_preposition_names() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj called/VERB/0/root/call on/ADP/4/case Niger/PROPN/2/obl to/PART/6/mark "
        "withdraw/VERB/2/xcomp its/PRON/8/nmod:poss troops/NOUN/6/obj/troop ./PUNCT/2/punct"
    )
    tree, (saying,) = cues(
        annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 3: ("Niger", "NER", None)})
    )
    assert saying.act == "demand"
    assert [tree.words[word] for word in saying.content] == ["withdraw"]
    assert [tree.words[word] for word in saying.addressees] == ["niger"]


def test_a_noun_carries_what_is_said() -> None:
    annotated = made(
        "The/DET/2/det claim/NOUN/7/nsubj that/SCONJ/5/mark Chad/PROPN/5/nsubj attacked/VERB/2/acl/attack "
        "is/AUX/7/cop/be false/ADJ/0/root ./PUNCT/7/punct"
    )
    tree, (saying,) = cues(annotated, mentioned(annotated, {3: ("Chad", "TCD", None)}))
    assert saying.is_noun
    assert [tree.words[word] for word in saying.content] == ["attacked"]


def test_an_article_of_a_treaty_says_nothing() -> None:
    annotated = made(
        "Article/NOUN/3/nsubj 4/NUM/1/nummod calls/VERB/0/root/call for/ADP/5/case inspections/NOUN/3/obl/inspection"
    )
    assert cues(annotated, mentioned(annotated, {}))[1] == []


def test_what_is_denied_in_a_gerund_is_no_saying_of_its_own() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj denied/VERB/0/root/deny ordering/VERB/2/xcomp/order the/DET/5/det raid/NOUN/3/obj"
    )
    _, (saying,) = cues(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)}))
    assert saying.act == "deny"
