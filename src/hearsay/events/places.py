"""Where a deed happened: the place its words stand in, not any place that is named beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.borrowed import HEADS, LOCALS, where_it_began, where_they_live
from hearsay.events.captions import caption_place
from hearsay.events.described_ground import is_done_in, is_named_beside, is_relative_object
from hearsay.events.locative import (
    APART,
    EFFECTS,
    FALLING,
    FORMER,
    GONE,
    GROUND_OF,
    IN,
    LINKING,
    MADE,
    PART_OF,
    STATIC,
    is_left,
)
from hearsay.events.lying_in import (
    Rank,
    is_beside_another,
    is_told_nearer,
    is_whole_of_another,
    named_in_full,
)
from hearsay.events.meant import country_hit, meant_place
from hearsay.events.same_ground import same_ground
from hearsay.events.scene import Scene
from hearsay.events.spoken import PERFORMED
from hearsay.records import Where

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace

RANK = {"exact": 0, "near": 1, "region": 2, "unresolved": 3, "country": 4}
LOOSE = 3
"""The tier from which on "the city" in the deed's own words says more."""


def place(scene: Scene, trigger: Trigger) -> Where | None:
    """The place of the deed: what was taken or hit and what stands behind a preposition of place; the finest of those.

    Failing those, the place of the clause the deed belongs to, then a name before the deed's noun ("the Donbas offensive"), then
    the country it was done to. Where people come from, whose leaders they are and where a saying was said are no places of a deed.
    """
    shown = caption_place(scene, trigger.head)
    if shown is not None:
        return shown
    ranked = sorted(_ranked(scene, trigger), key=lambda each: each[0])
    own = named_in_full(scene, ranked, trigger.head) if ranked else None
    if own is not None and ranked[0][0][0] < LOOSE:
        # "the village in Kaduna State", which was told of by its name before
        named = same_ground(scene, trigger) if own.precision in {"region", "country"} else None
        return named if named is not None and named.precision not in {"region", "country"} else own
    return (
        meant_place(scene, trigger)
        or country_hit(scene, trigger)
        or own
        or where_they_live(scene, trigger)
        or where_it_began(scene, trigger)
    )


SPOKEN = frozenset({"CONSULT", "AGREE", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "SANCTION"})
ABOUT = frozenset({"over", "on"})
"""Prepositions of what people speak or quarrel of."""


TOPICS = frozenset(
    {"situation", "crisis", "issue", "development", "event", "settlement", "question", "process", "tension"}
)
"""Nouns of what people speak about, wherever that is."""


def _ranked(scene: Scene, trigger: Trigger) -> Iterator[tuple[Rank, FoundPlace]]:
    tree, deed = scene.tree, trigger.head
    start, end = tree.sentences[tree.sentence[deed]]
    for each in scene.mentions.places_in(start, end):
        head = next(
            (w for w in range(each.start, each.end) if not each.start <= tree.heads[w] < each.end), each.start
        )
        if scene.is_of_dateline(head):
            continue  # where the report was sent from
        if _is_of_making(tree, each.start, deed):
            continue
        tier = 0 if _is_right_behind(scene, trigger, each.start) else _tier(scene, trigger, head)
        if tier is not None:
            where = each.where
            is_second = tree.relations[head] == "conj"  # "between Horlivka and Toretsk"
            is_line = where.precision == "region" and tree.words[each.start] == "border"
            if is_whole_of_another(scene, head, each):
                tier += 1  # "the Damascus suburb of Daraya"
            if is_told_nearer(scene, each):
                tier += 3  # "in a battle near Tinzaouaten, on the Algerian border, killed 47"
            elif (tier == 0 and is_line and not trigger.is_noun) or is_beside_another(
                scene, each, head, deed
            ):
                tier += 1  # "closed its border with Chad at Adre", "Dilling, on the road to El Obeid, was shelled"
            yield (tier, RANK[where.precision], where.latitude is None, is_second, abs(head - deed)), each


def _is_of_making(tree: Tree, start: int, deed: int) -> bool:
    """Whether a place is that of making what a noun names, wherever the parse hangs it: "breaking a ceasefire agreed in Moscow"."""
    made, noun = start - 2, start - 3
    return (
        noun >= 0
        and tree.words[start - 1] in {"in", "at"}
        and tree.lemmas[made] in MADE
        and tree.words[made] != tree.lemmas[made]
        and tree.pos[noun] == "NOUN"
        and deed not in {made, noun}
    )


