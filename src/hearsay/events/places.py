"""Where a deed happened: the place its words stand in, not any place that is named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.codebooks.slots import objects
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.captions import caption_place
from hearsay.events.scene import Scene
from hearsay.events.spoken import PERFORMED
from hearsay.records import Where

RANK = {"exact": 0, "near": 1, "region": 2, "unresolved": 3, "country": 4}
IN = frozenset(
    ["in", "at", "near", "on", "along", "around", "inside", "outside", "across", "over", "within", "through", "throughout", "close",
     "between", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "off", "beyond", "above",
     "under", "amid", "opposite", "next", "aboard", "beside", "into", "toward", "towards", "to", "onto", "upon", "against"]
)  # fmt: skip
"""Prepositions of the place of a deed; of motion too: troops sent to a town are told of there."""
PART_OF = frozenset(
    ["outskirts", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre", "center", "side",
     "part", "area", "border", "km", "kilometer", "kilometre", "mile", "metre", "meter", "vicinity", "suburb", "port", "capital",
     "gate", "street", "village", "town", "city", "settlement", "hamlet", "region", "district", "province", "state", "governorate",
     "county", "oblast", "neighbourhood", "neighborhood", "quarter", "camp", "coast", "shore", "bank", "heart", "edge", "front",
     "island", "peninsula", "valley", "territory", "enclave", "stretch", "skies", "sky", "water", "mountain", "hill", "forest",
     "desert", "sector", "line", "zone", "road", "bridge", "airport", "base", "outside", "rest", "most", "half", "corner",
     "crossing", "market", "hospital", "prison", "university", "station", "headquarters", "embassy", "parliament", "refinery"]
)  # fmt: skip
"""Nouns whose "of" or genitive still says where: "the outskirts of Aden", "Kabul's airport"."""
FALLING = frozenset({"fall", "burn", "surrender"})
"""Verbs whose subject may be the ground it happens to."""
STATIC = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "along",
        "over",
        "outside",
        "inside",
        "around",
        "off",
        "between",
        "across",
        "for",
    }
)
FORMER = frozenset(
    {"bear", "base", "house", "train", "raise", "live", "own", "register", "head", "travel", "flag"}
)
"""Participles that tell where somebody comes from or goes, not where the deed was done: "a man born in Aleppo"."""
APART = frozenset({"after", "before", "since", "until", "as", "while", "because", "if", "although", "though"})
"""Marks of a clause that tells of another deed, somewhere else as like as not."""
GROUND_OF = frozenset(
    ["fall", "siege", "capture", "bombing", "bombardment", "shelling", "occupation", "liberation", "invasion", "battle", "seizure",
     "encirclement", "storming", "recapture", "blockade", "evacuation", "takeover", "annexation", "destruction", "defence", "defense",
     "bombing", "raid", "attack", "control", "assault", "strike", "pounding", "sack", "conquest", "visit", "withdrawal", "incursion"]
)  # fmt: skip
"""Nouns of deeds whose complement may be the ground: "the fall of Kabul", "a raid on Jenin", "a visit to Oslo"."""
PHYSICAL = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST", "AID"})
"""Types a country suffers where it is: "invaded Kuwait"."""
GONE = frozenset({"RETREAT", "CONCEDE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
"""Types whose "from" says where: "withdrew from Niger", "drove them out of the town"."""


def place(scene: Scene, trigger: Trigger) -> Where | None:
    """The place of the deed: what was taken or hit and what stands behind a preposition of place; the finest of those.

    Failing those, the place of the clause the deed belongs to, then a name before the deed's noun ("the Donbas offensive"), then
    the country it was done to. Where people come from, whose leaders they are and where a saying was said are no places of a deed.
    """
    shown = caption_place(scene, trigger.head)
    if shown is not None:
        return shown
    found = min(_ranked(scene, trigger), key=lambda each: each[0], default=None)
    if found is not None and found[0][0] < LOOSE:
        return found[1]
    return _anaphoric(scene, trigger) or _country(scene, trigger) or (found[1] if found is not None else None)


LOOSE = 3
"""The tier from which on "the city" in the deed's own words says more."""
Rank = tuple[int, int, bool, bool, int]


def _ranked(scene: Scene, trigger: Trigger) -> Iterator[tuple[Rank, Where]]:
    tree, deed = scene.tree, trigger.head
    start, end = tree.sentences[tree.sentence[deed]]
    for each in scene.mentions.places_in(start, end):
        head = next(
            (w for w in range(each.start, each.end) if not each.start <= tree.heads[w] < each.end), each.start
        )
        if scene.is_of_dateline(head):
            continue  # where the report was sent from
        tier = 0 if _is_right_behind(scene, trigger, each.start) else _tier(scene, trigger, head)
        if tier is not None:
            where = each.where
            is_second = tree.relations[head] == "conj"  # "between Horlivka and Toretsk"
            yield (tier, RANK[where.precision], where.latitude is None, is_second, abs(head - deed)), where


def _is_right_behind(scene: Scene, trigger: Trigger, start: int) -> bool:
    """Whether a place stands right behind a deed's noun and its preposition, wherever the parse hangs it: "a raid on Jenin"."""
    tree = scene.tree
    at = start - 1
    while at > trigger.head and tree.pos[at] in {"DET", "ADJ"}:
        at -= 1
    is_case = tree.words[at] in {"on", "in", "near", "at", "outside", "along", "around"}
    return trigger.is_noun and is_case and at - 1 == trigger.tokens[-1]


