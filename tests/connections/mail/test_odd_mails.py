"""Mails as no standard has them: each is a ticket, or left unread and said. None stops others."""

from __future__ import annotations

import pytest

from core.store import Store
from handlers.connections.mail import kind
from handlers.connections.mail.letters import letter_of
from handlers.connections.mail.text import TEXT_MAX, from_html, new_text
from tests.conftest import START
from tests.connections.mail.conftest import Counter

HEAD = b"From: ana@people.test\r\nSubject: vpn\r\n"
MULTI = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
ANA = b"From: ana@people.test\r\nSubject: "
PART = b"--b\r\n\r\nx\r\n--b\r\n"
DEEPER = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
FILE = PART + b"Content-Disposition: attachment; filename"
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n"

ODD: dict[str, bytes] = {
    "empty": b"",
    "a newline": b"\r\n",
    "no headers": b"it is down",
    "no body": HEAD,
    "no from": b"Subject: vpn\r\n\r\ndown",
    "no subject": b"From: ana@people.test\r\n\r\nthe vpn is down",
    "nothing to read": b"From: ana@people.test\r\nSubject:\r\n\r\n",
    "bytes of no charset": HEAD + b"\r\n\xff\xfe\x00\x80 down",
    "an unknown charset": HEAD + b"Content-Type: text/plain; charset=klingon-1\r\n\r\ndown \xe9",
    "a charset that lies": HEAD + b"Content-Type: text/plain; charset=us-ascii\r\n\r\nd\xc3\xb6wn",
    "a charset that is no text": HEAD + b"Content-Type: text/plain; charset=base64\r\n\r\nZG93bg==",
    "a charset without end": HEAD + b'Content-Type: text/plain; charset="utf-8\r\n\r\ndown',
    "utf-16": HEAD + b"Content-Type: text/plain; charset=utf-16\r\n\r\n" + "down".encode("utf-16"),
    "utf-7": HEAD + b"Content-Type: text/plain; charset=utf-7\r\n\r\ndown +AOQ-",
    "an encoding that is none": HEAD + b"Content-Transfer-Encoding: rot13\r\n\r\nqbja",
    "base64 that is none": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!! %%%",
    "base64 cut off": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\naXQgaXMgZG93",
    "quoted-printable that is none": HEAD
    + b"Content-Transfer-Encoding: quoted-printable\r\n\r\ndown =ZZ =",
    "uuencode": HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 x\n#9&]W\n`\nend",
    "a broken encoded subject": ANA + b"=?utf-8?B?!!?= =?x?Q?=\r\n\r\nx",
    "an encoded subject of no charset": ANA + b"=?nix?Q?vpn?=\r\n\r\nx",
    "raw bytes in the subject": ANA + b"vp\xc3\xb1 \xff\r\n\r\nx",
    "a subject of 100 kB": ANA + b"v " * 50_000 + b"\r\n\r\nx",
    "a subject of brackets": ANA + b"[" * 5000 + b"\r\n\r\nx",
    "a subject of re": ANA + b"Re: " * 400 + b"\r\n\r\nx",
    "a folded header without end": HEAD + b"X: " + b"a\r\n " * 2000 + b"\r\n\r\ndown",
    "two from": b"From: a@x.test\r\nFrom: b@x.test\r\nSubject: vpn\r\n\r\nx",
    "a from of several": b"From: a@x.test, b@x.test\r\nSubject: vpn\r\n\r\nx",
    "a from of no address": b'From: "<>@,;:" <<<@>>>\r\nSubject: vpn\r\n\r\nx',
    "a from with a newline": b"From: =?utf-8?Q?a=0ABcc=3A_x?= <a@x.test>\r\nSubject: vpn\r\n\r\nx",
    "a from in another script": "From: 安娜@例子.测试\r\nSubject: vpn\r\n\r\nx".encode(),
    "a multipart without parts": MULTI,
    "a multipart without boundary": HEAD + b"Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\nx",
    "a multipart that does not end": MULTI + b"--b\r\nContent-Type: text/plain\r\n\r\ndown",
    "a multipart of itself": MULTI
    + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 50,
    "a multipart 500 deep": HEAD
    + b"".join(DEEPER % (n, n) for n in range(500))
    + b"\r\ndown",
    "1000 parts": MULTI + b"--b\r\n\r\nx\r\n" * 1000 + b"--b--",
    "a file name of slashes": MULTI
    + FILE
    + b'="../../etc/passwd\x00"\r\n\r\nx\r\n--b--',
    "a file name in parts": MULTI
    + FILE
    + b"*0*=utf-8''%ff; filename*2=x\r\n\r\nx\r\n--b--",
    "a mail in a mail": MULTI
    + b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + HEAD + b"\r\nx\r\n--b--",
    "only html": HEAD + HTML + b"<style>p{}</style><p>it is <b>down<br>again<script>x()</script>",
    "html that is none": HEAD
    + HTML
    + b"<<p <b<!-- <![CDATA[ <!DOCTYPE <?x down & &#xFFFFFFFF; &#0;",
    "html 20000 deep": HEAD + HTML + b"<div>" * 20_000 + b"down",
    "only quotes": HEAD + b"\r\n> down\r\n> down\r\n",
    "only a signature": HEAD + b"\r\n-- \r\nAna",
    "marks that turn the text": HEAD + "\r\n\u202edown\u2066 \ufeff\u200b".encode(),
    "controls": HEAD + b"\r\n\x00\x01\x1b[31mdown\x07\x7f",
    "a message id of spaces": HEAD + b"Message-ID:    \r\n\r\nx",
    "a message id of 10 kB": HEAD + b"Message-ID: <" + b"a" * 10_000 + b"@x>\r\n\r\nx",
    "references of 1 MB": HEAD + b"References: " + b"<a@x>\r\n " * 120_000 + b"\r\n\r\nx",
    "a line of 1 MB": HEAD + b"\r\n" + b"a" * 1_000_000,
    "lone surrogates": HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n\xed\xa0\x80 down",
    "bare carriage returns": HEAD.replace(b"\r\n", b"\r") + b"\rdown\r",
}  # fmt: skip


