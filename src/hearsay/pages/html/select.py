"""Which pieces of the flow are the article: the extractors' votes, corrected by what the page's own structure tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.pages.html.beside import is_head_line
from hearsay.pages.html.extract import Vote
from hearsay.pages.html.flow import Piece, words_of
from hearsay.pages.html.furniture import is_callout, line_patterns
from hearsay.pages.html.surroundings import Surroundings, is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAKEN = 0.5
"""Share of a piece's words an extractor must have taken for its vote to count."""

MOST = 0.75
"""Share of the running text that the cell of a layout holds when it holds the article."""

LINKED = 0.8
"""Share of characters in links from which a piece is a link, not a sentence with links in it."""


MANY = 20
"""Pieces that share four words with another are looked at up to this number: pages of one sentence a thousand times over."""

FULL = 0.75
"""Share of the extractor's words found in a declared body from which that body is the whole article, not an excerpt."""


def select(
    pieces: Sequence[Piece], vote: Vote, declared: Vote | None, page: Surroundings, title: str | None
) -> list[Piece]:
    """The pieces of the article in reading order.

    Args:
        pieces: The page's flow.
        vote: What the extractor took.
        declared: The body that the page gives for machines (articleBody); None when it gives none.
        page: What stands around the pieces.
        title: The page's title; its repetitions are left out.
    """
    taken = [vote.share(piece) >= TAKEN and not page.in_furniture(piece) for piece in pieces]
    is_declared = declared is not None and _follow_declared(pieces, taken, declared, page)
    taken = _one_article(pieces, taken, title)
    _keep_to_cell(pieces, taken)
    if not is_declared:
        _add_sister_columns(pieces, taken, page)
        _add_between(pieces, taken, page)
    _drop_leads(pieces, taken)
    _drop_lines(pieces, taken)
    _drop_head_lines(pieces, taken)
    _drop_repeated(pieces, taken, title)
    _drop_pull_quotes(pieces, taken)
    _drop_boilerplate(pieces, taken)
    _drop_bare_headings(pieces, taken)
    return [piece for piece, is_taken in zip(pieces, taken, strict=True) if is_taken]


def _ancestors(piece: Piece) -> Iterator[HtmlElement]:
    yield piece.element
    yield from piece.element.iterancestors()


def _follow_declared(pieces: Sequence[Piece], taken: list[bool], declared: Vote, page: Surroundings) -> bool:
    """Where a page declares its whole body, what stands in it is taken and prose that does not is left.

    Excerpts of a paragraph or two are declared as bodies too; they decide nothing.

    Returns:
        Whether the declared body was followed.
    """
    prose = [piece for piece, is_taken in zip(pieces, taken, strict=True) if is_taken and is_prose(piece)]
    words = sum(len(piece.words) for piece in prose)
    agreed = sum(len(piece.words) for piece in prose if declared.share(piece) >= TAKEN)
    if words and agreed < FULL * words:
        return False
    for index, piece in enumerate(pieces):
        if len(piece.words) >= 5:
            is_declared = declared.share(piece) >= TAKEN
            taken[index] = is_declared and not page.in_furniture(piece)
    return True


def _one_article(pieces: Sequence[Piece], taken: list[bool], title: str | None) -> list[bool]:
    """Of several article elements side by side the one that holds the title: the others are other stories, given in full."""
    name = words_of(title or "")
    heads = [p for p in pieces if name and p.words == name and p.is_heading]
    home = next((e for p in heads for e in _ancestors(p) if e.tag == "article"), None)
    if home is None:
        return taken
    inside = [any(e is home for e in _ancestors(p)) for p in pieces]
    words = sum(len(p.words) for p, i, t in zip(pieces, inside, taken, strict=True) if i and t)
    if words < 40:
        return taken
    around = set(home.iterancestors())
    result = []
    for piece, is_taken, is_inside in zip(pieces, taken, inside, strict=True):
        own = next((e for e in _ancestors(piece) if e.tag == "article"), None)
        result.append(is_taken and (is_inside or own is None or own in around))
    return result


