"""Figures by claimant: the same people counted by different sides, differing numbers marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from hearsay.records import Figure, Statement
from hearsay.views.lines import actor_words, number_words, speaker_words
from hearsay.views.words import party_name

ORDER = ("killed", "wounded", "captured", "missing", "detained", "displaced", "released", "troops")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number one claimant gives, with the figures that carry it."""

    words: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What is counted and whose; ``cells`` follow the table's claimants; ``differs``: two numbers cannot both hold."""

    whose: str
    what: str
    cells: tuple[tuple[Cell, ...], ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """Rows are people counted, columns are who counts them; no rows when nobody gives a number."""

    claimants: tuple[str, ...]
    rows: tuple[Row, ...]


def figures_table(figures: Sequence[Figure], statements: Mapping[str, Statement]) -> FiguresTable:
    """The figures of one incident as a table.

    Args:
        figures: In any order; one number told by several pages becomes one cell.
        statements: Those that ``Figure.by`` names, by id.
    """
    figures = [_with_whose(figure, figures) for figure in figures]
    claimants = tuple(dict.fromkeys(_claimant(figure, statements) for figure in figures))
    keys = sorted({_key(figure) for figure in figures}, key=lambda key: (key[0], ORDER.index(key[1])))
    rows = []
    for key in keys:
        counted = [figure for figure in figures if _key(figure) == key]
        cells = tuple(
            _cells([f for f in counted if _claimant(f, statements) == claimant]) for claimant in claimants
        )
        rows.append(Row(whose=key[0], what=key[1], cells=cells, differs=_differs(counted)))
    return FiguresTable(claimants, tuple(rows))


def _with_whose(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """A number of nobody's people ("seven dead", a headline) beside the same number of one side's people is of that side."""
    if (figure.whose and figure.whose.country) or figure.low is None:
        return figure
    same = {
        _key(other)[0]: other.whose
        for other in figures
        if other.whose
        and other.whose.country
        and (other.what, *_number(other)) == (figure.what, *_number(figure))
    }
    return replace(figure, whose=next(iter(same.values()))) if len(same) == 1 else figure


def _number(figure: Figure) -> tuple[int | None, int | None]:
    return figure.low, figure.high


def _key(figure: Figure) -> tuple[str, str]:
    whose = figure.whose
    label = (
        (party_name(whose.party or whose.country) if whose.country else actor_words(whose))
        if whose
        else "not said"
    )
    return label, figure.what


def _claimant(figure: Figure, statements: Mapping[str, Statement]) -> str:
    statement = statements.get(figure.by or "")
    return speaker_words(statement) or party_name(None)


def _cells(figures: Sequence[Figure]) -> tuple[Cell, ...]:
    same: dict[str, list[Figure]] = {}
    for figure in figures:
        same.setdefault(number_words(figure), []).append(figure)
    return tuple(Cell(words, tuple(group)) for words, group in same.items())


def _differs(figures: Sequence[Figure]) -> bool:
    """Whether two of the numbers exclude each other; vague words and open bounds exclude little."""
    bounds = [_bounds(figure) for figure in figures]
    return any(a_high < b_low or b_high < a_low for a_low, a_high in bounds for b_low, b_high in bounds)


def _bounds(figure: Figure) -> tuple[float, float]:
    low = float(figure.low) if figure.low is not None else 0.0
    high = float(figure.high) if figure.high is not None else float("inf")
    if figure.qualifier == "about":
        return low * 0.9, high * 1.1
    if figure.qualifier == "at_least":
        return low, float("inf")
    if figure.qualifier == "at_most":
        return 0.0, high
    return low, high
