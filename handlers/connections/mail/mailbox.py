"""A mailbox over IMAP. Its calls block for at most WAIT seconds each: call them in a thread."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from core.errors import DeskError
from core.frozen import dataclass
from handlers.connections.mail.servers import Server

WAIT = 20.0  # seconds for one answer of the server

T = TypeVar("T")


class MailboxError(DeskError):
    """The server does not answer, or refuses."""


@dataclass(frozen=True, slots=True)
class Position:
    """Up to where a mailbox has been read.

    validity: its UIDVALIDITY; if the server has another one, the UIDs are new
    uid: all mails up to this UID were dealt with
    old: of mails up to this UID, only those that were unread are read: they were there before
    """

    validity: int
    uid: int
    old: int


class Mailbox:
    """An open mailbox. All its methods raise MailboxError.

    validity, next: its UIDVALIDITY, and the UID that the next mail will have
    """

    def __init__(self, server: Server, password: str) -> None:
        self._imap = _tried(lambda: _connected(server))
        try:
            self.validity, self.next = _tried(lambda: _opened(self._imap, server, password))
        except MailboxError:
            self.close()
            raise

    def waiting(self, position: Position) -> list[int]:
        """Return the UIDs that are to be read, the oldest first."""
        old, uid = position.old, position.uid
        found = self._search(f"UID {uid + 1}:{old} UNSEEN") if uid < old else []
        after = max(uid, old)
        return [*found, *self._search(f"UID {after + 1}:*", after)]

    def size(self, uid: int) -> int | None:
        """Return the size of a mail in bytes; None if it is gone."""
        found = self._fetch(uid, "(RFC822.SIZE)")
        texts = [one for one in found if isinstance(one, bytes) and b"RFC822.SIZE" in one]
        if not texts:
            return None
        return int(texts[0].split(b"RFC822.SIZE", 1)[1].split(b")")[0].split()[0])

    def read(self, uid: int) -> bytes | None:
        """Return a mail, without marking it; None if it is gone."""
        found = [one for one in self._fetch(uid, "(BODY.PEEK[])") if isinstance(one, tuple)]
        return bytes(found[0][1]) if found else None

    def mark(self, uid: int) -> None:
        """Mark a mail as read."""
        _tried(lambda: self._imap.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)"))

    def close(self) -> None:
        """Sign out. Raises nothing."""
        with suppress(imaplib.IMAP4.error, OSError, ValueError, AttributeError):
            self._imap.logout()

    def _search(self, what: str, after: int = 0) -> list[int]:
        found = _tried(lambda: _ok(self._imap.uid("SEARCH", what)))
        uids = {int(one) for line in found if isinstance(line, bytes) for one in line.split()}
        return sorted(uid for uid in uids if uid > after)  # "9:*" names the last mail too

    def _fetch(self, uid: int, what: str) -> list[Any]:
        return _tried(lambda: _ok(self._imap.uid("FETCH", str(uid), what)))


def _connected(server: Server) -> imaplib.IMAP4:
    context = ssl.create_default_context()
    if server.is_tls:
        return imaplib.IMAP4_SSL(server.host, server.port, ssl_context=context, timeout=WAIT)
    imap = imaplib.IMAP4(server.host, server.port, timeout=WAIT)
    if not server.may_be_plain:
        imap.starttls(context)
    return imap


def _opened(imap: imaplib.IMAP4, server: Server, password: str) -> tuple[int, int]:
    """Sign in and open the folder; return its UIDVALIDITY and UIDNEXT."""
    imap.login(server.user, password)
    _ok(imap.select(f'"{server.folder}"'))
    (validity,), (following,) = (imap.response(w)[1] for w in ("UIDVALIDITY", "UIDNEXT"))
    if not validity or not following:
        raise MailboxError("its server gives no UIDs")
    return int(validity), int(following)


def _ok(answer: tuple[str, list[Any]]) -> list[Any]:
    status, found = answer
    if status != "OK":
        raise MailboxError(f"its server says {status} {found[0]!r}"[:200])
    return found


def _tried(call: Callable[[], T]) -> T:
    """Return what the call returns. Raises MailboxError for all that can go wrong with a server."""
    try:
        return call()
    except (imaplib.IMAP4.error, OSError, ValueError, IndexError, TypeError) as error:
        said = error.args[0] if error.args else ""
        text = said.decode("ascii", "replace") if isinstance(said, bytes) else str(error)
        name = "it says" if isinstance(said, bytes) else type(error).__name__
        raise MailboxError(f"{name}: {' '.join(text.split())}"[:200]) from error
