"""Words of the page around an article (furniture.yaml): which lines they mark, and how strongly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import msgspec

_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"'}
_BEFORE = re.compile(r"^[^\w©]+")
_BEHIND = re.compile(r"(?:[^\w]|\(\d+\)|\b\d+$)+$")
_TO_LAST_LETTER = re.compile(r".*[^\W\d]", re.DOTALL)
_WORD_OF_BAR = re.compile(r"[^\s|/•·,]+")
_LONG = 300
PAGE_LINES = 256
"""What a line gives away is asked at several steps; so many lines are remembered."""
_READING_TIME = re.compile(
    r"(?:(?:reading|listening) time:? )?(?:about |approx\.? )?(?:\d+|a|one|two|three|four|five)[ -]min(?:ute)?s?(?: (?:read|listen|watch|video))?"
)

# Over lists of other stories: "More explainers", "Latest releases", "Today's top stories", "More in Myanmar", "Most viewed in World".
_LIST_HEAD = re.compile(
    r"(?:more|latest|other|recent|top|popular|related|further|similar|trending|today's|our|hot|featured|selected|all|on the same)"
    r"(?: [\w'-]+){0,2} (?:news|stor(?:y|ies)|articles?|headlines|reports|(?:press )?releases|posts|topics?|explainers|analys[ei]s|features|videos?|programm?es|programs|updates"
    r"|reading|reads|coverage|statements|documents|publications|interviews|columns|blogs|galleries|episodes|picks|links|comments?|dispatches)"
    r"|more (?:from|on|in|about|by) (?:[\w'’.-]+ ?){1,5}"
    r"|(?:most|more) (?:read|viewed|shared|commented|popular|watched|discussed|emailed)(?: [\w'-]+){0,4}"
    r"|(?:also|elsewhere) (?:in|on) (?:[\w'’.-]+ ?){1,5}|news from(?: [\w'-]+){0,3}|(?:follow|find|join) us(?: [\w'-]+){0,3}"
)
# Over readers' comments: "Your reactions (7)", "12 comments", "2 thoughts on "Who burned Makeni?"".
_COMMENT_HEAD = re.compile(
    r"(?:your|readers'?|reader's|user|latest|recent|all|top|see all(?: the)?) (?:comments?|reactions?|opinions?|responses)"
    r"|\d{1,4} (?:comments|replies|responses|reactions)(?: (?:on|to) .+)?|\d{1,4} thoughts? on .+|discussion about this post|from the comments|replies(?: \(\d+\))?|(?:reactions|responses) \(\d+\)"
)
# Before a headline of another story, whatever mark parts them: "READ | ...", "WATCH – ...", "Related: ...".
_LEAD_IN = re.compile(
    r"(?:also read|read also|read(?: more| next| this)?|related|must[ -]read|watch(?: also| now)?|see(?: also)?|listen|don't miss|recommended|trending|sponsored|promoted|partner content|paid post|also on [\w'.-]+(?: [\w'.-]+)?|on the same (?:subject|topic)|in the same section)"
    r"\s*(?:[:|»>]|\s[–—-]\s)\s*\S"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S|\S+@\S+\.\w")
_PAGE_NUMBER = re.compile(r"(?:page|p\.) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?")


class FurnitureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it stands; the comments there say what each table means."""

    whole: dict[str, tuple[str, ...]]
    opens: dict[str, tuple[str, ...]]
    holds: dict[str, tuple[str, ...]]
    breaks: tuple[str, ...]
    between_entries: frozenset[str]
    ends_box: frozenset[str]
    sections: tuple[str, ...]
    function_words: frozenset[str]
    reporting_words: frozenset[str]
    address_words: frozenset[str]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class FurnitureMark:
    """What a line's words give away: the kind of furniture ("related"), and how it was seen: whole, opens or holds."""

    kind: str
    how: str


@lru_cache(maxsize=1)
def furniture_words() -> FurnitureWords:
    """The bundled tables, read once; words stay words ("no", "on"), which YAML would take for truth values."""
    import yaml

    raw = resources.files("hearsay.pages.dump").joinpath("furniture.yaml").read_text(encoding="utf-8")
    return msgspec.convert(
        yaml.load(raw, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)), FurnitureWords
    )


