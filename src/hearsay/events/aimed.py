"""Whom a deed is aimed at, where the places of its rule name nobody: deeper in what is agreed, refused or given."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.subjects import SPANS
from hearsay.events.scene import Scene
from hearsay.records import Actor
from hearsay.records.event import EventType
from hearsay.statements.parties import home
from hearsay.statements.parties.words import sector_of

TOWARDS = frozenset(
    {
        "to",
        "with",
        "for",
        "from",
        "on",
        "against",
        "into",
        "at",
        "upon",
        "toward",
        "towards",
        "between",
        "onto",
    }
)
"""Prepositions behind a verb that lead to whom it is aimed at."""
ALSO: dict[EventType, frozenset[str]] = {
    "AID": frozenset({"in", "inside", "across"}),
    "AGREE": frozenset({"in", "over"}),
    "REJECT": frozenset({"in", "by"}),
    "MOBILIZE": frozenset({"in", "around", "near", "off", "along"}),
    "ASSAULT": frozenset({"in", "near", "across", "outside", "around"}),
    "COERCE": frozenset({"in"}),
    "SANCTION": frozenset({"in", "of"}),
}
"""Further ones of a type: help is given in a country, drills are held around one."""
NOT_TOWARDS: dict[EventType, frozenset[str]] = {"RETREAT": frozenset({"at", "on"})}
"""Those that only say where a deed of a type is done: "burned their rifles at a ceremony in Iraq"."""
WITHIN = frozenset(
    {"of", "to", "with", "for", "from", "on", "against", "into", "in", "by", "at", "over", "between", "near"}
)
"""Prepositions behind a noun that lead further in: "a ban on imports of", "a request from"."""
AT_HOME: frozenset[EventType] = frozenset(
    {
        "COERCE",
        "ASSAULT",
        "ACCUSE",
        "REJECT",
        "SUPPORT",
        "REQUEST",
        "SANCTION",
        "RETREAT",
        "CONCEDE",
        "AGREE",
        "AID",
    }
)
"""Types that a state also does to its own people: "Venezuela released two mayors"."""
OVER_LAND: frozenset[EventType] = frozenset({"COERCE"})
"""Types that are done to the people of a place where nobody is named: curfews, bans, blockades."""
DONE_TO: frozenset[EventType] = frozenset(
    {
        "COERCE",
        "ASSAULT",
        "RETREAT",
        "ACCUSE",
        "SANCTION",
        "SUPPORT",
        "REQUEST",
        "REJECT",
        "CONCEDE",
        "CONSULT",
    }
)
"""Types whose object is whom it is done to; of the others it is what is given, sent or promised."""
TO_PERSONS: frozenset[EventType] = frozenset({"COERCE", "ASSAULT", "RETREAT"})
"""Types whose object, where it is people, is alone whom it is done to."""
NO_STATE = frozenset({"REB", "CRM", "OPP", "CVL", "UAF", "PTY"})
"""Sectors that fight or resist the state they live in, so that its posts and towns are the other side's."""
RULING = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", None})
"""Sectors of those who rule a land, with the state itself."""
DEEPEST = 7
HARM: frozenset[EventType] = frozenset({"ASSAULT", "COERCE"})
BESIDE = frozenset(
    {
        "support",
        "coordinate",
        "coordination",
        "concert",
        "cooperation",
        "defence",
        "defense",
        "behalf",
        "favour",
        "favor",
        "alongside",
    }
)
"""Words that lead from harm to whom it is done for or with."""


