"""How near a time stands to a deed in the tree of its sentence, and where it is another deed's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.future import is_future
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.events.spoken import PERFORMED
from hearsay.events.when.bounds import is_its_end
from hearsay.events.when.comparisons import is_counted_since, is_of_a_rank
from hearsay.events.when.governor import (
    answered_deed,
    governor_of,
    is_made_then,
    is_of_what_is_said,
    is_run_on,
    opened,
)
from hearsay.events.when.other_times import (
    ACCEPTED,
    CONCLUDED,
    is_marked,
    is_of_a_quality,
    is_of_a_thing,
    is_spoken_over,
)

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


INSTITUTED = frozenset(
    {"impose", "institute", "introduce", "establish", "begin", "start", "launch", "erupt", "sign", "enact"}
)
"""Verbs of what began when they say: "the embargo, restricting imports of food, was instituted in 2014"."""
FAR_BACK = frozenset({"year", "decade", "century", "season", "month"})


def rank_of(
    scene: Scene, trigger: Trigger, found: FoundTime, times: tuple[FoundTime, ...]
) -> tuple[int, int] | None:
    """How near a time stands to the deed, smaller is nearer; None where it is another's."""
    tree, deed = scene.tree, trigger.head
    head = next(
        (w for w in range(found.start, found.end) if not found.start <= tree.heads[w] < found.end),
        found.start,
    )
    owner = answered_deed(scene, found, times)
    if owner is not None and (owner == deed or not trigger.is_noun):
        return (-2, 0) if owner == deed else None
    above = tree.heads[deed]
    far = 0 if found.when.grain in {"day", "hour"} else 20
    if is_run_on(scene, found.start, deed) or scene.is_of_dateline(found.start):
        return None
    if (
        is_counted_since(scene, head, found, deed)
        or is_of_a_rank(scene, found)
        or is_its_end(scene, found, trigger)
    ):
        return None
    if (
        found.start <= above < found.end
        or is_when(scene, trigger, found)
        or is_made_then(tree, trigger, found)
    ):
        return (-1, 0)  # "since 2019, when gunmen killed 40"
    if tree.heads[head] != deed and tree.case(tree.heads[head]) == "despite":
        return None  # "bombed the south despite the November truce"
    governor = opened(tree, found, governor_of(scene, head, deed))
    distance = abs(found.start - deed) + far
    is_far_back = found.when.grain in FAR_BACK
    if governor == deed:
        if is_of_a_thing(scene, head, deed):
            return None if is_far_back else (3, distance)
        return (0, distance)
    if tree.case(head) == "by" and governor > deed:
        return None  # "suspended the aid and ordered two envoys to leave by Saturday"
    if tree.is_under(governor, deed):
        return below(scene, deed, governor, distance, is_far_back=is_far_back, is_last=_is_last(tree, found))
    if tree.deps[deed] == "acl:relcl" and tree.heads[head] == above:
        return (1, distance)  # "a 2020 war in which the army seized ...": the day of the war
    clause = tree.clause(deed)
    if trigger.is_noun and is_of_what_is_said(scene, deed, governor, found, times):
        return (0, distance)
    if is_of_a_thing(scene, head, governor):
        return None
    if trigger.is_noun and is_marked(tree, deed):
        # "gathered on Sunday to mark the killing of 8,000 men in July 1995"
        return (1, distance) if found.start > deed else None
    if trigger.is_noun and governor in _clauses(tree, deed):
        if is_of_a_quality(scene, deed) or is_spoken_over(scene, deed):
            return None
        is_said = scene.cue_of(governor) is not None
        is_performed = (tree.relations[deed] == "obj" or tree.deps[deed] == "nsubj:pass") and tree.lemmas[
            governor
        ] in PERFORMED
        return (1, distance) if not is_said or is_performed else None
    if tree.deps[deed] == "acl:relcl" and governor == tree.clause(above) == tree.heads[above]:
        # "on 10 September it shot down drones that had entered its airspace"
        is_just_before = "had" in {tree.words[kid] for kid in tree.kids(deed, "aux")} and not is_far_back
        return (5, distance) if is_just_before and tree.relations[above] == "obj" else None
    if tree.relations[deed] == "acl" and tree.deps[deed] != "acl:relcl" and governor == tree.clause(above):
        # "a missile launched by the rebels hit a ship on Tuesday"
        is_near = not is_far_back or tree.lemmas[governor] in INSTITUTED
        return (3, distance) if scene.cue_of(governor) is None and is_near else None
    if governor == above and (
        tree.relations[deed] in {"xcomp", "advcl", "conj"} or _is_next_step(scene, deed)
    ):
        if scene.cue_of(above) is not None and tree.relations[deed] != "conj":
            return None
        if tree.relations[deed] == "conj" and scene.told_in(deed) != scene.told_in(above):
            return None
        if _has_own_time(tree, deed, times) or _is_set_apart(tree, deed):
            return None
        return (2, distance)
    if tree.relations[deed] == "conj" and tree.is_under(governor, above) and not is_far_back:
        # "blocked boats bound for the shoal on Saturday and doused one of them"
        rank = below(scene, above, governor, distance, is_far_back=is_far_back, is_last=False)
        is_bare = not _has_own_time(tree, deed, times) and not scene.told_in(deed)[1:]
        return (4 + rank[0], distance) if rank is not None and is_bare else None
    if trigger.is_noun and tree.is_under(governor, clause) and _is_beginning(tree, governor, clause):
        return (2, distance)  # "the war began when gunmen attacked the town on 7 October"
    if trigger.is_noun and tree.is_under(governor, clause) and tree.relations[governor] == "xcomp":
        # "clashes left nine dead on Sunday"
        return (2, distance)
    return (6, distance) if not is_far_back and _is_beside(tree, governor, clause) else None


