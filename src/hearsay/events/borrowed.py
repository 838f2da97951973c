"""Places of a deed that its own words do not give: of those who tell of it, of what it began with, of where it was agreed."""

from __future__ import annotations

from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.records import Statement, Where

LOCALS = frozenset({"resident", "villager", "inhabitant", "townspeople", "householder"})
"""Whoever is killed or told of a deed as one of a place's own people: it was done there."""
SEEING = frozenset({"see", "hear", "watch", "witness", "notice", "observe"})
HEADS = frozenset({"mayor", "governor", "headman", "prefect"})
"""Whoever governs a place and tells of a deed without saying where: "the mayor of Sderot said a rocket hit a playground"."""


def where_it_began(scene: Scene, trigger: Trigger) -> Where | None:
    """The place of what made them do it, where that is no deed of its own: "fired into the air after villagers cut a fence near Sotk"."""
    tree, deed = scene.tree, trigger.head
    if trigger.is_noun or not scene.codebook.hostile(trigger.coded.type):
        return None
    for clause in tree.kids(deed, "advcl"):
        marks = {tree.words[kid] for kid in tree.kids(clause, "mark", "advmod")}
        rules = scene.codebook.event_verbs.get(tree.lemmas[clause], ())
        if not marks & {"after", "when", "as"} or any(
            scene.codebook.hostile(rule.type) and len(rule.words) == 1 for rule in rules
        ):
            continue
        start, end = tree.sentences[tree.sentence[deed]]
        for each in scene.mentions.places_in(start, end):
            head = each.start
            while tree.deps[head] in {
                "nmod:poss",
                "compound",
                "flat",
            }:  # "after strolling through Quito's old town"
                head = tree.heads[head]
            is_there = tree.case(head).split(" ")[0] in {"near", "at", "outside", "along", "in"}
            if is_there and tree.heads[head] == clause and each.where.precision != "country":
                return each.where
    return None


def where_they_live(scene: Scene, trigger: Trigger) -> Where | None:
    """The place whose people tell of the deed: "residents of Tion say a drone killed nine people"."""
    told = scene.told_in(trigger.head)
    speaker = told[0].speaker if told else None
    tree = scene.tree
    if not scene.codebook.hostile(trigger.coded.type):
        return None
    # "residents of Metema saw tanks moving towards the town"
    seen = [
        w
        for w in tree.kids(tree.heads[trigger.head], "nsubj")
        if tree.lemmas[tree.heads[trigger.head]] in SEEING
    ]
    for word in seen:
        if tree.lemmas[word] in LOCALS:
            for kid in tree.kids(word, "nmod"):
                where = scene.parties.place(kid)
                if where is not None and tree.case(kid) in {"of", "in"}:
                    return where
    if speaker is None or speaker.span is None:
        return None
    for word in scene.tokens(speaker.span.start, speaker.span.end):
        if tree.lemmas[word] in LOCALS | HEADS:
            for kid in tree.kids(word, "nmod"):
                where = scene.parties.place(kid)
                if where is not None and tree.case(kid) in {"of", "in"}:
                    return where
    return None


def agreed_place(scene: Scene, statement: Statement, cue: int) -> Where | None:
    """The place of words that do something: "pledged in Lome on Friday to lay down their arms", "thanked China at a rally in Novi Sad".

    That of the clause of their verb, or of the one it is joined to ("met in Beijing and agreed"), outside of what is said: not "condemned
    the attack in Goma".
    """
    tree = scene.tree
    clause = tree.clause(cue)
    is_word_given = statement.act in {"commit", "offer"}
    if not is_word_given and clause != cue:
        return None
    clauses = {clause, tree.heads[clause]} if is_word_given and tree.relations[clause] == "conj" else {clause}
    for each in scene.mentions.places_in(*tree.sentences[tree.sentence[cue]]):
        head = next(
            (w for w in range(each.start, each.end) if not each.start <= tree.heads[w] < each.end), each.start
        )
        above = tree.heads[head]
        if tree.lemmas[above] in OCCASIONS and tree.case(above).split(" ")[0] in {
            "at",
            "in",
            "during",
            "after",
        }:
            above = tree.heads[above]
        is_there = tree.case(head).split(" ")[0] in {"in", "at"} and (
            above in clauses or (is_word_given and tree.clause(above) in clauses)
        )
        if is_there and not scene.is_of_dateline(head):
            return each.where
    return None


OCCASIONS = frozenset(
    ["rally", "meeting", "conference", "speech", "summit", "talk", "briefing", "ceremony", "forum", "visit", "parade", "session", "congress"]
)  # fmt: skip
"""Nouns of occasions at which words are said: "at a news conference in Oslo"."""
