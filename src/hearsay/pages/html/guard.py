"""What is refused before any parser or recursive extractor sees it: nesting and element counts, read by a flat scan."""

from __future__ import annotations

import re
from collections import Counter

MAX_ELEMENTS = 60_000
"""More elements than this is no article; extractors that walk the tree several times would take minutes."""

# Scripts and comments write tags that are none; one that is never closed runs to the end of the page, as in a browser.
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*?(/?)>")
# Elements that never hold others, and those whose end tag HTML lets authors leave out (a new one closes the last):
# old pages open thousands of <p> and close none.
_NOT_NESTING = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead", "tbody",
    "tfoot", "colgroup", "rt", "rp", "html", "body", "head",
))  # fmt: skip


def nesting(html: str, stop: int) -> tuple[int, int]:
    """How deeply elements nest, and how many there are, without building a tree.

    End tags without a start tag count for nothing, so ``<div></x><div></x>...`` is as deep as it is for a browser.

    Args:
        html: The decoded page.
        stop: The scan ends as soon as the depth passes this.

    Returns:
        The greatest depth seen (at most ``stop + 1``) and the number of start tags up to there.

    >>> nesting("<div><p>Shells fell<p>on Kupiansk<br></div>", 10)
    (1, 4)
    """
    open_now: Counter[str] = Counter()
    depth = deepest = elements = 0
    for closing, name, empty in _TAG.findall(_UNSEEN.sub("", html)):
        name = name.lower()
        if not closing:
            elements += 1
        if empty or name in _NOT_NESTING:
            continue
        if not closing:
            open_now[name] += 1
            depth += 1
            if depth > deepest:
                deepest = depth
                if deepest > stop:
                    break
        elif open_now[name]:
            open_now[name] -= 1
            depth -= 1
    return deepest, elements
