"""What kind of actor a pronoun may mean: a person for "he", a body or state for "it", several for "they"."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.records import Actor


def is_person(actor: Actor) -> bool:
    """Whom "he" and "she" may mean: a person, or who holds an office and has no name."""
    return actor.kind == "person" or (actor.kind == "unnamed" and actor.role is not None)


def is_body(actor: Actor) -> bool:
    """A body that speaks for itself, its state named or not."""
    return actor.kind == "organisation" and actor.sector != "MED"


def is_institution(actor: Actor) -> bool:
    """What "it" may mean."""
    return actor.kind in ("country", "organisation", "group")


def is_group(actor: Actor) -> bool:
    """Whom "they" may mean."""
    return actor.kind in ("group", "organisation") or (
        actor.kind == "unnamed" and (actor.role is None or actor.role.lower().endswith("s"))
    )


def is_of_a_state(actor: Actor) -> bool:
    """Whether it is a state or one that speaks for it: whose country "the country" may be."""
    return actor.country in country_names() and actor.sector != "REB"
