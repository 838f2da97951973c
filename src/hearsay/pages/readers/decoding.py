"""Bytes to text, whatever the page says of its encoding.

The bytes are believed over the label: text that is valid UTF-8 with several multi-byte characters is UTF-8, whatever
a header claims, since other encodings almost never fall into that pattern. Labels follow the WHATWG Encoding Standard
("latin-1" means windows-1252, as in every browser).
"""

from __future__ import annotations

import codecs
import re

from hearsay.pages.readers.mojibake import repair_mojibake
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, Reject

HEAD_BYTES = 4096
"""How far into a page a <meta charset> is looked for; the standard says 1,024, real pages put scripts before it."""

LOST_SHARE = 0.01
"""Texts with a larger share of U+FFFD have lost words, not just a quotation mark here and there."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")
_AS_WINDOWS_1252 = {"ascii", "iso8859-1", "cp1252"}
_CONTROL = bytes(byte for byte in range(32) if byte < 9 or 14 <= byte != 27)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
# A form feed parts the pages of a printed text; the rest of C0 and C1, the noncharacters and stray byte order marks say nothing.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
LATIN_SHARE = 0.25
"""Bytes past ASCII among all letters: above this share the script is not Latin."""

_MARKUP = re.compile(rb"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_LETTERS = [bytes([byte]) for byte in range(65, 123) if chr(byte).isalpha()]
_STRAY = re.compile(rb"[\x80-\xff]+")


def decode(page: Page) -> str | Reject:
    """The page's text with one kind of line end and no control characters, or why there is none.

    Args:
        page: Its ``hints.charset`` (an HTTP or mail header) is weighed before the page's own <meta>.

    Returns:
        Text of at least one visible character; mojibake ("â€™" for an apostrophe) is put right.
        A reject of code empty, binary or encoding otherwise.
    """
    try:
        return decode_bytes(page.data, page.hints.charset)
    except RefusedPageError as refusal:
        return refusal.reject(page.uri)


def decode_bytes(data: bytes, charset: str | None = None) -> str:
    """As ``decode``, for bytes with a declared charset or none.

    Raises:
        RefusedPageError: empty, binary or encoding.

    >>> decode_bytes(b"The minister\\x92s words", "iso-8859-1")
    'The minister’s words'
    """
    if not data.strip():
        raise RefusedPageError(
            RejectCode.EMPTY, "the page holds nothing", action="save it again from its source"
        )
    text = _LINE_ENDS.sub("\n", repair_mojibake(_raw_text(data, charset)))
    text = _UNPRINTABLE.sub("", text.replace("\x0c", "\n"))
    if not text.strip():
        raise RefusedPageError(
            RejectCode.EMPTY, "the page holds only blanks", action="save it again from its source"
        )
    if (lost := text.count("\ufffd")) > LOST_SHARE * len(text):
        raise RefusedPageError(
            RejectCode.ENCODING,
            f"{lost:,} of {len(text):,} characters were lost when the page was saved in a wrong encoding",
            action="save it again, as UTF-8",
        )
    return text


def declared_charset(data: bytes) -> str | None:
    """What the page itself says: the XML declaration or a <meta>; None when it says nothing."""
    head = data[:HEAD_BYTES]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii") if found else None


def _raw_text(data: bytes, charset: str | None) -> str:
    if wide := wide_codec(data):
        return data.decode(wide, errors="replace").removeprefix("\ufeff")
    if looks_binary(data[:HEAD_BYTES]):
        raise RefusedPageError(
            RejectCode.BINARY, "the page is not text: it holds control bytes", expected="HTML or plain text"
        )
    declared = [codec for label in (charset, declared_charset(data)) if label and (codec := _codec(label))]
    stateful = next(
        (codec for codec in declared if codec.startswith(("iso2022", "hz", "utf_7", "utf-7"))), None
    )
    if stateful:
        return data.decode(stateful, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(data):
        return _mixed_text(data)
    for codec in declared:
        if codec.startswith("utf"):
            continue
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            # windows-1252 leaves five bytes undefined and is still what the label means to a browser.
            if codec == "cp1252":
                return _as_windows_1252(data)
    return _guessed_text(data)


def looks_binary(head: bytes) -> bool:
    """Whether bytes hold the control characters that no text has.

    UTF-16 text without a mark looks binary here; ``wide_codec`` is asked before.
    """
    control = len(head) - len(head.translate(None, _CONTROL))
    return b"\x00" in head.rstrip(b"\x00") or control > max(3, 0.02 * len(head))


def wide_codec(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 codec of bytes, by their mark or, without one, because every second byte of Latin text is zero.

    None for everything else.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return codec
    head = data[: HEAD_BYTES // 2 * 2]
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.05 * half else None


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip().replace("_", "-")).name
    except LookupError:
        return None
    return "cp1252" if name in _AS_WINDOWS_1252 else name


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes past ASCII are UTF-8 with a few strays (a page glued of two encodings, or a cut character)."""
    text = data.decode("utf-8", errors="replace")
    strays = text.count("\ufffd") - data.count("\ufffd".encode())
    whole = sum(character > "\x7f" for character in text) - strays
    return whole >= strays


def _mixed_text(data: bytes) -> str:
    """UTF-8 where it is UTF-8, windows-1252 byte for byte where it is not ("it’s" pasted into a UTF-8 page)."""

    def run(match: re.Match[bytes]) -> bytes:
        pieces, rest = [], match[0]
        while rest:
            try:
                rest.decode("utf-8")
                pieces.append(rest)
                break
            except UnicodeDecodeError as error:
                pieces.append(rest[: error.start])
                pieces.append(_as_windows_1252(rest[error.start : error.start + 1]).encode("utf-8"))
                rest = rest[error.start + 1 :]
        return b"".join(pieces)

    return _STRAY.sub(run, data).decode("utf-8")


def _as_windows_1252(data: bytes) -> str:
    return (
        data.decode("cp1252", errors="replace")
        if data.isascii()
        else "".join(map(_WINDOWS_1252.__getitem__, data))
    )


_WINDOWS_1252 = [bytes([byte]).decode("cp1252", errors="ignore") or "\ufffd" for byte in range(256)]


def _guessed_text(data: bytes) -> str:
    """Nothing declared, or declared wrongly: the charset whose letters make the likeliest words."""
    sample = _MARKUP.sub(b" ", data[:65536])
    high = sum(byte > 127 for byte in sample)
    # In Latin-script languages under a seventh of the letters are accented, and the handful of quotation marks of an
    # English page gives a guesser nothing to go by: windows-1252 is what wrote it.
    if high < 16 or high < LATIN_SHARE * (high + sum(map(sample.count, _LETTERS))):
        return _as_windows_1252(data)
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=1024).best()
    return data.decode(best.encoding, errors="replace") if best else _as_windows_1252(data)
