"""What a way in makes of its event: one value, the same for Slack, console and agents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

Mode = Literal["addressed", "overheard"]
Format = Literal["json", "lines", "text", "blocks"]
Standing = Literal["member", "admin", "guest"]  # of a person in their Slack workspace

TEXT_MAX = 40_000  # characters

_LINE_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
# The last ones turn the direction of what follows, beyond the text itself, to look like another.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in Slack a message was written. ts, thread: Slack message times; link: permalink."""

    channel: str
    channel_type: str | None = None
    ts: str | None = None
    thread: str | None = None
    link: str | None = None


class File(NamedTuple):
    """A file that stays where it is. link: its address."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who says something to the desk.

    user: their id
    workspace: where they are known by it, and whose tickets they mean
    standing: in the workspace; a guest also where they are of another organisation
    unsure: nobody could tell the standing, so the narrowest is assumed
    is_bot: another bot
    user_ids: they call people by user ids, a bare name is nobody (Slack)
    read_only: they may change nothing
    may_sign_in: they write it themselves, so that they may be given a link that signs them in
    locale: what they read elsewhere (`pt-BR`)
    """

    user: str
    workspace: str
    standing: Standing = "member"
    unsure: bool = False
    is_bot: bool = False
    user_ids: bool = False
    read_only: bool = False
    may_sign_in: bool = False
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads the answer, besides those at the message's place.

    private: nobody but who asks
    external: people of other organisations, too
    """

    private: bool = False
    external: bool = False


ALONE = Audience(private=True)


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the desk: what was said, by whom, and who reads the answer.

    text: what the actor wrote
    actor: who says it
    at: when it was written (aware, UTC)
    mode: to the desk, or to others while the desk listens
    source: what makes the delivery unique in its workspace (channel and message time, or a trigger
        id); None where nothing is delivered twice (console)
    again: where the source is made of what was said, for how long it is the same delivery, unless
        its answer has arrived; what changes nothing is always done anew then
    place: where in Slack it was written
    ticket: id of the ticket whose thread this is, where the way in knows it by itself
    author: who wrote what is at `place`, where the actor makes a ticket of it: that is done once,
        and the author is its requester
    seen: the latest change of the ticket that the message with the pressed button told of
    left: users that it names who are not in the workspace any more
    quoted: the words of messages that it forwards, which order nothing
    files: what was sent with it
    audience: who reads the answer
    """

    text: str
    actor: Actor
    at: datetime
    mode: Mode = "addressed"
    source: str | None = None
    again: timedelta | None = None
    place: Place | None = None
    ticket: str | None = None
    author: str | None = None
    seen: int | None = None
    left: frozenset[str] = frozenset()
    quoted: str = ""
    files: tuple[File, ...] = ()
    audience: Audience = Audience()

    @property
    def user(self) -> str:
        """Of the actor: whose talk, notices and changes these are."""
        return self.actor.user

    @property
    def workspace(self) -> str:
        """Of the actor: whose rows these are."""
        return self.actor.workspace

    @property
    def said(self) -> str:
        """The text, and below it what it forwards, as people quote."""
        lines = [f"> {line}" for line in self.quoted.split("\n")] if self.quoted else []
        return "\n".join(filter(None, [self.text, *lines]))

    @property
    def whole(self) -> str:
        """All that came with it, as the history keeps it."""
        links = (f"{file.name}: {file.link}" for file in self.files)
        return "\n".join(filter(None, [self.said, *links]))[:TEXT_MAX]

    @property
    def brings(self) -> bool:
        """Whether anything is attached to it."""
        return bool(self.quoted or self.files)


def cleaned(message: Message) -> Message:
    """The message with its texts as the desk takes them."""
    files = tuple(File(clean(file.name), file.link) for file in message.files)
    text, quoted = clean(message.text), clean(message.quoted)
    if (text, quoted, files) == (message.text, message.quoted, message.files):
        return message
    return replace(message, text=text, quoted=quoted, files=files)


def clean(text: str) -> str:
    """The text as the desk takes it: no lone surrogates, of control characters newline and tab,
    none that turns the direction of other text, none that nobody sees, and plain spaces."""
    text = _SPACES.sub(" ", _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", text)))
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def minute(at: str) -> str:
    """What `iso` made of a time, to the minute: `2026-01-15T09:30Z`."""
    return f"{at[:16]}Z"


def iso(at: datetime) -> str:
    """UTC, ISO 8601 with microseconds and Z: sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
