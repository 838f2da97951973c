"""What of all that follows a verb of saying is said."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.codebooks import Cue
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.saying import Saying

CLAUSES = ("clause", "infinitive", "gerund", "purpose", "predicate")
"""Kinds of complement that are clauses."""


def fill_content(
    tree: Tree, saying: Saying, cue: Cue, follows: Mapping[str, list[int]], parties: Parties
) -> None:
    """What is said is the clause; failing that the nouns. What is accused, or asked, is not what is said."""
    addressed = "obj" in cue.rule.addressee
    clauses = [w for kind in CLAUSES for w in follows.get(kind, [])]
    nouns = (
        []
        if addressed and (clauses or follows.get("of") or follows.get("about"))
        else list(follows.get("object", []))
    )
    rest = [
        w
        for kind in ("of", "about", "for", *(("as",) if not nouns else ()))
        for w in follows.get(kind, [])
        if tree.case(w).split(" ")[0] not in {"to", "on", "with"} or tree.case(w) == cue.words[-1]
    ]
    if saying.cue is not None and tree.lemmas[saying.cue] in {"put", "place"}:
        # "put the toll at 16"
        rest += [kid for kid in tree.kids(saying.cue, "obl") if tree.case(kid) == "at"]
    if addressed and saying.cue is not None and tree.lemmas[saying.cue] == "accuse" and not rest:
        # "accused India of unprovoked firing": the parse may hang the charge on India
        rest = [
            kid
            for word in nouns
            for kid in tree.kids(word, "nmod")
            if tree.case(kid) == "of" and kid > word and not parties.at(kid)
        ]
    saying.content = clauses or (nouns + rest)
    if addressed and rest and cue.rule.act == "accuse":
        # "accuses Eritrea of arming the rebels; Asmara has not commented", ", where four workers were killed"
        saying.content, clauses = rest, []
    if clauses and cue.rule.act in {"deny", "criticize"}:
        saying.content = clauses + nouns
    saying.is_quoted = "quote" in follows
    if "quote" in follows and not clauses:
        saying.content = [*follows["quote"], *(w for w in saying.content if w not in follows["quote"])]