def _is_right_behind(scene: Scene, trigger: Trigger, start: int) -> bool:
    """Whether a place stands right behind a deed's noun and its preposition, wherever the parse hangs it: "a raid on Jenin"."""
    tree = scene.tree
    at = start - 1
    while at > trigger.head and tree.pos[at] in {"DET", "ADJ"}:
        at -= 1
    is_topic = tree.words[at] == "on" and trigger.coded.type in SPOKEN
    is_case = not is_topic and tree.words[at] in {"on", "in", "near", "at", "outside", "along", "around"}
    return trigger.is_noun and is_case and at - 1 == trigger.tokens[-1]


def _tier(scene: Scene, trigger: Trigger, head: int) -> int | None:
    """How surely a place is that of the deed, 0 the surest; None where it is another thing's."""
    tree, deed = scene.tree, trigger.head
    phrase, is_name_before = _phrase(scene, head, trigger)
    if phrase is None:
        return None
    above = deed if tree.heads[phrase] in trigger.tokens else tree.heads[phrase]
    case = tree.case(phrase).split(" ")[0]
    if above == deed != tree.heads[phrase] and case == "of":
        return 0  # "took control of the port"
    if case in ABOUT and trigger.coded.type in SPOKEN and (case == "over" or trigger.is_noun):
        return None  # "agreed not to threaten each other over the Essequibo region", "talks on Kosovo"
    if (
        trigger.coded.type in SPOKEN
        and tree.heads[phrase] != deed
        and tree.lemmas[tree.heads[phrase]] in TOPICS
    ):
        return None  # "a dialogue on the situation around Taiwan"
    if tree.pos[above] == "ADJ" and tree.words[above].endswith("est"):
        return None  # "the power station, the biggest in Europe"
    if tree.lemmas[phrase] == "history":
        return None  # "one of the worst raids in U.S. history"
    if case == "out" and _case_has(tree, phrase, "of"):
        case = "from"
    if case == "from" and (trigger.coded.type not in GONE or not is_left(trigger, tree, phrase)):
        return None  # "rebels from Darfur"
    if is_named_beside(tree, deed, head) and is_relative_object(tree, deed):
        return 0  # "Walikale, a town they had taken"
    if tree.deps[deed] == "acl:relcl" and tree.heads[deed] == phrase and is_relative_object(tree, deed):
        return 0  # "the port of Mocimboa, which they wrested from the rebels"
    if (
        tree.deps[deed] == "acl:relcl"
        and above == tree.heads[deed]
        and case in IN
        and is_done_in(scene, deed)
    ):
        return 1  # "the attack in Sousse in which thirty tourists were killed"
    if above == deed or phrase == deed:
        return _beside(trigger, tree, phrase, case, is_name_before=is_name_before)
    if case and case not in IN and case not in {"of", "from"}:
        return None
    if _is_where_clause(tree, trigger, phrase):
        return 0
    clause, governor = tree.clause(deed), tree.clause(above)
    is_said = scene.cue_of(clause) is not None and clause != deed and not tree.is_under(above, deed)
    if is_said and governor == clause:
        # "said in Bangui that"; but "declared a truce in Khartoum"
        is_object = tree.relations[deed] == "obj" and above == clause
        return 1 if is_object and tree.lemmas[clause] in PERFORMED else None
    if scene.cue_of(governor) is not None and _is_told_aside(scene, phrase, governor, deed):
        return 1
    away = _away(scene, above, deed, clause, case)
    if away is not None:
        if not tree.is_under(above, deed):
            away += 1 if case in IN or not case else 4
        return away + 3 * is_name_before
    return _around(scene, trigger, above, clause, case, is_name_before=is_name_before)


def _is_told_aside(scene: Scene, phrase: int, cue: int, deed: int) -> bool:
    """Whether a place opens a sentence whose words of saying only interrupt it: "In Sirte, the source added, a guard was shot"."""
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[cue]]
    opening = [w for w in range(start, phrase) if tree.pos[w] not in {"ADP", "DET", "ADJ", "ADV", "PROPN"}]
    return (
        not opening
        and phrase < cue < deed
        and tree.words[phrase + 1] == ","
        and tree.words[cue + 1] == ","
        and not tree.kids(deed, "mark")
    )


