"""Attachments of a Slack message: the messages that it forwards, and files.

A file stays in Slack and is linked. Slack also attaches previews of links; nobody wrote these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.message import File, Place
from core.ticket import one_line
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import plain
from handlers.slack.service import Payload

_URL = re.compile(r"https?://[!-~]{1,2000}")
_NOTHING = "[no preview available]"  # Slack's text for a message without words
_DELETED = "tombstone"


def forwarded(said: Payload, identity: Identity) -> str:
    """Return the text of the messages that this one forwards."""
    return _words_of((part for part in _parts(said) if part.get("is_share")), identity)


def attached(said: Payload, identity: Identity) -> str:
    """Return the text of all attachments. Other apps may write all their text there."""
    return _words_of(_parts(said), identity)


def files_of(said: Payload, place: Place, identity: Identity) -> tuple[File, ...]:
    """Return the message's files and those of the messages that it forwards.

    If Slack gives no link to a file, as for one of another workspace, its link is the message's.
    """
    shared = [file for part in _parts(said) if part.get("is_share") for file in _files(part)]
    found = (_file(file, place, identity) for file in [*_files(said), *shared])
    return tuple(file for file in found if file.link)


def _words_of(parts: Iterable[Payload], identity: Identity) -> str:
    told = (plain(_words(part), identity.user) for part in parts)
    return "\n".join(text for text in told if text)


def _words(part: Payload) -> str:
    """Return an attachment's text, else Slack's summary or the title. If it has files, the summary
    is not used, because nobody wrote it."""
    summary = "" if part.get("files") else part.get("fallback") or ""
    return part.get("text") or (summary if summary != _NOTHING else "") or part.get("title") or ""


def _parts(said: Payload) -> list[Payload]:
    return said.get("attachments") or []


def _files(said: Payload) -> list[Payload]:
    return [file for file in said.get("files") or () if file.get("mode") != _DELETED]


def _file(file: Payload, place: Place, identity: Identity) -> File:
    name = plain(file.get("title") or file.get("name") or "file", identity.user)
    link = file.get("permalink") or ""
    return File(one_line(name), link if _URL.fullmatch(link) else place.link or "")
