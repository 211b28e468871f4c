"""A message to the desk: one value, the same for Slack, the console and agents."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from core.frozen import dataclass

Mode = Literal["addressed", "overheard"]
Format = Literal["json", "lines", "text", "blocks"]
Standing = Literal["member", "admin", "guest"]  # of a person in their Slack workspace

TEXT_MAX = 40_000  # characters

_LINE_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
# The last two ranges turn the direction of text, also of what follows, to disguise it.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in Slack a message was written.

    channel: channel id
    channel_type: `im`, `mpim`, `group` or `channel`; None if unknown
    ts: time of the message, as Slack writes it
    thread: time of the first message of its thread, None outside a thread
    link: permalink of the message
    """

    channel: str
    channel_type: str | None = None
    ts: str | None = None
    thread: str | None = None
    link: str | None = None


class File(NamedTuple):
    """A file that is not copied.

    name: file name
    link: address of the file
    """

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who says something to the desk.

    user: Slack user id, `local` at the console
    workspace: id of the workspace whose tickets they mean
    standing: in that workspace; `guest` also for people of another organisation
    unsure: the standing could not be looked up, so the narrowest is assumed
    is_bot: another bot
    is_program: a program with a token, or an agent over MCP
    user_ids: people are named by user id, a bare name is nobody (Slack)
    read_only: they may change nothing
    may_sign_in: they write in person, so they may get a link that signs them in
    locale: languages of their client (`pt-BR`, or an Accept-Language header)
    zone: their time zone (`Europe/Berlin`), None if it is not known
    """

    user: str
    workspace: str
    standing: Standing = "member"
    unsure: bool = False
    is_bot: bool = False
    is_program: bool = False
    user_ids: bool = False
    read_only: bool = False
    may_sign_in: bool = False
    locale: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads the answer. By default everybody at the message's place.

    private: only the actor
    external: also people of other organisations
    client: the client whose channel it is, None elsewhere
    """

    private: bool = False
    external: bool = False
    client: str | None = None


ALONE = Audience(private=True)


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the desk: what was said, by whom, and who reads the answer.

    text: what the actor wrote
    actor: who says it
    at: when it was written (aware, UTC)
    mode: `addressed` to the desk, or `overheard` by it
    source: unique id of the delivery in its workspace (channel and message time, or a trigger id);
        None where nothing is delivered twice (console)
    again: set if `source` is made of the text: for so long an equal source is a redelivery, unless
        the answer has arrived; commands that change nothing then always run anew
    place: where in Slack it was written
    ticket: id of the ticket whose thread this is, if the way in knows it
    follow_up: whether its sender spoke of a ticket shortly before, in this conversation
    author: user who wrote the message at `place`, if the actor makes a ticket of it; it is made
        once, and the author is its requester
    written_at, author_zone: when that author wrote it, and their time zone; None if not known
    seen: key of the latest change that the message with the pressed button showed
    left: ids of users that it names who have left the workspace
    quoted: text of messages that it forwards; it is never a command
    files: what was sent with it
    audience: who reads the answer
    is_patient: whether `wait` may hold the answer back
    """

    text: str
    actor: Actor
    at: datetime
    mode: Mode = "addressed"
    source: str | None = None
    again: timedelta | None = None
    place: Place | None = None
    ticket: str | None = None
    follow_up: bool = False
    author: str | None = None
    written_at: datetime | None = None
    author_zone: str | None = None
    seen: int | None = None
    left: frozenset[str] = frozenset()
    quoted: str = ""
    files: tuple[File, ...] = ()
    audience: Audience = Audience()
    is_patient: bool = False

    @property
    def user(self) -> str:
        """The actor's user id: the talk, the notices and the changes are theirs."""
        return self.actor.user

    @property
    def workspace(self) -> str:
        """The id of the workspace whose data the message reads and changes."""
        return self.actor.workspace

    @property
    def said(self) -> str:
        """The text, and below it the forwarded text as a quote (`> `)."""
        lines = [f"> {line}" for line in self.quoted.split("\n")] if self.quoted else []
        return "\n".join(filter(None, [self.text, *lines]))

    @property
    def whole(self) -> str:
        """The text, the forwarded text and the file links, as the history keeps them."""
        links = (f"{file.name}: {file.link}" for file in self.files)
        return "\n".join(filter(None, [self.said, *links]))[:TEXT_MAX]

    @property
    def brings(self) -> bool:
        """Whether a forwarded message or a file is attached."""
        return bool(self.quoted or self.files)


def cleaned(message: Message) -> Message:
    """Return the message with cleaned texts (`clean`)."""
    files = tuple(File(clean(file.name), file.link) for file in message.files)
    text, quoted = clean(message.text), clean(message.quoted)
    if (text, quoted, files) == (message.text, message.quoted, message.files):
        return message
    return replace(message, text=text, quoted=quoted, files=files)


def clean(text: str) -> str:
    """Return the text as the desk takes it, with plain spaces and line breaks.

    Invisible characters, marks that turn the text direction and control characters other than
    newline and tab are removed. Lone surrogates are replaced by U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", text)))
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def is_user_id(name: str) -> bool:
    """Whether the name looks like a Slack user id (`U02ABC`, `W012`)."""
    return (
        name[:1] in ("U", "W")
        and len(name) > 1
        and name.isascii()
        and name.isalnum()
        and name.upper() == name
    )


def minute(at: str) -> str:
    """Return a time from `iso` to the minute: `2026-01-15T09:30Z`."""
    return f"{at[:16]}Z"


def iso(at: datetime) -> str:
    """Return UTC, ISO 8601 with microseconds and Z. It sorts by time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
