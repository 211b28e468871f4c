"""A post office on loopback: Debian's dovecot for IMAP, aiosmtpd for SMTP.

What is sent to `name@...` over SMTP is in the mailbox of the user `name`.
"""

from __future__ import annotations

import grp
import imaplib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PASSWORD = "pass-word"
PATIENCE = 30.0  # seconds until dovecot listens

CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = {inside}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:~/Maildir
mail_max_userip_connections = 200
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%n
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


def free_port() -> int:
    """Return a port that nobody listens at."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def certify(folder: Path) -> None:
    """Write a certificate for 127.0.0.1, cert.pem, and its key, key.pem."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(here, critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    (folder / "cert.pem").write_bytes(made.public_bytes(pem))
    (folder / "key.pem").write_bytes(key.private_bytes(pem, form, serialization.NoEncryption()))


@contextmanager
def dovecot(folder: Path) -> Iterator[tuple[int, int]]:
    """Run dovecot with its files in the folder; the values are its ports, plain and with TLS."""
    assert DOVECOT
    port, tls_port, is_root = free_port(), free_port(), os.geteuid() == 0
    certify(folder)
    me = pwd.getpwuid(os.geteuid()).pw_name
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.geteuid())
    values = {
        "inside": "dovecot" if is_root else me,
        "group": "dovecot" if is_root else grp.getgrgid(os.getegid()).gr_name,
        "login": "dovenull" if is_root else me,
        "uid": owner.pw_uid,
        "gid": owner.pw_gid,
    }
    (folder / "mail").mkdir()
    os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    config = folder / "dovecot.conf"
    config.write_text(
        CONFIG.format(folder=folder, port=port, tls_port=tls_port, password=PASSWORD, **values)
    )
    process = subprocess.Popen([DOVECOT, "-F", "-c", str(config)])
    try:
        _wait_for(port, process, folder / "log")
        yield port, tls_port
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            said = log.read_text() if log.exists() else ""
            assert process.poll() is None, f"no dovecot: {said}"
            assert time.monotonic() < end, f"no dovecot: {said}"
            time.sleep(0.05)  # a program of others: there is nothing else to wait for
        else:
            return


@dataclass
class Box:
    """The mailbox of one person. port: of dovecot; user: whose it is"""

    port: int
    user: str

    @contextmanager
    def open(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.port, timeout=PATIENCE) as imap:
            imap.login(self.user, PASSWORD)
            imap.select("INBOX")
            yield imap

    def put(self, *mails: bytes) -> None:
        """Deliver mails as they are."""
        with self.open() as imap:
            for mail in mails:
                assert imap.append("INBOX", "", "", mail)[0] == "OK"

    def search(self, what: str) -> list[int]:
        """Return the UIDs of the mails that are so, for example UNSEEN."""
        with self.open() as imap:
            return [int(uid) for uid in imap.uid("SEARCH", what)[1][0].split()]

    def mails(self, after: int = 0) -> list[EmailMessage]:
        """Return all mails, or those after so many, without marking them."""
        with self.open() as imap:
            uids = imap.uid("SEARCH", "ALL")[1][0].split()[after:]
            found = [imap.uid("FETCH", uid.decode(), "(BODY.PEEK[])")[1][0] for uid in uids]
        return [mail_of(one[1]) for one in found if isinstance(one, tuple)]


def mail_of(raw: bytes) -> EmailMessage:
    """Return a mail with all its parts decoded."""
    found: Any = message_from_bytes(raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


@dataclass
class PostOffice:
    """Takes mails over SMTP and delivers them.

    port, tls_port: of dovecot
    cert: file of its certificate, beside the key
    answers: what the next recipients get in place of "250 OK"
    sent: who sent to whom
    """

    port: int
    tls_port: int
    cert: Path
    answers: list[str] = field(default_factory=list)
    sent: list[tuple[str, str]] = field(default_factory=list)
    smtp: Controller | None = None

    def box(self, user: str) -> Box:
        """Return a mailbox; it is there once something is delivered."""
        return Box(self.port, user)

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: Sequence[str]
    ) -> str:
        if self.answers and (answer := self.answers.pop(0)):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        for to in envelope.rcpt_tos:
            self.box(to.partition("@")[0]).put(envelope.content)
            self.sent.append((envelope.mail_from, to))
        return "250 OK"

    @contextmanager
    def serving(self, *, tls: bool = False) -> Iterator[PostOffice]:
        """Listen for SMTP inside the `with`."""
        context = None
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.cert, self.cert.with_name("key.pem"))
        self.smtp = Controller(
            self,
            hostname="127.0.0.1",
            port=free_port(),
            ssl_context=context,
            auth_require_tls=False,
            authenticator=_sign_in,
        )
        self.smtp.start()
        try:
            yield self
        finally:
            self.smtp.stop()

    @property
    def smtp_url(self) -> str:
        assert self.smtp
        return f"smtp://desk@127.0.0.1:{self.smtp.port}"

    def imap_url(self, user: str) -> str:
        return f"imap://{user}@127.0.0.1:{self.port}/INBOX"


def _sign_in(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    is_right = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
    return AuthResult(success=is_right, handled=False)


def written(
    sender: str,
    subject: str,
    text: str,
    *,
    id: str | None = None,
    answers: str | None = None,
    to: str = "desk@desk.test",
    **headers: str,
) -> bytes:
    """Return a mail as a person's program writes it."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    if id:
        mail["Message-ID"] = id
    if answers:
        mail["In-Reply-To"] = mail["References"] = answers
    mail.set_content(text)
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail.as_bytes()
