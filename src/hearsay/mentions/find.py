"""The stage: an annotated document in, its mentions out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.actors.again import with_bodies_again
from hearsay.mentions.actors.employers import with_employers
from hearsay.mentions.actors.fellows import with_fellows
from hearsay.mentions.actors.find import find_actors
from hearsay.mentions.actors.headlines import with_headline_holders
from hearsay.mentions.actors.homes.find import with_homes
from hearsay.mentions.actors.landed import with_the_pages_land
from hearsay.mentions.actors.local import with_local_countries
from hearsay.mentions.actors.missions import with_missions
from hearsay.mentions.actors.of_many import with_officers_of_many
from hearsay.mentions.actors.residents.find import with_residents
from hearsay.mentions.actors.scene import Scene
from hearsay.mentions.actors.superiors import with_superiors
from hearsay.mentions.found import Mentions
from hearsay.mentions.places import find_places
from hearsay.mentions.quantities import find_quantities
from hearsay.mentions.times import find_times

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.packs import Knowledge


def find_mentions(annotated: Annotated, knowledge: Knowledge) -> Mentions:
    """Every actor, place, time and quantity of a document, and whom its anaphors mean.

    Args:
        annotated: The document with the reader model's layers. What the model got wrong costs less here than elsewhere: names
            are found by the tables too, and every rule has a way by the words alone.
        knowledge: What the packs in use know.
    """
    doc = annotated.doc
    document = annotated.document
    captions = [range(part.start, part.end) for part in document.parts if part.kind == "caption"]
    times = find_times(doc, document.published, captions)
    in_times = frozenset(token for each in times for token in range(each.start, each.end))
    found = find_actors(annotated, knowledge)
    places = find_places(doc, found)
    home = Scene(annotated, found.actors, places).home
    actors, anaphors = with_missions(doc, found.actors, found.anaphors)
    actors, anaphors = with_officers_of_many(doc, actors, anaphors)
    actors, anaphors = with_local_countries(doc, actors, places, anaphors, home)
    actors, anaphors = with_superiors(doc, found.described, actors, anaphors)
    actors, anaphors = with_homes(annotated, found.described, found.persons, actors, places, anaphors)
    actors, anaphors = with_fellows(doc, actors, anaphors)
    # an adviser to the governor, whose state only the page told
    actors, anaphors = with_superiors(doc, found.described, actors, anaphors)
    actors, anaphors = with_employers(doc, actors, anaphors)
    actors, anaphors = with_residents(annotated, actors, places, anaphors)
    actors, anaphors = with_headline_holders(annotated, actors, anaphors)
    again = with_bodies_again(doc, actors, anaphors)
    if again is not actors:
        actors, anaphors = with_employers(doc, again, anaphors)  # "a source in the agency"
    actors, anaphors = with_the_pages_land(annotated, actors, places, anaphors)
    return Mentions(
        actors=actors,
        places=places,
        times=times,
        quantities=find_quantities(doc, in_times),
        anaphors=anaphors,
    )