def _beside(trigger: Trigger, tree: Tree, phrase: int, case: str, *, is_name_before: bool) -> int | None:
    """The tier of a phrase that hangs on the deed itself."""
    deed, relation = trigger.head, tree.relations[phrase]
    if is_name_before:
        return 4 if trigger.is_noun else 5
    if phrase == deed or relation in {"obj", "iobj"} or tree.deps[phrase] == "nsubj:pass":
        return 0
    if relation == "nsubj":
        return 0 if tree.lemmas[deed] in FALLING else None
    if trigger.is_noun and case in {"of", "on", "to", "from", "against"}:
        return 0 if tree.lemmas[deed] in GROUND_OF or case == "from" else 1 if case == "to" else 5
    if trigger.coded.type == "RETREAT" and not trigger.is_noun and case in {"from", "to"}:
        return 0 if case == "from" else 2  # "withdrew from the city to the left bank"
    if case in IN:
        return 0 if case not in {"against", "to"} or relation == "obl" else 1
    return 2 if case == "from" else None if case else 5


def _around(
    scene: Scene, trigger: Trigger, above: int, clause: int, case: str, *, is_name_before: bool
) -> int | None:
    """The tier of a place in the clause that the deed's clause hangs on: "shells fell near Agdam, wounding a shepherd"."""
    tree = scene.tree
    if tree.heads[clause] == clause or (case and case not in IN):
        return None
    relation, outer = tree.relations[clause], tree.heads[clause]
    if relation == "acl" and tree.deps[clause] != "acl:relcl":
        # "a block in Kharkiv, wrecked by a bomb"; "a missile launched by the rebels hit a ship off Aden"
        if above == outer or tree.is_under(above, outer):
            return 2
        outer = tree.clause(outer)
        relation = "acl"
    is_of_them = relation in {"conj", "parataxis"} and _is_of_them(tree, clause)
    if is_of_them:
        relation = "conj"  # "detained three barbers in Kandahar; they were released the next day"
    if relation not in {"advcl", "xcomp", "conj", "acl"} or scene.cue_of(outer) is not None:
        return None
    marks = {tree.words[kid] for kid in tree.kids(clause, "mark")}
    is_told_as_noun = trigger.is_noun or (
        tree.words[clause].endswith("ing") and not tree.kids(clause, "nsubj", "obj")
    )
    is_effect = is_told_as_noun and tree.lemmas[outer] in EFFECTS and marks <= {"after", "as"}
    # "was besieged for two years until the army broke the blockade": there
    is_end = relation == "advcl" and marks == {"until"}
    # "clamped a curfew on Kadugli after drones struck the market"
    is_its_ground = relation == "advcl" and marks == {"after"} and _hits_the_ground(tree, clause)
    if (marks & APART and not (is_effect or is_end or is_its_ground)) or (
        relation == "conj" and tree.kids(clause, "nsubj") and not is_of_them
    ):
        return None
    away = _away(scene, above, outer, outer, case)
    beyond = tree.clause(tree.heads[outer])
    if (
        away is None
        and relation == "conj"
        and tree.relations[outer] == "advcl"
        and tree.words[outer].endswith("ing")
    ):
        # "raided a village in Zamfara, shooting nine farmers and abducting 20 women"
        away = _away(scene, above, beyond, beyond, case) if scene.cue_of(beyond) is None else None
    return None if away is None else 3 + away + is_name_before


def _is_of_them(tree: Tree, clause: int) -> bool:
    """Whether a clause goes on with those of the one before it: "they were released"."""
    return any(
        tree.words[kid] in {"they", "he", "she", "it"} for kid in tree.kids(clause, "nsubj", "nsubj:pass")
    )


def _hits_the_ground(tree: Tree, clause: int) -> bool:
    """Whether a deed is done to ground that the sentence need not name again: "struck the grain market"."""
    return any(
        tree.lemmas[word] in PART_OF and any(tree.words[kid] == "the" for kid in tree.kids(word, "det"))
        for word in tree.kids(clause, "obj")
    )


def _case_has(tree: Tree, word: int, preposition: str) -> bool:
    return any(tree.words[kid] == preposition for kid in tree.kids(word, "case"))