@lru_cache(maxsize=PAGE_LINES)
def mark_of(line: str) -> FurnitureMark | None:
    """The furniture a line is by its words, the surest sign first; None when they give nothing away.

    >>> mark_of("Most Read »")
    FurnitureMark(kind='related', how='whole')
    >>> mark_of("Read more: Aid convoy reaches Gedaref")
    FurnitureMark(kind='related', how='opens')
    """
    plain = plain_words(line)
    whole, opens, holds = _tables()
    if kind := whole.get(bare_words(plain)):
        return FurnitureMark(kind, "whole")
    bare = bare_words(plain)
    if len(plain) <= 100 and _ADDRESS.match(plain) and len(plain.split()) <= 6:
        return FurnitureMark("footer", "whole")
    if is_language_bar(plain):
        return FurnitureMark("navigation", "whole")
    if _READING_TIME.fullmatch(bare) or _PAGE_NUMBER.fullmatch(plain):
        return FurnitureMark("navigation", "whole")
    if len(bare) <= 60 and _LIST_HEAD.fullmatch(bare) and plain[-1] not in ".?!":
        return FurnitureMark("related", "whole")
    if len(bare) <= 120 and _COMMENT_HEAD.fullmatch(bare):
        return FurnitureMark("comment", "whole")
    if len(plain) <= 160 and _LEAD_IN.match(plain):
        return FurnitureMark("related", "opens")
    if opened := opens.match(plain):
        return FurnitureMark(_kind(opened), "opens")
    if len(line) <= _LONG and (held := holds.search(plain)):
        return FurnitureMark(_kind(held), "holds")
    return None


def is_break(line: str) -> bool:
    """Whether the article does not go on after such a line ("Leave a Reply", "Most Read")."""
    bare = bare_words(plain_words(line))
    return bare in _breaks() or _COMMENT_HEAD.fullmatch(bare) is not None


def is_language_bar(line: str) -> bool:
    """Whether a line names two and more languages and nothing else.

    >>> is_language_bar("Русский | English"), is_language_bar("English"), is_language_bar("French troops left")
    (True, False, False)
    """
    count, languages = 0, _language_words()
    for word in _WORD_OF_BAR.finditer(line.lower()):
        if word[0] not in languages:  # the first word of nearly every line
            return False
        count += 1
    return 2 <= count <= 40


@lru_cache(maxsize=1)
def _language_words() -> frozenset[str]:
    return frozenset(word for name in furniture_words().languages for word in name.split())


def ends_box(line: str) -> bool:
    """Whether a line says that a box in the article is over ("end of list")."""
    return bare_words(plain_words(line)) in furniture_words().ends_box


def is_button(line: str) -> bool:
    """Whether a line is a button that stands between entries of a live page and ends nothing ("Share")."""
    return bare_words(plain_words(line)) in furniture_words().between_entries


def plain_words(line: str) -> str:
    """Lower case, quotes straightened, white space folded."""
    for curly, straight in _STRAIGHT.items():
        line = line.replace(curly, straight)
    return " ".join(line.lower().split())


@lru_cache(maxsize=PAGE_LINES)
def bare_words(plain: str) -> str:
    """Without the arrows, stops, bullets and counts around them: "» Comments (12)" is "comments"."""
    bare = _BEFORE.sub("", plain)
    # Whole articles come here too: what stands behind is looked for only past the last letter.
    letters = _TO_LAST_LETTER.match(bare)
    behind = _BEHIND.search(bare, letters.end() if letters else 0)
    return bare[: behind.start()] if behind else bare


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    words = furniture_words()
    whole = {phrase: kind for kind, phrases in words.whole.items() for phrase in phrases}
    return whole, _any_of(words.opens), _any_of(words.holds)


@lru_cache(maxsize=1)
def _breaks() -> frozenset[str]:
    return frozenset(furniture_words().breaks)


def _any_of(tables: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """One pattern, a named group a kind; phrases end at a word's end."""
    groups = []
    for kind, phrases in tables.items():
        ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        groups.append(f"(?P<{kind}>{'|'.join(re.escape(phrase) for phrase in ordered)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind, found in match.groupdict().items() if found is not None)