@pytest.mark.parametrize("raw", ODD.values(), ids=[*ODD])
def test_any_mail_can_be_read(raw: bytes) -> None:
    letter = letter_of(raw, "desk@desk.test")
    assert len(letter.said.whole) <= TEXT_MAX
    assert "\x00" not in repr(letter)
    assert letter.id.startswith("<")


async def test_each_is_a_ticket_and_the_last_one_too(counter: Counter) -> None:
    mails = [raw for raw in ODD.values() if raw.strip()]
    counter.box.put(*mails)
    counter.write("ana@people.test", "the last one", "x")
    await counter.read_all()
    titles = [ticket.title for ticket in await counter.tickets()]
    assert len(titles) == len(mails) + 1
    assert titles[-1] == "the last one"
    assert counter.box.search("UNSEEN") == []


async def test_a_huge_mail_is_left_unread_and_the_admin_is_told_once(
    counter: Counter, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kind, "SIZE_MAX", 50_000)
    await store.set_admins(["U0000000A"])
    counter.write("ana@people.test", "big", "x" * 60 + "\n" * 60_000)
    counter.write("ana@people.test", "small", "x")
    for _ in range(2):
        await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["small"]
    assert counter.box.search("UNSEEN") == [1]
    told = [one.post.body["text"] for one in await store.due_posts(START, 9)]
    assert len(told) == 1
    assert "a mail is left unread: it has" in told[0]


@pytest.fixture
def slow() -> list[str]:
    """Texts that a pattern may take long for."""
    return [
        "Am a schrieb " * 2000,
        "On a " * 4000,
        "\n" * 20_000 + "x",
        "Il a ha scritto " * 1500,
        ("Am a schrieb " * 12 + "\n") * 120,
        ("On a " * 30 + "\n") * 120,
        "warning:" + "mail " * 4000,
        "> " * 10_000,
        " \n" * 10_000 + "x",
        "From: a\n" * 2000,
    ]


def test_no_text_takes_long(slow: list[str]) -> None:
    import time

    for text in slow:
        began = time.process_time()
        new_text(text)
        assert time.process_time() - began < 3.0, text[:20]


@pytest.mark.parametrize(
    ("text", "whole", "body"),
    [
        ("it is down", "it is down", "it is down"),
        ("- one\n- two", "- one\n- two", "- one\n- two"),
        ("down\n\n-- \nAna Lima\nACME", "down\n\n--\nAna Lima\nACME", "down"),
        ("down\n\nSent from my iPhone", "down\n\nSent from my iPhone", "down"),
        ("still\n\nAm 12.01.2026 um 10:00 schrieb Bob <b@x.test>:\n> x", "still", "still"),
        ("still\n\nEm seg., 12 de jan. de 2026, Bob escreveu:\n> x", "still", "still"),
        ("On Mon, Jan 12, 2026, Bob wrote:\n> did it?\nyes\n> and this?\nno", "yes\nno", "yes\nno"),
        ("a " * 300 + "b", "a " * 300 + "b", "a " * 300 + "b"),
        (
            "x\n\n-----Original Message-----\nFrom: Bob\nSent: Monday\nSubject: y\n\nz",
            "x",
            "x",
        ),
    ],
)
def test_what_is_new_in_a_mail(text: str, whole: str, body: str) -> None:
    assert new_text(text) == (whole, body)


def test_a_long_mail_is_kept_beyond_what_the_patterns_see() -> None:
    text = "\n".join(f"line {n} of many" for n in range(1000))
    assert new_text(text).whole == text


def test_html_is_text_without_what_is_hidden() -> None:
    html = """<html><head><title>no</title><style>p {}</style></head><body><p>it&nbsp;is <b>down</b>
      </p><ul><li>one</li><li>two</li></ul><div style="display: none">preheader</div>
      <script>alert("<p>no</p>")</script><div class="gmail_quote">On .. wrote: <div>old</div></div>
      <p>bye</p></body></html>"""
    assert from_html(html) == "it is down\n\n- one\n- two\n\nbye"
