"""Whose people a number counts: by the words beside them, who sent them, who tells of them, and to whom it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.agents import agents
from hearsay.codebooks.subjects import subjects
from hearsay.events.counts import AT_ARMS, SUFFERED, Count, land_of
from hearsay.events.fates import is_suffered, kind_of
from hearsay.events.idioms import idiom_at
from hearsay.events.losses import admitted, crew_of_a_vessel, fighters_there, in_ranks
from hearsay.events.posts import is_at_post, land_of_post
from hearsay.events.scene import Scene, homes
from hearsay.events.unnamed import own_losses, teller_s_own, them_before
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Event, Figure
from hearsay.statements.parties import home

if TYPE_CHECKING:
    pass

POSSESSED = frozenset({"its", "their", "our", "his", "her", "my"})


def whose_people(
    scene: Scene, count: Count, before: Sequence[Figure], event: Event | None, *, is_outcome: bool
) -> Actor | None:
    """Whose people a count is of; None where nothing tells.

    Args:
        before: The figures before, the last of which has the people "three others" are.
        event: The event the count belongs to. is_outcome: Whether the count tells how that event ended for those it was done to.
    """
    if count.gap is not None and count.fate is not None:
        is_owner = scene.tree.lemmas[count.fate] in scene.codebook.figures.owner_subject
        theirs = scene.parties.at(count.gap) if is_owner else scene.parties.at(count.head)
        return theirs[0] if len(theirs) == 1 else None
    last = next((figure for figure in reversed(before) if figure.whose is not None), None)
    found = admitted(scene, count) or own_losses(scene, count) or them_before(scene, count, before)
    if found is not None:
        return found
    own = _beside(scene, count) or in_ranks(scene, count)
    if own is not None and own.country is None and own.sector == "MIL" and (army := _own_army(scene, count)):
        own = army  # "nine members of the 22nd Division were killed, the army said"
    if own is not None and home(own) is not None:
        accuser = None if own.country is not None or own.party is not None else _accuser(scene, count)
        return None if _is_doer_behind(scene, count, own) else accuser or own
    for found in (
        _sender(scene, count, event),
        last.whose if last is not None and _continues(scene, count, last) else None,
        _teller(scene, count, event),
        crew_of_a_vessel(scene, count, event),
    ):
        if found is not None and home(found) is not None and not _is_by(scene, count, found):
            return found
    local = _fought_by_rebels(scene, count, event) or _local(scene, count, event)
    if local is not None:
        return local
    return (
        _victims(scene, count, event, is_outcome=is_outcome)
        or _civil_there(scene, count, event)
        or fighters_there(scene, count, event)
        or teller_s_own(scene, count, event)
    )


def _victims(scene: Scene, count: Count, event: Event | None, *, is_outcome: bool) -> Actor | None:
    """The one side that the deed was done to."""
    if (
        event is None
        or count.what not in SUFFERED | {"detained"}
        or len(homes(event.recipients)) != 1
        or _is_of_war(scene, count)
    ):
        return None
    if not is_outcome and not _is_fate_of(scene, count, event):
        return None
    victim = next(actor for actor in event.recipients if home(actor) is not None)
    if _is_by(scene, count, victim):
        return None
    is_civil = scene.tree.lemmas[count.head] in scene.codebook.figures.civil and victim.sector is not None
    if is_at_post(scene, count, victim):
        land = land_of_post(scene, count, event)
        return land_of(land) if land is not None else None
    return scene.country(victim) or victim if is_civil else victim


def _civil_there(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The land of civilians harmed in a place of it by somebody else: "shells killed five civilians in Rugombo"."""
    lemmas = {scene.tree.lemmas[head] for head in (count.head, *count.heads)}
    table = scene.codebook.figures
    if not lemmas <= table.civil | table.settlers or count.what not in {
        "killed",
        "wounded",
        "missing",
        "displaced",
    }:
        return None
    land = None if event is None or event.where is None or event.where.span is None else event.where.country
    if land is None:
        places = scene.lands.lying_in(*scene.tree.sentences[scene.tree.sentence[count.head]]) - {None}
        land = next(iter(places)) if len(places) == 1 else None
    named = {each.actor.country for each in scene.mentions.actors}
    doers = homes(event.actors) if event is not None else frozenset()
    is_of_rebels = event is not None and event.actors and all(actor.sector == "REB" for actor in event.actors)
    is_army = event is not None and any(actor.sector == "MIL" for actor in event.actors)
    is_others = land not in doers or bool(is_of_rebels) or is_army
    is_told = land in country_names() and land in named and is_others and not _is_of_war(scene, count)
    return land_of(land) if land is not None and is_told else None


