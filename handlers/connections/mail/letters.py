"""Mails as the desk reads them. Pure: what cannot be read is replaced, and nothing is trusted."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Part
from email.utils import getaddresses

from core.frozen import dataclass
from core.message import clean
from core.ticket import one_line
from core.translation import language_of
from handlers.connections.mail.automatic import automatic, is_proven, is_quiet
from handlers.connections.mail.servers import is_address
from handlers.connections.mail.text import TEXT_MAX, Said, from_html, new_text

HEADER_MAX = 2000  # characters
REFS_MAX = 30
PARTS_MAX = 200
FILES_MAX = 5
SIGNATURES = frozenset(
    f"application/{one}-signature" for one in ("pgp", "pkcs7", "x-pkcs7")
)  # for programs

_ID = re.compile(r"<[^<>\s]{1,250}>")
_NAMED = re.compile(r"\[(T\d{3,9})\]")
_TAG = re.compile(
    r"^\s*(?:\[[^\]]{0,40}\]|(?:re|aw|antw|sv|fw|fwd|wg|rv|res|tr|enc|ref)(?:\[\d+\])?\s*:)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail.

    id: its Message-ID with angle brackets; one made of its bytes if it has none
    refs: Message-IDs that it answers, the nearest first
    sender: the address that it is from, in small letters; "" if it has none
    subject: without "Re:" and tags; "" if it has none
    named: id of the ticket that its subject names in brackets, None if it names none
    said: its new text
    files: names of its attachments
    language: that its sender reads, None if it does not say so
    automatic: why it is no person's mail; None if it is one
    is_quiet: whether its sender wants no automatic answer
    is_proven: whether its sender was checked, as far as that was asked
    returned: Message-ID of the desk's mail that it says was not delivered
    """

    id: str
    refs: tuple[str, ...]
    sender: str
    subject: str
    named: str | None
    said: Said
    files: tuple[str, ...] = ()
    language: str | None = None
    automatic: str | None = None
    is_quiet: bool = False
    is_proven: bool = True
    returned: tuple[str, ...] = ()

    @property
    def listed(self) -> list[str]:
        """The first names of its attachments, and how many more there are."""
        more = len(self.files) - FILES_MAX
        return [*self.files[:FILES_MAX], *([f"+{more}"] if more > 0 else [])]


def letter_of(raw: bytes, own: str, authserv: str | None = None) -> Letter:
    """Return a mail as a letter.

    own: the desk's address. authserv: name of the server whose Authentication-Results count
    """
    mail = message_from_bytes(raw, policy=policy.compat32)
    subject, sender = header(mail, "Subject"), sender_of(mail)
    named = _NAMED.search(subject)
    return Letter(
        id=_id_of(mail) or made_id(raw),
        refs=_refs(mail),
        sender=sender,
        subject=stripped(subject),
        named=named[1] if named else None,
        said=new_text(clean(_text(mail))),
        files=tuple(_files(mail)),
        language=language_of(header(mail, "Content-Language").strip() or None),
        automatic=automatic(mail, sender, own),
        is_quiet=is_quiet(mail, sender),
        is_proven=is_proven(mail, authserv),
        returned=_returned(mail),
    )


def made_id(raw: bytes) -> str:
    """Return an id for a mail that has none."""
    return f"<{hashlib.sha256(raw).hexdigest()[:40]}@none.invalid>"


def header(mail: Part, name: str) -> str:
    """Return a header's text on one line, decoded as far as it can be; "" if there is none."""
    value = mail.get(name)
    if value is None:
        return ""
    said = str(value)[:HEADER_MAX]
    try:
        parts = decode_header(said)
    except (HeaderParseError, ValueError, LookupError):
        return one_line(clean(said))
    decoded = (_decoded(p, c) if isinstance(p, bytes) else p for p, c in parts)
    return one_line(clean("".join(decoded).replace("\x00", "")))


