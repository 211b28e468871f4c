"""A desk with a mailbox, and people who write to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest

from core.connections import Connection
from core.desk import Desk
from core.encryption import Seal
from core.history import Remark
from core.message import Actor, Message
from core.store import Query, Store
from core.ticket import Ticket
from handlers.connections.kind import Base, Kinds, sealed
from handlers.connections.mail.kind import Mail
from handlers.connections.pump import Pump
from handlers.plain import Plain
from tests.conftest import START
from tests.connections.mail.post_office import DOVECOT, PASSWORD, Box, PostOffice, dovecot, written

SEAL = Seal(["k" * 43 + "="])


@dataclass
class Clock:
    at: datetime = START


@dataclass
class Counter:
    """A desk that people write to.

    user: of its mailbox
    """

    post: PostOffice
    store: Store
    user: str
    clock: Clock = field(default_factory=Clock)
    connection: Connection = field(init=False)
    mail: Mail = field(init=False)
    count: int = 0
    workspace: str = "W"

    def __post_init__(self) -> None:
        self.base = Base(Desk(self.store), self.store, SEAL, now=lambda: self.clock.at)
        self.mail = Mail(self.base)

    @property
    def address(self) -> str:
        return f"{self.user}@desk.test"

    @property
    def box(self) -> Box:
        return self.post.box(self.user)

    async def connect(self, **terms: Any) -> None:
        """Add the mailbox."""
        given = {
            "imap": self.post.imap_url(self.user),
            "smtp": self.post.smtp_url,
            "from": self.address,
            **terms,
        }
        secrets = {"imap": PASSWORD, "smtp": PASSWORD, "key": self.user}
        self.connection = Connection(
            self.workspace,
            "mail",
            "desk",
            "mailer",
            given,
            sealed(SEAL, secrets),
            await self._latest(),
        )
        made = self.connection
        await self.store.transact(lambda db: db.connect(made))

    async def _latest(self) -> int:
        return await self.store.read(lambda db: db.latest(self.workspace))

    def write(self, sender: str, subject: str, text: str, **more: Any) -> str:
        """Deliver a mail of a person; return its Message-ID."""
        self.count += 1
        id: str = more.pop("id", f"<{self.count}.{uuid4().hex[:8]}@people.test>")
        self.box.put(written(sender, subject, text, id=id, to=self.address, **more))
        return id

    async def read(self) -> None:
        """Read the mailbox once, as the pump does."""
        await self.mail.tend(self.connection)

    async def read_all(self) -> None:
        """Read the mailbox until nothing waits in it."""
        while True:
            before = await self._at()
            await self.read()
            if before == await self._at():
                return

    async def _at(self) -> Any:
        found = await self.store.read(lambda db: db.connection(self.workspace, "mail", "desk"))
        return found and found.terms["at"]

    async def tell(self) -> None:
        """Tell the connection what changed, as the pump does."""
        found = await self.store.read(lambda db: db.connection(self.workspace, "mail", "desk"))
        assert found
        pump = Pump(self.base, Kinds(self.base))
        await pump._do(found, pump._tell, pump._delay)

    async def tickets(self) -> list[Ticket]:
        found = (await self.store.read(lambda db: db.find(self.workspace, Query(), 0, 99)))[0]
        return sorted(found, key=lambda ticket: ticket.id)

    async def notes(self, id: str) -> list[Remark]:
        ticket = await self.ticket(id)
        return [*(await self.store.read(lambda db: db.notes(ticket)))]

    async def ticket(self, id: str) -> Ticket:
        found = await self.store.read(lambda db: db.ticket(self.workspace, id))
        assert found
        return found

    async def say(self, text: str, user: str = "U9") -> None:
        """Say something to the desk as somebody in Slack."""
        message = Message(text, Actor(user, self.workspace), self.clock.at)
        await self.base.desk.handle(message, Plain("json"))


@pytest.fixture(scope="session")
def imap() -> Iterator[tuple[int, int, Path]]:
    """The ports of a dovecot, plain and with TLS, and its certificate."""
    if DOVECOT is None:
        pytest.skip("dovecot is not installed: apt-get install dovecot-imapd")
    with TemporaryDirectory(prefix="post") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with dovecot(folder) as ports:
            yield *ports, folder / "cert.pem"


@pytest.fixture
def post(imap: tuple[int, int, Path]) -> Iterator[PostOffice]:
    """A post office."""
    with PostOffice(*imap).serving() as office:
        yield office


@pytest.fixture
async def counter(store: Store, post: PostOffice) -> Counter:
    """A desk with a mailbox that is read."""
    made = Counter(post, store, f"desk{uuid4().hex[:8]}")
    await made.connect()
    await made.read()
    return made
