"""Content that denies under a cue that tells no act: a claim called false, a part disowned, a deed of one's own negated."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import ground_of, opener
from hearsay.codebooks.negation import is_cleft, is_negated, may_be_negated
from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.supposed import is_supposed
from hearsay.codebooks.tree import Tree
from hearsay.statements.absent import is_elsewhere, lacks_proof, makes_up
from hearsay.statements.foiled import FORCES, NOBODYS, NOT_CHARGED, foils, is_own
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying
from hearsay.statements.verdicts import NO, has_no, is_discredited, is_refuted_by_facts, is_verdict

ABLE = frozenset({"could", "can", "ca", "cannot", "may", "might", "must", "should", "ought"})
"""Negated, these tell what was not possible or not right: "none of the staff could be reached"."""
LOSSES = frozenset({"kill", "injure", "wound", "hurt", "harm", "damage"})
"""Of these the passive without a doer counts losses: "no one was killed"."""
HELD_BACK = frozenset({"retaliate", "respond", "react"})
"""Negated, these tell of restraint: nobody charged it."""
FOUND = frozenset({"find", "discover", "detect", "report", "register", "record", "observe"})
"""Of these it tells what a search or a count came to: "no dangerous substances were found"."""
GIVEN = frozenset(
    ["pay", "allow", "permit", "let", "give", "grant", "tell", "inform", "consult", "notify", "warn", "invite", "offer", "supply", "provide",
     "issue", "send", "show", "charge", "release", "free", "compensate", "vaccinate", "feed", "help", "protect", "evacuate"]
)  # fmt: skip
"""Negated and of oneself, these in the passive tell what others have kept back."""
LET = frozenset(["allow", "permit", "let", "tell", "inform", "consult", "notify", "warn", "invite", "pay", "compensate", "feed", "help",
    "protect", "evacuate", "vaccinate"])  # fmt: skip
"""Of these whoever it was done to: "herders have not been allowed to return" answers no charge."""
SEEN_SO = frozenset({"see", "think", "believe", "understand"})
"""Negated, these tell what somebody makes of a thing, and no deed."""
CHARGED = frozenset({"AID", "MOBILIZE"})
"""What a side is charged with besides violence and pressure: "it had never supplied arms", "massed no troops"."""
MOVES = frozenset({"leave", "cross", "enter", "move", "approach", "deploy"})


def denies(
    tree: Tree,
    saying: Saying,
    words: Sequence[int],
    homes: set[str | None],
    parties: Parties,
    codebook: Codebook,
) -> bool:
    """Whether what is said denies something.

    Args:
        words: Of what is said, without what others say inside it.
        homes: The sides of those who speak.
    """
    reported = _reported(tree, words, codebook)
    words = [word for word in words if word not in reported]
    inside = set(words)

    def is_whole(word: int) -> bool:
        """Whether a word heads what is said, or what is joined to that."""
        head = tree.heads[word]
        return (
            word in saying.content
            or tree.relations[word] == "ROOT"
            or head not in inside
            or (head in saying.content and tree.relations[word] in {"advmod", "conj"})
            or is_cleft(tree, word)
        )

    if any(
        _calls_liar(tree, word)
        or is_verdict(tree, word, inside, codebook)
        or is_discredited(tree, word, codebook)
        or is_refuted_by_facts(tree, word)
        or _is_unproven(tree, word, homes, parties)
        or makes_up(tree, word, homes, parties, codebook)
        or lacks_proof(tree, word, homes, parties)
        for word in words
    ):
        return True
    return any(
        _takes_back(tree, word, saying)
        or _did_not_happen(tree, word)
        or _is_no_such(tree, word)
        or _is_not_us(tree, word)
        or _disowns(tree, word, homes, parties, codebook)
        or _has_no_plan(tree, word, homes, parties, codebook)
        or _stands_apart(tree, word, homes, parties)
        or _was_not_us(tree, word, homes, parties)
        or foils(tree, word, homes, parties)
        or (is_whole(word) and _negates_own_deed(tree, word, homes, parties, codebook))
        for word in words
        if may_be_negated(tree, word)
    ) or any(is_elsewhere(tree, head, homes, parties, codebook) for head in _main(tree, words, inside))


def _main(tree: Tree, words: Sequence[int], inside: set[int]) -> list[int]:
    """The heads of what is said, and of the clauses joined to them."""
    return [
        word
        for word in words
        if tree.heads[word] not in inside
        or tree.heads[word] == word
        or tree.relations[word] in {"conj", "parataxis"}
    ]


def _calls_liar(tree: Tree, word: int) -> bool:
    """ "The general was lying", said by somebody else."""
    return (
        tree.words[word] == "lying" and bool(tree.kids(word, "aux")) and not tree.kids(word, "obl", "xcomp")
    )


TOLD_REACH = 4
"""So many sentences before a negated clause its words may have been told by others."""


def _takes_back(tree: Tree, word: int, saying: Saying) -> bool:
    """Nobody did what the text before tells: "Nobody in this house asked for tanks", after "he had asked for tanks"."""
    if tree.pos[word] not in {"VERB", "NOUN", "ADJ"}:
        return False
    doers = [*tree.kids(word, "nsubj")]
    if not any(
        tree.words[w] in {"nobody", "none", "no-one"} or (tree.words[w] == "one" and has_no(tree, w))
        for w in doers
    ):
        return False
    if is_future(tree, word):
        return False
    if tree.lemmas[word] in LOSSES or (
        word not in saying.content and tree.relations[word] not in {"ROOT", "ccomp", "parataxis"}
    ):
        return False
    first, _ = tree.sentences[tree.sentence[word]]
    begin, _ = tree.sentences[max(0, tree.sentence[word] - TOLD_REACH)]
    told = {tree.lemmas[w] for w in range(begin, first) if tree.pos[w] in {"VERB", "NOUN"}}
    below = {tree.lemmas[w] for w in tree.subtree(word) if tree.pos[w] in {"VERB", "NOUN"} and w not in doers}
    return bool(told & below)


def _reported(tree: Tree, words: Sequence[int], codebook: Codebook) -> set[int]:
    """Words under a verb of saying inside what is said: "told us that they had nothing to do with it"."""
    found: set[int] = set()
    for word in words:
        if tree.pos[word] == "VERB" and tree.lemmas[word] in codebook.acts.neutral:
            if any(tree.words[w] in {"i", "we"} for w in subjects(tree, word)) and not tree.kids(
                word, "obj", "iobj"
            ):
                continue  # "I would like to note that this has no basis": said by who says the whole
            found.update(w for kid in tree.kids(word, "ccomp") for w in tree.subtree(kid))
    return found


def _is_no_more(tree: Tree, word: int) -> bool:
    """ "There is no famine in Sudan", where the text spoke of famine before."""
    if not any(tree.words[kid] == "there" for kid in tree.children[word]):
        return False
    start = tree.sentences[tree.sentence[word]][0]
    missing = {tree.lemmas[w] for w in tree.kids(word, "nsubj", "obj") if has_no(tree, w)}
    return bool(missing) and any(tree.lemmas[w] in missing for w in range(start))


def _is_unproven(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "There was no evidence that its troops had fired", said by the side whose troops they are."""
    if ground_of(tree, word) is None:
        return False
    return any(
        opener(tree, clause) == word
        and any(home(each) in homes for doer in subjects(tree, clause) for each in parties.at(doer))
        for clause in tree.kids(word, "acl")
    )