def _is_beginning(tree: Tree, governor: int, clause: int) -> bool:
    """Whether a clause tells with what a deed began, so that its time is that of both."""
    marks = {tree.words[kid] for kid in tree.kids(governor, "mark", "advmod")}
    begins = tree.lemmas[clause] in {"begin", "start", "erupt", "break"}
    return begins and "when" in marks and tree.heads[governor] == clause


def _is_beside(tree: Tree, governor: int, clause: int) -> bool:
    """Whether a time's clause only goes on with the deed's: "said that three were killed and eight were wounded on Sunday"."""
    if tree.relations[clause] != "ccomp":
        return False
    beside = next((w for w in tree.path(governor) if tree.heads[w] == tree.heads[clause]), None)
    return (
        beside is not None
        and beside > clause
        and tree.relations[beside] == "ccomp"
        and tree.deps[governor] in {"acl:relcl", "ccomp"}
        and any(tree.words[w] == "and" for w in range(clause, beside))
    )


def is_when(scene: Scene, trigger: Trigger, found: FoundTime) -> bool:
    """Whether the deed's clause tells what a time before it was the time of: "in 2019, when", "on the day that"."""
    tree = scene.tree
    clause = tree.clause(trigger.head)
    words = [w for w in tree.kids(clause, "advmod", "mark", "obl") if tree.words[w] == "when"]
    return bool(words) and words[0] - found.end in {0, 1} and trigger.head > words[0]


BESIDE = frozenset({"follow", "accompany"})
"""Participles that tell of a deed of the same time."""


def _clauses(tree: Tree, deed: int) -> list[int]:
    """The clause a noun stands in and those it is only a part of: "helped ensure a truce" is one saying."""
    found = [tree.clause(deed)]
    while tree.heads[found[-1]] != found[-1] and (
        tree.relations[found[-1]] == "xcomp"
        or (
            tree.deps[found[-1]] == "acl" and tree.lemmas[found[-1]] in BESIDE
        )  # "a blast followed by gunfire was heard at 5 pm"
    ):
        found.append(tree.clause(tree.heads[found[-1]]))
    return found