def _phrase(scene: Scene, head: int, trigger: Trigger) -> tuple[int | None, bool]:
    """The noun phrase a place's name says the place of, and whether the name only stands before a noun ("the Nile talks").

    Climbs "Kabul's airport", "the outskirts of Aden", "the port city of Aden", names joined by "and"; None for names that say
    whose a person or body is: "leaders of the Sahel", "Sudan's army".
    """
    tree, deed = scene.tree, trigger.head
    word, is_before = head, False
    for _ in range(8):
        above, relation = tree.heads[word], tree.relations[word]
        above = deed if above in trigger.tokens and word != deed else above  # "took control of the port"
        if above == word or word == deed:
            return word, is_before
        if relation in {"flat", "appos"} or (relation == "conj" and not tree.is_clause(word)):
            if tree.case(word) and relation == "conj":
                return word, is_before
            word = above
            continue
        case = tree.case(word).split(" ")[0]
        if relation in {"compound", "amod"} or tree.deps[word] == "nmod:poss":
            if above == deed:
                return word, True
            if not _is_part(scene, above) and tree.pos[above] != "PROPN":
                is_before = True
            word = above
            continue
        if case == "such" and relation == "nmod" and above != deed and _is_part(scene, above):
            word = above  # "cities such as Aleppo were reduced to rubble"
            continue
        if relation == "nmod" and (case == "of" or not case) and above != deed:
            # "the capture of the mayor of Tine"
            is_suffered = tree.relations[above] == "obj" or (
                trigger.is_noun and tree.heads[above] == deed and tree.case(above) == "of"
            )
            is_home = is_suffered and tree.lemmas[above] in LOCALS | HEADS
            if is_home or _is_part(scene, above):  # "executed 45 residents of Merawi"
                word = above
                continue
            return (word, is_before) if not case else (None, is_before)
        return word, is_before
    return word, is_before


def _is_where_clause(tree: Tree, trigger: Trigger, phrase: int) -> bool:
    """ "Spread to Kisumu, where police shot dead two": the clause tells of the place before it."""
    clause = tree.clause(trigger.head)
    says_where = any(tree.words[kid] == "where" for kid in tree.kids(clause, "advmod", "obl", "mark"))
    return says_where and (tree.heads[clause] == phrase or 0 < tree.left[clause] - phrase <= 4)


def _is_part(scene: Scene, word: int) -> bool:
    """Whether what a place's name is a part of is a place too: "the outskirts of Aden", "the citadel of Aleppo"."""
    tree = scene.tree
    is_place = bool(scene.kinds) and scene.kinds[word] == "place" and scene.parties.actor(word) is None
    return is_place or tree.lemmas[word] in PART_OF or tree.words[word] in PART_OF


def _away(scene: Scene, above: int, deed: int, clause: int, case: str) -> int | None:
    """How far the words between a place and the deed lead away from it; None where they lead to another thing.

    "A refinery in Ryazan" that was hit says it best, "riot police in Nairobi" less so, "women who were gathering fruit near
    Arbinda" least; "a convoy travelling from Gao", "the envoy said in Ankara" say nothing. What stands in another deed's
    words ("in retaliation for the killing in Nabatieh") is that deed's first.
    """
    tree = scene.tree
    word, away = above, 0
    for _ in range(10):
        if word in {deed, clause}:
            return away
        relation, deps = tree.relations[word], tree.deps[word]
        if relation == "nsubj" and deps != "nsubj:pass":
            if (
                case not in {"in", "at", "near", "outside", "on"}
                and tree.lemmas[word] not in scene.codebook.event_nouns
            ):
                return None
            away += 2
        elif relation == "acl":
            if tree.lemmas[word] in LINKING:
                away += 2  # "blew up a bridge linking Cali to Buenaventura"
                word = tree.heads[word]
                continue
            if case not in STATIC or tree.lemmas[word] in FORMER | MADE:
                return None  # "breaking a ceasefire agreed in Moscow" is done elsewhere
            # "answered the raid that killed two near Adwa": the raid was there
            away += 0 if tree.heads[word] == deed else 4
        elif relation in {"ccomp", "obj"} and any(tree.words[kid] == "what" for kid in tree.children[word]):
            away += 1  # "bombed what it called camps near Saravan"
        elif relation in {"advcl", "xcomp", "conj"} and tree.is_clause(word):
            marks = {tree.words[kid] for kid in tree.kids(word, "mark", "advmod")}
            is_beside = marks <= {"when", "as"} and relation == "advcl"
            if scene.cue_of(word) is not None or (
                not is_beside and (marks & APART or tree.kids(word, "nsubj"))
            ):
                return None
            away += 0 if relation == "xcomp" else 5 if marks else 3
        elif tree.is_clause(word) or tree.heads[word] == word:
            return None
        elif tree.lemmas[word] in scene.codebook.event_nouns and tree.relations[word] in {"nmod", "obl"}:
            away += 2
        word = tree.heads[word]
    return None
