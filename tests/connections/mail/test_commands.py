"""`bot.py mail`: adds a mailbox and tries it. Passwords are read from standard input."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from core.connections import Connection
from core.desk import Desk
from core.errors import SettingsError
from core.settings import load
from core.store import Store
from handlers.arguments import arguments
from handlers.connections.command_line import run
from handlers.connections.kind import Base, seal_of
from handlers.connections.mail.servers import server_of
from tests.connections.mail.conftest import Counter
from tests.connections.mail.post_office import PASSWORD, PostOffice

SETTINGS = load({"CONNECTION_KEYS": "k" * 43 + "="}, slack=False)


async def typed(store: Store, monkeypatch: pytest.MonkeyPatch, said: str, *words: str) -> int:
    """Run `bot.py mail` with these words. said: standard input"""
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    return await run(SETTINGS, store, arguments().parse_args(["mail", *words]))


async def added(store: Store) -> Connection:
    found = await store.read(lambda db: db.connection("local", "mail", "support"))
    assert found
    return found


def servers(imap: str, smtp: str) -> list[str]:
    return ["add", "support", "--imap", imap, "--smtp", smtp, "--from", "Desk@desk.test"]


async def test_a_mailbox_is_added_and_tried(
    store: Store,
    post: PostOffice,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("# who is who\n\nAna@people.test, U5\n")
    words = [*servers(post.imap_url("desk"), post.smtp_url), "--people", str(people)]
    assert await typed(store, monkeypatch, f"{PASSWORD}\n\n", *words) == 0
    connection = await added(store)
    assert connection.terms["people"] == {"ana@people.test": "U5"}
    assert connection.terms["from"] == "desk@desk.test"
    assert PASSWORD not in str(connection)
    assert await typed(store, monkeypatch, "", "test", "support") == 0
    assert "IMAP: it opens, 0 to be read\nSMTP: it takes mails\n" in capsys.readouterr().err


async def test_a_wrong_password_is_said_and_not_shown(
    store: Store,
    post: PostOffice,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = servers(post.imap_url("desk"), post.smtp_url)
    assert await typed(store, monkeypatch, "hunter2\n", *words) == 0
    assert await typed(store, monkeypatch, "", "test", "support") == 1
    said = capsys.readouterr().err
    assert "it says: [AUTHENTICATIONFAILED]" in said
    assert "SMTPAuthenticationError" in said, said
    assert "hunter2" not in said


async def test_over_tls_with_a_certificate_that_is_trusted_or_not_at_all(
    store: Store,
    post: PostOffice,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with PostOffice(post.port, post.tls_port, post.cert).serving(tls=True) as office:
        smtp = office.smtp_url.replace("smtp:", "smtps:")
        words = servers(f"imaps://desk@127.0.0.1:{post.tls_port}", smtp)
        assert await typed(store, monkeypatch, f"{PASSWORD}\n", *words) == 0
        assert await typed(store, monkeypatch, "", "test", "support") == 1
        assert capsys.readouterr().err.count("CERTIFICATE_VERIFY_FAILED") == 2
        monkeypatch.setenv("SSL_CERT_FILE", str(post.cert))
        assert await typed(store, monkeypatch, "", "test", "support") == 0


async def test_adding_it_again_keeps_what_was_read(
    store: Store, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = servers(post.imap_url("desk"), post.smtp_url)
    await typed(store, monkeypatch, f"{PASSWORD}\n", *words)
    was = await added(store)
    at = {"validity": 1, "uid": 7, "old": 3}
    await store.transact(lambda db: db.set_terms_of(was, {**was.terms, "at": at}))
    await typed(store, monkeypatch, f"{PASSWORD}\nother\n", *words)
    assert (await added(store)).terms["at"] == at
    base = Base(Desk(store), store, seal_of(SETTINGS))
    assert base.secrets(await added(store))["smtp"] == "other"
    words[3] = post.imap_url("another")
    await typed(store, monkeypatch, f"{PASSWORD}\n", *words)
    assert "at" not in (await added(store)).terms


@pytest.mark.parametrize(
    "url",
    [
        "imaps://mail.example.com",
        "imaps://desk:secret@mail.example.com",
        "https://desk@mail.example.com",
        "imaps://desk@mail.example.com:port",
        "imaps://",
        "mail.example.com",
        "imaps://desk@mail.example.com/a%22b",
        "imaps://desk%0d%0a@mail.example.com",
    ],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="--imap: write it like") as error:
        server_of(url, "imap")
    assert "secret" not in str(error.value).replace(url, "")


def test_a_user_may_be_an_address() -> None:
    server = server_of("imaps://desk@example.com@mail.example.com/Support/New", "imap")
    assert (server.user, server.host, server.port, server.folder) == (
        "desk@example.com",
        "mail.example.com",
        993,
        "Support/New",
    )


async def test_a_mailbox_that_does_not_open_is_tried_more_and_more_rarely(
    counter: Counter, store: Store
) -> None:
    from datetime import timedelta

    await store.set_admins(["U0000000A"])
    await counter.connect(imap=f"imap://desk@127.0.0.1:{1}/INBOX")
    for _ in range(200):
        await counter.read()
        counter.clock.at += timedelta(seconds=30)
    told = [one.post.body["text"] for one in await store.due_posts(counter.clock.at, 9)]
    assert len(told) == 1
    assert "mail desk: its mailbox does not open" in told[0]
    await counter.connect()
    counter.write("ana@people.test", "vpn", "down")
    counter.clock.at += timedelta(minutes=30)
    await counter.read()
    assert [ticket.title for ticket in await counter.tickets()] == ["vpn"]
