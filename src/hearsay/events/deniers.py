"""Who denies by a verb above the words, where no statement holds them: "Caracas denies sending troops" in a headline."""

from __future__ import annotations

from hearsay.codebooks.phrases import verb_words
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.events.claim_nouns import claim_above, claims_under
from hearsay.events.scene import Scene
from hearsay.records import Actor, Stance
from hearsay.statements.sides import is_one_side
from hearsay.statements.verdicts import is_claim


def denier_above(scene: Scene, token: int, *, is_negated: bool) -> Actor | None:
    """Who denies it in a headline that is no statement of its own: "Caracas denies sending troops", "says it did not fire"."""
    tree = scene.tree
    below = token
    for word in tree.path(token)[1:]:
        below, under = word, below
        if tree.deps[under] == "acl:relcl" and claim_above(scene, under) is None:
            return None  # "denies harbouring those who blew it up": not the blast
        if tree.relations[under] in {"conj", "parataxis", "advcl"} and not tree.words[under].endswith("ing"):
            continue  # "denied it and summoned the envoy": the second is done
        if tree.lemmas[word] in OPEN and _leaves_open(tree, word):
            return None
        is_saying = is_negated and tree.lemmas[word] in scene.codebook.acts.neutral
        if tree.pos[word] == "VERB" and (is_saying or denies_by(scene, word, token)):
            deniers = [actor for subject in subjects(tree, word) for actor in scene.parties.at(subject)]
            return deniers[0] if deniers else None
    return None


OPEN = frozenset({"deny", "confirm", "acknowledge", "admit", "dispute", "reject"})


def _leaves_open(tree: Tree, verb: int) -> bool:
    """Whether nobody says yes or no: "neither confirmed nor denied", "declined to confirm or deny", "did not deny"."""
    start, _ = tree.sentences[tree.sentence[verb]]
    joined = [verb, *tree.conjuncts(verb), tree.heads[verb]]
    beside = {tree.words[k] for w in joined for k in tree.children[w]} & {
        "neither",
        "nor",
        "not",
        "n't",
        "never",
    }
    above = {tree.lemmas[w] for w in tree.path(verb)[1:3] if w >= start}
    return bool(beside) or bool(above & {"decline", "refuse", "avoid"})


def denies_by(scene: Scene, verb: int, token: int) -> bool:
    """Whether a verb above a word denies it: "denies", "rejects claims that", "calls the report a lie"; not "found 200 caches"."""
    tree, path = scene.tree, scene.tree.path(token)
    between = path[: path.index(verb)]
    claims = [*(w for w in between if is_claim(tree, w, scene.codebook)), *claims_under(scene, verb)]
    for cue in scene.codebook.cue_verbs.get(tree.lemmas[verb], ()):
        rule = cue.rule
        if rule.act != "deny" or (len(cue.words) > 1 and not verb_words(tree, verb, cue.words)):
            continue
        if rule.content and not any(tree.lemmas[w] in rule.content for w in tree.subtree(verb)):
            continue
        named = [w for w in claims if tree.is_under(token, w)]
        if rule.object and any({tree.lemmas[w], "talk"} & {*rule.object, tree.words[w]} for w in named):
            return True
        is_clause = bool(between) and tree.relations[between[-1]] in {"ccomp", "xcomp"}
        if not rule.object and (is_clause or "object" in rule.complement):
            return True
    return False


def repeated_below(scene: Scene, denier: Actor) -> Stance:
    """The stance of who denies in a headline: by the statement in which the text below repeats the denial, where it does."""
    for statement in scene.statements:
        if statement.act == "deny" and is_one_side(denier, statement.speaker):
            return Stance(statement=statement.id, holder=statement.speaker, stance="denies")
    return Stance(statement=None, holder=denier, stance="denies")