class Aim:
    """The search below one deed.

    Args:
        scene: The document.
        kind: The deed's type.
        actors: Who does it; they and theirs are not whom it is aimed at.
    """

    def __init__(self, scene: Scene, kind: EventType, actors: Sequence[Actor]) -> None:
        self._scene, self._tree, self._kind = scene, scene.tree, kind
        self._actors = actors
        self._homes = {home(actor) for actor in actors} - {None}
        self._towards = (TOWARDS | ALSO.get(kind, frozenset())) - NOT_TOWARDS.get(kind, frozenset())

    def find(self, head: int) -> list[Actor]:
        """Whom the deed at a word is aimed at: another party, else one's own people, else people nobody knows; empty for none."""
        words = self._below(head, 0)
        lending = self._lending(head)
        if lending is not None:
            words += [found for found in self._below(lending, 0) if found not in words and found[0] != head]
        for pick in (self._others, self._own_people, self._unnamed):
            for word, is_direct in words:
                found = pick(word, is_direct)
                if found:
                    return self._with_fellows(word, found, is_direct) if pick == self._others else found
                if is_direct and self._kind in TO_PERSONS and pick == self._others and self._is_people(word):
                    break  # "arrested forty people over the raid on Chad": the forty
        if self._kind in OVER_LAND and all(actor.sector in RULING for actor in self._actors):
            for word, _ in words:
                land = self._scene.parties.homeland(word)
                if land and land[0].country in self._homes and land[0].text != land[0].country:
                    return list(land[:1])  # "imposed a curfew on Basra": the people there
        return []

    def _with_fellows(self, word: int, found: list[Actor], is_direct: bool) -> list[Actor]:
        """With those named beside it: "between Baku and Yerevan", "to host Aliyev and Pashinyan"."""
        for other in self._tree.conjuncts(word)[1:]:
            known = {home(actor) for actor in found}
            found = [*found, *(a for a in self._others(other, is_direct) if home(a) not in known)]
        return found

    def _below(self, word: int, depth: int) -> list[tuple[int, bool]]:
        """The words that may name somebody, nearest first, and whether the deed is done to them directly."""
        tree = self._tree
        found: list[tuple[int, bool]] = []
        if depth > DEEPEST:
            return found
        is_verb = tree.pos[word] in {"VERB", "AUX"} or bool(tree.kids(word, "xcomp", "cop"))
        first = [
            k
            for k in tree.children[word]
            if tree.relations[k] in {"iobj", "obj"} or tree.deps[k] == "nsubj:pass"
        ]
        rest = [k for k in tree.children[word] if k not in first]
        for kid in [*first, *rest]:
            if not self._leads_on(word, kid, is_verb=is_verb, depth=depth):
                continue
            is_moved = self._kind == "MOBILIZE" and depth == 0 and is_verb and tree.relations[kid] == "obj"
            if tree.pos[kid] in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"} and not is_moved:
                is_direct = (depth < 2 and tree.relations[kid] in {"obj", "iobj", "nsubj"}) or (
                    depth == 0 and not is_verb and tree.case(kid) == "of"
                )
                found += [(each, is_direct) for each in tree.conjuncts(kid)]
            if is_moved:  # "sending British troops to Kosovo": where to, not whose they are
                goals = [k for k in tree.kids(kid, "nmod") if tree.case(k).split(" ")[0] in self._towards]
                found += [(each, False) for goal in goals for each in tree.conjuncts(goal)]
                continue
            found += self._below(kid, depth + 1)
        return found

    def _lending(self, head: int) -> int | None:
        """The verb that a noun is the object of, whose prepositions are the noun's too: "began two days of drills around Taiwan"."""
        tree = self._tree
        if tree.pos[head] not in {"NOUN", "PROPN"}:
            return None
        above = tree.heads[head]
        if tree.relations[head] == "nmod" and tree.case(head) == "of" and tree.lemmas[above] in SPANS:
            head, above = above, tree.heads[above]
        lends = tree.relations[head] == "obj" and tree.lemmas[above] in self._scene.codebook.words.light_verbs
        return above if lends else None

    def _leads_on(self, word: int, kid: int, *, is_verb: bool, depth: int) -> bool:
        tree = self._tree
        # the tagger takes some prepositions for marks: "handed their rifles to UN monitors"
        relation, case = tree.relations[kid], tree.case(kid).split(" ")[0] or tree.words[tree.left[kid]]
        if tree.deps[kid].split(":")[-1] in {"tmod", "unmarked", "npmod", "relcl"}:
            return False
        if is_verb:
            if relation in {"obj", "iobj"} or (tree.deps[kid] == "nsubj:pass" and depth == 0):
                return True
            if relation == "obl":
                if self._kind in HARM and tree.lemmas[kid] in BESIDE:
                    return False  # "launched raids in support of Libya's army"
                return case in self._towards
            if relation in {"xcomp", "ccomp"}:
                return (
                    self._is_infinitive(kid)
                    or relation == "xcomp"
                    or self._kind in {"AGREE", "THREATEN", "REQUEST"}
                )
            if relation == "nsubj":  # "asked American troops to leave"
                return depth > 0
            if relation == "advcl" and self._kind == "AID" and self._is_infinitive(kid):
                return True  # "donated ventilators to assist Chad"
            return relation == "advcl" and self._hangs_on_condition(kid, depth)
        if relation == "nmod":
            if self._kind in HARM and tree.lemmas[kid] in BESIDE:
                return False  # "raids in support of Libya's army"
            if self._kind == "ACCUSE" and tree.deps[kid] != "nmod:poss" and self._is_harm(word):
                return case == "by"  # "condemned the attack on Goma": who did it, not who suffered it
            return tree.deps[kid] == "nmod:poss" or case in WITHIN or case in self._towards
        if relation in {"amod", "compound"}:
            return True
        if self._kind in HARM and tree.lemmas[kid] in BESIDE:
            return False  # "strikes coordinated with the government of Iraq"
        return relation == "acl" and (self._is_infinitive(kid) or not self._has_subject(kid))

    def _is_harm(self, word: int) -> bool:
        tree = self._tree
        return tree.pos[word] == "NOUN" and self._scene.codebook.names_harm(tree.lemmas[word])

    def _is_infinitive(self, verb: int) -> bool:
        return any(self._tree.words[kid] == "to" for kid in self._tree.kids(verb, "mark"))

    def _hangs_on_condition(self, clause: int, depth: int) -> bool:
        """Whether an adverbial clause tells whom it is aimed at: "with cutting the gas", a threat's or promise's "if Washington broke its word"."""
        marks = {self._tree.words[kid] for kid in self._tree.kids(clause, "mark")}
        return (depth == 0 and self._is_gerund(clause)) or (
            self._kind in {"THREATEN", "AGREE"} and not marks.isdisjoint({"if", "unless", "should"})
        )

    def _is_gerund(self, verb: int) -> bool:
        """ "Threatened it with cutting the gas", "agreed on sending": what stands behind a preposition of the deed."""
        tree = self._tree
        return tree.words[verb].endswith("ing") and any(
            tree.words[kid] in self._towards for kid in tree.kids(verb, "mark", "case")
        )

    def _has_subject(self, verb: int) -> bool:
        return bool(self._tree.kids(verb, "nsubj"))

    def _others(self, word: int, is_direct: bool) -> list[Actor]:
        """Another party that the word names, or the other party whose place it is."""
        parties = self._scene.parties
        found = [
            actor
            for actor in parties.at(word) or parties.homeland(word)
            if actor.sector != "MED" and home(actor) is not None and home(actor) not in self._homes
        ]
        if found:
            return found[:2]
        resists = self._actors and all(actor.sector in NO_STATE for actor in self._actors)
        if resists and self._kind in {"ASSAULT", "PROTEST"}:
            return [actor for actor in parties.homeland(word) if actor.country in self._homes]
        return []

    def _own_people(self, word: int, is_direct: bool) -> list[Actor]:
        """Others of the same home, where the deed is done to them directly; never the doer's own troops or officials."""
        if self._kind not in AT_HOME or self._is_ones_own(word):
            return []
        resists = {actor.sector in NO_STATE for actor in self._actors}
        return [
            actor
            for actor in self._scene.parties.at(word)
            if actor.kind != "country"
            and actor.sector != "MED"
            and (is_direct or ((actor.sector in NO_STATE) not in resists and bool(resists)))
            and not any(actor.name == other.name or actor == other for other in self._actors)
        ]

    def _is_ones_own(self, word: int) -> bool:
        tree = self._tree
        return tree.pos[word] == "PRON" or any(
            tree.pos[kid] == "PRON" or tree.words[kid] in {"its", "their", "his", "her", "own"}
            for kid in tree.children[word]
        )

    def _is_people(self, word: int) -> bool:
        return self._tree.pos[word] == "NOUN" and self._scene.is_people(word)

    def _unnamed(self, word: int, is_direct: bool) -> list[Actor]:
        """People whom no name tells: "released four hostages"; who is sent or promised is not whom it is aimed at."""
        if self._kind not in DONE_TO or not is_direct or not self._is_people(word) or self._is_ones_own(word):
            return []
        if self._scene.parties.at(word):
            return []
        tree = self._tree
        left = min(
            [word, *(tree.left[k] for k in tree.kids(word, "det", "amod", "nummod", "compound") if k < word)]
        )
        span = self._scene.document.span(tree.starts[left], tree.ends[word])
        sector = sector_of(tree.lemmas[word])
        return [Actor(text=span.text, span=span, name=span.text, kind="unnamed", sector=sector)]


def aimed_at(scene: Scene, kind: EventType, head: int, actors: Sequence[Actor]) -> list[Actor]:
    """Whom a deed is aimed at that its rule's own places do not name.

    "Agreed to lift a ban on imports of Egyptian fruit": Egypt; "released four hostages": the four.

    Args:
        head: The word that names the deed.
        actors: Who does it.
    """
    return Aim(scene, kind, actors).find(head)