def below(
    scene: Scene, deed: int, governor: int, distance: int, *, is_far_back: bool, is_last: bool
) -> tuple[int, int] | None:
    """The rank of a time whose clause stands below the deed's: "shelled the town, killing nine on Sunday"."""
    tree = scene.tree
    relation = tree.relations[governor]
    if not tree.is_clause(governor):
        if is_far_back and relation == "obj" and tree.lemmas[deed] not in CONCLUDED | ACCEPTED:
            return None  # "decided to suspend the 2019 accord"
        # "were killed in Monday's attack", "Monday's attack killed nine"; not "the truce that ended last year's war"
        return (1, distance) if tree.heads[governor] == deed else None
    inner = [w for w in tree.path(governor)[: tree.path(governor).index(deed)] if tree.is_clause(w)]
    if tree.deps[governor] == "acl:relcl" or relation == "acl":
        thing = tree.heads[governor]
        is_content = any(tree.words[kid] == "that" for kid in tree.kids(governor, "mark"))
        if is_content and is_future(tree, governor) and not is_future(tree, deed):
            return None  # "had given assurances that it would leave next week": the word is given before
        if thing == deed:
            return (1, distance)  # "the attack, which took place on Tuesday"
        is_deed = tree.lemmas[thing] in scene.codebook.event_nouns and tree.heads[thing] == deed
        if tree.heads[thing] == deed and {tree.lemmas[deed], tree.lemmas[governor]} <= CONCLUDED | ACCEPTED:
            return (2, distance)  # "brokered the agreement that both signed in 2015"
        if not is_deed and _is_told_apart(scene, governor, deed):
            return None  # "condemned the advance of the rebels, who took the town last weekend"
        # "leaders meeting in Cairo on Tuesday endorsed", "boats bound for the shoal on Saturday"
        # "a war that broke out in 2013 killed 40,000": of its year too
        is_at_once = is_last and _is_doing(
            scene, governor
        )  # "were abducted by men wearing uniforms in August 2016"
        return (1 if is_deed else 5, distance) if is_deed or is_at_once or not is_far_back else None
    if len(inner) > 1 and is_far_back:
        return None
    if relation == "conj":
        return (4, distance) if not tree.kids(governor, "nsubj", "expl") or is_last else None
    if relation == "advcl" and _is_participle_of(tree, governor):
        thing = governor - 1
        is_deed = tree.lemmas[thing] in scene.codebook.event_nouns and tree.heads[thing] == deed
        return (1, distance) if is_deed else None
    if relation == "advcl":
        marks = {tree.words[kid] for kid in tree.kids(governor, "mark", "advmod")}
        if is_far_back and marks & {"for", "over", "about"}:
            return None  # "apologised for the massacre of villagers in 1942"
        return None if marks & {"after", "before", "since", "until", "if"} else (2, distance)
    if is_far_back and relation not in {"xcomp", "ccomp"}:
        return None
    return (2, distance)


def _is_told_apart(scene: Scene, verb: int, deed: int) -> bool:
    """Whether a relative clause behind the deed tells a deed of its own, done and over."""
    tree = scene.tree
    return (
        tree.deps[verb] == "acl:relcl"
        and verb > deed
        and _names_deed(scene, verb)
        and not tree.words[verb].endswith("ing")
        and bool(tree.kids(verb, "nsubj", "nsubj:pass"))
    )


def _is_doing(scene: Scene, verb: int) -> bool:
    """Whether a participle only tells what somebody was doing, or wore, at the deed."""
    return scene.tree.words[verb].endswith("ing") and not _names_deed(scene, verb)


def _names_deed(scene: Scene, verb: int) -> bool:
    """Whether a verb alone can name a deed."""
    return any(len(each.words) == 1 for each in scene.codebook.event_verbs.get(scene.tree.lemmas[verb], ()))


def _is_participle_of(tree: Tree, verb: int) -> bool:
    """Whether a past participle stands right behind the noun it describes: "the truce reached last November"."""
    plain = not tree.kids(verb, "nsubj", "aux", "mark") and not tree.words[verb].endswith("ing")
    return plain and tree.words[verb] != tree.lemmas[verb] and tree.pos[verb - 1] == "NOUN"


def _is_last(tree: Tree, found: FoundTime) -> bool:
    """Whether a time ends its sentence, where it may be that of all before it: "A fired and B bombed on Wednesday"."""
    end = tree.sentences[tree.sentence[found.start]][1]
    return not any(tree.words[w].isalnum() for w in range(found.end, end))


def _has_own_time(tree: Tree, deed: int, times: tuple[FoundTime, ...]) -> bool:
    """Whether the deed's own clause names a time: then that of the clause above is not wanted."""
    return any(
        other.when.start is not None and tree.is_under(other.start, deed) and tree.clause(other.start) == deed
        for other in times
    )


def _is_next_step(scene: Scene, deed: int) -> bool:
    """Whether a clause behind a semicolon tells what was done next: "In April they had sent a drone; the army shot it down"."""
    tree = scene.tree
    if tree.deps[deed] != "parataxis" or scene.cue_of(deed) is not None or tree.kids(deed, "aux", "cop"):
        return False
    above, start = tree.heads[deed], min(tree.subtree(deed))
    is_before = "had" in {tree.words[kid] for kid in tree.kids(above, "aux")}
    is_parted = any(tree.words[word] == ";" for word in (start, start - 1))
    return above < deed and is_before and is_parted


def _is_set_apart(tree: Tree, deed: int) -> bool:
    """Whether a clause tells of another time than the one above it: "after rebels seized them", "had bombed the camp"."""
    marks = {tree.words[kid] for kid in tree.kids(deed, "mark", "case")}
    return tree.relations[deed] == "advcl" and bool(marks & {"after", "before", "until", "since", "if"})
