"""What a sentence tells before who tells it: "A nurse was killed when Russian drones hit her bus, the interior ministry said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUFFERING = frozenset(("die", "lose", "suffer", "drown", "perish"))
# What a state's own people tell of it, as nobody else's do.
_OWN_ACTS = frozenset(("lodge", "hand", "protest", "summon", "sign", "deliver", "donate", "pledge", "recall", "evacuate", "repatriate", "approve", "contribute",
                       "invite", "appoint", "complete", "postpone", "ban", "suspend", "impose", "lift", "reopen", "expel",
                       "repel", "repulse", "thwart", "foil", "intercept", "neutralise", "neutralize", "rebuff"))  # fmt: skip
_SENDING = frozenset(("send", "deploy", "fly", "dispatch"))
_HELP = frozenset(("police", "officer", "doctor", "medic", "nurse", "engineer", "aid", "food", "delegation", "envoy", "team", "rescuer", "expert", "tonne", "ton"))  # fmt: skip


def told_before(verb: Token) -> Token | None:
    """The head of what is told before a verb of saying; None where the words told follow it."""
    inside = [each for each in verb.children if each.dep_ in ("ccomp", "parataxis") and each.i < verb.i]
    if inside:
        return inside[0]
    return verb.head if verb.dep_ == "parataxis" and verb.head.i < verb.i else None


def sufferer(told: Token) -> Token | None:
    """Who died or was hurt by what is told, where the sentence is about him."""
    return next(
        (
            each
            for each in told.children
            if each.dep_ == "nsubj:pass" or (each.dep_ == "nsubj" and told.lemma_.lower() in _SUFFERING)
        ),
        None,
    )


def own_doer(told: Token) -> Token | None:
    """Who does what only his own side tells: lodges a protest, hands over a note, sends doctors."""
    lemma = told.lemma_.lower()
    objects = {each.lemma_.lower() for each in told.children if each.dep_ == "obj"}
    if lemma not in _OWN_ACTS and not (lemma in _SENDING and objects & _HELP):
        return None
    return next((each for each in told.children if each.dep_ == "nsubj"), None)
