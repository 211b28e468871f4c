"""Drafts: a message as a ticket, also where the message does not ask for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.command import Command, Create, Question, Unclear, Update
from core.desk.attachments import names_of, with_files
from core.desk.lessons import Learning
from core.desk.moments import still_due
from core.message import Message
from core.parser import parse, reported
from core.parser.deadlines import Deadline, deadlines_in, with_due
from core.parser.last_lines import with_last_lines
from core.parser.marks import marked, marks_in
from core.parser.tokens import shown
from core.store import Snapshot
from core.ticket import TITLE_MAX, Ticket, one_line
from core.title import titled
from core.translation import say

_NEW = "new ticket: "  # put before a text that does not ask for a ticket


def read(message: Message) -> Create | None:
    """Return the creation that the message asks for; None if it asks for anything else or more."""
    return _filed(_stated(message), message)


def reread(message: Message) -> Create | None:
    """Read the message as if it began with "new ticket"; None if that is not one creation.

    If the title cuts the first line, the description starts with the whole text.
    """
    made = _stated(replace(message, text=f"{_NEW}{message.text}", mode="addressed"))
    first = one_line(message.text.strip().partition("\n")[0])
    if made and len(first) > TITLE_MAX and not one_line(made.desc or "").startswith(first):
        made = replace(made, desc=_lines(message.text.strip(), message.quoted))
    return _filed(made, message)


def _stated(message: Message) -> Create | None:
    said, at = message.said, message.at
    made = parse(said, message.mode, at, message.ticket)
    commands = with_last_lines(made, said, at, user_ids=message.actor.user_ids)
    only = commands[0] if len(commands) == 1 else None
    return only if isinstance(only, Create) and one_line(only.title) else None


def _filed(made: Create | None, message: Message) -> Create | None:
    return made and with_files(made, message.files)


def draft(message: Message) -> Create:
    """Return the message as a ticket, whatever it says. An empty message has an empty title."""
    if not message.text and message.brings:
        return _unsaid(message)
    if found := read(message) or reread(message):
        return found
    first, _, rest = message.text.strip().partition("\n")
    return with_files(Create(first, _lines(rest.strip(), message.quoted)), message.files)


def captured(message: Message) -> Create:
    """Return another person's message as a ticket, with its labels, and the words for when it is
    due."""
    due, said = deadline_of(message), _unmarked(message)
    made = draft(replace(message, text=due.text if due else said))
    if due:
        made = replace(made, due=due.due)
    if said == message.text:
        return made
    (labelled,) = marked((made,), marks_in(message.text, ()), None) or (made,)
    return labelled if isinstance(labelled, Create) else made


def deadline_of(message: Message) -> Deadline | None:
    """Return when the ticket of another person's message is due.

    It is due only if the same words, sent to the bot, would make a ticket that is due. "by friday"
    without a clause of its own counts only if the message would be a ticket in an intake channel.
    """
    said, at = _unmarked(message), message.written_at or message.at
    for found in deadlines_in(said, at):
        is_clause = found.text != said
        made = parse(found.text, "addressed", at) if is_clause else reported(said, at)
        timed = with_due(made, found.due)
        if timed and isinstance(timed[0], Create):
            return found
    return None


def _unmarked(message: Message) -> str:
    """Return the text without its labels."""
    marks = marks_in(message.text, ())
    return marks.text if marks.labels and marks.text else message.text


def _unsaid(message: Message) -> Create:
    """Return the draft of a message without text, made of its forwarded text or its files.

    A forwarded text assigns nobody.
    """
    if not message.quoted:
        return with_files(Create(titled(names_of(message.files))), message.files)
    made = draft(replace(message, text=message.quoted, quoted="", files=()))
    desc = None if made.title == one_line(message.quoted) else message.quoted
    return with_files(replace(made, desc=desc, own=None), message.files)


def _lines(*texts: str) -> str | None:
    return "\n".join(filter(None, texts)) or None


def attached(commands: Sequence[Command], message: Message) -> tuple[Command, ...]:
    """Return the commands with the message's files.

    If an addressed message has attachments but no command, return a question: make this a ticket?
    In a ticket's thread it may also be a note.
    """
    if not commands and message.brings and message.mode == "addressed":
        return (_asked(message),)
    return tuple(with_files(_readable(command), message.files) for command in commands)


def _readable(command: Command) -> Command:
    """Return a question whose choices show people and links by their labels.

    Other commands stay as they are.
    """
    if isinstance(command, Unclear):
        return replace(command, choices=tuple(map(_labelled, command.choices)))
    return command


def _labelled(command: Command) -> Command:
    if isinstance(command, Create):
        return replace(command, title=shown(command.title))
    if isinstance(command, Update) and command.res:
        return replace(command, res=shown(command.res))
    return command


def _asked(message: Message) -> Unclear:
    create = _unsaid(message)
    if message.ticket is None:
        return Unclear(say("make this a ticket?"), (create,), Question.NEW_OR_OTHER)
    note = with_files(Update((message.ticket,), res=message.quoted or None), message.files)
    return Unclear(say("note or new ticket?"), (note, create), Question.NOTE_OR_NEW)


async def made_of(message: Message, db: Snapshot) -> Ticket | None:
    """Return the ticket already made of the message; None if there is none, or no `author`."""
    place = message.place
    if message.author is None or place is None or place.ts is None:
        return None
    return await db.born_at(message.workspace, place.channel, place.ts)


async def drafted(message: Message, learning: Learning, db: Snapshot) -> Create | Ticket:
    """Return the ticket already made of the message, or else its draft.

    A category that the message does not state is guessed by the workspace's classifier.
    """
    if born := await made_of(message, db):
        return born
    made, ws = captured(message), message.workspace
    if made.due:
        made = replace(made, due=still_due(message, await db.options(ws), made.due))
    if made.cat or not made.title:
        return made
    guess = await learning.classify(db, ws, await db.learnt_version(ws), made.title, made.desc)
    return replace(made, cat=guess.cat)
