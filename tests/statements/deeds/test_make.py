"""Who did a deed to whom, by the slots of its rule, in trees made by hand."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.codebooks.tree import Tree
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.deeds.find import find_deeds
from hearsay.statements.parties import Parties
from tests.statements.made import made, mentioned


def deeds(annotated: Annotated, mentions: Mentions) -> tuple[Deed, ...]:
    tree = Tree.of(annotated.doc)
    return find_deeds(tree, Parties.of(annotated.document, tree, mentions), load_codebook(None))


def test_a_shelling_is_by_its_subject_to_its_object() -> None:
    annotated = made("Chad/PROPN/2/nsubj shelled/VERB/0/root/shell Sudan/PROPN/2/obj ./PUNCT/2/punct")
    (deed,) = deeds(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Sudan", "SDN", None)}))
    assert deed.trigger.coded.type == "ASSAULT"
    assert [a.country for a in deed.actors] == ["TCD"]
    assert [a.country for a in deed.recipients] == ["SDN"]


def test_clashes_are_of_both_sides() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj clashed/VERB/0/root/clash with/ADP/4/case Sudan/PROPN/2/obl ./PUNCT/2/punct"
    )
    (deed,) = deeds(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 3: ("Sudan", "SDN", None)}))
    assert [a.country for a in deed.actors] == ["TCD", "SDN"]
    assert deed.recipients == ()


def test_gunmen_linked_to_a_state_do_its_work() -> None:
    annotated = made(
        "Gunmen/NOUN/5/nsubj/gunman linked/VERB/1/acl/link to/ADP/4/case Chad/PROPN/2/obl attacked/VERB/0/root/attack "
        "Sudan/PROPN/5/obj ./PUNCT/5/punct"
    )
    (deed,) = deeds(annotated, mentioned(annotated, {3: ("Chad", "TCD", None), 5: ("Sudan", "SDN", None)}))
    assert [a.country for a in deed.actors] == ["TCD"]
