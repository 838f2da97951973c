"""Words for bodies, offices, papers and people that tell whose they are."""

from __future__ import annotations

SECTORS = {
    "MIL": frozenset(
        {"force", "troop", "army", "military", "soldier", "serviceman", "unit", "navy", "artillery", "aircraft", "warplane", "jet", "drone", "tank",
         "brigade", "battalion", "commander", "officer", "general", "peacekeeper", "position", "base", "post", "missile", "warship", "shelling"}
    ),
    "GOV": frozenset(
        {"government", "leadership", "authority", "ministry", "president", "minister", "side", "official", "cabinet", "spokesman"}
    ),
    "LEG": frozenset({"parliament", "lawmaker", "senate", "congress", "assembly"}),
    "COP": frozenset({"police", "policeman", "gendarmerie"}),
    "CVL": frozenset(
        {"civilian", "people", "population", "resident", "citizen", "villager", "national", "child", "woman"}
    ),
}  # fmt: skip
"""What is whose by what it is called: "its troops" are an army's, "its cabinet" a government's."""


def sector_of(lemma: str) -> str | None:
    """The sector of people or things called so; None where the word tells none."""
    return next((sector for sector, words in SECTORS.items() if lemma in words), None)


LOCAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD"})
"""Sectors whose offices belong to the state the place lies in."""
POSTED = frozenset({"diplomat", "envoy", "ambassador", "delegate", "mediator", "negotiator", "attaché"})
"""Who serves one state in another: a diplomat in Bamako is not Mali's."""
RESIDENT = frozenset(
    {"police", "authority", "army", "government", "court", "prosecutor", "rebel", "militia", "junta", "official", "leader", "protester"}
)  # fmt: skip
"""Bodies whose country may stand behind "in": "police in Belarus"."""
SPOKEN = frozenset(
    {"statement", "report", "letter", "tweet", "speech", "interview", "post", "message", "document", "address", "remark", "comment", "communique",
     "communiqué", "briefing", "release", "note", "announcement", "website", "channel", "account", "page", "video", "claim", "bulletin", "memo",
     "cable", "file", "paper", "transcript", "dispatch", "leaflet", "flyer", "pamphlet", "placard", "banner", "article", "op-ed", "editorial"}
)  # fmt: skip
"""Things that speak for their maker: "the statement of the ministry said"."""
ISSUED = frozenset({"communique", "communiqué", "statement", "release", "declaration"})
"""Papers that a body gives out: "the communiqué accuses" goes on with who spoke before."""
BANDS = frozenset(
    {"group", "movement", "militia", "faction", "organisation", "organization", "network", "party", "alliance", "front"}
)  # fmt: skip
"""What a name right before says it is: "the Hezbollah movement"."""
OTHERS = frozenset(
    {"neighbour", "neighbor", "rival", "enemy", "foe", "opponent", "adversary", "ally", "counterpart", "critic", "colleague", "accuser", "victim"}
)  # fmt: skip
"""Words for the other side of a relation."""
BACKED = frozenset(
    {"drafted", "proposed", "sponsored", "backed", "brokered", "authored", "mediated", "designed", "penned"}
)  # fmt: skip
"""Participles behind a nation and a hyphen that tell whose a paper is."""
RUN = BACKED | {"affiliated", "linked", "aligned", "run", "owned", "controlled", "operated"}
"""Such participles before a channel, a website or a paper: "an IS-affiliated website"."""
ALLIED = frozenset({"close", "link", "ally", "affiliate", "align", "tie"})
"""Participles whose "to" or "with" names whose people they are."""
SERVING = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "source", "leadership", "commander"}
)  # fmt: skip
"""Words for people who speak for the body they serve."""
KIN = frozenset(
    {"father", "mother", "parent", "brother", "sister", "son", "daughter", "wife", "husband", "widow", "widower", "uncle", "aunt", "cousin", "nephew",
     "niece", "grandfather", "grandmother", "relative", "family", "friend", "neighbour", "neighbor", "lawyer", "attorney", "colleague", "classmate"}
)  # fmt: skip
"""Who is whose, and speaks for himself: "her father said"."""
TRADES = frozenset(
    {"company", "firm", "bank", "airline", "dairy", "brewery", "bakery", "factory", "plant", "mine", "refinery", "shipyard", "retailer", "supermarket",
     "producer", "manufacturer", "maker", "utility", "insurer", "carrier", "mill", "winery", "farm", "distillery", "steelmaker", "carmaker"}
)  # fmt: skip
"""Houses of trade."""
STAYING = TRADES | frozenset(
    {"researcher", "analyst", "commentator", "columnist", "editor", "editorialist", "scholar", "academic", "professor", "lecturer", "expert", "historian",
     "economist", "lawyer", "newspaper", "paper", "daily", "weekly", "magazine", "tabloid", "broadcaster", "station", "judge", "prosecutor", "blogger"}
)  # fmt: skip
"""Who is of the town or the house told beside: "a researcher in Taipei", "a Harare newspaper", "a commentator in the daily Haaretz"."""