def _beside(scene: Scene, count: Count) -> Actor | None:
    """Nationality or possessor beside the noun, "of its soldiers", the subject of "lost", the owner of a toll."""
    tree, parties = scene.tree, scene.parties
    heads = (count.head, *count.heads)
    # "four Armenian and three Azerbaijani soldiers": the first are not of those beside whom the noun stands
    behind = count.quantity.end
    if tree.words[behind + 1 : behind + 2] == ["and"] and tree.pos[behind] == "ADJ":
        named_first = [actor for actor in parties.at(behind) if actor.country]
        if len(named_first) == 1:
            return named_first[0]
    for word in dict.fromkeys(
        (*heads, *(k for h in heads for k in tree.kids(h, "nmod") if tree.case(k) == "of"))
    ):
        found = [actor for actor in parties.at(word) if actor.sector != "MED"]
        if len(found) == 1 and (found[0].country or found[0].party):
            return found[0]
        owners = parties.owners(word)
        if len(owners) == 1:
            return owners[0]
    if count.fate is None:
        return None
    if (
        tree.lemmas[count.fate] in scene.codebook.figures.owner_subject
        and idiom_at(scene, count.fate) is None
    ):
        doers = subjects(tree, count.fate)
        actors = [actor for word in doers for actor in parties.at(word)]
        told = scene.told_in(count.head)
        is_theirs = any(tree.words[kid] in POSSESSED for word in doers for kid in tree.kids(word, "nmod"))
        if not homes(actors) and is_theirs and told and told[0].speaker is not None:
            return told[0].speaker  # "the council said its troops lost two men"
        return actors[0] if len(actors) == 1 else None
    if tree.pos[count.fate] in {"NOUN", "ADJ"} and count.what in {"killed", "wounded", "troops"}:
        table = scene.codebook.figures
        if tree.lemmas[count.fate] in {"loss", "casualty", "death", "dead", "fatality"} | table.tallies:
            if any(scene.codebook.names_harm(tree.lemmas[k]) for k in tree.kids(count.fate, "nmod")):
                return None  # "the death toll from a Taliban bombing" is none of theirs
            owners = parties.owners(count.fate)
            return owners[0] if len(owners) == 1 else None
        # "put the Chinese injured at four", "the number of Turkish wounded"
        nouns = (count.fate, *tree.kids(count.fate, "nmod"))
        if tree.relations[count.fate] == "xcomp" and tree.heads[count.fate - 1] == tree.heads[count.fate]:
            theirs = parties.at(count.fate - 1)
            if tree.relations[count.fate - 1] == "obj" and len(homes(theirs)) == 1:
                return theirs[0]
        named = [
            actor
            for noun in nouns
            for kid in tree.kids(noun, "amod", "compound")
            for actor in parties.at(kid)
        ]
        if len(homes(named)) == 1:
            return named[0]
    return None


