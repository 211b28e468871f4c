"""The talk: what "it", "them" and "yes" mean after the caller's last commands in a conversation."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from core.actions import to_json
from core.command import Command, Question
from core.json_text import dumps
from core.message import Message, iso
from core.parser.lessons import TEXT_MAX
from core.reply import (
    Batch,
    Changes,
    Created,
    Explained,
    Fact,
    Failed,
    Listed,
    Missing,
    Noted,
    Reply,
    Told,
    Viewed,
    Voiced,
)
from core.store import Snapshot, Transaction

# Questions how a message was meant. Their answers teach the reader.
_TEACHING = (Question.CONFIRM, Question.NOTE_OR_NEW, Question.NEW_OR_OTHER)
_OTHERS_MAX = 5  # tickets that "the other one" may mean
WITHIN = timedelta(minutes=30)  # how long "it" keeps its meaning


@dataclass(frozen=True, slots=True)
class Talk:
    """What is remembered of one conversation of one user. Tickets are ids, commands are JSON.

    at: when it was stored (UTC, ISO 8601)
    source: the message of the last command (`source_of`)
    ids: tickets of the last command that had any
    them: tickets of all commands of that message
    others: tickets meant before, or offered by the last question
    rows: tickets of the last list
    last: the last command
    change: key of the change that it made
    asked: the command that lacks its ticket, if a question asks for it
    choices: the command of each answer to the question, as text
    kind: name of the pending question, empty if there is none
    heard: the message that the question is about, if the answer teaches the reader or completes it
    listed: the last list, with its page
    end: cursor of the last row of that list, None if it has no rows
    """

    at: str = ""
    source: str = ""
    ids: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    last: dict[str, Any] | None = None
    change: int | None = None
    asked: dict[str, Any] | None = None
    choices: tuple[str, ...] = ()
    kind: str = ""
    heard: str = ""
    listed: dict[str, Any] | None = None
    end: str | None = None

    @property
    def question(self) -> Question | None:
        """The pending question, or None."""
        return Question[self.kind] if self.kind else None

    @property
    def unasked(self) -> Talk:
        """The same talk without its question."""
        return replace(self, kind="", choices=(), asked=None, heard="")

    def teaches(self, command: Command) -> bool:
        """Whether the command answers a question how a message was meant."""
        is_choice = self.question in _TEACHING and dumps(to_json(command)) in self.choices
        return is_choice and bool(self.heard)

    def to_text(self) -> str:
        """Return the talk as JSON, without empty fields."""
        return dumps({name: value for name, value in asdict(self).items() if value})

    @classmethod
    def from_text(cls, text: str | None, at: datetime) -> Talk:
        """Return the talk as it is remembered at that time: after WITHIN only the last list."""
        told = json.loads(text) if text else {}
        if told.get("at", "") < iso(at - WITHIN):
            return cls(listed=told.get("listed"), end=told.get("end"))
        names = {f.name for f in fields(cls)}
        lists = ("ids", "them", "others", "rows", "choices")
        kept = {name: value for name, value in told.items() if name in names}
        said: dict[str, Any] = {n: tuple(v) if n in lists else v for n, v in kept.items()}
        return cls(**said)


def place_of(message: Message) -> str:
    """Return the id of the conversation: the Slack channel, or empty where each user has one."""
    return message.place.channel if message.place else ""


def source_of(message: Message) -> str:
    """Return the message's source, or its time if it has none."""
    return message.source or iso(message.at)


def after(talk: Talk, message: Message, command: Command, reply: Reply) -> Talk:
    """Return the talk after a command and its reply."""
    now = replace(talk.unasked, at=iso(message.at))
    if isinstance(reply, Failed):
        return replace(
            now,
            heard=message.text if _may_be_taken_up(reply, message) else "",
            kind=reply.kind.name if _can_be_answered(reply) else "",
            choices=tuple(choice.command for choice in reply.choices),
            asked=reply.asked,
        )
    if isinstance(reply, Listed):
        rows = tuple(ticket.id for ticket in reply.tickets)
        listed, end = to_json(reply.query), reply.end
        now = replace(now, ids=rows, them=rows, rows=rows, listed=listed, end=end)
        return replace(now, last=to_json(command), change=None)
    ids = _concerned(reply)
    if ids is None:
        return now
    same = source_of(message) == talk.source
    return replace(
        now,
        source=source_of(message),
        ids=ids,
        them=tuple(dict.fromkeys((*(talk.them if same else ()), *ids))),
        others=_others(talk, ids),
        last=to_json(command),
        change=getattr(reply, "change", None),
    )


def _others(talk: Talk, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return tickets that the last question offered or earlier commands meant, without `ids`."""
    offered = (id for choice in talk.choices for id in json.loads(choice).get("ids", ()))
    before = (*offered, *talk.ids, *talk.others)
    return tuple(dict.fromkeys(id for id in before if id not in ids))[:_OTHERS_MAX]


def _can_be_answered(reply: Failed) -> bool:
    return bool(reply.choices or reply.asked) or reply.kind is Question.VALUE


def _may_be_taken_up(reply: Failed, message: Message) -> bool:
    """Whether an answer may teach the reader, or complete the message."""
    is_open = reply.kind is Question.VALUE and not reply.choices
    return (is_open or reply.kind in _TEACHING) and len(message.text) <= TEXT_MAX


def _concerned(reply: Reply) -> tuple[str, ...] | None:
    """Return the tickets that a reply is about; None: about none, "it" keeps its meaning."""
    match reply:
        case Created():
            return (reply.ticket.id,)
        case Changes():
            return (reply.id,) if reply.ticket else ()
        case Batch():
            return tuple(row.id for row in reply.rows if row.state != "nf")
        case Viewed():
            return tuple(ticket.id for ticket in reply.tickets)
        case Fact() | Told():
            return (reply.id,)
        case Explained():
            return tuple(label.id for label in reply.labels)
        case Noted():
            return reply.ids
        case Voiced():
            return tuple(reply.voices)
        case Missing():
            return ()
        case _:
            return None


async def talk_of(message: Message, db: Snapshot) -> Talk:
    """Return the caller's talk in this conversation."""
    told = await db.talk(message.workspace, message.user, place_of(message))
    return Talk.from_text(told, message.at)


async def remember(message: Message, talk: Talk, db: Transaction) -> None:
    """Store the talk."""
    place, at = place_of(message), iso(message.at)
    await db.set_talk(message.workspace, message.user, place, at, talk.to_text())
