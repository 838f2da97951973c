"""Words that say where: prepositions, parts of places, verbs and nouns whose complement is the ground."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger

IN = frozenset(
    ["in", "at", "near", "on", "along", "around", "inside", "outside", "across", "over", "within", "through", "throughout", "close",
     "between", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "off", "beyond", "above",
     "under", "amid", "opposite", "next", "aboard", "beside", "into", "toward", "towards", "to", "onto", "upon", "against"]
)  # fmt: skip
"""Prepositions of the place of a deed; of motion too: troops sent to a town are told of there."""
PART_OF = frozenset(
    ["outskirts", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre", "center", "side",
     "part", "area", "border", "km", "kilometer", "kilometre", "mile", "metre", "meter", "vicinity", "suburb", "port", "capital",
     "gate", "street", "village", "town", "city", "settlement", "hamlet", "region", "district", "province", "state", "governorate",
     "county", "oblast", "neighbourhood", "neighborhood", "quarter", "camp", "coast", "shore", "bank", "heart", "edge", "front",
     "island", "peninsula", "valley", "territory", "enclave", "stretch", "skies", "sky", "water", "mountain", "hill", "forest",
     "desert", "sector", "line", "zone", "road", "bridge", "airport", "base", "outside", "rest", "most", "half", "corner",
     "crossing", "market", "hospital", "prison", "university", "station", "headquarters", "embassy", "parliament", "refinery", "garrison",
     "barracks", "checkpoint", "post", "outpost", "commune", "municipality", "locality", "clinic", "school", "plant", "depot", "warehouse", "mine",
     "dam", "factory", "mosque", "church", "monastery", "shelter", "axis", "pass", "highway", "entrance", "square", "downtown", "heights",
     "courthouse", "terminal", "harbour", "harbor", "bazaar", "hotel", "consulate", "orphanage", "bakery", "field", "farm"]
)  # fmt: skip
"""Nouns whose "of" or genitive still says where: "the outskirts of Aden", "Kabul's airport"."""
WIDER = frozenset(
    ["district", "province", "region", "state", "county", "governorate", "oblast", "department", "division", "prefecture"]
)  # fmt: skip
"""Nouns of what a town lies in."""
FALLING = frozenset({"fall", "burn", "surrender"})
"""Verbs whose subject may be the ground it happens to."""
STATIC = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "along",
        "over",
        "outside",
        "inside",
        "around",
        "off",
        "between",
        "across",
        "for",
    }
)
FORMER = frozenset(
    {"bear", "base", "house", "train", "raise", "live", "own", "register", "head", "travel", "flag"}
)
"""Participles that tell where somebody comes from or goes, not where the deed was done: "a man born in Aleppo"."""
MADE = frozenset(
    {"agree", "sign", "broker", "reach", "negotiate", "conclude", "mediate", "initial", "announce", "declare"}
)
"""Participles that tell where an agreement was made, not where it is kept or broken."""
LINKING = frozenset({"link", "connect", "join", "lead", "overlook", "straddle", "face", "span"})
"""Participles whose object or goal tells where a road, a bridge, a post lies."""
EFFECTS = frozenset(
    ["rise", "billow", "burn", "flee", "displace", "shelter", "kill", "wound", "injure", "hurt", "die", "inspect", "clear", "search",
     "smoulder", "smolder", "lie", "hear", "evacuate", "bury", "walk", "stand", "mourn", "pick", "sift"]
)  # fmt: skip
"""Verbs of what is seen where a deed was done: "smoke rises over Goma after fighting"."""
APART = frozenset({"after", "before", "since", "until", "as", "while", "because", "if", "although", "though"})
"""Marks of a clause that tells of another deed, somewhere else as like as not."""
GROUND_OF = frozenset(
    ["fall", "siege", "capture", "bombing", "bombardment", "shelling", "occupation", "liberation", "invasion", "battle", "seizure",
     "encirclement", "storming", "recapture", "blockade", "evacuation", "takeover", "annexation", "destruction", "defence", "defense",
     "bombing", "raid", "attack", "control", "assault", "strike", "pounding", "sack", "conquest", "visit", "withdrawal", "incursion"]
)  # fmt: skip
"""Nouns of deeds whose complement may be the ground: "the fall of Kabul", "a raid on Jenin", "a visit to Oslo"."""
PHYSICAL = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST", "AID"})
"""Types a country suffers where it is: "invaded Kuwait"."""
GONE = frozenset({"AID", "RETREAT", "CONCEDE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
"""Types whose "from" says where: "withdrew from Niger", "drove them out of the town"."""

TAKEN_OUT = frozenset({"evacuate", "rescue", "airlift", "extract", "extricate", "repatriate", "evacuation"})
"""Words of help that takes people out of a place: "evacuated its citizens from Khartoum"."""


def is_left(trigger: Trigger, tree: Tree, phrase: int) -> bool:
    """Whether "from" says what was left: "drove them from the town", "withdraw its troops from Niger", not "rebels from Darfur"."""
    if trigger.coded.type == "AID":
        return tree.lemmas[trigger.head] in TAKEN_OUT
    if tree.relations[phrase] != "nmod" or tree.heads[phrase] == trigger.head:
        return True
    above = tree.heads[phrase]
    return (
        trigger.coded.type == "RETREAT"
        and tree.relations[above] in {"obj", "nmod"}
        and tree.is_under(above, trigger.head)
    )
