"""What is attached to a message in Slack: the messages that it forwards, and files.

A file stays in Slack and is linked. The preview of a link is attached as well, by Slack, and is
nothing that anybody said.
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
_NOTHING = "[no preview available]"  # what Slack says for a message without words
_DELETED = "tombstone"


def forwarded(said: Payload, identity: Identity) -> str:
    """The words of the messages that somebody forwards with it."""
    return _words_of((part for part in _parts(said) if part.get("is_share")), identity)


def attached(said: Payload, identity: Identity) -> str:
    """The words of all that is attached: those of other apps' messages may be there alone."""
    return _words_of(_parts(said), identity)


def files_of(said: Payload, place: Place, identity: Identity) -> tuple[File, ...]:
    """Its files and those of the messages that it forwards. One that Slack does not tell more of,
    because it is from elsewhere, is where the message is."""
    shared = [file for part in _parts(said) if part.get("is_share") for file in _files(part)]
    found = (_file(file, place, identity) for file in [*_files(said), *shared])
    return tuple(file for file in found if file.link)


def _words_of(parts: Iterable[Payload], identity: Identity) -> str:
    told = (plain(_words(part), identity.user) for part in parts)
    return "\n".join(text for text in told if text)


def _words(part: Payload) -> str:
    """What it says. Slack's own summary is no word of a message that is only files."""
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
