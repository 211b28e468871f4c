"""The addresses of mail servers, as an admin writes them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from core.errors import SettingsError
from core.frozen import dataclass
from core.settings import is_loopback

PORTS = {"imaps": 993, "imap": 143, "smtps": 465, "smtp": 587}
_ADDRESS = re.compile(r"[^@\s<>,;:\"()\[\]\\]{1,64}@[^@\s<>,;:\"()\[\]\\]{1,255}")


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server.

    scheme: `imaps`, `imap`, `smtps` or `smtp`; without the `s` it is encrypted by STARTTLS
    user: who signs in; "" for nobody, which only SMTP allows
    host, port: its address
    folder: the mailbox, for IMAP
    """

    scheme: str
    user: str
    host: str
    port: int
    folder: str

    @property
    def is_tls(self) -> bool:
        """Whether the connection is encrypted from its beginning."""
        return self.scheme.endswith("s")

    @property
    def may_be_plain(self) -> bool:
        """Whether it may stay unencrypted, because it does not leave this machine."""
        return not self.is_tls and is_loopback(self.host)


def server_of(text: str, kind: str) -> Server:
    """Return the server of an address like `imaps://desk@mail.example.com/INBOX`.

    kind: `imap` or `smtp`. A password in the address is refused. Raises SettingsError.
    """
    form = f"--{kind}: write it like {kind}s://user@mail.example.com"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise SettingsError(f"{form}, not {text!r}") from error
    if parts.scheme not in (kind, f"{kind}s") or not parts.hostname:
        raise SettingsError(form)
    if parts.password is not None:
        raise SettingsError(f"{form}: give the password on standard input")
    user = unquote(parts.username or "")
    if not user and kind == "imap":
        raise SettingsError(form)
    folder = unquote(parts.path.strip("/")) or "INBOX"
    if not (user + folder).isprintable() or '"' in user + folder or "\\" in user + folder:
        raise SettingsError(f"{form}: no such user or folder")
    return Server(parts.scheme, user, parts.hostname, port or PORTS[parts.scheme], folder)


def is_address(text: str) -> bool:
    """Whether the text is one mail address, without a name."""
    return _ADDRESS.fullmatch(text) is not None
