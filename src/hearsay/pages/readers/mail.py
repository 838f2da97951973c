"""Mail: newsletters, forwarded articles, mailboxes (mbox) and pages a browser saved as one file (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart

from hearsay.config import Settings
from hearsay.pages.readers.decoding import decode_bytes
from hearsay.pages.readers.detecting import Kind
from hearsay.pages.readers.members import OpenMember
from hearsay.pages.readers.refusal import RefusedPageError, rejected
from hearsay.pages.readers.streams import MEGABYTE, Input
from hearsay.pages.readers.wrapping import web_address
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject

MAX_MAIL_MB = 64.0
"""Mail servers refuse larger ones; attachments are most of it."""

_FORWARDED = re.compile(r"^\s*(?:(?:fwd?|re|tr|wg)\s*:\s*)+", re.IGNORECASE)
_TAGS = re.compile(
    rb"<(script|style|title)\b.*?</\1\s*>|<[^>]*>|&nbsp;|&#160;|&zwnj;", re.DOTALL | re.IGNORECASE
)
_ATTACHED = {"text/html": Kind.HTML, "application/pdf": Kind.PDF, "message/rfc822": Kind.MAIL}


def read_mail(
    uri: str, source: Input, settings: Settings, open_member: OpenMember
) -> Iterator[Page | Reject]:
    """The page of a mail: its HTML part, else its text; then attached pages, PDFs and mails as ``uri#n``.

    Subject and date stand in the hints, and the sender's name as the outlet. A page saved as MHTML has its own address,
    and no date: the date there is the day of saving.

    Raises:
        RefusedPageError: too-large, broken or no-text.
    """
    limit_mb = min(settings.max_container_mb, MAX_MAIL_MB)
    if not source.head.startswith(b"From "):
        yield from _mail_pages(uri, source.whole(limit_mb, "a mail"), settings, open_member)
        return
    number = 0
    for number, mail in enumerate(_mails_of_mailbox(source, int(limit_mb * MEGABYTE)), 1):
        where = f"{uri}#{number}"
        try:
            if mail is None:
                raise RefusedPageError(RejectCode.TOO_LARGE, f"a mail of more than {limit_mb:g} MB")
            yield from _mail_pages(where, mail, settings, open_member)
        except RefusedPageError as refusal:
            yield refusal.reject(where)


def _mails_of_mailbox(source: Input, limit: int) -> Iterator[bytes | None]:
    """Each mail of an mbox; None for one past the limit."""
    mail: list[bytes] = []
    size, was_blank = 0, True
    while line := source.stream.readline(MEGABYTE):
        if line.startswith(b"From ") and was_blank:
            if mail:
                yield b"".join(mail) if size <= limit else None
            mail, size = [], 0
        else:
            size += len(line)
            if size <= limit:
                # mboxrd: a body line that began with "From " was quoted.
                mail.append(line[1:] if re.match(rb">+From ", line) else line)
        was_blank = not line.strip()
    if mail:
        yield b"".join(mail) if size <= limit else None


def _mail_pages(
    uri: str, data: bytes, settings: Settings, open_member: OpenMember
) -> Iterator[Page | Reject]:
    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        body, hints, address = _body(mail), _hints(mail), _address(mail)
        attached = list(_attached(mail, body))
    except Exception as error:
        # The standard library's parser dies of malformed headers in many ways; none of them is ours to mend.
        raise RefusedPageError(
            RejectCode.BROKEN,
            f"the mail is malformed ({type(error).__name__}: {error})",
            action="save it again",
        ) from error
    if body is None:
        if not attached:
            raise RefusedPageError(
                RejectCode.NO_TEXT,
                "the mail has neither an HTML nor a text part",
                action="save it again, whole",
            )
    else:
        content = _bytes_of(body)
        yield from _body_page(address or uri, body, content, hints, settings)
    for number, (kind, content) in enumerate(attached, 1):
        where = f"{uri}#{number}"
        if kind is Kind.MAIL:
            yield from _forwarded(where, content, settings, open_member)
        else:
            yield from open_member(where, content, PageHints(), kind)


def _body_page(
    uri: str, body: MIMEPart, content: bytes, hints: PageHints, settings: Settings
) -> Iterator[Page | Reject]:
    if len(content) > settings.max_page_mb * MEGABYTE:
        yield rejected(
            uri, RejectCode.TOO_LARGE, f"the mail's text has more than {settings.max_page_mb:g} MB"
        )
    elif not content.strip():
        yield rejected(uri, RejectCode.NO_TEXT, "the mail's text is empty", action="save it again, whole")
    else:
        yield Page(uri=uri, media_type=body.get_content_type(), data=content, hints=hints)


def _forwarded(
    where: str, content: bytes, settings: Settings, open_member: OpenMember
) -> Iterator[Page | Reject]:
    try:
        yield from _mail_pages(where, content, settings, open_member)
    except (RefusedPageError, RecursionError) as error:
        refusal = (
            error
            if isinstance(error, RefusedPageError)
            else RefusedPageError(RejectCode.TOO_DEEP, "mails within mails without end")
        )
        yield refusal.reject(where)


def _body(mail: EmailMessage) -> MIMEPart | None:
    """The part a reader of the mail sees: HTML, unless there is nothing but pictures in it."""
    page = mail.get_body(preferencelist=("html",))
    text = mail.get_body(preferencelist=("plain",))
    if page is not None and text is not None and not _TAGS.sub(b"", _bytes_of(page)).strip():
        return text
    return page or text


def _bytes_of(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attached(mail: EmailMessage, body: MIMEPart | None) -> Iterator[tuple[Kind, bytes]]:
    if mail.get_content_type() == "multipart/related":
        # A saved page and what it shows: frames and advertisements are HTML parts too.
        return
    for part in mail.iter_attachments() if mail.is_multipart() else ():
        kind = _ATTACHED.get(part.get_content_type())
        if kind is None or part is body:
            continue
        if kind is Kind.MAIL:
            inner = part.get_payload(0)
            if isinstance(inner, EmailMessage):
                yield kind, inner.as_bytes()
        else:
            yield kind, _bytes_of(part)


def _hints(mail: EmailMessage) -> PageHints:
    is_saved_page = (
        mail["Snapshot-Content-Location"] is not None or mail.get_content_type() == "multipart/related"
    )
    body = _body(mail)
    sender = mail["From"]
    names = [address.display_name for address in sender.addresses] if sender is not None else []
    charset = body.get_content_charset() if body is not None else None
    return PageHints(
        title=_FORWARDED.sub("", _header_text(mail["Subject"])) or None,
        outlet=None if is_saved_page else next((_header_text(name) for name in names if name), None),
        published=None if is_saved_page else _header_text(mail["Date"]) or None,
        language=_header_text(mail["Content-Language"]) or None,
        charset=charset if charset and charset.isascii() else None,
    )


def _header_text(value: object) -> str:
    """A header as one line; raw bytes in it (against the standard, and common before 2010) are decoded like a page."""
    text = str(value or "")
    if not text.isascii():
        try:
            text = decode_bytes(text.encode("utf-8", errors="surrogateescape"))
        except RefusedPageError:
            text = text.encode("utf-8", errors="replace").decode("utf-8")
    return " ".join(text.split())


def _address(mail: EmailMessage) -> str | None:
    return web_address(_header_text(mail["Snapshot-Content-Location"] or mail["Content-Location"]))
