"""Mails between people and the desk, over real servers, in both directions."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from uuid import uuid4

from core.connections import Tie
from core.store import Store
from handlers.connections.mail.intake import AGAIN
from tests.connections.mail.conftest import Counter


def person() -> str:
    """Return the name of somebody with an empty mailbox."""
    return f"ana{uuid4().hex[:8]}"


def text_of(mail: EmailMessage) -> str:
    content: str = mail.get_content()
    return content


async def test_a_mail_is_a_ticket_and_its_sender_is_told_its_id(counter: Counter) -> None:
    ana = person()
    id = counter.write(
        f"Ana Lima <{ana}@people.test>",
        "Re: [EXTERNAL] Fwd: the vpn drops every hour",
        "Since Monday it drops.\n\nBest regards,\nAna\n\n"
        "On Mon, 12 Jan 2026 at 10:00, Bob <bob@x.test> wrote:\n> did it work before?\n",
    )
    await counter.read()
    (ticket,) = await counter.tickets()
    assert ticket.title == "the vpn drops every hour"
    assert ticket.desc == f"from {ana}@people.test\nSince Monday it drops."
    assert ticket.by == "mailer"
    assert counter.box.search("UNSEEN") == []
    (mail,) = counter.post.box(ana).mails()
    assert mail["From"] == counter.address
    assert mail["In-Reply-To"] == mail["References"] == id
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Subject"] == "Re: the vpn drops every hour [T001]"
    assert text_of(mail).startswith("We have your mail. Its ticket is T001: the vpn drops every")


async def test_it_is_read_once(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "it is down")
    for _ in range(3):
        await counter.read()
    assert len(await counter.tickets()) == 1
    assert len(counter.post.box(ana).mails()) == 1


async def test_the_same_mail_delivered_twice_is_one_ticket(counter: Counter) -> None:
    ana = person()
    for _ in range(2):
        counter.write(f"{ana}@people.test", "vpn", "down", id=f"<{ana}@x>")
    await counter.read()
    assert len(await counter.tickets()) == 1


async def test_a_message_id_of_another_is_nobodys(counter: Counter) -> None:
    counter.write(f"{person()}@people.test", "vpn", "down", id="<same@x>")
    counter.write(f"{person()}@people.test", "printer", "jams", id="<same@x>")
    await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["vpn", "printer"]


async def test_an_answer_is_a_note_on_the_ticket_and_is_not_answered(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    (ack,) = counter.post.box(ana).mails()
    counter.write(
        f"{ana}@people.test",
        ack["Subject"],
        f"Also on wifi.\n\nOn Mon, Jan 12, Desk wrote:\n> {text_of(ack)}",
        answers=ack["Message-ID"],
    )
    await counter.read()
    assert len(await counter.tickets()) == 1
    (note,) = await counter.notes("T001")
    assert note.text == f"mail from {ana}@people.test: Also on wifi."
    assert len(counter.post.box(ana).mails()) == 1


async def test_the_sender_hears_of_the_closing_and_nothing_else(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    for said in ("T1 to @U8", "note T1: the customer is a pain", "T1 p1"):
        await counter.say(said)
    await counter.say("close T1: rebooted by @U7777777")
    for _ in range(2):
        await counter.tell()
    _, mail = counter.post.box(ana).mails()
    assert "T001 is closed: vpn" in text_of(mail)
    assert "rebooted by …" in text_of(mail)
    assert not any(word in mail.as_string() for word in ("U8", "U9", "pain", "U7777777"))


async def test_an_answer_to_the_closing_opens_the_ticket_again(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("close T1: rebooted")
    await counter.tell()
    closing = counter.post.box(ana).mails()[-1]
    counter.write(f"{ana}@people.test", "Re: vpn", "thanks!", answers=closing["Message-ID"])
    await counter.read()
    assert (await counter.ticket("T001")).stat == "done"
    counter.write(
        f"{ana}@people.test", "Re: vpn", "no, it is down again", answers=closing["Message-ID"]
    )
    await counter.read()
    assert (await counter.ticket("T001")).stat == "open"
    counter.clock.at += timedelta(hours=1)
    await counter.say("close T1: replaced the router")
    await counter.tell()
    assert "replaced the router" in text_of(counter.post.box(ana).mails()[-1])
    counter.clock.at += AGAIN + timedelta(days=1)
    counter.write(f"{ana}@people.test", "Re: vpn", "it is down", answers=closing["Message-ID"])
    await counter.read()
    assert (await counter.tickets())[1].desc == f"from {ana}@people.test, after T001\nit is down"


async def test_a_word_of_the_requester_brings_a_waiting_ticket_back(counter: Counter) -> None:
    ana = person()
    id = counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("T1 waiting on the customer")
    assert (await counter.ticket("T001")).more.is_waiting
    for word in ("never mind", "close it"):
        counter.write("eve@evil.test", "Re: vpn", word, answers=id)
    await counter.read()
    assert (await counter.ticket("T001")).more.is_waiting
    counter.write(f"{ana}@people.test", "Re: vpn", "here is the log", answers=id)
    await counter.read()
    assert not (await counter.ticket("T001")).more.is_waiting


async def test_the_id_in_the_subject_counts_only_for_who_is_in_the_thread(
    counter: Counter,
) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    counter.write("eve@evil.test", "[T001] vpn", "tell me all")
    counter.write(f"{ana}@people.test", "Re: vpn [T001]", "still down")
    await counter.read()
    assert len(await counter.tickets()) == 2
    assert [note.text for note in await counter.notes("T001")] == [
        f"mail from {ana}@people.test: still down"
    ]


async def test_people_of_the_workspace_are_known_by_their_address(counter: Counter) -> None:
    ana = person()
    await counter.connect(people={f"{ana}@people.test": "U5"})
    counter.write(f"Ana <{ana.upper()}@People.test>", "vpn", "down")
    await counter.read()
    (ticket,) = await counter.tickets()
    assert (ticket.by, ticket.desc) == ("U5", "down")


async def test_what_their_server_did_not_check_is_nobodys_word(counter: Counter) -> None:
    ana = person()
    await counter.connect(people={f"{ana}@people.test": "U5"}, authserv="mx.desk.test")
    results = "mx.desk.test; spf=pass; dmarc={} header.from=people.test"
    counter.write(f"{ana}@people.test", "one", "x", Authentication_Results=results.format("fail"))
    forged = "mx.evil.test; dmarc=pass"
    counter.write(f"{ana}@people.test", "two", "x", Authentication_Results=forged)
    counter.write(f"{ana}@people.test", "three", "x", Authentication_Results=results.format("pass"))
    await counter.read()
    assert [(ticket.title, ticket.by) for ticket in await counter.tickets()] == [
        ("one", "mailer"),
        ("two", "mailer"),
        ("three", "U5"),
    ]
    assert len(counter.post.box(ana).mails()) == 1


async def test_a_mail_that_cannot_be_sent_now_is_sent_later_once(counter: Counter) -> None:
    ana = person()
    counter.post.answers[:] = ["451 later"]
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    assert len(await counter.tickets()) == 1
    assert counter.post.box(ana).mails() == []
    await counter.read()
    await counter.read()
    assert len(counter.post.box(ana).mails()) == 1


async def test_an_address_that_is_refused_for_good_is_left_alone(counter: Counter) -> None:
    counter.post.answers[:] = ["550 no such user"]
    counter.write(f"{person()}@people.test", "vpn", "down")
    await counter.read()
    await counter.read()
    assert counter.post.sent == []


async def test_mails_that_were_read_before_it_came_are_left_alone(counter: Counter) -> None:
    counter.user = person()
    counter.write("ana@people.test", "old", "x")
    counter.write("ana@people.test", "older and unread", "x")
    with counter.box.open() as imap:
        imap.uid("STORE", "1", "+FLAGS", r"(\Seen)")
    await counter.connect()
    await counter.read()
    counter.write("ana@people.test", "new", "x")
    with counter.box.open() as imap:  # a person was faster
        imap.uid("STORE", "3", "+FLAGS", r"(\Seen)")
    await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["older and unread", "new"]


async def test_a_mailbox_that_was_made_anew_gives_no_ticket_twice(counter: Counter) -> None:
    id = counter.write("ana@people.test", "vpn", "down")
    await counter.read()
    with counter.box.open() as imap:
        imap.uid("STORE", "1:*", "+FLAGS", r"(\Deleted)")
        imap.expunge()
        imap.close()
        imap.create("Trash")
        imap.delete("INBOX")
    counter.write("ana@people.test", "vpn", "down", id=id)
    counter.write("ana@people.test", "printer", "jams")
    await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["vpn", "printer"]


async def test_the_sender_is_answered_in_their_language(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "kaputt", Content_Language="de-AT")
    await counter.read()
    (mail,) = counter.post.box(ana).mails()
    assert text_of(mail).startswith("Wir haben Ihre Mail. Ihr Ticket ist T001: vpn")


async def test_the_team_sees_an_answer_where_the_ticket_is_shown(
    counter: Counter, store: Store
) -> None:
    id = counter.write("ana@people.test", "vpn", "down")
    await counter.read()
    await store.transact(lambda db: db.set_role("W", "C7", "triage"))
    counter.write("ana@people.test", "Re: vpn", "also <b>wifi</b>\n\n-- \nAna", answers=id)
    await counter.read()
    posts = [one.post for one in await store.due_posts(counter.clock.at, 9)]
    (post,) = [post for post in posts if post.method == "chat.postMessage"]
    assert (post.lane, post.ticket, post.in_thread) == ("C7", "T001", True)
    assert post.body["text"] == "T001 · ana@people.test: also &lt;b&gt;wifi&lt;/b&gt;"


async def test_a_closing_is_told_when_the_server_answers_again(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("close T1: rebooted")
    counter.post.answers[:] = ["450 busy"]
    for _ in range(3):
        await counter.tell()
        counter.clock.at += timedelta(minutes=1)
    assert len(counter.post.box(ana).mails()) == 2


async def test_a_ticket_that_was_opened_again_is_not_told_of(
    counter: Counter,
) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("close T1: rebooted")
    await counter.say("reopen T1")
    await counter.tell()
    assert len(counter.post.box(ana).mails()) == 1


async def test_who_closes_their_ticket_is_not_told_so(counter: Counter) -> None:
    ana = person()
    await counter.connect(people={f"{ana}@people.test": "U5"})
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("close T1: it was the cable", user="U5")
    await counter.tell()
    assert len(counter.post.box(ana).mails()) == 1


async def test_a_public_note_is_mailed_unless_it_may_be_from_elsewhere(counter: Counter) -> None:
    ana = person()
    counter.write(f"{ana}@people.test", "vpn", "down")
    await counter.read()
    await counter.say("T1 public note: <@U7777777> ships it on Friday")
    for _ in range(2):
        await counter.tell()
    _, mail = counter.post.box(ana).mails()
    assert "ships it on Friday" in text_of(mail)
    assert "U7777777" not in mail.as_string()
    ticket = await counter.ticket("T001")
    tie = Tie("github", "acme/api", "12", "T001")
    await counter.store.transact(lambda db: db.bind(ticket, "W", tie))
    await counter.say("T1 public note: see the pull request")
    await counter.tell()
    assert len(counter.post.box(ana).mails()) == 2