def _keep_to_cell(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """In a page laid out as a table, only the cell that holds the text: menus and footers stand in the others."""
    words: Counter[HtmlElement] = Counter()
    for piece, is_taken in zip(pieces, taken, strict=True):
        if is_taken and is_prose(piece):
            cell = next((element for element in _ancestors(piece) if element.tag == "td"), None)
            if cell is not None:
                words[cell] += len(piece.words)
    total = sum(len(p.words) for p, is_taken in zip(pieces, taken, strict=True) if is_taken and is_prose(p))
    home, most = words.most_common(1)[0] if words else (None, 0)
    if home is None or most < MOST * total:
        return
    for index, piece in enumerate(pieces):
        taken[index] = taken[index] and any(element is home for element in _ancestors(piece))


def _add_sister_columns(pieces: Sequence[Piece], taken: list[bool], page: Surroundings) -> None:
    """Running text in elements built like those already taken, close by: an article cut in chunks by adverts.

    Builders give every chunk the same tag and class: <div class="body chunk">...</div><div class="ad"/><div class="body chunk">.
    """
    signs: dict[tuple[str, str], set[HtmlElement]] = defaultdict(set)
    for piece, is_taken in zip(pieces, taken, strict=True):
        if is_taken and is_prose(piece):
            column = _column(piece)
            if column is not None and column.get("class"):
                signs[column.tag, column.get("class")].add(column)
    if not signs:
        return
    for index, piece in enumerate(pieces):
        if taken[index] or not is_prose(piece) or page.in_furniture(piece):
            continue
        column = _column(piece)
        if column is None or not column.get("class"):
            continue
        sisters = signs.get((column.tag, column.get("class")))
        if sisters and any(_related(column, sister) for sister in sisters):
            taken[index] = True


def _column(piece: Piece) -> HtmlElement | None:
    """The element that holds a piece's paragraph among its like."""
    element = piece.element
    return element.getparent() if element.tag in ("p", "h2", "h3", "h4", "li", "blockquote") else element


def _related(one: HtmlElement, other: HtmlElement) -> bool:
    """Whether two columns share an ancestor at most three steps up, with no article or list item in between."""

    def up(element: HtmlElement) -> list[HtmlElement]:
        found: list[HtmlElement] = []
        for ancestor in element.iterancestors():
            if ancestor.tag in ("article", "li", "body") or len(found) == 3:
                break
            found.append(ancestor)
        return found

    return one is other or not set(up(one)).isdisjoint(up(other))


def _add_between(pieces: Sequence[Piece], taken: list[bool], page: Surroundings) -> None:
    """Sentences and headings among taken siblings that the extractor passed over, and a last sentence after them."""
    at: dict[HtmlElement | None, list[int]] = defaultdict(list)
    for index, (piece, is_taken) in enumerate(zip(pieces, taken, strict=True)):
        if is_taken and is_prose(piece):
            at[_column(piece)].append(index)
    for index, piece in enumerate(pieces):
        if taken[index] or piece.link_share >= LINKED or page.in_furniture(piece) or piece.is_caption:
            continue
        column = piece.element if piece.tags[0] in ("div", "section") else _column(piece)
        holders = [column, column.getparent()] if column is not None else []
        for holder in holders:
            spots = at.get(holder)
            if not spots or len(spots) < 2:
                continue
            if spots[0] < index < spots[-1] or (spots[-1] < index <= spots[-1] + 2 and _is_sentence(piece)):
                taken[index] = True


def _is_sentence(piece: Piece) -> bool:
    return len(piece.words) >= 8 and piece.link_share < 0.3 and piece.text[-1] in '.!?”"’'


def _drop_leads(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """Call-outs to other stories with the links under them, and lists of nothing but links."""
    lists: dict[HtmlElement, list[int]] = defaultdict(list)
    under = False
    for index, piece in enumerate(pieces):
        linked = piece.link_share >= LINKED
        if is_callout(piece.text, piece.words, piece.link_share):
            taken[index] = False
            under = True
        elif linked and under:
            taken[index] = False
        else:
            under = False
        if piece.is_listed:
            holder = next((e for e in _ancestors(piece) if e.tag in ("ul", "ol", "dl")), None)
            if holder is not None:
                lists[holder].append(index)
    for members in lists.values():
        if all(pieces[index].link_share >= LINKED for index in members):
            for index in members:
                taken[index] = False
    for index, piece in enumerate(pieces):
        if taken[index] and piece.link_share >= 0.95 and (piece.is_heading or len(piece.words) >= 4):
            taken[index] = False


def _drop_lines(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """Lines that are furniture by their words; sign-offs only past the middle of the article."""
    spots = [index for index, is_taken in enumerate(taken) if is_taken]
    patterns = line_patterns()
    for position, index in enumerate(spots):
        piece = pieces[index]
        if piece.is_row:
            continue
        is_late = position >= len(spots) * 0.6
        if len(piece.text) <= 320 and patterns.furniture.fullmatch(piece.text):
            taken[index] = False
        if is_late and len(piece.text) <= 500 and patterns.sign_off.fullmatch(piece.text):
            taken[index] = False


def _drop_head_lines(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """Bylines and lines of dates over the first paragraphs: "Amna Idris - 4 May 2023, 17:19"."""
    for index in [index for index, is_taken in enumerate(taken) if is_taken][:4]:
        if is_head_line(pieces[index].text):
            taken[index] = False


def _drop_repeated(pieces: Sequence[Piece], taken: list[bool], title: str | None) -> None:
    """The title over the text, and what is said twice (captions, pull quotes, copies for phone and desktop).

    What stands there three times or more is a refrain (the questions of a series of interviews) and stays.
    """
    name = words_of(title or "")
    counts = Counter(piece.words for piece, is_taken in zip(pieces, taken, strict=True) if is_taken)
    seen: set[tuple[str, ...]] = set()
    for index, piece in enumerate(pieces):
        if not taken[index] or piece.is_row:
            continue
        is_second = len(piece.words) > 3 and piece.words in seen and counts[piece.words] == 2
        if piece.words == name or "h1" in piece.tags[:2] or is_second:
            taken[index] = False
        seen.add(piece.words)


def _drop_pull_quotes(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """Quotations and sentences set apart whose words stand in another paragraph as well."""
    spots = [index for index, is_taken in enumerate(taken) if is_taken]
    texts = {index: f" {' '.join(pieces[index].words)} " for index in spots}
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in spots:
        words = pieces[index].words
        for start in range(len(words) - 3):
            same = holders[words[start : start + 4]]
            if len(same) < MANY:
                same.append(index)
    for index in spots:
        piece = pieces[index]
        # A short heading may well use words of the text under it.
        fewest = 8 if piece.is_heading else 4 if piece.is_quote or piece.is_aside else 10
        if piece.is_row or not fewest <= len(piece.words) <= 60:
            continue
        longer = [
            other
            for other in holders[piece.words[:4]]
            if taken[other] and len(texts[other]) > len(texts[index])
        ]
        if any(texts[index] in texts[other] for other in longer):
            taken[index] = False


def _drop_boilerplate(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """What a sender says of itself after the report: all from a line "About the ..." on, past the middle."""
    spots = [index for index, is_taken in enumerate(taken) if is_taken]
    pattern = line_patterns().boilerplate_head
    for position, index in enumerate(spots):
        piece = pieces[index]
        is_head = piece.is_heading or piece.strong_share > 0.8 or len(piece.words) <= 6
        if (
            position >= len(spots) * 0.5
            and is_head
            and len(piece.words) <= 10
            and pattern.fullmatch(piece.text.strip(" :-–—*"))
        ):
            for later in spots[position:]:
                taken[later] = False
            return


def _drop_bare_headings(pieces: Sequence[Piece], taken: list[bool]) -> None:
    """Headings with nothing under them at the end."""
    for index in reversed([index for index, is_taken in enumerate(taken) if is_taken]):
        if not pieces[index].is_heading:
            break
        taken[index] = False