def _sender(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """Who sends or keeps the troops: "Jakarta promised to send 800 peacekeepers", "the deployment of 900 men by Chad"."""
    if count.what != "troops":
        return None
    tree = scene.tree
    for word in tree.path(count.head)[1:4]:
        if tree.pos[word] == "VERB" and tree.lemmas[word] in scene.codebook.figures.senders:
            heads = agents(tree, word) if tree.is_passive(word) else subjects(tree, word)
            senders = [actor for each in heads for actor in scene.parties.at(each) if home(actor) is not None]
            if len(homes(senders)) == 1:
                return senders[0] if senders[0].kind != "person" else scene.country(senders[0])
            break
        if tree.pos[word] == "NOUN" and len(owners := scene.parties.owners(word)) == 1:
            return owners[0]
    if event is not None and event.type in SENT and len(homes(event.actors)) == 1:
        sender = next(actor for actor in event.actors if home(actor) is not None)
        return sender if sender.kind != "person" else scene.country(sender)
    return None


SENT = frozenset({"MOBILIZE", "AGREE", "COOPERATE", "AID", "RETREAT", "CONCEDE"})


def _accuser(scene: Scene, count: Count) -> Actor | None:
    """The state that charges another with the harm, where a body of no known state is said to have suffered it."""
    told = scene.told_in(count.head)
    speaker = told[0].speaker if told and told[0].act == "accuse" else None
    return scene.country(speaker) if speaker is not None and count.what in SUFFERED else None


def _teller(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The state whose office tells of people that were hurt, and names no other land of theirs.

    "The army said two soldiers died" speaks of its own; of civilians it does where another side has done it: "two workers were
    wounded by shots from the Sudanese side, the ministry said".
    """
    tree = scene.tree
    speaker = _speaker(scene, count)
    armed = scene.codebook.figures.own_armed
    if speaker is None and tree.lemmas[count.head] in armed:
        speaker = _speaker_before(scene, count)
    if (
        count.what not in {"killed", "wounded", "missing", "captured"}
        or speaker is None
        or speaker.sector not in AT_ARMS
        or speaker.country not in country_names()
    ):
        return None
    lemmas = {tree.lemmas[head] for head in (count.head, *count.heads)}
    if tree.words[count.head - 1] == "crew":
        lemmas = {"crew"}  # "three crew members"
    done = [*_doers(scene, count), *(event.actors if event is not None else ())]
    doers = homes(done)
    if event is not None and len(homes(event.actors)) > 1 and not homes(event.recipients):
        doers = doers - {home(speaker)}  # a clash of both
    foes = homes(event.recipients) - {home(speaker)} if event is not None else frozenset()
    is_told = count.what != "captured" and lemmas <= armed and speaker.sector == "MIL" and not foes
    if lemmas & armed and _is_aimed_elsewhere(scene, count, speaker):
        return None
    if is_told and home(speaker) not in homes([*_doers(scene, count)]):
        return speaker  # whatever the event makes of "the army said 19 soldiers were killed and it retook the camp"
    if home(speaker) in doers:
        return None
    if count.what == "captured" and not doers:
        return None
    if lemmas & scene.codebook.figures.own_armed:
        return speaker
    civil = scene.codebook.figures.civil | set(scene.codebook.words.lists["workers"])
    return (
        scene.country(speaker) if lemmas & civil and (doers or _names_other(scene, count, speaker)) else None
    )


def _speaker(scene: Scene, count: Count) -> Actor | None:
    """Who tells of them: whose words they stand in, else the body whose page it is."""
    told = scene.told_in(count.head)
    return told[0].speaker if told else scene.voice


def _is_aimed_elsewhere(scene: Scene, count: Count, speaker: Actor) -> bool:
    """Whether they fell in a blow at another side, which are not the teller's then: "40 soldiers were killed in strikes on Russian barracks"."""
    tree = scene.tree
    if count.fate is None:
        return False
    return any(
        homes([*scene.parties.at(word), *scene.parties.owners(word)]) - {home(speaker)}
        for word in tree.subtree(count.fate)
        if word > count.fate
        and tree.case(word).split(" ")[0] in {"on", "against", "at"}
        and tree.pos[word] in {"NOUN", "PROPN"}
    )


def _speaker_before(scene: Scene, count: Count) -> Actor | None:
    """The office that told of the deed in the sentence before, of whose paragraph this one is the rest: "One soldier was hurt"."""
    tree = scene.tree
    number = tree.sentence[count.head]
    if number == 0:
        return None
    (start, end), here = tree.sentences[number - 1], tree.starts[tree.sentences[number][0]]
    if not any(part.start <= tree.starts[start] and here < part.end for part in scene.document.parts):
        return None
    root = next((word for word in range(start, end) if tree.heads[word] == word), start)
    statement = scene.cue_of(root)
    return None if statement is None else statement.speaker


def _own_army(scene: Scene, count: Count) -> Actor | None:
    """The army that tells what befell a unit of no named state: "nine members of the 22nd Division were killed, the army said"."""
    speaker = _speaker(scene, count)
    is_office = speaker is not None and speaker.sector in AT_ARMS and speaker.country in country_names()
    return speaker if is_office and count.what in {"killed", "wounded", "missing"} else None


def _fought_by_rebels(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The state whose rebels tell of the soldiers they killed, where the deed is done to nobody else."""
    speaker = _speaker(scene, count)
    if speaker is None or speaker.sector != "REB" or speaker.country not in country_names():
        return None
    lemmas = {scene.tree.lemmas[head] for head in (count.head, *count.heads)}
    is_army = count.what in SUFFERED and lemmas & scene.codebook.figures.own_armed
    foes = homes(event.recipients) - {speaker.country} if event is not None else set()
    return land_of(speaker.country) if is_army and not foes else None


def _local(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The land of those who live and work where it befell them: of the place, else of the office that tells of its people.

    Villagers and shopkeepers are of the land they are in; of "people", tourists and workers nothing says it.
    """
    lemmas = {scene.tree.lemmas[head] for head in (count.head, *count.heads)}
    if not lemmas <= scene.codebook.figures.settlers or count.what == "troops":
        return None
    speaker = _speaker(scene, count)
    office = speaker.country if speaker is not None and speaker.sector in AT_ARMS else None
    if event is not None and office in homes(event.actors):
        office = None
    where = None if event is None or event.where is None or event.where.span is None else event.where.country
    places = scene.lands.lying_in(*scene.tree.sentences[scene.tree.sentence[count.head]]) - {None}
    land = where or (next(iter(places)) if len(places) == 1 else None if places else office)
    named = {each.actor.country for each in scene.mentions.actors} | {office}
    if land is None or land not in country_names() or (len(named) > 1 and land not in named):
        return None  # a village of the same name far away
    return land_of(land)


def _names_other(scene: Scene, count: Count, speaker: Actor) -> bool:
    """Whether another side stands behind "by" or "from" under the word of fate: "shots from the Sudanese side"."""
    tree = scene.tree
    return count.fate is not None and any(
        homes(scene.parties.at(word)) - {home(speaker)}
        for word in tree.subtree(count.fate)
        if word > count.fate and tree.case(word).split(" ")[0] in {"by", "from"}
    )


def _doers(scene: Scene, count: Count) -> Iterator[Actor]:
    tree = scene.tree
    if count.fate is None or tree.pos[count.fate] != "VERB" or is_suffered(scene, count.fate):
        return
    heads = agents(tree, count.fate) if tree.is_passive(count.fate) else subjects(tree, count.fate)
    for word in heads:
        yield from scene.parties.at(word)
        yield from scene.parties.owners(word)


def _is_doer_behind(scene: Scene, count: Count, whose: Actor) -> bool:
    """ "The hundreds killed by Hamas gunmen": not the gunmen's people."""
    tree = scene.tree
    if count.fate is None or count.fate + 1 >= len(tree.words) or tree.words[count.fate + 1] != "by":
        return False
    near = range(count.fate + 2, min(count.fate + 6, len(tree.words)))
    doers = {home(actor) for word in near for actor in scene.parties.at(word)}
    return home(whose) in doers and count.head < count.fate and not scene.parties.at(count.head)


def _is_by(scene: Scene, count: Count, whose: Actor) -> bool:
    """Whether it was done by them, not to them: "the army lost 12 men and captured three"."""
    tree = scene.tree
    if _is_doer_behind(scene, count, whose):
        return True
    if (
        count.fate is None
        or tree.pos[count.fate] != "VERB"
        or tree.lemmas[count.fate] in scene.codebook.figures.owner_subject
        or is_suffered(scene, count.fate)
        or tree.is_passive(count.fate)
        or count.fate > count.head
    ):
        return False
    return home(whose) in {home(a) for word in subjects(tree, count.fate) for a in scene.parties.at(word)}


def _continues(scene: Scene, count: Count, last: Figure) -> bool:
    """Whether a count is of the people of the figure before: "... and ten others were wounded", "... and taken eight prisoner"."""
    tree = scene.tree
    before = scene.token_at(last.evidence.start)
    if tree.sentence[count.head] - tree.sentence[before] > 1:
        return False
    words = {tree.lemmas[count.head], *(tree.lemmas[k] for k in tree.children[count.head])}
    if words & {"other", "another", "more", "further"}:
        return True
    is_bare = tree.pos[count.head] in {"NUM", "VERB", "ADJ"} or kind_of(scene, count.head) == count.what
    return tree.sentence[before] == tree.sentence[count.head] and is_bare


def _is_of_war(scene: Scene, count: Count) -> bool:
    """Whether they fell in what both sides fought: "a war in which more than 10,000 people were killed"."""
    tree, first = scene.tree, count.quantity.start
    for word in range(first - 1, max(first - 6, 0), -1):
        if tree.words[word] in {"which", "that"}:
            noun = word - 2 if tree.words[word - 1] in {"in", "during"} else word - 1
            return tree.lemmas[noun] in scene.codebook.figures.fought
    return False


def _is_fate_of(scene: Scene, count: Count, event: Event) -> bool:
    return count.fate is not None and event.trigger.start <= scene.tree.starts[count.fate] < event.trigger.end
