"""What stands beside the article: menus, related stories, sign-up boxes, share bars; by element names and by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_APART = frozenset(("nav", "footer", "aside", "dialog", "menu"))
_NEVER = frozenset(("html", "body", "main"))
_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    )
)


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words, or groups of words, of element names."""

    words: frozenset[str]
    groups: tuple[frozenset[str], ...]

    def match(self, name: frozenset[str]) -> bool:
        """Whether a name holds one of the words, or all words of a group."""
        return not self.words.isdisjoint(name) or any(group <= name for group in self.groups)


class Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of furniture.yaml."""

    names: Names
    unseen: Names
    standfirst: Names
    byline: Names
    caption: Names
    callouts: frozenset[str]
    lines: tuple[str, ...]
    sign_offs: tuple[str, ...]
    credits: tuple[str, ...]
    bare_credits: tuple[str, ...]
    boilerplate_heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Compiled patterns over whole lines."""

    furniture: re.Pattern[str]
    sign_off: re.Pattern[str]
    callout: re.Pattern[str]
    credit: re.Pattern[str]
    bare_credit: re.Pattern[str]
    boilerplate_head: re.Pattern[str]


@lru_cache(maxsize=1)
def tables() -> Tables:
    """furniture.yaml, read once."""
    import yaml

    text = resources.files("hearsay.pages.html").joinpath("furniture.yaml").read_text(encoding="utf-8")
    # The base loader reads "on", "off" and "no" as the words they are here, not as truth values.
    return msgspec.convert(yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)), Tables)


@lru_cache(maxsize=1)
def line_patterns() -> Lines:
    """The patterns of furniture.yaml, compiled once."""
    found = tables()
    callouts = "|".join(re.escape(words) for words in sorted(found.callouts, key=len, reverse=True))
    return Lines(
        furniture=_whole(found.lines),
        sign_off=_whole(found.sign_offs),
        callout=re.compile(
            rf"[\W_]*(?P<words>{callouts})(?P<end>\s*[:|>»…\-–—]|\s*\.{{3}}|\W*$|(?P<open>\b))", re.IGNORECASE
        ),
        credit=_whole(found.credits),
        bare_credit=_whole(found.bare_credits),
        boilerplate_head=re.compile("|".join(f"(?:{pattern})" for pattern in found.boilerplate_heads)),
    )


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"[\W_]*(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)})[\W_]*", re.IGNORECASE | re.DOTALL
    )


def name_words(element: HtmlElement) -> frozenset[str]:
    """The words of an element's class, id, itemprop and role, lower case."""
    return _words(element.get("class") or "", element.get("id") or "", element.get("itemprop") or "")


@lru_cache(maxsize=20_000)
def _words(*names: str) -> frozenset[str]:
    return frozenset(word.lower() for name in names for word in _NAME_WORD.findall(name))


def stands_apart(element: HtmlElement) -> bool:
    """Whether an element's tag, role or name says that it is not part of the article."""
    tag = element.tag
    if tag in _NEVER:
        return False
    return tag in _APART or element.get("role") in _ROLES or tables().names.match(name_words(element))


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown: hidden attribute, or style that hides it."""
    if element.get("hidden") is not None:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def drop_unread(tree: HtmlElement) -> None:
    """Takes scripts, styles and drawings out of a tree: extractors copy it several times."""
    for element in list(tree.iter("script", "style", "svg", "template", "link", "meta")):
        remove(element)


def drop_unseen(body: HtmlElement) -> None:
    """Takes words out of sentences that no reader sees there.

    Cards that open over a name, "... threatened Minister A<span><img><a>Minister A</a><a>Other story</a></span> ...": inside a
    paragraph, an inline element of two links or more with no words between them is no prose. And short words for screen
    readers only: "<span class=off-screen>Image caption</span> Smoke over the port".
    """
    for span in list(body.iter("span", "small", "ins", "strong", "em")):
        parent = span.getparent()
        if parent is None:
            continue
        if (is_hidden(span) or tables().unseen.match(name_words(span))) and len(
            "".join(span.itertext())
        ) < 80:
            remove(span)
            continue
        links = span.findall(".//a")
        if len(links) < 2 or not any(holder.tag == "p" for holder in span.iterancestors()):
            continue
        linked = sum(len("".join(link.itertext()).strip()) for link in links)
        if linked and linked >= 0.95 * len("".join(span.itertext()).strip()):
            remove(span)


def remove(element: HtmlElement) -> None:
    """Takes an element out of its tree; the words after it stay."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def is_callout(text: str, words: Sequence[str], link_share: float) -> bool:
    """Whether a line only leads to other stories: "Read more:", "RELATED", "DON'T MISS Ten pictures".

    A call-out word is followed by a colon, a dash or nothing; by other words only where these are links:
    "Related deaths rose" is a report.
    """
    match = line_patterns().callout.match(text)
    if match is None or len(words) > 60:
        return False
    if match["open"] is not None:
        return link_share >= 0.6
    # Two words and a colon, "Read next: ...", promise another story even where its link is lost; "Live: ..." may open a headline.
    is_plain = " " in match["words"] and ":" in match["end"] and len(words) <= 25
    return link_share > 0.4 or len(words) <= 6 or is_plain
