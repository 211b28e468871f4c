"""The talk: what "it", "them" and "yes" mean after the caller's last commands in a conversation."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from core.actions import to_json
from core.command import Command, Correct, List, Named, Pointing, Question, Repeat
from core.frozen import dataclass
from core.json_text import dumps
from core.message import Message, iso
from core.parser import from_json
from core.parser.lessons import TEXT_MAX
from core.reply import (
    Batch,
    Changes,
    Created,
    Explained,
    Fact,
    Failed,
    Listed,
    Logged,
    Missing,
    Noted,
    Reminded,
    Reply,
    Summed,
    Told,
    Viewed,
    Voiced,
)
from core.store import Transaction

# Questions how a message was meant. Their answers teach the reader.
_TEACHING = (
    Question.CONFIRM,
    Question.NOTE_OR_NEW,
    Question.NEW_OR_OTHER,
    Question.ADVICE,
)
_OTHERS_MAX = 5  # tickets that "the other one" may mean
WITHIN = timedelta(minutes=30)  # how long "it" keeps its meaning


@dataclass(frozen=True, slots=True)
class Talk:
    """What the caller and the desk last said in a conversation.

    at: time of the last command, as `iso` writes it
    source: source of the last message that was about tickets, or its time
    ids: tickets of the last command that was about tickets
    them: tickets of all such commands in the same message
    others: tickets of earlier commands, and those that a question offered
    rows: tickets of the last list, in its order
    last: the command that `ids` belong to
    change: key of the change that it made, None if it made none
    asked: the command that the question asks a ticket for
    choices: commands that the answers to the question stand for
    kind: name of the pending `Question`, empty if there is none
    heard: the message in question, if the answer teaches the reader or completes the message
    listed: the last list, with its page
    end: cursor of the last row of that list, None if it had no row
    words: the message that asked for that list
    """

    at: str = ""
    source: str = ""
    ids: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    last: Command | None = None
    change: int | None = None
    asked: Pointing | None = None
    choices: tuple[Command, ...] = ()
    kind: str = ""
    heard: str = ""
    listed: List | None = None
    end: str | None = None
    words: str = ""

    @property
    def question(self) -> Question | None:
        """The pending question, or None."""
        return Question[self.kind] if self.kind else None

    @property
    def unasked(self) -> Talk:
        """The same talk without its question."""
        return replace(self, **_UNASKED)

    def teaches(self, command: Command) -> bool:
        """Whether the command is an answer that teaches the reader how a message was meant."""
        return self.question in _TEACHING and command in self.choices and bool(self.heard)

    def to_text(self) -> str:
        """Return the talk as JSON, without empty fields."""
        said = {name: value for name in self.__slots__ if (value := getattr(self, name))}
        written = {n: write(said[n]) for n, (write, _) in _FORMS.items() if n in said}
        return dumps({name: value for name, value in (said | written).items() if value})

    @classmethod
    def from_text(cls, text: str | None, at: datetime) -> Talk:
        """Return the stored talk as it counts at this time: after WITHIN only the last list."""
        talk = _told(text) if text else cls()
        is_old = talk.at < iso(at - WITHIN)
        return cls(listed=talk.listed, end=talk.end, words=talk.words) if is_old else talk


@lru_cache(maxsize=64)  # a message's talk is read twice: to understand it and to do it
def _told(text: str) -> Talk:
    """Return the talk that `to_text` wrote; names that it has no more are left out."""
    told = json.loads(text)
    kept = {name: told[name] for name in Talk.__slots__ if name in told}
    return Talk(**kept | {n: read(kept[n]) for n, (_, read) in _FORMS.items() if n in kept})


def _written(asked: Pointing) -> dict[str, Any]:
    """Return the command as JSON without `ref`, because the answer names the ticket."""
    return {name: value for name, value in to_json(asked).items() if name != "ref"}


def _asked(written: dict[str, Any]) -> Pointing | None:
    found = from_json({**written, "ref": "it"})
    return found if isinstance(found, Named | Correct | Repeat) else None


def _listed(written: dict[str, Any]) -> List | None:
    found = from_json(written)
    return found if isinstance(found, List) else None


# Fields with a form of their own in JSON -> the functions that write and read it.
_FORMS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    **dict.fromkeys(("ids", "them", "others", "rows"), (list, tuple)),
    "last": (to_json, from_json),
    "asked": (_written, _asked),
    "choices": (
        lambda choices: [dumps(to_json(one)) for one in choices],
        lambda written: tuple(from_json(json.loads(one)) for one in written),
    ),
    "listed": (to_json, _listed),
}


# What a talk without a question has in its fields.
_UNASKED: dict[str, Any] = {"kind": "", "choices": (), "asked": None, "heard": ""}


def place_of(message: Message) -> str:
    """Return the id of the conversation: the Slack channel, or empty where each user has one."""
    return message.place.channel if message.place else ""


def source_of(message: Message) -> str:
    """Return the message's source, or its time if it has none."""
    return message.source or iso(message.at)


def after(talk: Talk, message: Message, command: Command, reply: Reply) -> Talk:
    """Return the talk after a command and its reply."""
    now = replace(talk, at=iso(message.at), **_UNASKED)
    if isinstance(reply, Failed):
        return replace(
            now,
            heard=message.text if _may_be_taken_up(reply, message) else "",
            kind=reply.kind.name if _can_be_answered(reply) else "",
            choices=tuple(choice.command for choice in reply.choices),
            asked=reply.asked,
        )
    if isinstance(reply, Listed):
        words = _words(talk, message, reply.query)
        now = replace(now, listed=reply.query, end=reply.end, words=words)
        rows = tuple(ticket.id for ticket in reply.tickets)
        if not rows:
            return now
        return replace(now, ids=rows, them=rows, rows=rows, last=command, change=None)
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
        last=command,
        change=getattr(reply, "change", None),
    )


def _words(talk: Talk, message: Message, shown: List) -> str:
    """Return the words of the list, for its other pages too."""
    if talk.listed and wholly(talk.listed) == wholly(shown):
        return talk.words
    return message.text if len(message.text) <= TEXT_MAX else ""


def wholly(shown: List) -> List:
    """Return the list from its first page on."""
    return replace(shown, page=None, after=None)


def _others(talk: Talk, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return tickets that the last question offered or earlier commands meant, without `ids`."""
    offered = (id for choice in talk.choices for id in getattr(choice, "ids", ()))
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
        case Created() | Logged():
            return (reply.ticket.id,)
        case Changes():
            return (reply.id,) if reply.ticket else ()
        case Batch():
            return tuple(row.id for row in reply.rows if row.state != "nf")
        case Viewed():
            return tuple(ticket.id for ticket in reply.tickets)
        case Fact() | Told() | Summed():
            return (reply.id,)
        case Explained():
            return tuple(label.id for label in reply.labels)
        case Noted() | Reminded():
            return reply.ids
        case Voiced():
            return tuple(reply.voices)
        case Missing():
            return ()
        case _:
            return None


async def remember(message: Message, talk: Talk, db: Transaction) -> None:
    """Store the talk."""
    place, at = place_of(message), iso(message.at)
    await db.set_talk(message.workspace, message.user, place, at, talk.to_text())