HARM = frozenset({"injury", "wound", "casualty", "death", "loss", "damage", "victim", "fatality"})
"""What a blow may have failed to do, which does not deny it: "rockets were fired; there were no injuries"."""


def _was_none(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "There was no bombing", after "its helicopters dropped grenades": the blow that was told, by another name."""
    if tree.words[word] not in {"was", "were"} or not any(
        tree.words[kid] == "there" for kid in tree.children[word]
    ):
        return False
    types = {
        coded.type
        for w in tree.kids(word, "nsubj", "obj")
        if has_no(tree, w) and tree.lemmas[w] not in HARM
        for coded in codebook.event_nouns.get(tree.lemmas[w], ())
        if codebook.hostile(coded.type)
    }
    if not types:
        return False
    first, _ = tree.sentences[tree.sentence[word]]
    begin, _ = tree.sentences[max(0, tree.sentence[word] - TOLD_REACH)]
    return any(
        coded.type in types
        and verb_words(tree, verb, coded.words)
        and any(home(each) in homes for doer in subjects(tree, verb) for each in parties.at(doer))
        for verb in range(begin, first)
        if tree.pos[verb] == "VERB"
        for coded in codebook.event_verbs.get(tree.lemmas[verb], ())
    )


def _did_not_happen(tree: Tree, word: int) -> bool:
    """ "No such attack took place", "nothing of the kind happened"."""
    happens = tree.lemmas[word] in {"happen", "occur"} or (
        tree.lemmas[word] == "take" and tree.words[word + 1 : word + 2] == ["place"]
    )
    return happens and any(
        tree.words[w] in {*NO, "nothing"} or has_no(tree, w) or is_negated(tree, word)
        for w in tree.kids(word, "nsubj")
    )


def _is_no_such(tree: Tree, word: int) -> bool:
    """ "No such talks were under way", "it knew of no such strike", "it did not carry out any such raid"."""
    if tree.words[word] != "such" or tree.pos[tree.heads[word]] not in {"NOUN", "PROPN"}:
        return False
    noun = tree.heads[word]
    if has_no(tree, noun) or tree.words[word - 1] == "no":
        return True
    clause = noun
    while not tree.is_clause(clause) and tree.heads[clause] != clause:
        clause = tree.heads[clause]
        if has_no(tree, clause):
            return True  # "no evidence of any such strike"
    return is_negated(tree, clause) and any(tree.words[kid] in {"any", "a"} for kid in tree.kids(noun, "det"))


def _is_not_us(tree: Tree, word: int) -> bool:
    """ "It was not us", "this was not our doing": who did it is asked, and these did not."""
    is_us = tree.words[word] in {"us", "we", "me", "ours"} or (
        tree.lemmas[word] in {"doing", "work", "handiwork"}
        and any(tree.words[kid] in {"our", "my"} for kid in tree.kids(word, "nmod"))
    )
    return (
        is_us
        and bool(tree.kids(word, "cop"))
        and is_negated(tree, word)
        and any(tree.words[w] in {"it", "this", "that", "these", "those"} for w in tree.kids(word, "nsubj"))
    )


def _disowns(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "We had nothing to do with it", "Kyiv had no part in the attack"."""
    head = tree.heads[word]
    if tree.relations[word] != "obj":
        return False
    if is_future(tree, head):
        return False  # "his men will take no more hostages"
    if tree.words[word] == "thing" and any(tree.words[kid] == "such" for kid in tree.children[word]):
        return has_no(tree, word) or is_negated(tree, head)  # "our army does no such thing"
    if (
        tree.words[word] == "nothing"
        and tree.lemmas[head] == "know"
        and tree.words[word + 1] in {"of", "about"}
    ):
        return is_own(
            tree, subjects(tree, head), homes, parties
        )  # "says it knows nothing of any soldiers there"
    is_hostile = codebook.names_harm(tree.lemmas[word])
    doers = subjects(tree, head)
    if is_hostile and (has_no(tree, word) or any(tree.words[w] in NO or has_no(tree, w) for w in doers)):
        return is_own(tree, subjects(tree, head), homes, parties)  # "it had conducted no strikes there"
    if tree.lemmas[head] not in {"have", "bear", "play", "take"}:
        return False
    is_nothing = tree.words[word] == "nothing" and tree.words[word + 1 : word + 4] == ["to", "do", "with"]
    lists, lemma = codebook.words.lists, tree.lemmas[word]
    is_part_or_force = lemma in FORCES or any(
        lemma in lists[name] for name in ("parts", "soldiers", "weapons")
    )
    is_denied = is_part_or_force and (has_no(tree, word) or is_negated(tree, head))
    return (is_nothing or is_denied) and is_own(tree, subjects(tree, head), homes, parties)


INVOLVED = frozenset(
    {
        "involve",
        "responsible",
        "complicit",
        "behind",
        "party",
        "guilty",
        "implicate",
        "connect",
        "link",
        "affiliate",
    }
)
"""What is denied of oneself: "was not involved in the raid", "is not responsible for it", "was not behind the blast"."""


def _stands_apart(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "Russia was not involved in the poisoning", "none of its men was behind the raid"."""
    if tree.lemmas[word] not in INVOLVED and tree.case(word) != "behind":
        return False
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    is_none = any(tree.words[w] in NO or has_no(tree, w) for w in doers)
    if not (is_none or is_negated(tree, word)) or is_future(tree, word):
        return False
    below = [w for doer in doers for w in (doer, *tree.kids(doer, "nmod"))]
    return is_own(tree, below, homes, parties)


def _was_not_us(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """ "It was not us", "those were not our drones", "it was not the Rwandan army"."""
    if not tree.kids(word, "cop") or not is_negated(tree, word) or is_future(tree, word):
        return False
    if not any(
        tree.words[w] in {"it", "this", "that", "these", "those", "they"} for w in tree.kids(word, "nsubj")
    ):
        return False
    if tree.words[word] in {"us", "me", "we", "ours"}:
        return True
    is_ours = any(tree.words[kid] == "our" for kid in tree.kids(word, "nmod"))
    is_thing = tree.lemmas[word] in NOBODYS or tree.lemmas[word] in FORCES or tree.lemmas[word] in ARMS
    own = {home(actor) for actor in parties.at(word)} - {None}
    return bool(own & homes) or (is_ours and is_thing)


ARMS = frozenset({"missile", "rocket", "shell", "plane", "ship", "vessel", "boat", "army", "man", "people", "helicopter", "vehicle", "tank", "bullet", "weapon", "work", "doing"})  # fmt: skip
"""What besides forces may be told to be nobody of ours."""


PLANS = frozenset({"plan", "intention", "intent", "design", "desire", "ambition", "aim", "order", "wish"})
"""What is denied of a deed that somebody fears: "no plans to attack", "no intention of crossing"."""


def _has_no_plan(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """ "It had no intention of attacking anyone", "there had been no plans to hit Poland"."""
    if tree.lemmas[word] not in PLANS or tree.pos[word] != "NOUN":
        return False
    verb = tree.heads[word]
    # "we are not convinced of what they are after": nothing is said of whether there are any
    is_object = tree.relations[word] != "nsubj" or any(tree.words[k] == "there" for k in tree.children[verb])
    if not (has_no(tree, word) or (is_negated(tree, verb) and is_object)):
        return False
    below = tree.subtree(word)
    hostile = {*codebook.event_verbs, *codebook.event_nouns}
    is_feared = any(
        tree.lemmas[w] in hostile
        and any(
            codebook.hostile(each.type) or each.type == "MOBILIZE"
            for each in (
                *codebook.event_verbs.get(tree.lemmas[w], ()),
                *codebook.event_nouns.get(tree.lemmas[w], ()),
            )
        )
        for w in below
        if w != word
    )
    is_there = tree.pos[verb] not in {"VERB", "AUX"} or any(
        tree.words[kid] == "there" for kid in tree.children[verb]
    )
    return is_feared and (is_there or is_own(tree, subjects(tree, verb), homes, parties))


def _negates_own_deed(
    tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook
) -> bool:
    """A hostile deed of the own side that was not done: "said it had not struck the clinic", "none of its men fired"."""
    if is_future(tree, word) or any(tree.words[kid] in ABLE for kid in tree.kids(word, "aux")):
        return False
    if tree.lemmas[word] in SEEN_SO or is_supposed(tree, word):
        return False  # "did not see how Moscow could be invited", "if the ship is not towed away"
    if tree.lemmas[word] == "be" and (
        _is_no_more(tree, word) or _was_none(tree, word, homes, parties, codebook)
    ):
        return bool(homes)
    there = tree.words[word] in {"there", "present"} or tree.lemmas[word] in {*MOVES, "be"}
    if there and any(tree.lemmas[w] in NOBODYS and has_no(tree, w) for w in tree.kids(word, "nsubj")):
        return bool(homes)  # "no soldier was there", "no soldier had left the trenches"
    if tree.pos[word] != "VERB":
        return False
    # "no goal has been set": only "set fire" is a deed
    coded = [
        each for each in codebook.event_verbs.get(tree.lemmas[word], ()) if verb_words(tree, word, each.words)
    ]
    helping = {tree.words[kid] for kid in tree.kids(word, "aux")}
    if tree.lemmas[word] in HELD_BACK or (tree.lemmas[word] == "accept" and helping & {"do", "does"}):
        return False  # "they did not retaliate", "we do not accept threats"
    is_late = tree.lemmas[word] == "receive" or any(tree.words[kid] == "yet" for kid in tree.children[word])
    is_misdeed = tree.lemmas[word] in codebook.words.lists["misdeeds_denied"]
    if is_late or not (
        is_misdeed or any(codebook.hostile(each.type) or each.type in CHARGED for each in coded)
    ):
        return False
    if any(tree.lemmas[w] in NOT_CHARGED for w in tree.kids(word, "obj")):
        return False  # "did not offer any specifics"
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    negated = is_negated(tree, word) or any(tree.words[w] in NO or has_no(tree, w) for w in doers)
    if not negated:
        return False
    is_loss = tree.lemmas[word] in LOSSES and tree.is_passive(word)  # "no soldier was hurt"
    if not is_loss and any(
        tree.lemmas[w] in NOBODYS and (tree.words[w] in NO or has_no(tree, w)) for w in doers
    ):
        return bool(homes)  # "no soldier had crossed the line"
    if tree.is_passive(word):
        # "said they had not been paid", "that he had not been allowed in": a complaint of one's own, that answers no charge
        lemma, own = tree.lemmas[word], tree.kids(word, "nsubj")
        if lemma in LET or (lemma in GIVEN and is_own(tree, own, homes, parties)):
            return False
        is_own_doing = tree.lemmas[word] not in LOSSES | FOUND and not tree.kids(word, "obl:agent")
        return is_own_doing and (tree.heads[word] == word or tree.relations[word] != "conj")
    below = [w for doer in doers for w in (doer, *tree.kids(doer, "nmod"))]
    return is_own(tree, below, homes, parties)
