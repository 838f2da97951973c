"""One event where several do the same act by the same words: "Russia and Turkey agreed to ..."."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import homes
from hearsay.events.telling.telling import Telling
from hearsay.statements.parties import home


def together(tellings: list[Telling]) -> list[Telling]:
    """Who offers or demands by the same words does it together, once: "Russia and Turkey agreed to ..."."""
    tellings = [each for each in tellings if not _is_of_fellow(each, tellings)]
    joined: dict[tuple[str, tuple[int, int]], Telling] = {}
    result = []
    for telling in tellings:
        key = (telling.type, telling.trigger)
        is_joint = telling.type in {"AGREE", "REQUEST", "THREATEN", "SUPPORT"}
        if key in joined and telling.type == "ACCUSE":
            # "Niger and Mali condemned the Algerian strike", but not "India and Pakistan blamed each other"
            sides = homes(telling.recipients)
            is_joint = sides == homes(joined[key].recipients) and sides.isdisjoint(
                homes([*telling.actors, *joined[key].actors])
            )
        if is_joint and key in joined:
            first = joined[key]
            first.actors.extend(a for a in telling.actors if a not in first.actors)
            # "India and Nepal agreed to reopen the road": neither is whom the other's promise is aimed at
            first.recipients = [
                a for a in first.recipients if home(a) is None or home(a) not in homes(first.actors)
            ]
        else:
            joined[key] = telling
            result.append(telling)
    return result


def _is_of_fellow(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether one who condemns is only said to condemn those he condemns with: "Niger and Burkina Faso condemned the raid"."""
    if telling.type != "ACCUSE" or not telling.recipients:
        return False
    fellows = homes(
        [
            actor
            for each in tellings
            if each is not telling and each.type == "ACCUSE" and each.trigger == telling.trigger
            for actor in each.actors
        ]
    )
    return bool(fellows) and homes(telling.recipients) <= fellows and "allege" not in telling.modes