def stripped(subject: str) -> str:
    """Return a subject without "Re:", "Fwd:" and tags in brackets before it, or a ticket's id."""
    subject = _NAMED.sub(" ", subject)
    while (found := _TAG.match(subject)) and found.end():
        subject = subject[found.end() :]
    return one_line(subject)


def sender_of(mail: Part) -> str:
    """Return the address that a mail is from; "" if it has none, or more than one."""
    try:
        found = getaddresses([str(mail.get("From", ""))[:HEADER_MAX]])
    except (ValueError, IndexError, TypeError):
        return ""
    addresses = {address.strip().lower() for _, address in found}
    sender = addresses.pop() if len(addresses) == 1 else ""
    return sender if is_address(sender) and sender.isprintable() else ""


def _id_of(mail: Part) -> str | None:
    found = _ID.search(str(mail.get("Message-ID", ""))[:HEADER_MAX])
    return clean(found[0]) if found else None


def _refs(mail: Part) -> tuple[str, ...]:
    answered = _ID.findall(str(mail.get("In-Reply-To", ""))[:HEADER_MAX])
    before = _ID.findall(str(mail.get("References", ""))[-20_000:])
    return tuple(dict.fromkeys(map(clean, [*answered, *reversed(before)])))[:REFS_MAX]


def _parts(mail: Part) -> Iterator[Part]:
    """Yield the parts that are no containers; a mail inside of the mail is one part."""
    waiting, count = [mail], 0
    while waiting and count < PARTS_MAX:
        part, count = waiting.pop(), count + 1
        inside = part.get_payload()
        if part.is_multipart() and isinstance(inside, list) and _is_container(part):
            waiting.extend(one for one in reversed(inside) if isinstance(one, Part))
        else:
            yield part


def _is_container(part: Part) -> bool:
    return part.get_content_maintype() == "multipart"


def _text(mail: Part) -> str:
    """Return the first text of a mail: plain text, or else HTML."""
    texts = [p for p in _parts(mail) if p.get_content_maintype() == "text" and not _is_file(p)]
    for kind, read in (("plain", str), ("html", from_html)):
        for part in texts:
            if part.get_content_subtype() == kind and (found := read(_content(part)).strip()):
                return found
    return ""


def _content(part: Part) -> str:
    """Return a part's text, at most four times TEXT_MAX characters of it."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        payload = part.get_payload()
    raw = payload if isinstance(payload, bytes) else str(payload).encode("utf-8", "replace")
    charset = str(part.get_param("charset", "") or "")
    return _decoded(raw[: 40 * TEXT_MAX], charset)[: 4 * TEXT_MAX]


def _decoded(raw: bytes, charset: str | None) -> str:
    """Return bytes as text: as it says, as UTF-8, or else as Latin-1, which takes all."""
    for name in (charset or "utf-8", "utf-8"):
        try:
            return raw.decode(name)
        except (LookupError, ValueError, AssertionError):
            continue
    return raw.decode("latin-1")


def _is_file(part: Part) -> bool:
    return part.get_content_disposition() == "attachment"


def _files(mail: Part) -> Iterator[str]:
    """Yield the names of attachments; signatures, and pictures that the text shows, are none."""
    for part in _parts(mail):
        if part.get_content_type() in SIGNATURES:
            continue
        name = _name(part)
        is_shown = part.get_content_disposition() == "inline" and part.get("Content-ID")
        is_mail = part.get_content_maintype() == "message"
        if _is_file(part) or is_mail or (name and not is_shown):
            yield name or ("a mail" if is_mail else "a file")


def _name(part: Part) -> str:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError):
        return "a file"
    return one_line(clean(name or ""))[:60]


def _returned(mail: Part) -> tuple[str, ...]:
    """Return the Message-IDs of the mails that a report of non-delivery brings back."""
    if mail.get_content_type() != "multipart/report":
        return ()
    found: list[str] = []
    for part in _parts(mail):
        inside = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(inside, list):
            found += [id for one in inside if isinstance(one, Part) and (id := _id_of(one))]
        elif part.get_content_type() == "text/rfc822-headers":
            found += _ID.findall(_content(part))
    return tuple(found[:REFS_MAX])
