"""What a page says of each land that it names, whoever speaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.scene import Scene
from hearsay.records import Statement
from hearsay.statements.likely.voices import called
from hearsay.statements.parties import Parties
from hearsay.statements.parties.naming import Naming
from hearsay.statements.voice import land_in, page_voice

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions

Numbers = dict[str, float]
FIRST = frozenset({"we", "us", "our", "ours", "i", "my"})
"""Words of who speaks for himself and his."""


class PageSigns:
    """A page's lands, counted once.

    Args:
        hidden: Words that name nobody: what training asks about speakers whose land is known.
        silent: How a speaker is called whose land is to be unknown.
    """

    def __init__(
        self,
        annotated: Annotated,
        mentions: Mentions,
        statements: Sequence[Statement],
        hidden: frozenset[int] = frozenset(),
        silent: str | None = None,
    ) -> None:
        self._silent = silent
        self.tree = tree = Tree.of(annotated.doc)
        self.statements, self.mentions = statements, mentions
        document = annotated.document
        sent = document.dateline.span if document.dateline is not None else None

        def is_left_out(word: int) -> bool:
            if sent is not None and sent.start <= tree.starts[word] < sent.end:
                return True
            return bool(hidden) and (
                word in hidden or any(kid in hidden for kid in tree.children[word])
            )  # "his troops" are nobody's either

        self.naming = Naming(tree, Parties.of(document, tree, mentions), is_left_out)
        self.sectors, self.words = (
            defaultdict[str, Counter[str]](Counter),
            defaultdict[str, Counter[str]](Counter),
        )
        self.ours, self.speaks = Counter[str](), Counter[str]()
        self.speaks_as = Counter[tuple[str, str | None]]()
        for each in statements:
            land = self.land(each)
            if land is not None and each.speaker is not None:
                self.speaks[land] += 1
                self.speaks_as[land, each.speaker.sector] += 1
        scene = Scene(annotated, mentions.actors, mentions.places)
        self._given = {
            "page's own": scene.only,
            "home": scene.home,
            "outlet": land_in(document.outlet or ""),
            "voice": voice.country if (voice := page_voice(document, mentions)) is not None else None,
            "dateline": next(
                (
                    each.where.country
                    for each in mentions.places
                    if sent is not None
                    and each.where.span is not None
                    and sent.start <= each.where.span.start < sent.end
                ),
                None,
            ),
        }
        self._principals = scene.principals
        self._count()

    def land(self, statement: Statement) -> str | None:
        """The land of who says it."""
        if statement.speaker is None or called(statement) == self._silent:
            return None
        return statement.speaker.country

    def _count(self) -> None:
        people, places, persons, first = Counter[str](), Counter[str](), Counter[str](), dict[str, int]()
        for number, (start, end) in enumerate(self.tree.sentences):
            naming = self.naming.of(number)
            if any(self.tree.words[word] in FIRST for word in range(start, end)):
                self.ours.update(each.land for each in naming)
            for each in naming:
                if each.actor is not None and each.how != "anaphor":
                    self.words[self.tree.lemmas[each.word]][each.land] += 1
                if each.how in {"derived", "anaphor"} or (each.actor and each.actor.sector == "MED"):
                    continue
                first.setdefault(each.land, each.word)
                if each.actor is None:
                    places[each.land] += 1
                else:
                    people[each.land] += 1
                    self.sectors[each.actor.sector or "-"][each.land] += 1
                    persons[each.land] += each.actor.kind == "person"
        named = people + places
        self.lands = sorted(named, key=lambda land: (-named[land], first[land], land))
        states = [land for land in self.lands if land in country_names()]
        opening = [{each.land for each in self.naming.of(number)} for number in (0, 1)]
        self.signs: dict[str, Numbers] = {
            land: {
                "state": land in country_names(),
                f"body:{land}": land not in country_names(),
                "share": share(named, land),
                "people share": share(people, land),
                "place share": share(places, land),
                "persons": share(persons, land),
                "speaks": share(self.speaks, land),
                "our": share(self.ours, land),
                "count": named[land],
                "lead": named[land] / max([0.5, *(count for other, count in named.items() if other != land)]),
                "rank": rank,
                "state rank": states.index(land) if land in states else 20,
                "lands": len(named),
                "states": len(states),
                "first sentence": land in opening[0],
                "second sentence": land in opening[1],
                "first": first[land] / len(self.tree.words),
                "principal": land in self._principals,
                **{name: given == land for name, given in self._given.items()},
            }
            for rank, land in enumerate(self.lands)
        }


def share(counts: Counter[str], land: str) -> float:
    """The land's part of all that were counted; 0 of none."""
    total = counts.total()
    return counts[land] / total if total else 0.0