def _tier(scene: Scene, trigger: Trigger, head: int) -> int | None:
    """How surely a place is that of the deed, 0 the surest; None where it is another thing's."""
    tree, deed = scene.tree, trigger.head
    phrase, is_name_before = _phrase(scene, head, deed)
    if phrase is None:
        return None
    above = tree.heads[phrase]
    case = tree.case(phrase).split(" ")[0]
    if case == "out" and _case_has(tree, phrase, "of"):
        case = "from"
    if case == "from" and (trigger.coded.type not in GONE or not _is_left(trigger, tree, phrase)):
        return None  # "rebels from Darfur"
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
    away = _away(scene, above, deed, clause, case)
    if away is not None:
        if not tree.is_under(above, deed):
            away += 1 if case in IN or not case else 4
        return away + 3 * is_name_before
    return _around(scene, trigger, above, clause, case, is_name_before=is_name_before)


def _is_left(trigger: Trigger, tree: Tree, phrase: int) -> bool:
    """Whether "from" says what was left: "drove them from the town", "withdraw its troops from Niger", not "rebels from Darfur"."""
    if tree.relations[phrase] != "nmod" or tree.heads[phrase] == trigger.head:
        return True
    above = tree.heads[phrase]
    return (
        trigger.coded.type == "RETREAT"
        and tree.relations[above] in {"obj", "nmod"}
        and tree.is_under(above, trigger.head)
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
    if relation not in {"advcl", "xcomp", "conj", "acl"} or scene.cue_of(outer) is not None:
        return None
    marks = {tree.words[kid] for kid in tree.kids(clause, "mark")}
    if marks & APART or (relation == "conj" and tree.kids(clause, "nsubj")):
        return None
    away = _away(scene, above, outer, outer, case)
    return None if away is None else 3 + away + is_name_before


def _case_has(tree: Tree, word: int, preposition: str) -> bool:
    return any(tree.words[kid] == preposition for kid in tree.kids(word, "case"))


def _phrase(scene: Scene, head: int, deed: int) -> tuple[int | None, bool]:
    """The noun phrase a place's name says the place of, and whether the name only stands before a noun ("the Nile talks").

    Climbs "Kabul's airport", "the outskirts of Aden", "the port city of Aden", names joined by "and"; None for names that say
    whose a person or body is: "leaders of the Sahel", "Sudan's army".
    """
    tree = scene.tree
    word, is_before = head, False
    for _ in range(8):
        above, relation = tree.heads[word], tree.relations[word]
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
        if relation == "nmod" and (case == "of" or not case) and above != deed:
            if _is_part(scene, above):
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
            if case not in STATIC or tree.lemmas[word] in FORMER:
                return None
            away += 4
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


MEANT = frozenset(
    [
        "city",
        "capital",
        "town",
        "village",
        "settlement",
        "area",
        "region",
        "district",
        "camp",
        "province",
        "there",
    ]
)
"""Words that stand for a place named before."""


def _anaphoric(scene: Scene, trigger: Trigger) -> Where | None:
    """The place named before that "the city" or "there" means: "flags went up in Kherson after they abandoned the city"."""
    tree, deed = scene.tree, trigger.head
    below = [
        w
        for w in tree.subtree(deed)
        if tree.words[w] in MEANT and (tree.words[w] == "there" or any(tree.words[k] in {"the", "that"} for k in tree.kids(w, "det")))
        and (tree.clause(w) == deed or tree.heads[w] == deed)
        and not tree.kids(w, "amod", "nmod", "compound")
    ]  # fmt: skip
    if not below:
        return None
    word = tree.words[below[0]]
    number = tree.sentence[deed]
    first = tree.sentences[max(0, number - 1)][0]
    captions = [part for part in scene.document.parts if part.kind == "caption"]
    wide = word in {"region", "area", "province", "there", "territory", "island"}
    towns = [
        each.where
        for each in scene.mentions.places_in(first, below[0])
        if (each.where.precision in {"exact", "near", "unresolved"} if not wide or word == "there" else each.where.precision == "region")
        and not any(part.start <= tree.starts[each.start] < part.end for part in captions)
    ]  # fmt: skip
    return towns[-1] if towns else None


def _country(scene: Scene, trigger: Trigger) -> Where | None:
    """The country a blow fell on, where nothing finer is told: "Iraq's invasion of Kuwait", "bombed southern Lebanon"."""
    tree, deed = scene.tree, trigger.head
    rule = trigger.coded.rule
    if trigger.coded.type not in PHYSICAL or rule.two_sided:
        return None
    hit = objects(tree, deed) if not trigger.is_noun else []
    if trigger.is_noun and tree.lemmas[deed] in GROUND_OF:
        hit = [
            kid
            for kid in tree.kids(deed, "nmod")
            if tree.case(kid).split(" ")[0] in {"of", "on", "against", "into", "from"}
        ]
    if trigger.coded.type == "RETREAT":  # "would withdraw its troops from Niger"
        hit += [
            word
            for word in tree.subtree(deed)
            if tree.relations[word] in {"obl", "nmod"}
            and tree.case(word) == "from"
            and _is_left(trigger, tree, word)
        ]
    for word in hit:
        actor = scene.parties.actor(word)
        if (
            actor is not None
            and actor.kind == "country"
            and actor.country
            and tree.pos[word] == "PROPN"
            and actor.span is not None
        ):
            return Where(
                text=actor.span.text, span=actor.span, name=actor.name, country=actor.country, latitude=None, longitude=None,
                precision="country",
            )  # fmt: skip
    return None
