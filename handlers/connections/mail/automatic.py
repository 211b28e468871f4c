"""Which mails no person wrote, and which must not be answered: so no two programs mail each other.

RFC 3834; the headers of mailing lists, RFC 2919; those that Exchange and others use.
"""

from __future__ import annotations

import re
from email.message import Message as Part

_DAEMONS = re.compile(r"(?:mailer-daemon|postmaster|bounces?)(?:[+-].*)?@")
_DEAF = re.compile(r"(?:no-?reply|do-?not-?reply)(?:[+-].*)?@")
_BULK = frozenset(("bulk", "junk", "list", "auto_reply"))
_REPLIES = ("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Mail-Autoreply", "X-AutoReply-From")
_LISTS = ("List-Id", "List-Unsubscribe", "Mailing-List")
_ASIDE = re.compile(r'\([^()]*\)|"[^"]*"')  # comments and quoted words, which a sender may fill


def automatic(mail: Part, sender: str, own: str) -> str | None:
    """Return why a mail is no person's; None if it is one. own: the desk's address"""
    said = _said(mail, "Auto-Submitted").partition(";")[0].strip()
    if sender == own.lower():
        return "from the desk itself"
    if mail.get_content_type() == "multipart/report" or _said(mail, "Return-Path") == "<>":
        return "a report"
    if (said and said != "no") or any(mail.get(name) for name in _REPLIES):
        return "an automatic answer"
    if _said(mail, "Precedence") in _BULK or any(mail.get(name) for name in _LISTS):
        return "of a list"
    return "from a mail server" if _DAEMONS.match(sender) else None


def is_quiet(mail: Part, sender: str) -> bool:
    """Whether the sender wants no automatic answer."""
    wants = _said(mail, "X-Auto-Response-Suppress").replace("none", "")
    return bool(wants) or _DEAF.match(sender) is not None


def is_proven(mail: Part, authserv: str | None) -> bool:
    """Whether the server `authserv` says that the sender's domain stands for the mail.

    It must remove such words of its own that come with a mail. None: it is the server's affair.
    """
    if authserv is None:
        return True
    results = {
        one
        for value in mail.get_all("Authentication-Results") or []
        for one in _results(str(value), authserv)
    }
    return results == {"pass"}


def _results(value: str, authserv: str) -> list[str]:
    """Return the results of DMARC that a header tells, if it is of that server."""
    server, *told = _ASIDE.sub(" ", " ".join(value.split())).lower().split(";")
    if server.split()[:1] != [authserv.lower()]:
        return []
    return [
        word.strip()[6:].partition(" ")[0] for word in told if word.strip().startswith("dmarc=")
    ]


def _said(mail: Part, name: str) -> str:
    return " ".join(str(mail.get(name, "")).split()).lower()
