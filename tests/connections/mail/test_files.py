"""Attachments are not kept: the ticket says so, and who sent them is told, once for each mail."""

from __future__ import annotations

from email.message import EmailMessage
from uuid import uuid4

import pytest

from tests.connections.mail.conftest import Counter
from tests.connections.mail.post_office import mail_of, written

TOLD = "Attachments are not kept: march.pdf. Write what matters in them, or where they are."


def put(
    counter: Counter, sender: str, *names: str, type: str = "application/pdf", **more: str
) -> None:
    """Deliver a mail with files."""
    mail = mail_of(
        written(
            sender, "the report is wrong", "see the file", id=f"<{uuid4()}@people.test>", **more
        )
    )
    for name in names:
        main, sub = type.split("/")
        mail.add_attachment(b"%PDF", maintype=main, subtype=sub, filename=name)
    counter.box.put(mail.as_bytes())


def paragraphs(mail: EmailMessage) -> list[str]:
    return [" ".join(one.split()) for one in mail.get_content().split("\r\n\r\n")]


def got(counter: Counter, name: str) -> list[EmailMessage]:
    """The mails that the desk sent to this user."""
    return [one for one in counter.post.box(name).mails() if one["From"] == counter.address]


@pytest.fixture
def ana() -> str:
    return f"ana{uuid4().hex[:8]}"


async def test_the_ticket_and_the_acknowledgement_name_them(counter: Counter, ana: str) -> None:
    put(counter, f"{ana}@people.test", "march.pdf")
    await counter.read()
    await counter.read()
    (ticket,) = await counter.tickets()
    assert ticket.desc == (
        f"from {ana}@people.test\nsee the file\nnot kept here, see the mail: march.pdf"
    )
    (ack,) = got(counter, ana)
    assert paragraphs(ack) == [
        "We have your mail. Its ticket is T001: the report is wrong",
        TOLD,
        "Answer this mail to add to it.",
    ]


async def test_who_answers_with_files_hears_it_once_for_each_mail(
    counter: Counter, ana: str
) -> None:
    bob = f"bob{uuid4().hex[:8]}"
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    (ack,) = got(counter, ana)
    put(counter, f"{ana}@people.test", "march.pdf", answers=ack["Message-ID"])
    put(counter, f"{bob}@people.test", *"abcdefg", answers=ack["Message-ID"])
    for _ in range(3):
        await counter.read()
        await counter.tell()
    assert [note.text.splitlines()[-1] for note in await counter.notes("T001")] == [
        "not kept here, see the mail: a, b, c, d, e, +2",
        "not kept here, see the mail: march.pdf",
    ]
    (_, told), (other,) = got(counter, ana), got(counter, bob)
    assert paragraphs(told) == [TOLD, "Answer this mail to add to it."]
    assert (told["Subject"], told["Auto-Submitted"]) == (
        "Re: the report is wrong [T001]",
        "auto-generated",
    )
    assert "not kept: a, b, c, d, e, +2." in other.get_content()


async def test_who_answers_such_a_mail_with_a_file_does_not_hear_it_again(
    counter: Counter, ana: str
) -> None:
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    for _ in range(4):
        put(
            counter,
            f"{ana}@people.test",
            "logo.png",
            answers=got(counter, ana)[-1]["Message-ID"],
        )
        await counter.read()
    assert len(got(counter, ana)) == 2
    assert len(await counter.notes("T001")) == 4


async def test_a_mail_about_files_that_cannot_be_sent_now_is_sent_later(
    counter: Counter, ana: str
) -> None:
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    counter.post.answers[:] = ["451 later"]
    put(counter, f"{ana}@people.test", "march.pdf", answers=got(counter, ana)[0]["Message-ID"])
    await counter.read()
    assert len(got(counter, ana)) == 1
    await counter.read()
    await counter.read()
    assert [TOLD in one.get_content() for one in got(counter, ana)] == [False, True]


async def test_programs_hear_nothing_and_signatures_are_no_files(
    counter: Counter, ana: str
) -> None:
    put(counter, f"{ana}@people.test", "smime.p7s", type="application/pkcs7-signature")
    await counter.read()
    (ack,) = got(counter, ana)
    answer = {"answers": ack["Message-ID"]}
    put(counter, f"{ana}@people.test", "a.pdf", **answer, Auto_Submitted="auto-replied")
    put(counter, f"{ana}@people.test", "a.pdf", **answer, X_Auto_Response_Suppress="All")
    await counter.read()
    assert len(got(counter, ana)) == 1
    assert "not kept" not in f"{ack.get_content()}{(await counter.ticket('T001')).desc}"
