"""Programs that answer programs: their mails are no tickets, and it never goes on for good."""

from __future__ import annotations

from email.message import EmailMessage
from uuid import uuid4

import pytest

from core.store import Store
from handlers.connections.mail.threads import HOUR_MAX
from tests.conftest import once_on_postgres
from tests.connections.mail.conftest import Counter
from tests.connections.mail.post_office import PostOffice, mail_of, written

AUTOMATIC = [
    {"Auto_Submitted": "auto-replied"},
    {"Auto_Submitted": "Auto-Generated; owner=x"},
    {"Precedence": "bulk"},
    {"Precedence": "JUNK"},
    {"Precedence": "auto_reply"},
    {"List_Id": "<dev.lists.test>"},
    {"X_Autoreply": "yes"},
    {"Return_Path": "<>"},
]


@once_on_postgres("headers", AUTOMATIC)
async def test_automatic_mails_are_no_tickets_and_stay_unread(
    counter: Counter, headers: dict[str, str]
) -> None:
    counter.write("ana@people.test", "I am away", "until Monday", **headers)
    counter.write("ana@people.test", "vpn", "down", Auto_Submitted="no")
    await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["vpn"]
    assert counter.box.search("UNSEEN") == [1]


@once_on_postgres("name", ["MAILER-DAEMON", "postmaster", "bounces+ana=x"])
async def test_mail_servers_are_nobody(counter: Counter, name: str) -> None:
    counter.write(f"{name}@people.test", "Undelivered", "sorry")
    await counter.read()
    assert await counter.tickets() == []


async def test_the_desk_does_not_write_to_itself(counter: Counter) -> None:
    counter.write(counter.address.upper(), "vpn", "down")
    await counter.read()
    assert await counter.tickets() == []


@pytest.mark.parametrize(
    ("sender", "headers"),
    [("ana@people.test", {"X_Auto_Response_Suppress": "OOF"}), ("no-reply@shop.test", {})],
)
async def test_who_wants_no_answer_gets_none(
    counter: Counter, sender: str, headers: dict[str, str]
) -> None:
    counter.write(sender, "order 7 failed", "see the log", **headers)
    await counter.read()
    await counter.say("close T1: done")
    await counter.tell()
    assert len(await counter.tickets()) == 1
    assert counter.post.sent == []


def bounce(of: EmailMessage) -> bytes:
    """Return the report of a mail server that it could not deliver the mail (RFC 3462)."""
    head = b"From: Mail <x@mx.test>\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
    head += b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n"
    said = b"Content-Type: text/plain\r\n\r\nyour mail could not be delivered"
    status = b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\n"
    status += b"Final-Recipient: rfc822; ana@people.test\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    back = b"Content-Type: message/rfc822\r\n\r\n" + of.as_bytes()
    return head + b"\r\n--b\r\n" + b"\r\n--b\r\n".join([said, status, back]) + b"\r\n--b--\r\n"


async def test_a_bounce_is_noted_on_its_ticket_and_makes_none(counter: Counter) -> None:
    counter.write("ana@people.test", "vpn", "down")
    await counter.read()
    (ack,) = [m for m in counter.post.box("ana").mails() if m["From"] == counter.address]
    counter.box.put(bounce(ack))
    await counter.read()
    assert len(await counter.tickets()) == 1
    assert [note.text for note in await counter.notes("T001")] == [
        "a mail to its sender was not delivered"
    ]


async def test_two_desks_do_not_answer_each_other(
    counter: Counter, store: Store, post: PostOffice
) -> None:
    other = Counter(post, store, f"other{uuid4().hex[:8]}", workspace="W2")
    await other.connect()
    await other.read()
    other.write(counter.address, "vpn", "down")
    for _ in range(4):
        for desk in (counter, other):
            await desk.read()
            await desk.tell()
    assert [len(await desk.tickets()) for desk in (counter, other)] == [0, 1]
    assert post.sent == [(other.address, counter.address)]


async def test_a_program_that_answers_all_gets_no_more_than_so_many_mails(
    counter: Counter,
) -> None:
    """It says of nothing that it is automatic, and answers in no thread."""
    robot = f"robot{uuid4().hex[:8]}"
    counter.write(f"{robot}@rude.test", "vpn", "down")
    seen = 0
    for _ in range(HOUR_MAX + 5):
        await counter.read()
        mails = counter.post.box(robot).mails(after=seen)
        for mail in mails:
            counter.box.put(
                written(f"{robot}@rude.test", "We got your mail", "thanks", id=f"<{uuid4()}@r>")
            )
            assert mail["Auto-Submitted"]
        seen += len(mails)
    assert len(counter.post.sent) == HOUR_MAX
    assert len(await counter.tickets()) == HOUR_MAX + 1


async def test_a_program_that_answers_in_the_thread_gets_one_mail(counter: Counter) -> None:
    robot = f"robot{uuid4().hex[:8]}"
    counter.write(f"{robot}@rude.test", "vpn", "down")
    for _ in range(3):
        await counter.read()
        ack = counter.post.box(robot).mails()[0]
        counter.write(f"{robot}@rude.test", "Re: got it", "x", answers=ack["Message-ID"])
    assert len(counter.post.box(robot).mails()) == 1
    assert len(await counter.tickets()) == 1
    assert mail_of(ack.as_bytes())["X-Auto-Response-Suppress"] == "All"
