"""What is known of the world at large: countries, organisations, roles, settlements."""

from hearsay.gazetteer.folding import Piece, fold, pieces, plain
from hearsay.gazetteer.phrases import Match, PhraseTable
from hearsay.gazetteer.places import Settlement, build_index, index_path, settlements
from hearsay.gazetteer.tables import (
    Country,
    KnownOrganisation,
    Region,
    Role,
    countries,
    country_names,
    organisations,
    peoples,
    region_named,
    regions,
    roles,
    us_states,
)

__all__ = [
    "Country", "KnownOrganisation", "Match", "PhraseTable", "Piece", "Region", "Role", "Settlement",
    "build_index", "countries", "country_names", "fold", "index_path", "organisations", "peoples", "pieces", "plain", "region_named",
    "regions", "roles", "settlements", "us_states",
]  # fmt: skip
