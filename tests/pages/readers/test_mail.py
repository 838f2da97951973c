from __future__ import annotations

import io
from collections.abc import Callable
from email.message import EmailMessage

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages
from hearsay.records import Page, PageHints, Reject


def newsletter(html: str | None = "<p>Talks in Jeddah were called off.</p>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Red Sea Daily <news@redsea.example>"
    mail["To"] = "reader@example.org"
    mail["Subject"] = "Fwd: Talks in Jeddah called off"
    mail["Date"] = "Thu, 01 Jun 2023 06:30:00 +0300"
    mail["Message-ID"] = "<1@redsea.example>"
    mail.set_content("Talks in Jeddah were called off.\n")
    if html is not None:
        mail.add_alternative(html, subtype="html")
    return mail


def found(data: bytes, uri: str = "news.eml") -> list[Page | Reject]:
    return list(open_pages(uri, io.BytesIO(data), Settings()))


HINTS = PageHints(
    title="Talks in Jeddah called off",
    outlet="Red Sea Daily",
    published="Thu, 01 Jun 2023 06:30:00 +0300",
    charset="utf-8",
)


def test_a_newsletter_is_its_html_part() -> None:
    (page,) = found(newsletter().as_bytes())
    assert page == Page(
        uri="news.eml", media_type="text/html", data=b"<p>Talks in Jeddah were called off.</p>\n", hints=HINTS
    )


def test_a_newsletter_of_pictures_is_its_text_part() -> None:
    for html in (None, '<img src="cid:1"><style>p {}</style>&nbsp;'):
        (page,) = found(newsletter(html).as_bytes())
        assert page == Page(
            uri="news.eml", media_type="text/plain", data=b"Talks in Jeddah were called off.\n", hints=HINTS
        )


def test_attachments_are_pages_of_their_own(made_pdf: Callable[..., bytes]) -> None:
    mail = newsletter()
    mail.add_attachment(
        made_pdf([[(50, 700, 11, "The full statement.")]]), maintype="application", subtype="pdf"
    )
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    mail.add_attachment(newsletter("<p>An earlier mail.</p>"))
    results = found(mail.as_bytes())
    assert [(item.uri, item.data) for item in results if isinstance(item, Page)] == [
        ("news.eml", b"<p>Talks in Jeddah were called off.</p>\n"),
        ("news.eml#1", b"The full statement."),
        ("news.eml#2", b"<p>An earlier mail.</p>\n"),
    ]


def test_a_mailbox_is_its_mails() -> None:
    box = b"".join(
        b"From news@redsea.example Thu Jun  1 06:30:00 2023\n" + newsletter().as_bytes() + b"\n\n"
        for _ in range(3)
    )
    assert [item.uri for item in found(box, "box.mbox") if isinstance(item, Page)] == [
        "box.mbox#1",
        "box.mbox#2",
        "box.mbox#3",
    ]


def test_a_page_saved_by_a_browser_has_its_own_address_and_no_date() -> None:
    saved = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://redsea.example/talks\r\n"
        b"Subject: Talks called off\r\nDate: Fri, 2 Jun 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Called =C3=BCber off</p>\r\n"
        b"--x\r\nContent-Type: text/html\r\n\r\n<p>advertisement frame</p>\r\n--x--\r\n"
    )
    (page,) = found(saved, "talks.mhtml")
    assert page == Page(
        uri="https://redsea.example/talks",
        media_type="text/html",
        data="<p>Called über off</p>".encode(),
        hints=PageHints(title="Talks called off"),
    )


def test_mail_without_words() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "a@b.example", "Picture", "<2@b.example>"
    mail["MIME-Version"] = "1.0"
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    (reject,) = found(mail.as_bytes())
    assert isinstance(reject, Reject)
    assert reject.code == "no-text"


def test_malformed_headers_end_no_run() -> None:
    results = found(
        b'From: =?utf-8?q?=ff=fe?= <a@@b>, , <<\r\nSubject: =?x?\r\nDate: no date\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="\xff\r\n\r\nHello\r\n'
    )
    assert len(results) == 1
